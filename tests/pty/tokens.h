/*
 * Takes apart what a program sends to a terminal, and finds what it must not send.
 *
 * It may send text that can be seen, ends of lines, and the sequences in the table of tokens.c: nothing else. Above
 * all, nothing that stands in a document or in the name of a file may get through as a command to the terminal.
 */
#ifndef TESTS_TOKENS_H
#define TESTS_TOKENS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    TOKEN_BYTES = 100100, /* of the longest sequence: a text to be copied */
    TOKEN_MODES = 10,
};

struct tokens {
    char *sequence;         /* as far as it has come, with room for TOKEN_BYTES */
    size_t bytes;           /* 0: none has begun */
    uint32_t point;         /* of a character that has come in part */
    int missing;            /* its bytes that have not */
    bool data;              /* what is sent is for programs: with all marks, and tags, for which JSON has no escape */
    int marks;              /* combining marks in a row */
    int modes[TOKEN_MODES]; /* numbers of modes that were set and not taken back; 0: none */
    int sequences;          /* that have come */
    int copies;             /* texts that the terminal was to copy */
    char problem[200];      /* the first thing that was wrong; "": nothing */
};

void tokens_init(struct tokens *tokens);
void tokens_done(struct tokens *tokens);

/* Takes what the program has sent next. */
void tokens_add(struct tokens *tokens, const char *bytes, size_t count);

/* Whether all modes are as they were at first; the cursor is not looked at. */
bool tokens_are_modes_off(const struct tokens *tokens);

#endif
