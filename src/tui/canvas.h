/*
 * A grid of cells that screens draw on and the terminal shows; tests read it as text.
 *
 * All text gets on it through one function, which measures, cleans and clips; so no screen has to care for wide
 * characters, control characters or the edge. Nothing is ever drawn outside the clip rectangle.
 */
#ifndef TUI_CANVAS_H
#define TUI_CANVAS_H

#include <stdbool.h>
#include <stdint.h>

#include "actions.h"
#include "layout.h"
#include "roles.h"
#include "rung/search.h"
#include "rung/text.h"
#include "rung/words.h"

enum {
    CANVAS_SIDE_MAX = 1000, /* a window that says it is larger is taken for this large */
};

struct canvas_cell {
    char utf8[TEXT_CELL_BYTES]; /* not ended by a NUL */
    uint8_t bytes;              /* used in utf8 */
    uint8_t columns;            /* that it covers: the cells after it are empty; 0: covered by the one before */
    uint8_t role;               /* enum role */
    uint8_t lines;              /* directions in which a line leaves it, when it is part of one */
};

/* A part that does something when it is clicked on. */
struct canvas_hot {
    struct rect rect;
    bool is_spot;           /* it stands for a spot of the top screen (see screen_ops); else for a command */
    size_t spot;            /* as numbered by the screen */
    struct command command; /* done when it is clicked on */
};

struct canvas {
    int width, height;
    struct canvas_cell *cells; /* row by row */
    struct rect clip;
    int cursor_x, cursor_y;  /* where the terminal's cursor stands; below 0: nowhere */
    struct canvas_hot *hots; /* in the order in which they were drawn */
    size_t hot_count, hot_room;
    const struct needles *highlight; /* what is shown wherever it stands in a text; NULL: nothing */
};

/* An empty canvas, 0 by 0. */
void canvas_init(struct canvas *canvas);

/* Releases what the canvas holds. */
void canvas_done(struct canvas *canvas);

/* Gives it a size and makes it blank, without cursor, clipped only at its edges. */
void canvas_resize(struct canvas *canvas, int width, int height);

/* Lets drawing change only what is in `clip` (and on the canvas). Returns the clip rectangle before, to put back. */
struct rect canvas_clip(struct canvas *canvas, struct rect clip);

/*
 * From now on all matches of these in texts are shown in ROLE_MATCH, until it is NULL. They must live as long.
 * Returns what it was before, to put back.
 */
const struct needles *canvas_highlight(struct canvas *canvas, const struct needles *needles);

/*
 * Puts text on a line from x, y, on at most `columns` columns, and returns how many it took. A wide character that
 * would reach over the edge is replaced by blanks.
 */
int canvas_text(struct canvas *canvas, int x, int y, int columns, struct str text, enum role role);

/* The same for a string of the program. */
int canvas_puts(struct canvas *canvas, int x, int y, int columns, const char *text, enum role role);

/* The same, but a text that is cut ends in an ellipsis. Only for names that can be read in full elsewhere. */
int canvas_label(struct canvas *canvas, int x, int y, int columns, struct str text, enum role role);

/*
 * Puts text in a box, broken into lines, as many as fit. Returns the lines that the whole text takes (see also
 * canvas_wrapped_height).
 */
int canvas_wrapped(struct canvas *canvas, struct arena *scratch, struct rect box, struct str text, enum role role);

/*
 * Makes words of a text strong that canvas_wrapped put in a box with a role, given by their bytes in it; what is
 * highlighted stays so.
 */
void canvas_stress(struct canvas *canvas, struct arena *scratch, struct rect box, struct str text, enum role role,
                   struct text_ranges words);

/* The lines that canvas_wrapped takes for a text in a box of that width. */
int canvas_wrapped_height(struct arena *scratch, int columns, struct str text);

/* The columns of the longest word of a text. */
int canvas_word_width(struct str text);

/*
 * Puts the first lines of a text in a box; where that is not all of it, they end in an ellipsis. Returns the lines
 * that the whole text takes. Only for what can be read in full elsewhere.
 */
int canvas_wrapped_label(struct canvas *canvas, struct arena *scratch, struct rect box, struct str text,
                         enum role role);

/*
 * Puts a line that was cut out of a longer text, such as by text_wrap; `line` points into `whole`. What is
 * highlighted in the whole is highlighted in the line, also where it goes on in the next one.
 */
int canvas_part(struct canvas *canvas, int x, int y, int columns, struct str whole, struct str line, enum role role);

/* Makes a part blank. */
void canvas_fill(struct canvas *canvas, struct rect rect, enum role role);

/* Changes the role of what stands in a part, such as for the focused row; what is highlighted stays so. */
void canvas_paint(struct canvas *canvas, struct rect rect, enum role role);

/*
 * Shows that a part, of which the first line is drawn already, is focused: ">" in its column `sign`, the terminal's
 * cursor on it, the role on all of it.
 */
void canvas_focus(struct canvas *canvas, struct rect rect, int sign);

/* Lines. Where they meet they are joined. */
void canvas_hline(struct canvas *canvas, int x, int y, int columns);
void canvas_vline(struct canvas *canvas, int x, int y, int rows);

/* Puts the terminal's cursor there, which belongs on what is focused: screen readers follow it. */
void canvas_cursor(struct canvas *canvas, int x, int y);

/* Lines around a part, on its outermost cells. */
void canvas_box(struct canvas *canvas, struct rect rect);

/*
 * A click on a part focuses a spot of the screen, and opens it when it is focused. Outside of the clip nothing is
 * hot.
 */
void canvas_spot(struct canvas *canvas, struct rect rect, size_t spot);

/* The same for a row of a list, which shows that it is focused with ">" in its column 1. */
void canvas_row(struct canvas *canvas, struct rect rect, size_t spot, bool focused);

/* A click on a part does a command. */
void canvas_hot(struct canvas *canvas, struct rect rect, struct command command);

/* Nothing that was drawn so far can be clicked on any more. */
void canvas_cool(struct canvas *canvas);

/* What a click at x, y is on: what was drawn last there. NULL: nothing. Holds until the next drawing. */
const struct canvas_hot *canvas_hot_at(const struct canvas *canvas, int x, int y);

/* The cell at x, y, which must be on the canvas. */
const struct canvas_cell *canvas_at(const struct canvas *canvas, int x, int y);

/* Adds a row as text, all of its columns. With roles, what is not normal stands as {role:text}. */
void canvas_dump_row(const struct canvas *canvas, int y, bool roles, struct buf *out);

#endif
