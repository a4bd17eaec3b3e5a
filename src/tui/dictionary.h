/*
 * All competencies as rows, from A to Z under their letters, or group by group; those that a filter leaves.
 *
 * They are sorted when the collection is linked, so making the rows anew takes one walk over the names.
 */
#ifndef TUI_DICTIONARY_H
#define TUI_DICTIONARY_H

#include "rung/model.h"
#include "rung/outline.h"

struct dictionary_row {
    const struct competency *competency; /* NULL: a heading */
    struct str heading;                  /* a letter, or a group with those above it */
};

struct dictionary {
    const struct collection *collection;
    const struct competency_name *names; /* all of them */
    const uint32_t *by_group;            /* places in `names`, group by group; those in no group last */
    const struct str *paths;             /* of the groups, by their order: "Behavioral Competencies > Core" ... */
    const struct str *folded;            /* ... and folded, for the filter */
    bool grouped;                        /* how the rows stand: set it, then filter anew */
    struct dictionary_row *rows;
    size_t row_count;
    size_t found; /* rows that are competencies */
};

/* All competencies, from A to Z. Lies in `arena`. */
void dictionary_init(struct dictionary *dictionary, struct arena *arena, const struct collection *collection);

/* Makes the rows anew: of the competencies that have all words typed in their name or their group. */
void dictionary_filter(struct dictionary *dictionary, struct arena *scratch, struct str typed);

/* The row of a competency; the first competency when it is not among them, or NULL; 0 when there is none at all. */
size_t dictionary_row(const struct dictionary *dictionary, const struct competency *competency);

/* The first competency whose name begins with what was typed, else the first one. */
size_t dictionary_best_row(const struct dictionary *dictionary, struct arena *scratch, struct str typed);

/* Its competencies as a table, group by group when that is how they stand. In `arena`. */
struct table *dictionary_table(const struct dictionary *dictionary, struct arena *arena);

/*
 * The row of the first competency under the heading after that of a row, or before it; the row itself: there is none.
 */
size_t dictionary_next_heading(const struct dictionary *dictionary, size_t row, bool forward);

#endif
