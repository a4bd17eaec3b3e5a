/* Bytes that are no text, and files that are something else: said with the byte's place and what it would be. */
#include "yaml_check.h"

#include "rung/format.h"
#include "rung/text.h"

enum {
    ZIP_LOOK_BYTES = 4096, /* of a zip file, in which the names tell what it holds */
    BINARY_LOOK_BYTES = 512,
};

static struct str
at_byte(struct source *source, size_t offset)
{
    struct source_cursor cursor = source_start(source);
    source_to_byte(source, &cursor, (uint32_t)offset);
    return (struct str){.ptr = source->text + offset, .bytes = 1, .pos = cursor.pos};
}

/* --- Files that are something else --- */

static bool
begins_with(const struct source *source, const char *bytes, size_t count)
{
    return source->bytes >= count && memcmp(source->text, bytes, count) == 0;
}

/* What a zip file is to those who made it, by the names in it. */
static const char *
zip_kind(const struct source *source)
{
    static const char *const kinds[][2] = {
        {"word/", "a Word document"},
        {"xl/", "an Excel workbook"},
        {"ppt/", "a PowerPoint presentation"},
        {"opendocument.text", "a LibreOffice document"},
        {"opendocument.spreadsheet", "a LibreOffice spreadsheet"},
    };
    uint32_t bytes = source->bytes < ZIP_LOOK_BYTES ? source->bytes : ZIP_LOOK_BYTES;
    for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
        if (memmem(source->text, bytes, kinds[i][0], strlen(kinds[i][0])))
            return kinds[i][1];
    return "a zip archive or an office document";
}

/* What the file is, by its first bytes, if it is none that anybody edits as text; else NULL. */
static const char *
other_kind(const struct source *source)
{
    static const struct {
        const char *bytes;
        size_t count;
        const char *what;
    } kinds[] = {
        {"%PDF-", 5, "a PDF document"},
        {"\xD0\xCF\x11\xE0", 4, "an old Word or Excel document"},
        {"{\\rtf", 5, "a Rich Text document"},
        {"\x89PNG", 4, "a picture"},
        {"\xFF\xD8\xFF", 3, "a picture"},
        {"GIF8", 4, "a picture"},
        {"\x1F\x8B", 2, "a compressed file"},
        {"SQLite format 3", 15, "a database"},
        {"\x7F"
         "ELF",
         4,
         "a program"},
    };
    if (begins_with(source, "PK\x03\x04", 4))
        return zip_kind(source);
    for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
        if (begins_with(source, kinds[i].bytes, kinds[i].count))
            return kinds[i].what;
    return NULL;
}

/* The encoding of UTF-16 and UTF-32, by its mark, or by where the NULs of the first two characters stand. */
static const char *
wide_encoding(const struct source *source)
{
    static const struct {
        const char *bytes; /* "x" stands for any but NUL */
        size_t count;
        const char *name;
    } encodings[] = {
        {"\xFF\xFE\0\0", 4, "UTF-32 (little-endian)"},
        {"\0\0\xFE\xFF", 4, "UTF-32 (big-endian)"},
        {"\xFF\xFE", 2, "UTF-16 (little-endian)"},
        {"\xFE\xFF", 2, "UTF-16 (big-endian)"},
        {"x\0\0\0x\0\0\0", 8, "UTF-32 (little-endian)"},
        {"\0\0\0x\0\0\0x", 8, "UTF-32 (big-endian)"},
        {"x\0x\0", 4, "UTF-16 (little-endian)"},
        {"\0x\0x", 4, "UTF-16 (big-endian)"},
    };
    for (size_t i = 0; i < sizeof(encodings) / sizeof(*encodings); i++) {
        size_t same = 0;
        while (same < encodings[i].count && same < source->bytes
               && (encodings[i].bytes[same] == 'x' ? source->text[same] != '\0'
                                                   : source->text[same] == encodings[i].bytes[same]))
            same++;
        if (same == encodings[i].count)
            return encodings[i].name;
    }
    return NULL;
}

static bool
check_kind(struct source *source, struct diags *diags)
{
    const char *what = other_kind(source), *encoding = what ? NULL : wide_encoding(source);
    if (what)
        diag_add(diags, DIAG_ENCODING, source, (struct str){0}, "this is %s, not a text file", what)->hint =
            "profiles are plain text: another name does not change what a file holds";
    if (encoding)
        diag_add(diags, DIAG_ENCODING, source, (struct str){0}, "the file is %s, not UTF-8 text", encoding)->hint =
            "save it again and choose the encoding UTF-8";
    return !what && !encoding;
}

/* --- Bytes that are no text --- */

enum trouble {
    TROUBLE_NONE,
    TROUBLE_BYTE,    /* of no character in UTF-8 */
    TROUBLE_CONTROL, /* an invisible character that no text has */
    TROUBLE_MARK,    /* a byte-order mark at the start of a line */
};

static bool
is_forbidden_control(uint32_t point)
{
    return (point < 0x20 && point != '\t' && point != '\n' && point != '\r')
           || (point >= 0x7F && point < 0xA0 && point != 0x85) || point == 0xFFFE || point == 0xFFFF;
}

/* A visible character of ASCII, a blank or a line feed: there is hardly much else. For a byte, or several at once. */
#define IS_PLAIN(byte) ((((byte) >= 0x20) & ((byte) < 0x7F)) | ((byte) == '\n'))

/* Bytes that are looked at side by side: gcc and clang make few instructions of it on every processor. */
typedef unsigned char stretch __attribute__((vector_size(16)));

static bool
all_plain(const char *at)
{
    stretch bytes;
    memcpy(&bytes, at, sizeof(bytes));
    stretch odd = (stretch)(IS_PLAIN(bytes) == 0);
    uint64_t halves[2];
    memcpy(halves, &odd, sizeof(odd));
    return (halves[0] | halves[1]) == 0;
}

/* The next byte from `from` on that is not plain. */
static uint32_t
next_odd(const struct source *source, uint32_t from)
{
    while (from + sizeof(stretch) <= source->bytes && all_plain(source->text + from))
        from += (uint32_t)sizeof(stretch);
    while (from < source->bytes && IS_PLAIN(source->text[from]))
        from++;
    return from;
}

/*
 * The first byte from `from` on that makes trouble; what lies between is fine, or not wanted any more by that arena.
 */
static enum trouble
next_trouble(const struct source *source, const struct arena *arena, uint32_t from, uint32_t *at_out,
             uint32_t *point_out)
{
    for (uint32_t i = next_odd(source, from), taken; i < source->bytes; i = next_odd(source, i + taken)) {
        const char *at = source->text + i;
        uint32_t point;
        if (arena_is_to_fail(arena))
            break;
        taken = (uint32_t)text_decode(at, source->bytes - i, &point);
        *at_out = i;
        *point_out = point;
        if (taken == 1 && (unsigned char)*at >= 0x80)
            return TROUBLE_BYTE;
        if (is_forbidden_control(point))
            return TROUBLE_CONTROL;
        if (point == 0xFEFF && i > 0 && (i == source_start(source).byte || at[-1] == '\n' || at[-1] == '\r'))
            return TROUBLE_MARK;
    }
    return TROUBLE_NONE;
}

/* Whether the start of the file has what no text has, and much of it. */
static bool
looks_binary(const struct source *source)
{
    uint32_t bytes = source->bytes < BINARY_LOOK_BYTES ? source->bytes : BINARY_LOOK_BYTES, odd = 0;
    for (uint32_t i = 0; i < bytes; i++)
        odd += (unsigned char)source->text[i] < 0x20 && !memchr("\t\n\r", source->text[i], 3);
    return odd > 8 && odd > bytes / 16;
}

static unsigned
byte_at(const struct source *source, uint32_t at)
{
    return at < source->bytes ? (unsigned char)source->text[at] : 0;
}

/* Bytes that follow one another as those of a character do, behind the one at `at`. */
static uint32_t
trailing_bytes(const struct source *source, uint32_t at)
{
    uint32_t count = 0;
    while (count < 3 && (byte_at(source, at + 1 + count) & 0xC0) == 0x80)
        count++;
    return count;
}

/* The bytes that a character needs behind its first one, by the bits of that; 0: no first one. */
static uint32_t
bytes_needed(unsigned first)
{
    return first < 0xC0 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF8 ? 3 : 0;
}

/* A character of Windows-1252 as UTF-8; "" for the bytes that it leaves free. */
static void
from_cp1252(unsigned byte, char out[4])
{
    static const uint16_t low[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                     0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                     0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                     0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
    unsigned point = byte >= 0xA0 ? byte : byte >= 0x80 ? low[byte - 0x80] : 0;
    memset(out, 0, 4);
    if (point >= 0x800) {
        out[0] = (char)(0xE0 | point >> 12);
        out[1] = (char)(0x80 | (point >> 6 & 0x3F));
        out[2] = (char)(0x80 | (point & 0x3F));
    } else if (point) {
        out[0] = (char)(0xC0 | point >> 6);
        out[1] = (char)(0x80 | (point & 0x3F));
    }
}

/* Whether any character beyond ASCII stands before the byte: then the file as a whole is UTF-8. */
static bool
has_utf8_before(const struct source *source, uint32_t at)
{
    for (uint32_t i = source_start(source).byte; i < at; i++)
        if ((unsigned char)source->text[i] >= 0x80)
            return true;
    return false;
}

/* What is wrong with a byte that only shows in those around it; NULL: nothing more than that it is no UTF-8. */
static const char *
broken_character(const struct source *source, uint32_t at)
{
    unsigned byte = byte_at(source, at);
    uint32_t needed = bytes_needed(byte), trailing = trailing_bytes(source, at);
    if (needed == 0)
        return NULL;
    if (trailing < needed)
        return at + 1 + trailing == source->bytes && (trailing || has_utf8_before(source, at))
                   ? "the file ends in the middle of a character"
                   : NULL;
    if (byte == 0xED)
        return "half of a character that was written in two parts (a surrogate)";
    return byte >= 0xF4 ? "a character beyond the last one there is (U+10FFFF)"
                        : "a character written with more bytes than it takes (overlong)";
}

/* How much more of the same trouble there is, as words for a message. */
static const char *
count_more(struct source *source, struct arena *arena, enum trouble trouble, uint32_t at)
{
    uint32_t count = 0, point;
    for (enum trouble next = trouble; next; next = next_trouble(source, arena, at, &at, &point)) {
        count += next == trouble;
        at += next == TROUBLE_BYTE && broken_character(source, at) ? 1 + trailing_bytes(source, at) : 1;
    }
    return count > 1 ? arena_printf(arena, "; %s more in this file", format_number_in(arena, count - 1)) : "";
}

static void
report_byte(struct source *source, struct diags *diags, uint32_t at)
{
    char meant[4];
    const char *why = broken_character(source, at), *hint = "copy the file again from where it came";
    from_cp1252(byte_at(source, at), meant);
    if (!why && meant[0]) {
        why = arena_printf(diags->arena, "in Windows-1252 it would be \"%s\"", meant);
        hint = has_utf8_before(source, at)
                   ? "the file as a whole is UTF-8: type this character again"
                   : "the file looks like Windows-1252: save it as UTF-8, or run iconv -f CP1252 -t UTF-8";
    }
    diag_add(diags,
             DIAG_ENCODING,
             source,
             at_byte(source, at),
             "byte 0x%02X is not UTF-8 text: %s%s",
             byte_at(source, at),
             why ? why : "it begins no character",
             count_more(source, diags->arena, TROUBLE_BYTE, at))
        ->hint = hint;
}

static void
report_control(struct source *source, struct diags *diags, uint32_t at, uint32_t point)
{
    diag_add(diags,
             DIAG_ENCODING,
             source,
             at_byte(source, at),
             "an invisible control character (U+%04X)%s",
             point,
             count_more(source, diags->arena, TROUBLE_CONTROL, at))
        ->hint = "delete it; it often comes with text pasted from another program";
}

/* What is mostly no text has no single place to be put right. */
static void
report_binary(struct source *source, struct diags *diags)
{
    diag_add(diags, DIAG_ENCODING, source, (struct str){0}, "this is not a text file")->hint =
        "a profile is a plain text file in UTF-8";
}

static bool
check_bytes(struct source *source, struct diags *diags)
{
    uint32_t at, point;
    enum trouble trouble = next_trouble(source, diags->arena, 0, &at, &point);
    if (trouble && looks_binary(source)) {
        report_binary(source, diags);
        return false;
    }
    switch (trouble) {
    case TROUBLE_NONE:
        return true;
    case TROUBLE_BYTE:
        report_byte(source, diags, at);
        break;
    case TROUBLE_CONTROL:
        report_control(source, diags, at, point);
        break;
    case TROUBLE_MARK:
        diag_add(diags,
                 DIAG_ENCODING,
                 source,
                 at_byte(source, at),
                 "an invisible byte-order mark (U+FEFF) inside the file")
            ->hint = "delete it: it belongs at the very start only, and is left where files were put together";
        break;
    }
    return false;
}

/* --- Directives --- */

/* The bytes of the line break at `at`, in any form that libyaml takes for one; 0: none. */
static size_t
line_break(const char *at, size_t bytes)
{
    switch ((unsigned char)at[0]) {
    case '\n':
    case '\r':
        return 1;
    case 0xC2:
        return bytes >= 2 && memcmp(at, "\xC2\x85", 2) == 0 ? 2 : 0;
    case 0xE2:
        return bytes >= 3 && (memcmp(at, "\xE2\x80\xA8", 3) == 0 || memcmp(at, "\xE2\x80\xA9", 3) == 0) ? 3 : 0;
    default:
        return 0;
    }
}

/* Whether a line begins with "%" at all; hardly any file has one. */
static bool
has_directives(const struct source *source)
{
    const char *end = source->text + source->bytes;
    for (const char *at = source->text; (at = memchr(at, '%', (size_t)(end - at))); at++)
        if (at == source->text
            || memchr("\n\r\x85\xA8\xA9\xBF", at[-1], 6)) /* ends of line breaks, and of the mark */
            return true;
    return false;
}

/* Refuses a run of "%" lines, whatever ends the lines. */
static bool
check_directives(struct source *source, struct diags *diags)
{
    if (!has_directives(source))
        return true;
    int run = 0;
    bool line_start = true, indented = false;
    for (size_t i = 0; i < source->bytes;) {
        size_t taken = line_break(source->text + i, source->bytes - i);
        bool blank = source->text[i] == ' ' || source->text[i] == '\t';
        if (taken == 0 && line_start && blank) { /* an indented comment, or nothing, does not end the run */
            i++;
            indented = true;
            continue;
        }
        if (taken == 0 && line_start) {
            char first = source->text[i];
            run = first == '%' && !indented ? run + 1 : first == '#' ? run : 0;
            if (run > YAML_DIRECTIVES_MAX) {
                diag_add(diags,
                         DIAG_LIMIT,
                         source,
                         at_byte(source, i),
                         "more than %d lines of directives (%%)",
                         YAML_DIRECTIVES_MAX);
                return false;
            }
        }
        line_start = taken > 0;
        indented = false;
        i += taken ? taken : 1;
    }
    return true;
}

bool
yaml_check(struct source *source, struct diags *diags)
{
    source->ascii = text_is_ascii((struct str){.ptr = source->text, .bytes = source->bytes});
    return check_kind(source, diags) && check_bytes(source, diags) && check_directives(source, diags);
}
