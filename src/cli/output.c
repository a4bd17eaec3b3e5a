/* Where it all goes: what was said to stdout or into a file, messages to stderr. */
#include <errno.h>
#include <signal.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"
#include "rung/replace.h"
#include "rung/text.h"

bool
output_to_file(const struct session *session)
{
    const char *output = session->options.output;
    return output && strcmp(output, "-") != 0;
}

static enum file_existing
existing(const struct session *session)
{
    return session->options.force ? FILE_REPLACE : FILE_KEEP;
}

/* --- Before anything is done --- */

/* Says why the answer is not written. */
static void
complain_output(struct session *session, const char *why)
{
    const char *name = output_to_file(session) ? session->options.output : "the answer";
    complain(session,
             why == file_is_there ? "--force replaces it" : NULL,
             "%s cannot be written: %s",
             *name ? name : "\"\"",
             why);
}

bool
output_is_possible(struct session *session)
{
    const char *why = output_to_file(session) ? file_why_not(session->options.output, existing(session)) : NULL;
    if (why)
        complain_output(session, why);
    return !why;
}

bool
output_spares_input(struct session *session)
{
    struct stat output, input;
    if (!output_to_file(session) || stat(session->options.output, &output) != 0 || !S_ISREG(output.st_mode))
        return true;
    for (size_t i = 0; i < session->collection->document_count; i++) {
        const char *path = session->collection->documents[i]->source.path;
        if (stat(path, &input) == 0 && input.st_dev == output.st_dev && input.st_ino == output.st_ino) {
            complain(session, "name another file", "%s is one of the files that are read", session->options.output);
            return false;
        }
    }
    return true;
}

/* --- Writing --- */

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

/* The same, and that it arrived: some disks tell only when a file is closed. */
static const char *
flush_and_close(struct session *session, const struct buf *text, int stream, bool utf8)
{
    const char *why = flush(session, text, stream, utf8);
    return !why && close(stream) != 0 ? strerror(errno) : why;
}

/*
 * A file as a terminal may show it: a file keeps what is not to be seen, such as marks of direction. `tabs` part it.
 */
static struct buf
for_terminal(struct arena *arena, const struct buf *file, bool tabs)
{
    struct buf safe = {.arena = arena};
    for (size_t at = 0; at < file->bytes;) {
        struct str part = {.ptr = file->ptr + at};
        while (at + part.bytes < file->bytes && !memchr("\n\t", part.ptr[part.bytes], tabs ? 2 : 1))
            part.bytes++;
        text_add(&safe, part);
        at += part.bytes;
        if (at < file->bytes)
            buf_add(&safe, file->ptr + at++, 1);
    }
    return safe;
}

/* Puts what was said where it was asked for; NULL, or why that failed. */
static const char *
deliver(struct session *session)
{
    if (output_to_file(session))
        return file_write(session->options.output, buf_get(&session->out), existing(session));
    if (session->data && isatty(STDOUT_FILENO))
        session->out = for_terminal(
            session->arena, &session->out, !session->options.own && session->options.format == WRITE_TSV);
    return flush_and_close(session, &session->out, STDOUT_FILENO, session->utf8 || session->data);
}

bool
output_go_on(struct session *session)
{
    enum { ENOUGH = 1 << 20 };
    if (session->out.bytes < ENOUGH || output_to_file(session) || !session->data || isatty(STDOUT_FILENO))
        return true;
    flush(session, &session->err, STDERR_FILENO, session->utf8);
    session->broken = flush(session, &session->out, STDOUT_FILENO, true);
    session->err.bytes = session->out.bytes = 0;
    session->begun = true;
    return !session->broken;
}

/* Ends as programs do whose reader wants no more, such as head: by that signal, without a word. */
static void
end_by_pipe(void)
{
    signal(SIGPIPE, SIG_DFL);
    raise(SIGPIPE);
}

int
output_finish(struct session *session, int status)
{
    bool said = session->out.bytes > 0 || session->begun || (output_to_file(session) && status == EXIT_FINE);
    flush(session, &session->err, STDERR_FILENO, session->utf8);
    session->err.bytes = 0;
    const char *why = session->broken ? session->broken : said ? deliver(session) : NULL;
    if (!why)
        return status;
    if (why == file_reader_is_gone)
        end_by_pipe();
    complain_output(session, why);
    flush(session, &session->err, STDERR_FILENO, session->utf8);
    return EXIT_SYSTEM;
}
