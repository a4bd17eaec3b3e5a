/*
 * The rows of levels side by side: the headings of sections, and the rows of the comparison under them.
 */
#ifndef TUI_SIDE_ROWS_H
#define TUI_SIDE_ROWS_H

#include "list.h"
#include "rung/compare.h"

/* A section's heading, a row of the comparison, or several rows in one line because they are the same everywhere. */
struct side_row {
    const struct compare_part *part;
    const struct compare_row *row; /* NULL: the heading */
    size_t folded;                 /* rows in this line, from `row` on; 0: the row itself */
};

struct side_rows {
    struct side_row *v; /* NULL: not made yet */
    uint32_t *ends;     /* where each ends; whoever shows the rows sets them */
    struct list list;
};

/* The rows of a comparison, with the focus on the first that is not a heading. Lies in `arena`. */
struct side_rows side_rows_make(struct arena *arena, const struct comparison *comparison, bool only_differences);

/* The focused row; NULL when there is none. */
const struct side_row *side_rows_focused(const struct side_rows *rows);

/* Puts the focus on the row that is or holds `like`, which may be one of other rows; NULL: leaves it. */
void side_rows_focus(struct side_rows *rows, const struct side_row *like);

/* The place of the next row that differs, or of the one before; SIZE_MAX: there is none. */
size_t side_rows_difference(const struct side_rows *rows, bool forward);

#endif
