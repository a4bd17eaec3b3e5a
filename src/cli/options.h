/* The options of the command line. */
#ifndef RUNG_CLI_OPTIONS_H
#define RUNG_CLI_OPTIONS_H

#include "cli.h"

enum option_id {
    OPTION_DATA = 256,
    OPTION_FORMAT,
    OPTION_OUTPUT,
    OPTION_FORCE,
    OPTION_COLUMNS,
    OPTION_BOM,
    OPTION_RAW,
    OPTION_DIFFERENCES,
    OPTION_FAMILY, /* the filters, in the order of enum filter */
    OPTION_DEPARTMENT,
    OPTION_LEVEL,
    OPTION_COMPETENCY,
    OPTION_STATUS,
    OPTION_AT_LEAST,
    OPTION_ALL,
    OPTION_IGNORE,
    OPTION_STRICT,
    OPTION_YEARS,
    OPTION_FRESH,
    OPTION_HELP,
    OPTION_VERSION,
};

/* An option, for reading the command line, for its help, and for completing it. */
struct option_row {
    enum option_id id;
    const char *name;
    char letter;          /* 0: none */
    const char *argument; /* NULL: takes none; "NAME": what the option itself is called after */
    const char *help;
    unsigned takes; /* only for commands that take it; 0: for all */
};

/* All options, ended by a NULL name. */
extern const struct option_row option_rows[];

/* Whether a command takes an option. */
bool option_taken(const struct option_row *row, const struct command *command);

/* What a format is called, and what it is for; NULL: it needs no word. */
struct format_name {
    const char *name;
    const char *use;
};

/*
 * Takes --format, else the ending of the file to write, for what it means to the command. False when it has no such
 * format, after a complaint.
 */
bool options_choose_format(struct session *session);

/* The formats that a command can write, its own first; returns how many. They lie in `arena`. */
size_t formats_of(const struct command *command, struct arena *arena, const struct format_name **names_out);

#endif
