/*
 * The tree of families, profiles and levels: what there is of it, and what shows with some of it folded or filtered
 * out.
 *
 * Its nodes are made once, depth first. Its rows are what shows, made again when something is folded or typed; so
 * moving over them costs the same however many there are.
 */
#ifndef TUI_TREE_H
#define TUI_TREE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "address.h"
#include "findable.h"
#include "rung/model.h"

#define TREE_NO_NODE SIZE_MAX

/* How profiles stand within their family. */
enum tree_order {
    TREE_BY_FILE,   /* as the collection has them */
    TREE_BY_TITLE,  /* case and accents do not count */
    TREE_BY_AGE,    /* longest not updated first; then those of which that cannot be said */
    TREE_BY_LEVELS, /* the most levels first */
    TREE_ORDERS
};

/* A family, or a profile in a family. A profile that is in several families has several nodes. */
struct tree_node {
    const struct category *family; /* of a family; NULL: those that state none */
    const struct profile *profile; /* of a profile; NULL: it is a family */
    size_t parent;                 /* its family's node; TREE_NO_NODE: it stands at the root */
    size_t profiles;               /* of a family: how many are in it or on its branches ... */
    size_t matches;                /* ... and how many of them the filter finds; all without one */
    size_t row;                    /* that it stands in, when it shows */
    uint32_t place;                /* of a profile: among those of the collection */
    int depth;                     /* 0 at the root */
    bool folded;
    bool folded_before; /* before something was typed */
};

/* A node, or a level of a profile's node. */
struct tree_row {
    size_t node;
    const struct level *level; /* NULL: the node itself */
};

struct tree {
    struct arena *arena; /* for what it keeps */
    const struct collection *collection;
    struct tree_node *nodes;
    size_t node_count;
    size_t
        *family_nodes; /* in the order of the collection; one more for those that state none, when there are such */
    struct findables findables;
    enum found *found;     /* of each profile of the collection, whatever nodes it has */
    struct tree_row *rows; /* what shows; there is room for all */
    size_t row_count;
    enum tree_order order;
    bool all_folded; /* the families, but for those that were unfolded since */
    struct filter filter;
    size_t matches;     /* profiles that it finds, each counted once */
    int status_columns; /* of the longest status; 0: no profile states one */
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

/* Folds all families, or shows all profiles. */
void tree_fold_all(struct tree *tree, bool folded);

/*
 * Adds to an address what is folded where nothing is filtered out: whether all families are; then, as the ids of a
 * family and of a profile in it, or of none, each that is not as that has it.
 */
void tree_add_folds(const struct tree *tree, struct address *address);

/* Folds what such words say, which begin with that number, and nothing else. Nothing may be filtered out. */
void tree_take_folds(struct tree *tree, const struct address *address, size_t from);

/* The row that a row stands under; itself, when it stands at the root. */
size_t tree_parent_row(const struct tree *tree, size_t row);

/* Sorts the profiles of each family. */
void tree_sort(struct tree *tree, struct arena *scratch, enum tree_order order);

/*
 * Shows only what has all the words typed, in a title, another title, a code, or in these of one of its levels, which
 * then shows too; and the families it is in. Not given: everything, folded as before.
 */
void tree_filter(struct tree *tree, struct arena *scratch, struct str typed);

/* The first row of a rung, or of what it is folded into; without a profile, of a family. 0 when it does not show. */
size_t tree_row_of(const struct tree *tree, struct rung rung, const struct category *family);

#endif
