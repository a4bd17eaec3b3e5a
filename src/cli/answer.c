/* Running a command: its answer in the format and with the columns that were asked for. */
#include <unistd.h>

#include "cli.h"
#include "rung/text.h"

bool
wants_table(const struct session *session)
{
    return !session->options.own && write_format(session->options.format)->tables;
}

/* --- Columns --- */

/* Says which columns there are in place of one that there is not. */
static void
complain_column(struct session *session, const struct table *table, struct str key)
{
    struct str *keys = arena_array(session->arena, table->column_count + 1, sizeof(*keys));
    size_t count = 0;
    if (str_given(table->group_key))
        keys[count++] = table->group_key;
    for (size_t i = 0; i < table->column_count; i++)
        keys[count++] = table->columns[i].key;
    complain(session,
             text_suggest(session->arena, session->arena, key, keys, count),
             "there is no column \"%.*s\"",
             STR_ARGS(key));
}

/* Takes the next name off a list with commas; blanks around it do not count. False when there is none left. */
static bool
next_name(const char **list, struct str *name_out)
{
    *list += strspn(*list, " \t,");
    *name_out = (struct str){.ptr = *list, .bytes = (uint32_t)strcspn(*list, ",")};
    *list += name_out->bytes;
    while (name_out->bytes > 0 && strchr(" \t", name_out->ptr[name_out->bytes - 1]))
        name_out->bytes--;
    return name_out->bytes > 0;
}

/* Leaves the columns that --columns names. False after a complaint. */
static bool
choose_columns(struct session *session, struct table *table)
{
    size_t *places = arena_array(session->arena, table->column_count, sizeof(*places)), count = 0;
    bool *chosen = arena_array(session->arena, table->column_count, sizeof(*chosen)), grouped = false;
    const char *list = session->options.columns;
    for (struct str key; next_name(&list, &key);) {
        size_t place = table_find_column(table, key);
        bool group = text_same_name(session->arena, key, table->group_key);
        if (!group && place == table->column_count) {
            complain_column(session, table, key);
            return false;
        }
        if (!group && !chosen[place])
            places[count++] = place;
        if (!group)
            chosen[place] = true;
        grouped |= group;
    }
    if (count == 0 && grouped)
        complain(session, "name another one too", "the column %s alone is no table", session->options.columns);
    else if (count == 0)
        complain(session, NULL, "--columns needs at least one name");
    else
        table_keep_columns(table, places, count, grouped);
    return count > 0;
}

/* Leaves in all tables the columns that are to be shown. */
static bool
fit_columns(struct session *session, struct answer *answer)
{
    size_t tables = 0;
    if (!session->options.columns) {
        if (!wants_table(session))
            answer_drop_extra(answer);
        return true;
    }
    for (size_t p = 0; p < answer->count; p++)
        for (size_t i = 0; i < answer->pages[p].count; i++) {
            struct table *table = answer->pages[p].rows[i].table;
            if (!table)
                continue;
            tables++;
            if (!choose_columns(session, table))
                return false;
        }
    if (tables > 0)
        return true;
    complain(session, NULL, "what rung %s says here is no table, so there are no columns", session->command->name);
    return false;
}

/* --- Running --- */

/* Says what the format could not hold, a line each. */
static void
complain_of_losses(struct session *session, const struct buf *warnings)
{
    for (size_t at = 0; at < warnings->bytes; at++) {
        size_t end = at;
        while (end < warnings->bytes && warnings->ptr[end] != '\n')
            end++;
        complain(session, NULL, "%.*s", (int)(end - at), warnings->ptr + at);
        at = end;
    }
}

static int
write_in_format(struct session *session, const struct answer *answer)
{
    const struct options *options = &session->options;
    const struct write_row *format = write_format(options->format);
    struct buf warnings = {.arena = session->arena};
    const struct write_options how = {
        .columns = session->columns,
        .unbroken = !session->wraps,
        .bom = options->bom,
        .raw = options->raw,
        .warnings = &warnings,
    };
    if (format->binary && !options->output && isatty(STDOUT_FILENO)) {
        complain(session,
                 arena_printf(session->arena, "-o NAME.%s writes it to a file", format->ending),
                 "%s is nothing for a terminal",
                 format->title);
        return EXIT_USAGE;
    }
    const char *why = format->write(&session->out, answer, &how);
    complain_of_losses(session, &warnings);
    session->data = options->format != WRITE_TEXT;
    if (!why)
        return EXIT_FINE;
    session->out.bytes = 0;
    complain(session, NULL, "this cannot be written as %s: %s", format->name, why);
    return EXIT_SYSTEM;
}

static int
answer_run(struct session *session, const struct command *command)
{
    struct answer answer = {.arena = session->arena};
    int status = command->answer(session, &answer);
    if (answer.count == 0)
        return status;
    if (!fit_columns(session, &answer))
        return EXIT_USAGE;
    int written = write_in_format(session, &answer);
    return written == EXIT_FINE ? status : written;
}

int
command_run(struct session *session, const struct command *command)
{
    const struct own_format *own = command == session->command ? session->options.own : command->own;
    if (own) {
        session->data = own->data;
        return own->run(session);
    }
    return command->answer ? answer_run(session, command) : command->run(session);
}
