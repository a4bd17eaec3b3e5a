/* What --at-least leaves. A proficiency is meant by its name, by its id, or as a number. */
#include "at_least.h"

#include "rung/text.h"

/* A rating that asks for the proficiency; where the scale has none of that name, it is in no scale or a number. */
static struct rating
rating_named(struct arena *arena, const struct scale *scale, struct str name)
{
    struct rating rating = {.proficiency_ref = name};
    for (uint32_t i = 0; scale && i < scale->proficiency_count; i++)
        if (text_same_name(arena, scale->proficiencies[i].name, name)
            || text_same_name(arena, scale->proficiencies[i].id, name)) {
            rating.step = (uint16_t)(i + 1);
            rating.proficiency_ref = scale->proficiencies[i].name;
        }
    return rating;
}

bool
at_least_asked(struct at_least *least, const struct requirement *requirement, const struct rating *rating)
{
    if (!requirement->scale)
        return false;
    if (requirement->scale != least->scale) {
        least->scale = requirement->scale;
        least->least =
            rating_named(least->session->arena, requirement->scale, str_of(least->session->options.at_least));
        least->known |= rating_order(requirement, &least->least, requirement, &least->least) == RATING_SAME;
    }
    enum rating_order order = rating_order(requirement, &least->least, requirement, rating);
    return !rating->asks_nothing && (order == RATING_SAME || order == RATING_HIGHER);
}

void
at_least_complain(const struct at_least *least, const struct scale *const *scales, size_t count, bool filtered,
                  const char *where)
{
    struct arena *arena = least->session->arena;
    const char *word = least->session->options.at_least;
    struct str *names = NULL;
    size_t named = 0;
    for (size_t i = 0; i < count; i++)
        for (uint32_t k = 0; scales[i] && k < scales[i]->proficiency_count; k++) {
            names = arena_grow(arena, names, named, sizeof(*names));
            names[named++] = scales[i]->proficiencies[k].name;
        }
    if (least->known)
        complain(least->session,
                 filtered ? "without filters there may be others" : NULL,
                 "nothing%s asks for %s or more%s",
                 filtered ? " that the filters leave" : "",
                 word,
                 where);
    else
        complain(least->session,
                 text_suggest(arena, arena, str_of(word), names, named),
                 "no proficiency%s is called \"%s\"",
                 where,
                 word);
}
