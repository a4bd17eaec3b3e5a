/* Which lines the grid has, and what stands in their cells. */
#include "grid.h"

#include "filter.h"
#include "rung/format.h"
#include "rung/text.h"

/* --- What the cells hold --- */

bool
grid_begins_profile(const struct grid *grid, uint32_t column)
{
    const struct matrix_column *columns = grid->matrix->columns;
    return column == 0 || columns[column].profile != columns[column - 1].profile;
}

struct str
grid_header(const struct grid *grid, uint32_t column)
{
    const struct level *level = grid->matrix->columns[column].rung.level;
    return level ? level->name : str_of("Asked for");
}

struct str
grid_corner(const struct grid *grid)
{
    static const char *const corners[MATRIX_ORDERS] = {
        [MATRIX_BY_GROUP] = "Competency",
        [MATRIX_BY_NAME] = "Competency, by name",
        [MATRIX_BY_RISE] = "Competency, by first rise",
        [MATRIX_BY_LAST] = "Competency, by last column",
        [MATRIX_BY_CHANGE] = "Competency, most changed",
    };
    return str_of(corners[grid->order]);
}

struct str
grid_name(const struct grid *grid, struct arena *arena, uint32_t row)
{
    return matrix_name(arena, &grid->matrix->rows[row], grid_has_headings(grid));
}

uint32_t
grid_scale(const struct grid *grid, uint32_t row, uint32_t column)
{
    const struct matrix_asked *asked = matrix_asked(grid->matrix, row, column);
    return asked ? asked->scale : grid->matrix->rows[row].asked->scale;
}

struct str
grid_scale_sign(const struct grid *grid, struct arena *arena, uint32_t scale)
{
    if (grid->needs.scale == 0 || scale == grid->unscaled)
        return (struct str){0};
    return str_of(arena_printf(arena, "(%u)", scale > grid->unscaled ? scale : scale + 1));
}

/* What stands in a cell that names no proficiency of a scale. */
static struct str
words_of(const struct requirement *requirement, const struct rating *rating)
{
    const struct rating_more *more = rating_more(rating);
    enum demand demand = more->demand ? more->demand : requirement_more(requirement)->demand;
    if (str_given(rating->proficiency_ref))
        return rating->proficiency_ref;
    if (str_given(more->text))
        return str_of("in words");
    return str_of(format_demand(demand ? demand : DEMAND_REQUIRED));
}

/* Whether a rating says more than the one thing that its cell has room for. */
static bool
is_noted(const struct requirement *requirement, const struct rating *rating)
{
    const struct rating_more *more = rating_more(rating);
    bool named = str_given(rating->proficiency_ref);
    if (requirement_more(requirement)->demand && named)
        return true;
    return str_given(more->text) || str_given(more->when) || str_given(more->note) || str_given(more->importance)
           || more->also || (more->demand && named);
}

struct grid_cell
grid_rating_cell(const struct grid *grid, const struct matrix_asked *asked, const struct rating *rating)
{
    const struct requirement *requirement = asked->requirement;
    const struct proficiency *proficiency = rating_proficiency(requirement, rating);
    if (rating->state == CELL_BLANK)
        return (struct grid_cell){.words = str_of("_"), .role = ROLE_MARK_ABSENT, .mark = MARK_BLANK};
    if (rating->state == CELL_ABSENT)
        return (struct grid_cell){.words = str_of("."), .role = ROLE_MARK_ABSENT, .mark = MARK_ABSENT};
    struct grid_cell cell = {.noted = is_noted(requirement, rating)};
    enum scale_kind kind = proficiency ? requirement->scale->kind : SCALE_FLAGS;
    if (proficiency && kind != SCALE_NUMERIC)
        cell.letters = letters_at(&grid->letters[asked->scale], rating->step);
    if (proficiency && kind != SCALE_FLAGS)
        cell.role = role_shade(rating->step, (int)requirement->scale->proficiency_count);
    cell.words = proficiency ? rating_name(requirement, rating) : words_of(requirement, rating);
    return cell;
}

struct grid_cell
grid_cell(const struct grid *grid, uint32_t row, uint32_t column)
{
    const struct matrix_asked *asked = matrix_asked(grid->matrix, row, column);
    const struct level *level = grid->matrix->columns[column].rung.level;
    if (!asked)
        return (struct grid_cell){.words = str_of("."), .role = ROLE_MARK_ABSENT, .mark = MARK_ABSENT};
    struct grid_cell cell = grid_rating_cell(grid, asked, requirement_rating(asked->requirement, level));
    if (cell.mark == MARK_NONE)
        cell.mark = matrix_mark(grid->matrix, row, column);
    return cell;
}

struct str
grid_raised_label(void)
{
    return str_of("Raised from the level before");
}

/* --- Groups --- */

static void
make_groups(struct grid *grid)
{
    const struct matrix *matrix = grid->matrix;
    for (uint32_t row = 0; row < matrix->row_count; row++) {
        if (row == 0 || !matrix_same_group(&matrix->rows[row - 1], &matrix->rows[row])) {
            grid->groups = arena_grow(grid->arena, grid->groups, grid->group_count, sizeof(*grid->groups));
            struct str heading = matrix_group(grid->arena, &matrix->rows[row]);
            grid->groups[grid->group_count++] = (struct grid_group){.heading = heading, .first = row};
        }
        grid->groups[grid->group_count - 1].count++;
    }
}

bool
grid_has_headings(const struct grid *grid)
{
    return grid->order == MATRIX_BY_GROUP && grid->group_count > 1;
}

/* --- Lines --- */

const struct grid_line *
grid_focused(const struct grid *grid)
{
    return grid->list.cursor < grid->list.count ? &grid->lines[grid->list.cursor] : NULL;
}

uint32_t
grid_focused_row(const struct grid *grid)
{
    const struct grid_line *line = grid_focused(grid);
    return line && !line->heading ? line->row : UINT32_MAX;
}

size_t
grid_cell_spot(const struct grid *grid, size_t line, uint32_t column)
{
    return grid->list.count + line * grid->matrix->column_count + column;
}

struct rung
grid_rung(const struct grid *grid)
{
    return grid->matrix->columns[grid->column].rung;
}

const struct matrix_asked *
grid_asked(const struct grid *grid)
{
    uint32_t row = grid_focused_row(grid);
    return row == UINT32_MAX ? NULL : matrix_asked(grid->matrix, row, grid->column);
}

const struct competency *
grid_competency(const struct grid *grid)
{
    uint32_t row = grid_focused_row(grid);
    return row == UINT32_MAX ? NULL : grid->matrix->rows[row].competency;
}

void
grid_focus(struct grid *grid, uint32_t row)
{
    for (size_t i = 0; i < grid->list.count; i++)
        if (!grid->lines[i].heading && grid->lines[i].row == row)
            grid->list.cursor = i;
}

/* What the filter looks at: names, and the groups that they are in. */
static void
make_findable(struct grid *grid)
{
    grid->findable = arena_array(grid->arena, grid->matrix->row_count, sizeof(*grid->findable));
    for (uint32_t group = 0; group < grid->group_count; group++) {
        const struct grid_group *in = &grid->groups[group];
        for (uint32_t row = in->first; row < in->first + in->count; row++) {
            const struct matrix_row *of = &grid->matrix->rows[row];
            struct buf text = {.arena = grid->arena};
            buf_printf(&text, "%.*s %.*s", STR_ARGS(of->name), STR_ARGS(in->heading));
            grid->findable[row] = text_fold(grid->arena, buf_get(&text));
        }
    }
}

static void
pick_rows(struct grid *grid, struct arena *scratch)
{
    struct filter filter = filter_make(scratch, grid->filter);
    if (filter.count > 0 && !grid->findable)
        make_findable(grid);
    grid->picked_count = 0;
    for (uint32_t row = 0; row < grid->matrix->row_count; row++) {
        bool matches = filter.count == 0 || filter_matches(&filter, grid->findable[row]);
        if (matches && (!grid->changing || matrix_changes(grid->matrix, row) > 0))
            grid->picked[grid->picked_count++] = row;
    }
    if (grid->order != MATRIX_BY_GROUP)
        matrix_sort(grid->matrix, scratch, grid->order, grid->picked, grid->picked_count);
    for (uint32_t column = 0; column < grid->matrix->column_count; column++)
        grid->raised[column] = -1;
}

/* The lines of the rows picked. A filter shows what it finds, also in what is folded. */
static void
make_lines(struct grid *grid)
{
    bool headings = grid_has_headings(grid);
    struct grid_line *heading = NULL;
    size_t count = 0;
    uint32_t group = 0;
    for (size_t i = 0; i < grid->picked_count; i++) {
        uint32_t row = grid->picked[i];
        while (headings && row >= grid->groups[group].first + grid->groups[group].count)
            group++;
        if (headings && (!heading || heading->group != group)) {
            heading = &grid->lines[count++];
            *heading = (struct grid_line){.heading = true, .row = row, .group = group};
        }
        if (headings)
            heading->count++;
        if (!headings || !grid->groups[group].folded || str_given(grid->filter))
            grid->lines[count++] = (struct grid_line){.row = row, .group = group};
    }
    grid->list.count = count;
}

/* Puts the focus on a row, else on the heading that hides it, else on the first row. */
static void
focus_again(struct grid *grid, struct grid_line before)
{
    size_t first = SIZE_MAX, heading = SIZE_MAX;
    for (size_t i = grid->list.count; i-- > 0;) {
        const struct grid_line *line = &grid->lines[i];
        if (line->heading == before.heading && line->row == before.row) {
            grid->list.cursor = i;
            return;
        }
        if (line->heading && line->group == before.group)
            heading = i;
        if (!line->heading)
            first = i;
    }
    grid->list.cursor = heading != SIZE_MAX ? heading : first != SIZE_MAX ? first : 0;
}

void
grid_pick(struct grid *grid, struct arena *scratch)
{
    const struct grid_line *focused = grid_focused(grid);
    struct grid_line before = focused ? *focused : (struct grid_line){0};
    pick_rows(grid, scratch);
    make_lines(grid);
    focus_again(grid, before);
    grid->stale = true;
    if (grid->headed != grid_has_headings(grid))
        grid_count_names(grid, scratch);
}

void
grid_fold(struct grid *grid, struct arena *scratch, uint32_t group, bool folded)
{
    grid->groups[group].folded = folded;
    grid_pick(grid, scratch);
}

void
grid_fold_all(struct grid *grid, struct arena *scratch, bool folded)
{
    for (uint32_t i = 0; i < grid->group_count; i++)
        grid->groups[i].folded = folded;
    grid_pick(grid, scratch);
}

void
grid_init(struct grid *grid, struct arena *arena, struct arena *scratch, const struct matrix *matrix)
{
    *grid = (struct grid){.matrix = matrix, .arena = arena};
    grid->letters = arena_array(arena, matrix->scale_count, sizeof(*grid->letters));
    grid->unscaled = UINT32_MAX;
    for (uint32_t i = 0; i < matrix->scale_count; i++) {
        grid->letters[i] = letters_make(arena, matrix->scales[i]);
        if (!matrix->scales[i])
            grid->unscaled = i;
    }
    make_groups(grid);
    size_t lines = (size_t)matrix->row_count + grid->group_count;
    grid->picked = arena_array(arena, matrix->row_count, sizeof(*grid->picked));
    grid->lines = arena_array(arena, lines, sizeof(*grid->lines));
    grid->ends = arena_array(arena, lines, sizeof(*grid->ends));
    grid->heights = arena_array(arena, matrix->row_count, sizeof(*grid->heights));
    grid->raised = arena_array(arena, matrix->column_count, sizeof(*grid->raised));
    grid_count_needs(grid, scratch);
    grid_count_names(grid, scratch);
    grid_pick(grid, scratch);
}
