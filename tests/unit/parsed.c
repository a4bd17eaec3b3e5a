/* Texts as trees of nodes, put down in one line. */
#include "parsed.h"

/* A node as flow YAML: blank is ~, all text is quoted. Recursive, but test input is not deep. */
static void
add_node(struct buf *out, const struct node *node)
{
    static const char *const open = " \"[{", *const close = " \"]}";
    if (node->kind == NODE_BLANK) {
        buf_puts(out, "~");
        return;
    }
    buf_add(out, &open[node->kind], 1);
    buf_str(out, node->text);
    for (uint32_t i = 0; i < node->count; i++) {
        buf_puts(out, i ? ", " : "");
        if (node->kind == NODE_MAP)
            buf_printf(out, "%.*s: ", STR_ARGS(node->children[i].key));
        add_node(out, node->children[i].value);
    }
    buf_add(out, &close[node->kind], 1);
}

const char *
parsed_bytes(struct fixture *f, const char *text, size_t bytes)
{
    struct diags diags = {.arena = f->arena};
    struct buf out = {.arena = f->arena};
    struct yaml_roots roots = yaml_parse(f->arena, fixture_source(f, text, bytes), &diags);
    for (size_t i = 0; i < roots.count; i++) {
        buf_puts(&out, i ? " " : "");
        add_node(&out, roots.v[i]);
    }
    buf_puts(&out, roots.count && diags.count ? "\n" : "");
    buf_puts(&out, fixture_brief(f, &diags));
    return buf_get(&out).ptr;
}

const char *
parsed(struct fixture *f, const char *text)
{
    return parsed_bytes(f, text, strlen(text));
}

void
parsed_check(struct fixture *f, const struct parsed_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_string_equal(parsed(f, rows[i].text), rows[i].result);
}
