/* Equal texts share one copy, as long as they stand near enough to each other. */
#include "keep.h"

/*
 * Ids, ratings and headings are short, few and often the same; sentences are many, and most stand once. Each has its part of
 * the table, so that the many do not drive out the few, which stay in the processor's cache.
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
    uint32_t hash;
};

struct keep
keep_start(struct arena *arena, struct arena *scratch)
{
    return (struct keep){.arena = arena,
                         .lately = arena_array(scratch, SHORT_LATELY + LONG_LATELY, sizeof(struct kept))};
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

static struct kept *
place_of(const struct keep *keep, uint32_t bytes, uint32_t hash)
{
    return &keep->lately[bytes < SHORT_BYTES ? hash % SHORT_LATELY : SHORT_LATELY + hash % LONG_LATELY];
}

struct str
keep_text(struct keep *keep, struct str text)
{
    if (!text.ptr)
        return text;
    uint32_t hash = hash_of(text);
    struct kept none = {0}, *kept = keep->lately ? place_of(keep, text.bytes, hash) : &none;
    if (!kept->ptr || kept->hash != hash || kept->bytes != text.bytes || memcmp(kept->ptr, text.ptr, text.bytes) != 0)
        *kept = (struct kept){arena_copy(keep->arena, text.ptr, text.bytes), text.bytes, hash};
    text.ptr = kept->ptr;
    return text;
}
