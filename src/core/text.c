/*
 * Text as people see it. Decoding, the display sanitiser, widths and wrapping; what Unicode says of line breaks and
 * decomposition is libunistring's.
 */
#include "text.h"

#include <stdlib.h>
#include <unictype.h>
#include <unilbrk.h>
#include <uninorm.h>
#include <unistr.h>
#include <wchar.h>

enum {
    POINT_BROKEN = 0xFFFD,
    POINT_FRACTION_SLASH = 0x2044,
    POINT_DOTTED_CIRCLE = 0x25CC, /* the base that Unicode gives to a lone mark */
    MARKS_MAX = 4,                /* as many as ncurses keeps on a cell */
};

size_t
text_decode(const char *text, size_t bytes, uint32_t *point_out)
{
    unsigned char first = (unsigned char)text[0];
    if (first < 0x80) {
        *point_out = first;
        return 1;
    }
    ucs4_t point;
    int taken = u8_mbtoucr(&point, (const uint8_t *)text, bytes);
    *point_out = taken > 0 ? point : POINT_BROKEN;
    return taken > 0 ? (size_t)taken : 1;
}

struct str
text_valid(struct arena *arena, struct str text)
{
    struct buf valid = {.arena = arena};
    if (text.bytes == 0 || !u8_check((const uint8_t *)text.ptr, text.bytes))
        return text;
    for (size_t at = 0; at < text.bytes;) {
        uint32_t point;
        size_t taken = text_decode(text.ptr + at, text.bytes - at, &point);
        if (taken == 1 && (unsigned char)text.ptr[at] >= 0x80)
            buf_puts(&valid, "\xEF\xBF\xBD");
        else
            buf_add(&valid, text.ptr + at, taken);
        at += taken;
    }
    return buf_get(&valid);
}

bool
text_invisible(uint32_t point)
{
    static const struct {
        uint32_t first, last;
    } ranges[] = {
        {0x00AD, 0x00AD},
        {0x061C, 0x061C},
        {0x115F, 0x1160},
        {0x180E, 0x180E},
        {0x200B, 0x200F},
        {0x2028, 0x202E},
        {0x2060, 0x206F},
        {0x3164, 0x3164},
        {0xFEFF, 0xFEFF},
        {0xFFA0, 0xFFA0},
        {0xFFF9, 0xFFFB},
        {0xE0000, 0xE007F},
    };
    for (size_t i = 0; i < sizeof(ranges) / sizeof(*ranges); i++)
        if (point >= ranges[i].first && point <= ranges[i].last)
            return true;
    return false;
}

bool
text_in_word(uint32_t point)
{
    if (point < 0x80)
        return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9');
    return uc_is_general_category_withtable(point, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N | UC_CATEGORY_MASK_M);
}

/* Adds a code point and its columns to a cell; false when it does not fit. */
static bool
cell_add(struct text_cell *cell, uint32_t point, int columns)
{
    int bytes = u8_uctomb((uint8_t *)cell->utf8 + cell->bytes, (ucs4_t)point, TEXT_CELL_BYTES - cell->bytes);
    if (bytes <= 0)
        return false;
    cell->bytes = (uint8_t)(cell->bytes + bytes);
    cell->columns = (uint8_t)(cell->columns + columns);
    return true;
}

static int
point_columns(uint32_t point)
{
    return point < 0x7F ? 1 : wcwidth((wchar_t)point);
}

/* Shows one code point, made safe. */
static void
cell_start(struct text_cell *cell, uint32_t point)
{
    if (point == '\n' || point == '\t' || point == '\r') {
        cell_add(cell, ' ', 1);
    } else if (point < 0x20 || point == 0x7F) {
        cell_add(cell, '^', 1);
        cell_add(cell, point ^ 0x40, 1);
    } else if (!text_invisible(point)) {
        int columns = point_columns(point);
        if (columns == 0)
            cell_add(cell, POINT_DOTTED_CIRCLE, 1);
        if (columns >= 0)
            cell_add(cell, point, columns);
        else
            cell_add(cell, POINT_BROKEN, 1); /* C1 controls, unassigned points */
    }
}

static bool
is_plain_ascii(char byte)
{
    return byte >= 0x20 && byte < 0x7F;
}

size_t
text_next(const char *text, size_t bytes, struct text_cell *cell_out)
{
    uint32_t point;
    if (is_plain_ascii(text[0]) && (bytes == 1 || (unsigned char)text[1] < 0x80)) { /* nearly always */
        cell_out->utf8[0] = text[0];
        cell_out->bytes = cell_out->columns = 1;
        return 1;
    }
    size_t taken = text_decode(text, bytes, &point);
    cell_out->bytes = 0;
    cell_out->columns = 0;
    cell_start(cell_out, point);
    if (cell_out->columns == 0)
        return taken;
    int marks = point_columns(point) == 0; /* a lone one stands on a base by now */
    while (taken < bytes && (unsigned char)text[taken] >= 0x80) {
        size_t next = text_decode(text + taken, bytes - taken, &point);
        if (point == POINT_BROKEN || point_columns(point) != 0)
            break;
        if (!text_invisible(point) && marks++ < MARKS_MAX)
            cell_add(cell_out, point, 0);
        taken += next;
    }
    return taken;
}

bool
text_unseen(uint32_t point)
{
    const uint32_t categories = UC_CATEGORY_MASK_Cc | UC_CATEGORY_MASK_Cf | UC_CATEGORY_MASK_Cs | UC_CATEGORY_MASK_Z;
    if (point >= 0x20 && point < 0x7F) /* nearly always */
        return false;
    return uc_is_general_category_withtable(point, categories) || uc_is_property_default_ignorable_code_point(point)
           || uc_is_property_not_a_character(point);
}

int
text_columns(struct str text)
{
    struct text_cell cell;
    size_t at = 0;
    while (at < text.bytes && is_plain_ascii(text.ptr[at]))
        at++;                        /* nearly always all of it */
    at -= at > 0 && at < text.bytes; /* what follows may be a mark on the last */
    int columns = (int)at;
    for (; at < text.bytes; columns += cell.columns)
        at += text_next(text.ptr + at, text.bytes - at, &cell);
    return columns;
}

/* Looks at a stretch at a time, without a branch within it, which compilers make one of many bytes an instruction. */
size_t
text_ascii_bytes(struct str text)
{
    enum { STRETCH = 32 };
    size_t at = 0;
    for (unsigned char high = 0; at + STRETCH <= text.bytes; at += STRETCH) {
        for (size_t i = 0; i < STRETCH; i++)
            high |= (unsigned char)text.ptr[at + i];
        if (high >= 0x80)
            break;
    }
    while (at < text.bytes && (unsigned char)text.ptr[at] < 0x80)
        at++;
    return at;
}

bool
text_is_ascii(struct str text)
{
    return text_ascii_bytes(text) == text.bytes;
}

/* Every byte but those within a character is counted, most of them eight at a time. */
size_t
text_characters(struct str text)
{
    size_t count = 0, at = 0;
    for (; at + 8 <= text.bytes; at += 8) {
        uint64_t word;
        memcpy(&word, text.ptr + at, sizeof(word));
        uint64_t inside = (word >> 7) & (~word >> 6) & 0x0101010101010101; /* bytes that are 10xxxxxx */
        count += 8 - ((inside * 0x0101010101010101) >> 56);
    }
    for (; at < text.bytes; at++)
        count += ((unsigned char)text.ptr[at] & 0xC0) != 0x80;
    return count;
}

bool
text_contains(struct str text, struct str part)
{
    for (uint32_t at = 0; at + part.bytes <= text.bytes; at++)
        if (part.bytes == 0 || memcmp(text.ptr + at, part.ptr, part.bytes) == 0)
            return true;
    return part.bytes == 0;
}

void
text_add(struct buf *buf, struct str text)
{
    struct text_cell cell;
    for (size_t at = 0; at < text.bytes;) {
        at += text_next(text.ptr + at, text.bytes - at, &cell);
        buf_add(buf, cell.utf8, cell.bytes);
    }
}

void
text_add_padded(struct buf *buf, struct str text, int columns)
{
    text_add(buf, text);
    buf_fill(buf, ' ', columns - text_columns(text));
}

/* What a code point decomposes into, as far as that is ASCII: the letter without its accent; else "?". */
static void
ascii_base(uint32_t point, char out[TEXT_ASCII_BYTES])
{
    ucs4_t parts[32];
    size_t count = sizeof(parts) / sizeof(*parts), kept = 0;
    ucs4_t *found = u32_normalize(UNINORM_NFKD, &point, 1, parts, &count);
    for (size_t i = 0; found && i < count && kept + 1 < TEXT_ASCII_BYTES; i++) {
        ucs4_t part = found[i] == POINT_FRACTION_SLASH ? '/' : found[i];
        if (part >= 0x20 && part < 0x7F)
            out[kept++] = (char)part;
    }
    if (found != parts)
        free(found);
    if (kept == 0)
        out[kept++] = '?';
    out[kept] = '\0';
}

void
text_ascii(uint32_t point, char out[TEXT_ASCII_BYTES])
{
    static const struct {
        uint32_t point;
        char ascii;
    } table[] = {
        {0x00A0, ' '}, {0x00AB, '<'}, {0x00B7, '.'}, {0x00BB, '>'},  {0x00D7, 'x'},  {0x2010, '-'}, {0x2011, '-'},
        {0x2012, '-'}, {0x2013, '-'}, {0x2014, '-'}, {0x2018, '\''}, {0x2019, '\''}, {0x201C, '"'}, {0x201D, '"'},
        {0x2022, '*'}, {0x2026, '~'}, {0x2190, '<'}, {0x2191, '^'},  {0x2192, '>'},  {0x2193, 'v'}, {0x2212, '-'},
        {0x2500, '-'}, {0x2502, '|'}, {0x250C, '+'}, {0x2510, '+'},  {0x2514, '+'},  {0x2518, '+'}, {0x251C, '+'},
        {0x2524, '+'}, {0x252C, '+'}, {0x2534, '+'}, {0x253C, '+'},  {0x2550, '='},  {0x2588, '#'}, {0x2591, '.'},
        {0x2592, ':'}, {0x2593, 'o'}, {0x25AA, '*'}, {0x25B2, '^'},  {0x25B6, '>'},  {0x25B8, '>'}, {0x25BC, 'v'},
        {0x25BE, 'v'}, {0x25CF, '*'}, {0x2713, 'x'},
    };
    for (size_t i = 0; i < sizeof(table) / sizeof(*table); i++)
        if (table[i].point == point) {
            out[0] = table[i].ascii;
            out[1] = '\0';
            return;
        }
    ascii_base(point, out);
}

/* --- Wrapping --- */

/* What is known of a line while it is filled. */
struct wrapping {
    struct arena *arena;
    struct str text;
    struct text_lines lines;
    int limit;       /* columns */
    size_t start;    /* bytes: where the line begins */
    size_t fits;     /* bytes: the last place where it may end */
    int columns;     /* of the line so far */
    int fit_columns; /* of the line up to `fits` */
};

static bool
is_blank(uint32_t point)
{
    return point == ' ' || point == '\t' || point == '\r' || point == '\n';
}

/* Without what is not seen at the end of a line. */
static struct str
trimmed(struct str line)
{
    ucs4_t last;
    const uint8_t *start = (const uint8_t *)line.ptr, *before;
    while (line.bytes && (before = u8_prev(&last, start + line.bytes, start))
           && (is_blank(last) || text_invisible(last)))
        line.bytes = (uint32_t)(before - start);
    return line;
}

static void
wrap_line(struct wrapping *w, size_t end)
{
    struct str part = {.ptr = w->text.ptr + w->start, .bytes = (uint32_t)(end - w->start), .pos = w->text.pos};
    part = trimmed(part);
    w->lines.v = arena_grow(w->arena, w->lines.v, w->lines.count, sizeof(*w->lines.v));
    w->lines.v[w->lines.count++] = (struct text_line){.text = part, .columns = text_columns(part)};
    w->start = w->fits = end;
    w->columns -= w->fit_columns;
    w->fit_columns = 0;
}

/* Ends the line before the cell at `at`, at the last break that fits, else in the middle of the word. */
static void
wrap_overflow(struct wrapping *w, size_t at)
{
    if (w->fits == w->start) {
        w->fits = at;
        w->fit_columns = w->columns;
    }
    wrap_line(w, w->fits);
}

/* The bytes of the line feed at `at`, in whatever form. */
static size_t
line_feed(struct str text, size_t at)
{
    uint32_t point;
    if (text.bytes - at > 1 && memcmp(text.ptr + at, "\r\n", 2) == 0)
        return 2;
    return text_decode(text.ptr + at, text.bytes - at, &point);
}

/* Whether a text has room on one line, as can be seen without knowing where it may be broken. */
static bool
fits_plainly(const struct wrapping *w)
{
    uint32_t at = 0;
    while (at < w->text.bytes && is_plain_ascii(w->text.ptr[at]))
        at++;
    return at == w->text.bytes && at <= (uint32_t)w->limit;
}

struct text_lines
text_wrap(struct arena *arena, struct str text, int columns)
{
    struct wrapping w = {.arena = arena, .text = text, .limit = columns < 1 ? 1 : columns};
    if (fits_plainly(&w)) {
        wrap_line(&w, text.bytes);
        return w.lines;
    }
    char *breaks = arena_alloc(arena, (size_t)text.bytes + 1);
    if (text.bytes)
        u8_possible_linebreaks((const uint8_t *)text.ptr, text.bytes, "UTF-8", breaks);
    for (size_t at = 0; at < text.bytes;) {
        struct text_cell cell;
        if (breaks[at] == UC_BREAK_MANDATORY) { /* here is a line feed; a possible break stands behind its blank */
            w.fit_columns = w.columns;
            wrap_line(&w, at);
            at += line_feed(text, at);
            w.start = w.fits = at;
            continue;
        }
        if (breaks[at] == UC_BREAK_POSSIBLE) {
            w.fits = at;
            w.fit_columns = w.columns;
        }
        size_t taken = text_next(text.ptr + at, text.bytes - at, &cell);
        bool blank = cell.bytes == 1 && cell.utf8[0] == ' '; /* may hang over the edge: it is not shown there */
        while (!blank && w.columns > 0 && w.columns + cell.columns > w.limit)
            wrap_overflow(&w, at);
        w.columns += cell.columns;
        at += taken;
    }
    if (w.start < text.bytes || w.lines.count == 0)
        wrap_line(&w, text.bytes);
    return w.lines;
}
