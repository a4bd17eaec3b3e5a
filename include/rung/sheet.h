/*
 * What a page says, free of how a screen shows it, to be written to a file or copied: a text with headings and bullets,
 * or a table.
 */
#ifndef RUNG_SHEET_H
#define RUNG_SHEET_H

#include <stdbool.h>
#include <stddef.h>

#include "rung/arena.h"
#include "rung/buf.h"
#include "rung/str.h"

enum sheet_kind {
    SHEET_HEADING,    /* begins a part; in a table it stands alone in its row, as the first cell */
    SHEET_SUBHEADING, /* begins a part of a part */
    SHEET_ITEM,       /* a bullet, or a row of a table */
    SHEET_DETAIL,     /* what belongs to the item above */
    SHEET_TEXT,       /* a paragraph */
};

struct sheet_row {
    enum sheet_kind kind;
    struct str *cells; /* as many as there are columns */
};

struct sheet {
    struct arena *arena; /* where rows and cells lie; the texts may lie elsewhere */
    struct str title;
    struct str *heads; /* of the columns; NULL: it is a text, of one column */
    size_t columns;
    struct sheet_row *rows;
    size_t count;
    size_t room; /* rows that there is memory for */
};

enum sheet_format { SHEET_PLAIN, SHEET_MARKDOWN, SHEET_CSV, SHEET_TSV, SHEET_HTML, SHEET_FORMATS };

/* An empty text with a title. */
struct sheet sheet_text(struct arena *arena, struct str title);

/* An empty table with so many columns, at least 1, the heads of which are to be filled in. */
struct sheet sheet_table(struct arena *arena, struct str title, size_t columns);

/* Adds a row and returns its cells, empty ones. */
struct str *sheet_add(struct sheet *sheet, enum sheet_kind kind);

/* Adds a row of which only the first cell says something. */
void sheet_say(struct sheet *sheet, enum sheet_kind kind, struct str text);

/*
 * Adds the sheet in a format. Text of the data can do no harm in any of them: control characters are made visible, what
 * has a meaning in Markdown or HTML is escaped, what a spreadsheet would take for a formula is marked as text. Plain
 * text is broken into lines of at most `columns` columns where that is possible.
 */
void sheet_write(struct buf *out, const struct sheet *sheet, enum sheet_format format, int columns);

/* What people call a format, such as "Markdown". */
const char *sheet_format_name(enum sheet_format format);

/* How the names of files in a format end, such as "md". */
const char *sheet_format_ending(enum sheet_format format);

#endif
