/* The index: which units each part is over, and who makes it. */
#include "search.h"

enum { PART_UNITS_LEAST = 256 }; /* a part costs words that others have, too */

static void
release(void *thing)
{
    struct search_index *index = thing;
    for (uint32_t i = 0; i < index->part_count; i++) {
        struct search_part *part = atomic_load(&index->parts[i]);
        if (part)
            arena_free(part->arena);
    }
}

struct search_index *
search_index_begin(struct arena *arena, const struct collection *collection)
{
    struct search_index *index = arena_alloc(arena, sizeof(*index));
    uint32_t units = search_unit_count(collection);
    index->collection = collection;
    index->like = arena;
    index->part_units = (units + SEARCH_PARTS_MAX - 1) / SEARCH_PARTS_MAX;
    if (index->part_units < PART_UNITS_LEAST)
        index->part_units = PART_UNITS_LEAST;
    index->part_count = (units + index->part_units - 1) / index->part_units;
    arena_own(arena, release, index);
    return index;
}

bool
search_index_more(struct search_index *index)
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

struct search_index *
search_index(struct arena *arena, const struct collection *collection)
{
    struct search_index *index = search_index_begin(arena, collection);
    while (search_index_more(index))
        ;
    return index;
}

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
