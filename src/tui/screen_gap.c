/*
 * What separates one level from another: the outline that the command line prints too, with how much it is in front,
 * and what stays as it is folded. The two ends can be changed, turned round, and moved along the ladder.
 */
#include "address.h"
#include "legend.h"
#include "paper_screen.h"
#include "rung/format.h"
#include "screens.h"

struct gap_screen {
    const struct gap *gap;
    struct rung before, next; /* before the one end, and behind the other; the profile is NULL: nothing is there */
    const char *why_last;     /* why there is no next one, as a sentence; NULL: there is */
    struct paper paper;
};

static struct paper *
gap_paper(const struct screen *screen)
{
    return &screen->gap->paper;
}

/* --- Making it --- */

/* The row of the heading over what stays as it is; the count of rows when nothing does. */
static size_t
unchanged_heading(const struct paper *paper)
{
    size_t row = 0;
    while (row < paper->count
           && !(paper->rows[row].heading == 1 && str_equal(paper->rows[row].text, str_of(gap_kind_name(GAP_SAME)))))
        row++;
    return row;
}

/* What stays as it is need not be read. */
static void
fold_unchanged(struct paper *paper)
{
    size_t heading = unchanged_heading(paper);
    if (heading < paper->count)
        paper->rows[heading].folded = true;
}

/* Why nothing follows on a rung. */
static const char *
why_last(struct arena *arena, struct rung last)
{
    return arena_printf(arena, "%s.", gap_why_last(arena, last));
}

/* At the last level, says so: the page is the way to it, whichever key led here. */
static void
say_last(struct gap_screen *state, struct rung to)
{
    if (state->why_last && gap_before(to).profile)
        paper_add(&state->paper, 0, "", str_of(state->why_last))->role = ROLE_DIM;
}

/* Shows a gap afresh: nothing of the one before stays. */
static void
show(const struct app *app, struct screen *screen, struct rung from, struct rung to)
{
    arena_reset(screen->arena);
    struct gap_screen *state = screen->gap = arena_alloc(screen->arena, sizeof(*state));
    state->gap = gap_between(screen->arena, from, to);
    state->before = gap_before(from);
    state->next = gap_next(app->collection, to);
    state->why_last = state->next.profile ? NULL : why_last(screen->arena, to);
    struct outline outline = outline_gap(screen->arena, state->gap);
    state->paper.arena = screen->arena;
    paper_heading(&state->paper, 1, outline.title, (struct str){0});
    say_last(state, to);
    paper_outline(&state->paper, &outline);
    if (!gap_is_empty(state->gap))
        fold_unchanged(&state->paper);
}

/* A rung as it is called here: by its level, unless the two ends are of two profiles. */
static struct str
end_name(const struct app *app, const struct gap *gap, struct rung rung)
{
    bool alone = rung.level && gap->from.profile == gap->to.profile;
    return alone ? rung.level->name : rung_name(app->frame, rung);
}

/* --- The two ends --- */

static void
choose_from(struct app *app, struct rung about, struct rung chosen)
{
    (void)about;
    struct screen *screen = &app->stack[app->depth - 1];
    show(app, screen, chosen, screen->gap->gap->to);
}

static void
choose_to(struct app *app, struct rung about, struct rung chosen)
{
    (void)about;
    struct screen *screen = &app->stack[app->depth - 1];
    show(app, screen, screen->gap->gap->from, chosen);
}

static void
ask_for_from(struct app *app, const struct gap *gap)
{
    screen_levels_open(
        app,
        (struct level_choice){
            .title = "From which level?", .focus = gap->from, .except = gap->to, .choose = choose_from});
}

static void
ask_for_to(struct app *app, const struct gap *gap)
{
    screen_levels_open(app,
                       (struct level_choice){
                           .title = "To which level?", .focus = gap->to, .except = gap->from, .choose = choose_to});
}

/* --- Actions --- */

static void
follow(struct app *app, const struct gap_screen *state)
{
    const struct paper_row *row = paper_focused(&state->paper);
    if (row->target.kind == TARGET_COMPETENCY) {
        bool asked = profile_requirement(state->gap->to.profile, row->target.competency);
        screen_competency_open(app, row->target.competency, asked ? state->gap->to : state->gap->from);
    } else {
        screen_profile_open_at(app, row->target.rung, paper_section(&state->paper)->text, row->quote);
    }
}

static void
toggle_unchanged(struct paper *paper)
{
    paper_show(paper, unchanged_heading(paper));
    paper_act(paper, ACT_OPEN);
}

static bool
gap_act(struct app *app, struct screen *screen, struct command command)
{
    struct gap_screen *state = screen->gap;
    const struct gap *gap = state->gap;
    if (paper_act(&state->paper, command.action))
        return true;
    switch (command.action) {
    case ACT_OPEN:
        follow(app, state);
        return true;
    case ACT_VIEW:
        show(app, screen, gap->to, gap->from);
        return true;
    case ACT_SHIFT_RIGHT:
        show(app, screen, gap->to, state->next);
        return true;
    case ACT_SHIFT_LEFT:
        show(app, screen, state->before, gap->from);
        return true;
    case ACT_BASELINE:
        ask_for_from(app, gap);
        return true;
    case ACT_ADD_LEVEL:
        ask_for_to(app, gap);
        return true;
    case ACT_DIFFERENCES:
        toggle_unchanged(&state->paper);
        return true;
    case ACT_COMPARE:
        screen_compare_open(app, (struct rung[]){gap->from, gap->to}, 2, 1);
        return true;
    default:
        return false;
    }
}

static const char *
gap_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct gap_screen *state = screen->gap;
    (void)app;
    switch (action) {
    case ACT_OPEN:
        return paper_can_open(&state->paper)
                   ? NULL
                   : "There is nothing to open on this line. Enter opens competencies and items.";
    case ACT_SHIFT_RIGHT:
        return state->why_last;
    case ACT_SHIFT_LEFT:
        return state->before.profile ? NULL : "No level stands before this one.";
    case ACT_DIFFERENCES:
        return unchanged_heading(&state->paper) < state->paper.count ? NULL : "Nothing stays as it is.";
    default:
        return NULL;
    }
}

/* --- The page --- */

/* Cuts the line of the legend off a page that has room for one. */
static struct rect
cut_legend(struct rect *page)
{
    enum { LEGEND_FROM = 12 };
    struct rect line = rect_bottom(page, page->height >= LEGEND_FROM ? 1 : 0);
    rect_left(&line, 2);
    rect_right(&line, 1);
    return line;
}

static void
gap_fit(const struct app *app, struct screen *screen, struct rect page)
{
    cut_legend(&page);
    paper_screen_fit(app, screen, page);
}

static void
gap_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    struct legend legend = {.canvas = canvas, .scratch = app->frame, .area = cut_legend(&page)};
    for (enum gap_kind kind = 0; kind < GAP_KIND_COUNT; kind++) {
        char sign[] = {gap_kind_sign(kind), '\0'};
        struct buf meaning = {.arena = app->frame};
        gap_add_meaning(&meaning, screen->gap->gap, kind);
        if (meaning.bytes > 0)
            legend_add(&legend, str_of(sign), role_mark_sign(sign[0]), buf_get(&meaning));
    }
    paper_screen_draw(app, screen, canvas, page);
}

/* --- What is said around the page --- */

static void
gap_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    app_path_profile(out, screen->gap->gap->from.profile);
    buf_puts(out, "Gap");
}

/* The row of the gap that a requirement of either end belongs to. */
static const struct gap_row *
row_of(const struct gap *gap, const struct requirement *requirement)
{
    for (size_t i = 0; i < gap->parts[0].row_count; i++) {
        const struct compare_cell *cells = gap->parts[0].rows[i].row->cells;
        if (cells[0].requirement == requirement || cells[1].requirement == requirement)
            return &gap->parts[0].rows[i];
    }
    return NULL;
}

/* "Senior: Proficient (step 2 of 4)." */
static void
say_end(const struct app *app, const struct gap *gap, const struct gap_row *row, int end, struct buf *out)
{
    const struct compare_cell *cell = &row->row->cells[end];
    buf_puts(out, " ");
    text_add(out, end_name(app, gap, end ? gap->to : gap->from));
    buf_puts(out, ": ");
    if (cell->requirement)
        format_rating_step(out, cell->requirement, cell->rating);
    else
        buf_puts(out, format_nothing(CELL_ABSENT));
    buf_puts(out, ".");
}

/* "Active Listening. Career: Proficient (step 2 of 4). Senior: Advanced (step 3 of 4). +1 step." */
static void
say_competency(const struct app *app, const struct gap *gap, const struct gap_row *row, struct buf *out)
{
    struct buf size = {.arena = app->frame};
    text_add(out, row->row->label);
    buf_puts(out, ".");
    say_end(app, gap, row, 0, out);
    say_end(app, gap, row, 1, out);
    gap_add_size(&size, row);
    if (size.bytes > 0)
        buf_printf(out, " %s.", size.ptr);
}

static void
say_summary(const struct app *app, const struct gap *gap, struct buf *out)
{
    buf_puts(out, "From ");
    text_add(out, end_name(app, gap, gap->from));
    buf_puts(out, " to ");
    text_add(out, end_name(app, gap, gap->to));
    buf_puts(out, ": ");
    gap_add_competencies(out, gap);
}

/* "< shows Career -> Senior.", and what the level at the end builds on, where the gap is not from that. */
static void
say_ladder(const struct app *app, const struct gap_screen *state, struct buf *out)
{
    struct rung from = state->gap->from, to = state->gap->to;
    if (to.level && to.level->builds_on && from.level != to.level->builds_on && from.profile == to.profile)
        buf_printf(out, " %.*s builds on %.*s.", STR_ARGS(to.level->name), STR_ARGS(to.level->builds_on->name));
    if (!state->before.profile)
        return;
    buf_puts(out, " < shows ");
    text_add(out, end_name(app, state->gap, state->before));
    buf_puts(out, " -> ");
    text_add(out, end_name(app, state->gap, from));
    buf_puts(out, ".");
}

static void
gap_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct gap_screen *state = screen->gap;
    const struct paper_row *row = paper_focused(&state->paper);
    const struct gap_row *about = row && row->requirement ? row_of(state->gap, row->requirement) : NULL;
    if (about) {
        say_competency(app, state->gap, about, out);
    } else if (row && str_given(row->quote)) {
        text_add(out, paper_section(&state->paper)->text);
        buf_puts(out, ": Enter shows where ");
        text_add(out, end_name(app, state->gap, row->target.rung));
        buf_puts(out, " says this.");
    } else if (row && row->heading && str_given(row->remark)) {
        buf_printf(out, "%.*s: %.*s. Enter ", STR_ARGS(row->text), STR_ARGS(row->remark));
        buf_puts(out, row->folded ? "shows them." : "hides them.");
    } else {
        say_summary(app, state->gap, out);
        say_ladder(app, state, out);
    }
}

/* --- What the app asks --- */

/* What the focused line is about, else the end that the gap leads to. */
static struct target
gap_target(const struct app *app, const struct screen *screen)
{
    const struct paper_row *row = paper_focused(&screen->gap->paper);
    (void)app;
    return row && row->target.kind != TARGET_NONE
               ? row->target
               : (struct target){.kind = TARGET_RUNG, .rung = screen->gap->gap->to};
}

static void
gap_address(const struct app *app, const struct screen *screen, struct address *address)
{
    (void)app;
    address_add_rung(address, screen->gap->gap->from);
    address_add_rung(address, screen->gap->gap->to);
}

static bool
gap_reopen(struct app *app, const struct address *address)
{
    struct rung from = address_rung(address, 0, app->collection), to = address_rung(address, 2, app->collection);
    if (!from.profile || !to.profile)
        return false;
    screen_gap_open(app, from, to);
    return true;
}

static struct outline
gap_outline(const struct app *app, const struct screen *screen, struct arena *arena, bool table)
{
    (void)app;
    if (!table)
        return outline_gap(arena, screen->gap->gap);
    struct outline outline = {.arena = arena};
    struct table *rows = table_of(arena, TABLE_LIST, gap_columns);
    gap_add_rows(rows, screen->gap->gap);
    outline_table(&outline, rows);
    return outline;
}

static const struct binding gap_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Open", .help = "Open the competency or item; fold a heading"},
    {.key = 'a', .action = ACT_ADD_LEVEL, .hint = "To", .help = "Choose the level that the gap leads to"},
    {.key = 'B', .action = ACT_BASELINE, .hint = "From", .help = "Choose the level that the gap begins at"},
    {.key = 'v', .action = ACT_VIEW, .hint = "Turn", .help = "Turn it round: the way back"},
    {.key = '>', .action = ACT_SHIFT_RIGHT, .hint = "Next", .help = "Show the next step of the ladder"},
    {.key = '<', .action = ACT_SHIFT_LEFT, .hint = "Before", .help = "Show the step of the ladder before"},
    {.key = 'c',
     .own = true,
     .action = ACT_COMPARE,
     .hint = "Compare",
     .help = "Compare the two levels side by side"},
    {.key = 'd', .action = ACT_DIFFERENCES, .help = "Show what stays as it is, or hide it"},
    {.key = ' ', .action = ACT_MARK},
    {.key = 'm', .action = ACT_MATRIX},
    {.key = K_F(6), .action = ACT_COMPARE},
    {.key = K_F(7), .action = ACT_MATRIX},
    {.key = K_TAB, .action = ACT_NEXT, .help = "Go to the next heading"},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Go to the heading before"},
    {.key = K_LEFT, .action = ACT_FOLD},
    {.key = 'h', .action = ACT_FOLD},
    {.key = K_RIGHT, .action = ACT_UNFOLD},
    {.key = 'l', .action = ACT_UNFOLD},
};

const struct screen_ops gap_screen_ops = {
    .name = "Gap",
    .bindings = KEYMAP(gap_rows),
    .paper = gap_paper,
    .title = gap_title,
    .fact = paper_screen_fact,
    .fit = gap_fit,
    .draw = gap_draw,
    .act = gap_act,
    .status = gap_status,
    .why_not = gap_why_not,
    .outline = gap_outline,
    .target = gap_target,
    .spot_count = paper_screen_spot_count,
    .focused = paper_screen_focused,
    .focus = paper_screen_focus,
    .spot_text = paper_screen_spot_text,
    .address = gap_address,
    .reopen = gap_reopen,
};

void
screen_gap_open(struct app *app, struct rung from, struct rung to)
{
    show(app, app_push(app, &gap_screen_ops), from, to);
}

/* --- Opening it --- */

static void
open_chosen(struct app *app, struct rung about, struct rung chosen)
{
    screen_gap_open(app, about, chosen);
}

void
screen_gap_open_from(struct app *app, struct rung from)
{
    const struct marks *marks = &app->marks;
    if (marks->count == 2) {
        screen_gap_open(app, marks->v[0], marks->v[1]);
        return;
    }
    if (!from.level && from.profile->level_count > 0)
        from.level = &from.profile->levels[0];
    struct rung next = gap_next(app->collection, from), before = gap_before(from);
    if (next.profile) {
        screen_gap_open(app, from, next);
    } else if (before.profile) {
        screen_gap_open(app, before, from);
    } else {
        screen_levels_open(app,
                           (struct level_choice){.title = "The gap to which level?",
                                                 .note = why_last(app->turn, from),
                                                 .focus = from,
                                                 .except = from,
                                                 .about = from,
                                                 .choose = open_chosen});
    }
}

const char *
screen_gap_why_not(const struct app *app, struct rung from)
{
    return from.profile || app->marks.count == 2
               ? NULL
               : "Move to a profile or a level to see what separates it from the next, or mark two levels with Space.";
}
