/*
 * The line in which a list's filter is typed, above the list:
 *
 *     Filter: nurse_                                              3 of 120 profiles   Enter keeps it, Esc clears it
 */
#ifndef TUI_FILTER_BAR_H
#define TUI_FILTER_BAR_H

#include "field.h"

struct filter_bar {
    struct field field;
    bool typing;  /* keys go to it */
    bool changed; /* by the key that was last taken */
};

/* Whether it shows: something stands in it, or is about to. */
bool filter_bar_shows(const struct filter_bar *bar);

/* What is typed; not given: nothing. Holds until it changes. */
struct str filter_bar_text(const struct filter_bar *bar);

/*
 * Takes a key while typing, and notes whether the text changed. Enter keeps the filter and ends typing, Esc clears
 * it, too; so do other keys that are no text end typing, and are not taken: they mean what they always do.
 */
bool filter_bar_type(struct filter_bar *bar, keycode key);

/* Takes the text away, and notes whether there was any. */
void filter_bar_clear(struct filter_bar *bar);

/* Draws it on a line, with what it found, such as "3 of 120 profiles". */
void filter_bar_draw(const struct filter_bar *bar, struct canvas *canvas, struct rect line, struct str found);

#endif
