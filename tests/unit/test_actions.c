/* THE list of actions: each has keys, help and a menu, and can be run from menu and palette as by its key. */
#include "browser.h"

#include <stdlib.h>
#include <string.h>

static const struct screen_ops *const screens[] = {
#define X(name) &name##_screen_ops,
    SCREENS(X)
#undef X
};

enum { SCREENS_COUNT = sizeof screens / sizeof screens[0] };

static int
setup(void **state)
{
    static const char *const paths[] = {"data"};
    return browser_setup(state, paths, 1);
}

static bool
is_bound(enum action action)
{
    for (size_t i = 0; i < SCREENS_COUNT; i++)
        if (keymap_find_action(screens[i]->bindings, action, false))
            return true;
    return keymap_find_action(keys_global, action, false) != NULL;
}

static void
every_action_has_a_key_and_help(void **state)
{
    (void)state;
    for (enum action action = ACT_NONE + 1; action < ACT_COUNT; action++) {
        const char *help = keys_action_help((struct keymap){0}, action);
        if (!is_bound(action))
            fail_msg("nothing does: %s", help);
        assert_true(strlen(help) > 3 && strlen(help) < 60);
        assert_true(help[strlen(help) - 1] != '.');
    }
}

static void
assert_sound(struct keymap map, const char *name)
{
    for (size_t i = 0; i < map.count; i++) {
        const struct binding *row = &map.v[i];
        for (keycode key = row->key; key <= (row->last ? row->last : row->key); key++)
            if (keymap_find(map, key) != row)
                fail_msg("%s: a key stands twice, for: %s", name, keys_help(row));
    }
}

static void
no_key_stands_twice(void **state)
{
    (void)state;
    assert_sound(keys_global, "everywhere");
    for (size_t i = 0; i < SCREENS_COUNT; i++)
        assert_sound(screens[i]->bindings, screens[i]->name);
}

/* Whether a text shows somewhere. */
static bool
shows(struct browser *browser, const char *text)
{
    bool found = false;
    app_draw(&browser->app, &browser->canvas);
    struct arena *arena = arena_new(NULL);
    for (int y = 0; y < browser->canvas.height && !found; y++) {
        struct buf row = {.arena = arena};
        canvas_dump_row(&browser->canvas, y, false, &row);
        found = strstr(row.ptr, text) != NULL;
    }
    arena_free(arena);
    return found;
}

static void
every_action_is_in_the_menu_under_its_name(void **state)
{
    struct browser *browser = *state;
    struct app *app = &browser->app;
    struct keymap home = app_page(app)->ops->bindings;
    for (enum action action = ACT_NONE + 1; action < ACT_COUNT; action++) {
        app_fit(app, 120, 40);
        app_do(app, (struct command){.action = ACT_MENU, .number = (int)action_menu(action) + 1});
        app_fit(app, 120, 40);
        if (!shows(browser, keys_action_help(home, action)))
            fail_msg("not in its menu: %s", keys_action_help(home, action));
        app_step(app, K_ESC);
    }
}

static void
type_text(struct app *app, const char *text)
{
    for (const char *at = text; *at; at++)
        app_step(app, (keycode)*at);
}

static void
every_action_is_found_in_the_palette(void **state)
{
    struct browser *browser = *state;
    struct app *app = &browser->app;
    struct keymap home = app_page(app)->ops->bindings;
    app_fit(app, 120, 40);
    for (enum action action = ACT_NONE + 1; action < ACT_COUNT; action++) {
        const char *help = keys_action_help(home, action);
        app_step(app, ':');
        type_text(app, help);
        if (!shows(browser, arena_printf(app->frame, "  %s", help))
            && !shows(browser, arena_printf(app->frame, "> %s", help)))
            fail_msg("not found in the palette: %s", help);
        app_step(app, K_ESC);
        assert_int_equal(app->depth, 1);
    }
}

/* By words of other programs, too. */
static void
the_palette_knows_what_people_call_it(void **state)
{
    static const struct {
        const char *word;
        const char *line;
    } words[] = {
        {"excel", "> Write this page to a file"},
        {"word", "> Write this page to a file"},
        {"pdf", "> Write this page to a file"},
        {"print", "> Write this page to a file"},
        {"save", "> Write this page to a file"},
        {"export", "> Write this page to a file"},
        {"undo", "> Close this page and go back"},
        {"exit", "> Quit"},
        {"close", "> Quit"},
        {"close", "  Close this page and go back"},
        {"find", "> Search in everything"},
        {"search", "> Search in everything"},
        {"search", "  Find words on this page"},
        {"refresh", "> Read the files again"},
        {"glossary", "> Show all competencies from A to Z"},
    };
    struct browser *browser = *state;
    struct app *app = &browser->app;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        app_step(app, ':');
        type_text(app, words[i].word);
        if (!shows(browser, words[i].line))
            fail_msg("\"%s\" does not find: %s", words[i].word, words[i].line);
        app_step(app, K_ESC);
    }
}

/* The same happens by key, from the palette, and from the menu. */
static void
a_key_the_palette_and_the_menu_do_the_same(void **state)
{
    struct browser *browser = *state;
    struct app *app = &browser->app;
    static const keycode by_key[] = {'m', K_NONE};
    static const keycode by_palette[] = {':', 't', 'h', 'e', ' ', 'm', 'a', 't', 'r', 'i', 'x', K_ENTER, K_NONE};
    static const keycode by_menu[] = {K_F(9), K_RIGHT, K_RIGHT, K_DOWN, K_DOWN, K_ENTER, K_NONE};
    static const keycode *const ways[] = {by_key, by_palette, by_menu};
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        for (const keycode *key = ways[i]; *key; key++)
            app_step(app, *key);
        assert_string_equal(app_top(app)->ops->name, "Matrix");
        app_step(app, K_ESC);
        assert_int_equal(app->depth, 1);
    }
}

/* What cannot be done is not done, and says why, from wherever it was chosen. */
static void
what_cannot_be_done_says_why(void **state)
{
    struct browser *browser = *state;
    struct app *app = &browser->app;
    for (enum action action = ACT_NONE + 1; action < ACT_COUNT; action++) {
        const char *reason = app_why_not(app, app_top(app), action);
        if (!reason)
            continue;
        size_t length = strlen(reason);
        assert_true(length > 10 && (reason[length - 1] == '.' || reason[length - 1] == ')'));
        app_step(app, K_NONE);
        app_run(app, action);
        if (app->depth != 1 || !app->notice || strcmp(app->notice, reason) != 0)
            fail_msg("done, though it cannot be: %s (%s)", keys_action_help((struct keymap){0}, action), reason);
    }
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_action_has_a_key_and_help),
        cmocka_unit_test(no_key_stands_twice),
        cmocka_unit_test(every_action_is_in_the_menu_under_its_name),
        cmocka_unit_test(every_action_is_found_in_the_palette),
        cmocka_unit_test(the_palette_knows_what_people_call_it),
        cmocka_unit_test(a_key_the_palette_and_the_menu_do_the_same),
        cmocka_unit_test(what_cannot_be_done_says_why),
    };
    return cmocka_run_group_tests(tests, setup, browser_teardown);
}
