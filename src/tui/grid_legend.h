/* What the signs of the matrix mean: those of one scale, and the marks that occur. */
#ifndef TUI_GRID_LEGEND_H
#define TUI_GRID_LEGEND_H

#include "app.h"
#include "grid.h"
#include "legend.h"

/* Writes the legend for a scale, given by its place among those of the matrix. */
void grid_legend(const struct grid *grid, const struct app *app, struct legend *legend, uint32_t scale);

/* The lines of the legend of that scale which takes most in that width, so that the grid keeps its place. */
int grid_legend_lines(const struct grid *grid, const struct app *app, int width);

#endif
