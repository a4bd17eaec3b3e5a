/*
 * Changing what is focused in the file that it comes from.
 */
#ifndef TUI_EDIT_H
#define TUI_EDIT_H

#include "app.h"

/* Why nothing that is focused on a screen stands in a file, as a sentence; NULL: something does. */
const char *edit_why_not(const struct app *app, const struct screen *screen);

/* Asks for the user's editor, at the line where what is focused begins. */
void edit_ask(struct app *app);

#endif
