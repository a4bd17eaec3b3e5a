/*
 * What all screens that show one list do alike. Those of these functions that fit stand in the table of such a screen
 * as they are; they find its list by its slot `list`.
 */
#ifndef TUI_LIST_SCREEN_H
#define TUI_LIST_SCREEN_H

#include "app.h"
#include "list.h"

/* Spots: the rows of the list. */
size_t list_screen_spot_count(const struct app *app, const struct screen *screen);
size_t list_screen_focused(const struct app *app, const struct screen *screen);
void list_screen_focus(struct app *app, struct screen *screen, size_t spot);

#endif
