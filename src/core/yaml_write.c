/*
 * YAML in block style. A text stands plain only where every reader takes it for text, whatever version of YAML it
 * knows; several lines stand as they are where nothing of them can get lost; all else stands in double quotes.
 */
#include "tree_form.h"

#include <strings.h>
#include <unictype.h>

#include "rung/text.h"

enum {
    INDENT = 2,
    KEY_BYTES_MAX = 1000, /* a longer one needs a "?": readers look for the colon in 1024 characters */
};

static struct str
string_of(const json_t *value)
{
    return (struct str){.ptr = json_string_value(value), .bytes = (uint32_t)json_string_length(value)};
}

/* --- How a text can be written --- */

/* Words that readers of one version or another take for something else than text, in any case. */
static bool
is_typed_word(struct str text)
{
    static const char *const words[] = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"};
    for (size_t i = 0; i < sizeof(words) / sizeof(*words); i++)
        if (text.bytes == strlen(words[i]) && strncasecmp(text.ptr, words[i], text.bytes) == 0)
            return true;
    return false;
}

/* Whether all of a text is seen where it is written as it is; line feeds are. */
static bool
is_seen(struct str text)
{
    for (uint32_t at = 0; at < text.bytes;) {
        uint32_t point;
        at += (uint32_t)text_decode(text.ptr + at, text.bytes - at, &point);
        if (point != '\n' && text_unseen(point))
            return false;
    }
    return true;
}

/* Numbers, dates, and all that means something in YAML begin with something else. */
static bool
begins_with_letter(struct str text)
{
    uint32_t point;
    text_decode(text.ptr, text.bytes, &point);
    return uc_is_general_category(point, UC_CATEGORY_L);
}

static bool
may_be_plain(struct str text)
{
    return text.bytes > 0 && begins_with_letter(text) && text.ptr[text.bytes - 1] != ' ' && !is_typed_word(text)
           && !memchr(text.ptr, ':', text.bytes) && !memchr(text.ptr, '\n', text.bytes)
           && !text_contains(text, str_of(" #")) && is_seen(text);
}

/* Several lines of which none ends in a blank, none at either end is empty, and the first is not indented. */
static bool
may_be_block(struct str text)
{
    if (text.bytes == 0 || !memchr(text.ptr, '\n', text.bytes) || text.ptr[0] == '\n' || text.ptr[0] == ' ')
        return false;
    char last = text.ptr[text.bytes - 1];
    return last != ' ' && !text_contains(text, str_of(" \n")) && is_seen(text)
           && !(last == '\n' && text.ptr[text.bytes - 2] == '\n');
}

/* --- Texts --- */

static void
add_escape(struct buf *out, uint32_t point)
{
    if (point == '"' || point == '\\')
        buf_printf(out, "\\%c", (char)point);
    else if (point == '\n')
        buf_puts(out, "\\n");
    else if (point == '\t')
        buf_puts(out, "\\t");
    else if (point <= 0xFF)
        buf_printf(out, "\\x%02X", point);
    else if (point <= 0xFFFF)
        buf_printf(out, "\\u%04X", point);
    else
        buf_printf(out, "\\U%08X", point);
}

static void
add_quoted(struct buf *out, struct str text)
{
    buf_puts(out, "\"");
    for (uint32_t at = 0; at < text.bytes;) {
        uint32_t point;
        size_t taken = text_decode(text.ptr + at, text.bytes - at, &point);
        if (point == '"' || point == '\\' || text_unseen(point))
            add_escape(out, point);
        else
            buf_add(out, text.ptr + at, taken);
        at += (uint32_t)taken;
    }
    buf_puts(out, "\"");
}

/* On one line. */
static void
add_text(struct buf *out, struct str text)
{
    if (may_be_plain(text))
        buf_str(out, text);
    else
        add_quoted(out, text);
}

/* As it stands, from the next line on. */
static void
add_block(struct buf *out, struct str text, int indent)
{
    bool ended = text.ptr[text.bytes - 1] == '\n';
    buf_puts(out, ended ? "|" : "|-");
    const char *end = text.ptr + text.bytes - ended;
    for (const char *line = text.ptr, *next; line; line = next ? next + 1 : NULL) {
        next = memchr(line, '\n', (size_t)(end - line));
        size_t bytes = (size_t)((next ? next : end) - line);
        buf_puts(out, "\n");
        buf_fill(out, ' ', bytes ? indent : 0);
        buf_add(out, line, bytes);
    }
}

/* --- Lists and maps --- */

static void add_lines(struct buf *out, json_t *value, int indent);

/* What stands behind "-", or behind a key and its colon. Lists and maps go on behind a dash, but below a key. */
static void
add_value(struct buf *out, json_t *value, int indent, bool in_list)
{
    if (json_is_string(value) && may_be_block(string_of(value))) {
        buf_puts(out, " ");
        add_block(out, string_of(value), indent + INDENT);
    } else if (json_is_string(value)) {
        buf_puts(out, " ");
        add_text(out, string_of(value));
    } else if (json_array_size(value) || json_object_size(value)) {
        buf_puts(out, in_list ? " " : "\n");
        buf_fill(out, ' ', in_list ? 0 : indent + INDENT);
        add_lines(out, value, indent + INDENT);
        return;
    } else {
        buf_puts(out, json_is_array(value) ? " []" : json_is_object(value) ? " {}" : " ~");
    }
    buf_puts(out, "\n");
}

static void
add_key(struct buf *out, struct str key, int indent)
{
    size_t before = out->bytes;
    add_text(out, key);
    if (out->bytes - before > KEY_BYTES_MAX) {
        out->bytes = before;
        buf_puts(out, "? ");
        add_text(out, key);
        buf_puts(out, "\n");
        buf_fill(out, ' ', indent);
    }
    buf_puts(out, ":");
}

/* The lines of a list or map that is not empty; the first is indented already. */
static void
add_lines(struct buf *out, json_t *value, int indent)
{
    size_t i;
    const char *key;
    json_t *child;
    bool first = true;
    json_array_foreach(value, i, child)
    {
        buf_fill(out, ' ', i ? indent : 0);
        buf_puts(out, "-");
        add_value(out, child, indent, true);
    }
    json_object_foreach(value, key, child)
    {
        buf_fill(out, ' ', first ? 0 : indent);
        add_key(out, str_of(key), indent);
        add_value(out, child, indent, false);
        first = false;
    }
}

/* --- Part by part --- */

/* Lists and maps stand apart. */
static void
begin_part(struct buf *out, bool first, bool apart, const char *key)
{
    buf_puts(out, apart && !first ? "\n" : "");
    add_key(out, str_of(key), 0);
}

static void
add_part(struct buf *out, bool first, const char *key, json_t *value)
{
    begin_part(out, first, !json_is_string(value) && !json_is_null(value), key);
    add_value(out, value, 0, false);
}

static void
begin_list(struct buf *out, bool first, const char *key)
{
    begin_part(out, first, true, key);
    buf_puts(out, "\n");
}

static void
add_record(struct buf *out, bool first, json_t *record)
{
    (void)first;
    buf_fill(out, ' ', INDENT);
    buf_puts(out, "-");
    add_value(out, record, INDENT, true);
}

static void
end_list(struct buf *out)
{
    (void)out;
}

static void
end(struct buf *out, bool empty)
{
    buf_puts(out, empty ? "{}\n" : "");
}

const struct tree_form yaml_form = {
    .value = add_part,
    .list = begin_list,
    .record = add_record,
    .list_end = end_list,
    .end = end,
};
