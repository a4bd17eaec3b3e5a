/*
 * What is new at each level: for windows too narrow for levels side by side. A page to read, level by level and
 * section by section, of what is new and what changed against the level that each builds on.
 */
#ifndef TUI_COMPARE_NEW_H
#define TUI_COMPARE_NEW_H

#include "paper.h"
#include "rung/compare_words.h"

/* Where a row of the page comes from. */
struct compare_place {
    size_t column;
    const struct compare_part *part; /* NULL: the row is about the level as a whole */
    const struct compare_row *row;   /* NULL: about the section as a whole */
};

struct compare_new {
    struct paper paper;
    struct compare_place *places; /* of the paper's rows, as many */
    size_t place_count;
};

/* Makes the page of a comparison, in `arena`. */
struct compare_new compare_new_make(const struct compare_words *words, struct arena *arena);

/* Where the focused row comes from; there always is one. */
struct compare_place compare_new_focused(const struct compare_new *page);

#endif
