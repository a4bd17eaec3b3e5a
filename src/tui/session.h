/*
 * Where the user was when the program ended, for each collection: the pages that were open, and the focus on them.
 */
#ifndef TUI_SESSION_H
#define TUI_SESSION_H

#include "app.h"

/*
 * All was read: opens the pages that were open last time on the data of these paths, and says so when that is more
 * than the first one. Who has done something meanwhile is not taken from where they are: for them it is a step back
 * on the trail.
 */
void session_restore(struct app *app, const char *const *paths, size_t count);

/*
 * Keeps what is open for the next time. Where that is but the first page, and the pages of last time still are a step
 * back that was not gone, these are kept over it. Where nothing can be kept, nobody is left to be told.
 */
void session_save(const struct app *app, const char *const *paths, size_t count);

#endif
