/*
 * What is compared, and with what: levels are added and hidden, a pair of levels moves along its ladder, a column
 * becomes the baseline.
 */
#include "compare_screen.h"
#include "picker.h"

enum { COLUMNS_MIN = 2 };

/* The column of a rung; `count`: it is none. */
static size_t
column_of(const struct compare_screen *state, struct rung rung)
{
    size_t column = 0;
    while (column < state->count && !rung_equal(state->rungs[column], rung))
        column++;
    return column;
}

static struct compare_screen *
top_screen(struct app *app)
{
    return app->stack[app->depth - 1].compare;
}

/* --- Adding and hiding --- */

/* Where a rung goes: behind the levels of its profile that stand before it, else before the others, else last. */
static size_t
place_for(const struct compare_screen *state, struct rung rung)
{
    size_t place = state->count;
    for (size_t i = state->count; i-- > 0;)
        if (rung_precedes(rung, state->rungs[i]))
            place = i;
    for (size_t i = 0; i < state->count; i++)
        if (rung_precedes(state->rungs[i], rung))
            place = i + 1;
    return place;
}

static void
forget_hidden(struct compare_screen *state, struct rung rung)
{
    size_t count = 0;
    for (size_t i = 0; i < state->hidden_count; i++)
        if (!rung_equal(state->hidden[i], rung))
            state->hidden[count++] = state->hidden[i];
    state->hidden_count = count;
}

static void
add_rung(struct compare_screen *state, struct rung rung)
{
    size_t place = place_for(state, rung);
    if (state->count == COMPARE_COLUMNS_MAX || column_of(state, rung) < state->count)
        return;
    memmove(&state->rungs[place + 1], &state->rungs[place], (state->count - place) * sizeof(*state->rungs));
    state->rungs[place] = rung;
    state->count++;
    state->baseline += state->baseline >= (int)place;
    forget_hidden(state, rung);
    compare_screen_make(state, rung);
}

static void
hide_column(struct app *app, struct compare_screen *state)
{
    struct rung rung = compare_screen_rung(state);
    size_t column = column_of(state, rung);
    app_notice(app, "%.*s is hidden. To bring it back, press a.", STR_ARGS(state->words.names[column]));
    state->count--;
    memmove(&state->rungs[column], &state->rungs[column + 1], (state->count - column) * sizeof(*state->rungs));
    forget_hidden(state, rung);
    if (state->hidden_count < COMPARE_COLUMNS_MAX)
        state->hidden[state->hidden_count++] = rung;
    if (state->baseline == (int)column)
        state->baseline = COMPARE_BEFORE;
    else
        state->baseline -= state->baseline > (int)column;
    compare_screen_make(state, state->rungs[column < state->count ? column : state->count - 1]);
}

/* --- Which level? --- */

/* The entries of a list while it is made, and what each stands for. */
struct choices {
    struct arena *arena;
    const struct compare_screen *state;
    struct picker_entry *entries;
    struct rung *rungs;
    size_t count;
};

static void
add_choice(struct choices *choices, const char *heading, struct rung rung, struct str text, const char *why_not)
{
    choices->entries = arena_grow(choices->arena, choices->entries, choices->count, sizeof(*choices->entries));
    choices->rungs = arena_grow(choices->arena, choices->rungs, choices->count, sizeof(*choices->rungs));
    choices->entries[choices->count] =
        (struct picker_entry){.heading = heading, .text = text, .why_not = why_not, .value = choices->count};
    choices->rungs[choices->count++] = rung;
}

static void
add_levels(struct choices *choices, const struct profile *profile)
{
    for (uint32_t i = 0; i < profile->level_count; i++) {
        struct rung rung = {profile, &profile->levels[i]};
        bool there = column_of(choices->state, rung) < choices->state->count;
        const char *heading = i == 0 ? arena_printf(choices->arena, "%.*s", STR_ARGS(profile->title)) : NULL;
        add_choice(choices, heading, rung, profile->levels[i].name, there ? "It is compared already." : NULL);
    }
}

static bool
is_compared(const struct compare_screen *state, const struct profile *profile)
{
    for (size_t i = 0; i < state->count; i++)
        if (state->rungs[i].profile == profile)
            return true;
    return false;
}

/* Profiles that nothing is compared of, each as one entry: its levels are asked for when it was chosen. */
static void
add_other_profiles(struct choices *choices, const struct collection *collection)
{
    const char *heading = "Other profiles";
    for (uint32_t i = 0; i < collection->profile_count; i++) {
        const struct profile *profile = collection->profiles[i];
        if (is_compared(choices->state, profile))
            continue;
        add_choice(choices, heading, (struct rung){profile, NULL}, profile->title, NULL);
        heading = NULL;
    }
}

static void
add_hidden(struct choices *choices)
{
    const struct compare_screen *state = choices->state;
    for (size_t i = state->hidden_count; i-- > 0;) {
        struct str name = rung_name(choices->arena, state->hidden[i]);
        add_choice(choices, i + 1 == state->hidden_count ? "Hidden" : NULL, state->hidden[i], name, NULL);
    }
}

static void open_levels(struct app *app, const struct profile *profile);

static void
pick_level(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    struct rung rung = ((const struct rung *)picker->context)[entry->value];
    if (!rung.level && rung.profile->level_count > 0)
        open_levels(app, rung.profile);
    else
        add_rung(top_screen(app), rung);
}

/* Opens the list of levels: of a profile; NULL: of all that may be added. */
static void
open_levels(struct app *app, const struct profile *profile)
{
    struct choices choices = {.state = top_screen(app)};
    struct picker *picker = picker_open(app, &choices.arena);
    if (!profile)
        add_hidden(&choices);
    for (size_t i = 0; i < choices.state->count && !profile; i++) {
        bool again = false;
        for (size_t k = 0; k < i; k++)
            again |= choices.state->rungs[k].profile == choices.state->rungs[i].profile;
        if (!again)
            add_levels(&choices, choices.state->rungs[i].profile);
    }
    if (profile)
        add_levels(&choices, profile);
    else
        add_other_profiles(&choices, app->collection);
    picker->title = "Add to the comparison";
    picker->entries = choices.entries;
    picker->count = choices.count;
    picker->nothing = "There is nothing to add.";
    picker->opened_by = ACT_ADD_LEVEL;
    picker->context = choices.rungs;
    picker->pick = pick_level;
    while (picker->focus + 1 < picker->count && picker->entries[picker->focus].why_not)
        picker->focus++;
}

/* --- The baseline --- */

static void
pick_baseline(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    struct compare_screen *state = top_screen(app);
    (void)picker;
    state->baseline = (int)entry->value - 1;
    compare_screen_make(state, compare_screen_rung(state));
}

static void
open_baselines(struct app *app)
{
    struct choices choices = {.state = top_screen(app)};
    const struct compare_screen *state = choices.state;
    struct picker *picker = picker_open(app, &choices.arena);
    add_choice(&choices, NULL, (struct rung){0}, str_of("What stands before each"), NULL);
    for (size_t i = 0; i < state->count; i++)
        add_choice(&choices, NULL, state->rungs[i], state->words.names[i], NULL);
    picker->title = "Hold everything against";
    picker->entries = choices.entries;
    picker->count = choices.count;
    picker->focus = state->baseline < 0 ? 0 : (size_t)state->baseline + 1;
    picker->opened_by = ACT_BASELINE;
    picker->pick = pick_baseline;
}

/* --- A pair on its ladder --- */

bool
compare_columns_is_pair(const struct compare_screen *state)
{
    return state->count == 2 && state->rungs[0].level && state->rungs[1].level
           && state->rungs[0].profile == state->rungs[1].profile;
}

/* The next level of the same track, or the one before; NULL: there is none. */
static const struct level *
neighbour(const struct level *level, bool forward)
{
    return forward ? level_after(level) : level->preceding;
}

static void
shift_pair(struct compare_screen *state, bool forward)
{
    for (size_t i = 0; i < state->count; i++)
        state->rungs[i].level = neighbour(state->rungs[i].level, forward);
    compare_screen_make(state, compare_screen_rung(state));
}

/* --- Actions --- */

bool
compare_columns_act(struct app *app, struct compare_screen *state, enum action action)
{
    switch (action) {
    case ACT_ADD_LEVEL:
        open_levels(app, NULL);
        return true;
    case ACT_REMOVE:
        hide_column(app, state);
        return true;
    case ACT_BASELINE:
        open_baselines(app);
        return true;
    case ACT_SHIFT_LEFT:
    case ACT_SHIFT_RIGHT:
        if (compare_columns_is_pair(state))
            shift_pair(state, action == ACT_SHIFT_RIGHT);
        return compare_columns_is_pair(state);
    default:
        return false;
    }
}

static const char *
why_not_shift_pair(const struct compare_screen *state, bool forward)
{
    for (size_t i = 0; i < state->count; i++)
        if (!neighbour(state->rungs[i].level, forward))
            return forward ? "The highest level is compared already." : "The lowest level is compared already.";
    return NULL;
}

const char *
compare_columns_why_not(const struct compare_screen *state, enum action action)
{
    switch (action) {
    case ACT_ADD_LEVEL:
        return state->count < COMPARE_COLUMNS_MAX ? NULL : "No more can be compared at a time. H hides one.";
    case ACT_REMOVE:
        return state->count > COLUMNS_MIN ? NULL : "Two must stay. To leave the comparison, press Esc.";
    case ACT_BASELINE:
        return state->count > 1 ? NULL : "There is nothing to hold it against. To add a level, press a.";
    case ACT_SHIFT_LEFT:
    case ACT_SHIFT_RIGHT:
        return compare_columns_is_pair(state) ? why_not_shift_pair(state, action == ACT_SHIFT_RIGHT) : NULL;
    default:
        return NULL;
    }
}
