/*
 * Families come from the collection depth first, each before its children; every one is followed by its profiles.
 */
#include "tree.h"

#include <stdlib.h>
#include <string.h>

#include "layout.h"
#include "rung/review.h"
#include "rung/text.h"

/* --- Nodes --- */

/*
 * The profiles of each family, one family's after the other's, in the order of the collection. Families count as they
 * do there; one more holds the profiles that state none.
 */
struct placement {
    uint32_t *profiles; /* their places in the collection */
    size_t *starts;     /* where those of each family begin; and, behind the last family, where they all end */
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

    uint32_t *profiles = arena_array(arena, total, sizeof(*profiles));
    size_t *next = arena_array(arena, families, sizeof(*next));
    memcpy(next, ends, families * sizeof(*next));
    for (uint32_t i = 0; i < collection->profile_count; i++)
        for (size_t at = 0; at < place_count(collection->profiles[i]); at++)
            profiles[next[place_at(collection, collection->profiles[i], at)]++] = i;
    return (struct placement){.profiles = profiles, .starts = ends};
}

static size_t
add_node(struct tree *tree, struct tree_node node)
{
    node.depth = node.parent == TREE_NO_NODE ? 0 : tree->nodes[node.parent].depth + 1;
    tree->nodes[tree->node_count] = node;
    return tree->node_count++;
}

static void
add_profile(struct tree *tree, uint32_t place, size_t family)
{
    const struct profile *profile = tree->collection->profiles[place];
    add_node(tree, (struct tree_node){.profile = profile, .parent = family, .place = place, .folded = true});
}

static void
make_nodes(struct tree *tree)
{
    const struct collection *collection = tree->collection;
    struct placement placement = place_profiles(tree->arena, collection);
    size_t families = collection->family_count;
    tree->nodes = arena_array(tree->arena, families + 1 + placement.starts[families + 1], sizeof(*tree->nodes));
    tree->family_nodes = arena_array(tree->arena, families + 1, sizeof(*tree->family_nodes));
    for (size_t i = 0; i <= families; i++) {
        const struct category *family = i < families ? collection->families[i] : NULL;
        if (!family && placement.starts[i] == placement.starts[i + 1])
            break; /* all profiles state one */
        size_t parent = family && family->parent ? tree->family_nodes[family->parent->order] : TREE_NO_NODE;
        size_t node = add_node(tree, (struct tree_node){.family = family, .parent = parent});
        tree->family_nodes[i] = node;
        for (size_t at = placement.starts[i]; at < placement.starts[i + 1]; at++)
            add_profile(tree, placement.profiles[at], node);
    }
}

/*
 * Counts what the filter finds: each profile once in all, and once in every family that it is in or on a branch of.
 */
static void
count_matches(struct tree *tree, struct arena *scratch)
{
    const struct collection *collection = tree->collection;
    const struct profile **counted = arena_array(scratch, tree->node_count, sizeof(const struct profile *));
    tree->matches = 0;
    for (size_t i = 0; i < tree->node_count; i++)
        tree->nodes[i].matches = 0;
    for (uint32_t i = 0; i < collection->profile_count; i++) {
        const struct profile *profile = collection->profiles[i];
        if (tree->found[i] == FOUND_NOTHING)
            continue;
        tree->matches++;
        for (size_t at = 0; at < place_count(profile); at++) {
            size_t family = tree->family_nodes[place_at(collection, profile, at)];
            for (; family != TREE_NO_NODE && counted[family] != profile; family = tree->nodes[family].parent) {
                counted[family] = profile;
                tree->nodes[family].matches++;
            }
        }
    }
}

/* --- What the filter finds --- */

static bool
shows_level(const struct tree *tree, const struct tree_node *node, uint32_t level)
{
    return tree->found[node->place] != FOUND_LEVELS
           || findables_level(&tree->findables, &tree->filter, node->place, level);
}

static bool
is_filtered_out(const struct tree *tree, const struct tree_node *node)
{
    if (node->profile)
        return tree->found[node->place] == FOUND_NOTHING;
    return tree->filter.count > 0 && node->matches == 0;
}

/* --- Rows --- */

static void
add_row(struct tree *tree, size_t node, const struct level *level)
{
    tree->rows[tree->row_count++] = (struct tree_row){.node = node, .level = level};
}

/* Makes the rows afresh: what is in no folded node, and what the filter finds. */
static void
make_rows(struct tree *tree)
{
    int folded_depth = INT32_MAX; /* what is deeper is in a folded node */
    tree->row_count = 0;
    for (size_t i = 0; i < tree->node_count; i++) {
        struct tree_node *node = &tree->nodes[i];
        node->row = tree->row_count > 0 ? tree->row_count - 1 : 0; /* when it does not show: the row above */
        if (node->depth > folded_depth || is_filtered_out(tree, node))
            continue;
        folded_depth = node->folded ? node->depth : INT32_MAX;
        node->row = tree->row_count;
        add_row(tree, i, NULL);
        for (uint32_t at = 0; node->profile && !node->folded && at < node->profile->level_count; at++)
            if (shows_level(tree, node, at))
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
    *tree = (struct tree){.arena = arena, .collection = collection};
    tree->findables = findables_make(arena, collection);
    tree->found = arena_array(arena, collection->profile_count, sizeof(*tree->found));
    for (uint32_t i = 0; i < collection->profile_count; i++) {
        tree->found[i] = FOUND_PROFILE;
        tree->status_columns = larger(tree->status_columns, text_columns(collection->profiles[i]->status));
    }
    make_nodes(tree);
    count_matches(tree, arena);
    for (size_t i = 0; i < tree->node_count; i++)
        tree->nodes[i].profiles = tree->nodes[i].matches;
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

/* Folds all families or none, and all profiles. */
static void
fold_nodes(struct tree *tree, bool folded)
{
    for (size_t i = 0; i < tree->node_count; i++)
        tree->nodes[i].folded = folded || tree->nodes[i].profile;
}

void
tree_fold_all(struct tree *tree, bool folded)
{
    fold_nodes(tree, folded);
    if (tree->filter.count == 0)
        tree->all_folded = folded;
    make_rows(tree);
}

/* --- Folds as words --- */

/* The ids of a family, and of a profile in it; not given where there is none. */
struct node_words {
    struct str family, profile;
};

static struct node_words
node_words(const struct tree *tree, const struct tree_node *node)
{
    const struct category *family = node->profile ? tree->nodes[node->parent].family : node->family;
    return (struct node_words){
        .family = family ? family->id : str_of(""),
        .profile = node->profile ? node->profile->id : str_of(""),
    };
}

void
tree_add_folds(const struct tree *tree, struct address *address)
{
    address_add_number(address, tree->all_folded);
    for (size_t i = 0; i < tree->node_count; i++) {
        const struct tree_node *node = &tree->nodes[i];
        bool folded = tree->filter.count > 0 ? node->folded_before : node->folded;
        if (folded == (node->profile || tree->all_folded))
            continue;
        struct node_words words = node_words(tree, node);
        address_add(address, words.family);
        address_add(address, words.profile);
    }
}

static int
by_words(const void *a, const void *b)
{
    const struct node_words *left = a, *right = b;
    int order = str_order(left->family, right->family);
    return order ? order : str_order(left->profile, right->profile);
}

/* The words that say what is folded, sorted; in `arena`. */
static struct node_words *
sorted_words(struct arena *arena, const struct address *address, size_t from, size_t count)
{
    struct node_words *words = arena_array(arena, count, sizeof(*words));
    for (size_t i = 0; i < count; i++)
        words[i] = (struct node_words){address_word(address, from + 2 * i), address_word(address, from + 2 * i + 1)};
    qsort(words, count, sizeof(*words), by_words);
    return words;
}

void
tree_take_folds(struct tree *tree, const struct address *address, size_t from)
{
    struct arena *scratch = arena_new(tree->arena);
    size_t count = address->count > from ? (address->count - from - 1) / 2 : 0;
    const struct node_words *words = sorted_words(scratch, address, from + 1, count);
    tree->all_folded = address_number(address, from) == 1;
    fold_nodes(tree, tree->all_folded);
    for (size_t i = 0; i < tree->node_count && count > 0; i++) {
        struct tree_node *node = &tree->nodes[i];
        struct node_words here = node_words(tree, node);
        if (bsearch(&here, words, count, sizeof(here), by_words))
            node->folded = !node->folded;
    }
    arena_free(scratch);
    make_rows(tree);
}

size_t
tree_parent_row(const struct tree *tree, size_t row)
{
    const struct tree_row *from = &tree->rows[row];
    size_t parent = from->level ? from->node : tree->nodes[from->node].parent;
    return parent == TREE_NO_NODE ? row : tree->nodes[parent].row; /* what is above a row that shows, shows */
}

size_t
tree_row_of(const struct tree *tree, struct rung rung, const struct category *family)
{
    size_t found = 0;
    for (size_t row = tree->row_count; row-- > 0;) {
        const struct tree_node *node = tree_node(tree, row);
        bool same = rung.profile ? node->profile == rung.profile : !node->profile && node->family == family;
        if (same && tree->rows[row].level == rung.level)
            return row;
        if (same)
            found = row; /* what it is folded into, or another level */
    }
    return found;
}

/* --- Filter and order --- */

void
tree_filter(struct tree *tree, struct arena *scratch, struct str typed)
{
    bool filtered = tree->filter.count > 0;
    struct filter filter = filter_make(tree->arena, typed);
    bool narrows = filter_narrows(&filter, &tree->filter);
    tree->filter = filter;
    for (uint32_t i = 0; i < tree->collection->profile_count; i++)
        if (!narrows || tree->found[i] != FOUND_NOTHING)
            tree->found[i] = findables_profile(&tree->findables, &tree->filter, i);
    count_matches(tree, scratch);
    for (size_t i = 0; i < tree->node_count; i++) {
        struct tree_node *node = &tree->nodes[i];
        if (!filtered)
            node->folded_before = node->folded;
        if (tree->filter.count == 0)
            node->folded = node->folded_before;
        else
            node->folded = node->profile && tree->found[node->place] != FOUND_LEVELS;
    }
    make_rows(tree);
}

/* What the nodes of profiles are sorted by: the lower comes first. */
struct key {
    struct tree_node node;
    int64_t number;
};

static int
by_key(const void *a, const void *b)
{
    const struct key *left = a, *right = b;
    int order = (left->number > right->number) - (left->number < right->number);
    return order ? order : (left->node.place > right->node.place) - (left->node.place < right->node.place);
}

static int64_t
number_of(const struct profile *profile, enum tree_order order)
{
    switch (order) {
    case TREE_BY_TITLE:
        return profile->order;
    case TREE_BY_AGE:
        return profile_updated(profile) > 0 ? profile_updated(profile) : INT64_MAX;
    case TREE_BY_LEVELS:
        return -(int64_t)profile->level_count;
    default:
        return 0; /* as the collection has them */
    }
}

void
tree_sort(struct tree *tree, struct arena *scratch, enum tree_order order)
{
    struct key *keys = arena_array(scratch, tree->node_count, sizeof(*keys));
    tree->order = order;
    for (size_t start = 0, end; start < tree->node_count; start = end + 1) {
        for (end = start; end < tree->node_count && tree->nodes[end].profile; end++)
            keys[end] = (struct key){tree->nodes[end], number_of(tree->nodes[end].profile, order)};
        if (end > start)
            qsort(keys + start, end - start, sizeof(*keys), by_key);
        for (size_t i = start; i < end; i++)
            tree->nodes[i] = keys[i].node;
    }
    make_rows(tree);
}
