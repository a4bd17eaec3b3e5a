/* The terminal's cursor is on what is focused, on every screen: screen readers and braille displays follow it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "walk.h"

/* The sign of the focus, or the place in a field where the next character goes. */
static bool
is_on_focus(struct pty *pty)
{
    VTermScreenCell cell;
    if (!pty->cursor_visible || !vterm_screen_get_cell(pty->screen, pty->cursor, &cell))
        return false;
    return cell.chars[0] == '>' || cell.chars[0] == '_';
}

static void
the_cursor_is_on_the_focus(void **state)
{
    struct pty *pty = *state;
    for (size_t i = 0; i < walk_count; i++) {
        walk_start(pty, NULL, "", &walks[i]);
        pty_wait_idle(pty);
        char row[1000];
        if (!is_on_focus(pty))
            fail_msg("%s: the cursor is in column %d of: %s",
                     walks[i].screen,
                     pty->cursor.col + 1,
                     pty_row(pty, pty->cursor.row, row, sizeof row));
        pty_done(pty);
    }
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(the_cursor_is_on_the_focus, pty_setup, pty_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
