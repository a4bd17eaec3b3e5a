/* Sorted lists of keys. */
#include "index.h"

#include "rung/text.h"
#include "sort.h"

void
index_add(struct index *index, struct arena *arena, struct index_entry entry)
{
    index->v = arena_grow(arena, index->v, index->count, sizeof(*index->v));
    index->v[index->count++] = entry;
}

static int
by_key(const void *a, const void *b)
{
    const struct index_entry *left = a, *right = b;
    return str_order(left->key, right->key);
}

void
index_sort(struct index *index, struct arena *scratch)
{
    sort_stable(scratch, index->v, index->count, sizeof(*index->v), by_key);
}

/* The number of entries whose key is below one, or with `through` below or equal to it. */
static size_t
count_below(const struct index *index, struct str key, bool through)
{
    size_t low = 0, high = index->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_order(index->v[middle].key, key);
        if (order < 0 || (through && order == 0))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

const struct index_entry *
index_find(const struct index *index, struct str key, size_t *count_out)
{
    size_t first = count_below(index, key, false), count = count_below(index, key, true) - first;
    if (count_out)
        *count_out = count;
    return count ? &index->v[first] : NULL;
}

void
model_index_add(struct model_index *index, struct arena *arena, enum index_kind kind, struct str id, struct str name,
                void *thing)
{
    index_add(&index->ids[kind], arena, (struct index_entry){.key = id, .thing = thing});
    index_add(&index->names[kind], arena, (struct index_entry){text_fold(arena, name), name, thing});
}

void
model_index_sort(struct model_index *index, struct arena *scratch, enum index_kind kind)
{
    index_sort(&index->ids[kind], scratch);
    index_sort(&index->names[kind], scratch);
}

/* All that can be referred to begins with its id. */
static struct str
id_of(const void *thing)
{
    struct str id;
    memcpy(&id, thing, sizeof(id));
    return id;
}

enum { ALIKE_MAX = 64 }; /* names that are looked through; nobody tells more apart by their capitals */

/* Of names that are alike the one that is the same to the letter, when just one is. */
static const struct index_entry *
prefer_exact(const struct index_entry *alike, size_t *count, struct str name)
{
    const struct index_entry *exact = NULL;
    size_t exact_count = 0;
    for (size_t i = 0; i < *count && i < ALIKE_MAX; i++)
        if (str_equal(alike[i].name, name)) {
            exact = &alike[i];
            exact_count++;
        }
    if (exact_count != 1)
        return alike;
    *count = 1;
    return exact;
}

const struct index_entry *
model_index_find(const struct model_index *index, struct arena *scratch, enum index_kind kind, struct str reference,
                 size_t *count_out)
{
    const struct index_entry *entry = index_find(&index->ids[kind], reference, count_out);
    if (entry) {
        *count_out = 1; /* of equal ids the first counts; that there are more was reported */
        return entry;
    }
    entry = index_find(&index->names[kind], text_fold(scratch, reference), count_out);
    entry = prefer_exact(entry, count_out, reference);
    while (*count_out > 1 && str_equal(id_of(entry[*count_out - 1].thing), id_of(entry[0].thing)))
        --*count_out; /* as above */
    return entry;
}

/* The ways in which a reference can mean a thing, the surest first. */
enum match { MATCH_ID, MATCH_NAME, MATCH_FOLDED, MATCH_COUNT };

/* What a thing is known by in one of these ways. */
static struct str
known_by(struct arena *scratch, const char *thing, enum match match)
{
    struct str own = id_of(match == MATCH_ID ? thing : thing + sizeof(own));
    return match == MATCH_FOLDED ? text_fold(scratch, own) : own;
}

const void *
index_find_among(struct arena *scratch, const void *things, size_t count, size_t bytes, struct str reference,
                 size_t *count_out)
{
    const char *found = NULL;
    *count_out = 0;
    for (enum match match = 0; match < MATCH_COUNT && !found; match++) {
        struct str wanted = match == MATCH_FOLDED ? text_fold(scratch, reference) : reference;
        const char *thing = things;
        for (size_t i = 0; i < count; i++, thing += bytes)
            if (str_equal(known_by(scratch, thing, match), wanted)) {
                if (found && str_equal(id_of(found), id_of(thing)))
                    continue; /* of equal ids the first counts; that there are more was reported */
                found = found ? found : thing;
                ++*count_out;
            }
    }
    return found;
}
