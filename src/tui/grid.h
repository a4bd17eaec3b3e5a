/*
 * A profile's competencies by level: what the cells of the matrix hold, and how they are fitted to a width. Draws
 * nothing.
 *
 * From the left: a margin, the name of the competency, a blank, and the levels in view. A cell is a column for the
 * sign of the focus, then letters, sign and name of a proficiency (or other words), a blank, and two signs: how it
 * stands to the level before, and whether there is more to read.
 */
#ifndef TUI_GRID_H
#define TUI_GRID_H

#include "letters.h"
#include "list.h"
#include "roles.h"
#include "rung/compare.h"

enum {
    GRID_MARGIN = 1, /* blank columns at each side */
    GRID_INDENT = 2, /* of names under the heading of their group */
};

struct grid_cell {
    struct str letters; /* that stand for the proficiency; not given: it has none */
    struct str words;
    enum role role;
    enum mark mark; /* against the level before, or MARK_ABSENT, MARK_BLANK; MARK_NONE: nothing to be shown */
    bool noted;     /* there is more to read */
};

struct grid_row {
    const struct requirement *requirement;
    const struct letters *letters; /* of its scale */
    struct str name;
    struct str group;        /* the heading above it; ptr NULL: none */
    struct grid_cell *cells; /* one per column */
};

/* Columns that what is to be shown would like to have. */
struct grid_needs {
    int name;          /* the longest name of a competency */
    int letters;       /* the most letters for a proficiency */
    int text;          /* of a cell with names of proficiencies; its last two signs not counted */
    int narrow;        /* the same without these names */
    int header;        /* the longest name of a level */
    int header_narrow; /* the same on several lines */
};

/* How it is fitted. */
struct grid_fit {
    int width;      /* to which it was fitted */
    bool full;      /* cells have room for names of proficiencies */
    int name;       /* columns for names of competencies */
    int cell;       /* columns for a cell, without that for the focus */
    uint32_t first; /* the level at the left ... */
    uint32_t shown; /* ... and how many there are in view */
    int header;     /* lines for their names */
};

struct grid {
    const struct profile *profile;
    struct grid_row *rows;  /* as many as list.count */
    struct letters *scales; /* in use, each once; one more where something is asked for without a scale */
    size_t scale_count;
    uint32_t *ends;          /* lines at which they end */
    uint32_t columns;        /* levels; 1 where there are none */
    uint32_t *raised;        /* how many competencies are raised at each level */
    bool occurs[MARK_COUNT]; /* marks that some cell has */
    bool noted;              /* some cell has more to read */
    bool grouped;            /* there are headings */
    struct grid_needs needs;
    struct grid_fit fit;
    struct list list; /* over the rows */
    uint32_t column;  /* the focused one */
};

/* Makes the grid of a profile in `arena`. */
void grid_init(struct grid *grid, struct arena *arena, struct arena *scratch, const struct profile *profile);

/* The level of a column; NULL where the profile has none. What stands over the column. */
const struct level *grid_level(const struct grid *grid, uint32_t column);
struct str grid_header(const struct grid *grid, uint32_t column);

/* What stands before the counts of what is raised. */
struct str grid_raised_label(void);

/* Fits it to a page of that width: columns, heights of rows, and the focused level in view. */
void grid_fit(struct grid *grid, struct arena *scratch, int width);

/* Columns of a page of that width that it would not need to show everything in full; 0 when it does not. */
int grid_spare(const struct grid *grid, int width);

/* The parts of a line: the name, and a cell with its column for the focus. */
struct rect grid_name_box(const struct grid *grid, struct rect line);
struct rect grid_cell_box(const struct grid *grid, struct rect line, uint32_t column);

/* Columns of a cell before its last two signs; those of them in which its words are broken, 0: they do not show. */
int grid_text_width(const struct grid *grid);
int grid_words_width(const struct grid *grid, const struct grid_cell *cell);

/* Lines of the heading above a row. */
int grid_heading_height(const struct grid *grid, struct arena *scratch, const struct grid_row *row);

#endif
