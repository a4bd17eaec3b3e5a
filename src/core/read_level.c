/* Which level a key names, and what stands per level. */
#include <assert.h>

#include "reader.h"
#include "rung/format.h"
#include "sort.h"

/* Whether levels of the profile were given that could not be read: then nobody can say which there are. */
static bool
levels_lost(const struct reader *r)
{
    const struct node *levels = r->levels;
    if (!levels)
        return false;
    return levels->reported || levels->kind == NODE_TEXT || levels->kind == NODE_MAP
           || r->profile->level_count < levels->count;
}

/* The index of the level that a key names; -1, with a diagnostic, when there is none, or more than one. */
static int
find_level(struct reader *r, struct str key)
{
    const struct profile *profile = r->profile;
    assert(profile); /* only profiles have what is said per level */
    size_t count;
    if (r->known_levels.things != profile->levels || r->known_levels.count != profile->level_count)
        r->known_levels = among(r->scratch, profile->levels, profile->level_count, sizeof(*profile->levels));
    const struct level *level = among_find(&r->known_levels, r->scratch, key, &count);
    if (count == 1)
        return (int)(level - profile->levels);
    if (count > 1) {
        diag_add(r->diags, DIAG_AMBIGUOUS, r->source, key, "%s", format_ambiguous(r->scratch, key, count))->hint =
            "use the id";
        return -1;
    }
    if (levels_lost(r))
        return -1;
    struct diag *diag = diag_add(
        r->diags, DIAG_UNKNOWN_REFERENCE, r->source, key, "this profile has no level \"%.*s\"", STR_ARGS(key));
    if (r->diags->count <= DIAG_SHOWN_MAX)
        reader_suggest(r, diag, key, profile_level_ids(r->scratch, profile), profile->level_count);
    return -1;
}

static int
by_level(const void *a, const void *b)
{
    return ((const struct reader_level *)a)->level - ((const struct reader_level *)b)->level;
}

/* Keys in different words may name one level: the first of them counts. */
static uint32_t
leave_out_twice(struct reader *r, struct reader_level *levels, uint32_t count)
{
    uint32_t kept = 0;
    for (uint32_t i = 0; i < count; i++) {
        struct str key = levels[i].child->key;
        if (kept > 0 && levels[i].level == levels[kept - 1].level)
            diag_add(
                r->diags, DIAG_DUPLICATE_KEY, r->source, key, "the level \"%.*s\" stands twice here", STR_ARGS(key));
        else
            levels[kept++] = levels[i];
    }
    return kept;
}

const struct reader_level *
reader_levels(struct reader *r, const struct node *map, uint32_t *count_out)
{
    struct reader_level *levels = arena_array(r->scratch, map->count, sizeof(*levels));
    uint32_t count = 0;
    for (uint32_t i = 0; i < map->count; i++) {
        int level = find_level(r, map->children[i].key);
        if (level >= 0)
            levels[count++] = (struct reader_level){level, &map->children[i]};
    }
    sort_stable(r->scratch, levels, count, sizeof(*levels), by_level);
    *count_out = leave_out_twice(r, levels, count);
    return levels;
}
