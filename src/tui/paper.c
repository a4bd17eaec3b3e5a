/* A page to read: rows, what of them shows, and where each line of them goes. */
#include "paper.h"

#include "rung/text.h"

enum {
    CONTENTS_FROM = 110,    /* columns of a page from which on the contents stand beside it */
    CONTENTS_SHARE = 3,     /* of the page's width the contents take at most one in so many */
    CONTENTS_MARGIN = 4,    /* columns around a heading there */
    TEXT_COLUMNS_MAX = 110, /* longer lines are hard to read */
    LABEL_COLUMNS = 18,
    INDENT = 2, /* for each depth */
    MARGIN = 2, /* for the sign of the focus, and a blank */
};

/* --- Making it --- */

struct paper_row *
paper_add(struct paper *paper, int indent, const char *lead, struct str text)
{
    paper->rows = arena_grow(paper->arena, paper->rows, paper->count, sizeof(*paper->rows));
    paper->shown = arena_grow(paper->arena, paper->shown, paper->count, sizeof(*paper->shown));
    paper->ends = arena_grow(paper->arena, paper->ends, paper->count, sizeof(*paper->ends));
    struct paper_row *row = &paper->rows[paper->count++];
    *row = (struct paper_row){.text = text, .lead = lead ? lead : "", .indent = (uint8_t)indent};
    return row;
}

struct paper_row *
paper_heading(struct paper *paper, int depth, struct str text, struct str remark)
{
    struct paper_row *row = paper_add(paper, (depth - 1) * INDENT, "", text);
    row->role = depth == 1 ? ROLE_HEADING : ROLE_STRONG;
    row->heading = (uint8_t)depth;
    row->remark = remark;
    row->gap = depth == 1;
    return row;
}

struct paper_row *
paper_fact(struct paper *paper, int indent, struct str label, struct str text)
{
    struct buf lead = {.arena = paper->arena};
    text_add_padded(&lead, label, LABEL_COLUMNS - 1);
    buf_puts(&lead, " ");
    struct paper_row *row = paper_add(paper, indent, lead.ptr, text);
    row->lead_role = ROLE_DIM;
    return row;
}

/* An item with its sign or number before it, or a paragraph without. */
static struct paper_row *
add_text(struct paper *paper, int indent, const struct outline_row *from)
{
    const char *lead = "";
    if (from->kind == OUTLINE_ITEM)
        lead = str_given(from->label) ? arena_printf(paper->arena, "%.*s ", STR_ARGS(from->label))
                                      : arena_printf(paper->arena, "%c ", from->sign);
    struct paper_row *row = paper_add(paper, indent, lead, from->text);
    row->lead_role = role_mark_sign(from->sign);
    row->role = from->nothing ? ROLE_DIM : ROLE_NORMAL;
    return row;
}

void
paper_outline(struct paper *paper, const struct outline *outline)
{
    int below = 0; /* columns in, for what stands under the last heading */
    for (size_t i = 0; i < outline->count; i++) {
        const struct outline_row *from = &outline->rows[i];
        struct paper_row *row;
        switch (from->kind) {
        case OUTLINE_HEADING:
            row = paper_heading(paper, 1, from->text, from->remark);
            below = INDENT;
            break;
        case OUTLINE_SUBHEADING:
            row = paper_heading(paper, 2, from->text, from->remark);
            below = 2 * INDENT;
            break;
        case OUTLINE_FACT:
            row = paper_fact(paper, below, from->label, from->text);
            row->role = from->nothing ? ROLE_DIM : ROLE_NORMAL;
            break;
        default:
            row = add_text(paper, below + from->depth * INDENT, from);
            break;
        }
        row->target = from->target;
        row->requirement = from->requirement;
        row->quote = from->quote;
        row->plain = str_given(from->quote);
    }
}

/* --- What shows --- */

/* Notes the rows that no folded heading above hides; the focus stays on its row, or goes to what hides it. */
static void
note_shown(struct paper *paper, size_t focused)
{
    int hidden_below = 0; /* rows that are not headings of at most this depth are hidden; 0: none is */
    size_t count = 0;
    for (size_t i = 0; i < paper->count; i++) {
        const struct paper_row *row = &paper->rows[i];
        if (row->heading && row->heading <= hidden_below)
            hidden_below = 0;
        if (hidden_below)
            continue;
        if (i <= focused)
            paper->list.cursor = count;
        paper->shown[count++] = i;
        if (row->folded)
            hidden_below = row->heading;
    }
    paper->list.count = count;
    paper->broken_for = 0;
}

static struct paper_row *
focused_row(const struct paper *paper)
{
    return paper->list.cursor < paper->list.count ? &paper->rows[paper->shown[paper->list.cursor]] : NULL;
}

const struct paper_row *
paper_focused(const struct paper *paper)
{
    return focused_row(paper);
}

/* The place among the rows shown of the heading at or before a place; SIZE_MAX: there is none. */
static size_t
heading_at(const struct paper *paper, size_t place)
{
    for (size_t i = place + 1; i-- > 0;)
        if (i < paper->list.count && paper->rows[paper->shown[i]].heading)
            return i;
    return SIZE_MAX;
}

bool
paper_can_open(const struct paper *paper)
{
    const struct paper_row *row = paper_focused(paper);
    return row && (row->heading || row->target.kind != TARGET_NONE);
}

const struct paper_row *
paper_section(const struct paper *paper)
{
    size_t place = heading_at(paper, paper->list.cursor);
    return place == SIZE_MAX ? NULL : &paper->rows[paper->shown[place]];
}

/* --- Acting --- */

/* A heading that is gone to stands at the top, so that what is under it can be read. */
static void
show_from_cursor(struct paper *paper)
{
    paper->list.top = paper->list.cursor;
    paper->list.skip = 0;
}

static void
go_to_heading(struct paper *paper, bool forward)
{
    struct list *list = &paper->list;
    size_t place = list->cursor;
    do
        place = forward ? place + 1 : place - 1; /* below 0 it wraps, and is beyond the end */
    while (place < list->count && !paper->rows[paper->shown[place]].heading);
    if (place < list->count)
        list->cursor = place;
    else if (!forward)
        list->cursor = 0;
    show_from_cursor(paper);
}

void
paper_focus(struct paper *paper, size_t row)
{
    note_shown(paper, row);
    show_from_cursor(paper);
}

/* Unfolds the headings that a row stands under. */
static void
unfold_above(struct paper *paper, size_t row)
{
    int depth = paper->rows[row].heading ? paper->rows[row].heading : UINT8_MAX;
    for (size_t i = row; i-- > 0 && depth > 1;) {
        struct paper_row *above = &paper->rows[i];
        if (!above->heading || above->heading >= depth)
            continue;
        above->folded = false;
        depth = above->heading;
    }
}

void
paper_show(struct paper *paper, size_t row)
{
    if (row >= paper->count)
        return;
    unfold_above(paper, row);
    note_shown(paper, row);
}

size_t
paper_spot(const struct paper *paper)
{
    return paper->list.cursor < paper->list.count ? paper->shown[paper->list.cursor] : 0;
}

void
paper_spot_text(const struct paper *paper, size_t row, struct buf *out)
{
    buf_puts(out, paper->rows[row].lead);
    buf_str(out, paper->rows[row].text);
    if (str_given(paper->rows[row].remark))
        buf_printf(out, "  (%.*s)", STR_ARGS(paper->rows[row].remark));
}

bool
paper_go_to_link(struct paper *paper, bool forward)
{
    size_t row = paper_spot(paper);
    do
        row = forward ? row + 1 : row - 1; /* below 0 it wraps, and is beyond the end */
    while (row < paper->count && paper->rows[row].target.kind == TARGET_NONE);
    if (row < paper->count)
        paper_show(paper, row);
    return row < paper->count;
}

static bool
begins_with(struct str text, struct str beginning)
{
    return text.bytes >= beginning.bytes && memcmp(text.ptr, beginning.ptr, beginning.bytes) == 0;
}

size_t
paper_find(const struct paper *paper, struct str heading, struct str text)
{
    size_t found = 0;
    bool inside = false;
    for (size_t i = 0; i < paper->count; i++) {
        const struct paper_row *row = &paper->rows[i];
        if (row->heading == 1) {
            inside = str_equal(row->text, heading);
            found = inside && found == 0 ? i : found;
        } else if (inside && str_given(text) && begins_with(row->text, text)) {
            return i;
        }
    }
    return found;
}

void
paper_focus_heading(struct paper *paper, struct str text)
{
    size_t found = 0;
    for (size_t i = paper->count; i-- > 0;)
        if (paper->rows[i].heading && str_equal(paper->rows[i].text, text))
            found = i;
    paper_focus(paper, found);
}

static void
set_folded(struct paper *paper, struct paper_row *row, bool folded)
{
    row->folded = folded;
    note_shown(paper, (size_t)(row - paper->rows));
}

/* Folds the focused heading; from a text, or a folded heading, goes to what it stands under. */
static void
fold(struct paper *paper)
{
    struct paper_row *row = focused_row(paper);
    if (row->heading && !row->folded) {
        set_folded(paper, row, true);
        return;
    }
    size_t place = heading_at(paper, paper->list.cursor - (row->heading && paper->list.cursor > 0));
    if (place != SIZE_MAX)
        paper->list.cursor = place;
}

void
paper_fold_all(struct paper *paper, bool folded)
{
    size_t row = paper_spot(paper);
    for (size_t i = 0; i < paper->count; i++)
        paper->rows[i].folded = folded && paper->rows[i].heading == 1;
    note_shown(paper, row);
}

bool
paper_is_folded(const struct paper *paper)
{
    bool any = false;
    for (size_t i = 0; i < paper->count; i++) {
        if (paper->rows[i].heading == 1 && !paper->rows[i].folded)
            return false;
        any |= paper->rows[i].heading == 1;
    }
    return any;
}

bool
paper_act(struct paper *paper, enum action action)
{
    struct paper_row *row = focused_row(paper);
    if (list_act(&paper->list, action))
        return true;
    switch (action) {
    case ACT_NEXT:
    case ACT_PREVIOUS:
        go_to_heading(paper, action == ACT_NEXT);
        return true;
    case ACT_FOLD:
        if (row)
            fold(paper);
        return true;
    case ACT_UNFOLD:
        if (row && row->heading)
            set_folded(paper, row, false);
        return true;
    case ACT_FOLD_ALL:
        paper_fold_all(paper, !paper_is_folded(paper));
        return true;
    case ACT_OPEN:
        if (!row || !row->heading)
            return false;
        set_folded(paper, row, !row->folded);
        return true;
    default:
        return false;
    }
}

/* --- Fitting and drawing --- */

/* The page in columns: the contents where there is room for them, and the text. */
struct columns {
    struct rect contents; /* of no width: they do not show */
    struct rect text;
};

static int
contents_width(const struct paper *paper, int most)
{
    int widest = 0;
    for (size_t i = 0; i < paper->count; i++)
        if (paper->rows[i].heading == 1 && text_columns(paper->rows[i].text) > widest)
            widest = text_columns(paper->rows[i].text);
    return widest + CONTENTS_MARGIN < most ? widest + CONTENTS_MARGIN : most;
}

static struct columns
divide(const struct paper *paper, struct rect page)
{
    struct columns columns = {.text = page};
    if (page.width >= CONTENTS_FROM) {
        columns.contents = rect_left(&columns.text, contents_width(paper, page.width / CONTENTS_SHARE));
        rect_left(&columns.text, 1);
    }
    if (columns.text.width > TEXT_COLUMNS_MAX)
        columns.text.width = TEXT_COLUMNS_MAX;
    return columns;
}

/* Where the text of a row goes, in a line of the page: behind margin, indentation and lead. */
static struct rect
text_place(const struct paper_row *row, struct rect line)
{
    rect_left(&line, MARGIN + row->indent + text_columns(str_of(row->lead)));
    rect_right(&line, 1);
    return line;
}

/* A heading with its remark and the sign of being folded, as one text. */
static struct str
shown_text(const struct paper_row *row, struct arena *scratch)
{
    if (!row->heading || (!str_given(row->remark) && !row->folded))
        return row->text;
    struct buf text = {.arena = scratch};
    buf_str(&text, row->text);
    if (str_given(row->remark))
        buf_printf(&text, "  (%.*s)", STR_ARGS(row->remark));
    buf_puts(&text, row->folded ? "  [folded]" : "");
    return buf_get(&text);
}

/*
 * Blank lines between a row shown and the next; they belong to the row above, so that none stands on top of a page.
 */
static int
gap_below(const struct paper *paper, size_t place)
{
    return place + 1 < paper->list.count ? paper->rows[paper->shown[place + 1]].gap : 0;
}

/* Notes the line at which each row ends. */
static void
break_lines(struct paper *paper, struct arena *scratch, struct rect text)
{
    uint32_t end = 0;
    for (size_t i = 0; i < paper->list.count; i++) {
        const struct paper_row *row = &paper->rows[paper->shown[i]];
        int lines = canvas_wrapped_height(scratch, text_place(row, text).width, shown_text(row, scratch));
        end += (uint32_t)(lines + gap_below(paper, i));
        paper->ends[i] = end;
    }
    paper->list.ends = paper->ends;
}

void
paper_fit(struct paper *paper, struct arena *scratch, struct rect page)
{
    if (paper->broken_for != page.width || paper->list.count == 0) {
        bool fresh = paper->list.count == 0;
        note_shown(paper, fresh ? paper->list.cursor : paper->shown[paper->list.cursor]);
        break_lines(paper, scratch, divide(paper, page).text);
        paper->broken_for = page.width;
    }
    list_fit(&paper->list, page.height);
}

static void
draw_row(const struct paper *paper, struct arena *scratch, struct canvas *canvas, struct list_row at,
         struct rect page)
{
    const struct paper_row *row = &paper->rows[paper->shown[at.row]];
    struct rect line = {.x = page.x, .y = at.y, .width = page.width, .height = at.height};
    rect_bottom(&line, gap_below(paper, at.row));
    struct rect place = text_place(row, line);
    bool leads = row->target.kind != TARGET_NONE && !row->plain;
    canvas_puts(canvas, line.x + MARGIN + row->indent, line.y, place.width, row->lead, row->lead_role);
    canvas_wrapped(canvas,
                   scratch,
                   place,
                   shown_text(row, scratch),
                   leads && row->role == ROLE_NORMAL ? ROLE_STRONG : row->role);
    canvas_spot(canvas, line, paper->shown[at.row]);
    canvas_stress(canvas, scratch, place, row->text, row->role, row->strong);
    if (at.row == paper->list.cursor)
        canvas_focus(canvas, line, 0);
}

/* The headings of depth 1, with the one being read marked; as many as there is room for around that one. */
static void
draw_contents(const struct paper *paper, struct canvas *canvas, struct rect area)
{
    canvas_vline(canvas, area.x + area.width, area.y, area.height);
    size_t total = 0, current = 0;
    for (size_t i = 0; i < paper->count; i++) {
        bool before = paper->list.count > 0 && i <= paper->shown[paper->list.cursor];
        total += paper->rows[i].heading == 1;
        if (before && paper->rows[i].heading == 1)
            current = total;
    }
    size_t room = (size_t)area.height;
    size_t first = total > room && current > room / 2 ? current - room / 2 : 0;
    size_t number = 0;
    int y = area.y;
    for (size_t i = 0; i < paper->count && y < area.y + area.height; i++) {
        if (paper->rows[i].heading != 1 || ++number <= first)
            continue;
        enum role role = number == current ? ROLE_STRONG : ROLE_DIM;
        canvas_puts(canvas, area.x + 1, y, 2, number == current ? "*" : " ", role);
        canvas_label(canvas, area.x + 3, y++, area.width - CONTENTS_MARGIN, paper->rows[i].text, role);
    }
}

void
paper_draw(const struct paper *paper, struct arena *scratch, struct canvas *canvas, struct rect page)
{
    struct columns columns = divide(paper, page);
    if (columns.contents.width > 0)
        draw_contents(paper, canvas, columns.contents);
    struct rect before = canvas_clip(canvas, columns.text);
    for (struct list_row at = list_first(&paper->list, columns.text); at.visible;
         at = list_next(&paper->list, columns.text, at))
        draw_row(paper, scratch, canvas, at, columns.text);
    canvas_clip(canvas, before);
}
