/* What must be true of every screen: it can be drawn at any size, it takes any keys, and its key table is sound. */
#include "browser.h"

#include <stdlib.h>
#include <string.h>

#include "every_screen.h"
#include "rung/load.h"
#include "tui/reload.h"
#include "tui/screens.h"

enum { WIDTH_MAX = 160, HEIGHT_MAX = 60, KEYS = 1000 };

static const char *const data_paths[] = {"data", "tests/tui/data", "tests/tui/data-problems"};

static int
setup(void **state)
{
    return browser_setup(state, data_paths, sizeof data_paths / sizeof data_paths[0]);
}

/* Starts afresh with a screen on top. */
static void
start(struct browser *browser, int screen)
{
    app_done(&browser->app);
    app_init(&browser->app, browser->collection);
    every_screen[screen].open(&browser->app);
    app_fit(&browser->app, 80, 24);
}

/*
 * Every row is filled to the edge, and the cursor is in the window; on a page it is on the page, or where one types.
 */
static bool
is_sound(const struct browser *browser)
{
    const struct canvas *canvas = &browser->canvas;
    for (int y = 0; y < canvas->height; y++) {
        int columns = 0;
        for (int x = 0; x < canvas->width; x++)
            columns += canvas_at(canvas, x, y)->columns;
        if (columns != canvas->width)
            return false;
    }
    if (canvas->width < APP_WIDTH_MIN || canvas->height < APP_HEIGHT_MIN)
        return canvas->cursor_x < canvas->width && canvas->cursor_y < canvas->height;
    int below = find_is_typing(&browser->app) ? 1 : 3; /* rows of the window under the last that may have it */
    return canvas->cursor_x >= 0 && canvas->cursor_y >= 2 && canvas->cursor_y < canvas->height - below;
}

static void
draw(struct browser *browser, int screen, int width, int height)
{
    app_fit(&browser->app, width, height);
    app_draw(&browser->app, &browser->canvas);
    if (!is_sound(browser))
        fail_msg("from %s, %s at %d x %d: row or cursor is wrong",
                 every_screen[screen].name,
                 app_top(&browser->app)->ops->name,
                 width,
                 height);
}

/* One height in so many, at each width: all of them only where there is time, as THOROUGH in the environment says. */
static int
step_of_heights(void)
{
    const char *thorough = getenv("THOROUGH");
    return thorough && *thorough ? 1 : 8;
}

static void
every_size_can_be_drawn(void **state)
{
    struct browser *browser = *state;
    int step = step_of_heights();
    for (int screen = 0; every_screen[screen].name; screen++) {
        start(browser, screen);
        for (int width = 0; width <= WIDTH_MAX; width++)
            for (int height = width % step; height <= HEIGHT_MAX; height += step)
                draw(browser, screen, width, height);
        draw(browser, screen, 500, 200);
    }
}

/* A key that means something mostly, and any other now and then. */
static keycode
random_key(const struct app *app)
{
    struct keymap map = rand() % 2 ? app_keymap(app) : keys_global;
    if (map.count == 0 || rand() % 20 == 0)
        return (keycode)(rand() % 0x80);
    const struct binding *row = &map.v[(size_t)rand() % map.count];
    return row->last ? row->key + (keycode)rand() % (row->last - row->key + 1) : row->key;
}

static void
any_keys_can_be_pressed(void **state)
{
    struct browser *browser = *state;
    srand(1);
    for (int screen = 0; every_screen[screen].name; screen++) {
        start(browser, screen);
        int width = 80;
        int height = 24;
        for (int i = 0; i < KEYS; i++) {
            if (rand() % 10 == 0) {
                width = rand() % WIDTH_MAX;
                height = rand() % HEIGHT_MAX;
            }
            app_step(&browser->app, random_key(&browser->app));
            draw(browser, screen, width, height);
        }
    }
}

static void
key_tables_are_sound(void **state)
{
    struct browser *browser = *state;
    for (int screen = 0; every_screen[screen].name; screen++) {
        start(browser, screen);
        struct keymap map = app_top(&browser->app)->ops->bindings;
        for (size_t i = 0; i < map.count; i++) {
            const struct binding *row = &map.v[i];
            keycode last = row->last ? row->last : row->key;
            assert_true(row->action > ACT_NONE && row->action < ACT_COUNT);
            assert_true(keys_help(row)[0]);
            for (keycode key = row->key; key <= last; key++) /* no key stands twice */
                assert_ptr_equal(keymap_find(map, key), row);
        }
    }
}

/* Whatever a screen binds, the keys to get out and to get help stay. */
static void
the_ways_out_stay(void **state)
{
    static const struct {
        keycode key;
        enum action action;
    } ways[] = {
        {K_ESC, ACT_BACK}, {K_BACKSPACE, ACT_BACK}, {'q', ACT_QUIT}, {K_CTRL('C'), ACT_QUIT}, {'?', ACT_HELP}};
    struct browser *browser = *state;
    for (int screen = 0; every_screen[screen].name; screen++) {
        start(browser, screen);
        const struct screen_ops *ops = app_top(&browser->app)->ops;
        for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
            enum action action = keys_command(ops->bindings, ways[i].key).action;
            bool closes_help = strcmp(ops->name, "Help") == 0 && action == ACT_BACK;
            assert_true(action == ways[i].action || closes_help);
        }
    }
}

/* Nothing may be left of a collection that is gone: the sanitizers see to that. */
static void
the_files_can_be_read_again_under_every_screen(void **state)
{
    struct browser *browser = *state;
    srand(2);
    for (int screen = 0; every_screen[screen].name; screen++) {
        struct editions editions = {0};
        struct app *app = &browser->app;
        start(browser, screen);
        app_step(app, K_DOWN);
        for (int i = RELOAD_EARLY; i <= RELOAD_ASKED; i++) {
            struct collection *again = collection_load(data_paths, sizeof data_paths / sizeof data_paths[0], 1, NULL);
            reload_show(app, &editions, again, (enum reload_reason)i);
            draw(browser, screen, 80, 24);
            for (int k = 0; k < 20; k++) {
                app_step(app, random_key(app));
                draw(browser, screen, 80, 24);
            }
        }
        app_done(app);
        reload_done(&editions);
        app_init(app, browser->collection);
    }
}

static void
nothing_loaded_is_no_problem(void **state)
{
    struct browser *browser = *state;
    struct collection *nothing = collection_load(NULL, 0, 1, NULL);
    app_done(&browser->app);
    app_init(&browser->app, nothing);
    srand(1);
    bool sound = true;
    for (int i = 0; i < KEYS / 10; i++) {
        app_step(&browser->app, random_key(&browser->app));
        app_draw(&browser->app, &browser->canvas);
        sound = sound && is_sound(browser);
    }
    app_done(&browser->app);
    collection_free(nothing);
    assert_true(sound);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_size_can_be_drawn),
        cmocka_unit_test(any_keys_can_be_pressed),
        cmocka_unit_test(key_tables_are_sound),
        cmocka_unit_test(the_ways_out_stay),
        cmocka_unit_test(the_files_can_be_read_again_under_every_screen),
        cmocka_unit_test(nothing_loaded_is_no_problem),
    };
    return cmocka_run_group_tests(tests, setup, browser_teardown);
}
