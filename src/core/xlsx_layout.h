/*
 * How a page is set out on a sheet: its columns, what stands still while the rest scrolls, how it is printed.
 */
#ifndef RUNG_CORE_XLSX_LAYOUT_H
#define RUNG_CORE_XLSX_LAYOUT_H

#include "xlsx.h"

/* A sheet, being filled in row by row. */
struct xlsx_sheet {
    struct xlsx *x;
    lxw_worksheet *sheet;
    const char *name;
    lxw_row_t row;       /* the one that is being filled in */
    double height;       /* that it needs, in points */
    size_t column_count; /* at least 2 */
    int *widths;         /* of the columns, in digits */
    size_t table_count;

    /* A table that has the columns of all tables of the page, which stand in the second row; NULL: there is none. */
    const struct table *heads;
    bool repeat_first_heads; /* on paper; the first table is still to come */
};

/*
 * A page as a sheet has it: what stands before its tables comes behind them, so that the heads of columns stand at
 * the top; a list has its groups in a column, by which it can be filtered. Lies in `arena`.
 */
struct outline xlsx_page(struct arena *arena, const struct outline *page);

/* Fills in what columns there are. NULL, or why the page does not fit on a sheet. */
const char *xlsx_measure(struct xlsx_sheet *s, const struct outline *page);

/* The widths of columns together, in digits. */
int xlsx_width(const struct xlsx_sheet *s, size_t first, size_t last);

/*
 * To be called before the heads of each table, which go into the row that is being filled in: those of the first are
 * repeated on paper, if the other tables have its columns in the same places.
 */
void xlsx_repeat_heads(struct xlsx_sheet *s);

/* Sets the columns of a sheet, what stands still, and how it is printed. */
void xlsx_set_up(struct xlsx_sheet *s, const struct outline *page);

/* The scales and marks of the tables of a page. */
struct xlsx_used {
    const struct scale **scales; /* those with an order, as they come */
    size_t scale_count;
    unsigned marks; /* a bit for each that has a sign to be seen */
};

struct xlsx_used xlsx_used(struct arena *arena, const struct outline *page);

#endif
