/* Questions about what a profile asks for at its levels: the same thing twice, less than before, nothing at all. */
#include "reviewer.h"
#include "rung/text.h"

/* --- What is asked, by competency --- */

/* The requirements of a profile for one competency. */
struct asked {
    const struct requirement **v;
    uint32_t count;
};

/* The requirements of a profile: ids of competencies to struct asked. */
static struct map
asked_by(struct arena *arena, const struct profile *profile)
{
    struct map map = {.arena = arena};
    for (uint32_t i = 0; i < profile->requirement_count; i++) {
        const struct requirement *requirement = &profile->requirements[i];
        if (!requirement->competency)
            continue;
        struct asked *asked = map_get(&map, requirement->competency->id);
        if (!asked) {
            asked = arena_alloc(arena, sizeof(*asked));
            map_put(&map, requirement->competency->id, asked);
        }
        asked->v = arena_grow(arena, asked->v, asked->count, sizeof(*asked->v));
        asked->v[asked->count++] = requirement;
    }
    return map;
}

/* What a profile asks for; kept under its address, for two profiles may have one id. */
struct kept {
    const struct profile *profile;
    struct map asked;
};

static const struct map *
asked_by_base(struct reviewer *r, const struct profile *profile)
{
    const struct kept *known =
        map_get(&r->asked, (struct str){.ptr = (const char *)&profile, .bytes = sizeof(profile)});
    if (known)
        return &known->asked;
    struct kept *kept = arena_alloc(r->arena, sizeof(*kept));
    *kept = (struct kept){profile, asked_by(r->arena, profile)};
    map_put(&r->asked, (struct str){.ptr = (const char *)&kept->profile, .bytes = sizeof(kept->profile)}, kept);
    return &kept->asked;
}

/* The requirement of a profile that answers to one: itself in its own, else the first for its competency, or NULL. */
static const struct requirement *
counterpart(struct reviewer *r, const struct profile *profile, const struct requirement *like)
{
    if (like->profile == profile)
        return like;
    const struct asked *asked = map_get(asked_by_base(r, profile), like->competency->id);
    return asked ? asked->v[0] : NULL;
}

/*
 * The rating that a requirement has at a level, as requirement_rating() finds it; quick for many of one requirement.
 */
static const struct rating *
rating_at(struct matrix_row *row, const struct requirement *requirement, const struct level *level)
{
    if (row->of != requirement) {
        for (uint32_t i = 0; row->of && i < row->of->rating_count; i++)
            row->at[row->of->ratings[i].level] = NULL;
        for (uint32_t i = 0; i < requirement->rating_count; i++)
            row->at[requirement->ratings[i].level] = &requirement->ratings[i];
        row->of = requirement;
    }
    return row->at[level->index] ? row->at[level->index] : requirement_rating(requirement, NULL);
}

/* --- The same competency twice --- */

/* Which levels something asks at. */
struct coverage {
    const struct requirement *everywhere; /* the first that asks at all levels */
    const struct requirement *at[LEVELS_MAX];
};

static bool
asks(const struct rating *rating)
{
    return rating->state == CELL_STATED && !rating->asks_nothing;
}

static void
cover(struct coverage *coverage, const struct requirement *requirement)
{
    if (asks(requirement_rating(requirement, NULL)) && !coverage->everywhere)
        coverage->everywhere = requirement;
    for (uint32_t i = 0; i < requirement->rating_count; i++) {
        const struct rating *rating = &requirement->ratings[i];
        if (asks(rating) && !coverage->at[rating->level])
            coverage->at[rating->level] = requirement;
    }
}

/* The first requirement that asks at a level, or NULL. */
static const struct requirement *
covered(const struct coverage *coverage, uint32_t level)
{
    return coverage->everywhere ? coverage->everywhere : coverage->at[level];
}

static void
ask_twice(struct reviewer *r, const struct requirement *requirement, const struct requirement *first,
          const struct str *levels, size_t count)
{
    struct document *document = requirement->profile->document;
    review_ask(r,
               &(struct finding){.code = DIAG_ASKED_TWICE,
                                 .document = document,
                                 .accept = {&requirement->profile->accept},
                                 .at = requirement->competency_ref,
                                 .related = {&document->source, first->competency_ref.pos, "first asked for here"},
                                 .hint = "keep one; where both hold, list them in one requirement and say when"},
               "\"%s\" is asked for twice%s%s",
               review_competency_name(r->scratch, requirement->competency),
               count ? " at " : "",
               review_listing(r->scratch, levels, count));
}

/* Holds each requirement for a competency against all before it. */
static void
review_twice(struct reviewer *r, const struct profile *profile, const struct asked *asked)
{
    struct coverage before = {0};
    struct str names[LEVELS_MAX];
    for (uint32_t k = 0; k < asked->count; k++) {
        struct coverage own = {0};
        const struct requirement *first = NULL;
        size_t count = 0;
        cover(&own, asked->v[k]);
        for (uint32_t i = 0; i < profile->level_count; i++)
            if (covered(&own, i) && covered(&before, i)) {
                first = first ? first : covered(&before, i);
                names[count++] = profile->levels[i].name;
            }
        if (own.everywhere && before.everywhere) { /* a profile need not have levels */
            first = before.everywhere;
            count = 0;
        }
        if (first)
            ask_twice(r, asked->v[k], first, names, count);
        cover(&before, asked->v[k]);
    }
}

/* --- Less than before --- */

/* One value that holds without a condition: only these can be said to be lower. */
static bool
is_plain(const struct rating *rating)
{
    const struct rating_more *more = rating_more(rating);
    return rating->state == CELL_STATED && !more->also && !str_given(more->when);
}

/* What is desired may well be more than what is required at the next level. */
static bool
is_required(const struct requirement *requirement, const struct rating *rating)
{
    enum demand demand =
        rating->more && rating->more->demand ? rating->more->demand : requirement_more(requirement)->demand;
    return demand == DEMAND_UNSAID || demand == DEMAND_REQUIRED;
}

static void
ask_falling(struct reviewer *r, const struct requirement *requirement, const struct level *level,
            const struct requirement *base_requirement, const struct level *base)
{
    const struct rating *rating = rating_at(&r->own, requirement, level);
    const struct rating *higher = rating_at(&r->base, base_requirement, base);
    if (!is_plain(rating) || !is_plain(higher)
        || is_required(requirement, rating) != is_required(base_requirement, higher)
        || rating_order(base_requirement, higher, requirement, rating) != RATING_LOWER)
        return;
    struct str name = rating_name(requirement, rating), higher_name = rating_name(base_requirement, higher);
    review_ask(
        r,
        &(struct finding){.code = DIAG_FALLS,
                          .document = level->profile->document,
                          .accept = {&level->profile->accept},
                          .at = rating->proficiency_ref,
                          .related = {&base->profile->document->source, higher->proficiency_ref.pos, "higher"},
                          .hint = level->builds_on || str_given(level_more(level)->rank)
                                      ? "check both with the source: values are easily swapped, or a row shifted"
                                      : "check both with the source; if the list begins with the highest level, "
                                        "give the levels a \"rank\""},
        "\"%s\" is lower at \"%.*s\" (%.*s) than at \"%.*s\" (%.*s)",
        review_competency_name(r->scratch, requirement->competency),
        STR_ARGS(level->name),
        STR_ARGS(name),
        STR_ARGS(base->name),
        STR_ARGS(higher_name));
}

/* The levels that a requirement speaks of: those it rates, or all when it says something for all. */
static void
review_falling(struct reviewer *r, const struct requirement *requirement)
{
    const struct profile *profile = requirement->profile;
    bool all = requirement_rating(requirement, NULL)->state == CELL_STATED;
    uint32_t count = all ? profile->level_count : requirement->rating_count;
    for (uint32_t i = 0; i < count; i++) {
        const struct level *level = &profile->levels[all ? i : requirement->ratings[i].level];
        const struct level *base = level->builds_on ? level->builds_on : level->preceding;
        const struct requirement *other = base ? counterpart(r, base->profile, requirement) : NULL;
        if (other)
            ask_falling(r, requirement, level, other, base);
    }
}

/* --- Nothing at all --- */

/* What is rated in a profile, to tell a cell that is missing from a level or a track that is not rated at all. */
struct rated {
    bool levels[LEVELS_MAX];     /* whether anything is rated there */
    uint16_t tracks[LEVELS_MAX]; /* the track of each level: the first level of it */
    uint32_t requirements;       /* that have a rating for each level */
};

static void
gather_rated(struct reviewer *r, struct rated *rated, const struct profile *profile)
{
    struct map tracks = {.arena = r->scratch};
    for (uint32_t i = 0; i < profile->level_count; i++) {
        const struct level *level = &profile->levels[i], *first = map_get(&tracks, level_more(level)->track);
        if (!first)
            map_put(&tracks, level_more(level)->track, (void *)level);
        rated->tracks[i] = (uint16_t)(first ? first->index : i);
    }
    for (uint32_t q = 0; q < profile->requirement_count; q++) {
        const struct requirement *requirement = &profile->requirements[q];
        rated->requirements += requirement->rating_count > 0;
        bool all = str_given(requirement_rating(requirement, NULL)->proficiency_ref);
        for (uint32_t i = 0; all && i < profile->level_count; i++)
            rated->levels[i] = true;
        for (uint32_t i = 0; i < requirement->rating_count; i++)
            rated->levels[requirement->ratings[i].level] = true;
    }
}

/* Levels that no requirement rates, where others are rated: said once, not with each requirement. */
static void
review_unrated_levels(struct reviewer *r, struct rated *rated, const struct profile *profile)
{
    struct str names[LEVELS_MAX];
    size_t count = 0;
    for (uint32_t i = 0; i < profile->level_count; i++)
        if (!rated->levels[i])
            names[count++] = profile->levels[i].name;
    if (count)
        review_ask(r,
                   &(struct finding){.code = DIAG_CELL_MISSING,
                                     .document = profile->document,
                                     .accept = {&profile->accept},
                                     .at = names[0],
                                     .hint = "rate them there, or write ~ for what is blank in the source"},
                   "no competency is rated at %s",
                   review_listing(r->scratch, names, count));
}

/* Levels at which a competency is not rated, of the tracks in which it is. */
static void
review_missing(struct reviewer *r, const struct rated *rated, const struct profile *profile,
               const struct asked *asked)
{
    bool own[LEVELS_MAX] = {false}, tracks[LEVELS_MAX] = {false};
    struct str names[LEVELS_MAX];
    size_t count = 0;
    if (asked->v[0]->rating_count == profile->level_count) /* nearly always */
        return;
    for (uint32_t k = 0; k < asked->count; k++) {
        const struct requirement *requirement = asked->v[k];
        if (requirement_rating(requirement, NULL)->state != CELL_ABSENT)
            return;
        for (uint32_t i = 0; i < requirement->rating_count; i++) {
            own[requirement->ratings[i].level] = true;
            tracks[rated->tracks[requirement->ratings[i].level]] = true;
        }
    }
    for (uint32_t i = 0; i < profile->level_count; i++)
        if (!own[i] && tracks[rated->tracks[i]] && (rated->levels[i] || rated->requirements == 1))
            names[count++] = profile->levels[i].name;
    if (count)
        review_ask(r,
                   &(struct finding){.code = DIAG_CELL_MISSING,
                                     .document = profile->document,
                                     .accept = {&profile->accept},
                                     .at = asked->v[0]->competency_ref,
                                     .hint = "rate it there, or write ~ for what is blank in the source"},
                   "\"%s\" is not rated at %s",
                   review_competency_name(r->scratch, asked->v[0]->competency),
                   review_listing(r->scratch, names, count));
}

/* --- The whole --- */

void
review_matrix(struct reviewer *r, const struct profile *profile)
{
    struct map map = asked_by(r->scratch, profile);
    struct rated rated = {0};
    gather_rated(r, &rated, profile);
    if (rated.requirements > 1)
        review_unrated_levels(r, &rated, profile);
    for (uint32_t i = 0; i < profile->requirement_count; i++) {
        const struct requirement *requirement = &profile->requirements[i];
        const struct asked *asked = requirement->competency ? map_get(&map, requirement->competency->id) : NULL;
        if (!asked) /* it asks for nothing that is known */
            continue;
        review_falling(r, requirement);
        if (asked->v[0] != requirement)
            continue;
        review_missing(r, &rated, profile, asked);
        if (asked->count > 1)
            review_twice(r, profile, asked);
    }
}
