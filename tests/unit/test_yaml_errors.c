/* Texts that are no YAML: where the blame is put, and what their author reads. */
#include "parsed.h"

/* Texts that end a parse, each with the place and the words that its author reads. */
static void
syntax_errors_are_explained(void **state)
{
    static const struct parsed_row rows[] = {
        {"a:\n\t- b\n", "2:1 E002 a tab is used for indentation (use blanks: two for each step)"},
        {"a:\n  b: 1\n\tc: 2\n", "3:1 E002 a tab is used for indentation (use blanks: two for each step)"},
        {"a: @b\n", "1:4 E002 text cannot begin with @ (put the text in quotes)"},
        {"a: `b`\n", "1:4 E002 text cannot begin with ` (put the text in quotes)"},
        {"a: %b\n", "1:4 E002 text cannot begin with % (put the text in quotes)"},
        {"a: !b!c d\n", "1:4 E002 text cannot begin with ! (put the text in quotes)"},
        {"a: * b\n", "1:4 E002 text cannot begin with * (put the text in quotes)"},
        {"a: **b**\n", "1:4 E002 text cannot begin with * (put the text in quotes)"},
        {"a: & b\n", "1:4 E002 text cannot begin with & (put the text in quotes)"},
        {"a: &b &c d\n", "1:7 E002 & * and ! have a meaning of their own here (put the text in quotes)"},
        {"a: b: c\n", "1:5 E002 a second colon in one line (put the text behind the first colon in quotes)"},
        {"\r\n\r\n\xE4\xB8\xAD\xE6\x96\x87: b: c\r\n",
         "3:6 E002 a second colon in one line (put the text behind the first colon in quotes)"},
        {"a: 1\n b: 2\n",
         "2:2 E002 this line begins further to the right than the key above it, so it is taken for part of the text "
         "there (begin it in the column of the keys that it belongs to, or put the whole text in quotes)"},
        {"a: 1\nid:b\nc: d\n", "2:3 E002 a colon without a blank behind it (put a blank behind the colon)"},
        {"id:b\nc: d\n", "1:3 E002 a colon without a blank behind it (put a blank behind the colon)"},
        {"a: 1\nid:\xE3\x80\x80"
         "b\nc: d\n",
         "2:4 E002 an ideographic space (U+3000), which is no blank for YAML, stands behind this colon (replace it by a usual blank)"},
        {"a:\n-b\nc: d\n", "2:1 E002 a dash without a blank behind it (put a blank behind the dash)"},
        {"a: 1\nC #: b\n", "2:3 E002 from this # on, the line is taken for a comment (put the key in quotes)"},
        {"Title\na: 1\n",
         "1:1 E002 a line that is neither a key with a colon nor an item with a dash (put a colon and a blank "
         "behind the key, or put text of several lines in quotes)"},
        {"a: 1\nb\nc: 2\n",
         "2:1 E002 a line that is neither a key with a colon nor an item with a dash (put a colon and a blank "
         "behind the key, or put text of several lines in quotes)"},
        {"a: 1\n  : b\n", "2:3 E002 a colon without a key before it (write a key, a colon and a blank)"},
        {": b\n", "1:1 E002 a colon without a key before it (write a key, a colon and a blank)"},
        {"a: \"b\nc: d\n", "1:4 E002 a quote that is never closed (close the quote)"},
        {"a: 'b", "1:4 E002 a quote that is never closed (close the quote)"},
        {"a: \"b\n---\n", "1:4 E002 a quote that is never closed (close the quote)"},
        {"a: \"b\" c\nd: e\n",
         "1:8 E002 text goes on behind the closing quote (put all of it in quotes; inside \"...\" write \\\" for a "
         "quote, inside '...' write '')"},
        {"a: [1, 2\nb: 3\n",
         "1:4 E002 a [ that is never closed (close it with ], and put a comma between its values)"},
        {"a: [1, 2", "1:4 E002 a [ that is never closed (close it with ], and put a comma between its values)"},
        {"a: {b: 1\n", "1:4 E002 a { that is never closed (close it with }, and put a comma between its keys)"},
        {"a: {", "1:4 E002 a { that is never closed (close it with })"},
        {"a: {b:[c]}\n",
         "1:6 E002 a colon without a blank behind it (put a blank behind the colon; if it is text, put it in quotes)"},
        {"a: [b}\n", "1:6 E002 closed with }, but opened with [ (close it with ])"},
        {"{\"a\": 1 \"b\": 2}",
         "1:12 E002 a comma or the closing } is missing before this (text that begins with a bracket, or holds a "
         "comma or colon inside brackets, must be in quotes)"},
        {"a: [b] c\n",
         "1:8 E002 text goes on behind the closing bracket (text that begins with a bracket must be in quotes as a "
         "whole)"},
        {"a: ]b\n",
         "1:4 E002 a value cannot begin with ] (if it is text, put it in quotes; if not, write a value before it)"},
        {"a:\n  - b\n  c: d\n",
         "3:3 E002 this line does not belong to the list above it (begin each item of a list with a dash and a "
         "blank, all in the same column)"},
        {"a: b\n- c\n",
         "2:1 E002 a list item where a key belongs (a list stands below its own key, with nothing behind the colon, and all its items begin in one column)"},
        {"a: - b\n",
         "1:4 E002 a list cannot begin in the line of its key (begin the list in the line below; if this is text, "
         "put it in quotes)"},
        {"a:\n    b: 1\n  c: 2\n",
         "3:3 E002 this line does not fit in here (the keys of one group begin in the same column)"},
        {"a:\n  - b\n\xC2\xA0 - c\n",
         "3:1 E002 this line is indented with a no-break space (U+00A0), which is no blank for YAML (replace it by "
         "usual blanks)"},
        {"a: \"\\d\"\n",
         "1:5 E002 a backslash with a letter that means nothing (write the backslash twice, or use single quotes)"},
        {"a: \"C:\\Users\"\n",
         "1:9 E002 a backslash with a letter that calls for a number (write the backslash twice, or use single "
         "quotes)"},
        {"a: |b\n",
         "1:5 E002 text behind | or > (begin the text in the next line; if it begins with this sign, put it in "
         "quotes)"},
        {"%b\na: 1\n",
         "1:1 E002 a line that begins with % (put the text in quotes; the other lines with % are for YAML itself)"},
        {"%YAML 1.1\na: 1\n",
         "2:1 E002 a line with --- is missing above this one (lines that begin with % are for YAML itself: delete "
         "them, or write --- behind them)"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(parsed(f, rows[i].text), arena_printf(f->arena, "a.yaml:%s\n", rows[i].result));
}

/* Where a line slips out of a group, the keys that it may have been meant for are named. */
static void
the_group_is_named(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    yaml_parse(f->arena, fixture_source(f, "x:\n  first: 1\n  b:\n      c: 1\n    d: 2\n", 39), &diags);
    assert_int_equal(diags.count, 1);
    assert_int_equal(diags.v[0].related.pos, 5);
    assert_string_equal(diags.v[0].related.label, "the keys beside \"first\" begin in column 3");
}

/* libyaml takes no longer key, and says something else. */
static void
keys_are_limited(void **state)
{
    struct fixture *f = *state;
    for (int above = 0; above < 2; above++) {
        struct buf text = {.arena = f->arena};
        buf_puts(&text, above ? "a: 1\n" : "");
        buf_fill(&text, 'x', 1025);
        buf_puts(&text, ": 1\n");
        assert_string_equal(
            parsed(f, text.ptr),
            arena_printf(f->arena,
                         "a.yaml:%d:1 E002 a key of more than 1,024 characters (if it is text, put the "
                         "whole of it in quotes)\n",
                         1 + above));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(syntax_errors_are_explained),
        TEST(the_group_is_named),
        TEST(keys_are_limited),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
