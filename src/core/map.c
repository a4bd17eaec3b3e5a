/* A map from text to a pointer. The arena takes the memory back, so nothing here is freed. */
#include "map.h"

#include <stdlib.h>

#define uthash_malloc(size) arena_alloc(map->arena, size)
#define uthash_free(ptr, size) ((void)(ptr))
#define uthash_fatal(message) abort() /* not reached: the arena never gives NULL */
#include <uthash.h>

struct map_slot {
    void *thing;
    UT_hash_handle hh;
};

static struct map_slot *
find(const struct map *map, struct str key)
{
    struct map_slot *slot;
    HASH_FIND(hh, map->slots, key.ptr ? key.ptr : "", key.bytes, slot);
    return slot;
}

void *
map_get(const struct map *map, struct str key)
{
    struct map_slot *slot = find(map, key);
    return slot ? slot->thing : NULL;
}

void
map_put(struct map *map, struct str key, void *thing)
{
    struct map_slot *slot = find(map, key);
    if (!slot) {
        slot = arena_alloc(map->arena, sizeof(*slot));
        HASH_ADD_KEYPTR(hh, map->slots, key.ptr ? key.ptr : "", key.bytes, slot);
    }
    slot->thing = thing;
}
