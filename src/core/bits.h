/* Sets of numbers as bits, in blocks of 64. */
#ifndef RUNG_BITS_H
#define RUNG_BITS_H

#include <stdint.h>

/* The number of blocks for so many bits. */
static inline uint32_t
bits_blocks(uint32_t bits)
{
    return bits / 64 + (bits % 64 ? 1 : 0);
}

/* The bit that stands for a number in its block. */
static inline uint64_t
bits_bit(uint32_t number)
{
    return UINT64_C(1) << number % 64;
}

static inline void
bits_add(uint64_t *bits, uint32_t number)
{
    bits[number / 64] |= bits_bit(number);
}

/* How many there are in a block. */
static inline uint32_t
bits_count(uint64_t block)
{
    block -= block >> 1 & UINT64_C(0x5555555555555555);
    block = (block & UINT64_C(0x3333333333333333)) + (block >> 2 & UINT64_C(0x3333333333333333));
    block = (block + (block >> 4)) & UINT64_C(0x0F0F0F0F0F0F0F0F);
    return (uint32_t)(block * UINT64_C(0x0101010101010101) >> 56);
}

/* The place of the first in a block, which has one. */
static inline uint32_t
bits_first(uint64_t block)
{
    return bits_count((block & -block) - 1);
}

#endif
