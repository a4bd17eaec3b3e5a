/* What the focused cell of the matrix means, where there is room to say it: the competency, and what is asked for. */
#ifndef TUI_GRID_DETAIL_H
#define TUI_GRID_DETAIL_H

#include "app.h"
#include "grid.h"

void grid_draw_detail(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect area);

#endif
