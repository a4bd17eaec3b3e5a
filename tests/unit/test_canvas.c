/* The canvas: clipping, wide characters, lines, focus, and what a dump says of it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "tui/canvas.h"

enum { WIDTH = 10, HEIGHT = 3 };

struct fixture {
    struct canvas canvas;
    struct arena *arena;
};

static int
setup(void **state)
{
    static struct fixture fixture;
    canvas_init(&fixture.canvas);
    canvas_resize(&fixture.canvas, WIDTH, HEIGHT);
    fixture.arena = arena_new(NULL);
    *state = &fixture;
    return 0;
}

static int
teardown(void **state)
{
    struct fixture *fixture = *state;
    canvas_done(&fixture->canvas);
    arena_free(fixture->arena);
    return 0;
}

static void
assert_row(struct fixture *fixture, int y, const char *expected)
{
    struct buf row = {.arena = fixture->arena};
    canvas_dump_row(&fixture->canvas, y, true, &row);
    assert_string_equal(row.ptr, expected);
}

static void
text_is_clipped(void **state)
{
    static const struct {
        int x, y, columns;
        const char *text;
        int used;
        const char *row;
    } cases[] = {
        {0, 0, 10, "abc", 3, "abc       "},
        {8, 0, 10, "abc", 3, "        ab"},                /* by the edge of the canvas */
        {0, 0, 2, "abc", 2, "ab        "},                 /* by the columns given */
        {-1, 0, 10, "abc", 3, "bc        "},               /* on the left */
        {0, -1, 10, "abc", 3, "          "},               /* above */
        {0, 0, 0, "abc", 0, "          "},                 /* nothing given */
        {0, 0, -5, "abc", 0, "          "},                /* less than nothing */
        {0, 0, 3, "日本", 3, "日        "},                /* a wide one does not fit: a blank in its place */
        {9, 0, 10, "日", 2, "          "},                 /* nor at the edge */
        {-1, 0, 10, "日本", 4, " 本       "},              /* nor on the left */
        {0, 0, 10, "e\xcc\x81x", 2, "e\xcc\x81x        "}, /* a mark stays with its base */
    };
    struct fixture *fixture = *state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct canvas *canvas = &fixture->canvas;
        canvas_resize(canvas, WIDTH, HEIGHT);
        int used = canvas_puts(canvas, cases[i].x, cases[i].y, cases[i].columns, cases[i].text, ROLE_NORMAL);
        assert_int_equal(used, cases[i].used);
        assert_row(fixture, 0, cases[i].row);
        assert_row(fixture, 1, "          ");
    }
}

static void
nothing_is_drawn_outside_the_clip(void **state)
{
    struct fixture *fixture = *state;
    struct canvas *canvas = &fixture->canvas;
    struct rect before = canvas_clip(canvas, (struct rect){.x = 2, .y = 1, .width = 3, .height = 1});
    for (int y = -1; y <= HEIGHT; y++)
        canvas_puts(canvas, 0, y, WIDTH, "abcdefghij", ROLE_NORMAL);
    canvas_hline(canvas, 4, 1, 20);
    canvas_cursor(canvas, 0, 0);
    assert_int_equal(canvas->cursor_x, -1);
    canvas_clip(canvas, before);
    assert_row(fixture, 0, "          ");
    assert_row(fixture, 1, "  cd{rule:─}     ");
    assert_row(fixture, 2, "          ");
}

static void
half_of_a_wide_character_never_stays(void **state)
{
    struct fixture *fixture = *state;
    struct canvas *canvas = &fixture->canvas;
    canvas_puts(canvas, 0, 0, WIDTH, "日本日本日", ROLE_NORMAL);
    canvas_puts(canvas, 1, 0, 1, "x", ROLE_NORMAL);
    canvas_puts(canvas, 4, 0, 1, "y", ROLE_NORMAL);
    canvas_puts(canvas, 7, 0, 2, "本", ROLE_NORMAL);
    assert_row(fixture, 0, " x本y  本 ");
}

static void
a_label_that_is_cut_says_so(void **state)
{
    struct fixture *fixture = *state;
    struct canvas *canvas = &fixture->canvas;
    assert_int_equal(canvas_label(canvas, 0, 0, 4, str_of("abcd"), ROLE_NORMAL), 4);
    assert_int_equal(canvas_label(canvas, 5, 0, 4, str_of("abcde"), ROLE_NORMAL), 4);
    assert_row(fixture, 0, "abcd abc… ");
    assert_int_equal(canvas_label(canvas, 0, 1, 4, str_of("日本日"), ROLE_NORMAL), 4);
    assert_row(fixture, 1, "日 …      ");
    assert_int_equal(canvas_label(canvas, 0, 2, 0, str_of("abc"), ROLE_NORMAL), 0);
    assert_row(fixture, 2, "          ");
}

static void
text_is_wrapped_into_a_box(void **state)
{
    struct fixture *fixture = *state;
    struct rect box = {.x = 2, .y = 1, .width = 5, .height = 2};
    int lines = canvas_wrapped(&fixture->canvas, fixture->arena, box, str_of("one two three"), ROLE_NORMAL);
    assert_int_equal(lines, 3);
    assert_int_equal(canvas_wrapped_height(fixture->arena, 5, str_of("one two three")), 3);
    assert_row(fixture, 1, "  one     ");
    assert_row(fixture, 2, "  two     ");
}

static void
wrapped_text_that_is_cut_says_so(void **state)
{
    struct fixture *fixture = *state;
    struct rect box = {.x = 2, .y = 0, .width = 5, .height = 2};
    struct str text = str_of("one three two");
    assert_int_equal(canvas_wrapped_label(&fixture->canvas, fixture->arena, box, text, ROLE_NORMAL), 3);
    assert_row(fixture, 0, "  one     ");
    assert_row(fixture, 1, "  thre…   ");
    assert_row(fixture, 2, "          ");
    box.height = 1;
    box.y = 2;
    canvas_wrapped_label(&fixture->canvas, fixture->arena, box, text, ROLE_NORMAL);
    assert_row(fixture, 2, "  one…    ");
    assert_int_equal(canvas_wrapped_label(&fixture->canvas, fixture->arena, box, str_of("three"), ROLE_NORMAL), 1);
    assert_row(fixture, 2, "  three   ");
}

static void
the_longest_word_is_found(void **state)
{
    (void)state;
    assert_int_equal(canvas_word_width(str_of("")), 0);
    assert_int_equal(canvas_word_width(str_of("  ")), 0);
    assert_int_equal(canvas_word_width(str_of("one three two")), 5);
    assert_int_equal(canvas_word_width(str_of("a 日本語")), 6);
}

static void
what_is_looked_for_is_highlighted(void **state)
{
    struct fixture *fixture = *state;
    struct canvas *canvas = &fixture->canvas;
    struct needles needles = search_phrase(fixture->arena, str_of("b c"));
    assert_null(canvas_highlight(canvas, &needles));
    canvas_puts(canvas, 0, 0, 10, "ab cb C", ROLE_DIM);
    assert_row(fixture, 0, "{dim:a}{match:b cb C}   ");
    canvas_wrapped(
        canvas, fixture->arena, (struct rect){.y = 1, .width = 4, .height = 2}, str_of("xx b c"), ROLE_DIM);
    assert_row(fixture, 1, "{dim:xx }{match:b}      ");
    assert_row(fixture, 2, "{match:c}         ");
    canvas_focus(canvas, (struct rect){.y = 1, .width = 5, .height = 1}, 4);
    assert_row(fixture, 1, "{focus:xx }{match:b}{focus:>}     ");
    assert_ptr_equal(canvas_highlight(canvas, NULL), &needles);
    canvas_puts(canvas, 0, 0, 10, "ab cb C", ROLE_NORMAL);
    assert_row(fixture, 0, "ab cb C   ");
}

static void
lines_are_joined_where_they_meet(void **state)
{
    struct fixture *fixture = *state;
    struct canvas *canvas = &fixture->canvas;
    canvas_hline(canvas, 0, 0, 5);
    canvas_hline(canvas, 0, 2, 5);
    canvas_hline(canvas, 0, 1, 5);
    canvas_vline(canvas, 0, 0, 3);
    canvas_vline(canvas, 2, 0, 3);
    canvas_vline(canvas, 4, 0, 3);
    assert_row(fixture, 0, "{rule:┌─┬─┐}     ");
    assert_row(fixture, 1, "{rule:├─┼─┤}     ");
    assert_row(fixture, 2, "{rule:└─┴─┘}     ");
}

static void
focus_is_a_sign_a_role_and_the_cursor(void **state)
{
    struct fixture *fixture = *state;
    struct canvas *canvas = &fixture->canvas;
    canvas_puts(canvas, 3, 1, WIDTH, "name", ROLE_HEADING);
    canvas_focus(canvas, (struct rect){.x = 0, .y = 1, .width = WIDTH, .height = 1}, 1);
    assert_row(fixture, 1, "{focus: > name   }");
    assert_int_equal(canvas->cursor_x, 1);
    assert_int_equal(canvas->cursor_y, 1);
}

static void
sizes_are_kept_sane(void **state)
{
    struct fixture *fixture = *state;
    struct canvas *canvas = &fixture->canvas;
    canvas_resize(canvas, -3, 70000);
    assert_int_equal(canvas->width, 0);
    assert_int_equal(canvas->height, CANVAS_SIDE_MAX);
    canvas_resize(canvas, 0, 0);
    canvas_puts(canvas, 0, 0, 5, "abc", ROLE_NORMAL);
    canvas_hline(canvas, 0, 0, 5);
    canvas_focus(canvas, (struct rect){.width = 5, .height = 1}, 0);
    assert_int_equal(canvas->cursor_x, -1);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(text_is_clipped, setup, teardown),
        cmocka_unit_test_setup_teardown(nothing_is_drawn_outside_the_clip, setup, teardown),
        cmocka_unit_test_setup_teardown(half_of_a_wide_character_never_stays, setup, teardown),
        cmocka_unit_test_setup_teardown(a_label_that_is_cut_says_so, setup, teardown),
        cmocka_unit_test_setup_teardown(text_is_wrapped_into_a_box, setup, teardown),
        cmocka_unit_test_setup_teardown(wrapped_text_that_is_cut_says_so, setup, teardown),
        cmocka_unit_test(the_longest_word_is_found),
        cmocka_unit_test_setup_teardown(what_is_looked_for_is_highlighted, setup, teardown),
        cmocka_unit_test_setup_teardown(lines_are_joined_where_they_meet, setup, teardown),
        cmocka_unit_test_setup_teardown(focus_is_a_sign_a_role_and_the_cursor, setup, teardown),
        cmocka_unit_test_setup_teardown(sizes_are_kept_sane, setup, teardown),
    };
    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
