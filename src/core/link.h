/*
 * The second pass: follows references across files, and reports those that lead nowhere, to two things, or in
 * circles.
 */
#ifndef RUNG_LINK_H
#define RUNG_LINK_H

#include "rung/model.h"

/*
 * Joins the documents of a collection: fills all of its lists and every pointer of the model. Problems go to the
 * diags of the document they stand in.
 */
void link_collection(struct collection *collection, struct arena *scratch);

#endif
