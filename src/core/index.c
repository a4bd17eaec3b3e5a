/* Sorted lists of keys. */
#include "index.h"

#include <stdlib.h>

#include "rung/text.h"

void
index_add(struct index *index, struct arena *arena, struct index_entry entry)
{
    index->v = arena_grow(arena, index->v, index->count, sizeof(*index->v));
    index->v[index->count++] = entry;
}

static int
by_key(const void *a, const void *b)
{
    const struct index_entry *left = *(const struct index_entry *const *)a,
                             *right = *(const struct index_entry *const *)b;
    int order = str_order(left->key, right->key);
    return order ? order : left < right ? -1 : left > right;
}

void
index_sort(struct index *index, struct arena *scratch)
{
    if (index->count < 2)
        return;
    struct index_entry **order = arena_array(scratch, index->count, sizeof(struct index_entry *));
    struct index_entry *copy = arena_array(scratch, index->count, sizeof(*copy));
    memcpy(copy, index->v, index->count * sizeof(*copy));
    for (size_t i = 0; i < index->count; i++)
        order[i] = &copy[i];
    qsort(order, index->count, sizeof(struct index_entry *), by_key);
    for (size_t i = 0; i < index->count; i++)
        index->v[i] = *order[i];
}

const struct index_entry *
index_find(const struct index *index, struct str key, size_t *count_out)
{
    size_t low = 0, high = index->count; /* the first not below the key is in [low, high] */
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (str_order(index->v[middle].key, key) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    size_t count = 0;
    while (low + count < index->count && str_equal(index->v[low + count].key, key))
        count++;
    if (count_out)
        *count_out = count;
    return count ? &index->v[low] : NULL;
}

void
model_index_add(struct model_index *index, struct arena *arena, enum index_kind kind, struct str id, struct str name,
                void *thing)
{
    index_add(&index->ids[kind], arena, (struct index_entry){.key = id, .thing = thing});
    index_add(&index->names[kind], arena, (struct index_entry){text_fold(arena, name), name, thing});
}

/* Of names that are alike the one that is the same to the letter, when just one is. */
static const struct index_entry *
prefer_exact(const struct index_entry *alike, size_t *count, struct str name)
{
    const struct index_entry *exact = NULL;
    size_t exact_count = 0;
    for (size_t i = 0; i < *count; i++)
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
    return prefer_exact(entry, count_out, reference);
}
