/*
 * Loading: files and folders of YAML become a collection.
 *
 * First each file by itself (it touches nothing but its own document), in several threads; then joining: references,
 * duplicates, cycles. What comes of it does not depend on the number of threads.
 * A bad value costs that value, a bad file costs that file; all problems are collected in the collection's diags.
 */
#ifndef RUNG_LOAD_H
#define RUNG_LOAD_H

#include "rung/model.h"

enum { LOAD_THREADS_MAX = 64 };

/*
 * Loads files, and folders with all *.yaml and *.yml below them, in the order of their names; hidden ones are left
 * out; what is come to twice is loaded once. Links in a folder are followed to files of the same folder or below it;
 * others, and what is no file, are passed over with a warning. Whatever is odd about one file or folder, the others
 * are loaded. Files are read in `threads` threads, of which the caller's is one; 0: one for each processor, at most
 * LOAD_THREADS_MAX. Returns a collection, maybe an empty one; free it with collection_free. The paths must live as
 * long.
 *
 * Returns NULL when memory runs out; then nothing of the load is left: no memory, no open file. There is no half of a
 * collection. Only a file so large that there is no room for its bytes costs no more than that file, as any other
 * that cannot be read. When memory runs out in the collection later, as while it is reviewed, what happens is what
 * happens for the arena `like` (see arena_new).
 */
struct collection *collection_load(const char *const *paths, size_t count, unsigned threads,
                                   const struct arena *like);

/* Releases a collection and all that lies in it. NULL is allowed. */
void collection_free(struct collection *collection);

#endif
