/*
 * The browser on a terminal.
 */
#ifndef TUI_TUI_H
#define TUI_TUI_H

#include <stdbool.h>

#include "rung/model.h"
#include "rung/settings.h"

/* The smallest window that the browser can show a page in. */
enum { TUI_WIDTH_MIN = 60, TUI_HEIGHT_MIN = 15 };

/* What the browser begins with. */
struct tui_start {
    const char *const *paths; /* the files and folders to show, to be read again when they change */
    size_t path_count;
    unsigned threads; /* that read and search them; 0: as many as there are processors for */
    /*
     * Asked with `context` when all files are read for the first time; false: there is nothing to browse, and tui_run
     * returns, whether something shows by then or, as with small collections, not yet.
     */
    bool (*accepts)(void *context, const struct collection *collection);
    void *context;
    struct settings *settings; /* of the user; their source is NULL when there is no place for them */
    const char *state_folder;  /* for what is kept from one run to the next; NULL: nothing is */
    bool fresh;                /* begin on the first page, not where the user was last time */
    bool utf8;                 /* the terminal shows UTF-8, not only ASCII */
};

/* What the browser would find where it is to run: for rung doctor. */
struct tui_surroundings {
    bool known;         /* the system knows the terminal that TERM names ... */
    bool able;          /* ... and it can put text anywhere, as pages need it */
    bool copies;        /* it may take what is to be copied */
    int colours;        /* that it has; 0: none */
    const char *curses; /* the version of the library */
    const char *editor; /* what opens a file to be changed */
    bool editor_is_there;
};

/* Looks without touching the terminal, which need not be there. In `arena`. */
struct tui_surroundings tui_look(struct arena *arena);

/*
 * Lets the user browse files, which are read while the browser is up already. Returns NULL when they quit, else why
 * it ended or could not begin, as a sentence without a full stop that is not to be freed. The locale of the program
 * must be a UTF-8 one in any case, for text to be measured.
 */
const char *tui_run(const struct tui_start *start);

/* What can be done with keys, as the help of the browser tells it. */
struct tui_key {
    const char *group; /* the heading it stands under; those of one group stand together */
    const char *names; /* "Up  k" */
    const char *help;
};

/* The keys of the first page of the browser, and those that do the same everywhere; returns how many. In `arena`. */
size_t tui_keys(struct arena *arena, const struct tui_key **keys_out);

#endif
