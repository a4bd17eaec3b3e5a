/* Rectangles: parts never overlap, never reach outside, and never get a size below zero. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tui/layout.h"

static void
assert_rect(struct rect rect, int x, int y, int width, int height)
{
    assert_int_equal(rect.x, x);
    assert_int_equal(rect.y, y);
    assert_int_equal(rect.width, width);
    assert_int_equal(rect.height, height);
}

static void
parts_are_cut_off(void **state)
{
    (void)state;
    struct rect rest = rect_of(80, 24);
    assert_rect(rect_top(&rest, 2), 0, 0, 80, 2);
    assert_rect(rect_bottom(&rest, 3), 0, 21, 80, 3);
    assert_rect(rect_left(&rest, 10), 0, 2, 10, 19);
    assert_rect(rect_right(&rest, 20), 60, 2, 20, 19);
    assert_rect(rest, 10, 2, 50, 19);
}

static void
sizes_below_zero_count_as_zero(void **state)
{
    (void)state;
    struct rect rest = rect_of(-5, 3);
    assert_rect(rest, 0, 0, 0, 3);
    assert_rect(rect_top(&rest, -2), 0, 0, 0, 0);
    assert_rect(rest, 0, 0, 0, 3);
}

/* At every size: what is cut off and what is left make up the whole. */
static void
parts_and_rest_make_the_whole(void **state)
{
    (void)state;
    for (int width = 0; width < 12; width++)
        for (int height = 0; height < 12; height++)
            for (int cut = -2; cut < 15; cut++) {
                struct rect rest = rect_of(width, height);
                struct rect top = rect_top(&rest, cut);
                struct rect right = rect_right(&rest, cut);
                assert_int_equal(top.height + rest.height, height);
                assert_int_equal(right.width + rest.width, width);
                assert_true(top.height >= 0 && rest.height >= 0 && right.width >= 0 && rest.width >= 0);
                assert_int_equal(rest.y, top.height);
                assert_int_equal(right.x, rest.width);
            }
}

static void
shared_part(void **state)
{
    (void)state;
    struct rect a = {.x = 2, .y = 2, .width = 5, .height = 5};
    assert_rect(rect_shared(a, (struct rect){.x = 4, .y = 0, .width = 10, .height = 4}), 4, 2, 3, 2);
    assert_rect(rect_shared(a, a), 2, 2, 5, 5);
    struct rect none = rect_shared(a, (struct rect){.x = 20, .y = 20, .width = 5, .height = 5});
    assert_int_equal(none.width, 0);
    assert_int_equal(none.height, 0);
}

static void
places_in_a_rectangle(void **state)
{
    (void)state;
    struct rect rect = {.x = 1, .y = 1, .width = 2, .height = 1};
    assert_true(rect_holds(rect, 1, 1));
    assert_true(rect_holds(rect, 2, 1));
    assert_false(rect_holds(rect, 3, 1));
    assert_false(rect_holds(rect, 1, 2));
    assert_false(rect_holds(rect, 0, 1));
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(parts_are_cut_off),
        cmocka_unit_test(sizes_below_zero_count_as_zero),
        cmocka_unit_test(parts_and_rest_make_the_whole),
        cmocka_unit_test(shared_part),
        cmocka_unit_test(places_in_a_rectangle),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
