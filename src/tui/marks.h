/*
 * The levels that the user has marked for comparing: profiles in the order in which they were marked, the levels of
 * each in the profile's order, so that a comparison reads upwards.
 */
#ifndef TUI_MARKS_H
#define TUI_MARKS_H

#include <stdbool.h>
#include <stddef.h>

#include "rung/model.h"

enum {
    MARKS_MAX = 24, /* nobody reads more side by side */
};

struct marks {
    struct rung v[MARKS_MAX];
    size_t count;
};

/* Whether a rung is marked. */
bool marks_has(const struct marks *marks, struct rung rung);

/* How many rungs of a profile are marked. */
size_t marks_of_profile(const struct marks *marks, const struct profile *profile);

/* Marks a rung; false when it could not, because there are as many as there may be. */
bool marks_add(struct marks *marks, struct rung rung);

/* Takes the mark off a rung. */
void marks_remove(struct marks *marks, struct rung rung);

/*
 * Marks a rung, or takes its mark off; of a profile with levels, marks all that are not, or takes all marks off.
 * False when not all could be marked.
 */
bool marks_toggle(struct marks *marks, struct rung rung);

#endif
