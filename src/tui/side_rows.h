/*
 * The rows of levels side by side: for each section its heading, its topics, and, when only differences are to show,
 * one line in place of all that are the same, which can be opened. A cursor goes from one to the next.
 */
#ifndef TUI_SIDE_ROWS_H
#define TUI_SIDE_ROWS_H

#include "list.h"
#include "rung/compare.h"

struct side_row {
    const struct compare_part *part; /* NULL: the line with what is not compared */
    const struct compare_row
        *row;      /* NULL: the heading of the part; of a line for several the first that it stands for */
    size_t folded; /* above 0: a line that stands for as many rows that are the same ... */
    bool open;     /* ... and that they show beneath */
};

struct side_rows {
    const struct comparison *comparison;
    bool competencies; /* only these are shown, without their heading */
    bool only_differences;
    bool *open; /* of each part: the rows that are the same show, too */
    struct side_row *v;
    uint32_t *ends; /* of the rows, in lines: whoever draws them fills it */
    struct list list;
};

/*
 * The rows of a comparison, which must live as long; in `arena`. The cursor is on the first row that is no heading.
 */
struct side_rows side_rows_make(struct arena *arena, const struct comparison *comparison, bool competencies);

/* Shows only what differs, or everything; the focus stays on its row, or goes to the line that stands for it. */
void side_rows_only_differences(struct side_rows *rows, bool only);

/* Opens the focused line that stands for several, or closes it again. */
void side_rows_open(struct side_rows *rows);

/* The focused row; NULL: there are no rows. */
const struct side_row *side_rows_focused(const struct side_rows *rows);

/* Focuses a row of a part, or what stands for it; row NULL: the heading of the part. */
void side_rows_focus(struct side_rows *rows, const struct compare_part *part, const struct compare_row *row);

/* The next row that differs after the focused one, or before it; SIZE_MAX when there is none. */
size_t side_rows_difference(const struct side_rows *rows, bool forward);

#endif
