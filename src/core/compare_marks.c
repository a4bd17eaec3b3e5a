/* How a cell of a comparison stands to the ones it is held against. */
#include <assert.h>

#include "comparing.h"

/* --- Marks --- */

static const struct {
    char sign;
    const char *meaning;
} marks[MARK_COUNT] = {
    [MARK_NONE] = {' ', "first stated"},
    [MARK_SAME] = {'=', "same or inherited"},
    [MARK_NEW] = {'+', "new here"},
    [MARK_CHANGED] = {'^', "raised or reworded"},
    [MARK_LOWERED] = {'v', "lowered"},
    [MARK_ABSENT] = {'.', "not stated"},
    [MARK_BLANK] = {'_', "blank"},
    [MARK_OTHER] = {'~', "on another scale"},
};

char
mark_sign(enum mark mark)
{
    return marks[mark].sign;
}

const char *
mark_meaning(enum mark mark)
{
    return marks[mark].meaning;
}

bool
compare_stated(const struct compare_cell *cell)
{
    return cell->item_count || (cell->rating && cell->rating->state == CELL_STATED);
}

/* Whether two ratings that are written differently are the same: by id and by name, as 4 and 4.0. */
static bool
same_value(const struct requirement *of_a, const struct rating *a, const struct requirement *of_b,
           const struct rating *b)
{
    return rating_order(of_a, a, of_b, b) == RATING_SAME;
}

static bool
same_rating_words(const struct requirement *of_a, const struct rating *a, const struct requirement *of_b,
                  const struct rating *b)
{
    for (; a && b; a = rating_more(a)->also, b = rating_more(b)->also) {
        const struct rating_more *left = rating_more(a), *right = rating_more(b);
        if (!str_equal(a->proficiency_ref, b->proficiency_ref) && !same_value(of_a, a, of_b, b))
            return false;
        if (!str_equal(left->text, right->text) || !str_equal(left->when, right->when)
            || !str_equal(left->note, right->note) || !str_equal(left->importance, right->importance)
            || left->demand != right->demand)
            return false;
    }
    return !a && !b;
}

static bool
is_stated(const struct rating *rating)
{
    return rating && rating->state == CELL_STATED;
}

static bool
same_remarks(const struct requirement *a, const struct requirement *b)
{
    const struct requirement_more *left = requirement_more(a), *right = requirement_more(b);
    return left->demand == right->demand && str_equal(left->importance, right->importance)
           && str_equal(left->note, right->note);
}

/* Whether both are rated, each on a scale of its own. */
static bool
on_two_scales(const struct requirement *of_a, const struct rating *a, const struct requirement *of_b,
              const struct rating *b)
{
    return of_a->scale && of_b->scale && of_a->scale != of_b->scale && str_given(a->proficiency_ref)
           && str_given(b->proficiency_ref);
}

enum mark
compare_ratings(const struct requirement *before_of, const struct rating *before, const struct requirement *after_of,
                const struct rating *after)
{
    if (!is_stated(after))
        return after && after->state == CELL_BLANK ? MARK_BLANK : MARK_ABSENT;
    if (!is_stated(before))
        return MARK_NEW;
    assert(before && after);
    if (before->asks_nothing != after->asks_nothing)
        return before->asks_nothing ? MARK_NEW : MARK_LOWERED;
    if (on_two_scales(before_of, before, after_of, after))
        return MARK_OTHER;
    enum rating_order order = rating_order(before_of, before, after_of, after);
    if (order == RATING_HIGHER || order == RATING_LOWER)
        return order == RATING_HIGHER ? MARK_CHANGED : MARK_LOWERED;
    return same_rating_words(before_of, before, after_of, after) && same_remarks(before_of, after_of) ? MARK_SAME
                                                                                                      : MARK_CHANGED;
}

enum mark
compare_proficiencies(const struct requirement *requirement, const struct rating *before, const struct rating *after)
{
    enum mark mark = compare_ratings(requirement, before, requirement, after);
    bool raised = mark == MARK_CHANGED && rating_order(requirement, before, requirement, after) == RATING_HIGHER;
    bool asked_now = mark == MARK_NEW && !after->asks_nothing;
    return raised || mark == MARK_LOWERED || asked_now ? mark : MARK_NONE;
}

static bool
same_items(const struct compare_cell *a, const struct compare_cell *b)
{
    bool same = a->item_count == b->item_count;
    for (size_t i = 0; same && i < a->item_count; i++)
        same = str_equal(a->items[i]->text, b->items[i]->text)
               && resolve_same_more(a->items[i]->more, b->items[i]->more);
    return same;
}

/* How a cell stands to an earlier one, NULL where there is none to hold it against. */
static enum mark
mark_against(const struct compare_cell *before, const struct compare_cell *cell)
{
    if (cell->requirement)
        return compare_ratings(
            before ? before->requirement : NULL, before ? before->rating : NULL, cell->requirement, cell->rating);
    if (!compare_stated(cell))
        return cell->mark; /* absent or blank, as it was set when it was made */
    if (!before || !compare_stated(before))
        return MARK_NEW;
    return same_items(before, cell) ? MARK_SAME : MARK_CHANGED;
}

int
compare_held_against(const struct comparison *comparison, const struct compare_row *row, size_t column)
{
    uint64_t behind = comparison->columns[column].behind;
    for (size_t i = column; i-- > 0;)
        if (behind >> i & 1 && compare_stated(&row->cells[i]))
            return (int)i;
    for (size_t i = column + 1; i < comparison->column_count; i++) /* a baseline may stand anywhere */
        if (behind >> i & 1 && compare_stated(&row->cells[i]))
            return (int)i;
    return -1;
}

/* Marks a cell; where there is nothing to hold its column against, what it says is not new. */
static void
mark_cell(const struct comparison *comparison, struct compare_row *row, size_t column)
{
    const struct compare_column *of = &comparison->columns[column];
    struct compare_cell *cell = &row->cells[column];
    int against = compare_held_against(comparison, row, column);
    cell->step = mark_against(of->base >= 0 ? &row->cells[of->base] : NULL, cell);
    cell->mark = mark_against(against >= 0 ? &row->cells[against] : NULL, cell);
    if (!of->behind && cell->mark == MARK_NEW)
        cell->mark = MARK_NONE;
    if (of->base < 0 && cell->step == MARK_NEW)
        cell->step = MARK_NONE;
}

static void
mark_row(const struct comparison *comparison, struct compare_row *row)
{
    size_t first = comparison->baseline >= 0 ? (size_t)comparison->baseline : 0;
    for (size_t i = 0; i < comparison->column_count; i++)
        mark_cell(comparison, row, i);
    for (size_t i = 0; i < comparison->column_count; i++) {
        enum mark mark = row->cells[i].mark;
        bool nothing = mark == MARK_ABSENT || mark == MARK_BLANK;
        row->differs |= i != first && (nothing ? mark != row->cells[first].mark : mark != MARK_SAME);
    }
}

void
compare_mark_part(const struct comparison *comparison, struct compare_part *part)
{
    for (size_t i = 0; i < part->row_count; i++) {
        mark_row(comparison, &part->rows[i]);
        part->differing += part->rows[i].differs;
    }
}

/* --- What a change is --- */

enum change
compare_change(const struct comparison *comparison, const struct compare_row *row, size_t column, int other)
{
    const struct compare_cell *cell = &row->cells[column], *before = other >= 0 ? &row->cells[other] : NULL;
    const struct compare_column *columns = comparison->columns;
    bool near = other >= 0 && columns[other].rung.profile == columns[column].rung.profile;
    if (!cell->requirement)
        return near ? CHANGE_REWORDED : CHANGE_DIFFERENT;
    bool higher =
        before && before->requirement && before->rating
        && rating_order(before->requirement, before->rating, cell->requirement, cell->rating) == RATING_HIGHER;
    return !higher ? CHANGE_OTHER : near ? CHANGE_RAISED : CHANGE_HIGHER;
}

const char *
change_name(enum change change)
{
    static const char *const names[CHANGE_COUNT] = {
        [CHANGE_RAISED] = "raised",
        [CHANGE_HIGHER] = "higher",
        [CHANGE_REWORDED] = "reworded",
        [CHANGE_DIFFERENT] = "worded differently",
        [CHANGE_OTHER] = "changed",
    };
    return names[change];
}

void
compare_note_row(const struct comparison *comparison, const struct compare_row *row, bool steps,
                 struct compare_used *used)
{
    for (size_t i = 0; i < comparison->column_count; i++) {
        enum mark mark = steps ? row->cells[i].step : row->cells[i].mark;
        used->marks |= 1U << mark;
        int other = steps ? comparison->columns[i].base : compare_held_against(comparison, row, i);
        if (mark == MARK_CHANGED)
            used->changes |= 1U << compare_change(comparison, row, i, other);
    }
}

void
compare_meaning(const struct compare_used *used, enum mark mark, struct buf *out)
{
    unsigned left = mark == MARK_CHANGED ? used->changes : 0;
    if (!left)
        buf_puts(out, mark_meaning(mark));
    for (enum change change = 0; left; change++) {
        bool last = left >> change == 1;
        if (left >> change & 1)
            buf_printf(out, "%s%s", left == used->changes ? "" : last ? " or " : ", ", change_name(change));
        left &= ~(1U << change);
    }
}
