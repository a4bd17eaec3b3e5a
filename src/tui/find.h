/*
 * Finding words on the page that shows: all matches are highlighted, the focus goes from one spot that has any to the
 * next. It belongs to that page, and ends with it.
 */
#ifndef TUI_FIND_H
#define TUI_FIND_H

#include "field.h"
#include "rung/search.h"

struct app;
struct screen;

struct find {
    const struct arena *page; /* of the screen that it belongs to; NULL: there is none */
    bool typing;              /* the words are being typed */
    bool shown;               /* they are only shown: going back goes back at once */
    struct field field;
    size_t origin; /* the spot that was focused when it began */
    size_t count;  /* of the spots that match ... */
    size_t at;     /* ... the one last gone to, from 1; 0: there is none */
    struct arena *arena;
    struct needles needles; /* in the arena */
};

/* The keys while words are typed. */
extern const struct keymap find_keys;

/* Begins to take words for the top screen, which must have spots; ends that, when it is doing so. */
void find_open(struct app *app);

/* Highlights each of these words on the top screen, as if they had been looked for there. */
void find_show(struct app *app, struct str words);

/* Whether words for the top screen are being typed. */
bool find_is_typing(const struct app *app);

/* Takes a key meanwhile; false: it is none of the field's, and means what it does otherwise. */
bool find_type(struct app *app, keycode key);

/* What is to be highlighted on a screen, or NULL. */
const struct needles *find_needles(const struct app *app, const struct screen *screen);

/*
 * Goes to the next spot of the top screen that matches, or with steps below 0 to the one before, around the ends,
 * too.
 */
void find_step(struct app *app, int steps);

/* Why there is none to go to, as a sentence, or NULL. */
const char *find_why_not(const struct app *app, const struct screen *screen);

/* Counts anew, for the top screen may show something else now. */
void find_count(struct app *app);

/* Ends it; false when nothing is looked for on the top screen. */
bool find_end(struct app *app);

/* Adds "\"words\": 4 of 14" when that is looked for on a screen. */
void find_say(const struct app *app, const struct screen *screen, struct buf *out);

/* Draws the field on a line. */
void find_draw(const struct app *app, struct canvas *canvas, struct rect line);

/* Ends finding on the page with that arena, which is about to go away: another may get its address. */
void find_leave(struct app *app, const struct arena *page);

/* Releases what it holds. */
void find_done(struct app *app);

#endif
