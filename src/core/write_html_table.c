/* Tables in HTML. */
#include "writers.h"
#include "writing_html.h"

enum {
    PART_MOST = 8,  /* columns beside the names of the rows that paper has room for */
    WIDE_SIDES = 4, /* columns of rows held against each other, from which a table needs paper held sideways ... */
    WIDE_LIST = 7,  /* ... and of a list */
};

/* Columns of a table that stand side by side: all, or as many as fit. */
struct part {
    const struct table *table;
    bool named;         /* the first column stands before them */
    size_t first, last; /* and the one after the last */
};

static size_t
columns_of(const struct part *part)
{
    return part->last - part->first + part->named;
}

static bool
has_kind(const struct table *table, enum column_kind kind)
{
    for (size_t c = 0; c < table->column_count; c++)
        if (table->columns[c].kind == kind)
            return true;
    return false;
}

bool
html_table_is_wide(const struct table *table)
{
    size_t columns = table->column_count - write_first_column(table);
    return columns >= (table->shape == TABLE_SIDES ? WIDE_SIDES : WIDE_LIST);
}

/* --- Cells --- */

/* The class of a proficiency that is a step of a scale; "" for another. */
static const char *
shade_of(struct arena *arena, const struct table_cell *cell)
{
    uint32_t shade = cell->nothing ? 0 : write_scale_shade(cell->scale, cell->step, HTML_SHADES);
    return shade ? arena_printf(arena, "s%u", shade) : "";
}

static void
add_mark(struct buf *out, enum mark mark, const char *place)
{
    const char *sign = write_sign(out->arena, mark_sign(mark));
    buf_printf(out, "<span class=\"%s %s\">%s</span>", place, write_mark_word(mark), sign);
}

static void
add_lines(struct buf *out, const struct table_cell *cell)
{
    struct html_lists lists = {.out = out};
    if (cell->line_count == 1 && !cell->lines[0].sign) {
        html_text(out, cell->lines[0].text);
        return;
    }
    for (uint32_t i = 0; i < cell->line_count; i++) {
        const struct table_line *line = &cell->lines[i];
        bool labelled = line->sign && line->sign != '-';
        struct str label = {.ptr = labelled ? &line->sign : NULL, .bytes = labelled};
        if (line->sign) {
            html_item(&lists, line->depth, NULL, label, line->text);
            continue;
        }
        html_close_lists(&lists, line->depth);
        html_element(out, "p", line->text);
    }
    html_close_lists(&lists, 0);
}

static const char *
class_of(const struct table_column *column)
{
    return column->kind == COLUMN_NUMBER ? "number" : column->kind == COLUMN_RATING ? "rating" : "";
}

static void
add_cell(struct buf *out, const struct table_column *column, const struct table_cell *cell, bool names_row)
{
    const char *element = names_row ? "th scope=\"row\"" : "td";
    const char *shade = shade_of(out->arena, cell);
    enum write_mark_place place = write_mark_place(column, cell);
    buf_printf(out, "<%s", element);
    if (*class_of(column) || cell->nothing || *shade)
        buf_printf(out, " class=\"%s %s%s\"", class_of(column), shade, cell->nothing ? "nothing" : "");
    buf_printf(out, "%s>", cell->line_count ? html_direction(cell->lines[0].text) : "");
    if (place == WRITE_MARK_BEFORE)
        add_mark(out, cell->mark, "mark before");
    add_lines(out, cell);
    if (place == WRITE_MARK_BEHIND) {
        buf_puts(out, " ");
        add_mark(out, cell->mark, "mark");
    }
    buf_puts(out, names_row ? "</th>\n" : "</td>\n");
}

/* --- Parts --- */

static void
add_heads(struct buf *out, const struct part *part)
{
    buf_puts(out, "<thead>\n<tr>\n");
    for (size_t i = 0; i < columns_of(part); i++) {
        size_t c = part->named && i == 0 ? 0 : part->first + i - part->named;
        const struct table_column *column = &part->table->columns[c];
        const char *class = class_of(column);
        const char *more = *class ? arena_printf(out->arena, " class=\"%s\"", class) : "";
        html_element(out, arena_printf(out->arena, "th scope=\"col\"%s", more), column->name);
        buf_puts(out, "\n");
    }
    buf_puts(out, "</tr>\n</thead>\n");
}

/*
 * Whether a row is so tall that a page may end within it: it would leave half a page empty if it had to begin a new
 * one.
 */
static bool
is_tall(const struct part *part, const struct table_row *row)
{
    enum { TALL = 6 };
    for (size_t c = part->first; c < part->last; c++)
        if (row->cells[c].line_count >= TALL)
            return true;
    return false;
}

static void
add_row(struct buf *out, const struct part *part, const struct table_row *row)
{
    const struct table *table = part->table;
    buf_puts(out, is_tall(part, row) ? "<tr class=\"tall\">\n" : "<tr>\n");
    if (part->named)
        add_cell(out, &table->columns[0], &row->cells[0], true);
    for (size_t c = part->first; c < part->last; c++)
        add_cell(out, &table->columns[c], &row->cells[c], false);
    buf_puts(out, "</tr>\n");
}

/* A group of rows begins with a row that names it. */
static void
add_rows(struct buf *out, const struct part *part)
{
    const struct table *table = part->table;
    struct str group = {0};
    buf_puts(out, "<tbody>\n");
    for (size_t r = 0; r < table->count; r++) {
        struct str next = table->rows[r].group;
        if (r > 0 && !str_equal(next, group))
            buf_puts(out, "</tbody>\n<tbody>\n");
        if (str_given(next) && (r == 0 || !str_equal(next, group))) {
            buf_puts(out, "<tr class=\"group\">\n");
            html_element(
                out, arena_printf(out->arena, "th scope=\"rowgroup\" colspan=\"%zu\"", columns_of(part)), next);
            buf_puts(out, "\n</tr>\n");
        }
        group = next;
        add_row(out, part, &table->rows[r]);
    }
    buf_puts(out, "</tbody>\n");
}

static void
add_part(struct buf *out, const struct part *part)
{
    bool sides = part->table->shape == TABLE_SIDES && !has_kind(part->table, COLUMN_RATING);
    buf_printf(out,
               "<div class=\"scroll\">\n<table class=\"%s%s\">\n",
               sides ? "sides" : "rows",
               part->named && sides ? " named" : "");
    add_heads(out, part);
    add_rows(out, part);
    buf_puts(out, "</table>\n</div>\n");
}

void
html_table(struct buf *out, const struct table *table)
{
    bool sides = table->shape == TABLE_SIDES;
    size_t first = write_first_column(table);
    bool named = first == 0 && (table->column_count > 1 || !sides);
    struct part part = {.table = table, .named = named, .first = named ? 1 : first, .last = table->column_count};
    size_t columns = table->column_count - part.first;
    size_t parts = sides && columns > PART_MOST ? (columns + PART_MOST - 1) / PART_MOST : 1;
    size_t each = (columns + parts - 1) / parts;
    for (size_t i = 0; i < parts; i++) {
        part.last = part.first + each < table->column_count ? part.first + each : table->column_count;
        add_part(out, &part);
        part.first = part.last;
    }
}
