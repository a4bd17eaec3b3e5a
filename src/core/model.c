/* Looking things up in a collection. */
#include "rung/model.h"

#include <assert.h>

#include "decimal.h"
#include "index.h"
#include "rung/text.h"

struct str
rung_name(struct arena *arena, struct rung rung)
{
    struct buf name = {.arena = arena};
    buf_str(&name, rung.profile->title);
    if (rung.level) {
        buf_puts(&name, ", ");
        buf_str(&name, rung.level->name);
    }
    return buf_get(&name);
}

/*
 * The place in a list of what is about a level, or `count`. `of_first` is the member of the list's first thing that
 * holds the level; lists are sorted by it.
 */
static uint32_t
place_of_level(const uint16_t *of_first, uint32_t count, size_t bytes, const struct level *level)
{
    uint32_t low = 0, high = level ? count : 0;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        uint16_t found = *(const uint16_t *)(const void *)((const char *)of_first + middle * bytes);
        if (found == level->index)
            return middle;
        if (found < level->index)
            low = middle + 1;
        else
            high = middle;
    }
    return count;
}

const struct cell *
section_cell(const struct section *section, const struct level *level)
{
    const struct cell *cells = section->cells;
    uint32_t place = cells ? place_of_level(&cells->level, section->cell_count, sizeof(*cells), level) : 0;
    return place < section->cell_count ? &cells[place] : &section->common;
}

/* The first of a profile's sections that has a text as its id, or as its heading; `order` is by that. */
static const struct section *
find_section(const struct profile *profile, const uint16_t *order, size_t member, struct str text)
{
    const struct section *found = NULL;
    uint32_t low = 0, high = profile->section_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const struct section *section = &profile->sections[order[middle]];
        int comes = str_order(*(const struct str *)(const void *)((const char *)section + member), text);
        if (comes == 0)
            found = section;
        if (comes < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return found;
}

const struct section *
profile_section(const struct profile *profile, const struct section *like)
{
    const uint16_t *order = profile->section_order;
    const struct section *found = find_section(profile, order, offsetof(struct section, id), like->id);
    if (found)
        return found;
    order += profile->section_count;
    return find_section(profile, order, offsetof(struct section, heading), like->heading);
}

const struct rating *
requirement_rating(const struct requirement *requirement, const struct level *level)
{
    const struct rating *ratings = requirement->ratings;
    uint32_t place =
        ratings ? place_of_level(&ratings->level, requirement->rating_count, sizeof(*ratings), level) : 0;
    return place < requirement->rating_count ? &ratings[place] : &requirement->common;
}

const struct requirement *
profile_requirement(const struct profile *profile, const struct competency *competency)
{
    for (uint32_t i = 0; i < profile->requirement_count; i++)
        if (profile->requirements[i].competency == competency)
            return &profile->requirements[i];
    return NULL;
}

uint32_t
competency_profile_count(const struct competency *competency)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < competency->required_by_count; i++) /* those of one profile stand side by side */
        count += i == 0 || competency->required_by[i]->profile != competency->required_by[i - 1]->profile;
    return count;
}

const struct proficiency *
rating_proficiency(const struct requirement *requirement, const struct rating *rating)
{
    return requirement->scale && rating->step ? &requirement->scale->proficiencies[rating->step - 1] : NULL;
}

struct str
rating_name(const struct requirement *requirement, const struct rating *rating)
{
    const struct proficiency *proficiency = rating_proficiency(requirement, rating);
    bool number = requirement->scale && requirement->scale->kind == SCALE_NUMERIC;
    return proficiency && !number ? proficiency->name : rating->proficiency_ref;
}

/* The number that a rating on a numeric scale stands for: as written, or that of the anchor it names. */
static struct str
rating_number(const struct requirement *requirement, const struct rating *rating)
{
    const struct proficiency *anchor = rating_proficiency(requirement, rating);
    return decimal_is(rating->proficiency_ref) || !anchor ? rating->proficiency_ref : anchor->value;
}

enum rating_order
rating_order(const struct requirement *before_of, const struct rating *before, const struct requirement *after_of,
             const struct rating *after)
{
    int order = (int)after->step - (int)before->step;
    if (!before_of->scale || before_of->scale != after_of->scale)
        return RATING_UNORDERED;
    if (before_of->scale->kind == SCALE_NUMERIC) {
        struct str old = rating_number(before_of, before), new = rating_number(after_of, after);
        if (!decimal_is(old) || !decimal_is(new))
            return RATING_UNORDERED;
        order = decimal_order(new, old);
    } else if (!before->step || !after->step || (order && before_of->scale->kind == SCALE_FLAGS)) {
        return RATING_UNORDERED;
    }
    return order > 0 ? RATING_HIGHER : order < 0 ? RATING_LOWER : RATING_SAME;
}

struct str
requirement_name(const struct requirement *requirement)
{
    return requirement->competency ? requirement->competency->name : requirement->competency_ref;
}

struct str *
profile_level_ids(struct arena *arena, const struct profile *profile)
{
    struct str *ids = arena_array(arena, profile->level_count, sizeof(*ids));
    for (uint32_t i = 0; i < profile->level_count; i++)
        ids[i] = profile->levels[i].id;
    return ids;
}

/* A number from 1 up to `most`, written in digits alone; 0: it is none. */
static uint32_t
number(struct str text, uint32_t most)
{
    uint32_t value = 0;
    for (uint32_t i = 0; i < text.bytes; i++) {
        if (text.ptr[i] < '0' || text.ptr[i] > '9' || value > most)
            return 0;
        value = value * 10 + (uint32_t)(text.ptr[i] - '0');
    }
    return value <= most ? value : 0;
}

INDEX_ID_NAME_FIRST(level);

const struct level *
profile_level(struct arena *scratch, const struct profile *profile, struct str name, size_t *count_out)
{
    size_t count;
    struct among levels = among(scratch, profile->levels, profile->level_count, sizeof(*profile->levels));
    const struct level *level = among_find(&levels, scratch, name, &count);
    if (count_out)
        *count_out = count;
    return count == 1 ? level : NULL;
}

/* --- Which level stands before which --- */

const struct level *
level_before(const struct level *level)
{
    if (level->builds_on)
        return level->builds_on->profile == level->profile ? level->builds_on : NULL;
    return level->preceding;
}

const struct level *
level_after(const struct level *level)
{
    for (uint32_t i = 0; i < level->profile->level_count; i++)
        if (level->profile->levels[i].preceding == level)
            return &level->profile->levels[i];
    return NULL;
}

/* --- Addresses --- */

/* What an address may name, and what messages call it. */
static const struct {
    unsigned kind;
    enum index_kind index;
    const char *noun;
} findable[] = {
    {FIND_PROFILES, INDEX_PROFILE, "profile"},
    {FIND_COMPETENCIES, INDEX_COMPETENCY, "competency"},
    {FIND_SCALES, INDEX_SCALE, "scale"},
};

enum { FINDABLE_COUNT = sizeof(findable) / sizeof(*findable) };

/* One of the things that an address could stand for. */
struct found {
    const char *noun; /* its kind */
    struct str id;    /* or the address of a level */
};

struct finder {
    const struct collection *collection;
    struct arena *arena;
    unsigned kinds;
    struct buf why;
    const char *hint;
    struct target target; /* the first found */
    struct found *found;  /* all that the address could stand for */
    size_t found_count;
};

static void
add_found(struct finder *f, const char *noun, struct str id, struct target target)
{
    if (f->found_count == 0)
        f->target = target;
    f->found = arena_grow(f->arena, f->found, f->found_count, sizeof(*f->found));
    f->found[f->found_count++] = (struct found){noun, id};
}

static bool
has_code(const struct facts *codes, struct str code)
{
    for (uint32_t i = 0; i < codes->count; i++)
        if (str_given(code) && str_equal(codes->v[i].value, code))
            return true;
    return false;
}

/* Profiles and levels by a code of theirs. */
static void
find_code(struct finder *f, struct str code)
{
    const char *noun = findable[0].noun;
    for (uint32_t p = 0; p < f->collection->profile_count; p++) {
        const struct profile *profile = f->collection->profiles[p];
        if (has_code(&profile->codes, code))
            add_found(f, noun, profile->id, (struct target){.kind = TARGET_RUNG, .rung.profile = profile});
        for (uint32_t i = 0; i < profile->level_count; i++)
            if (has_code(&profile->levels[i].codes, code))
                add_found(f,
                          noun,
                          str_of(arena_printf(
                              f->arena, "%.*s@%.*s", STR_ARGS(profile->id), STR_ARGS(profile->levels[i].id))),
                          (struct target){.kind = TARGET_RUNG, .rung = {profile, &profile->levels[i]}});
    }
}

static void
add_thing(struct finder *f, size_t kind, const void *thing)
{
    const struct profile *profile = thing;
    const struct competency *competency = thing;
    const struct scale *scale = thing;
    const char *noun = findable[kind].noun;
    if (findable[kind].kind == FIND_PROFILES)
        add_found(f, noun, profile->id, (struct target){.kind = TARGET_RUNG, .rung.profile = profile});
    else if (findable[kind].kind == FIND_COMPETENCIES)
        add_found(f, noun, competency->id, (struct target){.kind = TARGET_COMPETENCY, .competency = competency});
    else
        add_found(f, noun, scale->id, (struct target){.kind = TARGET_SCALE, .scale = scale});
}

/* Everything with this id or name; codes where nothing has. */
static void
find_all(struct finder *f, struct str name)
{
    for (size_t i = 0; i < FINDABLE_COUNT; i++) {
        size_t count = 0;
        const struct index_entry *entry = NULL;
        if (f->kinds & findable[i].kind)
            entry = model_index_find(f->collection->index, f->arena, findable[i].index, name, &count);
        for (size_t k = 0; k < count; k++)
            add_thing(f, i, entry[k].thing);
    }
    if (f->found_count == 0 && f->kinds & FIND_PROFILES)
        find_code(f, name);
}

/* "competency:NAME": leaves only that kind to be found, and returns NAME; an address without a kind as it is. */
static const char *
choose_kind(struct finder *f, const char *address)
{
    for (size_t i = 0; i < FINDABLE_COUNT; i++) {
        size_t bytes = strlen(findable[i].noun);
        if (strncmp(address, findable[i].noun, bytes) == 0 && address[bytes] == ':' && f->kinds & findable[i].kind) {
            f->kinds = findable[i].kind;
            return address + bytes + 1;
        }
    }
    return address;
}

/* The ids and names of one kind, for a hint. */
static void
add_candidates(struct finder *f, enum index_kind kind, struct str **names, size_t *count)
{
    const struct index *ids = &f->collection->index->ids[kind], *titles = &f->collection->index->names[kind];
    for (size_t i = 0; i < ids->count + titles->count; i++) {
        *names = arena_grow(f->arena, *names, *count, sizeof(struct str));
        (*names)[(*count)++] = i < ids->count ? ids->v[i].key : titles->v[i - ids->count].name;
    }
}

static void
explain_unknown(struct finder *f, struct str name)
{
    struct str *names = NULL;
    size_t count = 0;
    const char *joint = "there is no ";
    for (size_t i = 0; i < FINDABLE_COUNT; i++) {
        if (!(f->kinds & findable[i].kind))
            continue;
        buf_printf(&f->why, "%s%s", joint, findable[i].noun);
        joint = " or ";
        add_candidates(f, findable[i].index, &names, &count);
    }
    buf_printf(&f->why, " \"%.*s\"", STR_ARGS(name));
    const struct str *nearest = text_nearest(f->arena, name, names, count); /* no list: it would be long */
    f->hint = nearest ? text_suggest(f->arena, f->arena, name, nearest, 1) : NULL;
}

static void
explain_ambiguous(struct finder *f, struct str name)
{
    enum { LISTED_MAX = 8 };
    struct buf hint = {.arena = f->arena};
    buf_printf(&f->why, "\"%.*s\" could be any of %zu", STR_ARGS(name), f->found_count);
    bool mixed = false; /* things of two kinds may share an id, so the kind must be said */
    for (size_t i = 1; i < f->found_count; i++)
        mixed |= f->found[i].noun != f->found[0].noun;
    for (size_t i = 0; i < f->found_count && i < LISTED_MAX; i++)
        buf_printf(&hint,
                   "%s%s%s%.*s",
                   i ? ", " : "say which: ",
                   mixed ? f->found[i].noun : "",
                   mixed ? ":" : "",
                   STR_ARGS(f->found[i].id));
    buf_puts(&hint, f->found_count > LISTED_MAX ? ", ..." : "");
    f->hint = hint.ptr;
    f->target.kind = TARGET_NONE;
}

/* PROFILE@LEVEL: a level by id, name or number. */
static void
choose_level(struct finder *f, struct str name)
{
    const struct profile *profile = f->target.rung.profile;
    assert(profile && (profile->levels || profile->level_count == 0));
    size_t count;
    const struct level *level = profile_level(f->arena, profile, name, &count);
    uint32_t place = number(name, profile->level_count);
    if (count == 0 && place)
        level = &profile->levels[place - 1];
    f->target.rung.level = level;
    if (level)
        return;
    f->target.kind = TARGET_NONE;
    if (count > 1) {
        buf_printf(&f->why, "%.*s has %zu levels \"%.*s\"", STR_ARGS(profile->title), count, STR_ARGS(name));
        f->hint = "use the id";
        return;
    }
    buf_printf(&f->why, "%.*s has no level \"%.*s\"", STR_ARGS(profile->title), STR_ARGS(name));
    f->hint = text_suggest(f->arena, f->arena, name, profile_level_ids(f->arena, profile), profile->level_count);
}

struct target
collection_find(const struct collection *collection, struct arena *arena, const char *address, unsigned kinds,
                const char **why_out, const char **hint_out)
{
    struct finder f = {.collection = collection, .arena = arena, .kinds = kinds, .why = {.arena = arena}};
    struct str whole = str_of(address), name = whole;
    find_all(&f, whole);
    if (f.found_count == 0) {
        address = choose_kind(&f, address);
        whole = name = str_of(address);
        find_all(&f, whole);
    }
    struct address parts = address_split(whole);
    if (f.found_count == 0 && parts.level.ptr && kinds & FIND_PROFILES) {
        name = parts.profile;
        f.kinds = FIND_PROFILES;
        find_all(&f, name);
    }
    if (f.found_count == 0)
        explain_unknown(&f, name);
    else if (f.found_count > 1)
        explain_ambiguous(&f, name);
    else if (name.bytes < whole.bytes)
        choose_level(&f, parts.level);
    *why_out = f.why.ptr;
    *hint_out = f.hint;
    return f.target;
}
