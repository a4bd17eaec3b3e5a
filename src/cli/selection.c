/* What the filters leave. */
#include "selection.h"

#include <stdlib.h>

#include "rung/text.h"

struct selecting {
    struct session *session;
    struct selection *selection;
    bool *match; /* whether a profile has a value of the filter that is being read, by its order */
};

/* --- Values that nothing has --- */

/* Adds a name that is not there yet, as far as a hint would list them. */
static void
add_name(struct session *session, struct texts *names, struct str name)
{
    if (!str_given(name))
        return;
    for (uint32_t i = 0; i < names->count && i <= TEXT_SUGGESTED_MAX; i++)
        if (str_equal(names->v[i], name))
            return;
    names->v = arena_grow(session->arena, names->v, names->count, sizeof(*names->v));
    names->v[names->count++] = name;
}

static bool
complain_value(struct session *session, const char *what, const char *value, const struct texts *names)
{
    const char *hint = text_suggest(session->arena, session->arena, str_of(value), names->v, names->count);
    if (names->count == 0)
        hint = arena_printf(session->arena, "no profile of the data has a %s at all", what);
    complain(session, hint, "no profile has the %s \"%s\"", what, value);
    return false;
}

/* --- Filters --- */

/* Leaves those profiles that match. */
static void
leave_matching(struct selecting *s)
{
    uint32_t count = s->selection->collection->profile_count;
    for (uint32_t i = 0; i < count; i++)
        s->selection->in[i] &= s->match[i];
    memset(s->match, 0, count * sizeof(*s->match));
}

static bool
match_family(struct selecting *s, const char *value)
{
    struct target target = find_target(s->session, value, FIND_FAMILIES);
    if (target.kind == TARGET_NONE)
        return false;
    struct profile_list list = collection_family_profiles(s->selection->collection, s->session->arena, target.family);
    for (size_t i = 0; i < list.count; i++)
        s->match[list.v[i]->order] = true;
    return true;
}

/* A department or a status: a text of profiles at an offset. */
static bool
match_text(struct selecting *s, const char *what, size_t member, const char *value)
{
    const struct collection *c = s->selection->collection;
    struct texts names = {0};
    bool found = false;
    for (uint32_t i = 0; i < c->profile_count; i++) {
        const struct str *text = (const void *)((const char *)c->profiles[i] + member);
        bool same = str_given(*text) && text_same_name(s->session->arena, *text, str_of(value));
        s->match[c->profiles[i]->order] |= same;
        found |= same;
    }
    for (uint32_t i = 0; i < c->profile_count && !found; i++)
        add_name(s->session, &names, *(const struct str *)(const void *)((const char *)c->profiles[i] + member));
    return found || complain_value(s->session, what, value, &names);
}

static bool
match_department(struct selecting *s, const char *value)
{
    return match_text(s, "department", offsetof(struct profile, department), value);
}

static bool
match_status(struct selecting *s, const char *value)
{
    return match_text(s, "status", offsetof(struct profile, status), value);
}

static bool
match_competency(struct selecting *s, const char *value)
{
    struct selection *selection = s->selection;
    struct target target = find_target(s->session, value, FIND_COMPETENCIES);
    if (target.kind == TARGET_NONE)
        return false;
    selection->competencies = arena_grow(
        s->session->arena, selection->competencies, selection->competency_count, sizeof(const struct competency *));
    selection->competencies[selection->competency_count++] = target.competency;
    for (uint32_t i = 0; i < target.competency->required_by_count; i++)
        s->match[target.competency->required_by[i]->profile->order] = true;
    return true;
}

/*
 * Notes the levels of a profile with this id or name; where there is none, that with this number. Whether there is
 * any.
 */
static bool
match_levels_of(struct selecting *s, const struct profile *profile, struct str value, uint32_t number)
{
    bool *in = s->selection->levels[profile->order], found = false;
    for (uint32_t i = 0; i < profile->level_count; i++) {
        const struct level *level = &profile->levels[i];
        bool same = text_same_name(s->session->arena, level->id, value)
                    || text_same_name(s->session->arena, level->name, value);
        in[i] |= same;
        found |= same;
    }
    if (!found && number >= 1 && number <= profile->level_count)
        in[number - 1] = found = true;
    return found;
}

static bool
match_level(struct selecting *s, const char *value)
{
    const struct collection *c = s->selection->collection;
    struct arena *arena = s->session->arena;
    bool digits = *value && strspn(value, "0123456789") == strlen(value) && strlen(value) < 5, found = false;
    uint32_t number = digits ? (uint32_t)strtoul(value, NULL, 10) : 0;
    bool first = !s->selection->levels;
    if (first)
        s->selection->levels = arena_array(arena, c->profile_count, sizeof(bool *));
    for (uint32_t i = 0; i < c->profile_count; i++) {
        const struct profile *profile = c->profiles[i];
        if (first)
            s->selection->levels[profile->order] = arena_array(arena, profile->level_count, sizeof(bool));
        bool any = match_levels_of(s, profile, str_of(value), number);
        s->match[profile->order] |= any;
        found |= any;
    }
    struct texts names = {0};
    for (uint32_t p = 0; p < c->profile_count && !found; p++)
        for (uint32_t i = 0; i < c->profiles[p]->level_count; i++)
            add_name(s->session, &names, c->profiles[p]->levels[i].name);
    return found || complain_value(s->session, "level", value, &names);
}

/* One for each filter: notes the profiles that have a value; false after a complaint. */
static bool (*const matchers[FILTER_COUNT])(struct selecting *s, const char *value) = {
    [FILTER_FAMILY] = match_family,
    [FILTER_DEPARTMENT] = match_department,
    [FILTER_LEVEL] = match_level,
    [FILTER_COMPETENCY] = match_competency,
    [FILTER_STATUS] = match_status,
};

/* Lists the profiles that are left. False, after a complaint, when there are none though filters were given. */
static bool
list_profiles(struct selecting *s)
{
    const struct collection *c = s->selection->collection;
    struct profile_list *list = &s->selection->profiles;
    list->v = arena_array(s->session->arena, c->profile_count, sizeof(const struct profile *));
    for (uint32_t i = 0; i < c->profile_count; i++)
        if (s->selection->in[c->profiles[i]->order])
            list->v[list->count++] = c->profiles[i];
    if (list->count == 0 && s->selection->filtered)
        complain(s->session, "each alone leaves more", "no profile has all that these filters ask for");
    return list->count > 0 || !s->selection->filtered;
}

bool
selection_read(struct session *session, struct selection *selection_out)
{
    const struct collection *c = session->collection;
    struct selecting s = {.session = session,
                          .selection = selection_out,
                          .match = arena_array(session->arena, c->profile_count, sizeof(bool))};
    *selection_out =
        (struct selection){.collection = c, .in = arena_array(session->arena, c->profile_count, sizeof(bool))};
    for (uint32_t i = 0; i < c->profile_count; i++)
        selection_out->in[i] = true;
    for (enum filter filter = 0; filter < FILTER_COUNT; filter++) {
        const struct filter_values *values = &session->options.filters[filter];
        for (size_t i = 0; i < values->count; i++)
            if (!matchers[filter](&s, values->v[i]))
                return false;
        if (values->count == 0)
            continue;
        selection_out->filtered = true;
        leave_matching(&s);
    }
    return list_profiles(&s);
}

/* --- What is left --- */

bool
selects_profile(const struct selection *selection, const struct profile *profile)
{
    return selection->in[profile->order];
}

bool
selects_level(const struct selection *selection, const struct level *level)
{
    const struct profile *profile = level->profile;
    return selection->in[profile->order] && (!selection->levels || selection->levels[profile->order][level->index]);
}

bool
selects_requirement(const struct selection *selection, const struct requirement *requirement)
{
    bool in = selection->competency_count == 0;
    for (size_t i = 0; i < selection->competency_count; i++)
        in |= requirement->competency == selection->competencies[i];
    return in && selects_profile(selection, requirement->profile);
}

bool
selects_competency(const struct selection *selection, const struct competency *competency)
{
    for (uint32_t i = 0; i < competency->required_by_count; i++)
        if (selects_requirement(selection, competency->required_by[i]))
            return true;
    return !selection->filtered;
}

struct profile_list
selected_of_family(struct session *session, const struct selection *selection, const struct category *family)
{
    struct profile_list list = collection_family_profiles(session->collection, session->arena, family);
    size_t left = 0;
    for (size_t i = 0; i < list.count; i++)
        if (selects_profile(selection, list.v[i]))
            list.v[left++] = list.v[i];
    list.count = left;
    return list;
}

void
add_rung(struct session *session, struct rungs *rungs, struct rung rung)
{
    rungs->v = arena_grow(session->arena, rungs->v, rungs->count, sizeof(*rungs->v));
    rungs->v[rungs->count++] = rung;
}

void
add_rungs(struct session *session, const struct selection *selection, const struct profile *profile,
          struct rungs *rungs)
{
    if (profile->level_count == 0 && selects_profile(selection, profile))
        add_rung(session, rungs, (struct rung){profile, NULL});
    for (uint32_t i = 0; i < profile->level_count; i++)
        if (selects_level(selection, &profile->levels[i]))
            add_rung(session, rungs, (struct rung){profile, &profile->levels[i]});
}

struct target
find_selected(struct session *session, const struct selection *selection, const char *word, unsigned kinds)
{
    struct target target = find_target(session, word, kinds);
    const struct rung *rung = &target.rung;
    if (target.kind != TARGET_RUNG
        || (rung->level ? selects_level(selection, rung->level) : selects_profile(selection, rung->profile)))
        return target;
    complain(session, NULL, "%.*s is not among what the filters leave", STR_ARGS(rung_name(session->arena, *rung)));
    return (struct target){0};
}
