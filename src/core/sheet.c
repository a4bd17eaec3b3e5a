/*
 * Sheets, and the formats that they can be written in. To add a format: its name in sheet.h, a writer, and a row in
 * `formats`.
 */
#include "rung/sheet.h"

#include <string.h>

#include "rung/csv.h"
#include "rung/text.h"

struct sheet
sheet_text(struct arena *arena, struct str title)
{
    return (struct sheet){.arena = arena, .title = title, .columns = 1};
}

struct sheet
sheet_table(struct arena *arena, struct str title, size_t columns)
{
    return (struct sheet){
        .arena = arena, .title = title, .columns = columns, .heads = arena_array(arena, columns, sizeof(struct str))};
}

struct str *
sheet_add(struct sheet *sheet, enum sheet_kind kind)
{
    if (sheet->count == sheet->room) {
        size_t room = sheet->room ? 2 * sheet->room : 32;
        struct sheet_row *rows = arena_array(sheet->arena, room, sizeof(*rows));
        if (sheet->count > 0)
            memcpy(rows, sheet->rows, sheet->count * sizeof(*rows));
        sheet->rows = rows;
        sheet->room = room;
    }
    struct str *cells = arena_array(sheet->arena, sheet->columns, sizeof(*cells));
    sheet->rows[sheet->count++] = (struct sheet_row){.kind = kind, .cells = cells};
    return cells;
}

void
sheet_say(struct sheet *sheet, enum sheet_kind kind, struct str text)
{
    sheet_add(sheet, kind)[0] = text;
}

static bool
is_heading(const struct sheet_row *row)
{
    return row->kind == SHEET_HEADING || row->kind == SHEET_SUBHEADING;
}

static struct str
made_safe(const struct sheet *sheet, struct str text)
{
    struct buf safe = {.arena = sheet->arena};
    text_add(&safe, text);
    return buf_get(&safe);
}

/* --- Plain text --- */

/* How a row of each kind begins, and where its other lines do. */
static const struct {
    const char *lead;
    int indent;
} plain_leads[] = {
    [SHEET_HEADING] = {"", 0},
    [SHEET_SUBHEADING] = {"", 0},
    [SHEET_ITEM] = {"- ", 2},
    [SHEET_DETAIL] = {"    ", 4},
    [SHEET_TEXT] = {"", 0},
};

static void
underline(struct buf *out, struct str text, const char *with)
{
    buf_puts(out, "\n");
    for (int i = text_columns(text); i > 0; i--)
        buf_puts(out, with);
    buf_puts(out, "\n");
}

static void
write_plain_row(struct buf *out, const struct sheet *sheet, const struct sheet_row *row, int columns)
{
    int indent = plain_leads[row->kind].indent;
    struct text_lines lines = text_wrap(sheet->arena, row->cells[0], columns - indent);
    buf_puts(out, is_heading(row) ? "\n" : "");
    for (size_t i = 0; i < lines.count; i++) {
        if (i == 0)
            buf_puts(out, plain_leads[row->kind].lead);
        else
            buf_printf(out, "%*s", indent, "");
        text_add(out, lines.v[i].text);
        buf_puts(out, "\n");
    }
}

enum { GAP = 2, NARROW = 8 }; /* blanks between columns; the least that a column gets */

/* The columns of a table that is to be at most so wide: what each needs, the widest ones cut down to an equal share. */
static int *
plain_widths(const struct sheet *sheet, int columns)
{
    int *widths = arena_array(sheet->arena, sheet->columns, sizeof(*widths));
    for (size_t c = 0; c < sheet->columns; c++) {
        widths[c] = text_columns(sheet->heads[c]);
        for (size_t r = 0; r < sheet->count; r++)
            if (!is_heading(&sheet->rows[r]) && text_columns(sheet->rows[r].cells[c]) > widths[c])
                widths[c] = text_columns(sheet->rows[r].cells[c]);
    }
    int room = columns - (int)(sheet->columns - 1) * GAP;
    for (int most = room; most >= NARROW; most--) { /* the largest limit with which all fit */
        int sum = 0;
        for (size_t c = 0; c < sheet->columns; c++)
            sum += widths[c] < most ? widths[c] : most;
        if (sum > room && most > NARROW)
            continue;
        for (size_t c = 0; c < sheet->columns; c++)
            widths[c] = widths[c] < most ? widths[c] : most;
        break;
    }
    return widths;
}

static void
write_plain_cells(struct buf *out, const struct sheet *sheet, const struct str *cells, const int *widths)
{
    struct text_lines *lines = arena_array(sheet->arena, sheet->columns, sizeof(*lines));
    size_t height = 1;
    for (size_t c = 0; c < sheet->columns; c++) {
        lines[c] = text_wrap(sheet->arena, cells[c], widths[c]);
        height = lines[c].count > height ? lines[c].count : height;
    }
    for (size_t y = 0; y < height; y++) {
        int blanks = 0; /* owed, and not written at the end of a line */
        for (size_t c = 0; c < sheet->columns; c++) {
            struct str text = y < lines[c].count ? lines[c].v[y].text : (struct str){0};
            if (text.bytes > 0) {
                buf_printf(out, "%*s", blanks, "");
                text_add(out, text);
                blanks = -text_columns(text);
            }
            blanks += widths[c] + GAP;
        }
        buf_puts(out, "\n");
    }
}

static void
write_plain(struct buf *out, const struct sheet *sheet, int columns)
{
    const int *widths = sheet->heads ? plain_widths(sheet, columns) : NULL;
    text_add(out, sheet->title);
    underline(out, sheet->title, "=");
    if (sheet->heads) {
        buf_puts(out, "\n");
        write_plain_cells(out, sheet, sheet->heads, widths);
    }
    for (size_t i = 0; i < sheet->count; i++) {
        const struct sheet_row *row = &sheet->rows[i];
        if (sheet->heads && !is_heading(row))
            write_plain_cells(out, sheet, row->cells, widths);
        else
            write_plain_row(out, sheet, row, columns);
    }
}

/* --- Markdown --- */

/* Adds a text in which nothing has a meaning in Markdown; line feeds are blanks. */
static void
add_markdown(struct buf *out, const struct sheet *sheet, struct str text)
{
    text = made_safe(sheet, text);
    for (uint32_t i = 0; i < text.bytes; i++) {
        if (text.ptr[i] == '<')
            buf_puts(out, "&lt;");
        else if (text.ptr[i] == '&')
            buf_puts(out, "&amp;");
        else if (strchr("\\`*_{}[]>|#~", text.ptr[i]))
            buf_printf(out, "\\%c", text.ptr[i]);
        else
            buf_add(out, &text.ptr[i], 1);
    }
}

static void
add_markdown_cells(struct buf *out, const struct sheet *sheet, const struct str *cells)
{
    buf_puts(out, "|");
    for (size_t c = 0; c < sheet->columns; c++) {
        buf_puts(out, " ");
        add_markdown(out, sheet, cells[c]);
        buf_puts(out, " |");
    }
    buf_puts(out, "\n");
}

static void
add_markdown_row(struct buf *out, const struct sheet *sheet, const struct sheet_row *row)
{
    static const char *const leads[] = {[SHEET_HEADING] = "\n## ",
                                        [SHEET_SUBHEADING] = "\n### ",
                                        [SHEET_ITEM] = "- ",
                                        [SHEET_DETAIL] = "    - ",
                                        [SHEET_TEXT] = "\n"};
    buf_puts(out, leads[row->kind]);
    add_markdown(out, sheet, row->cells[0]);
    buf_puts(out, is_heading(row) || row->kind == SHEET_TEXT ? "\n\n" : "\n");
}

static void
write_markdown(struct buf *out, const struct sheet *sheet, int columns)
{
    (void)columns;
    buf_puts(out, "# ");
    add_markdown(out, sheet, sheet->title);
    buf_puts(out, "\n\n");
    if (sheet->heads) {
        add_markdown_cells(out, sheet, sheet->heads);
        for (size_t c = 0; c < sheet->columns; c++)
            buf_puts(out, "| --- ");
        buf_puts(out, "|\n");
    }
    for (size_t i = 0; i < sheet->count; i++)
        if (sheet->heads)
            add_markdown_cells(out, sheet, sheet->rows[i].cells);
        else
            add_markdown_row(out, sheet, &sheet->rows[i]);
}

/* --- Values with separators --- */

static void
add_csv_cells(struct buf *out, const struct sheet *sheet, const struct str *cells)
{
    for (size_t c = 0; c < sheet->columns; c++)
        csv_field(out, made_safe(sheet, cells[c]), c == 0);
    csv_end(out);
}

static void
write_csv(struct buf *out, const struct sheet *sheet, int columns)
{
    (void)columns;
    if (sheet->heads)
        add_csv_cells(out, sheet, sheet->heads);
    for (size_t i = 0; i < sheet->count; i++)
        add_csv_cells(out, sheet, sheet->rows[i].cells);
}

/* A text that was made safe holds no tab and no line feed. */
static void
add_tsv_cells(struct buf *out, const struct sheet *sheet, const struct str *cells)
{
    for (size_t c = 0; c < sheet->columns; c++) {
        buf_puts(out, c > 0 ? "\t" : "");
        buf_str(out, made_safe(sheet, cells[c]));
    }
    buf_puts(out, "\n");
}

static void
write_tsv(struct buf *out, const struct sheet *sheet, int columns)
{
    (void)columns;
    if (sheet->heads)
        add_tsv_cells(out, sheet, sheet->heads);
    for (size_t i = 0; i < sheet->count; i++)
        add_tsv_cells(out, sheet, sheet->rows[i].cells);
}

/* --- HTML --- */

static void
add_html(struct buf *out, const struct sheet *sheet, struct str text)
{
    text = made_safe(sheet, text);
    for (uint32_t i = 0; i < text.bytes; i++) {
        if (text.ptr[i] == '&')
            buf_puts(out, "&amp;");
        else if (text.ptr[i] == '<')
            buf_puts(out, "&lt;");
        else if (text.ptr[i] == '>')
            buf_puts(out, "&gt;");
        else if (text.ptr[i] == '"')
            buf_puts(out, "&quot;");
        else
            buf_add(out, &text.ptr[i], 1);
    }
}

static void
add_html_element(struct buf *out, const struct sheet *sheet, const char *element, const char *more, struct str text)
{
    buf_printf(out, "<%s%s>", element, more);
    add_html(out, sheet, text);
    buf_printf(out, "</%s>\n", element);
}

static void
write_html_table(struct buf *out, const struct sheet *sheet)
{
    buf_puts(out, "<table>\n<thead>\n<tr>\n");
    for (size_t c = 0; c < sheet->columns; c++)
        add_html_element(out, sheet, "th", " scope=\"col\"", sheet->heads[c]);
    buf_puts(out, "</tr>\n</thead>\n<tbody>\n");
    for (size_t i = 0; i < sheet->count; i++) {
        const struct sheet_row *row = &sheet->rows[i];
        const char *across = arena_printf(sheet->arena, " colspan=\"%zu\"", sheet->columns);
        buf_puts(out, "<tr>\n");
        add_html_element(out, sheet, "th", is_heading(row) ? across : " scope=\"row\"", row->cells[0]);
        for (size_t c = 1; c < sheet->columns && !is_heading(row); c++)
            add_html_element(out, sheet, "td", "", row->cells[c]);
        buf_puts(out, "</tr>\n");
    }
    buf_puts(out, "</tbody>\n</table>\n");
}

static void
write_html_text(struct buf *out, const struct sheet *sheet)
{
    static const char *const elements[] = {[SHEET_HEADING] = "h2",
                                           [SHEET_SUBHEADING] = "h3",
                                           [SHEET_ITEM] = "li",
                                           [SHEET_DETAIL] = "li",
                                           [SHEET_TEXT] = "p"};
    bool in_list = false;
    for (size_t i = 0; i < sheet->count; i++) {
        const struct sheet_row *row = &sheet->rows[i];
        bool item = row->kind == SHEET_ITEM || row->kind == SHEET_DETAIL;
        if (item != in_list)
            buf_puts(out, item ? "<ul>\n" : "</ul>\n");
        in_list = item;
        add_html_element(
            out, sheet, elements[row->kind], row->kind == SHEET_DETAIL ? " class=\"detail\"" : "", row->cells[0]);
    }
    buf_puts(out, in_list ? "</ul>\n" : "");
}

static void
write_html(struct buf *out, const struct sheet *sheet, int columns)
{
    (void)columns;
    buf_puts(out,
             "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
             "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    add_html_element(out, sheet, "title", "", sheet->title);
    buf_puts(out,
             "<style>\nbody { font-family: sans-serif; line-height: 1.4; max-width: 75em; margin: 2em auto; }\n"
             "table { border-collapse: collapse; }\nth, td { border: 1px solid; padding: 0.3em 0.6em; "
             "text-align: left; vertical-align: top; }\nli.detail { margin-left: 2em; }\n"
             "thead { display: table-header-group; }\ntr { break-inside: avoid; }\n</style>\n</head>\n<body>\n");
    add_html_element(out, sheet, "h1", "", sheet->title);
    if (sheet->heads)
        write_html_table(out, sheet);
    else
        write_html_text(out, sheet);
    buf_puts(out, "</body>\n</html>\n");
}

/* --- All formats --- */

static const struct {
    const char *name;
    const char *ending;
    void (*write)(struct buf *out, const struct sheet *sheet, int columns);
} formats[] = {
    [SHEET_PLAIN] = {"plain text", "txt", write_plain},
    [SHEET_MARKDOWN] = {"Markdown", "md", write_markdown},
    [SHEET_CSV] = {"CSV, for spreadsheets", "csv", write_csv},
    [SHEET_TSV] = {"columns with tabs, to paste into a spreadsheet", "tsv", write_tsv},
    [SHEET_HTML] = {"HTML, for web browsers and printing", "html", write_html},
};

void
sheet_write(struct buf *out, const struct sheet *sheet, enum sheet_format format, int columns)
{
    formats[format].write(out, sheet, columns);
}

const char *
sheet_format_name(enum sheet_format format)
{
    return formats[format].name;
}

const char *
sheet_format_ending(enum sheet_format format)
{
    return formats[format].ending;
}
