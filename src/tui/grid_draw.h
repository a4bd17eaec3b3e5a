/* The parts of the matrix on a canvas: what stands over its columns, its lines, and the counts beneath. */
#ifndef TUI_GRID_DRAW_H
#define TUI_GRID_DRAW_H

#include "app.h"
#include "grid.h"

/* Lines down an area where profiles begin, in the cells' columns for the focus. To be drawn before the rest. */
void grid_draw_borders(const struct grid *grid, struct canvas *canvas, struct rect area);

/* Titles of profiles where there are several, names of levels, and a rule. */
void grid_draw_header(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect area);

/* The lines in view, with the focus. */
void grid_draw_lines(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect area);

/* A rule, and how many competencies each level raises; the rule alone in an area of one line. */
void grid_draw_foot(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect area);

#endif
