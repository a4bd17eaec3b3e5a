/*
 * What all screens with a filter do alike. The first two stand in the table of such a screen as they are; they find
 * its bar by its slot `filter`, and let it obey the text by its slot `filtered`.
 */
#ifndef TUI_FILTER_SCREEN_H
#define TUI_FILTER_SCREEN_H

#include "app.h"
#include "filter_bar.h"

/* Whether the filter is being typed; and its taking a key. */
bool filter_screen_typing(const struct app *app, const struct screen *screen);
bool filter_screen_type(struct app *app, struct screen *screen, keycode key);

/* Takes the filter off, as Esc does; false: there is none. */
bool filter_screen_take_off(struct app *app, struct screen *screen);

#endif
