/* YAML as a tree of nodes: what is understood, what is refused, and where the blame is put. */
#include <stdio.h>

#include "core/yaml.h"
#include "fixture.h"

#define COUNT(rows) (sizeof(rows) / sizeof(*(rows)))

/* A node as flow YAML: blank is ~, all text is quoted. Recursive, but test input is not deep. */
static void
add_node(struct buf *out, const struct node *node)
{
    static const char *const open = " \"[{", *const close = " \"]}";
    if (node->kind == NODE_BLANK) {
        buf_puts(out, "~");
        return;
    }
    buf_add(out, &open[node->kind], 1);
    buf_str(out, node->text);
    for (uint32_t i = 0; i < node->count; i++) {
        buf_puts(out, i ? ", " : "");
        if (node->kind == NODE_MAP)
            buf_printf(out, "%.*s: ", STR_ARGS(node->children[i].key));
        add_node(out, node->children[i].value);
    }
    buf_add(out, &close[node->kind], 1);
}

/* The roots of a text, a blank between them, and behind them what is wrong with it. */
static const char *
parse_bytes(struct fixture *f, const char *text, size_t bytes)
{
    struct diags diags = {.arena = f->arena};
    struct buf out = {.arena = f->arena};
    struct yaml_roots roots = yaml_parse(f->arena, fixture_source(f, text, bytes), &diags);
    for (size_t i = 0; i < roots.count; i++) {
        buf_puts(&out, i ? " " : "");
        add_node(&out, roots.v[i]);
    }
    buf_puts(&out, roots.count && diags.count ? "\n" : "");
    buf_puts(&out, fixture_brief(f, &diags));
    return buf_get(&out).ptr;
}

static const char *
parse(struct fixture *f, const char *text)
{
    return parse_bytes(f, text, strlen(text));
}

struct row {
    const char *text;
    const char *result;
};

static void
check(struct fixture *f, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        assert_string_equal(parse(f, rows[i].text), rows[i].result);
}

/* --- What is understood --- */

static void
trees(void **state)
{
    static const struct row rows[] = {
        {"", ""},
        {"# only a comment\n", ""},
        {"a: 1\nb: [x, {c: d}]\n", "{a: \"1\", b: [\"x\", {c: \"d\"}]}"},
        {"- a\n- - b\n  - c\n", "[\"a\", [\"b\", \"c\"]]"},
        {"{a: [], b: {}}", "{a: [], b: {}}"},
        {"a: |\n  one\n  two\n", "{a: \"one\ntwo\n\"}"},
        {"a: one\n  two\n", "{a: \"one two\"}"},
        {"\xEF\xBB\xBFk: 1\r\nb: 2\r\n", "{k: \"1\", b: \"2\"}"},
    };
    check(*state, rows, COUNT(rows));
}

/* Nothing at all and ~ are blank. What is quoted, or a word, is text, whatever it says. */
static void
blank_is_not_empty(void **state)
{
    static const struct row rows[] = {
        {"a:\n", "{a: ~}"},
        {"a: ~\n", "{a: ~}"},
        {"- \n- ~\n", "[~, ~]"},
        {"a: \"\"\n", "{a: \"\"}"},
        {"a: ''\n", "{a: \"\"}"},
        {"a: \"~\"\n", "{a: \"~\"}"},
        {"a: null\n", "{a: ~}"},
        {"a: Null\n", "{a: \"Null\"}"},
        {"a: 'null'\n", "{a: \"null\"}"},
        {"a: Null\n", "{a: \"Null\"}"},
        {"a: None\n", "{a: \"None\"}"},
        {"a: no\n", "{a: \"no\"}"},
        {"a: 0110\n", "{a: \"0110\"}"},
        {"a: 1.10\n", "{a: \"1.10\"}"},
        {"a: 2011-09\n", "{a: \"2011-09\"}"},
        {"a: 12:30\n", "{a: \"12:30\"}"},
        {"~", "~"},
    };
    check(*state, rows, COUNT(rows));
}

static void
values_keep_every_byte(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    struct yaml_roots roots = yaml_parse(f->arena, fixture_source(f, "\"ab\\e\\x9b\\u202e\"", 16), &diags);
    assert_int_equal(roots.v[0]->text.bytes, 8);
    assert_memory_equal(roots.v[0]->text.ptr, "ab\x1B\xC2\x9B\xE2\x80\xAE", 8);
}

/* What ends the text for half of the world is refused, not cut. */
static void
a_nul_costs_the_value(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    struct yaml_roots roots = yaml_parse(f->arena, fixture_source(f, "\"a\\0b\"", 6), &diags);
    assert_int_equal(roots.v[0]->kind, NODE_BLANK);
    assert_int_equal(diags.errors, 1);
}

static void
nodes_know_their_place(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    const char *text = "\xEF\xBB\xBF\xE4\xB8\xAD: a\r\nlist:\r\n  - \"b\"\r\n  - [c]\r\n";
    struct source *source = fixture_source(f, text, strlen(text));
    const struct node *map = yaml_parse(f->arena, source, &diags).v[0];
    const struct node *list = map->children[1].value;
    static const struct place places[] = {{1, 1}, {1, 4}, {2, 1}, {3, 5}, {4, 5}, {4, 6}};
    const uint32_t found[] = {map->children[0].key.pos,
                              map->children[0].value->text.pos,
                              map->children[1].key.pos,
                              list->children[0].value->text.pos,
                              list->children[1].value->text.pos,
                              list->children[1].value->children[0].value->text.pos};
    for (size_t i = 0; i < COUNT(places); i++) {
        struct place place = source_place(source, found[i]);
        assert_int_equal(place.line, places[i].line);
        assert_int_equal(place.column, places[i].column);
    }
}

static void
several_documents(void **state)
{
    static const struct row rows[] = {
        {"a: 1\n---\nb: 2\n", "{a: \"1\"} {b: \"2\"}"},
        {"--- &x 1\n--- *x\n",
         "\"1\" ~\na.yaml:2:5 E005 no anchor &x stands before this alias (to write text that begins with *, put "
         "it in quotes)\n"},
    };
    check(*state, rows, COUNT(rows));
}

/* --- Anchors and aliases --- */

static void
aliases(void **state)
{
    static const struct row rows[] = {
        {"a: &x [1, 2]\nb: *x\n", "{a: [\"1\", \"2\"], b: [\"1\", \"2\"]}"},
        {"- &x a\n- &x b\n- *x\n", "[\"a\", \"b\", \"b\"]"}, /* the last of a name counts */
        {"&x a: 1\nb: *x\n", "{a: \"1\", b: \"a\"}"},
        {"- *x\n- b\n",
         "[~, \"b\"]\na.yaml:1:3 E005 no anchor &x stands before this alias (to write text that begins with *, "
         "put it in quotes)\n"},
        {"a: &x [b, *x]\n", "{a: [\"b\", ~]}\na.yaml:1:11 E005 *x stands inside what it refers to\n"},
        {"a: &x {b: {c: *x}}\n", "{a: {b: {c: ~}}}\na.yaml:1:15 E005 *x stands inside what it refers to\n"},
    };
    check(*state, rows, COUNT(rows));
}

/* Nine lists of nine aliases each, one in the other: 9^9 values. */
static void
a_bomb_does_not_go_off(void **state)
{
    struct fixture *f = *state;
    struct buf text = {.arena = f->arena};
    buf_puts(&text, "a: &a [x,x,x,x,x,x,x,x,x]\n");
    for (char name = 'b'; name <= 'i'; name++) {
        buf_printf(&text, "%c: &%c [", name, name);
        for (int i = 0; i < 9; i++)
            buf_printf(&text, "%s*%c", i ? "," : "", name - 1);
        buf_puts(&text, "]\n");
    }
    assert_string_equal(parse(f, text.ptr),
                        "a.yaml:6:11 E004 aliases would expand to too many values (the most is 200000)\n");
}

/* One long text, said again and again, would be as large. */
static void
long_texts_count_as_many(void **state)
{
    struct fixture *f = *state;
    struct buf text = {.arena = f->arena};
    buf_puts(&text, "- &a ");
    buf_fill(&text, 'x', 1000 * 1000);
    for (int i = 0; i < 1000; i++)
        buf_puts(&text, "\n- *a");
    const char *result = parse(f, text.ptr);
    assert_non_null(strstr(result, "E004 aliases would expand to too many values"));
}

static void
anchors_are_limited(void **state)
{
    struct fixture *f = *state;
    struct buf text = {.arena = f->arena};
    for (int i = 0; i <= YAML_ANCHORS_MAX; i++)
        buf_printf(&text, "- &a%d x\n", i);
    assert_string_equal(parse(f, text.ptr), "a.yaml:10001:3 E004 too many anchors (the most is 10000)\n");
}

/* --- Limits --- */

static const char *
repeated(struct fixture *f, const char *part, int count)
{
    struct buf text = {.arena = f->arena};
    for (int i = 0; i < count; i++)
        buf_puts(&text, part);
    return buf_get(&text).ptr;
}

static void
depth_is_limited(void **state)
{
    static const char *const parts[] = {"[", "- ", "{a: ", "? "};
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(parts); i++) {
        const char *result = parse(f, repeated(f, parts[i], 50 * 1000));
        assert_string_equal(result,
                            arena_printf(f->arena,
                                         "a.yaml:1:%zu E004 nested too deep (the most is 64)\n",
                                         64 * strlen(parts[i]) + 1));
    }
    const char *deepest = arena_printf(f->arena, "%s%s", repeated(f, "[", 64), repeated(f, "]", 64));
    assert_string_equal(parse(f, deepest), deepest);
}

static void
texts_are_limited(void **state)
{
    struct fixture *f = *state;
    struct buf text = {.arena = f->arena};
    buf_puts(&text, "a: ");
    buf_fill(&text, 'x', YAML_SCALAR_BYTES_MAX);
    assert_int_equal(strlen(parse(f, text.ptr)), YAML_SCALAR_BYTES_MAX + strlen("{a: \"\"}"));
    buf_puts(&text, "x");
    assert_string_equal(parse(f, text.ptr), "a.yaml:1:4 E004 text of too many bytes (the most is 1048576)\n");
}

/* libyaml takes the square of their number in time, so they must never reach it, whatever ends their lines. */
static void
directives_are_limited(void **state)
{
    static const char *const breaks[] = {"\n", "\r\n", "\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"};
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(breaks); i++) {
        struct buf text = {.arena = f->arena};
        for (int k = 0; k < 50 * 1000; k++)
            buf_printf(&text, "%s%%TAG !a%d! x", k ? breaks[i] : k % 3 ? "# between\n" : "", k);
        assert_non_null(strstr(parse(f, text.ptr), "E004 more than 8 lines of directives (%)"));
    }
    assert_string_equal(parse(f, "%YAML 1.1\n%TAG !a! x\n---\na: 1\n"), "{a: \"1\"}");
    assert_string_equal(parse(f, arena_printf(f->arena, "a: |\n%s", repeated(f, "  %\n", 3))), "{a: \"%\n%\n%\n\"}");
}

/* --- Keys --- */

static void
keys_stand_once(void **state)
{
    static const struct row rows[] = {
        {"a: 1\nb: 2\na: 3\n", "{a: \"1\", b: \"2\"}\na.yaml:3:1 E006 \"a\" stands twice here\n"},
        {"a: 1\na: 2\na: 3\n",
         "{a: \"1\"}\na.yaml:2:1 E006 \"a\" stands twice here\na.yaml:3:1 E006 \"a\" stands twice here\n"},
        {"a: 1\n\"a\": 2\n", "{a: \"1\"}\na.yaml:2:1 E006 \"a\" stands twice here\n"},
        {"a: {b: 1}\nc: {b: 2}\n", "{a: {b: \"1\"}, c: {b: \"2\"}}"},
        {"a: 1\nA: 2\n", "{a: \"1\", A: \"2\"}"},
    };
    check(*state, rows, COUNT(rows));
}

/* The second and the third both point at the first. */
static void
the_first_key_counts(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    yaml_parse(f->arena, fixture_source(f, "a: 1\na: 2\na: 3\n", 15), &diags);
    assert_int_equal(diags.count, 2);
    assert_int_equal(diags.v[0].related.pos, 0);
    assert_int_equal(diags.v[1].related.pos, 0);
    assert_string_equal(diags.v[1].related.label, "first here; this one counts");
}

static void
keys_are_text(void **state)
{
    static const struct row rows[] = {
        {"[a]: 1\nb: 2\n", "{b: \"2\"}\na.yaml:1:1 E010 a key must be text; found a list\n"},
        {"{a: 1}: 1\nb: 2\n", "{b: \"2\"}\na.yaml:1:1 E010 a key must be text; found a group of keys\n"},
        {"~: 1\nb: 2\n", "{b: \"2\"}\na.yaml:1:1 E010 a key must be text; found nothing\n"},
        {"? [a]\n: {c: [d]}\nb: 2\n", "{b: \"2\"}\na.yaml:1:3 E010 a key must be text; found a list\n"},
        {"\"\": 1\n", "{: \"1\"}"},
    };
    check(*state, rows, COUNT(rows));
}

/* --- What is no YAML --- */

#define TABS " (indent with spaces, not with tabs; put text that begins with @ ` or % in quotes)\n"
#define COLON " (put the text in quotes, or check the indentation of this line)\n"

static void
syntax_errors_are_explained(void **state)
{
    static const struct row rows[] = {
        {"a:\n\t- b\n", "a.yaml:2:1 E002 a character that cannot begin a value" TABS},
        {"a: @b\n", "a.yaml:1:4 E002 a character that cannot begin a value" TABS},
        {"a: b: c\n", "a.yaml:1:5 E002 a colon that does not belong here" COLON},
        {"\xE4\xB8\xAD\xE6\x96\x87: b: c\n", "a.yaml:1:6 E002 a colon that does not belong here" COLON},
        {"\r\n\r\na: b: c\r\n", "a.yaml:3:5 E002 a colon that does not belong here" COLON},
        {"a: \"b\nc: d\n", "a.yaml:1:4 E002 a quote that is never closed (close the quote)\n"},
        {"a: 'b\n", "a.yaml:1:4 E002 a quote that is never closed (close the quote)\n"},
        {"a: \"b\n---\n", "a.yaml:1:4 E002 a quote that is never closed (close the quote)\n"},
        {"a: [1, 2\nb: 3\n",
         "a.yaml:1:4 E002 a [ that is never closed, or a missing comma (close the list with ])\n"},
        {"a: [1, 2", "a.yaml:1:4 E002 a [ that is never closed, or a missing comma (close the list with ])\n"},
        {"a: {b: 1\n", "a.yaml:1:4 E002 a { that is never closed, or a missing comma (close it with })\n"},
        {"a: 1\nb\nc: 2\n",
         "a.yaml:2:1 E002 a line that is neither a key with a colon nor an item with a dash (put a colon and a "
         "blank behind the key, or put text of several lines in quotes)\n"},
        {"a:\n  - b\n  c: d\n",
         "a.yaml:3:3 E002 a line in a list that does not begin with a dash (begin each item with a dash, "
         "all at the same indentation)\n"},
        {"a: \"b\" c\nd: e\n",
         "a.yaml:1:8 E002 a line that does not fit in here (keys of one group must begin in the same "
         "column; close quotes before text goes on)\n"},
        {"a: 1\n b: 2\n", "a.yaml:2:3 E002 a colon that does not belong here" COLON},
        {"a: !b!c d\n", "a.yaml:1:4 E002 text that begins with ! (put it in quotes)\n"},
        {"a: * b\n", "a.yaml:1:4 E002 text that begins with * (put it in quotes)\n"},
        {"a: & b\n", "a.yaml:1:4 E002 text that begins with & (put it in quotes)\n"},
        {"a: \"\\d\"\n",
         "a.yaml:1:5 E002 a backslash with a letter that means nothing (write the backslash twice, or use "
         "single quotes)\n"},
    };
    check(*state, rows, COUNT(rows));
}

static void
bytes_that_are_no_text_are_found(void **state)
{
    static const char *const cp1252 =
        " (the file looks like Windows-1252: save it as UTF-8, or run iconv -f CP1252 -t UTF-8)\n";
    static const char *const control = " (delete it; it often comes with text pasted from another program)\n";
    static const struct {
        const char *text;
        size_t bytes;
        const char *message;
        bool legacy;
    } rows[] = {
        {"a: caf\xE9 b\n", 10, "1:7 E003 byte 0xE9 is not UTF-8 text", true},
        {"a: 1\nb: \x93hi\x94\n", 12, "2:4 E003 byte 0x93 is not UTF-8 text", true},
        {"\xE4\xB8\xAD: \xFF\n", 7, "1:4 E003 byte 0xFF is not UTF-8 text", true},
        {"a: \xC0\xAF\n", 6, "1:4 E003 byte 0xC0 is not UTF-8 text", true},
        {"a: \xED\xA0\x80\n", 7, "1:4 E003 byte 0xED is not UTF-8 text", true},
        {"a: \xE2\x82", 5, "1:4 E003 byte 0xE2 is not UTF-8 text", true},
        {"a: b\x1B[31m\n", 10, "1:5 E003 an invisible control character (U+001B)", false},
        {"a: \0\n", 5, "1:4 E003 an invisible control character (U+0000)", false},
        {"a: \x7F\n", 5, "1:4 E003 an invisible control character (U+007F)", false},
        {"a: \xC2\x9B\n", 6, "1:4 E003 an invisible control character (U+009B)", false},
        {"a: \xEF\xBF\xBE\n", 7, "1:4 E003 an invisible control character (U+FFFE)", false},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(
            parse_bytes(f, rows[i].text, rows[i].bytes),
            arena_printf(f->arena, "a.yaml:%s%s", rows[i].message, rows[i].legacy ? cp1252 : control));
}

static void
utf16_is_named(void **state)
{
    struct fixture *f = *state;
    const char *expected =
        "a.yaml:1:1 E003 the file is UTF-16, not UTF-8 text (save it again and choose the encoding UTF-8)\n";
    assert_string_equal(parse_bytes(f, "\xFF\xFEk\0:\0", 6), expected);
    assert_string_equal(parse_bytes(f, "\xFE\xFF\0k\0:", 6), expected);
    assert_non_null(strstr(parse_bytes(f, "a\0:\0", 4), "1:2 E003 an invisible control character (U+0000)"));
}

/* Every beginning of a text with all that YAML has: an answer, and none that points outside of it. */
static void
every_beginning_gets_an_answer(void **state)
{
    static const char text[] =
        "%YAML 1.1\n---\na: &x [b, \"c\\n\", 'd']\ne: {f: *x, ? g : h}\ni: |\n  j\n\nk: >-\n  l\n- \xE4\xB8\xAD\n...\n";
    struct fixture *f = *state;
    for (size_t bytes = 0; bytes < sizeof(text); bytes++) {
        struct diags diags = {.arena = f->arena};
        struct source *source = fixture_source(f, text, bytes);
        yaml_parse(f->arena, source, &diags);
        for (size_t i = 0; i < diags.count; i++)
            assert_in_range(diags.v[i].pos, 0, bytes);
        fixture_rendered(f, &diags);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(trees),
        TEST(blank_is_not_empty),
        TEST(values_keep_every_byte),
        TEST(a_nul_costs_the_value),
        TEST(nodes_know_their_place),
        TEST(several_documents),
        TEST(aliases),
        TEST(a_bomb_does_not_go_off),
        TEST(long_texts_count_as_many),
        TEST(anchors_are_limited),
        TEST(depth_is_limited),
        TEST(texts_are_limited),
        TEST(directives_are_limited),
        TEST(keys_stand_once),
        TEST(the_first_key_counts),
        TEST(keys_are_text),
        TEST(syntax_errors_are_explained),
        TEST(bytes_that_are_no_text_are_found),
        TEST(utf16_is_named),
        TEST(every_beginning_gets_an_answer),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
