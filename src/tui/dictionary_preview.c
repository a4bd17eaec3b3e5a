/* What a competency means, who asks for it, then what shows it and what its steps are, as far as there is room. */
#include "dictionary_preview.h"

#include "excerpt.h"
#include "rung/format.h"

/* "Operations Support: Associate Proficient; Career Proficient; Senior Advanced". */
static void
write_requirement(struct excerpt *excerpt, const struct requirement *requirement)
{
    const struct profile *profile = requirement->profile;
    struct buf text = {.arena = excerpt->scratch};
    text_add(&text, profile->title);
    buf_puts(&text, ": ");
    if (requirement->rating_count == 0)
        format_rating_step(&text, requirement, requirement_rating(requirement, NULL));
    for (uint32_t i = 0; requirement->rating_count && i < profile->level_count; i++) {
        buf_puts(&text, i > 0 ? "; " : "");
        text_add(&text, profile->levels[i].name);
        buf_puts(&text, " ");
        format_rating(&text, requirement, requirement_rating(requirement, &profile->levels[i]));
    }
    excerpt_item(excerpt, buf_get(&text));
}

/* The next requirement for a competency in the order of titles; NULL: `after` was the last. */
static const struct requirement *
next_by_title(const struct competency *competency, const struct requirement *after)
{
    const struct requirement *next = NULL;
    for (uint32_t i = 0; i < competency->required_by_count; i++) {
        const struct requirement *at = competency->required_by[i];
        bool behind =
            !after || at->profile->order > after->profile->order || (at->profile == after->profile && at > after);
        if (behind && (!next || at->profile->order < next->profile->order))
            next = at;
    }
    return next;
}

static void
write_required_by(struct excerpt *excerpt, const struct competency *competency)
{
    enum { SHOWN = 3 };
    struct buf heading = {.arena = excerpt->scratch};
    buf_puts(&heading, "Required by ");
    format_count(&heading, competency_profile_count(competency), "profile");
    excerpt_text(excerpt, buf_get(&heading), ROLE_STRONG);
    const struct requirement *at = NULL;
    for (int i = 0; i < SHOWN && (at = next_by_title(competency, at)) != NULL; i++)
        write_requirement(excerpt, at);
    if (at && next_by_title(competency, at))
        excerpt_text(excerpt, str_of("  and others: Enter shows them all"), ROLE_DIM);
}

/* What shows it, whatever the proficiency. */
static void
write_indicators(struct excerpt *excerpt, const struct competency *competency)
{
    for (uint32_t i = 0; i < competency->indicators_count && !excerpt->cut; i++) {
        const struct indicators *indicators = &competency->indicators[i];
        if (str_given(indicators->proficiency_ref))
            continue;
        excerpt_gap(excerpt, 2);
        excerpt_text(excerpt, str_of("Indicators"), ROLE_STRONG);
        excerpt_text(excerpt, indicators->cell.text, ROLE_NORMAL);
        for (uint32_t k = 0; k < indicators->cell.item_count && !excerpt->cut; k++)
            excerpt_item(excerpt, indicators->cell.items[k].text);
    }
}

static void
write_scale(struct excerpt *excerpt, const struct scale *scale)
{
    excerpt_gap(excerpt, 2);
    excerpt_text(excerpt, scale->name, ROLE_STRONG);
    for (uint32_t i = 0; i < scale->proficiency_count && !excerpt->cut; i++) {
        struct buf text = {.arena = excerpt->scratch};
        buf_str(&text, scale->proficiencies[i].name);
        if (str_given(scale->proficiencies[i].definition))
            buf_printf(&text, ": %.*s", STR_ARGS(scale->proficiencies[i].definition));
        excerpt_item(excerpt, buf_get(&text));
    }
}

void
dictionary_preview(struct arena *scratch, const struct competency *competency, struct canvas *canvas,
                   struct rect area)
{
    struct excerpt excerpt = excerpt_begin(canvas, scratch, area);
    struct buf heading = {.arena = scratch};
    text_add(&heading, competency->name);
    buf_puts(&heading, "  (");
    format_competency_owner(&heading, competency);
    buf_puts(&heading, ")");
    excerpt_text(&excerpt, buf_get(&heading), ROLE_HEADING);
    if (str_given(competency->definition))
        excerpt_text(&excerpt, competency->definition, ROLE_NORMAL);
    else
        excerpt_text(&excerpt, str_of("no definition is given in the source"), ROLE_DIM);
    write_required_by(&excerpt, competency);
    write_indicators(&excerpt, competency);
    if (competency->scale)
        write_scale(&excerpt, competency->scale);
    excerpt_end(&excerpt, "Enter shows the rest");
}
