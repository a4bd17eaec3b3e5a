/* What a part leads to: from words to texts, from texts to places, from places to what stands there. */
#include <string.h>

#include "search.h"

/* --- Texts --- */

/* Whether the texts that have a word are written as bits. */
static bool
has_bits(const struct search_part *part, uint32_t word)
{
    return part->having[word + 1] - part->having[word] == part->block_count * sizeof(uint64_t);
}

/* A block of those bits. */
static uint64_t
block_of(const struct search_part *part, uint32_t word, uint32_t at)
{
    uint64_t block;
    memcpy(&block, part->lists + part->having[word] + at * sizeof(block), sizeof(block));
    return block;
}

/* A list is read without a branch for the end of a number: a processor could not foresee it. See search_number. */
void
search_part_having(const struct search_part *part, uint32_t word, uint64_t *texts)
{
    const uint8_t *at = part->lists + part->having[word], *end = part->lists + part->having[word + 1];
    uint32_t text = 0, bits = 0;
    if (has_bits(part, word)) {
        for (uint32_t i = 0; i < part->block_count; i++)
            texts[i] |= block_of(part, word, i);
        return;
    }
    for (; at < end; at++) {
        uint32_t byte = *at, more = byte >> 7;
        text += (byte & 0x7F) << bits;
        bits = (bits + 7) & -more;
        texts[text / 64] |= (uint64_t)(1 - more) << text % 64;
    }
}

size_t
search_part_said(const struct search_part *part, uint32_t word)
{
    const uint8_t *at = part->lists + part->having[word], *end = part->lists + part->having[word + 1];
    uint32_t text = 0;
    size_t count = 0;
    if (has_bits(part, word)) {
        for (uint32_t i = 0; i < part->block_count; i++)
            for (uint64_t block = block_of(part, word, i); block; block &= block - 1)
                count += search_part_text(part, i * 64 + bits_first(block)).place_count;
        return count;
    }
    while (at < end) {
        text += search_number(&at);
        count += search_part_text(part, text).place_count;
    }
    return count;
}

/* The ranks of those texts that are in a block, as bits. */
static unsigned
ranks_of(search_ranks ranks, uint32_t at, uint64_t block)
{
    unsigned found = 0;
    for (int rank = SEARCH_EXACT; block; rank--) {
        found |= (block & ranks[rank][at] ? 1U : 0U) << rank;
        block &= ~ranks[rank][at];
    }
    return found;
}

/* The number of places of those texts that are in a block. */
static size_t
places_of(const struct search_part *part, uint32_t at, uint64_t block)
{
    size_t count = bits_count(block);
    for (block &= part->many[at]; block; block &= block - 1)
        count += search_part_text(part, at * 64 + bits_first(block)).place_count - 1;
    return count;
}

void
search_part_match(const struct search_part *part, search_ranks ranks,
                  struct search_matching matching_out[SEARCH_KIND_COUNT])
{
    memset(matching_out, 0, SEARCH_KIND_COUNT * sizeof(*matching_out));
    for (uint32_t i = 0; i < part->block_count; i++) {
        uint64_t all = ranks[SEARCH_INSIDE][i];
        for (int kind = 0; kind < SEARCH_KIND_COUNT && all; kind++) {
            uint64_t block = all & part->kinds[kind][i];
            if (block == 0)
                continue;
            matching_out[kind].ranks |= ranks_of(ranks, i, block);
            matching_out[kind].places += places_of(part, i, block);
            all &= ~block;
        }
    }
}

/* --- Reading again --- */

struct rereading {
    const uint32_t *places;
    size_t count;
    size_t next;    /* of these */
    uint32_t place; /* that the walk is at */
    search_read_fn *read;
    void *context;
};

static void
read_place(void *context, struct str label, struct str text, const struct search_place *place)
{
    struct rereading *r = context;
    if (r->next < r->count && r->places[r->next] == r->place)
        r->read(r->context, r->next++, label, text, place);
    r->place++;
}

/* The unit that has a place. */
static uint32_t
unit_of(const struct search_part *part, uint32_t place)
{
    uint32_t low = 0, high = part->unit_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (part->unit_places[middle] <= place)
            low = middle;
        else
            high = middle;
    }
    return low;
}

void
search_part_read(const struct search_part *part, const struct collection *collection, const uint32_t *places,
                 size_t count, search_read_fn *read, void *context)
{
    struct rereading r = {.places = places, .count = count, .read = read, .context = context};
    while (r.next < count) {
        uint32_t unit = unit_of(part, places[r.next]);
        r.place = part->unit_places[unit];
        search_walk(collection, part->first_unit + unit, read_place, &r);
    }
}
