/*
 * A table as rows say it, free of how it is written: a matrix, a comparison, a list. It is a row of an outline
 * (outline.h), and every format has its own way to write it (write.h).
 */
#ifndef RUNG_TABLE_H
#define RUNG_TABLE_H

#include "rung/arena.h"
#include "rung/compare.h"

/* How a table is set out as text where it is too wide for the page. */
enum table_shape {
    TABLE_LIST,  /* a line for each row: cells are wrapped */
    TABLE_SIDES, /* columns are held against each other: one below the other, under the name of the row */
};

/* What the cells of a column are, for programs. */
enum column_kind {
    COLUMN_TEXT,
    COLUMN_NUMBER, /* digits */
    COLUMN_RATING, /* a proficiency, or what stands in its place; may have a scale, a step and a mark */
    COLUMN_SAYS,   /* what a level says, in paragraphs and bullets; may have a mark */
};

struct table_column {
    struct str key;  /* for programs and --columns: "title", or the address of a level: "analyst@senior" */
    struct str name; /* for people */
    enum column_kind kind;
    bool extra; /* left out of what is to be read, unless it is asked for */
};

/* A column that is known beforehand: for the table itself, and for what help says about it. */
struct column_row {
    const char *key, *name; /* see struct table_column */
    const char *about;      /* what its cells say, for whoever reads a help; NULL: its name says it */
    enum column_kind kind;
    bool extra;
    bool heading; /* it is no column but what rows stand under: key and name of the groups */
};

/* A paragraph or bullet of a cell. */
struct table_line {
    char sign;     /* of a bullet, '-'; 0: a paragraph */
    uint8_t depth; /* of a bullet: 0, or 1 for one below another */
    struct str text;
};

struct table_cell {
    struct table_line *lines; /* none: there is nothing in it */
    uint32_t line_count;
    uint32_t step;             /* of a proficiency: its place in the scale, from 1; 0: it has none */
    const struct scale *scale; /* that the step is of, or NULL */
    enum mark mark;            /* MARK_NONE: there is nothing to be said */
    bool nothing;              /* what it says is that the document says nothing: "not stated" */
};

struct table_row {
    struct str group;         /* the heading that it stands under; not given: under none */
    struct table_cell *cells; /* as many as there are columns */
};

struct table {
    struct arena *arena; /* where rows, cells and lines lie; texts may lie elsewhere */
    enum table_shape shape;
    struct table_column *columns;
    size_t column_count;  /* at least 1; the first column is the name of the row */
    struct str group_key; /* what groups are, as key and name of a column; not given: rows have no groups */
    struct str group_name;
    struct table_row *rows; /* those of one group stand together */
    size_t count;
};

/* An empty table with `columns` columns, which are to be filled in. Lies in `arena`. */
struct table *table_new(struct arena *arena, enum table_shape shape, size_t columns);

/* Fills in a column. The key may be NULL where the name is one: it is then made of the name. */
void table_column(struct table *table, size_t column, enum column_kind kind, const char *key, struct str name);

/* An empty table with the columns of `rows`, which are ended by a NULL key. Lies in `arena`. */
struct table *table_of(struct arena *arena, enum table_shape shape, const struct column_row *rows);

/* Adds a row of empty cells, and returns these; `group` may be not given. They stay where they are. */
struct table_cell *table_add(struct table *table, struct str group);

/* Adds a line to a cell; nothing when the ptr of the text is NULL. An empty text is an empty line. */
void table_line(struct table *table, struct table_cell *cell, char sign, int depth, struct str text);

/* Makes a text all that a cell says; the cell is empty when its ptr is NULL. */
void table_set(struct table *table, struct table_cell *cell, struct str text);

/* What a cell says, its lines joined by `between`; bullets with "- " before them when there is more than one line. */
struct str table_text(struct arena *arena, const struct table_cell *cell, const char *between);

/*
 * Tells apart the columns that have one name: behind it stands their key, in brackets, but not before column `first`.
 */
void table_tell_apart(struct table *table, size_t first);

/* The place of a column; table->column_count when there is none. Case does not count. */
size_t table_find_column(const struct table *table, struct str key);

/* Leaves the columns in `places`, in that order; the groups too, unless `grouped` is false. */
void table_keep_columns(struct table *table, const size_t *places, size_t count, bool grouped);

/* Leaves out the columns that are extra. */
void table_drop_extra(struct table *table);

#endif
