/*
 * What the Compare screen says of itself: which view it is and why, how the columns are shifted, what is focused.
 */
#include "compare_screen.h"
#include "rung/format.h"
#include "rung/text.h"

const char *
compare_say_view_name(const struct compare_screen *state, enum compare_view view)
{
    static const char *const names[VIEW_COUNT] = {[VIEW_FITTING] = "",
                                                  [VIEW_SIDE] = "side by side",
                                                  [VIEW_TOPIC] = "one topic at a time",
                                                  [VIEW_TABLE] = "competencies as a table"};
    return view != VIEW_NEW           ? names[view]
           : state->words.one_profile ? "what is new at each level"
                                      : "what is new at each";
}

/* Whether some column is held against the one that it builds on, not against its neighbour as such. */
static bool
any_builds(const struct comparison *comparison)
{
    for (size_t i = 0; i < comparison->column_count; i++) {
        const struct compare_column *column = &comparison->columns[i];
        const struct level *base = column->base >= 0 ? comparison->columns[column->base].rung.level : NULL;
        if (base && column->rung.level && column->rung.level->builds_on == base)
            return true;
    }
    return false;
}

/* What the marks of the view go by; NULL: of two, or with a baseline, that is no question. */
static const char *
basis(const struct compare_screen *state, struct arena *arena)
{
    if (state->count < 3 || state->baseline >= 0)
        return NULL;
    if (state->view != VIEW_NEW)
        return arena_printf(arena, "marks against the nearest %s before", compare_words_noun(&state->words));
    return any_builds(compare_screen_comparison(state)) ? "new against what each builds on"
                                                        : "new against the one before";
}

struct str
compare_say_view(const struct compare_screen *state, struct arena *arena, int columns)
{
    struct buf text = {.arena = arena};
    const struct comparison *comparison = compare_screen_comparison(state);
    bool only = state->view == VIEW_NEW ? !state->shown.only_differences : state->only_differences;
    const char *against = basis(state, arena);
    bool name = state->view != VIEW_NEW || !against;
    buf_printf(&text, "View: %s", name ? compare_say_view_name(state, state->view) : against);
    if (state->view == VIEW_TOPIC && state->topic.row) {
        struct compare_count count = compare_screen_count(comparison, state->topic.row, false);
        buf_puts(&text, " (");
        format_share(&text, count.number, count.total);
        buf_puts(&text, ")");
    }
    if (only)
        buf_puts(&text, state->view == VIEW_NEW ? ", and what is the same" : ", only differences");
    if (state->baseline >= 0)
        buf_printf(&text, ", against %.*s", STR_ARGS(state->words.names[state->baseline]));
    if (!only && state->chosen == VIEW_FITTING && state->view == VIEW_NEW)
        buf_printf(&text, " (%zu side by side need %d columns)", state->count, compare_side_width(&state->side));
    if (name && against && text_columns(buf_get(&text)) + 2 + (int)strlen(against) <= columns)
        buf_printf(&text, ", %s", against);
    return buf_get(&text);
}

void
compare_say_shift(struct buf *out, const struct compare_side *side)
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

/* --- In a sentence --- */

/* On a section: how much of it differs. */
static void
say_part(struct buf *out, const struct compare_part *part)
{
    buf_str(out, part->heading);
    if (part->differing == 0) {
        buf_puts(out, ": nothing differs.");
    } else if (part->row_count == 1) {
        buf_puts(out, ": its row differs.");
    } else {
        buf_puts(out, ": ");
        format_share(out, part->differing, part->row_count);
        buf_puts(out, " rows differ.");
    }
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
        buf_puts(out, ": all that is stated there. The others are held against it.");
    else
        buf_printf(out, ": what is new against %.*s.", STR_ARGS(words->names[base]));
}

static void
say_folded(struct buf *out, size_t count)
{
    buf_printf(out,
               "%s %s the same. Enter shows or hides %s.",
               format_number_in(out->arena, count),
               count == 1 ? "row is" : "rows are",
               count == 1 ? "it" : "them");
}

/* On a cell, and which of the differences it belongs to. */
static void
say_cell(struct buf *out, const struct compare_screen *state, struct compare_place place)
{
    compare_words_sentence(&state->words, out, place.part, place.row, place.column);
    buf_puts(out, ".");
    if (place.row->differs) {
        struct compare_count count = compare_screen_count(compare_screen_comparison(state), place.row, true);
        buf_puts(out, " Difference ");
        format_share(out, count.number, count.total);
        buf_puts(out, ".");
    } else if (state->count > 1) {
        buf_puts(out, " The same everywhere.");
    }
}

void
compare_say_focused(const struct compare_screen *state, struct buf *out)
{
    const struct compare_side *side = compare_screen_shown_columns(state);
    struct compare_place place = compare_screen_focused(state);
    if (place.folded > 0)
        say_folded(out, place.folded);
    else if (place.row)
        say_cell(out, state, place);
    else if (place.part)
        say_part(out, place.part);
    else if (!side && state->view == VIEW_NEW)
        say_column(out, &state->words, place.column);
    else if (side && side->rows.list.count > 0)
        buf_puts(out, "These say one thing for all levels. The page of the profile shows it.");
    else
        buf_puts(out, "Nothing is stated here that could be compared.");
}
