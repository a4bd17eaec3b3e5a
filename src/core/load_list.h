/* The first stage of a load: which files there are. */
#ifndef RUNG_LOAD_LIST_H
#define RUNG_LOAD_LIST_H

#include "rung/model.h"

/*
 * Adds a document to a collection for each file that is named or lies in a named folder, in the order in which they
 * are to stand, in the collection's arena. What load.h says of folders and links holds. A file or folder that is come
 * to once more, by whatever name, is left out. Those that cannot be read, or are passed over, have a diagnostic that
 * says so; all others are yet to be read. The paths must live as long as the collection.
 */
void load_list(struct collection *collection, const char *const *paths, size_t count, struct arena *scratch);

/* Notes of a document that its file or folder cannot be read. */
void report_unreadable(struct document *document, const char *why);

#endif
