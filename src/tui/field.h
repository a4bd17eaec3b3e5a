/*
 * A line of text that is being typed: a filter, words to find, a name.
 */
#ifndef TUI_FIELD_H
#define TUI_FIELD_H

#include "canvas.h"
#include "keys.h"

enum {
    FIELD_BYTES = 256, /* what does not fit is not taken */
};

struct field {
    char text[FIELD_BYTES];
    uint32_t bytes; /* used in text */
    uint32_t caret; /* before which byte the next character goes */
};

/* What is typed. Holds until the field changes. */
struct str field_text(const struct field *field);

/* Puts a text there, cut at FIELD_BYTES between characters; the caret stands behind it. */
void field_set(struct field *field, struct str text);

/*
 * Takes a key: a character is put in, Backspace (while there is something) and Del take one out, Ctrl-W a word,
 * Ctrl-U all; Left, Right, Home and End move the caret. False for all other keys, which then mean what they always
 * do.
 */
bool field_type(struct field *field, keycode key);

/*
 * Draws it at x, y on `columns` columns, scrolled so that the caret shows, which is a "_"; and sets the terminal's
 * cursor there, for a list that follows to take it away.
 */
void field_draw(const struct field *field, struct canvas *canvas, int x, int y, int columns);

#endif
