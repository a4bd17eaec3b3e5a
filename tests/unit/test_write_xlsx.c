/*
 * Workbooks: names of sheets, what does not fit, and that no file is needed. What stands in them: tests/cli/xlsx.py.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>

#include <cmocka.h>

#include "core/xlsx_layout.h"

static int
set_up(void **state)
{
    *state = arena_new(NULL);
    return 0;
}

static int
tear_down(void **state)
{
    arena_free(*state);
    return 0;
}

static void
names_of_sheets(void **state)
{
    struct xlsx x = {.arena = *state, .names = {.arena = *state}};
    assert_string_equal(xlsx_sheet_name(&x, str_of("Senior")), "Senior");
    assert_string_equal(xlsx_sheet_name(&x, str_of("SENIOR")), "SENIOR (2)");
    assert_string_equal(xlsx_sheet_name(&x, str_of("Senior (2)")), "Senior (2) (2)");
    assert_string_equal(xlsx_sheet_name(&x, str_of("senior")), "senior (3)");
    assert_string_equal(xlsx_sheet_name(&x, str_of("")), "Sheet");
    assert_string_equal(xlsx_sheet_name(&x, str_of("'''")), "Sheet (2)");
    assert_string_equal(xlsx_sheet_name(&x, str_of("Operations Support of Northern Regions")),
                        "Operations Support of Northern");
    assert_string_equal(xlsx_sheet_name(&x, str_of("Operations Support of Northern Regions")),
                        "Operations Support of North (2)");
}

static void
pages_without_files(void **state)
{
    struct buf out = {.arena = *state}, again = {.arena = *state};
    struct answer answer = {.arena = *state};
    struct write_options options = {0};
    for (int i = 0; i < 3; i++)
        outline_fact(answer_page(&answer, str_of("One name for all")), "Label", str_of("text"));
    setenv("TMPDIR", "/nowhere", 1);
    assert_null(write_format(WRITE_XLSX)->write(&out, &answer, &options));
    assert_null(write_format(WRITE_XLSX)->write(&again, &answer, &options));
    assert_true(out.bytes > 4);
    assert_memory_equal(out.ptr, "PK\3\4", 4);
    assert_int_equal(out.bytes, again.bytes);
    assert_memory_equal(out.ptr, again.ptr, out.bytes);
}

static void
too_many_columns(void **state)
{
    struct buf out = {.arena = *state};
    struct answer answer = {.arena = *state};
    struct write_options options = {0};
    struct table *table = table_new(*state, TABLE_LIST, XLSX_COLUMNS_MAX + 1);
    outline_table(answer_page(&answer, str_of("Wide")), table);
    const char *why = write_format(WRITE_XLSX)->write(&out, &answer, &options);
    assert_non_null(why);
    assert_non_null(strstr(why, "16,385 columns"));
    assert_int_equal(out.bytes, 0);
}

/* Each row is the only one of its group, the name of which takes a row of its own. */
static void
too_many_groups(void **state)
{
    enum { ROWS = XLSX_ROWS_MAX / 2 };
    struct buf out = {.arena = *state};
    struct answer answer = {.arena = *state};
    struct write_options options = {0};
    struct table *table = table_new(*state, TABLE_SIDES, 1);
    for (int i = 0; i < ROWS; i++)
        table_add(table, str_of(i % 2 ? "odd" : "even"));
    outline_table(answer_page(&answer, str_of("Long")), table);
    const char *why = write_format(WRITE_XLSX)->write(&out, &answer, &options);
    assert_non_null(why);
    assert_non_null(strstr(why, "1,048,577 rows"));
    assert_int_equal(out.bytes, 0);
}

/* Adds a table to a page, with a column for each character of a text. */
static void
add_table(struct outline *page, const char *columns)
{
    struct table *table = table_new(page->arena, TABLE_SIDES, strlen(columns));
    for (size_t i = 0; i < table->column_count; i++)
        table->columns[i].name = (struct str){.ptr = columns + i, .bytes = 1};
    outline_table(page, table);
}

/* Heads that hold for all tables stand at the top; those that others have, too, on each page. */
static void
heads_on_paper(void **state)
{
    static const struct {
        const char *first, *second;
        bool top, repeat;
    } rows[] = {
        {"LAB", "CAB", true, false},
        {"LAB", "CABM", false, true},
        {"LAB", "CABAB", false, true},
        {"LAB", "CBAM", false, false},
        {"LAB", "CMAB", false, false},
        {"LABM", "CAB", false, false},
        {"L", "CAB", false, false},
        {"L", "C", true, false},
    };
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        struct xlsx x = {.arena = *state};
        struct xlsx_sheet sheet = {.x = &x};
        struct outline page = {.arena = *state};
        add_table(&page, rows[i].first);
        add_table(&page, rows[i].second);
        assert_null(xlsx_measure(&sheet, &page));
        assert_int_equal(sheet.heads != NULL, rows[i].top);
        assert_int_equal(sheet.repeat_first_heads, rows[i].repeat);
    }
}

static void
shades(void **state)
{
    (void)state;
    struct scale four = {.proficiency_count = 4}, one = {.proficiency_count = 1};
    struct scale flags = {.kind = SCALE_FLAGS, .proficiency_count = 2};
    assert_int_equal(xlsx_shade(&four, 1), 1);
    assert_int_equal(xlsx_shade(&four, 2), 3);
    assert_int_equal(xlsx_shade(&four, 3), 4);
    assert_int_equal(xlsx_shade(&four, 4), XLSX_SHADES);
    assert_int_equal(xlsx_shade(&four, 9), XLSX_SHADES);
    assert_int_equal(xlsx_shade(&one, 1), 1);
    assert_int_equal(xlsx_shade(&flags, 1), 0);
    assert_int_equal(xlsx_shade(NULL, 1), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(names_of_sheets, set_up, tear_down),
        cmocka_unit_test_setup_teardown(pages_without_files, set_up, tear_down),
        cmocka_unit_test_setup_teardown(too_many_columns, set_up, tear_down),
        cmocka_unit_test_setup_teardown(too_many_groups, set_up, tear_down),
        cmocka_unit_test_setup_teardown(heads_on_paper, set_up, tear_down),
        cmocka_unit_test(shades),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
