/* A document once more, as it was when it was read: for a collection that is joined while another one shows. */
#ifndef RUNG_COPY_H
#define RUNG_COPY_H

#include "rung/model.h"

/*
 * Fills a document that has no more than its path and arenas with what another was read from its file with, as read.h
 * does: what joining has filled in since is left out, and so is what it found wrong. Texts, and all else that joining
 * leaves as it is, the two have in common. `from` may belong to a collection that others are looking at.
 */
void copy_document(struct document *to, const struct document *from);

/* Has a collection own what copies in it have in common with others, so that it lives as long as one of them. */
void copies_share(struct collection *collection, struct arena *scratch);

/*
 * Fills an empty collection, which has its arena, with copies of documents that lie in that arena; they are yet to be
 * joined. What they have in common with others it owns, too.
 */
void copy_documents(struct collection *to, struct document *const *from, uint32_t count, struct arena *scratch);

#endif
