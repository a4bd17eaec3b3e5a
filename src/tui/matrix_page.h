/*
 * The page of the matrix: the grid with its legend, what is typed to filter it, and definitions where there is room.
 */
#ifndef TUI_MATRIX_PAGE_H
#define TUI_MATRIX_PAGE_H

#include "app.h"
#include "filter_bar.h"
#include "grid.h"

struct matrix_screen {
    struct grid grid;
    struct filter_bar filter;
    const struct profile *profile; /* NULL: it is about a family */
    const struct category *family; /* then; NULL: those that state none */
    size_t left_out;               /* profiles of the family that ask for no competencies */
    int legend;                    /* lines that it takes at most, as last fitted */
};

/* Fits the grid to a page; for fit(). */
void matrix_page_fit(const struct app *app, struct matrix_screen *state, struct rect page);

/* Draws the page; for draw(). */
void matrix_page_draw(const struct app *app, const struct matrix_screen *state, struct canvas *canvas,
                      struct rect page);

#endif
