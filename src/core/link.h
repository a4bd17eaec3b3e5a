/* The second pass: follows references across files, and reports those that lead nowhere, to two things, or in circles. */
#ifndef RUNG_LINK_H
#define RUNG_LINK_H

#include <stdatomic.h>

#include "rung/model.h"

/*
 * Joins the documents of a collection: fills all of its lists and every pointer of the model. Problems go to the
 * diags of the document they stand in. When `stop` (may be NULL) is set meanwhile, it is given up soon, in the way in which it
 * is when memory runs out in `scratch`.
 */
void link_collection(struct collection *collection, struct arena *scratch, const atomic_bool *stop);

#endif
