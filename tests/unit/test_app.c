/* The app: the stack of screens, dispatch of keys, notices, the frame. */
#include "browser.h"

#include <string.h>

#include "tui/screens.h"

enum { STATUS = 21 }; /* the row of the status sentence, in a window of 24 */

static int
setup(void **state)
{
    static const char *const paths[] = {"tests/tui/data/families.yaml"};
    return browser_setup(state, paths, 1);
}

static const char *
row_text(struct browser *browser, int y)
{
    struct buf row = {.arena = browser->arena};
    app_draw(&browser->app, &browser->canvas);
    canvas_dump_row(&browser->canvas, y, false, &row);
    return row.ptr;
}

static void
assert_on_row(struct browser *browser, int y, const char *part)
{
    const char *row = row_text(browser, y);
    if (!strstr(row, part))
        fail_msg("\"%s\" is not in row %d: \"%s\"", part, y, row);
}

static void
help_opens_and_closes(void **state)
{
    struct browser *browser = *state;
    struct app *app = &browser->app;
    app_step(app, '?');
    assert_int_equal(app->depth, 2);
    assert_string_equal(app_page(app)->ops->name, "Home");
    assert_on_row(browser, 3, " Help: Home ");
    app_step(app, K_ESC);
    assert_int_equal(app->depth, 1);
    app_step(app, K_F(1));
    app_step(app, K_F(1));
    assert_int_equal(app->depth, 1);
}

static void
going_back_never_quits(void **state)
{
    struct browser *browser = *state;
    struct app *app = &browser->app;
    app_step(app, K_ESC);
    app_step(app, K_BACKSPACE);
    assert_int_equal(app->depth, 1);
    assert_false(app->quit);
    assert_on_row(browser, STATUS, "press q");
    app_step(app, K_DOWN); /* a notice stays until the next key */
    assert_null(app->notice);
}

static void
keys_that_quit(void **state)
{
    static const keycode keys[] = {'q', K_CTRL('Q'), K_CTRL('C'), K_F(10)};
    struct browser *browser = *state;
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        browser->app.quit = false;
        app_step(&browser->app, keys[i]);
        assert_true(browser->app.quit);
    }
}

static void
other_keys_do_nothing(void **state)
{
    struct browser *browser = *state;
    static const keycode keys[] = {K_NONE, K_RESIZE, K_INSERT, K_F(12), K_CTRL('Z'), K_PASTED + 'c'};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++)
        app_step(&browser->app, keys[i]);
    assert_int_equal(browser->app.depth, 1);
    assert_false(browser->app.quit);
    assert_null(browser->app.notice);
}

static void
a_character_that_does_nothing_is_answered(void **state)
{
    struct browser *browser = *state;
    struct app *app = &browser->app;
    app_step(app, 'Z');
    assert_on_row(browser, STATUS, "The key Z does nothing here. Press ? to see the keys of this page.");
    app_step(app, 0x65e5);
    assert_on_row(browser, STATUS, "The key \u65e5 does");
    app_step(app, K_DOWN);
    assert_null(app->notice);
    app_step(app, 'f'); /* where words are typed, it is one of them */
    app_step(app, 'Z');
    assert_null(app->notice);
}

static void
reading_again_is_answered_while_files_are_read(void **state)
{
    struct browser *browser = *state;
    struct app *app = &browser->app;
    app_step(app, 'r');
    assert_null(app->notice);
    app->reading.state = LOADING_ON;
    app_step(app, 'r');
    assert_int_equal(app->request.kind, REQUEST_RELOAD);
    assert_on_row(browser, STATUS, "The files are being read; they are read once more after that.");
}

static void
what_cannot_be_done_says_why(void **state)
{
    struct browser *browser = *state;
    app_step(&browser->app, K_HOME); /* a family */
    app_step(&browser->app, 'c');
    assert_int_equal(browser->app.depth, 1);
    assert_on_row(browser, STATUS, "Move to a profile to compare");
    assert_on_row(browser, 23, "(c)Compare");
}

static void
key_bar_follows_function_keys(void **state)
{
    struct browser *browser = *state;
    assert_on_row(browser, 23, "(c)Compare");
    app_step(&browser->app, K_F(1));
    app_step(&browser->app, K_F(1));
    assert_on_row(browser, 23, "(F6)Compare");
    assert_on_row(browser, 23, "[F1]Help");
    assert_on_row(browser, 23, "[F10]Quit");
    assert_on_row(browser, 23, "[Enter]Open"); /* which has no function key */
    app_step(&browser->app, K_DOWN);
    assert_on_row(browser, 23, "(F6)Compare");
}

static void
key_bar_stays_with_characters(void **state)
{
    struct browser *browser = *state;
    app_step(&browser->app, K_F(9)); /* the menu, which no character opens */
    app_step(&browser->app, K_ESC);
    assert_on_row(browser, 23, "(c)Compare");
    app_step(&browser->app, K_F(8));
    app_step(&browser->app, K_ESC);
    assert_on_row(browser, 23, "(F6)Compare");
    app_step(&browser->app, 'c');
    app_step(&browser->app, K_F(8));
    app_step(&browser->app, K_ESC);
    assert_on_row(browser, 23, "(c)Compare");
}

static void
key_bar_keeps_help_and_quit(void **state)
{
    struct browser *browser = *state;
    app_fit(&browser->app, APP_WIDTH_MIN, APP_HEIGHT_MIN);
    assert_on_row(browser, 14, "[Enter]Open");
    assert_on_row(browser, 14, "[?]Help [q]Quit");
    assert_null(strstr(row_text(browser, 14), "Fold"));
    assert_null(strstr(row_text(browser, 14), "Back")); /* there is nowhere to go back to */
    app_step(&browser->app, '?');
    assert_on_row(browser, 14, "[Esc]Close [F1]Help [Ctrl-Q]Quit"); /* characters are typed */
}

static void
a_small_window_takes_no_keys_but_quit(void **state)
{
    struct browser *browser = *state;
    struct app *app = &browser->app;
    app_fit(app, 40, 10);
    assert_on_row(browser, 2, "This window is 40 x 10.");
    app_step(app, '?');
    assert_int_equal(app->depth, 1);
    app_step(app, 'q');
    assert_true(app->quit);
}

static void
the_status_keeps_its_place(void **state)
{
    static const struct {
        int words;
        bool cut;
    } cases[] = {{1, false}, {20, false}, {100, true}}; /* one line, two, and more than there is room for */
    struct browser *browser = *state;
    struct app *app = &browser->app;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct buf text = {.arena = browser->arena};
        for (int word = 0; word < cases[i].words; word++)
            buf_puts(&text, "words ");
        app->notice = text.ptr;
        assert_on_row(browser, STATUS - 1, "────────");
        assert_on_row(browser, STATUS, " words ");
        assert_int_equal(strstr(row_text(browser, STATUS + 1), "…") != NULL, cases[i].cut);
    }
    app_fit(app, 80, 23); /* lower: one line, and the rule's row when that is not enough */
    assert_on_row(browser, 20, " words ");
    assert_on_row(browser, 21, "…");
    app->notice = "words";
    assert_on_row(browser, 20, "────────");
}

static void
marks_come_off_everywhere(void **state)
{
    struct browser *browser = *state;
    struct app *app = &browser->app;
    app_step(app, 'u');
    assert_string_equal(app->notice, "Nothing is marked.");
    for (uint32_t i = 0; i < 3; i++)
        marks_add(&app->marks, (struct rung){.profile = app->collection->profiles[i]});
    app_step(app, K_ENTER);
    app_step(app, 'u');
    assert_int_equal(app->marks.count, 0);
    assert_string_equal(app->notice, "3 marks taken off.");
}

static void
a_path_names_a_profile_once(void **state)
{
    static const struct {
        const char *before;
        const char *title;
        const char *after;
    } cases[] = {
        {"Home > ", "Nurse", "Home > Nurse > "},
        {"Home > Nurse > ", "Nurse", "Home > Nurse > "},
        {"Home > Nurse, Senior > ", "Nurse", "Home > Nurse, Senior > "},
        {"Home > Night Nurse > ", "Nurse", "Home > Night Nurse > Nurse > "},
        {"Home > Nurses > ", "Nurse", "Home > Nurses > Nurse > "},
        {"", "Nurse", "Nurse > "},
    };
    struct browser *browser = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct profile profile = {.title = str_of(cases[i].title)};
        struct buf path = {.arena = browser->arena};
        buf_puts(&path, cases[i].before);
        app_path_profile(&path, &profile);
        assert_string_equal(path.ptr, cases[i].after);
    }
}

static void
a_deep_stack_forgets_the_oldest_but_the_first(void **state)
{
    struct browser *browser = *state;
    struct app *app = &browser->app;
    for (int i = 0; i < 3 * APP_DEPTH; i++)
        screen_profile_open(app, (struct rung){.profile = app->collection->profiles[0]});
    assert_int_equal(app->depth, APP_DEPTH);
    assert_string_equal(app->stack[0].ops->name, "Home");
    app_fit(app, 80, 24);
    assert_on_row(browser, 1, " … > Nurse, One"); /* the end of the way fits */
    while (app->depth > 1)
        app_step(app, K_ESC);
    assert_on_row(browser, 1, " Home ");
}

static void
marks_have_a_limit(void **state)
{
    (void)state;
    static struct level levels[MARKS_MAX + 1];
    struct profile profile = {.levels = levels};
    struct marks marks = {0};
    for (size_t i = 0; i < MARKS_MAX; i++)
        assert_true(marks_add(&marks, (struct rung){&profile, &levels[i]}));
    assert_false(marks_add(&marks, (struct rung){&profile, &levels[MARKS_MAX]}));
    assert_true(marks_add(&marks, (struct rung){&profile, &levels[0]})); /* is there already */
    assert_int_equal(marks_of_profile(&marks, &profile), MARKS_MAX);
    marks_remove(&marks, (struct rung){&profile, &levels[3]});
    marks_remove(&marks, (struct rung){&profile, &levels[3]});
    assert_int_equal(marks.count, MARKS_MAX - 1);
    assert_ptr_equal(marks.v[3].level, &levels[4]); /* the order stays */
}

static void
a_profile_is_marked_as_a_whole(void **state)
{
    (void)state;
    static struct level levels[3];
    struct profile profile = {.levels = levels, .level_count = 3};
    struct rung whole = {.profile = &profile};
    struct marks marks = {0};
    for (uint32_t i = 0; i < 3; i++)
        levels[i].index = i;
    assert_true(marks_toggle(&marks, (struct rung){&profile, &levels[1]}));
    assert_true(marks_toggle(&marks, whole)); /* the other two as well */
    assert_int_equal(marks.count, 3);
    assert_ptr_equal(marks.v[1].level, &levels[1]);
    assert_true(marks_toggle(&marks, whole));
    assert_int_equal(marks.count, 0);
    marks = (struct marks){.count = MARKS_MAX - 1}; /* of some other profile */
    assert_false(marks_toggle(&marks, whole));
    assert_int_equal(marks.count, MARKS_MAX);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(help_opens_and_closes, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(going_back_never_quits, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(keys_that_quit, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(other_keys_do_nothing, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(a_character_that_does_nothing_is_answered, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(reading_again_is_answered_while_files_are_read, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(what_cannot_be_done_says_why, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(key_bar_follows_function_keys, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(key_bar_stays_with_characters, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(key_bar_keeps_help_and_quit, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(a_small_window_takes_no_keys_but_quit, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(the_status_keeps_its_place, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(marks_come_off_everywhere, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(a_path_names_a_profile_once, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(a_deep_stack_forgets_the_oldest_but_the_first, setup, browser_teardown),
        cmocka_unit_test(marks_have_a_limit),
        cmocka_unit_test(a_profile_is_marked_as_a_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
