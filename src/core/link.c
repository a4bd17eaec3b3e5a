/* Joining files: lists, ids, trees, references. The only code that writes to the model after reading. */
#include "link.h"

#include <assert.h>
#include <stddef.h>
#include <stdlib.h>

#include "index.h"
#include "map.h"
#include "rung/text.h"

struct linker {
    struct collection *collection;
    struct arena *arena; /* of the collection */
    struct arena *scratch;
    struct model_index *index;
    struct document *document; /* the one whose references are followed */
};

/* What messages call each kind of thing. */
static const char *const kind_names[] = {
    [INDEX_SCALE] = "scale",
    [INDEX_COMPETENCY] = "competency",
    [INDEX_FAMILY] = "family",
    [INDEX_GROUP] = "group",
    [INDEX_PROFILE] = "profile",
};

/* --- Messages --- */

static struct diag *
report(struct linker *l, enum diag_code code, struct str at, const char *message)
{
    return diag_add(&l->document->diags, code, &l->document->source, at, "%s", message);
}

static char *
message(struct linker *l, const char *before, struct str name, const char *after)
{
    return arena_printf(l->scratch, "%s\"%.*s\"%s", before, STR_ARGS(name), after);
}

/* Whether a hint for the next diagnostic would be seen. */
static bool
hint_seen(const struct linker *l)
{
    return l->document->diags.count <= DIAG_SHOWN_MAX;
}

static const char *
hint_nearest(struct linker *l, struct str wanted, const struct str *names, size_t count)
{
    const struct str *nearest = text_nearest(l->scratch, wanted, names, count);
    return nearest ? arena_printf(l->document->arena, "there is a similar one: %.*s", STR_ARGS(*nearest)) : NULL;
}

static void
report_unknown(struct linker *l, enum index_kind kind, struct str reference)
{
    char *text = arena_printf(l->scratch, "there is no %s \"%.*s\"", kind_names[kind], STR_ARGS(reference));
    struct diag *diag = report(l, DIAG_UNKNOWN_REFERENCE, reference, text);
    if (!hint_seen(l))
        return;
    const struct index *ids = &l->index->ids[kind];
    struct str *names = arena_array(l->scratch, ids->count, sizeof(*names));
    for (size_t i = 0; i < ids->count; i++)
        names[i] = ids->v[i].key;
    diag->hint = hint_nearest(l, reference, names, ids->count);
}

/* Follows a reference; what is unknown or ambiguous is reported. A reference that is not given leads to NULL. */
static void *
follow(struct linker *l, enum index_kind kind, struct str reference)
{
    size_t count;
    if (!str_given(reference))
        return NULL;
    const struct index_entry *entry = model_index_find(l->index, l->scratch, kind, reference, &count);
    if (count == 0)
        report_unknown(l, kind, reference);
    if (count > 1) {
        char *text = arena_printf(l->scratch, "\"%.*s\" could be any of %zu; use the id", STR_ARGS(reference), count);
        report(l, DIAG_AMBIGUOUS, reference, text);
    }
    return count == 1 ? entry->thing : NULL;
}

/* --- Lists and ids --- */

/* An id, and where it was given. */
struct defined {
    struct str id;
    struct document *document;
};

static int
by_id(const void *a, const void *b)
{
    const struct defined *left = *(const struct defined *const *)a, *right = *(const struct defined *const *)b;
    int order = str_order(left->id, right->id);
    return order ? order : left < right ? -1 : left > right;
}

/* Reports every id that was defined before, with both places. */
static void
report_duplicates(struct linker *l, const struct defined *all, size_t count, const char *what)
{
    if (count < 2)
        return;
    const struct defined **sorted = arena_array(l->scratch, count, sizeof(*sorted));
    for (size_t i = 0; i < count; i++)
        sorted[i] = &all[i];
    qsort(sorted, count, sizeof(*sorted), by_id);
    const struct defined *first = sorted[0];
    for (size_t i = 1; i < count; i++) {
        if (!str_equal(sorted[i]->id, first->id)) {
            first = sorted[i];
            continue;
        }
        l->document = sorted[i]->document;
        char *text = arena_printf(l->scratch, "a second %s with the id \"%.*s\"", what, STR_ARGS(first->id));
        struct diag *diag = report(l, DIAG_DUPLICATE_ID, sorted[i]->id, text);
        diag->related = (struct diag_place){&first->document->source, first->id.pos, "first defined here"};
        diag->hint = "give one of them another id";
    }
}

/* Ids that must differ within one record only: of levels, sections, proficiencies. Each struct begins with its id. */
static void
check_local_ids(struct linker *l, const void *array, uint32_t count, size_t bytes, const char *what)
{
    struct defined *all = arena_array(l->scratch, count, sizeof(*all));
    for (uint32_t i = 0; i < count; i++) {
        memcpy(&all[i].id, (const char *)array + i * bytes, sizeof(struct str));
        all[i].document = l->document;
    }
    report_duplicates(l, all, count, what);
}

/* Where each kind of thing stands in a document, and where its list is in the collection. */
static const struct gathered {
    size_t array, count;       /* in struct document */
    size_t bytes;              /* of one thing */
    size_t id, name, document; /* in the thing */
    size_t list, list_count;   /* in struct collection */
} gathered[] = {
#define GATHERED(type, member, counter, title)                                                                       \
    {                                                                                                                \
        offsetof(struct document, member), offsetof(struct document, counter), sizeof(struct type),                  \
            offsetof(struct type, id), offsetof(struct type, title), offsetof(struct type, document),                \
            offsetof(struct collection, member), offsetof(struct collection, counter)                                \
    }
    [INDEX_SCALE] = GATHERED(scale, scales, scale_count, name),
    [INDEX_COMPETENCY] = GATHERED(competency, competencies, competency_count, name),
    [INDEX_FAMILY] = GATHERED(category, families, family_count, name),
    [INDEX_GROUP] = GATHERED(category, groups, group_count, name),
    [INDEX_PROFILE] = GATHERED(profile, profiles, profile_count, title),
#undef GATHERED
};

/* The things of one kind in a document: their array and its count. */
static char *
things_of(const struct document *document, const struct gathered *row, uint32_t *count_out)
{
    char *array;
    memcpy(&array, (const char *)document + row->array, sizeof(array));
    memcpy(count_out, (const char *)document + row->count, sizeof(*count_out));
    return array;
}

/* Makes one list of all things of a kind, with an entry in the index for each; reports ids that stand twice. */
static void
gather(struct linker *l, enum index_kind kind)
{
    const struct gathered *row = &gathered[kind];
    struct collection *c = l->collection;
    uint32_t total = 0, count;
    for (uint32_t d = 0; d < c->document_count; d++, total += count)
        things_of(c->documents[d], row, &count);
    struct defined *all = arena_array(l->scratch, total, sizeof(*all));
    void **list = arena_array(l->arena, total, sizeof(void *));
    total = 0;
    for (uint32_t d = 0; d < c->document_count; d++) {
        struct document *document = c->documents[d];
        char *thing = things_of(document, row, &count);
        for (uint32_t i = 0; i < count; i++, thing += row->bytes) {
            struct str name;
            memcpy(thing + row->document, &document, sizeof(document));
            memcpy(&all[total].id, thing + row->id, sizeof(struct str));
            memcpy(&name, thing + row->name, sizeof(name));
            all[total].document = document;
            list[total] = thing;
            model_index_add(l->index, l->arena, kind, all[total++].id, name, thing);
        }
    }
    memcpy((char *)c + row->list, &list, sizeof(list));
    memcpy((char *)c + row->list_count, &total, sizeof(total));
    report_duplicates(l, all, total, kind_names[kind]);
}

static void
sort_index(struct linker *l, enum index_kind kind)
{
    index_sort(&l->index->ids[kind], l->scratch);
    index_sort(&l->index->names[kind], l->scratch);
}

/* --- Families and groups --- */

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
    *category =
        (struct category){.id = str_given(id) ? id : name, .name = name, .implied = true, .document = l->document};
    tree->v = arena_grow(l->scratch, tree->v, tree->count, sizeof(struct category *));
    tree->v[tree->count++] = category;
    map_put(&tree->ids, category->id, category);
    map_put(&tree->names, folded, category);
}

/* Enters the names that no entry defines in the index. */
static void
index_implied(struct linker *l, const struct tree *tree)
{
    for (uint32_t i = tree->defined; i < tree->count; i++)
        model_index_add(l->index, l->arena, tree->kind, tree->v[i]->id, tree->v[i]->name, tree->v[i]);
    sort_index(l, tree->kind);
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
            report(l,
                   circle ? DIAG_CYCLE : DIAG_LIMIT,
                   category->parent_ref,
                   message(
                       l, "", category->name, circle ? " would stand below itself" : " stands too deep in the tree"));
            category->parent = NULL;
            category->depth = 0;
        }
}

/* The tree in the order of reading: each category before its children. */
static const struct category **
depth_first(struct linker *l, const struct tree *tree)
{
    uint32_t n = tree->count, count = 0, depth = 0;
    const struct category **list = arena_array(l->arena, n, sizeof(*list));
    const struct category **stack = arena_array(l->scratch, (size_t)n + 1, sizeof(*stack));
    uint32_t *child = arena_array(l->scratch, (size_t)n + 1, sizeof(*child));     /* first child of i - 1, plus 1 */
    uint32_t *sibling = arena_array(l->scratch, (size_t)n + 1, sizeof(*sibling)); /* the next after i, plus 1 */
    for (uint32_t i = 0; i < n; i++)
        tree->v[i]->order = i;
    for (uint32_t i = n; i-- > 0;) {
        uint32_t *first = &child[tree->v[i]->parent ? tree->v[i]->parent->order + 1 : 0];
        sibling[i] = *first;
        *first = i + 1;
    }
    for (uint32_t next = child[0]; next || depth;) {
        if (!next) {
            next = sibling[stack[--depth]->order];
            continue;
        }
        assert(tree->v);
        stack[depth++] = list[count++] = tree->v[next - 1];
        next = child[next];
    }
    for (uint32_t i = 0; i < count; i++)
        ((struct category *)list[i])->order = i;
    return list;
}

/* Joins a tree: parents followed, circles cut; what is listed is in the order of reading. */
static const struct category **
link_tree(struct linker *l, struct tree *tree)
{
    for (uint32_t i = 0; i < tree->count; i++) {
        l->document = tree->v[i]->document;
        imply_category(l, tree, tree->v[i]->parent_ref);
    }
    index_implied(l, tree);
    for (uint32_t i = 0; i < tree->count; i++) {
        l->document = tree->v[i]->document;
        tree->v[i]->parent = follow(l, tree->kind, tree->v[i]->parent_ref);
    }
    measure_tree(l, tree);
    return depth_first(l, tree);
}

/* A tree of the categories that entries define; the collection's list of them is room enough for no other. */
static struct tree
new_tree(struct linker *l, enum index_kind kind, const struct category **defined, uint32_t count)
{
    struct category **v = NULL;
    for (uint32_t i = 0; i < count; i++) {
        v = arena_grow(l->scratch, v, i, sizeof(struct category *));
        v[i] = (struct category *)defined[i];
    }
    return (struct tree){.kind = kind,
                         .v = v,
                         .count = count,
                         .defined = count,
                         .ids = {.arena = l->scratch},
                         .names = {.arena = l->scratch}};
}

static void
link_groups(struct linker *l)
{
    struct collection *c = l->collection;
    struct tree tree = new_tree(l, INDEX_GROUP, c->groups, c->group_count);
    for (uint32_t i = 0; i < c->competency_count; i++) {
        l->document = c->competencies[i]->document;
        imply_category(l, &tree, c->competencies[i]->group_ref);
    }
    c->groups = link_tree(l, &tree);
    c->group_count = tree.count;
}

static void
link_families(struct linker *l)
{
    struct collection *c = l->collection;
    struct tree tree = new_tree(l, INDEX_FAMILY, c->families, c->family_count);
    for (uint32_t i = 0; i < c->profile_count; i++) {
        l->document = c->profiles[i]->document;
        for (uint32_t f = 0; f < c->profiles[i]->family_refs.count; f++)
            imply_category(l, &tree, c->profiles[i]->family_refs.v[f]);
    }
    c->families = link_tree(l, &tree);
    c->family_count = tree.count;
}

/* --- Scales and competencies --- */

/* The place of a proficiency in a scale, from 1; 0 when it has none of that id or name. */
static uint32_t
find_step(struct linker *l, const struct scale *scale, struct str name)
{
    for (uint32_t i = 0; i < scale->proficiency_count; i++)
        if (str_equal(scale->proficiencies[i].name, name) || str_equal(scale->proficiencies[i].id, name))
            return i + 1;
    for (uint32_t i = 0; i < scale->proficiency_count; i++)
        if (text_same_name(l->scratch, scale->proficiencies[i].name, name))
            return i + 1;
    return 0;
}

static uint32_t
follow_step(struct linker *l, const struct scale *scale, struct str reference)
{
    uint32_t step = find_step(l, scale, reference);
    if (step || !str_given(reference))
        return step;
    char *text =
        arena_printf(l->scratch, "\"%.*s\" is not in the scale \"%.*s\"", STR_ARGS(reference), STR_ARGS(scale->name));
    struct diag *diag = report(l, DIAG_UNKNOWN_REFERENCE, reference, text);
    if (!hint_seen(l))
        return 0;
    struct str *names = arena_array(l->scratch, scale->proficiency_count, sizeof(*names));
    struct buf hint = {.arena = l->document->arena};
    for (uint32_t i = 0; i < scale->proficiency_count; i++) {
        names[i] = scale->proficiencies[i].name;
        buf_printf(&hint, "%s%.*s", i ? ", " : "the scale has: ", STR_ARGS(names[i]));
    }
    const struct str *nearest = text_nearest(l->scratch, reference, names, scale->proficiency_count);
    if (nearest)
        buf_printf(&hint, "; the nearest is %.*s", STR_ARGS(*nearest));
    diag->hint = hint.ptr;
    return 0;
}

static void
link_competency(struct linker *l, struct competency *competency)
{
    l->document = competency->document;
    competency->group = follow(l, INDEX_GROUP, competency->group_ref);
    competency->scale = follow(l, INDEX_SCALE, competency->scale_ref);
    for (uint32_t i = 0; i < competency->indicators_count && competency->scale; i++) {
        struct indicators *indicators = &competency->indicators[i];
        uint32_t step = follow_step(l, competency->scale, indicators->proficiency_ref);
        indicators->proficiency = step ? &competency->scale->proficiencies[step - 1] : NULL;
    }
}

/* --- Profiles --- */

static struct str
before_at(struct str address)
{
    const char *at = address.ptr ? memchr(address.ptr, '@', address.bytes) : NULL;
    if (at)
        address.bytes = (uint32_t)(at - address.ptr);
    return address;
}

static struct str
behind_at(struct str address)
{
    struct str before = before_at(address);
    if (before.bytes == address.bytes)
        return (struct str){0};
    return (struct str){.ptr = before.ptr + before.bytes + 1,
                        .bytes = address.bytes - before.bytes - 1,
                        .pos = address.pos + (uint32_t)text_characters(before) + 1};
}

static void
report_unknown_level(struct linker *l, const struct profile *profile, struct str name)
{
    struct diag *diag =
        report(l,
               DIAG_UNKNOWN_REFERENCE,
               name,
               arena_printf(l->scratch, "\"%.*s\" has no level \"%.*s\"", STR_ARGS(profile->title), STR_ARGS(name)));
    if (!hint_seen(l))
        return;
    struct str *names = arena_array(l->scratch, profile->level_count, sizeof(*names));
    for (uint32_t i = 0; i < profile->level_count; i++)
        names[i] = profile->levels[i].id;
    diag->hint = hint_nearest(l, name, names, profile->level_count);
}

/* LEVEL of the same profile, or PROFILE@LEVEL. */
static const struct level *
follow_level(struct linker *l, const struct profile *profile, struct str reference)
{
    struct str name = reference;
    if (!str_given(reference))
        return NULL;
    if (behind_at(reference).ptr) {
        profile = follow(l, INDEX_PROFILE, before_at(reference));
        name = behind_at(reference);
    }
    if (!profile)
        return NULL;
    const struct level *level = profile_level(l->scratch, profile, name);
    if (!level)
        report_unknown_level(l, profile, name);
    return level;
}

static void
link_levels(struct linker *l, struct profile *profile)
{
    for (uint32_t i = 0; i < profile->level_count; i++) {
        struct level *level = &profile->levels[i];
        level->profile = profile;
        level->index = i;
        level->builds_on = follow_level(l, profile, level->builds_on_ref);
    }
}

static void
link_rating(struct linker *l, const struct scale *scale, struct rating *rating)
{
    for (; rating; rating = rating->more ? rating->more->also : NULL)
        rating->step = (uint16_t)follow_step(l, scale, rating->proficiency_ref);
}

/* The first proficiency that a requirement names, for a complaint that it has no scale. */
static struct str
first_proficiency(const struct requirement *requirement)
{
    for (uint32_t i = 0; i < requirement->rating_count; i++)
        if (str_given(requirement->ratings[i].proficiency_ref))
            return requirement->ratings[i].proficiency_ref;
    return requirement->common.proficiency_ref;
}

static void
link_requirement(struct linker *l, struct requirement *requirement)
{
    requirement->competency = follow(l, INDEX_COMPETENCY, requirement->competency_ref);
    requirement->scale = follow(l, INDEX_SCALE, requirement->scale_ref);
    if (!requirement->scale && requirement->competency)
        requirement->scale = requirement->competency->scale;
    struct str proficiency = requirement->common.proficiency_ref;
    if (proficiency.ptr || (requirement->rating_count == 0 && !proficiency.pos))
        requirement->common.state = CELL_STATED;
    else if (proficiency.pos) /* it has a place: it was left blank */
        requirement->common.state = CELL_BLANK;
    if (requirement->scale) {
        link_rating(l, requirement->scale, &requirement->common);
        for (uint32_t i = 0; i < requirement->rating_count; i++)
            link_rating(l, requirement->scale, &requirement->ratings[i]);
        return;
    }
    proficiency = first_proficiency(requirement);
    if (str_given(proficiency) && requirement->competency)
        report(l, DIAG_NO_SCALE, proficiency, message(l, "", proficiency, " is in no scale"))->hint =
            "give the competency or this requirement a \"scale\"";
}

/* A path may lead out of the collection; that is no mistake. */
static void
link_path(struct linker *l, struct path *path)
{
    size_t count;
    const struct index_entry *entry = model_index_find(l->index, l->scratch, INDEX_PROFILE, path->to, &count);
    struct str level = {0};
    if (!entry && behind_at(path->to).ptr) {
        entry = model_index_find(l->index, l->scratch, INDEX_PROFILE, before_at(path->to), &count);
        level = behind_at(path->to);
    }
    path->profile = entry && count == 1 ? entry->thing : NULL;
    if (path->profile && level.ptr)
        path->level = profile_level(l->scratch, path->profile, level);
}

static void
link_profile(struct linker *l, struct profile *profile)
{
    l->document = profile->document;
    check_local_ids(l, profile->levels, profile->level_count, sizeof(struct level), "level");
    check_local_ids(l, profile->sections, profile->section_count, sizeof(struct section), "section");
    profile->families = arena_array(l->document->arena, profile->family_refs.count, sizeof(struct category *));
    for (uint32_t i = 0; i < profile->family_refs.count; i++)
        profile->families[i] = follow(l, INDEX_FAMILY, profile->family_refs.v[i]);
    link_levels(l, profile);
    for (uint32_t i = 0; i < profile->requirement_count; i++) {
        profile->requirements[i].profile = profile;
        link_requirement(l, &profile->requirements[i]);
    }
    for (uint32_t i = 0; i < profile->path_count; i++)
        link_path(l, &profile->paths[i]);
}

/*
 * Counts how many levels each level builds on, and cuts circles. The chain is walked twice: down to a level whose
 * depth is known, then again to note the depths; so each level is walked over twice in all.
 */
static void
measure_depth(struct linker *l, struct level *level)
{
    const uint32_t WALKING = UINT32_MAX;
    uint32_t length = 0;
    struct level *at = level, *last = NULL;
    while (at && at->depth == 0) {
        at->depth = WALKING;
        length++;
        last = at;
        at = (struct level *)at->builds_on;
    }
    if (at && at->depth == WALKING) {
        assert(last); /* no level is left like this by the walks before */
        l->document = last->profile->document;
        struct diag *diag =
            report(l,
                   DIAG_CYCLE,
                   last->builds_on_ref,
                   message(l, "the level ", last->name, " builds on itself, by way of others or at once"));
        diag->related = (struct diag_place){&at->profile->document->source, at->id.pos, "the circle begins here"};
        last->builds_on = NULL;
        at = NULL;
    }
    uint32_t depth = (at ? at->depth : 0) + length;
    for (at = level; length--; at = (struct level *)at->builds_on)
        at->depth = depth--;
}

/* Depths are kept from 1 while they are measured: 0 is "not yet". */
static void
link_chains(struct linker *l)
{
    struct collection *c = l->collection;
    for (uint32_t p = 0; p < c->profile_count; p++)
        for (uint32_t i = 0; i < c->profiles[p]->level_count; i++)
            measure_depth(l, &c->profiles[p]->levels[i]);
    for (uint32_t p = 0; p < c->profile_count; p++)
        for (uint32_t i = 0; i < c->profiles[p]->level_count; i++)
            c->profiles[p]->levels[i].depth--;
}

/* Who requires each competency, in two rounds: counting, then noting. */
static void
link_required_by(struct linker *l)
{
    struct collection *c = l->collection;
    for (int noting = 0; noting < 2; noting++) {
        for (uint32_t p = 0; p < c->profile_count; p++)
            for (uint32_t i = 0; i < c->profiles[p]->requirement_count; i++) {
                const struct requirement *requirement = &c->profiles[p]->requirements[i];
                struct competency *competency = (struct competency *)requirement->competency;
                if (competency && noting)
                    competency->required_by[competency->required_by_count] = requirement;
                if (competency)
                    competency->required_by_count++;
            }
        for (uint32_t i = 0; i < c->competency_count && !noting; i++) {
            struct competency *competency = (struct competency *)c->competencies[i];
            competency->required_by =
                arena_array(l->arena, competency->required_by_count, sizeof(*competency->required_by));
            competency->required_by_count = 0;
        }
    }
}

void
link_collection(struct collection *collection, struct arena *scratch)
{
    struct linker l = {.collection = collection, .arena = collection->arena, .scratch = scratch};
    l.index = collection->index = arena_alloc(l.arena, sizeof(*l.index));
    for (enum index_kind kind = 0; kind < INDEX_KIND_COUNT; kind++) {
        gather(&l, kind);
        sort_index(&l, kind);
    }
    link_groups(&l);
    link_families(&l);
    for (uint32_t i = 0; i < collection->scale_count; i++) {
        l.document = collection->scales[i]->document;
        check_local_ids(&l,
                        collection->scales[i]->proficiencies,
                        collection->scales[i]->proficiency_count,
                        sizeof(struct proficiency),
                        "proficiency");
    }
    for (uint32_t i = 0; i < collection->competency_count; i++)
        link_competency(&l, (struct competency *)collection->competencies[i]);
    for (uint32_t i = 0; i < collection->profile_count; i++)
        link_profile(&l, (struct profile *)collection->profiles[i]);
    link_chains(&l);
    link_required_by(&l);
}
