/*
 * The terminal: the only part that knows curses. A process has one.
 */
#ifndef TUI_TERMINAL_H
#define TUI_TERMINAL_H

#include "canvas.h"
#include "keys.h"
#include "theme.h"

struct term {
    bool ascii;                      /* it cannot show more than ASCII */
    enum colours colours;            /* how many it has; more than none: pair number = role + 1 */
    unsigned attributes[ROLE_COUNT]; /* what curses adds to the text of a role */
};

/*
 * Takes over the terminal, which shows UTF-8 or only ASCII. Returns NULL, or why it cannot be done; then nothing was
 * changed. However the program ends from here on, the terminal is put back to what it was.
 */
const char *term_open(struct term *term, bool utf8);

struct tui_surroundings;

/* Fills in what it says of the terminal, without touching it. */
void term_look(struct tui_surroundings *surroundings);

/* Gives the terminal back. */
void term_close(void);

/* Lets everything look as the theme has it, from the next term_show() on. At first it is theme_initial(). */
void term_set_theme(struct term *term, const struct theme *theme);

/*
 * Leaves the terminal to another program, such as an editor, and takes it again; what it shows then is to be shown
 * afresh. In between Ctrl-C is that program's.
 */
void term_suspend(void);
void term_resume(void);

/* The size of the window, at most CANVAS_SIDE_MAX each way. */
void term_size(int *width_out, int *height_out);

/* Shows a canvas. With `repaint` nothing is taken for being there already. */
void term_show(const struct term *term, const struct canvas *canvas, bool repaint);

/*
 * Waits a little for a key, and no longer once something can be read from the descriptor `news` (-1: there is none);
 * without `wait`, only looks. K_NONE: none came. K_RESIZE: the window has another size, and no key was looked for.
 * K_MOUSE: what the mouse did is in `mouse_out`. When the user stops the program (Ctrl-Z), it is in here that it
 * stops and goes on.
 */
keycode term_key(struct mouse *mouse_out, int news, bool wait);

/* Asks the terminal to report the mouse, or not to: then text can be selected with it. At first it does not. */
void term_mouse(bool on);

/*
 * Asks the terminal to copy a text. It gives no answer, and many do not do it; so returns what can be said to the
 * user, as sentences.
 */
const char *term_copy(struct str text);

#endif
