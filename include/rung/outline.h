/*
 * What there is to say about one thing, as a list of rows: headings, facts, paragraphs, bullets.
 *
 * The command line prints it, the screens show it, so both say the same and nothing is forgotten in one of them. Rows
 * say what they are, not how they look.
 */
#ifndef RUNG_OUTLINE_H
#define RUNG_OUTLINE_H

#include "rung/gap.h"
#include "rung/model.h"
#include "rung/table.h"

enum outline_kind {
    OUTLINE_HEADING,    /* begins a part of the page */
    OUTLINE_SUBHEADING, /* begins a part of a part */
    OUTLINE_FACT,       /* a label and a value */
    OUTLINE_TEXT,       /* a paragraph */
    OUTLINE_ITEM,       /* a bullet */
    OUTLINE_CODE,       /* lines that stand as they are: a piece of a file */
    OUTLINE_TABLE,      /* a table, in place of a text; only in what is to be written (see write.h) */
};

struct outline_row {
    enum outline_kind kind;
    uint8_t depth;    /* 0: directly under its heading; 1: what belongs to the row above; and so on */
    char sign;        /* of an item: '-', or the sign of a mark (compare.h): '+' new here, '^' raised */
    bool aside;       /* it says how to read the page, which programs need not know */
    bool nothing;     /* the text only says that the document says nothing */
    struct str label; /* of a fact; of an item in a counted list: "1."; else not given */
    struct str text;
    struct str remark;                     /* of a heading: what is to be known of what follows; may be not given */
    struct target target;                  /* what the row leads to; TARGET_NONE: nowhere */
    const struct requirement *requirement; /* what the row is about, or NULL */
    struct str quote;    /* the item of a section that it shows, as the collection has it; else not given */
    struct table *table; /* of OUTLINE_TABLE */
    uint32_t step;       /* of an item that says what a proficiency means: its place in the scale, from 1; else 0 */
};

struct outline {
    struct arena *arena;
    struct str title;
    struct outline_row *rows;
    size_t count;
    size_t profile_begin; /* of a rung: the facts of its profile (at a level they have a heading) begin here ... */
    size_t profile_end;   /* ... and end before this one */
};

/* --- Of the things of a collection --- */

/*
 * A profile at a level with all that it inherits and where from; level NULL: the profile as a whole, with what each
 * level adds. Lies in `arena`, refers to the collection.
 */
struct outline outline_rung(struct arena *arena, struct rung rung);

/*
 * A profile as the document it came from, with tables: a column for each level, and what is asked for, competency by
 * competency. It says all that outline_rung says of a profile as a whole. Lies in `arena`, refers to the collection.
 */
struct outline outline_document(struct arena *arena, const struct profile *profile);

/* A competency: what it means, what shows it, its scale, who requires it. Lies in `arena`. */
struct outline outline_competency(struct arena *arena, const struct collection *collection,
                                  const struct competency *competency);

/* A scale: its steps, and what is rated on it. Lies in `arena`. */
struct outline outline_scale(struct arena *arena, const struct collection *collection, const struct scale *scale);

/* A job family: what it means, its branches, and those of its profiles that are given. Lies in `arena`. */
struct outline outline_family(struct arena *arena, const struct collection *collection, const struct category *family,
                              const struct profile_list *profiles);

/*
 * What separates two rungs: in sentences, then kind by kind (see gap.h), the competencies before the sections. Lies
 * in `arena`.
 */
struct outline outline_gap(struct arena *arena, const struct gap *gap);

struct matrix;
struct compare_words;

/* A matrix: a table with what its signs and scales mean. Lies in `arena`. */
struct outline outline_matrix(struct arena *arena, struct str title, const struct matrix *matrix);

/* The same of some of its rows, given by their places, in that order; `grouped` as for matrix_table. */
struct outline outline_matrix_rows(struct arena *arena, struct str title, const struct matrix *matrix,
                                   const uint32_t *rows, size_t count, bool grouped);

/* Which rows and cells of a comparison are said. */
struct comparison_form {
    bool differing; /* only rows that differ */
    bool brief;     /* what is the same as elsewhere is not said again: "same as Career" */
};

/* A comparison: a table for each part, a column for each rung. Lies in `arena`, refers to the comparison. */
struct outline outline_comparison(struct arena *arena, const struct compare_words *words,
                                  struct comparison_form form);

/* --- Row by row --- */

/* Adds a row and returns it, for what else is to be said of it. The pointer holds until the next one is added. */
struct outline_row *outline_add(struct outline *outline, enum outline_kind kind, int depth, struct str text);

/* Adds a heading; the remark may be not given. */
void outline_heading(struct outline *outline, struct str text, struct str remark);

/* Adds a subheading. */
void outline_subheading(struct outline *outline, struct str text);

/* Adds a fact; where the text is blank, that it is; nothing at all when it is not given. */
void outline_fact(struct outline *outline, const char *label, struct str text);

/* Adds a row that says what nothing says: "not stated", "blank in the source", … */
void outline_nothing(struct outline *outline, int depth, const char *text);

/* Adds a table. */
void outline_table(struct outline *outline, struct table *table);

/* Text made as by printf, in the outline's arena. */
struct str outline_printf(struct outline *outline, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
