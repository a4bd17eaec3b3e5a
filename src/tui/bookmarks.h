/*
 * Bookmarks: pages that the user wants to find again, kept in a file of state from one run to the next.
 */
#ifndef TUI_BOOKMARKS_H
#define TUI_BOOKMARKS_H

#include "pages.h"

struct bookmark {
    struct str name; /* as shown: the way to the page */
    struct page page;
};

struct bookmarks {
    struct arena *arena; /* where they lie, this too */
    struct bookmark *v;  /* the newest first */
    size_t count;
    uint64_t stamp;         /* of the file that they were read from or written to; see state_stamp() */
    struct bookmark *taken; /* off, last of all, and can be put back; NULL: none */
};

/* No bookmarks yet. */
struct bookmarks *bookmarks_new(void);

/* Releases them. NULL is allowed. */
void bookmarks_free(struct bookmarks *bookmarks);

/* Reads the bookmarks from the app's folder of state; says so when that fails. */
void bookmarks_load(struct app *app);

/* Why the page that shows can have none, as a sentence; NULL: it can. */
const char *bookmarks_why_not(const struct app *app);

/* Puts a bookmark on the page that shows, or takes it off. */
void bookmarks_toggle(struct app *app);

/* Shows all bookmarks, to go to one or to take some off. */
void bookmarks_list(struct app *app);

#endif
