/*
 * The matrix on the screen: which of its rows show in which order, what stands in a cell, and how it is fitted to a
 * width. Draws nothing.
 *
 * From the left: a margin, the name of the competency, where there are several scales the number of its scale, a
 * blank, and the columns in view. A cell is a column for the sign of the focus, then letters, sign and name of a
 * proficiency (or other words), a blank, and two signs: how it stands to the level before, and whether there is more
 * to read. Cells are made when they are drawn: there may be many.
 */
#ifndef TUI_GRID_H
#define TUI_GRID_H

#include "letters.h"
#include "list.h"
#include "roles.h"
#include "rung/matrix.h"

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

/* A competency group: rows that stand side by side in the matrix. */
struct grid_group {
    struct str heading;
    uint32_t first; /* its rows in the matrix */
    uint32_t count;
    bool folded;
};

/* A line of the grid: a competency, or the heading of a group. */
struct grid_line {
    bool heading;
    uint32_t row;   /* of the matrix; of a heading: the first row of the group that was picked */
    uint32_t group; /* its place in `groups` */
    uint32_t count; /* of a heading: rows of the group that were picked */
};

/* Columns that what is to be shown would like to have. */
struct grid_needs {
    int name;          /* the longest name of a competency */
    int scale;         /* the numbers of scales, with a blank before them; 0: there is but one scale */
    int letters;       /* the most letters for a proficiency */
    int text;          /* of a cell with names of proficiencies; its last two signs not counted */
    int narrow;        /* the same without these names */
    int header;        /* the longest name of a level */
    int header_narrow; /* the same on several lines */
};

/* How it is fitted. */
struct grid_fit {
    int width;      /* to which it was fitted */
    bool headings;  /* names stand under headings */
    bool full;      /* cells have room for names of proficiencies */
    int name;       /* columns for names of competencies, and for numbers of scales */
    int cell;       /* columns for a cell, without that for the focus */
    uint32_t first; /* the column at the left ... */
    uint32_t shown; /* ... and how many there are in view */
    int titles;     /* lines for the titles of profiles; 0: it is but one */
    int header;     /* lines for the names of levels */
};

struct grid {
    const struct matrix *matrix;
    struct arena *arena;       /* for what it keeps */
    struct letters *letters;   /* of the matrix's scales, as many */
    uint32_t unscaled;         /* the place of the scale that is none; UINT32_MAX: there is no such */
    struct grid_group *groups; /* in the order of the rows */
    uint32_t group_count;
    bool occurs[MARK_COUNT]; /* marks that some cell has */
    bool noted;              /* some cell has more to read */

    enum matrix_order order;
    bool changing;        /* only rows whose cells are not all the same */
    struct str filter;    /* as typed; not given: all rows */
    struct str *findable; /* what the filter looks at, by row; NULL: not made yet */
    uint32_t *picked;     /* rows that order and filter leave, in that order */
    size_t picked_count;
    struct grid_line *lines; /* as many as list.count */
    int32_t *raised;         /* how many of the rows picked each column raises; below 0: not counted yet */

    struct grid_needs needs;
    struct grid_fit fit;
    uint8_t *heights; /* of the rows of the matrix */
    uint32_t *ends;   /* lines of the screen at which the grid's lines end */
    bool headed;      /* groups stand under headings, as when names were last counted */
    bool stale;       /* the lines are others than those that `ends` is about */
    struct list list; /* over the lines; there may be none, when nothing matches */
    uint32_t column;  /* the focused one */
};

/* Makes the grid of a matrix, in `arena`. */
void grid_init(struct grid *grid, struct arena *arena, struct arena *scratch, const struct matrix *matrix);

/*
 * Picks and orders the rows anew, after a change of order, filter or folding. The focus stays on its row, if it
 * shows.
 */
void grid_pick(struct grid *grid, struct arena *scratch);

/* Folds a group, or all of them; see grid_has_headings. */
void grid_fold(struct grid *grid, struct arena *scratch, uint32_t group, bool folded);
void grid_fold_all(struct grid *grid, struct arena *scratch, bool folded);

/* Whether groups stand under headings: where there are several, in the order of the matrix. */
bool grid_has_headings(const struct grid *grid);

/* The focused line; NULL: there is none. */
const struct grid_line *grid_focused(const struct grid *grid);

/* The focused row of the matrix; UINT32_MAX: none is, or a heading. */
uint32_t grid_focused_row(const struct grid *grid);

/* What is focused: the rung of the column; what its profile asks for, NULL: nothing; the competency, NULL: none. */
struct rung grid_rung(const struct grid *grid);
const struct matrix_asked *grid_asked(const struct grid *grid);
const struct competency *grid_competency(const struct grid *grid);

/* Puts the focus on a row of the matrix, if it shows. */
void grid_focus(struct grid *grid, uint32_t row);

/* The number by which the mouse knows a cell: beyond those of the lines, line by line. */
size_t grid_cell_spot(const struct grid *grid, size_t line, uint32_t column);

/* Whether a column is the first of its profile. */
bool grid_begins_profile(const struct grid *grid, uint32_t column);

/* What stands over a column, beneath the profile's title where there are several. */
struct str grid_header(const struct grid *grid, uint32_t column);

/* What stands over the names: "Competency", and how they are ordered when that is not by group. */
struct str grid_corner(const struct grid *grid);

/* The name of a row, with its group where that is needed and no heading says it. May lie in `arena`. */
struct str grid_name(const struct grid *grid, struct arena *arena, uint32_t row);

/* That nothing says what the competency of the focused row is. In `arena`. */
const char *grid_unknown(const struct grid *grid, struct arena *arena);

/* The scale of a row, as its place among those of the matrix: that of the column, else the first. */
uint32_t grid_scale(const struct grid *grid, uint32_t row, uint32_t column);

/* "(2)": what stands for a scale where there are several; not given for none. In `arena`. */
struct str grid_scale_sign(const struct grid *grid, struct arena *arena, uint32_t scale);

/* What stands in a cell; and what would for a rating of what is asked, but for the mark of a change. */
struct grid_cell grid_cell(const struct grid *grid, uint32_t row, uint32_t column);
struct grid_cell grid_rating_cell(const struct grid *grid, const struct matrix_asked *asked,
                                  const struct rating *rating);

/* What stands before the counts of what is raised. */
struct str grid_raised_label(void);

/* --- Fitting (grid_fit.c) --- */

/* Finds what cells and headers need, and what there is to be said of them; to be called once. And what names need. */
void grid_count_needs(struct grid *grid, struct arena *scratch);
void grid_count_names(struct grid *grid, struct arena *scratch);

/* Fits it to a page of that width: columns, heights of rows, the focused column in view; counts what shows. */
void grid_fit(struct grid *grid, struct arena *scratch, int width);

/* Columns of a page of that width that it would not need to show everything in full; 0 when it does not. */
int grid_spare(const struct grid *grid, int width);

/* The parts of a line: the corner, a name, the number of its scale, and a cell with its column for the focus. */
struct rect grid_corner_box(const struct grid *grid, struct rect line);
struct rect grid_name_box(const struct grid *grid, struct rect line);
struct rect grid_scale_box(const struct grid *grid, struct rect line);
struct rect grid_cell_box(const struct grid *grid, struct rect line, uint32_t column);

/* Columns for the title of a profile that stands over a column and those after it. */
int grid_title_columns(const struct grid *grid, uint32_t column);

/* Columns of a cell before its last two signs; those of them in which its words are broken, 0: they do not show. */
int grid_text_width(const struct grid *grid);
int grid_words_width(const struct grid *grid, const struct grid_cell *cell);

#endif
