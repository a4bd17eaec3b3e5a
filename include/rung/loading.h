/*
 * Loading in the background: the same as load.h does, while the caller goes on with what there is so far.
 *
 *     begin -> (wait for the descriptor -> take the newest edition, show it)... -> end
 *
 * An edition is a collection like any other, of the files that were read by then, in their order. Each
 * is const from the moment it is given out. Those that come before all files were read are of few files at first,
 * then of at least twice as many each time; the last one is what collection_load would have returned.
 */
#ifndef RUNG_LOADING_H
#define RUNG_LOADING_H

#include "rung/load.h"

struct loading;

/*
 * Asked first of all, in the thread that loads: whether it is worth it. When `stop` is set, the answer does not
 * matter any more.
 */
typedef bool loading_worth_fn(void *context, const atomic_bool *stop);

struct loading_order {
    const char *const *paths; /* must live until the last edition is freed, as must what they point to */
    size_t count;
    unsigned threads; /* as collection_load has it */
    const struct collection
        *before;             /* what was loaded from them before; files that are unchanged since are taken from it */
    loading_worth_fn *worth; /* or NULL: it is */
    void *context;           /* for worth() */
};

enum loading_state {
    LOADING_DONE, /* the last edition is there */
    LOADING_ON,
    LOADING_NOT_WORTH, /* nothing was loaded */
    LOADING_NO_MEMORY, /* it was given up: there will be no last edition */
};

/* How far it is. */
struct loading_progress {
    enum loading_state state;
    size_t read;  /* files */
    size_t files; /* in all; 0: they are still being looked for */
};

/*
 * Begins to load. `before` must live until the load has ended; it may be shown meanwhile, and freed thereafter: what
 * editions have in common with it lives on. With it there is only one edition, the last. Where the system gives no
 * thread, all is loaded at once, before this returns.
 */
struct loading *loading_begin(const struct loading_order *order);

/* How far it is by now. */
struct loading_progress loading_progress(struct loading *loading);

/* A descriptor that can be read from when there is news: an edition to be taken, or the end. -1: there is none. */
int loading_descriptor(const struct loading *loading);

/* Waits for news, for so many milliseconds at most; where there is no descriptor, for all of them. */
void loading_wait(const struct loading *loading, int milliseconds);

/*
 * The newest edition, which is the caller's from now on (see collection_free); NULL: there is none that was not
 * taken. `progress_out` (may be NULL) is how far it is with this edition: with LOADING_DONE it is the last.
 */
struct collection *loading_take(struct loading *loading, struct loading_progress *progress_out);

/*
 * Stops it, if it is still on, and releases it, with what was not taken; waits for no more than a file. NULL is
 * allowed.
 */
void loading_end(struct loading *loading);

#endif
