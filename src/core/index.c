/* Sorted lists of keys. */
#include "index.h"

#include "rung/text.h"
#include "sort.h"

/* Makes room for `room` entries in all. */
static void
index_reserve(struct index *index, struct arena *arena, size_t room)
{
    struct index_entry *larger = arena_array(arena, room, sizeof(*larger));
    if (index->count > 0)
        memcpy(larger, index->v, index->count * sizeof(*larger));
    index->v = larger;
    index->room = room;
}

/* The first eight bytes as a number of the same order; what a shorter text lacks counts as zeros. */
static uint64_t
head_of(struct str key)
{
    uint64_t head = 0;
    for (uint32_t i = 0; i < 8; i++)
        head = head << 8 | (i < key.bytes ? (unsigned char)key.ptr[i] : 0);
    return head;
}

void
index_add(struct index *index, struct arena *arena, struct index_entry entry)
{
    entry.head = head_of(entry.key);
    if (index->count == index->room)
        index_reserve(index, arena, index->room ? index->room * 2 : 4);
    index->v[index->count++] = entry;
}

static int
by_key(const void *a, const void *b)
{
    const struct index_entry *left = a, *right = b;
    return left->head != right->head ? (left->head > right->head ? 1 : -1) : str_order(left->key, right->key);
}

void
index_sort(struct index *index, struct arena *scratch)
{
    sort_stable(scratch, index->v, index->count, sizeof(*index->v), by_key);
}

/* The number of entries whose key is below one. */
static size_t
count_below(const struct index *index, struct str key)
{
    struct index_entry wanted = {.key = key, .head = head_of(key)};
    size_t low = 0, high = index->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (by_key(&index->v[middle], &wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/*
 * The number of entries from `first` on that have a key: found in steps that double, for most have one and few have
 * many.
 */
static size_t
count_equal(const struct index *index, size_t first, struct str key)
{
    size_t equal = 0, step = 1; /* the first `equal` of them have it */
    while (step > 0) {
        bool more = step <= index->count - first - equal && str_equal(index->v[first + equal + step - 1].key, key);
        equal += more ? step : 0;
        step = more ? step * 2 : step / 2;
    }
    return equal;
}

const struct index_entry *
index_find(const struct index *index, struct str key, size_t *count_out)
{
    size_t first = count_below(index, key), count = count_equal(index, first, key);
    if (count_out)
        *count_out = count;
    return count ? &index->v[first] : NULL;
}

void
model_index_reserve(struct model_index *index, struct arena *arena, enum index_kind kind, size_t count)
{
    index_reserve(&index->ids[kind], arena, count);
    index_reserve(&index->names[kind], arena, count);
}

void
model_index_add(struct model_index *index, struct arena *arena, enum index_kind kind, struct str id, struct str name,
                void *thing)
{
    index_add(&index->ids[kind], arena, (struct index_entry){.key = id, .thing = thing});
    index_add(&index->names[kind],
              arena,
              (struct index_entry){.key = text_fold(arena, name), .name = name, .thing = thing});
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
    for (int i = 0; i<ALIKE_MAX && * count_out> 1; i++, --*count_out) /* as above */
        if (!str_equal(id_of(entry[*count_out - 1].thing), id_of(entry[0].thing)))
            break;
    return entry;
}

struct address
address_split(struct str text)
{
    uint32_t at = text.bytes;
    while (at > 0 && text.ptr[at - 1] != '@')
        at--;
    if (at == 0)
        return (struct address){.profile = text};
    struct address address = {.profile = text, .level = {.ptr = text.ptr + at, .bytes = text.bytes - at}};
    address.profile.bytes = at - 1;
    address.level.pos = text.pos + (uint32_t)text_characters(address.profile) + 1;
    return address;
}

struct among
among(struct arena *arena, const void *things, size_t count, size_t bytes)
{
    return (struct among){.arena = arena, .things = things, .count = count, .bytes = bytes};
}

/* What a thing is known by in one of the ways. */
static struct str
known_by(struct arena *arena, const char *thing, enum among_way way)
{
    struct str own = id_of(way == AMONG_IDS ? thing : thing + sizeof(own));
    return way == AMONG_FOLDED ? text_fold(arena, own) : own;
}

/* The index for one of the ways, made when it is first needed: as a rule ids are enough. */
static const struct index *
index_among(struct among *among, enum among_way way)
{
    struct index *index = &among->ways[way];
    const char *thing = among->things;
    if (index->count == among->count)
        return index;
    for (size_t i = 0; i < among->count; i++, thing += among->bytes)
        index_add(index, among->arena, (struct index_entry){.key = known_by(among->arena, thing, way), .at = i});
    index_sort(index, among->arena);
    return index;
}

static const char *
thing_at(const struct among *among, const struct index_entry *entry)
{
    return (const char *)among->things + entry->at * among->bytes;
}

/* How many of those found differ: of equal ids the first counts; that there are more was reported. */
static size_t
count_ids(const struct among *among, const struct index_entry *found, size_t count)
{
    size_t differing = count;
    for (size_t i = 1; i < count && i < ALIKE_MAX; i++)
        if (str_equal(id_of(thing_at(among, &found[i])), id_of(thing_at(among, found))))
            differing--;
    return differing;
}

/* Of few things the first with an id; NULL: there is none, or there are many things. */
static const void *
find_id_of_few(const struct among *among, struct str id)
{
    const char *thing = among->things;
    for (size_t i = 0; i < among->count && among->count <= INDEX_FEW; i++, thing += among->bytes)
        if (str_equal(id_of(thing), id))
            return thing;
    return NULL;
}

const void *
among_find(struct among *among, struct arena *scratch, struct str reference, size_t *count_out)
{
    const void *soon = find_id_of_few(among, reference);
    *count_out = 1;
    if (soon)
        return soon;
    for (enum among_way way = 0; way < AMONG_WAYS; way++) {
        struct str wanted = way == AMONG_FOLDED ? text_fold(scratch, reference) : reference;
        const struct index_entry *entry = index_find(index_among(among, way), wanted, count_out);
        if (!entry)
            continue;
        *count_out = way == AMONG_IDS ? 1 : count_ids(among, entry, *count_out);
        return thing_at(among, entry);
    }
    return NULL;
}
