/* Looking things up: from one part of the model to another, and what it is called. */
#include "rung/model.h"

#include "decimal.h"
#include "index.h"

bool
rung_equal(struct rung a, struct rung b)
{
    return a.profile == b.profile && a.level == b.level;
}

bool
rung_precedes(struct rung a, struct rung b)
{
    return a.profile == b.profile && a.level && b.level && a.level->index < b.level->index;
}

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

struct str
rung_address(struct arena *arena, struct rung rung)
{
    struct buf address = {.arena = arena};
    buf_str(&address, rung.profile->id);
    if (rung.level) {
        buf_puts(&address, "@");
        buf_str(&address, rung.level->id);
    }
    return buf_get(&address);
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

const struct item_more *
item_more(const struct item *item)
{
    static const struct item_more none = {0};
    return item->more ? item->more : &none;
}

const struct level_more *
level_more(const struct level *level)
{
    static const struct level_more none = {0};
    return level->more ? level->more : &none;
}

const struct rating_more *
rating_more(const struct rating *rating)
{
    static const struct rating_more none = {0};
    return rating->more ? rating->more : &none;
}

const struct requirement_more *
requirement_more(const struct requirement *requirement)
{
    static const struct requirement_more none = {0};
    return requirement->more ? requirement->more : &none;
}

/* Itself, or one that says nothing. */
static const struct footnote *
given_footnote(const struct footnote *footnote)
{
    static const struct footnote none = {0};
    return footnote ? footnote : &none;
}

const struct footnote *
item_footnote(const struct item_more *more)
{
    return given_footnote(more ? more->footnote : NULL);
}

const struct footnote *
section_footnote(const struct section *section)
{
    return given_footnote(section->footnote);
}

const struct cell *
section_own_cell(const struct section *section, const struct level *level)
{
    static const struct cell absent = {.state = CELL_ABSENT};
    const struct cell *cells = section->cells;
    uint32_t place = cells ? place_of_level(&cells->level, section->cell_count, sizeof(*cells), level) : 0;
    return place < section->cell_count ? &cells[place] : &absent;
}

const struct cell *
section_cell(const struct section *section, const struct level *level)
{
    const struct cell *own = section_own_cell(section, level);
    return own->state == CELL_ABSENT && section->common ? section->common : own;
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
    static const struct rating absent = {.state = CELL_ABSENT}, asked = {.state = CELL_STATED};
    const struct rating *ratings = requirement->ratings;
    uint32_t place =
        ratings ? place_of_level(&ratings->level, requirement->rating_count, sizeof(*ratings), level) : 0;
    if (place < requirement->rating_count)
        return &ratings[place];
    if (requirement->common)
        return requirement->common;
    return ratings ? &absent : &asked;
}

const struct requirement *
profile_requirement(const struct profile *profile, const struct competency *competency)
{
    for (uint32_t i = 0; i < profile->requirement_count; i++)
        if (profile->requirements[i].competency == competency)
            return &profile->requirements[i];
    return NULL;
}

/* Whether a profile is in a family, directly or on a branch; NULL: whether it states none that is known. */
static bool
is_in_family(const struct profile *profile, const struct category *family)
{
    bool none = profile->family_refs.count == 0;
    for (uint32_t i = 0; i < profile->family_refs.count; i++) {
        const struct category *at = profile->families[i];
        none |= !at;
        for (; at; at = at->parent)
            if (at == family)
                return true;
    }
    return !family && none;
}

struct profile_list
collection_family_profiles(const struct collection *collection, struct arena *arena, const struct category *family)
{
    struct profile_list list = {.v = arena_array(arena, collection->profile_count, sizeof(const struct profile *))};
    for (uint32_t i = 0; i < collection->profile_count; i++)
        if (is_in_family(collection->profiles[i], family))
            list.v[list.count++] = collection->profiles[i];
    return list;
}

const struct competency_name *
competency_names(struct arena *arena, const struct collection *collection)
{
    const struct index *index = &collection->index->names[INDEX_COMPETENCY];
    struct competency_name *names = arena_array(arena, index->count, sizeof(*names));
    for (size_t i = 0; i < index->count; i++)
        names[i] = (struct competency_name){index->v[i].key, index->v[i].thing};
    return names;
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

struct str
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
