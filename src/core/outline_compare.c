/* A comparison as a page: what its marks mean, then part for part a table with the rungs side by side. */
#include "outline.h"
#include "rung/compare_words.h"
#include "rung/format.h"

struct outlining_comparison {
    struct outline outline;
    const struct compare_words *words;
    const struct comparison *comparison;
    struct comparison_form form;
};

static bool
is_said(const struct outlining_comparison *o, const struct compare_row *row)
{
    return row->differs || !o->form.differing;
}

/* Adds a row that says how to read the page. */
static struct outline_row *
add_aside(struct outlining_comparison *o, enum outline_kind kind, struct str text)
{
    struct outline_row *row = outline_add(&o->outline, kind, 0, text);
    row->aside = true;
    return row;
}

/* --- A part --- */

static void
fill_cell(struct outlining_comparison *o, struct table *table, struct table_cell *cell, const struct compare_row *row,
          size_t column)
{
    const struct compare_cell *says = &row->cells[column];
    struct compare_paragraphs paragraphs = compare_words_cell(o->words, table->arena, row, column, o->form.brief);
    for (size_t i = 0; i < paragraphs.count; i++) {
        const struct compare_paragraph *each = &paragraphs.v[i];
        table_line(table, cell, each->lead[0], each->indent > 0, each->text);
    }
    cell->mark = says->mark;
    cell->nothing = !compare_stated(says);
    if (says->requirement) {
        cell->scale = says->requirement->scale;
        cell->step = says->rating->step;
    }
}

static struct str
row_name(struct arena *arena, const struct compare_row *row)
{
    struct buf name = {.arena = arena};
    if (row->competency)
        format_competency_name(&name, row->competency);
    else
        buf_str(&name, row->label);
    if (row->by_likeness)
        buf_printf(&name, "%s(matched by likeness)", name.bytes ? " " : "");
    return buf_get(&name);
}

static struct str
column_key(struct outlining_comparison *o, struct rung rung)
{
    return rung.level && o->words->one_profile ? rung.level->id : rung_address(o->outline.arena, rung);
}

static struct table *
make_table(struct outlining_comparison *o, const struct compare_part *part)
{
    struct table *table = table_new(o->outline.arena, TABLE_SIDES, o->comparison->column_count + 1);
    table_column(table, 0, COLUMN_TEXT, "topic", str_of(part->section ? "Topic" : "Competency"));
    for (size_t i = 0; i < o->comparison->column_count; i++)
        table->columns[i + 1] = (struct table_column){.key = column_key(o, o->comparison->columns[i].rung),
                                                      .name = o->words->names[i],
                                                      .kind = part->section ? COLUMN_SAYS : COLUMN_RATING};
    table_tell_apart(table, 1);
    for (size_t r = 0; r < part->row_count; r++) {
        if (!is_said(o, &part->rows[r]))
            continue;
        struct table_cell *cells = table_add(table, (struct str){0});
        table_set(table, &cells[0], row_name(table->arena, &part->rows[r]));
        for (size_t i = 0; i < o->comparison->column_count; i++)
            fill_cell(o, table, &cells[i + 1], &part->rows[r], i);
    }
    return table;
}

static void
add_part(struct outlining_comparison *o, const struct compare_part *part)
{
    outline_heading(&o->outline, part->heading, str_of(compare_words_kind(o->words, part)));
    outline_table(&o->outline, make_table(o, part));
    size_t same = part->row_count - part->differing;
    if (!o->form.differing || same == 0)
        return;
    struct buf text = {.arena = o->outline.arena};
    format_count(&text, same, "row");
    buf_puts(&text, " the same everywhere, left out");
    add_aside(o, OUTLINE_TEXT, buf_get(&text));
}

/* --- How to read it --- */

/* What the marks mean that occur in what is said, a row each. */
static void
add_legend(struct outlining_comparison *o)
{
    struct compare_used used = {0};
    for (size_t i = 0; i < o->comparison->part_count; i++)
        for (size_t row = 0; row < o->comparison->parts[i].row_count; row++)
            if (is_said(o, &o->comparison->parts[i].rows[row]))
                compare_note_row(o->comparison, &o->comparison->parts[i].rows[row], false, &used);
    for (enum mark mark = MARK_NONE + 1; mark < MARK_COUNT; mark++) {
        struct buf meaning = {.arena = o->outline.arena};
        if (!(used.marks >> mark & 1))
            continue;
        compare_meaning(&used, mark, &meaning);
        add_aside(o, OUTLINE_ITEM, buf_get(&meaning))->sign = mark_sign(mark);
    }
}

/* "Principal builds on Senior, not on Expert": said where it is not simply the column before. */
static void
add_bases(struct outlining_comparison *o)
{
    for (size_t i = 1; i < o->comparison->column_count; i++) {
        const char *base = compare_words_base(o->words, o->outline.arena, i);
        const struct level *level = o->comparison->columns[i].rung.level;
        if (base)
            add_aside(o, OUTLINE_TEXT, outline_printf(&o->outline, "%.*s %s", STR_ARGS(level->name), base));
    }
}

static void
add_head(struct outlining_comparison *o)
{
    struct buf facts = {.arena = o->outline.arena};
    format_count(&facts, o->comparison->row_count, "row");
    buf_printf(&facts,
               ", %s differ. Each is held against the nearest before it that states it:",
               format_number_in(facts.arena, o->comparison->differing));
    add_aside(o, OUTLINE_TEXT, buf_get(&facts));
    add_legend(o);
    add_bases(o);
}

/* Says which sections do not stand here; nothing when all do. */
static void
add_left_out(struct outlining_comparison *o, const char *why, const struct texts *headings)
{
    struct buf text = {.arena = o->outline.arena};
    if (headings->count == 0)
        return;
    buf_puts(&text, why);
    format_texts(&text, headings);
    add_aside(o, OUTLINE_TEXT, buf_get(&text));
}

static struct str
title_of(struct outlining_comparison *o)
{
    struct buf title = {.arena = o->outline.arena};
    if (o->words->one_profile)
        buf_printf(&title, "%.*s: ", STR_ARGS(o->comparison->columns[0].rung.profile->title));
    for (size_t i = 0; i < o->comparison->column_count; i++)
        buf_printf(&title, "%s%.*s", i ? " / " : "", STR_ARGS(o->words->names[i]));
    return buf_get(&title);
}

struct outline
outline_comparison(struct arena *arena, const struct compare_words *words, struct comparison_form form)
{
    struct outlining_comparison o = {
        .outline = {.arena = arena}, .words = words, .comparison = words->comparison, .form = form};
    struct texts alike = {0}; /* parts without a difference */
    o.outline.title = title_of(&o);
    add_head(&o);
    for (size_t i = 0; i < o.comparison->part_count; i++) {
        const struct compare_part *part = &o.comparison->parts[i];
        if (part->differing || !form.differing) {
            add_part(&o, part);
            continue;
        }
        alike.v = arena_grow(arena, alike.v, alike.count, sizeof(*alike.v));
        alike.v[alike.count++] = part->heading;
    }
    if (alike.count + o.comparison->common.count > 0)
        add_aside(&o, OUTLINE_HEADING, str_of("Not shown here"));
    add_left_out(&o, "The same at all of them, left out: ", &alike);
    add_left_out(&o, "One text for all levels, not compared: ", &o.comparison->common);
    return o.outline;
}
