/* What `rung check` found, file by file, and the forms it is written in. */
#ifndef RUNG_CHECK_H
#define RUNG_CHECK_H

#include "cli.h"

/* What is wrong with one file. */
struct check_file {
    struct source *source;
    const struct diag **shown; /* in the order of their places */
    size_t count;              /* of those shown */
    size_t not_shown;          /* of the others */
    size_t errors;             /* shown or not */
};

struct check_report {
    struct check_file *files; /* those with errors last, else in the order of loading */
    size_t file_count;
    size_t errors; /* of all files, shown or not */
    size_t warnings;
    size_t accepted; /* further warnings: meant so, as the files say */
    size_t ignored;  /* further warnings: left out by an option */
};

/*
 * Adds the report as JSON; the notes of the command say which members it has. False when memory runs out.
 * The texts of related files stay, for whoever writes more.
 */
bool check_json(struct buf *out, const struct collection *collection, const struct check_report *report);

/* The columns of its table. */
extern const struct column_row check_columns[];

/* What is shown as a table, in `arena`. The texts of related files stay, for whoever writes more. */
struct table *check_table(struct arena *arena, const struct check_report *report);

#endif
