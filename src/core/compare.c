/*
 * Aligning what levels say: sections, and in them the rows. compare_marks.c says how their cells stand to each other.
 */
#include "rung/compare.h"

#include <assert.h>

#include "comparing.h"
#include "map.h"

struct comparing {
    struct arena *arena;
    struct comparison *result;
    struct aligned *aligned; /* sections; each stands in just one of these */
    size_t aligned_count;
    struct map ids; /* of the first sections of these, to the number of the first of that id, plus 1 */
    struct map headings;
};

/* Sections of several columns that stand beside each other. */
struct aligned {
    const struct section *first;     /* of the first column that has one */
    const struct section **sections; /* one per column; NULL: it has none */
    size_t next_id;                  /* the number, plus 1, of the next of the same id; 0: none */
    size_t next_heading;
};

/* A part while its rows are found. */
struct aligning {
    struct comparing *comparing;
    struct compare_part part;
    struct map topics; /* label to the number of the row, plus 1 */
    struct map texts;
    bool whole;        /* what a column says is kept together, in one row */
    size_t paragraphs; /* the row for paragraphs, or for what is kept together, plus 1 */
};

/* --- Rows --- */

static size_t
add_row(struct aligning *a, struct str label, const struct competency *competency)
{
    struct compare_part *part = &a->part;
    size_t columns = a->comparing->result->column_count;
    struct arena *arena = a->comparing->arena;
    part->rows = arena_grow(arena, part->rows, part->row_count, sizeof(*part->rows));
    struct compare_row *row = &part->rows[part->row_count++];
    row->label = label;
    row->competency = competency;
    row->cells = arena_array(arena, columns, sizeof(*row->cells));
    for (size_t i = 0; i < columns; i++)
        row->cells[i].mark = MARK_ABSENT;
    return part->row_count;
}

/* The row (plus 1) that a key stands for; a new one when it is the first of its kind. */
static size_t
row_of(struct aligning *a, struct map *map, struct str key, struct str label, const struct competency *competency)
{
    uintptr_t row = (uintptr_t)map_get(map, key);
    if (!row) {
        row = add_row(a, label, competency);
        map_put(map, key, (void *)row);
    }
    return row;
}

/* Items go with their topic, paragraphs with each other, and other items with equal text. */
static size_t
row_of_item(struct aligning *a, const struct held *item)
{
    if (str_given(item->topic) && !a->whole)
        return row_of(a, &a->topics, item->topic, item->topic, NULL);
    if (!item->paragraph && !a->whole)
        return row_of(a, &a->texts, item->text, (struct str){0}, NULL);
    if (!a->paragraphs)
        a->paragraphs = add_row(a, (struct str){0}, NULL);
    return a->paragraphs;
}

static void
add_item(struct arena *arena, struct compare_cell *cell, const struct held *item)
{
    cell->items = arena_grow(arena, cell->items, cell->item_count, sizeof(const struct held *));
    cell->items[cell->item_count++] = item;
}

/* What each column says in its section of a row of sections; a column without one says nothing. */
static struct held_list *
resolve_columns(struct comparing *c, const struct section *const *sections)
{
    struct held_list *says = arena_array(c->arena, c->result->column_count, sizeof(*says));
    for (size_t i = 0; i < c->result->column_count; i++)
        if (sections[i])
            says[i] = resolve_section(c->arena, sections[i], c->result->columns[i].rung.level);
    return says;
}

static bool
only_paragraphs(const struct held_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        if (!list->v[i].paragraph)
            return false;
    return list->count > 0;
}

/* "None" at one level and bullets at the next answer the same question, so they belong in one row. */
static bool
keep_whole(const struct comparing *c, const struct section *section, const struct held_list *says)
{
    for (size_t i = 0; i < c->result->column_count && section->kind == SECTION_STANDALONE; i++)
        if (only_paragraphs(&says[i]))
            return true;
    return false;
}

/* The part of a section: its rows from all columns. */
static struct compare_part
align_section(struct comparing *c, const struct aligned *aligned)
{
    const struct section *section = aligned->first;
    const struct held_list *says = resolve_columns(c, aligned->sections);
    struct aligning a = {
        .comparing = c,
        .part = {.heading = section->heading, .section = section},
        .topics = {.arena = c->arena},
        .texts = {.arena = c->arena},
        .whole = keep_whole(c, section, says),
    };
    bool any_blank = false;
    for (size_t i = 0; i < c->result->column_count; i++) {
        for (size_t k = 0; k < says[i].count; k++) {
            size_t row = row_of_item(&a, &says[i].v[k]);
            add_item(c->arena, &a.part.rows[row - 1].cells[i], &says[i].v[k]);
        }
        any_blank |= says[i].own_blank;
    }
    if (!a.whole)
        compare_join_alike(c->arena, &a.part, c->result->column_count);
    if (a.part.row_count == 0 && any_blank)
        add_row(&a, (struct str){0}, NULL);
    for (size_t row = 0; row < a.part.row_count; row++)
        for (size_t i = 0; i < c->result->column_count; i++)
            if (says[i].own_blank && a.part.rows[row].cells[i].item_count == 0)
                a.part.rows[row].cells[i].mark = MARK_BLANK;
    return a.part;
}

/*
 * The row of a requirement: where a profile asks for a competency several times, its first goes with others' first.
 */
static size_t
row_of_requirement(struct aligning *a, struct map *seen, const struct requirement *requirement)
{
    struct str name = requirement_name(requirement);
    struct arena *arena = a->comparing->arena;
    struct str key =
        requirement->competency ? requirement->competency->id : str_of(arena_printf(arena, "?%.*s", STR_ARGS(name)));
    uintptr_t times = (uintptr_t)map_get(seen, key);
    map_put(seen, key, (void *)(times + 1));
    if (times > 0)
        key = str_of(arena_printf(arena, "%.*s\n%zu", STR_ARGS(key), (size_t)times));
    return row_of(a, &a->topics, key, name, requirement->competency);
}

/* Adds its group to the name of each competency that shares its name with another of the collection. */
static void
tell_apart(struct comparing *c, const struct compare_part *part)
{
    for (size_t i = 0; i < part->row_count; i++) {
        struct compare_row *row = &part->rows[i];
        const struct competency *competency = row->competency;
        if (competency && competency->ambiguous && competency->group)
            row->label = str_of(
                arena_printf(c->arena, "%.*s (%.*s)", STR_ARGS(competency->name), STR_ARGS(competency->group->name)));
    }
}

/* What a profile asks for at none of these levels is not about them. */
static void
leave_out_unasked(struct compare_part *part, size_t columns)
{
    size_t count = 0;
    for (size_t i = 0; i < part->row_count; i++) {
        bool asked = false;
        for (size_t k = 0; k < columns; k++)
            asked |= part->rows[i].cells[k].rating && part->rows[i].cells[k].rating->state != CELL_ABSENT;
        if (asked)
            part->rows[count++] = part->rows[i];
    }
    part->row_count = count;
}

/* The part of the requirements: a row per competency, and more where a profile asks for one several times. */
static struct compare_part
align_requirements(struct comparing *c)
{
    struct aligning a = {.comparing = c,
                         .part = {.heading = str_of("Competencies")},
                         .topics = {.arena = c->arena},
                         .texts = {.arena = c->arena}};
    for (size_t i = 0; i < c->result->column_count; i++) {
        const struct rung *rung = &c->result->columns[i].rung;
        struct map seen = {.arena = c->arena};
        for (uint32_t k = 0; k < rung->profile->requirement_count; k++) {
            const struct requirement *requirement = &rung->profile->requirements[k];
            size_t row = row_of_requirement(&a, &seen, requirement);
            struct compare_cell *cell = &a.part.rows[row - 1].cells[i];
            cell->requirement = requirement;
            cell->rating = requirement_rating(requirement, rung->level);
        }
    }
    leave_out_unasked(&a.part, c->result->column_count);
    tell_apart(c, &a.part);
    return a.part;
}

/* --- The whole --- */

static void
add_part(struct comparing *c, struct compare_part part)
{
    struct comparison *result = c->result;
    if (part.row_count == 0)
        return;
    result->parts = arena_grow(c->arena, result->parts, result->part_count, sizeof(*result->parts));
    result->parts[result->part_count++] = part;
    result->row_count += part.row_count;
    result->differing += part.differing;
}

static const struct level *
base_of(const struct level *level)
{
    return level->builds_on ? level->builds_on : level->preceding;
}

/*
 * The baseline where there is one; else the column that a column builds on, or that precedes it, however many levels
 * lie between; else the one before it.
 */
static int
find_base(const struct comparison *result, size_t column)
{
    if (result->baseline >= 0)
        return (int)column == result->baseline ? -1 : result->baseline;
    const struct level *level = result->columns[column].rung.level;
    level = level ? base_of(level) : NULL;
    /* where a level builds on one that stands behind it in its track, the way leads round in a circle */
    for (int steps = 0; level && steps < LEVELS_MAX; steps++, level = base_of(level))
        for (size_t i = 0; i < result->column_count; i++)
            if (i != column && result->columns[i].rung.level == level)
                return (int)i;
    return (int)column - 1;
}

/* Whether a level stands before another in its track, however many lie between. */
static bool
precedes(const struct level *before, const struct level *level)
{
    while (level && level != before)
        level = level->preceding;
    return level;
}

/*
 * The columns that the cells of one are held against, a bit for each: the baseline; else, of those before it, of its
 * own profile those that precede it in its track, of other profiles all. Where its track has none, the one that it
 * builds on; else whatever stands before.
 */
static uint64_t
find_behind(const struct comparison *result, size_t column)
{
    const struct compare_column *columns = result->columns;
    uint64_t behind = 0, all = ((uint64_t)1 << column) - 1;
    if (result->baseline >= 0)
        return (int)column == result->baseline ? 0 : (uint64_t)1 << result->baseline;
    for (size_t i = 0; i < column; i++) {
        bool same_profile = columns[i].rung.profile == columns[column].rung.profile;
        if (!same_profile || precedes(columns[i].rung.level, columns[column].rung.level))
            behind |= (uint64_t)1 << i;
    }
    int base = columns[column].base;
    if (!behind && base >= 0 && (size_t)base < column)
        behind = (uint64_t)1 << base;
    return behind ? behind : all;
}

static bool
one_profile(const struct comparison *result)
{
    for (size_t i = 1; i < result->column_count; i++)
        if (result->columns[i].rung.profile != result->columns[0].rung.profile)
            return false;
    return true;
}

/* One of the rows of sections, by what the maps hold: its number, plus 1. */
static struct aligned *
aligned_at(struct comparing *c, size_t at)
{
    assert(c->aligned && at > 0 && at <= c->aligned_count);
    return &c->aligned[at - 1];
}

/* Sets a section in a row of them; false when its column has one there. */
static bool
take_place(struct aligned *aligned, size_t column, const struct section *section)
{
    if (aligned->sections[column])
        return false;
    aligned->sections[column] = section;
    return true;
}

/* Sets a section beside the first one of its id whose column has none yet. */
static bool
place_by_id(struct comparing *c, size_t column, const struct section *section)
{
    size_t at = (uintptr_t)map_get(&c->ids, section->id);
    while (at && !take_place(aligned_at(c, at), column, section))
        at = aligned_at(c, at)->next_id;
    return at;
}

static bool
place_by_heading(struct comparing *c, size_t column, const struct section *section)
{
    size_t at = (uintptr_t)map_get(&c->headings, section->heading);
    while (at && !take_place(aligned_at(c, at), column, section))
        at = aligned_at(c, at)->next_heading;
    return at;
}

/* Sections of one profile with the same id or heading are SECTIONS_MAX at most, so ends are walked to. */
static void
make_findable(struct comparing *c, const struct section *first)
{
    size_t number = c->aligned_count, id = (uintptr_t)map_get(&c->ids, first->id);
    size_t heading = (uintptr_t)map_get(&c->headings, first->heading);
    while (id && aligned_at(c, id)->next_id)
        id = aligned_at(c, id)->next_id;
    while (heading && aligned_at(c, heading)->next_heading)
        heading = aligned_at(c, heading)->next_heading;
    if (id)
        aligned_at(c, id)->next_id = number;
    else
        map_put(&c->ids, first->id, (void *)(uintptr_t)number);
    if (heading)
        aligned_at(c, heading)->next_heading = number;
    else
        map_put(&c->headings, first->heading, (void *)(uintptr_t)number);
}

static void
place_alone(struct comparing *c, size_t column, const struct section *section)
{
    c->aligned = arena_grow(c->arena, c->aligned, c->aligned_count, sizeof(*c->aligned));
    struct aligned *aligned = &c->aligned[c->aligned_count++];
    *aligned = (struct aligned){.first = section};
    aligned->sections = arena_array(c->arena, c->result->column_count, sizeof(*aligned->sections));
    aligned->sections[column] = section;
    make_findable(c, section);
}

/* Aligns the sections of a column with those of the columns before: by id, then what is left by heading. */
static void
align_column(struct comparing *c, size_t column)
{
    struct section_list list = resolve_sections(c->arena, c->result->columns[column].rung);
    bool *placed = arena_array(c->arena, list.count, sizeof(*placed));
    for (size_t i = 0; i < list.count; i++)
        placed[i] = place_by_id(c, column, list.v[i]);
    for (size_t i = 0; i < list.count; i++)
        if (!placed[i] && !place_by_heading(c, column, list.v[i]))
            place_alone(c, column, list.v[i]);
}

/* One cell for all levels of the one profile tells none of them apart, unless they inherit differently. */
static bool
is_common(const struct comparing *c, const struct compare_part *part)
{
    return one_profile(c->result) && part->section->cell_count == 0 && part->differing == 0;
}

static void
add_common(struct comparing *c, struct str heading)
{
    struct texts *common = &c->result->common;
    common->v = arena_grow(c->arena, common->v, common->count, sizeof(*common->v));
    common->v[common->count++] = heading;
}

const struct comparison *
compare_against(struct arena *arena, const struct rung *rungs, size_t count, int baseline)
{
    assert(baseline < (int)count);
    struct comparison *result = arena_alloc(arena, sizeof(*result));
    struct comparing c = {.arena = arena, .result = result, .ids = {.arena = arena}, .headings = {.arena = arena}};
    result->columns = arena_array(arena, count, sizeof(*result->columns));
    result->column_count = count;
    result->baseline = baseline;
    for (size_t i = 0; i < count; i++)
        result->columns[i].rung = rungs[i];
    for (size_t i = 0; i < count; i++) {
        result->columns[i].base = find_base(result, i);
        result->columns[i].behind = find_behind(result, i);
        align_column(&c, i);
    }
    for (size_t i = 0; i < c.aligned_count; i++) {
        struct compare_part part = align_section(&c, &c.aligned[i]);
        compare_mark_part(result, &part);
        if (is_common(&c, &part))
            add_common(&c, part.heading);
        else
            add_part(&c, part);
    }
    struct compare_part requirements = align_requirements(&c);
    compare_mark_part(result, &requirements);
    add_part(&c, requirements);
    return result;
}

const struct comparison *
compare(struct arena *arena, const struct rung *rungs, size_t count)
{
    return compare_against(arena, rungs, count, COMPARE_BEFORE);
}
