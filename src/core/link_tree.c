/* Joining the two trees, of families and of groups. */
#include <assert.h>

#include "linker.h"
#include "map.h"
#include "rung/text.h"

enum { CATEGORY_DEPTH_MAX = 64 };

/* One of the two trees while it is joined. */
struct tree {
    enum index_kind kind;
    struct category **v;
    uint32_t count;
    uint32_t defined; /* of them by an entry: the first ones */
    struct map ids;   /* of the others, which enter the index together, since that is sorted anew each time */
    struct map names;
};

static struct tree
new_tree(struct linker *l, enum index_kind kind)
{
    return (struct tree){.kind = kind, .ids = {.arena = l->scratch}, .names = {.arena = l->scratch}};
}

static void
add_category(struct linker *l, struct tree *tree, struct category *category)
{
    tree->v = arena_grow(l->scratch, tree->v, tree->count, sizeof(*tree->v));
    tree->v[tree->count++] = category;
}

/* Adds the categories that a document defines. */
static void
add_defined(struct linker *l, struct tree *tree, struct category *categories, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        add_category(l, tree, &categories[i]);
    tree->defined = tree->count;
}

/* Adds a category for a name that no entry defines; it stands at the root. */
static void
imply_category(struct linker *l, struct tree *tree, struct str name)
{
    size_t count;
    if (!str_given(name) || model_index_find(l->index, l->scratch, tree->kind, name, &count))
        return;
    struct str folded = text_fold(l->scratch, name);
    if (map_get(&tree->ids, name) || map_get(&tree->names, folded))
        return;
    struct category *category = arena_alloc(l->arena, sizeof(*category));
    struct str id = text_slug(l->arena, name);
    *category = (struct category){.id = str_given(id) ? id : name, .name = name, .document = l->document};
    add_category(l, tree, category);
    map_put(&tree->ids, category->id, category);
    map_put(&tree->names, folded, category);
}

/* Enters the names that no entry defines in the index. */
static void
index_implied(struct linker *l, const struct tree *tree)
{
    for (uint32_t i = tree->defined; i < tree->count; i++)
        model_index_add(l->index, l->arena, tree->kind, tree->v[i]->id, tree->v[i]->name, tree->v[i]);
    model_index_sort(l->index, l->scratch, tree->kind);
}

/* The steps from a category to the root; CATEGORY_DEPTH_MAX when it is not reached, *circle_out: by coming back. */
static uint32_t
category_depth(const struct category *category, bool *circle_out)
{
    uint32_t depth = 0;
    for (const struct category *up = category->parent; up && depth < CATEGORY_DEPTH_MAX; up = up->parent) {
        *circle_out = up == category;
        if (*circle_out)
            return CATEGORY_DEPTH_MAX;
        depth++;
    }
    return depth;
}

/* Takes categories that stand below themselves, or too deep, to the root. Circles first: others may hang on them. */
static void
measure_tree(struct linker *l, struct tree *tree)
{
    for (int pass = 0; pass < 2; pass++)
        for (uint32_t i = 0; i < tree->count; i++) {
            struct category *category = tree->v[i];
            bool circle = false;
            category->depth = category_depth(category, &circle);
            if (category->depth < CATEGORY_DEPTH_MAX || (pass == 0 && !circle))
                continue;
            l->document = category->document;
            link_report(l,
                        circle ? DIAG_CYCLE : DIAG_LIMIT,
                        category->parent_ref,
                        "\"%.*s\" %s",
                        STR_ARGS(category->name),
                        circle ? "would stand below itself" : "stands too deep in the tree");
            category->parent = NULL;
            category->depth = 0;
        }
}

/* The tree in the order of reading: each category before its children. Numbers are places in the tree, plus 1. */
static const struct category **
depth_first(struct linker *l, const struct tree *tree)
{
    size_t room = (size_t)tree->count + 1;
    const struct category **list = arena_array(l->arena, tree->count, sizeof(*list));
    uint32_t *child = arena_array(l->scratch, room, sizeof(*child));     /* the first of each, and of the root, 0 */
    uint32_t *sibling = arena_array(l->scratch, room, sizeof(*sibling)); /* the next of each */
    uint32_t *stack = arena_array(l->scratch, room, sizeof(*stack));
    uint32_t count = 0, depth = 0;
    for (uint32_t i = 0; i < tree->count; i++)
        tree->v[i]->order = i + 1;
    for (uint32_t i = tree->count; i > 0; i--) {
        const struct category *parent = tree->v[i - 1]->parent;
        uint32_t *first = &child[parent ? parent->order : 0];
        sibling[i] = *first;
        *first = i;
    }
    for (uint32_t next = child[0]; next || depth;) {
        if (!next) {
            next = sibling[stack[--depth]];
            continue;
        }
        assert(tree->v);
        stack[depth++] = next;
        tree->v[next - 1]->order = count;
        list[count++] = tree->v[next - 1];
        next = child[next];
    }
    return list;
}

/* Joins a tree: parents followed, circles cut. What is listed is in the order of reading. */
static const struct category **
join_tree(struct linker *l, struct tree *tree)
{
    for (uint32_t i = 0; i < tree->count; i++) {
        l->document = tree->v[i]->document;
        imply_category(l, tree, tree->v[i]->parent_ref);
    }
    index_implied(l, tree);
    for (uint32_t i = 0; i < tree->count; i++) {
        l->document = tree->v[i]->document;
        tree->v[i]->parent = link_follow(l, tree->kind, tree->v[i]->parent_ref);
    }
    measure_tree(l, tree);
    return depth_first(l, tree);
}

void
link_groups(struct linker *l)
{
    struct collection *c = l->collection;
    struct tree tree = new_tree(l, INDEX_GROUP);
    for (uint32_t d = 0; d < c->document_count; d++)
        add_defined(l, &tree, c->documents[d]->groups, c->documents[d]->group_count);
    for (uint32_t i = 0; i < c->competency_count; i++) {
        l->document = c->competencies[i]->document;
        imply_category(l, &tree, c->competencies[i]->group_ref);
    }
    c->groups = join_tree(l, &tree);
    c->group_count = tree.count;
}

void
link_families(struct linker *l)
{
    struct collection *c = l->collection;
    struct tree tree = new_tree(l, INDEX_FAMILY);
    for (uint32_t d = 0; d < c->document_count; d++)
        add_defined(l, &tree, c->documents[d]->families, c->documents[d]->family_count);
    for (uint32_t i = 0; i < c->profile_count; i++) {
        const struct profile *profile = c->profiles[i];
        l->document = profile->document;
        for (uint32_t f = 0; f < profile->family_refs.count; f++)
            imply_category(l, &tree, profile->family_refs.v[f]);
    }
    c->families = join_tree(l, &tree);
    c->family_count = tree.count;
}
