/* Things that are numbered as they come, each once: a text of a kind. */
#ifndef RUNG_NUMBERING_H
#define RUNG_NUMBERING_H

#include <stdint.h>

#include "rung/arena.h"

struct number_key {
    const char *ptr;
    uint32_t bytes;
    uint32_t kind; /* equal texts of two kinds are two things; at most 255 */
};

struct numbering {
    struct arena *arena; /* for the keys */
    struct arena *room;  /* for the slots: thrown away when they are too few */
    struct number_slot *slots;
    struct number_key *keys; /* by their number, from 0 */
    uint32_t slot_count;     /* a power of two, at least twice that of the keys */
    uint32_t count;
    uint64_t secret; /* odd */
};

/* One that has no keys yet; they are to lie in `arena`. */
struct numbering numbering_in(struct arena *arena);

/* Releases what does not lie in the arena that it was made in. */
void numbering_done(struct numbering *n);

/* The number of a key, from 0; one that is new is the last. The key's text is kept as it lies. */
uint32_t numbering_of(struct numbering *n, struct number_key key);

#endif
