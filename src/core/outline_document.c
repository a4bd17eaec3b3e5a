/*
 * A profile as the document it came from: its levels are columns, with what each is called and what the sections say
 * of it below; then what it asks for, competency by competency, and what the words of its scales mean.
 */
#include "outlining.h"
#include "rung/compare.h"
#include "rung/format.h"

enum { FACT_ROWS_MAX = 60 }; /* rows of what levels have by name: a code, the track; what is more stands in one row */

struct documenting {
    struct outlining o;
    struct table *levels; /* the table that is being filled with what each level says; NULL: none is */
    bool levels_said;     /* a table of them stands already, and the facts with it */
};

/* Makes the texts, bullets and notes of an outline what a cell says. */
static void
say(struct table *table, struct table_cell *cell, const struct outline *outline)
{
    for (size_t i = 0; i < outline->count; i++) {
        const struct outline_row *row = &outline->rows[i];
        table_line(table, cell, row->kind == OUTLINE_ITEM ? '-' : 0, row->depth, row->text);
        cell->nothing = row->nothing && outline->count == 1;
    }
}

/* A table whose columns from the second on, or from `first` on, are the levels. */
static struct table *
table_of_levels(struct documenting *d, size_t first, enum column_kind kind)
{
    const struct profile *profile = d->o.profile;
    struct table *table = table_new(d->o.outline.arena, TABLE_SIDES, first + profile->level_count);
    for (uint32_t i = 0; i < profile->level_count; i++) {
        const struct level *level = &profile->levels[i];
        table_column(
            table, first + i, kind, NULL, outline_marked(&d->o.outline, level->name, level_more(level)->mark));
        table->columns[first + i].key = level->id;
    }
    table_tell_apart(table, first);
    return table;
}

/* --- What levels are called, and what they have --- */

struct fact_rows {
    struct table *table;
    struct map places;        /* label to the place of its row, plus 1 */
    struct table_cell *other; /* of the row of those that have none; NULL: there is no such row */
};

/* The cells of the row with this label; NULL where there are too many. */
static struct table_cell *
fact_row(struct fact_rows *rows, struct str label)
{
    uintptr_t place = (uintptr_t)map_get(&rows->places, label);
    if (place)
        return rows->table->rows[place - 1].cells;
    if (rows->table->count == FACT_ROWS_MAX)
        return NULL;
    struct table_cell *cells = table_add(rows->table, (struct str){0});
    table_set(rows->table, &cells[0], label);
    map_put(&rows->places, label, (void *)(uintptr_t)rows->table->count);
    return cells;
}

static void
add_fact(struct fact_rows *rows, size_t column, const struct outline_row *fact)
{
    struct table *table = rows->table;
    struct table_cell *cells = fact_row(rows, fact->label);
    if (cells) {
        table_line(table, &cells[column], 0, 0, fact->text);
        cells[column].nothing = fact->nothing;
        return;
    }
    if (!rows->other) {
        rows->other = table_add(table, (struct str){0});
        table_set(table, &rows->other[0], str_of("Also"));
    }
    const char *text = arena_printf(table->arena, "%.*s: %.*s", STR_ARGS(fact->label), STR_ARGS(fact->text));
    table_line(table, &rows->other[column], 0, 0, str_of(text));
}

/* Titles stand one below the other, each on a line of its own. */
static void
add_positions(struct fact_rows *rows, size_t column, const struct level *level)
{
    struct table_cell *cells = fact_row(rows, str_of("Position titles"));
    const struct texts *positions = &level_more(level)->positions;
    for (uint32_t i = 0; i < positions->count; i++)
        table_line(rows->table, &cells[column], 0, 0, positions->v[i]);
}

static void
add_level_facts(struct documenting *d)
{
    struct fact_rows rows = {.table = d->levels, .places = {.arena = d->o.outline.arena}};
    for (uint32_t i = 0; i < d->o.profile->level_count; i++) {
        const struct level *level = &d->o.profile->levels[i];
        struct outlining facts = d->o;
        facts.outline = (struct outline){.arena = d->o.outline.arena};
        outline_level_facts(&facts, level);
        for (size_t k = 0; k < facts.outline.count; k++)
            if (str_equal(facts.outline.rows[k].label, str_of("Position titles")))
                add_positions(&rows, 1 + i, level);
            else
                add_fact(&rows, 1 + i, &facts.outline.rows[k]);
    }
}

/* --- What sections say of each level --- */

/* "In addition to those of Senior:", where a level has its own items beside those of another. */
static void
add_addition(struct documenting *d, struct outline *says, const struct level *base, const struct cell *cell)
{
    struct str name = outline_level_name(&d->o, base);
    const char *nothing = format_nothing((enum cell_state)cell->state);
    if (nothing)
        outline_nothing(says, 0, outline_printf(says, "%s, beyond those of %.*s", nothing, STR_ARGS(name)).ptr);
    else
        outline_add(says, OUTLINE_TEXT, 0, outline_printf(says, "In addition to those of %.*s:", STR_ARGS(name)));
}

static void
add_says(struct documenting *d, const struct section *section, struct table_cell *cells)
{
    const struct profile *profile = d->o.profile;
    for (uint32_t i = 0; i < profile->level_count; i++) {
        const struct cell *cell = section_own_cell(section, &profile->levels[i]);
        const struct level *base = section->kind == SECTION_CUMULATIVE ? profile->levels[i].builds_on : NULL;
        struct outline says = {.arena = d->o.outline.arena};
        if (base)
            add_addition(d, &says, base, cell);
        if (!base || cell->state == CELL_STATED)
            outline_cell(&says, 0, cell);
        say(d->levels, &cells[1 + i], &says);
    }
}

/* Adds an empty table, below a heading that may be NULL. */
static void
begin_levels(struct documenting *d, const char *heading)
{
    d->levels = table_of_levels(d, 1, COLUMN_SAYS);
    table_column(d->levels, 0, COLUMN_TEXT, "about", str_of("Level"));
    if (heading)
        outline_heading(&d->o.outline, str_of(heading), (struct str){0});
    outline_table(&d->o.outline, d->levels);
}

/* The first table of levels begins with what each is called and has. */
static void
continue_levels(struct documenting *d)
{
    if (d->levels)
        return;
    begin_levels(d, d->levels_said ? "Levels, continued" : "Levels");
    if (!d->levels_said)
        add_level_facts(d);
    d->levels_said = true;
}

/* A section that speaks of each level: a row of the table of levels. */
static void
add_section_row(struct documenting *d, const struct section *section)
{
    struct outline *outline = &d->o.outline;
    continue_levels(d);
    struct table_cell *cells = table_add(d->levels, (struct str){0});
    table_line(
        d->levels, &cells[0], 0, 0, outline_marked(outline, section->heading, section_footnote(section)->mark));
    if (str_given(section_footnote(section)->note))
        table_line(d->levels,
                   &cells[0],
                   0,
                   0,
                   outline_printf(outline, "Note: %.*s", STR_ARGS(section_footnote(section)->note)));
    add_says(d, section, cells);
}

/* A section that speaks of all levels stands by itself; what it adds for each is a table below it. */
static void
add_common_section(struct documenting *d, const struct section *section)
{
    outline_section_common(&d->o, section);
    d->levels = NULL;
    if (section->cell_count == 0)
        return;
    begin_levels(d, NULL);
    add_says(d, section, table_add(d->levels, (struct str){0}));
    d->levels = NULL;
}

/* Levels of which nothing is said, but that they are there. */
static void
name_levels(struct documenting *d)
{
    for (uint32_t i = 0; i < d->o.profile->level_count; i++) {
        const struct level *level = &d->o.profile->levels[i];
        outline_item(
            &d->o.outline, 0, '-', outline_marked(&d->o.outline, level->name, level_more(level)->mark), NULL);
    }
}

static void
add_sections(struct documenting *d)
{
    const struct profile *profile = d->o.profile;
    uint32_t by_level = 0;
    for (uint32_t i = 0; i < profile->section_count; i++)
        by_level += !profile->sections[i].common && profile->sections[i].cell_count > 0;
    if (profile->level_count && by_level == 0) /* else they stand where the first section speaks of each */
        continue_levels(d);
    if (d->levels && d->levels->count == 0) {
        d->o.outline.count--;
        name_levels(d);
    }
    d->levels = NULL;
    for (uint32_t i = 0; i < profile->section_count; i++) {
        const struct section *section = &profile->sections[i];
        if (!section->common && section->cell_count > 0)
            add_section_row(d, section);
        else
            add_common_section(d, section);
    }
}

/* --- What is asked for --- */

struct asking {
    struct documenting *d;
    struct table *table;
    size_t first; /* column of what is asked for; before it the name, and what it means, if that is said of any */
    bool by_level;
    bool grouped; /* it has several groups */
};

static bool
has_meaning(const struct competency *competency)
{
    return competency
           && (str_given(competency->definition) || competency->indicators_count || competency->negative_count);
}

static void
add_meaning(struct asking *a, struct table_cell *cell, const struct competency *competency)
{
    struct outline says = {.arena = a->table->arena};
    if (!has_meaning(competency))
        return;
    if (str_given(competency->definition))
        outline_add(&says, OUTLINE_TEXT, 0, competency->definition);
    outline_indicators(&says, 0, competency);
    say(a->table, cell, &says);
}

static void
add_asked_name(struct asking *a, struct table_cell *cell, const struct requirement *requirement)
{
    struct outline *outline = &a->d->o.outline;
    struct str mark = outline_requirement_mark(&a->d->o, requirement),
               importance = requirement_more(requirement)->importance;
    table_line(a->table, cell, 0, 0, outline_marked(outline, requirement_name(requirement), mark));
    if (str_given(importance))
        table_line(a->table, cell, 0, 0, outline_printf(outline, "Importance: %.*s", STR_ARGS(importance)));
    if (str_given(requirement_more(requirement)->note))
        table_line(a->table,
                   cell,
                   0,
                   0,
                   outline_printf(outline, "Note: %.*s", STR_ARGS(requirement_more(requirement)->note)));
}

/* What a requirement asks for at a level; NULL: at all. */
static void
add_rating(struct asking *a, struct table_cell *cell, const struct requirement *requirement,
           const struct level *level)
{
    const struct rating *rating = requirement_rating(requirement, level);
    const struct level *before = level ? level->preceding : NULL;
    struct buf text = {.arena = a->table->arena};
    if (a->by_level)
        format_rating(&text, requirement, rating);
    else
        format_rating_step(&text, requirement, rating);
    table_set(a->table, cell, buf_get(&text));
    cell->scale = requirement->scale;
    cell->step = rating->step;
    cell->nothing = rating->state != CELL_STATED;
    if (before)
        cell->mark = compare_proficiencies(requirement, requirement_rating(requirement, before), rating);
}

static struct str
group_title(struct outlining *o, const struct category *group)
{
    struct str name = outline_group_name(o, group), place = outline_group_place(o, group);
    return str_given(place) ? outline_printf(&o->outline, "%.*s (%.*s)", STR_ARGS(name), STR_ARGS(place)) : name;
}

static void
add_asked(struct asking *a, const struct requirement *requirement)
{
    const struct profile *profile = a->d->o.profile;
    const struct category *group = requirement->competency ? requirement->competency->group : NULL;
    struct str title = a->grouped ? group_title(&a->d->o, group) : (struct str){0};
    struct table_cell *cells = table_add(a->table, title);
    add_asked_name(a, &cells[0], requirement);
    if (a->first > 1)
        add_meaning(a, &cells[1], requirement->competency);
    if (!a->by_level)
        add_rating(a, &cells[a->first], requirement, NULL);
    for (uint32_t i = 0; a->by_level && i < profile->level_count; i++)
        add_rating(a, &cells[a->first + i], requirement, &profile->levels[i]);
}

static void
begin_asking(struct asking *a)
{
    const struct profile *profile = a->d->o.profile;
    bool meanings = false;
    for (uint32_t i = 0; i < profile->requirement_count; i++) {
        meanings = meanings || has_meaning(profile->requirements[i].competency);
        a->by_level = a->by_level || profile->requirements[i].rating_count > 0;
    }
    a->first = meanings ? 2 : 1;
    if (a->by_level) {
        a->table = table_of_levels(a->d, a->first, COLUMN_RATING);
    } else {
        a->table = table_new(a->d->o.outline.arena, TABLE_SIDES, a->first + 1);
        table_column(a->table, a->first, COLUMN_RATING, "proficiency", str_of("Proficiency"));
    }
    table_column(a->table, 0, COLUMN_TEXT, "competency", str_of("Competency"));
    if (meanings)
        table_column(a->table, 1, COLUMN_SAYS, "meaning", str_of("What it means"));
    if (a->grouped) {
        a->table->group_key = str_of("group");
        a->table->group_name = str_of("Group");
    }
}

static void
add_requirements(struct documenting *d)
{
    struct outlining *o = &d->o;
    const struct requirement *requirements = o->profile->requirements;
    uint32_t count = o->profile->requirement_count;
    if (count == 0)
        return;
    const struct outline_placed *placed = outline_groups(o);
    const struct category *group = requirements[0].competency ? requirements[0].competency->group : NULL;
    struct asking a = {.d = d, .grouped = placed[count - 1].first > 0};
    bool named = !a.grouped && group;
    outline_heading(&o->outline,
                    named ? outline_group_name(o, group) : str_of("Competencies"),
                    named ? outline_group_place(o, group) : (struct str){0});
    for (uint32_t i = 0; i < count; i++)
        if (requirements[placed[i].own].competency)
            outline_group_definitions(o, requirements[placed[i].own].competency->group);
    begin_asking(&a);
    for (uint32_t i = 0; i < count; i++)
        add_asked(&a, &requirements[placed[i].own]);
    outline_table(&o->outline, a.table);
    outline_moves(&o->outline, a.table);
    outline_scales(o, true);
}

struct outline
outline_document(struct arena *arena, const struct profile *profile)
{
    struct documenting d = {.o = outlining_begin(arena, (struct rung){.profile = profile})};
    outline_profile_facts(&d.o);
    if (profile->level_count == 0)
        outline_fact(&d.o.outline, "Levels", str_of("no levels"));
    add_sections(&d);
    add_requirements(&d);
    outline_end(&d.o);
    return d.o.outline;
}
