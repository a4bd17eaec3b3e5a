/*
 * Families come from the collection depth first, each before its children; every one is followed by its profiles.
 */
#include "tree.h"

#include <string.h>

/* --- Nodes --- */

/*
 * The profiles of each family, one family's after the other's, in the order of the collection. Families count as they
 * do there; one more holds the profiles that state none.
 */
struct placement {
    const struct profile **profiles;
    size_t *starts; /* where those of each family begin; and, behind the last family, where they all end */
};

/* The places at which a profile stands among the families: at least one. */
static size_t
place_count(const struct profile *profile)
{
    return profile->family_refs.count > 0 ? profile->family_refs.count : 1;
}

static size_t
place_at(const struct collection *collection, const struct profile *profile, size_t at)
{
    const struct category *family = profile->family_refs.count > 0 ? profile->families[at] : NULL;
    return family ? family->order : collection->family_count;
}

/* Places all profiles: counts first, so that each family's range is known, then fills the ranges. */
static struct placement
place_profiles(struct arena *arena, const struct collection *collection)
{
    size_t families = collection->family_count + 1;
    size_t *ends = arena_array(arena, families + 1, sizeof(*ends)); /* from 1 on, so that ends[i] is where i begins */
    size_t total = 0;
    for (uint32_t i = 0; i < collection->profile_count; i++)
        for (size_t at = 0; at < place_count(collection->profiles[i]); at++, total++)
            ends[place_at(collection, collection->profiles[i], at) + 1]++;
    for (size_t i = 0; i < families; i++)
        ends[i + 1] += ends[i];

    const struct profile **profiles = arena_array(arena, total, sizeof(const struct profile *));
    size_t *next = arena_array(arena, families, sizeof(*next));
    memcpy(next, ends, families * sizeof(*next));
    for (uint32_t i = 0; i < collection->profile_count; i++)
        for (size_t at = 0; at < place_count(collection->profiles[i]); at++)
            profiles[next[place_at(collection, collection->profiles[i], at)]++] = collection->profiles[i];
    return (struct placement){.profiles = profiles, .starts = ends};
}

static size_t
add_node(struct tree *tree, struct tree_node node)
{
    node.depth = node.parent == TREE_NO_NODE ? 0 : tree->nodes[node.parent].depth + 1;
    tree->nodes[tree->node_count] = node;
    return tree->node_count++;
}

/* Counts each profile once in every family that it is in, directly or on a branch. `nodes` are the families'. */
static void
count_profiles(struct tree *tree, struct arena *arena, const struct collection *collection, const size_t *nodes)
{
    const struct profile **counted = arena_array(arena, tree->node_count, sizeof(const struct profile *));
    for (uint32_t i = 0; i < collection->profile_count; i++) {
        const struct profile *profile = collection->profiles[i];
        for (size_t at = 0; at < place_count(profile); at++) {
            size_t family = nodes[place_at(collection, profile, at)];
            for (; family != TREE_NO_NODE && counted[family] != profile; family = tree->nodes[family].parent) {
                counted[family] = profile;
                tree->nodes[family].profiles++;
            }
        }
    }
}

static void
make_nodes(struct tree *tree, struct arena *arena, const struct collection *collection)
{
    struct placement placement = place_profiles(arena, collection);
    size_t families = collection->family_count;
    tree->nodes = arena_array(arena, families + 1 + placement.starts[families + 1], sizeof(*tree->nodes));
    size_t *nodes = arena_array(arena, families + 1, sizeof(*nodes)); /* of the families */
    for (size_t i = 0; i <= families; i++) {
        const struct category *family = i < families ? collection->families[i] : NULL;
        if (!family && placement.starts[i] == placement.starts[i + 1])
            break; /* all profiles state one */
        size_t parent = family && family->parent ? nodes[family->parent->order] : TREE_NO_NODE;
        nodes[i] = add_node(tree, (struct tree_node){.family = family, .parent = parent});
        for (size_t at = placement.starts[i]; at < placement.starts[i + 1]; at++)
            add_node(tree, (struct tree_node){.profile = placement.profiles[at], .parent = nodes[i], .folded = true});
    }
    count_profiles(tree, arena, collection, nodes);
}

/* --- Rows --- */

static void
add_row(struct tree *tree, size_t node, const struct level *level)
{
    tree->rows[tree->row_count++] = (struct tree_row){.node = node, .level = level};
}

/* Makes the rows afresh: what is in no folded node. */
static void
make_rows(struct tree *tree)
{
    int folded_depth = INT32_MAX; /* what is deeper is in a folded node */
    tree->row_count = 0;
    for (size_t i = 0; i < tree->node_count; i++) {
        struct tree_node *node = &tree->nodes[i];
        if (node->depth > folded_depth)
            continue;
        folded_depth = node->folded ? node->depth : INT32_MAX;
        node->row = tree->row_count;
        add_row(tree, i, NULL);
        for (uint32_t at = 0; node->profile && !node->folded && at < node->profile->level_count; at++)
            add_row(tree, i, &node->profile->levels[at]);
    }
}

static size_t
most_rows(const struct tree *tree)
{
    size_t count = tree->node_count;
    for (size_t i = 0; i < tree->node_count; i++)
        count += tree->nodes[i].profile ? tree->nodes[i].profile->level_count : 0;
    return count;
}

void
tree_init(struct tree *tree, struct arena *arena, const struct collection *collection)
{
    *tree = (struct tree){0};
    make_nodes(tree, arena, collection);
    tree->rows = arena_array(arena, most_rows(tree), sizeof(*tree->rows));
    make_rows(tree);
}

const struct tree_node *
tree_node(const struct tree *tree, size_t row)
{
    return &tree->nodes[tree->rows[row].node];
}

struct rung
tree_rung(const struct tree *tree, size_t row)
{
    return (struct rung){.profile = tree_node(tree, row)->profile, .level = tree->rows[row].level};
}

bool
tree_has_branches(const struct tree *tree, size_t row)
{
    size_t at = tree->rows[row].node;
    const struct tree_node *node = &tree->nodes[at];
    if (tree->rows[row].level)
        return false;
    if (node->profile)
        return node->profile->level_count > 0;
    return at + 1 < tree->node_count && tree->nodes[at + 1].depth > node->depth;
}

void
tree_set_folded(struct tree *tree, size_t row, bool folded)
{
    tree->nodes[tree->rows[row].node].folded = folded;
    make_rows(tree);
}

size_t
tree_parent_row(const struct tree *tree, size_t row)
{
    const struct tree_row *from = &tree->rows[row];
    size_t parent = from->level ? from->node : tree->nodes[from->node].parent;
    return parent == TREE_NO_NODE ? row : tree->nodes[parent].row; /* what is above a row that shows, shows */
}
