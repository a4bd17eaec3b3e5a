/*
 * Answers as Markdown: headings, lists and tables as GitHub has them. Whatever the data holds is shown as it stands:
 * what has a meaning in Markdown is escaped, and so no heading, list, link, entity or HTML comes of it. The only HTML
 * is the line break between the lines of a cell.
 */
#include "rung/format.h"
#include "rung/text.h"
#include "writers.h"

enum { DEPTH_MAX = 16 }; /* lists within lists; what is deeper stands beside the deepest */

struct markdown {
    struct buf *out;
    int indents[DEPTH_MAX + 1]; /* columns at which stands what belongs to the item of each depth below this one */
    int open;                   /* how deep the list is that the last row belongs to; 0: it is none */
    enum outline_kind last;     /* the kind of the last row */
};

/* --- Text --- */

/* Whether "&" begins what could be taken for a character's name or number: "&lt;". */
static bool
begins_entity(struct str text, uint32_t at)
{
    enum { LONGEST = 40 };
    for (uint32_t i = at + 1; i < text.bytes && i < at + LONGEST; i++)
        if (text.ptr[i] == ';')
            return true;
        else if (text.ptr[i] == ' ' || text.ptr[i] == '&')
            return false;
    return false;
}

/* Whether what stands before `at` is a number and nothing else, as before "1." of a list. */
static bool
ends_number(struct str text, uint32_t at)
{
    uint32_t digits = 0;
    while (digits < at && text.ptr[digits] >= '0' && text.ptr[digits] <= '9')
        digits++;
    return at > 0 && digits == at;
}

/* Whether a character means something where it stands, so that it must be escaped. */
static bool
has_meaning(struct str text, uint32_t at)
{
    char c = text.ptr[at];
    char next = at + 1 < text.bytes ? text.ptr[at + 1] : ' ';
    if (c && strchr("\\`*_[]<>|#~$@", c))
        return true;
    if (c == '&')
        return begins_entity(text, at);
    if (c == ':') /* of an address, or of the name of a sign: ":wave:" */
        return at == 0 || next != ' ';
    if (c == '.' && at >= 3 && memcmp(text.ptr + at - 3, "www", 3) == 0)
        return true;
    if (c == '.' || c == ')')
        return ends_number(text, at);
    return at == 0 && (c == '+' || c == '-' || c == '=');
}

/* Adds a text. Blanks at its ends are written so that they stay. */
static void
add_text(struct markdown *m, struct str text)
{
    text = write_safe(m->out->arena, text);
    uint32_t first = 0, end = text.bytes;
    while (first < end && text.ptr[first] == ' ')
        first++;
    while (end > first && text.ptr[end - 1] == ' ')
        end--;
    for (uint32_t i = 0; i < text.bytes; i++) {
        struct str rest = {.ptr = text.ptr + first, .bytes = end - first};
        if (i < first || i >= end)
            buf_puts(m->out, "&#32;");
        else if (has_meaning(rest, i - first))
            buf_printf(m->out, "\\%c", text.ptr[i]);
        else
            buf_add(m->out, &text.ptr[i], 1);
    }
}

/* Adds a text between signs of emphasis: "*" or "**". */
static void
add_emphasis(struct markdown *m, const char *sign, struct str text)
{
    if (!str_given(text))
        return;
    buf_puts(m->out, sign);
    add_text(m, text);
    buf_puts(m->out, sign);
}

/* --- Tables --- */

static void
add_line(struct markdown *m, const struct table_line *line)
{
    for (int i = 0; line->sign && i < line->depth && i < DEPTH_MAX; i++)
        buf_puts(m->out, "&emsp;");
    if (line->sign)
        buf_puts(m->out, "\u2022 ");
    add_text(m, line->text);
}

static void
add_cell(struct markdown *m, const struct table_column *column, const struct table_cell *cell)
{
    enum write_mark_place place = write_mark_place(column, cell);
    if (place == WRITE_MARK_BEFORE)
        buf_printf(m->out, "\\%c ", mark_sign(cell->mark));
    for (uint32_t i = 0; i < cell->line_count; i++) {
        buf_puts(m->out, i > 0 ? "<br>" : "");
        if (cell->nothing)
            add_emphasis(m, "*", cell->lines[i].text);
        else
            add_line(m, &cell->lines[i]);
    }
    if (place == WRITE_MARK_BEHIND)
        buf_printf(m->out, " %c", mark_sign(cell->mark));
}

static void
add_group(struct markdown *m, struct str group, size_t columns)
{
    buf_puts(m->out, "| ");
    add_emphasis(m, "**", group);
    for (size_t c = 0; c < columns; c++)
        buf_puts(m->out, " |");
    buf_puts(m->out, "\n");
}

static void
add_heads(struct markdown *m, const struct table *table, size_t first)
{
    buf_puts(m->out, "|");
    for (size_t c = first; c < table->column_count; c++) {
        buf_puts(m->out, " ");
        add_text(m, table->columns[c].name);
        buf_puts(m->out, " |");
    }
    buf_puts(m->out, "\n|");
    for (size_t c = first; c < table->column_count; c++)
        buf_puts(m->out, table->columns[c].kind == COLUMN_NUMBER ? " ---: |" : " --- |");
    buf_puts(m->out, "\n");
}

static void
add_table(struct markdown *m, const struct table *table)
{
    size_t first = write_first_column(table);
    struct str group = {0};
    add_heads(m, table, first);
    for (size_t r = 0; r < table->count; r++) {
        const struct table_row *row = &table->rows[r];
        if (str_given(row->group) && !str_equal(row->group, group))
            add_group(m, row->group, table->column_count - first);
        group = row->group;
        buf_puts(m->out, "|");
        for (size_t c = first; c < table->column_count; c++) {
            buf_puts(m->out, " ");
            add_cell(m, &table->columns[c], &row->cells[c]);
            buf_puts(m->out, " |");
        }
        buf_puts(m->out, "\n");
    }
}

/* --- Lists --- */

/* What begins an item in Markdown: "- ", or "3. " where it is counted. */
static const char *
bullet_of(struct markdown *m, const struct outline_row *row)
{
    bool counted = row->label.bytes > 1 && ends_number(row->label, row->label.bytes - 1)
                   && row->label.ptr[row->label.bytes - 1] == '.';
    return counted ? arena_printf(m->out->arena, "%.*s ", STR_ARGS(row->label)) : "- ";
}

/* What stands before an item's text and is no bullet: a mark of the data, or a sign such as "+". */
static struct str
lead_of(struct markdown *m, const struct outline_row *row, const char *bullet)
{
    if (bullet[0] != '-')
        return (struct str){0};
    return write_lead(m->out->arena, row);
}

static void
add_item(struct markdown *m, const struct outline_row *row)
{
    int depth = row->depth < DEPTH_MAX ? row->depth : DEPTH_MAX - 1;
    depth = depth < m->open ? depth : m->open; /* it can be one deeper than what stands above it */
    const char *bullet = bullet_of(m, row);
    struct str lead = lead_of(m, row, bullet);
    if (m->last != OUTLINE_ITEM)
        buf_puts(m->out, "\n");
    buf_fill(m->out, ' ', m->indents[depth]);
    buf_puts(m->out, bullet);
    if (str_given(lead)) {
        add_text(m, lead);
        buf_puts(m->out, " ");
    }
    add_text(m, row->text);
    buf_puts(m->out, "\n");
    m->indents[depth + 1] = m->indents[depth] + (int)strlen(bullet);
    m->open = depth + 1;
}

static void
add_fact(struct markdown *m, const struct outline_row *row)
{
    buf_puts(m->out, m->last == OUTLINE_FACT ? "- **" : "\n- **");
    add_text(m, row->label);
    buf_puts(m->out, ":** ");
    add_text(m, row->text);
    buf_puts(m->out, "\n");
    m->open = 0;
}

/* --- Paragraphs --- */

/* Begins a paragraph, or what stands like one, within the item that a depth belongs to. Returns its indent. */
static int
begin_paragraph(struct markdown *m, int depth)
{
    m->open = depth < m->open ? depth : m->open;
    buf_puts(m->out, "\n");
    return m->indents[m->open];
}

static void
add_paragraph(struct markdown *m, const struct outline_row *row)
{
    buf_fill(m->out, ' ', begin_paragraph(m, row->depth));
    if (row->nothing)
        add_emphasis(m, "*", row->text);
    else
        add_text(m, row->text);
    buf_puts(m->out, "\n");
}

/* The most backticks that stand together: a fence must have more. */
static int
longest_fence(struct str code)
{
    int longest = 2;
    for (uint32_t i = 0, run = 0; i < code.bytes; i++) {
        run = code.ptr[i] == '`' ? run + 1 : 0;
        longest = (int)run > longest ? (int)run : longest;
    }
    return longest;
}

static void
add_code(struct markdown *m, const struct outline_row *row)
{
    int indent = begin_paragraph(m, row->depth), fence = longest_fence(row->text) + 1;
    buf_fill(m->out, ' ', indent);
    buf_fill(m->out, '`', fence);
    buf_puts(m->out, "\n");
    for (struct str rest = row->text, line; write_next_line(&rest, &line);) {
        buf_fill(m->out, ' ', indent);
        buf_str(m->out, write_safe(m->out->arena, line));
        buf_puts(m->out, "\n");
    }
    buf_fill(m->out, ' ', indent);
    buf_fill(m->out, '`', fence);
    buf_puts(m->out, "\n");
}

static void
add_heading(struct markdown *m, const char *signs, struct str text, struct str remark)
{
    buf_puts(m->out, m->out->bytes > 0 ? "\n" : "");
    buf_puts(m->out, signs);
    add_text(m, text);
    buf_puts(m->out, "\n");
    if (str_given(remark)) {
        buf_puts(m->out, "\n");
        add_emphasis(m, "*", remark);
        buf_puts(m->out, "\n");
    }
    m->open = 0;
}

/* --- Pages --- */

static void
add_row(struct markdown *m, const struct outline_row *row)
{
    switch (row->kind) {
    case OUTLINE_HEADING:
        add_heading(m, "## ", row->text, row->remark);
        break;
    case OUTLINE_SUBHEADING:
        add_heading(m, "### ", row->text, row->remark);
        break;
    case OUTLINE_FACT:
        add_fact(m, row);
        break;
    case OUTLINE_ITEM:
        add_item(m, row);
        break;
    case OUTLINE_CODE:
        add_code(m, row);
        break;
    case OUTLINE_TABLE:
        begin_paragraph(m, 0);
        add_table(m, row->table);
        break;
    default:
        add_paragraph(m, row);
        break;
    }
    m->last = row->kind;
}

const char *
write_markdown(struct buf *out, const struct answer *answer, const struct write_options *options)
{
    (void)options;
    for (size_t p = 0; p < answer->count; p++) {
        const struct outline *page = &answer->pages[p];
        struct markdown m = {.out = out, .last = OUTLINE_HEADING};
        buf_puts(out, p > 0 ? "\n---\n" : "");
        if (str_given(page->title))
            add_heading(&m, "# ", page->title, (struct str){0});
        for (size_t i = 0; i < page->count; i++)
            add_row(&m, &page->rows[i]);
    }
    return NULL;
}
