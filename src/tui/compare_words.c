/*
 * What a comparison says, in words that the views share.
 */
#include "compare_words.h"

#include "rung/format.h"
#include "rung/text.h"

/* --- Columns --- */

static bool
is_one_profile(const struct rung *rungs, size_t count)
{
    for (size_t i = 1; i < count; i++)
        if (rungs[i].profile != rungs[0].profile)
            return false;
    return true;
}

struct compare_words
compare_words_make(struct arena *arena, const struct rung *rungs, size_t count)
{
    struct compare_words words = {
        .comparison = compare(arena, rungs, count),
        .names = arena_array(arena, count, sizeof(*words.names)),
        .one_profile = is_one_profile(rungs, count),
    };
    for (size_t i = 0; i < count; i++) {
        bool short_name = words.one_profile && rungs[i].level;
        words.names[i] = short_name ? rungs[i].level->name : rung_name(arena, rungs[i]);
    }
    return words;
}

struct str
compare_words_heading(const struct compare_words *words, struct arena *arena, size_t column)
{
    struct rung rung = words->comparison->columns[column].rung;
    if (!rung.level || rung.profile->level_count < 2)
        return rung.level ? rung.level->name : words->names[column];
    return str_of(arena_printf(arena, "%u %.*s", rung.level->index + 1, STR_ARGS(rung.level->name)));
}

/* The name of a level, which may be none of the columns, as seen from one. */
static struct str
level_name(const struct compare_words *words, struct arena *arena, size_t column, const struct level *level)
{
    bool near = level->profile == words->comparison->columns[column].rung.profile;
    return near ? level->name : rung_name(arena, (struct rung){level->profile, level});
}

/* Whether a level builds on another, however many levels lie between. */
static bool
rests_on(const struct level *level, const struct level *other)
{
    for (level = level->builds_on; level; level = level->builds_on)
        if (level == other)
            return true;
    return false;
}

const char *
compare_words_base(const struct compare_words *words, struct arena *arena, size_t column)
{
    const struct level *level = words->comparison->columns[column].rung.level;
    const struct level *before = column > 0 ? words->comparison->columns[column - 1].rung.level : NULL;
    if (!level || !before || !level->builds_on || level->builds_on == before)
        return NULL;
    struct str base = level_name(words, arena, column, level->builds_on);
    if (before->profile != level->profile || rests_on(level, before) || rests_on(before, level))
        return arena_printf(arena, "builds on %.*s", STR_ARGS(base));
    return arena_printf(arena, "builds on %.*s, not on %.*s", STR_ARGS(base), STR_ARGS(before->name));
}

const char *
compare_words_noun(const struct compare_words *words)
{
    size_t count = words->comparison->column_count, levels = 0;
    for (size_t i = 0; i < count; i++)
        levels += words->comparison->columns[i].rung.level != NULL;
    return levels == count ? "level" : levels == 0 ? "profile" : "column";
}

/* --- Cells --- */

bool
compare_words_stated(const struct compare_cell *cell)
{
    return cell->item_count > 0 || (cell->rating && cell->rating->state == CELL_STATED);
}

/* The level that an item was inherited from; NULL: it is the column's own. */
static const struct level *
inherited_from(const struct compare_words *words, size_t column, const struct held *item)
{
    const struct level *level = words->comparison->columns[column].rung.level;
    return level && item->origin != level ? item->origin : NULL;
}

/* The level that all items of a cell were inherited from; NULL: not all are, or not from the same. */
static const struct level *
all_inherited_from(const struct compare_words *words, size_t column, const struct compare_cell *cell)
{
    const struct level *from = inherited_from(words, column, cell->items[0]);
    for (size_t i = 1; i < cell->item_count; i++)
        if (inherited_from(words, column, cell->items[i]) != from)
            return NULL;
    return from;
}

/* The nearest column before, from `first` on, that says anything in a row; `column` itself: there is none. */
static size_t
stated_before(const struct compare_row *row, size_t column, size_t first)
{
    for (size_t i = column; i-- > first;)
        if (compare_words_stated(&row->cells[i]))
            return i;
    return column;
}

/* "from Senior", "same", "same as Career" where it is not the column before. */
static struct str
same_text(const struct compare_words *words, struct arena *arena, const struct compare_cell *cell, size_t column,
          size_t before)
{
    const struct level *from = all_inherited_from(words, column, cell);
    if (from)
        return str_of(arena_printf(arena, "from %.*s", STR_ARGS(level_name(words, arena, column, from))));
    if (before + 1 == column)
        return str_of("same");
    return str_of(arena_printf(arena, "same as %.*s", STR_ARGS(words->names[before])));
}

static void
add(struct arena *arena, struct compare_paragraphs *out, struct compare_paragraph paragraph)
{
    out->v = arena_grow(arena, out->v, out->count, sizeof(*out->v));
    out->v[out->count++] = paragraph;
}

/* An item with what must be said behind it. */
static struct str
item_text(const struct compare_words *words, struct arena *arena, const struct held *item, size_t column)
{
    struct buf text = {.arena = arena};
    const struct level *from = inherited_from(words, column, item);
    const char *demand = format_item_demand(item->text, item->more);
    buf_str(&text, item->text);
    if (demand)
        buf_printf(&text, " (%s)", demand);
    if (item->more && str_given(item->more->note))
        buf_printf(&text, " (note: %.*s)", STR_ARGS(item->more->note));
    if (from)
        buf_printf(&text, " (from %.*s)", STR_ARGS(level_name(words, arena, column, from)));
    return buf_get(&text);
}

static void
add_items(const struct compare_words *words, struct arena *arena, struct compare_paragraphs *out,
          const struct compare_cell *cell, size_t column)
{
    const char *lead = cell->item_count > 1 ? "- " : "";
    for (size_t i = 0; i < cell->item_count; i++) {
        const struct held *item = cell->items[i];
        add(arena, out, (struct compare_paragraph){.lead = lead, .text = item_text(words, arena, item, column)});
        for (uint32_t k = 0; item->more && k < item->more->items.count; k++)
            add(arena,
                out,
                (struct compare_paragraph){.lead = "- ", .indent = 2, .text = item->more->items.v[k].text});
    }
}

static struct str
rating_text(struct arena *arena, const struct compare_cell *cell)
{
    struct buf text = {.arena = arena};
    format_requirement(&text, cell->requirement, cell->rating);
    return buf_get(&text);
}

struct compare_paragraphs
compare_words_cell(const struct compare_words *words, struct arena *arena, const struct compare_row *row,
                   size_t column, size_t first)
{
    const struct compare_cell *cell = &row->cells[column];
    size_t before = stated_before(row, column, first);
    struct compare_paragraphs out = {0};
    struct compare_paragraph one = {.lead = "", .role = compare_words_stated(cell) ? ROLE_NORMAL : ROLE_MARK_ABSENT};
    if (cell->requirement) {
        one.text = rating_text(arena, cell);
    } else if (cell->item_count == 0) {
        one.text = str_of(format_nothing(cell->mark == MARK_BLANK ? CELL_BLANK : CELL_ABSENT));
    } else if (cell->mark == MARK_SAME && before < column) {
        one.text = same_text(words, arena, cell, column, before);
        one.role = ROLE_MARK_SAME;
    } else {
        add_items(words, arena, &out, cell, column);
        return out;
    }
    add(arena, &out, one);
    return out;
}

/* --- Rows --- */

const char *
compare_words_kind(const struct compare_part *part)
{
    if (!part->section)
        return NULL;
    return part->section->kind == SECTION_CUMULATIVE ? "each level adds to the one it builds on"
                                                     : "each level stands alone";
}

struct str
compare_words_label(const struct compare_part *part, const struct compare_row *row)
{
    return str_given(row->label) ? row->label : part->heading;
}

/* "new at Career, Senior"; "new at 9 of 12" when the names would be too many; nothing when there is no such cell. */
static void
add_phrase(const struct compare_words *words, struct buf *out, const struct compare_row *row, enum mark mark,
           const char *phrase)
{
    enum { COLUMNS_MAX = 48 };
    struct buf names = {.arena = out->arena};
    size_t total = words->comparison->column_count, count = 0;
    for (size_t i = 0; i < total; i++) {
        if (row->cells[i].mark != mark)
            continue;
        buf_puts(&names, count++ == 0 ? "" : words->one_profile ? ", " : " / ");
        buf_str(&names, words->names[i]);
    }
    if (text_columns(buf_get(&names)) > COLUMNS_MAX)
        buf_printf(out, "%s%zu of %zu", phrase, count, total);
    else if (count > 0)
        buf_printf(out, "%s%.*s", phrase, STR_ARGS(buf_get(&names)));
}

/* What is to be said of a row that is the same in all columns. */
static const char *
same_phrase(const struct compare_words *words, const struct compare_row *row)
{
    bool stated = compare_words_stated(&row->cells[0]);
    if (words->comparison->column_count == 1)
        return stated ? "." : ": blank in the source.";
    return stated ? ": the same everywhere." : ": blank in the source everywhere.";
}

/* What a row is about: its topic, or the beginning of what it says, or its section where it is all of that. */
static void
add_subject(struct buf *out, size_t columns, const struct compare_part *part, const struct compare_row *row)
{
    enum { COLUMNS_MAX = 40 };
    size_t first = 0;
    while (first + 1 < columns && row->cells[first].item_count == 0)
        first++;
    if (str_given(row->label) || part->row_count == 1 || row->cells[first].item_count == 0) {
        buf_str(out, compare_words_label(part, row));
        return;
    }
    struct text_lines lines = text_wrap(out->arena, row->cells[first].items[0]->text, COLUMNS_MAX);
    buf_printf(out, "\"%.*s%s\"", STR_ARGS(lines.v[0].text), lines.count > 1 ? "…" : "");
}

void
compare_words_sentence(const struct compare_words *words, struct buf *out, const struct compare_part *part,
                       const struct compare_row *row)
{
    static const struct {
        enum mark mark;
        const char *phrase;
    } phrases[] = {
        {MARK_NEW, "new at "},
        {MARK_CHANGED, "raised or reworded at "},
        {MARK_LOWERED, "lowered at "},
        {MARK_OTHER, "on another scale at "},
        {MARK_ABSENT, "not stated at "},
        {MARK_BLANK, "blank in the source at "},
    };
    const char *between = ": ";
    add_subject(out, words->comparison->column_count, part, row);
    if (!row->differs) {
        buf_puts(out, same_phrase(words, row));
        return;
    }
    for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++) {
        struct buf phrase = {.arena = out->arena};
        add_phrase(words, &phrase, row, phrases[i].mark, phrases[i].phrase);
        if (phrase.bytes == 0)
            continue;
        buf_puts(out, between);
        buf_str(out, buf_get(&phrase));
        between = "; ";
    }
    buf_puts(out, ".");
}
