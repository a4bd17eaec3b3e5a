/*
 * What stands around every page, and the boxes that stand over it:
 *
 *      File  View  Compare  Find  Go  Move  Help                         F9 menu    where the window is high enough
 *      Home > Operations Support > Compare                      Career -> Senior    the path, and a fact
 *     --------------------------------------------------------------------------
 *     ... the page ...
 *     --------------------------------------------------------------------------
 *      The status sentence says what is focused, on two lines where the window is high enough.
 *      [Enter]Open [c]Compare [?]Help [Esc]Back [q]Quit                             the key bar
 */
#ifndef TUI_FRAME_H
#define TUI_FRAME_H

#include "app.h"

/* The part of the window that pages have; the window must not be too small for pages. */
struct rect frame_page(const struct app *app);

/* The part that a screen has for itself: the page, or for a popup what is in its border. */
struct rect frame_inside(const struct app *app, const struct screen *screen);

/* Where the name of a menu stands on the first line; without that line, where it would. */
struct rect frame_menu(enum action_menu menu);

/* Draws everything. */
void frame_draw(const struct app *app, struct canvas *canvas);

/* Says what is the matter when there is no room for pages. */
void frame_draw_too_small(const struct app *app, struct canvas *canvas);

#endif
