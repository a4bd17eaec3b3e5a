/*
 * What stands for each proficiency of a scale where there is little room. To find it, names are compared with each
 * other: so it is found once for each scale, when a page is made.
 */
#ifndef TUI_LETTERS_H
#define TUI_LETTERS_H

#include "rung/model.h"

struct letters {
    const struct scale *scale; /* NULL: none */
    struct str *v;             /* of its proficiencies, as many: step 1 is the first */
    int columns;               /* the most that one takes */
};

/* The letters of a scale, which may be NULL. They lie in `arena`, or in the collection. */
struct letters letters_make(struct arena *arena, const struct scale *scale);

/* The letters of a step, from 1. */
struct str letters_at(const struct letters *letters, uint32_t step);

#endif
