/* Sentences about the matrix, and the matrix as a table. */
#include "grid_words.h"

#include "rung/format.h"

enum { CELLS_MAX = 500000 }; /* of a table to be written; of a larger matrix it has the first columns */

/* "10 competencies", "3 of 10 competencies", or "competency 3 of 40" when they are not all in view. */
void
grid_say_rows(const struct grid *grid, struct buf *out)
{
    const struct list *list = &grid->list;
    size_t all = grid->matrix->row_count, picked = grid->picked_count;
    uint32_t row = grid_focused_row(grid);
    if (picked < all)
        buf_printf(out, "%zu of %zu competencies", picked, all);
    else if (list_lines(list) > (size_t)list->height && row != UINT32_MAX && !grid_has_headings(grid))
        buf_printf(out, "competency %zu of %zu", list->cursor + 1, list->count);
    else if (list_lines(list) > (size_t)list->height && row != UINT32_MAX)
        buf_printf(out, "competency %u of %zu", row + 1, all);
    else
        buf_printf(out, "%zu %s", all, all == 1 ? "competency" : "competencies");
}

/* Ends a sentence, which may have ended with words of the document. */
static void
add_stop(struct buf *out)
{
    if (out->bytes > 0 && out->ptr[out->bytes - 1] != '.')
        buf_puts(out, ".");
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
    if (str_given(asked->requirement->note)) {
        buf_puts(out, " Note: ");
        text_add(out, asked->requirement->note);
        add_stop(out);
    }
}

void
grid_say_heading(const struct grid *grid, const struct grid_line *line, struct buf *out)
{
    const struct grid_group *group = &grid->groups[line->group];
    text_add(out, group->heading);
    buf_printf(out,
               ": %u %s. Enter %s.",
               line->count,
               line->count == 1 ? "competency" : "competencies",
               group->folded ? "unfolds the group" : "folds the group");
}

/* "Advanced": what a cell says, and no more, so that a table can be sorted and counted by it. */
static struct str
cell_text(const struct grid *grid, struct arena *arena, uint32_t row, uint32_t column)
{
    const struct matrix_asked *asked = matrix_asked(grid->matrix, row, column);
    struct buf text = {.arena = arena};
    if (asked)
        format_rating(&text,
                      asked->requirement,
                      requirement_rating(asked->requirement, grid->matrix->columns[column].rung.level));
    return buf_get(&text);
}

void
grid_sheet(const struct grid *grid, struct sheet *sheet)
{
    const struct matrix *matrix = grid->matrix;
    size_t lines = grid->list.count + 1, columns = matrix->column_count;
    if (columns > CELLS_MAX / lines + 1)
        columns = CELLS_MAX / lines + 1;
    *sheet = sheet_table(sheet->arena, sheet->title, columns + 1);
    sheet->heads[0] = grid_corner(grid);
    for (uint32_t column = 0; column < columns; column++)
        sheet->heads[column + 1] = matrix->profile_count > 1 ? rung_name(sheet->arena, matrix->columns[column].rung)
                                                             : grid_header(grid, column);
    for (size_t i = 0; i < grid->list.count; i++) {
        const struct grid_line *line = &grid->lines[i];
        if (line->heading) {
            sheet_say(sheet, SHEET_HEADING, grid->groups[line->group].heading);
            continue;
        }
        struct str *cells = sheet_add(sheet, SHEET_ITEM);
        cells[0] = grid_name(grid, sheet->arena, line->row);
        for (uint32_t column = 0; column < columns; column++)
            cells[column + 1] = cell_text(grid, sheet->arena, line->row, column);
    }
}
