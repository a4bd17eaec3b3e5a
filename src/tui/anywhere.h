/*
 * What can be done on every screen, the same way: with what the screen says is focused, or with the app as a whole.
 */
#ifndef TUI_ANYWHERE_H
#define TUI_ANYWHERE_H

#include "app.h"

/* Does an action that the top screen does not do itself; one that is none of these does nothing. */
void anywhere_do(struct app *app, struct command command);

/* Why that cannot be done now on a screen, as a sentence; NULL: it can. */
const char *anywhere_why_not(const struct app *app, const struct screen *screen, enum action action);

#endif
