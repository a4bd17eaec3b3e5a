/*
 * What a comparison says, in words that the views share.
 */
#include "rung/compare_words.h"

#include "rung/format.h"
#include "rung/text.h"

/* --- Columns --- */

static bool
is_one_profile(const struct comparison *comparison)
{
    for (size_t i = 1; i < comparison->column_count; i++)
        if (comparison->columns[i].rung.profile != comparison->columns[0].rung.profile)
            return false;
    return true;
}

struct compare_words
compare_words_make(struct arena *arena, const struct comparison *comparison)
{
    struct compare_words words = {
        .comparison = comparison,
        .names = arena_array(arena, comparison->column_count, sizeof(*words.names)),
        .one_profile = is_one_profile(comparison),
    };
    for (size_t i = 0; i < comparison->column_count; i++) {
        struct rung rung = comparison->columns[i].rung;
        words.names[i] = words.one_profile && rung.level ? rung.level->name : rung_name(arena, rung);
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

/* "from Senior", "same as Career". */
static struct str
same_text(const struct compare_words *words, struct arena *arena, const struct compare_cell *cell, size_t column,
          int against)
{
    const struct level *from = all_inherited_from(words, column, cell);
    if (from)
        return str_of(arena_printf(arena, "from %.*s", STR_ARGS(level_name(words, arena, column, from))));
    return str_of(arena_printf(arena, "same as %.*s", STR_ARGS(words->names[against])));
}

static struct compare_paragraph *
add(struct arena *arena, struct compare_paragraphs *out, struct compare_paragraph paragraph)
{
    out->v = arena_grow(arena, out->v, out->count, sizeof(*out->v));
    out->v[out->count] = paragraph;
    return &out->v[out->count++];
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
    if (str_given(item_footnote(item->more)->note))
        buf_printf(&text, " (note: %.*s)", STR_ARGS(item_footnote(item->more)->note));
    if (from)
        buf_printf(&text, " (from %.*s)", STR_ARGS(level_name(words, arena, column, from)));
    return buf_get(&text);
}

static bool
says_text(const struct compare_cell *cell, struct str text)
{
    for (size_t i = 0; i < cell->item_count; i++)
        if (str_equal(cell->items[i]->text, text))
            return true;
    return false;
}

static uint32_t
bytes_of(struct text_ranges ranges)
{
    uint32_t bytes = 0;
    for (size_t i = 0; i < ranges.count; i++)
        bytes += ranges.v[i].end - ranges.v[i].start;
    return bytes;
}

/* The words of an item that are not in the item of another cell that it is most like. */
static struct text_ranges
changed_words(struct arena *arena, const struct compare_cell *cell, size_t item, const struct compare_cell *other)
{
    enum { PAIRS_MAX = 64 }; /* with more, readers would not find their way either */
    struct str text = cell->items[item]->text;
    struct text_ranges least = {0};
    if (cell->item_count * other->item_count > PAIRS_MAX || says_text(other, text))
        return least;
    for (size_t i = 0; i < other->item_count; i++) {
        if (says_text(cell, other->items[i]->text))
            continue;
        struct text_ranges changed = text_changes(arena, other->items[i]->text, text).after;
        if (changed.count > 0 && (least.count == 0 || bytes_of(changed) < bytes_of(least)))
            least = changed;
    }
    return least;
}

static void
add_items(const struct compare_words *words, struct arena *arena, struct compare_paragraphs *out,
          const struct compare_row *row, size_t column, int other)
{
    const struct compare_cell *cell = &row->cells[column];
    const char *lead = cell->item_count > 1 ? "- " : "";
    for (size_t i = 0; i < cell->item_count; i++) {
        const struct held *item = cell->items[i];
        struct compare_paragraph *added =
            add(arena, out, (struct compare_paragraph){.lead = lead, .text = item_text(words, arena, item, column)});
        if (other >= 0)
            added->changed = changed_words(arena, cell, i, &row->cells[other]);
        for (uint32_t k = 0; item->more && k < item->more->item_count; k++)
            add(arena, out, (struct compare_paragraph){.lead = "- ", .indent = 2, .text = item->more->items[k].text});
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
compare_words_whole(const struct compare_words *words, struct arena *arena, const struct compare_row *row,
                    size_t column, int other)
{
    const struct compare_cell *cell = &row->cells[column];
    struct compare_paragraphs out = {0};
    struct compare_paragraph one = {.lead = "", .mark = compare_stated(cell) ? MARK_NONE : MARK_ABSENT};
    if (cell->requirement)
        one.text = rating_text(arena, cell);
    else if (cell->item_count == 0)
        one.text = str_of(format_nothing(cell->mark == MARK_BLANK ? CELL_BLANK : CELL_ABSENT));
    else
        add_items(words, arena, &out, row, column, other);
    if (out.count == 0)
        add(arena, &out, one);
    return out;
}

struct compare_paragraphs
compare_words_cell(const struct compare_words *words, struct arena *arena, const struct compare_row *row,
                   size_t column, bool brief)
{
    const struct compare_cell *cell = &row->cells[column];
    int against = compare_held_against(words->comparison, row, column);
    struct compare_paragraphs out = {0};
    if (!brief || cell->mark != MARK_SAME || against < 0 || cell->item_count == 0)
        return compare_words_whole(words, arena, row, column, cell->mark == MARK_CHANGED ? against : -1);
    add(arena,
        &out,
        (struct compare_paragraph){
            .lead = "", .text = same_text(words, arena, cell, column, against), .mark = MARK_SAME});
    return out;
}

/* --- Rows --- */

static bool
has_levels(const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->column_count; i++)
        if (comparison->columns[i].rung.level)
            return true;
    return false;
}

const char *
compare_words_kind(const struct compare_words *words, const struct compare_part *part)
{
    if (!part->section || !has_levels(words->comparison))
        return NULL;
    return part->section->kind == SECTION_CUMULATIVE ? "each level adds to the one it builds on"
                                                     : "each level stands alone";
}

struct str
compare_words_label(const struct compare_part *part, const struct compare_row *row)
{
    return str_given(row->label) ? row->label : part->heading;
}

/* How cells may stand in a row, each with its words. */
struct phrase {
    enum mark mark;
    enum change change; /* of MARK_CHANGED */
    const char *words;
};

static enum change
change_of(const struct compare_words *words, const struct compare_row *row, size_t column)
{
    int against = compare_held_against(words->comparison, row, column);
    return compare_change(words->comparison, row, column, against);
}

/* "new at Career, Senior"; "new at 9 of 12" when the names would be too many; nothing when there is no such cell. */
static void
add_phrase(const struct compare_words *words, struct buf *out, const struct compare_row *row,
           const struct phrase *phrase)
{
    enum { COLUMNS_MAX = 48 };
    struct buf names = {.arena = out->arena};
    size_t total = words->comparison->column_count, count = 0;
    for (size_t i = 0; i < total; i++) {
        enum mark mark = row->cells[i].mark;
        if (mark != phrase->mark || (mark == MARK_CHANGED && change_of(words, row, i) != phrase->change))
            continue;
        buf_puts(&names, count++ == 0 ? "" : words->one_profile ? ", " : " / ");
        buf_str(&names, words->names[i]);
    }
    if (text_columns(buf_get(&names)) > COLUMNS_MAX)
        buf_printf(out, "%s at %zu of %zu", phrase->words, count, total);
    else if (count > 0)
        buf_printf(out, "%s at %.*s", phrase->words, STR_ARGS(buf_get(&names)));
}

/* What is to be said of a row that is the same in all columns. */
static const char *
same_phrase(const struct compare_words *words, const struct compare_row *row)
{
    bool stated = compare_stated(&row->cells[0]);
    if (words->comparison->column_count == 1)
        return stated ? "." : ": blank in the source.";
    return stated ? ": the same everywhere." : ": blank in the source everywhere.";
}

void
compare_words_subject(const struct compare_words *words, struct buf *out, const struct compare_part *part,
                      const struct compare_row *row)
{
    enum { COLUMNS_MAX = 40 };
    size_t first = 0;
    while (first + 1 < words->comparison->column_count && row->cells[first].item_count == 0)
        first++;
    if (str_given(row->label) || part->row_count == 1 || row->cells[first].item_count == 0) {
        buf_str(out, compare_words_label(part, row));
        return;
    }
    struct text_lines lines = text_wrap(out->arena, row->cells[first].items[0]->text, COLUMNS_MAX);
    buf_printf(out, "\"%.*s%s\"", STR_ARGS(lines.v[0].text), lines.count > 1 ? "…" : "");
}

void
compare_words_row(const struct compare_words *words, struct buf *out, const struct compare_part *part,
                  const struct compare_row *row)
{
    static const struct phrase phrases[] = {
        {MARK_NEW, 0, "new"},
        {MARK_CHANGED, CHANGE_RAISED, "raised"},
        {MARK_CHANGED, CHANGE_HIGHER, "higher"},
        {MARK_CHANGED, CHANGE_REWORDED, "reworded"},
        {MARK_CHANGED, CHANGE_DIFFERENT, "worded differently"},
        {MARK_CHANGED, CHANGE_OTHER, "changed"},
        {MARK_LOWERED, 0, "lower"},
        {MARK_OTHER, 0, "on another scale"},
        {MARK_ABSENT, 0, "not stated"},
        {MARK_BLANK, 0, "blank in the source"},
    };
    const char *between = ": ";
    compare_words_subject(words, out, part, row);
    if (!row->differs) {
        buf_puts(out, same_phrase(words, row));
        return;
    }
    for (size_t i = 0; i < sizeof(phrases) / sizeof(phrases[0]); i++) {
        struct buf phrase = {.arena = out->arena};
        add_phrase(words, &phrase, row, &phrases[i]);
        if (phrase.bytes == 0)
            continue;
        buf_puts(out, between);
        buf_str(out, buf_get(&phrase));
        between = "; ";
    }
    buf_puts(out, ".");
}

/* --- One cell in a sentence --- */

/* What joins a cell to that it is held against; NULL: nothing is to be said. */
static const char *
standing(const struct compare_words *words, const struct compare_row *row, size_t column, int against)
{
    static const char *const changes[CHANGE_COUNT] = {
        [CHANGE_RAISED] = "raised from",
        [CHANGE_HIGHER] = "higher than",
        [CHANGE_REWORDED] = "reworded from",
        [CHANGE_DIFFERENT] = "worded differently from",
        [CHANGE_OTHER] = "changed from",
    };
    const struct compare_column *columns = words->comparison->columns;
    bool near = columns[against].rung.profile == columns[column].rung.profile;
    switch (row->cells[column].mark) {
    case MARK_CHANGED:
        return changes[compare_change(words->comparison, row, column, against)];
    case MARK_LOWERED:
        return near ? "lowered from" : "lower than";
    case MARK_OTHER:
        return "on another scale than";
    case MARK_SAME:
        return "same as";
    default:
        return NULL;
    }
}

static void
add_standing(const struct compare_words *words, struct buf *out, const struct compare_row *row, size_t column)
{
    int against = compare_held_against(words->comparison, row, column);
    const struct compare_cell *cell = &row->cells[column];
    const char *between = cell->requirement ? ", " : "";
    const char *how = against >= 0 ? standing(words, row, column, against) : NULL;
    if (how)
        buf_printf(out, "%s%s %.*s", between, how, STR_ARGS(words->names[against]));
    else if (cell->mark == MARK_NEW)
        buf_printf(out, "%snew here", between);
    else if (cell->mark == MARK_NONE && !cell->requirement)
        buf_puts(out, "stated");
    if (how && cell->requirement && cell->mark != MARK_SAME) {
        buf_puts(out, " (");
        format_rating(out, row->cells[against].requirement, row->cells[against].rating);
        buf_puts(out, ")");
    }
}

void
compare_words_sentence(const struct compare_words *words, struct buf *out, const struct compare_part *part,
                       const struct compare_row *row, size_t column)
{
    const struct compare_cell *cell = &row->cells[column];
    compare_words_subject(words, out, part, row);
    buf_printf(out, ", %.*s: ", STR_ARGS(words->names[column]));
    if (cell->requirement)
        format_rating_step(out, cell->requirement, cell->rating);
    else if (!compare_stated(cell))
        buf_puts(out, format_nothing(cell->mark == MARK_BLANK ? CELL_BLANK : CELL_ABSENT));
    add_standing(words, out, row, column);
    if (row->by_likeness)
        buf_puts(out, " (matched by likeness)");
}
