/* Equal texts share one copy, as long as they stand near enough to each other. */
#include "keep.h"

enum {
    LATELY_LEAST = 4 * 1024, /* texts that are remembered; powers of two */
    LATELY_MOST = 64 * 1024,
    TEXTS_OF_FILE = 64, /* that it has in common with others, roughly */
};

/* A text that was kept. One that falls on the same place takes it over. */
struct kept {
    const char *ptr; /* NULL: none yet */
    uint32_t bytes;
    uint32_t hash;
};

struct keep
keep_start(struct arena *arena, struct arena *scratch, uint32_t files)
{
    struct keep keep = {.arena = arena, .room = LATELY_LEAST};
    while (keep.room < LATELY_MOST && keep.room / TEXTS_OF_FILE < files)
        keep.room *= 2;
    keep.lately = arena_array(scratch, keep.room, sizeof(*keep.lately));
    return keep;
}

/* Takes in eight bytes. Texts made to collide would only be shared less, so this need not be hard to foresee. */
static uint64_t
mix(uint64_t hash, uint64_t word)
{
    hash = (hash ^ word) * 0x9E3779B97F4A7C15; /* 2^64 by the golden ratio */
    return hash ^ hash >> 32;
}

static uint32_t
hash_of(struct str text)
{
    uint64_t hash = text.bytes, word;
    uint32_t at = 0;
    for (; text.bytes - at >= sizeof(word); at += (uint32_t)sizeof(word)) {
        memcpy(&word, text.ptr + at, sizeof(word));
        hash = mix(hash, word);
    }
    word = 0;
    memcpy(&word, text.ptr + at, text.bytes - at);
    return (uint32_t)mix(hash, word);
}

struct str
keep_text(struct keep *keep, struct str text)
{
    struct kept none = {0}, *kept = &none;
    if (!text.ptr)
        return text;
    uint32_t hash = hash_of(text);
    if (keep->lately)
        kept = &keep->lately[hash & (keep->room - 1)];
    if (!kept->ptr || kept->hash != hash || kept->bytes != text.bytes || memcmp(kept->ptr, text.ptr, text.bytes) != 0)
        *kept = (struct kept){arena_copy(keep->arena, text.ptr, text.bytes), text.bytes, hash};
    text.ptr = kept->ptr;
    return text;
}
