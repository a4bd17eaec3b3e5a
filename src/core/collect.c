/* The diagnostics of all documents, in the order in which they are read. */
#include "collect.h"

#include <string.h>

static void
append(struct diags *all, const struct diags *own)
{
    if (own->count)
        memcpy(all->v + all->count, own->v, own->count * sizeof(*own->v));
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
    for (uint32_t d = 0; d < collection->document_count; d++) {
        diags_sort(&collection->documents[d]->diags);
        append(&all, &collection->documents[d]->diags);
    }
    collection->diags = all;
}
