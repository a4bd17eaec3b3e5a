/*
 * Answers as rows and columns: CSV, and TSV, in which nothing can be quoted.
 *
 * What stands in tables stands under their own columns. What stands in none is a row too: in the columns of the
 * nearest table of the page, its label in the first; where a page has no table, in columns for label and text. Before
 * these come columns for what a row stands below: page, part, subpart, group. A block is a header with its rows;
 * where the columns are others, a new one begins after an empty line.
 */
#include "csv.h"
#include "rung/text.h"
#include "writers.h"

struct writer {
    struct buf *out;
    const struct write_options *options;
    bool tabs; /* TSV */
    bool begun;
    const struct table *table; /* of the block: its columns are those of this table; NULL: label and text */
    size_t place;              /* of the next cell in its row ... */
    size_t row;                /* ... which begins here in `out` */

    /* Which columns there are besides. */
    bool pages, parts, subparts;
    bool marks, depths; /* beside label and text */

    /* What rows stand below. */
    struct str page, part, subpart;
};

/* --- Cells --- */

/* "-5", "0.5": such a one is no formula where a number must stand. */
static bool
is_number(struct str text)
{
    uint32_t at = text.bytes && (text.ptr[0] == '-' || text.ptr[0] == '+'), points = 0, first = at;
    for (; at < text.bytes; at++) {
        points += text.ptr[at] == '.';
        if (text.ptr[at] != '.' && (text.ptr[at] < '0' || text.ptr[at] > '9'))
            return false;
    }
    return points < 2 && text.bytes > first + points;
}

/*
 * The text as it may stand in a field. Pasted into a spreadsheet, " before a field of TSV would take in all up to the
 * next.
 */
static struct str
made_safe(struct writer *w, struct str text, bool number)
{
    struct buf safe = {.arena = w->out->arena};
    write_data(&safe, text);
    bool formula = csv_formula(text) && !(number && is_number(text));
    bool quote = w->tabs && safe.bytes > 0 && safe.ptr[0] == '"';
    if (!formula && !quote)
        return buf_get(&safe);
    return str_of(arena_printf(safe.arena, "'%.*s", STR_ARGS(buf_get(&safe))));
}

/* Adds a text in which tabs and line breaks, with which cells and rows end, are blanks. */
static void
add_without_breaks(struct buf *out, struct str text)
{
    for (uint32_t i = 0; i < text.bytes; i++) {
        bool breaks = memchr("\t\r\n", text.ptr[i], 3);
        buf_add(out, breaks ? " " : &text.ptr[i], 1);
    }
}

/* Adds a cell. Spreadsheets take a file that begins with ID for another format, unless it stands in quotes. */
static void
put(struct writer *w, struct str text, bool number)
{
    bool sylk = w->out->bytes == 0 && text.bytes >= 2 && memcmp(text.ptr, "ID", 2) == 0;
    if (w->place++ > 0)
        buf_puts(w->out, w->tabs ? "\t" : ",");
    if (!w->options->raw)
        text = made_safe(w, text, number);
    if (!w->tabs) {
        csv_quote(w->out, text, sylk);
        return;
    }
    buf_puts(w->out, sylk && !w->options->raw ? "'" : "");
    add_without_breaks(w->out, text);
}

static void
put_text(struct writer *w, struct str text)
{
    put(w, text, false);
}

/* Ends a row. One of an empty cell is not an empty line, which stands between blocks. */
static void
end_row(struct writer *w)
{
    if (w->place == 1 && w->out->bytes == w->row && !w->tabs)
        csv_quote(w->out, (struct str){0}, true);
    w->place = 0;
    csv_end(w->out);
    w->row = w->out->bytes;
}

/* "* Leads a team": the bullets of a cell. The sign of others, -, begins a formula. */
static struct str
cell_lines(struct writer *w, const struct table_cell *cell)
{
    struct buf text = {.arena = w->out->arena};
    if (w->tabs || cell->line_count < 2)
        return table_text(w->out->arena, cell, "; ");
    for (uint32_t i = 0; i < cell->line_count; i++) {
        const struct table_line *line = &cell->lines[i];
        buf_puts(&text, i > 0 ? "\n" : "");
        buf_puts(&text, line->sign ? line->depth > 0 ? "  * " : "* " : "");
        buf_str(&text, line->text);
    }
    return buf_get(&text);
}

static void
put_cell(struct writer *w, const struct table_column *column, const struct table_cell *cell)
{
    struct str text = cell_lines(w, cell);
    if (column->kind == COLUMN_SAYS && write_has_mark(cell)) /* before the text, a sign would make a formula of it */
        text = str_of(arena_printf(w->out->arena, "%.*s %c", STR_ARGS(text), mark_sign(cell->mark)));
    put(w, text, column->kind == COLUMN_NUMBER);
}

/* --- Blocks --- */

static bool
same_columns(const struct table *a, const struct table *b)
{
    if (!a || !b)
        return a == b;
    bool same = a->column_count == b->column_count && str_equal(a->group_key, b->group_key);
    for (size_t i = 0; same && i < a->column_count; i++)
        same = str_equal(a->columns[i].key, b->columns[i].key);
    return same;
}

static void
put_label_heads(struct writer *w)
{
    put_text(w, str_of("Label"));
    put_text(w, str_of("Text"));
    if (w->marks)
        put_text(w, str_of("Mark"));
    if (w->depths)
        put_text(w, str_of("Depth"));
}

static void
put_table_heads(struct writer *w)
{
    if (str_given(w->table->group_key))
        put_text(w, w->table->group_name);
    for (size_t i = 0; i < w->table->column_count; i++)
        put_text(w, w->table->columns[i].name);
}

/* Goes on with a block of these columns: with another one, unless they are those of the last. */
static void
begin_block(struct writer *w, const struct table *table)
{
    if (w->begun && same_columns(w->table, table))
        return;
    if (w->begun)
        end_row(w);
    w->begun = true;
    w->table = table;
    if (w->pages)
        put_text(w, str_of("Page"));
    if (w->parts)
        put_text(w, str_of("Part"));
    if (w->subparts)
        put_text(w, str_of("Subpart"));
    if (table)
        put_table_heads(w);
    else
        put_label_heads(w);
    end_row(w);
}

/* Begins a row with what it stands below. */
static void
begin_row(struct writer *w)
{
    if (w->pages)
        put_text(w, w->page);
    if (w->parts)
        put_text(w, w->part);
    if (w->subparts)
        put_text(w, w->subpart);
}

static void
write_table(struct writer *w, const struct table *table)
{
    begin_block(w, table);
    for (size_t r = 0; r < table->count; r++) {
        begin_row(w);
        if (str_given(table->group_key))
            put_text(w, table->rows[r].group);
        for (size_t c = 0; c < table->column_count; c++)
            put_cell(w, &table->columns[c], &table->rows[r].cells[c]);
        end_row(w);
    }
}

/* --- Rows that stand in no table --- */

/* In the columns of a table: the label in the first, the text in the next. */
static void
put_in_table(struct writer *w, struct str label, struct str text)
{
    size_t left = w->table->column_count;
    if (str_given(w->table->group_key))
        put_text(w, (struct str){0});
    if (left > 1)
        put_text(w, label);
    else if (str_given(label))
        text = str_of(arena_printf(w->out->arena, "%.*s: %.*s", STR_ARGS(label), STR_ARGS(text)));
    put_text(w, text);
    for (; left > 2; left--)
        put_text(w, (struct str){0});
}

static void
write_row(struct writer *w, const struct outline_row *row, const struct table *table)
{
    const char *mark = write_mark(row);
    begin_block(w, table);
    begin_row(w);
    if (table) {
        put_in_table(w, row->label, row->text);
        end_row(w);
        return;
    }
    put_text(w, row->label);
    put_text(w, row->text);
    if (w->marks)
        put_text(w, str_of(mark ? mark : ""));
    if (w->depths)
        put_text(w, str_of(arena_printf(w->out->arena, "%u", row->depth)));
    end_row(w);
}

/* A heading says something by itself where it has a remark, or nothing below it. */
static void
write_heading(struct writer *w, const struct outline_row *row, bool alone, const struct table *table)
{
    const struct outline_row says = {.kind = OUTLINE_TEXT, .text = row->remark};
    bool heading = row->kind == OUTLINE_HEADING;
    if (heading)
        w->part = row->text;
    w->subpart = heading ? (struct str){0} : row->text;
    if (alone || (str_given(row->remark) && !table))
        write_row(w, &says, table);
}

/* --- Pages --- */

/* Whether nothing stands below a heading. */
static bool
is_alone(const struct outline *page, size_t heading)
{
    size_t next = heading + 1;
    while (next < page->count && page->rows[next].aside)
        next++;
    if (next == page->count || page->rows[next].kind == OUTLINE_HEADING)
        return true;
    return page->rows[next].kind == OUTLINE_SUBHEADING && page->rows[heading].kind == OUTLINE_SUBHEADING;
}

/* The table in whose columns a row stands: the next of its page, or else the last. */
static const struct table *
table_near(const struct outline *page, size_t row, const struct table *last)
{
    for (; row < page->count; row++)
        if (page->rows[row].table)
            return page->rows[row].table;
    return last;
}

static void
write_page(struct writer *w, const struct outline *page)
{
    const struct table *near = table_near(page, 0, NULL);
    w->page = page->title;
    w->part = w->subpart = (struct str){0};
    for (size_t i = 0; i < page->count; i++) {
        const struct outline_row *row = &page->rows[i];
        if (row->aside)
            continue;
        if (row->kind == OUTLINE_HEADING || row->kind == OUTLINE_SUBHEADING)
            write_heading(w, row, is_alone(page, i), near);
        else if (row->table)
            write_table(w, row->table);
        else
            write_row(w, row, near);
        if (row->table)
            near = table_near(page, i + 1, row->table);
    }
}

/* Which columns there must be for all that is said. */
static void
choose_columns(struct writer *w, const struct answer *answer)
{
    w->pages = answer->count > 1;
    for (size_t p = 0; p < answer->count; p++)
        for (size_t i = 0; i < answer->pages[p].count; i++) {
            const struct outline_row *row = &answer->pages[p].rows[i];
            if (row->aside)
                continue;
            w->parts |= row->kind == OUTLINE_HEADING;
            w->subparts |= row->kind == OUTLINE_SUBHEADING;
            w->marks |= write_mark(row) != NULL;
            w->depths |= row->depth > 0;
        }
}

static const char *
write_rows(struct buf *out, const struct answer *answer, const struct write_options *options, bool tabs)
{
    struct buf rows = {.arena = out->arena};
    struct writer w = {.out = &rows, .options = options, .tabs = tabs};
    choose_columns(&w, answer);
    for (size_t i = 0; i < answer->count; i++)
        write_page(&w, &answer->pages[i]);
    buf_puts(out, options->bom ? "\xEF\xBB\xBF" : "");
    buf_str(out, buf_get(&rows));
    return NULL;
}

const char *
write_csv(struct buf *out, const struct answer *answer, const struct write_options *options)
{
    return write_rows(out, answer, options, false);
}

const char *
write_tsv(struct buf *out, const struct answer *answer, const struct write_options *options)
{
    return write_rows(out, answer, options, true);
}
