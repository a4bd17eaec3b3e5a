/* What `rung check` found, as a table. */
#include "check.h"
#include "rung/text.h"

enum { SEVERITY, CODE, FILE_NAME, LINE, COLUMN, MESSAGE, HELP, RELATED };

const struct column_row check_columns[] = {
    [SEVERITY] = {"severity", "Severity", "error or warning"},
    [CODE] = {"code", "Code", "as rung explain takes it"},
    [FILE_NAME] = {"file", "File", "where it is"},
    [LINE] = {"line", "Line", "from 1; empty for a file as a whole", COLUMN_NUMBER},
    [COLUMN] = {"column", "Column", "from 1, in characters", COLUMN_NUMBER},
    [MESSAGE] = {"message", "What is wrong", "what is wrong"},
    [HELP] = {"help", "What would be right", "what would be right, where that can be said"},
    [RELATED] = {"related",
                 "See also",
                 "another place that it has to do with: file, line, column, and what is there",
                 .extra = true},
    {0},
};

/* Whether there is a place in the file as it is now. */
static bool
find_place(struct source *source, uint32_t pos, struct place *place_out)
{
    bool known = pos != DIAG_NO_POS && source_again(source);
    if (known)
        *place_out = source_place(source, pos);
    return known;
}

static void
set_number(struct table *table, struct table_cell *cell, uint32_t number)
{
    table_set(table, cell, str_of(arena_printf(table->arena, "%u", number)));
}

/* "profiles.yaml:3:5: the first one": what a problem has to do with. */
static void
set_related(struct table *table, struct table_cell *cell, const struct diag_place *related)
{
    struct buf text = {.arena = table->arena};
    struct place place;
    if (!related->source)
        return;
    buf_puts(&text, related->source->path);
    if (find_place(related->source, related->pos, &place))
        buf_printf(&text, ":%u:%u", place.line, place.column);
    if (related->label)
        buf_printf(&text, ": %s", related->label);
    table_set(table, cell, buf_get(&text));
}

static void
add_diag(struct table *table, const struct diag *diag)
{
    struct table_cell *cells = table_add(table, (struct str){0});
    struct place place;
    table_set(table, &cells[SEVERITY], str_of(diag_severity_name(diag_severity(diag->code))));
    table_set(table, &cells[CODE], str_of(diag_code_name(diag->code)));
    table_set(table, &cells[FILE_NAME], str_of(diag->source->path));
    if (find_place(diag->source, diag->pos, &place)) {
        set_number(table, &cells[LINE], place.line);
        set_number(table, &cells[COLUMN], place.column);
    }
    table_set(table, &cells[MESSAGE], str_of(diag->message));
    table_set(table, &cells[HELP], str_of(diag->hint));
    set_related(table, &cells[RELATED], &diag->related);
}

struct table *
check_table(struct arena *arena, const struct check_report *report)
{
    struct table *table = table_of(arena, TABLE_LIST, check_columns);
    for (size_t i = 0; i < report->file_count; i++) {
        const struct check_file *file = &report->files[i];
        bool had_text = file->source->text;
        for (size_t k = 0; k < file->count; k++)
            add_diag(table, file->shown[k]);
        if (!had_text)
            source_release(file->source);
    }
    return table;
}
