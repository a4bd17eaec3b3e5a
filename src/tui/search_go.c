/* The place of a hit is found by its words: under its heading, the first spot that says its text. */
#include "search_go.h"

#include "screens.h"

/* What is looked for among the spots of a page. */
struct wanted {
    struct str heading; /* that it stands under; may be not given */
    struct str label;   /* may be not given */
    struct str text;
};

static struct wanted
wanted_of(const struct search_hit *hit)
{
    static const uint32_t joint = 2; /* bytes between label and text: ": " */
    struct wanted wanted = {.text = hit->text};
    if (hit->label > joint) {
        wanted.label = (struct str){.ptr = hit->text.ptr, .bytes = hit->label - joint};
        wanted.text.ptr += hit->label;
        wanted.text.bytes -= hit->label;
    }
    if (hit->section)
        wanted.heading = hit->section->heading;
    else if (hit->requirement)
        wanted.heading = requirement_name(hit->requirement);
    return wanted;
}

static struct str
text_of_spot(struct app *app, const struct screen *screen, size_t spot)
{
    struct buf text = {.arena = app->turn};
    screen->ops->spot_text(app, screen, spot, &text);
    return buf_get(&text);
}

/* The first spot from `from` on that says a text and a label; without one the count of the spots. */
static size_t
spot_with(struct app *app, const struct screen *screen, size_t from, struct str text, struct str label)
{
    size_t count = screen->ops->spot_count(app, screen);
    for (; from < count; from++) {
        struct str said = text_of_spot(app, screen, from);
        if (text_contains(said, text) && text_contains(said, label))
            break;
    }
    return from;
}

/* Whether a hit is the name of the page itself, which then is at its beginning. */
static bool
names_page(const struct search_hit *hit)
{
    struct rung rung = hit->target.rung;
    struct str name = rung.level ? rung.level->name : rung.profile ? rung.profile->title : (struct str){0};
    return (hit->kind == SEARCH_PROFILES || hit->kind == SEARCH_LEVELS) && str_equal(hit->text, name);
}

/* Puts the focus of the top screen where a hit stands; where it began when that is not to be found. */
static void
focus_hit(struct app *app, const struct search_hit *hit)
{
    struct screen *screen = &app->stack[app->depth - 1];
    struct wanted wanted = wanted_of(hit);
    if (!screen->ops->spot_count || names_page(hit))
        return;
    size_t count = screen->ops->spot_count(app, screen), heading = 0;
    if (str_given(wanted.heading))
        heading = spot_with(app, screen, 0, wanted.heading, (struct str){0});
    if (heading == count)
        heading = 0;
    size_t spot = spot_with(app, screen, heading, wanted.text, wanted.label);
    screen->ops->focus(app, screen, spot < count ? spot : heading);
}

/* A competency whose page says what a scale or a group is; NULL: there is none. */
static const struct competency *
competency_with(const struct app *app, const struct scale *scale, const struct category *group)
{
    for (uint32_t i = 0; i < app->collection->competency_count; i++) {
        const struct competency *competency = app->collection->competencies[i];
        if (scale ? competency->scale == scale : competency->group == group)
            return competency;
    }
    return NULL;
}

static bool
is_family(const struct app *app, const struct category *category)
{
    return category->order < app->collection->family_count && app->collection->families[category->order] == category;
}

/* Opens the page; false: there is none. */
static bool
open_page(struct app *app, const struct search_hit *hit)
{
    const struct target *target = &hit->target;
    const struct competency *competency = target->competency;
    if (target->kind == TARGET_RUNG) {
        screen_profile_open(app, target->rung);
        return true;
    }
    if (hit->category && is_family(app, hit->category)) {
        app_do(app, (struct command){.action = ACT_HOME, .number = 1});
        return true;
    }
    if (!competency)
        competency = competency_with(app, target->scale, hit->category);
    if (competency)
        screen_competency_open(app, competency, (struct rung){0});
    return competency != NULL;
}

void
search_go(struct app *app, const struct search_hit *hit, struct str words)
{
    struct search_hit kept = *hit; /* the search may be gone when the page is there */
    words.ptr = arena_copy(app->turn, words.ptr, words.bytes);
    if (!open_page(app, &kept)) {
        app_notice(app, "No competency uses this yet, so there is no page to show it on.");
        return;
    }
    focus_hit(app, &kept);
    find_show(app, words);
}
