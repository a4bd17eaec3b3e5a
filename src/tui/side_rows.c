/*
 * Choosing rows, and finding the way among them.
 */
#include "side_rows.h"

static void
add(struct side_rows *rows, struct side_row row)
{
    rows->v[rows->list.count++] = row;
}

/* Adds the rows of a part that differ, or those that do not; `all`: both, as they stand. */
static void
add_rows(struct side_rows *rows, const struct compare_part *part, bool all, bool differing)
{
    for (size_t i = 0; i < part->row_count; i++)
        if (all || part->rows[i].differs == differing)
            add(rows, (struct side_row){.part = part, .row = &part->rows[i]});
}

/* One line for all rows that are the same, and under it the rows, if it is open. */
static void
add_folded(struct side_rows *rows, const struct compare_part *part)
{
    bool open = rows->open[part - rows->comparison->parts];
    size_t first = 0;
    while (first < part->row_count && part->rows[first].differs)
        first++;
    if (first == part->row_count)
        return;
    add(rows,
        (struct side_row){
            .part = part, .row = &part->rows[first], .folded = part->row_count - part->differing, .open = open});
    if (open)
        add_rows(rows, part, false, false);
}

static void
fill(struct side_rows *rows)
{
    const struct comparison *comparison = rows->comparison;
    rows->list.count = 0;
    for (size_t i = 0; i < comparison->part_count; i++) {
        const struct compare_part *part = &comparison->parts[i];
        if (rows->competencies && part->section)
            continue;
        if (!rows->competencies)
            add(rows, (struct side_row){.part = part});
        add_rows(rows, part, !rows->only_differences, true);
        if (rows->only_differences)
            add_folded(rows, part);
    }
    if (comparison->common.count > 0 && !rows->competencies)
        add(rows, (struct side_row){0});
}

struct side_rows
side_rows_make(struct arena *arena, const struct comparison *comparison, bool competencies)
{
    size_t most = comparison->row_count + 2 * comparison->part_count + 1;
    struct side_rows rows = {
        .comparison = comparison,
        .competencies = competencies,
        .open = arena_array(arena, comparison->part_count + 1, sizeof(*rows.open)),
        .v = arena_array(arena, most, sizeof(*rows.v)),
        .ends = arena_array(arena, most, sizeof(*rows.ends)),
    };
    rows.list.ends = rows.ends;
    fill(&rows);
    rows.list.cursor = !competencies && rows.list.count > 1;
    return rows;
}

void
side_rows_only_differences(struct side_rows *rows, bool only)
{
    struct side_row focused = rows->list.count > 0 ? rows->v[rows->list.cursor] : (struct side_row){0};
    rows->only_differences = only;
    fill(rows);
    side_rows_focus(rows, focused.part, focused.row);
}

void
side_rows_open(struct side_rows *rows)
{
    const struct side_row *row = side_rows_focused(rows);
    rows->open[row->part - rows->comparison->parts] = !row->open;
    fill(rows);
}

const struct side_row *
side_rows_focused(const struct side_rows *rows)
{
    return rows->list.count > 0 ? &rows->v[rows->list.cursor] : NULL;
}

void
side_rows_focus(struct side_rows *rows, const struct compare_part *part, const struct compare_row *row)
{
    size_t found = SIZE_MAX;
    for (size_t i = 0; i < rows->list.count && part; i++) {
        const struct side_row *at = &rows->v[i];
        bool stands_for_it = at->folded > 0 && row && !row->differs;
        if (at->part == part && (at->row == row || !at->row || stands_for_it))
            found = i;
        if (at->part == part && at->row == row && at->folded == 0)
            break;
    }
    if (found != SIZE_MAX)
        rows->list.cursor = found;
    else if (rows->list.cursor >= rows->list.count)
        rows->list.cursor = rows->list.count > 0 ? rows->list.count - 1 : 0;
}

size_t
side_rows_difference(const struct side_rows *rows, bool forward)
{
    size_t step = forward ? 1 : SIZE_MAX; /* below 0 it wraps, and is beyond the end */
    for (size_t i = rows->list.cursor + step; i < rows->list.count; i += step)
        if (rows->v[i].row && rows->v[i].row->differs)
            return i;
    return SIZE_MAX;
}
