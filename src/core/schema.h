/*
 * THE tables of the format: every key of every kind of record, what it holds, and what it means to an author.
 *
 * They drive the reader (read.c), the hints for misspelt keys, the JSON Schema for editors (schema_json.c) and the
 * key tables of docs/format.md (schema_tables.c). To have a new key read: a member in model.h, a row in schema.c, and
 * `make docs`.
 */
#ifndef RUNG_SCHEMA_H
#define RUNG_SCHEMA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rung/arena.h"

/* What a key holds, in YAML and in its struct. */
enum field_kind {
    FIELD_TEXT,          /* text                                   -> struct str */
    FIELD_TEXTS,         /* text, or a list of texts               -> struct texts */
    FIELD_FACTS,         /* a map of label to text                 -> struct facts */
    FIELD_CHOICE,        /* one of a few words                     -> an enum, the word's place in the list */
    FIELD_RECORDS,       /* a list of records                      -> pointer to an array, and its count */
    FIELD_SCALE,         /* text, or a scale written in place      -> struct str, the id */
    FIELD_CELL,          /* text, a list of items, or both         -> pointer to a struct cell; NULL: no such key */
    FIELD_LEVEL_CELLS,   /* a map of level to cell                 -> pointer to an array, and its count */
    FIELD_INDICATORS,    /* a cell, or a map of proficiency to one -> pointer to an array, and its count */
    FIELD_RATING,        /* text, a map, or a list of them         -> pointer to a struct rating; NULL: no such key */
    FIELD_LEVEL_RATINGS, /* a map of level to rating               -> pointer to an array, and its count */
};

enum { SCHEMA_APART_MAX = 2 };

/* What few records have lies apart: a pointer leads to it. */
struct apart {
    size_t offset; /* of the pointer, in bytes */
    size_t bytes;  /* the size of what it points to; 0: nothing lies apart */
};

struct field {
    const char *key;
    const char *help;    /* a phrase for authors: small letter first, no full stop; editors show it */
    size_t offset;       /* of the member, in bytes: in the record, or in what lies apart */
    size_t count_offset; /* where there is an array and its count: of the uint32_t, in bytes */
    struct apart apart[SCHEMA_APART_MAX]; /* the way to the member, where it is none of the record's own */
    const struct record *record;          /* of FIELD_RECORDS: what the list holds */
    const char *const *choices; /* of FIELD_CHOICE: the words, ended by NULL; the first is what is meant without */
    enum field_kind kind;
    bool required;
};

enum { SCHEMA_FIELDS_MAX = 32 }; /* in one kind of record */

/* A kind of record: a map with known keys. */
struct record {
    const char *name;           /* as messages say it: "a profile" */
    const struct field *fields; /* ended by a NULL key; read in this order, whatever the order in the file */
    size_t bytes;               /* of its struct */
    uint32_t most;              /* of them in one list; 0: any number */
    const char *name_instead;   /* the key whose text is the name where neither name nor id is given; NULL: none */
    const char *shorthand;      /* the key meant where text stands in place of the map; NULL: none */
    const char *name_key;       /* this and "id" stand for each other where one is not given; NULL: it has no id */
};

extern const struct record schema_document;
extern const struct record schema_scale;
extern const struct record schema_profile;
extern const struct record schema_item;
extern const struct record schema_cell;
extern const struct record schema_rating;
extern const struct record schema_settings; /* not of the data: it is none of schema_records */

/* All kinds of records, ended by NULL, in the order in which to tell an author of them. */
extern const struct record *const schema_records[];

/* What a record is called without its article: "profile". */
const char *schema_noun(const struct record *record);

/*
 * What holds the member of a record that a field is about, at the field's offsets: the record, or what lies apart;
 * NULL: the record has nothing of that.
 */
const void *schema_holder(const struct field *field, const void *record);

/* The same, to be written to; what lies apart is made for the record, in `arena`. */
void *schema_make_holder(const struct field *field, void *record, struct arena *arena);

/* The row of a key; NULL when the record has no such key. */
const struct field *schema_field(const struct record *record, const char *key, size_t bytes);

#endif
