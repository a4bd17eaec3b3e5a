/* Texts and names as a workbook can hold them. */
#include <unigbrk.h>

#include "rung/format.h"
#include "rung/text.h"
#include "xlsx.h"

/* --- Cells --- */

struct str
xlsx_text(struct arena *arena, struct str text)
{
    struct buf safe = {.arena = arena};
    size_t feeds = 0;
    for (uint32_t at = 0; at < text.bytes; at++) {
        uint32_t end = at;
        while (end < text.bytes && text.ptr[end] != '\n')
            end++;
        bool carriage_return = end > at && end < text.bytes && text.ptr[end - 1] == '\r';
        write_data(&safe, (struct str){.ptr = text.ptr + at, .bytes = end - at - carriage_return});
        if (end < text.bytes)
            buf_puts(&safe, feeds++ < XLSX_LINE_FEEDS_MAX ? "\n" : " ");
        at = end;
    }
    return buf_get(&safe);
}

void
xlsx_add_line(struct buf *text, const struct table_line *line, bool bullet)
{
    if (text->bytes > 0)
        buf_puts(text, "\n");
    if (bullet)
        buf_printf(text, "%*s• ", 4 * line->depth, "");
    buf_str(text, line->text);
}

/* The units of UTF-16 that a character takes, by its first byte in UTF-8; 0: it is another byte. */
static size_t
units_of(char byte)
{
    unsigned char first = (unsigned char)byte;
    return (first & 0xC0) == 0x80 ? 0 : first >= 0xF0 ? 2 : 1;
}

static bool
is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* Whether a text goes on with what stands for a control character in workbooks: "_x001B_". */
static bool
is_escape(const char *at, const char *end)
{
    return end - at >= 7 && at[0] == '_' && at[1] == 'x' && is_hex(at[2]) && is_hex(at[3]) && is_hex(at[4])
           && is_hex(at[5]) && at[6] == '_';
}

/* The text with what would stand for a control character written so that it does not. */
static struct str
escape(struct arena *arena, struct str text)
{
    struct buf out = {.arena = arena};
    const char *end = text.ptr + text.bytes, *from = text.ptr;
    for (const char *at = text.ptr; at < end; at++) {
        if (!is_escape(at, end))
            continue;
        buf_add(&out, from, (size_t)(at - from));
        buf_puts(&out, "_x005F");
        from = at;
    }
    buf_add(&out, from, (size_t)(end - from));
    return buf_get(&out);
}

static size_t
units_in(struct str text)
{
    size_t units = 0;
    for (uint32_t at = 0; at < text.bytes; at++)
        units += units_of(text.ptr[at]);
    return units;
}

/*
 * The beginning of a text that takes at most so many units, up to a boundary between what people see as characters.
 */
static struct str
beginning(struct str text, size_t most)
{
    const uint8_t *start = (const uint8_t *)text.ptr, *end = start + text.bytes, *at = start;
    size_t units = 0;
    while (at < end) {
        const uint8_t *next = u8_grapheme_next(at, end);
        units += units_in((struct str){.ptr = (const char *)at, .bytes = (uint32_t)(next - at)});
        if (units > most)
            break;
        at = next;
    }
    return (struct str){.ptr = text.ptr, .bytes = (uint32_t)(at - start)};
}

const char *
xlsx_cut(struct arena *arena, struct str text, size_t *left_out)
{
    enum { ROOM_FOR_REMARK = 60 };
    *left_out = 0;
    struct str escaped = escape(arena, text);
    if (units_in(escaped) <= XLSX_UNITS_MAX)
        return arena_copy(arena, escaped.ptr, escaped.bytes);
    size_t room = XLSX_UNITS_MAX - ROOM_FOR_REMARK;
    struct str kept = beginning(text, room);
    for (size_t most = room, units; units = units_in(escape(arena, kept)), units > room;) {
        most -= (units - room + 1) / 2; /* what was escaped takes at most twice as much */
        kept = beginning(text, most);
    }
    *left_out = text_characters(text) - text_characters(kept);
    return arena_printf(arena,
                        "%.*s… (cut: %s characters are left out)",
                        STR_ARGS(escape(arena, kept)),
                        format_number_in(arena, *left_out));
}

/* --- Sheets --- */

/* What stands in the name of a sheet in place of what may not. */
static char
allowed(char c)
{
    static const char forbidden[] = ":\\/?*[]", instead[] = ",--.-()";
    const char *found = c ? strchr(forbidden, c) : NULL;
    return found ? instead[found - forbidden] : c;
}

/*
 * Whether a name is one that programs keep for themselves, or would take for the address of a cell or for a number.
 */
static bool
is_taken(struct arena *arena, struct str name)
{
    if (str_equal(text_fold(arena, name), str_of("history")))
        return true;
    bool digits = false;
    for (uint32_t i = 0; i < name.bytes; i++) {
        char c = name.ptr[i], lower = (char)(c | 0x20);
        digits |= c >= '0' && c <= '9';
        if (!(lower >= 'a' && lower <= 'z') && !(c >= '0' && c <= '9') && c != '_' && c != '.')
            return false;
    }
    return digits || name.bytes <= 2;
}

/* Names may not begin or end with an apostrophe; blanks there are not seen. */
static struct str
trim(struct str name)
{
    while (name.bytes > 0 && (name.ptr[name.bytes - 1] == ' ' || name.ptr[name.bytes - 1] == '\''))
        name.bytes--;
    while (name.bytes > 0 && (name.ptr[0] == ' ' || name.ptr[0] == '\'')) {
        name.ptr++;
        name.bytes--;
    }
    return name;
}

/* A name that a sheet may have, were it the only one. */
static struct str
make_name(struct arena *arena, struct str title)
{
    struct str safe = write_safe(arena, title);
    char *name = arena_copy(arena, safe.ptr, safe.bytes);
    for (uint32_t i = 0; i < safe.bytes; i++)
        name[i] = is_escape(name + i, name + safe.bytes) ? '-' : allowed(name[i]);
    struct str made = trim(beginning(trim((struct str){.ptr = name, .bytes = safe.bytes}), XLSX_NAME_UNITS_MAX));
    if (!str_given(made))
        return str_of("Sheet");
    return is_taken(arena, made) ? str_of(arena_printf(arena, "(%.*s)", STR_ARGS(made))) : made;
}

const char *
xlsx_sheet_name(struct xlsx *x, struct str title)
{
    struct str made = make_name(x->arena, title), name = made, key = text_fold(x->arena, made);
    size_t *count = map_get(&x->names, key); /* of those that are alike, kept by the first of them */
    for (struct str free = key; map_get(&x->names, free); free = text_fold(x->arena, name)) {
        const char *number = arena_printf(x->arena, " (%zu)", ++*count);
        struct str begin = beginning(made, XLSX_NAME_UNITS_MAX - strlen(number));
        name = str_of(arena_printf(x->arena, "%.*s%s", STR_ARGS(begin), number));
    }
    size_t *first = arena_alloc(x->arena, sizeof(*first));
    *first = 1;
    map_put(&x->names, text_fold(x->arena, name), first);
    return arena_copy(x->arena, name.ptr, name.bytes);
}

const char *
xlsx_footer(struct arena *arena, struct str title)
{
    /* With all that is escaped, and the rest, it stays within the 255 that a footer takes. */
    enum { TITLE_UNITS = 90 };
    struct str begin = escape(arena, beginning(write_safe(arena, title), TITLE_UNITS));
    struct buf footer = {.arena = arena};
    buf_puts(&footer, "&L");
    for (uint32_t i = 0; i < begin.bytes; i++)
        buf_printf(&footer, "%s%c", begin.ptr[i] == '&' ? "&" : "", begin.ptr[i]);
    buf_puts(&footer, "&RPage &P of &N");
    return footer.ptr;
}
