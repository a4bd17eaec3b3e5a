/*
 * A question that is answered by typing, in a box over the page.
 */
#ifndef TUI_ASK_H
#define TUI_ASK_H

#include "app.h"
#include "field.h"

struct ask {
    const char *title;
    const char *label;   /* before the field */
    const char *note;    /* under it; NULL: none */
    struct field field;  /* with what stands there at first */
    const void *context; /* for whoever gets the answer; in the arena of the question's screen */

    /* Gets the answer, which is not empty; the box is closed already, but what it points to is still there. */
    void (*answer)(struct app *app, const struct ask *ask, struct str text);
};

/* Opens an empty question over the top screen, to be filled in. Its screen's arena is there for what it points to. */
struct ask *ask_open(struct app *app, struct arena **arena_out);

#endif
