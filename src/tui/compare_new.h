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
    size_t folded;                   /* above 0: a line that stands for as many rows that are the same */
};

struct compare_new {
    struct paper paper;
    struct compare_place *places; /* of the paper's rows, as many */
    size_t place_count;
};

/* What of a section shows at a level: given by their numbers, each level with all sections. */
struct compare_shown {
    bool only_differences; /* what is the same stands in one line ... */
    bool *open;            /* ... unless it is opened */
};

/* Makes the page of a comparison, in `arena`. */
struct compare_new compare_new_make(const struct compare_words *words, struct arena *arena,
                                    const struct compare_shown *shown);

/* The number of a section at a level in compare_shown. */
size_t compare_new_number(const struct comparison *comparison, struct compare_place place);

/* Where the focused row comes from; there always is one. */
struct compare_place compare_new_focused(const struct compare_new *page);

/* Puts the focus on what is said of a row at a level, else on the line it is folded in, its section, or its level. */
void compare_new_focus(struct compare_new *page, struct compare_place place);

/* The next row of the page that tells of a difference, or the one before; SIZE_MAX when there is none. */
size_t compare_new_difference(const struct compare_new *page, bool forward);

#endif
