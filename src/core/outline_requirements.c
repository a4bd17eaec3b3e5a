/* What a profile, or a level of it, asks for: its requirements by group and tier, and their scales. */
#include "outlining.h"
#include "rung/format.h"
#include "sort.h"

/* The tier that a requirement stands in: the proficiency that is asked for at all levels alike. */
static const struct proficiency *
tier_of(const struct requirement *requirement)
{
    bool tiers = requirement->rating_count == 0 && requirement->scale && requirement->scale->kind == SCALE_STEPS;
    return tiers ? rating_proficiency(requirement, requirement_rating(requirement, NULL)) : NULL;
}

/* Whether the profile has a note with this mark: what is shared by profiles need not refer to a note of this one. */
static bool
has_note(const struct outlining *o, struct str mark)
{
    return str_given(mark) && map_get(&o->noted, mark);
}

struct str
outline_requirement_mark(const struct outlining *o, const struct requirement *requirement)
{
    const struct competency *competency = requirement->competency;
    if (str_given(requirement_more(requirement)->mark))
        return requirement_more(requirement)->mark;
    return competency && has_note(o, competency->mark) ? competency->mark : (struct str){0};
}

/* "Active Listening: Master (step 4 of 4), raised from Senior (Advanced)" */
static struct str
requirement_line(struct outlining *o, const struct requirement *requirement)
{
    struct buf line = {.arena = o->outline.arena};
    buf_str(&line,
            outline_marked(&o->outline, requirement_name(requirement), outline_requirement_mark(o, requirement)));
    buf_puts(&line, ": ");
    if (tier_of(requirement)) {
        format_rating(&line, requirement, requirement_rating(requirement, NULL));
    } else if (o->level || requirement->rating_count == 0) {
        format_rating_step(&line, requirement, requirement_rating(requirement, o->level));
        if (o->level)
            format_rating_standing(&line, requirement, level_before(o->level), o->level);
    } else {
        for (uint32_t i = 0; i < o->profile->level_count; i++) {
            const struct level *level = &o->profile->levels[i];
            buf_printf(&line, "%s%.*s ", i ? "; " : "", STR_ARGS(level->name));
            format_rating(&line, requirement, requirement_rating(requirement, level));
        }
    }
    return buf_get(&line);
}

static void
add_requirement(struct outlining *o, const struct requirement *requirement)
{
    const struct competency *competency = requirement->competency;
    struct outline *outline = &o->outline;
    struct outline_row *row = outline_item(outline, 0, '-', requirement_line(o, requirement), NULL);
    row->requirement = requirement;
    if (competency)
        row->target = (struct target){.kind = TARGET_COMPETENCY, .competency = competency};
    if (competency && str_given(competency->definition))
        outline_add(outline, OUTLINE_TEXT, 1, competency->definition);
    if (competency)
        outline_indicators(outline, 1, competency);
    if (str_given(requirement_more(requirement)->importance))
        outline_add(outline,
                    OUTLINE_TEXT,
                    1,
                    outline_printf(outline, "Importance: %.*s", STR_ARGS(requirement_more(requirement)->importance)));
    if (str_given(requirement_more(requirement)->note))
        outline_add(outline,
                    OUTLINE_TEXT,
                    1,
                    outline_printf(outline, "Note: %.*s", STR_ARGS(requirement_more(requirement)->note)));
}

static void
add_tier(struct outlining *o, const struct requirement *requirement)
{
    const struct proficiency *tier = tier_of(requirement);
    struct buf name = {.arena = o->outline.arena};
    buf_str(&name, tier->name);
    format_place(&name, requirement, requirement_rating(requirement, NULL));
    outline_subheading(&o->outline, buf_get(&name));
    if (str_given(tier->definition))
        outline_add(&o->outline, OUTLINE_TEXT, 0, tier->definition);
}

static const struct category *
group_of(const struct requirement *requirement)
{
    return requirement->competency ? requirement->competency->group : NULL;
}

struct str
outline_group_name(struct outlining *o, const struct category *group)
{
    if (!group)
        return str_of("Other competencies");
    return has_note(o, group->mark) ? outline_marked(&o->outline, group->name, group->mark) : group->name;
}

void
outline_group_definitions(struct outlining *o, const struct category *group)
{
    if (!group || map_get(&o->defined, group->id))
        return;
    map_put(&o->defined, group->id, o);
    outline_group_definitions(o, group->parent);
    if (str_given(group->definition))
        outline_add(&o->outline,
                    OUTLINE_TEXT,
                    0,
                    outline_printf(&o->outline, "%.*s: %.*s", STR_ARGS(group->name), STR_ARGS(group->definition)));
    if (str_given(group->note))
        outline_add(&o->outline,
                    OUTLINE_TEXT,
                    0,
                    outline_printf(&o->outline, "Note on %.*s: %.*s", STR_ARGS(group->name), STR_ARGS(group->note)));
}

struct str
outline_group_place(struct outlining *o, const struct category *group)
{
    struct buf path = {.arena = o->outline.arena};
    if (!group || !group->parent)
        return (struct str){0};
    buf_puts(&path, "in ");
    format_category_path(&path, group->parent);
    return buf_get(&path);
}

static void
add_group_heading(struct outlining *o, const struct category *group)
{
    struct outline *outline = &o->outline;
    outline_heading(outline, outline_group_name(o, group), outline_group_place(o, group));
    if (!group)
        return;
    outline_group_definitions(o, group->parent);
    map_put(&o->defined, group->id, o);
    if (str_given(group->definition))
        outline_add(outline, OUTLINE_TEXT, 0, group->definition);
    outline_fact(outline, "Note", group->note);
}

static int
by_group(const void *a, const void *b)
{
    uint32_t left = ((const struct outline_placed *)a)->first, right = ((const struct outline_placed *)b)->first;
    return (left > right) - (left < right);
}

/* A key for a map from what a pointer points to; the pointer itself must stay where it is. */
static struct str
key_of(const void *pointer)
{
    return (struct str){.ptr = pointer, .bytes = sizeof(void *)};
}

struct outline_placed *
outline_groups(struct outlining *o)
{
    struct arena *arena = o->outline.arena;
    uint32_t count = o->profile->requirement_count;
    struct outline_placed *placed = arena_array(arena, count, sizeof(*placed));
    const struct category **groups = arena_array(arena, count, sizeof(const struct category *));
    struct map firsts = {.arena = arena}; /* group to the first's place, plus 1 */
    for (uint32_t i = 0; i < count; i++) {
        groups[i] = group_of(&o->profile->requirements[i]);
        uintptr_t first = (uintptr_t)map_get(&firsts, key_of(&groups[i]));
        if (!first)
            map_put(&firsts, key_of(&groups[i]), (void *)(first = (uintptr_t)i + 1));
        placed[i] = (struct outline_placed){(uint32_t)first - 1, i};
    }
    sort_stable(arena, placed, count, sizeof(*placed), by_group);
    return placed;
}

void
outline_scales(struct outlining *o, bool tiers)
{
    struct map added = {.arena = o->outline.arena};
    for (uint32_t i = 0; i < o->profile->requirement_count; i++) {
        const struct requirement *requirement = &o->profile->requirements[i];
        if (!requirement->scale || (!tiers && tier_of(requirement)) || map_get(&added, key_of(&requirement->scale)))
            continue;
        map_put(&added, key_of(&requirement->scale), (void *)requirement);
        outline_heading(&o->outline, requirement->scale->name, outline_scale_remark(&o->outline, requirement->scale));
        outline_steps(&o->outline, requirement->scale);
    }
}

void
outline_requirements(struct outlining *o)
{
    const struct outline_placed *placed = outline_groups(o);
    const struct proficiency *tier = NULL;
    for (uint32_t i = 0; i < o->profile->requirement_count; i++) {
        const struct requirement *requirement = &o->profile->requirements[placed[i].own];
        if (placed[i].own == placed[i].first) {
            add_group_heading(o, group_of(requirement));
            tier = NULL;
        }
        if (tier_of(requirement) && tier_of(requirement) != tier)
            add_tier(o, requirement);
        tier = tier_of(requirement);
        add_requirement(o, requirement);
    }
    outline_scales(o, false); /* those of tiers stand with their tier */
}
