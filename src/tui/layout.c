/*
 * Arithmetic on rectangles; nothing is drawn here.
 */
#include "layout.h"

static int
clamp(int value, int low, int high)
{
    return value < low ? low : value > high ? high : value;
}

struct rect
rect_of(int width, int height)
{
    return (struct rect){.width = width > 0 ? width : 0, .height = height > 0 ? height : 0};
}

struct rect
rect_top(struct rect *rest, int rows)
{
    struct rect part = *rest;
    part.height = clamp(rows, 0, rest->height);
    rest->y += part.height;
    rest->height -= part.height;
    return part;
}

struct rect
rect_bottom(struct rect *rest, int rows)
{
    struct rect part = *rest;
    part.height = clamp(rows, 0, rest->height);
    rest->height -= part.height;
    part.y = rest->y + rest->height;
    return part;
}

struct rect
rect_left(struct rect *rest, int columns)
{
    struct rect part = *rest;
    part.width = clamp(columns, 0, rest->width);
    rest->x += part.width;
    rest->width -= part.width;
    return part;
}

struct rect
rect_right(struct rect *rest, int columns)
{
    struct rect part = *rest;
    part.width = clamp(columns, 0, rest->width);
    rest->width -= part.width;
    part.x = rest->x + rest->width;
    return part;
}

/* Cuts the span at *from of length *length down to what lies in the other span. */
static void
share(int *from, int *length, int other_from, int other_length)
{
    int end = *from + *length;
    int other_end = other_from + other_length;
    *from = *from > other_from ? *from : other_from;
    end = end < other_end ? end : other_end;
    *length = end > *from ? end - *from : 0;
}

struct rect
rect_shared(struct rect a, struct rect b)
{
    share(&a.x, &a.width, b.x, b.width);
    share(&a.y, &a.height, b.y, b.height);
    return a;
}

bool
rect_holds(struct rect rect, int x, int y)
{
    return x >= rect.x && y >= rect.y && x < rect.x + rect.width && y < rect.y + rect.height;
}
