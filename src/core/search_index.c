/* The index: which units each part is over, who makes it, and how far it is. */
#include <poll.h>

#include "search.h"

enum { PART_UNITS = 256 }; /* fewer than these are not worth a part: each has words that others have, too */

/* --- Making --- */

bool
search_index_make(struct search_index *index)
{
    uint32_t at = atomic_fetch_add(&index->next, 1), first = at * index->part_units;
    if (at >= index->part_count || atomic_load(&index->stop))
        return false;
    uint32_t rest = search_unit_count(index->collection) - first;
    uint32_t units = rest < index->part_units ? rest : index->part_units;
    struct search_part *part = search_part_new(index->like, index->collection, first, units, &index->stop);
    atomic_store(&index->parts[at], part);
    return part != NULL;
}

static void *
make_parts(void *index_to_make)
{
    struct search_index *index = index_to_make;
    while (search_index_make(index))
        wake_say(&index->wake);
    return NULL;
}

static void *
make_parts_behind(void *index)
{
    threads_step_back();
    return make_parts(index);
}

static void
join(struct search_index *index)
{
    for (; index->thread_count > 0; index->thread_count--)
        pthread_join(index->threads[index->thread_count - 1], NULL);
}

/* Stops what is being made, and releases what is. */
static void
release(void *thing)
{
    struct search_index *index = thing;
    atomic_store(&index->stop, true);
    join(index);
    wake_close(&index->wake);
    for (uint32_t i = 0; i < index->part_count; i++) {
        struct search_part *part = atomic_load(&index->parts[i]);
        if (part)
            arena_free(part->arena);
    }
}

struct search_index *
search_index_new(struct arena *arena, const struct collection *collection, uint32_t part_units)
{
    struct search_index *index = arena_alloc(arena, sizeof(*index));
    uint32_t units = search_unit_count(collection), least = (units + SEARCH_PARTS_MAX - 1) / SEARCH_PARTS_MAX;
    index->collection = collection;
    index->like = arena;
    index->part_units = part_units > least ? part_units : least;
    index->part_count = (units + index->part_units - 1) / index->part_units;
    index->wake = wake_none;
    arena_own(arena, release, index);
    return index;
}

/* Has so many threads make it, or as many as there are. */
static void
begin_threads(struct search_index *index, uint32_t threads, void *(*make)(void *index_to_make))
{
    while (index->thread_count < threads && index->thread_count < SEARCH_THREADS_MAX
           && threads_begin(&index->threads[index->thread_count], make, index))
        index->thread_count++;
}

struct search_index *
search_index_begin(struct arena *arena, const struct collection *collection, unsigned threads)
{
    struct search_index *index = search_index_new(arena, collection, PART_UNITS);
    unsigned processors = threads_usual();
    if (threads == 0)
        threads = processors > 1 ? processors - 1 : 1; /* one is left to whoever waits for keys */
    wake_open(&index->wake);
    begin_threads(index, threads, make_parts_behind);
    if (index->thread_count == 0)
        make_parts(index);
    return index;
}

struct search_index *
search_index(struct arena *arena, const struct collection *collection, unsigned threads)
{
    struct search_index *index = search_index_new(arena, collection, PART_UNITS);
    uint32_t others = (threads ? threads : threads_usual()) - 1;
    if (others >= index->part_count)
        others = index->part_count ? index->part_count - 1 : 0;
    begin_threads(index, others, make_parts);
    make_parts(index);
    join(index);
    return index;
}

/* --- How far it is --- */

/* The number of profiles among the units of a part: they come first. */
static uint32_t
profiles_of(const struct search_part *part, const struct collection *collection)
{
    uint32_t end = part->first_unit + part->unit_count;
    end = end < collection->profile_count ? end : collection->profile_count;
    return end > part->first_unit ? end - part->first_unit : 0;
}

size_t
search_index_parts(const struct search_index *index, const struct search_part *parts[SEARCH_PARTS_MAX],
                   struct search_extent *extent_out)
{
    size_t count = 0;
    *extent_out = (struct search_extent){0};
    for (uint32_t i = 0; i < index->part_count; i++) {
        const struct search_part *part = atomic_load(&index->parts[i]);
        if (!part)
            continue;
        extent_out->profiles += profiles_of(part, index->collection);
        extent_out->places += part->unit_places[part->unit_count];
        parts[count++] = part;
    }
    extent_out->whole = count == index->part_count;
    return count;
}

struct search_extent
search_extent(const struct search_index *index)
{
    const struct search_part *parts[SEARCH_PARTS_MAX];
    struct search_extent extent;
    search_index_parts(index, parts, &extent);
    return extent;
}

int
search_news(const struct search_index *index)
{
    return index->wake.ends[0];
}

void
search_heard(const struct search_index *index)
{
    wake_clear(&index->wake);
}

void
search_wait(const struct search_index *index, int milliseconds)
{
    struct pollfd news = {.fd = index->wake.ends[0], .events = POLLIN};
    if (!search_extent(index).whole)
        poll(&news, 1, milliseconds);
}
