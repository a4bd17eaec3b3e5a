/* CSV fields by RFC 4180, and what keeps a spreadsheet from taking text for a formula. */
#include "core/csv.h"

#include "fixture.h"

static void
fields_are_quoted_where_they_must_be(void **state)
{
    static const struct {
        const char *text, *field;
    } rows[] = {
        {"", ""},
        {"plain text", "plain text"},
        {"00419567", "00419567"},
        {"caf\xC3\xA9", "caf\xC3\xA9"},
        {" blank ", " blank "},
        {"a,b", "\"a,b\""},
        {"say \"x\"", "\"say \"\"x\"\"\""},
        {"\"", "\"\"\"\""},
        {"two\nlines", "\"two\nlines\""},
        {"a\rb", "\"a\rb\""},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buf out = {.arena = f->arena};
        csv_quote(&out, str_of(rows[i].text), false);
        assert_string_equal(fixture_text(f, buf_get(&out)), rows[i].field);
    }
}

static void
formulas_are_known_by_how_they_begin(void **state)
{
    static const char *const formulas[] = {"=1+1", "+5", "-5", "@SUM(A1)", "\t=1", " \"=1", "\xEF\xBC\x9D"};
    static const char *const others[] = {"", "3+ years", "a=b", "(-5)"};
    (void)state;
    for (size_t i = 0; i < COUNT(formulas); i++)
        assert_true(csv_formula(str_of(formulas[i])));
    for (size_t i = 0; i < COUNT(others); i++)
        assert_false(csv_formula(str_of(others[i])));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(fields_are_quoted_where_they_must_be),
        TEST(formulas_are_known_by_how_they_begin),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
