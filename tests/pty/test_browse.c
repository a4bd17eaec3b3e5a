/* The program on a terminal: it starts, walks, resizes, stops and goes on, and leaves the terminal as it was. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "pty.h"

#define BROWSE "exec \"$RUNG\" data"

/* Starts the browser and waits for its first page. */
static struct pty *
start(void **state, int rows, int columns, const char *setting, const char *command)
{
    struct pty *pty = *state;
    pty_start(pty, rows, columns, setting, command);
    pty_wait_loaded(pty);
    return pty;
}

static void
walks_with_the_cursor_on_the_focus(void **state)
{
    struct pty *pty = start(state, 24, 80, NULL, BROWSE);
    pty_wait_at_cursor(pty, " >     + Operations Support");
    assert_int_equal(pty->cursor.col, 1);
    assert_true(pty->alternate);
    pty_key(pty, VTERM_KEY_RIGHT);
    pty_wait(pty, "Principal");
    pty_key(pty, VTERM_KEY_DOWN);
    pty_wait_at_cursor(pty, " >         Associate");
    pty_key(pty, VTERM_KEY_END);
    pty_wait_at_cursor(pty, "Customer Care Specialist II");
    pty_type(pty, "k");
    pty_wait_at_cursor(pty, "No job family stated");
}

static void
function_keys_work_with_and_without_the_keys(void **state)
{
    struct pty *pty = start(state, 24, 80, NULL, BROWSE);
    pty_key(pty, VTERM_KEY_FUNCTION(1));
    pty_wait(pty, "Help: Home");
    pty_key(pty, VTERM_KEY_ESCAPE);
    pty_wait_gone(pty, "Help: Home");
    pty_type(pty, "\0331"); /* Esc and 1 at once */
    pty_wait(pty, "Help: Home");
    pty_key(pty, VTERM_KEY_BACKSPACE);
    pty_wait_gone(pty, "Help: Home");
    pty_type(pty, "\0330");
    assert_true(WIFEXITED(pty_wait_end(pty)));
}

/* Keys typed while the terminal is not yet, or not any more, in the mode that the program has asked for. */
static void
arrows_work_in_both_modes_of_the_terminal(void **state)
{
    struct pty *pty = start(state, 24, 80, NULL, BROWSE);
    pty_type(pty, "\033[B");
    pty_wait_at_cursor(pty, "No job family stated");
    pty_type(pty, "\033OB");
    pty_wait_at_cursor(pty, "Customer Care Specialist II");
}

/* What is pasted runs no commands; nor does what the mouse reports, whole or broken off. */
static void
what_is_no_key_is_not_taken_for_one(void **state)
{
    static const char *const inputs[] = {
        "\033[200~q\003\021qqq\rq\033[201~", /* pasted: Ctrl-C, Ctrl-Q, Enter */
        "\033[200~\033[201~",
        "\033[<0;10;10M\033[<0;10;10m",
        "\033[<0;9999;9999M",
        "\033[<99999999999999999999;1;1M",
        "\033[Mqqq", /* as old terminals report it */
        "\033[1;3D",
    };
    struct pty *pty = start(state, 24, 80, NULL, BROWSE);
    for (size_t i = 0; i < sizeof inputs / sizeof inputs[0]; i++) {
        pty_send(pty, inputs[i]);
        pty_key(pty, VTERM_KEY_DOWN);
        pty_wait_at_cursor(pty, "No job family stated");
        pty_key(pty, VTERM_KEY_UP);
        pty_wait_at_cursor(pty, "+ Operations Support");
    }
}

static void
follows_the_size_of_the_window(void **state)
{
    struct pty *pty = start(state, 24, 80, NULL, BROWSE);
    pty_resize(pty, 10, 40);
    pty_wait(pty, "This window is 40 x 10.");
    pty_resize(pty, 40, 120);
    pty_wait_at_cursor(pty, "+ Operations Support");
    pty_wait(pty, "2 profiles, 27 competencies");
    for (int columns = 120; columns >= 60; columns--) /* as when an edge is dragged */
        pty_resize(pty, 15 + columns % 20, columns);
    pty_resize(pty, 1, 1);
    pty_wait(pty, "T");
    pty_resize(pty, 24, 80);
    pty_wait(pty, "[?]Help [q]Quit");
}

/* Terminals differ in what they make of a page when its size changes: so nothing of it may be relied on. */
static void
repaints_all_when_the_size_changes(void **state)
{
    static const char rubbish[] = "\0337\033[23;60Hrubbish\0338"; /* where the page is blank */
    struct pty *pty = start(state, 24, 80, NULL, BROWSE);
    vterm_input_write(pty->vterm, rubbish, sizeof rubbish - 1);
    assert_true(pty_shows(pty, "rubbish"));
    pty_resize(pty, 24, 90);
    pty_wait_gone(pty, "rubbish");
}

static void
wide_characters_stay_in_their_columns(void **state)
{
    char row[400];
    struct pty *pty = start(state, 24, 60, NULL, "exec \"$RUNG\" tests/tui/data/families.yaml");
    for (int y = 0; y < pty->rows; y++)
        if (strstr(pty_row(pty, y, row, sizeof row), "顧客"))
            assert_string_equal(row, "         顧客サービス担当者 e… no levels   not stated");
    assert_true(pty_shows(pty, "顧客"));
}

static void
a_terminal_without_unicode_gets_ascii(void **state)
{
    char row[400];
    struct pty *pty = start(state, 24, 80, "LC_ALL=C", "exec \"$RUNG\" tests/tui/data/families.yaml");
    for (int y = 0; y < pty->rows; y++)
        for (const char *at = pty_row(pty, y, row, sizeof row); *at; at++)
            assert_in_range((unsigned char)*at, ' ', '~');
    assert_true(pty_shows(pty, "----------"));
}

/* Whether some cell has a colour of its own. */
static bool
has_colour(struct pty *pty)
{
    for (int y = 0; y < pty->rows; y++)
        for (int x = 0; x < pty->columns; x++) {
            VTermScreenCell cell;
            vterm_screen_get_cell(pty->screen, (VTermPos){.row = y, .col = x}, &cell);
            if (!VTERM_COLOR_IS_DEFAULT_FG(&cell.fg) || !VTERM_COLOR_IS_DEFAULT_BG(&cell.bg))
                return true;
        }
    return false;
}

static void
no_colour_means_none(void **state)
{
    assert_true(has_colour(start(state, 24, 80, NULL, BROWSE)));
    pty_done(*state);
    assert_false(has_colour(start(state, 24, 80, "NO_COLOR=1", BROWSE)));
}

static void
sizes_from_the_environment_do_not_matter(void **state)
{
    start(state, 24, 80, "LINES=30000", "COLUMNS=30000 " BROWSE);
}

static void
quitting_leaves_the_terminal_as_it_was(void **state)
{
    static const char *const keys[] = {"q", "\021", "\003"}; /* Ctrl-Q, Ctrl-C */
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        struct pty *pty = start(state, 24, 80, NULL, BROWSE);
        pty_type(pty, keys[i]);
        int status = pty_wait_end(pty);
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        assert_true(pty_is_restored(pty));
        pty_done(pty);
    }
}

static void
stops_and_goes_on(void **state)
{
    struct pty *pty =
        start(state, 24, 80, NULL, "set -m; \"$RUNG\" data; echo has stopped; read -r go; fg; echo has ended");
    pty_type(pty, "\032"); /* Ctrl-Z */
    pty_wait(pty, "has stopped");
    assert_false(pty->alternate);
    pty_key(pty, VTERM_KEY_ENTER);
    pty_wait_at_cursor(pty, "+ Operations Support");
    assert_true(pty->alternate);
    pty_key(pty, VTERM_KEY_DOWN);
    pty_wait_at_cursor(pty, "No job family stated");
    pty_type(pty, "q");
    pty_wait(pty, "has ended");
}

static void
ends_when_the_terminal_goes_away(void **state)
{
    struct pty *pty = start(state, 24, 80, NULL, BROWSE);
    pty_hang_up(pty);
    int status = pty_wait_end(pty);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGHUP);
    pty_done(pty);

    pty = start(state, 24, 80, NULL, "trap '' HUP; " BROWSE); /* as under nohup */
    pty_hang_up(pty);
    status = pty_wait_end(pty);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 3);
}

static void
terminals_that_are_not_known_are_told(void **state)
{
    static const char *const settings[] = {"TERM=no-such-terminal", "TERM=../../x", "TERM=glasstty"};
    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++) {
        struct pty *pty = *state;
        pty_start(pty, 24, 80, settings[i], BROWSE);
        int status = pty_wait_end(pty);
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 3);
        assert_true(pty_shows(pty, "see TERM"));
        assert_true(pty_is_restored(pty));
        pty_done(pty);
    }
}

/* Where pages cannot be shown, the program prints instead. */
static void
plain_terminals_get_plain_text(void **state)
{
    static const char *const settings[] = {"TERM=", "TERM=dumb"};
    for (size_t i = 0; i < sizeof settings / sizeof settings[0]; i++) {
        struct pty *pty = *state;
        pty_start(pty, 24, 80, settings[i], BROWSE);
        int status = pty_wait_end(pty);
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        assert_true(pty_shows(pty, "operations-support"));
        assert_true(pty_is_restored(pty));
        pty_done(pty);
    }
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(walks_with_the_cursor_on_the_focus, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(function_keys_work_with_and_without_the_keys, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(arrows_work_in_both_modes_of_the_terminal, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(what_is_no_key_is_not_taken_for_one, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(follows_the_size_of_the_window, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(repaints_all_when_the_size_changes, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(wide_characters_stay_in_their_columns, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(a_terminal_without_unicode_gets_ascii, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(no_colour_means_none, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(sizes_from_the_environment_do_not_matter, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(quitting_leaves_the_terminal_as_it_was, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(stops_and_goes_on, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(ends_when_the_terminal_goes_away, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(terminals_that_are_not_known_are_told, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(plain_terminals_get_plain_text, pty_setup, pty_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
