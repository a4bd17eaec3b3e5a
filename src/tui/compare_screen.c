/*
 * What the Compare screen compares, the views of it, and where in them the focus is.
 */
#include "compare_screen.h"

const struct comparison *
compare_screen_comparison(const struct compare_screen *state)
{
    return state->words.comparison;
}

struct compare_side *
compare_screen_columns(struct compare_screen *state)
{
    return state->view == VIEW_SIDE ? &state->side : state->view == VIEW_TABLE ? &state->table : NULL;
}

const struct compare_side *
compare_screen_shown_columns(const struct compare_screen *state)
{
    return state->view == VIEW_SIDE ? &state->side : state->view == VIEW_TABLE ? &state->table : NULL;
}

struct paper *
compare_screen_paper(struct compare_screen *state)
{
    return state->view == VIEW_NEW ? &state->news.paper : state->view == VIEW_TOPIC ? &state->topic.paper : NULL;
}

const struct paper *
compare_screen_shown_paper(const struct compare_screen *state)
{
    return state->view == VIEW_NEW ? &state->news.paper : state->view == VIEW_TOPIC ? &state->topic.paper : NULL;
}

/* --- The focus --- */

struct compare_place
compare_screen_focused(const struct compare_screen *state)
{
    const struct compare_side *side = compare_screen_shown_columns(state);
    const struct side_row *row = side ? side_rows_focused(&side->rows) : NULL;
    switch (state->view) {
    case VIEW_NEW:
        return compare_new_focused(&state->news);
    case VIEW_TOPIC:
        return (struct compare_place){compare_topic_column(&state->topic), state->topic.part, state->topic.row, 0};
    case VIEW_SIDE:
    case VIEW_TABLE:
        return row ? (struct compare_place){side->column, row->part, row->row, row->folded}
                   : (struct compare_place){.column = side->column};
    default:
        return (struct compare_place){0};
    }
}

struct rung
compare_screen_rung(const struct compare_screen *state)
{
    return state->rungs[compare_screen_focused(state).column];
}

void
compare_screen_make_news(struct compare_screen *state)
{
    arena_reset(state->news_arena);
    state->news = compare_new_make(&state->words, state->news_arena, &state->shown);
}

void
compare_screen_make_topic(struct compare_screen *state, struct compare_place place)
{
    const struct comparison *comparison = compare_screen_comparison(state);
    if (!place.part && comparison->part_count > 0)
        place.part = comparison->parts;
    if (!place.row && place.part)
        place.row = place.part->rows;
    arena_reset(state->topic_arena);
    state->topic = compare_topic_make(&state->words, state->topic_arena, place.part, place.row);
    compare_topic_focus(&state->topic, place.column);
}

struct compare_place
compare_screen_place(const struct compare_screen *state)
{
    struct compare_place now = compare_screen_focused(state), got = state->got;
    bool stayed = now.column == got.column && now.part == got.part && now.row == got.row && now.folded == got.folded;
    return stayed ? state->wanted : now;
}

void
compare_screen_focus(struct compare_screen *state, struct compare_place place)
{
    struct compare_side *side = compare_screen_columns(state);
    if (side) {
        side->column = place.column;
        side_rows_focus(&side->rows, place.part, place.row);
    } else if (state->view == VIEW_NEW) {
        if (state->news.place_count == 0)
            compare_screen_make_news(state);
        compare_new_focus(&state->news, place);
    } else {
        compare_screen_make_topic(state, place);
    }
    state->wanted = place;
    state->got = compare_screen_focused(state);
}

/* --- Views --- */

static bool
compare_screen_has(const struct compare_screen *state, enum compare_view view)
{
    bool any = compare_screen_comparison(state)->row_count > 0;
    switch (view) {
    case VIEW_NEW:
        return state->count > 1;
    case VIEW_TOPIC:
        return any;
    case VIEW_TABLE:
        return state->table.rows.list.count > 0;
    default:
        return view == VIEW_SIDE;
    }
}

void
compare_screen_show(struct compare_screen *state, enum compare_view view, struct compare_place place)
{
    state->view = compare_screen_has(state, view) ? view : VIEW_SIDE;
    compare_screen_focus(state, place);
}

/* --- What is compared --- */

static bool
same_part(const struct compare_part *a, const struct compare_part *b)
{
    return a->section == b->section || (a->section && b->section && str_equal(a->heading, b->heading));
}

static bool
shares_text(const struct compare_row *a, size_t columns_a, const struct compare_row *b, size_t columns_b)
{
    for (size_t i = 0; i < columns_a; i++)
        for (size_t k = 0; k < columns_b; k++)
            if (a->cells[i].item_count && b->cells[k].item_count
                && a->cells[i].items[0]->text.ptr == b->cells[k].items[0]->text.ptr)
                return true;
    return false;
}

/* The place in a comparison that is about what a place in another is about, as far as there is one. */
static struct compare_place
find_place(const struct comparison *comparison, const struct comparison *other, struct compare_place place)
{
    struct compare_place found = {.column = place.column};
    for (size_t i = 0; i < comparison->part_count && place.part; i++)
        if (same_part(&comparison->parts[i], place.part))
            found.part = &comparison->parts[i];
    for (size_t i = 0; found.part && place.row && i < found.part->row_count; i++) {
        const struct compare_row *row = &found.part->rows[i];
        bool named = str_given(row->label) && str_equal(row->label, place.row->label);
        if (!found.row && (named || shares_text(row, comparison->column_count, place.row, other->column_count)))
            found.row = row;
    }
    return found;
}

void
compare_screen_show_only(struct compare_screen *state, bool only)
{
    state->only_differences = only;
    side_rows_only_differences(&state->side.rows, only);
    side_rows_only_differences(&state->table.rows, only);
    state->side.width = state->table.width = 0;
}

void
compare_screen_make(struct compare_screen *state, struct rung rung)
{
    struct arena *before = state->arena;
    int least = state->side.least;
    struct compare_place place = before ? compare_screen_place(state) : (struct compare_place){0};
    state->arena = arena_new(state->news_arena);
    const struct comparison *comparison = compare_against(state->arena, state->rungs, state->count, state->baseline);
    if (before)
        place = find_place(comparison, compare_screen_comparison(state), place);
    place.column = 0;
    while (place.column + 1 < state->count
           && (state->rungs[place.column].profile != rung.profile || state->rungs[place.column].level != rung.level))
        place.column++;
    state->words = compare_words_make(state->arena, comparison);
    state->side = compare_side_make(&state->words, state->arena, false);
    state->side.least = larger(state->side.least, least);
    state->table = compare_side_make(&state->words, state->arena, true);
    state->shown.open = arena_array(state->arena, state->count * comparison->part_count + 1, sizeof(bool));
    state->news = (struct compare_new){0};
    compare_screen_show_only(state, state->only_differences && comparison->differing > 0);
    compare_screen_show(state, state->chosen != VIEW_FITTING ? state->chosen : VIEW_SIDE, place);
    arena_free(before);
}

/* --- Topics and differences --- */

struct compare_count
compare_screen_count(const struct comparison *comparison, const struct compare_row *row, bool differing)
{
    struct compare_count count = {0};
    for (size_t i = 0; i < comparison->part_count; i++)
        for (size_t k = 0; k < comparison->parts[i].row_count; k++) {
            const struct compare_row *at = &comparison->parts[i].rows[k];
            count.total += !differing || at->differs;
            if (at == row)
                count.number = count.total;
        }
    return count;
}

struct compare_place
compare_screen_next(const struct comparison *comparison, struct compare_place from, bool forward, bool differing)
{
    struct compare_place before = {.column = from.column};
    bool passed = false;
    for (size_t i = 0; i < comparison->part_count; i++) {
        const struct compare_part *part = &comparison->parts[i];
        for (size_t k = 0; k < part->row_count; k++) {
            struct compare_place place = {from.column, part, &part->rows[k], 0};
            bool counts = !differing || part->rows[k].differs;
            if (place.row == from.row && !forward)
                return before;
            if (counts && forward && passed)
                return place;
            if (counts)
                before = place;
            passed |= place.row == from.row;
        }
    }
    return (struct compare_place){.column = from.column};
}

size_t
compare_screen_difference(const struct compare_screen *state, bool forward)
{
    const struct compare_side *side = compare_screen_shown_columns(state);
    struct compare_place place = compare_screen_focused(state);
    if (side)
        return side_rows_difference(&side->rows, forward);
    if (state->view == VIEW_NEW)
        return compare_new_difference(&state->news, forward);
    return compare_screen_next(compare_screen_comparison(state), place, forward, true).row ? 0 : SIZE_MAX;
}

/* --- From view to view --- */

enum compare_view
compare_screen_next_view(const struct compare_screen *state)
{
    enum compare_view view = state->view;
    do
        view = view + 1 == VIEW_COUNT ? VIEW_SIDE : view + 1;
    while (!compare_screen_has(state, view));
    return view;
}

/* --- Beginning --- */

static void
release_comparison(void *state)
{
    arena_free(((struct compare_screen *)state)->arena);
}

struct compare_screen *
compare_screen_new(struct arena *arena, const struct rung *rungs, size_t count)
{
    struct compare_screen *state = arena_alloc(arena, sizeof(*state));
    arena_own(arena, release_comparison, state);
    state->news_arena = arena_within(arena);
    state->topic_arena = arena_within(arena);
    memcpy(state->rungs, rungs, count * sizeof(*rungs));
    state->count = count;
    state->baseline = COMPARE_BEFORE;
    state->shown.only_differences = true;
    return state;
}
