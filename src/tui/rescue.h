/*
 * Puts the terminal back when a signal ends the program. A handler may allocate nothing and call little, so all that
 * it needs is prepared beforehand. A process has one terminal, and this is for that one.
 */
#ifndef TUI_RESCUE_H
#define TUI_RESCUE_H

#include <stddef.h>

enum { RESCUE_BYTES = 256 };

/* Sets the modes of the terminal as they were; called in a handler, so it may do no more than that. */
typedef void rescue_modes_fn(void);

/*
 * Handles the signals that end programs: they still do. A change of size ends the wait for a key. To be called before
 * curses starts, which leaves signals alone that have a handler.
 */
void rescue_install(rescue_modes_fn *set_modes);

/* From now on, these bytes (at most RESCUE_BYTES) are written and the modes set when such a signal comes. */
void rescue_arm(const char *bytes, size_t count);

/* The terminal is as it was: handles signals no more. */
void rescue_remove(void);

#endif
