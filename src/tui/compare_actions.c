/*
 * What keys do on the Compare screen, and why one cannot be done now.
 */
#include "compare_screen.h"
#include "screens.h"

/* Shows the focused topic at full width; Esc then leads back to the view that shows now. */
static void
open_topic(struct compare_screen *state)
{
    state->opener = state->view;
    state->chosen = VIEW_TOPIC;
}

static void
go_to_difference(struct compare_screen *state, bool forward)
{
    struct compare_side *side = compare_screen_columns(state);
    size_t row = compare_screen_difference(state, forward);
    if (side)
        side->rows.list.cursor = row;
    else if (state->view == VIEW_NEW)
        paper_focus(&state->news.paper, row);
    else
        compare_screen_make_topic(
            state,
            compare_screen_next(compare_screen_comparison(state), compare_screen_focused(state), forward, true));
}

static void
open_focused(struct app *app, struct compare_screen *state)
{
    struct compare_side *side = compare_screen_columns(state);
    struct compare_place place = compare_screen_focused(state);
    if (side && place.folded > 0) {
        side_rows_open(&side->rows);
        side->width = 0;
    } else if (place.folded > 0) {
        bool *open = &state->shown.open[compare_new_number(compare_screen_comparison(state), place)];
        size_t row = paper_spot(&state->news.paper);
        *open = !*open;
        compare_screen_make_news(state);
        paper_focus(&state->news.paper, row);
    } else if (!side && paper_act(compare_screen_paper(state), ACT_OPEN)) {
        return;
    } else if (place.row->competency) {
        screen_competency_open(app, place.row->competency, state->rungs[place.column]);
    } else {
        open_topic(state);
    }
}

static void
toggle_differences(struct compare_screen *state)
{
    struct compare_place place = compare_screen_place(state);
    if (state->view == VIEW_NEW) {
        state->shown.only_differences = !state->shown.only_differences;
        compare_screen_make_news(state);
    } else {
        compare_screen_show_only(state, !state->only_differences);
    }
    compare_screen_focus(state, place);
}

/* Goes to the next level or topic of a page to read, or the one before. */
static void
go_sideways(struct compare_screen *state, bool forward)
{
    struct compare_place place = compare_screen_focused(state);
    if (state->view == VIEW_TOPIC) {
        compare_screen_make_topic(
            state, compare_screen_next(compare_screen_comparison(state), place, forward, state->only_differences));
        return;
    }
    place.column = forward ? place.column + 1 : place.column - 1;
    compare_new_focus(&state->news, (struct compare_place){.column = place.column});
}

static void
go_to_column(struct app *app, struct compare_screen *state, int number)
{
    struct compare_place place = compare_screen_focused(state);
    place.column = (size_t)number - 1;
    if (place.column >= state->count)
        app_notice(app, "Only %zu are compared.", state->count);
    else if (state->view == VIEW_NEW)
        compare_new_focus(&state->news, (struct compare_place){.column = place.column});
    else if (state->view == VIEW_TOPIC)
        compare_topic_focus(&state->topic, place.column);
    else
        compare_screen_columns(state)->column = place.column;
}

/* Esc on a topic that was opened from another view leads back there. */
static bool
go_back(struct compare_screen *state)
{
    if (state->view != VIEW_TOPIC || state->opener == VIEW_FITTING)
        return false;
    state->chosen = state->opener;
    state->opener = VIEW_FITTING;
    return true;
}

static bool
act_on_view(struct compare_screen *state, enum action action)
{
    struct compare_side *side = compare_screen_columns(state);
    if (side)
        return compare_side_act(side, action);
    if (action != ACT_LEFT && action != ACT_RIGHT)
        return paper_act(compare_screen_paper(state), action);
    go_sideways(state, action == ACT_RIGHT);
    return true;
}

bool
compare_screen_act(struct app *app, struct screen *screen, struct command command)
{
    struct compare_screen *state = screen->compare;
    if (compare_columns_act(app, state, command.action))
        return true;
    switch (command.action) {
    case ACT_OPEN:
        open_focused(app, state);
        return true;
    case ACT_VIEW:
        state->chosen = compare_screen_next_view(state);
        state->opener = VIEW_FITTING;
        return true;
    case ACT_DIFFERENCES:
        toggle_differences(state);
        return true;
    case ACT_NEXT:
    case ACT_PREVIOUS:
        go_to_difference(state, command.action == ACT_NEXT);
        return true;
    case ACT_LEVEL:
        go_to_column(app, state, command.number);
        return true;
    case ACT_WIDTH:
        compare_side_widen(compare_screen_columns(state));
        state->chosen = state->view;
        return true;
    case ACT_BACK:
        return go_back(state);
    default:
        return act_on_view(state, command.action);
    }
}

/* --- Why not --- */

static const char *
why_not_open(const struct compare_screen *state)
{
    struct compare_place place = compare_screen_focused(state);
    const struct paper *paper = compare_screen_shown_paper(state);
    const struct paper_row *row = paper ? paper_focused(paper) : NULL;
    if (row && row->heading)
        return NULL;
    if (place.folded > 0 || (place.row && (state->view != VIEW_TOPIC || place.row->competency)))
        return NULL;
    return "There is nothing to open here: move to a row.";
}

static const char *
why_not_differences(const struct compare_screen *state)
{
    const struct comparison *comparison = compare_screen_comparison(state);
    if (state->view == VIEW_NEW || state->only_differences)
        return NULL;
    if (comparison->differing == 0)
        return "Nothing differs.";
    return comparison->differing < comparison->row_count ? NULL : "Everything differs: nothing can be left out.";
}

static const char *
why_not_sideways(const struct compare_screen *state, bool forward)
{
    struct compare_place place = compare_screen_focused(state);
    if (state->view == VIEW_TOPIC) {
        bool more =
            compare_screen_next(compare_screen_comparison(state), place, forward, state->only_differences).row;
        return more ? NULL : forward ? "This is the last topic." : "This is the first topic.";
    }
    if (forward ? place.column + 1 < state->count : place.column > 0)
        return NULL;
    return forward ? "The last one is focused." : "The first one is focused.";
}

static const char *
why_not_shift(const struct compare_screen *state, bool forward)
{
    const struct compare_side *side = compare_screen_shown_columns(state);
    if (!side)
        return "Only levels side by side can be shifted: press v.";
    if (side->columns == state->count)
        return "All that is compared is in view.";
    if (!forward)
        return side->first > 0 ? NULL : "The first one is in view.";
    return side->first + side->columns < state->count ? NULL : "The last one is in view.";
}

/* What c would compare is compared already, unless something else was marked. */
static const char *
why_not_compare(const struct app *app, const struct compare_screen *state)
{
    struct rung focused = compare_screen_rung(state);
    size_t marked = app->marks.count, same = 0;
    size_t wanted = marked > 1 ? marked : marked == 1 ? 2 : focused.profile->level_count;
    for (size_t i = 0; i < state->count; i++) {
        bool at = rung_equal(state->rungs[i], focused);
        bool meant = marks_has(&app->marks, state->rungs[i]) || (marked == 1 && at);
        same += marked > 0 ? meant : state->rungs[i].profile == focused.profile;
    }
    return same == state->count && same == wanted ? "These are compared already. To add a level, press a." : NULL;
}

const char *
compare_screen_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct compare_screen *state = screen->compare;
    const char *columns = compare_columns_why_not(state, action);
    if (columns)
        return columns;
    switch (action) {
    case ACT_COMPARE:
        return why_not_compare(app, state);
    case ACT_OPEN:
        return why_not_open(state);
    case ACT_VIEW:
        return compare_screen_next_view(state) != state->view ? NULL : "There is no other view of this.";
    case ACT_DIFFERENCES:
        return why_not_differences(state);
    case ACT_NEXT:
    case ACT_PREVIOUS:
        if (compare_screen_difference(state, action == ACT_NEXT) != SIZE_MAX)
            return NULL;
        return action == ACT_NEXT ? "There is no difference further down." : "There is no difference further up.";
    case ACT_LEFT:
    case ACT_RIGHT:
        return why_not_sideways(state, action == ACT_RIGHT);
    case ACT_SHIFT_LEFT:
    case ACT_SHIFT_RIGHT:
        return compare_columns_is_pair(state) ? NULL : why_not_shift(state, action == ACT_SHIFT_RIGHT);
    case ACT_WIDTH:
        return compare_screen_shown_columns(state) ? NULL : "Only columns side by side can be wider: press v.";
    default:
        return NULL;
    }
}
