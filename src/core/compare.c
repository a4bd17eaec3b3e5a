/* Aligning what levels say, and marking how each cell stands to those before it. */
#include "rung/compare.h"

#include <assert.h>

#include "map.h"

struct comparing {
    struct arena *arena;
    struct comparison *result;
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

/* --- Marks --- */

static const struct {
    char sign;
    const char *meaning;
} marks[MARK_COUNT] = {
    [MARK_NONE] = {' ', "first stated"},
    [MARK_SAME] = {'=', "same or inherited"},
    [MARK_NEW] = {'+', "new here"},
    [MARK_CHANGED] = {'^', "raised or reworded"},
    [MARK_LOWERED] = {'v', "lowered"},
    [MARK_ABSENT] = {'.', "not stated"},
    [MARK_BLANK] = {'_', "left blank"},
    [MARK_OTHER] = {'~', "on another scale"},
};

char
mark_sign(enum mark mark)
{
    return marks[mark].sign;
}

const char *
mark_meaning(enum mark mark)
{
    return marks[mark].meaning;
}

static bool
stated(const struct compare_cell *cell)
{
    return cell->item_count || (cell->rating && cell->rating->state == CELL_STATED);
}

static bool
same_rating_words(const struct rating *a, const struct rating *b)
{
    for (; a && b; a = a->more ? a->more->also : NULL, b = b->more ? b->more->also : NULL) {
        static const struct rating_more nothing;
        const struct rating_more *left = a->more ? a->more : &nothing, *right = b->more ? b->more : &nothing;
        if (!str_equal(a->proficiency_ref, b->proficiency_ref) && (a->step == 0 || a->step != b->step))
            return false;
        if (!str_equal(left->text, right->text) || !str_equal(left->when, right->when)
            || !str_equal(left->note, right->note) || !str_equal(left->importance, right->importance)
            || left->demand != right->demand)
            return false;
    }
    return !a && !b;
}

static bool
is_stated(const struct rating *rating)
{
    return rating && rating->state == CELL_STATED;
}

enum mark
compare_ratings(const struct requirement *before_of, const struct rating *before, const struct requirement *after_of,
                const struct rating *after)
{
    if (!is_stated(after))
        return after && after->state == CELL_BLANK ? MARK_BLANK : MARK_ABSENT;
    if (!is_stated(before))
        return MARK_NEW;
    assert(before && after);
    if (before->step && after->step && before_of->scale != after_of->scale)
        return MARK_OTHER;
    if (before->step && after->step && before->step != after->step)
        return before->step < after->step ? MARK_CHANGED : MARK_LOWERED;
    return same_rating_words(before, after) && before_of->demand == after_of->demand ? MARK_SAME : MARK_CHANGED;
}

static bool
same_items(const struct compare_cell *a, const struct compare_cell *b)
{
    bool same = a->item_count == b->item_count;
    for (size_t i = 0; same && i < a->item_count; i++)
        same = str_equal(a->items[i]->text, b->items[i]->text);
    return same;
}

/* How a cell stands to an earlier one, NULL where there is none to hold it against. */
static enum mark
mark_against(const struct compare_cell *before, const struct compare_cell *cell)
{
    if (cell->requirement)
        return compare_ratings(
            before ? before->requirement : NULL, before ? before->rating : NULL, cell->requirement, cell->rating);
    if (!stated(cell))
        return cell->mark; /* absent or blank, as it was set when it was made */
    if (!before || !stated(before))
        return MARK_NEW;
    return same_items(before, cell) ? MARK_SAME : MARK_CHANGED;
}

static void
mark_row(const struct comparison *comparison, struct compare_row *row)
{
    for (size_t i = 0; i < comparison->column_count; i++) {
        struct compare_cell *cell = &row->cells[i];
        int base = comparison->columns[i].base;
        size_t before = i;
        while (before > 0 && !stated(&row->cells[before - 1]))
            before--;
        cell->step = mark_against(base >= 0 ? &row->cells[base] : NULL, cell);
        cell->mark = mark_against(before ? &row->cells[before - 1] : NULL, cell);
        if (i == 0 && cell->mark == MARK_NEW)
            cell->mark = MARK_NONE;
        if (base < 0 && cell->step == MARK_NEW)
            cell->step = MARK_NONE;
        enum mark first = row->cells[0].mark;
        bool nothing = cell->mark == MARK_ABSENT || cell->mark == MARK_BLANK;
        if (i > 0 && (nothing ? cell->mark != first : cell->mark != MARK_SAME))
            row->differs = true;
    }
}

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

/*
 * The section of a profile that stands beside one of another profile: each of the two is what the other's id or
 * heading leads to, so that no section stands beside two. NULL when there is none.
 */
static const struct section *
counterpart(const struct profile *profile, const struct profile *of, const struct section *section)
{
    if (profile == of)
        return section;
    const struct section *found = profile_section(profile, section);
    return found && profile_section(of, found) == section ? found : NULL;
}

/* What each column says in a section; a column whose profile has no such section says nothing. */
static struct held_list *
resolve_columns(struct comparing *c, const struct profile *of, const struct section *like)
{
    struct held_list *says = arena_array(c->arena, c->result->column_count, sizeof(*says));
    for (size_t i = 0; i < c->result->column_count; i++) {
        const struct rung *rung = &c->result->columns[i].rung;
        const struct section *section = counterpart(rung->profile, of, like);
        if (section)
            says[i] = resolve_section(c->arena, section, rung->level);
    }
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
align_section(struct comparing *c, const struct profile *of, const struct section *section)
{
    const struct held_list *says = resolve_columns(c, of, section);
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
        any_blank |= says[i].state == CELL_BLANK;
    }
    if (a.part.row_count == 0 && any_blank)
        add_row(&a, (struct str){0}, NULL);
    for (size_t row = 0; row < a.part.row_count; row++)
        for (size_t i = 0; i < c->result->column_count; i++)
            if (says[i].state == CELL_BLANK)
                a.part.rows[row].cells[i].mark = MARK_BLANK;
    return a.part;
}

/* The first row from `row` (plus 1) on for a competency in which the column says nothing yet; a new one if none is. */
static size_t
free_row(struct aligning *a, size_t row, size_t column, struct str name, const struct competency *competency)
{
    for (; row <= a->part.row_count; row++) {
        const struct compare_row *at = &a->part.rows[row - 1];
        if (at->competency == competency && str_equal(at->label, name) && !at->cells[column].requirement)
            return row;
    }
    return add_row(a, name, competency);
}

/* Adds its group to the name of each competency that shares its name with another. */
static void
tell_apart(struct comparing *c, const struct compare_part *part)
{
    for (size_t i = 0; i < part->row_count; i++) {
        struct compare_row *row = &part->rows[i];
        bool shared = false;
        for (size_t k = 0; k < part->row_count && row->competency && !shared; k++) {
            const struct competency *other = part->rows[k].competency;
            shared = other && other != row->competency && str_equal(other->name, row->competency->name);
        }
        if (shared && row->competency->group)
            row->label = str_of(
                arena_printf(c->arena, "%.*s (%.*s)", STR_ARGS(row->label), STR_ARGS(row->competency->group->name)));
    }
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
        for (uint32_t k = 0; k < rung->profile->requirement_count; k++) {
            const struct requirement *requirement = &rung->profile->requirements[k];
            const struct competency *competency = requirement->competency;
            struct str name = requirement_name(requirement);
            size_t row = row_of(&a, &a.topics, competency ? competency->id : name, name, competency);
            row = free_row(&a, row, i, name, competency);
            struct compare_cell *cell = &a.part.rows[row - 1].cells[i];
            cell->requirement = requirement;
            cell->rating = requirement_rating(requirement, rung->level);
        }
    }
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
    for (size_t i = 0; i < part.row_count; i++) {
        mark_row(result, &part.rows[i]);
        part.differing += part.rows[i].differs;
    }
    result->parts = arena_grow(c->arena, result->parts, result->part_count, sizeof(*result->parts));
    result->parts[result->part_count++] = part;
    result->row_count += part.row_count;
    result->differing += part.differing;
}

/* The column that a column builds on, however many levels lie between; else the one before it. */
static int
find_base(const struct comparison *result, size_t column)
{
    const struct level *level = result->columns[column].rung.level;
    for (level = level ? level->builds_on : NULL; level; level = level->builds_on)
        for (size_t i = 0; i < result->column_count; i++)
            if (i != column && result->columns[i].rung.level == level)
                return (int)i;
    return (int)column - 1;
}

static bool
one_profile(const struct comparison *result)
{
    for (size_t i = 1; i < result->column_count; i++)
        if (result->columns[i].rung.profile != result->columns[0].rung.profile)
            return false;
    return true;
}

/* Whether an earlier column's profile has the section: it was aligned then. */
static bool
seen_before(const struct comparison *result, size_t column, const struct section *section)
{
    for (size_t i = 0; i < column; i++)
        if (counterpart(result->columns[i].rung.profile, result->columns[column].rung.profile, section))
            return true;
    return false;
}

const struct comparison *
compare(struct arena *arena, const struct rung *rungs, size_t count)
{
    struct comparison *result = arena_alloc(arena, sizeof(*result));
    struct comparing c = {.arena = arena, .result = result};
    result->columns = arena_array(arena, count, sizeof(*result->columns));
    result->column_count = count;
    for (size_t i = 0; i < count; i++)
        result->columns[i].rung = rungs[i];
    for (size_t i = 0; i < count; i++)
        result->columns[i].base = find_base(result, i);
    bool alone = one_profile(result);
    for (size_t i = 0; i < count; i++) {
        const struct profile *profile = rungs[i].profile;
        for (uint32_t s = 0; s < profile->section_count; s++) {
            const struct section *section = &profile->sections[s];
            bool same_for_all = alone && section->cell_count == 0; /* one cell for all levels tells none apart */
            if (!same_for_all && !seen_before(result, i, section))
                add_part(&c, align_section(&c, profile, section));
        }
    }
    add_part(&c, align_requirements(&c));
    return result;
}
