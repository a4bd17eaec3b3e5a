/*
 * The loop: wait for a key, do it, show the outcome.
 */
#include "tui.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "app.h"
#include "bookmarks.h"
#include "editor.h"
#include "files.h"
#include "rung/replace.h"
#include "rung/search.h"
#include "screens.h"
#include "session.h"
#include "terminal.h"

/* What the loop goes round with. */
struct loop {
    const struct tui_start *start;
    struct app app;
    struct canvas canvas;
    struct term term;
    struct files files;
    size_t searched; /* places that could be, when that was last looked at */
};

/* Fits the app to a window that has changed. What the terminal made of what it showed before cannot be known. */
static void
follow_window(struct app *app)
{
    int width;
    int height;
    term_size(&width, &height);
    if (width == app->width && height == app->height)
        return;
    app_fit(app, width, height);
    app->repaint = true;
}

static void
show(struct app *app, struct canvas *canvas, const struct term *term)
{
    follow_window(app);
    app_draw(app, canvas);
    term_show(term, canvas, app->repaint);
    app->repaint = false;
}

/* --- What the app asks the world outside for --- */

/* The path of a file that the user named; "~" is the home folder, as in a shell. */
static const char *
written_path(struct app *app)
{
    const char *home = getenv("HOME");
    struct str path = app->request.path;
    bool from_home = path.bytes > 0 && path.ptr[0] == '~' && (path.bytes == 1 || path.ptr[1] == '/');
    if (home && from_home)
        return arena_printf(app->turn, "%s%.*s", home, (int)path.bytes - 1, path.ptr + 1);
    return arena_printf(app->turn, "%.*s", STR_ARGS(path));
}

/* Where a file that is there can be found from anywhere. */
static const char *
whole_path(struct arena *arena, const char *path)
{
    char *whole = realpath(path, NULL);
    const char *copy = arena_printf(arena, "%s", whole ? whole : path);
    free(whole);
    return copy;
}

/* "12 kB" */
static const char *
size_words(struct arena *arena, size_t bytes)
{
    if (bytes < 1000)
        return arena_printf(arena, "%zu bytes", bytes);
    if (bytes < 1000 * 1000)
        return arena_printf(arena, "%zu kB", bytes / 1000);
    return arena_printf(arena, "%.1f MB", (double)bytes / (1000 * 1000));
}

static void
write_file(struct loop *loop)
{
    struct app *app = &loop->app;
    const char *path = written_path(app);
    const char *problem = file_write(path, app->request.text, app->request.replace ? FILE_REPLACE : FILE_KEEP);
    if (problem == file_is_there) {
        screen_replace_open(app);
    } else if (problem) {
        screen_export_again(app);
        app_notice(app, "This cannot be written: %s. Type another name, or press Esc.", problem);
    } else {
        app_notice(app,
                   "Written to %s (%s).%s%s%.*s",
                   whole_path(app->turn, path),
                   size_words(app->turn, app->request.text.bytes),
                   loop->files.whole ? "" : " Not whole: files are still being read.",
                   str_given(app->request.remark) ? " Not whole: " : "",
                   STR_ARGS(app->request.remark));
    }
}

/* The number of a theme, as settings know it. */
static enum theme_choice
choice_of(const struct theme *theme)
{
    return (enum theme_choice)(theme - themes);
}

static void
change_theme(struct loop *loop, struct str name)
{
    struct app *app = &loop->app;
    struct settings *settings = loop->start->settings;
    const struct theme *theme = theme_find(name);
    if (!theme)
        return;
    term_set_theme(&loop->term, theme);
    settings->theme = choice_of(theme);
    const char *why = settings->source ? settings_save(settings, app->turn) : NULL;
    if (why)
        app_notice(app, "These colours are for this time only: %s.", why);
}

/* Has the user edit a file, and reads the files again. */
static void
edit(struct loop *loop, struct request request)
{
    struct app *app = &loop->app;
    const char *path = arena_printf(app->turn, "%.*s", STR_ARGS(request.path));
    char *const *command = editor_command(app->turn, editor_of_user(app->turn), path, request.line);
    term_suspend();
    const char *why = editor_run(app->turn, command);
    term_resume();
    app->repaint = true;
    if (why)
        app_notice(app, "%s", why);
    else
        files_read_again(&loop->files, RELOAD_EDITED);
}

static void
answer(struct loop *loop)
{
    struct app *app = &loop->app;
    switch (app->request.kind) {
    case REQUEST_COPY:
        app_notice(app, "%s", term_copy(app->request.text));
        break;
    case REQUEST_WRITE:
        write_file(loop);
        break;
    case REQUEST_MOUSE:
        term_mouse(app->mouse);
        break;
    case REQUEST_THEME:
        change_theme(loop, app->request.text);
        break;
    case REQUEST_EDIT:
        edit(loop, app->request);
        break;
    case REQUEST_RELOAD:
        files_read_again(&loop->files, RELOAD_ASKED);
        break;
    default:
        break;
    }
}

/* --- Going round --- */

/* What tells of news that are to be shown; -1: nothing does. */
static int
news_of(const struct loop *loop)
{
    int news = files_news(&loop->files);
    if (news >= 0)
        return news;
    return screen_search_found(&loop->app) ? search_news(loop->app.index) : -1;
}

/* Whether more can be searched than before, and that shows. */
static bool
follow_search(struct loop *loop)
{
    struct app *app = &loop->app;
    const struct search_found *found = screen_search_found(app);
    size_t before = loop->searched;
    if (!found)
        return false;
    search_heard(app->index);
    loop->searched = search_extent(app->index).places;
    if (loop->searched == before)
        return false;
    bool nothing = found->total == 0;
    app_fit(app, app->width, app->height);
    if (nothing && found->total > 0)
        app->notice = NULL; /* that nothing was found so far */
    return true;
}

/* Begins to make the words to be searched, and has some of what is likely to be wanted ready; false: it all is. */
static bool
prepare(struct loop *loop)
{
    if (loop->files.loading || loop->app.reading.state == LOADING_NO_MEMORY)
        return false;
    app_search_index(&loop->app);
    return app_prepare(&loop->app);
}

/* Waits for a key, and has things ready meanwhile; K_NONE: there is something new to be shown. */
static keycode
wait_for_key(struct loop *loop, struct mouse *mouse_out)
{
    for (bool more = true;; more = prepare(loop)) {
        keycode key = term_key(mouse_out, news_of(loop), !more);
        if (key != K_NONE)
            return key;
        bool read = files_follow(&loop->files), found = follow_search(loop);
        if (read || found)
            return key;
        files_look(&loop->files);
    }
}

/* Goes on until the user quits, or until the terminal is gone: then false. */
static bool
browse(struct loop *loop)
{
    struct app *app = &loop->app;
    while (!app->quit) {
        struct mouse mouse;
        show(app, &loop->canvas, &loop->term);
        keycode key = wait_for_key(loop, &mouse);
        if (key == K_HANGUP)
            return false;
        if (key == K_NONE || key == K_RESIZE) /* which is nothing that the user did */
            continue;
        if (key == K_MOUSE)
            app_mouse(app, &loop->canvas, mouse);
        else
            app_step(app, key);
        answer(loop);
        app_fit(app, app->width, app->height);
    }
    return true;
}

/* --- Beginning and end --- */

static void
set_today(struct app *app)
{
    time_t now = time(NULL);
    struct tm today;
    if (!localtime_r(&now, &today))
        return;
    app->year = today.tm_year + 1900;
    app->month = today.tm_mon + 1;
}

/* Shows the first page: whole, or with what there is of the files by now. */
static void
begin(struct loop *loop, struct collection *first)
{
    const struct tui_start *start = loop->start;
    struct app *app = &loop->app;
    app_init(app, first);
    app->background = true;
    app->threads = start->threads;
    set_today(app);
    app->state_folder = start->state_folder;
    app->mouse = start->settings->mouse == MOUSE_ON;
    canvas_init(&loop->canvas);
    term_mouse(app->mouse);
    app->theme = start->settings->theme;
    if (app->theme == THEME_DEFAULT)
        app->theme = choice_of(theme_initial(getenv("NO_COLOR")));
    term_set_theme(&loop->term, &themes[app->theme]);
    bookmarks_load(app);
    files_show(&loop->files, app, first);
}

/* What was kept of the last session stays, where this one has not come so far. */
static void
end(struct loop *loop)
{
    if (loop->files.whole)
        session_save(&loop->app, loop->start->paths, loop->start->path_count);
    canvas_done(&loop->canvas);
    app_done(&loop->app);
}

struct tui_surroundings
tui_look(struct arena *arena)
{
    struct tui_surroundings surroundings = {.editor = editor_of_user(arena)};
    surroundings.editor_is_there = editor_is_there(arena, surroundings.editor);
    term_look(&surroundings);
    return surroundings;
}

static const char *
run(struct loop *loop)
{
    const struct tui_start *start = loop->start;
    bool whole;
    struct collection *first = files_first(&loop->files, &whole);
    if (!first)
        return "there is not enough memory to read the files";
    bool accepted = !whole || start->accepts(start->context, first);
    const char *problem = accepted ? term_open(&loop->term, start->utf8) : NULL;
    if (!accepted || problem) {
        collection_free(first);
        return problem;
    }
    begin(loop, first);
    bool quit = browse(loop);
    term_close();
    end(loop);
    return quit ? NULL : "the terminal went away";
}

const char *
tui_run(const struct tui_start *start)
{
    struct loop loop = {.start = start};
    files_begin(&loop.files, start);
    const char *problem = run(&loop);
    files_end(&loop.files);
    return problem;
}
