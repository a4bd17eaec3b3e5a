/*
 * The second stage of a load: each file by itself, in as many threads as there is work for.
 *
 * A file touches nothing but its own document, so what is read is the same whichever thread reads it, and in whichever
 * order they come to it.
 */
#ifndef RUNG_LOAD_READ_H
#define RUNG_LOAD_READ_H

#include <stdatomic.h>

#include "load_run.h"

struct reader_thread;

/* The files of a collection while they are read. */
struct reading {
    struct collection *collection;
    const struct load *load;
    atomic_uint next;  /* the document that is handed out next */
    atomic_bool stop;  /* memory ran out: no further file is begun */
    atomic_bool *done; /* of each document: that it was read, and may be looked at */
    struct reader_thread *threads;
    unsigned thread_count;
    struct arena *own;  /* for what reading_end() reads */
    bool out_of_memory; /* known once it has ended */
};

/*
 * Begins to read the documents of a collection that were not read yet, and of which nothing is reported, in `threads` threads of its own (none: all
 * is read by reading_end; at most one for each file; fewer where the system gives no more). What is read lies in arenas of
 * the threads, which belong to the collection's.
 */
void reading_begin(struct reading *reading, struct collection *collection, const struct load *load, unsigned threads);

/*
 * Reads on until there is no file left, or the load is to stop, and has the threads end. False when memory ran out, or it was
 * stopped: the documents are then of no use. Who began to read must end it before the collection's arena goes away.
 */
bool reading_end(struct reading *reading);

#endif
