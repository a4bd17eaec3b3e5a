/*
 * Two or more levels, of one profile or several, in four views: side by side, what is new at each, one topic, the
 * competencies as a table. Where there is room they stand side by side; else the page tells what is new at each. The
 * user may ask for any. The focus stays on its topic and level from view to view.
 */
#include "address.h"
#include "compare_screen.h"
#include "legend.h"
#include "rung/format.h"
#include "rung/text.h"
#include "screens.h"

/* --- The page --- */

enum { LEGEND_FROM = 12 }; /* lines of a page from which on it has a legend, and says which view it is */

struct parts {
    struct rect view; /* which view it is, and why */
    struct rect page;
    struct rect legend;
};

static struct parts
divide(struct rect page)
{
    struct parts parts = {0};
    int lines = page.height >= LEGEND_FROM ? 1 : 0;
    parts.view = rect_top(&page, lines);
    parts.legend = rect_bottom(&page, lines);
    parts.page = page;
    rect_left(&parts.legend, 2);
    rect_right(&parts.legend, 1);
    rect_left(&parts.view, 2);
    rect_right(&parts.view, 1);
    return parts;
}

/* "[v] side by side": what v leads to, where there is room to say it. */
static void
draw_view(const struct app *app, const struct compare_screen *state, struct canvas *canvas, struct rect line)
{
    struct str text = compare_say_view(state, app->frame, line.width);
    struct str other =
        str_of(arena_printf(app->frame, "[v] %s", compare_say_view_name(state, compare_screen_next_view(state))));
    int left = line.width - text_columns(text) - 2, columns = text_columns(other);
    if (line.height == 0)
        return;
    canvas_label(canvas, line.x, line.y, line.width, text, ROLE_DIM);
    if (columns > left || compare_screen_next_view(state) == state->view)
        return;
    struct rect hint = {line.x + line.width - columns, line.y, columns, 1};
    canvas_text(canvas, hint.x, hint.y, hint.width, other, ROLE_LEGEND);
    canvas_hot(canvas, hint, (struct command){.action = ACT_VIEW, .number = 1});
}

/* The marks that occur in what the view is about. */
static struct compare_used
used_marks(const struct compare_screen *state)
{
    const struct comparison *comparison = compare_screen_comparison(state);
    struct compare_used used = {0};
    for (size_t i = 0; i < comparison->part_count; i++)
        for (size_t k = 0; k < comparison->parts[i].row_count; k++) {
            const struct compare_row *row = &comparison->parts[i].rows[k];
            bool competency = !comparison->parts[i].section;
            bool about =
                state->view == VIEW_TOPIC ? row == state->topic.row : state->view != VIEW_TABLE || competency;
            if (about)
                compare_note_row(comparison, row, state->view == VIEW_NEW, &used);
        }
    return used;
}

/* Those that do not fit are left out, the last of which speak for themselves. */
static void
draw_legend(const struct app *app, const struct compare_screen *state, struct canvas *canvas, struct rect line)
{
    static const enum mark marks[] = {
        MARK_NEW, MARK_CHANGED, MARK_LOWERED, MARK_OTHER, MARK_SAME, MARK_ABSENT, MARK_BLANK};
    struct compare_used used = used_marks(state);
    struct legend legend = {.canvas = canvas, .scratch = app->frame, .area = line};
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
        char sign[] = {mark_sign(marks[i]), '\0'};
        struct buf meaning = {.arena = app->frame};
        compare_meaning(&used, marks[i], &meaning);
        if (used.marks >> marks[i] & 1)
            legend_add(&legend, str_of(sign), role_mark(marks[i]), buf_get(&meaning));
    }
}

/* Where a page to read begins when nothing was focused yet: at the column to be read first. */
static struct compare_place
first_place(const struct compare_screen *state)
{
    return (struct compare_place){.column = compare_screen_focused(state).column};
}

static void
compare_fit(const struct app *app, struct screen *screen, struct rect page)
{
    struct compare_screen *state = screen->compare;
    bool fits = page.width >= compare_side_width(&state->side) || state->count == 1;
    enum compare_view view = state->chosen != VIEW_FITTING ? state->chosen : fits ? VIEW_SIDE : VIEW_NEW;
    struct parts parts = divide(page);
    if (view != state->view)
        compare_screen_show(state, view, state->seen ? compare_screen_place(state) : first_place(state));
    state->seen = true;
    if (compare_screen_columns(state))
        compare_side_fit(compare_screen_columns(state), app->frame, parts.page);
    else
        paper_fit(compare_screen_paper(state), app->frame, parts.page);
}

static void
compare_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    const struct compare_screen *state = screen->compare;
    struct parts parts = divide(page);
    draw_view(app, state, canvas, parts.view);
    draw_legend(app, state, canvas, parts.legend);
    canvas_clip(canvas, parts.page);
    if (compare_screen_shown_columns(state))
        compare_side_draw(compare_screen_shown_columns(state), app->frame, canvas, parts.page);
    else
        paper_draw(compare_screen_shown_paper(state), app->frame, canvas, parts.page);
}

static void
compare_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct compare_screen *state = screen->compare;
    (void)app;
    if (state->words.one_profile)
        app_path_profile(out, state->rungs[0].profile);
    buf_puts(out, "Compare");
    if (state->view == VIEW_TOPIC && state->topic.row) {
        buf_puts(out, " > ");
        buf_str(out, compare_words_label(state->topic.part, state->topic.row));
    }
}

static void
compare_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct compare_screen *state = screen->compare;
    const struct compare_side *side = compare_screen_shown_columns(state);
    (void)app;
    if (side && side->columns < state->count)
        compare_say_shift(out, side);
    else
        format_count(out, state->count, compare_words_noun(&state->words));
}

static void
compare_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    compare_say_focused(screen->compare, out);
}

static struct target
compare_target(const struct app *app, const struct screen *screen)
{
    struct compare_place place = compare_screen_focused(screen->compare);
    (void)app;
    return (struct target){.kind = TARGET_RUNG,
                           .rung = screen->compare->rungs[place.column],
                           .competency = place.row ? place.row->competency : NULL};
}

/* --- Spots --- */

static size_t
compare_spot_count(const struct app *app, const struct screen *screen)
{
    const struct compare_screen *state = screen->compare;
    const struct compare_side *side = compare_screen_shown_columns(state);
    (void)app;
    return side ? side->rows.list.count * state->count : compare_screen_shown_paper(state)->count;
}

static size_t
compare_focused(const struct app *app, const struct screen *screen)
{
    const struct compare_screen *state = screen->compare;
    const struct compare_side *side = compare_screen_shown_columns(state);
    const struct paper *paper = compare_screen_shown_paper(state);
    (void)app;
    return side ? compare_side_spot(side) : paper_spot(paper);
}

static void
compare_focus(struct app *app, struct screen *screen, size_t spot)
{
    struct compare_screen *state = screen->compare;
    (void)app;
    if (compare_screen_columns(state))
        compare_side_focus(compare_screen_columns(state), spot);
    else if (spot < compare_screen_paper(state)->count)
        paper_focus(compare_screen_paper(state), spot);
}

static void
compare_spot_text(const struct app *app, const struct screen *screen, size_t spot, struct buf *out)
{
    const struct compare_screen *state = screen->compare;
    const struct compare_side *side = compare_screen_shown_columns(state);
    (void)app;
    if (side)
        compare_side_spot_text(side, spot, out);
    else if (spot < compare_screen_shown_paper(state)->count)
        buf_str(out, compare_screen_shown_paper(state)->rows[spot].text);
}

/* --- Where one is --- */

enum { ADDRESS_BEFORE = 5 }; /* words before those of the rungs */

static void
compare_address(const struct app *app, const struct screen *screen, struct address *address)
{
    const struct compare_screen *state = screen->compare;
    (void)app;
    address_add_number(address, state->baseline < 0 ? 0 : (size_t)state->baseline + 1);
    address_add_number(address, state->chosen);
    address_add_number(address, state->only_differences);
    address_add_number(address, compare_screen_focused(state).column);
    address_add_number(address, state->count);
    for (size_t i = 0; i < state->count; i++)
        address_add_rung(address, state->rungs[i]);
}

static bool
compare_reopen(struct app *app, const struct address *address)
{
    struct rung rungs[COMPARE_COLUMNS_MAX];
    size_t count = 0, said = address_number(address, ADDRESS_BEFORE - 1);
    for (size_t i = 0; i < said && i < COMPARE_COLUMNS_MAX; i++) {
        struct rung rung = address_rung(address, ADDRESS_BEFORE + 2 * i, app->collection);
        if (rung.profile)
            rungs[count++] = rung;
    }
    if (count == 0)
        return false;
    size_t baseline = address_number(address, 0), view = address_number(address, 1);
    size_t at = address_number(address, 3);
    screen_compare_open(app, rungs, count, at < count ? at : 0);
    struct compare_screen *state = app->stack[app->depth - 1].compare;
    state->chosen = view < VIEW_COUNT ? (enum compare_view)view : VIEW_FITTING;
    state->only_differences = address_number(address, 2) == 1;
    if (count == said && baseline <= count)
        state->baseline = (int)baseline - 1;
    compare_screen_make(state, rungs[at < count ? at : 0]);
    return true;
}

static struct outline
compare_outline(const struct app *app, const struct screen *screen, struct arena *arena, bool table)
{
    const struct compare_screen *state = screen->compare;
    (void)app;
    (void)table;
    return outline_comparison(arena, &state->words, (struct comparison_form){.differing = state->only_differences});
}

static const struct binding compare_rows[] = {
    {.key = K_ENTER,
     .action = ACT_OPEN,
     .hint = "Open",
     .help = "Open the competency, show the row at full width, or fold a heading"},
    {.key = 'v',
     .action = ACT_VIEW,
     .hint = "View",
     .help = "Show it side by side, what is new at each, one topic, or the competencies"},
    {.key = 'd', .action = ACT_DIFFERENCES, .hint = "Differences"},
    {.key = K_TAB, .action = ACT_NEXT, .hint = "Next", .help = "Go to the next difference"},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Go to the difference before"},
    {.key = 'a', .action = ACT_ADD_LEVEL, .hint = "Add"},
    {.key = 'H', .action = ACT_REMOVE, .hint = "Hide", .help = "Hide the focused column; a brings it back"},
    {.key = K_DELETE, .action = ACT_REMOVE},
    {.key = 'B', .action = ACT_BASELINE, .hint = "Against", .help = "Choose what everything is held against"},
    {.key = '>', .action = ACT_SHIFT_RIGHT, .hint = "Shift", .help = "Shift to the next level, or move both up"},
    {.key = '<', .action = ACT_SHIFT_LEFT, .help = "Shift to the level before, or move both down"},
    {.key = 'w', .action = ACT_WIDTH, .hint = "Width"},
    {.key = ' ', .action = ACT_MARK, .help = "Mark the focused level for comparing, or take the mark off"},
    {.key = K_RIGHT, .action = ACT_RIGHT, .help = "Go to the next level; to the next topic, where there is but one"},
    {.key = 'l', .action = ACT_RIGHT},
    {.key = K_LEFT, .action = ACT_LEFT, .help = "Go to the level before, or the topic before"},
    {.key = 'h', .action = ACT_LEFT},
    {.key = '1', .last = '9', .action = ACT_LEVEL, .help = "Go to the column with that number"},
    {.key = 'c', .action = ACT_COMPARE, .help = "Compare what is marked, or all levels of the profile"},
    {.key = K_F(6), .action = ACT_COMPARE},
    {.key = 'm', .action = ACT_MATRIX, .help = "Show the matrix of the focused profile"},
    {.key = K_F(7), .action = ACT_MATRIX},
    {.key = 'p', .action = ACT_GAP, .help = "Show what separates the focused level from the next"},
};

const struct screen_ops compare_screen_ops = {
    .name = "Compare",
    .bindings = KEYMAP(compare_rows),
    .title = compare_title,
    .fact = compare_fact,
    .fit = compare_fit,
    .draw = compare_draw,
    .act = compare_screen_act,
    .status = compare_status,
    .why_not = compare_screen_why_not,
    .outline = compare_outline,
    .target = compare_target,
    .spot_count = compare_spot_count,
    .focused = compare_focused,
    .focus = compare_focus,
    .spot_text = compare_spot_text,
    .address = compare_address,
    .reopen = compare_reopen,
};

/* --- Opening --- */

void
screen_compare_open(struct app *app, const struct rung *rungs, size_t count, size_t at)
{
    struct screen *screen = app_push(app, &compare_screen_ops);
    screen->compare = compare_screen_new(screen->arena, rungs, count);
    /* of two the second is of interest: it is held against the first */
    compare_screen_make(screen->compare, rungs[count == 2 ? 1 : at]);
}

/* The one marked rung and another, in the order of their profile. */
static void
open_pair(struct app *app, struct rung rung)
{
    struct marks pair = app->marks;
    marks_add(&pair, rung);
    screen_compare_open(app, pair.v, pair.count, 0);
}

/* Whether a rung is one that can be held against another: a level, or a profile without levels. */
static bool
is_single(struct rung rung)
{
    return rung.profile && (rung.level || rung.profile->level_count == 0);
}

void
screen_compare_open_levels(struct app *app, struct rung rung)
{
    if (app->marks.count > 1) {
        screen_compare_open(app, app->marks.v, app->marks.count, 0);
        return;
    }
    if (app->marks.count == 1 && is_single(rung)) {
        open_pair(app, rung);
        return;
    }
    const struct profile *profile = rung.profile;
    struct rung *rungs = arena_array(app->turn, profile->level_count, sizeof(*rungs));
    for (uint32_t i = 0; i < profile->level_count; i++)
        rungs[i] = (struct rung){profile, &profile->levels[i]};
    screen_compare_open(app, rungs, profile->level_count, rung.level ? rung.level->index : 0);
}

const char *
screen_compare_levels_why_not(const struct app *app, struct rung rung)
{
    if (app->marks.count > 1)
        return NULL;
    if (app->marks.count == 1 && is_single(rung))
        return marks_has(&app->marks, rung) ? "Only this one is marked. Go to another to compare it with." : NULL;
    if (rung.profile && rung.profile->level_count > COMPARE_COLUMNS_MAX)
        return "This profile has too many levels to compare them all. Mark those to compare with Space.";
    if (!rung.profile)
        return "Move to a profile to compare its levels, or mark levels with Space.";
    return rung.profile->level_count > 1 ? NULL
                                         : "This profile has fewer than two levels. Mark it and others with Space.";
}
