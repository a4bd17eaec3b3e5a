/* Equal texts share one copy, as long as they stand near enough to each other. */
#include "keep.h"

#include "hash.h"

/*
 * Ids, ratings and headings are short, few and often the same; sentences are many, and most stand once. Each has its
 * part of the table, so that the many do not drive out the few, which stay in the processor's cache.
 */
enum {
    SHORT_BYTES = 24,        /* a text of fewer is short */
    SHORT_LATELY = 4 * 1024, /* texts that are remembered; powers of two */
    LONG_LATELY = 16 * 1024,
    CHANCES_MAX = 7, /* so that what stood often in one part of the files is forgotten in another */
};

/*
 * A slot, and the text that has it. Another text that falls on it takes it over, but only after as many as the text
 * there was met again: what stands often outlasts what stands once.
 */
struct kept {
    const char *ptr; /* NULL: none yet */
    uint32_t bytes;
    uint32_t chances; /* how many more it keeps its slot against */
};

struct keep
keep_start(struct arena *arena, struct arena *scratch)
{
    enum { LATELY = SHORT_LATELY + LONG_LATELY };
    return (struct keep){.arena = arena,
                         .hashes = arena_array(scratch, LATELY, sizeof(uint32_t)),
                         .lately = arena_array(scratch, LATELY, sizeof(struct kept))};
}

/* Texts made to collide would only be shared less, so this need not be hard to foresee. */
static uint32_t
hash_of(struct str text)
{
    return (uint32_t)hash_bytes(text.ptr, text.bytes, text.bytes, HASH_GOLDEN);
}

static uint32_t
slot_of(uint32_t bytes, uint32_t hash)
{
    return bytes < SHORT_BYTES ? hash % SHORT_LATELY : SHORT_LATELY + hash % LONG_LATELY;
}

/* Whether the text that was kept in a slot is this one. Most differ in their hash: those look at no more. */
static bool
is_kept(const struct keep *keep, uint32_t slot, uint32_t hash, struct str text)
{
    const struct kept *kept = &keep->lately[slot];
    return keep->hashes[slot] == hash && kept->ptr && kept->bytes == text.bytes
           && memcmp(kept->ptr, text.ptr, text.bytes) == 0;
}

/* A copy of a text: the one that is remembered, else a new one. */
static const char *
shared(struct keep *keep, struct str text)
{
    uint32_t hash = hash_of(text), slot = slot_of(text.bytes, hash);
    struct kept *kept = &keep->lately[slot];
    if (is_kept(keep, slot, hash, text)) {
        kept->chances += kept->chances < CHANCES_MAX;
        return kept->ptr;
    }
    const char *copy = arena_copy(keep->arena, text.ptr, text.bytes);
    if (kept->chances > 0) {
        kept->chances--;
    } else {
        keep->hashes[slot] = hash;
        *kept = (struct kept){.ptr = copy, .bytes = text.bytes};
    }
    return copy;
}

struct str
keep_text(struct keep *keep, struct str text)
{
    if (text.ptr && keep->lately)
        text.ptr = shared(keep, text);
    else if (text.ptr)
        text.ptr = arena_copy(keep->arena, text.ptr, text.bytes);
    return text;
}
