/* Comma-separated values. */
#include "csv.h"

#include "rung/text.h"

/* --- Formulas --- */

/* Whether a text that begins with this is a formula to some spreadsheet: the signs, as they are and in full width. */
static bool
begins_formula(uint32_t point)
{
    switch (point) {
    case '=':
    case '+':
    case '-':
    case '@':
    case 0xFE62: /* small + - = @ */
    case 0xFE63:
    case 0xFE66:
    case 0xFE6B:
    case 0xFF0B: /* full-width + - = @ */
    case 0xFF0D:
    case 0xFF1D:
    case 0xFF20:
        return true;
    default:
        return false;
    }
}

static bool
is_quote(uint32_t point)
{
    return point == '"' || point == '\'' || point == '`' || (point >= 0x2018 && point <= 0x201F) || point == 0xFF02
           || point == 0xFF07;
}

bool
csv_formula(struct str text)
{
    if (text.bytes > 0 && memchr("\t\r\n", text.ptr[0], 3))
        return true;
    for (uint32_t at = 0; at < text.bytes;) {
        uint32_t point;
        at += (uint32_t)text_decode(text.ptr + at, text.bytes - at, &point);
        if (point != ' ' && !is_quote(point) && !text_unseen(point))
            return begins_formula(point);
    }
    return false;
}

/* --- Fields --- */

void
csv_quote(struct buf *out, struct str text, bool always)
{
    bool quote = always;
    for (uint32_t i = 0; i < text.bytes && !quote; i++)
        quote = memchr(",\"\r\n", text.ptr[i], 4);
    buf_puts(out, quote ? "\"" : "");
    for (uint32_t i = 0; i < text.bytes; i++) {
        if (text.ptr[i] == '"')
            buf_puts(out, "\"");
        buf_add(out, &text.ptr[i], 1);
    }
    buf_puts(out, quote ? "\"" : "");
}

void
csv_end(struct buf *out)
{
    buf_puts(out, "\n");
}
