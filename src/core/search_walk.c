/* The walk through all that one thing of a collection says. */
#include "search.h"

struct walk {
    search_said_fn *said;
    void *context;
    struct search_place at; /* where it is now */
};

const struct search_what_row search_whats[WHAT_COUNT] = {
#define X(what, owner, kind, name) [what] = {owner, kind, name},
    SEARCH_WHATS(X)
#undef X
};

static void
say_labelled(struct walk *w, enum search_what what, struct str label, struct str text)
{
    w->at.what = (uint8_t)what;
    w->at.pos = text.pos;
    if (str_given(text))
        w->said(w->context, label, text, &w->at);
}

static void
say(struct walk *w, enum search_what what, struct str text)
{
    say_labelled(w, what, (struct str){0}, text);
}

static void
say_all(struct walk *w, enum search_what what, const struct texts *texts)
{
    for (uint32_t i = 0; i < texts->count; i++)
        say(w, what, texts->v[i]);
}

static void
say_all_labelled(struct walk *w, enum search_what what, const char *label, const struct texts *texts)
{
    for (uint32_t i = 0; i < texts->count; i++)
        say_labelled(w, what, str_of(label), texts->v[i]);
}

static void
say_facts(struct walk *w, enum search_what what, const struct facts *facts)
{
    for (uint32_t i = 0; i < facts->count; i++)
        say_labelled(w, what, facts->v[i].label, facts->v[i].value);
}

static void
say_attribution(struct walk *w, const struct attribution *attribution)
{
    say_labelled(w, WHAT_FACT, str_of("Organization"), attribution->organization);
    say_labelled(w, WHAT_FACT, str_of("Source"), attribution->source);
    say_labelled(w, WHAT_FACT, str_of("Licence"), attribution->license);
}

static void
say_items(struct walk *w, enum search_what bullet, enum search_what note, const struct item *items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        const struct item_more *more = items[i].more;
        say(w, bullet, items[i].text);
        if (!more)
            continue;
        say(w, note, item_footnote(more)->note);
        say_items(w, bullet, note, more->items, more->item_count);
    }
}

/* --- Profiles --- */

static void
walk_level(struct walk *w, const struct level *level)
{
    say(w, WHAT_LEVEL, level->name);
    if (!str_equal(level->title, level->name))
        say(w, WHAT_LEVEL_TITLE, level->title);
    say_all(w, WHAT_POSITION, &level_more(level)->positions);
    say_facts(w, WHAT_CODE, &level->codes);
    say_facts(w, WHAT_FACT, &level->facts);
    say_labelled(w, WHAT_FACT, str_of("Track"), level_more(level)->track);
    say(w, WHAT_LEVEL_TEXT, level->definition);
    say(w, WHAT_LEVEL_TEXT, level_more(level)->note);
}

static void
walk_cell(struct walk *w, const struct cell *cell)
{
    say(w, WHAT_PARAGRAPH, cell->text);
    say_items(w, WHAT_BULLET, WHAT_SECTION_NOTE, cell->items, cell->item_count);
}

static void
walk_section(struct walk *w, const struct section *section)
{
    say(w, WHAT_HEADING, section->heading);
    say(w, WHAT_SECTION_NOTE, section_footnote(section)->note);
    walk_cell(w, section_cell(section, NULL));
    for (uint32_t i = 0; i < section->cell_count; i++) {
        w->at.level = (uint16_t)(section->cells[i].level + 1);
        walk_cell(w, &section->cells[i]);
    }
    w->at.level = 0;
}

static void
walk_rating(struct walk *w, const struct rating *rating)
{
    for (; rating && rating->more; rating = rating->more->also) {
        say(w, WHAT_REQUIREMENT_NOTE, rating->more->text);
        say(w, WHAT_REQUIREMENT_NOTE, rating->more->when);
        say(w, WHAT_REQUIREMENT_NOTE, rating->more->note);
    }
}

static void
walk_requirement(struct walk *w, const struct requirement *requirement)
{
    if (!requirement->competency)
        say(w, WHAT_UNKNOWN, requirement->competency_ref);
    say(w, WHAT_REQUIREMENT_NOTE, requirement_more(requirement)->note);
    walk_rating(w, requirement->common);
    for (uint32_t i = 0; i < requirement->rating_count; i++) {
        w->at.level = (uint16_t)(requirement->ratings[i].level + 1);
        walk_rating(w, &requirement->ratings[i]);
    }
    w->at.level = 0;
}

/* By the title of the profile it leads to, as on a page ("promotion: Fleet Manager"); a document may have its id. */
static void
walk_path(struct walk *w, const struct path *path)
{
    struct str to = path->profile ? path->profile->title : path->to;
    to.pos = path->to.pos;
    say_labelled(w, WHAT_PATH, path->kind, to);
    say(w, WHAT_PATH, path->note);
}

static void
walk_parts(struct walk *w, const struct profile *profile)
{
    for (uint32_t i = 0; i < profile->section_count; i++) {
        w->at.part = i + 1;
        walk_section(w, &profile->sections[i]);
    }
    for (uint32_t i = 0; i < profile->requirement_count; i++) {
        w->at.part = i + 1;
        walk_requirement(w, &profile->requirements[i]);
    }
    w->at.part = 0;
    for (uint32_t i = 0; i < profile->path_count; i++)
        walk_path(w, &profile->paths[i]);
    for (uint32_t i = 0; i < profile->note_count; i++)
        say(w, WHAT_NOTE, profile->notes[i].text);
}

static void
walk_profile(struct walk *w, const struct profile *profile)
{
    say(w, WHAT_TITLE, profile->title);
    say_all(w, WHAT_OTHER_TITLE, &profile->alternative_titles);
    say_facts(w, WHAT_CODE, &profile->codes);
    say_labelled(w, WHAT_FACT, str_of("Department"), profile->department);
    say_labelled(w, WHAT_FACT, str_of("Function"), profile->function);
    say_all_labelled(w, WHAT_FACT, "Reports to", &profile->reports_to);
    say_facts(w, WHAT_FACT, &profile->facts);
    say_labelled(w, WHAT_FACT, str_of("Status"), profile->status);
    say_labelled(w, WHAT_FACT, str_of("Version"), profile->version);
    say_labelled(w, WHAT_FACT, str_of("Updated"), profile->updated);
    say_attribution(w, &profile->attribution);
    for (uint32_t i = 0; i < profile->level_count; i++) {
        w->at.level = (uint16_t)(i + 1);
        walk_level(w, &profile->levels[i]);
    }
    w->at.level = 0;
    walk_parts(w, profile);
}

/* --- What profiles refer to --- */

static void
walk_indicators(struct walk *w, const struct indicators *indicators, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        say(w, WHAT_INDICATOR, indicators[i].cell.text);
        say_items(w, WHAT_INDICATOR, WHAT_COMPETENCY_NOTE, indicators[i].cell.items, indicators[i].cell.item_count);
    }
}

static void
walk_competency(struct walk *w, const struct competency *competency)
{
    say(w, WHAT_COMPETENCY, competency->name);
    say(w, WHAT_DEFINITION, competency->definition);
    say(w, WHAT_COMPETENCY_NOTE, competency->note);
    walk_indicators(w, competency->indicators, competency->indicators_count);
    walk_indicators(w, competency->negative, competency->negative_count);
}

static void
walk_scale(struct walk *w, const struct scale *scale)
{
    say(w, WHAT_SCALE, scale->name);
    say(w, WHAT_SCALE_TEXT, scale->definition);
    say(w, WHAT_SCALE_NOTE, scale->note);
    for (uint32_t i = 0; i < scale->proficiency_count; i++) {
        say(w, WHAT_PROFICIENCY, scale->proficiencies[i].name);
        say(w, WHAT_SCALE_TEXT, scale->proficiencies[i].definition);
    }
}

static void
walk_category(struct walk *w, const struct category *category, enum search_what name, enum search_what text)
{
    say(w, name, category->name);
    say(w, text, category->definition);
    say(w, text, category->note);
}

static void
walk_unit(struct walk *w, const struct collection *collection, enum search_owner owner, uint32_t at)
{
    w->at.owner = at;
    switch (owner) {
    case OWNER_PROFILE:
        walk_profile(w, collection->profiles[at]);
        break;
    case OWNER_COMPETENCY:
        walk_competency(w, collection->competencies[at]);
        break;
    case OWNER_SCALE:
        walk_scale(w, collection->scales[at]);
        break;
    case OWNER_FAMILY:
        walk_category(w, collection->families[at], WHAT_FAMILY, WHAT_FAMILY_TEXT);
        break;
    case OWNER_GROUP:
        walk_category(w, collection->groups[at], WHAT_GROUP, WHAT_GROUP_TEXT);
        break;
    }
}

static uint32_t
owner_count(const struct collection *collection, enum search_owner owner)
{
    const uint32_t counts[OWNER_COUNT] = {
        [OWNER_PROFILE] = collection->profile_count,
        [OWNER_COMPETENCY] = collection->competency_count,
        [OWNER_SCALE] = collection->scale_count,
        [OWNER_FAMILY] = collection->family_count,
        [OWNER_GROUP] = collection->group_count,
    };
    return counts[owner];
}

uint32_t
search_unit_count(const struct collection *collection)
{
    uint32_t count = 0;
    for (int owner = 0; owner < OWNER_COUNT; owner++)
        count += owner_count(collection, (enum search_owner)owner);
    return count;
}

void
search_walk(const struct collection *collection, uint32_t unit, search_said_fn *said, void *context)
{
    struct walk w = {.said = said, .context = context};
    int owner = 0;
    for (uint32_t count; unit >= (count = owner_count(collection, (enum search_owner)owner)); owner++)
        unit -= count;
    walk_unit(&w, collection, (enum search_owner)owner, unit);
}
