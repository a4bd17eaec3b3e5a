/*
 * The tree of families, profiles and levels: what there is of it, and what shows with some of it folded.
 *
 * Its nodes are made once, depth first. Its rows are what shows, made again when something is folded; so moving over
 * them costs the same however many there are.
 */
#ifndef TUI_TREE_H
#define TUI_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rung/model.h"

#define TREE_NO_NODE SIZE_MAX

/* A family, or a profile in a family. A profile that is in several families has several nodes. */
struct tree_node {
    const struct category *family; /* of a family; NULL: those that state none */
    const struct profile *profile; /* of a profile; NULL: it is a family */
    size_t parent;                 /* its family's node; TREE_NO_NODE: it stands at the root */
    size_t profiles;               /* of a family: how many are in it or on its branches */
    size_t row;                    /* that it stands in, when it shows */
    int depth;                     /* 0 at the root */
    bool folded;
};

/* A node, or a level of a profile's node. */
struct tree_row {
    size_t node;
    const struct level *level; /* NULL: the node itself */
};

struct tree {
    struct tree_node *nodes;
    size_t node_count;
    struct tree_row *rows; /* what shows; there is room for all */
    size_t row_count;
};

/* Makes the tree of a collection, in `arena`. Families show their profiles; these are folded. */
void tree_init(struct tree *tree, struct arena *arena, const struct collection *collection);

/* The node of a row. */
const struct tree_node *tree_node(const struct tree *tree, size_t row);

/* The rung that a row stands for; of a family's, the profile is NULL. */
struct rung tree_rung(const struct tree *tree, size_t row);

/* Whether something stands under a row, or would if it were not folded. */
bool tree_has_branches(const struct tree *tree, size_t row);

/* Folds what stands under a row, or shows it. The row keeps its place. */
void tree_set_folded(struct tree *tree, size_t row, bool folded);

/* The row that a row stands under; itself, when it stands at the root. */
size_t tree_parent_row(const struct tree *tree, size_t row);

#endif
