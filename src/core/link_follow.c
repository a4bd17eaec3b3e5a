/* What a reference leads to; and what is said when that is nothing, or one of several. */
#include "linker.h"
#include "rung/format.h"
#include "rung/text.h"

/* --- Messages --- */

const char *
link_kind_name(enum index_kind kind)
{
    static const char *const names[] = {
        [INDEX_SCALE] = "scale",
        [INDEX_COMPETENCY] = "competency",
        [INDEX_FAMILY] = "family",
        [INDEX_GROUP] = "group",
        [INDEX_PROFILE] = "profile",
    };
    return names[kind];
}

enum { HINT_NAMES_MAX = 500 * 1000 }; /* looked at to make hints, in all: takes a third of a second */

bool
link_may_hint(struct linker *l, size_t count)
{
    if (!diags_shown(&l->document->diags) || count > HINT_NAMES_MAX - l->hints)
        return false;
    l->hints += count;
    return true;
}

static void
report_unknown(struct linker *l, enum index_kind kind, struct str reference)
{
    struct diag *diag = link_report(
        l, DIAG_UNKNOWN_REFERENCE, reference, "there is no %s \"%.*s\"", link_kind_name(kind), STR_ARGS(reference));
    const struct index *ids = &l->index->ids[kind];
    if (!link_may_hint(l, ids->count))
        return;
    struct str *names = arena_array(l->scratch, ids->count, sizeof(*names));
    size_t count = 0;
    for (size_t i = 0; i < ids->count; i++) /* sorted: equal ids stand side by side */
        if (count == 0 || !str_equal(ids->v[i].key, names[count - 1]))
            names[count++] = ids->v[i].key;
    if (l->unread && !text_nearest(l->scratch, reference, names, count))
        diag->hint = arena_printf(
            l->document->arena, "%s could not be read; perhaps it is defined there", l->unread->source.path);
    else
        diag->hint = text_suggest(l->document->arena, l->scratch, reference, names, count);
    if (!diag->hint && kind == INDEX_COMPETENCY)
        diag->hint = "list it under \"competencies\" first, with its name";
}

void
link_report_ambiguous(struct linker *l, struct str reference, size_t count)
{
    link_report(l, DIAG_AMBIGUOUS, reference, "%s", format_ambiguous(l->scratch, reference, count))->hint =
        "use the id";
}

/* --- Things with ids --- */

void *
link_follow(struct linker *l, enum index_kind kind, struct str reference)
{
    size_t count;
    if (!str_given(reference))
        return NULL;
    const struct index_entry *entry = model_index_find(l->index, l->scratch, kind, reference, &count);
    if (count == 0)
        report_unknown(l, kind, reference);
    if (count > 1)
        link_report_ambiguous(l, reference, count);
    return count == 1 ? entry->thing : NULL;
}

const void *
link_follow_quietly(struct linker *l, enum index_kind kind, struct str reference)
{
    size_t count;
    if (!str_given(reference))
        return NULL;
    const struct index_entry *entry = model_index_find(l->index, l->scratch, kind, reference, &count);
    return count == 1 ? entry->thing : NULL;
}

/* --- What is part of a thing --- */

const void *
link_find_among(struct linker *l, const void *things, size_t count, size_t bytes, struct str reference,
                size_t *count_out)
{
    struct str address = {.ptr = (const char *)&things, .bytes = sizeof(things)};
    struct among few = among(l->scratch, things, count, bytes);
    *count_out = 0;
    if (count == 0) /* without bytes of its own it may lie where another array begins */
        return NULL;
    if (count <= INDEX_FEW) /* what finds one of them is soon made again */
        return among_find(&few, l->scratch, reference, count_out);
    struct among *those = map_get(&l->among, address);
    if (!those) {
        those = arena_alloc(l->lasting, sizeof(*those));
        *those = among(l->lasting, things, count, bytes);
        address.ptr = (const char *)&those->things;
        map_put(&l->among, address, those);
    }
    return among_find(those, l->scratch, reference, count_out);
}

INDEX_ID_NAME_FIRST(level);

const struct level *
link_find_level(struct linker *l, const struct profile *profile, struct str name, size_t *count_out)
{
    const struct level *level =
        link_find_among(l, profile->levels, profile->level_count, sizeof(*profile->levels), name, count_out);
    return *count_out == 1 ? level : NULL;
}

static void
report_unknown_level(struct linker *l, const struct profile *profile, struct str name)
{
    struct diag *diag = link_report(
        l, DIAG_UNKNOWN_REFERENCE, name, "\"%.*s\" has no level \"%.*s\"", STR_ARGS(profile->title), STR_ARGS(name));
    if (link_may_hint(l, profile->level_count))
        diag->hint = text_suggest(
            l->document->arena, l->scratch, name, profile_level_ids(l->scratch, profile), profile->level_count);
}

/* The level of a profile that has just one; NULL when a reference leads to no such profile. */
static const struct level *
only_level(struct linker *l, struct str reference)
{
    const struct profile *profile = link_follow_quietly(l, INDEX_PROFILE, reference);
    return profile && profile->level_count == 1 ? &profile->levels[0] : NULL;
}

const struct level *
link_follow_level(struct linker *l, const struct profile *profile, struct str reference)
{
    struct str name = reference;
    struct address address = address_split(reference);
    if (!str_given(reference))
        return NULL;
    if (address.level.ptr && !link_follow_quietly(l, INDEX_PROFILE, reference)) {
        profile = link_follow(l, INDEX_PROFILE, address.profile);
        name = address.level;
    }
    if (!profile)
        return NULL;
    size_t count;
    const struct level *level = link_find_level(l, profile, name, &count);
    const struct level *only = count == 0 ? only_level(l, reference) : NULL;
    if (only)
        return only;
    if (count == 0)
        report_unknown_level(l, profile, name);
    if (count > 1)
        link_report_ambiguous(l, name, count);
    return level;
}
