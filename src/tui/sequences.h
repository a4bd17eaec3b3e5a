/*
 * What is said to a terminal, and heard from it, beside what curses says and hears: the mouse, pasting, copying.
 */
#ifndef TUI_SEQUENCES_H
#define TUI_SEQUENCES_H

#include <stdbool.h>

#include "keys.h"
#include "rung/buf.h"

/* Reporting of the mouse: presses and the wheel, in decimal numbers. What is pasted comes between two marks. */
#define MOUSE_BEGIN "\033[?1000h\033[?1006h"
#define MOUSE_END "\033[?1006l\033[?1000l"
#define PASTE_ON "\033[?2004h"
#define PASTE_OFF "\033[?2004l"

enum {
    MOUSE_REPORT_BYTES = 16, /* of a report between its "\033[<" and its "M" */
    COPY_BYTES_MAX = 74994,  /* what terminals take at a time: 100,000 bytes in all */
};

/* What comes in while the user pastes: text, whatever it says. */
struct paste {
    bool on;   /* it goes on */
    int taken; /* characters so far */
    int quiet; /* waits in which nothing came since */
};

/* It begins; it ends, as the terminal says. */
void paste_begin(struct paste *paste);
void paste_end(struct paste *paste);

/* The key that a character of it stands for; K_NONE when more came than anyone would type into a field. */
keycode paste_take(struct paste *paste, uint32_t character);

/* Nothing came for a while; after some such waits it is over, though its end may have been lost. */
void paste_wait(struct paste *paste);

/*
 * What the mouse did, by a report such as "0;12;5", ended by `end`: 'M' is a press, 'm' a release. False: nothing
 * that counts here.
 */
bool mouse_read(const char *report, char end, struct mouse *mouse_out);

/* Adds what makes a terminal copy a text of at most COPY_BYTES_MAX bytes. */
void copy_write(struct buf *out, struct str text);

/* Sends that to the terminal, if it is no more than one takes. Returns what came of it, to be said to the user. */
const char *copy_say(struct str text);

#endif
