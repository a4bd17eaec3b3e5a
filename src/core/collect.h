/* One list of what was found wrong in all the files of a collection. */
#ifndef RUNG_COLLECT_H
#define RUNG_COLLECT_H

#include "rung/model.h"

/*
 * Sorts the diagnostics of each document by place, and makes the collection's list of them: file by file, in place of
 * the list there was.
 */
void collect_diags(struct collection *collection);

#endif
