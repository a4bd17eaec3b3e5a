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
#include "reload.h"
#include "rung/loading.h"
#include "rung/replace.h"
#include "rung/search.h"
#include "screens.h"
#include "session.h"
#include "terminal.h"
#include "watch.h"

enum {
    QUIET_MS = 200, /* without a change of the files, before they are read again */
    FIRST_MS = 20,  /* the longest that the first page waits for the files, so that it is whole where they are few */
};

/* What the loop goes round with. */
struct loop {
    const struct tui_start *start;
    struct app app;
    struct canvas canvas;
    struct term term;
    struct editions editions;
    struct watch *watch;
    struct loading *loading;   /* of the files, in the background; NULL: none */
    enum reload_reason reason; /* why they are being read, or were last */
    enum reload_reason next;   /* why to read them once more after that; RELOAD_EARLY: for no reason */
    bool whole;                /* all files were read, at least once */
    size_t searched;           /* places that could be, when that was last looked at */
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

/* --- Reading the files --- */

/* In the thread that reads: what has changed since, the watch will notice. */
static bool
look_first(void *context)
{
    struct loop *loop = context;
    bool changed = watch_look(loop->watch);
    return changed || loop->reason != RELOAD_WATCHED;
}

/* Has the files read in the background; when they are being read already, once more after that. */
static void
begin_reading(struct loop *loop, enum reload_reason reason)
{
    if (loop->loading) {
        loop->next = reason > loop->next ? reason : loop->next;
        return;
    }
    loop->reason = reason;
    loop->loading = loading_begin(&(struct loading_order){
        .paths = loop->start->paths,
        .count = loop->start->path_count,
        .threads = loop->start->threads,
        .before = loop->whole ? app_data(&loop->app) : NULL,
        .worth = look_first,
        .context = loop,
    });
}

static void
end_reading(struct loop *loop)
{
    loading_end(loop->loading);
    loop->loading = NULL;
    if (loop->next != RELOAD_EARLY)
        begin_reading(loop, loop->next);
    loop->next = RELOAD_EARLY;
}

/* Whether the page must stay as it is, since the user is in the middle of something that cannot be opened again. */
static bool
is_busy(const struct app *app)
{
    const struct screen_ops *top = app_top(app)->ops;
    return top->popup ? !top->reopen : app_is_typing(app);
}

/* Says what is wrong with the settings, else with the data; and where nothing of it can be shown, shows why. */
static void
say_problems(struct app *app, const struct settings *settings)
{
    const struct diags *diags = &app->collection->diags;
    if (settings->diags.count > 0)
        app_notice(app, "Your settings: %s (%s).", settings->diags.v[0].message, settings->source->path);
    else if (diags->errors > 0 && !app->notice)
        app_notice(app,
                   "The data has %zu error%s: press F8 to see what is wrong.",
                   diags->errors,
                   diags->errors == 1 ? "" : "s");
    if (diags->count > 0 && app->collection->profile_count == 0 && app->collection->competency_count == 0)
        screen_problems_open(app);
    app_fit(app, app->width, app->height);
}

/* All files were read for the first time: the user goes on where they were last time, unless they have gone elsewhere. */
static void
arrive(struct loop *loop)
{
    const struct tui_start *start = loop->start;
    loop->whole = true;
    if (!start->fresh && !loop->app.touched)
        session_restore(&loop->app, start->paths, start->path_count);
    say_problems(&loop->app, start->settings);
}

static void
say_no_memory(struct loop *loop)
{
    app_notice(&loop->app,
               loop->whole ? "There is not enough memory to read the files again. The pages stay as they were."
                           : "There is not enough memory to read all files. What was read until then is here.");
}

static bool
same_progress(const struct loading_progress *a, const struct loading_progress *b)
{
    return a->state == b->state && a->read == b->read && a->files == b->files;
}

/* Shows what was read in the meantime, and how far that is. True when there is something new to be shown. */
static bool
follow_reading(struct loop *loop)
{
    struct app *app = &loop->app;
    struct loading_progress before = app->reading;
    struct collection *edition = NULL;
    if (!loop->loading)
        return false;
    app->reading = loading_progress(loop->loading);
    if (!is_busy(app))
        edition = loading_take(loop->loading, &app->reading);
    enum loading_state state = app->reading.state;
    if (loop->whole && app->reading.files == 0)
        app->reading = before; /* whether they have changed is nothing to be told of */
    if (is_busy(app) && state != LOADING_NOT_WORTH)
        return !same_progress(&before, &app->reading); /* it is shown when the user is done */
    if (edition)
        reload_show(app, &loop->editions, edition, state == LOADING_DONE ? loop->reason : RELOAD_EARLY);
    if (state == LOADING_DONE && !loop->whole)
        arrive(loop);
    if (state == LOADING_NO_MEMORY)
        say_no_memory(loop);
    if (state != LOADING_ON)
        end_reading(loop);
    return edition || state == LOADING_NO_MEMORY || !same_progress(&before, &app->reading);
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
write_file(struct app *app)
{
    const char *path = written_path(app);
    const char *problem = file_write(path, app->request.text, app->request.replace ? FILE_REPLACE : FILE_KEEP);
    if (problem == file_is_there)
        screen_replace_open(app);
    else if (problem)
        app_notice(app, "This cannot be written: %s. It was to go to %s.", problem, path);
    else
        app_notice(app,
                   "Written to %s (%s).%s%.*s",
                   whole_path(app->turn, path),
                   size_words(app->turn, app->request.text.bytes),
                   str_given(app->request.remark) ? " Not whole: " : "",
                   STR_ARGS(app->request.remark));
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
    begin_reading(loop, RELOAD_EDITED);
    if (why)
        app_notice(app, "%s", why);
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
        write_file(app);
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
        begin_reading(loop, RELOAD_ASKED);
        break;
    default:
        break;
    }
}

/* --- Going round --- */

/* Reads the files again when it is time to look whether they have changed. */
static void
follow_files(struct loop *loop)
{
    if (loop->whole && !loop->loading && watch_is_due(loop->watch))
        begin_reading(loop, RELOAD_WATCHED);
}

/* Whether the search shows. */
static bool
is_searching(const struct app *app)
{
    return app->searched && app_top(app)->ops == &search_screen_ops;
}

/* What tells of news that are to be shown; -1: nothing does. */
static int
news_of(const struct loop *loop)
{
    if (loop->loading && !is_busy(&loop->app))
        return loading_descriptor(loop->loading);
    return is_searching(&loop->app) ? search_news(loop->app.index) : -1;
}

/* Whether more can be searched than before, and that shows. */
static bool
follow_search(struct loop *loop)
{
    struct app *app = &loop->app;
    size_t before = loop->searched;
    if (!is_searching(app))
        return false;
    search_heard(app->index);
    loop->searched = search_extent(app->index).places;
    if (loop->searched == before)
        return false;
    app_fit(app, app->width, app->height);
    return true;
}

/* Waits for a key; K_NONE: there is something new to be shown. */
static keycode
wait_for_key(struct loop *loop, struct mouse *mouse_out)
{
    if (!loop->loading)
        app_search_index(&loop->app); /* begins to make it, so that it is there when it is wanted */
    for (;;) {
        keycode key = term_key(mouse_out, news_of(loop));
        if (key != K_NONE || follow_reading(loop) || follow_search(loop))
            return key;
        follow_files(loop);
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
        if (key == K_NONE)
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
    loop->editions.loaded = first;
    app_init(app, first);
    app->background = true;
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
    if (loop->loading)
        app->reading = loading_progress(loop->loading);
    else
        arrive(loop);
}

/* What was kept of the last session stays, where this one has not come so far. */
static void
end(struct loop *loop)
{
    if (loop->whole)
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

/* What is there of the files within a moment, maybe nothing; *whole_out: it is all. NULL: memory ran out. */
static struct collection *
first_edition(struct loop *loop, bool *whole_out)
{
    struct loading_progress progress = {.state = LOADING_ON};
    loading_wait(loop->loading, FIRST_MS);
    struct collection *edition = loading_take(loop->loading, &progress);
    *whole_out = progress.state == LOADING_DONE;
    if (progress.state != LOADING_ON)
        end_reading(loop);
    if (edition || progress.state == LOADING_NO_MEMORY)
        return edition;
    return collection_load(NULL, 0, 1, NULL);
}

static const char *
run(struct loop *loop)
{
    const struct tui_start *start = loop->start;
    bool whole;
    struct collection *first = first_edition(loop, &whole);
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
    struct loop loop = {.start = start, .watch = watch_open(start->paths, start->path_count, QUIET_MS)};
    begin_reading(&loop, RELOAD_FIRST);
    const char *problem = run(&loop);
    loading_end(loop.loading);
    reload_done(&loop.editions);
    watch_close(loop.watch);
    return problem;
}
