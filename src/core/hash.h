/*
 * Hashes of bytes, for tables in memory: eight bytes at a time are mixed in by multiplying.
 *
 * Where a file could be made of texts that collide, and that would cost more than a text that is not shared, the odd
 * number multiplied by must be one that nobody can know (map_secret).
 */
#ifndef RUNG_HASH_H
#define RUNG_HASH_H

#include <stdint.h>
#include <string.h>

#define HASH_GOLDEN UINT64_C(0x9E3779B97F4A7C15) /* 2^64 by the golden ratio: a number to multiply by */

static inline uint64_t
hash_mix(uint64_t hash, uint64_t by)
{
    hash *= by;
    return hash ^ hash >> 32;
}

/* Eight bytes, as they lie in memory. */
static inline uint64_t
hash_eight(const char *at)
{
    uint64_t word;
    memcpy(&word, at, sizeof(word));
    return word;
}

/* All of fewer than eight bytes: their two ends, which meet or overlap, so that with their number nothing is lost. */
static inline uint64_t
hash_few(const char *at, uint32_t bytes)
{
    uint32_t first, last;
    if (bytes == 0)
        return 0;
    if (bytes < sizeof(first))
        return (uint64_t)(unsigned char)at[0] << 16 | (uint64_t)(unsigned char)at[bytes / 2] << 8
               | (unsigned char)at[bytes - 1];
    memcpy(&first, at, sizeof(first));
    memcpy(&last, at + bytes - sizeof(last), sizeof(last));
    return (uint64_t)first << 32 | last;
}

/*
 * The hash of a text. `start` may tell texts apart that are equal; their number of bytes belongs into it. What is
 * mixed in last is mixed once more: one round carries a difference in the last byte no further down than to bit 24.
 */
static inline uint64_t
hash_bytes(const char *at, uint32_t bytes, uint64_t start, uint64_t by)
{
    for (uint32_t i = 0; i + 8 < bytes; i += 8)
        start = hash_mix(start ^ hash_eight(at + i), by);
    uint64_t last = bytes < 8 ? hash_few(at, bytes) : hash_eight(at + bytes - 8);
    return hash_mix(hash_mix(start ^ last, by), by);
}

#endif
