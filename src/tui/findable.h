/*
 * What profiles and their levels are found by as one types: ids, titles, names of levels, positions, codes.
 *
 * Each profile has one folded text of all that, so a look at most of them ends with the first word that is not there.
 * Texts are made when they are first looked at, or before that while there is time (findables_prepare).
 */
#ifndef TUI_FINDABLE_H
#define TUI_FINDABLE_H

#include "filter.h"
#include "rung/buf.h"
#include "rung/model.h"

struct findables {
    struct arena *arena;
    const struct collection *collection;
    struct findable *v; /* as many as the collection has profiles */
    struct buf text;    /* where one is put together */
    uint32_t prepared;  /* those of so many profiles, from the first on, are made */
};

/* What is found of a profile: nothing, itself, or some of its levels. */
enum found { FOUND_NOTHING, FOUND_PROFILE, FOUND_LEVELS };

/* For all profiles of a collection; what it keeps lies in `arena`. */
struct findables findables_make(struct arena *arena, const struct collection *collection);

/* Makes some more of the texts; false: all are made. */
bool findables_prepare(struct findables *findables);

/* What a filter finds of the profile in that place of the collection. Without words, the profile. */
enum found findables_profile(struct findables *findables, const struct filter *filter, uint32_t place);

/*
 * Whether a level, or its profile, has each of the words; of a profile of which findables_profile() has found levels.
 */
bool findables_level(const struct findables *findables, const struct filter *filter, uint32_t place, uint32_t level);

#endif
