/*
 * Cursor and scrolling over rows, for everything that scrolls up and down. Knows nothing of what the rows hold.
 *
 * Rows may be of different heights: the screen then works out where each ends, when its width changes. A row taller
 * than the view is scrolled through line by line. With rows of one line nothing here depends on their number.
 */
#ifndef TUI_LIST_H
#define TUI_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "actions.h"
#include "layout.h"
#include "rung/buf.h"

struct list {
    size_t count;  /* of rows; the screen sets it */
    size_t cursor; /* the focused row; 0 when there is none */
    const uint32_t
        *ends;     /* the line at which each row ends, so the height of all rows up to it; NULL: one line each */
    size_t top;    /* the first row in view ... */
    uint32_t skip; /* ... and how many of its lines are above the view */
    int height;    /* of the view in lines, as last fitted */
};

/* A row in view, and where it begins; y may be above the view. */
struct list_row {
    bool visible; /* false: there are no more */
    size_t row;
    int y;
    int height;
};

/* Fits cursor and scroll to a view of that many lines, so that the focused row shows. For the screen's fit(). */
void list_fit(struct list *list, int height);

/* Moves the cursor for one of the moving actions; false for any other action. */
bool list_act(struct list *list, enum action action);

/*
 * The rows in view, for drawing into `area`:
 *     for (struct list_row at = list_first(list, area); at.visible; at = list_next(list, area, at))
 */
struct list_row list_first(const struct list *list, struct rect area);
struct list_row list_next(const struct list *list, struct rect area, struct list_row at);

/* The height of all rows, in lines. */
size_t list_lines(const struct list *list);

/* The line (from 0) at which a row begins. */
size_t list_line(const struct list *list, size_t row);

/* Adds "line 12 of 61", for the line on which the focused row begins; nothing when there are no rows. */
void list_position(const struct list *list, struct buf *out);

#endif
