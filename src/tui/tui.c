/*
 * The loop: wait for a key, do it, show the outcome.
 */
#include "tui.h"

#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "app.h"
#include "rung/replace.h"
#include "screens.h"
#include "term.h"

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

/* The path of a file that the user named; "~/" is the home folder. */
static const char *
written_path(struct app *app)
{
    const char *home = getenv("HOME");
    struct str path = app->request.path;
    if (home && path.bytes > 1 && path.ptr[0] == '~' && path.ptr[1] == '/')
        return arena_printf(app->turn, "%s%.*s", home, (int)path.bytes - 1, path.ptr + 1);
    return arena_printf(app->turn, "%.*s", STR_ARGS(path));
}

static void
write_file(struct app *app)
{
    const char *path = written_path(app);
    if (!app->request.replace && access(path, F_OK) == 0) {
        screen_replace_open(app);
        return;
    }
    const char *problem = file_replace_shared(path, app->request.text);
    if (problem)
        app_notice(app, "%s cannot be written: %s.", path, problem);
    else
        app_notice(app, "Written to %s.", path);
}

/* Does what the app asks the world outside for. */
static void
answer(struct app *app, struct term *term)
{
    const struct theme *theme = NULL;
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
        theme = theme_find(app->request.text);
        if (theme)
            term_set_theme(term, theme);
        break;
    default:
        break;
    }
}

/* Goes on until the user quits, or until the terminal is gone: then false. */
static bool
browse(struct app *app, struct canvas *canvas, struct term *term)
{
    while (!app->quit) {
        show(app, canvas, term);
        keycode key = K_NONE;
        struct mouse mouse;
        while (key == K_NONE)
            key = term_key(&mouse);
        if (key == K_HANGUP)
            return false;
        if (key == K_MOUSE)
            app_mouse(app, canvas, mouse);
        else
            app_step(app, key);
        answer(app, term);
        app_fit(app, app->width, app->height);
    }
    return true;
}

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

const char *
tui_run(const struct collection *collection, bool utf8)
{
    struct term term;
    const char *problem = term_open(&term, utf8);
    if (problem)
        return problem;
    struct app app;
    struct canvas canvas;
    app_init(&app, collection);
    set_today(&app);
    canvas_init(&canvas);
    term_mouse(app.mouse);
    bool quit = browse(&app, &canvas, &term);
    canvas_done(&canvas);
    app_done(&app);
    term_close();
    return quit ? NULL : "the terminal went away";
}
