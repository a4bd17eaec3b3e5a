/* Going to the very place that a search has found. */
#ifndef TUI_SEARCH_GO_H
#define TUI_SEARCH_GO_H

#include "app.h"
#include "rung/search.h"

/*
 * Opens the page that a hit stands on, over the top screen, with the focus on its text, and highlights the words that
 * were looked for.
 */
void search_go(struct app *app, const struct search_hit *hit, struct str words);

#endif
