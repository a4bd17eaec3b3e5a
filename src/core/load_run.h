/* A load as its stages see it, with what only loading in the background (rung/loading.h) asks of them. */
#ifndef RUNG_LOAD_RUN_H
#define RUNG_LOAD_RUN_H

#include <stdatomic.h>

#include "rung/model.h"

struct reading;

/*
 * Is told how far reading has come, by each thread that reads: it may be called in several of them at once. In
 * `scratch`, which is that thread's own, it may put what it needs; that is where it fails, too.
 */
typedef void load_told_fn(void *context, const struct reading *reading, struct arena *scratch);

struct load {
    const char *const *paths;
    size_t count;
    unsigned threads;                /* as in collection_load */
    const struct arena *like;        /* as in collection_load */
    const struct collection *before; /* what is unchanged since is taken from it and not read again; or NULL */
    const atomic_bool *stop;         /* when it is set, the load ends soon, without a collection; or NULL */
    load_told_fn *told;              /* called between two files; or NULL */
    void *context;
};

/* Whether a load is to end. */
static inline bool
load_stops(const struct load *load)
{
    return load->stop && atomic_load_explicit(load->stop, memory_order_relaxed);
}

/* Loads. NULL: memory ran out, or it was stopped. */
struct collection *load_run(const struct load *load);

#endif
