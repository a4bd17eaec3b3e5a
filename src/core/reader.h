/*
 * What the parts of reading share: records by their tables (read.c), what they state (read_cell.c), which level is
 * meant (read_level.c), messages (read_report.c).
 */
#ifndef RUNG_READER_H
#define RUNG_READER_H

#include "index.h"
#include "keep.h"
#include "rung/model.h"
#include "schema.h"
#include "yaml.h"

struct reader {
    struct document *document;
    struct arena *arena;   /* what is kept */
    struct keep *keep;     /* its texts */
    struct arena *scratch; /* what is not */
    struct source *source;
    struct diags *diags;
    struct profile *profile;   /* the one being read: its levels are what cells refer to */
    const struct node *levels; /* what they were read from; NULL: it has none */
    struct among known_levels; /* the levels of that profile */
    struct scale *scales;      /* those written in place */
    uint32_t scale_count;
};

/* --- Records (read.c) --- */

/* A copy that stays with the document. */
struct str reader_keep(struct reader *r, struct str text);

/* Fills a zeroed struct by the table of its record; false when it is of no use, after a diagnostic. */
bool reader_record(struct reader *r, const struct node *node, const struct record *record, void *out);

/* What a list was read into. */
struct reader_list {
    void *v; /* NULL: nothing was given */
    uint32_t count;
};

/* A list of records of a kind: those that are of use. `where` names it in messages. */
struct reader_list reader_records(struct reader *r, const struct node *node, const char *where,
                                  const struct record *record);

/* --- What is stated (read_cell.c) --- */

/* A cell: a paragraph, bullets, or a map with both. Blank is a statement too. */
struct cell reader_cell(struct reader *r, const struct node *node, const char *where);

/* The same, in the arena of the document. */
struct cell *reader_new_cell(struct reader *r, const struct node *node, const char *where);

/* A rating. A list of them is a chain: the first holds the next. */
struct rating reader_rating(struct reader *r, const struct node *node);

/* The same, in the arena of the document. */
struct rating *reader_new_rating(struct reader *r, const struct node *node);

/* --- Levels (read_level.c) --- */

/* A key of a map, with its value, and the index of the level that it names. */
struct reader_level {
    int level;
    const struct child *child;
};

/*
 * The keys of a map that name levels of the profile being read, in the order of the levels, each level once; in the
 * scratch arena. A key that names none, or one again, is reported.
 */
const struct reader_level *reader_levels(struct reader *r, const struct node *map, uint32_t *count_out);

/* --- Messages (read_report.c) --- */

/* Reports a value of the wrong kind. `where` names it, `expected` says what it must be. */
struct diag *reader_report_kind(struct reader *r, const struct node *node, const char *where, const char *expected);

/* Whether a map is rather a text with a colon in it, such as "Answers: the phone". */
bool reader_is_text_with_colon(const struct node *node);

/* How to write such a text; NULL when it is none. */
const char *reader_hint_colon(struct reader *r, const struct node *node);

/* Reports such a text in place of a record that text alone can stand for. */
void reader_report_colon(struct reader *r, const struct node *node, const struct record *record);

/* Whether a key is a slip of the pen for the one that text alone would stand for. */
bool reader_is_near_shorthand(struct reader *r, const struct record *record, struct str key);

/* Warns of a key that a record does not have. */
void reader_report_key(struct reader *r, struct str key, const struct record *record);

/* Adds to the diagnostic added last what was wanted: the nearest of some names, or all of them. */
void reader_suggest(struct reader *r, struct diag *diag, struct str wanted, const struct str *names, size_t count);

#endif
