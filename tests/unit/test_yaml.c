/* YAML as a tree of nodes: what is understood, and within which limits. */
#include "parsed.h"

/* --- What is understood --- */

static void
trees(void **state)
{
    static const struct parsed_row rows[] = {
        {"", ""},
        {"# only a comment\n", ""},
        {"a: 1\nb: [x, {c: d}]\n", "{a: \"1\", b: [\"x\", {c: \"d\"}]}"},
        {"- a\n- - b\n  - c\n", "[\"a\", [\"b\", \"c\"]]"},
        {"{a: [], b: {}}", "{a: [], b: {}}"},
        {"a: |\n  one\n  two\n", "{a: \"one\ntwo\n\"}"},
        {"a: one\n  two\n", "{a: \"one two\"}"},
        {"\xEF\xBB\xBFk: 1\r\nb: 2\r\n", "{k: \"1\", b: \"2\"}"},
    };
    parsed_check(*state, rows, COUNT(rows));
}

/* Nothing at all and ~ are blank. What is quoted, or a word, is text, whatever it says. */
static void
blank_is_not_empty(void **state)
{
    static const struct parsed_row rows[] = {
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
    parsed_check(*state, rows, COUNT(rows));
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
    static const struct parsed_row rows[] = {
        {"a: 1\n---\nb: 2\n", "{a: \"1\"} {b: \"2\"}"},
        {"--- &x [1]\n--- *x\n",
         "[\"1\"] ~\na.yaml:2:5 E005 no anchor &x stands before this alias (to write text that begins with *, put "
         "it in quotes)\n"},
    };
    parsed_check(*state, rows, COUNT(rows));
}

/* --- Anchors and aliases --- */

static void
aliases(void **state)
{
    static const struct parsed_row rows[] = {
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
    parsed_check(*state, rows, COUNT(rows));
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
    assert_string_equal(parsed(f, text.ptr),
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
    const char *result = parsed(f, text.ptr);
    assert_non_null(strstr(result, "E004 aliases would expand to too many values"));
}

static void
anchors_are_limited(void **state)
{
    struct fixture *f = *state;
    struct buf text = {.arena = f->arena};
    for (int i = 0; i <= YAML_ANCHORS_MAX; i++)
        buf_printf(&text, "- &a%d x\n", i);
    assert_string_equal(parsed(f, text.ptr), "a.yaml:10001:3 E004 too many anchors (the most is 10000)\n");
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
        const char *result = parsed(f, repeated(f, parts[i], 50 * 1000));
        assert_string_equal(result,
                            arena_printf(f->arena,
                                         "a.yaml:1:%zu E004 nested too deep (the most is 64)\n",
                                         64 * strlen(parts[i]) + 1));
    }
    const char *deepest = arena_printf(f->arena, "%s%s", repeated(f, "[", 64), repeated(f, "]", 64));
    assert_string_equal(parsed(f, deepest), deepest);
}

static void
texts_are_limited(void **state)
{
    struct fixture *f = *state;
    struct buf text = {.arena = f->arena};
    buf_puts(&text, "a: ");
    buf_fill(&text, 'x', YAML_SCALAR_BYTES_MAX);
    assert_int_equal(strlen(parsed(f, text.ptr)), YAML_SCALAR_BYTES_MAX + strlen("{a: \"\"}"));
    buf_puts(&text, "x");
    assert_string_equal(parsed(f, text.ptr), "a.yaml:1:4 E004 text of too many bytes (the most is 1048576)\n");
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
        assert_non_null(strstr(parsed(f, text.ptr), "E004 more than 8 lines of directives (%)"));
    }
    assert_string_equal(parsed(f, "%YAML 1.1\n%TAG !a! x\n---\na: 1\n"), "{a: \"1\"}");
    assert_string_equal(parsed(f, arena_printf(f->arena, "a: |\n%s", repeated(f, "  %\n", 3))), "{a: \"%\n%\n%\n\"}");
}

/* --- Keys --- */

static void
keys_stand_once(void **state)
{
    static const struct parsed_row rows[] = {
        {"a: 1\nb: 2\na: 3\n", "{a: \"1\", b: \"2\"}\na.yaml:3:1 E006 \"a\" stands twice here\n"},
        {"a: 1\na: 2\na: 3\n",
         "{a: \"1\"}\na.yaml:2:1 E006 \"a\" stands twice here\na.yaml:3:1 E006 \"a\" stands twice here\n"},
        {"a: 1\n\"a\": 2\n", "{a: \"1\"}\na.yaml:2:1 E006 \"a\" stands twice here\n"},
        {"a: {b: 1}\nc: {b: 2}\n", "{a: {b: \"1\"}, c: {b: \"2\"}}"},
        {"a: 1\nA: 2\n", "{a: \"1\", A: \"2\"}"},
    };
    parsed_check(*state, rows, COUNT(rows));
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
    static const struct parsed_row rows[] = {
        {"[a]: 1\nb: 2\n", "{b: \"2\"}\na.yaml:1:1 E010 a key must be text; found a list\n"},
        {"{a: 1}: 1\nb: 2\n", "{b: \"2\"}\na.yaml:1:1 E010 a key must be text; found a group of keys\n"},
        {"~: 1\nb: 2\n", "{b: \"2\"}\na.yaml:1:1 E010 a key must be text; found nothing\n"},
        {"? [a]\n: {c: [d]}\nb: 2\n", "{b: \"2\"}\na.yaml:1:3 E010 a key must be text; found a list\n"},
        {"\"\": 1\n", "{: \"1\"}"},
    };
    parsed_check(*state, rows, COUNT(rows));
}

/* --- Any text --- */

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
        TEST(every_beginning_gets_an_answer),
        TEST(it_can_be_stopped_without_an_allocation),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
