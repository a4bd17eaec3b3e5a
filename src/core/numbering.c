/* A table of hashes, from which a short key is told without a look at its text. See numbering.h. */
#include "numbering.h"

#include "hash.h"
#include "map.h"

enum { SHORT_BYTES = 8 }; /* nearly all words are */

struct number_slot {
    uint64_t hash;
    uint32_t number; /* from 1; 0: the slot is free */
    uint32_t shape;  /* of a short key: its bytes and kind, which with the hash tell all of it; 0: it is long */
};

struct numbering
numbering_in(struct arena *arena)
{
    return (struct numbering){.arena = arena, .secret = map_secret(arena)};
}

void
numbering_done(struct numbering *n)
{
    arena_free(n->room);
}

/* Makes room for twice as many. */
static void
number_more(struct numbering *n)
{
    enum { SLOTS_FIRST = 1024 };
    struct numbering old = *n;
    n->slot_count = old.slot_count ? old.slot_count * 2 : SLOTS_FIRST;
    n->room = arena_new(n->arena);
    n->slots = arena_array(n->room, n->slot_count, sizeof(*n->slots));
    for (uint32_t i = 0; i < old.slot_count; i++) {
        uint32_t at = (uint32_t)old.slots[i].hash;
        if (old.slots[i].number == 0)
            continue;
        while (n->slots[at & (n->slot_count - 1)].number)
            at++;
        n->slots[at & (n->slot_count - 1)] = old.slots[i];
    }
    arena_free(old.room);
}

/* No two short keys of one shape have the same: each step can be undone. */
static uint64_t
hash_of(const struct numbering *n, const struct number_key *key)
{
    uint64_t start = (uint64_t)key->bytes << 32 | key->kind;
    return hash_bytes(key->ptr, key->bytes, start, n->secret);
}

static uint32_t
shape_of(const struct number_key *key)
{
    return key->bytes <= SHORT_BYTES ? key->bytes << 8 | key->kind | 1U << 31 : 0;
}

static bool
is_same(const struct number_key *a, const struct number_key *b)
{
    return a->bytes == b->bytes && a->kind == b->kind && memcmp(a->ptr, b->ptr, a->bytes) == 0;
}

uint32_t
numbering_of(struct numbering *n, struct number_key key)
{
    uint64_t hash = hash_of(n, &key);
    uint32_t shape = shape_of(&key), at = (uint32_t)hash;
    if (n->count >= n->slot_count / 2)
        number_more(n);
    struct number_slot *slot;
    while (slot = &n->slots[at & (n->slot_count - 1)], slot->number) {
        if (slot->hash == hash && slot->shape == shape && (shape || is_same(&n->keys[slot->number - 1], &key)))
            return slot->number - 1;
        at++;
    }
    n->keys = arena_grow(n->arena, n->keys, n->count, sizeof(*n->keys));
    n->keys[n->count++] = key;
    *slot = (struct number_slot){hash, n->count, shape};
    return n->count - 1;
}
