/* Files and folders to a collection, stage by stage. */
#include "rung/load.h"

#include <setjmp.h>

#include "collect.h"
#include "copy.h"
#include "link.h"
#include "load_list.h"
#include "load_read.h"
#include "load_run.h"
#include "map.h"
#include "threads.h"

struct loader {
    struct arena *arena; /* of the collection; owns those of the documents */
    struct arena *scratch;
    struct collection *collection;
    jmp_buf out_of_memory; /* where all of it is given up */
};

/* How many threads read. */
static unsigned
readers(const struct load *load)
{
    unsigned threads = load->threads ? load->threads : threads_usual();
    return threads < LOAD_THREADS_MAX ? threads : LOAD_THREADS_MAX;
}

static void
give_up(void *context)
{
    struct loader *l = context;
    longjmp(l->out_of_memory, 1);
}

/* The way to give_up() ends with the load. */
static void
forget_give_up(const struct collection *collection, const struct arena *like)
{
    for (uint32_t d = 0; d < collection->document_count; d++) /* most share theirs */
        arena_end_like(collection->documents[d]->arena, like);
    arena_end_like(collection->arena, like);
}

/* What was read before, and is still the same, need not be read again. */
static void
take_unchanged(struct loader *l, const struct load *load)
{
    const struct collection *before = load->before;
    struct map known = {.arena = l->scratch};
    if (!before)
        return;
    for (uint32_t d = 0; d < before->document_count; d++)
        map_put(&known, str_of(before->documents[d]->source.path), before->documents[d]);
    for (uint32_t d = 0; d < l->collection->document_count; d++) {
        struct document *document = l->collection->documents[d];
        const struct document *same = map_get(&known, str_of(document->source.path));
        if (same && source_unchanged(&same->source))
            copy_document(document, same);
    }
    copies_share(l->collection, l->scratch);
}

/* False when memory ran out on the way, or it was stopped; what there is by then is owned by the loader's arenas. */
static bool
load_all(struct loader *l, const struct load *load)
{
    if (setjmp(l->out_of_memory) != 0)
        return false;
    l->arena = arena_new_failing(give_up, l);
    arena_fail_when(l->arena, load->stop);
    l->scratch = arena_new(l->arena);
    l->collection = arena_alloc(l->arena, sizeof(*l->collection));
    l->collection->arena = l->collection->diags.arena = l->arena;
    load_list(l->collection, load->paths, load->count, l->scratch);
    take_unchanged(l, load);
    if (!read_documents(l->collection, load, readers(load), l->scratch))
        return false;
    link_collection(l->collection, l->scratch);
    collect_diags(l->collection);
    return true;
}

struct collection *
load_run(const struct load *load)
{
    struct loader loader = {0};
    bool loaded = load_all(&loader, load);
    arena_free(loader.scratch);
    if (!loaded) {
        arena_free(loader.arena);
        return NULL;
    }
    forget_give_up(loader.collection, load->like);
    return loader.collection;
}

struct collection *
collection_load(const char *const *paths, size_t count, unsigned threads, const struct arena *like)
{
    return load_run(&(struct load){.paths = paths, .count = count, .threads = threads, .like = like});
}

void
collection_free(struct collection *collection)
{
    if (collection)
        arena_free(collection->arena);
}
