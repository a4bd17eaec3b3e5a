/* The table of options, and reading the command line by it. */
#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "options.h"
#include "rung/review.h"
#include "rung/text.h"

/* To add an option, add a row, and a case in apply(). */
const struct option_row option_rows[] = {
    {OPTION_DATA, "data", 0, "PATH", "file or folder of profiles to use; may stand several times", 0},
    {OPTION_FORMAT, "format", 0, "FORMAT", "the form of what is written: see a command's help", TAKES_FORMAT},
    {OPTION_OUTPUT, "output", 'o', "FILE", "write to a file; how its name ends says the format", TAKES_FORMAT},
    {OPTION_FORCE, "force", 0, NULL, "replace the file of --output if it is there", TAKES_FORMAT},
    {OPTION_COLUMNS, "columns", 0, "KEY[,KEY]", "the columns of tables, in this order", TAKES_COLUMNS},
    {OPTION_BOM, "bom", 0, NULL, "begin CSV with a byte-order mark, by which Excel knows UTF-8", TAKES_COLUMNS},
    {OPTION_RAW, "raw", 0, NULL, "CSV: leave texts that spreadsheets take for formulas as they are", TAKES_COLUMNS},
    {OPTION_DIFFERENCES, "differences", 'd', NULL, "leave out what is the same", TAKES_DIFFERENCES},
    {OPTION_FAMILY, "family", 0, "NAME", "only profiles of this job family and its branches", TAKES_FILTERS},
    {OPTION_DEPARTMENT, "department", 0, "NAME", "only profiles of this department", TAKES_FILTERS},
    {OPTION_LEVEL, "level", 0, "NAME", "only levels of this id, name or number", TAKES_FILTERS},
    {OPTION_COMPETENCY, "competency", 0, "NAME", "only what has to do with this competency", TAKES_FILTERS},
    {OPTION_STATUS, "status", 0, "NAME", "only profiles of this status, such as current", TAKES_FILTERS},
    {OPTION_AT_LEAST,
     "at-least",
     0,
     "PROFICIENCY",
     "only where this proficiency or a higher is asked for",
     TAKES_AT_LEAST},
    {OPTION_ALL, "all", 0, NULL, "show all, not only the first of each file or kind", TAKES_ALL},
    {OPTION_IGNORE, "ignore", 0, "CODE[,CODE]", "leave out these warnings; may stand several times", TAKES_CHECKING},
    {OPTION_STRICT, "strict", 0, NULL, "warnings count as problems for the exit status, too", TAKES_CHECKING},
    {OPTION_YEARS, "years", 0, "N", "years after which a profile is out of date: 5; 0: never", TAKES_CHECKING},
    {OPTION_FRESH, "fresh", 0, NULL, "browse: begin on the first page, not where you were last time", TAKES_FRESH},
    {OPTION_HELP, "help", 'h', NULL, "show help, also after a command", 0},
    {OPTION_VERSION, "version", 0, NULL, "show the version", 0},
    {0},
};

enum { OPTION_COUNT = sizeof(option_rows) / sizeof(*option_rows) - 1 };

/* The options that a command takes, as bits. */
static unsigned
taken_by(const struct command *command)
{
    return command->takes | (command->own || command->answer ? TAKES_FORMAT : 0)
           | (command->answer ? TAKES_COLUMNS : 0);
}

bool
option_taken(const struct option_row *row, const struct command *command)
{
    return !row->takes || row->takes & taken_by(command);
}

/* --- Reading --- */

/* Takes a code of a warning to leave out. */
static bool
ignore_code(struct session *session, struct str word)
{
    struct str names[DIAG_CODE_COUNT];
    size_t count = 0;
    for (enum diag_code code = 0; code < DIAG_CODE_COUNT; code++)
        if (diag_severity(code) == DIAG_WARNING)
            names[count++] = str_of(diag_code_name(code));
    enum diag_code code = diag_code_find(word);
    if (code < DIAG_CODE_COUNT && diag_severity(code) == DIAG_WARNING) {
        session->options.ignored[code] = true;
        return true;
    }
    if (code < DIAG_CODE_COUNT) {
        complain(session,
                 "only warnings can be; their codes begin with W",
                 "%s is an error, which cannot be ignored",
                 diag_code_name(code));
        return false;
    }
    const char *hint = text_suggest(session->arena, session->arena, word, names, count);
    complain(session, hint ? hint : "rung explain lists the codes", "there is no warning \"%.*s\"", STR_ARGS(word));
    return false;
}

static bool
read_ignored(struct session *session, const char *codes)
{
    for (;; codes++) {
        size_t bytes = strcspn(codes, ",");
        if (!ignore_code(session, (struct str){.ptr = codes, .bytes = (uint32_t)bytes}))
            return false;
        codes += bytes;
        if (!*codes)
            return true;
    }
}

static bool
read_years(struct session *session, const char *word)
{
    enum { YEARS_MOST = 1000 };
    char *end;
    long years = strtol(word, &end, 10);
    if (end == word || *end || years < 0 || years > YEARS_MOST) {
        complain(session, "such as --years 5", "--years needs a number of years, not \"%s\"", word);
        return false;
    }
    session->options.years = (int)years;
    return true;
}

void
options_add_data(struct session *session, const char *path)
{
    struct options *options = &session->options;
    options->data = arena_grow(session->arena, options->data, options->data_count, sizeof(*options->data));
    options->data[options->data_count++] = path;
}

static void
add_filter(struct session *session, struct filter_values *values, const char *value)
{
    values->v = arena_grow(session->arena, values->v, values->count, sizeof(*values->v));
    values->v[values->count++] = value;
}

static bool
apply(struct session *session, int id, const char *argument)
{
    switch (id) {
    case OPTION_DATA:
        options_add_data(session, argument);
        return true;
    case OPTION_FORMAT:
        session->options.format_word = argument;
        return true;
    case OPTION_FAMILY:
    case OPTION_DEPARTMENT:
    case OPTION_LEVEL:
    case OPTION_COMPETENCY:
    case OPTION_STATUS:
        add_filter(session, &session->options.filters[id - OPTION_FAMILY], argument);
        return true;
    case OPTION_OUTPUT:
        if (session->options.output)
            complain(session, NULL, "--output stands twice, but there is one answer");
        else
            session->options.output = argument;
        return session->options.output == argument;
    case OPTION_FORCE:
        session->options.force = true;
        return true;
    case OPTION_COLUMNS:
        session->options.columns = argument;
        return true;
    case OPTION_BOM:
        session->options.bom = true;
        return true;
    case OPTION_RAW:
        session->options.raw = true;
        return true;
    case OPTION_YEARS:
        return read_years(session, argument);
    case OPTION_DIFFERENCES:
        session->options.differences = true;
        return true;
    case OPTION_AT_LEAST:
        session->options.at_least = argument;
        return true;
    case OPTION_ALL:
        session->options.all = true;
        return true;
    case OPTION_IGNORE:
        return read_ignored(session, argument);
    case OPTION_STRICT:
        session->options.strict = true;
        return true;
    case OPTION_FRESH:
        session->options.fresh = true;
        return true;
    case OPTION_HELP:
        session->options.help = true;
        return true;
    default:
        session->options.version = true;
        return true;
    }
}

static void
complain_option(struct session *session, const char *word, bool needs_argument)
{
    struct str names[OPTION_COUNT];
    for (size_t i = 0; i < OPTION_COUNT; i++)
        names[i] = str_of(arena_printf(session->arena, "--%s", option_rows[i].name));
    if (needs_argument)
        complain(session, "see rung --help", "the option %s needs a value", word);
    else
        complain(session,
                 text_suggest(session->arena, session->arena, str_of(word), names, OPTION_COUNT),
                 "there is no option \"%s\"",
                 word);
}

/* The tables as getopt_long wants them. */
static void
fill_getopt(struct option *longs, char *letters)
{
    *letters++ = ':'; /* tell a missing value from an unknown option */
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        longs[i] = (struct option){option_rows[i].name,
                                   option_rows[i].argument ? required_argument : no_argument,
                                   NULL,
                                   (int)option_rows[i].id};
        if (option_rows[i].letter)
            *letters++ = option_rows[i].letter;
        if (option_rows[i].letter && option_rows[i].argument)
            *letters++ = ':';
    }
    *letters = '\0';
}

static int
id_of_letter(int letter)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if (letter && option_rows[i].letter == letter)
            return (int)option_rows[i].id;
    return letter;
}

static const struct option_row *
row_of(int id)
{
    for (size_t i = 0; i < OPTION_COUNT; i++)
        if ((int)option_rows[i].id == id)
            return &option_rows[i];
    return NULL;
}

/* The options that were used must be for the command that was named. */
static bool
check_taken(struct session *session, const bool *used)
{
    for (size_t i = 0; i < OPTION_COUNT; i++) {
        const struct option_row *row = &option_rows[i];
        if (!used[row->id - OPTION_DATA] || option_taken(row, session->command))
            continue;
        if (row->id == OPTION_FORMAT)
            continue; /* choose_format() knows more */
        complain(session,
                 arena_printf(session->arena, "see rung %s --help", session->command->name),
                 "rung %s does not take --%s",
                 session->command->name,
                 row->name);
        return false;
    }
    return true;
}

static bool
choose_command(struct session *session)
{
    struct stat status;
    struct str *names = NULL;
    size_t count = 0;
    session->command = commands[0];
    if (session->word_count == 0)
        return true;
    const char *word = session->words[0];
    for (const struct command *const *command = commands; *command; command++) {
        names = arena_grow(session->arena, names, count, sizeof(*names));
        names[count++] = str_of((*command)->name);
        if (strcmp(word, (*command)->name) == 0) {
            session->command = *command;
            session->words++;
            session->word_count--;
            return true;
        }
    }
    if (strcmp(word, "help") == 0) {
        session->options.help = true;
        return true;
    }
    if (strchr(word, '/') || stat(word, &status) == 0)
        return true; /* files to browse */
    const char *hint = text_suggest(session->arena, session->arena, str_of(word), names, count);
    complain(session,
             hint ? hint : "rung show NAME shows a profile; rung --help lists the commands",
             "there is no command, file or folder \"%s\"",
             word);
    return false;
}

static bool
check_words(struct session *session)
{
    const struct command *command = session->command;
    if (session->options.help || (session->word_count >= command->least && session->word_count <= command->most))
        return true;
    complain(session,
             arena_printf(session->arena, "rung %s %s", command->name, command->words),
             session->word_count < command->least ? "rung %s needs more to go on" : "rung %s takes fewer words",
             command->name);
    return false;
}

bool
options_read(struct session *session, int argc, char **argv)
{
    struct option longs[OPTION_COUNT + 1] = {0};
    char letters[2 * OPTION_COUNT + 2];
    bool used[OPTION_COUNT] = {false};
    int id;
    fill_getopt(longs, letters);
    session->options.years = REVIEW_YEARS;
    opterr = 0;
    while ((id = id_of_letter(getopt_long(argc, argv, letters, longs, NULL))) != -1) {
        const struct option_row *row = row_of(id);
        if (!row) {
            /* within letters such as -xyz, argv is not past the word yet */
            bool letter = optopt && optopt < OPTION_DATA;
            complain_option(
                session, letter ? arena_printf(session->arena, "-%c", optopt) : argv[optind - 1], id == ':');
            return false;
        }
        used[row->id - OPTION_DATA] = true;
        if (row->argument && optarg == argv[optind - 1]
            && strncmp(optarg, "--", 2) == 0) { /* an option, not a value */
            complain_option(session, arena_printf(session->arena, "--%s", row->name), true);
            return false;
        }
        if (!apply(session, id, optarg))
            return false;
    }
    session->words = (const char **)argv + optind;
    session->word_count = (size_t)(argc - optind);
    if (!choose_command(session) || !check_words(session) || !check_taken(session, used)
        || !options_choose_format(session))
        return false;
    for (size_t i = 0; session->command->takes_paths && i < session->word_count; i++)
        options_add_data(session, session->words[i]);
    return true;
}
