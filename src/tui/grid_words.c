/* Sentences about the matrix, and the matrix as a table. */
#include "grid_words.h"

#include "rung/format.h"

enum { CELLS_MAX = 500000 }; /* of a table to be written; of a larger matrix it has the first columns */

/* "3 of 10 competencies" */
static void
add_picked(const struct grid *grid, struct buf *out)
{
    format_share(out, grid->picked_count, grid->matrix->row_count);
    buf_puts(out, " competencies");
}

/* "10 competencies", "3 of 10 competencies", or "competency 3 of 40" when they are not all in view. */
void
grid_say_rows(const struct grid *grid, struct buf *out)
{
    const struct list *list = &grid->list;
    size_t all = grid->matrix->row_count, picked = grid->picked_count;
    uint32_t row = grid_focused_row(grid);
    if (picked < all)
        add_picked(grid, out);
    else if (list_lines(list) <= (size_t)list->height || row == UINT32_MAX)
        format_count(out, all, "competency");
    else {
        buf_puts(out, "competency ");
        format_share(out, grid_has_headings(grid) ? row + 1 : list->cursor + 1, all);
    }
}

const char *
grid_order_words(enum matrix_order order)
{
    static const char *const words[MATRIX_ORDERS] = {
        [MATRIX_BY_GROUP] = "As in the document, group by group.",
        [MATRIX_BY_NAME] = "By name, from A to Z.",
        [MATRIX_BY_RISE] = "By the level at which they first rise.",
        [MATRIX_BY_LAST] = "By what the last column asks for, the highest first.",
        [MATRIX_BY_CHANGE] = "Those that change most from column to column first.",
    };
    return words[order];
}

/* Ends a sentence, which may have ended with words of the document. */
static void
add_stop(struct buf *out)
{
    if (out->bytes > 0 && out->ptr[out->bytes - 1] != '.')
        buf_puts(out, ".");
}

const char *
grid_unknown(const struct grid *grid, struct arena *arena)
{
    const struct matrix_row *row = &grid->matrix->rows[grid_focused_row(grid)];
    return arena_printf(arena, "Nothing in %s says what it is.", matrix_searched(row));
}

void
grid_say_cell(const struct grid *grid, const struct app *app, struct buf *out)
{
    const struct matrix_asked *asked = grid_asked(grid);
    struct rung rung = grid_rung(grid);
    if (grid->matrix->profile_count > 1) {
        text_add(out, rung.profile->title);
        buf_puts(out, asked ? ": " : " does not ask for ");
    }
    if (!asked) {
        text_add(out, grid_name(grid, app->frame, grid_focused_row(grid)));
        buf_puts(out, ".");
        return;
    }
    const struct level *left = rung.level ? rung.level->preceding : NULL; /* as the marks do */
    format_rating_sentence(out, asked->requirement, left, rung.level);
    add_stop(out);
    if (left && rung.level->builds_on && rung.level->builds_on != left)
        buf_printf(out, " %.*s builds on %.*s.", STR_ARGS(rung.level->name), STR_ARGS(rung.level->builds_on->name));
    buf_puts(out, marks_has(&app->marks, rung) ? " Marked." : "");
    if (str_given(requirement_more(asked->requirement)->note)) {
        buf_puts(out, " Note: ");
        text_add(out, requirement_more(asked->requirement)->note);
        add_stop(out);
    }
}

void
grid_say_heading(const struct grid *grid, const struct grid_line *line, struct buf *out)
{
    const struct grid_group *group = &grid->groups[line->group];
    text_add(out, group->heading);
    buf_puts(out, ": ");
    format_count(out, line->count, "competency");
    buf_printf(out, ". Enter %s the group.", group->folded ? "unfolds" : "folds");
}

/* --- For files --- */

static void
add_aside(struct outline *outline, struct str text)
{
    outline_add(outline, OUTLINE_TEXT, 0, text)->aside = true;
}

/* Says which rows these are, where they are not all, or not in the order of the documents. */
static void
add_choice(const struct grid *grid, struct outline *outline)
{
    struct buf text = {.arena = outline->arena};
    add_picked(grid, &text);
    buf_puts(&text, ": those");
    if (str_given(grid->filter))
        buf_printf(&text, " with \"%.*s\" in their name or group", STR_ARGS(grid->filter));
    if (grid->changing)
        buf_printf(&text, "%s that change from column to column", str_given(grid->filter) ? "," : "");
    buf_puts(&text, ".");
    if (grid->picked_count < grid->matrix->row_count)
        add_aside(outline, buf_get(&text));
    if (grid->order != MATRIX_BY_GROUP)
        add_aside(outline, str_of(grid_order_words(grid->order)));
}

struct outline
grid_outline(const struct grid *grid, struct arena *arena, struct str title)
{
    struct matrix matrix = *grid->matrix;
    uint32_t most = CELLS_MAX / (uint32_t)(grid->picked_count + 1) + 1;
    if (matrix.column_count > most)
        matrix.column_count = most;
    struct outline outline =
        outline_matrix_rows(arena, title, &matrix, grid->picked, grid->picked_count, grid_has_headings(grid));
    add_choice(grid, &outline);
    if (matrix.column_count < grid->matrix->column_count)
        add_aside(&outline,
                  outline_printf(
                      &outline, "Only the first %u of %u columns.", matrix.column_count, grid->matrix->column_count));
    return outline;
}
