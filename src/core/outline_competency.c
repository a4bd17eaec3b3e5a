/* What a competency means, who asks for it and at which proficiency, and what it is easily taken for. */
#include "alike.h"
#include "outline.h"
#include "rung/format.h"
#include "sort.h"

enum { FEW_PROFILES = 5 }; /* of more, how many ask for which step is told first */

static void
add_definition(struct outline *outline, const struct competency *competency)
{
    outline_heading(outline, str_of("Definition"), (struct str){0});
    if (str_given(competency->definition))
        outline_add(outline, OUTLINE_TEXT, 0, competency->definition);
    else
        outline_nothing(outline, 0, "no definition is given in the source");
}

/* --- Who asks for it --- */

static int
by_title(const void *a, const void *b)
{
    const struct requirement *left = *(const struct requirement *const *)a;
    const struct requirement *right = *(const struct requirement *const *)b;
    return (left->profile->order > right->profile->order) - (left->profile->order < right->profile->order);
}

/* Whether a profile's neighbour in order has the same title, so that its id must be said with it. */
static bool
needs_id(const struct requirement *const *sorted, uint32_t count, uint32_t at)
{
    const struct profile *profile = sorted[at]->profile;
    const struct profile *before = at > 0 ? sorted[at - 1]->profile : profile;
    const struct profile *after = at + 1 < count ? sorted[at + 1]->profile : profile;
    return (before != profile && str_equal(before->title, profile->title))
           || (after != profile && str_equal(after->title, profile->title));
}

/* A row that leads to where it is asked for. */
static void
add_asking(struct outline *outline, int depth, struct str text, const struct requirement *requirement,
           const struct level *level)
{
    struct outline_row *row = outline_item(outline, depth, '-', text, NULL);
    row->target = (struct target){.kind = TARGET_RUNG, .rung = {requirement->profile, level}};
    row->requirement = requirement;
}

/* A row for a profile; below it one for each level. */
static void
add_profile(struct outline *outline, const struct requirement *requirement, bool with_id)
{
    const struct profile *profile = requirement->profile;
    struct buf line = {.arena = outline->arena};
    buf_str(&line, profile->title);
    if (with_id)
        buf_printf(&line, " (id %.*s)", STR_ARGS(profile->id));
    if (requirement->rating_count == 0) {
        buf_puts(&line, ": ");
        format_rating_step(&line, requirement, requirement_rating(requirement, NULL));
    }
    add_asking(outline, 0, buf_get(&line), requirement, NULL);
    for (uint32_t i = 0; requirement->rating_count && i < profile->level_count; i++) {
        const struct level *level = &profile->levels[i];
        struct buf rating = {.arena = outline->arena};
        buf_printf(&rating, "%.*s: ", STR_ARGS(level->name));
        format_rating_step(&rating, requirement, requirement_rating(requirement, level));
        format_rating_standing(&rating, requirement, level_before(level), level);
        add_asking(outline, 1, buf_get(&rating), requirement, level);
    }
}

/* In how many profiles each step of a scale is asked for. */
struct step_counts {
    const struct scale *scale;
    const struct profile **last; /* by step, from 0: the profile that was counted last */
    size_t *profiles;            /* by step, from 0 */
};

static void
count_rating(struct step_counts *counts, const struct requirement *requirement, const struct rating *rating)
{
    if (requirement->scale != counts->scale)
        return;
    for (; rating; rating = rating_more(rating)->also) {
        if (rating->state != CELL_STATED || rating->asks_nothing || rating->step == 0)
            continue;
        const struct profile **last = &counts->last[rating->step - 1];
        counts->profiles[rating->step - 1] += *last != requirement->profile;
        *last = requirement->profile;
    }
}

/* "Expert (step 4 of 4): 97 profiles", the highest step first. */
static void
add_step_counts(struct outline *outline, const struct step_counts *counts)
{
    uint32_t steps = counts->scale->proficiency_count;
    outline_subheading(outline, str_of("How many at each step"));
    for (uint32_t step = steps; step > 0; step--) {
        struct buf line = {.arena = outline->arena};
        buf_str(&line, counts->scale->proficiencies[step - 1].name);
        buf_printf(&line, " (step %u of %u): ", step, steps);
        format_count(&line, counts->profiles[step - 1], "profile");
        outline_item(outline, 0, '-', buf_get(&line), NULL);
    }
    outline_add(outline, OUTLINE_TEXT, 0, str_of("A profile that asks for several steps counts at each of them."))
        ->aside = true;
    outline_subheading(outline, str_of("Which, from A to Z"));
}

static void
count_steps(struct outline *outline, const struct competency *competency)
{
    const struct scale *scale = competency->scale;
    if (!scale || scale->kind != SCALE_STEPS || scale->proficiency_count < 2)
        return;
    struct step_counts counts = {
        .scale = scale,
        .last = arena_array(outline->arena, scale->proficiency_count, sizeof(const struct profile *)),
        .profiles = arena_array(outline->arena, scale->proficiency_count, sizeof(*counts.profiles)),
    };
    for (uint32_t i = 0; i < competency->required_by_count; i++) {
        const struct requirement *requirement = competency->required_by[i];
        if (requirement->rating_count == 0)
            count_rating(&counts, requirement, requirement_rating(requirement, NULL));
        for (uint32_t k = 0; requirement->rating_count && k < requirement->profile->level_count; k++)
            count_rating(&counts, requirement, requirement_rating(requirement, &requirement->profile->levels[k]));
    }
    add_step_counts(outline, &counts);
}

static void
add_required_by(struct outline *outline, const struct competency *competency)
{
    uint32_t count = competency->required_by_count, profiles = competency_profile_count(competency);
    struct buf remark = {.arena = outline->arena};
    format_count(&remark, profiles, "profile");
    outline_heading(outline, str_of("Required by"), buf_get(&remark));
    if (profiles > FEW_PROFILES)
        count_steps(outline, competency);
    if (count == 0)
        outline_nothing(outline, 0, "no profile of this collection");
    const struct requirement **sorted = arena_array(outline->arena, count, sizeof(const struct requirement *));
    for (uint32_t i = 0; i < count; i++)
        sorted[i] = competency->required_by[i];
    sort_stable(outline->arena, sorted, count, sizeof(const struct requirement *), by_title);
    for (uint32_t i = 0; i < count; i++)
        add_profile(outline, sorted[i], needs_id(sorted, count, i));
}

/* --- What it is taken for --- */

static void
add_alike(struct outline *outline, const struct collection *collection, const struct competency *competency)
{
    const struct competency *found[ALIKE_NAMES_MAX];
    size_t count = alike_names(collection, outline->arena, competency, found);
    if (count == 0)
        return;
    outline_heading(outline, str_of("Same or similar names"), str_of("other competencies"));
    for (size_t i = 0; i < count && i < ALIKE_NAMES_MAX; i++) {
        struct buf text = {.arena = outline->arena};
        buf_str(&text, found[i]->name);
        buf_puts(&text, "  (");
        format_competency_owner(&text, found[i]);
        if (found[i]->group && found[i]->group == competency->group)
            buf_printf(&text, ", id %.*s", STR_ARGS(found[i]->id));
        buf_puts(&text, ")");
        outline_item(outline, 0, '-', buf_get(&text), NULL)->target =
            (struct target){.kind = TARGET_COMPETENCY, .competency = found[i]};
    }
    if (count > ALIKE_NAMES_MAX) {
        const char *more = format_number_in(outline->arena, count - (size_t)ALIKE_NAMES_MAX);
        outline_nothing(outline, 0, outline_printf(outline, "and %s more", more).ptr);
    }
}

/* --- The rest --- */

static void
add_scale(struct outline *outline, const struct scale *scale)
{
    struct str remark = {0};
    if (scale)
        remark = outline_printf(
            outline, "%.*s, %.*s", STR_ARGS(scale->name), STR_ARGS(outline_scale_remark(outline, scale)));
    outline_heading(outline, str_of("What each proficiency means"), remark);
    if (scale)
        outline_steps(outline, scale);
    else
        outline_nothing(outline, 0, "it has no scale: it is asked for or not, without a proficiency");
}

static void
add_indicators(struct outline *outline, const struct competency *competency)
{
    outline_heading(outline, str_of("Indicators"), (struct str){0});
    outline_indicators(outline, 0, competency);
    if (competency->indicators_count + competency->negative_count == 0)
        outline_nothing(outline, 0, "not given in the source");
}

/* What its steps mean, and what shows it; that it has none of the one is told behind the other. */
static void
add_meaning(struct outline *outline, const struct competency *competency)
{
    if (competency->scale)
        add_scale(outline, competency->scale);
    add_indicators(outline, competency);
    if (!competency->scale)
        add_scale(outline, NULL);
}

/* What is said of the groups that it stands in, the topmost first. */
static void
add_groups(struct outline *outline, const struct category *group)
{
    if (group->parent)
        add_groups(outline, group->parent);
    if (str_given(group->definition))
        outline_fact(outline, outline_printf(outline, "%.*s", STR_ARGS(group->name)).ptr, group->definition);
    if (str_given(group->note))
        outline_fact(outline, outline_printf(outline, "%.*s, note", STR_ARGS(group->name)).ptr, group->note);
}

static void
add_facts(struct outline *outline, const struct competency *competency)
{
    outline_heading(outline, str_of("About it"), (struct str){0});
    if (competency->group) {
        struct buf path = {.arena = outline->arena};
        format_category_path(&path, competency->group);
        outline_fact(outline, "Group", buf_get(&path));
        outline->rows[outline->count - 1].target = (struct target){.kind = TARGET_GROUP, .competency = competency};
        add_groups(outline, competency->group);
    }
    outline_attribution(outline, &competency->attribution);
    outline_fact(outline, "Note", competency->note);
    outline_fact(outline, "Id", competency->id);
}

struct outline
outline_competency(struct arena *arena, const struct collection *collection, const struct competency *competency)
{
    struct buf title = {.arena = arena};
    format_competency_name(&title, competency);
    struct outline outline = {.arena = arena, .title = buf_get(&title)};
    bool many = competency_profile_count(competency) > FEW_PROFILES;
    add_definition(&outline, competency);
    if (many) /* below a long list nobody would find it */
        add_meaning(&outline, competency);
    add_required_by(&outline, competency);
    add_alike(&outline, collection, competency);
    if (!many)
        add_meaning(&outline, competency);
    add_facts(&outline, competency);
    return outline;
}
