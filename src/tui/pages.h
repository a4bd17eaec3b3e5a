/*
 * Pages in words (see address.h), by which they are opened again: after the files were read again, from the history,
 * a bookmark, or another day. Nothing here points into a collection.
 */
#ifndef TUI_PAGES_H
#define TUI_PAGES_H

#include "address.h"
#include "app.h"
#include "state_file.h"

/* A page, where on it the focus was, and what was folded. */
struct page {
    const struct screen_ops *ops; /* NULL: it is none that could be opened again */
    struct address address;
    struct str spot;      /* the text of what was focused; may be not given */
    size_t number;        /* and its number */
    struct address folds; /* of a page of text, see paper_screen.h; none: as it is when it is opened */
};

/* The pages on the stack, from the first on. */
struct pages {
    struct arena *arena; /* where all of it lies, itself too */
    struct page *v;
    size_t count;
};

/* The pages that are open, with their folds, without those that cannot be opened again. Free them with pages_free. */
struct pages *pages_take(const struct app *app);

/* No pages yet, to add pages to. */
struct pages *pages_new(void);

/* Releases them. NULL is allowed. */
void pages_free(struct pages *pages);

/*
 * Opens pages again in place of those that are open, in the collection that the app has now. Returns how many could
 * not be opened, because what they showed is not there.
 */
size_t pages_open(struct app *app, const struct pages *pages);

/* The page that shows, with its words in `arena`; its `ops` are NULL when it cannot be opened again. */
struct page page_take(const struct app *app, struct arena *arena);

/* Opens a page on top of those that are open. False when what it showed is not there. */
bool page_open(struct app *app, const struct page *page);

/*
 * Opens a page on top of those that are open, or says that it is not there. When it may be in what is yet to be read,
 * it is opened as soon as that is there (page_arrive), unless the user does something else first.
 */
void page_visit(struct app *app, const struct page *page);

/*
 * More was read: opens the page that the user waits for, if it is there now; when all was read, it is, or never will
 * be.
 */
void page_arrive(struct app *app, bool all);

/* Whether two pages are the same page, wherever the focus is. */
bool page_same(const struct page *a, const struct page *b);

/* Adds a page as a line to a file of state, behind some words of the caller's. */
void page_write(struct state_lines *lines, const struct str *words, size_t count, const struct page *page);

/* The page in a line, behind `words` fields of the caller's; its `ops` are NULL when there is none. */
struct page page_read(struct arena *arena, const struct state_line *line, size_t words);

#endif
