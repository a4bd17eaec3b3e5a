/*
 * rung manual: the manual page, as source of scdoc, made from the tables of commands, options, formats and keys.
 *
 * Whatever has a meaning to scdoc is written through add_text(), add_usage() or add_listing(); the rest is markup.
 */
#include <ctype.h>

#include "options.h"
#include "tui/tui.h"

/* --- Markup --- */

static void
add_text(struct buf *out, struct str text)
{
    bool begins =
        out->bytes > 0 && strchr("\n\t", out->ptr[out->bytes - 1]); /* a line, where more signs are markup */
    for (uint32_t i = 0; i < text.bytes; i++) {
        const char *marks = begins && i == 0 ? "\\*_#[]|:;`-.'" : "\\*_";
        buf_printf(out, "%s%c", strchr(marks, text.ptr[i]) ? "\\" : "", text.ptr[i]);
    }
}

static void
add_bold(struct buf *out, struct str text)
{
    buf_puts(out, "*");
    add_text(out, text);
    buf_puts(out, "*");
}

static uint32_t
run_of(const char *text, int (*is)(int))
{
    uint32_t bytes = 0;
    while (is((unsigned char)text[bytes]))
        bytes++;
    return bytes;
}

/* What stands for something, such as PROFILE, underlined; what is written as it stands, bold. */
static void
add_usage(struct buf *out, const char *usage)
{
    for (const char *at = usage; *at;) {
        struct str part = {.ptr = at, .bytes = 1};
        if (isupper((unsigned char)*at)) {
            part.bytes = run_of(at, isupper);
            buf_printf(out, "_%.*s_", STR_ARGS(part));
        } else if (islower((unsigned char)*at)) {
            part.bytes = run_of(at, islower);
            add_bold(out, part);
        } else {
            add_text(out, part);
        }
        at += part.bytes;
    }
}

/*
 * A line of a listing, "  TERM   what it is", or one that goes on with what it is, further in. `indent` is the blanks
 * that it begins with.
 */
static void
add_entry(struct buf *out, struct str line, uint32_t indent)
{
    enum { FURTHER_IN = 8 };
    struct str rest = {.ptr = line.ptr + indent, .bytes = line.bytes - indent};
    struct str term = rest;
    for (term.bytes = 0; term.bytes < rest.bytes && memcmp(rest.ptr + term.bytes, "  ", 2) != 0;)
        term.bytes++;
    if (indent < FURTHER_IN) {
        buf_puts(out, "\n");
        add_bold(out, term);
        buf_puts(out, "\n");
        rest = (struct str){.ptr = rest.ptr + term.bytes, .bytes = rest.bytes - term.bytes};
    }
    while (rest.bytes && *rest.ptr == ' ')
        rest = (struct str){.ptr = rest.ptr + 1, .bytes = rest.bytes - 1};
    if (!rest.bytes)
        return;
    buf_puts(out, "\t");
    add_text(out, rest);
    buf_puts(out, "\n");
}

/* Notes and examples as a help has them: paragraphs, and listings two blanks in. */
static void
add_listing(struct buf *out, const char *text)
{
    bool inside = false; /* a listing */
    for (const char *at = text; *at;) {
        struct str line = {.ptr = at, .bytes = (uint32_t)strcspn(at, "\n")};
        uint32_t indent = (uint32_t)strspn(at, " ");
        if (line.bytes && indent) {
            add_entry(out, line, indent);
        } else {
            buf_puts(out, inside ? "\n" : "");
            add_text(out, line);
            buf_puts(out, "\n");
        }
        inside = line.bytes && indent;
        at += line.bytes + (at[line.bytes] == '\n');
    }
}

/* Words that begin small and have no full stop, as a sentence. */
static void
add_sentence(struct buf *out, const char *words)
{
    buf_printf(out, "%c", toupper((unsigned char)words[0]));
    add_text(out, str_of(words + 1));
    buf_puts(out, ".\n");
}

/* A term, and what it is below it. */
static void
add_term(struct buf *out, const char *term, const char *about)
{
    buf_puts(out, "\n");
    add_bold(out, str_of(term));
    buf_puts(out, "\n\t");
    add_sentence(out, about);
}

/* --- Commands, options, formats --- */

static void
add_formats(struct buf *out, const struct command *command)
{
    const struct format_name *names;
    size_t count = formats_of(command, out->arena, &names);
    if (count == 0)
        return;
    buf_puts(out, "\nFormats: ");
    for (size_t i = 0; i < count; i++) {
        buf_puts(out, i > 0 ? ", " : "");
        add_bold(out, str_of(names[i].name));
        if (names[i].use)
            buf_printf(out, " for %s", names[i].use);
    }
    buf_puts(out, ".\n");
}

/* The options that not every command takes. */
static void
add_own_options(struct buf *out, const struct command *command)
{
    bool any = false;
    for (const struct option_row *row = option_rows; row->name; row++) {
        if (!row->takes || !option_taken(row, command))
            continue;
        buf_puts(out, any ? ", " : "\nOptions: ");
        buf_printf(out, "*--%s*", row->name);
        any = true;
    }
    buf_puts(out, any ? ".\n" : "");
}

static void
add_command(struct buf *out, const struct command *command)
{
    bool first = command == commands[0]; /* it needs no name */
    buf_printf(out, "\n## %s\n\n*rung%s%s* ", command->name, first ? "" : " ", first ? "" : command->name);
    add_usage(out, command->words);
    buf_puts(out, "\n\n");
    add_sentence(out, command->summary);
    add_own_options(out, command);
    add_formats(out, command);
    if (command->notes) {
        buf_puts(out, "\n");
        add_listing(out, command->notes);
    }
    if (command->tables) {
        struct buf columns = {.arena = out->arena};
        help_tables(&columns, command->tables);
        buf_puts(out, "\n");
        add_listing(out, buf_get(&columns).ptr);
    }
    buf_puts(out, "\nExamples:\n");
    add_listing(out, command->examples);
}

static void
add_options(struct buf *out)
{
    for (const struct option_row *row = option_rows; row->name; row++) {
        buf_printf(out, "\n*--%s*", row->name);
        if (row->letter)
            buf_printf(out, ", *-%c*", row->letter);
        if (row->argument) {
            buf_puts(out, " ");
            add_usage(out, row->argument);
        }
        buf_puts(out, "\n\t");
        add_sentence(out, row->help);
    }
}

/* The formats that any answer can be written in, and how names of their files end. */
static void
add_common_formats(struct buf *out)
{
    for (enum write_format format = 0; format < WRITE_FORMATS; format++) {
        const struct write_row *row = write_format(format);
        add_term(out,
                 row->name,
                 arena_printf(out->arena,
                              "%s%s%s; files end in .%s",
                              row->title,
                              row->use ? ", for " : "",
                              row->use ? row->use : "",
                              row->ending));
    }
}

/* A table for each group: "|[" begins a row, ":[" its other cell. */
static void
add_keys(struct buf *out)
{
    const struct tui_key *keys;
    size_t count = tui_keys(out->arena, &keys);
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || keys[i].group != keys[i - 1].group)
            buf_printf(out, "\n## %s\n\n", keys[i].group);
        buf_puts(out, "|[ ");
        add_bold(out, str_of(keys[i].names));
        buf_puts(out, "\n:[ ");
        add_text(out, str_of(keys[i].help));
        buf_puts(out, "\n");
    }
}

/* --- The rest --- */

struct term {
    const char *name;
    const char *about;
};

static const struct term environment[] = {
    {"RUNG_DATA", "the file or folder of profiles to use where --data does not say"},
    {"RUNG_THREADS", "how many threads read the files and search them; else as many as there are processors"},
    {"NO_COLOR", "when it is set, the browser has no colours"},
    {"VISUAL, EDITOR", "the editor that the browser opens files in; else vi"},
    {"TERM", "the kind of terminal. Where it is missing or \"dumb\", rung does not browse, but lists the profiles"},
    {"LC_ALL, LC_CTYPE, LANG", "the locale. In one that is not UTF-8, text is written in plain letters"},
    {"XDG_CONFIG_HOME", "where the settings are, in place of ~/.config"},
    {"XDG_STATE_HOME", "where the state is, in place of ~/.local/state"},
    {0},
};

static const struct term files[] = {
    {"~/.config/rung/settings.yaml",
     "the settings, all of them optional: data, the files and folders to show where nothing else is said; theme, the colours "
     "of the browser; mouse, whether it takes the mouse, on or off"},
    {"~/.local/state/rung/", "the bookmarks, and the page that was shown last"},
    {"PREFIX/share/rung/data/",
     "the profiles that came with Rung, which are shown where no others are named. They are examples to copy from, too. "
     "PREFIX is where rung is installed, such as /usr"},
    {"PREFIX/share/rung/data/schema/rung.schema.json", "the format of the files, for editors that know JSON Schema"},
    {0},
};

static void
add_terms(struct buf *out, const struct term *terms)
{
    for (; terms->name; terms++)
        add_term(out, terms->name, terms->about);
}

static int
manual(struct session *session)
{
    struct buf *out = &session->out;
    session->data = true;
    buf_puts(
        out,
        "rung(1) \"rung " RUNG_VERSION "\" \"User Commands\"\n\n"
        "; Made by \"make docs\" from the tables of the program: do not edit.\n\n"
        "# NAME\n\n"
        "rung - browse, compare and check job profiles in the terminal\n\n"
        "# SYNOPSIS\n\n"
        "*rung* [_option_...] [_PATH_...]++\n"
        "*rung* _command_ [_option_...] [_word_...]\n\n"
        "# DESCRIPTION\n\n"
        "Rung shows job profiles: the levels of a job, what each level asks for, and what every competency means.\n"
        "Without a command it opens a browser in the terminal; with one it answers a question and ends.\n"
        "The profiles are plain YAML files. Rung changes none of them.\n\n"
        "A profile and its levels are named _PROFILE_ and _PROFILE_@_LEVEL_, by id, by title or by job code,\n"
        "a level also by its number; competencies and scales by id or by name.\n"
        "Capital and small letters are the same, and so are letters with and without accents.\n\n"
        "The answer goes to standard output, what went wrong to standard error.\n\n"
        "# COMMANDS\n");
    for (const struct command *const *command = commands; *command; command++)
        add_command(out, *command);
    buf_puts(out, "\n# OPTIONS\n\nOptions may stand anywhere. Which commands take them is said above.\n");
    add_options(out);
    buf_puts(out,
             "\n# FORMATS\n\nWhat *--format* says, or how the name of the file after *--output* ends. "
             "Some commands have others of their own.\n");
    add_common_formats(out);
    buf_puts(out,
             "\n# KEYS OF THE BROWSER\n\nThose of its first page, where *?* lists them, too: "
             "other pages have some more, and *?* lists these there.\n");
    add_keys(out);
    buf_puts(out, "\n# EXIT STATUS\n");
    for (int status = 0; status < EXIT_COUNT; status++)
        add_term(out, arena_printf(out->arena, "%d", status), help_exits[status]);
    buf_puts(out, "\n# ENVIRONMENT\n");
    add_terms(out, environment);
    buf_puts(out, "\n# FILES\n");
    add_terms(out, files);
    buf_puts(out, "\n# EXAMPLES\n");
    add_listing(out, help_examples);
    buf_puts(out, "\n# SEE ALSO\n\n*less*(1)\n");
    return EXIT_FINE;
}

const struct command command_manual = {
    .name = "manual",
    .words = "",
    .summary = "this manual, as source of scdoc",
    .examples = "  rung manual | scdoc | man -l -   the page that \"man rung\" shows\n",
    .needs_no_data = true,
    .hidden = true,
    .run = manual,
};
