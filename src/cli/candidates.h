/*
 * What a word of the command line can be.
 *
 * It is read off the tables of commands and options, out of what their help says: in "PROFILE[@LEVEL]" or "FORMAT" a
 * name in capitals stands for something to be looked up, in "[profiles|levels]" a word stands for itself.
 */
#ifndef RUNG_CLI_CANDIDATES_H
#define RUNG_CLI_CANDIDATES_H

#include "options.h"

struct candidates {
    struct session session;          /* of the words that stand before */
    bool loaded;                     /* whether its data was asked for */
    const struct option_row *option; /* that the word is the value of; NULL: of none */
    struct buf *out;
    struct str head;  /* of the word, what stays as it is: "--format=", "title," */
    struct str typed; /* of the word, the rest, folded */
    struct str *values;
    size_t count;
};

/* Adds a candidate, and what it is about (may be not given), if that is how the word begins. */
void candidates_add(struct candidates *c, struct str value, struct str about);

/* Adds all that a usage such as "[CODE]" or "[profiles|levels]" speaks of. */
void candidates_add_usage(struct candidates *c, const char *usage);

#endif
