/* Where the user was last time: gone on from, or kept as a step back for who has done something meanwhile. */
#include "tui/session.h"

#include <stdlib.h>
#include <unistd.h>

#include "fixture.h"
#include "tui/screens.h"

static const char *const paths[] = {"a.yaml"};

/* A run of the program. Files are read at once, or only after a key was pressed. */
static void
begin(struct fixture *f, struct app *app, const char *key)
{
    fixture_load(f, "profiles: [{title: Clerk, levels: [Low, High]}, {title: Usher, requirements: [Listening]}]\n");
    app_init(app, f->collection);
    app->state_folder = "state";
    for (; *key; key++)
        app_step(app, (keycode)*key);
    session_restore(app, paths, 1);
}

static void
end(struct app *app)
{
    session_save(app, paths, 1);
    app_done(app);
}

/* Leaves the page of the clerk as that of last time. */
static void
leave_a_page(struct fixture *f)
{
    struct app app;
    begin(f, &app, "");
    assert_null(app.notice);
    app_step(&app, K_ENTER);
    assert_ptr_equal(app_top(&app)->ops, &profile_screen_ops);
    end(&app);
}

static void
remove_state(void)
{
    unlink("state/session");
    rmdir("state");
}

static void
one_goes_on_where_one_was(void **state)
{
    struct app app;
    leave_a_page(*state);
    begin(*state, &app, "");
    assert_string_equal(app.notice, "This is where you were last time. ~ goes to the first page.");
    assert_ptr_equal(app_top(&app)->ops, &profile_screen_ops);
    app_step(&app, '~');
    end(&app);
    begin(*state, &app, "");
    assert_null(app.notice);
    assert_int_equal(app.depth, 1);
    end(&app);
    remove_state();
}

static void
who_has_pressed_a_key_finds_it_a_step_back(void **state)
{
    struct app app;
    leave_a_page(*state);
    begin(*state, &app, "j");
    assert_string_equal(app.notice, "Where you were last time is a step back: [ goes there.");
    assert_int_equal(app.depth, 1);
    app_step(&app, '[');
    assert_ptr_equal(app_top(&app)->ops, &profile_screen_ops);
    end(&app);
    remove_state();
}

static void
what_was_said_before_stays(void **state)
{
    struct app app;
    leave_a_page(*state);
    begin(*state, &app, "\x7f");
    assert_string_equal(app.notice, "This is the first page. To quit, press q.");
    app_step(&app, '[');
    assert_ptr_equal(app_top(&app)->ops, &profile_screen_ops);
    end(&app);
    remove_state();
}

static void
what_was_not_gone_back_to_is_kept(void **state)
{
    struct app app;
    leave_a_page(*state);
    begin(*state, &app, "j");
    end(&app);
    begin(*state, &app, "");
    assert_ptr_equal(app_top(&app)->ops, &profile_screen_ops);
    end(&app);
    remove_state();
}

/* A search is a place too: who left from it comes back to it, and not to where they were the time before. */
static void
a_search_is_where_one_was(void **state)
{
    struct app app;
    leave_a_page(*state);
    for (int times = 0; times < 3; times++) {
        begin(*state, &app, times == 0 ? "jsclerk" : "");
        assert_ptr_equal(app_top(&app)->ops, &search_screen_ops);
        assert_int_equal(app.depth, 2);
        end(&app);
    }
    remove_state();
}

/* The first page is kept as it is now, beneath what was not gone back to. */
static void
the_first_page_is_kept_as_it_was_left(void **state)
{
    struct app app;
    leave_a_page(*state);
    begin(*state, &app, "fusher");
    app_step(&app, K_ENTER);
    size_t left = app.stack[0].ops->spot_count(&app, &app.stack[0]);
    end(&app);
    begin(*state, &app, "");
    assert_ptr_equal(app_top(&app)->ops, &profile_screen_ops);
    app_step(&app, K_ESC);
    assert_int_equal(app.depth, 1);
    assert_int_equal(app.stack[0].ops->spot_count(&app, &app.stack[0]), left);
    app_step(&app, K_ESC); /* which takes the filter off */
    assert_true(app.stack[0].ops->spot_count(&app, &app.stack[0]) > left);
    end(&app);
    remove_state();
}

/* Those who were there, or have opened another page, are done with it. */
static void
what_was_left_on_purpose_is_not_kept(void **state)
{
    struct app app;
    leave_a_page(*state);
    begin(*state, &app, "j");
    app_step(&app, '[');
    app_step(&app, '~');
    end(&app);
    begin(*state, &app, "");
    assert_int_equal(app.depth, 1);
    end(&app);

    leave_a_page(*state);
    begin(*state, &app, "jm");
    assert_ptr_equal(app_top(&app)->ops, &matrix_screen_ops);
    end(&app);
    begin(*state, &app, "");
    assert_ptr_equal(app_top(&app)->ops, &matrix_screen_ops);
    end(&app);
    remove_state();
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(one_goes_on_where_one_was),
        TEST(who_has_pressed_a_key_finds_it_a_step_back),
        TEST(what_was_said_before_stays),
        TEST(what_was_not_gone_back_to_is_kept),
        TEST(a_search_is_where_one_was),
        TEST(the_first_page_is_kept_as_it_was_left),
        TEST(what_was_left_on_purpose_is_not_kept),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
