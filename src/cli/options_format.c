/* Which format an answer is wanted in: by --format, or by how the file to write is called. */
#include "options.h"
#include "rung/text.h"

/* --- Formats --- */

/*
 * A name that the command has for a format of its own is not taken for another. "text" is what people read, whatever
 * its name is.
 */
static const struct own_format *
own_named(const struct command *command, const char *name)
{
    const struct own_format *own = command->own;
    while (own && own->name && strcmp(own->name, name) != 0)
        own++;
    if (own && !own->name && strcmp(name, "text") == 0)
        return own_named(command, "human");
    return own && own->name ? own : NULL;
}

size_t
formats_of(const struct command *command, struct arena *arena, const struct format_name **names_out)
{
    struct format_name *names = NULL;
    size_t count = 0;
    for (const struct own_format *own = command->own; own && own->name; own++) {
        names = arena_grow(arena, names, count, sizeof(*names));
        names[count++] = (struct format_name){own->name, own->use};
    }
    for (enum write_format format = 0; command->answer && format < WRITE_FORMATS; format++) {
        const struct write_row *row = write_format(format);
        if (own_named(command, row->name))
            continue;
        names = arena_grow(arena, names, count, sizeof(*names));
        names[count++] = (struct format_name){row->name, row->use};
    }
    *names_out = names;
    return count;
}

/* --- Choosing --- */

/*
 * How the name of the file to write ends, in small letters: "pdf"; NULL: in nothing that could be meant for a format.
 */
static const char *
ending_of_output(struct session *session)
{
    const char *output = session->options.output;
    const char *slash = output ? strrchr(output, '/') : NULL;
    const char *name = slash ? slash + 1 : output;
    const char *dot = name ? strrchr(name, '.') : NULL;
    if (!dot || dot == name || !dot[1])
        return NULL;
    struct str folded = text_fold(session->arena, str_of(dot + 1));
    return arena_copy(session->arena, folded.ptr, folded.bytes);
}

/* The format in which files end like this, by its name; NULL: the command has none. */
static const char *
format_of_ending(const struct command *command, const char *ending)
{
    if (own_named(command, ending))
        return ending;
    enum write_format format = write_format_ending(str_of(ending));
    if (format == WRITE_FORMATS)
        format = write_format_named(str_of(ending)); /* ".markdown" */
    return command->answer && format < WRITE_FORMATS ? write_format(format)->name : NULL;
}

/* Says how files can end in place of an ending that no format has: a file under a wrong name could not be opened. */
static void
complain_ending(struct session *session, const char *ending)
{
    const struct command *command = session->command;
    struct buf endings = {.arena = session->arena};
    for (const struct own_format *own = command->own; own && own->name; own++)
        if (own->data)
            buf_printf(&endings, ".%s ", own->name);
    for (enum write_format format = 0; command->answer && format < WRITE_FORMATS; format++)
        if (format == WRITE_TEXT || !own_named(command, write_format(format)->name))
            buf_printf(&endings, ".%s ", write_format(format)->ending);
    complain(
        session,
        arena_printf(session->arena, "files can end in %s- or say the format with --format", buf_get(&endings).ptr),
        "no format of rung %s makes files that end in .%s",
        command->name,
        ending);
}

/* Says which formats there are in place of one that there is not. */
static void
complain_format(struct session *session, const char *word)
{
    const struct command *command = session->command;
    const struct format_name *formats;
    size_t count = formats_of(command, session->arena, &formats);
    struct str *names = arena_array(session->arena, count, sizeof(*names));
    for (size_t i = 0; i < count; i++)
        names[i] = str_of(formats[i].name);
    if (count)
        complain(session,
                 text_suggest(session->arena, session->arena, str_of(word), names, count),
                 "rung %s has no format \"%s\"",
                 command->name,
                 word);
    else
        complain(session,
                 arena_printf(session->arena, "see rung %s --help", command->name),
                 "rung %s writes text only",
                 command->name);
}

bool
options_choose_format(struct session *session)
{
    const struct command *command = session->command;
    struct options *options = &session->options;
    const char *word = options->format_word, *ending = word ? NULL : ending_of_output(session);
    if (ending && !(word = format_of_ending(command, ending)) && strcmp(ending, "txt") != 0 && command->answer) {
        complain_ending(session, ending);
        return false;
    }
    if (!word) {
        options->own = command->own;
        return true;
    }
    options->own = own_named(command, word);
    options->format = write_format_named(str_of(word));
    if (options->own || (command->answer && options->format < WRITE_FORMATS)
        || (command->run && options->format == WRITE_TEXT))
        return true;
    complain_format(session, word);
    return false;
}
