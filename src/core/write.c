/* THE table of formats, and answers. To add a format: its name in write.h, a writer, and a row here. */
#include "writers.h"

#include "text.h"

static const struct write_row formats[] = {
    [WRITE_TEXT] = {.name = "text", .ending = "txt", .title = "plain text", .write = write_text},
    [WRITE_MARKDOWN] =
        {.name = "markdown", .ending = "md", .title = "Markdown", .use = "wikis", .write = write_markdown},
    [WRITE_CSV] =
        {.name = "csv", .ending = "csv", .title = "CSV", .use = "spreadsheets", .tables = true, .write = write_csv},
    [WRITE_TSV] = {.name = "tsv",
                   .ending = "tsv",
                   .title = "TSV",
                   .use = "pasting into spreadsheets",
                   .tables = true,
                   .write = write_tsv},
    [WRITE_JSON] =
        {.name = "json", .ending = "json", .title = "JSON", .use = "programs", .tables = true, .write = write_json},
    [WRITE_HTML] =
        {.name = "html", .ending = "html", .title = "HTML", .use = "web browsers and printing", .write = write_html},
    [WRITE_XLSX] = {.name = "xlsx",
                    .ending = "xlsx",
                    .title = "a workbook",
                    .use = "Excel and LibreOffice",
                    .binary = true,
                    .tables = true,
                    .write = write_xlsx},
};

const struct write_row *
write_format(enum write_format format)
{
    return &formats[format];
}

enum write_format
write_format_named(struct str name)
{
    enum write_format format = 0;
    while (format < WRITE_FORMATS && !str_equal(name, str_of(formats[format].name)))
        format++;
    return format;
}

enum write_format
write_format_ending(struct str ending)
{
    enum write_format format = 0;
    while (format < WRITE_FORMATS && !str_equal(ending, str_of(formats[format].ending)))
        format++;
    return format;
}

/* --- Answers --- */

void
answer_add(struct answer *answer, struct outline page)
{
    answer->pages = arena_grow(answer->arena, answer->pages, answer->count, sizeof(*answer->pages));
    answer->pages[answer->count++] = page;
}

struct outline *
answer_page(struct answer *answer, struct str title)
{
    answer_add(answer, (struct outline){.arena = answer->arena, .title = title});
    return &answer->pages[answer->count - 1];
}

void
answer_drop_extra(struct answer *answer)
{
    for (size_t p = 0; p < answer->count; p++)
        for (size_t i = 0; i < answer->pages[p].count; i++)
            if (answer->pages[p].rows[i].table)
                table_drop_extra(answer->pages[p].rows[i].table);
}

/* --- Texts --- */

/* Whether a code point ends a line to some programs, and is no character to others: it is a blank in every format. */
static bool
is_break(uint32_t point)
{
    return point == '\v' || point == '\f' || point == 0x85 || point == 0x2028 || point == 0x2029;
}

/* Whether a code point says how its neighbours are written: words of Persian, families of emoji. */
static bool
is_joiner(uint32_t point)
{
    return point == 0x200C || point == 0x200D;
}

/* Adds what text_next takes at once: a character with marks on it. The joiners, which it leaves out, stay. */
static void
add_cell(struct buf *out, struct str text)
{
    enum { MARKS_MAX = 8 }; /* with the joiners: more are nothing that is read */
    struct text_cell cell;
    uint32_t point;
    size_t at = text_decode(text.ptr, text.bytes, &point);
    text_next(text.ptr, at, &cell);
    if (is_joiner(point))
        buf_add(out, text.ptr, at);
    else
        buf_add(out, cell.utf8, cell.bytes);
    for (int marks = 0; at < text.bytes && marks < MARKS_MAX;) {
        size_t taken = text_decode(text.ptr + at, text.bytes - at, &point);
        bool kept = is_joiner(point) || !text_invisible(point);
        buf_add(out, text.ptr + at, kept ? taken : 0);
        marks += kept;
        at += taken;
    }
}

/* Whether there is a joiner in what text_next takes at once. */
static bool
has_joiner(struct str text)
{
    for (uint32_t at = 0, point; at < text.bytes;) {
        at += (uint32_t)text_decode(text.ptr + at, text.bytes - at, &point);
        if (is_joiner(point))
            return true;
    }
    return false;
}

struct str
write_safe(struct arena *arena, struct str text)
{
    struct buf safe = {.arena = arena};
    struct text_cell cell;
    for (size_t at = 0, taken; at < text.bytes; at += taken) {
        uint32_t point;
        taken = text_decode(text.ptr + at, text.bytes - at, &point);
        if (is_break(point)) {
            buf_puts(&safe, " ");
            continue;
        }
        taken = text_next(text.ptr + at, text.bytes - at, &cell);
        struct str part = {.ptr = text.ptr + at, .bytes = (uint32_t)taken};
        if (taken > 1 && has_joiner(part))
            add_cell(&safe, part);
        else
            buf_add(&safe, cell.utf8, cell.bytes);
    }
    return buf_get(&safe);
}

bool
write_next_line(struct str *rest, struct str *line_out)
{
    const char *end = rest->bytes ? memchr(rest->ptr, '\n', rest->bytes) : NULL;
    if (rest->bytes == 0)
        return false;
    *line_out = (struct str){.ptr = rest->ptr, .bytes = end ? (uint32_t)(end - rest->ptr) : rest->bytes};
    uint32_t taken = line_out->bytes + (end ? 1 : 0);
    *rest = (struct str){.ptr = rest->ptr + taken, .bytes = rest->bytes - taken};
    return true;
}

bool
write_number(struct str text, int64_t *number_out)
{
    enum { DIGITS_MAX = 15 };
    uint32_t first = text.bytes && text.ptr[0] == '-', digits = text.bytes - first;
    int64_t number = 0;
    if (digits == 0 || digits > DIGITS_MAX || (text.ptr[first] == '0' && text.bytes > 1))
        return false;
    for (uint32_t at = first; at < text.bytes; at++) {
        if (text.ptr[at] < '0' || text.ptr[at] > '9')
            return false;
        number = number * 10 + (text.ptr[at] - '0');
    }
    *number_out = first ? -number : number;
    return true;
}

/* --- What tables look like in all formats --- */

enum write_mark_place
write_mark_place(const struct table_column *column, const struct table_cell *cell)
{
    enum mark mark = cell->mark;
    bool moved = mark == MARK_NEW || mark == MARK_CHANGED || mark == MARK_LOWERED;
    if (column->kind == COLUMN_SAYS && (moved || mark == MARK_SAME || mark == MARK_OTHER))
        return WRITE_MARK_BEFORE;
    return column->kind == COLUMN_RATING && moved ? WRITE_MARK_BEHIND : WRITE_MARK_NOWHERE;
}

bool
write_has_mark(const struct table_cell *cell)
{
    enum mark mark = cell->mark;
    return cell->line_count > 0 && mark != MARK_NONE && mark != MARK_ABSENT && mark != MARK_BLANK;
}

struct str
write_lead(struct arena *arena, const struct outline_row *row)
{
    if (str_given(row->label))
        return row->label;
    return row->sign && row->sign != '-' ? str_of(arena_printf(arena, "%c", row->sign)) : (struct str){0};
}

const char *
write_sign(struct arena *arena, char sign)
{
    return sign == '^' ? "\u2191" : sign == 'v' ? "\u2193" : arena_printf(arena, "%c", sign);
}

struct str
write_lead_sign(struct arena *arena, const struct outline_row *row)
{
    struct str lead = write_lead(arena, row);
    return str_given(row->label) || !str_given(lead) ? lead : str_of(write_sign(arena, row->sign));
}

uint32_t
write_shade(uint32_t step, uint32_t steps, uint32_t shades)
{
    uint32_t last = steps > 1 ? steps - 1 : 1;
    uint32_t place = step - 1 < last ? step - 1 : last;
    return 1 + (2 * place * (shades - 1) + last) / (2 * last);
}

uint32_t
write_scale_shade(const struct scale *scale, uint32_t step, uint32_t shades)
{
    bool shaded = scale && step && scale->kind != SCALE_FLAGS;
    return shaded ? write_shade(step, scale->proficiency_count, shades) : 0;
}

size_t
write_first_column(const struct table *table)
{
    if (table->shape != TABLE_SIDES || table->column_count < 2)
        return 0;
    for (size_t r = 0; r < table->count; r++)
        if (table->rows[r].cells[0].line_count > 0)
            return 0;
    return 1;
}

bool
write_is_list(const struct outline *page)
{
    return page->count == 1 && page->rows[0].kind == OUTLINE_TABLE && page->rows[0].table->shape == TABLE_LIST;
}

/* --- Marks --- */

const char *
write_mark_word(enum mark mark)
{
    static const char *const words[MARK_COUNT] = {
        [MARK_SAME] = "same",
        [MARK_NEW] = "new",
        [MARK_CHANGED] = "changed",
        [MARK_LOWERED] = "lowered",
        [MARK_ABSENT] = "not stated",
        [MARK_BLANK] = "blank",
        [MARK_OTHER] = "other scale",
    };
    return words[mark];
}

const char *
write_mark(const struct outline_row *row)
{
    for (enum mark mark = MARK_NONE + 1; row->kind == OUTLINE_ITEM && mark < MARK_COUNT; mark++)
        if (row->sign == mark_sign(mark))
            return write_mark_word(mark);
    return NULL;
}

static bool
turns_text(uint32_t point)
{
    return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

/* Whether a code point is no character: a control of the second kind, a broken byte, one that no XML may hold. */
static bool
is_none(uint32_t point)
{
    return (point >= 0x80 && point < 0xA0) || (point >= 0xFFFD && point <= 0xFFFF);
}

void
write_data(struct buf *out, struct str text)
{
    for (size_t at = 0; at < text.bytes;) {
        uint32_t point;
        size_t taken = text_decode(text.ptr + at, text.bytes - at, &point);
        if (point == '\r' || is_break(point))
            buf_puts(out, " ");
        else if (point != '\t' && point != '\n' && (point < 0x20 || point == 0x7F))
            buf_printf(out, "^%c", (char)(point ^ 0x40));
        else if (is_none(point))
            buf_puts(out, "\xEF\xBF\xBD");
        else if (!turns_text(point))
            buf_add(out, text.ptr + at, taken);
        at += taken;
    }
}
