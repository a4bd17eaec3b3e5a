/* What a document states: items, cells, ratings. */
#include "reader.h"

/* --- Items and cells --- */

struct items
reader_items(struct reader *r, const struct node *node, const char *where, const struct record *record)
{
    struct items items = {0};
    if (node->kind != NODE_LIST) {
        if (node->kind != NODE_BLANK)
            reader_report_kind(r, node, where, "a list of items");
        return items;
    }
    items.v = arena_array(r->arena, node->count, sizeof(*items.v));
    for (uint32_t i = 0; i < node->count; i++) {
        struct item *item = &items.v[items.count];
        if (reader_record(r, node->children[i].value, record, item))
            items.count++;
        else
            *item = (struct item){0};
    }
    return items;
}

/* "", [] and {} hold as little as ~ does. */
static bool
is_empty(const struct node *node)
{
    return node->kind == NODE_TEXT ? node->text.bytes == 0 : node->count == 0;
}

struct cell
reader_cell(struct reader *r, const struct node *node, const char *where)
{
    struct cell cell = {.text = {.pos = node->text.pos}, .state = CELL_STATED};
    switch (node->kind) {
    case NODE_BLANK:
        cell.state = CELL_BLANK;
        break;
    case NODE_TEXT:
        cell.text = reader_keep(r, node->text);
        break;
    case NODE_LIST:
        cell.items = reader_items(r, node, where, &schema_item);
        break;
    case NODE_MAP:
        reader_record(r, node, &schema_cell, &cell);
        break;
    }
    if (!str_given(cell.text) && cell.items.count == 0) /* also when all that stood there was wrong */
        cell.state = CELL_BLANK;
    if (is_empty(node))
        cell = (struct cell){.text = {.pos = node->text.pos}, .state = CELL_BLANK};
    return cell;
}

/* --- Ratings --- */

static struct rating
read_one_rating(struct reader *r, const struct node *node)
{
    struct rating rating = {.state = CELL_STATED};
    if (is_empty(node))
        return (struct rating){.proficiency_ref = {.pos = node->text.pos}, .state = CELL_BLANK};
    reader_record(r, node, &schema_rating, &rating);
    if (!rating.proficiency_ref.ptr)
        rating.proficiency_ref.pos = node->text.pos;
    return rating;
}

/* A chain is built from the last, since each needs its successor. */
struct rating
reader_rating(struct reader *r, const struct node *node)
{
    if (node->kind != NODE_LIST)
        return read_one_rating(r, node);
    struct rating chain = {.proficiency_ref = node->text, .state = CELL_BLANK};
    for (uint32_t i = node->count; i-- > 0;) {
        struct rating rating = read_one_rating(r, node->children[i].value);
        if (i + 1 < node->count) {
            struct rating *rest = arena_alloc(r->arena, sizeof(*rest));
            *rest = chain;
            if (!rating.more)
                rating.more = arena_alloc(r->arena, sizeof(*rating.more));
            rating.more->also = rest;
        }
        chain = rating;
    }
    return chain;
}
