/* Diagnostics: counting, sorting, and how they look: the line, the caret beneath the value, both places. */
#include <stdio.h>

#include "fixture.h"
#include "rung/diag.h"
#include "rung/text.h"

/* The place of the first `part` in a text that holds ASCII before it, or of the character `pos`. */
static struct str
at(const char *text, const char *part)
{
    const char *found = strstr(text, part);
    assert_non_null(found);
    struct str before = {.ptr = text, .bytes = (uint32_t)(found - text)};
    uint32_t pos = 0;
    for (uint32_t i = 0; i < before.bytes; i++)
        pos += ((unsigned char)before.ptr[i] & 0xC0) != 0x80;
    if (strncmp(text, "\xEF\xBB\xBF", 3) == 0)
        pos--;
    return (struct str){.ptr = found, .bytes = (uint32_t)strlen(part), .pos = pos};
}

/* What stands in the file is in `text`; the value that is wrong is `part`. */
static const char *
rendered(struct fixture *f, const char *text, const char *part)
{
    struct diags diags = {.arena = f->arena};
    struct source *source = fixture_source(f, text, strlen(text));
    diag_add(&diags, DIAG_NOT_ALLOWED, source, at(text, part), "wrong");
    return fixture_rendered(f, &diags);
}

static void
carets_stand_below_the_value(void **state)
{
    static const struct {
        const char *text, *part, *line, *carets;
        const char *place;
    } rows[] = {
        {"kind: bad\n", "bad", "kind: bad", "      ^^^", "1:7"},
        {"a: 1\r\nkind: bad\r\n", "bad", "kind: bad", "      ^^^", "2:7"},
        {"\xEF\xBB\xBFkind: bad\n", "bad", "kind: bad", "      ^^^", "1:7"},
        {"kind: bad", "bad", "kind: bad", "      ^^^", "1:7"},
        {"\tkind: bad\n", "bad", " kind: bad", "       ^^^", "1:8"},
        /* columns of characters in the place, of the screen below */
        {"\xE4\xB8\xAD\xE6\x96\x87: bad\n", "bad", "\xE4\xB8\xAD\xE6\x96\x87: bad", "      ^^^", "1:5"},
        {"a: \xE4\xB8\xAD\xE6\x96\x87\n",
         "\xE4\xB8\xAD\xE6\x96\x87",
         "a: \xE4\xB8\xAD\xE6\x96\x87",
         "   ^^^^",
         "1:4"},
        {"e\xCC\x81: bad\n", "bad", "e\xCC\x81: bad", "   ^^^", "1:5"},
        {"\x1B[31m: bad\n", "bad", "^[[31m: bad", "        ^^^", "1:8"},
        {"a\xE2\x80\xAE: bad\n", "bad", "a: bad", "   ^^^", "1:5"},
        {"", "", "", "^", "1:1"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        uint32_t line = (uint32_t)(rows[i].place[0] - '0');
        const char *expected = arena_printf(f->arena,
                                            "a.yaml:%s: error: wrong [E012]\n"
                                            "%6u | %s\n"
                                            "       | %s\n",
                                            rows[i].place,
                                            line,
                                            rows[i].line,
                                            rows[i].carets);
        assert_string_equal(rendered(f, rows[i].text, rows[i].part), expected);
    }
}

/* A value's place is that of its quote, and its length is without them. */
static void
quotes_are_underlined_too(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    struct source *source = fixture_source(f, "kind: \"bad\" # so\n", 17);
    diag_add(&diags, DIAG_NOT_ALLOWED, source, (struct str){.ptr = "bad", .bytes = 3, .pos = 6}, "wrong");
    assert_string_equal(fixture_rendered(f, &diags),
                        "a.yaml:1:7: error: wrong [E012]\n"
                        "     1 | kind: \"bad\" # so\n"
                        "       |       ^^^^^\n");
    assert_string_equal(rendered(f, "kind: \"never closed\n", "\""),
                        "a.yaml:1:7: error: wrong [E012]\n"
                        "     1 | kind: \"never closed\n"
                        "       |       ^\n");
}

/* What is escaped in quotes takes more room in the file than in the value. */
static void
carets_span_what_is_escaped(void **state)
{
    static const struct {
        const char *text, *carets;
        uint32_t span; /* characters of the value */
    } rows[] = {
        {"k: \"a\\tb\" # so\n", "   ^^^^^^", 3},
        {"k: \"\\\"a\\\"\" # so\n", "   ^^^^^^^", 3},
        {"k: \"\\x41\\u0042\\U00000043d\"\n", "   ^^^^^^^^^^^^^^^^^^^^^^^", 4},
        {"k: 'it''s' # 's\n", "   ^^^^^^^", 4},
        {"k: '''' # ''\n", "   ^^^^", 1},
        {"k: \"\" # so\n", "   ^^", 1},
        {"k: \"\xE4\xB8\xAD\\n\" # so\n", "   ^^^^^^", 2},
        {"k: \"goes on\n  below\"\n", "   ^^^^^^^^", 13},
        {"k: \"p@level\"\n", "   ^", 1}, /* of one character, but this is not a value */
        {"k: \"p@level\"\n", "   ^^^^", 3},
        {"k: \"\\", "   ^", 1},
        {"k: \"\\x4", "   ^^^^", 2},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct diags diags = {.arena = f->arena};
        struct source *source = fixture_source(f, rows[i].text, strlen(rows[i].text));
        diag_add(&diags, DIAG_NOT_ALLOWED, source, (struct str){.pos = 3}, "wrong")->span = rows[i].span;
        const char *carets = strrchr(fixture_rendered(f, &diags), '|') + 2;
        assert_string_equal(carets, arena_printf(f->arena, "%s\n", rows[i].carets));
    }
}

/* A value that goes on over several lines is underlined as far as its first. */
static void
carets_end_with_the_line(void **state)
{
    struct fixture *f = *state;
    assert_string_equal(rendered(f, "kind: bad\n  and worse\n", "bad\n  and worse"),
                        "a.yaml:1:7: error: wrong [E012]\n"
                        "     1 | kind: bad\n"
                        "       |       ^^^\n");
}

static void
long_lines_are_shown_in_part(void **state)
{
    struct fixture *f = *state;
    struct buf text = {.arena = f->arena}, expected = {.arena = f->arena};
    buf_fill(&text, 'x', 200);
    buf_puts(&text, ": bad # ");
    buf_fill(&text, 'y', 200);
    buf_puts(&expected, "a.yaml:1:203: error: wrong [E012]\n     1 | ...");
    buf_fill(&expected, 'x', 37);
    buf_puts(&expected, ": bad # ");
    buf_fill(&expected, 'y', 55);
    buf_puts(&expected, "...\n       | ");
    buf_fill(&expected, ' ', 42);
    buf_puts(&expected, "^^^\n");
    assert_string_equal(rendered(f, text.ptr, "bad"), expected.ptr);
}

/* What is shown of a long line is as wide as ever where its characters take two columns. */
static void
long_lines_of_wide_characters(void **state)
{
    struct fixture *f = *state;
    struct buf text = {.arena = f->arena}, expected = {.arena = f->arena};
    for (int i = 0; i < 60; i++)
        buf_puts(&text, "\xE4\xB8\xAD");
    buf_puts(&text, ": bad # ");
    for (int i = 0; i < 60; i++)
        buf_puts(&text, "\xE4\xB8\xAD");
    buf_puts(&expected, "a.yaml:1:63: error: wrong [E012]\n     1 | ...");
    for (int i = 0; i < 19; i++)
        buf_puts(&expected, "\xE4\xB8\xAD");
    buf_puts(&expected, ": bad # ");
    for (int i = 0; i < 27; i++)
        buf_puts(&expected, "\xE4\xB8\xAD");
    buf_puts(&expected, "...\n       | ");
    buf_fill(&expected, ' ', 3 + 38 + 2);
    buf_puts(&expected, "^^^\n");
    assert_string_equal(rendered(f, text.ptr, "bad"), expected.ptr);
}

static void
a_value_longer_than_what_is_shown(void **state)
{
    struct fixture *f = *state;
    struct buf text = {.arena = f->arena}, expected = {.arena = f->arena};
    buf_fill(&text, 'x', 300);
    buf_puts(&expected, "a.yaml:1:1: error: wrong [E012]\n     1 | ");
    buf_fill(&expected, 'x', 100);
    buf_puts(&expected, "...\n       | ");
    buf_fill(&expected, '^', 100);
    buf_puts(&expected, "\n");
    assert_string_equal(rendered(f, text.ptr, text.ptr), expected.ptr);
}

static void
hints_and_related_places_follow(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    const char *text = "a: 1\nb: 2\na: 3\n";
    struct source *source = fixture_source(f, text, strlen(text));
    struct diag *diag = diag_add(
        &diags, DIAG_DUPLICATE_KEY, source, (struct str){.ptr = "a", .bytes = 1, .pos = 10}, "\"%s\" twice", "a");
    diag->related = (struct diag_place){source, 0, "first here"};
    diag->hint = "delete one";
    assert_string_equal(fixture_rendered(f, &diags),
                        "a.yaml:3:1: error: \"a\" twice [E006]\n"
                        "     3 | a: 3\n"
                        "       | ^\n"
                        "     1 | a: 1\n"
                        "       | ^ first here\n"
                        "         help: delete one\n");
}

/* A line with both places is shown once, unless only a part of it is. */
static void
two_places_in_one_line(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    const char *text = "\xE4\xB8\xAD: {\ta: 1, a: 2}\n";
    struct source *source = fixture_source(f, text, strlen(text));
    struct diag *diag = diag_add(&diags, DIAG_DUPLICATE_KEY, source, at(text, "a: 2"), "twice");
    diag->related = (struct diag_place){source, at(text, "a: 1").pos, "first here"};
    assert_string_equal(fixture_rendered(f, &diags),
                        "a.yaml:1:12: error: twice [E006]\n"
                        "     1 | \xE4\xB8\xAD: { a: 1, a: 2}\n"
                        "       |             ^^^^\n"
                        "       |       ^ first here\n");
    const char *longer = arena_printf(f->arena, "{a: 1, %150s, a: 2}\n", "b: 1");
    source = fixture_source(f, longer, strlen(longer));
    diag->pos = at(longer, "a: 2").pos;
    diag->related.pos = at(longer, "a: 1").pos;
    const char *shown = fixture_rendered(f, &diags);
    assert_non_null(strstr(shown, "     1 | {a: 1,"));
    assert_non_null(strstr(shown, "\n       |  ^ first here\n"));
}

/* For editors: a line, whatever there is to say. */
static void
short_is_one_line(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    struct buf out = {.arena = f->arena};
    struct source *source = fixture_source(f, "a: 1\na: 2\n", 10);
    struct diag *diag = diag_add(&diags, DIAG_DUPLICATE_KEY, source, (struct str){.pos = 5}, "twi\nce");
    diag->related = (struct diag_place){source, 0, "first here"};
    diag_render_short(&out, diag);
    diag->hint = "delete\none";
    diag_render_short(&out, diag);
    diag_add(&diags, DIAG_CANNOT_READ, source, (struct str){.pos = DIAG_NO_POS}, "gone");
    diag_render_short(&out, &diags.v[1]);
    assert_string_equal(out.ptr,
                        "a.yaml:2:1: error: twi ce [E006]\n"
                        "a.yaml:2:1: error: twi ce; help: delete one [E006]\n"
                        "a.yaml: error: gone [E001]\n");
}

static void
a_related_place_in_another_file_is_named(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    struct source *source = fixture_source(f, "id: x\n", 6), other;
    fixture_write("other.yaml", "\n\nid: x\n", 8);
    assert_null(source_read(&other, "other.yaml"));
    source_release(&other);
    diag_add(&diags, DIAG_DUPLICATE_ID, source, (struct str){.ptr = "x", .bytes = 1, .pos = 4}, "twice")->related =
        (struct diag_place){&other, 6, "first defined here"};
    assert_string_equal(fixture_rendered(f, &diags),
                        "a.yaml:1:5: error: twice [E022]\n"
                        "     1 | id: x\n"
                        "       |     ^\n"
                        "         other.yaml:3:5:\n"
                        "     3 | id: x\n"
                        "       |     ^ first defined here\n");
    assert_null(other.text); /* it was read for this, and let go again */
}

static void
text_of_others_cannot_reach_the_terminal(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    struct source source = {.path = "\x1B[2Ja\n.yaml"};
    struct diag *diag =
        diag_add(&diags, DIAG_UNKNOWN_KEY, &source, (struct str){.pos = DIAG_NO_POS}, "\x1B]0;x\a\nb");
    diag->hint = "\xE2\x80\xAEnaem";
    assert_string_equal(fixture_rendered(f, &diags),
                        "^[[2Ja .yaml: warning: ^[]0;x^G b [W101]\n"
                        "         help: naem\n");
}

/* A file that changed since, or is gone, leaves the message. */
static void
a_missing_file_leaves_the_message(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    struct source *source = fixture_source(f, "a: 1\n", 5);
    diag_add(&diags, DIAG_NOT_ALLOWED, source, (struct str){.ptr = "1", .bytes = 1, .pos = 3}, "wrong");
    source_release(source);
    assert_int_equal(remove("a.yaml"), 0);
    assert_string_equal(fixture_rendered(f, &diags), "a.yaml: error: wrong [E012]\n");
}

/* One line, with its beginning and its end, however long the name in it. */
static void
a_long_name_is_cut(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    struct source *source = fixture_source(f, "a\n", 2);
    struct buf name = {.arena = f->arena};
    for (int i = 0; i < 1000; i++)
        buf_puts(&name, "\xC3\xA9");
    const char *message =
        diag_add(&diags, DIAG_UNKNOWN_KEY, source, (struct str){0}, "no \"%s\" is known here", name.ptr)->message;
    assert_int_equal(text_characters(str_of(message)), 141);
    assert_memory_equal(message, "no \"\xC3\xA9\xC3\xA9", 8);
    assert_non_null(strstr(message, "\xC3\xA9\xE2\x80\xA6\xC3\xA9"));
    assert_non_null(strstr(message, "\xC3\xA9\" is known here"));
    name.ptr[240] = '\0'; /* 120 characters: they fit */
    message =
        diag_add(&diags, DIAG_UNKNOWN_KEY, source, (struct str){0}, "no \"%s\" is known here", name.ptr)->message;
    assert_null(strstr(message, "\xE2\x80\xA6"));
}

static void
errors_and_warnings_are_counted(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    struct source *source = fixture_source(f, "a\n", 2);
    for (enum diag_code code = 0; code < DIAG_CODE_COUNT; code++)
        diag_add(&diags, code, source, (struct str){0}, "x");
    assert_int_equal(diags.count, DIAG_CODE_COUNT);
    assert_int_equal(diags.errors + diags.warnings, DIAG_CODE_COUNT);
    assert_int_equal(diags.errors, DIAG_UNKNOWN_KEY); /* the first warning of the table */
}

static void
codes_are_in_order(void **state)
{
    (void)state;
    for (enum diag_code code = 1; code < DIAG_CODE_COUNT; code++)
        assert_true(strcmp(diag_code_name(code - 1), diag_code_name(code)) < 0);
}

static void
codes_are_found_by_what_users_see(void **state)
{
    (void)state;
    for (enum diag_code code = 0; code < DIAG_CODE_COUNT; code++)
        assert_int_equal(diag_code_find(str_of(diag_code_name(code))), code);
    assert_int_equal(diag_code_find(str_of("w101")), DIAG_UNKNOWN_KEY);
    static const char *const none[] = {"", "E", "E01", "E0122", "X012", " E012"};
    for (size_t i = 0; i < COUNT(none); i++)
        assert_int_equal(diag_code_find(str_of(none[i])), DIAG_CODE_COUNT);
}

static void
they_are_sorted_by_place(void **state)
{
    struct fixture *f = *state;
    struct diags diags = {.arena = f->arena};
    struct source a = {.path = "a"};
    diag_add(&diags, DIAG_SYNTAX, &a, (struct str){.pos = 5}, "5, first");
    diag_add(&diags, DIAG_SYNTAX, &a, (struct str){.pos = 2}, "2");
    diag_add(&diags, DIAG_SYNTAX, &a, (struct str){.pos = 5}, "5, second");
    diag_add(&diags, DIAG_SYNTAX, &a, (struct str){.pos = DIAG_NO_POS}, "as a whole");
    diags_sort(&diags);
    static const char *const expected[] = {"as a whole", "2", "5, first", "5, second"};
    for (size_t i = 0; i < COUNT(expected); i++)
        assert_string_equal(diags.v[i].message, expected[i]);
    diag_add(&diags, DIAG_SYNTAX, &a, (struct str){0}, "one more"); /* there is room for it */
    assert_string_equal(diags.v[4].message, "one more");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(carets_stand_below_the_value),
        TEST(quotes_are_underlined_too),
        TEST(carets_span_what_is_escaped),
        TEST(carets_end_with_the_line),
        TEST(long_lines_are_shown_in_part),
        TEST(long_lines_of_wide_characters),
        TEST(a_value_longer_than_what_is_shown),
        TEST(hints_and_related_places_follow),
        TEST(two_places_in_one_line),
        TEST(short_is_one_line),
        TEST(a_related_place_in_another_file_is_named),
        TEST(text_of_others_cannot_reach_the_terminal),
        TEST(a_missing_file_leaves_the_message),
        TEST(a_long_name_is_cut),
        TEST(errors_and_warnings_are_counted),
        TEST(codes_are_in_order),
        TEST(codes_are_found_by_what_users_see),
        TEST(they_are_sorted_by_place),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
