/*
 * Competency by level: what rungs of one or several profiles ask for, as a table.
 *
 * Columns are rungs, rows are competencies. Nothing is kept for a cell: it is looked up when it is needed, so a table
 * of many levels and many competencies costs no more than what the documents say.
 */
#ifndef RUNG_MATRIX_H
#define RUNG_MATRIX_H

#include "rung/compare.h"
#include "rung/table.h"

struct matrix_column {
    struct rung rung;
    uint32_t profile; /* its place among the profiles of the matrix */
};

/* What a profile asks for in a row. */
struct matrix_asked {
    const struct requirement *requirement;
    uint32_t profile; /* its place among the profiles of the matrix */
    uint32_t scale;   /* that of the requirement's scale among the scales of the matrix */
};

struct matrix_row {
    const struct competency *competency; /* NULL: nothing in the collection says what it is */
    struct str name;                     /* see requirement_name */
    struct matrix_asked *asked;          /* by those profiles that ask for it, in their order; at least one */
    uint32_t asked_count;
};

struct matrix {
    struct matrix_column *columns;
    uint32_t column_count;   /* at least 1 */
    uint32_t profile_count;  /* a profile whose rungs do not stand side by side counts several times */
    struct matrix_row *rows; /* group by group, as the collection has them; in a group as they were first asked for */
    uint32_t row_count;
    const struct scale **scales; /* in use, each once, as first met; NULL among them: asked for without a scale */
    uint32_t scale_count;
};

/* The matrix of `count` (from 1) rungs. Lies in `arena`, refers to the collection. */
const struct matrix *matrix_make(struct arena *arena, const struct rung *rungs, size_t count);

/* The matrix of all levels of `count` (from 1) profiles; of one without levels, that of the profile as a whole. */
const struct matrix *matrix_of_profiles(struct arena *arena, const struct profile *const *profiles, size_t count);

/* What the competency of a row is not in, where nothing says what it is: see format_searched(). */
const char *matrix_searched(const struct matrix_row *row);

/* What group a row is of, with those above it; in words, too, where it is of none. In `arena`. */
struct str matrix_group(struct arena *arena, const struct matrix_row *row);

/* Whether two rows are of one group. */
bool matrix_same_group(const struct matrix_row *a, const struct matrix_row *b);

/*
 * The name of a row, with its group where another of the name is asked for and the rows do not stand in groups. In
 * `arena`.
 */
struct str matrix_name(struct arena *arena, const struct matrix_row *row, bool grouped);

/* What the profile of a column asks for in a row; NULL when it asks for no such thing. */
const struct matrix_asked *matrix_asked(const struct matrix *matrix, uint32_t row, uint32_t column);

/*
 * How a cell stands to the level that precedes its own, which need not be a column: MARK_CHANGED when it was raised,
 * MARK_LOWERED, MARK_NEW; MARK_NONE when it is no other, or there is nothing to hold it against.
 */
enum mark matrix_mark(const struct matrix *matrix, uint32_t row, uint32_t column);

/* How many of `count` rows, given by their places, a column raises. */
uint32_t matrix_raised(const struct matrix *matrix, uint32_t column, const uint32_t *rows, size_t count);

/* How often a cell of a row says another thing than the one on its left. */
uint32_t matrix_changes(const struct matrix *matrix, uint32_t row);

enum matrix_order {
    MATRIX_BY_GROUP, /* as the matrix has its rows */
    MATRIX_BY_NAME,  /* case and accents do not count */
    MATRIX_BY_RISE,  /* the leftmost column that raises it or asks for it anew; then those that never rise */
    MATRIX_BY_LAST, /* what the last column asks for: the highest of its scale first, then what it does not ask for */
    MATRIX_BY_CHANGE, /* see matrix_changes; the most first */
    MATRIX_ORDERS
};

/* Puts rows, given by their places, into an order; those that are equal in it stay in the order of the matrix. */
void matrix_sort(const struct matrix *matrix, struct arena *scratch, enum matrix_order order, uint32_t *rows,
                 size_t count);

/*
 * `count` rows, given by their places, as a table: a column for each rung, the name of the competency before them.
 * Where `grouped`, the rows, which are then in the order of the matrix, stand under their groups. In `arena`.
 */
struct table *matrix_table(struct arena *arena, const struct matrix *matrix, const uint32_t *rows, size_t count,
                           bool grouped);

#endif
