/*
 * The terminal as the system knows it, without curses: modes, size, bytes to it, and whether there are any from it.
 */
#ifndef TUI_TTY_H
#define TUI_TTY_H

#include <stddef.h>

/* Remembers the modes as they are; and sets them as they were, which a signal handler may do too. */
void tty_remember_modes(void);
void tty_restore_modes(void);

/* The columns and rows that the system gives for the window; 0 where it does not know. */
void tty_size(int *columns_out, int *rows_out);

/* Sends bytes past curses, which has sent all of its own by the time it returns. */
void tty_say(const char *bytes, size_t count);

enum tty_input { TTY_NOTHING, TTY_READY, TTY_NEWS, TTY_GONE };

/*
 * Waits until there is something to read, for so many milliseconds at most, or until a signal comes; or (TTY_NEWS)
 * until there is something to be read from another descriptor, where that is not -1.
 */
enum tty_input tty_wait(int milliseconds, int news);

#endif
