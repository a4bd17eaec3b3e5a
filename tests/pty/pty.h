/*
 * A terminal for tests: a program runs on it, keys are typed on it, and what it shows can be read.
 *
 * libvterm plays the terminal, keys are encoded by it too. Nothing here sleeps: tests wait for what they expect, and
 * fail with the whole screen when it does not come in time.
 */
#ifndef TESTS_PTY_H
#define TESTS_PTY_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

#include "tokens.h"

struct pty {
    int master;
    int slave; /* kept open, to see the modes that the program left; -1: closed */
    pid_t child;
    int status; /* of the child, once it has ended */
    bool ended;
    VTerm *vterm;
    VTermScreen *screen;
    int rows, columns;
    VTermPos cursor;
    bool cursor_visible;
    bool mouse;            /* is reported to the program */
    bool alternate;        /* the program has the screen; else what was there before shows */
    struct termios before; /* the modes at the start */
    int limit_ms;          /* how long pty_wait() and the like wait; set by pty_start() */
    struct tokens tokens;  /* what the program sends: a test fails at the first thing that it must not */
};

/*
 * Runs a shell command on a new terminal, with "NAME=VALUE" (or NULL) added to its environment. Nothing
 * is kept from one run to the next, unless the setting is XDG_STATE_HOME.
 */
void pty_start(struct pty *pty, int rows, int columns, const char *setting, const char *command);

/* Ends what still runs, and releases all. Does nothing the second time. */
void pty_done(struct pty *pty);

/* For tests of one terminal each: makes it the state of the test, and releases it. */
int pty_setup(void **state);
int pty_teardown(void **state);

/* Types a key, or the characters of a text. */
void pty_key(struct pty *pty, VTermKey key);
void pty_type(struct pty *pty, const char *text);

/* Sends bytes as they are, such as what the terminal reports of its mouse. */
void pty_send(struct pty *pty, const char *bytes);

/* Gives the terminal another size. */
void pty_resize(struct pty *pty, int rows, int columns);

/* The text of a row, without blanks at its end; in `out`, which has room for `room` bytes. */
const char *pty_row(struct pty *pty, int row, char *out, size_t room);

/* Whether a text shows somewhere. */
bool pty_shows(struct pty *pty, const char *text);

/* Where a text shows that does: its row, and the column of its beginning. */
void pty_find(struct pty *pty, const char *text, int *row_out, int *column_out);

/* Waits until a text shows somewhere; until none does; until it is in the row where the cursor is. */
void pty_wait(struct pty *pty, const char *text);
void pty_wait_gone(struct pty *pty, const char *text);
void pty_wait_at_cursor(struct pty *pty, const char *text);

/* Waits until the browser is up, and all files are read. */
void pty_wait_loaded(struct pty *pty);

/* Waits until the cursor is in a row. */
void pty_wait_cursor(struct pty *pty, int row);

/* Waits until a text is in the last row, or the program has ended. */
void pty_wait_in_last_row(struct pty *pty, const char *text);

/* Waits until the program has read all that was typed, has shown what comes of it, and waits itself; or has ended. */
void pty_wait_idle(struct pty *pty);

/*
 * Waits as pty_wait_idle() does, and a moment longer, and returns when the last byte of what the program showed had
 * come, by pty_clock(); 0: it showed nothing. To know what a key takes.
 */
int64_t pty_frame(struct pty *pty);

/* Microseconds of a clock that only ever goes forward. */
int64_t pty_clock(void);

/* Waits until the program has ended, and returns its wait status. */
int pty_wait_end(struct pty *pty);

/* Whether the terminal is as it was before the program: main screen, visible cursor, mouse, the same modes. */
bool pty_is_restored(struct pty *pty);

/* Takes the terminal away, as when a connection breaks. */
void pty_hang_up(struct pty *pty);

#endif
