/*
 * The gap from one rung to another: what must rise, what is new, what is no longer asked, and by how much.
 *
 * It is a comparison of two (compare.h) in which each row is said to be of one kind. What is held against each other
 * is what is in force: in cumulative sections with all that is inherited. It goes one way: what rises to a higher
 * level falls on the way back.
 */
#ifndef RUNG_GAP_H
#define RUNG_GAP_H

#include "rung/buf.h"
#include "rung/table.h"

/* What becomes of a competency, or of an item of a section, on the way. In the order in which they are read. */
enum gap_kind {
    GAP_RAISED,   /* a higher proficiency of the same scale; an item that the document puts in the place of another */
    GAP_CHANGED,  /* asked for otherwise, or said in other words: the document does not say that it is more or less */
    GAP_NEW,      /* asked for there, and not before */
    GAP_GONE,     /* no longer asked for */
    GAP_UNSTATED, /* in a section that each level states whole: not stated there */
    GAP_LOWERED,  /* the other way round than raised */
    GAP_OTHER,    /* on another scale: the two cannot be held against each other */
    GAP_SAME,
    GAP_KIND_COUNT
};

struct gap_row {
    enum gap_kind kind;
    const struct compare_row *row; /* two cells: what the one rung says, what the other */
    int steps;             /* steps of its scale that it rises, below 0: falls; 0: it cannot be counted in steps */
    struct str difference; /* the same on a numeric scale: "+0.75"; else not given */
    const struct competency
        *namesake; /* of one that is new, or gone: another of the same name that is asked for at the
                                          other end; NULL: none */
};

/* The competencies, or a section. */
struct gap_part {
    struct str heading;
    const struct section *section; /* NULL: the competencies */
    struct gap_row *rows;          /* of which one end at least says something */
    size_t row_count;
    size_t counts[GAP_KIND_COUNT]; /* rows of each kind */
};

struct gap {
    struct rung from, to;
    struct gap_part *parts; /* the competencies first */
    size_t part_count;
    size_t competencies[GAP_KIND_COUNT]; /* how many of each kind */
    size_t items[GAP_KIND_COUNT];        /* the same for what sections say */
    struct texts common;                 /* headings of sections that say one thing for all levels of the profile */
};

/* The gap from one rung to another. Lies in `arena`; refers to the collection. */
const struct gap *gap_between(struct arena *arena, struct rung from, struct rung to);

/* Whether both ends say the same. */
bool gap_is_empty(const struct gap *gap);

/*
 * Where people go to from a rung: to the next level of its track; else to a level that builds on it; else along a
 * path of its profile. Its profile is NULL where the collection knows of none. Looks through all levels at most once.
 */
struct rung gap_next(const struct collection *collection, struct rung from);

/*
 * Why there is no such rung, as a sentence without its stop: "Operations Support, Principal has no level after it,
 * and no career path", or "Judge comes next, but is not in this collection". In `arena`.
 */
const char *gap_why_last(struct arena *arena, struct rung last);

/*
 * Where people come from to a rung: from the level that it is held against (see level_before()), else from one of
 * another profile that it builds on. Its profile is NULL where there is none.
 */
struct rung gap_before(struct rung to);

/* The columns of a table of gaps, which has a row for each thing that becomes something on the way. */
extern const struct column_row gap_columns[];

/* Adds the rows of a gap, kind by kind, to a table with those columns. They refer to it. */
void gap_add_rows(struct table *table, const struct gap *gap);

/* --- In words --- */

/* What a kind is called, as a heading: "Raised", "No longer asked". */
const char *gap_kind_name(enum gap_kind kind);

/*
 * The sign that stands before a row of that kind: that of a comparison (see compare.h), but "^" is a rise alone, for
 * a gap can be turned round.
 */
char gap_kind_sign(enum gap_kind kind);

/*
 * Adds what the sign of a kind stands for in a gap, for a legend: "changed or on another scale". Nothing where no row
 * has it, or where it is the sign of a kind before.
 */
void gap_add_meaning(struct buf *out, const struct gap *gap, enum gap_kind kind);

/* Adds by how much a row rises or falls: "+1 step", "-0.75"; nothing where that cannot be said. */
void gap_add_size(struct buf *out, const struct gap_row *row);

/* Adds a sentence on the competencies: "2 competencies rise by 1 step, 1 is new, 7 stay as they are." */
void gap_add_competencies(struct buf *out, const struct gap *gap);

/* Adds a sentence on what sections say: "Sections: 3 items are raised, 5 are new, 11 stay as they are." */
void gap_add_items(struct buf *out, const struct gap *gap);

#endif
