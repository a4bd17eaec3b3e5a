/* Searching a collection of which not all can be searched yet. */
#include <string.h>

#include "browser.h"
#include "core/search.h"
#include "tui/search_screen.h"

static int
setup(void **state)
{
    static const char *const paths[] = {"data", "tests/tui/data"};
    return browser_setup(state, paths, 2);
}

/* All of the screen, a line each. */
static const char *
screen_text(struct browser *b)
{
    struct buf out = {.arena = b->arena};
    app_draw(&b->app, &b->canvas);
    for (int y = 0; y < b->app.height; y++)
        canvas_dump_row(&b->canvas, y, false, &out);
    return out.ptr;
}

static void
type(struct browser *b, const char *keys)
{
    for (; *keys; keys++)
        app_step(&b->app, (keycode)*keys);
}

/* Begins an index that nobody makes. */
static void
begin_index(struct browser *b, uint32_t part_units)
{
    b->app.searched = arena_new(b->app.turn);
    b->app.index = search_index_new(b->app.searched, b->collection, part_units);
}

static void
make_all(struct browser *b)
{
    while (search_index_make(b->app.index))
        ;
    app_fit(&b->app, b->app.width, b->app.height);
}

static void
results_grow_by_themselves(void **state)
{
    struct browser *b = *state;
    begin_index(b, 3);
    app_fit(&b->app, 110, 30);
    type(b, "s");
    assert_non_null(strstr(screen_text(b), "0 of 15 profiles searched so far. The others follow by themselves."));
    type(b, "operations");
    assert_non_null(strstr(screen_text(b), "Nothing yet: 0 of 15 profiles searched so far."));
    search_index_make(b->app.index);
    app_fit(&b->app, 110, 30);
    assert_non_null(strstr(screen_text(b), "Found in 17 places; 3 of 15 profiles searched so far."));
    make_all(b);
    assert_non_null(strstr(screen_text(b), "Found in 18 of 424 places."));
    assert_int_equal(app_top(&b->app)->search->list.cursor, 0);
}

/* What comes above it moves the focus along. */
static void
the_focus_stays_on_its_row(void **state)
{
    struct browser *b = *state;
    begin_index(b, 3);
    type(b, "s");
    search_index_make(b->app.index);
    type(b, "c");
    const struct search_screen *search = app_top(&b->app)->search;
    while (search_screen_focused(search)->kind != SEARCH_LEVELS)
        app_step(&b->app, K_DOWN);
    app_step(&b->app, K_DOWN);
    size_t cursor = search->list.cursor;
    uint32_t pos = search_screen_focused(search)->hit->text.pos;
    make_all(b);
    assert_true(search->list.cursor > cursor);
    assert_int_equal(search_screen_focused(search)->kind, SEARCH_LEVELS);
    assert_int_equal(search_screen_focused(search)->hit->text.pos, pos);
}

/* As long as all that was found is of one kind, only that shows; of others that come, all do. */
static void
other_kinds_come(void **state)
{
    struct browser *b = *state;
    begin_index(b, 3);
    type(b, "s");
    search_index_make(b->app.index);
    type(b, "communicat");
    const struct search_screen *search = app_top(&b->app)->search;
    assert_int_equal(search->kind, SEARCH_TEXTS);
    make_all(b);
    assert_int_equal(search->kind, SEARCH_ANY_KIND);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(results_grow_by_themselves, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(the_focus_stays_on_its_row, setup, browser_teardown),
        cmocka_unit_test_setup_teardown(other_kinds_come, setup, browser_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
