/*
 * The matrix: the competencies of a profile, or of all profiles of a job family, by level, with what the focused cell
 * means. What a cell asks is said three times over: by the letters of the proficiency, by how dense the sign beside
 * it is, and by its shade; where there is room the name stands there too.
 */
#include <assert.h>

#include "address.h"
#include "filter_screen.h"
#include "grid_words.h"
#include "level_tabs.h"
#include "list_screen.h"
#include "matrix_page.h"
#include "rung/format.h"
#include "screens.h"

static void
matrix_fit(const struct app *app, struct screen *screen, struct rect page)
{
    matrix_page_fit(app, screen->matrix, page);
}

static void
matrix_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    matrix_page_draw(app, screen->matrix, canvas, page);
}

/* --- Actions --- */

/* The column with that number; of one profile, the level that a key means (see level_tabs.h). */
static void
go_to_column(struct app *app, const struct matrix_screen *state, struct grid *grid, int number)
{
    uint32_t columns = grid->matrix->column_count;
    uint32_t column = state->profile ? level_tabs_number(state->profile, number) : (uint32_t)number - 1;
    if (column < columns)
        grid->column = column;
    else
        app_notice(app, "There is no %s %d: there are %u.", state->profile ? "level" : "column", number, columns);
}

/* Goes to the first column of the next profile, or of this one or the one before. */
static void
go_to_profile(struct grid *grid, bool forward)
{
    uint32_t column = grid->column, last = grid->matrix->column_count - 1;
    do {
        if (column == (forward ? last : 0))
            break;
        column = forward ? column + 1 : column - 1;
    } while (!grid_begins_profile(grid, column));
    if (grid_begins_profile(grid, column))
        grid->column = column;
}

static void
sort_by_next(struct app *app, struct grid *grid)
{
    grid->order = (grid->order + 1) % MATRIX_ORDERS;
    grid_pick(grid, app->turn);
    grid->list.cursor = 0; /* what comes first is why one sorts */
    if (grid->picked_count > 0)
        grid_focus(grid, grid->picked[0]);
    app_notice(app, "%s Press o for the next order.", grid_order_words(grid->order));
}

static void
toggle_changing(struct app *app, struct grid *grid)
{
    grid->changing = !grid->changing;
    grid_pick(grid, app->turn);
    size_t left = grid->matrix->row_count - grid->picked_count;
    if (grid->changing)
        app_notice(app,
                   "Only what changes from column to column: %zu %s out. Press d for everything.",
                   left,
                   left == 1 ? "row is left" : "rows are left");
    else
        app_notice(app, "Everything shows again.");
}

/* Folds all groups, unless all are folded. */
static void
fold_all(struct app *app, struct grid *grid)
{
    bool unfolded = false;
    for (uint32_t i = 0; i < grid->group_count; i++)
        unfolded |= !grid->groups[i].folded;
    grid_fold_all(grid, app->turn, unfolded);
}

static void
open_focused(struct app *app, struct grid *grid)
{
    const struct grid_line *line = grid_focused(grid);
    if (line->heading)
        grid_fold(grid, app->turn, line->group, !grid->groups[line->group].folded);
    else
        screen_competency_open(app, grid_competency(grid), grid_rung(grid));
}

/* --- The filter --- */

static void
matrix_filtered(struct app *app, struct screen *screen)
{
    struct matrix_screen *state = screen->matrix;
    state->grid.filter = filter_bar_text(&state->filter);
    grid_pick(&state->grid, app->turn);
}

static bool
matrix_act(struct app *app, struct screen *screen, struct command command)
{
    struct grid *grid = &screen->matrix->grid;
    if (list_act(&grid->list, command.action))
        return true;
    switch (command.action) {
    case ACT_LEFT:
        grid->column -= grid->column > 0;
        return true;
    case ACT_RIGHT:
        grid->column += grid->column + 1 < grid->matrix->column_count;
        return true;
    case ACT_LEVEL:
        go_to_column(app, screen->matrix, grid, command.number);
        return true;
    case ACT_NEXT:
    case ACT_PREVIOUS:
        go_to_profile(grid, command.action == ACT_NEXT);
        return true;
    case ACT_SORT:
        sort_by_next(app, grid);
        return true;
    case ACT_DIFFERENCES:
        toggle_changing(app, grid);
        return true;
    case ACT_FOLD_ALL:
        fold_all(app, grid);
        return true;
    case ACT_OPEN:
        open_focused(app, grid);
        return true;
    case ACT_FILTER:
        screen->matrix->filter.typing = true;
        return true;
    case ACT_BACK:
        return filter_screen_take_off(app, screen);
    default:
        return false;
    }
}

static const char *
why_not_open(const struct app *app, const struct grid *grid)
{
    const struct grid_line *line = grid_focused(grid);
    if (!line)
        return "There is nothing to open.";
    if (line->heading || grid_competency(grid))
        return NULL;
    return grid_unknown(grid, app->turn);
}

static const char *
matrix_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct grid *grid = &screen->matrix->grid;
    switch (action) {
    case ACT_OPEN:
        return why_not_open(app, grid);
    case ACT_LEVEL:
        return grid->matrix->column_count > 1 ? NULL : "There is but one column.";
    case ACT_DIFFERENCES:
        return grid->matrix->column_count > 1 ? NULL : "There is but one column, and nothing to differ from it.";
    case ACT_NEXT:
    case ACT_PREVIOUS:
        return grid->matrix->profile_count > 1 ? NULL : "This matrix is about one profile.";
    case ACT_FOLD_ALL:
        return grid_has_headings(grid) ? NULL : "There are no groups here to fold.";
    default:
        return NULL;
    }
}

/* --- What is said around the page --- */

static void
matrix_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct matrix_screen *state = screen->matrix;
    (void)app;
    if (state->profile)
        app_path_profile(out, state->profile);
    else if (state->family)
        buf_printf(out, "%.*s > ", STR_ARGS(state->family->name));
    buf_puts(out, "Matrix");
}

/* "5 levels", or "levels 2-5 of 9" when they are not all in view; then that alone where there is little room. */
static void
matrix_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct grid *grid = &screen->matrix->grid;
    const struct grid_fit *fit = &grid->fit;
    uint32_t columns = grid->matrix->column_count;
    bool all = fit->shown >= columns, several = grid->matrix->profile_count > 1;
    if (all || app->width >= 80)
        grid_say_rows(grid, out);
    if (!several && !grid_rung(grid).level)
        return;
    buf_puts(out, out->bytes > 0 ? ", " : "");
    if (several) {
        format_count(out, grid->matrix->profile_count, "profile");
        buf_puts(out, ", ");
    }
    const char *noun = several ? "column" : "level";
    if (all)
        format_count(out, columns, noun);
    else if (fit->shown == 1)
        buf_printf(out, "%s %u of %u", noun, fit->first + 1, columns);
    else
        buf_printf(out, "%ss %u-%u of %u", noun, fit->first + 1, fit->first + fit->shown, columns);
}

static void
matrix_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct grid *grid = &screen->matrix->grid;
    const struct grid_line *line = grid_focused(grid);
    if (line && line->heading)
        grid_say_heading(grid, line, out);
    else if (line)
        grid_say_cell(grid, app, out);
    if (grid->changing)
        buf_puts(out, " Only what changes shows: d shows everything.");
    if (screen->matrix->left_out > 0 && grid->list.cursor == 0) {
        buf_puts(out, " Left out: ");
        format_count(out, screen->matrix->left_out, "profile");
        buf_printf(out, " that %s for no competencies.", screen->matrix->left_out == 1 ? "asks" : "ask");
    }
}

/* --- What others ask of it --- */

static struct target
matrix_target(const struct app *app, const struct screen *screen)
{
    (void)app;
    return (struct target){.kind = TARGET_RUNG, .rung = grid_rung(&screen->matrix->grid)};
}

/* Spots are the lines; beyond them, for the mouse, each cell is one (see grid_cell_spot). */
static void
matrix_focus(struct app *app, struct screen *screen, size_t spot)
{
    struct grid *grid = &screen->matrix->grid;
    size_t lines = grid->list.count, columns = grid->matrix->column_count;
    if (spot < lines) {
        grid->list.cursor = spot;
        return;
    }
    size_t line = (spot - lines) / columns, column = (spot - lines) % columns;
    bool again = grid->list.cursor == line && grid->column == column; /* a second click */
    grid->list.cursor = line;
    grid->column = (uint32_t)column;
    if (again)
        app_do(app, (struct command){ACT_OPEN, 1});
}

static void
matrix_spot_text(const struct app *app, const struct screen *screen, size_t spot, struct buf *out)
{
    const struct grid *grid = &screen->matrix->grid;
    const struct grid_line *line = &grid->lines[spot];
    buf_str(out, line->heading ? grid->groups[line->group].heading : grid_name(grid, app->frame, line->row));
}

/* The profile, or "family" and which; the rung of the column; the competency. */
static void
matrix_address(const struct app *app, const struct screen *screen, struct address *address)
{
    const struct matrix_screen *state = screen->matrix;
    const struct competency *competency = grid_competency(&state->grid);
    (void)app;
    address_add(address, str_of(state->profile ? "profile" : "family"));
    address_add(address, state->family ? state->family->id : (struct str){0});
    address_add_rung(address, grid_rung(&state->grid));
    address_add(address, competency ? competency->id : (struct str){0});
}

/* Puts the focus back on a column and on a competency, where they are still there. */
static void
refocus(struct grid *grid, struct rung rung, const struct competency *competency)
{
    for (uint32_t column = 0; column < grid->matrix->column_count; column++)
        if (rung_equal(grid->matrix->columns[column].rung, rung))
            grid->column = column;
    for (uint32_t row = 0; competency && row < grid->matrix->row_count; row++)
        if (grid->matrix->rows[row].competency == competency)
            grid_focus(grid, row);
}

static bool
matrix_reopen(struct app *app, const struct address *address)
{
    struct rung rung = address_rung(address, 2, app->collection);
    const struct category *family = address_family(address, 1, app->collection);
    bool of_profile = str_equal(address_word(address, 0), str_of("profile"));
    int depth = app->depth;
    if (of_profile && !screen_matrix_why_not(rung.profile))
        screen_matrix_open(app, rung.profile, rung.level);
    else if (!of_profile && (family || !str_given(address_word(address, 1))))
        screen_matrix_open_family(app, family);
    if (app->depth == depth)
        return false;
    refocus(&app->stack[app->depth - 1].matrix->grid, rung, address_competency(address, 4, app->collection));
    return true;
}

static struct outline
matrix_outline(const struct app *app, const struct screen *screen, struct arena *arena, bool table)
{
    const struct matrix_screen *state = screen->matrix;
    struct str family = state->family ? state->family->name : (struct str){0};
    (void)app;
    (void)table;
    return grid_outline(&state->grid, arena, state->profile ? state->profile->title : family);
}

static struct list *
matrix_list(const struct screen *screen)
{
    return &screen->matrix->grid.list;
}

static struct filter_bar *
matrix_filter_bar(const struct screen *screen)
{
    return &screen->matrix->filter;
}

static const struct binding matrix_rows[] = {
    {.key = K_ENTER,
     .action = ACT_OPEN,
     .hint = "Definition",
     .help = "Show what the competency means; fold a group"},
    {.key = 'c', .action = ACT_COMPARE, .hint = "Compare", .help = "Compare what is marked, or the profile's levels"},
    {.key = 'o', .action = ACT_SORT, .hint = "Sort"},
    {.key = 'f', .action = ACT_FILTER, .hint = "Filter"},
    {.key = K_F(4), .action = ACT_FILTER},
    {.key = 'd', .action = ACT_DIFFERENCES, .hint = "Changes", .help = "Show only what changes, or everything"},
    {.key = 'p', .action = ACT_GAP, .hint = "Gap", .help = "Show what separates this level from the next"},
    {.key = ' ', .action = ACT_MARK, .hint = "Mark"},
    {.key = '1', .last = '9', .action = ACT_LEVEL, .help = "Go to the column with that number"},
    {.key = K_TAB, .action = ACT_NEXT, .help = "Go to the next profile"},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Go to the profile before"},
    {.key = K_LEFT, .action = ACT_LEFT, .help = "Go to the level before"},
    {.key = 'h', .action = ACT_LEFT},
    {.key = K_RIGHT, .action = ACT_RIGHT, .help = "Go to the next level"},
    {.key = 'l', .action = ACT_RIGHT},
    {.key = 'z', .action = ACT_FOLD_ALL},
    {.key = K_F(6), .action = ACT_COMPARE},
};

const struct screen_ops matrix_screen_ops = {
    .name = "Matrix",
    .bindings = KEYMAP(matrix_rows),
    .list = matrix_list,
    .filter = matrix_filter_bar,
    .filtered = matrix_filtered,
    .title = matrix_title,
    .fact = matrix_fact,
    .fit = matrix_fit,
    .draw = matrix_draw,
    .act = matrix_act,
    .status = matrix_status,
    .why_not = matrix_why_not,
    .target = matrix_target,
    .typing = filter_screen_typing,
    .type = filter_screen_type,
    .spot_count = list_screen_spot_count,
    .focused = list_screen_focused,
    .focus = matrix_focus,
    .spot_text = matrix_spot_text,
    .address = matrix_address,
    .reopen = matrix_reopen,
    .outline = matrix_outline,
};

/* --- Opening it --- */

const char *
screen_matrix_why_not(const struct profile *profile)
{
    if (!profile)
        return "Move to a profile first, to see its competencies by level.";
    return profile->requirement_count > 0 ? NULL : "This profile asks for no competencies.";
}

static struct matrix_screen *
open_profiles(struct app *app, const struct profile *const *profiles, size_t count)
{
    struct screen *screen = app_push(app, &matrix_screen_ops);
    screen->matrix = arena_alloc(screen->arena, sizeof(*screen->matrix));
    const struct matrix *matrix = matrix_of_profiles(screen->arena, profiles, count);
    grid_init(&screen->matrix->grid, screen->arena, app->turn, matrix);
    return screen->matrix;
}

void
screen_matrix_open(struct app *app, const struct profile *profile, const struct level *level)
{
    assert(!screen_matrix_why_not(profile));
    struct matrix_screen *state = open_profiles(app, &profile, 1);
    state->profile = profile;
    state->grid.column = level && level->profile == profile ? level->index : 0;
}

void
screen_matrix_open_family(struct app *app, const struct category *family)
{
    struct profile_list all = collection_family_profiles(app->collection, app->turn, family);
    size_t count = 0;
    for (size_t i = 0; i < all.count; i++)
        if (all.v[i]->requirement_count > 0)
            all.v[count++] = all.v[i];
    if (count == 0) {
        app_notice(app, "No profile of this job family asks for competencies%s.", app_so_far(app));
        return;
    }
    struct matrix_screen *state = open_profiles(app, all.v, count);
    state->family = family;
    state->left_out = all.count - count;
}
