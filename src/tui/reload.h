/*
 * Showing another collection in the place of the one that shows: what the same files hold now.
 */
#ifndef TUI_RELOAD_H
#define TUI_RELOAD_H

#include "app.h"

/* The editions of a collection that the app shows, which belong to this. */
struct editions {
    struct collection *loaded; /* the one that shows; NULL: that is another's */
    struct collection *newest; /* the one that does not show, because it is worse; NULL: none */
};

/* Why there is another edition. */
enum reload_reason {
    RELOAD_EARLY,   /* more of the files were read, but not all */
    RELOAD_FIRST,   /* all were read, for the first time */
    RELOAD_WATCHED, /* they have changed */
    RELOAD_EDITED,  /* the user has been editing one */
    RELOAD_ASKED,   /* the user wants them as they are, whatever that is */
};

/* Whether what is typed is a filter, in which one can go on typing over another edition. */
bool reload_keeps_typing(const struct app *app);

/*
 * Shows an edition, which belongs to `editions` from now on; those that it takes the place of are freed. Every page
 * stays where it is, as far as what it shows is still there. When the files have changed, and have errors that what
 * shows does not have, this stays, unless they were asked for: then app->newest is what the files hold. What came of
 * it is said as a notice; nothing is said of what is read for the first time, and where the user has not done
 * anything yet, that begins afresh.
 */
void reload_show(struct app *app, struct editions *editions, struct collection *fresh, enum reload_reason reason);

/* Releases the collections; the app must not use them any more. */
void reload_done(struct editions *editions);

#endif
