/* What a document states: cells, ratings. */
#include "reader.h"

/* --- Cells --- */

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
    struct reader_list list;
    switch (node->kind) {
    case NODE_BLANK:
        cell.state = CELL_BLANK;
        break;
    case NODE_TEXT:
        cell.text = reader_keep(r, node->text);
        break;
    case NODE_LIST:
        list = reader_records(r, node, where, &schema_item);
        cell.items = list.v;
        cell.item_count = list.count;
        break;
    case NODE_MAP:
        reader_record(r, node, &schema_cell, &cell);
        break;
    }
    if (!str_given(cell.text) && cell.item_count == 0) /* also when all that stood there was wrong */
        cell.state = CELL_BLANK;
    if (is_empty(node))
        cell = (struct cell){.text = {.pos = node->text.pos}, .state = CELL_BLANK};
    return cell;
}

struct cell *
reader_new_cell(struct reader *r, const struct node *node, const char *where)
{
    struct cell *cell = arena_alloc(r->arena, sizeof(*cell));
    *cell = reader_cell(r, node, where);
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

struct rating *
reader_new_rating(struct reader *r, const struct node *node)
{
    struct rating *rating = arena_alloc(r->arena, sizeof(*rating));
    *rating = reader_rating(r, node);
    return rating;
}
