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

/* A page is not taken for the whole as long as it does not show all, even where all is read by then. */
static void
what_is_read_but_not_shown_is_still_to_come(void **state)
{
    static const char *const paths[] = {"data"};
    (void)state;
    struct settings settings = {.mouse = MOUSE_OFF};
    struct tui_start start = {
        .paths = paths, .path_count = 1, .threads = 1, .accepts = accept, .settings = &settings, .fresh = true};
    struct files files;
    struct app app;
    files_begin(&files, &start);
    wait_until_read(&files);
    struct collection *first = collection_load(NULL, 0, 1, NULL);
    app_init(&app, first);
    files_show(&files, &app, first);
    assert_int_equal(app.reading.state, LOADING_ON);
    assert_int_equal(app.collection->profile_count, 0);

    assert_true(files_follow(&files));
    assert_int_equal(app.reading.state, LOADING_DONE);
    assert_true(app.collection->profile_count > 0);
    app_done(&app);
    files_end(&files);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_read_but_not_shown_is_still_to_come),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
