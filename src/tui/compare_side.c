/*
 * Rows are made once for each of the two ways to show them, and broken into lines when the columns change. Drawing
 * puts what the rows in view say into words again, which is less work than to keep it for all of them.
 */
#include "compare_side.h"

#include "rung/format.h"
#include "rung/text.h"
#include "side_columns.h"

enum {
    COLUMN_MIN = 32, /* columns that a level needs for text to be readable, with the rule before it */
    CELL_MAX = 24,   /* of a cell in a table ... */
    NAME_MAX = 14,   /* ... and of the name over it, for which a table is made wider */
    FOOT_FROM = 24,  /* lines of a page from which on there is a rule at its foot */
};

/* --- What stands in the cells of a table --- */

/* What stands in a cell of the table, with how dense it is, for those who see no shades. */
static enum role
rating_shade(const struct compare_cell *cell)
{
    const struct scale *scale = cell->requirement ? cell->requirement->scale : NULL;
    bool steps = scale && scale->kind == SCALE_STEPS && compare_stated(cell) && cell->rating->step > 0;
    return steps ? role_shade((int)cell->rating->step, (int)scale->proficiency_count) : ROLE_NORMAL;
}

static struct str
rating_text(struct arena *arena, const struct compare_cell *cell)
{
    struct buf text = {.arena = arena};
    if (!cell->requirement || !compare_stated(cell))
        return str_of(cell->mark == MARK_BLANK ? "blank" : format_nothing(CELL_ABSENT));
    const char *sign = role_shade_sign(rating_shade(cell));
    struct str name = rating_name(cell->requirement, cell->rating);
    buf_printf(&text, "%s%s", sign, *sign ? " " : "");
    if (str_given(name))
        buf_str(&text, name);
    else
        format_rating(&text, cell->requirement, cell->rating);
    return buf_get(&text);
}

/* The columns that the cells of a table need, and the names over them. */
static int
table_least(const struct compare_side *side, struct arena *scratch)
{
    int widest = 0;
    for (size_t i = 0; i < side->rows.list.count; i++) {
        const struct compare_row *row = side->rows.v[i].row;
        for (size_t k = 0; row && k < side->words->comparison->column_count; k++)
            widest = larger(widest, text_columns(rating_text(scratch, &row->cells[k])));
    }
    for (size_t k = 0; k < side->words->comparison->column_count; k++)
        widest = larger(widest, smaller(text_columns(compare_words_heading(side->words, scratch, k)), NAME_MAX));
    return SIDE_RULE + SIDE_MARGIN + smaller(widest, CELL_MAX) + 1;
}

/* --- Making it --- */

struct compare_side
compare_side_make(const struct compare_words *words, struct arena *arena, bool table)
{
    struct compare_side side = {.words = words, .table = table, .narrowest = COLUMN_MIN};
    side.rows = side_rows_make(arena, words->comparison, table);
    for (size_t i = 0; i < side.rows.list.count; i++) {
        const struct compare_row *row = side.rows.v[i].row;
        if (row)
            side.word = larger(side.word, table ? text_columns(row->label) : canvas_word_width(row->label));
    }
    if (table)
        side.narrowest = table_least(&side, arena);
    side.least = side.narrowest;
    return side;
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
    struct compare_paragraphs says = compare_words_cell(side->words, scratch, row, column, in_view);
    if (side->table)
        says.v[0].text = rating_text(scratch, &row->cells[column]);
    return says;
}

/* The lines that a cell takes. */
static int
cell_height(const struct compare_side *side, struct arena *scratch, const struct compare_row *row, size_t column,
            struct rect place)
{
    struct compare_paragraphs says = cell_says(side, scratch, row, column);
    struct rect rest = side_columns_text(place);
    rest.y = 0;
    for (size_t i = 0; i < says.count; i++)
        cut_paragraph(scratch, &rest, &says.v[i]);
    return rest.y;
}

struct str
compare_side_line(const struct compare_side *side, struct arena *arena, const struct side_row *row)
{
    struct buf text = {.arena = arena};
    if (!row->part) {
        buf_puts(&text, "One text for all levels, not compared: ");
        format_texts(&text, &side->words->comparison->common);
    } else if (row->row) {
        format_count(&text, row->folded, "row");
        buf_printf(&text, " the same  [Enter %s]", row->open ? "hides" : "shows");
    } else {
        const char *kind = compare_words_kind(side->words, row->part);
        buf_str(&text, row->part->heading);
        if (kind)
            buf_printf(&text, "  (%s)", kind);
    }
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
    rect_left(&line, row->row || !row->part ? 2 * SIDE_MARGIN : SIDE_MARGIN);
    rect_right(&line, 1);
    return line;
}

/* The topic, and under it that the row has none in common. */
static struct str
topic_text(struct arena *arena, const struct compare_row *row)
{
    if (!row->by_likeness)
        return row->label;
    const char *between = str_given(row->label) ? "\n" : "";
    return str_of(arena_printf(arena, "%.*s%s(matched by likeness)", STR_ARGS(row->label), between));
}

static int
row_height(const struct compare_side *side, struct arena *scratch, const struct side_columns *columns,
           const struct side_row *row, struct rect page)
{
    if (is_line(row))
        return canvas_wrapped_height(scratch, line_place(page, row).width, compare_side_line(side, scratch, row));
    int height =
        canvas_wrapped_height(scratch, side_columns_topic(side, columns->topic).width, topic_text(scratch, row->row));
    for (size_t i = 0; i < columns->count; i++) {
        int lines = cell_height(side, scratch, row->row, side->first + i, side_columns_place(columns, i));
        height = lines > height ? lines : height;
    }
    return height;
}

/* Every row but the first has a blank line above it; a table has none. */
static int
gap_above(const struct compare_side *side, size_t row)
{
    return row > 0 && !side->table ? 1 : 0;
}

static void
break_rows(struct compare_side *side, struct arena *scratch, const struct side_columns *columns, struct rect page)
{
    struct side_rows *rows = &side->rows;
    uint32_t end = 0;
    for (size_t i = 0; i < rows->list.count; i++) {
        end += (uint32_t)(gap_above(side, i) + row_height(side, scratch, columns, &rows->v[i], page));
        rows->ends[i] = end;
    }
}

/* --- The header --- */

/*
 * What stands under the name of a column: its profile where there are several; that it is the baseline, or what it
 * builds on.
 */
static struct str
column_remark(const struct compare_words *words, struct arena *arena, size_t column)
{
    struct buf text = {.arena = arena};
    struct rung rung = words->comparison->columns[column].rung;
    const char *base = compare_words_base(words, arena, column);
    if (!words->one_profile && rung.level)
        buf_str(&text, rung.profile->title);
    if (words->comparison->baseline == (int)column)
        base = "the others are held against this";
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
    struct rect rest = side_columns_text(place);
    int lines = canvas_wrapped_height(scratch, rest.width, name);
    if (canvas)
        canvas_wrapped(canvas, scratch, rest, name, column == side->column ? ROLE_TAB_CURRENT : ROLE_HEADING);
    rect_top(&rest, lines);
    if (!str_given(remark))
        return lines;
    if (canvas)
        canvas_wrapped(canvas, scratch, rest, remark, ROLE_DIM);
    return lines + canvas_wrapped_height(scratch, rest.width, remark);
}

/* The lines of the header: for the tallest column, up to a third of the page. */
static int
head_height(const struct compare_side *side, struct arena *scratch, const struct side_columns *columns, int most)
{
    int height = 1;
    for (size_t i = 0; i < columns->count; i++) {
        int lines = head_column(side, scratch, NULL, side_columns_place(columns, i), side->first + i);
        height = lines > height ? lines : height;
    }
    return height < most ? height : most;
}

static void
draw_head(const struct compare_side *side, struct arena *scratch, struct canvas *canvas, struct rect head)
{
    struct side_columns columns = side_columns_of(side, head);
    const char *corner = side->table ? "Competency" : "Topic";
    canvas_puts(canvas, head.x + SIDE_MARGIN, head.y, columns.topic.width - SIDE_MARGIN, corner, ROLE_HEADING);
    for (size_t i = 0; i < columns.count; i++) {
        struct rect place = side_columns_place(&columns, i);
        place.height = head.height;
        head_column(side, scratch, canvas, place, side->first + i);
        canvas_spot(canvas, place, side->rows.list.cursor * side->words->comparison->column_count + side->first + i);
    }
}

/* --- The page --- */

/* Cuts off what stays when the rows scroll: the header and the rule under it, and a rule at the foot. */
static struct rect
cut_frame(const struct compare_side *side, struct rect *page)
{
    rect_bottom(page, page->height >= FOOT_FROM ? SIDE_RULE : 0);
    return rect_top(page, side->head + SIDE_RULE);
}

/* Shifts the columns in view so that the focused one is among them. */
static void
show_column(struct compare_side *side, size_t columns)
{
    size_t first = side->first;
    if (side->column < first)
        first = side->column;
    if (side->column >= first + columns)
        first = side->column + 1 - columns;
    if (first + columns > side->words->comparison->column_count)
        first = side->words->comparison->column_count - columns;
    if (first != side->first)
        side->width = 0;
    side->first = first;
}

void
compare_side_fit(struct compare_side *side, struct arena *scratch, struct rect page)
{
    struct side_columns columns = side_columns_of(side, page);
    show_column(side, columns.count);
    side->head = head_height(side, scratch, &columns, page.height / 3);
    if (side->width != page.width || side->columns != columns.count) {
        side->width = page.width;
        side->columns = columns.count;
        break_rows(side, scratch, &columns, page);
    }
    cut_frame(side, &page);
    list_fit(&side->rows.list, page.height);
}

static void
draw_cell(const struct compare_side *side, struct arena *scratch, struct canvas *canvas,
          const struct compare_row *row, size_t column, struct rect place)
{
    enum mark mark = row->cells[column].mark;
    char sign[] = {mark_sign(mark), '\0'};
    canvas_puts(canvas, place.x, place.y, 1, sign, role_mark(mark));
    struct compare_paragraphs says = cell_says(side, scratch, row, column);
    struct rect rest = side_columns_text(place);
    for (size_t i = 0; i < says.count; i++) {
        int left = rest.x + says.v[i].indent;
        enum role role = role_mark(says.v[i].mark);
        struct rect text = cut_paragraph(scratch, &rest, &says.v[i]);
        if (side->table && role == ROLE_NORMAL)
            role = rating_shade(&row->cells[column]);
        canvas_puts(canvas, left, text.y, text.x - left, says.v[i].lead, role);
        canvas_wrapped(canvas, scratch, text, says.v[i].text, role);
        canvas_stress(canvas, scratch, text, says.v[i].text, role, says.v[i].changed);
    }
}

/* Draws a line that goes over all columns. */
static void
draw_line(const struct compare_side *side, struct arena *scratch, struct canvas *canvas, const struct side_row *row,
          struct rect line)
{
    bool heading = row->part && !row->row;
    struct str text = compare_side_line(side, scratch, row);
    canvas_fill(canvas, line, ROLE_NORMAL);
    canvas_wrapped(canvas, scratch, line_place(line, row), text, heading ? ROLE_HEADING : ROLE_MARK_SAME);
    if (!heading)
        canvas_puts(canvas, line.x + SIDE_MARGIN, line.y, 1, "=", ROLE_MARK_SAME);
}

/* Shows the focus on a cell: in its margin, which leaves the text as it is, and on its topic. */
static void
draw_focus(struct canvas *canvas, struct rect topic, struct rect cell, struct rect area)
{
    struct rect margin = cell;
    margin.x -= SIDE_RULE;
    margin.width = SIDE_RULE + 1;
    canvas_paint(canvas, topic, ROLE_FOCUS_OFF);
    canvas_focus(canvas, rect_shared(margin, area), 0);
}

/* Draws a row, its spots, and the focus when it is on it. */
static void
draw_row(const struct compare_side *side, struct arena *scratch, struct canvas *canvas, size_t number,
         struct rect line, struct rect area)
{
    const struct side_row *row = &side->rows.v[number];
    size_t spot = number * side->words->comparison->column_count;
    struct side_columns columns = side_columns_of(side, line);
    if (is_line(row)) {
        draw_line(side, scratch, canvas, row, line);
        canvas_spot(canvas, line, spot);
        if (number == side->rows.list.cursor)
            canvas_focus(canvas, rect_shared(line, area), 0);
        return;
    }
    canvas_wrapped(
        canvas, scratch, side_columns_topic(side, columns.topic), topic_text(scratch, row->row), ROLE_NORMAL);
    canvas_spot(canvas, columns.topic, spot + side->column);
    for (size_t i = 0; i < columns.count; i++) {
        struct rect place = side_columns_place(&columns, i);
        draw_cell(side, scratch, canvas, row->row, side->first + i, place);
        canvas_spot(canvas, place, spot + side->first + i);
        if (number == side->rows.list.cursor && side->first + i == side->column)
            draw_focus(canvas, columns.topic, place, area);
    }
}

/* The rules between the columns, from the header down. */
static void
draw_rules(const struct compare_side *side, struct canvas *canvas, struct rect page)
{
    struct side_columns columns = side_columns_of(side, page);
    for (size_t i = 0; i < columns.count; i++)
        canvas_vline(canvas, side_columns_place(&columns, i).x - SIDE_RULE, page.y, page.height);
}

/* What stands there when there are no rows: documents may say nothing that could be compared. */
static void
draw_nothing(struct arena *scratch, struct canvas *canvas, struct rect area)
{
    canvas_fill(canvas, area, ROLE_NORMAL);
    rect_left(&area, SIDE_MARGIN);
    rect_right(&area, 1);
    canvas_wrapped(canvas, scratch, area, str_of("Nothing is stated here that could be compared."), ROLE_DIM);
    canvas_cursor(canvas, area.x, area.y);
}

void
compare_side_draw(const struct compare_side *side, struct arena *scratch, struct canvas *canvas, struct rect page)
{
    const struct side_rows *rows = &side->rows;
    struct rect area = page;
    struct rect head = cut_frame(side, &area);
    struct rect rule = rect_bottom(&head, SIDE_RULE);
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
        rect_top(&line, gap_above(side, at.row));
        draw_row(side, scratch, canvas, at.row, line, area);
    }
    canvas_clip(canvas, before);
}

/* --- Actions --- */

/* Shifts the columns in view by one; the focus goes along at their edge. */
static void
shift(struct compare_side *side, bool forward)
{
    size_t last = side->words->comparison->column_count - side->columns;
    if (forward && side->first < last)
        side->first++;
    else if (!forward && side->first > 0)
        side->first--;
    if (side->column < side->first)
        side->column = side->first;
    if (side->column >= side->first + side->columns)
        side->column = side->first + side->columns - 1;
    side->width = 0;
}

bool
compare_side_act(struct compare_side *side, enum action action)
{
    if (list_act(&side->rows.list, action))
        return true;
    switch (action) {
    case ACT_LEFT:
        side->column -= side->column > 0;
        return true;
    case ACT_RIGHT:
        side->column += side->column + 1 < side->words->comparison->column_count;
        return true;
    case ACT_SHIFT_LEFT:
    case ACT_SHIFT_RIGHT:
        shift(side, action == ACT_SHIFT_RIGHT);
        return true;
    default:
        return false;
    }
}

/* --- Spots --- */

size_t
compare_side_spot(const struct compare_side *side)
{
    const struct side_row *row = side_rows_focused(&side->rows);
    size_t first = side->rows.list.cursor * side->words->comparison->column_count;
    return row && !is_line(row) ? first + side->column : first;
}

void
compare_side_focus(struct compare_side *side, size_t spot)
{
    size_t count = side->words->comparison->column_count, row = spot / count;
    if (row >= side->rows.list.count)
        return;
    side->rows.list.cursor = row;
    if (!is_line(&side->rows.v[row]))
        side->column = spot % count;
}

void
compare_side_spot_text(const struct compare_side *side, size_t spot, struct buf *out)
{
    size_t count = side->words->comparison->column_count, column = spot % count;
    if (spot / count >= side->rows.list.count)
        return;
    const struct side_row *row = &side->rows.v[spot / count];
    if (is_line(row)) {
        buf_str(out, column == 0 ? compare_side_line(side, out->arena, row) : (struct str){0});
        return;
    }
    struct compare_paragraphs says = cell_says(side, out->arena, row->row, column);
    if (column == 0 && str_given(row->row->label))
        buf_printf(out, "%.*s: ", STR_ARGS(row->row->label));
    for (size_t i = 0; i < says.count; i++)
        buf_printf(out, "%s%.*s", i > 0 ? " " : "", STR_ARGS(says.v[i].text));
}
