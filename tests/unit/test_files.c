/* What the browser says of files while they are read. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rung/loading.h"
#include "tui/app.h"
#include "tui/files.h"

static bool
accept(void *context, const struct collection *collection)
{
    (void)context;
    (void)collection;
    return true;
}

/* Waits until the last of the files is read; it may be shown from then on. */
static void
wait_until_read(const struct files *files)
{
    while (loading_progress(files->loading).state == LOADING_ON)
        loading_wait(files->loading, 100);
}

/* A browser, and the files that it shows. */
struct shown {
    struct settings settings;
    struct tui_start start;
    struct files files;
    struct app app;
};

/* Begins to read, and shows nothing of it yet, though all is read. */
static int
begin(void **state)
{
    static const char *const paths[] = {"data"};
    static struct shown shown;
    shown = (struct shown){.settings = {.mouse = MOUSE_OFF}};
    shown.start = (struct tui_start){
        .paths = paths, .path_count = 1, .threads = 1, .accepts = accept, .settings = &shown.settings, .fresh = true};
    files_begin(&shown.files, &shown.start);
    wait_until_read(&shown.files);
    struct collection *first = collection_load(NULL, 0, 1, NULL);
    app_init(&shown.app, first);
    files_show(&shown.files, &shown.app, first);
    *state = &shown;
    return 0;
}

static int
end(void **state)
{
    struct shown *shown = *state;
    app_done(&shown->app);
    files_end(&shown->files);
    return 0;
}

/* A page is not taken for the whole as long as it does not show all, even where all is read by then. */
static void
what_is_read_but_not_shown_is_still_to_come(void **state)
{
    struct shown *shown = *state;
    const struct app *app = &shown->app;
    assert_int_equal(app->reading.state, LOADING_ON);
    assert_int_equal(app->collection->profile_count, 0);
    assert_true(files_follow(&shown->files));
    assert_int_equal(app->reading.state, LOADING_DONE);
    assert_true(app->collection->profile_count > 0);
}

/* Where all shows already, and is read again, there is nothing to wait for but the end of reading. */
static void
what_is_read_again_is_not_to_come_for_ever(void **state)
{
    struct shown *shown = *state;
    struct app *app = &shown->app;
    files_follow(&shown->files);
    const struct collection *before = app->collection;
    app_step(app, ':'); /* the user is not to be disturbed */
    files_read_again(&shown->files, RELOAD_ASKED);
    wait_until_read(&shown->files);
    files_follow(&shown->files);
    assert_ptr_equal(app->collection, before);
    assert_int_equal(app->reading.state, LOADING_DONE);
    app_back(app);
    assert_true(files_follow(&shown->files));
    assert_ptr_not_equal(app->collection, before);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_read_but_not_shown_is_still_to_come, begin, end),
        cmocka_unit_test_setup_teardown(what_is_read_again_is_not_to_come_for_ever, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
