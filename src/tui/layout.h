/*
 * Rectangles on the screen. Parts are cut off a rectangle one after the other; what is left gets the rest. A part
 * that does not fit is smaller, down to nothing, and never reaches outside.
 */
#ifndef TUI_LAYOUT_H
#define TUI_LAYOUT_H

#include <stdbool.h>

/* The larger of two lengths, and the smaller. */
static inline int
larger(int a, int b)
{
    return a > b ? a : b;
}

static inline int
smaller(int a, int b)
{
    return a < b ? a : b;
}

struct rect {
    int x, y;
    int width, height; /* never below 0 */
};

/* A rectangle at 0, 0; sizes below 0 count as 0. */
struct rect rect_of(int width, int height);

/* Cuts rows off the top or bottom of `rest` and returns them. */
struct rect rect_top(struct rect *rest, int rows);
struct rect rect_bottom(struct rect *rest, int rows);

/* Cuts columns off the left or right of `rest` and returns them. */
struct rect rect_left(struct rect *rest, int columns);
struct rect rect_right(struct rect *rest, int columns);

/* The part that two rectangles share. */
struct rect rect_shared(struct rect a, struct rect b);

/* Whether a place is in a rectangle. */
bool rect_holds(struct rect rect, int x, int y);

#endif
