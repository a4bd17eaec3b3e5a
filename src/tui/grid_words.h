/* The matrix in words: for the first line, for the sentence about what is focused, and for files. */
#ifndef TUI_GRID_WORDS_H
#define TUI_GRID_WORDS_H

#include "app.h"
#include "grid.h"
#include "rung/sheet.h"

/* Adds "10 competencies", or which of them the focus is on when not all are in view. */
void grid_say_rows(const struct grid *grid, struct buf *out);

/* Adds what the focused cell says, as a sentence; and what there is to be said of a heading. */
void grid_say_cell(const struct grid *grid, const struct app *app, struct buf *out);
void grid_say_heading(const struct grid *grid, const struct grid_line *line, struct buf *out);

/* Makes a table of its lines in `sheet`, the arena and title of which are set. */
void grid_sheet(const struct grid *grid, struct sheet *sheet);

#endif
