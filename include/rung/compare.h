/*
 * Comparing rungs: the same questions asked of two or more levels, side by side.
 *
 * Sections are aligned by id, items within them by topic, else by equal text, else by likeness, if that is great;
 * requirements by competency; what none of them asks for is left out. Every cell says how it stands to the nearest
 * column before it that states it, or to one column that is the baseline for all, in a mark that is text before it is
 * colour.
 */
#ifndef RUNG_COMPARE_H
#define RUNG_COMPARE_H

#include "rung/buf.h"
#include "rung/model.h"
#include "rung/resolve.h"

enum {
    COMPARE_COLUMNS_MAX = 64, /* nobody reads more, and the work grows with their square */
    COMPARE_BEFORE = -1,      /* no baseline: each column is held against those before it */
};

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

/* What a mark means, in a few words for a legend; see also compare_meaning(). */
const char *mark_meaning(enum mark mark);

/* What MARK_CHANGED stands for, as far as it can be known. */
enum change {
    CHANGE_RAISED,    /* asks for more than another level of the profile */
    CHANGE_HIGHER,    /* asks for more than another profile */
    CHANGE_REWORDED,  /* what a level of the profile says in other words, be it more or not */
    CHANGE_DIFFERENT, /* what another profile says in other words */
    CHANGE_OTHER,     /* a rating that is another, but not more: of flags, or with other remarks */
    CHANGE_COUNT
};

/* "raised", "worded differently": a change in a word or two. */
const char *change_name(enum change change);

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
    bool by_likeness;                    /* its items have no topic in common: they are alike, no more */
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
    int base;        /* the baseline, else the column it builds on, else the one before; -1: none */
    uint64_t behind; /* a bit for each column that its cells are held against */
};

struct comparison {
    struct compare_column *columns;
    size_t column_count;
    int baseline; /* the column that all others are held against; COMPARE_BEFORE: those before them */
    struct compare_part *parts;
    size_t part_count;
    size_t row_count; /* in all parts */
    size_t differing; /* rows that differ, in all parts */
    struct texts
        common; /* headings of sections that say one thing for all levels of the profile; they are no parts */
};

/*
 * Compares `count` (from 1 to COMPARE_COLUMNS_MAX) rungs, in the order given. Lies in `arena`; refers to the
 * collection.
 */
const struct comparison *compare(struct arena *arena, const struct rung *rungs, size_t count);

/* The same, with a column that all others are held against; COMPARE_BEFORE: none. */
const struct comparison *compare_against(struct arena *arena, const struct rung *rungs, size_t count, int baseline);

/* Whether a cell says anything: it is neither absent nor blank. */
bool compare_stated(const struct compare_cell *cell);

/* The column that the mark of a cell is about, for the row is stated there; -1: there is none. */
int compare_held_against(const struct comparison *comparison, const struct compare_row *row, size_t column);

/* What the MARK_CHANGED of a cell stands for, against that of column `other`, or any where that is below 0. */
enum change compare_change(const struct comparison *comparison, const struct compare_row *row, size_t column,
                           int other);

/* Which marks occur in some rows, a bit for each, and which changes MARK_CHANGED stands for there. */
struct compare_used {
    unsigned marks, changes;
};

/* Notes those of a row; `steps`: those against the bases of the columns, as far as they are others. */
void compare_note_row(const struct comparison *comparison, const struct compare_row *row, bool steps,
                      struct compare_used *used);

/* Adds what a mark means where these occur, for a legend: "raised or reworded". */
void compare_meaning(const struct compare_used *used, enum mark mark, struct buf *out);

/* How a rating stands to an earlier one of the same requirement or of another; either may be NULL (not asked). */
enum mark compare_ratings(const struct requirement *before_of, const struct rating *before,
                          const struct requirement *after_of, const struct rating *after);

/*
 * How the proficiency that a requirement asks for changed between two of its ratings: MARK_CHANGED when it was
 * raised, MARK_LOWERED, MARK_NEW; MARK_NONE when it did not change, though the words about it may have.
 */
enum mark compare_proficiencies(const struct requirement *requirement, const struct rating *before,
                                const struct rating *after);

#endif
