/* The diagnostics of all documents, in the order in which they are read. */
#include "collect.h"

#include <string.h>

/* Those of a document stay in the order in which they were found. */
static void
append(struct diags *all, const struct diags *own)
{
    struct diags sorted = *own;
    sorted.arena = all->arena;
    sorted.v = all->v + all->count;
    if (own->count)
        memcpy(sorted.v, own->v, own->count * sizeof(*own->v));
    diags_sort(&sorted);
    all->count += own->count;
    all->errors += own->errors;
    all->warnings += own->warnings;
    all->accepted += own->accepted;
}

void
collect_diags(struct collection *collection)
{
    struct diags all = {.arena = collection->diags.arena};
    size_t count = 0;
    for (uint32_t d = 0; d < collection->document_count; d++)
        count += collection->documents[d]->diags.count;
    all.v = arena_array(all.arena, count, sizeof(*all.v)); /* all there will be: no room to add */
    for (uint32_t d = 0; d < collection->document_count; d++)
        append(&all, &collection->documents[d]->diags);
    collection->diags = all;
}
