/*
 * Making rows once, and finding the way among them.
 */
#include "side_rows.h"

static void
add(struct side_rows *rows, struct side_row row)
{
    rows->v[rows->list.count++] = row;
}

/* Adds the rows of a part; those that are the same and stand together as one, if only differences are to show. */
static void
add_part(struct side_rows *rows, const struct compare_part *part, bool only_differences)
{
    add(rows, (struct side_row){.part = part});
    for (size_t i = 0; i < part->row_count; i++) {
        const struct compare_row *row = &part->rows[i];
        bool fold = only_differences && !row->differs;
        struct side_row *last = &rows->v[rows->list.count - 1];
        if (fold && last->folded > 0)
            last->folded++;
        else
            add(rows, (struct side_row){.part = part, .row = row, .folded = fold});
    }
}

struct side_rows
side_rows_make(struct arena *arena, const struct comparison *comparison, bool only_differences)
{
    size_t most = comparison->row_count + comparison->part_count + 1; /* one more: never none */
    struct side_rows rows = {
        .v = arena_array(arena, most, sizeof(*rows.v)),
        .ends = arena_array(arena, most, sizeof(*rows.ends)),
    };
    for (size_t i = 0; i < comparison->part_count; i++)
        add_part(&rows, &comparison->parts[i], only_differences);
    rows.list.ends = rows.ends;
    rows.list.cursor = rows.list.count > 1;
    return rows;
}

const struct side_row *
side_rows_focused(const struct side_rows *rows)
{
    return rows->list.count > 0 ? &rows->v[rows->list.cursor] : NULL;
}

/* Whether a row stands before another or is it: parts lie in one array, and so do the rows of each. */
static bool
is_before(const struct side_row *a, const struct side_row *b)
{
    return a->part != b->part ? a->part < b->part : !a->row || (b->row && a->row <= b->row);
}

void
side_rows_focus(struct side_rows *rows, const struct side_row *like)
{
    if (!like)
        return;
    rows->list.cursor = 0;
    while (rows->list.cursor + 1 < rows->list.count && is_before(&rows->v[rows->list.cursor + 1], like))
        rows->list.cursor++;
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
