/* Drawing the matrix. */
#include "grid_draw.h"

#include "rung/format.h"

/* The columns in view: for (uint32_t column = fit->first; column < end_of(grid); column++) */
static uint32_t
end_of(const struct grid *grid)
{
    return grid->fit.first + grid->fit.shown;
}

void
grid_draw_borders(const struct grid *grid, struct canvas *canvas, struct rect area)
{
    for (uint32_t column = grid->fit.first + 1; column < end_of(grid); column++) {
        struct rect box = grid_cell_box(grid, area, column);
        if (grid_begins_profile(grid, column))
            canvas_vline(canvas, box.x, box.y, box.height);
    }
}

/* --- Header --- */

static void
draw_titles(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect area)
{
    for (uint32_t column = grid->fit.first; column < end_of(grid) && area.height > 0; column++) {
        if (column > grid->fit.first && !grid_begins_profile(grid, column))
            continue;
        struct rect box = grid_cell_box(grid, area, column);
        const struct matrix_column *columns = grid->matrix->columns;
        bool current = columns[column].profile == columns[grid->column].profile;
        rect_left(&box, 1);
        box.width = grid_title_columns(grid, column);
        canvas_wrapped_label(
            canvas, app->frame, box, columns[column].rung.profile->title, current ? ROLE_TAB_CURRENT : ROLE_STRONG);
    }
}

static void
draw_names(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect area)
{
    canvas_wrapped(canvas, app->frame, grid_corner_box(grid, area), grid_corner(grid), ROLE_HEADING);
    canvas_hot(canvas, grid_corner_box(grid, area), (struct command){ACT_SORT, 1});
    for (uint32_t column = grid->fit.first; column < end_of(grid); column++) {
        bool picked = marks_has(&app->marks, grid->matrix->columns[column].rung);
        struct rect box = grid_cell_box(grid, area, column);
        struct rect sign = rect_left(&box, 1);
        enum role role = picked ? ROLE_PICKED : ROLE_HEADING;
        if (picked)
            canvas_puts(canvas, sign.x, sign.y, 1, "*", ROLE_PICKED);
        canvas_wrapped(
            canvas, app->frame, box, grid_header(grid, column), column == grid->column ? ROLE_TAB_CURRENT : role);
    }
}

/* Signs that there is more at the left or at the right. */
static void
draw_arrows(const struct grid *grid, struct canvas *canvas, struct rect area)
{
    if (grid->fit.first > 0)
        canvas_puts(canvas, area.x + GRID_MARGIN + grid->fit.name, area.y, 1, "<", ROLE_DIM);
    if (end_of(grid) < grid->matrix->column_count)
        canvas_puts(canvas, area.x + area.width - 1, area.y, 1, ">", ROLE_DIM);
}

void
grid_draw_header(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect area)
{
    struct rect rule = rect_bottom(&area, 1);
    canvas_hline(canvas, rule.x, rule.y, rule.width);
    draw_titles(grid, app, canvas, rect_top(&area, grid->fit.titles));
    draw_names(grid, app, canvas, area);
    draw_arrows(grid, canvas, area);
}

/* --- Lines --- */

/* The signs behind the text of a cell. On a shade they take its role, so that it has no holes. */
static void
draw_signs(const struct grid *grid, struct canvas *canvas, struct rect box, const struct grid_cell *shown)
{
    bool shaded = str_given(shown->letters);
    char sign[2] = {mark_sign(shown->mark)};
    bool changed = shown->mark == MARK_CHANGED || shown->mark == MARK_LOWERED || shown->mark == MARK_NEW;
    rect_left(&box, grid_text_width(grid) + 1);
    struct rect first = rect_left(&box, 1);
    if (changed)
        canvas_puts(canvas, first.x, first.y, first.width, sign, shaded ? shown->role : role_mark(shown->mark));
    if (shown->noted)
        canvas_puts(canvas, box.x, box.y, smaller(box.width, 1), "!", shaded ? shown->role : ROLE_STRONG);
}

static void
draw_cell(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect cell,
          const struct grid_cell *shown)
{
    struct rect box = cell;
    rect_left(&box, 1);
    struct rect text = box;
    if (str_given(shown->letters)) {
        canvas_fill(canvas, box, shown->role);
        struct rect letters = rect_left(&text, grid->needs.letters + 1);
        struct rect density = rect_left(&text, 2);
        canvas_text(canvas, letters.x, letters.y, letters.width, shown->letters, shown->role);
        canvas_puts(canvas, density.x, density.y, density.width, role_shade_sign(shown->role), shown->role);
    }
    text.width = grid_words_width(grid, shown);
    if (text.width > 0)
        canvas_wrapped(canvas, app->frame, text, shown->words, shown->role);
    draw_signs(grid, canvas, box, shown);
}

static void
draw_row(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect area, size_t line)
{
    uint32_t row = grid->lines[line].row;
    bool focused = line == grid->list.cursor;
    enum role role = focused ? ROLE_FOCUS_OFF : ROLE_NORMAL;
    canvas_wrapped(canvas, app->frame, grid_name_box(grid, area), grid_name(grid, app->frame, row), role);
    struct rect scale = grid_scale_box(grid, area);
    struct str sign = grid_scale_sign(grid, app->frame, grid_scale(grid, row, grid->column));
    canvas_text(canvas, scale.x, scale.y, scale.width, sign, ROLE_DIM);
    for (uint32_t column = grid->fit.first; column < end_of(grid); column++) {
        struct rect box = grid_cell_box(grid, area, column);
        struct grid_cell cell = grid_cell(grid, row, column);
        draw_cell(grid, app, canvas, box, &cell);
        canvas_spot(canvas, box, grid_cell_spot(grid, line, column));
        if (focused && column == grid->column)
            canvas_focus(canvas, box, 0);
    }
}

/* "- Technical Competencies (10)", with a "+" when it is folded. */
static void
draw_heading(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect area,
             const struct grid_line *line)
{
    const struct grid_group *group = &grid->groups[line->group];
    bool folded = group->folded && !str_given(grid->filter);
    struct buf text = {.arena = app->frame};
    buf_printf(&text, "%.*s (%s)", STR_ARGS(group->heading), format_number_in(app->frame, line->count));
    canvas_puts(canvas, area.x + GRID_MARGIN, area.y, 1, folded ? "+" : "-", ROLE_DIM);
    rect_left(&area, GRID_MARGIN + GRID_INDENT);
    rect_right(&area, GRID_MARGIN);
    canvas_wrapped(canvas, app->frame, area, buf_get(&text), ROLE_HEADING);
}

static void
draw_line(const struct grid *grid, const struct app *app, struct canvas *canvas, struct list_row at, struct rect area)
{
    const struct grid_line *line = &grid->lines[at.row];
    struct rect rect = {.x = area.x, .y = at.y, .width = area.width, .height = at.height};
    canvas_spot(canvas, rect, at.row);
    if (!line->heading) {
        draw_row(grid, app, canvas, rect, at.row);
        return;
    }
    draw_heading(grid, app, canvas, rect, line);
    if (at.row == grid->list.cursor)
        canvas_focus(canvas, rect, 0);
}

void
grid_draw_lines(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect area)
{
    struct rect before = canvas_clip(canvas, rect_shared(area, canvas->clip));
    for (struct list_row at = list_first(&grid->list, area); at.visible; at = list_next(&grid->list, area, at))
        draw_line(grid, app, canvas, at, area);
    canvas_clip(canvas, before);
}

/* --- Foot --- */

/* A level that none comes before raises nothing. */
static const char *
raised_at(const struct grid *grid, struct arena *arena, uint32_t column)
{
    const struct level *level = grid->matrix->columns[column].rung.level;
    return level && level->preceding ? arena_printf(arena, "%d", (int)grid->raised[column]) : "-";
}

void
grid_draw_foot(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect area)
{
    struct rect rule = rect_top(&area, 1);
    canvas_hline(canvas, rule.x, rule.y, rule.width);
    if (area.height == 0)
        return;
    struct rect label = area;
    rect_left(&label, GRID_MARGIN);
    label.width = smaller(label.width, grid->fit.name + 1);
    canvas_wrapped(canvas, app->frame, label, grid_raised_label(), ROLE_DIM);
    for (uint32_t column = grid->fit.first; column < end_of(grid); column++) {
        struct rect cell = grid_cell_box(grid, area, column);
        rect_left(&cell, 1);
        canvas_puts(canvas, cell.x, cell.y, cell.width, raised_at(grid, app->frame, column), ROLE_DIM);
    }
}
