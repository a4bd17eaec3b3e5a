/* CSV fields by RFC 4180, and what keeps a spreadsheet from taking text for a formula. */
#include "rung/csv.h"

#include "fixture.h"

#define COUNT(rows) (sizeof(rows) / sizeof(*(rows)))

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
        {"=1+1", "'=1+1"},
        {"+5", "'+5"},
        {"-5", "'-5"},
        {"@SUM(A1)", "'@SUM(A1)"},
        {"\t=1", "'\t=1"},
        {"=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\""},
        {"3+ years", "3+ years"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buf out = {.arena = f->arena};
        csv_field(&out, str_of(rows[i].text), true);
        assert_string_equal(fixture_text(f, buf_get(&out)), rows[i].field);
    }
}

static void
rows_are_fields_with_commas(void **state)
{
    struct fixture *f = *state;
    struct buf out = {.arena = f->arena};
    csv_field(&out, str_of("a"), true);
    csv_field(&out, (struct str){0}, false);
    csv_field(&out, str_of("b,c"), false);
    csv_end(&out);
    csv_field(&out, str_of("d"), true);
    csv_end(&out);
    assert_string_equal(out.ptr, "a,,\"b,c\"\nd\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(fields_are_quoted_where_they_must_be),
        TEST(rows_are_fields_with_commas),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
