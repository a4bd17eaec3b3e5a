/*
 * The lines of the tree on the first page: families, profiles and levels, with what is to be known of them in
 * columns.
 */
#ifndef TUI_HOME_ROWS_H
#define TUI_HOME_ROWS_H

#include "app.h"
#include "list.h"
#include "tree.h"

/* Names of the columns; a click on them sorts. */
void home_rows_heads(const struct tree *tree, struct canvas *canvas, struct rect line);

/* The rows in view, with the focus. */
void home_rows_draw(const struct app *app, const struct tree *tree, const struct list *list, struct canvas *canvas,
                    struct rect area);

#endif
