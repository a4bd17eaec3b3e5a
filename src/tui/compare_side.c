/*
 * Rows are made once for each of the two ways to show them, and broken into lines when the columns change. Drawing
 * puts what the rows in view say into words again, which is less work than to keep it for all of them.
 */
#include "compare_side.h"

#include "rung/format.h"
#include "rung/text.h"

enum {
    COLUMN_MIN = 32,  /* columns that a level needs for text to be readable, with the rule before it */
    COLUMN_MAX = 100, /* longer lines are hard to read */
    TOPIC_MIN = 16,
    TOPIC_MAX = 24,
    MARGIN = 2, /* for the sign of the focus, or the mark of a cell, and a blank */
    RULE = 1,
    FOOT_FROM = 16, /* lines of a page from which on there is a rule at its foot */
};

/* --- Rows --- */

static struct side_rows *
shown_rows(struct compare_side *side)
{
    return side->only_differences ? &side->differing : &side->all;
}

const struct side_rows *
compare_side_rows(const struct compare_side *side)
{
    return side->only_differences ? &side->differing : &side->all;
}

struct compare_side
compare_side_make(const struct compare_words *words, struct arena *arena)
{
    struct compare_side side = {.words = words, .arena = arena};
    side.all = side_rows_make(arena, words->comparison, false);
    for (size_t i = 0; i < side.all.list.count; i++) {
        const struct compare_row *row = side.all.v[i].row;
        side.word = larger(side.word, row ? canvas_word_width(row->label) : 0);
    }
    return side;
}

void
compare_side_only_differences(struct compare_side *side, bool only)
{
    const struct side_row *focused = side_rows_focused(compare_side_rows(side));
    if (!side->differing.v)
        side->differing = side_rows_make(side->arena, side->words->comparison, true);
    side->only_differences = only;
    side->width = 0;
    side_rows_focus(shown_rows(side), focused);
}

/* --- Columns --- */

size_t
compare_side_room(const struct compare_words *words, int width)
{
    size_t count = words->comparison->column_count;
    size_t room = (size_t)((width - TOPIC_MIN) / COLUMN_MIN);
    return room < 1 ? 1 : room > count ? count : room;
}

/* The width of the topics: for the longest word in them, if that is not too long and leaves room for the levels. */
static int
topic_columns(const struct compare_side *side, int width)
{
    int wanted = MARGIN + side->word + 1;
    int left = width - (int)compare_side_room(side->words, width) * COLUMN_MIN;
    wanted = wanted > width / 10 ? wanted : width / 10;
    wanted = wanted > left ? left : wanted;
    return wanted < TOPIC_MIN ? TOPIC_MIN : wanted > TOPIC_MAX ? TOPIC_MAX : wanted;
}

/* How a line of the page is divided, whatever its height. */
struct division {
    struct rect topic;
    struct rect rest; /* for the columns */
    size_t columns;
};

static struct division
divide(const struct compare_side *side, struct rect line)
{
    struct division division = {.columns = compare_side_room(side->words, line.width), .rest = line};
    division.topic = rect_left(&division.rest, topic_columns(side, line.width));
    int most = (int)division.columns * COLUMN_MAX;
    if (division.rest.width > most)
        division.rest.width = most;
    return division;
}

/* The place of a column in view, without the rule before it; the widths of columns differ by one at most. */
static struct rect
column_place(const struct division *division, size_t column)
{
    int count = (int)division->columns, i = (int)column;
    struct rect place = division->rest;
    int start = place.width * i / count, end = place.width * (i + 1) / count;
    place.x += start + RULE;
    place.width = end - start - RULE;
    return place;
}

/* Where the text in a column goes: behind the mark, and a blank column before the next rule. */
static struct rect
text_place(struct rect place)
{
    rect_left(&place, MARGIN);
    rect_right(&place, 1);
    return place;
}

/* Where a topic goes: clear of the rule, unless its longest word needs all there is. */
static struct rect
topic_place(const struct compare_side *side, struct rect place)
{
    rect_left(&place, MARGIN);
    rect_right(&place, side->word < place.width ? 1 : 0);
    return place;
}

/* --- Lines --- */

/* Cuts the place of a paragraph off the top of `rest`, where its text goes. */
static struct rect
cut_paragraph(struct arena *scratch, struct rect *rest, const struct compare_paragraph *paragraph)
{
    struct rect text = *rest;
    rect_left(&text, paragraph->indent + text_columns(str_of(paragraph->lead)));
    int lines = canvas_wrapped_height(scratch, text.width, paragraph->text);
    text.height = lines;
    rest->y += lines;
    return text;
}

/* What a cell says: what a column in view says already is not said again. */
static struct compare_paragraphs
cell_says(const struct compare_side *side, struct arena *scratch, const struct compare_row *row, size_t column)
{
    int against = compare_held_against(side->words->comparison, row, column);
    bool in_view = against >= (int)side->first && against < (int)(side->first + side->columns);
    return compare_words_cell(side->words, scratch, row, column, in_view);
}

/* The lines that a cell takes. */
static int
cell_height(const struct compare_side *side, struct arena *scratch, const struct compare_row *row, size_t column,
            struct rect place)
{
    struct compare_paragraphs says = cell_says(side, scratch, row, column);
    struct rect rest = text_place(place);
    rest.y = 0;
    for (size_t i = 0; i < says.count; i++)
        cut_paragraph(scratch, &rest, &says.v[i]);
    return rest.y;
}

/* What a line that is not of a single row says. */
static struct str
line_text(const struct compare_words *words, struct arena *arena, const struct side_row *row)
{
    struct buf text = {.arena = arena};
    if (row->row) {
        format_count(&text, row->folded, "row");
        buf_puts(&text, " the same");
        return buf_get(&text);
    }
    buf_str(&text, row->part->heading);
    if (compare_words_kind(words, row->part))
        buf_printf(&text, "  (%s)", compare_words_kind(words, row->part));
    return buf_get(&text);
}

static bool
is_line(const struct side_row *row)
{
    return !row->row || row->folded > 0;
}

/* Where the text of such a line goes. */
static struct rect
line_place(struct rect line, const struct side_row *row)
{
    rect_left(&line, row->row ? 2 * MARGIN : MARGIN);
    rect_right(&line, 1);
    return line;
}

static int
row_height(const struct compare_side *side, struct arena *scratch, const struct division *division,
           const struct side_row *row, struct rect page)
{
    if (is_line(row))
        return canvas_wrapped_height(scratch, line_place(page, row).width, line_text(side->words, scratch, row));
    int height = canvas_wrapped_height(scratch, topic_place(side, division->topic).width, row->row->label);
    for (size_t i = 0; i < division->columns; i++) {
        int lines = cell_height(side, scratch, row->row, side->first + i, column_place(division, i));
        height = lines > height ? lines : height;
    }
    return height;
}

/* Every row but the first has a blank line above it. */
static int
gap_above(size_t row)
{
    return row > 0 ? 1 : 0;
}

static void
break_rows(struct compare_side *side, struct arena *scratch, const struct division *division, struct rect page)
{
    struct side_rows *rows = shown_rows(side);
    uint32_t end = 0;
    for (size_t i = 0; i < rows->list.count; i++) {
        end += (uint32_t)(gap_above(i) + row_height(side, scratch, division, &rows->v[i], page));
        rows->ends[i] = end;
    }
}

/* --- The header --- */

/* What stands under the name of a column: its profile where there are several, and what it builds on. */
static struct str
column_remark(const struct compare_words *words, struct arena *arena, size_t column)
{
    struct buf text = {.arena = arena};
    struct rung rung = words->comparison->columns[column].rung;
    const char *base = compare_words_base(words, arena, column);
    if (!words->one_profile && rung.level)
        buf_str(&text, rung.profile->title);
    if (base)
        buf_printf(&text, "%s%s", text.bytes > 0 ? "; " : "", base);
    return buf_get(&text);
}

/* Draws the name of a column and the remark under it, as much as there is room for; returns the lines of all. */
static int
head_column(const struct compare_side *side, struct arena *scratch, struct canvas *canvas, struct rect place,
            size_t column)
{
    struct str name = compare_words_heading(side->words, scratch, column);
    struct str remark = column_remark(side->words, scratch, column);
    struct rect rest = text_place(place);
    int lines = canvas_wrapped_height(scratch, rest.width, name);
    if (canvas)
        canvas_wrapped(canvas, scratch, rest, name, ROLE_HEADING);
    rect_top(&rest, lines);
    if (!str_given(remark))
        return lines;
    if (canvas)
        canvas_wrapped(canvas, scratch, rest, remark, ROLE_DIM);
    return lines + canvas_wrapped_height(scratch, rest.width, remark);
}

/* The lines of the header: for the tallest column, up to a third of the page. */
static int
head_height(const struct compare_side *side, struct arena *scratch, const struct division *division, int most)
{
    int height = 1;
    for (size_t i = 0; i < division->columns; i++) {
        int lines = head_column(side, scratch, NULL, column_place(division, i), side->first + i);
        height = lines > height ? lines : height;
    }
    return height < most ? height : most;
}

static void
draw_head(const struct compare_side *side, struct arena *scratch, struct canvas *canvas, struct rect head)
{
    struct division division = divide(side, head);
    canvas_puts(canvas, head.x + MARGIN, head.y, division.topic.width - MARGIN, "Topic", ROLE_HEADING);
    for (size_t i = 0; i < division.columns; i++)
        head_column(side, scratch, canvas, column_place(&division, i), side->first + i);
}

/* --- The page --- */

/* Cuts off what stays when the rows scroll: the header and the rule under it, and a rule at the foot. */
static struct rect
cut_frame(const struct compare_side *side, struct rect *page)
{
    rect_bottom(page, page->height >= FOOT_FROM ? RULE : 0);
    return rect_top(page, side->head + RULE);
}

void
compare_side_fit(struct compare_side *side, struct arena *scratch, struct rect page)
{
    struct division division = divide(side, page);
    size_t last = side->words->comparison->column_count - division.columns;
    side->first = side->first < last ? side->first : last;
    side->head = head_height(side, scratch, &division, page.height / 3);
    if (side->width != page.width || side->columns != division.columns) {
        side->width = page.width;
        side->columns = division.columns;
        break_rows(side, scratch, &division, page);
    }
    cut_frame(side, &page);
    list_fit(&shown_rows(side)->list, page.height);
}

static void
draw_cell(const struct compare_side *side, struct arena *scratch, struct canvas *canvas,
          const struct compare_row *row, size_t column, struct rect place)
{
    enum mark mark = row->cells[column].mark;
    char sign[] = {mark_sign(mark), '\0'};
    canvas_puts(canvas, place.x, place.y, 1, sign, role_mark(mark));
    struct compare_paragraphs says = cell_says(side, scratch, row, column);
    struct rect rest = text_place(place);
    for (size_t i = 0; i < says.count; i++) {
        int left = rest.x + says.v[i].indent;
        struct rect text = cut_paragraph(scratch, &rest, &says.v[i]);
        canvas_puts(canvas, left, text.y, text.x - left, says.v[i].lead, role_mark(says.v[i].mark));
        canvas_wrapped(canvas, scratch, text, says.v[i].text, role_mark(says.v[i].mark));
    }
}

/* Draws a row; returns the part of it that shows the focus. */
static struct rect
draw_row(const struct compare_side *side, struct arena *scratch, struct canvas *canvas, const struct side_row *row,
         struct rect line)
{
    struct division division = divide(side, line);
    if (is_line(row)) {
        canvas_fill(canvas, line, ROLE_NORMAL);
        canvas_wrapped(canvas,
                       scratch,
                       line_place(line, row),
                       line_text(side->words, scratch, row),
                       row->row ? ROLE_MARK_SAME : ROLE_HEADING);
        if (row->row)
            canvas_puts(canvas, line.x + MARGIN, line.y, 1, "=", ROLE_MARK_SAME);
        return line;
    }
    canvas_wrapped(canvas, scratch, topic_place(side, division.topic), row->row->label, ROLE_NORMAL);
    for (size_t i = 0; i < division.columns; i++)
        draw_cell(side, scratch, canvas, row->row, side->first + i, column_place(&division, i));
    return division.topic;
}

/* The rules between the columns, from the header down. */
static void
draw_rules(const struct compare_side *side, struct canvas *canvas, struct rect page)
{
    struct division division = divide(side, page);
    for (size_t i = 0; i < division.columns; i++)
        canvas_vline(canvas, column_place(&division, i).x - RULE, page.y, page.height);
}

/* What stands there when there are no rows: documents may say nothing that could be compared. */
static void
draw_nothing(struct arena *scratch, struct canvas *canvas, struct rect area)
{
    canvas_fill(canvas, area, ROLE_NORMAL);
    rect_left(&area, MARGIN);
    rect_right(&area, 1);
    canvas_wrapped(canvas, scratch, area, str_of("Nothing is stated here that could be compared."), ROLE_DIM);
    canvas_cursor(canvas, area.x, area.y);
}

void
compare_side_draw(const struct compare_side *side, struct arena *scratch, struct canvas *canvas, struct rect page)
{
    const struct side_rows *rows = compare_side_rows(side);
    struct rect area = page;
    struct rect head = cut_frame(side, &area);
    struct rect rule = rect_bottom(&head, RULE);
    draw_rules(side, canvas, page);
    canvas_hline(canvas, rule.x, rule.y, rule.width);
    if (area.y + area.height < page.y + page.height)
        canvas_hline(canvas, page.x, area.y + area.height, page.width);
    draw_head(side, scratch, canvas, head);
    struct rect before = canvas_clip(canvas, area);
    if (rows->list.count == 0)
        draw_nothing(scratch, canvas, area);
    for (struct list_row at = list_first(&rows->list, area); at.visible; at = list_next(&rows->list, area, at)) {
        struct rect line = {.x = page.x, .y = at.y, .width = page.width, .height = at.height};
        rect_top(&line, gap_above(at.row));
        struct rect focus = draw_row(side, scratch, canvas, &rows->v[at.row], line);
        if (at.row == rows->list.cursor)
            canvas_focus(canvas, rect_shared(focus, area), 0);
    }
    canvas_clip(canvas, before);
}

/* --- Actions --- */

static void
shift(struct compare_side *side, bool forward)
{
    size_t last = side->words->comparison->column_count - side->columns;
    if (forward && side->first < last)
        side->first++;
    else if (!forward && side->first > 0)
        side->first--;
    side->width = 0;
}

static void
go_to_difference(struct compare_side *side, bool forward)
{
    size_t place = side_rows_difference(shown_rows(side), forward);
    if (place != SIZE_MAX)
        shown_rows(side)->list.cursor = place;
}

bool
compare_side_act(struct compare_side *side, enum action action)
{
    if (list_act(&shown_rows(side)->list, action))
        return true;
    if (action == ACT_NEXT || action == ACT_PREVIOUS)
        go_to_difference(side, action == ACT_NEXT);
    else if (action == ACT_LEFT || action == ACT_RIGHT)
        shift(side, action == ACT_RIGHT);
    else
        return false;
    return true;
}
