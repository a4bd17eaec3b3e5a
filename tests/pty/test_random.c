/*
 * Anything typed, clicked, pasted, in windows of any size: the program goes on, and its key bar comes back.
 *
 * From the environment: RANDOM_EVENTS, how many; RANDOM_SEED, to have the same ones again.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "pty.h"

enum {
    EVENTS = 2000,            /* when the environment names no other number ... */
    EVENTS_THOROUGH = 100000, /* ... and when it asks for THOROUGH tests */
    BURST = 20,               /* events at once */
    CHUNK = 200,              /* events after which the program must be sound */
    EVENT_BYTES = 64,
};

/* Off the tree, for it may write files; what it writes stays in $HOME. An editor that it calls does nothing. */
#define BROWSE "top=$PWD; cd; exec \"$RUNG\" \"$top/data\" \"$top/tests/tui/data\""

/* A number from 0 to below `end`. */
static int
below(int end)
{
    return rand() % end;
}

/* --- Events: each writes what a terminal would send --- */

static void
any_key(char *out)
{
    static const char *const keys[] = {
        "\033[A",   "\033[B",   "\033[C",   "\033[D",   "\033[H",    "\033[F",    "\033[5~", "\033[6~",
        "\033[Z",   "\033[2~",  "\033[3~",  "\033OP",   "\033OQ",    "\033OR",    "\033OS",  "\033[15~",
        "\033[17~", "\033[18~", "\033[19~", "\033[20~", "\033[1;3D", "\033[1;3C", "\t",      "\r",
        "\r",       "\r",       " ",        "\177",     "\033[B",    "\033[B",
    };
    strcpy(out, keys[below(sizeof keys / sizeof keys[0])]);
}

/* A character that can be seen; those that end the program come seldom. */
static void
any_character(char *out)
{
    do
        snprintf(out, EVENT_BYTES, "%c", ' ' + below(95));
    while (*out == 'q' && below(20) > 0);
}

static void
any_control_character(char *out)
{
    do
        snprintf(out, EVENT_BYTES, "%c", 1 + below(31));
    while ((*out == 'Q' - '@' || *out == 'C' - '@') && below(20) > 0);
}

/* Esc alone, to close what is open, and going back to the first page. */
static void
way_out(char *out)
{
    strcpy(out, below(2) ? "\033" : "~");
}

static void
any_mouse(char *out)
{
    static const int buttons[] = {0, 0, 0, 0, 64, 65, 1, 2, 35, 4};
    int button = buttons[below(sizeof buttons / sizeof buttons[0])];
    snprintf(out, EVENT_BYTES, "\033[<%d;%d;%d%c", button, below(100), below(40), below(4) ? 'M' : 'm');
}

static void
any_paste(char *out)
{
    snprintf(out, EVENT_BYTES, "\033[200~paste%cq\r\n\033[201~", 1 + below(127));
}

static void
any_bytes(char *out)
{
    int count = 1 + below(8);
    for (int i = 0; i < count; i++)
        out[i] = (char)(1 + below(255));
    out[count] = '\0';
}

static void
any_wide_character(char *out)
{
    static const char *const characters[] = {"\u00e9", "\u65e5", "\u0301", "\u202e", "\U0001f600"};
    strcpy(out, characters[below(sizeof characters / sizeof characters[0])]);
}

/* How often each comes, in a hundred. */
static const struct {
    int often;
    void (*write)(char *out);
} events[] = {
    {40, any_key},
    {25, any_character},
    {5, any_control_character},
    {6, way_out},
    {16, any_mouse},
    {2, any_paste},
    {2, any_bytes},
    {4, any_wide_character},
};

/*
 * Ctrl-C, Ctrl-\ and Ctrl-S are left out: while the program starts, stops or ends, the terminal takes them for
 * itself, ends the program or holds its output until Ctrl-Q.
 */
static void
leave_out_what_terminals_take(char *event)
{
    for (; *event; event++)
        if (*event == 'C' - '@' || *event == '\\' - '@' || *event == 'S' - '@')
            *event = 'x';
}

static void
add_event(char *out)
{
    char event[EVENT_BYTES] = "";
    int chosen = below(100);
    size_t i = 0;
    for (; chosen >= events[i].often; i++)
        chosen -= events[i].often;
    events[i].write(event);
    leave_out_what_terminals_take(event);
    strcat(out, event);
}

/* --- The program --- */

static void
start(struct pty *pty)
{
    pty_start(pty, 24, 80, "EDITOR=true", BROWSE);
    pty_wait_loaded(pty);
}

/* It may have been told to quit; then it has done so properly, and is started again. */
static void
restart_if_ended(struct pty *pty)
{
    if (!pty->ended)
        return;
    int status = pty_wait_end(pty);
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0)
        fail_msg("it ended with the wait status 0x%x", (unsigned)status);
    assert_true(pty_is_restored(pty));
    pty_done(pty);
    start(pty);
}

static void
do_burst(struct pty *pty)
{
    char bytes[BURST * EVENT_BYTES + 1] = "";
    for (int i = 0; i < BURST; i++)
        add_event(bytes);
    if (below(5) == 0)
        pty_resize(pty, 10 + below(50), 50 + below(150)); /* now and then too small */
    pty_send(pty, bytes);
    pty_wait_idle(pty);
    restart_if_ended(pty);
}

static int
number_from(const char *name, int otherwise)
{
    const char *text = getenv(name);
    return text && *text ? atoi(text) : otherwise;
}

static void
goes_on_whatever_comes(void **state)
{
    struct pty *pty = *state;
    const char *thorough = getenv("THOROUGH");
    int count = number_from("RANDOM_EVENTS", thorough && *thorough ? EVENTS_THOROUGH : EVENTS);
    int seed = number_from("RANDOM_SEED", 1);
    print_message("# RANDOM_SEED=%d RANDOM_EVENTS=%d\n", seed, count);
    srand((unsigned)seed);
    start(pty);
    for (int done = 0; done < count; done += CHUNK) {
        for (int i = 0; i < CHUNK; i += BURST)
            do_burst(pty);
        pty_resize(pty, 24, 80);
        pty_wait_idle(pty);
        pty_wait_in_last_row(pty, "Quit");
        restart_if_ended(pty);
    }
    pty_send(pty, "\021"); /* Ctrl-Q */
    int status = pty_wait_end(pty);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    assert_true(pty_is_restored(pty));
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(goes_on_whatever_comes, pty_setup, pty_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
