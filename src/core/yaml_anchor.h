/* Anchors of a YAML document, and what aliases refer to. */
#ifndef RUNG_YAML_ANCHOR_H
#define RUNG_YAML_ANCHOR_H

#include "map.h"
#include "rung/diag.h"
#include "yaml.h"

struct yaml_anchor; /* private */

struct yaml_anchors {
    struct arena *arena;
    struct map names; /* name to struct yaml_anchor; the last of a name counts */
    struct yaml_anchor *first;
    struct yaml_anchor **next; /* where the next one goes */
};

/* Begins with none, as each document does: anchors hold within one. They will lie in `arena`. */
void yaml_anchors_start(struct yaml_anchors *anchors, struct arena *arena);

/* Adds one, behind all that stand before it in the file. The name, ended by a NUL, is copied. */
void yaml_anchors_add(struct yaml_anchors *anchors, const char *name, struct node *node);

/* The node that an alias refers to; NULL: no anchor of that name stands before it. */
struct node *yaml_anchors_follow(struct yaml_anchors *anchors, struct str name);

/*
 * Warns of anchors that stand twice, and of those that were likely not meant as such. Only the end of a document
 * shows which are not used.
 */
void yaml_anchors_check(const struct yaml_anchors *anchors, struct source *source, struct diags *diags);

#endif
