/* Hits: a text where it stands, and whose it is. */
#include "rung/format.h"
#include "search.h"

const char *
search_kind_name(enum search_kind kind)
{
    static const char *const names[] = {
#define X(kind, name) [kind] = (name),
        SEARCH_KINDS(X)
#undef X
    };
    return names[kind];
}

struct str
search_labelled(struct arena *arena, struct str label, struct str text)
{
    struct buf joined = {.arena = arena};
    if (!str_given(label))
        return text;
    buf_str(&joined, label);
    buf_puts(&joined, ": ");
    buf_str(&joined, text);
    return buf_get(&joined);
}

/* --- What it leads to --- */

static void
set_profile(struct search_hit *hit, const struct profile *profile, const struct search_place *place)
{
    hit->target = (struct target){
        .kind = TARGET_RUNG,
        .rung = {profile, place->level ? &profile->levels[place->level - 1] : NULL},
    };
    hit->document = profile->document;
    if (place->part == 0)
        return;
    if (place->what == WHAT_UNKNOWN || place->what == WHAT_REQUIREMENT_NOTE)
        hit->requirement = &profile->requirements[place->part - 1];
    else
        hit->section = &profile->sections[place->part - 1];
}

static void
set_owner(const struct collection *collection, struct search_hit *hit, const struct search_place *place)
{
    switch (search_whats[place->what].owner) {
    case OWNER_PROFILE:
        set_profile(hit, collection->profiles[place->owner], place);
        break;
    case OWNER_COMPETENCY:
        hit->target.kind = TARGET_COMPETENCY;
        hit->target.competency = collection->competencies[place->owner];
        hit->document = hit->target.competency->document;
        break;
    case OWNER_SCALE:
        hit->target.kind = TARGET_SCALE;
        hit->target.scale = collection->scales[place->owner];
        hit->document = hit->target.scale->document;
        break;
    case OWNER_FAMILY:
        hit->category = collection->families[place->owner];
        hit->document = hit->category->document;
        break;
    case OWNER_GROUP:
        hit->category = collection->groups[place->owner];
        hit->document = hit->category->document;
        break;
    }
}

void
search_hit_fill(struct search_hit *hit, struct arena *arena, const struct collection *collection, struct str label,
                struct str text, const struct search_place *place)
{
    hit->kind = search_whats[place->what].kind;
    hit->what = search_whats[place->what].name;
    hit->text = search_labelled(arena, label, text);
    hit->text.pos = place->pos;
    hit->label = hit->text.bytes - text.bytes;
    set_owner(collection, hit, place);
}

/* --- Whose a hit is --- */

/* What tells a profile from others of its title. */
static void
add_profile_owner(struct buf *out, const struct profile *profile)
{
    for (uint32_t i = 0; i < profile->family_refs.count; i++)
        if (profile->families[i]) {
            format_category_path(out, profile->families[i]);
            return;
        }
    buf_str(out, str_given(profile->department) ? profile->department : profile->attribution.organization);
}

static void
add_rung_owner(struct buf *out, const struct search_hit *hit)
{
    struct rung rung = hit->target.rung;
    buf_str(out, rung_name(out->arena, rung));
    struct str part = hit->section ? hit->section->heading : (struct str){0};
    if (hit->requirement)
        part = requirement_name(hit->requirement);
    if (str_given(part) && !str_equal(part, hit->text))
        buf_printf(out, ": %.*s", STR_ARGS(part));
}

/* The group, and who asks for it. */
static void
add_competency_owner(struct buf *out, const struct competency *competency)
{
    uint32_t profiles = competency_profile_count(competency);
    if (competency->group)
        buf_printf(out, "%.*s, ", STR_ARGS(competency->group->name));
    buf_puts(out, "in ");
    if (profiles == 1)
        buf_str(out, competency->required_by[0]->profile->title);
    else
        format_count(out, profiles, "profile");
}

void
search_owner(struct buf *out, const struct search_hit *hit)
{
    const struct target *target = &hit->target;
    bool itself = hit->kind != SEARCH_TEXTS && hit->kind != SEARCH_FACTS; /* a name of what it leads to */
    if (hit->category && itself && hit->category->parent)
        format_category_path(out, hit->category->parent);
    else if (hit->category && !itself)
        format_category_path(out, hit->category);
    else if (target->kind == TARGET_SCALE && !str_equal(hit->text, target->scale->name))
        buf_str(out, target->scale->name);
    else if (target->kind == TARGET_COMPETENCY && itself)
        add_competency_owner(out, target->competency);
    else if (target->kind == TARGET_COMPETENCY)
        format_competency_name(out, target->competency);
    else if (target->kind == TARGET_RUNG && str_equal(hit->text, target->rung.profile->title))
        add_profile_owner(out, target->rung.profile);
    else if (target->kind == TARGET_RUNG && target->rung.level && str_equal(hit->text, target->rung.level->name))
        buf_str(out, target->rung.profile->title);
    else if (target->kind == TARGET_RUNG)
        add_rung_owner(out, hit);
}
