/* Numbers as text: which text is one, and which of two is more. */
#include "core/decimal.h"

#include "fixture.h"

#define COUNT(rows) (sizeof(rows) / sizeof(*(rows)))

static void
numbers_are_told_from_other_text(void **state)
{
    static const char *const numbers[] = {"0", "7", "3.25", "-1", "007", "0.0", "-0", "12345678901234567890123.5"};
    static const char *const others[] = {
        "", "-", ".5", "5.", "1e3", "3,5", "+1", " 1", "1 ", "0x1F", "1.2.3", "four", "--1"};
    (void)state;
    for (size_t i = 0; i < COUNT(numbers); i++)
        assert_true(decimal_is(str_of(numbers[i])));
    for (size_t i = 0; i < COUNT(others); i++)
        assert_false(decimal_is(str_of(others[i])));
    assert_false(decimal_is((struct str){0}));
}

static void
numbers_have_an_order(void **state)
{
    static const char *const rising[] = {
        "-10", "-9.5", "-9.05", "-1", "0", "0.05", "0.5", "1", "1.10", "1.9", "2", "10", "100"};
    (void)state;
    for (size_t a = 0; a < COUNT(rising); a++)
        for (size_t b = 0; b < COUNT(rising); b++) {
            int order = decimal_order(str_of(rising[a]), str_of(rising[b]));
            assert_int_equal((order > 0) - (order < 0), (a > b) - (a < b));
        }
}

static void
zeros_that_do_not_count_do_not_count(void **state)
{
    static const char *const equal[][2] = {{"1", "1.0"}, {"007", "7"}, {"-0", "0.00"}, {"2.50", "02.5"}};
    (void)state;
    for (size_t i = 0; i < COUNT(equal); i++)
        assert_int_equal(decimal_order(str_of(equal[i][0]), str_of(equal[i][1])), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(numbers_are_told_from_other_text),
        TEST(numbers_have_an_order),
        TEST(zeros_that_do_not_count_do_not_count),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
