/*
 * JSON by jansson, and escapes for what it leaves as it is: YAML readers refuse or fold some of it, and people would
 * not see it. Only within strings does JSON have anything but ASCII, so the text can be changed after it was written.
 */
#include "json_write.h"

#include "rung/text.h"
#include "tree_form.h"

enum { INDENT = 2 };

struct writing {
    struct buf *out;
    int indent; /* of all lines but the first */
};

/* Called with one part of the text after the other; characters are never cut in two. */
static int
add_escaped(const char *text, size_t bytes, void *context)
{
    struct writing *w = context;
    size_t written = 0;
    for (size_t at = 0; at < bytes;) {
        uint32_t point;
        size_t taken = text_decode(text + at, bytes - at, &point);
        bool line = point == '\n', escape = !line && point <= 0xFFFF && text_unseen(point);
        at += taken;
        if (!line && !escape)
            continue;
        buf_add(w->out, text + written, at - written - (escape ? taken : 0));
        if (escape)
            buf_printf(w->out, "\\u%04X", point);
        else
            buf_fill(w->out, ' ', w->indent);
        written = at;
    }
    buf_add(w->out, text + written, bytes - written);
    return 0;
}

static void
add(struct buf *out, const json_t *tree, int indent)
{
    struct writing writing = {.out = out, .indent = indent};
    if (json_dump_callback(tree, add_escaped, &writing, JSON_INDENT(INDENT) | JSON_ENCODE_ANY) != 0)
        arena_out_of_memory(out->arena);
}

void
json_write(struct buf *out, const json_t *tree)
{
    add(out, tree, 0);
    buf_puts(out, "\n");
}

/* --- Part by part --- */

static void
begin_line(struct buf *out, bool first, char bracket, int indent)
{
    buf_printf(out, "%c\n", first ? bracket : ',');
    buf_fill(out, ' ', indent);
}

/* The keys are those of the format: there is nothing to escape. */
static void
add_key(struct buf *out, bool first, const char *key)
{
    begin_line(out, first, '{', INDENT);
    buf_printf(out, "\"%s\": ", key);
}

static void
add_value(struct buf *out, bool first, const char *key, json_t *value)
{
    add_key(out, first, key);
    add(out, value, INDENT);
}

static void
add_record(struct buf *out, bool first, json_t *record)
{
    begin_line(out, first, '[', 2 * INDENT);
    add(out, record, 2 * INDENT);
}

static void
end_list(struct buf *out)
{
    buf_puts(out, "\n");
    buf_fill(out, ' ', INDENT);
    buf_puts(out, "]");
}

static void
end(struct buf *out, bool empty)
{
    buf_puts(out, empty ? "{}\n" : "\n}\n");
}

const struct tree_form json_form = {
    .value = add_value,
    .list = add_key,
    .record = add_record,
    .list_end = end_list,
    .end = end,
};
