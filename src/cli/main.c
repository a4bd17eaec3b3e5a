/*
 * rung: the program. Sets the locale, reads the command line, loads the data, runs a command, and writes what it said.
 */
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "cli.h"
#include "rung/replace.h"
#include "rung/text.h"

#ifndef RUNG_VERSION
#define RUNG_VERSION "0.1"
#endif

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
    &command_check,
    &command_explain,
    &command_export,
    &command_schema,
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

/* Text for a terminal or file that has no Unicode. */
static struct buf
to_ascii(struct arena *arena, const struct buf *text)
{
    struct buf ascii = {.arena = arena};
    for (size_t at = 0; at < text->bytes;) {
        uint32_t point;
        at += text_decode(text->ptr + at, text->bytes - at, &point);
        char stands_for[TEXT_ASCII_BYTES];
        text_ascii(point, stands_for);
        if (point < 0x80)
            buf_add(&ascii, &(char){(char)point}, 1);
        else
            buf_puts(&ascii, stands_for);
    }
    return ascii;
}

/* Writes to a stream; NULL, or why that failed. */
static const char *
flush(struct session *session, const struct buf *text, int stream, bool utf8)
{
    struct buf bytes = utf8 ? *text : to_ascii(session->arena, text);
    return file_write_open(stream, buf_get(&bytes));
}

/*
 * Says what is wrong with the data: in full what cannot be read, in number what `rung check` will show. False when
 * nothing at all could be read.
 */
static bool
complain_of_data(struct session *session)
{
    const struct collection *c = session->collection;
    size_t errors = c->diags.errors, unreadable = 0;
    for (size_t i = 0; i < c->diags.count; i++)
        if (c->diags.v[i].code == DIAG_CANNOT_READ) {
            diag_render(&session->err, &c->diags.v[i]);
            unreadable++;
        }
    if (unreadable && session->data_of_settings)
        complain(session,
                 arena_printf(session->arena, "change \"data\" in %s", session->settings.source->path),
                 "the folder of profiles is the one that your settings name");
    if (errors > unreadable)
        complain(session,
                 "rung check shows where and what",
                 "the data has %zu error%s",
                 errors - unreadable,
                 errors - unreadable == 1 ? "" : "s");
    return unreadable < c->document_count;
}

/* Reads the user's settings, and says what is wrong in them: nothing of that keeps a command from its work. */
static void
read_settings(struct session *session)
{
    const char *path = place_settings(session);
    if (!path)
        return;
    settings_read(&session->settings, session->arena, path);
    for (size_t i = 0; i < session->settings.diags.count && i < DIAG_SHOWN_MAX; i++)
        diag_render_short(&session->err, &session->settings.diags.v[i]);
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
    if (session->command->needs_no_data)
        return command_run(session, session->command);
    read_settings(session);
    data_path_default(session);
    session->collection = collection_load(session->options.data, session->options.data_count, session->arena);
    if (!session->collection)
        out_of_memory(NULL);
    if (session->command != &command_check && !complain_of_data(session))
        return EXIT_SYSTEM;
    return command_run(session, session->command);
}

/* Whether the answer goes to a file rather than to stdout. */
static bool
to_file(const struct session *session)
{
    const char *output = session->options.output;
    return output && strcmp(output, "-") != 0;
}

/* Puts what was said where it was asked for; NULL, or why that failed. */
static const char *
deliver(struct session *session)
{
    const struct options *options = &session->options;
    if (!to_file(session))
        return flush(session, &session->out, STDOUT_FILENO, session->utf8 || session->data);
    return file_write(options->output, buf_get(&session->out), options->force ? FILE_REPLACE : FILE_KEEP);
}

/* Delivers what there is, and returns the exit status: that of the command, unless this fails. */
static int
finish(struct session *session, int status)
{
    const char *why = session->out.bytes > 0 ? deliver(session) : NULL;
    if (!why)
        return status;
    if (why != file_reader_is_gone)
        complain(session,
                 why == file_is_there ? "--force replaces it" : NULL,
                 "%s cannot be written: %s",
                 to_file(session) ? session->options.output : "the answer",
                 why);
    flush(session, &session->err, STDERR_FILENO, session->utf8);
    return EXIT_SYSTEM;
}

int
main(int argc, char **argv)
{
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is seen when writing */
    struct session session = {
        .arena = arena_new_failing(out_of_memory, NULL), .columns = page_columns(), .utf8 = set_locale()};
    session.out.arena = session.err.arena = session.arena;
    const char *term = getenv("TERM");
    session.terminal = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && term && *term && strcmp(term, "dumb") != 0;
    bool understood = options_read(&session, argc, argv);
    if (to_file(&session))
        session.columns = COLUMNS_PIPE;
    session.wraps = isatty(STDOUT_FILENO) && !to_file(&session);
    int status = understood ? run(&session) : EXIT_USAGE;
    flush(&session, &session.err, STDERR_FILENO, session.utf8);
    session.err.bytes = 0;
    status = finish(&session, status);
    collection_free(session.collection);
    arena_free(session.arena);
    return status;
}
