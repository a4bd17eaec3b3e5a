/* The help of the program and of its commands, made from the tables of commands and options. */
#include "cli.h"
#include "options.h"

enum { HELP_COLUMN = 26, HELP_MOST = 100 }; /* where the help of an option stands, and where its lines end */
const char help_examples[] = "  rung                                        browse the profiles\n"
                             "  rung ~/profiles                             browse your own folder\n"
                             "  rung show operations-support@senior         one level, with all that it inherits\n"
                             "  rung compare operations-support@career operations-support@senior\n"
                             "  rung matrix operations-support --format csv > matrix.csv\n"
                             "  rung check ~/profiles                       is everything right in these files?\n";

const char *const help_exits[EXIT_COUNT] = {
    [EXIT_FINE] = "fine",
    [EXIT_NO] = "the answer is no: problems were found, nothing matched",
    [EXIT_USAGE] = "the command was used wrongly",
    [EXIT_SYSTEM] = "something cannot be read or written",
};

/* "text, csv for spreadsheets" */
static void
help_formats(struct buf *out, const struct command *command)
{
    const struct format_name *names;
    size_t count = formats_of(command, out->arena, &names);
    int column = HELP_COLUMN;
    for (size_t i = 0; i < count; i++) {
        bool used = names[i].use, last = i + 1 == count;
        const char *text = arena_printf(
            out->arena, "%s%s%s%s", names[i].name, used ? " for " : "", used ? names[i].use : "", last ? "\n" : ",");
        bool breaks = column + (int)strlen(text) > HELP_MOST;
        if (breaks)
            buf_printf(out, "\n%*s", HELP_COLUMN, "");
        else if (i > 0)
            buf_puts(out, " ");
        buf_puts(out, text);
        column = (breaks ? HELP_COLUMN : column + 1) + (int)strlen(text);
    }
}

/* The options of a command; NULL: all there are. */
static void
help_options(struct buf *out, const struct command *command)
{
    buf_puts(out, "\nOptions\n");
    for (const struct option_row *row = option_rows; row->name; row++) {
        if (command && !option_taken(row, command))
            continue;
        int start = (int)out->bytes;
        buf_printf(out, "  --%s%s%s", row->name, row->argument ? " " : "", row->argument ? row->argument : "");
        if (row->letter)
            buf_printf(out, ", -%c", row->letter);
        buf_fill(out, ' ', 24 - ((int)out->bytes - start));
        buf_puts(out, "  ");
        if (command && row->id == OPTION_FORMAT)
            help_formats(out, command);
        else
            buf_printf(out, "%s\n", row->help);
    }
}

/* A line for each column, and what it is. */
static void
help_columns(struct buf *out, const struct column_row *columns)
{
    int widest = 0;
    for (const struct column_row *row = columns; row->key; row++) {
        int width = (int)strlen(row->key) + (row->extra ? 2 : 0);
        widest = width > widest ? width : widest;
    }
    for (const struct column_row *row = columns; row->key; row++) {
        const char *key = arena_printf(out->arena, row->extra ? "[%s]" : "%s", row->key);
        buf_printf(out, "  %-*s   %s\n", widest, key, row->about ? row->about : row->name);
    }
}

/* A line for each table, with the keys of its columns; those that are extra stand together in brackets. */
static void
help_table(struct buf *out, const struct command_table *table)
{
    enum { KEYS_COLUMN = 17 };
    int column = KEYS_COLUMN;
    buf_printf(out, "  %-*s", KEYS_COLUMN - 2, table->what);
    for (const struct column_row *row = table->columns; row->key; row++) {
        bool begins = row->extra && (row == table->columns || !row[-1].extra), last = !row[1].key;
        const char *text = arena_printf(out->arena,
                                        "%s%s%s",
                                        begins ? "[" : "",
                                        row->key,
                                        last                          ? row->extra ? "]\n" : "\n"
                                        : row[1].extra && !row->extra ? ""
                                                                      : ",");
        bool breaks = column + 1 + (int)strlen(text) > HELP_MOST;
        if (breaks)
            buf_printf(out, "\n%*s", KEYS_COLUMN, "");
        else if (row > table->columns)
            buf_puts(out, " ");
        buf_puts(out, text);
        column = (breaks ? KEYS_COLUMN : column + 1) + (int)strlen(text);
    }
}

static bool
has_extra(const struct column_row *columns)
{
    bool extra = false;
    for (; columns->key; columns++)
        extra |= columns->extra;
    return extra;
}

void
help_tables(struct buf *out, const struct command_table *tables)
{
    bool several = tables[1].what, extra = several || has_extra(tables->columns);
    if (several) {
        buf_puts(out, "Columns of the tables\n");
        for (; tables->what; tables++)
            help_table(out, tables);
    } else {
        buf_printf(out, "Columns of the table: %s\n", tables->what);
        help_columns(out, tables->columns);
    }
    if (extra)
        buf_puts(out, "Those in brackets are not in what is to be read, unless --columns names them.\n");
}

void
help_command(struct buf *out, const struct command *command)
{
    buf_printf(out,
               "Examples\n%s\nUsage\n  rung %s%s%s [options]\n\n  %s\n",
               command->examples,
               command == commands[0] ? "" : command->name,
               command == commands[0] || !*command->words ? "" : " ",
               command->words,
               command->summary);
    help_options(out, command);
    if (command->notes)
        buf_printf(out, "\n%s", command->notes);
    if (command->tables) {
        buf_puts(out, "\n");
        help_tables(out, command->tables);
    }
}

void
help_program(struct buf *out)
{
    buf_puts(out, "Rung shows job profiles: levels, what each asks for, and what a competency means.\n\nExamples\n");
    buf_puts(out, help_examples);
    buf_puts(out, "\nCommands\n");
    for (const struct command *const *command = commands; *command; command++) {
        if ((*command)->hidden)
            continue;
        bool unnamed = command == commands;
        int start = (int)out->bytes;
        buf_printf(out, "  rung%s%s %s", unnamed ? "" : " ", unnamed ? "" : (*command)->name, (*command)->words);
        int room = 44 - ((int)out->bytes - start);
        buf_puts(out, room < 0 ? "\n" : ""); /* a long one has a line of its own */
        buf_fill(out, ' ', room < 0 ? 44 : room);
        buf_printf(out, "  %s\n", (*command)->summary);
    }
    help_options(out, NULL);
    buf_puts(
        out,
        "\nWithout --data the profiles are those of the folder in RUNG_DATA, else of \"data\" in your settings, else those\n"
        "that came with Rung. The settings are ~/.config/rung/settings.yaml; its keys are data, theme and mouse.\n");
    buf_puts(out, "\nExit status\n");
    for (int status = 0; status < EXIT_COUNT; status++)
        buf_printf(out, "  %d  %s\n", status, help_exits[status]);
    buf_puts(out, "Where a reader such as head wants no more, rung ends without a word.\n");
}
