/*
 * Inheritance: what is in force at a level, and where each thing comes from.
 *
 * In a cumulative section a level has its own items and those of the level it builds on, and so on down. An own item
 * with the topic of an inherited one takes its place ("raises" it), and so does one with the same text that has other
 * notes or bullets. What is said for all levels of a profile takes no item's place. The chain is what builds_on says,
 * never the order of the levels.
 */
#ifndef RUNG_RESOLVE_H
#define RUNG_RESOLVE_H

#include "rung/model.h"

/* A paragraph or bullet that is in force. */
struct held {
    struct str text;
    struct str topic;
    const struct item_more *more; /* NULL: nothing more */
    bool paragraph;               /* not a bullet */
    bool restated;                /* an inherited text said again at this very level */
    const struct level *origin;   /* the level that says it; NULL: said for all levels */
    struct held *raises;          /* the inherited item whose place it takes, or NULL */
};

struct held_list {
    const struct held *v; /* own items first, then those of the level built on, nearest first */
    size_t count;
    size_t own;            /* how many are the level's own: the first ones */
    enum cell_state state; /* CELL_ABSENT with count 0: nothing said here or below */
    bool own_blank;        /* the level has the row and left it blank, whatever else holds for it */
};

/* Sections in the order in which they are read. */
struct section_list {
    const struct section *const *v;
    size_t count;
};

/*
 * What a section says at a level (NULL: for a profile without levels, or for all levels). The common cell stands
 * first. The section may be one of a profile that the level builds on. Lies in `arena`; texts point into the
 * collection.
 */
struct held_list resolve_section(struct arena *arena, const struct section *section, const struct level *level);

/*
 * The sections that speak at a rung: those of its profile, then the cumulative ones of other profiles that it builds
 * on and that its own has no counterpart of. Lies in `arena`.
 */
struct section_list resolve_sections(struct arena *arena, struct rung rung);

/* Whether two cells say the same, in the same order. */
bool resolve_same_cell(const struct cell *a, const struct cell *b);

/* Whether two items have the same demand, note and bullets; either may be NULL. */
bool resolve_same_more(const struct item_more *a, const struct item_more *b);

#endif
