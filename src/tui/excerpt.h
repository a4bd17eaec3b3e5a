/*
 * Texts under each other from the top of a box, for as long as there is room. When there is none for all of them, the
 * last line says how to read on.
 *
 *     struct excerpt excerpt = excerpt_begin(canvas, app->frame, area);
 *     excerpt_text(&excerpt, profile->title, ROLE_HEADING);
 *     excerpt_end(&excerpt, "Enter shows the rest");
 */
#ifndef TUI_EXCERPT_H
#define TUI_EXCERPT_H

#include "canvas.h"

struct excerpt {
    struct canvas *canvas;
    struct arena *scratch;
    struct rect box;  /* all of it */
    struct rect rest; /* what is left of it */
    bool cut;         /* something did not fit, so nothing else does */
};

struct excerpt excerpt_begin(struct canvas *canvas, struct arena *scratch, struct rect box);

/* Adds a text; nothing when it is not given. */
void excerpt_text(struct excerpt *excerpt, struct str text, enum role role);

/* Adds a text behind a "-". */
void excerpt_item(struct excerpt *excerpt, struct str text);

/* Adds a blank line. What follows is said to need so many lines: when they are not there, nothing more is added. */
void excerpt_gap(struct excerpt *excerpt, int needed);

/* When something did not fit, says so on the last line; `more` may be NULL. */
void excerpt_end(struct excerpt *excerpt, const char *more);

#endif
