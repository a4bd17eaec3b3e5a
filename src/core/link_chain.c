/* Which levels build on each other, how many each has below it: in no circle, and not too many. */
#include <assert.h>

#include "linker.h"

/* The level that a level builds on, to be written to. */
static struct level *
base_of(const struct level *level)
{
    const struct level *base = level->builds_on;
    return base ? &base->profile->levels[base->index] : NULL;
}

/* A level that stands at the top of a chain of the greatest length cannot be put upon it. */
static void
cut_chain(struct linker *l, struct level *level)
{
    l->document = level->profile->document;
    link_report(
        l, DIAG_LIMIT, level->builds_on_ref, "more than %d levels build on each other in one chain", BUILDS_ON_MAX);
    level->builds_on = NULL;
}

/*
 * Counts how many levels each level builds on, cuts circles, and chains that are too long. The chain is walked twice:
 * down to a level whose depth is known, then again to note the depths; so each level is walked over twice in all.
 */
static void
measure_depth(struct linker *l, struct level *level)
{
    const uint32_t WALKING = UINT32_MAX;
    uint32_t length = 0;
    struct level *at = level, *last = NULL;
    while (at && at->depth == 0) {
        at->depth = WALKING;
        length++;
        last = at;
        at = base_of(at);
    }
    if (at && at->depth == WALKING) {
        assert(last); /* no level is left like this by the walks before */
        l->document = last->profile->document;
        struct diag *diag = link_report(l,
                                        DIAG_CYCLE,
                                        last->builds_on_ref,
                                        "the level \"%.*s\" builds on itself, by way of others or at once",
                                        STR_ARGS(last->name));
        diag->related = (struct diag_place){&at->profile->document->source, at->id.pos, "the circle begins here"};
        last->builds_on = NULL;
        at = NULL;
    }
    const struct level *known = at;
    uint32_t depth = (known ? known->depth : 0) + length;
    for (at = level; at && at != known; depth--) {
        struct level *base = base_of(at);
        at->depth = (depth - 1) % (BUILDS_ON_MAX + 1) + 1;
        if (base && at->depth == 1)
            cut_chain(l, at);
        at = base;
    }
}

/* Depths are kept from 1 while they are measured: 0 is "not yet". */
void
link_chains(struct linker *l)
{
    const struct collection *c = l->collection;
    for (uint32_t p = 0; p < c->profile_count; p++)
        for (uint32_t i = 0; i < c->profiles[p]->level_count; i++)
            measure_depth(l, &c->profiles[p]->levels[i]);
    for (uint32_t p = 0; p < c->profile_count; p++)
        for (uint32_t i = 0; i < c->profiles[p]->level_count; i++)
            c->profiles[p]->levels[i].depth--;
}
