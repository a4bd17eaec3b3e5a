/*
 * Puts the terminal back when a signal ends the program. A handler may allocate nothing and call little, so all that
 * it needs is prepared beforehand. A process has one terminal, and this is for that one.
 */
#ifndef TUI_RESCUE_H
#define TUI_RESCUE_H

#include <stdbool.h>
#include <stddef.h>

enum { RESCUE_BYTES = 256 };

/* Sets the modes of the terminal as they were; called in a handler, so it may do no more than that. */
typedef void rescue_modes_fn(void);

/*
 * Handles the signals that end programs: they still do. A change of size or a wish to stop
 * ends the wait for a key. To be called before
 * curses starts, which leaves signals alone that have a handler.
 */
void rescue_install(rescue_modes_fn *set_modes);

/*
 * From now on, these texts are written and the modes set when such a signal comes: RESCUE_BYTES of them at most,
 * without the delays that capabilities of a terminal may have. NULL is no text.
 */
void rescue_arm(const char *const *texts, size_t count);

/* Whether someone wants the program to stop, which cannot be done in a handler. */
bool rescue_should_stop(void);

/*
 * Another program has the terminal, and it goes on with us. In between nothing is written, SIGTSTP stops the program,
 * and what the user types to end the other one does not end this one.
 */
void rescue_pause(void);
void rescue_go_on(void);

/* The terminal is as it was: handles signals no more. */
void rescue_remove(void);

#endif
