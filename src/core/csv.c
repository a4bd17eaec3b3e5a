/* Comma-separated values. */
#include "rung/csv.h"

void
csv_field(struct buf *out, struct str text, bool first)
{
    bool formula = text.bytes && memchr("=+-@\t\r", text.ptr[0], 6);
    bool quote = false;
    for (uint32_t i = 0; i < text.bytes && !quote; i++)
        quote = memchr(",\"\r\n", text.ptr[i], 4);
    buf_puts(out, first ? "" : ",");
    buf_puts(out, quote ? "\"" : "");
    buf_puts(out, formula ? "'" : "");
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
