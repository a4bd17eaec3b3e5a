/*
 * A profile, one level at a time: the levels as tabs, and under them what the level says and inherits. A profile
 * without levels is shown as a whole.
 */
#include "address.h"
#include "level_tabs.h"
#include "paper_screen.h"
#include "profile_page.h"
#include "rung/format.h"
#include "screens.h"

struct profile_screen {
    const struct profile *profile;
    struct level_tabs tabs;
    struct paper *papers; /* one per level, made when it is first shown */
    uint32_t paper_count; /* at least 1 */
    uint32_t current;
};

enum { TABS_HEIGHT = 2 }; /* the tabs, and a rule */

static struct rung
rung_at(const struct profile_screen *state, uint32_t place)
{
    const struct profile *profile = state->profile;
    return (struct rung){profile, profile->level_count ? &profile->levels[place] : NULL};
}

static struct paper *
current_paper(const struct profile_screen *state)
{
    return &state->papers[state->current];
}

static struct paper *
profile_paper(const struct screen *screen)
{
    return current_paper(screen->profile);
}

/* --- Levels --- */

/* Shows a level, at the section that was being read. */
static void
show_level(struct screen *screen, uint32_t place)
{
    struct profile_screen *state = screen->profile;
    const struct paper_row *section = paper_section(current_paper(state));
    bool folded = paper_is_folded(current_paper(state)); /* who folds everything wants that at all levels */
    state->current = place;
    struct paper *paper = current_paper(state);
    if (!paper->arena) {
        paper->arena = screen->arena;
        profile_page_make(paper, rung_at(state, place));
        if (folded)
            paper_fold_all(paper, true);
    }
    if (section)
        paper_focus_heading(paper, section->text);
}

/* Shows the level some tabs further on, or says that there is none. */
static void
step_level(struct app *app, struct screen *screen, int steps)
{
    const struct profile_screen *state = screen->profile;
    uint32_t place = level_tabs_step(&state->tabs, state->current, steps);
    if (place != UINT32_MAX)
        show_level(screen, place);
    else
        app_notice(app, "This is the %s level.", steps < 0 ? "first" : "last");
}

static void
go_to_level(struct app *app, struct screen *screen, int number)
{
    const struct profile *profile = screen->profile->profile;
    uint32_t place = level_tabs_number(profile, number);
    if (place != UINT32_MAX)
        show_level(screen, place);
    else
        app_notice(app, "There is no level %d: this profile has %u.", number, profile->level_count);
}

/* --- Actions --- */

/* Follows a row; a level of this profile is shown in place. */
static void
follow(struct app *app, struct screen *screen, struct target target)
{
    struct profile_screen *state = screen->profile;
    if (target.kind == TARGET_COMPETENCY)
        screen_competency_open(app, target.competency, rung_at(state, state->current));
    else if (target.rung.profile == state->profile && target.rung.level)
        show_level(screen, target.rung.level->index);
    else
        screen_profile_open(app, target.rung);
}

static bool
profile_act(struct app *app, struct screen *screen, struct command command)
{
    struct profile_screen *state = screen->profile;
    if (paper_act(current_paper(state), command.action))
        return true;
    switch (command.action) {
    case ACT_OPEN:
        follow(app, screen, paper_focused(current_paper(state))->target);
        return true;
    case ACT_PREVIOUS_LEVEL:
        step_level(app, screen, -1);
        return true;
    case ACT_NEXT_LEVEL:
        step_level(app, screen, 1);
        return true;
    case ACT_LEVEL:
        go_to_level(app, screen, command.number);
        return true;
    default:
        return false;
    }
}

static const char *
why_not_open(const struct profile_screen *state)
{
    return paper_can_open(current_paper(state))
               ? NULL
               : "There is nothing to open on this line. Enter opens competencies and folds headings.";
}

static const char *
profile_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct profile_screen *state = screen->profile;
    (void)app;
    switch (action) {
    case ACT_OPEN:
        return why_not_open(state);
    case ACT_PREVIOUS_LEVEL:
    case ACT_NEXT_LEVEL:
    case ACT_LEVEL:
        return state->profile->level_count > 0 ? NULL : "This profile states no levels.";
    default:
        return NULL;
    }
}

/* --- Drawing --- */

static struct rect
cut_tabs(const struct profile_screen *state, struct rect *page)
{
    return rect_top(page, state->profile->level_count > 0 ? TABS_HEIGHT : 0);
}

static void
profile_fit(const struct app *app, struct screen *screen, struct rect page)
{
    cut_tabs(screen->profile, &page);
    paper_fit(current_paper(screen->profile), app->frame, page);
}

static void
profile_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    const struct profile_screen *state = screen->profile;
    struct rect tabs = cut_tabs(state, &page);
    if (tabs.height > 0) {
        level_tabs_draw(&state->tabs, app, canvas, rect_top(&tabs, 1), state->current);
        canvas_hline(canvas, tabs.x, tabs.y, tabs.width);
    }
    paper_draw(current_paper(state), app->frame, canvas, page);
}

static void
profile_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct profile_screen *state = screen->profile;
    text_add(out, rung_name(app->frame, rung_at(state, state->current)));
}

/* "Senior: level 3 of 5. SAP job code 50419569, FLSA status Exempt." */
static void
say_level(const struct profile_screen *state, struct buf *out)
{
    const struct level *level = rung_at(state, state->current).level;
    if (!level) {
        text_add(out, state->profile->title);
        buf_puts(out, ": a profile without levels.");
        return;
    }
    text_add(out, level->name);
    buf_printf(out, ": level %u of %u.", level->index + 1, state->profile->level_count);
    for (uint32_t i = 0; i < level->codes.count; i++)
        buf_printf(out, " %.*s %.*s.", STR_ARGS(level->codes.v[i].label), STR_ARGS(level->codes.v[i].value));
    if (level->builds_on)
        buf_printf(out, " Builds on %.*s.", STR_ARGS(level->builds_on->name));
}

static void
profile_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct profile_screen *state = screen->profile;
    const struct paper_row *row = paper_focused(current_paper(state));
    const struct paper_row *section = paper_section(current_paper(state));
    (void)app;
    if (row && row->requirement) {
        const struct level *level = rung_at(state, state->current).level;
        format_rating_sentence(out, row->requirement, level ? level_before(level) : NULL, level);
        buf_puts(out, ".");
    } else if (row && row->heading)
        buf_printf(out, "%.*s: Enter %s what stands under it.", STR_ARGS(row->text), row->folded ? "shows" : "hides");
    else {
        if (section)
            buf_printf(out, "%.*s. ", STR_ARGS(section->text));
        say_level(state, out);
    }
}

/* --- What the app asks --- */

/* The level, whatever row is focused. */
static struct target
profile_target(const struct app *app, const struct screen *screen)
{
    (void)app;
    return (struct target){.kind = TARGET_RUNG, .rung = rung_at(screen->profile, screen->profile->current)};
}

static struct outline
profile_outline(const struct app *app, const struct screen *screen, struct arena *arena, bool table)
{
    (void)app;
    (void)table;
    return outline_rung(arena, rung_at(screen->profile, screen->profile->current));
}

static struct outline
profile_document(const struct app *app, const struct screen *screen, struct arena *arena)
{
    (void)app;
    return outline_document(arena, screen->profile->profile);
}

/* The level, the heading, and how the row under it begins. */
static void
profile_address(const struct app *app, const struct screen *screen, struct address *address)
{
    const struct paper *paper = current_paper(screen->profile);
    const struct paper_row *row = paper_focused(paper);
    size_t heading = paper_spot(paper);
    while (heading > 0 && paper->rows[heading].heading != 1)
        heading--;
    address_add_rung(address, profile_target(app, screen).rung);
    address_add(address, row && paper->rows[heading].heading == 1 ? paper->rows[heading].text : (struct str){0});
    address_add(address, row && !row->heading ? row->text : (struct str){0});
}

static bool
profile_reopen(struct app *app, const struct address *address)
{
    struct rung rung = address_rung(address, 0, app->collection);
    if (!rung.profile)
        return false;
    screen_profile_open_at(app, rung, address_word(address, 2), address_word(address, 3));
    return true;
}

static const struct binding profile_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Open", .help = "Open the competency or path; fold a heading"},
    {.key = 'c', .action = ACT_COMPARE, .hint = "Compare"},
    {.key = 'm', .action = ACT_MATRIX, .hint = "Matrix"},
    {.key = ' ', .action = ACT_MARK, .hint = "Mark"},
    {.key = 'p', .action = ACT_GAP, .hint = "Gap", .help = "Show what separates this level from the next"},
    {.key = '1', .last = '9', .action = ACT_LEVEL, .hint = "Level"},
    {.key = K_TAB, .action = ACT_NEXT, .hint = "Section", .help = "Go to the next heading"},
    {.key = 'z', .action = ACT_FOLD_ALL, .hint = "Fold all"},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Go to the heading before"},
    {.key = K_LEFT, .action = ACT_PREVIOUS_LEVEL},
    {.key = 'h', .action = ACT_PREVIOUS_LEVEL},
    {.key = K_RIGHT, .action = ACT_NEXT_LEVEL},
    {.key = 'l', .action = ACT_NEXT_LEVEL},
    {.key = K_F(6), .action = ACT_COMPARE},
    {.key = K_F(7), .action = ACT_MATRIX},
};

const struct screen_ops profile_screen_ops = {
    .name = "Profile",
    .bindings = KEYMAP(profile_rows),
    .paper = profile_paper,
    .title = profile_title,
    .fact = paper_screen_fact,
    .fit = profile_fit,
    .draw = profile_draw,
    .act = profile_act,
    .status = profile_status,
    .why_not = profile_why_not,
    .spot_count = paper_screen_spot_count,
    .focused = paper_screen_focused,
    .focus = paper_screen_focus,
    .spot_text = paper_screen_spot_text,
    .outline = profile_outline,
    .document = profile_document,
    .target = profile_target,
    .address = profile_address,
    .reopen = profile_reopen,
};

void
screen_profile_open(struct app *app, struct rung rung)
{
    struct screen *screen = app_push(app, &profile_screen_ops);
    struct profile_screen *state = arena_alloc(screen->arena, sizeof(*state));
    screen->profile = state;
    state->profile = rung.profile;
    state->tabs = level_tabs_make(screen->arena, rung.profile);
    state->paper_count = rung.profile->level_count ? rung.profile->level_count : 1;
    state->papers = arena_array(screen->arena, state->paper_count, sizeof(*state->papers));
    show_level(screen, rung.level ? rung.level->index : 0);
}

void
screen_profile_open_at(struct app *app, struct rung rung, struct str heading, struct str text)
{
    screen_profile_open(app, rung);
    struct paper *paper = current_paper(app_top(app)->profile);
    size_t row = paper_find(paper, heading, text);
    paper_show(paper, row);
    paper_focus(paper, row);
}
