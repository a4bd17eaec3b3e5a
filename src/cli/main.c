/*
 * rung: the program. Sets the locale, reads the command line, loads the data, runs a command, and writes what it
 * said.
 */
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli.h"
#include "rung/text.h"

enum {
    COLUMNS_PIPE = 80,  /* the width of text where there is no terminal: the same everywhere */
    COLUMNS_LEAST = 40, /* narrower than this nothing is readable */
    COLUMNS_MOST = 100, /* longer lines are hard to read */
};

const struct command *const commands[] = {
    &command_browse,
    &command_list,
    &command_show,
    &command_compare,
    &command_matrix,
    &command_gap,
    &command_where,
    &command_find,
    &command_check,
    &command_explain,
    &command_export,
    &command_schema,
    &command_doctor,
    &command_complete,
    &command_manual,
    NULL,
};

/* Runs on no memory at all, so it uses none. */
static _Noreturn void
out_of_memory(void *context)
{
    static const char message[] = "rung: there is not enough memory\n";
    (void)context;
    ssize_t written = write(STDERR_FILENO, message, sizeof(message) - 1);
    (void)written; /* there is nobody else to tell */
    _exit(EXIT_SYSTEM);
}

/* Widths are measured by wcwidth(), which wants a UTF-8 locale. Returns whether the user's own is one. */
static bool
set_locale(void)
{
    bool utf8 = setlocale(LC_ALL, "") && strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
    if (!utf8)
        setlocale(LC_CTYPE, "C.UTF-8");
    return utf8;
}

static int
page_columns(void)
{
    struct winsize size;
    if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0)
        return COLUMNS_PIPE;
    int columns = size.ws_col - 1;
    return columns < COLUMNS_LEAST ? COLUMNS_LEAST : columns > COLUMNS_MOST ? COLUMNS_MOST : columns;
}

static int
run(struct session *session)
{
    if (session->options.version) {
        buf_puts(&session->out, "rung " RUNG_VERSION "\n");
        return EXIT_FINE;
    }
    if (session->options.help) {
        if (session->command == commands[0])
            help_program(&session->out);
        else
            help_command(&session->out, session->command);
        return EXIT_FINE;
    }
    if (!output_is_possible(session))
        return EXIT_SYSTEM;
    if (session->command->needs_no_data)
        return command_run(session, session->command);
    session_settle(session);
    if (session->command == &command_browse && session->terminal)
        return browse_on_terminal(session);
    session_load(session);
    if (!output_spares_input(session)
        || (session->command != &command_check && !complain_of_data(session, session->collection)))
        return EXIT_SYSTEM;
    if (session->incomplete && output_to_file(session)) {
        complain(session, NULL, "%s was not written, because parts of it may be missing", session->options.output);
        return EXIT_SYSTEM;
    }
    int status = command_run(session, session->command);
    bool answers = session->command != &command_browse;
    return status == EXIT_FINE && answers && session->incomplete ? EXIT_SYSTEM : status;
}

int
main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is seen when writing, */
    signal(SIGXFSZ, SIG_IGN); /* and so is a file that gets too large */
    struct session session = {
        .arena = arena_new_failing(out_of_memory, NULL), .columns = page_columns(), .utf8 = set_locale()};
    session.out.arena = session.err.arena = session.arena;
    const char *term = getenv("TERM");
    session.terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && term && *term && strcmp(term, "dumb") != 0;
    bool understood = options_read(&session, argc, argv);
    if (output_to_file(&session))
        session.columns = COLUMNS_PIPE;
    session.wraps = isatty(STDOUT_FILENO) && !output_to_file(&session);
    int status = understood ? run(&session) : EXIT_USAGE;
    status = output_finish(&session, status);
    collection_free(session.collection);
    arena_free(session.arena);
    return status;
}
