/* A collection as text, for reading and for tests to compare. */
#ifndef PRINT_H
#define PRINT_H

#include "rung/buf.h"
#include "rung/model.h"

struct dump {
    struct arena *arena;
    struct buf *out;
    struct source *source; /* of what is printed now: places are in it */
    int depth;             /* of the next line */
    bool texts_only;
    bool no_places;
};

/* What is wrong with the files, then the collection. */
void print_all(struct dump *d, const struct collection *c);

/* The collection alone, without its files: of equal collections the same, where `no_places` is set. */
void print_collection(struct dump *d, const struct collection *c);

#endif
