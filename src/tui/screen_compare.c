/*
 * Two or more levels, of one profile or several. Where there is room they stand side by side; else the page tells
 * what is new at each. The user may ask for either.
 */
#include "compare_new.h"
#include "compare_side.h"
#include "legend.h"
#include "rung/format.h"
#include "rung/text.h"
#include "screens.h"

enum view { VIEW_FITTING, VIEW_SIDE, VIEW_NEW };

struct compare_screen {
    struct compare_words words;
    struct compare_side side;
    struct compare_new news; /* without rows until it is first shown */
    enum view chosen;        /* by the user; VIEW_FITTING: whatever fits the window */
    enum view view;          /* the one that shows, as last fitted */
    size_t at;               /* the column to be read first */
    bool marks[MARK_COUNT];  /* that some cell has against the column before it ... */
    bool steps[MARK_COUNT];  /* ... and against its base, as in the view of what is new */
};

static size_t
column_count(const struct compare_screen *state)
{
    return state->words.comparison->column_count;
}

static bool
is_side(const struct compare_screen *state)
{
    return state->view == VIEW_SIDE;
}

/* The row of the comparison that is focused, with its section; what is NULL is not. */
static struct compare_place
focused_place(const struct compare_screen *state)
{
    if (!is_side(state))
        return compare_new_focused(&state->news);
    const struct side_row *row = side_rows_focused(compare_side_rows(&state->side));
    if (!row)
        return (struct compare_place){0};
    return (struct compare_place){.column = state->side.first, .part = row->part, .row = row->row};
}

/* --- Actions --- */

/* Opens the competency of the focused row, or shows the row at full width. */
static void
open_row(struct app *app, const struct compare_screen *state, struct compare_place place)
{
    if (place.row->competency)
        screen_competency_open(app, place.row->competency, state->words.comparison->columns[place.column].rung);
    else
        screen_topic_open(app, &state->words, place.part, place.row);
}

static void
open_focused(struct app *app, struct compare_screen *state)
{
    const struct side_row *row = is_side(state) ? side_rows_focused(compare_side_rows(&state->side)) : NULL;
    struct compare_place place = focused_place(state);
    if (row && row->folded > 0)
        compare_side_only_differences(&state->side, false);
    else if (place.row)
        open_row(app, state, place);
    else
        paper_act(&state->news.paper, ACT_OPEN);
}

static bool
compare_act(struct app *app, struct screen *screen, struct command command)
{
    struct compare_screen *state = screen->compare;
    switch (command.action) {
    case ACT_OPEN:
        open_focused(app, state);
        return true;
    case ACT_VIEW:
        state->chosen = is_side(state) ? VIEW_NEW : VIEW_SIDE;
        return true;
    case ACT_DIFFERENCES:
        compare_side_only_differences(&state->side, !state->side.only_differences);
        return true;
    default:
        return is_side(state) ? compare_side_act(&state->side, command.action)
                              : paper_act(&state->news.paper, command.action);
    }
}

static const char *
why_not_open(const struct compare_screen *state)
{
    bool heading = !is_side(state) && paper_focused(&state->news.paper)->heading;
    return focused_place(state).row || heading ? NULL : "There is nothing to open here: move to a row.";
}

static const char *
why_not_view(const struct compare_screen *state)
{
    return column_count(state) > 1 ? NULL : "There is nothing to compare it with, and so no other view.";
}

static const char *
why_not_differences(const struct compare_screen *state)
{
    const struct comparison *comparison = state->words.comparison;
    if (!is_side(state))
        return "This view leaves out what is the same. To see everything, press v.";
    if (state->side.only_differences)
        return NULL;
    if (comparison->differing == 0)
        return "Nothing differs.";
    return comparison->differing < comparison->row_count ? NULL : "Everything differs: nothing can be left out.";
}

static const char *
why_not_next(const struct compare_screen *state, bool forward)
{
    if (!is_side(state) || side_rows_difference(compare_side_rows(&state->side), forward) != SIZE_MAX)
        return NULL;
    return forward ? "There is no difference further down." : "There is no difference further up.";
}

static const char *
why_not_shift(const struct compare_screen *state, bool forward)
{
    const struct compare_side *side = &state->side;
    if (!is_side(state))
        return "Only levels side by side can be shifted: press v.";
    if (side->columns == column_count(state))
        return "All that is compared is in view.";
    if (!forward)
        return side->first > 0 ? NULL : "The first one is in view.";
    return side->first + side->columns < column_count(state) ? NULL : "The last one is in view.";
}

static const char *
compare_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct compare_screen *state = screen->compare;
    (void)app;
    switch (action) {
    case ACT_OPEN:
        return why_not_open(state);
    case ACT_VIEW:
        return why_not_view(state);
    case ACT_DIFFERENCES:
        return why_not_differences(state);
    case ACT_NEXT:
    case ACT_PREVIOUS:
        return why_not_next(state, action == ACT_NEXT);
    case ACT_LEFT:
    case ACT_RIGHT:
        return why_not_shift(state, action == ACT_RIGHT);
    default:
        return NULL;
    }
}

/* --- The page --- */

enum { LEGEND_FROM = 12 }; /* lines of a page from which on it has a legend */

/* Cuts the legend off the page; with a blank line above it where nothing else is there to set it off. */
static struct rect
cut_legend(const struct compare_screen *state, struct rect *page)
{
    bool fits = page->height >= LEGEND_FROM;
    struct rect legend = rect_bottom(page, fits ? 1 : 0);
    rect_bottom(page, fits && !is_side(state) ? 1 : 0);
    rect_left(&legend, 2);
    rect_right(&legend, 1);
    return legend;
}

/* How many levels fit side by side, for who wonders why they do not stand so. */
static void
draw_room(const struct app *app, const struct compare_screen *state, const struct legend *legend)
{
    size_t room = compare_side_room(&state->words, app->width);
    struct rect rest = legend->area;
    struct str text = str_of(arena_printf(app->frame, "[v] shows %zu side by side", room));
    rect_left(&rest, legend->x);
    if (!is_side(state) && room < column_count(state) && rest.width >= text_columns(text))
        canvas_text(legend->canvas, rest.x + rest.width - text_columns(text), rest.y, rest.width, text, ROLE_LEGEND);
}

/* The marks in use; those that do not fit are left out, the last of which speak for themselves. */
static void
draw_legend(const struct app *app, const struct compare_screen *state, struct canvas *canvas, struct rect line)
{
    static const enum mark marks[] = {
        MARK_NEW, MARK_CHANGED, MARK_LOWERED, MARK_OTHER, MARK_SAME, MARK_ABSENT, MARK_BLANK};
    const bool *in_use = is_side(state) ? state->marks : state->steps;
    struct legend legend = {.canvas = canvas, .scratch = app->frame, .area = line};
    for (size_t i = 0; i < sizeof(marks) / sizeof(marks[0]); i++) {
        char sign[] = {mark_sign(marks[i]), '\0'};
        if (in_use[marks[i]])
            legend_add(&legend, str_of(sign), role_mark(marks[i]), str_of(mark_meaning(marks[i])));
    }
    if (line.height > 0 && legend.y == 0)
        draw_room(app, state, &legend);
}

/* Makes the page of what is new, with the focus on the column to be read first. */
static void
make_news(struct compare_screen *state, struct arena *arena)
{
    size_t row = 0;
    state->news = compare_new_make(&state->words, arena);
    while (row < state->news.place_count && state->news.places[row].column < state->at)
        row++;
    paper_focus(&state->news.paper, row);
}

/* The first time, shifts the columns so that the one to be read first is the last in view. */
static void
show_first(struct compare_screen *state, struct arena *scratch, struct rect page)
{
    if (state->at >= state->side.columns) {
        state->side.first = state->at + 1 - state->side.columns;
        compare_side_fit(&state->side, scratch, page);
    }
    state->at = 0;
}

static void
compare_fit(const struct app *app, struct screen *screen, struct rect page)
{
    struct compare_screen *state = screen->compare;
    bool fits = compare_side_room(&state->words, page.width) == column_count(state);
    state->view = state->chosen != VIEW_FITTING ? state->chosen : fits ? VIEW_SIDE : VIEW_NEW;
    cut_legend(state, &page);
    if (is_side(state)) {
        compare_side_fit(&state->side, app->frame, page);
        show_first(state, app->frame, page);
        return;
    }
    if (state->news.place_count == 0)
        make_news(state, screen->arena);
    paper_fit(&state->news.paper, app->frame, page);
}

static void
compare_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    const struct compare_screen *state = screen->compare;
    struct rect legend = cut_legend(state, &page);
    draw_legend(app, state, canvas, legend);
    canvas_clip(canvas, page);
    if (is_side(state))
        compare_side_draw(&state->side, app->frame, canvas, page);
    else
        paper_draw(&state->news.paper, app->frame, canvas, page);
}

static void
compare_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct compare_words *words = &screen->compare->words;
    (void)app;
    if (words->one_profile)
        app_path_profile(out, words->comparison->columns[0].rung.profile);
    buf_puts(out, "Compare");
}

/* "levels 2-3 of 5", with signs that more are there on either side. */
static void
say_shift(struct buf *out, const struct compare_side *side)
{
    const char *noun = compare_words_noun(side->words);
    size_t count = side->words->comparison->column_count, last = side->first + side->columns;
    buf_puts(out, side->first > 0 ? "< " : "");
    if (side->columns == 1)
        buf_printf(out, "%s %zu of %zu", noun, last, count);
    else
        buf_printf(out, "%ss %zu-%zu of %zu", noun, side->first + 1, last, count);
    buf_puts(out, last < count ? " >" : "");
}

static void
compare_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct compare_screen *state = screen->compare;
    (void)app;
    if (is_side(state) && state->side.columns < column_count(state))
        say_shift(out, &state->side);
    else
        format_count(out, column_count(state), compare_words_noun(&state->words));
    if (!is_side(state))
        buf_puts(out, ", what is new");
    else if (state->side.only_differences)
        buf_puts(out, ", only differences");
}

/* On a section: how much of it differs. */
static void
say_part(struct buf *out, const struct compare_part *part)
{
    buf_str(out, part->heading);
    if (part->differing == 0)
        buf_puts(out, ": nothing differs.");
    else if (part->row_count == 1)
        buf_puts(out, ": its row differs.");
    else
        buf_printf(out, ": %zu of %zu rows differ.", part->differing, part->row_count);
}

/* On a level: what it is held against. */
static void
say_column(struct buf *out, const struct compare_words *words, size_t column)
{
    int base = words->comparison->columns[column].base;
    const char *other = compare_words_base(words, out->arena, column);
    buf_str(out, words->names[column]);
    if (other)
        buf_printf(out, " %s", other);
    if (base < 0)
        buf_puts(out, ": all that is stated there. What follows is held against it.");
    else
        buf_printf(out, ": what is new against %.*s.", STR_ARGS(words->names[base]));
}

static void
compare_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct compare_screen *state = screen->compare;
    const struct side_row *row = is_side(state) ? side_rows_focused(compare_side_rows(&state->side)) : NULL;
    struct compare_place place = focused_place(state);
    (void)app;
    if (row && row->folded > 0)
        buf_printf(out,
                   "%zu %s the same everywhere. Enter shows %s.",
                   row->folded,
                   row->folded == 1 ? "row is" : "rows are",
                   row->folded == 1 ? "it" : "them");
    else if (place.row)
        compare_words_row(&state->words, out, place.part, place.row);
    else if (place.part)
        say_part(out, place.part);
    else if (!is_side(state))
        say_column(out, &state->words, place.column);
    else
        buf_puts(out, "Nothing is stated here that could be compared.");
}

static const struct binding compare_rows[] = {
    {.key = K_ENTER,
     .action = ACT_OPEN,
     .hint = "Open",
     .help = "Open the competency, show the row at full width, or fold a heading"},
    {.key = 'v', .action = ACT_VIEW, .hint = "View", .help = "Show levels side by side, or what is new at each"},
    {.key = 'd', .action = ACT_DIFFERENCES, .hint = "Differences"},
    {.key = '>', .action = ACT_RIGHT, .hint = "More", .help = "Show the next level"},
    {.key = K_TAB, .action = ACT_NEXT, .hint = "Next", .help = "Go to the next difference, or heading"},
    {.key = K_RIGHT, .action = ACT_RIGHT},
    {.key = 'l', .action = ACT_RIGHT},
    {.key = '<', .action = ACT_LEFT, .help = "Show the level before"},
    {.key = K_LEFT, .action = ACT_LEFT},
    {.key = 'h', .action = ACT_LEFT},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Go to the difference, or heading, before"},
};

const struct screen_ops compare_screen_ops = {
    .name = "Compare",
    .bindings = KEYMAP(compare_rows),
    .title = compare_title,
    .fact = compare_fact,
    .fit = compare_fit,
    .draw = compare_draw,
    .act = compare_act,
    .status = compare_status,
    .why_not = compare_why_not,
};

/* Notes which marks occur, for the legend. */
static void
note_marks(struct compare_screen *state)
{
    const struct comparison *comparison = state->words.comparison;
    for (size_t i = 0; i < comparison->part_count; i++)
        for (size_t row = 0; row < comparison->parts[i].row_count; row++)
            for (size_t column = 0; column < comparison->column_count; column++) {
                const struct compare_cell *cell = &comparison->parts[i].rows[row].cells[column];
                state->marks[cell->mark] = state->steps[cell->step] = true;
            }
}

void
screen_compare_open(struct app *app, const struct rung *rungs, size_t count, size_t at)
{
    struct screen *screen = app_push(app, &compare_screen_ops);
    struct compare_screen *state = arena_alloc(screen->arena, sizeof(*state));
    screen->compare = state;
    state->words = compare_words_make(screen->arena, compare(screen->arena, rungs, count));
    state->side = compare_side_make(&state->words, screen->arena);
    note_marks(state);
    state->at = at;
    state->view = VIEW_SIDE; /* until it is fitted */
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
