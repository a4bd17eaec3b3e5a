/*
 * Writing what there is to say, in the formats that people and programs read.
 *
 * A question has one answer: pages (outline.h), whether it was asked on the command line or in the browser. A format
 * has one writer, which takes any answer. Text of the data can do no harm in any format: control characters are made
 * visible, what has a meaning in Markdown or HTML is escaped, what a spreadsheet would take for a formula is marked
 * as text.
 */
#ifndef RUNG_WRITE_H
#define RUNG_WRITE_H

#include "rung/outline.h"

/* What is to be written: often one page; one for each profile where there are several. */
struct answer {
    struct arena *arena;
    struct str title; /* of all pages; may be not given where there is one */
    struct outline *pages;
    size_t count;
};

/* Adds an empty page, which is to be filled before the next one is added. */
struct outline *answer_page(struct answer *answer, struct str title);

/* Adds a page that was made elsewhere. */
void answer_add(struct answer *answer, struct outline page);

/* Leaves out of all tables the columns that are extra (see table.h). */
void answer_drop_extra(struct answer *answer);

struct write_options {
    int columns;   /* of a page of text */
    bool unbroken; /* lists stand one thing a line, however long */
    bool bom;      /* CSV begins with a byte-order mark */
    bool raw;      /* CSV and TSV have texts as they are, also such as spreadsheets take for formulas */

    struct buf *warnings; /* gets a line for each thing that the format has cut; NULL: nobody wants to know */
};

enum write_format {
    WRITE_TEXT,
    WRITE_MARKDOWN,
    WRITE_CSV,
    WRITE_TSV,
    WRITE_JSON,
    WRITE_HTML,
    WRITE_XLSX,
    WRITE_FORMATS,
};

/* What a format is called and used for. */
struct write_row {
    const char *name;   /* on the command line: "markdown" */
    const char *ending; /* of names of files: "md" */
    const char *title;  /* in sentences: "Markdown" */
    const char *use;    /* what it is for: "spreadsheets"; NULL: it needs no word */
    bool binary;        /* nothing for a terminal */
    bool tables;        /* answers are wanted as tables, with all columns */

    /* Adds an answer. Returns NULL, or why it cannot be written, to follow "cannot be written: ". */
    const char *(*write)(struct buf *out, const struct answer *answer, const struct write_options *options);
};

/* A format; never NULL. */
const struct write_row *write_format(enum write_format format);

/* The format of this name on the command line; WRITE_FORMATS: there is none. */
enum write_format write_format_named(struct str name);

/* The format in which files end like this, without the dot; WRITE_FORMATS: there is none. */
enum write_format write_format_ending(struct str ending);

#endif
