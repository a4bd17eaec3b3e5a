/*
 * Answers as text, to be read or heard: no boxes, and no line is cut. A table that is too wide for the page is set
 * out one cell below the other where its columns are held against each other; else its cells are wrapped.
 */
#include "rung/format.h"
#include "rung/page.h"
#include "rung/text.h"
#include "writers.h"

enum {
    INDENT = 2, /* columns of a depth */
    GAP = 2,    /* columns between cells */
    NARROW = 8, /* columns of the narrowest cell */
    NAMES = 16, /* columns that the names of rows need to be read */
};

/* --- Cells --- */

/* "Advanced ^": a cell that stands in a line. */
static struct str
cell_text(struct arena *arena, const struct table_column *column, const struct table_cell *cell)
{
    struct str text = table_text(arena, cell, "; ");
    if (cell->line_count == 0 && (column->kind == COLUMN_RATING || column->kind == COLUMN_SAYS))
        return str_of(format_nothing(CELL_ABSENT));
    if (write_mark_place(column, cell) != WRITE_MARK_BEHIND)
        return text;
    return str_of(arena_printf(arena, "%.*s %c", STR_ARGS(text), mark_sign(cell->mark)));
}

/* The names of the columns, then the rows: every cell as it stands in a line. */
static struct str *
all_texts(struct arena *arena, const struct table *table)
{
    struct str *texts = arena_array(arena, (table->count + 1) * table->column_count, sizeof(*texts)), *text = texts;
    for (size_t c = 0; c < table->column_count; c++)
        *text++ = table->columns[c].name;
    for (size_t r = 0; r < table->count; r++)
        for (size_t c = 0; c < table->column_count; c++)
            *text++ = cell_text(arena, &table->columns[c], &table->rows[r].cells[c]);
    return texts;
}

/* --- A line for each row --- */

struct grid {
    const struct table *table;
    const struct str *texts; /* of the names of the columns, then row by row */
    int *widths;             /* of the columns */
    int width;               /* of all of it */
};

static struct grid
grid_make(struct arena *arena, const struct table *table)
{
    struct grid grid = {.table = table,
                        .texts = all_texts(arena, table),
                        .widths = arena_array(arena, table->column_count, sizeof(int)),
                        .width = GAP * ((int)table->column_count - 1)};
    for (size_t i = 0; i < (table->count + 1) * table->column_count; i++) {
        int *width = &grid.widths[i % table->column_count], columns = text_columns(grid.texts[i]);
        *width = columns > *width ? columns : *width;
    }
    for (size_t c = 0; c < table->column_count; c++)
        grid.width += grid.widths[c];
    return grid;
}

/* Cuts the widest columns down to an equal share, with which all fit into the page where they can. */
static void
grid_fit(struct grid *grid, int columns)
{
    size_t count = grid->table->column_count;
    int room = columns - (int)(count - 1) * GAP, most = room > NARROW ? room : NARROW;
    for (int sum = room + 1; sum > room && most > NARROW; most--) {
        sum = 0;
        for (size_t c = 0; c < count; c++)
            sum += grid->widths[c] < most ? grid->widths[c] : most;
        if (sum <= room)
            break;
    }
    for (size_t c = 0; c < count; c++)
        grid->widths[c] = grid->widths[c] < most ? grid->widths[c] : most;
}

static void
write_grid_row(struct page *page, const struct grid *grid, size_t row, int indent)
{
    size_t count = grid->table->column_count, height = 1;
    struct arena *arena = page->out->arena;
    struct text_lines *lines = arena_array(arena, count, sizeof(*lines));
    for (size_t c = 0; c < count; c++) {
        lines[c] = text_wrap(arena, grid->texts[row * count + c], grid->widths[c]);
        if (c == 0 && lines[c].count > 1) /* its other lines are set in, or they would pass for rows */
            lines[c] = text_wrap(arena, grid->texts[row * count], grid->widths[c] - INDENT);
        height = lines[c].count > height ? lines[c].count : height;
    }
    for (size_t y = 0; y < height; y++) {
        int blanks = indent; /* owed, and not written at the end of a line */
        for (size_t c = 0; c < count; c++) {
            struct str text = y < lines[c].count ? lines[c].v[y].text : (struct str){0};
            if (text.bytes > 0) {
                int in = c == 0 && y > 0 ? INDENT : 0;
                buf_fill(page->out, ' ', blanks + in);
                text_add(page->out, text);
                blanks = -text_columns(text) - in;
            }
            blanks += grid->widths[c] + GAP;
        }
        page_gap(page);
    }
}

static void
write_grid(struct page *page, const struct grid *grid, int indent)
{
    const struct table *table = grid->table;
    struct str group = {0};
    write_grid_row(page, grid, 0, indent);
    for (size_t r = 0; r < table->count; r++) {
        struct str now = table->rows[r].group;
        if (str_given(now) && !str_equal(now, group)) {
            page_gap(page);
            page_paragraph(page, indent, now);
        }
        group = now;
        write_grid_row(page, grid, r + 1, indent);
    }
}

/* --- A cell for each line --- */

struct sides {
    struct page *page;
    const struct table *table;
    int name_columns; /* the width of the widest name of a column */
    int indent;
};

/* "^ Senior     ": what stands before a cell. */
static const char *
side_lead(const struct sides *s, size_t column, enum mark mark)
{
    struct buf lead = {.arena = s->page->out->arena};
    buf_printf(&lead, "%c ", mark_sign(mark));
    text_add_padded(&lead, s->table->columns[column].name, s->name_columns);
    buf_puts(&lead, "  ");
    return lead.ptr;
}

static void
write_side(const struct sides *s, size_t column, const struct table_cell *cell)
{
    const char *lead = side_lead(s, column, cell->mark);
    int below = INDENT + s->indent + 4 + s->name_columns;
    if (cell->line_count == 0)
        page_item(s->page, s->indent + INDENT, lead, str_of(format_nothing(CELL_ABSENT)));
    for (uint32_t i = 0; i < cell->line_count; i++) {
        const struct table_line *line = &cell->lines[i];
        struct arena *arena = s->page->out->arena;
        const char *sign = line->sign ? arena_printf(arena, "%c ", line->sign) : "";
        int in = line->depth * INDENT;
        if (i == 0)
            page_item(s->page, s->indent + INDENT, arena_printf(arena, "%s%*s%s", lead, in, "", sign), line->text);
        else
            page_item(s->page, below + in, sign, line->text);
    }
}

static void
write_sides(struct page *page, const struct table *table, int indent)
{
    struct sides s = {.page = page, .table = table, .indent = indent};
    struct str group = {0};
    for (size_t c = 1; c < table->column_count; c++) {
        int columns = text_columns(table->columns[c].name);
        s.name_columns = columns > s.name_columns ? columns : s.name_columns;
    }
    if (s.name_columns > page->columns / 2)
        s.name_columns = page->columns / 2; /* a longer one stands out */
    for (size_t r = 0; r < table->count; r++) {
        const struct table_row *row = &table->rows[r];
        struct str name = table_text(page->out->arena, &row->cells[0], "; ");
        if (r > 0)
            page_gap(page);
        if (str_given(row->group) && !str_equal(row->group, group)) {
            page_title(page, row->group, '-');
            page_gap(page);
        }
        group = row->group;
        if (str_given(name))
            page_paragraph(page, indent, name);
        for (size_t c = 1; c < table->column_count; c++)
            write_side(&s, c, &row->cells[c]);
    }
}

/* Whether a table says more in some cell than stands in a line. */
static bool
says_much(const struct table *table)
{
    for (size_t r = 0; r < table->count; r++)
        for (size_t c = 0; c < table->column_count; c++)
            if (table->columns[c].kind == COLUMN_SAYS || table->rows[r].cells[c].line_count > 1)
                return true;
    return false;
}

/* Makes room for the columns by wrapping the names of the rows; false where that is not enough. */
static bool
grid_wrap_names(struct grid *grid, int columns)
{
    int room = grid->widths[0] - (grid->width - columns);
    if (grid->width <= columns)
        return true;
    if (room < NAMES)
        return false;
    grid->widths[0] = room;
    return true;
}

static void
write_table(struct page *page, const struct table *table, int indent, bool unbroken)
{
    bool sides = table->shape == TABLE_SIDES;
    if (sides && says_much(table)) {
        write_sides(page, table, indent);
        return;
    }
    struct grid grid = grid_make(page->out->arena, table);
    int columns = page->columns - indent;
    if (sides && !grid_wrap_names(&grid, columns)) {
        write_sides(page, table, indent);
        return;
    }
    if (!sides && grid.width > columns && !unbroken)
        grid_fit(&grid, columns);
    write_grid(page, &grid, indent);
}

/* --- Rows --- */

/* What stands before a row: "- ", "1. ", "* ". */
static const char *
lead_of(struct arena *arena, const struct outline_row *row)
{
    if (row->kind != OUTLINE_ITEM)
        return "";
    if (str_given(row->label))
        return arena_printf(arena, "%.*s ", STR_ARGS(row->label));
    return arena_printf(arena, "%c ", row->sign);
}

/* Lines as they stand: wrapped, a file would not be one any more. */
static void
write_code(struct page *page, int indent, struct str code)
{
    for (struct str line; write_next_line(&code, &line);) {
        buf_fill(page->out, ' ', line.bytes > 0 ? indent : 0);
        text_add(page->out, line);
        page_gap(page);
    }
}

/* Whether a row needs an empty line before it that does not make one by itself. */
static bool
needs_gap(const struct outline *outline, size_t row)
{
    const struct outline_row *this = &outline->rows[row], *before = row > 0 ? this - 1 : NULL;
    if (!before || this->kind == OUTLINE_HEADING || this->kind == OUTLINE_SUBHEADING)
        return false;
    if (before->kind == OUTLINE_TABLE)
        return true;
    bool sides = this->kind == OUTLINE_TABLE && this->table->shape == TABLE_SIDES;
    return sides || this->kind == OUTLINE_CODE;
}

static void
write_row(struct page *page, const struct outline_row *row, int below, const struct write_options *options)
{
    switch (row->kind) {
    case OUTLINE_HEADING:
        page_heading(page, row->text, row->remark);
        break;
    case OUTLINE_SUBHEADING:
        page_gap(page);
        page_paragraph(page, INDENT, row->text);
        break;
    case OUTLINE_FACT:
        page_field(page, below * INDENT, row->label, row->text);
        break;
    case OUTLINE_CODE:
        write_code(page, (below + 1) * INDENT, row->text);
        break;
    case OUTLINE_TABLE:
        write_table(page, row->table, below * INDENT, options->unbroken);
        break;
    default:
        page_item(page, (below + row->depth) * INDENT, lead_of(page->out->arena, row), row->text);
        break;
    }
}

/* Rows stand below the last heading or subheading: one step in for each. */
static void
write_page(struct page *page, const struct outline *outline, const struct write_options *options)
{
    int below = 0;
    /* whoever cuts a list into columns wants the rows only */
    bool titled = str_given(outline->title) && !write_is_list(outline);
    if (titled)
        page_title(page, outline->title, '=');
    if (titled && outline->count > 0 && outline->rows[0].kind != OUTLINE_HEADING)
        page_gap(page); /* a heading makes room for itself */
    for (size_t i = 0; i < outline->count; i++) {
        const struct outline_row *row = &outline->rows[i];
        if (row->kind == OUTLINE_HEADING || row->kind == OUTLINE_SUBHEADING)
            below = row->kind == OUTLINE_HEADING ? 1 : 2;
        if (needs_gap(outline, i))
            page_gap(page);
        write_row(page, row, below, options);
    }
}

const char *
write_text(struct buf *out, const struct answer *answer, const struct write_options *options)
{
    struct page page = {.out = out, .columns = options->columns};
    for (size_t i = 0; i < answer->count; i++) {
        if (i > 0)
            buf_puts(out, "\n\n");
        write_page(&page, &answer->pages[i], options);
    }
    return NULL;
}
