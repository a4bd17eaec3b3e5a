/*
 * Addresses. Records are looked for by id, one after the other: that is done when a place is opened again, not on a
 * key.
 */
#include "address.h"

#include <stdlib.h>

#include "rung/arena.h"

void
address_add(struct address *address, struct str word)
{
    address->v = arena_grow(address->arena, address->v, address->count, sizeof(*address->v));
    address->v[address->count++] =
        (struct str){.ptr = arena_copy(address->arena, word.ptr, word.bytes), .bytes = word.bytes};
}

void
address_add_number(struct address *address, size_t number)
{
    address_add(address, str_of(arena_printf(address->arena, "%zu", number)));
}

void
address_add_rung(struct address *address, struct rung rung)
{
    address_add(address, rung.profile ? rung.profile->id : str_of(""));
    address_add(address, rung.level ? rung.level->id : str_of(""));
}

struct str
address_word(const struct address *address, size_t at)
{
    return at < address->count ? address->v[at] : (struct str){0};
}

size_t
address_number(const struct address *address, size_t at)
{
    size_t number = 0;
    struct str word = address_word(address, at);
    for (uint32_t i = 0; i < word.bytes; i++) {
        if (word.ptr[i] < '0' || word.ptr[i] > '9' || number > SIZE_MAX / 100)
            return 0;
        number = number * 10 + (size_t)(word.ptr[i] - '0');
    }
    return number;
}

static const struct level *
find_level(const struct profile *profile, struct str id)
{
    for (uint32_t i = 0; i < profile->level_count; i++)
        if (str_equal(profile->levels[i].id, id))
            return &profile->levels[i];
    return NULL;
}

struct rung
address_rung(const struct address *address, size_t at, const struct collection *collection)
{
    struct str id = address_word(address, at);
    for (uint32_t i = 0; i < collection->profile_count && id.bytes > 0; i++) {
        const struct profile *profile = collection->profiles[i];
        if (str_equal(profile->id, id))
            return (struct rung){profile, find_level(profile, address_word(address, at + 1))};
    }
    return (struct rung){0};
}

const struct category *
address_family(const struct address *address, size_t at, const struct collection *collection)
{
    struct str id = address_word(address, at);
    for (uint32_t i = 0; i < collection->family_count && id.bytes > 0; i++)
        if (str_equal(collection->families[i]->id, id))
            return collection->families[i];
    return NULL;
}

const struct competency *
address_competency(const struct address *address, size_t at, const struct collection *collection)
{
    struct str id = address_word(address, at);
    for (uint32_t i = 0; i < collection->competency_count && id.bytes > 0; i++)
        if (str_equal(collection->competencies[i]->id, id))
            return collection->competencies[i];
    return NULL;
}
