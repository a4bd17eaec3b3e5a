/*
 * A map from text to a pointer, in an arena: uthash with the memory that suits us. Asked while it grows, which a
 * sorted list (index.h) cannot be. The hash has a secret key, so that no file can be made of keys that all collide.
 */
#ifndef RUNG_MAP_H
#define RUNG_MAP_H

#include "rung/arena.h"
#include "rung/str.h"

struct map {
    struct arena *arena; /* set it before the first call */
    struct map_slot *slots;
};

/* What was put under a key; NULL: nothing. The key's place does not matter. */
void *map_get(const struct map *map, struct str key);

/* Puts a thing under a key, in place of what was there. The key's text must live as long as the map. */
void map_put(struct map *map, struct str key, void *thing);

/*
 * A hash of text, for tables of other kinds. No keys can be made that collide by who does not know the secret: an
 * address that the system chooses afresh for each run, such as that of the table's arena.
 */
uint32_t map_hash(const void *secret, struct str key);

/* Such a secret as an odd number. */
uint64_t map_secret(const void *secret);

#endif
