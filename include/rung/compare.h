/*
 * Comparing rungs: the same questions asked of two or more levels, side by side.
 *
 * Sections are aligned by id, items within them by topic, else by equal text; requirements by competency. Every cell
 * says how it stands to the nearest column before it that states it, in a mark that is text before it is colour.
 */
#ifndef RUNG_COMPARE_H
#define RUNG_COMPARE_H

#include "rung/model.h"
#include "rung/resolve.h"

enum { COMPARE_COLUMNS_MAX = 64 }; /* nobody reads more, and the work grows with their square */

enum mark {
    MARK_NONE,    /* in the first column: nothing to hold it against */
    MARK_SAME,    /* = the same, or inherited */
    MARK_NEW,     /* + said here, and in no column before */
    MARK_CHANGED, /* ^ raised, or said in other words */
    MARK_LOWERED, /* v a lower proficiency of the same scale */
    MARK_ABSENT,  /* . not stated */
    MARK_BLANK,   /* _ the row is there and was left blank */
    MARK_OTHER,   /* ~ a proficiency of another scale: cannot be held against it */
    MARK_COUNT
};

/* The sign of a mark, as it stands on screens and in text. */
char mark_sign(enum mark mark);

/* What a mark means, in a few words for a legend. */
const char *mark_meaning(enum mark mark);

struct compare_cell {
    enum mark mark;            /* against the nearest column before that states it */
    enum mark step;            /* against the column's base (see compare_column) */
    const struct held **items; /* what it says, for a row of a section */
    size_t item_count;
    const struct requirement *requirement; /* for a row of requirements; NULL: not asked */
    const struct rating *rating;           /* never NULL when requirement is given */
};

struct compare_row {
    struct str label;                    /* the topic, or the name of the competency; may be not given */
    const struct competency *competency; /* NULL in a section */
    struct compare_cell *cells;          /* one per column */
    bool differs;                        /* some cell is not the same as the others */
};

/* A section, or the requirements. */
struct compare_part {
    struct str heading;
    const struct section *section; /* of the first column that has it; NULL: the requirements */
    struct compare_row *rows;
    size_t row_count;
    size_t differing; /* rows that differ */
};

struct compare_column {
    struct rung rung;
    int base;        /* the column it builds on, else the one before; -1: none */
    uint64_t behind; /* a bit for each column before it that its cells are held against */
};

struct comparison {
    struct compare_column *columns;
    size_t column_count;
    struct compare_part *parts;
    size_t part_count;
    size_t row_count; /* in all parts */
    size_t differing; /* rows that differ, in all parts */
    struct texts
        common; /* headings of sections that say one thing for all levels of the profile; they are no parts */
};

/* Compares `count` (from 1 to COMPARE_COLUMNS_MAX) rungs, in the order given. Lies in `arena`; refers to the collection. */
const struct comparison *compare(struct arena *arena, const struct rung *rungs, size_t count);

/* How a rating stands to an earlier one of the same requirement or of another; either may be NULL (not asked). */
enum mark compare_ratings(const struct requirement *before_of, const struct rating *before,
                          const struct requirement *after_of, const struct rating *after);

/*
 * How the proficiency that a requirement asks for changed between two of its ratings: MARK_CHANGED when it was raised,
 * MARK_LOWERED, MARK_NEW; MARK_NONE when it did not change, though the words about it may have.
 */
enum mark compare_proficiencies(const struct requirement *requirement, const struct rating *before,
                                const struct rating *after);

#endif
