/*
 * Sorted lists of keys: how ids and names lead to things. Made whole, sorted, then only asked; a key may lead to
 * several things, which stand side by side. (What is asked while it is made, and holds one thing for a key, is a map:
 * map.h.)
 */
#ifndef RUNG_INDEX_H
#define RUNG_INDEX_H

#include <stddef.h>

#include "rung/arena.h"
#include "rung/str.h"

/* So many things are looked at one by one sooner than they are sorted. */
enum { INDEX_FEW = 16 };

struct index_entry {
    struct str key;
    uint64_t head;   /* the first bytes of the key, as index_add() sees them: mostly they tell two keys apart */
    struct str name; /* what the key was made from, where it was folded */
    union {
        void *thing;
        size_t at; /* its place in an array */
    };
};

struct index {
    struct index_entry *v; /* by key; equal keys in the order they were added */
    size_t count;
    size_t room;
};

/* Adds an entry; index_sort must be called before the next look-up. */
void index_add(struct index *index, struct arena *arena, struct index_entry entry);

/* Sorts by key; entries with equal keys keep their order. */
void index_sort(struct index *index, struct arena *scratch);

/* The first entry with a key, and in `count_out` (may be NULL) how many have it; NULL when there is none. */
const struct index_entry *index_find(const struct index *index, struct str key, size_t *count_out);

/* What can be referred to. */
enum index_kind { INDEX_SCALE, INDEX_COMPETENCY, INDEX_FAMILY, INDEX_GROUP, INDEX_PROFILE, INDEX_KIND_COUNT };

/* A collection's ids as written, and its names folded. */
struct model_index {
    struct index ids[INDEX_KIND_COUNT];
    struct index names[INDEX_KIND_COUNT];
};

/* Makes room for so many things of a kind of which there are none yet; more can be added all the same. */
void model_index_reserve(struct model_index *index, struct arena *arena, enum index_kind kind, size_t count);

/* Adds a thing under its id and its name. */
void model_index_add(struct model_index *index, struct arena *arena, enum index_kind kind, struct str id,
                     struct str name, void *thing);

/* Sorts the entries of one kind; needed after model_index_add, before the next look-up. */
void model_index_sort(struct model_index *index, struct arena *scratch, enum index_kind kind);

/*
 * What a reference stands for: the thing with this id, else the one with exactly this name, else those whose name
 * differs only in case and accents. `count_out` is how many it could be: they stand behind the entry returned, which
 * is NULL when there is none.
 */
const struct index_entry *model_index_find(const struct model_index *index, struct arena *scratch,
                                           enum index_kind kind, struct str reference, size_t *count_out);

/* PROFILE@LEVEL, taken apart. */
struct address {
    struct str profile;
    struct str level; /* absent (see str.h) where there is no @ */
};

/*
 * Takes an address apart at its last @: ids of profiles may hold one. What is an id or a name as a whole comes first.
 */
struct address address_split(struct str text);

/* The ways in which a reference can mean a thing, the surest first. */
enum among_way { AMONG_IDS, AMONG_NAMES, AMONG_FOLDED, AMONG_WAYS };

/* Things that stand in an array and in no collection's index: the levels of a profile, the steps of a scale. */
struct among {
    struct arena *arena;
    const void *things;
    size_t count;
    size_t bytes;
    struct index ways[AMONG_WAYS]; /* each empty until it is needed */
};

/* Each thing is `bytes` bytes and begins with its id and its name. What is needed to find one is kept in `arena`. */
struct among among(struct arena *arena, const void *things, size_t count, size_t bytes);

/*
 * What a reference stands for, as model_index_find has it: the first of those it could be, and in `count_out` how
 * many these are; NULL when there is none.
 */
const void *among_find(struct among *among, struct arena *scratch, struct str reference, size_t *count_out);

/* To be said where code relies on it. */
#define INDEX_ID_FIRST(type) _Static_assert(offsetof(struct type, id) == 0, "a " #type " must begin with its id")
#define INDEX_ID_NAME_FIRST(type)                                                                                    \
    INDEX_ID_FIRST(type);                                                                                            \
    _Static_assert(offsetof(struct type, name) == sizeof(struct str), "behind the id of a " #type " must be its name")

#endif
