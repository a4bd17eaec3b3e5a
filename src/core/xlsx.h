/*
 * A workbook for spreadsheet programs, made in memory by libxlsxwriter: what the files of write_xlsx share.
 *
 * Whatever the library reports is kept in `error`, so that nothing has to be asked between the first call and
 * xlsx_close().
 */
#ifndef RUNG_CORE_XLSX_H
#define RUNG_CORE_XLSX_H

#include <xlsxwriter.h>

#include "map.h"
#include "rung/table.h"
#include "writers.h"

struct xlsx_slot;

struct xlsx {
    struct arena *arena;
    struct buf *warnings; /* lines on what was cut; NULL: nobody wants to know */
    lxw_workbook *workbook;
    lxw_error error;         /* the first that there was */
    struct map names;        /* of sheets, folded */
    struct xlsx_slot *slots; /* formats that were asked for (see xlsx_format) */
    size_t slot_count;
    int file; /* in memory: the workbook as it is packed */
};

/* --- The file (xlsx_file.c) --- */

/* What people are told when there is no workbook, whatever the library has to say about it. */
#define XLSX_FAILED "the workbook could not be put together in memory"

/* Begins a workbook. NULL, or why there is none. It ends with xlsx_close(), or with the arena. */
const char *xlsx_open(struct xlsx *x, struct arena *arena);

/* Adds the finished workbook to `out`; NULL, or why it is not whole. */
const char *xlsx_close(struct xlsx *x, struct buf *out);

/* Remembers the first error. */
void xlsx_note(struct xlsx *x, lxw_error error);

/* --- What stands in it (xlsx_text.c) --- */

enum {
    XLSX_UNITS_MAX = 32767,    /* of UTF-16 in a cell */
    XLSX_LINE_FEEDS_MAX = 253, /* in a cell */
    XLSX_NAME_UNITS_MAX = 31,  /* in the name of a sheet */
    XLSX_ROWS_MAX = 1048576,
    XLSX_COLUMNS_MAX = 16384,
};

/*
 * A text as a cell shows it: control characters visible, line feeds kept, as many as a cell takes, and blanks in
 * place of more. In `arena`.
 */
struct str xlsx_text(struct arena *arena, struct str text);

/* Adds a line of a cell to what is there already, "• " before a bullet. */
void xlsx_add_line(struct buf *text, const struct table_line *line, bool bullet);

/*
 * What of a text goes into the file, ended by a NUL: too long a one is cut between two characters, and says so.
 * `left_out` gets the number of characters that do not stand there. In `arena`.
 */
const char *xlsx_cut(struct arena *arena, struct str text, size_t *left_out);

/* A name for a sheet, like the title and like no other of the workbook. In the workbook's arena. */
const char *xlsx_sheet_name(struct xlsx *x, struct str title);

/* The title for a footer, in which & has a meaning, and how far the pages are. In `arena`. */
const char *xlsx_footer(struct arena *arena, struct str title);

/* --- How it looks (xlsx_style.c) --- */

enum xlsx_style {
    STYLE_TITLE,
    STYLE_HEAD,       /* the name of a column */
    STYLE_GROUP,      /* rows of a table */
    STYLE_NAME,       /* of a row of a table */
    STYLE_CELL,       /* of a table */
    STYLE_NUMBER,     /* of a table */
    STYLE_HEADING,    /* of a part of a page */
    STYLE_SUBHEADING, /* of a part of a part */
    STYLE_REMARK,
    STYLE_LABEL,
    STYLE_SIGN, /* in place of a label: "+", "1." */
    STYLE_TEXT,
    STYLE_CODE,
    STYLE_COUNT,
};

enum { XLSX_SHADES = 6 }; /* from the first proficiency of a scale to the last */

/* A look, and what may change it; members that are 0 change nothing. */
struct xlsx_look {
    uint8_t style;  /* enum xlsx_style */
    uint8_t shade;  /* from 1 to XLSX_SHADES: of a proficiency */
    uint8_t mark;   /* enum mark: its sign is shown behind the text, which does not have it */
    uint8_t indent; /* steps */
    bool quiet;     /* what says nothing new */
    bool nothing;   /* what says that nothing is said */
};

/* The sign of a mark, as a workbook shows it. */
const char *xlsx_mark(struct xlsx *x, enum mark mark);

/* The format for a look, the same one each time. */
lxw_format *xlsx_format(struct xlsx *x, struct xlsx_look look);

/* The size of the type in pixels, a little more where it is bold. */
double xlsx_type(enum xlsx_style style);

/* The height of a row with so many lines, in points. */
double xlsx_height(enum xlsx_style style, size_t lines);

/* The shade of a proficiency, from 1; 0: its scale has no order, or there is none. */
uint8_t xlsx_shade(const struct scale *scale, uint32_t step);

/* --- What room it takes (xlsx_fit.c) --- */

/* The width of a column in which a text, without line feeds, stands on one line; in digits. */
int xlsx_text_width(struct str text, enum xlsx_style style);

/* The lines of a text in a column of so many digits. */
size_t xlsx_lines(struct str text, enum xlsx_style style, int width);

#endif
