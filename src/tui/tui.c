/*
 * The loop: wait for a key, do it, show the outcome.
 */
#include "tui.h"

#include "app.h"
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

/* Goes on until the user quits, or until the terminal is gone: then false. */
static bool
browse(struct app *app, struct canvas *canvas, const struct term *term)
{
    while (!app->quit) {
        show(app, canvas, term);
        keycode key = K_NONE;
        struct mouse mouse;
        while (key == K_NONE)
            key = term_key(&mouse);
        if (key == K_HANGUP)
            return false;
        app_step(app, key);
    }
    return true;
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
    canvas_init(&canvas);
    bool quit = browse(&app, &canvas, &term);
    canvas_done(&canvas);
    app_done(&app);
    term_close();
    return quit ? NULL : "the terminal went away";
}
