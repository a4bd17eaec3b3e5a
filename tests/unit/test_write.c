/* What is written of an answer, in each format: a page of text, a table, and texts that mean something there. */
#include "rung/write.h"

#include "fixture.h"

static const char *
written(struct fixture *f, struct outline page, enum write_format format, int columns)
{
    struct buf out = {.arena = f->arena};
    struct answer answer = {.arena = f->arena};
    answer_add(&answer, page);
    assert_null(write_format(format)->write(&out, &answer, &(struct write_options){.columns = columns}));
    return fixture_text(f, buf_get(&out));
}

static struct outline
a_text(struct fixture *f)
{
    struct outline page = {.arena = f->arena, .title = str_of("A <b>page</b>")};
    outline_heading(&page, str_of("Duties & *more*"), (struct str){0});
    outline_add(&page, OUTLINE_ITEM, 0, str_of("one item that is too long for one line"))->sign = '-';
    outline_add(&page, OUTLINE_TEXT, 1, str_of("with a detail"));
    outline_add(&page, OUTLINE_ITEM, 0, str_of("=1+1"))->sign = '-';
    outline_add(&page, OUTLINE_TEXT, 0, str_of("The \033end"));
    return page;
}

static struct outline
a_table(struct fixture *f)
{
    static const char *const cells[2][3] = {{"Topic", "Career", "Senior"},
                                            {"a|b", "x, y", "a long cell of some words"}};
    struct outline page = {.arena = f->arena, .title = str_of("Table")};
    struct table *table = table_new(f->arena, TABLE_LIST, 3);
    table->group_key = str_of("part");
    table->group_name = str_of("Part");
    for (size_t c = 0; c < 3; c++)
        table_column(table, c, COLUMN_TEXT, NULL, str_of(cells[0][c]));
    struct table_cell *row = table_add(table, str_of("Duties"));
    for (size_t c = 0; c < 3; c++)
        table_set(table, &row[c], str_of(cells[1][c]));
    outline_table(&page, table);
    return page;
}

static void
a_text_in_each_format(void **state)
{
    struct fixture *f = *state;
    struct outline page = a_text(f);
    assert_string_equal(
        written(f, page, WRITE_TEXT, 30),
        "A <b>page</b>\n=============\n\nDuties & *more*\n"
        "  - one item that is too long\n    for one line\n    with a detail\n  - =1+1\n  The ^[end\n");
    assert_string_equal(written(f, page, WRITE_MARKDOWN, 30),
                        "# A \\<b\\>page\\</b\\>\n\n## Duties & \\*more\\*\n\n"
                        "- one item that is too long for one line\n\n  with a detail\n\n- \\=1+1\n\n"
                        "The ^\\[end\n");
    assert_string_equal(written(f, page, WRITE_CSV, 30),
                        "Part,Label,Text,Depth\nDuties & *more*,,one item that is too long for one line,0\n"
                        "Duties & *more*,,with a detail,1\nDuties & *more*,,'=1+1,0\n"
                        "Duties & *more*,,The ^[end,0\n");
    const char *html = written(f, page, WRITE_HTML, 30);
    assert_non_null(strstr(html, "<title>A &lt;b&gt;page&lt;/b&gt;</title>"));
    assert_non_null(strstr(html,
                           "<h2>Duties &amp; *more*</h2>\n<ul>\n<li>one item that is too long for one line"
                           "<p>with a detail</p>\n</li>\n<li>=1+1</li>\n</ul>\n<p>The ^[end</p>\n"));
}

static void
a_table_in_each_format(void **state)
{
    struct fixture *f = *state;
    struct outline page = a_table(f);
    assert_string_equal(written(f, page, WRITE_TEXT, 30),
                        "Topic  Career  Senior\n\nDuties\n"
                        "a|b    x, y    a long cell of\n               some words\n");
    assert_string_equal(written(f, page, WRITE_MARKDOWN, 30),
                        "# Table\n\n| Topic | Career | Senior |\n| --- | --- | --- |\n| **Duties** | | |\n"
                        "| a\\|b | x, y | a long cell of some words |\n");
    assert_string_equal(written(f, page, WRITE_CSV, 30),
                        "Part,Topic,Career,Senior\nDuties,a|b,\"x, y\",a long cell of some words\n");
    assert_string_equal(written(f, page, WRITE_TSV, 30),
                        "Part\tTopic\tCareer\tSenior\nDuties\ta|b\tx, y\ta long cell of some words\n");
    const char *html = written(f, page, WRITE_HTML, 30);
    assert_non_null(strstr(html, "<th scope=\"col\">Career</th>"));
    assert_non_null(strstr(html, "<th scope=\"rowgroup\" colspan=\"3\">Duties</th>"));
    assert_non_null(strstr(html, "<th scope=\"row\">a|b</th>\n<td>x, y</td>"));
}

/* A table may have more columns than there is room for; each still gets some. */
static void
narrow_tables_are_written(void **state)
{
    struct fixture *f = *state;
    struct outline page = {.arena = f->arena, .title = str_of("Wide")};
    struct table *table = table_new(f->arena, TABLE_LIST, 40);
    struct table_cell *row = table_add(table, (struct str){0});
    for (size_t c = 0; c < 40; c++) {
        table_column(table, c, COLUMN_TEXT, NULL, str_of("words in a cell"));
        table_set(table, &row[c], str_of("words in a cell"));
    }
    outline_table(&page, table);
    assert_non_null(strstr(written(f, page, WRITE_TEXT, 20), "words in"));
}

/* What some programs take for the end of a line is a blank; what joins letters stays; what cannot be seen goes. */
static void
breaks_and_joiners(void **state)
{
    static const enum write_format formats[] = {WRITE_MARKDOWN, WRITE_HTML, WRITE_CSV, WRITE_TSV};
    static const struct {
        const char *text, *written;
    } rows[] = {
        {"1\u20282\u20293\xC2\x85"
         "4\v5\f6",
         "1 2 3 4 5 6"},
        {"\u0645\u06CC\u200C\u0631\u0648\u0645", "\u0645\u06CC\u200C\u0631\u0648\u0645"},
        {"\U0001F468\u200D\U0001F469\u200D\U0001F467", "\U0001F468\u200D\U0001F469\u200D\U0001F467"},
        {"\u09B0\u200D\u09CD\u09AF.", "\u09B0\u200D\u09CD\u09AF."},
        {"a\u200Db\u200C", "a\u200Db\u200C"},
        {"\u200Dx", "\u200Dx"},
        {"e\u200D\u202E\u0301", "e\u200D\u0301"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
        for (size_t k = 0; k < sizeof(formats) / sizeof(*formats); k++) {
            struct outline page = {.arena = f->arena};
            outline_add(&page, OUTLINE_TEXT, 0, str_of(rows[i].text));
            assert_non_null(strstr(written(f, page, formats[k], 80), rows[i].written));
        }
}

/* Pasted, a cell that begins with a quotation mark would take in all up to the next one. */
static void
quotes_in_tsv(void **state)
{
    struct fixture *f = *state;
    struct outline page = {.arena = f->arena};
    outline_add(&page, OUTLINE_TEXT, 0, str_of("\"a\" b"));
    outline_add(&page, OUTLINE_TEXT, 0, str_of("\u202E\"a"));
    outline_add(&page, OUTLINE_TEXT, 0, str_of("a \"b\""));
    assert_string_equal(written(f, page, WRITE_TSV, 80), "Label\tText\n\t'\"a\" b\n\t'\"a\n\ta \"b\"\n");
    assert_string_equal(written(f, page, WRITE_CSV, 80),
                        "Label,Text\n,\"\"\"a\"\" b\"\n,\"\"\"a\"\n,\"a \"\"b\"\"\"\n");
}

static void
columns_of_one_name_are_told_apart(void **state)
{
    static const char *const names[][3] = {{"name", "Name", "Name"},
                                           {"p@a", "Same", "Same (p@a)"},
                                           {"p@b", "Other", "Other"},
                                           {"q@a", "Same", "Same (q@a)"},
                                           {"q@n", "Name", "Name (q@n)"},
                                           {"q@b", "same", "same"},
                                           {"q@c", "Same", "Same (q@c)"}};
    enum { COUNT = sizeof(names) / sizeof(*names) };
    struct fixture *f = *state;
    struct table *table = table_new(f->arena, TABLE_SIDES, COUNT);
    for (size_t c = 0; c < COUNT; c++)
        table_column(table, c, COLUMN_RATING, names[c][0], str_of(names[c][1]));
    table_tell_apart(table, 1);
    for (size_t c = 0; c < COUNT; c++)
        assert_string_equal(fixture_text(f, table->columns[c].name), names[c][2]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_text_in_each_format),
        TEST(a_table_in_each_format),
        TEST(narrow_tables_are_written),
        TEST(breaks_and_joiners),
        TEST(quotes_in_tsv),
        TEST(columns_of_one_name_are_told_apart),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
