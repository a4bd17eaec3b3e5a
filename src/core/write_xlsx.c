/*
 * Answers as workbooks: a sheet for each page, with a row for each row of it. What is held in a table stands in cells
 * that can be sorted, filtered and counted; the sign of a mark is how such a cell is shown. Cells that say much end
 * with the sign, for programs show no long text in a format of its own.
 */
#include "rung/format.h"
#include "rung/text.h"
#include "xlsx.h"
#include "xlsx_layout.h"

/* The beginning of 1980, as the parts of the file: the same answer gives the same bytes. */
enum { CREATED = 315532800 };

#define NO_BREAK "\xC2\xA0" /* a blank at which no line ends */

/* --- Cells --- */

/* Puts a text into a cell. */
static void
put(struct xlsx_sheet *s, size_t column, struct str text, struct xlsx_look look)
{
    size_t left_out;
    const char *cut = xlsx_cut(s->x->arena, text, &left_out);
    lxw_col_t at = (lxw_col_t)column;
    xlsx_note(s->x, worksheet_write_string(s->sheet, s->row, at, cut, xlsx_format(s->x, look)));
    if (left_out == 0 || !s->x->warnings)
        return;
    char cell[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell(cell, s->row, at);
    buf_printf(s->x->warnings,
               "cell %s of sheet \"%s\" is cut: a workbook takes %s characters in a cell, %s are left out\n",
               cell,
               s->name,
               format_number_in(s->x->arena, XLSX_UNITS_MAX),
               format_number_in(s->x->arena, left_out));
}

static void
put_blank(struct xlsx_sheet *s, size_t column, struct xlsx_look look)
{
    xlsx_note(s->x, worksheet_write_blank(s->sheet, s->row, (lxw_col_t)column, xlsx_format(s->x, look)));
}

/* Has the row be as high as a text needs that stands in columns of so many digits. */
static void
make_room(struct xlsx_sheet *s, struct str text, enum xlsx_style style, int width)
{
    double height = xlsx_height(style, xlsx_lines(text, style, width));
    s->height = height > s->height ? height : s->height;
}

static void
end_row(struct xlsx_sheet *s)
{
    enum { MOST = 409 }; /* that a row can be high */
    if (s->height > 0)
        xlsx_note(s->x, worksheet_set_row(s->sheet, s->row, s->height < MOST ? s->height : MOST, NULL));
    s->height = 0;
    s->row++;
}

/* Puts a text into a row from column `first` to the last; one that needs more than the first is given all of them. */
static void
put_across(struct xlsx_sheet *s, size_t first, struct str text, struct xlsx_look look)
{
    enum { INDENT = 2 }; /* digits, of a step */
    struct str shown = xlsx_text(s->x->arena, text);
    size_t last = s->column_count - 1;
    bool merges = first < last && xlsx_lines(shown, look.style, s->widths[first] - INDENT * look.indent) > 1;
    for (size_t column = first + 1; column <= last; column++)
        put_blank(s, column, look);
    if (merges)
        xlsx_note(s->x,
                  worksheet_merge_range(
                      s->sheet, s->row, (lxw_col_t)first, s->row, (lxw_col_t)last, "", xlsx_format(s->x, look)));
    put(s, first, shown, look);
    make_room(s, shown, look.style, xlsx_width(s, first, merges ? last : first) - INDENT * look.indent);
}

/* --- Tables --- */

static void
put_cell(struct xlsx_sheet *s, size_t column, const struct table_column *of, const struct table_cell *cell)
{
    int64_t number;
    struct buf text = {.arena = s->x->arena};
    struct xlsx_look look = {.style = column == 0 ? STYLE_NAME : STYLE_CELL,
                             .shade = xlsx_shade(cell->scale, cell->step),
                             .quiet = cell->mark == MARK_SAME && cell->step == 0,
                             .nothing = cell->nothing};
    for (uint32_t i = 0; i < cell->line_count; i++)
        xlsx_add_line(&text, &cell->lines[i], cell->line_count > 1 && cell->lines[i].sign);
    if (text.bytes == 0) {
        put_blank(s, column, look);
        return;
    }
    if (of->kind == COLUMN_NUMBER && write_number(buf_get(&text), &number)) {
        look.style = STYLE_NUMBER;
        xlsx_note(
            s->x,
            worksheet_write_number(s->sheet, s->row, (lxw_col_t)column, (double)number, xlsx_format(s->x, look)));
        return;
    }
    if (write_has_mark(cell) && of->kind == COLUMN_RATING)
        look.mark = (uint8_t)cell->mark;
    else if (write_has_mark(cell))
        buf_printf(&text, NO_BREAK "%s", xlsx_mark(s->x, cell->mark));
    struct str shown = xlsx_text(s->x->arena, buf_get(&text));
    put(s, column, shown, look);
    make_room(s, shown, look.style, s->widths[column] - (look.mark ? 2 : 0));
}

static void
put_heads(struct xlsx_sheet *s, const struct table *table)
{
    for (size_t column = 0; column < table->column_count; column++)
        put(s, column, xlsx_text(s->x->arena, table->columns[column].name), (struct xlsx_look){.style = STYLE_HEAD});
    end_row(s);
}

static void
put_table(struct xlsx_sheet *s, const struct table *table)
{
    struct str group = {0};
    lxw_row_t heads = s->row - 1;
    if (!s->heads) {
        xlsx_repeat_heads(s);
        put_heads(s, table);
    }
    for (size_t r = 0; r < table->count; r++) {
        const struct table_row *row = &table->rows[r];
        if (str_given(row->group) && !str_equal(row->group, group)) {
            put_across(s, 0, row->group, (struct xlsx_look){.style = STYLE_GROUP});
            end_row(s);
        }
        group = row->group;
        for (size_t column = 0; column < table->column_count; column++)
            put_cell(s, column, &table->columns[column], &row->cells[column]);
        end_row(s);
    }
    if (table->shape == TABLE_LIST && s->table_count == 1 && heads == 1 && table->count > 0)
        xlsx_note(s->x, worksheet_autofilter(s->sheet, heads, 0, s->row - 1, (lxw_col_t)(table->column_count - 1)));
}

/* --- Rows --- */

/* A row of text, with what stands before it in the first column. */
static void
put_labelled(struct xlsx_sheet *s, struct str label, enum xlsx_style style, struct str text, struct xlsx_look look)
{
    if (str_given(label)) {
        struct str shown = xlsx_text(s->x->arena, label);
        put(s, 0, shown, (struct xlsx_look){.style = (uint8_t)style});
        make_room(s, shown, style, s->widths[0]);
    }
    put_across(s, str_given(label) || s->table_count == 0 ? 1 : 0, text, look);
    end_row(s);
}

static void
put_heading(struct xlsx_sheet *s, enum xlsx_style style, struct str text)
{
    put_across(s, 0, text, (struct xlsx_look){.style = (uint8_t)style});
    end_row(s);
}

/* A piece of a file: a row for each of its lines. */
static void
put_code(struct xlsx_sheet *s, struct str code)
{
    for (struct str line; write_next_line(&code, &line);) {
        put(s, 1, write_safe(s->x->arena, line), (struct xlsx_look){.style = STYLE_CODE});
        end_row(s);
    }
}

static void
put_item(struct xlsx_sheet *s, const struct outline_row *row, struct xlsx_look look)
{
    struct arena *arena = s->x->arena;
    struct str lead = write_lead_sign(arena, row);
    bool bullet = !str_given(lead) && row->sign == '-';
    struct str text = bullet ? str_of(arena_printf(arena, "• %.*s", STR_ARGS(row->text))) : row->text;
    put_labelled(s, lead, STYLE_SIGN, text, look);
}

static void
put_row(struct xlsx_sheet *s, const struct outline_row *row)
{
    struct xlsx_look look = {.style = STYLE_TEXT, .indent = row->depth, .nothing = row->nothing, .quiet = row->aside};
    switch (row->kind) {
    case OUTLINE_HEADING:
        if (s->row > 2)
            end_row(s); /* an empty one */
        put_heading(s, STYLE_HEADING, row->text);
        if (str_given(row->remark))
            put_heading(s, STYLE_REMARK, row->remark);
        break;
    case OUTLINE_SUBHEADING:
        put_heading(s, STYLE_SUBHEADING, row->text);
        break;
    case OUTLINE_FACT:
        put_labelled(s, row->label, STYLE_LABEL, row->text, look);
        break;
    case OUTLINE_ITEM:
        put_item(s, row, look);
        break;
    case OUTLINE_CODE:
        put_code(s, row->text);
        break;
    case OUTLINE_TABLE:
        put_table(s, row->table);
        break;
    default:
        put_labelled(s, row->label, STYLE_LABEL, row->text, look);
        break;
    }
}

/* --- What the shades and signs mean --- */

static void
put_scale(struct xlsx_sheet *s, const struct scale *scale)
{
    put_heading(s, STYLE_SUBHEADING, scale->name);
    for (uint32_t i = 0; i < scale->proficiency_count; i++) {
        const struct proficiency *each = &scale->proficiencies[i];
        struct xlsx_look look = {.style = STYLE_CELL, .shade = xlsx_shade(scale, i + 1)};
        struct str name = xlsx_text(s->x->arena, each->name);
        put(s, 0, name, look);
        make_room(s, name, STYLE_CELL, s->widths[0]);
        put_across(s, 1, each->definition, (struct xlsx_look){.style = STYLE_TEXT});
        end_row(s);
    }
}

/* Where the page has rows that say how to read it, they say what the marks mean. */
static bool
explains_itself(const struct outline *page)
{
    for (size_t i = 0; i < page->count; i++)
        if (page->rows[i].aside)
            return true;
    return false;
}

static void
put_marks(struct xlsx_sheet *s, unsigned marks)
{
    for (enum mark mark = MARK_NONE + 1; mark < MARK_COUNT; mark++)
        if (marks >> mark & 1)
            put_labelled(s,
                         str_of(xlsx_mark(s->x, mark)),
                         STYLE_SIGN,
                         str_of(mark_meaning(mark)),
                         (struct xlsx_look){.style = STYLE_TEXT});
}

static void
put_legend(struct xlsx_sheet *s, const struct outline *page)
{
    struct xlsx_used used = xlsx_used(s->x->arena, page);
    unsigned marks = explains_itself(page) ? 0 : used.marks;
    if (used.scale_count == 0 && marks == 0)
        return;
    end_row(s);
    put_heading(s, STYLE_HEADING, str_of("Legend"));
    put_marks(s, marks);
    for (size_t i = 0; i < used.scale_count; i++)
        put_scale(s, used.scales[i]);
}

/* --- Pages --- */

static const char *
put_page(struct xlsx *x, const struct outline *given)
{
    struct outline page = xlsx_page(x->arena, given);
    struct xlsx_sheet s = {.x = x};
    const char *why = xlsx_measure(&s, &page);
    if (why)
        return why;
    s.name = xlsx_sheet_name(x, page.title);
    s.sheet = workbook_add_worksheet(x->workbook, s.name);
    if (!s.sheet)
        return XLSX_FAILED;
    xlsx_set_up(&s, &page);
    put_heading(&s, STYLE_TITLE, page.title);
    if (s.heads)
        put_heads(&s, s.heads);
    for (size_t i = 0; i < page.count; i++)
        put_row(&s, &page.rows[i]);
    put_legend(&s, &page);
    return NULL;
}

const char *
write_xlsx(struct buf *out, const struct answer *answer, const struct write_options *options)
{
    struct xlsx *x = arena_alloc(out->arena, sizeof(*x));
    x->warnings = options->warnings;
    const char *why = xlsx_open(x, out->arena);
    struct str title = answer->title;
    if (!str_given(title) && answer->count > 0)
        title = answer->pages[0].title;
    title = write_safe(out->arena, title);
    lxw_doc_properties about = {.title = arena_copy(out->arena, title.ptr, title.bytes), .created = CREATED};
    if (!why)
        xlsx_note(x, workbook_set_properties(x->workbook, &about));
    for (size_t i = 0; i < answer->count && !why; i++)
        why = put_page(x, &answer->pages[i]);
    return why ? why : xlsx_close(x, out);
}
