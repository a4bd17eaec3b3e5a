/*
 * The terminal: the only part that knows curses. A process has one.
 */
#ifndef TUI_TERM_H
#define TUI_TERM_H

#include "canvas.h"
#include "keys.h"

struct term {
    bool ascii;                      /* it cannot show more than ASCII */
    bool colour;                     /* roles have colours: pair number = role + 1 */
    unsigned attributes[ROLE_COUNT]; /* what curses adds to the text of a role */
};

/*
 * Takes over the terminal, which shows UTF-8 or only ASCII. Returns NULL, or why it cannot be done; then nothing was
 * changed. However the program ends from here on, the terminal is put back to what it was.
 */
const char *term_open(struct term *term, bool utf8);

/* Gives the terminal back. */
void term_close(void);

/* The size of the window, at most CANVAS_SIDE_MAX each way. */
void term_size(int *width_out, int *height_out);

/* Shows a canvas. With `repaint` nothing is taken for being there already. */
void term_show(const struct term *term, const struct canvas *canvas, bool repaint);

/* Waits a little for a key. K_NONE: none came. */
keycode term_key(void);

#endif
