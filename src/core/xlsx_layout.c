/* How a page is set out on a sheet. */
#include "xlsx_layout.h"

#include "rung/format.h"
#include "rung/text.h"

enum { /* widths, in digits */
       NARROW = 9,
       WIDE = 60,          /* longer lines are hard to read */
       LABELS = 22,        /* of what stands before a text */
       SHARED_LEAST = 26,  /* of a column when all must fit on a page */
       PAGE_UPRIGHT = 102, /* that A4 takes at full size */
       PAGE_MOST = 170,    /* and at a size that is still easily read */
       FILTER = 4,         /* of the button in the heads of a list */
       LINES_MOST = 26,    /* that a row can show */
};

/* --- The page --- */

/* A list with its groups as a column, the first one; it keeps the name of what they are. */
static struct table *
with_group_column(struct arena *arena, const struct table *table)
{
    struct table *made = table_new(arena, table->shape, table->column_count + 1);
    made->group_key = table->group_key;
    made->columns[0] = (struct table_column){.key = table->group_key, .name = table->group_name};
    memcpy(made->columns + 1, table->columns, table->column_count * sizeof(*table->columns));
    for (size_t r = 0; r < table->count; r++) {
        struct table_cell *cells = table_add(made, (struct str){0});
        if (str_given(table->rows[r].group))
            table_set(made, &cells[0], table->rows[r].group);
        memcpy(cells + 1, table->rows[r].cells, table->column_count * sizeof(*cells));
    }
    return made;
}

/* Whether the columns of one table, but for the first, stand in another from some place on. */
static bool
has_columns(const struct table *table, size_t from, const struct table *of)
{
    bool has = of->column_count - 1 <= table->column_count - from;
    for (size_t i = 1; i < of->column_count && has; i++)
        has = str_equal(table->columns[from + i - 1].name, of->columns[i].name);
    return has;
}

/* The first column names the rows, which may be other things in each table. */
static bool
same_columns(const struct table *a, const struct table *b)
{
    return a->column_count == b->column_count && has_columns(a, 1, b);
}

/* A table with its second column as the last. */
static struct table *
with_second_last(struct arena *arena, const struct table *table)
{
    size_t last = table->column_count - 1, *places = arena_array(arena, last + 1, sizeof(*places));
    struct table *made = arena_alloc(arena, sizeof(*made));
    *made = *table;
    made->arena = arena;
    made->rows = arena_array(arena, table->count, sizeof(*made->rows));
    memcpy(made->rows, table->rows, table->count * sizeof(*made->rows));
    places[0] = 0;
    for (size_t i = 1; i <= last; i++)
        places[i] = i < last ? i + 1 : 1;
    table_keep_columns(made, places, last + 1, true);
    return made;
}

/* A table as it stands best below the others: a column that they lack, before those that they have, goes behind. */
static struct table *
below_others(struct arena *arena, const struct outline *page, struct table *table)
{
    for (size_t i = 0; i < page->count; i++) {
        const struct table *other = page->rows[i].table;
        if (other && other->column_count > 1 && other->column_count + 1 == table->column_count
            && has_columns(table, 2, other))
            return with_second_last(arena, table);
    }
    return table;
}

/* The first table of a page where all others have the same columns; else NULL. */
static const struct table *
common_heads(const struct outline *page)
{
    const struct table *first = NULL;
    for (size_t i = 0; i < page->count; i++) {
        const struct table *table = page->rows[i].table;
        if (first && table && !same_columns(first, table))
            return NULL;
        first = first ? first : table;
    }
    return first;
}

/* Whether there are several tables, and the first has columns behind its names that all have in the same place. */
static bool
begin_alike(const struct outline *page)
{
    const struct table *first = NULL;
    bool alike = false;
    for (size_t i = 0; i < page->count; i++) {
        const struct table *table = page->rows[i].table;
        if (first && table && (first->column_count == 1 || !has_columns(table, 1, first)))
            return false;
        alike = alike || (first && table);
        first = first ? first : table;
    }
    return alike;
}

/* The rows before the first heading or table: they are about the page as a whole. */
static size_t
count_leading(const struct outline *page)
{
    size_t count = 0;
    while (count < page->count && page->rows[count].kind != OUTLINE_HEADING
           && page->rows[count].kind != OUTLINE_TABLE)
        count++;
    return count;
}

struct outline
xlsx_page(struct arena *arena, const struct outline *page)
{
    struct outline made = {.arena = arena, .title = page->title};
    size_t first = common_heads(page) ? count_leading(page) : 0;
    for (size_t i = first; i < page->count; i++) {
        struct outline_row *row = outline_add(&made, page->rows[i].kind, 0, (struct str){0});
        *row = page->rows[i];
        if (row->table && row->table->shape == TABLE_LIST && str_given(row->table->group_key))
            row->table = with_group_column(arena, row->table);
        else if (row->table)
            row->table = below_others(arena, page, row->table);
    }
    if (first > 0)
        outline_heading(&made, str_of("Notes"), (struct str){0});
    for (size_t i = 0; i < first; i++)
        *outline_add(&made, page->rows[i].kind, 0, (struct str){0}) = page->rows[i];
    return made;
}

/* --- Columns --- */

/* What the longest word of a name needs, so that a head breaks between words only. */
static int
longest_word(struct str name)
{
    int longest = 0;
    for (uint32_t at = 0; at < name.bytes; at++) {
        uint32_t end = at;
        while (end < name.bytes && name.ptr[end] != ' ')
            end++;
        int width = xlsx_text_width((struct str){.ptr = name.ptr + at, .bytes = end - at}, STYLE_HEAD);
        longest = width > longest ? width : longest;
        at = end;
    }
    return longest;
}

static int
at_most(int width, int most)
{
    return width < most ? width : most;
}

static int
at_least(int width, int least)
{
    return width > least ? width : least;
}

/* The width that a column would have if it could, up to WIDE. */
static int
natural_width(const struct table *table, size_t column)
{
    enum { SIGN = 3 }; /* of a bullet or a mark */
    enum xlsx_style style = column == 0 ? STYLE_NAME : STYLE_CELL;
    struct str name = table->columns[column].name;
    int width = at_least(at_most(xlsx_text_width(name, STYLE_HEAD), 18), longest_word(name))
                + (table->shape == TABLE_LIST ? FILTER : 0);
    for (size_t r = 0; r < table->count; r++) {
        const struct table_cell *cell = &table->rows[r].cells[column];
        for (uint32_t i = 0; i < cell->line_count && width < WIDE; i++)
            width = at_least(width, xlsx_text_width(cell->lines[i].text, style) + (cell->mark ? SIGN : 0));
    }
    return at_least(at_most(width, WIDE), NARROW);
}

/* Cuts the widest columns down to an equal share, with which all fit on a page where they can. */
static void
share(struct xlsx_sheet *s)
{
    for (int most = WIDE; most > SHARED_LEAST && xlsx_width(s, 0, s->column_count - 1) > PAGE_MOST; most--)
        for (size_t i = 0; i < s->column_count; i++)
            s->widths[i] = at_most(s->widths[i], most - 1);
}

int
xlsx_width(const struct xlsx_sheet *s, size_t first, size_t last)
{
    int width = 0;
    for (size_t i = first; i <= last; i++)
        width += s->widths[i];
    return width;
}

static void
measure_table(struct xlsx_sheet *s, const struct table *table)
{
    for (size_t column = 0; column < table->column_count; column++) {
        int width = natural_width(table, column);
        s->widths[column] = at_least(s->widths[column], width);
    }
}

/* Where there are tables, texts stand across their columns; else in one of their own. */
static void
measure_texts(struct xlsx_sheet *s, const struct outline *page)
{
    for (size_t i = 0; i < page->count; i++)
        if (page->rows[i].kind == OUTLINE_FACT)
            s->widths[0] = at_least(s->widths[0], at_most(xlsx_text_width(page->rows[i].label, STYLE_LABEL), LABELS));
    s->widths[0] = at_least(s->widths[0], NARROW);
    if (s->table_count == 0)
        s->widths[1] = WIDE;
    for (size_t i = 0; i < s->column_count; i++)
        s->widths[i] = at_least(s->widths[i], NARROW);
}

/* The rows that a row of a page takes on a sheet, or a few more. */
static size_t
sheet_rows(const struct outline_row *row)
{
    enum { WITH_SPACE_AND_REMARK = 3, HEADS = 1 };
    if (row->kind == OUTLINE_HEADING)
        return WITH_SPACE_AND_REMARK;
    if (row->kind == OUTLINE_CODE) {
        size_t lines = 1;
        for (uint32_t i = 0; i < row->text.bytes; i++)
            lines += row->text.ptr[i] == '\n';
        return lines;
    }
    if (!row->table)
        return 1;
    size_t rows = HEADS + row->table->count;
    struct str group = {0};
    for (size_t r = 0; r < row->table->count; r++) {
        struct str next = row->table->rows[r].group;
        rows += str_given(next) && !str_equal(next, group);
        group = next;
    }
    return rows;
}

const char *
xlsx_measure(struct xlsx_sheet *s, const struct outline *page)
{
    enum { TITLE_AND_LEGEND = 1000 };
    struct arena *arena = s->x->arena;
    size_t rows = 0, columns = 2;
    for (size_t i = 0; i < page->count; i++) {
        const struct table *table = page->rows[i].table;
        s->table_count += table != NULL;
        rows += sheet_rows(&page->rows[i]);
        columns = table && table->column_count > columns ? table->column_count : columns;
    }
    if (rows > XLSX_ROWS_MAX - TITLE_AND_LEGEND || columns > XLSX_COLUMNS_MAX)
        return arena_printf(arena,
                            "a sheet takes %s rows and %s columns, and this has %s rows and %s columns",
                            format_number_in(arena, XLSX_ROWS_MAX),
                            format_number_in(arena, XLSX_COLUMNS_MAX),
                            format_number_in(arena, rows),
                            format_number_in(arena, columns));
    s->heads = common_heads(page);
    s->repeat_first_heads = !s->heads && begin_alike(page);
    s->column_count = columns;
    s->widths = arena_array(arena, columns, sizeof(*s->widths));
    for (size_t i = 0; i < page->count; i++)
        if (page->rows[i].table)
            measure_table(s, page->rows[i].table);
    share(s);
    measure_texts(s, page);
    return NULL;
}

/* --- On screen and paper --- */

/* The columns that stand still: what names a row, and its group before it. */
static lxw_col_t
still_columns(const struct table *table)
{
    return table->shape == TABLE_LIST && str_given(table->group_key) && table->column_count > 2 ? 2 : 1;
}

/* The library keeps no more of a reference to cells than fits here, were it half a character. */
_Static_assert(XLSX_NAME_UNITS_MAX * 3 + sizeof("''!$A$1:$XFD$1048576") <= LXW_DEFINED_NAME_LENGTH,
               "a reference fits that has the longest name of a sheet once");

/* Whether a reference to both the heads of columns and those of rows fits: it has the name of the sheet twice. */
static bool
both_heads_fit(const char *name)
{
    size_t quoted = strlen("''");
    for (const char *at = name; *at; at++)
        quoted += *at == '\'' ? 2 : 1;
    return 2 * quoted + sizeof("!$A:$A,!$1:$2") <= LXW_DEFINED_NAME_LENGTH;
}

void
xlsx_repeat_heads(struct xlsx_sheet *s)
{
    if (s->repeat_first_heads)
        xlsx_note(s->x, worksheet_repeat_rows(s->sheet, s->row, s->row));
    s->repeat_first_heads = false;
}

void
xlsx_set_up(struct xlsx_sheet *s, const struct outline *page)
{
    for (size_t i = 0; i < s->column_count; i++)
        xlsx_note(s->x, worksheet_set_column(s->sheet, (lxw_col_t)i, (lxw_col_t)i, s->widths[i], NULL));
    worksheet_freeze_panes(s->sheet, s->heads ? 2 : 1, s->heads ? still_columns(s->heads) : 0);
    worksheet_gridlines(s->sheet, LXW_HIDE_ALL_GRIDLINES);
    enum { A4 = 9 };
    worksheet_set_paper(s->sheet, A4);
    if (xlsx_width(s, 0, s->column_count - 1) > PAGE_UPRIGHT)
        worksheet_set_landscape(s->sheet);
    worksheet_set_margins(s->sheet, 0.4, 0.4, 0.5, 0.6);
    worksheet_fit_to_pages(s->sheet, 1, 0);
    if (s->heads) {
        xlsx_note(s->x, worksheet_repeat_rows(s->sheet, 0, 1));
        if (both_heads_fit(s->name)) /* all columns fit on a page, unless somebody changes that */
            xlsx_note(s->x, worksheet_repeat_columns(s->sheet, 0, 0));
    }
    xlsx_note(s->x, worksheet_set_footer(s->sheet, xlsx_footer(s->x->arena, page->title)));
    xlsx_note(s->x, worksheet_ignore_errors(s->sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576"));
}

/* --- What is used --- */

struct xlsx_used
xlsx_used(struct arena *arena, const struct outline *page)
{
    struct xlsx_used used = {0};
    struct map seen = {.arena = arena};
    for (size_t i = 0; i < page->count; i++) {
        const struct table *table = page->rows[i].table;
        for (size_t c = 0; table && c < table->count * table->column_count; c++) {
            const struct table_cell *cell = &table->rows[c / table->column_count].cells[c % table->column_count];
            struct str key = {.ptr = (const char *)&cell->scale, .bytes = sizeof(cell->scale)};
            if (write_has_mark(cell))
                used.marks |= 1U << cell->mark;
            if (!xlsx_shade(cell->scale, cell->step) || map_get(&seen, key))
                continue;
            map_put(&seen, key, &used);
            used.scales = arena_grow(arena, used.scales, used.scale_count, sizeof(*used.scales));
            used.scales[used.scale_count++] = cell->scale;
        }
    }
    return used;
}
