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
        "that came with Rung. The settings are ~/.config/rung/settings.yaml; its keys are data, theme and mouse.\n"
        "\nExit status: 0 fine; 1 the answer is no (problems found, nothing matched); 2 wrong use;\n"
        "3 something cannot be read or written. Where a reader such as head wants no more, rung ends without a word.\n");
}
