/* Texts of profiles, folded once, for filters. */
#include "findable.h"

#include <string.h>

#include "rung/text.h"

struct findable {
    struct str text;      /* the profile's own part, then one for each level; not given: not made yet */
    const uint32_t *ends; /* of the parts */
};

struct findables
findables_make(struct arena *arena, const struct collection *collection)
{
    struct findable *v = arena_array(arena, collection->profile_count, sizeof(*v));
    return (struct findables){.arena = arena, .collection = collection, .v = v, .text.arena = arena};
}

/* --- Making them --- */

static void
add(struct buf *text, struct str more)
{
    if (!str_given(more))
        return;
    text_fold_add(text, more);
    buf_puts(text, " ");
}

static void
add_texts(struct buf *text, const struct texts *texts)
{
    for (uint32_t i = 0; i < texts->count; i++)
        add(text, texts->v[i]);
}

static void
add_values(struct buf *text, const struct facts *facts)
{
    for (uint32_t i = 0; i < facts->count; i++)
        add(text, facts->v[i].value);
}

static void
add_profile(struct buf *text, const struct profile *profile)
{
    add(text, profile->id);
    add(text, profile->title);
    add_texts(text, &profile->alternative_titles);
    add_values(text, &profile->codes);
}

/* A level's title without the words that its profile's title has as well: they are found there. */
static struct str
beyond(struct str title, struct str known)
{
    if (!str_given(title) || !str_given(known) || title.bytes < known.bytes
        || memcmp(title.ptr, known.ptr, known.bytes) != 0)
        return title;
    uint32_t cut = known.bytes;
    while (cut > 0 && title.ptr[cut - 1] != ' ')
        cut--; /* its last word may go on here */
    return (struct str){.ptr = title.ptr + cut, .bytes = title.bytes - cut};
}

static void
add_level(struct buf *text, const struct level *level)
{
    add(text, level->name);
    add(text, beyond(level->title, level->profile->title));
    add_texts(text, &level_more(level)->positions);
    add_values(text, &level->codes);
}

static const struct findable *
findable_at(struct findables *findables, uint32_t place)
{
    struct findable *findable = &findables->v[place];
    const struct profile *profile = findables->collection->profiles[place];
    struct buf *text = &findables->text;
    if (findable->ends)
        return findable;
    uint32_t *ends = arena_array(findables->arena, profile->level_count + 1, sizeof(*ends));
    text->bytes = 0;
    add_profile(text, profile);
    ends[0] = (uint32_t)text->bytes;
    for (uint32_t i = 0; i < profile->level_count; i++) {
        add_level(text, &profile->levels[i]);
        ends[i + 1] = (uint32_t)text->bytes;
    }
    findable->text =
        (struct str){.ptr = arena_copy(findables->arena, text->ptr, text->bytes), .bytes = (uint32_t)text->bytes};
    findable->ends = ends;
    return findable;
}

bool
findables_prepare(struct findables *findables)
{
    enum { AT_ONCE = 64 };
    uint32_t count = findables->collection->profile_count, left = count - findables->prepared;
    for (uint32_t end = findables->prepared + (left < AT_ONCE ? left : AT_ONCE); findables->prepared < end;)
        findable_at(findables, findables->prepared++);
    return findables->prepared < count;
}

/* --- Looking --- */

static bool
has(const struct findable *findable, struct str word, uint32_t start, uint32_t end)
{
    return memmem(findable->text.ptr + start, end - start, word.ptr, word.bytes) != NULL;
}

static bool
level_has_all(const struct findable *findable, const struct filter *filter, uint32_t level)
{
    for (size_t i = 0; i < filter->count; i++)
        if (!has(findable, filter->words[i], 0, findable->ends[0])
            && !has(findable, filter->words[i], findable->ends[level], findable->ends[level + 1]))
            return false;
    return true;
}

enum found
findables_profile(struct findables *findables, const struct filter *filter, uint32_t place)
{
    if (filter->count == 0)
        return FOUND_PROFILE;
    const struct findable *findable = findable_at(findables, place);
    bool in_profile = true;
    for (size_t i = 0; i < filter->count; i++) {
        struct str word = filter->words[i];
        const char *first = memmem(findable->text.ptr, findable->text.bytes, word.ptr, word.bytes);
        if (!first)
            return FOUND_NOTHING;
        in_profile &= first + word.bytes <= findable->text.ptr + findable->ends[0];
    }
    if (in_profile)
        return FOUND_PROFILE;
    for (uint32_t i = 0; i < findables->collection->profiles[place]->level_count; i++)
        if (level_has_all(findable, filter, i))
            return FOUND_LEVELS;
    return FOUND_NOTHING;
}

bool
findables_level(const struct findables *findables, const struct filter *filter, uint32_t place, uint32_t level)
{
    return level_has_all(&findables->v[place], filter, level);
}
