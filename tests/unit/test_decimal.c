/* Numbers as text: which text is one, and which of two is more. */
#include "core/decimal.h"

#include "fixture.h"

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

static void
differences_are_exact(void **state)
{
    static const char *const rows[][3] = {
        {"3", "2", "+1"},
        {"2", "3", "-1"},
        {"3.25", "2.5", "+0.75"},
        {"2.5", "3.25", "-0.75"},
        {"10", "9.99", "+0.01"},
        {"100", "1", "+99"},
        {"1", "100", "-99"},
        {"4.0", "4", "+0"},
        {"-1", "2", "-3"},
        {"2", "-1", "+3"},
        {"-3", "-1", "-2"},
        {"-1", "-3", "+2"},
        {"99.9", "-0.1", "+100"},
        {"-0", "0", "+0"},
        {"0", "0.05", "-0.05"},
        {"007", "6.50", "+0.5"},
        {"-9", "-9", "+0"},
        {"-99.5", "0.5", "-100"},
        {"10000000000000000000000001", "1", "+10000000000000000000000000"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buf out = {.arena = f->arena};
        decimal_add_difference(&out, str_of(rows[i][0]), str_of(rows[i][1]));
        assert_string_equal(out.ptr, rows[i][2]);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(numbers_are_told_from_other_text),
        TEST(numbers_have_an_order),
        TEST(zeros_that_do_not_count_do_not_count),
        TEST(differences_are_exact),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
