/* Keys: their names both ways, and look-up in tables. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "tui/keys.h"

static const struct binding rows[] = {
    {.key = '1', .last = '9', .action = ACT_LEVEL, .hint = "Level"},
    {.key = 'q', .action = ACT_MARK, .help = "Queue it"}, /* takes a key from the global table */
    {.key = 'c', .action = ACT_COMPARE},
    {.key = K_F(6), .action = ACT_COMPARE},
};

static const struct keymap own = KEYMAP(rows);

static void
keys_have_names(void **state)
{
    static const struct {
        keycode key;
        const char *name;
    } cases[] = {
        {K_UP, "Up"},
        {K_PAGE_DOWN, "PgDn"},
        {K_ALT_LEFT, "Alt-Left"},
        {K_ENTER, "Enter"},
        {K_ESC, "Esc"},
        {K_TAB, "Tab"},
        {' ', "Space"},
        {K_BACKTAB, "Shift-Tab"},
        {K_BACKSPACE, "Backspace"},
        {K_F(1), "F1"},
        {K_F(12), "F12"},
        {K_CTRL('Q'), "Ctrl-Q"},
        {'x', "x"},
        {'?', "?"},
        {'G', "G"},
        {0xe9, "é"},
        {0x65e5, "日"},
        {0x1f600, "\xf0\x9f\x98\x80"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct arena *arena = arena_new(NULL);
        struct buf name = {.arena = arena};
        keys_name(&name, cases[i].key);
        bool same = strcmp(name.ptr, cases[i].name) == 0;
        arena_free(arena);
        assert_true(same);
        assert_int_equal(keys_parse(str_of(cases[i].name)), cases[i].key);
    }
}

static void
other_words_are_no_keys(void **state)
{
    static const char *const words[] = {"", "Entre", "F0", "F13", "F123", "Fx", "Ctrl-", "Ctrl-QQ", "Ctrl-q", "ab"};
    (void)state;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        assert_int_equal(keys_parse(str_of(words[i])), K_NONE);
}

static void
a_screen_comes_before_the_global_table(void **state)
{
    static const struct {
        keycode key;
        enum action action;
        int number;
    } cases[] = {
        {'1', ACT_LEVEL, 1},
        {'9', ACT_LEVEL, 9},
        {'0', ACT_NONE, 0},
        {'q', ACT_MARK, 1},
        {K_CTRL('Q'), ACT_QUIT, 1},
        {K_F(6), ACT_COMPARE, 1},
        {'j', ACT_DOWN, 1},
        {K_NONE, ACT_NONE, 0},
    };
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct command command = keys_command(own, cases[i].key);
        assert_int_equal(command.action, cases[i].action);
        assert_int_equal(command.number, cases[i].number);
    }
}

static void
rows_are_found_by_action(void **state)
{
    (void)state;
    assert_int_equal(keymap_find_action(own, ACT_COMPARE, false)->key, 'c');
    assert_int_equal(keymap_find_action(own, ACT_COMPARE, true)->key, K_F(6));
    assert_int_equal(keymap_find_action(own, ACT_MARK, true)->key, 'q');
    assert_null(keymap_find_action(own, ACT_OPEN, false));
}

static void
hidden_rows_are_known(void **state)
{
    static const struct binding quit = {.key = 'q', .action = ACT_QUIT};
    static const struct binding digits = {.key = '0', .last = '9', .action = ACT_LEVEL};
    static const struct binding some = {.key = '2', .last = '3', .action = ACT_LEVEL};
    (void)state;
    assert_true(keymap_hides(own, &quit));
    assert_true(keymap_hides(own, &some));
    assert_false(keymap_hides(own, &digits)); /* the 0 gets through */
    assert_false(keymap_hides((struct keymap){0}, &quit));
}

static void
help_is_the_rows_own_or_the_actions(void **state)
{
    (void)state;
    assert_string_equal(keys_help(&rows[1]), "Queue it");
    assert_string_equal(keys_help(&rows[2]), "Compare levels side by side");
}

static void
no_global_key_stands_twice(void **state)
{
    (void)state;
    for (size_t i = 0; i < keys_global.count; i++)
        assert_ptr_equal(keymap_find(keys_global, keys_global.v[i].key), &keys_global.v[i]);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_have_names),
        cmocka_unit_test(other_words_are_no_keys),
        cmocka_unit_test(a_screen_comes_before_the_global_table),
        cmocka_unit_test(rows_are_found_by_action),
        cmocka_unit_test(hidden_rows_are_known),
        cmocka_unit_test(help_is_the_rows_own_or_the_actions),
        cmocka_unit_test(no_global_key_stands_twice),
    };
    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
