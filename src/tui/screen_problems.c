/*
 * What is wrong with the data: a list of the diagnostics, what must be mended first, and below it the place in its file of
 * the one that is focused.
 */
#include "address.h"
#include "list_screen.h"
#include "picker.h"
#include "rung/format.h"
#include "screens.h"
#include "split.h"

/* Which of them show. */
enum shown { SHOWN_ALL, SHOWN_ERRORS, SHOWN_WARNINGS, SHOWN_CODE, SHOWN_FILE };

struct problems_screen {
    const struct diag **rows; /* those that show: errors first, else in the order of the files */
    uint32_t *lines;          /* of each, from 1; 0: not looked up yet, or not known */
    struct list list;         /* over the rows */
    enum shown shown;
    enum diag_code code;       /* of SHOWN_CODE */
    const struct source *file; /* of SHOWN_FILE */
    uint32_t folder_bytes;     /* of the folders that all files of the collection share */
    int file_columns;          /* of the longest name of a file that shows */

    const struct diag *previewed; /* whose excerpt this is */
    struct str excerpt;
    struct arena *excerpt_arena;
};

/* The focused one; NULL: there is none. */
static const struct diag *
focused(const struct screen *screen)
{
    const struct problems_screen *state = screen->problems;
    return state->list.count > 0 ? state->rows[state->list.cursor] : NULL;
}

/* --- What shows --- */

/* The bytes of the folders that two paths share. */
static uint32_t
shared_folders(const char *a, const char *b, uint32_t most)
{
    uint32_t shared = 0;
    for (uint32_t i = 0; i < most && a[i] && a[i] == b[i]; i++)
        if (a[i] == '/')
            shared = i + 1;
    return shared;
}

/* The bytes of the folders that all files of a collection lie in. */
static uint32_t
common_folders(const struct collection *collection)
{
    uint32_t bytes = UINT32_MAX;
    for (uint32_t i = 0; i < collection->document_count; i++)
        bytes = shared_folders(collection->documents[0]->source.path, collection->documents[i]->source.path, bytes);
    return collection->document_count > 0 ? bytes : 0;
}

/* What a file is called where all of the collection's are. */
static struct str
file_name(const struct problems_screen *state, const struct diag *diag)
{
    return str_of(diag->source->path + state->folder_bytes);
}

static bool
is_shown(const struct problems_screen *state, const struct diag *diag, enum diag_severity severity)
{
    if (diag_severity(diag->code) != severity)
        return false;
    return state->shown == SHOWN_ALL || (state->shown == SHOWN_ERRORS && severity == DIAG_ERROR)
           || (state->shown == SHOWN_WARNINGS && severity == DIAG_WARNING)
           || (state->shown == SHOWN_CODE && diag->code == state->code)
           || (state->shown == SHOWN_FILE && diag->source == state->file);
}

static const struct diags *
all_of(const struct app *app)
{
    return &app_data(app)->diags;
}

static void
list_rows(const struct app *app, struct problems_screen *state)
{
    const struct diags *all = all_of(app);
    state->list = (struct list){0};
    for (int severity = DIAG_ERROR; severity <= DIAG_WARNING; severity++)
        for (size_t i = 0; i < all->count; i++)
            if (is_shown(state, &all->v[i], (enum diag_severity)severity))
                state->rows[state->list.count++] = &all->v[i];
    state->file_columns = 0;
    for (size_t i = 0; i < state->list.count; i++)
        if (i == 0 || state->rows[i]->source != state->rows[i - 1]->source)
            state->file_columns = larger(state->file_columns, text_columns(file_name(state, state->rows[i])));
    memset(state->lines, 0, all->count * sizeof(*state->lines));
}

/* The lines of the rows in view that are not known yet. Each file is read once, for those that follow each other. */
static void
look_up_lines(struct problems_screen *state, struct rect area)
{
    struct source *held = NULL;
    for (struct list_row at = list_first(&state->list, area); at.visible; at = list_next(&state->list, area, at)) {
        const struct diag *diag = state->rows[at.row];
        if (state->lines[at.row] > 0 || diag->pos == DIAG_NO_POS)
            continue;
        if (held && held != diag->source)
            source_release(held);
        held = diag->source;
        if (source_again(held))
            state->lines[at.row] = source_place(held, diag->pos).line;
    }
    if (held)
        source_release(held);
}

static void
look_up_excerpt(struct problems_screen *state, const struct diag *diag)
{
    if (state->previewed == diag)
        return;
    arena_reset(state->excerpt_arena);
    struct buf excerpt = {.arena = state->excerpt_arena};
    diag_render_excerpt(&excerpt, diag);
    state->excerpt = buf_get(&excerpt);
    state->previewed = diag;
}

/* --- Drawing --- */

enum {
    WIDE = 150,       /* from this width on the preview stands beside the list */
    COLUMN_KIND = 10, /* "warning" */
    COLUMN_LINE = 7,  /* "12345" */
    PREVIEW = 14,     /* rows that most previews need */
};

struct parts {
    struct rect head; /* names of the columns */
    struct split split;
};

static struct parts
divide(const struct problems_screen *state, struct rect page)
{
    struct parts parts;
    int most = larger(page.height - PREVIEW, page.height * 2 / 5);
    int needed = state->list.count < (size_t)most ? (int)state->list.count + 1 : most;
    parts.split = split_page(page, WIDE, page.height - needed - 1);
    parts.head = rect_top(&parts.split.list, 1);
    return parts;
}

struct columns {
    struct rect kind, file, line, what;
};

static struct columns
columns_of(const struct problems_screen *state, struct rect row)
{
    struct columns columns;
    rect_left(&row, 3);
    rect_right(&row, 1);
    columns.kind = rect_left(&row, COLUMN_KIND);
    columns.file = rect_left(&row, smaller(larger(state->file_columns, (int)sizeof("File")), row.width / 3));
    rect_left(&row, 1);
    columns.line = rect_left(&row, COLUMN_LINE);
    columns.what = row;
    return columns;
}

static void
draw_head(const struct problems_screen *state, struct canvas *canvas, struct rect row)
{
    struct columns columns = columns_of(state, row);
    canvas_puts(canvas, columns.kind.x, row.y, columns.kind.width, "Kind", ROLE_HEADING);
    canvas_puts(canvas, columns.file.x, row.y, columns.file.width, "File", ROLE_HEADING);
    canvas_puts(canvas, columns.line.x, row.y, columns.line.width, " Line", ROLE_HEADING);
    canvas_puts(canvas, columns.what.x, row.y, columns.what.width, "What is wrong", ROLE_HEADING);
}

/* The end of a path is what tells files apart. */
static struct str
fitted_name(struct str name, int columns)
{
    const char *slash = strrchr(name.ptr, '/');
    return slash && text_columns(name) > columns ? str_of(slash + 1) : name;
}

static void
draw_row(const struct app *app, const struct problems_screen *state, struct canvas *canvas, struct rect row,
         size_t number)
{
    const struct diag *diag = state->rows[number];
    enum diag_severity severity = diag_severity(diag->code);
    struct columns columns = columns_of(state, row);
    struct rect kind = columns.kind, file = columns.file, line = columns.line, what = columns.what;
    enum role role = severity == DIAG_ERROR ? ROLE_WARNING : ROLE_NORMAL;
    struct str name = fitted_name(file_name(state, diag), file.width);
    canvas_puts(canvas, kind.x, row.y, kind.width, diag_severity_name(severity), role);
    canvas_label(canvas, file.x, row.y, file.width, name, ROLE_NORMAL);
    if (state->lines[number] > 0)
        canvas_puts(
            canvas, line.x, row.y, line.width, arena_printf(app->frame, "%5u", state->lines[number]), ROLE_NORMAL);
    canvas_label(canvas, what.x, row.y, what.width, str_of(diag->message), ROLE_NORMAL);
}

static void
draw_list(const struct app *app, const struct problems_screen *state, struct canvas *canvas, struct rect area)
{
    const struct list *list = &state->list;
    for (struct list_row at = list_first(list, area); at.visible; at = list_next(list, area, at)) {
        struct rect row = {.x = area.x, .y = at.y, .width = area.width, .height = 1};
        draw_row(app, state, canvas, row, at.row);
        canvas_row(canvas, row, at.row, at.row == list->cursor);
    }
}

/* Draws text in words at the top of what is left of a box, with a blank line below. */
static void
draw_words(const struct app *app, struct canvas *canvas, struct rect *rest, struct str text, enum role role)
{
    rect_top(rest, canvas_wrapped(canvas, app->frame, *rest, text, role) + 1);
}

/* Draws the lines of the file with what stands under them, as they are: the carets belong to columns. */
static void
draw_excerpt(struct canvas *canvas, struct rect *rest, struct str excerpt)
{
    while (excerpt.bytes > 0 && rest->height > 0) {
        const char *end = memchr(excerpt.ptr, '\n', excerpt.bytes);
        struct str line = {.ptr = excerpt.ptr, .bytes = end ? (uint32_t)(end - excerpt.ptr) : excerpt.bytes};
        bool carets = line.bytes > 7 && memcmp(line.ptr, "       |", 8) == 0;
        struct rect row = rect_top(rest, 1);
        canvas_text(canvas, row.x, row.y, row.width, line, carets ? ROLE_WARNING : ROLE_NORMAL);
        excerpt.ptr += line.bytes + (end != NULL);
        excerpt.bytes -= line.bytes + (end != NULL);
    }
    if (excerpt.ptr)
        rect_top(rest, 1);
}

static void
draw_preview(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect area)
{
    const struct problems_screen *state = screen->problems;
    const struct diag *diag = focused(screen);
    uint32_t line = state->lines[state->list.cursor];
    struct buf place = {.arena = app->frame}, code = {.arena = app->frame};
    rect_left(&area, 1);
    rect_right(&area, 1);
    text_add(&place, str_of(diag->source->path));
    if (line > 0)
        buf_printf(&place, ", line %u", line);
    draw_words(app, canvas, &area, buf_get(&place), ROLE_DIM);
    draw_words(app, canvas, &area, str_of(diag->message), ROLE_STRONG);
    draw_excerpt(canvas, &area, state->excerpt);
    if (diag->hint)
        draw_words(app, canvas, &area, str_of(arena_printf(app->frame, "Help: %s", diag->hint)), ROLE_NORMAL);
    buf_printf(&code, "%s: %s. Press i to read more.", diag_code_name(diag->code), diag_about(diag->code));
    draw_words(app, canvas, &area, buf_get(&code), ROLE_DIM);
}

static void
draw_nothing(const struct app *app, struct canvas *canvas, struct rect page)
{
    const char *text =
        all_of(app)->count == 0
            ? "Nothing is wrong with the data.\n\nOn the command line, \"rung check\" asks more questions about it."
            : "There is no such problem. f shows others.";
    split_nothing(canvas, app->frame, page, text);
}

static void
problems_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    const struct problems_screen *state = screen->problems;
    if (state->list.count == 0) {
        draw_nothing(app, canvas, page);
        return;
    }
    struct parts parts = divide(state, page);
    draw_head(state, canvas, parts.head);
    draw_list(app, state, canvas, parts.split.list);
    split_rule(&parts.split, canvas);
    draw_preview(app, screen, canvas, parts.split.preview);
}

static void
problems_fit(const struct app *app, struct screen *screen, struct rect page)
{
    struct problems_screen *state = screen->problems;
    struct rect area = divide(state, page).split.list;
    (void)app;
    list_fit(&state->list, area.height);
    if (state->list.count == 0)
        return;
    look_up_lines(state, area);
    look_up_excerpt(state, focused(screen));
}

/* --- What is said around the page --- */

static void
problems_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    (void)screen;
    buf_puts(out, "Problems");
}

/* "2 errors, 3 warnings", and how many of them show. */
static void
problems_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct diags *all = all_of(app);
    format_count(out, all->errors, "error");
    buf_puts(out, ", ");
    format_count(out, all->warnings, "warning");
    if (screen->problems->shown != SHOWN_ALL)
        buf_printf(out, "; %zu shown", screen->problems->list.count);
}

static void
problems_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct problems_screen *state = screen->problems;
    const struct diag *diag = focused(screen);
    if (app_data(app) != app->collection)
        buf_puts(out, "The files have changed; the other pages still show them as they were, until you press r. ");
    if (!diag)
        return;
    buf_printf(out, "%zu of %zu: ", state->list.cursor + 1, state->list.count);
    buf_printf(out, "%s in ", diag_severity(diag->code) == DIAG_ERROR ? "an error" : "a warning");
    text_add(out, file_name(state, diag));
    if (state->lines[state->list.cursor] > 0)
        buf_printf(out, ", line %u", state->lines[state->list.cursor]);
    buf_puts(out, ". When a file is saved, the list follows.");
}

/* --- Actions --- */

static const char *
problems_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct diag *diag = focused(screen);
    (void)app;
    switch (action) {
    case ACT_OPEN:
    case ACT_EDIT:
        if (diag && (diag->code == DIAG_CANNOT_READ || diag->code == DIAG_PASSED_OVER))
            return "This file cannot be opened.";
        return diag ? NULL : "There is no problem to go to.";
    case ACT_EXPLAIN:
        return diag ? NULL : "There is no problem to be explained.";
    default:
        return NULL;
    }
}

/* The problems screen that a list of choices stood over. */
static struct problems_screen *
beneath(struct app *app)
{
    return app->stack[app->depth - 1].problems;
}

/* Choices are numbered: SHOWN_ALL and so on, then the codes, then the files. */
enum { FIRST_FILE = SHOWN_CODE + DIAG_CODE_COUNT };

static void
pick_shown(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    struct problems_screen *state = beneath(app);
    (void)picker;
    if (entry->value < SHOWN_CODE) {
        state->shown = (enum shown)entry->value;
    } else if (entry->value < FIRST_FILE) {
        state->shown = SHOWN_CODE;
        state->code = (enum diag_code)(entry->value - SHOWN_CODE);
    } else {
        state->shown = SHOWN_FILE;
        state->file = &app_data(app)->documents[entry->value - FIRST_FILE]->source;
    }
    list_rows(app, state);
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
                       SHOWN_CODE + (size_t)code,
                       str_of(arena_printf(
                           arena, "%s: %s", diag_code_name((enum diag_code)code), diag_about((enum diag_code)code))),
                       arena_printf(arena, "%zu", counts[code]));
    if (picker->count > first)
        entries[first].heading = "Of one code";
}

/* Which problems are to show: all, one kind, those of one code, or those of one file. */
static void
choose_shown(struct app *app, const struct problems_screen *state)
{
    const struct collection *data = app_data(app);
    struct arena *arena;
    struct picker *picker = picker_open(app, &arena);
    struct picker_entry *entries = arena_array(arena, data->document_count + FIRST_FILE, sizeof(*entries));
    picker->title = "Show";
    picker->entries = entries;
    picker->pick = pick_shown;
    add_choice(picker, entries, SHOWN_ALL, str_of("All problems"), arena_printf(arena, "%zu", data->diags.count));
    add_choice(picker, entries, SHOWN_ERRORS, str_of("Errors only"), arena_printf(arena, "%zu", data->diags.errors));
    add_choice(
        picker, entries, SHOWN_WARNINGS, str_of("Warnings only"), arena_printf(arena, "%zu", data->diags.warnings));
    entries[0].heading = "By kind";
    add_codes(picker, entries, arena, &data->diags);
    size_t first = picker->count;
    for (uint32_t i = 0; i < data->document_count; i++) {
        const struct diags *diags = &data->documents[i]->diags;
        if (diags->count > 0)
            add_choice(picker,
                       entries,
                       FIRST_FILE + i,
                       file_name(state, &diags->v[0]),
                       arena_printf(arena, "%zu", diags->count));
    }
    if (picker->count > first)
        entries[first].heading = "Of one file";
}

static void
edit_focused(struct app *app, const struct screen *screen)
{
    const struct problems_screen *state = screen->problems;
    const struct diag *diag = focused(screen);
    app_ask(app,
            (struct request){.kind = REQUEST_EDIT,
                             .path = str_of(arena_printf(app->turn, "%s", diag->source->path)),
                             .line = state->lines[state->list.cursor]});
}

static bool
problems_act(struct app *app, struct screen *screen, struct command command)
{
    struct problems_screen *state = screen->problems;
    if (list_act(&state->list, command.action))
        return true;
    switch (command.action) {
    case ACT_OPEN:
        screen_file_open(app, focused(screen)->source, focused(screen));
        return true;
    case ACT_EDIT:
        edit_focused(app, screen);
        return true;
    case ACT_EXPLAIN:
        screen_explain_open(app, focused(screen)->code);
        return true;
    case ACT_FILTER:
        choose_shown(app, state);
        return true;
    default:
        return false;
    }
}

/* --- Spots and address --- */

static void
problems_spot_text(const struct app *app, const struct screen *screen, size_t spot, struct buf *out)
{
    const struct diag *diag = screen->problems->rows[spot];
    (void)app;
    buf_str(out, file_name(screen->problems, diag));
    buf_printf(out, " %s", diag->message);
}

static void
problems_address(const struct app *app, const struct screen *screen, struct address *address)
{
    (void)app;
    (void)screen;
    (void)address;
}

static bool
problems_reopen(struct app *app, const struct address *address)
{
    (void)address;
    screen_problems_open(app);
    return true;
}

static struct list *
problems_list(const struct screen *screen)
{
    return &screen->problems->list;
}

static const struct binding problems_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Show in file", .help = "Show the place in its file"},
    {.key = 'e',
     .own = true,
     .action = ACT_EDIT,
     .hint = "Edit",
     .help = "Mend it: open the file there in your editor"},
    {.key = 'f', .action = ACT_FILTER, .hint = "Filter", .help = "Show only errors, warnings, one code or one file"},
    {.key = 'i', .action = ACT_EXPLAIN, .hint = "Meaning"},
    {.key = K_F(4), .action = ACT_FILTER, .help = "Show only errors, warnings, one code or one file"},
};

const struct screen_ops problems_screen_ops = {
    .name = "Problems",
    .bindings = KEYMAP(problems_rows),
    .list = problems_list,
    .title = problems_title,
    .fact = problems_fact,
    .fit = problems_fit,
    .draw = problems_draw,
    .act = problems_act,
    .status = problems_status,
    .why_not = problems_why_not,
    .spot_count = list_screen_spot_count,
    .focused = list_screen_focused,
    .focus = list_screen_focus,
    .spot_text = problems_spot_text,
    .address = problems_address,
    .reopen = problems_reopen,
};

static void
free_arena(void *arena)
{
    arena_free(arena);
}

void
screen_problems_open(struct app *app)
{
    struct screen *screen = app_push(app, &problems_screen_ops);
    struct problems_screen *state = arena_alloc(screen->arena, sizeof(*state));
    size_t count = all_of(app)->count;
    screen->problems = state;
    state->rows = arena_array(screen->arena, count, sizeof(*state->rows));
    state->lines = arena_array(screen->arena, count, sizeof(*state->lines));
    state->folder_bytes = common_folders(app_data(app));
    state->excerpt_arena = arena_new(screen->arena);
    arena_own(screen->arena, free_arena, state->excerpt_arena);
    list_rows(app, state);
}
