/* The list of what a search has found, kind by kind. */
#ifndef TUI_SEARCH_ROWS_H
#define TUI_SEARCH_ROWS_H

#include "app.h"
#include "search_screen.h"

/* The rows in view, with the headings of the kinds, and the focus. Nothing is drawn beyond `area`. */
void search_rows_draw(const struct app *app, const struct search_screen *state, struct canvas *canvas,
                      struct rect area);

#endif
