/* The mouse: a click focuses, the next one opens; what can be clicked on besides rows; and giving the mouse away. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "walk.h"

/* Presses and releases the left button on a text that shows. */
static void
click(struct pty *pty, const char *text)
{
    char report[100];
    int row, column;
    pty_wait_idle(pty);
    pty_find(pty, text, &row, &column);
    snprintf(report, sizeof report, "\033[<0;%d;%dM\033[<0;%d;%dm", column + 1, row + 1, column + 1, row + 1);
    pty_send(pty, report);
}

static struct pty *
start(void **state, const char *keys)
{
    struct pty *pty = *state;
    struct walk walk = {.keys = keys, .shows = "Quit"};
    walk_start(pty, NULL, "", &walk);
    return pty;
}

static void
a_click_focuses_and_the_next_one_opens(void **state)
{
    struct pty *pty = start(state, "");
    click(pty, "Customer Care");
    pty_wait_at_cursor(pty, "Customer Care Specialist II");
    assert_false(pty_shows(pty, "Home > "));
    click(pty, "Customer Care");
    pty_wait(pty, "Home > Customer Care Specialist II");
    click(pty, "Home");
    pty_wait_gone(pty, "Home > ");
}

static void
the_key_bar_does_what_it_says(void **state)
{
    struct pty *pty = start(state, "");
    click(pty, "[m]Matrix");
    pty_wait(pty, "> Matrix");
    click(pty, "[Esc]Back");
    pty_wait_gone(pty, "> Matrix");
    click(pty, "[q]Quit");
    pty_wait_end(pty);
}

static void
the_menu_opens_and_closes(void **state)
{
    struct pty *pty = start(state, "");
    click(pty, "Compare ");
    pty_wait(pty, "Take off all marks");
    click(pty, "Show all competencies");
    pty_wait_at_cursor(pty, "Show all competencies");
    click(pty, "Show all competencies");
    pty_wait(pty, "> Matrix");
    click(pty, "File ");
    pty_wait(pty, "Write this page");
    click(pty, "5 levels"); /* beside the box, so it only closes that */
    pty_wait_gone(pty, "Write this page");
    pty_wait(pty, "> Matrix");
}

static void
tabs_choose_a_level(void **state)
{
    struct pty *pty = start(state, "\r");
    pty_wait(pty, "> Operations Support, Associate");
    click(pty, "Senior");
    pty_wait(pty, "> Operations Support, Senior");
}

static void
the_wheel_moves(void **state)
{
    struct pty *pty = start(state, "m");
    pty_wait(pty, "> Matrix");
    pty_wait_idle(pty);
    int before = pty->cursor.row;
    pty_send(pty, "\033[<65;10;10M");
    pty_wait_cursor(pty, before + 3);
    pty_send(pty, "\033[<64;10;10M");
    pty_wait_cursor(pty, before);
}

/* With the mouse given away the terminal reports nothing, so that text can be selected with it. */
static void
the_mouse_can_be_given_away(void **state)
{
    struct pty *pty = start(state, "");
    pty_wait_idle(pty);
    assert_true(pty->mouse);
    pty_type(pty, "M");
    pty_wait(pty, "The mouse is the terminal's now");
    assert_false(pty->mouse);
    pty_type(pty, "M");
    pty_wait_gone(pty, "The mouse is the terminal's now");
    assert_true(pty->mouse);
}

/* Stopped, the program leaves the mouse to the shell; going on, it takes it again if it had it. */
static void
the_mouse_goes_with_the_terminal(void **state)
{
    struct pty *pty = *state;
    pty_start(pty, 24, 80, NULL, "set -m; \"$RUNG\" data; echo has stopped; read -r go; fg; echo has ended");
    pty_wait_loaded(pty);
    pty_type(pty, "\032"); /* Ctrl-Z */
    pty_wait(pty, "has stopped");
    assert_false(pty->mouse);
    pty_key(pty, VTERM_KEY_ENTER);
    pty_wait(pty, "[q]Quit");
    assert_true(pty->mouse);
    pty_type(pty, "q");
    pty_wait(pty, "has ended");
    assert_false(pty->mouse);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_click_focuses_and_the_next_one_opens, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(the_key_bar_does_what_it_says, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(the_menu_opens_and_closes, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(tabs_choose_a_level, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(the_wheel_moves, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(the_mouse_can_be_given_away, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(the_mouse_goes_with_the_terminal, pty_setup, pty_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
