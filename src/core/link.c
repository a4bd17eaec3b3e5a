/*
 * Joining files: lists, ids, references, chains of levels. Only this and the other parts of joining (link_*.c) write to
 * the model after reading.
 */
#include "link.h"

#include <assert.h>
#include <stddef.h>

#include "linker.h"
#include "rung/text.h"
#include "sort.h"

/* What messages call each kind of thing. */
static const char *const kind_names[] = {
    [INDEX_SCALE] = "scale",
    [INDEX_COMPETENCY] = "competency",
    [INDEX_FAMILY] = "family",
    [INDEX_GROUP] = "group",
    [INDEX_PROFILE] = "profile",
};

/* --- Messages --- */

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
        l, DIAG_UNKNOWN_REFERENCE, reference, "there is no %s \"%.*s\"", kind_names[kind], STR_ARGS(reference));
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

static bool
defines_nothing(const struct document *document)
{
    return !document->scale_count && !document->group_count && !document->family_count && !document->competency_count
           && !document->profile_count;
}

/* The first document of which nothing could be read: what is wrong there should not be looked for elsewhere. */
static const struct document *
find_unread(const struct collection *c)
{
    for (uint32_t d = 0; d < c->document_count; d++) {
        const struct diags *diags = &c->documents[d]->diags;
        for (size_t i = 0; i < diags->count; i++)
            if (diags->v[i].code <= DIAG_LIMIT && defines_nothing(c->documents[d])) /* the codes for whole files */
                return c->documents[d];
    }
    return NULL;
}

void
link_report_ambiguous(struct linker *l, struct str reference, size_t count)
{
    link_report(l, DIAG_AMBIGUOUS, reference, "\"%.*s\" could be any of %zu", STR_ARGS(reference), count)->hint =
        "use the id";
}

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

/* --- Levels and proficiencies --- */

const void *
link_find_among(struct linker *l, const void *things, size_t count, size_t bytes, struct str reference,
                size_t *count_out)
{
    struct str address = {.ptr = (const char *)&things, .bytes = sizeof(things)};
    *count_out = 0;
    if (count == 0) /* without bytes of its own it may lie where another array begins */
        return NULL;
    struct among *those = map_get(&l->among, address);
    if (!those) {
        those = arena_alloc(l->scratch, sizeof(*those));
        *those = among(l->scratch, things, count, bytes);
        address.ptr = (const char *)&those->things;
        map_put(&l->among, address, those);
    }
    return among_find(those, l->scratch, reference, count_out);
}

INDEX_ID_NAME_FIRST(level);

/* As profile_level does, for one profile after the other. */
static const struct level *
find_level(struct linker *l, const struct profile *profile, struct str name, size_t *count_out)
{
    const struct level *level =
        link_find_among(l, profile->levels, profile->level_count, sizeof(*profile->levels), name, count_out);
    return *count_out == 1 ? level : NULL;
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
    const struct defined *left = a, *right = b;
    return str_order(left->id, right->id);
}

/* Reports every id that was defined before, with both places. Sorts what it is given. */
static void
report_duplicates(struct linker *l, struct defined *all, size_t count, const char *what)
{
    const struct defined *first = all;
    assert(all || count == 0);
    sort_stable(l->scratch, all, count, sizeof(*all), by_id);
    for (size_t i = 1; i < count; i++) {
        if (!str_equal(all[i].id, first->id)) {
            first = &all[i];
            continue;
        }
        l->document = all[i].document;
        struct diag *diag = link_report(
            l, DIAG_DUPLICATE_ID, all[i].id, "a second %s with the id \"%.*s\"", what, STR_ARGS(first->id));
        diag->related = (struct diag_place){&first->document->source, first->id.pos, "first defined here"};
        diag->hint = "give one of them another id";
    }
}

INDEX_ID_FIRST(section);

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

/*
 * Defines gather_LIST: makes the collection's list of all things of a kind, with an entry in the index for each, and
 * reports ids that stand twice. Lists have the same names in a document and in the collection.
 */
#define GATHER(type, list, list_count, title, kind)                                                                  \
    static void gather_##list(struct linker *l)                                                                      \
    {                                                                                                                \
        struct collection *c = l->collection;                                                                        \
        struct defined *all = NULL;                                                                                  \
        for (uint32_t d = 0; d < c->document_count; d++)                                                             \
            for (uint32_t i = 0; i < c->documents[d]->list_count; i++) {                                             \
                struct type *thing = &c->documents[d]->list[i];                                                      \
                thing->document = c->documents[d];                                                                   \
                all = arena_grow(l->scratch, all, c->list_count, sizeof(*all));                                      \
                all[c->list_count] = (struct defined){thing->id, thing->document};                                   \
                c->list = arena_grow(l->arena, c->list, c->list_count, sizeof(*c->list));                            \
                c->list[c->list_count++] = thing;                                                                    \
                model_index_add(l->index, l->arena, kind, thing->id, thing->title, thing);                           \
            }                                                                                                        \
        report_duplicates(l, all, c->list_count, kind_names[kind]);                                                  \
        model_index_sort(l->index, l->scratch, kind);                                                                \
    }

GATHER(scale, scales, scale_count, name, INDEX_SCALE)
GATHER(competency, competencies, competency_count, name, INDEX_COMPETENCY)
GATHER(category, families, family_count, name, INDEX_FAMILY)
GATHER(category, groups, group_count, name, INDEX_GROUP)
GATHER(profile, profiles, profile_count, title, INDEX_PROFILE)

/* --- What all records have --- */

/* What a record does not say of itself is what its file says of all. */
static void
inherit_attribution(struct attribution *own, const struct attribution *of_file)
{
    if (!str_given(own->organization))
        own->organization = of_file->organization;
    if (!str_given(own->source))
        own->source = of_file->source;
    if (!str_given(own->license))
        own->license = of_file->license;
}

static void
refuse_accept(struct linker *l, struct str word, enum diag_code code)
{
    if (code < DIAG_CODE_COUNT) {
        link_report(l,
                    DIAG_NOT_ALLOWED,
                    word,
                    "accept cannot be \"%.*s\": only warnings from %s on can be accepted",
                    STR_ARGS(word),
                    diag_code_name(DIAG_FIRST_QUESTION));
        return;
    }
    struct diag *diag =
        link_report(l, DIAG_NOT_ALLOWED, word, "accept cannot be \"%.*s\": no warning has this code", STR_ARGS(word));
    if (!diags_shown(&l->document->diags))
        return;
    struct str names[DIAG_CODE_COUNT - DIAG_FIRST_QUESTION];
    size_t count = 0;
    for (code = DIAG_FIRST_QUESTION; code < DIAG_CODE_COUNT; code++)
        names[count++] = str_of(diag_code_name(code));
    const struct str *nearest = text_nearest(l->scratch, word, names, count);
    if (nearest)
        diag->hint = arena_printf(l->document->arena, "did you mean \"%.*s\"?", STR_ARGS(*nearest));
}

/* What the review asks can be accepted; what is wrong with the file cannot. */
static void
check_accept(struct linker *l, const struct texts *accept)
{
    for (uint32_t i = 0; i < accept->count; i++) {
        enum diag_code code = diag_code_find(accept->v[i]);
        if (str_given(accept->v[i]) && (code < DIAG_FIRST_QUESTION || code == DIAG_CODE_COUNT))
            refuse_accept(l, accept->v[i], code);
    }
}

/* --- Scales and competencies --- */

static void
report_no_scale(struct linker *l, struct str proficiency, const char *hint)
{
    link_report(l, DIAG_NO_SCALE, proficiency, "\"%.*s\" is in no scale", STR_ARGS(proficiency))->hint = hint;
}

static void
link_indicators(struct linker *l, const struct competency *competency, struct indicators *indicators, uint32_t count)
{
    const struct scale *scale = competency->scale;
    if (!str_given(competency->scale_ref) && count && str_given(indicators[0].proficiency_ref))
        report_no_scale(l, indicators[0].proficiency_ref, "give the competency a \"scale\"");
    for (uint32_t i = 0; i < count && scale; i++) {
        uint32_t step = link_step(l, scale, indicators[i].proficiency_ref);
        indicators[i].proficiency = step ? &scale->proficiencies[step - 1] : NULL;
    }
}

static void
link_competency(struct linker *l, struct competency *competency)
{
    inherit_attribution(&competency->attribution, &competency->document->attribution);
    check_accept(l, &competency->accept);
    competency->group = link_follow(l, INDEX_GROUP, competency->group_ref);
    competency->scale = link_follow(l, INDEX_SCALE, competency->scale_ref);
    link_indicators(l, competency, competency->indicators, competency->indicators_count);
    link_indicators(l, competency, competency->negative, competency->negative_count);
}

/* --- Profiles --- */

static void
report_unknown_level(struct linker *l, const struct profile *profile, struct str name)
{
    struct diag *diag = link_report(
        l, DIAG_UNKNOWN_REFERENCE, name, "\"%.*s\" has no level \"%.*s\"", STR_ARGS(profile->title), STR_ARGS(name));
    if (link_may_hint(l, profile->level_count))
        diag->hint = text_suggest(
            l->document->arena, l->scratch, name, profile_level_ids(l->scratch, profile), profile->level_count);
}

/* The one thing that a reference stands for; NULL without a word when it leads nowhere, or to several. */
static const void *
find_quietly(struct linker *l, enum index_kind kind, struct str reference)
{
    size_t count;
    if (!str_given(reference))
        return NULL;
    const struct index_entry *entry = model_index_find(l->index, l->scratch, kind, reference, &count);
    return count == 1 ? entry->thing : NULL;
}

/* The level of a profile that has just one; NULL when a reference leads to no such profile. */
static const struct level *
only_level(struct linker *l, struct str reference)
{
    const struct profile *profile = find_quietly(l, INDEX_PROFILE, reference);
    return profile && profile->level_count == 1 ? &profile->levels[0] : NULL;
}

/* LEVEL of the same profile, PROFILE@LEVEL, or PROFILE where it has just one. */
static const struct level *
follow_level(struct linker *l, const struct profile *profile, struct str reference)
{
    struct str name = reference;
    struct address address = address_split(reference);
    if (!str_given(reference))
        return NULL;
    if (address.level.ptr && !find_quietly(l, INDEX_PROFILE, reference)) {
        profile = link_follow(l, INDEX_PROFILE, address.profile);
        name = address.level;
    }
    if (!profile)
        return NULL;
    size_t count;
    const struct level *level = find_level(l, profile, name, &count);
    const struct level *only = count == 0 ? only_level(l, reference) : NULL;
    if (only)
        return only;
    if (count == 0)
        report_unknown_level(l, profile, name);
    if (count > 1)
        link_report_ambiguous(l, name, count);
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

/* The first proficiency that a requirement names, for a complaint that it has no scale. */
static struct str
first_proficiency(const struct requirement *requirement)
{
    const struct rating *common = &requirement->common;
    assert(requirement->ratings || requirement->rating_count == 0);
    for (uint32_t i = 0; i < requirement->rating_count; i++)
        if (str_given(requirement->ratings[i].proficiency_ref) && !requirement->ratings[i].asks_nothing)
            return requirement->ratings[i].proficiency_ref;
    return common->asks_nothing ? (struct str){0} : common->proficiency_ref;
}

static void
link_requirement(struct linker *l, struct requirement *requirement)
{
    struct competency *competency = link_follow(l, INDEX_COMPETENCY, requirement->competency_ref);
    requirement->competency = competency;
    if (competency) {
        uint32_t count = competency->required_by_count++;
        competency->required_by =
            arena_grow(l->arena, competency->required_by, count, sizeof(*competency->required_by));
        competency->required_by[count] = requirement;
    }
    requirement->scale = link_follow(l, INDEX_SCALE, requirement->scale_ref);
    if (!requirement->scale && competency)
        requirement->scale = competency->scale;
    if (requirement->common.state == CELL_ABSENT && !requirement->ratings)
        requirement->common.state = CELL_STATED; /* asked for, and no more said */
    link_rating(l, requirement->scale, &requirement->common);
    for (uint32_t i = 0; i < requirement->rating_count; i++)
        link_rating(l, requirement->scale, &requirement->ratings[i]);
    struct str proficiency = first_proficiency(requirement);
    bool unknown_scale = str_given(requirement->scale_ref) || (competency && str_given(competency->scale_ref));
    if (!requirement->scale && str_given(proficiency) && competency && !unknown_scale) /* which was reported */
        report_no_scale(l, proficiency, "give the competency or this requirement a \"scale\"");
}

/* A path may lead out of the collection; that is no mistake. */
static void
link_path(struct linker *l, const struct profile *owner, struct path *path)
{
    struct address address = address_split(path->to);
    size_t count;
    path->profile = find_quietly(l, INDEX_PROFILE, path->to);
    if (!path->profile && address.level.ptr) {
        path->profile = find_quietly(l, INDEX_PROFILE, address.profile);
        if (path->profile)
            path->level = find_level(l, path->profile, address.level, &count);
    }
    path->begins_at = follow_level(l, owner, path->from);
}

/* Puts the places of sections in the order of their ids, or of another member that is text. */
static void
order_sections(struct linker *l, const struct profile *profile, size_t member, uint16_t *order)
{
    struct index index = {0};
    for (uint32_t i = 0; i < profile->section_count; i++) {
        struct str key;
        memcpy(&key, (const char *)&profile->sections[i] + member, sizeof(key));
        index_add(&index, l->scratch, (struct index_entry){.key = key, .at = i});
    }
    index_sort(&index, l->scratch);
    for (uint32_t i = 0; i < profile->section_count; i++)
        order[i] = (uint16_t)index.v[i].at;
}

static void
link_sections(struct linker *l, struct profile *profile)
{
    check_local_ids(l, profile->sections, profile->section_count, sizeof(struct section), "section");
    uint16_t *order = arena_array(l->document->arena, 2 * (size_t)profile->section_count, sizeof(*order));
    order_sections(l, profile, offsetof(struct section, id), order);
    order_sections(l, profile, offsetof(struct section, heading), order + profile->section_count);
    profile->section_order = order;
}

static void
link_profile(struct linker *l, struct profile *profile)
{
    inherit_attribution(&profile->attribution, &profile->document->attribution);
    check_accept(l, &profile->accept);
    check_local_ids(l, profile->levels, profile->level_count, sizeof(struct level), "level");
    link_sections(l, profile);
    profile->families = arena_array(l->document->arena, profile->family_refs.count, sizeof(struct category *));
    for (uint32_t i = 0; i < profile->family_refs.count; i++)
        profile->families[i] = link_follow(l, INDEX_FAMILY, profile->family_refs.v[i]);
    link_levels(l, profile);
    link_order(l, profile);
    for (uint32_t i = 0; i < profile->requirement_count; i++) {
        profile->requirements[i].profile = profile;
        link_requirement(l, &profile->requirements[i]);
    }
    for (uint32_t i = 0; i < profile->path_count; i++)
        link_path(l, profile, &profile->paths[i]);
    profile->replacement = find_quietly(l, INDEX_PROFILE, profile->replaced_by);
    link_marks(l, profile);
}

/* The level that a level builds on, to be written to. */
static struct level *
base_of(const struct level *level)
{
    const struct level *base = level->builds_on;
    return base ? &base->profile->levels[base->index] : NULL;
}

/* A level that stands at the top of a chain of the greatest length cannot be put upon it. */
static void
cut_chain(struct linker *l, struct level *level)
{
    l->document = level->profile->document;
    link_report(
        l, DIAG_LIMIT, level->builds_on_ref, "more than %d levels build on each other in one chain", BUILDS_ON_MAX);
    level->builds_on = NULL;
}

/*
 * Counts how many levels each level builds on, cuts circles, and chains that are too long. The chain is walked twice: down to a level whose
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
        at = base_of(at);
    }
    if (at && at->depth == WALKING) {
        assert(last); /* no level is left like this by the walks before */
        l->document = last->profile->document;
        struct diag *diag = link_report(l,
                                        DIAG_CYCLE,
                                        last->builds_on_ref,
                                        "the level \"%.*s\" builds on itself, by way of others or at once",
                                        STR_ARGS(last->name));
        diag->related = (struct diag_place){&at->profile->document->source, at->id.pos, "the circle begins here"};
        last->builds_on = NULL;
        at = NULL;
    }
    uint32_t depth = (at ? at->depth : 0) + length;
    for (at = level; length--; depth--) {
        struct level *base = base_of(at);
        at->depth = (depth - 1) % (BUILDS_ON_MAX + 1) + 1;
        if (base && at->depth == 1)
            cut_chain(l, at);
        at = base;
    }
}

/* Depths are kept from 1 while they are measured: 0 is "not yet". */
static void
link_chains(struct linker *l)
{
    const struct collection *c = l->collection;
    for (uint32_t p = 0; p < c->profile_count; p++)
        for (uint32_t i = 0; i < c->profiles[p]->level_count; i++)
            measure_depth(l, &c->profiles[p]->levels[i]);
    for (uint32_t p = 0; p < c->profile_count; p++)
        for (uint32_t i = 0; i < c->profiles[p]->level_count; i++)
            c->profiles[p]->levels[i].depth--;
}

/* Notes which competencies share their name: their entries stand side by side in the index. */
static void
mark_namesakes(struct linker *l)
{
    const struct index *names = &l->index->names[INDEX_COMPETENCY];
    for (size_t i = 1; i < names->count; i++)
        if (str_equal(names->v[i].key, names->v[i - 1].key)) {
            struct competency *one = names->v[i - 1].thing, *other = names->v[i].thing;
            one->ambiguous = other->ambiguous = true;
        }
}

/* The index has one entry for each, sorted. */
static void
note_order(struct linker *l)
{
    const struct index *titles = &l->index->names[INDEX_PROFILE];
    for (size_t i = 0; i < titles->count; i++)
        ((struct profile *)titles->v[i].thing)->order = (uint32_t)i;
}

/* Scales first, then competencies, then profiles, each of all documents: these ask for what those have. */
static void
link_scales(struct linker *l, struct document *document)
{
    l->document = document;
    for (uint32_t i = 0; i < document->scale_count; i++) {
        struct scale *scale = &document->scales[i];
        inherit_attribution(&scale->attribution, &document->attribution);
        check_accept(l, &scale->accept);
        check_local_ids(l, scale->proficiencies, scale->proficiency_count, sizeof(struct proficiency), "proficiency");
        link_scale(l, scale);
    }
}

static void
link_competencies(struct linker *l, struct document *document)
{
    l->document = document;
    for (uint32_t i = 0; i < document->competency_count; i++)
        link_competency(l, &document->competencies[i]);
}

static void
link_profiles(struct linker *l, struct document *document)
{
    l->document = document;
    for (uint32_t i = 0; i < document->profile_count; i++)
        link_profile(l, &document->profiles[i]);
}

void
link_collection(struct collection *collection, struct arena *scratch)
{
    struct linker l = {.collection = collection, .arena = collection->arena, .scratch = scratch};
    l.unread = find_unread(collection);
    l.among.arena = scratch;
    l.index = collection->index = arena_alloc(l.arena, sizeof(*l.index));
    gather_scales(&l);
    gather_competencies(&l);
    gather_families(&l);
    gather_groups(&l);
    gather_profiles(&l);
    mark_namesakes(&l);
    note_order(&l);
    link_groups(&l);
    link_families(&l);
    for (uint32_t d = 0; d < collection->document_count; d++)
        link_scales(&l, collection->documents[d]);
    for (uint32_t d = 0; d < collection->document_count; d++)
        link_competencies(&l, collection->documents[d]);
    for (uint32_t d = 0; d < collection->document_count; d++)
        link_profiles(&l, collection->documents[d]);
    link_chains(&l);
}
