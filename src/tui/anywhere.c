/*
 * One table. To add something that can be done on every screen, add a row to it, and a key to the global table.
 */
#include "anywhere.h"

#include "bookmarks.h"
#include "edit.h"
#include "screens.h"

/* The rung that is focused on a screen; its profile is NULL when it is none. */
static struct rung
target_rung(const struct app *app, const struct screen *screen)
{
    struct target target = app_target(app, screen);
    return target.kind == TARGET_RUNG ? target.rung : (struct rung){0};
}

static struct rung
top_rung(const struct app *app)
{
    return target_rung(app, app_top(app));
}

/* --- Going --- */

static void
go_back(struct app *app, int pages)
{
    for (int i = 0; i < pages; i++)
        app_back(app);
}

static void
go_home(struct app *app)
{
    go_back(app, app->depth - 1);
}

static const char *
why_not_home(const struct app *app, const struct screen *screen)
{
    (void)screen;
    return app->depth > 1 ? NULL : "This is the first page.";
}

static const char *
why_not_history_back(const struct app *app, const struct screen *screen)
{
    (void)screen;
    return trail_can_go_back(app) ? NULL : "This is the first page that you have seen.";
}

static const char *
why_not_history_forward(const struct app *app, const struct screen *screen)
{
    (void)screen;
    return trail_can_go_forward(app) ? NULL : "There is nothing to go forward to: [ goes back.";
}

static const char *
why_not_bookmark(const struct app *app, const struct screen *screen)
{
    (void)screen;
    return bookmarks_why_not(app);
}

/* --- Finding --- */

static const char *
why_not_find(const struct app *app, const struct screen *screen)
{
    (void)screen;
    return app_page(app)->ops->spot_count ? NULL : "There is nothing to be found on this page.";
}

static void
next_hit(struct app *app)
{
    find_step(app, 1);
}

static void
previous_hit(struct app *app)
{
    find_step(app, -1);
}

/* --- What is focused --- */

static void
mark(struct app *app)
{
    if (!marks_toggle(&app->marks, top_rung(app)))
        app_notice(app, "No more than %d levels can be marked at a time.", MARKS_MAX);
}

static const char *
why_not_mark(const struct app *app, const struct screen *screen)
{
    return target_rung(app, screen).profile ? NULL
                                            : "Only profiles and their levels can be marked: move to one first.";
}

static void
take_off_marks(struct app *app)
{
    app_notice(app, "%zu %s taken off.", app->marks.count, app->marks.count == 1 ? "mark" : "marks");
    app->marks.count = 0;
}

static const char *
why_not_unmark(const struct app *app, const struct screen *screen)
{
    (void)screen;
    return app->marks.count > 0 ? NULL : "Nothing is marked.";
}

static void
compare_levels(struct app *app)
{
    screen_compare_open_levels(app, top_rung(app));
}

static const char *
why_not_compare(const struct app *app, const struct screen *screen)
{
    return screen_compare_levels_why_not(app, target_rung(app, screen));
}

static void
show_matrix(struct app *app)
{
    struct rung rung = top_rung(app);
    if (rung.profile)
        screen_matrix_open(app, rung.profile, rung.level);
    else
        screen_matrix_open_family(app, app_target(app, app_top(app)).family);
}

static const char *
why_not_matrix(const struct app *app, const struct screen *screen)
{
    bool family = app_target(app, screen).kind == TARGET_FAMILY;
    return family ? NULL : screen_matrix_why_not(target_rung(app, screen).profile);
}

static void
show_gap(struct app *app)
{
    screen_gap_open_from(app, top_rung(app));
}

static const char *
why_not_gap(const struct app *app, const struct screen *screen)
{
    return screen_gap_why_not(app, target_rung(app, screen));
}

static void
show_dictionary(struct app *app)
{
    screen_dictionary_open(app, app_target(app, app_top(app)).competency);
}

/* --- The program --- */

static void
show_menu(struct app *app, int number)
{
    app_close_popups(app);
    screen_menu_open(app, number);
}

static void
reload(struct app *app)
{
    app_ask(app, (struct request){.kind = REQUEST_RELOAD});
    if (app->reading.state == LOADING_ON)
        app_notice(app, "The files are being read; they are read once more after that.");
}

/* Leaves the mouse to the terminal, for selecting text, or takes it back. */
static void
pass_mouse(struct app *app)
{
    app->mouse = !app->mouse;
    app_ask(app, (struct request){.kind = REQUEST_MOUSE});
    app_notice(app,
               "%s",
               app->mouse ? "The mouse works here again. To select text with it, press M, or hold Shift."
                          : "The mouse is the terminal's now: select text with it. M takes it back.");
}

static void
redraw(struct app *app)
{
    app->repaint = true;
}

static void
quit(struct app *app)
{
    app->quit = true;
}

/* --- The table --- */

enum { ON_PAGE = true }; /* it is done on the page: boxes over it are closed first */

static const struct anywhere_row {
    enum action action;
    void (*run)(struct app *app);
    const char *(*why_not)(const struct app *app, const struct screen *screen); /* NULL: it always can be done */
    bool on_page;
    void (*run_number)(struct app *app, int number); /* in place of run, for what comes with a number */
} rows[] = {
    {.action = ACT_BACK, .run_number = go_back},
    {.action = ACT_MENU, .run_number = show_menu},
    {ACT_HOME, go_home, why_not_home},
    {ACT_HISTORY_BACK, trail_go_back, why_not_history_back},
    {ACT_HISTORY_FORWARD, trail_go_forward, why_not_history_forward},
    {ACT_LAST_PAGE, trail_swap, why_not_history_back},
    {ACT_BOOKMARK, bookmarks_toggle, why_not_bookmark},
    {ACT_BOOKMARKS, bookmarks_list, NULL, ON_PAGE},
    {ACT_DICTIONARY, show_dictionary, NULL, ON_PAGE},
    {ACT_SEARCH, screen_search_open, NULL, ON_PAGE},
    {ACT_FIND, find_open, why_not_find, ON_PAGE},
    {ACT_NEXT_HIT, next_hit, find_why_not},
    {ACT_PREVIOUS_HIT, previous_hit, find_why_not},
    {ACT_MARK, mark, why_not_mark},
    {ACT_UNMARK, take_off_marks, why_not_unmark},
    {ACT_COMPARE, compare_levels, why_not_compare},
    {ACT_MATRIX, show_matrix, why_not_matrix},
    {ACT_GAP, show_gap, why_not_gap},
    {ACT_COPY, screen_copy_open, screen_output_why_not},
    {ACT_EXPORT, screen_export_open, screen_output_why_not},
    {ACT_PROBLEMS, screen_problems_open, NULL, ON_PAGE},
    {ACT_EDIT, edit_ask, edit_why_not},
    {ACT_RELOAD, reload, NULL},
    {ACT_HELP, screen_help_open, NULL, ON_PAGE},
    {ACT_PALETTE, screen_palette_open, NULL, ON_PAGE},
    {ACT_MOUSE, pass_mouse, NULL},
    {ACT_THEME, screen_themes_open, NULL, ON_PAGE},
    {ACT_REDRAW, redraw, NULL},
    {ACT_QUIT, quit, NULL},
};

static const struct anywhere_row *
find_row(enum action action)
{
    for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++)
        if (rows[i].action == action)
            return &rows[i];
    return NULL;
}

void
anywhere_do(struct app *app, struct command command)
{
    const struct anywhere_row *row = find_row(command.action);
    if (row && row->on_page)
        app_close_popups(app);
    if (row && row->run_number)
        row->run_number(app, command.number);
    else if (row)
        row->run(app);
}

const char *
anywhere_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct anywhere_row *row = find_row(action);
    return row && row->why_not ? row->why_not(app, screen) : NULL;
}
