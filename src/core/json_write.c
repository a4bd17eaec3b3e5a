/*
 * JSON by jansson, and escapes for what it leaves as it is: YAML readers refuse or fold some of it, and people would not
 * see it. Only within strings does JSON have anything but ASCII, so the text can be changed after it was written.
 */
#include "json_write.h"

#include "rung/text.h"

enum { INDENT = 2 };

/* Called with one part of the text after the other; characters are never cut in two. */
static int
add_escaped(const char *text, size_t bytes, void *context)
{
    struct buf *out = context;
    size_t written = 0;
    for (size_t at = 0; at < bytes;) {
        uint32_t point;
        size_t taken = text_decode(text + at, bytes - at, &point);
        if (point != '\n' && point <= 0xFFFF && text_unseen(point)) {
            buf_add(out, text + written, at - written);
            buf_printf(out, "\\u%04X", point);
            written = at + taken;
        }
        at += taken;
    }
    buf_add(out, text + written, bytes - written);
    return 0;
}

void
json_write(struct buf *out, const json_t *tree)
{
    if (json_dump_callback(tree, add_escaped, out, JSON_INDENT(INDENT)) != 0)
        arena_out_of_memory(out->arena);
    buf_puts(out, "\n");
}
