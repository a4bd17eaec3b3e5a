/*
 * What a competency means, what each proficiency of its scale means, and which profiles ask for it: the outline that
 * the command line prints too, with links to follow, and with what is asked for where one came from.
 */
#include "letters.h"
#include "paper.h"
#include "rung/format.h"
#include "screens.h"

struct competency_screen {
    const struct competency *competency;
    struct rung from; /* where one came from; no profile: from elsewhere */
    struct paper paper;
};

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

/* Shows a competency afresh: nothing of the one before stays. */
static void
show(const struct app *app, struct screen *screen, const struct competency *competency, struct rung from)
{
    arena_reset(screen->arena);
    screen->competency = arena_alloc(screen->arena, sizeof(*screen->competency));
    screen->competency->competency = competency;
    screen->competency->from = from;
    make_page(app, screen->competency, screen->arena);
}

/* --- Actions --- */

/*
 * The competency some steps further on: in the order of the profile that one came from, else in that of the
 * collection. NULL: there is none.
 */
static const struct competency *
neighbour(const struct app *app, const struct competency_screen *state, int steps)
{
    const struct profile *profile = state->from.profile;
    uint32_t count = profile ? profile->requirement_count : app->collection->competency_count;
    const struct competency *before = NULL; /* in reading direction */
    for (uint32_t i = 0; i < count; i++) {
        uint32_t place = steps > 0 ? i : count - 1 - i;
        const struct competency *at =
            profile ? profile->requirements[place].competency : app->collection->competencies[place];
        if (at && before == state->competency)
            return at;
        before = at ? at : before;
    }
    return NULL;
}

static void
follow(struct app *app, const struct competency_screen *state)
{
    struct target target = paper_focused(&state->paper)->target;
    if (target.kind == TARGET_COMPETENCY)
        screen_competency_open(app, target.competency, (struct rung){0});
    else
        screen_profile_open(app, target.rung);
}

static bool
competency_act(struct app *app, struct screen *screen, struct command command)
{
    struct competency_screen *state = screen->competency;
    if (paper_act(&state->paper, command.action))
        return true;
    switch (command.action) {
    case ACT_OPEN:
        follow(app, state);
        return true;
    case ACT_NEXT_COMPETENCY:
        show(app, screen, neighbour(app, state, 1), state->from);
        return true;
    case ACT_PREVIOUS_COMPETENCY:
        show(app, screen, neighbour(app, state, -1), state->from);
        return true;
    default:
        return false;
    }
}

static bool
leads_somewhere(const struct paper_row *row)
{
    return row && row->target.kind != TARGET_NONE;
}

static const char *
competency_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct competency_screen *state = screen->competency;
    const struct paper_row *row = paper_focused(&state->paper);
    switch (action) {
    case ACT_OPEN:
        return (row && row->heading) || leads_somewhere(row)
                   ? NULL
                   : "There is nothing to open on this line. Enter opens profiles and folds headings.";
    case ACT_NEXT_COMPETENCY:
        return neighbour(app, state, 1) ? NULL : "This is the last competency.";
    case ACT_PREVIOUS_COMPETENCY:
        return neighbour(app, state, -1) ? NULL : "This is the first competency.";
    default:
        return NULL;
    }
}

/* --- Drawing --- */

static void
competency_fit(const struct app *app, struct screen *screen, struct rect page)
{
    paper_fit(&screen->competency->paper, app->frame, page);
}

static void
competency_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    paper_draw(&screen->competency->paper, app->frame, canvas, page);
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
    list_position(&screen->competency->paper.list, out);
}

/* "Another competency has the same name: Customer Service (Technical Competencies)." */
static void
say_namesakes(const struct competency_screen *state, struct buf *out)
{
    const char *joint = " The same name elsewhere: ";
    for (size_t i = 0; i < state->paper.count; i++) {
        struct target target = state->paper.rows[i].target;
        if (target.kind != TARGET_COMPETENCY)
            continue;
        buf_puts(out, joint);
        format_competency_name(out, target.competency);
        joint = ", ";
    }
    buf_puts(out, joint[0] == ',' ? "." : "");
}

static void
say_link(const struct app *app, struct target target, struct buf *out)
{
    buf_puts(out, "Enter opens ");
    if (target.kind == TARGET_COMPETENCY)
        format_competency_name(out, target.competency);
    else
        text_add(out, rung_name(app->frame, target.rung));
    buf_puts(out, ".");
}

static void
competency_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct competency_screen *state = screen->competency;
    const struct paper_row *row = paper_focused(&state->paper);
    if (leads_somewhere(row)) {
        say_link(app, row->target, out);
        return;
    }
    format_competency_name(out, state->competency);
    buf_puts(out, ": required by ");
    if (state->competency->required_by_count > 0)
        format_count(out, competency_profile_count(state->competency), "profile");
    else
        buf_puts(out, "no profile");
    buf_puts(out, ".");
    say_namesakes(state, out);
}

static const struct binding competency_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Open", .help = "Open the profile or competency; fold a heading"},
    {.key = 'n', .action = ACT_NEXT_COMPETENCY, .hint = "Next"},
    {.key = 'p', .action = ACT_PREVIOUS_COMPETENCY, .hint = "Previous"},
    {.key = K_TAB, .action = ACT_NEXT, .hint = "Section", .help = "Go to the next heading"},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Go to the heading before"},
    {.key = K_LEFT, .action = ACT_FOLD},
    {.key = 'h', .action = ACT_FOLD},
    {.key = K_RIGHT, .action = ACT_UNFOLD},
    {.key = 'l', .action = ACT_UNFOLD},
};

const struct screen_ops competency_screen_ops = {
    .name = "Competency",
    .bindings = KEYMAP(competency_rows),
    .title = competency_title,
    .fact = competency_fact,
    .fit = competency_fit,
    .draw = competency_draw,
    .act = competency_act,
    .status = competency_status,
    .why_not = competency_why_not,
};

void
screen_competency_open(struct app *app, const struct competency *competency, struct rung from)
{
    show(app, app_push(app, &competency_screen_ops), competency, from);
}
