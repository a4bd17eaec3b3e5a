/*
 * Showing another collection in the place of the one that shows: what the same files hold now.
 */
#ifndef TUI_RELOAD_H
#define TUI_RELOAD_H

#include "app.h"

/* The editions of a collection that the app shows, with the files that they come from. */
struct editions {
    const char *const *paths;
    size_t count;
    struct collection *loaded; /* of those that this has loaded: the one that shows; NULL: that is another's */
    struct collection *newest; /* and the one that does not show, because it is worse; NULL: none */
};

/* Why the files are read again. */
enum reload_reason {
    RELOAD_WATCHED, /* they have changed */
    RELOAD_EDITED,  /* the user has been editing one */
    RELOAD_ASKED,   /* the user wants them as they are, whatever that is */
};

/*
 * Reads the files again and shows them; every page stays where it is, as far as what it shows is still there. When they
 * have errors that what shows does not have, this stays, unless it was asked for: then app->newest is what the files
 * hold. What came of it is said as a notice.
 */
void reload(struct app *app, struct editions *editions, enum reload_reason reason);

/* Releases the collections; the app must not use them any more. */
void reload_done(struct editions *editions);

#endif
