/*
 * Where the user was when the program ended, for each collection: the pages that were open, and the focus on them.
 */
#ifndef TUI_SESSION_H
#define TUI_SESSION_H

#include "app.h"

/* Opens the pages that were open last time on the data of these paths. Says so when that is more than the first one. */
void session_restore(struct app *app, const char *const *paths, size_t count);

/* Keeps what is open for the next time. Where it cannot be kept, nobody is left to be told. */
void session_save(const struct app *app, const char *const *paths, size_t count);

#endif
