/* Lists: moving, scrolling, rows of several lines, and what stays in view. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tui/list.h"

/* Does an action and fits, as the app does. */
static void
step(struct list *list, enum action action)
{
    assert_true(list_act(list, action));
    list_fit(list, list->height);
}

static void
moves_over_single_lines(void **state)
{
    (void)state;
    struct list list = {.count = 100};
    list_fit(&list, 10);
    step(&list, ACT_UP);
    assert_int_equal(list.cursor, 0);
    step(&list, ACT_DOWN);
    assert_int_equal(list.cursor, 1);
    step(&list, ACT_PAGE_DOWN);
    assert_int_equal(list.cursor, 10);
    assert_int_equal(list.top, 9); /* a page goes on with the last line of the one before */
    step(&list, ACT_PAGE_UP);
    assert_int_equal(list.cursor, 1);
    assert_int_equal(list.top, 0);
    step(&list, ACT_LAST);
    assert_int_equal(list.cursor, 99);
    assert_int_equal(list.top, 90);
    step(&list, ACT_DOWN);
    step(&list, ACT_PAGE_DOWN);
    assert_int_equal(list.cursor, 99);
    assert_int_equal(list.top, 90);
    step(&list, ACT_FIRST);
    assert_int_equal(list.cursor, 0);
    assert_int_equal(list.top, 0);
    assert_false(list_act(&list, ACT_OPEN));
}

static void
an_empty_list_stays_where_it_is(void **state)
{
    (void)state;
    struct list list = {.cursor = 5, .top = 3, .skip = 1};
    list_fit(&list, 0);
    for (enum action action = ACT_NONE; action < ACT_COUNT; action++)
        list_act(&list, action);
    list_fit(&list, 4);
    assert_int_equal(list.cursor, 0);
    assert_int_equal(list.top, 0);
    assert_false(list_first(&list, rect_of(10, 4)).visible);
}

static void
shrinking_keeps_the_focus_on_a_row(void **state)
{
    (void)state;
    struct list list = {.count = 50, .cursor = 49, .top = 40};
    list_fit(&list, 10);
    list.count = 3;
    list_fit(&list, 10);
    assert_int_equal(list.cursor, 2);
    assert_int_equal(list.top, 0);
}

static void
a_tall_row_is_scrolled_through(void **state)
{
    static const uint32_t ends[] = {1, 8, 9}; /* the second row has 7 lines */
    (void)state;
    struct list list = {.count = 3, .ends = ends};
    list_fit(&list, 3);
    step(&list, ACT_DOWN);
    assert_int_equal(list.cursor, 1);
    assert_int_equal(list_line(&list, list.top) + list.skip, 1); /* it begins at the top */
    for (size_t line = 2; line <= 5; line++) {
        step(&list, ACT_DOWN);
        assert_int_equal(list.cursor, 1);
        assert_int_equal(list_line(&list, list.top) + list.skip, line);
    }
    step(&list, ACT_DOWN); /* its end was in view */
    assert_int_equal(list.cursor, 2);
    step(&list, ACT_UP); /* back to its end */
    assert_int_equal(list.cursor, 1);
    assert_int_equal(list_line(&list, list.top) + list.skip, 5);
    step(&list, ACT_PAGE_UP);
    step(&list, ACT_PAGE_UP);
    assert_int_equal(list.cursor, 1);
    assert_int_equal(list_line(&list, list.top) + list.skip, 1);
    step(&list, ACT_PAGE_UP);
    assert_int_equal(list.cursor, 0);
}

static void
another_width_keeps_the_row_at_the_top(void **state)
{
    static const uint32_t wide[] = {1, 2, 3, 4, 5, 6, 7, 8};
    static const uint32_t narrow[] = {3, 6, 9, 12, 15, 18, 21, 24};
    (void)state;
    struct list list = {.count = 8, .ends = wide, .cursor = 5, .top = 4};
    list_fit(&list, 3);
    list.ends = narrow;
    list_fit(&list, 6);
    assert_int_equal(list.top, 4);
    assert_int_equal(list.cursor, 5);
}

static void
rows_in_view_are_walked(void **state)
{
    static const uint32_t ends[] = {2, 4, 6, 8};
    (void)state;
    struct list list = {.count = 4, .ends = ends, .cursor = 2, .top = 0, .skip = 1};
    struct rect area = {.y = 5, .width = 10, .height = 5};
    list_fit(&list, area.height);
    struct list_row at = list_first(&list, area);
    assert_int_equal(at.row, 0);
    assert_int_equal(at.y, 4); /* one line of it is above the view */
    assert_int_equal(at.height, 2);
    int rows = 0;
    for (; at.visible; at = list_next(&list, area, at))
        rows++;
    assert_int_equal(rows, 3);
}

static void
position_is_told(void **state)
{
    static const uint32_t ends[] = {2, 5, 61};
    (void)state;
    struct list list = {.count = 3, .ends = ends, .cursor = 2};
    struct arena *arena = arena_new(NULL);
    struct buf text = {.arena = arena};
    list_position(&list, &text);
    bool same = strcmp(text.ptr, "line 6 of 61") == 0;
    arena_free(arena);
    assert_true(same);
}

/* Whatever is done: the focused row, or a part of one that is too tall, is in view; there is no room left below. */
static void
focus_is_always_in_view(void **state)
{
    static const enum action actions[] = {ACT_UP, ACT_DOWN, ACT_PAGE_UP, ACT_PAGE_DOWN, ACT_FIRST, ACT_LAST};
    uint32_t ends[20];
    (void)state;
    srand(1);
    struct list list = {.count = 20, .ends = ends};
    for (int round = 0; round < 20000; round++) {
        if (round % 100 == 0)
            for (size_t i = 0; i < 20; i++)
                ends[i] = (i > 0 ? ends[i - 1] : 0) + 1 + (uint32_t)(rand() % 9);
        list_act(&list, actions[rand() % 6]);
        list_fit(&list, rand() % 12);
        size_t top = list_line(&list, list.top) + list.skip;
        size_t height = (size_t)list.height;
        size_t start = list_line(&list, list.cursor);
        size_t end = list_line(&list, list.cursor + 1);
        assert_true(list.cursor < list.count && list.top < list.count);
        assert_true(start < top + height && end > top);
        assert_true(end - start > height || (start >= top && end <= top + height));
        assert_true(top == 0 || top + height <= list_lines(&list));
    }
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(moves_over_single_lines),
        cmocka_unit_test(an_empty_list_stays_where_it_is),
        cmocka_unit_test(shrinking_keeps_the_focus_on_a_row),
        cmocka_unit_test(a_tall_row_is_scrolled_through),
        cmocka_unit_test(another_width_keeps_the_row_at_the_top),
        cmocka_unit_test(rows_in_view_are_walked),
        cmocka_unit_test(position_is_told),
        cmocka_unit_test(focus_is_always_in_view),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
