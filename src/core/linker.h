/* What link.c and link_tree.c share: the state of joining, and what every part of it does. */
#ifndef RUNG_LINKER_H
#define RUNG_LINKER_H

#include "index.h"
#include "rung/model.h"

struct linker {
    struct collection *collection;
    struct arena *arena; /* of the collection */
    struct arena *scratch;
    struct model_index *index;
    struct document *document; /* the one whose references are followed */
};

/* Adds a diagnostic about the document whose references are followed. */
#define link_report(l, code, at, ...) diag_add(&(l)->document->diags, code, &(l)->document->source, at, __VA_ARGS__)

/* Follows a reference; what is unknown or ambiguous is reported. NULL then, and for one that is not given. */
void *link_follow(struct linker *l, enum index_kind kind, struct str reference);

/* Joins the tree of families, or of groups: those that documents define, and those that something only names. */
void link_families(struct linker *l);
void link_groups(struct linker *l);

#endif
