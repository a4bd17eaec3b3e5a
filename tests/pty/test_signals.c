/* Signals end the program on any screen, and the terminal is then as it was. */
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "tui/rescue.h"
#include "tui/sequences.h"
#include "tui/terminal.h"
#include "tui/tty.h"
#include "walk.h"

/* The sanitizers have handlers of their own for some; here they are to leave these signals to the program. */
#define LEAVE_SIGNALS "ASAN_OPTIONS=handle_segv=0:handle_abort=0:handle_sigbus=0:handle_sigfpe=0:use_sigaltstack=0"
#define NO_CORE "ulimit -c 0;"

static const char *own_program; /* this one: it can play the part of a program in trouble */

static void
check_end(struct pty *pty, int signal)
{
    int status = pty_wait_end(pty);
    assert_true(WIFSIGNALED(status));
    assert_int_equal(WTERMSIG(status), signal);
    assert_true(pty_is_restored(pty));
    pty_done(pty);
}

static void
every_signal_on_every_screen(void **state)
{
    static const int signals[] = {
        SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGTERM, SIGALRM, SIGXCPU, SIGUSR1, SIGUSR2};
    for (size_t i = 0; i < walk_count; i++)
        for (size_t k = 0; k < sizeof signals / sizeof signals[0]; k++) {
            struct pty *pty = *state;
            walk_start(pty, LEAVE_SIGNALS, NO_CORE, &walks[i]);
            kill(pty->child, signals[k]);
            check_end(pty, signals[k]);
        }
}

/* More of them while the terminal is put back change nothing. */
static void
many_signals_at_once(void **state)
{
    struct pty *pty = *state;
    walk_start(pty, LEAVE_SIGNALS, NO_CORE, &walks[0]);
    kill(pty->child, SIGSTOP);
    for (int i = 0; i < 100; i++)
        kill(pty->child, i % 2 ? SIGTERM : SIGUSR1);
    kill(pty->child, SIGCONT);
    int status = pty_wait_end(pty);
    assert_true(WIFSIGNALED(status) && (WTERMSIG(status) == SIGTERM || WTERMSIG(status) == SIGUSR1));
    assert_true(pty_is_restored(pty));
}

/* --- A program in trouble --- */

/* Needs more stack than there is. */
static int
dig(volatile char *above, int depth)
{
    volatile char here[4096];
    here[0] = *above;
    return depth < 0 ? here[0] : dig(here, depth + 1) + here[0];
}

static _Noreturn void
overflow_the_stack(void)
{
    char bottom = 1;
    _exit(dig(&bottom, 0) > 0);
}

/* Gets the next signal while it deals with one: it must wait. */
static void
raise_and_restore(void)
{
    raise(SIGTERM);
    tty_restore_modes();
}

static _Noreturn void
get_a_signal_within_a_signal(void)
{
    static const char *const texts[] = {PASTE_OFF MOUSE_END "\033[?1l\033[?25h\033[?1049l"};
    rescue_remove();
    rescue_install(raise_and_restore);
    rescue_arm(texts, 1);
    raise(SIGUSR1);
    _exit(1);
}

static _Noreturn void
be_in_trouble(const char *trouble)
{
    struct term term;
    if (term_open(&term, true))
        _exit(1);
    struct canvas canvas;
    canvas_init(&canvas);
    canvas_resize(&canvas, 80, 24);
    term_show(&term, &canvas, true);
    term_mouse(true);
    if (strcmp(trouble, "overflow") == 0)
        overflow_the_stack();
    get_a_signal_within_a_signal();
}

static void
start_trouble(struct pty *pty, const char *trouble)
{
    char command[500];
    snprintf(command, sizeof command, NO_CORE " exec '%s' %s", own_program, trouble);
    pty_start(pty, 24, 80, LEAVE_SIGNALS, command);
}

static void
a_stack_overflow(void **state)
{
    start_trouble(*state, "overflow");
    check_end(*state, SIGSEGV);
}

static void
a_signal_within_a_signal(void **state)
{
    struct pty *pty = *state;
    start_trouble(pty, "twice");
    int status = pty_wait_end(pty);
    assert_true(WIFSIGNALED(status));
    assert_true(pty_is_restored(pty));
}

int
main(int count, char **arguments)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(every_signal_on_every_screen, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(many_signals_at_once, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(a_stack_overflow, pty_setup, pty_teardown),
        cmocka_unit_test_setup_teardown(a_signal_within_a_signal, pty_setup, pty_teardown),
    };
    if (count > 1)
        be_in_trouble(arguments[1]);
    own_program = arguments[0];
    return cmocka_run_group_tests(tests, NULL, NULL);
}
