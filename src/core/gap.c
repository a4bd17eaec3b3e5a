/* What separates one rung from another: each row of a comparison of the two, as one of a few kinds. */
#include "rung/gap.h"

#include "decimal.h"
#include "map.h"
#include "rung/format.h"
#include "rung/text.h"

/* --- Competencies --- */

static bool
asks(const struct compare_cell *cell)
{
    return cell->rating && cell->rating->state == CELL_STATED && !cell->rating->asks_nothing;
}

static enum gap_kind
kind_of_requirement(const struct compare_cell *from, const struct compare_cell *to)
{
    if (!asks(from))
        return GAP_NEW;
    if (!asks(to))
        return to->rating && to->rating->state == CELL_BLANK ? GAP_UNSTATED : GAP_GONE;
    switch (to->mark) {
    case MARK_SAME:
        return GAP_SAME;
    case MARK_LOWERED:
        return GAP_LOWERED;
    case MARK_OTHER:
        return GAP_OTHER;
    default:
        return rating_order(from->requirement, from->rating, to->requirement, to->rating) == RATING_HIGHER
                   ? GAP_RAISED
                   : GAP_CHANGED;
    }
}

/* Notes by how much a competency rises or falls. */
static void
measure(struct arena *arena, struct gap_row *row)
{
    const struct compare_cell *from = &row->row->cells[0], *to = &row->row->cells[1];
    if (row->kind != GAP_RAISED && row->kind != GAP_LOWERED)
        return;
    if (to->requirement->scale->kind == SCALE_NUMERIC) {
        struct buf difference = {.arena = arena};
        decimal_add_difference(
            &difference, rating_number(to->requirement, to->rating), rating_number(from->requirement, from->rating));
        row->difference = buf_get(&difference);
    } else {
        row->steps = to->rating->step - from->rating->step;
    }
}

/* Competencies of the same name are different records; those that are asked for at one end are found by name. */
static struct map
by_name(struct arena *arena, const struct compare_part *part, int end)
{
    struct map names = {.arena = arena};
    for (size_t i = 0; i < part->row_count; i++) {
        const struct compare_row *row = &part->rows[i];
        if (!row->competency || !asks(&row->cells[end]))
            continue;
        struct str name = text_fold(arena, row->competency->name);
        if (!map_get(&names, name))
            map_put(&names, name, (void *)row->competency);
    }
    return names;
}

/* Notes, for what is asked for at one end only, another competency of the same name at the other end. */
static void
note_namesakes(struct arena *arena, const struct compare_part *from, struct gap_part *part)
{
    struct map before = by_name(arena, from, 0), after = by_name(arena, from, 1);
    for (size_t i = 0; i < part->row_count; i++) {
        struct gap_row *row = &part->rows[i];
        const struct competency *competency = row->row->competency;
        if (!competency || (row->kind != GAP_NEW && row->kind != GAP_GONE))
            continue;
        const struct map *other_end = row->kind == GAP_NEW ? &before : &after;
        const struct competency *other = map_get(other_end, text_fold(arena, competency->name));
        row->namesake = other != competency ? other : NULL;
    }
}

/* --- Items --- */

/* Whether an item is in force in place of another: so says the document. */
static bool
raises(const struct held *item, const struct held *other)
{
    for (const struct held *below = item->raises; below; below = below->raises)
        if (below->origin == other->origin && str_equal(below->text, other->text))
            return true;
    return false;
}

static bool
any_raises(const struct compare_cell *cell, const struct compare_cell *other)
{
    for (size_t i = 0; i < cell->item_count; i++)
        for (size_t k = 0; k < other->item_count; k++)
            if (raises(cell->items[i], other->items[k]))
                return true;
    return false;
}

static enum gap_kind
kind_of_items(const struct section *section, const struct compare_cell *from, const struct compare_cell *to)
{
    if (from->item_count == 0)
        return GAP_NEW;
    if (to->item_count == 0)
        return section->kind == SECTION_CUMULATIVE ? GAP_GONE : GAP_UNSTATED;
    if (to->mark == MARK_SAME)
        return GAP_SAME;
    return any_raises(to, from) ? GAP_RAISED : any_raises(from, to) ? GAP_LOWERED : GAP_CHANGED;
}

/* --- The whole --- */

/* Whether either end asks for it, or says it. */
static bool
counts(const struct compare_part *part, const struct compare_row *row)
{
    const struct compare_cell *from = &row->cells[0], *to = &row->cells[1];
    return part->section ? from->item_count || to->item_count : asks(from) || asks(to);
}

static void
add_part(struct arena *arena, struct gap *gap, const struct compare_part *from)
{
    struct gap_part *part = &gap->parts[gap->part_count];
    size_t *in_all = from->section ? gap->items : gap->competencies;
    *part = (struct gap_part){.heading = from->heading, .section = from->section};
    part->rows = arena_array(arena, from->row_count, sizeof(*part->rows));
    for (size_t i = 0; i < from->row_count; i++) {
        const struct compare_row *row = &from->rows[i];
        const struct compare_cell *cells = row->cells;
        if (!counts(from, row))
            continue;
        enum gap_kind kind = from->section ? kind_of_items(from->section, &cells[0], &cells[1])
                                           : kind_of_requirement(&cells[0], &cells[1]);
        struct gap_row *added = &part->rows[part->row_count++];
        *added = (struct gap_row){.kind = kind, .row = row};
        part->counts[kind]++;
        in_all[kind]++;
        if (!from->section)
            measure(arena, added);
    }
    if (!from->section)
        note_namesakes(arena, from, part);
    gap->part_count += part->row_count > 0;
}

const struct gap *
gap_between(struct arena *arena, struct rung from, struct rung to)
{
    const struct comparison *comparison = compare(arena, (struct rung[]){from, to}, 2);
    struct gap *gap = arena_alloc(arena, sizeof(*gap));
    *gap = (struct gap){.from = from, .to = to, .common = comparison->common};
    gap->parts = arena_array(arena, comparison->part_count, sizeof(*gap->parts));
    for (int sections = 0; sections < 2; sections++)
        for (size_t i = 0; i < comparison->part_count; i++)
            if ((comparison->parts[i].section != NULL) == sections)
                add_part(arena, gap, &comparison->parts[i]);
    return gap;
}

bool
gap_is_empty(const struct gap *gap)
{
    for (enum gap_kind kind = 0; kind < GAP_SAME; kind++)
        if (gap->competencies[kind] + gap->items[kind] > 0)
            return false;
    return true;
}

/* --- Where to --- */

static const struct level *
first_building_on(const struct profile *profile, const struct level *level)
{
    for (uint32_t i = 0; i < profile->level_count; i++)
        if (profile->levels[i].builds_on == level)
            return &profile->levels[i];
    return NULL;
}

/* A level that builds on one: of its own profile, else of any. */
static struct rung
builder(const struct collection *collection, const struct level *level)
{
    const struct level *found = first_building_on(level->profile, level);
    for (uint32_t i = 0; i < collection->profile_count && !found; i++)
        found = first_building_on(collection->profiles[i], level);
    return (struct rung){found ? found->profile : NULL, found};
}

/* Where a path leads; to a profile as a whole: to the first of its levels. */
static struct rung
end_of_path(const struct path *path)
{
    const struct profile *profile = path->profile;
    bool levels = profile && profile->level_count > 0;
    return (struct rung){profile, path->level ? path->level : levels ? &profile->levels[0] : NULL};
}

static bool
begins_at(const struct path *path, const struct level *level)
{
    return !path->begins_at || path->begins_at == level;
}

struct rung
gap_next(const struct collection *collection, struct rung from)
{
    const struct level *after = from.level ? level_after(from.level) : NULL;
    if (after)
        return (struct rung){from.profile, after};
    struct rung next = from.level ? builder(collection, from.level) : (struct rung){0};
    for (uint32_t i = 0; i < from.profile->path_count && !next.profile; i++)
        if (begins_at(&from.profile->paths[i], from.level))
            next = end_of_path(&from.profile->paths[i]);
    return next;
}

const char *
gap_why_last(struct arena *arena, struct rung last)
{
    const struct profile *profile = last.profile;
    for (uint32_t i = 0; i < profile->path_count; i++)
        if (begins_at(&profile->paths[i], last.level))
            return arena_printf(arena,
                                "%.*s comes next, but is not in %s",
                                STR_ARGS(profile->paths[i].to),
                                format_searched(profile->document));
    return arena_printf(arena,
                        "%.*s has no %scareer path",
                        STR_ARGS(rung_name(arena, last)),
                        last.level ? "level after it, and no " : "");
}

struct rung
gap_before(struct rung to)
{
    const struct level *before = to.level ? level_before(to.level) : NULL;
    if (!before && to.level)
        before = to.level->builds_on;
    return before ? (struct rung){before->profile, before} : (struct rung){0};
}
