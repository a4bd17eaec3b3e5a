/*
 * The page is written once: for each column a heading, for each section a heading with its counts, and under it what
 * is new. Marks are those against the level that a level builds on, not against its neighbour.
 */
#include "compare_new.h"

#include "rung/format.h"

enum { INDENT = 4 }; /* under the heading of a section */

struct writing {
    const struct compare_words *words;
    const struct compare_shown *shown;
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

static int
base_of(const struct writing *w)
{
    return w->words->comparison->columns[w->place.column].base;
}

/* "Topic: ", to stand before the text of a row that has a topic. */
static struct str
topic_before(struct writing *w)
{
    struct buf out = {.arena = w->page.paper.arena};
    struct str label = w->place.row->label;
    if (str_given(label))
        buf_printf(&out, "%.*s: ", STR_ARGS(label));
    return buf_get(&out);
}

/* "Topic, at Career: ", to stand before what the level that the column builds on says. */
static struct str
base_before(struct writing *w, size_t base)
{
    struct buf out = {.arena = w->page.paper.arena};
    struct str label = w->place.row->label;
    buf_str(&out, label);
    buf_printf(&out, "%s %.*s: ", str_given(label) ? ", at" : "At", STR_ARGS(w->words->names[base]));
    return buf_get(&out);
}

/* The same words, when `bytes` bytes were put before the text. */
static struct text_ranges
moved(struct arena *arena, struct text_ranges ranges, uint32_t bytes)
{
    struct text_ranges out = {.v = arena_array(arena, ranges.count, sizeof(*out.v)), .count = ranges.count};
    for (size_t i = 0; i < ranges.count; i++)
        out.v[i] = (struct text_range){ranges.v[i].start + bytes, ranges.v[i].end + bytes};
    return out;
}

/* How paragraphs are set out as rows. */
struct setting {
    int indent;
    const char *lead; /* before the first */
    enum role lead_role;
    struct str before; /* put before the text of the first */
    enum role role;
};

static void
add_paragraphs(struct writing *w, struct compare_paragraphs says, struct setting setting)
{
    struct arena *arena = w->page.paper.arena;
    const char *more = arena_printf(arena, "%*s", (int)strlen(setting.lead), "");
    for (size_t i = 0; i < says.count; i++) {
        const struct compare_paragraph *each = &says.v[i];
        struct str before = i == 0 ? setting.before : (struct str){0};
        struct str text = str_of(arena_printf(arena, "%.*s%.*s", STR_ARGS(before), STR_ARGS(each->text)));
        const char *sub = each->indent > 0 ? each->lead : "";
        const char *lead = arena_printf(arena, "%s%s", i == 0 ? setting.lead : more, sub);
        struct paper_row *row = add(w, setting.indent + each->indent, lead, text);
        row->lead_role = setting.lead_role;
        row->role = setting.role;
        row->strong = moved(arena, each->changed, before.bytes);
    }
}

/* Adds all that the cell says, behind the sign of its mark and its topic. */
static void
add_says(struct writing *w, enum role role)
{
    enum mark mark = cell_of(w)->step;
    struct compare_paragraphs says =
        compare_words_whole(w->words, w->page.paper.arena, w->place.row, w->place.column, -1);
    add_paragraphs(w, says, (struct setting){INDENT, sign_lead(w, mark), role_mark(mark), topic_before(w), role});
}

/* Old and new text of a row of a section, with the words that changed. */
static void
add_changed_text(struct writing *w, size_t base)
{
    struct arena *arena = w->page.paper.arena;
    enum mark mark = cell_of(w)->step;
    size_t column = w->place.column;
    struct compare_paragraphs old = compare_words_whole(w->words, arena, w->place.row, base, (int)column);
    struct compare_paragraphs new = compare_words_whole(w->words, arena, w->place.row, column, (int)base);
    add_paragraphs(
        w, old, (struct setting){INDENT, sign_lead(w, mark), role_mark(mark), base_before(w, base), ROLE_DIM});
    add_paragraphs(w, new, (struct setting){INDENT + 2, "-> ", ROLE_NORMAL, {0}, ROLE_NORMAL});
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
            buf_printf(&text,
                       "%s%c%s",
                       text.bytes > 0 ? " " : "",
                       mark_sign(shown[i]),
                       format_number_in(arena, counts->with[shown[i]]));
    buf_puts(&text, text.bytes > 0 ? ", " : "");
    if (counts->with[MARK_SAME] == counts->stated)
        buf_puts(&text, "nothing new");
    else
        buf_printf(&text, "%s in all", format_number_in(arena, counts->stated));
    return buf_get(&text);
}

/* The same in words, of a whole level: "3 new, 18 raised or reworded, 15 the same". */
static struct str
counts_words(struct arena *arena, const struct counts *counts)
{
    static const struct {
        enum mark mark;
        const char *words;
    } shown[] = {
        {MARK_NEW, "new"},
        {MARK_CHANGED, "raised or reworded"},
        {MARK_LOWERED, "lowered"},
        {MARK_OTHER, "on another scale"},
        {MARK_SAME, "the same"},
    };
    struct buf text = {.arena = arena};
    for (size_t i = 0; i < sizeof(shown) / sizeof(shown[0]); i++)
        if (counts->with[shown[i].mark] > 0)
            buf_printf(&text,
                       "%s%s %s",
                       text.bytes > 0 ? ", " : "",
                       format_number_in(arena, counts->with[shown[i].mark]),
                       shown[i].words);
    return text.bytes > 0 ? buf_get(&text) : counts_text(arena, counts);
}

/* Adds the row that `place` stands at, unless it is not stated, or the same and that is left out. */
static void
add_news(struct writing *w)
{
    const struct compare_cell *cell = cell_of(w);
    int base = base_of(w);
    bool changed = cell->step == MARK_CHANGED || cell->step == MARK_LOWERED || cell->step == MARK_OTHER;
    if (changed && cell->requirement)
        add_changed_rating(w, (size_t)base);
    else if (changed)
        add_changed_text(w, (size_t)base);
    else if (cell->step == MARK_NEW || cell->step == MARK_NONE)
        add_says(w, ROLE_NORMAL);
    else if (cell->step == MARK_SAME && !w->shown->only_differences)
        add_says(w, ROLE_MARK_SAME);
}

/* One row that names what the level builds on states and the level does not. */
static void
add_gone(struct writing *w, const struct compare_part *part)
{
    struct buf text = {.arena = w->page.paper.arena};
    const char *between = part->row_count > 1 ? "not stated here: " : "not stated here";
    for (size_t i = 0; i < part->row_count; i++) {
        if (!is_gone(w, &part->rows[i]))
            continue;
        buf_puts(&text, between);
        if (part->row_count > 1)
            compare_words_subject(w->words, &text, part, &part->rows[i]);
        between = "; ";
    }
    struct paper_row *row = add(w, INDENT, sign_lead(w, MARK_ABSENT), buf_get(&text));
    row->role = row->lead_role = ROLE_MARK_ABSENT;
}

/* One line for what is the same, and under it all of that, if it is open. */
static void
add_same(struct writing *w, const struct compare_part *part, size_t count)
{
    struct arena *arena = w->page.paper.arena;
    struct buf text = {.arena = arena};
    bool open = w->shown->open[compare_new_number(w->words->comparison, w->place)];
    format_count(&text, count, "row");
    buf_puts(&text, " the same as ");
    buf_str(&text, w->words->names[base_of(w)]);
    buf_printf(&text, "  [Enter %s]", open ? "hides" : "shows");
    w->place.folded = count;
    struct paper_row *row = add(w, INDENT, sign_lead(w, MARK_SAME), buf_get(&text));
    row->role = row->lead_role = ROLE_MARK_SAME;
    w->place.folded = 0;
    for (size_t i = 0; i < part->row_count && open; i++) {
        w->place.row = &part->rows[i];
        if (cell_of(w)->step == MARK_SAME)
            add_says(w, ROLE_MARK_SAME);
    }
    w->place.row = NULL;
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
    if (w->shown->only_differences && counts.with[MARK_SAME] > 0)
        add_same(w, part, counts.with[MARK_SAME]);
    if (counts.with[MARK_BLANK] > 0)
        return;
    if (counts.gone > 0)
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
    buf_str(&remark, counts_words(arena, &counts));
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
    buf_puts(&text, "Not compared: ");
    w->place = (struct compare_place){.column = w->words->comparison->column_count - 1};
    add_heading(w, 1, str_of("One text for all levels"), (struct str){0});
    format_texts(&text, common);
    add(w, 2, "", buf_get(&text));
}

struct compare_new
compare_new_make(const struct compare_words *words, struct arena *arena, const struct compare_shown *shown)
{
    struct writing w = {.words = words, .shown = shown, .page.paper.arena = arena};
    for (size_t i = 0; i < words->comparison->column_count; i++)
        add_column(&w, i);
    add_common(&w);
    return w.page;
}

size_t
compare_new_number(const struct comparison *comparison, struct compare_place place)
{
    return place.column * comparison->part_count + (size_t)(place.part - comparison->parts);
}

/* --- Places --- */

static size_t
focused_row(const struct compare_new *page)
{
    return (size_t)(paper_focused(&page->paper) - page->paper.rows);
}

struct compare_place
compare_new_focused(const struct compare_new *page)
{
    return page->places[focused_row(page)];
}

/* How near a row of the page is to a place: it, the line it is folded in, its section, its level; 0: elsewhere. */
static int
nearness(const struct compare_place *at, const struct compare_place *place)
{
    bool same = place->row && place->row->cells[place->column].step == MARK_SAME;
    if (at->column != place->column)
        return 0;
    if (at->part == place->part && at->row == place->row && (at->folded > 0) == (place->folded > 0 && !place->row))
        return 4;
    if (at->part == place->part && at->folded > 0 && same)
        return 3;
    if (at->part == place->part && !at->row && at->folded == 0)
        return 2;
    return at->part ? 0 : 1;
}

void
compare_new_focus(struct compare_new *page, struct compare_place place)
{
    size_t row = 0;
    int nearest = 0;
    for (size_t i = 0; i < page->place_count && nearest < 4; i++) {
        int near = nearness(&page->places[i], &place);
        if (near > nearest)
            row = i;
        nearest = larger(near, nearest);
    }
    paper_focus(&page->paper, row);
}

size_t
compare_new_difference(const struct compare_new *page, bool forward)
{
    size_t from = focused_row(page), step = forward ? 1 : SIZE_MAX; /* below 0 it wraps, and is beyond the end */
    const struct compare_place *last = &page->places[from];
    for (size_t i = from + step; i < page->place_count; i += step) {
        const struct compare_place *at = &page->places[i];
        bool first = i == 0 || page->places[i - 1].row != at->row || page->places[i - 1].column != at->column;
        bool other = at->row != last->row || at->column != last->column;
        enum mark mark = at->row ? at->row->cells[at->column].step : MARK_SAME;
        if (first && other && mark != MARK_SAME && mark != MARK_NONE)
            return i;
    }
    return SIZE_MAX;
}
