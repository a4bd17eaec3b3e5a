/*
 * Small files in which the browser keeps something from one run to the next: where one was, bookmarks.
 *
 *     rung bookmarks 1                 what it is, and the version of its form
 *     profile<Tab>senior<Tab>...       one record a line, its fields between tabs, with \t \n \r \0 \\ in them
 *
 * They lie in one folder of the user's own. A file that is none of ours is set aside, never lost and never fatal.
 */
#ifndef TUI_STATE_FILE_H
#define TUI_STATE_FILE_H

#include "rung/arena.h"
#include "rung/str.h"

/* The fields of a line, at least one; any of them may be empty. */
struct state_line {
    struct str *v;
    size_t count;
};

struct state_lines {
    struct arena *arena; /* where they lie; set it before the first call */
    struct state_line *v;
    size_t count;
};

/* A field of a line; an empty one where there are not so many. */
struct str state_field(const struct state_line *line, size_t number);

/* Adds a line of copies of these fields. */
void state_add(struct state_lines *lines, const struct str *fields, size_t count);

/*
 * Reads the file `name` of a folder (NULL: there is none), such as "bookmarks"; when it is not there, there are no
 * lines. Returns NULL, or what is to be said about it as a sentence, in the arena of the lines: then there are no
 * lines either, and a file in a wrong form was renamed to "bookmarks.broken". Before that it deletes what a run that
 * was killed has left beside the file, and waits 10 ms where another run is writing it (see file_tidy).
 */
const char *state_read(struct state_lines *lines, const char *folder, const char *name);

/*
 * Writes the lines in place of the file, whole or not at all; a file that cannot be read stays, for nobody knows what
 * would be lost. Returns NULL, or why it cannot be done, as a sentence, in the arena of the lines. With folder NULL
 * nothing is kept, and nothing is wrong.
 */
const char *state_write(const struct state_lines *lines, const char *folder, const char *name);

/* A number for the file as it is: another one once it was written again. 0: it is not there, or folder is NULL. */
uint64_t state_stamp(const char *folder, const char *name);

#endif
