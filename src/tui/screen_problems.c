/*
 * What is wrong with the data: a list of the diagnostics, what must be mended first, and below it the place in its
 * file of the one that is focused.
 */
#include "address.h"
#include "list_screen.h"
#include "problems_screen.h"
#include "rung/format.h"
#include "screens.h"
#include "split.h"

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
    struct str name = fitted_name(problems_screen_file(state, diag), file.width);
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
    const struct diag *diag = problems_screen_focused(screen->problems);
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
        app_data(app)->diags.count > 0
            ? arena_printf(app->frame, "There is no such problem%s. f shows others.", app_so_far(app))
        : app->reading.state == LOADING_ON
            ? "Nothing was found wrong so far: files are still being read."
            : "Nothing is wrong with the data.\n\nOn the command line, \"rung check\" asks more questions about it.";
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
    split_rule(canvas, parts.split.rule);
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
    problems_screen_find_lines(state, area);
    problems_screen_find_excerpt(state);
}

/* --- What is said around the page --- */

static void
problems_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    (void)screen;
    buf_puts(out, "Problems");
}

/* "2 errors, 3 warnings so far", and how many of them show. */
static void
problems_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct diags *all = &app_data(app)->diags;
    format_count(out, all->errors, "error");
    buf_puts(out, ", ");
    format_count(out, all->warnings, "warning");
    buf_puts(out, app_so_far(app));
    if (screen->problems->shown != PROBLEMS_ALL) {
        buf_puts(out, "; ");
        format_number(out, screen->problems->list.count);
        buf_puts(out, " shown");
    }
}

static void
problems_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct problems_screen *state = screen->problems;
    const struct diag *diag = problems_screen_focused(screen->problems);
    if (app_data(app) != app->collection)
        buf_puts(out, "The files have changed; the other pages still show them as they were, until you press r. ");
    if (!diag)
        return;
    format_share(out, state->list.cursor + 1, state->list.count);
    buf_printf(out, ": %s in ", diag_severity(diag->code) == DIAG_ERROR ? "an error" : "a warning");
    text_add(out, problems_screen_file(state, diag));
    if (state->lines[state->list.cursor] > 0)
        buf_printf(out, ", line %u", state->lines[state->list.cursor]);
    buf_puts(out, ". When a file is saved, the list follows.");
}

/* --- Actions --- */

static const char *
problems_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct diag *diag = problems_screen_focused(screen->problems);
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

static void
edit_focused(struct app *app, const struct screen *screen)
{
    const struct problems_screen *state = screen->problems;
    const struct diag *diag = problems_screen_focused(screen->problems);
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
        screen_file_open(
            app, problems_screen_focused(screen->problems)->source, problems_screen_focused(screen->problems));
        return true;
    case ACT_EDIT:
        edit_focused(app, screen);
        return true;
    case ACT_EXPLAIN:
        screen_explain_open(app, problems_screen_focused(screen->problems)->code);
        return true;
    case ACT_FILTER:
        problems_screen_choose(app, state);
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
    buf_str(out, problems_screen_file(screen->problems, diag));
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

void
screen_problems_open(struct app *app)
{
    struct screen *screen = app_push(app, &problems_screen_ops);
    screen->problems = arena_alloc(screen->arena, sizeof(*screen->problems));
    problems_screen_init(screen->problems, screen->arena, app_data(app));
}
