/* What terminals report of the mouse, what is pasted, and what makes them copy. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "tui/sequences.h"

static void
presses_and_the_wheel_are_read(void **state)
{
    static const struct {
        const char *report;
        struct mouse mouse;
    } cases[] = {
        {"0;1;1", {0, 0, MOUSE_PRESS}},
        {"0;80;24", {79, 23, MOUSE_PRESS}},
        {"16;300;200", {299, 199, MOUSE_PRESS}}, /* with Ctrl held */
        {"64;5;6", {4, 5, MOUSE_WHEEL_UP}},
        {"65;5;6", {4, 5, MOUSE_WHEEL_DOWN}},
        {"69;5;6", {4, 5, MOUSE_WHEEL_DOWN}}, /* with Shift held */
        {"0;1000;1000", {999, 999, MOUSE_PRESS}},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct mouse mouse;
        assert_true(mouse_read(cases[i].report, 'M', &mouse));
        assert_int_equal(mouse.x, cases[i].mouse.x);
        assert_int_equal(mouse.y, cases[i].mouse.y);
        assert_int_equal(mouse.kind, cases[i].mouse.kind);
        assert_false(mouse_read(cases[i].report, 'm', &mouse));
    }
}

static void
all_else_is_nothing(void **state)
{
    static const char *const reports[] = {
        "",       "0",        "0;1",    "0;1;",   ";1;1",    "0;;1",    "0;0;1",
        "0;1;0",  "0;1001;1", "0;1;x",  "0;1;1;", "0;1;1;1", "-1;1;1",  "0;-1;1",
        "1;1;1",  "2;1;1",    "32;1;1", "35;1;1", "66;1;1",  "128;1;1", "99999999999999999999;1;1",
        "0 ;1;1",
    };
    (void)state;
    for (size_t i = 0; i < sizeof reports / sizeof reports[0]; i++) {
        struct mouse mouse;
        if (mouse_read(reports[i], 'M', &mouse))
            fail_msg("\"%s\" was taken for something", reports[i]);
    }
}

/* Also what would be keys, were it typed. */
static void
what_is_pasted_is_text(void **state)
{
    struct paste paste;
    (void)state;
    paste_begin(&paste);
    assert_int_equal(paste_take(&paste, 'q'), 'q' | K_PASTED);
    assert_int_equal(paste_take(&paste, '\n'), ' ' | K_PASTED);
    assert_int_equal(paste_take(&paste, K_BACKSPACE), ' ' | K_PASTED);
    for (int i = 3; i < 1000; i++)
        assert_int_equal(paste_take(&paste, 0xE9), 0xE9 | K_PASTED);
    assert_int_equal(paste_take(&paste, 'a'), K_NONE); /* more than anyone would type */
    assert_true(paste.on);
    paste_end(&paste);
    assert_false(paste.on);
}

/* An end that is lost does not keep the keys from being keys for ever. */
static void
pasting_ends_when_nothing_comes(void **state)
{
    struct paste paste;
    (void)state;
    paste_begin(&paste);
    for (int i = 0; i < 5; i++)
        paste_wait(&paste);
    paste_take(&paste, 'a'); /* that was a pause */
    for (int i = 0; i < 5; i++)
        paste_wait(&paste);
    assert_true(paste.on);
    paste_wait(&paste);
    assert_false(paste.on);
}

static void
what_is_to_be_copied_is_in_base64(void **state)
{
    static const struct {
        const char *text, *written;
    } cases[] = {
        {"", "\033]52;c;\a"},
        {"f", "\033]52;c;Zg==\a"},
        {"fo", "\033]52;c;Zm8=\a"},
        {"foo", "\033]52;c;Zm9v\a"},
        {"foob", "\033]52;c;Zm9vYg==\a"},
        {"\xff\xfe\xfd", "\033]52;c;//79\a"},
        {"\033\a\xc2\x9c", "\033]52;c;GwfCnA==\a"},
    };
    struct arena *arena = arena_new(NULL);
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct buf out = {.arena = arena};
        copy_write(&out, str_of(cases[i].text));
        assert_string_equal(out.ptr, cases[i].written);
    }
    char *large = calloc(COPY_BYTES_MAX, 1);
    struct buf out = {.arena = arena};
    copy_write(&out, (struct str){.ptr = large, .bytes = COPY_BYTES_MAX});
    free(large);
    assert_int_equal(out.bytes, strlen("\033]52;c;\a") + COPY_BYTES_MAX / 3 * 4);
    assert_true(out.bytes <= 100000);
    arena_free(arena);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(presses_and_the_wheel_are_read),
        cmocka_unit_test(all_else_is_nothing),
        cmocka_unit_test(what_is_pasted_is_text),
        cmocka_unit_test(pasting_ends_when_nothing_comes),
        cmocka_unit_test(what_is_to_be_copied_is_in_base64),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
