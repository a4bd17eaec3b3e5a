/*
 * One row of a comparison at full width: what each level says, under each other.
 */
#ifndef TUI_COMPARE_TOPIC_H
#define TUI_COMPARE_TOPIC_H

#include "paper.h"
#include "rung/compare_words.h"

struct compare_topic {
    const struct compare_part *part;
    const struct compare_row *row; /* NULL: nothing is compared */
    struct paper paper;
    size_t *columns; /* of the paper's rows, as many */
};

/* Makes the page of a row, in `arena`; refers to the comparison. */
struct compare_topic compare_topic_make(const struct compare_words *words, struct arena *arena,
                                        const struct compare_part *part, const struct compare_row *row);

/* The column that the focused row is about. */
size_t compare_topic_column(const struct compare_topic *topic);

/* Puts the focus on a column. */
void compare_topic_focus(struct compare_topic *topic, size_t column);

#endif
