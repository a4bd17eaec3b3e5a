/*
 * The second stage of a load: each file by itself, in as many threads as there is work for.
 *
 * A file touches nothing but its own document, so what is read is the same whichever thread reads it, and in
 * whichever order they come to it.
 */
#ifndef RUNG_LOAD_READ_H
#define RUNG_LOAD_READ_H

#include <stdatomic.h>

#include "load_run.h"

/* The files of a collection while they are read. */
struct reading {
    struct collection *collection;
    const struct load *load;
    uint32_t *order;   /* places of the documents, in the order in which they are handed out */
    atomic_uint next;  /* place in it of the one that is handed out next */
    atomic_bool stop;  /* memory ran out: no further file is begun */
    atomic_bool *done; /* of each document: that it was read, and may be looked at */
};

/*
 * Reads the documents of a collection that were not read yet, and of which nothing is reported, in `threads` threads,
 * of which the caller's is one: at most one for each file, fewer where the system gives no more. What is read lies in
 * arenas of the threads, which belong to the collection's. Files in few folders come first, for in them stands what
 * others refer to. False when memory ran out, or the load is to stop: the documents are then of no use.
 */
bool read_documents(struct collection *collection, const struct load *load, unsigned threads, struct arena *scratch);

#endif
