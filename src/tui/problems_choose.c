/* Which problems are to show. */
#include "picker.h"
#include "problems_screen.h"
#include "rung/format.h"

/* The problems screen that a list of choices stood over. */
static struct problems_screen *
beneath(struct app *app)
{
    return app->stack[app->depth - 1].problems;
}

/* Choices are numbered: PROBLEMS_ALL and so on, then the codes, then the files. */
enum { FIRST_FILE = PROBLEMS_CODE + DIAG_CODE_COUNT };

static void
pick_shown(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    struct problems_screen *state = beneath(app);
    (void)picker;
    if (entry->value < PROBLEMS_CODE) {
        state->shown = (enum problems_shown)entry->value;
    } else if (entry->value < FIRST_FILE) {
        state->shown = PROBLEMS_CODE;
        state->code = (enum diag_code)(entry->value - PROBLEMS_CODE);
    } else {
        state->shown = PROBLEMS_FILE;
        state->file = &app_data(app)->documents[entry->value - FIRST_FILE]->source;
    }
    problems_screen_list(state, app_data(app));
}

static void
add_choice(struct picker *picker, struct picker_entry *entries, size_t value, struct str text, const char *remark)
{
    entries[picker->count++] = (struct picker_entry){.text = text, .remark = str_of(remark), .value = value};
}

/* A choice for each code that there is a problem of. */
static void
add_codes(struct picker *picker, struct picker_entry *entries, struct arena *arena, const struct diags *diags)
{
    size_t counts[DIAG_CODE_COUNT] = {0}, first = picker->count;
    for (size_t i = 0; i < diags->count; i++)
        counts[diags->v[i].code]++;
    for (int code = 0; code < DIAG_CODE_COUNT; code++)
        if (counts[code] > 0)
            add_choice(picker,
                       entries,
                       PROBLEMS_CODE + (size_t)code,
                       str_of(arena_printf(
                           arena, "%s: %s", diag_code_name((enum diag_code)code), diag_about((enum diag_code)code))),
                       format_number_in(arena, counts[code]));
    if (picker->count > first)
        entries[first].heading = "Of one code";
}

void
problems_screen_choose(struct app *app, const struct problems_screen *state)
{
    const struct collection *data = app_data(app);
    struct arena *arena;
    struct picker *picker = picker_open(app, &arena);
    struct picker_entry *entries = arena_array(arena, data->document_count + FIRST_FILE, sizeof(*entries));
    picker->title = "Show";
    picker->entries = entries;
    picker->pick = pick_shown;
    add_choice(picker, entries, PROBLEMS_ALL, str_of("All problems"), format_number_in(arena, data->diags.count));
    add_choice(picker, entries, PROBLEMS_ERRORS, str_of("Errors only"), format_number_in(arena, data->diags.errors));
    add_choice(
        picker, entries, PROBLEMS_WARNINGS, str_of("Warnings only"), format_number_in(arena, data->diags.warnings));
    entries[0].heading = "By kind";
    add_codes(picker, entries, arena, &data->diags);
    size_t first = picker->count;
    for (uint32_t i = 0; i < data->document_count; i++) {
        const struct diags *diags = &data->documents[i]->diags;
        if (diags->count > 0)
            add_choice(picker,
                       entries,
                       FIRST_FILE + i,
                       problems_screen_file(state, &diags->v[0]),
                       format_number_in(arena, diags->count));
    }
    if (picker->count > first)
        entries[first].heading = "Of one file";
}
