/*
 * The loop: wait for a key, do it, show the outcome.
 */
#include "tui.h"

#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <string.h>

#include "app.h"
#include "term.h"

enum { EXIT_NO_TERMINAL = 2, EXIT_TERMINAL_GONE = 3 };

/* Text is measured as UTF-8 whatever the terminal can show. */
static void
measure_utf8(void)
{
    if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0)
        setlocale(LC_CTYPE, "C.UTF-8");
}

static void
show(struct app *app, struct canvas *canvas, const struct term *term)
{
    int width;
    int height;
    term_size(&width, &height);
    app_fit(app, width, height);
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
        while (key == K_NONE)
            key = term_key();
        if (key == K_HANGUP)
            return false;
        app_step(app, key);
    }
    return true;
}

int
tui_run(const struct collection *collection)
{
    measure_utf8();
    struct term term;
    const char *problem = term_open(&term);
    if (problem) {
        fprintf(stderr, "rung: %s\n", problem);
        return EXIT_NO_TERMINAL;
    }
    struct app app;
    struct canvas canvas;
    app_init(&app, collection);
    canvas_init(&canvas);
    bool quit = browse(&app, &canvas, &term);
    canvas_done(&canvas);
    app_done(&app);
    term_close();
    return quit ? 0 : EXIT_TERMINAL_GONE;
}
