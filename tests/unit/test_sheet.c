/* Sheets: what is written of a page, in each format. */
#include "fixture.h"
#include "rung/sheet.h"

static const char *
written(struct fixture *f, const struct sheet *sheet, enum sheet_format format, int columns)
{
    struct buf out = {.arena = f->arena};
    sheet_write(&out, sheet, format, columns);
    return fixture_text(f, buf_get(&out));
}

static struct sheet
a_text(struct fixture *f)
{
    struct sheet sheet = sheet_text(f->arena, str_of("A <b>page</b>"));
    sheet_say(&sheet, SHEET_HEADING, str_of("Duties & *more*"));
    sheet_say(&sheet, SHEET_ITEM, str_of("one item that is too long for one line"));
    sheet_say(&sheet, SHEET_DETAIL, str_of("with a detail"));
    sheet_say(&sheet, SHEET_ITEM, str_of("=1+1"));
    sheet_say(&sheet, SHEET_TEXT, str_of("The \033end"));
    return sheet;
}

static struct sheet
a_table(struct fixture *f)
{
    struct sheet sheet = sheet_table(f->arena, str_of("Table"), 3);
    static const char *const cells[2][3] = {{"Topic", "Career", "Senior"},
                                            {"a|b", "x, y", "a long cell of some words"}};
    for (int c = 0; c < 3; c++)
        sheet.heads[c] = str_of(cells[0][c]);
    sheet_say(&sheet, SHEET_HEADING, str_of("Duties"));
    struct str *row = sheet_add(&sheet, SHEET_ITEM);
    for (int c = 0; c < 3; c++)
        row[c] = str_of(cells[1][c]);
    return sheet;
}

static void
a_text_in_each_format(void **state)
{
    struct fixture *f = *state;
    struct sheet sheet = a_text(f);
    assert_string_equal(written(f, &sheet, SHEET_PLAIN, 30),
                        "A <b>page</b>\n=============\n\nDuties & *more*\n"
                        "- one item that is too long\n  for one line\n    with a detail\n- =1+1\nThe ^[end\n");
    assert_string_equal(written(f, &sheet, SHEET_MARKDOWN, 30),
                        "# A &lt;b\\>page&lt;/b\\>\n\n\n## Duties &amp; \\*more\\*\n\n"
                        "- one item that is too long for one line\n    - with a detail\n- =1+1\n\nThe ^\\[end\n\n");
    assert_string_equal(written(f, &sheet, SHEET_CSV, 30),
                        "Duties & *more*\none item that is too long for one line\nwith a detail\n'=1+1\nThe ^[end\n");
    const char *html = written(f, &sheet, SHEET_HTML, 30);
    assert_non_null(strstr(html, "<title>A &lt;b&gt;page&lt;/b&gt;</title>"));
    assert_non_null(strstr(html,
                           "<h2>Duties &amp; *more*</h2>\n<ul>\n<li>one item that is too long for one line</li>\n"
                           "<li class=\"detail\">with a detail</li>\n<li>=1+1</li>\n</ul>\n<p>The ^[end</p>\n"));
}

static void
a_table_in_each_format(void **state)
{
    struct fixture *f = *state;
    struct sheet sheet = a_table(f);
    assert_string_equal(written(f, &sheet, SHEET_PLAIN, 30),
                        "Table\n=====\n\nTopic  Career  Senior\n\nDuties\n"
                        "a|b    x, y    a long cell of\n               some words\n");
    assert_string_equal(written(f, &sheet, SHEET_MARKDOWN, 30),
                        "# Table\n\n| Topic | Career | Senior |\n| --- | --- | --- |\n| Duties |  |  |\n"
                        "| a\\|b | x, y | a long cell of some words |\n");
    assert_string_equal(written(f, &sheet, SHEET_CSV, 30),
                        "Topic,Career,Senior\nDuties,,\na|b,\"x, y\",a long cell of some words\n");
    assert_string_equal(written(f, &sheet, SHEET_TSV, 30),
                        "Topic\tCareer\tSenior\nDuties\t\t\na|b\tx, y\ta long cell of some words\n");
    const char *html = written(f, &sheet, SHEET_HTML, 30);
    assert_non_null(strstr(html, "<th scope=\"col\">Career</th>"));
    assert_non_null(strstr(html, "<th colspan=\"3\">Duties</th>"));
    assert_non_null(strstr(html, "<th scope=\"row\">a|b</th>\n<td>x, y</td>"));
}

/* A table may have more columns than there is room for; each still gets some. */
static void
narrow_tables_are_written(void **state)
{
    struct fixture *f = *state;
    struct sheet sheet = sheet_table(f->arena, str_of("Wide"), 40);
    struct str *row = sheet_add(&sheet, SHEET_ITEM);
    for (size_t c = 0; c < 40; c++)
        row[c] = sheet.heads[c] = str_of("words in a cell");
    assert_non_null(strstr(written(f, &sheet, SHEET_PLAIN, 20), "words in"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_text_in_each_format),
        TEST(a_table_in_each_format),
        TEST(narrow_tables_are_written),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
