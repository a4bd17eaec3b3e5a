/* YAML as a tree of nodes: what is understood, what is refused, and where the blame is put. */
#include <stdio.h>

#include "core/yaml.h"
#include "core/yaml_check.h"
#include "fixture.h"

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
        {"--- &x [1]\n--- *x\n",
         "[\"1\"] ~\na.yaml:2:5 E005 no anchor &x stands before this alias (to write text that begins with *, put "
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
        {"- &x a\n- &x b\n- *x\n",
         "[\"a\", \"b\", \"b\"]\na.yaml:2:3 W107 the anchor &x stands twice\n"}, /* the last of a name counts */
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

/* Texts that end a parse, each with the place and the words that its author reads. */
static void
syntax_errors_are_explained(void **state)
{
    static const struct row rows[] = {
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
        assert_string_equal(parse(f, rows[i].text), arena_printf(f->arena, "a.yaml:%s\n", rows[i].result));
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
            parse(f, text.ptr),
            arena_printf(f->arena,
                         "a.yaml:%d:1 E002 a key of more than 1,024 characters (if it is text, put the "
                         "whole of it in quotes)\n",
                         1 + above));
    }
}

/* --- What YAML does to text that nobody sees --- */

static void
cut_text_is_seen(void **state)
{
    static const struct {
        const char *text;
        const char *place; /* of the warning; NULL: there is none */
    } rows[] = {
        {"a: C# dev #1\n", "1:11"}, {"a: b #c\n", "1:6"},
        {"a: b # c\n", "1:6"},      {"a: b  #c\n", "1:7"},
        {"a: b  # c\n", NULL},      {"a: b\t# c\n", NULL},
        {"a: b  #\n", NULL},        {"a: b  ## c\n", NULL},
        {"- b #c\n", "1:5"},        {"a: [b #c\n]\n", "1:7"},
        {"a: \"b #c\"\n", NULL},    {"a: \"b\" #c\n", NULL}, /* behind a quote nobody expects text */
        {"a: |\n  b #c\n", NULL},   {"# b #c\na: b  # c #d\n", NULL},
        {"a: b#c\n", NULL},         {"a: #5 in all\n", "1:4"},
        {"a: # five\n", NULL},      {"a: # five\n  b: c\n", NULL},
        {"a: b\n  c #d\n", "2:5"},  {"\xE4\xB8\xAD: \xE4\xB8\xAD #c\r\nb: c #d\r\n", "1:6"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *result = parse(f, rows[i].text), *found = strstr(result, "W103");
        const char *place = rows[i].place ? arena_printf(f->arena, "a.yaml:%s W103", rows[i].place) : NULL;
        if (place ? !strstr(result, place) : found != NULL)
            fail_msg("%s%s", rows[i].text, result);
    }
}

#define SWALLOWED(what) "W105 this line looks like " what ", but is part of the text above it"
#define WORD                                                                                                         \
    " is taken for an anchor and left out (if it is text, put the whole text in quotes; else delete it: no alias refers to it)\n"

#define TAG " is taken for a tag and ignored (if it is text, put the whole text in quotes)\n"

static void
lost_words_are_seen(void **state)
{
    static const struct row rows[] = {
        {"a: &co b\n", "{a: \"b\"}\na.yaml:1:4 W104 the first word, &co," WORD},
        {"a: &co\n", "{a: ~}\na.yaml:1:4 W104 the first word, &co," WORD},
        {"a: &co b\nc: *co\n", "{a: \"b\", c: \"b\"}"},
        {"a: &co [b]\n", "{a: [\"b\"]}"},
        {"a: &co b\nc: &co d\n",
         "{a: \"b\", c: \"d\"}\na.yaml:1:4 W104 the first word, &co," WORD
         "a.yaml:2:4 W104 the first word, &co," WORD},
        {"a: &x b\nc: *x\nd: &x e\nf: *x\n",
         "{a: \"b\", c: \"b\", d: \"e\", f: \"e\"}\na.yaml:3:4 W107 the anchor &x stands twice\n"},
        {"a: !important b\n",
         "{a: \"b\"}\na.yaml:1:4 W104 the first word, !important, is taken for a tag and ignored (if it is text, put "
         "the whole text in quotes)\n"},
        {"a: !x [b]\n",
         "{a: [\"b\"]}\na.yaml:1:4 W104 the first word, !x, is taken for a tag and ignored (if it is text, put the "
         "whole text in quotes)\n"},
        {"a: !!int 5\n",
         "{a: \"5\"}\na.yaml:1:4 W104 the tag !!int is ignored (delete it: every value is text as it stands)\n"},
        {"a: !!str 5\nc: !!str ~\nd: !!seq [e]\nf: !!map {}\n", "{a: \"5\", c: \"~\", d: [\"e\"], f: {}}"},
        {"a: ! 5\n", "{a: \"5\"}\na.yaml:1:4 W104 the first word, !," TAG},
        {"a: ! '5'\n", "{a: \"5\"}\na.yaml:1:4 W104 the first word, !," TAG},
        {"a: ! \xC3\xA4\xC3\xB6\n", "{a: \"\xC3\xA4\xC3\xB6\"}\na.yaml:1:4 W104 the first word, !," TAG},
        {"a: !\n", "{a: \"\"}\na.yaml:1:4 W104 the first word, !," TAG},
        {"a: ! [b]\n", "{a: [\"b\"]}\na.yaml:1:4 W104 the first word, !," TAG},
    };
    check(*state, rows, COUNT(rows));
}

static void
swallowed_lines_are_seen(void **state)
{
    static const struct row rows[] = {
        {"a: b\n  - c\n  - d\n",
         "{a: \"b - c - d\"}\na.yaml:2:3 " SWALLOWED("an item") " (a list stands below its key, with nothing behind "
                                                                "the colon; text goes in quotes)\n"},
        {"- a\n  - b\n",
         "[\"a - b\"]\na.yaml:2:3 " SWALLOWED(
             "an item") " (entries of one list begin in the same column; bullets below a bullet "
                        "need \"text\" and \"items\")\n"},
        {"a:\n  -b\n  -c\n", "{a: \"-b -c\"}\na.yaml:3:3 " SWALLOWED("an item") " (put a blank behind the dash)\n"},
        {"a:\n  \xE2\x80\xA2 b\n  \xE2\x80\xA2 c\n",
         "{a: \"\xE2\x80\xA2 b \xE2\x80\xA2 c\"}\na.yaml:3:3 " SWALLOWED(
             "an item") " (write each item as a dash and "
                        "a blank, in a line of its own)\n"},
        {"a: b\n\n  c:d\n",
         "{a: \"b\nc:d\"}\na.yaml:3:3 " SWALLOWED(
             "a key") " (put a blank behind the colon, and begin the line in the "
                      "column of the keys beside it)\n"},
        {"a: b\n  c - d\n  see https://e\n  https://f\n  at 10:30\n  -5\n",
         "{a: \"b c - d see https://e https://f at 10:30 -5\"}"},
        {"a: |\n  b\n  - c\nd: \"e\n  - f\"\n", "{a: \"b\n- c\n\", d: \"e - f\"}"},
        {"a:1\nb:2\n", "\"a:1 b:2\""}, /* an error of its own, when it is read */
    };
    check(*state, rows, COUNT(rows));
}

#define CUT_KEY "W110 a comma in braces begins a new key, and this one has no colon (put the whole text in "
#define CUT_ENTRY "W110 this text ends at the comma, where a new entry begins (put the whole text in "
#define QUOTES "quotes"
#define STRAIGHT_QUOTES "straight quotes (\" or '); curly ones do not count)\n"

static void
cuts_at_commas_are_seen(void **state)
{
    static const struct row rows[] = {
        {"{a: b, c, d: e}\n", "{a: \"b\", d: \"e\"}\na.yaml:1:8 " CUT_KEY QUOTES ", from before the comma)\n"},
        {"{a: \xE2\x80\x98"
         "b, c}\n",
         "{a: \"\xE2\x80\x98"
         "b\"}\na.yaml:1:9 " CUT_KEY STRAIGHT_QUOTES},
        {"{a: , b: , c: ~,}\n", "{a: ~, b: ~, c: ~}"},
        {"{\"a\":b, \"c\" : d}\n", "{a: \"b\", c: \"d\"}"},
        {"[a (b, c), d (e)]\n", "[\"a (b\", \"c)\", \"d (e)\"]\na.yaml:1:2 " CUT_ENTRY QUOTES ")\n"},
        {"[1,000]\n",
         "[\"1\", \"000\"]\na.yaml:1:2 " CUT_ENTRY QUOTES "; between two entries put a blank behind the comma)\n"},
        {"[1, 2, 3a,4, \"5\",6]\n", "[\"1\", \"2\", \"3a\", \"4\", \"5\", \"6\"]"},
        {"- a (b, c\n- 1,000\n", "[\"a (b, c\", \"1,000\"]"},
    };
    check(*state, rows, COUNT(rows));
}

#define TEXT_SPACE(where, name)                                                                                      \
    "W106 " where " " name ", which YAML takes for text (delete it, and type a usual blank where one belongs)\n"

static void
odd_spaces_are_seen(void **state)
{
    static const struct {
        const char *text;
        const char *problem;
    } rows[] = {
        {"a:\n\xC2\xA0 b: 1\n", "2:1 " TEXT_SPACE("this key begins with", "a no-break space (U+00A0)")},
        {"a\xE3\x80\x80: 1\n", "1:2 " TEXT_SPACE("this key ends with", "an ideographic space (U+3000)")},
        {"\"a\xC2\xA0\": 1\n", "1:3 " TEXT_SPACE("this key ends with", "a no-break space (U+00A0)")},
        {"ti\xE2\x80\x8Btle: 1\n", "1:3 " TEXT_SPACE("in this key stands", "a zero-width space (U+200B)")},
        {"ti\xC2\xADtle: 1\n", "1:3 " TEXT_SPACE("in this key stands", "a soft hyphen (U+00AD)")},
        {"ti\xE2\x80\xAEtle: 1\n",
         "1:3 " TEXT_SPACE("in this key stands", "an invisible mark of direction (U+202E)")},
        {"a:\n  -\xC2\xA0"
         "b\n",
         "2:4 " TEXT_SPACE("behind this dash stands", "a no-break space (U+00A0)")},
        {"a:\xC2\xA0"
         "b\n",
         "1:3 " TEXT_SPACE("behind this colon stands", "a no-break space (U+00A0)")},
        {"a: \xC2\xA0"
         "b\n",
         "1:4 " TEXT_SPACE("this text begins with", "a no-break space (U+00A0)")},
        {"a: b\n-c: d\n", "2:1 W105 the dash is part of this key (put a blank behind it)\n"},
        {"pay\xC2\xA0"
         "band: 1\n",
         NULL},
        {"a: 5\xC2\xA0km\xC2\xA0\n", NULL},
        {"a: \"\xC2\xA0"
         "b\"\n",
         NULL},
        {"a: b\xE2\x80\x8B\xE2\x80\xAE\n", NULL},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *result = parse(f, rows[i].text), *found = strstr(result, "a.yaml:");
        const char *expected = rows[i].problem ? arena_printf(f->arena, "a.yaml:%s", rows[i].problem) : "";
        assert_string_equal(found ? found : "", expected);
    }
}

static void
merge_keys_are_refused(void **state)
{
    static const struct row rows[] = {
        {"a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n",
         "{a: {b: \"1\"}, c: {d: \"2\"}}\na.yaml:3:3 E007 keys cannot be taken over from another group with << (write "
         "the keys out, one by one)\n"},
        {"\"<<\": a\nb: <<\n", "{<<: \"a\", b: \"<<\"}"},
    };
    check(*state, rows, COUNT(rows));
}

/* --- What is no text --- */

static void
bytes_that_are_no_text_are_found(void **state)
{
#define CP1252 "the file looks like Windows-1252: save it as UTF-8, or run iconv -f CP1252 -t UTF-8"
#define RETYPE "the file as a whole is UTF-8: type this character again"
#define AGAIN "copy the file again from where it came"
#define CONTROL "delete it; it often comes with text pasted from another program"
#define BYTE(byte) "E003 byte 0x" byte " is not UTF-8 text: "
    static const struct {
        const char *text;
        size_t bytes;
        const char *message, *hint;
    } rows[] = {
        {"a: caf\xE9 b\n", 10, "1:7 " BYTE("E9") "in Windows-1252 it would be \"\xC3\xA9\"", CP1252},
        {"a: \xC3(\n", 6, "1:4 " BYTE("C3") "in Windows-1252 it would be \"\xC3\x83\"", CP1252},
        {"a: 1\nb: \x93hi\x94\n",
         12,
         "2:4 " BYTE("93") "in Windows-1252 it would be \"\xE2\x80\x9C\"; 1 more in this file",
         CP1252},
        {"a: \x80\xE9\xE9\n",
         7,
         "1:4 " BYTE("80") "in Windows-1252 it would be \"\xE2\x82\xAC\"; 2 more in this file",
         CP1252},
        {"\xE4\xB8\xAD: \xFF\n", 7, "1:4 " BYTE("FF") "in Windows-1252 it would be \"\xC3\xBF\"", RETYPE},
        {"a: \x81\n", 5, "1:4 " BYTE("81") "it begins no character", AGAIN},
        {"a: \xC0\xAF\n", 6, "1:4 " BYTE("C0") "a character written with more bytes than it takes (overlong)", AGAIN},
        {"a: \xE0\x80\x80\n",
         7,
         "1:4 " BYTE("E0") "a character written with more bytes than it takes (overlong)",
         AGAIN},
        {"a: \xED\xA0\x80\xED\xB0\x80\n",
         10,
         "1:4 " BYTE("ED") "half of a character that was written in two parts (a surrogate); 1 more in this file",
         AGAIN},
        {"a: \xF4\x90\x80\x80\n", 8, "1:4 " BYTE("F4") "a character beyond the last one there is (U+10FFFF)", AGAIN},
        {"a: \xE2\x82", 5, "1:4 " BYTE("E2") "the file ends in the middle of a character", AGAIN},
        {"a: \xC3\xA9\xC3", 6, "1:5 " BYTE("C3") "the file ends in the middle of a character", AGAIN},
        {"a: caf\xE9", 7, "1:7 " BYTE("E9") "in Windows-1252 it would be \"\xC3\xA9\"", CP1252},
        {"a: b\x1B[31m\x1B\n", 11, "1:5 E003 an invisible control character (U+001B); 1 more in this file", CONTROL},
        {"a: \0\n", 5, "1:4 E003 an invisible control character (U+0000)", CONTROL},
        {"a: \x7F\n", 5, "1:4 E003 an invisible control character (U+007F)", CONTROL},
        {"a: \xC2\x9B\n", 6, "1:4 E003 an invisible control character (U+009B)", CONTROL},
        {"a: \xEF\xBF\xBE\n", 7, "1:4 E003 an invisible control character (U+FFFE)", CONTROL},
        {"a: 1\n\xEF\xBB\xBF"
         "b: 2\n",
         13,
         "2:1 E003 an invisible byte-order mark (U+FEFF) inside the file",
         "delete it: it belongs at the very start only, and is left where files were put together"},
        {"\xEF\xBB\xBF\xEF\xBB\xBF"
         "b: 2\n",
         11,
         "1:1 E003 an invisible byte-order mark (U+FEFF) inside the file",
         "delete it: it belongs at the very start only, and is left where files were put together"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(parse_bytes(f, rows[i].text, rows[i].bytes),
                            arena_printf(f->arena, "a.yaml:%s (%s)\n", rows[i].message, rows[i].hint));
}

/* The checks before parsing take eight bytes at a time: a control character is found wherever it stands. */
static void
no_byte_is_passed_over(void **state)
{
    static const char odd[] = {'\0', '\x01', '\x1F', '\x7F', '\x80', '\xFF'};
    struct fixture *f = *state;
    char text[] = "a: 0123456789abcdefghijklmnopqrstuvwxyz~\n";
    for (size_t i = 3; i < sizeof(text) - 2; i++) {
        for (size_t k = 0; k < sizeof(odd); k++) {
            char before = text[i];
            text[i] = odd[k];
            const char *place = arena_printf(f->arena, "a.yaml:1:%zu E003", i + 1);
            assert_memory_equal(parse_bytes(f, text, sizeof(text) - 1), place, strlen(place));
            text[i] = before;
        }
    }
    assert_null(strstr(parse_bytes(f, text, sizeof(text) - 1), "E003"));
}

static void
other_files_are_named(void **state)
{
#define SAVE " (save it again and choose the encoding UTF-8)\n"
#define NAME " (profiles are plain text: another name does not change what a file holds)\n"
    static const struct {
        const char *text;
        size_t bytes;
        const char *message;
    } rows[] = {
        {"\xFF\xFEk\0:\0", 6, "the file is UTF-16 (little-endian), not UTF-8 text" SAVE},
        {"\xFE\xFF\0k\0:", 6, "the file is UTF-16 (big-endian), not UTF-8 text" SAVE},
        {"a\0:\0", 4, "the file is UTF-16 (little-endian), not UTF-8 text" SAVE},
        {"\0a\0:", 4, "the file is UTF-16 (big-endian), not UTF-8 text" SAVE},
        {"\xFF\xFE\0\0k\0\0\0", 8, "the file is UTF-32 (little-endian), not UTF-8 text" SAVE},
        {"\0\0\xFE\xFF\0\0\0k", 8, "the file is UTF-32 (big-endian), not UTF-8 text" SAVE},
        {"k\0\0\0:\0\0\0", 8, "the file is UTF-32 (little-endian), not UTF-8 text" SAVE},
        {"\0\0\0k\0\0\0:", 8, "the file is UTF-32 (big-endian), not UTF-8 text" SAVE},
        {"%PDF-1.7\n%\xE2\xE3", 12, "this is a PDF document, not a text file" NAME},
        {"PK\x03\x04..word/document.xml", 23, "this is a Word document, not a text file" NAME},
        {"PK\x03\x04..xl/workbook.xml", 21, "this is an Excel workbook, not a text file" NAME},
        {"PK\x03\x04", 4, "this is a zip archive or an office document, not a text file" NAME},
        {"\xD0\xCF\x11\xE0\xA1", 5, "this is an old Word or Excel document, not a text file" NAME},
        {"\0\0\0\0\0\0\0\0\0\0\0\0", 12, "this is not a text file (a profile is a plain text file in UTF-8)\n"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(parse_bytes(f, rows[i].text, rows[i].bytes),
                            arena_printf(f->arena, "a.yaml:1:1 E003 %s", rows[i].message));
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

static void
give_up(void *context)
{
    longjmp(*(jmp_buf *)context, 1);
}

/* A text can be long, and nothing of it need memory: it is given up all the same. */
static void
it_can_be_stopped_without_an_allocation(void **state)
{
    static const char *const texts[] = {"# nothing\n", "\n\n", "- a\n", "\xC3\xA9", "'a", "\x01 control"};
    struct fixture *f = *state;
    for (volatile size_t i = 0; i < COUNT(texts); i++) {
        enum { ROOM = 1 << 18 };
        jmp_buf back;
        atomic_bool stop = false;
        volatile bool stopped = false;
        struct arena *arena = arena_new_failing(give_up, &back);
        arena_fail_when(arena, &stop);
        arena_alloc(arena, ROOM);
        arena_reset(arena);
        struct diags diags = {.arena = arena};
        struct source *source = fixture_source(f, texts[i], strlen(texts[i]));
        stop = true;
        if (setjmp(back) == 0)
            yaml_parse(arena, source, &diags);
        else
            stopped = true;
        stop = false;
        arena_free(arena);
        assert_true(stopped);
        assert_int_equal(diags.count, 0);
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
        TEST(the_group_is_named),
        TEST(keys_are_limited),
        TEST(cut_text_is_seen),
        TEST(lost_words_are_seen),
        TEST(swallowed_lines_are_seen),
        TEST(cuts_at_commas_are_seen),
        TEST(odd_spaces_are_seen),
        TEST(merge_keys_are_refused),
        TEST(bytes_that_are_no_text_are_found),
        TEST(no_byte_is_passed_over),
        TEST(other_files_are_named),
        TEST(every_beginning_gets_an_answer),
        TEST(it_can_be_stopped_without_an_allocation),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
