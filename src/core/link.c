/*
 * Joining files: lists, ids, references, chains of levels. Only this and the other parts of joining (link_*.c) write
 * to the model after reading.
 */
#include "link.h"

#include <assert.h>
#include <stddef.h>

#include "linker.h"
#include "rung/text.h"
#include "sort.h"

/* --- What could not be read --- */

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

/* Whether all ids are seen to differ; false may also mean that they are many. */
static bool
ids_differ(const char *array, uint32_t count, size_t bytes)
{
    if (count > INDEX_FEW)
        return false;
    for (uint32_t i = 1; i < count; i++)
        for (uint32_t k = 0; k < i; k++)
            if (str_equal(*(const struct str *)(const void *)(array + i * bytes),
                          *(const struct str *)(const void *)(array + k * bytes)))
                return false;
    return true;
}

/* Ids that must differ within one record only: of levels, sections, proficiencies. Each struct begins with its id. */
static void
check_local_ids(struct linker *l, const void *array, uint32_t count, size_t bytes, const char *what)
{
    if (ids_differ(array, count, bytes))
        return;
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
        uint32_t count = 0;                                                                                          \
        for (uint32_t d = 0; d < c->document_count; d++)                                                             \
            count += c->documents[d]->list_count;                                                                    \
        struct defined *all = arena_array(l->scratch, count, sizeof(*all));                                          \
        c->list = arena_array(l->arena, count, sizeof(*c->list));                                                    \
        model_index_reserve(l->index, l->arena, kind, count);                                                        \
        for (uint32_t d = 0; d < c->document_count; d++)                                                             \
            for (uint32_t i = 0; i < c->documents[d]->list_count; i++) {                                             \
                struct type *thing = &c->documents[d]->list[i];                                                      \
                thing->document = c->documents[d];                                                                   \
                all[c->list_count] = (struct defined){thing->id, thing->document};                                   \
                c->list[c->list_count++] = thing;                                                                    \
                model_index_add(l->index, l->arena, kind, thing->id, thing->title, thing);                           \
            }                                                                                                        \
        report_duplicates(l, all, c->list_count, link_kind_name(kind));                                              \
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
link_levels(struct linker *l, struct profile *profile)
{
    for (uint32_t i = 0; i < profile->level_count; i++) {
        struct level *level = &profile->levels[i];
        level->profile = profile;
        level->index = i;
        level->builds_on = link_follow_level(l, profile, level->builds_on_ref);
    }
}

/* The first proficiency that a requirement names, for a complaint that it has no scale. */
static struct str
first_proficiency(const struct requirement *requirement)
{
    const struct rating *common = requirement_rating(requirement, NULL);
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
    if (competency)
        competency->required_by_count++;
    requirement->scale = link_follow(l, INDEX_SCALE, requirement_more(requirement)->scale_ref);
    if (!requirement->scale && competency)
        requirement->scale = competency->scale;
    if (requirement->common)
        link_rating(l, requirement->scale, requirement->common);
    for (uint32_t i = 0; i < requirement->rating_count; i++)
        link_rating(l, requirement->scale, &requirement->ratings[i]);
    struct str proficiency = first_proficiency(requirement);
    bool unknown_scale =
        str_given(requirement_more(requirement)->scale_ref) || (competency && str_given(competency->scale_ref));
    if (!requirement->scale && str_given(proficiency) && competency && !unknown_scale) /* which was reported */
        report_no_scale(l, proficiency, "give the competency or this requirement a \"scale\"");
}

/* A path may lead out of the collection; that is no mistake. */
static void
link_path(struct linker *l, const struct profile *owner, struct path *path)
{
    struct address address = address_split(path->to);
    size_t count;
    path->profile = link_follow_quietly(l, INDEX_PROFILE, path->to);
    if (!path->profile && address.level.ptr) {
        path->profile = link_follow_quietly(l, INDEX_PROFILE, address.profile);
        if (path->profile)
            path->level = link_find_level(l, path->profile, address.level, &count);
    }
    path->begins_at = link_follow_level(l, owner, path->from);
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
    profile->replacement = link_follow_quietly(l, INDEX_PROFILE, profile->replaced_by);
    link_marks(l, profile);
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

/* By now it is known how many ask for each competency. */
static void
list_required_by(struct linker *l)
{
    const struct collection *c = l->collection;
    for (uint32_t i = 0; i < c->competency_count; i++) {
        struct competency *competency = (struct competency *)c->competencies[i];
        competency->required_by =
            arena_array(l->arena, competency->required_by_count, sizeof(*competency->required_by));
        competency->required_by_count = 0;
    }
    for (uint32_t p = 0; p < c->profile_count; p++)
        for (uint32_t i = 0; i < c->profiles[p]->requirement_count; i++) {
            const struct requirement *requirement = &c->profiles[p]->requirements[i];
            struct competency *competency = (struct competency *)requirement->competency;
            if (competency)
                competency->required_by[competency->required_by_count++] = requirement;
        }
}

static void
link_each(struct linker *l, void (*link)(struct linker *, struct document *))
{
    for (uint32_t d = 0; d < l->collection->document_count; d++) {
        link(l, l->collection->documents[d]);
        arena_reset(l->scratch);
    }
}

void
link_collection(struct collection *collection, struct arena *scratch)
{
    struct linker l = {
        .collection = collection, .arena = collection->arena, .lasting = scratch, .scratch = arena_within(scratch)};
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
    arena_reset(l.scratch);
    link_each(&l, link_scales);
    link_each(&l, link_competencies);
    link_each(&l, link_profiles);
    list_required_by(&l);
    link_chains(&l);
}
