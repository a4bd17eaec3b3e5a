/* Questions about the levels of a profile: what they build on, and whether they can be told apart. */
#include "decimal.h"
#include "reviewer.h"
#include "rung/compare.h"
#include "rung/resolve.h"

/* --- Building on --- */

/* Whether a level of one track stands before another: by rank where they have one, else in the list. */
static bool
stands_before(const struct level *a, const struct level *b)
{
    bool ranked = decimal_is(level_more(a)->rank) && decimal_is(level_more(b)->rank);
    return ranked ? decimal_order(level_more(a)->rank, level_more(b)->rank) < 0 : a->index < b->index;
}

/*
 * Whether a level builds on one of its track further down than the one that precedes it. One that builds on a later
 * level skips nothing: its list begins with the highest.
 */
static bool
skips(const struct level *level)
{
    const struct level *base = level->builds_on;
    return base && level->preceding && base != level->preceding && base->profile == level->profile
           && str_equal(level_more(base)->track, level_more(level)->track) && stands_before(base, level);
}

static void
ask_skipping(struct reviewer *r, const struct level *level)
{
    const struct level *skipped = level->preceding;
    struct document *document = level->profile->document;
    struct diag *diag =
        review_ask(r,
                   &(struct finding){.code = DIAG_SKIPS_LEVEL,
                                     .document = document,
                                     .accept = {&level->profile->accept},
                                     .at = level->builds_on_ref,
                                     .related = {&document->source, skipped->name.pos, "this one is skipped"}},
                   "\"%.*s\" builds on \"%.*s\" and skips \"%.*s\"",
                   STR_ARGS(level->name),
                   STR_ARGS(level->builds_on->name),
                   STR_ARGS(skipped->name));
    if (diag)
        diag->hint = arena_printf(document->arena, "if it should not, build on \"%.*s\"", STR_ARGS(skipped->id));
}

/* --- Telling levels apart --- */

/* A cell or a rating that states something for one level. */
struct said {
    const void *in; /* the section or requirement */
    const struct cell *cell;
    const struct rating *rating; /* NULL: it is a cell */
};

struct said_list {
    struct said *v;
    uint32_t count;
};

/* All that is said for one level alone. Two lists, since a level need not repeat what it inherits. */
struct level_said {
    struct said_list restated; /* standalone cells and ratings */
    struct said_list added;    /* cumulative cells */
};

static void
add_said(struct arena *arena, struct said_list *list, struct said said)
{
    list->v = arena_grow(arena, list->v, list->count, sizeof(*list->v));
    list->v[list->count++] = said;
}

/* What is said for each level: one walk over all cells, so that comparing levels looks at each just once. */
static const struct level_said *
gather_said(struct arena *arena, const struct profile *profile)
{
    struct level_said *all = arena_array(arena, profile->level_count, sizeof(*all));
    for (uint32_t s = 0; s < profile->section_count; s++) {
        const struct section *section = &profile->sections[s];
        for (uint32_t i = 0; i < section->cell_count; i++) {
            const struct cell *cell = &section->cells[i];
            struct level_said *level = &all[cell->level];
            if (cell->state == CELL_STATED)
                add_said(arena,
                         section->kind == SECTION_CUMULATIVE ? &level->added : &level->restated,
                         (struct said){.in = section, .cell = cell});
        }
    }
    for (uint32_t q = 0; q < profile->requirement_count; q++) {
        const struct requirement *requirement = &profile->requirements[q];
        for (uint32_t i = 0; i < requirement->rating_count; i++)
            if (requirement->ratings[i].state == CELL_STATED)
                add_said(arena,
                         &all[requirement->ratings[i].level].restated,
                         (struct said){.in = requirement, .rating = &requirement->ratings[i]});
    }
    return all;
}

static bool
same_said(const struct said *a, const struct said *b)
{
    if (a->in != b->in)
        return false;
    if (a->rating)
        return compare_ratings(a->in, a->rating, b->in, b->rating) == MARK_SAME;
    return resolve_same_cell(a->cell, b->cell);
}

static bool
same_list(const struct said_list *a, const struct said_list *b)
{
    bool same = a->count == b->count;
    for (uint32_t i = 0; same && i < a->count; i++)
        same = same_said(&a->v[i], &b->v[i]);
    return same;
}

/* Whether a level asks for what another of its profile does, and something is said of them at all. */
static bool
asks_the_same(const struct level_said *all, const struct level *level, const struct level *other)
{
    const struct level_said *own = &all[level->index], *others = &all[other->index];
    if (!str_equal(level->definition, other->definition) || !same_list(&own->restated, &others->restated))
        return false;
    if (own->restated.count + others->added.count == 0)
        return false;
    if (level->builds_on == other)
        return own->added.count == 0;
    return level->builds_on == other->builds_on && same_list(&own->added, &others->added);
}

static void
ask_same(struct reviewer *r, const struct level *level, const struct level *other)
{
    struct document *document = level->profile->document;
    review_ask(r,
               &(struct finding){.code = DIAG_SAME_EXPECTATIONS,
                                 .document = document,
                                 .accept = {&level->profile->accept},
                                 .at = level->name,
                                 .related = {&document->source, other->name.pos, "the other level"},
                                 .hint = "if the source tells them apart, something is missing here or was copied"},
               "\"%.*s\" asks for exactly the same as \"%.*s\"",
               STR_ARGS(level->name),
               STR_ARGS(other->name));
}

/* --- The whole --- */

void
review_levels(struct reviewer *r, const struct profile *profile)
{
    const struct level_said *all = gather_said(r->scratch, profile);
    for (uint32_t i = 0; i < profile->level_count; i++) {
        const struct level *level = &profile->levels[i], *base = level->builds_on, *preceding = level->preceding;
        if (skips(level))
            ask_skipping(r, level);
        if (base && base->profile == profile && asks_the_same(all, level, base))
            ask_same(r, level, base);
        else if (preceding && preceding != base && asks_the_same(all, level, preceding))
            ask_same(r, level, preceding);
    }
}
