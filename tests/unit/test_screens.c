/*
 * What must be true of every screen: it can be drawn at any size, it takes any keys, and its key table is sound.
 *
 * To add a screen, write a function that opens it, and add a row to `screens`.
 */
#include "browser.h"

#include <stdlib.h>
#include <string.h>

#include "rung/load.h"
#include "tui/reload.h"
#include "tui/screens.h"

enum { WIDTH_MAX = 160, HEIGHT_MAX = 60, KEYS = 1000 };

static const char *const data_paths[] = {"data", "tests/tui/data", "tests/tui/data-problems"};

/* --- The screens --- */

/* The profile with the most levels: there is most to be seen of it. */
static const struct profile *
richest(const struct app *app)
{
    const struct profile *best = app->collection->profiles[0];
    for (uint32_t i = 1; i < app->collection->profile_count; i++)
        if (app->collection->profiles[i]->level_count > best->level_count)
            best = app->collection->profiles[i];
    return best;
}

static void
open_home(struct app *app)
{
    (void)app; /* it is always there */
}

static void
open_menu(struct app *app)
{
    screen_menu_open(app, 3);
}

static void
open_profile(struct app *app)
{
    screen_profile_open(app, (struct rung){.profile = richest(app), .level = &richest(app)->levels[1]});
}

/* The one with the fewest levels, mostly none. */
static void
open_profile_without_levels(struct app *app)
{
    const struct profile *profile = richest(app);
    for (uint32_t i = 0; i < app->collection->profile_count; i++)
        if (app->collection->profiles[i]->level_count < profile->level_count)
            profile = app->collection->profiles[i];
    screen_profile_open(app, (struct rung){.profile = profile});
}

static void
open_matrix(struct app *app)
{
    screen_matrix_open(app, richest(app), NULL);
}

/* One with several profiles, and with branches. */
static void
open_matrix_of_a_family(struct app *app)
{
    const struct category *family = NULL;
    for (uint32_t i = 0; i < app->collection->family_count; i++)
        if (str_equal(app->collection->families[i]->id, str_of("kitchen")))
            family = app->collection->families[i];
    assert_non_null(family);
    screen_matrix_open_family(app, family);
}

/* The first profile that has a matrix, and no more levels than that. */
static const struct profile *
poor(const struct app *app, uint32_t levels)
{
    for (uint32_t i = 0; i < app->collection->profile_count; i++) {
        const struct profile *profile = app->collection->profiles[i];
        if (profile->level_count <= levels && !screen_matrix_why_not(profile))
            return profile;
    }
    return richest(app);
}

static void
open_matrix_without_levels(struct app *app)
{
    screen_matrix_open(app, poor(app, 0), NULL);
}

static void
open_matrix_of_one_level(struct app *app)
{
    const struct profile *profile = poor(app, 1);
    screen_matrix_open(app, profile, profile->levels);
}

static void
open_compare(struct app *app)
{
    const struct profile *profile = richest(app);
    struct rung rungs[] = {{profile, &profile->levels[0]}, {profile, &profile->levels[1]}};
    screen_compare_open(app, rungs, 2, 0);
}

/* All levels there are, of all profiles, as many as can be marked; those without levels too. */
static void
open_compare_many(struct app *app)
{
    struct rung rungs[MARKS_MAX];
    size_t count = 0;
    for (uint32_t i = 0; i < app->collection->profile_count && count < MARKS_MAX; i++) {
        const struct profile *profile = app->collection->profiles[i];
        if (profile->level_count == 0)
            rungs[count++] = (struct rung){.profile = profile};
        for (uint32_t k = 0; k < profile->level_count && count < MARKS_MAX; k++)
            rungs[count++] = (struct rung){profile, &profile->levels[k]};
    }
    screen_compare_open(app, rungs, count, count - 1);
}

static void
open_compare_one(struct app *app)
{
    screen_compare_open(app, &(struct rung){.profile = richest(app), .level = &richest(app)->levels[0]}, 1, 0);
}

static void
open_compare_one_topic(struct app *app)
{
    open_compare(app);
    app_fit(app, 80, 24);
    app_step(app, K_ENTER);
}

/* Opens all levels there are, and goes on to the view with that number after the first. */
static void
open_compare_view(struct app *app, int view)
{
    open_compare_many(app);
    app_fit(app, 80, 24);
    for (int i = 0; i < view; i++)
        app_step(app, 'v');
}

static void
open_compare_table(struct app *app)
{
    open_compare_view(app, 2);
}

static void
open_compare_columns(struct app *app)
{
    open_compare_view(app, 3);
    app_step(app, 'd');
}

/* Everything against the last one, and what is the same opened. */
static void
open_compare_baseline(struct app *app)
{
    open_compare_view(app, 0);
    app_step(app, 'd');
    app_step(app, 'B');
    app_step(app, K_END);
    app_step(app, K_ENTER);
}

static void
open_competency(struct app *app)
{
    const struct profile *profile = richest(app);
    screen_competency_open(app, app->collection->competencies[0], (struct rung){profile, &profile->levels[0]});
}

/* Not from a profile; the last one of the tests' own data is asked for by nobody. */
static void
open_competency_from_nowhere(struct app *app)
{
    const struct collection *collection = app->collection;
    screen_competency_open(app, collection->competencies[collection->competency_count - 1], (struct rung){0});
}

/* The first problem that has a place in a file. */
static const struct diag *
first_problem(const struct app *app)
{
    const struct diag *diag = app->collection->diags.v;
    while (diag->pos == DIAG_NO_POS)
        diag++;
    return diag;
}

static void
open_file(struct app *app)
{
    screen_file_open(app, first_problem(app)->source, first_problem(app));
}

static void
open_explain(struct app *app)
{
    screen_explain_open(app, DIAG_UNKNOWN_KEY);
}

static void
open_dictionary(struct app *app)
{
    screen_dictionary_open(app, NULL);
}

static void
open_dictionary_filtered(struct app *app)
{
    open_dictionary(app);
    app_fit(app, 80, 24);
    app_step(app, 'f');
    app_step(app, 'e');
}

static void
open_gap(struct app *app)
{
    const struct profile *profile = richest(app);
    screen_gap_open(app, (struct rung){profile, &profile->levels[0]}, (struct rung){profile, &profile->levels[1]});
}

/* From the last of the profiles, mostly without levels, to the richest; and where nothing separates the two. */
static void
open_gap_across(struct app *app)
{
    const struct profile *last = app->collection->profiles[app->collection->profile_count - 1];
    struct rung from = {last, last->level_count ? last->levels : NULL};
    screen_gap_open(app, from, (struct rung){richest(app), &richest(app)->levels[0]});
}

static void
open_gap_without(struct app *app)
{
    struct rung rung = {richest(app), &richest(app)->levels[0]};
    screen_gap_open(app, rung, rung);
}

static void
open_levels(struct app *app)
{
    open_gap(app);
    app_fit(app, 80, 24);
    app_step(app, 'a');
}

static void
type(struct app *app, const char *text)
{
    for (; *text; text++)
        app_step(app, (keycode)*text);
}

static void
open_search(struct app *app)
{
    screen_search_open(app);
    type(app, "co");
}

static void
open_search_in_vain(struct app *app)
{
    screen_search_open(app);
    type(app, "no such words");
}

static void
open_find(struct app *app)
{
    open_profile(app);
    type(app, "/an");
}

static const struct {
    const char *name;
    void (*open)(struct app *app);
} screens[] = {
    {"home", open_home},
    {"help", screen_help_open},
    {"palette", screen_palette_open},
    {"menu", open_menu},
    {"profile", open_profile},
    {"profile without levels", open_profile_without_levels},
    {"matrix", open_matrix},
    {"matrix without levels", open_matrix_without_levels},
    {"matrix of one level", open_matrix_of_one_level},
    {"matrix of a family", open_matrix_of_a_family},
    {"compare", open_compare},
    {"compare, many", open_compare_many},
    {"compare, just one", open_compare_one},
    {"compare, one topic", open_compare_one_topic},
    {"compare, as a table", open_compare_table},
    {"compare, many side by side", open_compare_columns},
    {"compare, with a baseline", open_compare_baseline},
    {"competency", open_competency},
    {"competency from nowhere", open_competency_from_nowhere},
    {"problems", screen_problems_open},
    {"file", open_file},
    {"explain", open_explain},
    {"dictionary", open_dictionary},
    {"dictionary, filtered", open_dictionary_filtered},
    {"gap", open_gap},
    {"gap across", open_gap_across},
    {"no gap", open_gap_without},
    {"levels to choose from", open_levels},
    {"search", screen_search_open},
    {"search, some found", open_search},
    {"search, nothing found", open_search_in_vain},
    {"find", open_find},
};

enum { SCREENS_COUNT = sizeof screens / sizeof screens[0] };

/* --- What is true of them --- */

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
    screens[screen].open(&browser->app);
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
                 screens[screen].name,
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
    for (int screen = 0; screen < SCREENS_COUNT; screen++) {
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
    for (int screen = 0; screen < SCREENS_COUNT; screen++) {
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
    for (int screen = 0; screen < SCREENS_COUNT; screen++) {
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
    for (int screen = 0; screen < SCREENS_COUNT; screen++) {
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
    for (int screen = 0; screen < SCREENS_COUNT; screen++) {
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
