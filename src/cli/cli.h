/* What the commands of the command line share: the session they run in, and how a command is declared. */
#ifndef RUNG_CLI_H
#define RUNG_CLI_H

#include "rung/buf.h"
#include "rung/load.h"
#include "rung/model.h"
#include "rung/settings.h"
#include "rung/write.h"

/* Exit codes, part of the interface; help_exits says what they mean. */
enum { EXIT_FINE, EXIT_NO, EXIT_USAGE, EXIT_SYSTEM, EXIT_COUNT };

struct session;

/*
 * A format that one command alone has, such as YAML. The formats that all answers can be written in are in write.h.
 */
struct own_format {
    const char *name;
    const char *use; /* what it is for, such as "editors"; NULL: it needs no word */
    bool data;       /* what it writes is UTF-8 in any locale: it is a file */
    int (*run)(struct session *session);
};

/* What the options --family, --department, --level, --competency and --status leave of the data. */
enum filter { FILTER_FAMILY, FILTER_DEPARTMENT, FILTER_LEVEL, FILTER_COMPETENCY, FILTER_STATUS, FILTER_COUNT };

/* The values of a filter, as written; any of them will do. */
struct filter_values {
    const char **v;
    size_t count; /* 0: it was not given */
};

/* What the options said. */
struct options {
    const char **data; /* --data, and paths where a command takes them */
    size_t data_count;
    const char *format_word;      /* as written; NULL: not given */
    const struct own_format *own; /* what it means, one of the command's own; NULL: one that all answers have: */
    enum write_format format;
    const char *output;  /* -o: the file to write; NULL, "-": stdout */
    const char *columns; /* --columns: keys with commas between; NULL: those that the command chooses */
    struct filter_values filters[FILTER_COUNT];
    const char *at_least; /* --at-least: a proficiency; NULL: any */
    bool force;           /* a file that is there is replaced */
    bool bom;
    bool raw;
    int years; /* without an update, after which a profile is out of date */
    bool differences;
    bool all;                      /* also what is beyond the most that are shown of a file or kind */
    bool strict;                   /* warnings, too, make the answer a no */
    bool ignored[DIAG_CODE_COUNT]; /* warnings that are left out */
    bool fresh;
    bool help;
    bool version;
};

/* One run of the program. What is written goes to `out` and `err`; output_finish() puts them where they go. */
struct session {
    const struct command *command;
    struct options options;
    const char **words; /* what stands on the command line besides command and options */
    size_t word_count;
    struct arena *arena;
    struct settings settings;      /* of the user; read before the data is */
    bool data_of_settings;         /* what is loaded is what they name */
    struct collection *collection; /* loaded before a command runs */
    bool bad_threads;              /* RUNG_THREADS is no number; that was said */
    bool incomplete;               /* some of its files cannot be read: what is said may lack something */
    struct buf out;
    struct buf err;
    bool begun;         /* some of the answer has left `out` */
    const char *broken; /* why that could not go on; NULL: it could */
    int columns;        /* width of the text that is written */
    bool wraps;         /* lists are broken into the lines of a terminal; else a thing stands on one line */
    bool terminal;      /* stdin and stdout are one that can show screens */
    bool utf8;          /* what is written may be UTF-8; else it must be ASCII */
    bool data;          /* what is written is a file rather than text for a terminal */
};

/* Which options a command takes besides --data and --help. */
enum {
    TAKES_FORMAT = 1, /* --format, -o, --force: every command that has a format to choose */
    TAKES_DIFFERENCES = 2,
    TAKES_CHECKING = 4, /* --ignore, --strict, --years */
    TAKES_FRESH = 8,
    TAKES_FILTERS = 32,
    TAKES_AT_LEAST = 64,
    TAKES_ALL = 128,    /* --all: every command that shows some of many */
    TAKES_COLUMNS = 16, /* --columns, --bom, --raw: every command that has answers */
};

/* A table that a command answers with, whatever it is asked. */
struct command_table {
    const char *what; /* its rows are, or, where a command has several tables, the word that asks for it */
    const struct column_row *columns;
};

/* A command. To add one, write cmd_NAME.c with one of these, and name it in main.c's list. */
struct command {
    const char *name;
    const char *words;                  /* after the name, for usage: "PROFILE[@LEVEL]..." */
    const char *summary;                /* one line for the list of commands */
    const char *examples;               /* lines of a command and what it is for */
    const char *notes;                  /* lines at the end of its help; NULL: none */
    const struct command_table *tables; /* ended by a NULL what; NULL: none, or what columns there are depends */
    size_t least, most;                 /* number of words */
    unsigned takes;                     /* options */
    const struct own_format *own;       /* ended by a NULL name, what is written by itself first; NULL: none */
    bool takes_paths;                   /* the words are files and folders to load */
    bool needs_no_data;                 /* nothing is loaded for it */
    bool hidden;                        /* for programs: left out of the list of commands, not out of the manual */

    /*
     * One of the two, or neither where all is in `own`. `answer` fills in what there is to say, which is then written
     * in any format; `run` writes text to the session by itself. Both return the exit status.
     */
    int (*answer)(struct session *session, struct answer *answer);
    int (*run)(struct session *session);
};

extern const struct command command_browse;
extern const struct command command_list;
extern const struct command command_show;
extern const struct command command_compare;
extern const struct command command_matrix;
extern const struct command command_gap;
extern const struct command command_where;
extern const struct command command_find;
extern const struct command command_check;
extern const struct command command_explain;
extern const struct command command_export;
extern const struct command command_schema;
extern const struct command command_doctor;
extern const struct command command_complete;
extern const struct command command_manual;

/* All commands, ended by NULL; the first is meant when none is named. */
extern const struct command *const commands[];

/* Runs a command: what it has to say is added to session->out, in the format that was asked for. */
int command_run(struct session *session, const struct command *command);

/*
 * Whether the answer is wanted as a table for programs and spreadsheets, with all that there is to know, rather than
 * as a page to read.
 */
bool wants_table(const struct session *session);

/* Adds "rung: MESSAGE" to stderr, and a hint line when `hint` is not NULL. */
void complain(struct session *session, const char *hint, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* All words of the command line as one: a name of several words need not be quoted. */
const char *joined_words(struct session *session);

/* That a word that stands for nothing is the name of a file or folder, and how to look in it; NULL: it is none. */
const char *hint_data(struct session *session, const char *word);

/* Finds what a word stands for (see collection_find); complains when it stands for nothing. */
struct target find_target(struct session *session, const char *word, unsigned kinds);

/*
 * How many threads read files and search, by RUNG_THREADS; 0: as many as there are processors. Complains once of a
 * bad one.
 */
unsigned session_threads(struct session *session);

/*
 * Reads the settings, and finds out what is to be loaded: what the options name, else the settings, else the shipped
 * collection.
 */
void session_settle(struct session *session);

/* Loads it. */
void session_load(struct session *session);

/*
 * Says what is wrong with the data: in full what cannot be read, in number what `rung check` will show. False when
 * nothing at all could be read.
 */
bool complain_of_data(struct session *session, const struct collection *collection);

/* Browses what is to be loaded, which need not be there yet. */
int browse_on_terminal(struct session *session);

/* Adds the help of one command. */
void help_command(struct buf *out, const struct command *command);

/* Adds which columns the tables of a command have, as lines of notes. */
void help_tables(struct buf *out, const struct command_table *tables);

/* What each exit code means. */
extern const char *const help_exits[EXIT_COUNT];

/* The examples of the program, as those of a command. */
extern const char help_examples[];

/* Adds the help of the program. */
void help_program(struct buf *out);

/*
 * Reads options and words; the first word is a command, or the program browses. False when they make no sense, after
 * a complaint.
 */
bool options_read(struct session *session, int argc, char **argv);

/* Whether what is said goes to a file rather than to stdout. */
bool output_to_file(const struct session *session);

/*
 * Whether it can be written where it is to go, as far as can be seen before there is anything; else after a
 * complaint.
 */
bool output_is_possible(struct session *session);

/* Whether that is none of the files that were loaded; else after a complaint. */
bool output_spares_input(struct session *session);

/*
 * Writes what is there of a long answer while it is made, where it may go piece by piece: not into a file that is
 * written whole or not at all, nor on a terminal. False when it cannot be written.
 */
bool output_go_on(struct session *session);

/* Writes messages and answer to where they go, after a command has returned `status`; returns that of the program. */
int output_finish(struct session *session, int status);

/* Adds a file or folder to load. */
void options_add_data(struct session *session, const char *path);

/* Has the data of RUNG_DATA, else of the settings, else the shipped collection, loaded when nothing else was said. */
void data_path_default(struct session *session);

/* The user's settings file, which need not be there; NULL: there is no place for one. */
const char *place_settings(struct session *session);

/* The folder for what Rung keeps from one run to the next, which need not be there; NULL: there is none. */
const char *place_state(struct session *session);

/* The manual page; NULL: it is not installed. */
const char *place_manual(struct session *session);

/*
 * A path of the settings as the system takes it: from the user's home folder, not from where the program was started.
 */
const char *place_from_home(struct session *session, struct str path);

#endif
