/* Equal texts share one copy, as long as they stand near enough to each other. */
#include "keep.h"

/*
 * Ids, ratings and headings are short, few and often the same; sentences are many, and most stand once. Each has its
 * part of the table, so that the many do not drive out the few, which stay in the processor's cache.
 */
enum {
    SHORT_BYTES = 24,        /* a text of fewer is short */
    SHORT_LATELY = 4 * 1024, /* texts that are remembered; powers of two */
    LONG_LATELY = 16 * 1024,
};

/* A text that was kept. One that falls on the same place takes it over. */
struct kept {
    const char *ptr; /* NULL: none yet */
    uint32_t bytes;
};

struct keep
keep_start(struct arena *arena, struct arena *scratch)
{
    enum { LATELY = SHORT_LATELY + LONG_LATELY };
    return (struct keep){.arena = arena,
                         .hashes = arena_array(scratch, LATELY, sizeof(uint32_t)),
                         .lately = arena_array(scratch, LATELY, sizeof(struct kept))};
}

/* Takes in eight bytes. Texts made to collide would only be shared less, so this need not be hard to foresee. */
static uint64_t
mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * 0x9E3779B97F4A7C15; /* 2^64 by the golden ratio */
    return hash ^ hash >> 32;
}

static uint64_t
eight_bytes(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof(word));
    return word;
}

/* All of fewer than eight bytes: their two ends, which meet or overlap. */
static uint64_t
few_bytes(struct str text)
{
    uint32_t first, last;
    if (text.bytes == 0)
        return 0;
    if (text.bytes < sizeof(first)) {
        const unsigned char *at = (const unsigned char *)text.ptr;
        return at[0] | (uint32_t)at[text.bytes / 2] << 8 | (uint32_t)at[text.bytes - 1] << 16;
    }
    memcpy(&first, text.ptr, sizeof(first));
    memcpy(&last, text.ptr + text.bytes - sizeof(last), sizeof(last));
    return first | (uint64_t)last << 32;
}

static uint32_t
hash_of(struct str text)
{
    uint64_t hash = text.bytes;
    if (text.bytes < 8)
        return (uint32_t)mix(hash, few_bytes(text));
    for (uint32_t at = 0; at + 8 < text.bytes; at += 8)
        hash = mix(hash, eight_bytes(text.ptr + at));
    return (uint32_t)mix(hash, eight_bytes(text.ptr + text.bytes - 8));
}

static uint32_t
place_of(uint32_t bytes, uint32_t hash)
{
    return bytes < SHORT_BYTES ? hash % SHORT_LATELY : SHORT_LATELY + hash % LONG_LATELY;
}

/* Whether the text that was kept at a place is this one. Most differ in their hash: those look at no more. */
static bool
is_kept(const struct keep *keep, uint32_t place, uint32_t hash, struct str text)
{
    const struct kept *kept = &keep->lately[place];
    return keep->hashes[place] == hash && kept->ptr && kept->bytes == text.bytes
           && memcmp(kept->ptr, text.ptr, text.bytes) == 0;
}

struct str
keep_text(struct keep *keep, struct str text)
{
    if (!text.ptr)
        return text;
    uint32_t hash = keep->lately ? hash_of(text) : 0, place = place_of(text.bytes, hash);
    if (keep->lately && is_kept(keep, place, hash, text)) {
        text.ptr = keep->lately[place].ptr;
        return text;
    }
    text.ptr = arena_copy(keep->arena, text.ptr, text.bytes);
    if (keep->lately) {
        keep->hashes[place] = hash;
        keep->lately[place] = (struct kept){text.ptr, text.bytes};
    }
    return text;
}
