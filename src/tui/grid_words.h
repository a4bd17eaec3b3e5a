/* The matrix in words: for the first line, for the sentence about what is focused, and for files. */
#ifndef TUI_GRID_WORDS_H
#define TUI_GRID_WORDS_H

#include "app.h"
#include "grid.h"
#include "rung/outline.h"

/* Adds "10 competencies", or which of them the focus is on when not all are in view. */
void grid_say_rows(const struct grid *grid, struct buf *out);

/* "By name, from A to Z.": an order as a sentence. */
const char *grid_order_words(enum matrix_order order);

/* Adds what the focused cell says, as a sentence; and what there is to be said of a heading. */
void grid_say_cell(const struct grid *grid, const struct app *app, struct buf *out);
void grid_say_heading(const struct grid *grid, const struct grid_line *line, struct buf *out);

/*
 * Its rows as they are picked and ordered, also those folded away, with what was done to them; of very many columns
 * the first ones. In `arena`.
 */
struct outline grid_outline(const struct grid *grid, struct arena *arena, struct str title);

#endif
