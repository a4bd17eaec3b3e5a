/*
 * The user's editor: which program it is, how it is told the line, and running it.
 */
#ifndef TUI_EDITOR_H
#define TUI_EDITOR_H

#include <stdbool.h>
#include <stddef.h>

#include "rung/arena.h"

/* The editor that the user has chosen; else one that says how it is left, where there is one. In `scratch`. */
const char *editor_of_user(struct arena *scratch);

/* Whether the program of an editor, which may have options behind it, is there to be run. */
bool editor_is_there(struct arena *scratch, const char *editor);

/*
 * The words of a command that opens a file at a line (from 1; 0: anywhere), ended by NULL, in `arena`. `editor` is
 * what the user has set as their editor, such as "code -w": words between blanks, never given to a shell. How a line
 * is said depends on the editor; to one that is not known here only the file is named.
 */
char *const *editor_command(struct arena *arena, const char *editor, const char *path, size_t line);

/*
 * Runs a command and waits for its end. The terminal must have been given up before. Returns NULL, or what went wrong
 * as a sentence, in `arena`.
 */
const char *editor_run(struct arena *arena, char *const *command);

#endif
