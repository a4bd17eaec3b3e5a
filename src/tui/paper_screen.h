/*
 * What all screens that show one page of text do alike. Those of these functions that fit stand in the table of such
 * a screen as they are; they find its page by its slot `paper`.
 */
#ifndef TUI_PAPER_SCREEN_H
#define TUI_PAPER_SCREEN_H

#include "address.h"
#include "app.h"
#include "paper.h"

/* The line that is focused, for the right end of the first line. */
void paper_screen_fact(const struct app *app, const struct screen *screen, struct buf *out);

/* The page, where nothing else stands on the screen. */
void paper_screen_fit(const struct app *app, struct screen *screen, struct rect page);
void paper_screen_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page);

/* Spots: the rows of the page, also those folded away. */
size_t paper_screen_spot_count(const struct app *app, const struct screen *screen);
size_t paper_screen_focused(const struct app *app, const struct screen *screen);
void paper_screen_focus(struct app *app, struct screen *screen, size_t spot);
void paper_screen_spot_text(const struct app *app, const struct screen *screen, size_t spot, struct buf *out);

/*
 * Adds which headings of the page are folded, as words; and folds these of the page in another edition, and unfolds
 * the others. A heading that was not there stays as it is. The focus stays on its row, or goes to what hides it.
 */
void paper_screen_add_folds(const struct screen *screen, struct address *folds);
void paper_screen_take_folds(struct screen *screen, const struct address *folds);

#endif
