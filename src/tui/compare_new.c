/*
 * The page is written once: for each column a heading, for each section a heading with its counts, and under it what
 * is new. Marks are those against the level that a level builds on, not against its neighbour.
 */
#include "compare_new.h"

#include "rung/format.h"

enum { INDENT = 4 }; /* under the heading of a section */

struct writing {
    const struct compare_words *words;
    struct compare_new page;
    struct compare_place place; /* of the rows being written */
};

/* --- Rows --- */

/* Adds a row under a section, and notes where it comes from. */
static struct paper_row *
add(struct writing *w, int indent, const char *lead, struct str text)
{
    struct compare_new *page = &w->page;
    page->places = arena_grow(page->paper.arena, page->places, page->place_count, sizeof(*page->places));
    page->places[page->place_count++] = w->place;
    struct paper_row *row = paper_add(&page->paper, indent, lead, text);
    if (w->place.row && w->place.row->competency)
        row->target = (struct target){.kind = TARGET_COMPETENCY, .competency = w->place.row->competency};
    return row;
}

static void
add_heading(struct writing *w, int depth, struct str text, struct str remark)
{
    struct compare_new *page = &w->page;
    page->places = arena_grow(page->paper.arena, page->places, page->place_count, sizeof(*page->places));
    page->places[page->place_count++] = w->place;
    paper_heading(&page->paper, depth, text, remark);
}

/* "+ ": the sign of a mark, to stand before a row. */
static const char *
sign_lead(struct writing *w, enum mark mark)
{
    return arena_printf(w->page.paper.arena, "%c ", mark_sign(mark));
}

static const struct compare_cell *
cell_of(const struct writing *w)
{
    return &w->place.row->cells[w->place.column];
}

/* --- What a cell says --- */

static struct compare_paragraphs
says(struct writing *w, size_t column)
{
    return compare_words_cell(w->words, w->page.paper.arena, w->place.row, column, false);
}

/* "Topic: " before the text of a row that has a topic. */
static struct str
with_topic(struct writing *w, struct str text)
{
    struct str label = w->place.row->label;
    if (!str_given(label))
        return text;
    return str_of(arena_printf(w->page.paper.arena, "%.*s: %.*s", STR_ARGS(label), STR_ARGS(text)));
}

/* Adds all that the cell says, behind the lead. */
static void
add_says(struct writing *w, int indent, const char *lead, enum role lead_role, bool topic)
{
    struct compare_paragraphs paragraphs = says(w, w->place.column);
    const char *more = arena_printf(w->page.paper.arena, "%*s", (int)strlen(lead), "");
    for (size_t i = 0; i < paragraphs.count; i++) {
        const struct compare_paragraph *each = &paragraphs.v[i];
        struct str text = topic && i == 0 ? with_topic(w, each->text) : each->text;
        const char *sub = each->indent > 0 ? each->lead : "";
        const char *before = arena_printf(w->page.paper.arena, "%s%s", i == 0 ? lead : more, sub);
        add(w, indent + each->indent, before, text)->lead_role = lead_role;
    }
}

/* What the level that the column builds on says, in one text: "Topic, at Career: ...". */
static struct str
old_text(struct writing *w, size_t base)
{
    struct buf text = {.arena = w->page.paper.arena};
    struct compare_paragraphs paragraphs = says(w, base);
    struct str label = w->place.row->label;
    buf_str(&text, label);
    buf_printf(&text, "%s %.*s: ", str_given(label) ? ", at" : "At", STR_ARGS(w->words->names[base]));
    for (size_t i = 0; i < paragraphs.count; i++) {
        buf_puts(&text, i > 0 ? "; " : "");
        buf_str(&text, paragraphs.v[i].text);
    }
    return buf_get(&text);
}

/* Old and new text of a row of a section, in rows of their own. */
static void
add_changed_text(struct writing *w, size_t base)
{
    enum mark mark = cell_of(w)->step;
    struct paper_row *old = add(w, INDENT, sign_lead(w, mark), old_text(w, base));
    old->role = ROLE_DIM;
    old->lead_role = role_mark(mark);
    add_says(w, INDENT + 2, "-> ", ROLE_NORMAL, false);
}

/* "Active Listening: Proficient at Career -> Advanced". */
static void
add_changed_rating(struct writing *w, size_t base)
{
    const struct compare_cell *cell = cell_of(w), *before = &w->place.row->cells[base];
    struct buf text = {.arena = w->page.paper.arena};
    buf_printf(&text, "%.*s: ", STR_ARGS(w->place.row->label));
    format_rating(&text, before->requirement, before->rating);
    buf_printf(&text, " at %.*s -> ", STR_ARGS(w->words->names[base]));
    format_rating(&text, cell->requirement, cell->rating);
    add(w, INDENT, sign_lead(w, cell->step), buf_get(&text))->lead_role = role_mark(cell->step);
}

/* --- A section at a level --- */

/* How many rows of a section stand how to the level that a column builds on. */
struct counts {
    size_t with[MARK_COUNT];
    size_t stated; /* all but absent and blank */
    size_t gone;   /* stated there and not here */
};

static bool
is_gone(const struct writing *w, const struct compare_row *row)
{
    int base = w->words->comparison->columns[w->place.column].base;
    return base >= 0 && compare_stated(&row->cells[base]) && !compare_stated(&row->cells[w->place.column]);
}

static void
count_part(const struct writing *w, const struct compare_part *part, struct counts *counts)
{
    for (size_t i = 0; i < part->row_count; i++) {
        const struct compare_cell *cell = &part->rows[i].cells[w->place.column];
        counts->with[cell->step]++;
        counts->stated += compare_stated(cell);
        counts->gone += is_gone(w, &part->rows[i]);
    }
}

/* "+5 ^1 =6, 12 in all"; "=1, nothing new"; at the first column, which is held against nothing, "7 in all". */
static struct str
counts_text(struct arena *arena, const struct counts *counts)
{
    static const enum mark shown[] = {MARK_NEW, MARK_CHANGED, MARK_LOWERED, MARK_OTHER, MARK_SAME};
    struct buf text = {.arena = arena};
    for (size_t i = 0; i < sizeof(shown) / sizeof(shown[0]); i++)
        if (counts->with[shown[i]] > 0)
            buf_printf(&text, "%s%c%zu", text.bytes > 0 ? " " : "", mark_sign(shown[i]), counts->with[shown[i]]);
    buf_puts(&text, text.bytes > 0 ? ", " : "");
    if (counts->with[MARK_SAME] == counts->stated)
        buf_puts(&text, "nothing new");
    else
        buf_printf(&text, "%zu in all", counts->stated);
    return buf_get(&text);
}

/* Adds the row that `place` stands at, unless it is the same or not stated. */
static void
add_news(struct writing *w)
{
    const struct compare_cell *cell = cell_of(w);
    int base = w->words->comparison->columns[w->place.column].base;
    bool changed = cell->step == MARK_CHANGED || cell->step == MARK_LOWERED || cell->step == MARK_OTHER;
    if (changed && cell->requirement)
        add_changed_rating(w, (size_t)base);
    else if (changed)
        add_changed_text(w, (size_t)base);
    else if (cell->step == MARK_NEW || cell->step == MARK_NONE)
        add_says(w, INDENT, sign_lead(w, cell->step), role_mark(cell->step), true);
}

/* One row that names what the level builds on states and the level does not. */
static void
add_gone(struct writing *w, const struct compare_part *part)
{
    struct buf text = {.arena = w->page.paper.arena};
    const char *between = "not stated here: ";
    for (size_t i = 0; i < part->row_count; i++) {
        if (!is_gone(w, &part->rows[i]))
            continue;
        int base = w->words->comparison->columns[w->place.column].base;
        w->place.row = &part->rows[i];
        buf_puts(&text, between);
        buf_str(&text, str_given(part->rows[i].label) ? part->rows[i].label : says(w, (size_t)base).v[0].text);
        between = "; ";
    }
    w->place.row = NULL;
    struct paper_row *row = add(w, INDENT, sign_lead(w, MARK_ABSENT), buf_get(&text));
    row->role = row->lead_role = ROLE_MARK_ABSENT;
}

static void
add_part(struct writing *w, const struct compare_part *part)
{
    struct counts counts = {0};
    count_part(w, part, &counts);
    if (counts.stated == 0 && counts.gone == 0 && counts.with[MARK_BLANK] == 0)
        return;
    w->place.part = part;
    add_heading(w, 2, part->heading, counts.stated > 0 ? counts_text(w->page.paper.arena, &counts) : (struct str){0});
    for (size_t i = 0; i < part->row_count; i++) {
        w->place.row = &part->rows[i];
        add_news(w);
    }
    w->place.row = NULL;
    if (counts.with[MARK_BLANK] > 0)
        add(w, INDENT, sign_lead(w, MARK_BLANK), str_of(format_nothing(CELL_BLANK)))->role = ROLE_MARK_ABSENT;
    else if (counts.gone > 0)
        add_gone(w, part);
}

/* --- A level --- */

/* What a level is held against: the level that it builds on, else its neighbour. NULL: nothing. */
static const char *
base_text(struct writing *w)
{
    const struct compare_column *column = &w->words->comparison->columns[w->place.column];
    if (column->base < 0)
        return NULL;
    const struct level *base = w->words->comparison->columns[column->base].rung.level;
    bool built = base && column->rung.level && column->rung.level->builds_on == base;
    return arena_printf(
        w->page.paper.arena, "%s %.*s", built ? "builds on" : "against", STR_ARGS(w->words->names[column->base]));
}

static struct str
column_name(struct writing *w)
{
    return w->words->one_profile ? compare_words_heading(w->words, w->page.paper.arena, w->place.column)
                                 : w->words->names[w->place.column];
}

static void
add_column(struct writing *w, size_t column)
{
    const struct comparison *comparison = w->words->comparison;
    struct arena *arena = w->page.paper.arena;
    struct counts counts = {0};
    w->place = (struct compare_place){.column = column};
    for (size_t i = 0; i < comparison->part_count; i++)
        count_part(w, &comparison->parts[i], &counts);
    const char *base = base_text(w);
    struct buf remark = {.arena = arena};
    if (base)
        buf_printf(&remark, "%s: ", base);
    buf_str(&remark, counts_text(arena, &counts));
    add_heading(w, 1, column_name(w), buf_get(&remark));
    const char *other = compare_words_base(w->words, arena, column);
    if (other)
        add(w, 2, "", str_of(arena_printf(arena, "%.*s %s.", STR_ARGS(w->words->names[column]), other)));
    for (size_t i = 0; i < comparison->part_count; i++)
        add_part(w, &comparison->parts[i]);
}

/* Sections that say one thing for all levels are not compared; that they are there is said at the end. */
static void
add_common(struct writing *w)
{
    const struct texts *common = &w->words->comparison->common;
    struct buf text = {.arena = w->page.paper.arena};
    if (common->count == 0)
        return;
    w->place = (struct compare_place){.column = w->words->comparison->column_count - 1};
    add_heading(w, 1, str_of("One text for all levels, not compared"), (struct str){0});
    format_texts(&text, common);
    add(w, 2, "", buf_get(&text));
}

struct compare_new
compare_new_make(const struct compare_words *words, struct arena *arena)
{
    struct writing w = {.words = words, .page.paper.arena = arena};
    for (size_t i = 0; i < words->comparison->column_count; i++)
        add_column(&w, i);
    add_common(&w);
    return w.page;
}

struct compare_place
compare_new_focused(const struct compare_new *page)
{
    return page->places[paper_focused(&page->paper) - page->paper.rows];
}
