/* Ways to open each screen on the shipped collection. To add one, write a function that opens it, and add a row. */
#include "every_screen.h"

#include "tui/screens.h"

/* The profile with the most levels: there is most to be seen of it. */
static const struct profile *
richest(const struct app *app)
{
    const struct profile *best = app->collection->profiles[0];
    for (uint32_t i = 1; i < app->collection->profile_count; i++)
        if (app->collection->profiles[i]->level_count > best->level_count)
            best = app->collection->profiles[i];
    return best;
}

static void
open_home(struct app *app)
{
    (void)app; /* it is always there */
}

static void
open_menu(struct app *app)
{
    screen_menu_open(app, 3);
}

static void
open_profile(struct app *app)
{
    screen_profile_open(app, (struct rung){.profile = richest(app), .level = &richest(app)->levels[1]});
}

/* The one with the fewest levels, mostly none. */
static void
open_profile_without_levels(struct app *app)
{
    const struct profile *profile = richest(app);
    for (uint32_t i = 0; i < app->collection->profile_count; i++)
        if (app->collection->profiles[i]->level_count < profile->level_count)
            profile = app->collection->profiles[i];
    screen_profile_open(app, (struct rung){.profile = profile});
}

static void
open_matrix(struct app *app)
{
    screen_matrix_open(app, richest(app), NULL);
}

/* One with several profiles, and with branches. */
static void
open_matrix_of_a_family(struct app *app)
{
    const struct category *family = NULL;
    for (uint32_t i = 0; i < app->collection->family_count; i++)
        if (str_equal(app->collection->families[i]->id, str_of("kitchen")))
            family = app->collection->families[i];
    assert_non_null(family);
    screen_matrix_open_family(app, family);
}

/* The first profile that has a matrix, and no more levels than that. */
static const struct profile *
poor(const struct app *app, uint32_t levels)
{
    for (uint32_t i = 0; i < app->collection->profile_count; i++) {
        const struct profile *profile = app->collection->profiles[i];
        if (profile->level_count <= levels && !screen_matrix_why_not(profile))
            return profile;
    }
    return richest(app);
}

static void
open_matrix_without_levels(struct app *app)
{
    screen_matrix_open(app, poor(app, 0), NULL);
}

static void
open_matrix_of_one_level(struct app *app)
{
    const struct profile *profile = poor(app, 1);
    screen_matrix_open(app, profile, profile->levels);
}

static void
open_compare(struct app *app)
{
    const struct profile *profile = richest(app);
    struct rung rungs[] = {{profile, &profile->levels[0]}, {profile, &profile->levels[1]}};
    screen_compare_open(app, rungs, 2, 0);
}

/* All levels there are, of all profiles, as many as can be marked; those without levels too. */
static void
open_compare_many(struct app *app)
{
    struct rung rungs[MARKS_MAX];
    size_t count = 0;
    for (uint32_t i = 0; i < app->collection->profile_count && count < MARKS_MAX; i++) {
        const struct profile *profile = app->collection->profiles[i];
        if (profile->level_count == 0)
            rungs[count++] = (struct rung){.profile = profile};
        for (uint32_t k = 0; k < profile->level_count && count < MARKS_MAX; k++)
            rungs[count++] = (struct rung){profile, &profile->levels[k]};
    }
    screen_compare_open(app, rungs, count, count - 1);
}

static void
open_compare_one(struct app *app)
{
    screen_compare_open(app, &(struct rung){.profile = richest(app), .level = &richest(app)->levels[0]}, 1, 0);
}

static void
open_compare_one_topic(struct app *app)
{
    open_compare(app);
    app_fit(app, 80, 24);
    app_step(app, K_ENTER);
}

/* Opens all levels there are, and goes on to the view with that number after the first. */
static void
open_compare_view(struct app *app, int view)
{
    open_compare_many(app);
    app_fit(app, 80, 24);
    for (int i = 0; i < view; i++)
        app_step(app, 'v');
}

static void
open_compare_table(struct app *app)
{
    open_compare_view(app, 2);
}

static void
open_compare_columns(struct app *app)
{
    open_compare_view(app, 3);
    app_step(app, 'd');
}

/* Everything against the last one, and what is the same opened. */
static void
open_compare_baseline(struct app *app)
{
    open_compare_view(app, 0);
    app_step(app, 'd');
    app_step(app, 'B');
    app_step(app, K_END);
    app_step(app, K_ENTER);
}

static void
open_competency(struct app *app)
{
    const struct profile *profile = richest(app);
    screen_competency_open(app, app->collection->competencies[0], (struct rung){profile, &profile->levels[0]});
}

/* Not from a profile; the last one of the tests' own data is asked for by nobody. */
static void
open_competency_from_nowhere(struct app *app)
{
    const struct collection *collection = app->collection;
    screen_competency_open(app, collection->competencies[collection->competency_count - 1], (struct rung){0});
}

/* The first problem that has a place in a file. */
static const struct diag *
first_problem(const struct app *app)
{
    const struct diag *diag = app->collection->diags.v;
    while (diag->pos == DIAG_NO_POS)
        diag++;
    return diag;
}

static void
open_file(struct app *app)
{
    screen_file_open(app, first_problem(app)->source, first_problem(app));
}

static void
open_explain(struct app *app)
{
    screen_explain_open(app, DIAG_UNKNOWN_KEY);
}

static void
open_dictionary(struct app *app)
{
    screen_dictionary_open(app, NULL);
}

static void
open_dictionary_filtered(struct app *app)
{
    open_dictionary(app);
    app_fit(app, 80, 24);
    app_step(app, 'f');
    app_step(app, 'e');
}

static void
open_gap(struct app *app)
{
    const struct profile *profile = richest(app);
    screen_gap_open(app, (struct rung){profile, &profile->levels[0]}, (struct rung){profile, &profile->levels[1]});
}

/* From the last of the profiles, mostly without levels, to the richest; and where nothing separates the two. */
static void
open_gap_across(struct app *app)
{
    const struct profile *last = app->collection->profiles[app->collection->profile_count - 1];
    struct rung from = {last, last->level_count ? last->levels : NULL};
    screen_gap_open(app, from, (struct rung){richest(app), &richest(app)->levels[0]});
}

static void
open_gap_without(struct app *app)
{
    struct rung rung = {richest(app), &richest(app)->levels[0]};
    screen_gap_open(app, rung, rung);
}

static void
open_levels(struct app *app)
{
    open_gap(app);
    app_fit(app, 80, 24);
    app_step(app, 'a');
}

static void
type(struct app *app, const char *text)
{
    for (; *text; text++)
        app_step(app, (keycode)*text);
}

static void
open_search(struct app *app)
{
    screen_search_open(app);
    type(app, "co");
}

static void
open_search_in_vain(struct app *app)
{
    screen_search_open(app);
    type(app, "no such words");
}

static void
open_find(struct app *app)
{
    open_profile(app);
    type(app, "/an");
}

const struct opened_screen every_screen[] = {
    {"home", open_home},
    {"help", screen_help_open},
    {"palette", screen_palette_open},
    {"menu", open_menu},
    {"profile", open_profile},
    {"profile without levels", open_profile_without_levels},
    {"matrix", open_matrix},
    {"matrix without levels", open_matrix_without_levels},
    {"matrix of one level", open_matrix_of_one_level},
    {"matrix of a family", open_matrix_of_a_family},
    {"compare", open_compare},
    {"compare, many", open_compare_many},
    {"compare, just one", open_compare_one},
    {"compare, one topic", open_compare_one_topic},
    {"compare, as a table", open_compare_table},
    {"compare, many side by side", open_compare_columns},
    {"compare, with a baseline", open_compare_baseline},
    {"competency", open_competency},
    {"competency from nowhere", open_competency_from_nowhere},
    {"problems", screen_problems_open},
    {"file", open_file},
    {"explain", open_explain},
    {"dictionary", open_dictionary},
    {"dictionary, filtered", open_dictionary_filtered},
    {"gap", open_gap},
    {"gap across", open_gap_across},
    {"no gap", open_gap_without},
    {"levels to choose from", open_levels},
    {"search", screen_search_open},
    {"search, some found", open_search},
    {"search, nothing found", open_search_in_vain},
    {"find", open_find},
    {0},
};
