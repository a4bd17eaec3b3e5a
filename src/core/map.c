/* A map from text to a pointer. The arena takes the memory back, so nothing here is freed. */
#include "map.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* The secret is where the map's arena lies: the system puts it elsewhere each time, so no file can be made for it. */
#define HASH_FUNCTION(key, bytes, hash) ((hash) = map_hash(map->arena, (struct str){(key), (uint32_t)(bytes), 0}))
#define uthash_malloc(size) arena_alloc(map->arena, size)
#define uthash_free(ptr, size) ((void)(ptr))
#define uthash_fatal(message) abort() /* not reached: the arena never gives NULL */
#include <uthash.h>

struct map_slot {
    void *thing;
    UT_hash_handle hh;
};

/* --- SipHash-1-3, by Aumasson and Bernstein --- */

static uint64_t
rotated(uint64_t word, int bits)
{
    return word << bits | word >> (64 - bits);
}

static void
sip_round(uint64_t v[4])
{
    v[0] += v[1];
    v[2] += v[3];
    v[1] = rotated(v[1], 13) ^ v[0];
    v[3] = rotated(v[3], 16) ^ v[2];
    v[0] = rotated(v[0], 32) + v[3];
    v[2] += v[1];
    v[1] = rotated(v[1], 17) ^ v[2];
    v[3] = rotated(v[3], 21) ^ v[0];
    v[2] = rotated(v[2], 32);
}

static void
sip_word(uint64_t v[4], uint64_t word)
{
    v[3] ^= word;
    sip_round(v);
    v[0] ^= word;
}

uint32_t
map_hash(const void *secret, struct str key)
{
    uint64_t seed = (uintptr_t)secret, word = 0;
    uint64_t v[4] = {
        seed ^ 0x736f6d6570736575, seed ^ 0x646f72616e646f6d, seed ^ 0x6c7967656e657261, seed ^ 0x7465646279746573};
    size_t at = 0;
    for (; key.bytes - at >= sizeof(word); at += sizeof(word)) {
        memcpy(&word, key.ptr + at, sizeof(word));
        sip_word(v, word);
    }
    word = 0;
    if (at < key.bytes)
        memcpy(&word, key.ptr + at, key.bytes - at);
    sip_word(v, word | (uint64_t)key.bytes << 56);
    v[2] ^= 0xFF;
    for (int i = 0; i < 3; i++)
        sip_round(v);
    uint64_t hash = v[0] ^ v[1] ^ v[2] ^ v[3];
    return (uint32_t)(hash ^ hash >> 32);
}

uint64_t
map_secret(const void *secret)
{
    uint64_t v[4] = {(uintptr_t)secret, 0x646f72616e646f6d, 0x6c7967656e657261, 0x7465646279746573};
    for (int i = 0; i < 4; i++)
        sip_round(v);
    return (v[0] ^ v[1] ^ v[2] ^ v[3]) | 1;
}

/* --- The map --- */

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
