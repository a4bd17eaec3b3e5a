/*
 * What a competency means, what each proficiency of its scale means, and which profiles ask for it: the outline that
 * the command line prints too, with links to follow, and with what is asked for where one came from.
 */
#include "address.h"
#include "letters.h"
#include "paper_screen.h"
#include "rung/format.h"
#include "screens.h"

struct competency_screen {
    const struct competency *competency;
    struct rung from; /* where one came from; no profile: from elsewhere */
    struct paper paper;
    const struct competency *before; /* in the order of the profile that one came from, else by name; NULL: none */
    const struct competency *after;
    size_t place; /* there, from 1 */
    size_t count; /* of those that stand there */
};

static struct paper *
competency_paper(const struct screen *screen)
{
    return &screen->competency->paper;
}

/* --- Making it --- */

/* Where one came from, in an outline: a level has its own row, unless one row speaks for all levels. */
static bool
is_from(const struct competency_screen *state, const struct outline_row *row)
{
    struct rung rung = row->target.rung;
    if (!row->requirement || rung.profile != state->from.profile)
        return false;
    return rung.level == state->from.level || (!rung.level && row->requirement->rating_count == 0);
}

/* The step of the competency's scale that is asked for there; 0: none. */
static uint32_t
step_from(const struct competency_screen *state)
{
    const struct requirement *requirement =
        state->from.profile ? profile_requirement(state->from.profile, state->competency) : NULL;
    bool rated = requirement && requirement->scale == state->competency->scale;
    return rated ? requirement_rating(requirement, state->from.level)->step : 0;
}

/* "* P ▒ 2 of 4  ", the star where it is asked for. */
static const char *
step_lead(struct arena *arena, const struct letters *letters, uint32_t step, bool asked)
{
    uint32_t steps = letters->scale->proficiency_count;
    bool ordered = letters->scale->kind != SCALE_FLAGS;
    const char *sign = ordered ? role_shade_sign(role_shade((int)step, (int)steps)) : "";
    struct buf lead = {.arena = arena};
    buf_puts(&lead, asked ? "* " : "  ");
    text_add_padded(&lead, letters_at(letters, step), letters->columns);
    buf_printf(&lead, " %s ", sign);
    if (letters->scale->kind == SCALE_STEPS) /* others have no first and last step */
        buf_printf(&lead, "%*u of %u  ", steps < 10 ? 1 : 2, step, steps);
    return lead.ptr;
}

/* Says in the outline's own rows what only this page knows: where one came from, and what is asked for there. */
static void
add_origin(const struct competency_screen *state, struct arena *arena, struct outline *outline)
{
    struct outline_row *heading = NULL;
    bool asked = step_from(state) > 0, said = false;
    for (size_t i = 0; i < outline->count; i++) {
        struct outline_row *row = &outline->rows[i];
        if (row->kind == OUTLINE_HEADING)
            heading = row;
        if (heading && asked && row->step == 1)
            heading->remark = str_of(arena_printf(arena,
                                                  "%.*s; * asked for by %.*s",
                                                  STR_ARGS(heading->remark),
                                                  STR_ARGS(rung_name(arena, state->from))));
        if (heading && is_from(state, row)) {
            if (!said) /* a profile may ask for a competency several times */
                heading->remark =
                    str_of(arena_printf(arena, "%.*s; * where you came from", STR_ARGS(heading->remark)));
            said = true;
            row->sign = '*';
        }
    }
}

/* The page begins with the name in place of "Definition", and with what tells it from others of the name. */
static void
add_name(const struct competency_screen *state, struct arena *arena, struct outline *outline)
{
    struct buf owner = {.arena = arena};
    format_competency_owner(&owner, state->competency);
    outline->rows[0].text = state->competency->name;
    outline->rows[0].remark = buf_get(&owner);
}

static void
make_page(const struct app *app, struct competency_screen *state, struct arena *arena)
{
    struct outline outline = outline_competency(arena, app->collection, state->competency);
    struct paper *paper = &state->paper;
    add_origin(state, arena, &outline);
    add_name(state, arena, &outline);
    paper->arena = arena;
    paper_outline(paper, &outline);
    struct letters letters = letters_make(arena, state->competency->scale);
    uint32_t asked = step_from(state);
    for (size_t i = 0; i < outline.count; i++) {
        uint32_t step = outline.rows[i].step;
        if (step == 0)
            continue;
        paper->rows[i].lead = step_lead(arena, &letters, step, step == asked);
        paper->rows[i].lead_role = step == asked ? ROLE_PICKED : ROLE_DIM;
    }
}

/* --- Its place among others --- */

/* Takes note of a competency in the order in which one goes through them: those before, itself, those after. */
static void
note_place(struct competency_screen *state, const struct competency *competency)
{
    if (!competency)
        return;
    state->count++;
    if (competency == state->competency && !state->place)
        state->place = state->count;
    else if (!state->place)
        state->before = competency;
    else if (!state->after && competency != state->competency)
        state->after = competency;
}

static void
find_place(const struct app *app, struct competency_screen *state)
{
    const struct collection *collection = app->collection;
    const struct profile *profile = state->from.profile;
    const struct competency_name *names = profile ? NULL : competency_names(app->turn, collection);
    for (uint32_t i = 0; profile && i < profile->requirement_count; i++)
        note_place(state, profile->requirements[i].competency);
    for (uint32_t i = 0; names && i < collection->competency_count; i++)
        note_place(state, names[i].competency);
}

/* Shows a competency afresh: nothing of the one before stays. */
static void
show(const struct app *app, struct screen *screen, const struct competency *competency, struct rung from)
{
    arena_reset(screen->arena);
    screen->competency = arena_alloc(screen->arena, sizeof(*screen->competency));
    screen->competency->competency = competency;
    screen->competency->from = from;
    find_place(app, screen->competency);
    make_page(app, screen->competency, screen->arena);
}

/* --- Actions --- */

static void
follow(struct app *app, const struct competency_screen *state)
{
    struct target target = paper_focused(&state->paper)->target;
    if (target.kind == TARGET_COMPETENCY)
        screen_competency_open(app, target.competency, (struct rung){0});
    else if (target.kind == TARGET_GROUP)
        screen_dictionary_open_groups(app, target.competency);
    else
        screen_profile_open(app, target.rung);
}

static bool
competency_act(struct app *app, struct screen *screen, struct command command)
{
    struct competency_screen *state = screen->competency;
    switch (command.action) {
    case ACT_NEXT:
    case ACT_PREVIOUS:
        if (!paper_go_to_link(&state->paper, command.action == ACT_NEXT))
            app_notice(app, "No link %s here.", command.action == ACT_NEXT ? "stands below" : "stands above");
        return true;
    case ACT_NEXT_COMPETENCY:
        show(app, screen, state->after, state->from);
        return true;
    case ACT_PREVIOUS_COMPETENCY:
        show(app, screen, state->before, state->from);
        return true;
    default:
        break;
    }
    if (paper_act(&state->paper, command.action))
        return true;
    if (command.action == ACT_OPEN)
        follow(app, state);
    return command.action == ACT_OPEN;
}

static const char *
competency_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct competency_screen *state = screen->competency;
    (void)app;
    switch (action) {
    case ACT_OPEN:
        return paper_can_open(&state->paper)
                   ? NULL
                   : "There is nothing to open on this line. Enter opens profiles and folds headings.";
    case ACT_NEXT_COMPETENCY:
        return state->after ? NULL : "This is the last competency.";
    case ACT_PREVIOUS_COMPETENCY:
        return state->before ? NULL : "This is the first competency.";
    default:
        return NULL;
    }
}

/* --- What is said around the page --- */

static void
competency_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    format_competency_name(out, screen->competency->competency);
}

static void
competency_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    buf_puts(out, "competency ");
    format_share(out, screen->competency->place, screen->competency->count);
}

static bool
leads_somewhere(const struct paper_row *row)
{
    return row && row->target.kind != TARGET_NONE;
}

/* "Same or similar names elsewhere: Customer Service (Technical Competencies)." */
static void
say_alike(const struct app *app, const struct competency_screen *state, struct buf *out)
{
    const char *joint = " ";
    buf_puts(out, " Same or similar names elsewhere:");
    for (size_t i = 0; i < state->paper.count; i++) {
        struct target target = state->paper.rows[i].target;
        if (target.kind != TARGET_COMPETENCY)
            continue;
        buf_puts(out, joint);
        format_competency_name(out, target.competency);
        joint = ", ";
    }
    if (joint[0] != ',')
        buf_printf(out, " none%s", app_so_far(app));
    buf_puts(out, ". D shows all competencies.");
}

/* "Enter opens Operations Support, Senior, which asks for Advanced (step 3 of 4)." */
static void
say_link(const struct app *app, const struct paper_row *row, struct buf *out)
{
    struct target target = row->target;
    buf_puts(out, "Enter opens ");
    if (target.kind == TARGET_GROUP) {
        buf_puts(out, "the dictionary, where all competencies of this group stand");
    } else if (target.kind == TARGET_COMPETENCY) {
        format_competency_name(out, target.competency);
    } else {
        const struct rating *rating = requirement_rating(row->requirement, target.rung.level);
        text_add(out, rung_name(app->frame, target.rung));
        if (rating->state == CELL_STATED) {
            buf_puts(out, ". It asks for: ");
            format_rating_step(out, row->requirement, rating);
        }
    }
    buf_puts(out, ".");
}

static void
competency_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct competency_screen *state = screen->competency;
    const struct paper_row *row = paper_focused(&state->paper);
    if (leads_somewhere(row)) {
        say_link(app, row, out);
        return;
    }
    format_competency_name(out, state->competency);
    buf_puts(out, ": required by ");
    if (state->competency->required_by_count > 0)
        format_count(out, competency_profile_count(state->competency), "profile");
    else
        buf_puts(out, "no profile");
    buf_puts(out, app_so_far(app));
    buf_puts(out, ".");
    say_alike(app, state, out);
}

/* --- What the app asks --- */

/* The profile or level of the focused line, else the competency. */
static struct target
competency_target(const struct app *app, const struct screen *screen)
{
    const struct competency_screen *state = screen->competency;
    const struct paper_row *row = paper_focused(&state->paper);
    (void)app;
    return leads_somewhere(row) && row->target.kind != TARGET_GROUP
               ? row->target
               : (struct target){.kind = TARGET_COMPETENCY, .competency = state->competency};
}

static void
competency_address(const struct app *app, const struct screen *screen, struct address *address)
{
    (void)app;
    address_add(address, screen->competency->competency->id);
    address_add_rung(address, screen->competency->from);
}

static bool
competency_reopen(struct app *app, const struct address *address)
{
    const struct competency *competency = address_competency(address, 0, app->collection);
    struct rung from = address_rung(address, 1, app->collection);
    if (!competency)
        return false;
    if (from.profile && !profile_requirement(from.profile, competency))
        from = (struct rung){0};
    screen_competency_open(app, competency, from);
    return true;
}

static struct outline
competency_outline(const struct app *app, const struct screen *screen, struct arena *arena, bool table)
{
    (void)table;
    return outline_competency(arena, app->collection, screen->competency->competency);
}

static const struct binding competency_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Open", .help = "Open the profile or competency; fold a heading"},
    {.key = K_TAB, .action = ACT_NEXT, .hint = "Next link", .help = "Go to the next profile, level or competency"},
    {.key = '<', .action = ACT_PREVIOUS_COMPETENCY, .hint = "Before"},
    {.key = '>', .action = ACT_NEXT_COMPETENCY, .hint = "After"},
    {.key = ' ', .action = ACT_MARK, .hint = "Mark", .help = "Mark the focused profile or level for comparing"},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Go to the link before"},
    {.key = 'c', .action = ACT_COMPARE},
    {.key = K_F(6), .action = ACT_COMPARE},
    {.key = 'm', .action = ACT_MATRIX},
    {.key = K_F(7), .action = ACT_MATRIX},
    {.key = K_LEFT, .action = ACT_FOLD},
    {.key = 'h', .action = ACT_FOLD},
    {.key = K_RIGHT, .action = ACT_UNFOLD},
    {.key = 'l', .action = ACT_UNFOLD},
};

const struct screen_ops competency_screen_ops = {
    .name = "Competency",
    .bindings = KEYMAP(competency_rows),
    .paper = competency_paper,
    .title = competency_title,
    .fact = competency_fact,
    .fit = paper_screen_fit,
    .draw = paper_screen_draw,
    .act = competency_act,
    .status = competency_status,
    .why_not = competency_why_not,
    .outline = competency_outline,
    .target = competency_target,
    .spot_count = paper_screen_spot_count,
    .focused = paper_screen_focused,
    .focus = paper_screen_focus,
    .spot_text = paper_screen_spot_text,
    .address = competency_address,
    .reopen = competency_reopen,
};

void
screen_competency_open(struct app *app, const struct competency *competency, struct rung from)
{
    show(app, app_push(app, &competency_screen_ops), competency, from);
}
