/* rung complete: what the last word of a command line can be, for the shells (data/completions). */
#include <getopt.h>

#include "candidates.h"
#include "rung/text.h"

static void
add_options(struct candidates *c)
{
    for (const struct option_row *row = option_rows; row->name; row++)
        if (option_taken(row, c->session.command))
            candidates_add(c, str_of(arena_printf(c->session.arena, "--%s", row->name)), str_of(row->help));
}

static void
add_commands(struct candidates *c)
{
    for (const struct command *const *command = commands; *command; command++)
        if (!(*command)->hidden)
            candidates_add(c, str_of((*command)->name), str_of((*command)->summary));
}

/* --- The command line --- */

/* The option that takes a value, and is `word` to the end of its name; NULL: there is none. */
static const struct option_row *
option_with_value(struct str word)
{
    for (const struct option_row *row = option_rows; row->name; row++) {
        const char letter[] = {'-', row->letter, '\0'};
        size_t bytes = strlen(row->name);
        bool named =
            word.bytes == bytes + 2 && memcmp(word.ptr, "--", 2) == 0 && memcmp(word.ptr + 2, row->name, bytes) == 0;
        if (row->argument && (named || (row->letter && str_equal(word, str_of(letter)))))
            return row;
    }
    return NULL;
}

/* Has `bytes` bytes of the word stay as they are. */
static void
set_head(struct candidates *c, const char *word, size_t bytes)
{
    c->head = (struct str){.ptr = word, .bytes = (uint32_t)bytes};
    c->typed = text_fold(c->session.arena, str_of(word + bytes));
}

/* Completes the value of an option, which begins `at` bytes into the word; in a list, its last part. */
static void
complete_value(struct candidates *c, const struct option_row *row, const char *word, size_t at)
{
    const char *comma = strchr(row->argument, ',') ? strrchr(word + at, ',') : NULL;
    c->option = row;
    set_head(c, word, comma ? (size_t)(comma + 1 - word) : at);
    candidates_add_usage(c, row->argument);
}

/*
 * Reads the words before as if they were all: words of argv, of which the one before the first stands for the
 * program. False when not even the command is clear.
 */
static bool
read_words(struct candidates *c, const char **words, size_t count, bool *named_out)
{
    const char **argv = words - 1;
    optind = 0; /* getopt is to begin anew */
    options_read(&c->session, (int)count + 1, (char **)argv);
    for (size_t i = 0; i < c->session.options.data_count; i++)
        if (c->session.options.data[i][0] == '~') /* the shell has not seen to it yet */
            c->session.options.data[i] = place_from_home(&c->session, str_of(c->session.options.data[i]));
    *named_out = c->session.words > argv + optind;
    return c->session.command != NULL;
}

static void
complete_word(struct candidates *c, const char **before, size_t count, const char *word)
{
    const struct option_row *row = count > 0 ? option_with_value(str_of(before[count - 1])) : NULL;
    const char *equals = row ? NULL : strchr(word, '=');
    bool named;
    if (!read_words(c, before, row ? count - 1 : count, &named))
        return;
    if (equals)
        row = option_with_value((struct str){.ptr = word, .bytes = (uint32_t)(equals - word)});
    if (row) {
        complete_value(c, row, word, equals ? (size_t)(equals + 1 - word) : 0);
        return;
    }
    set_head(c, word, 0);
    if (word[0] == '-') {
        add_options(c);
        return;
    }
    if (!named && c->session.word_count == 0)
        add_commands(c);
    if (c->session.word_count < c->session.command->most)
        candidates_add_usage(c, c->session.command->words);
}

static int
complete(struct session *session)
{
    size_t last = session->word_count - 1;
    session->data = true;
    struct candidates c = {
        .session = {.arena = session->arena, .columns = session->columns, .utf8 = session->utf8},
        .out = &session->out,
    };
    c.session.out.arena = c.session.err.arena = session->arena; /* both are dropped: who is typing is not disturbed */
    complete_word(&c, session->words, last, session->words[last]);
    collection_free(c.session.collection);
    return EXIT_FINE;
}

const struct command command_complete = {
    .name = "complete",
    .words = "-- WORD...",
    .summary = "what the last word of a command line can be; for the completions of shells",
    .examples = "  rung complete -- show operations-support@\n"
                "                                the levels, each on a line, with a tab and what it is\n"
                "  rung complete -- matrix --format \"\"\n",
    .notes = "The words are those of a command line, after \"rung\". The last of them, which may be \"\", is what a\n"
             "shell is to complete. A line that begins with a tab says that it can be a file, too.\n",
    .least = 1,
    .most = SIZE_MAX,
    .needs_no_data = true,
    .hidden = true,
    .run = complete,
};
