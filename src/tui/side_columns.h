/*
 * How a line of levels side by side is divided, whatever its height: the topic, then the columns in view, each with a
 * rule before it.
 */
#ifndef TUI_SIDE_COLUMNS_H
#define TUI_SIDE_COLUMNS_H

#include "compare_side.h"

enum {
    SIDE_MARGIN = 2, /* for the sign of the focus, or the mark of a cell, and a blank */
    SIDE_RULE = 1,
};

struct side_columns {
    struct rect topic;
    struct rect rest; /* for the columns */
    size_t count;     /* of the columns in view */
};

struct side_columns side_columns_of(const struct compare_side *side, struct rect line);

/* The place of a column, from 0, without the rule before it; the widths of columns differ by one at most. */
struct rect side_columns_place(const struct side_columns *columns, size_t column);

/* Where the text in such a place goes: behind the mark, and a blank column before the next rule. */
struct rect side_columns_text(struct rect place);

/* Where the text of a topic goes: clear of the rule, unless its longest word needs all there is. */
struct rect side_columns_topic(const struct compare_side *side, struct rect place);

#endif
