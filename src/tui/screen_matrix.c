/*
 * The matrix: the competencies of a profile, or of all profiles of a job family, by level, with what the focused cell
 * means. What a cell asks is said three times over: by the letters of the proficiency, by how dense the sign beside it
 * is, and by its shade; where there is room the name stands there too.
 */
#include <assert.h>

#include "excerpt.h"
#include "grid_draw.h"
#include "grid_legend.h"
#include "rung/format.h"
#include "screens.h"

struct matrix_screen {
    struct grid grid;
    const struct profile *profile; /* NULL: it is about a family */
    const struct category *family; /* then; NULL: those that state none */
    size_t left_out;               /* profiles of the family that ask for no competencies */
    int legend;                    /* lines that it takes at most, as last fitted */
};

enum {
    BODY_MIN = 3,      /* lines of competencies that show, however low the window */
    DETAIL_WIDTH = 40, /* the least that the definitions are worth showing in, beside the grid ... */
    DETAIL_WIDTH_MAX = 70,
    DETAIL_HEIGHT = 7, /* ... or beneath it */
    TALL = 27,         /* lines of a page that has definitions beneath the grid in any case */
};

static struct rung
focused_rung(const struct grid *grid)
{
    return grid->matrix->columns[grid->column].rung;
}

/* What the focused cell is about; NULL: no row is focused, or the profile does not ask for it. */
static const struct matrix_asked *
focused_asked(const struct grid *grid)
{
    uint32_t row = grid_focused_row(grid);
    return row == UINT32_MAX ? NULL : matrix_asked(grid->matrix, row, grid->column);
}

static const struct competency *
focused_competency(const struct grid *grid)
{
    uint32_t row = grid_focused_row(grid);
    return row == UINT32_MAX ? NULL : grid->matrix->rows[row].competency;
}

/* The scale that the legend is about, as its place among those of the matrix. */
static uint32_t
focused_scale(const struct grid *grid)
{
    const struct grid_line *line = grid_focused(grid);
    return line ? grid_scale(grid, line->row, grid->column) : 0;
}

/* --- The parts of the page --- */

struct parts {
    struct rect filter; /* what is typed; empty where nothing is */
    struct rect header; /* names of levels, and a rule */
    struct rect body;   /* competencies */
    struct rect foot;   /* a rule, and how many are raised */
    struct rect legend;
    struct rect rule;   /* between the grid and the definitions: one column or one row */
    struct rect detail; /* definitions; empty where there is no room for them */
};

/* The width of the definitions where they stand beside the grid; 0: there is no room for that. */
static int
detail_width(const struct grid *grid, int width)
{
    int spare = grid_spare(grid, width) - 1;
    return spare < DETAIL_WIDTH ? 0 : smaller(spare, DETAIL_WIDTH_MAX);
}

/* Cuts off the definitions where they stand beside the grid. */
static void
cut_beside(const struct grid *grid, struct rect *page, struct parts *parts)
{
    int width = detail_width(grid, page->width);
    parts->detail = rect_right(page, width);
    parts->rule = rect_right(page, width > 0 ? 1 : 0);
}

/* Lines of the part with definitions beneath the grid, out of `spare` that the grid does not need. */
static int
height_beneath(struct rect page, int spare)
{
    if (spare >= DETAIL_HEIGHT)
        return spare;
    return page.height >= TALL ? larger(page.height / 3, DETAIL_HEIGHT) : 0;
}

static struct parts
divide(const struct app *app, const struct matrix_screen *state, struct rect page)
{
    const struct grid *grid = &state->grid;
    struct parts parts;
    cut_beside(grid, &page, &parts);
    struct rect rest = page;
    bool counted = grid->matrix->column_count > grid->matrix->profile_count;
    int raised = counted ? canvas_wrapped_height(app->frame, grid->fit.name + 1, grid_raised_label()) : 0;
    int legend = smaller(state->legend, page.height / 2);
    parts.filter = rect_top(&rest, str_given(grid->filter) ? 1 : 0);
    parts.header = rect_top(&rest, grid->fit.titles + grid->fit.header + 1);
    if (rest.height - 1 - raised - legend < BODY_MIN)
        raised = 0; /* without the legend nothing could be understood; without the counts it can */
    int room = larger(rest.height - 1 - raised - legend, BODY_MIN);
    int lines = larger((int)list_lines(&grid->list), 1);
    int spare = room - smaller(lines, room);
    int beneath = parts.detail.width > 0 ? 0 : height_beneath(page, spare - 2);
    if (beneath > 0) {
        parts.detail = rect_bottom(&rest, beneath);
        parts.rule = rect_bottom(&rest, 1);
        room -= beneath + 1;
    }
    parts.body = rect_top(&rest, smaller(lines, room));
    parts.foot = rect_top(&rest, 1 + raised);
    rect_top(&rest, rest.height > legend ? 1 : 0);
    rect_left(&rest, GRID_MARGIN);
    parts.legend = rect_top(&rest, legend);
    return parts;
}

static void
matrix_fit(const struct app *app, struct screen *screen, struct rect page)
{
    struct matrix_screen *state = screen->matrix;
    struct rect left = page;
    struct parts parts;
    cut_beside(&state->grid, &left, &parts);
    grid_fit(&state->grid, app->frame, left.width);
    state->legend = grid_legend_lines(&state->grid, app, left.width - 2 * GRID_MARGIN);
    list_fit(&state->grid.list, divide(app, state, page).body.height);
}

/* --- Drawing --- */

static void
write_definition(struct excerpt *excerpt, struct str definition)
{
    bool given = str_given(definition);
    excerpt_text(excerpt, given ? definition : str_of("Not defined in the source."), given ? ROLE_NORMAL : ROLE_DIM);
}

/* "Senior", or where there are several profiles "Operations Support, Senior". */
static struct str
rung_label(const struct grid *grid, struct arena *arena, struct rung rung)
{
    if (grid->matrix->profile_count > 1)
        return rung_name(arena, rung);
    return rung.level ? rung.level->name : str_of("Asked for");
}

/* What is asked of the focused competency at the focused level. */
static void
write_asked(const struct app *app, const struct grid *grid, struct excerpt *excerpt)
{
    const struct matrix_asked *asked = focused_asked(grid);
    struct rung rung = focused_rung(grid);
    struct buf line = {.arena = app->frame};
    buf_str(&line, rung_label(grid, app->frame, rung));
    buf_puts(&line, ": ");
    const struct rating *rating = asked ? requirement_rating(asked->requirement, rung.level) : NULL;
    if (asked)
        format_rating_step(&line, asked->requirement, rating);
    else
        buf_puts(&line, "not asked for");
    excerpt_gap(excerpt, 1);
    excerpt_text(excerpt, buf_get(&line), ROLE_HEADING);
    const struct proficiency *proficiency = asked ? rating_proficiency(asked->requirement, rating) : NULL;
    if (proficiency)
        write_definition(excerpt, proficiency->definition);
}

/* What a group is, for its heading. */
static void
write_group(const struct grid *grid, struct excerpt *excerpt, const struct grid_line *line)
{
    const struct competency *competency = grid->matrix->rows[line->row].competency;
    excerpt_text(excerpt, grid->groups[line->group].heading, ROLE_HEADING);
    if (competency && competency->group)
        write_definition(excerpt, competency->group->definition);
}

static void
draw_detail(const struct app *app, const struct grid *grid, struct canvas *canvas, struct rect area)
{
    const struct grid_line *line = grid_focused(grid);
    rect_left(&area, GRID_MARGIN);
    rect_right(&area, GRID_MARGIN);
    struct excerpt excerpt = excerpt_begin(canvas, app->frame, area);
    const struct competency *competency = focused_competency(grid);
    if (!line)
        return;
    if (line->heading) {
        write_group(grid, &excerpt, line);
    } else {
        excerpt_text(&excerpt, grid_name(grid, app->frame, line->row), ROLE_HEADING);
        if (competency)
            write_definition(&excerpt, competency->definition);
        else
            excerpt_text(&excerpt, str_of("Nothing in this collection says what it is."), ROLE_DIM);
        write_asked(app, grid, &excerpt);
    }
    excerpt_end(&excerpt, competency ? "Enter shows the rest" : NULL);
}

static void
draw_rule(struct canvas *canvas, struct rect rule)
{
    if (rule.width > 1)
        canvas_hline(canvas, rule.x, rule.y, rule.width);
    else
        canvas_vline(canvas, rule.x, rule.y, rule.height);
}

/* In place of lines where none is left. */
static void
draw_nothing(const struct grid *grid, struct canvas *canvas, struct rect area)
{
    const char *why = str_given(grid->filter) ? "No competency matches." : "All levels ask for the same.";
    canvas_puts(canvas, area.x + GRID_MARGIN, area.y, area.width - GRID_MARGIN, why, ROLE_DIM);
    canvas_cursor(canvas, area.x + GRID_MARGIN, area.y);
}

static void
matrix_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    const struct grid *grid = &screen->matrix->grid;
    struct parts parts = divide(app, screen->matrix, page);
    struct rect lines = parts.header;
    lines.height = parts.foot.y + 1 - lines.y; /* down to the rule */
    grid_draw_borders(grid, canvas, lines);
    grid_draw_header(grid, app, canvas, parts.header);
    grid_draw_lines(grid, app, canvas, parts.body);
    if (grid->list.count == 0)
        draw_nothing(grid, canvas, parts.body);
    grid_draw_foot(grid, app, canvas, parts.foot);
    struct legend legend = {.canvas = canvas, .scratch = app->frame, .area = parts.legend};
    grid_legend(grid, app, &legend, focused_scale(grid));
    if (parts.detail.width == 0)
        return;
    draw_rule(canvas, parts.rule);
    draw_detail(app, grid, canvas, parts.detail);
}

/* --- Actions --- */

static void
go_to_column(struct app *app, struct grid *grid, int number)
{
    uint32_t columns = grid->matrix->column_count;
    if ((uint32_t)number <= columns)
        grid->column = (uint32_t)number - 1;
    else if (grid->matrix->profile_count > 1)
        app_notice(app, "There is no column %d: this matrix has %u.", number, columns);
    else
        app_notice(app, "There is no level %d: this profile has %u.", number, columns);
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
    static const char *const notices[MATRIX_ORDERS] = {
        [MATRIX_BY_GROUP] = "As in the document, group by group.",
        [MATRIX_BY_NAME] = "By name, from A to Z.",
        [MATRIX_BY_RISE] = "By the level at which they first rise.",
        [MATRIX_BY_LAST] = "By what the last column asks for, the highest first.",
        [MATRIX_BY_CHANGE] = "Those that change most from column to column first.",
    };
    grid->order = (grid->order + 1) % MATRIX_ORDERS;
    grid_pick(grid, app->turn);
    grid->list.cursor = 0; /* what comes first is why one sorts */
    if (grid->picked_count > 0)
        grid_focus(grid, grid->picked[0]);
    app_notice(app, "%s Press o for the next order.", notices[grid->order]);
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
        screen_competency_open(app, focused_competency(grid), focused_rung(grid));
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
        go_to_column(app, grid, command.number);
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
    case ACT_COMPARE:
        screen_compare_open_levels(app, focused_rung(grid));
        return true;
    case ACT_GAP:
        screen_gap_open_from(app, focused_rung(grid));
        return true;
    case ACT_MARK:
        app_mark(app, focused_rung(grid));
        return true;
    default:
        return false;
    }
}

static const char *
why_not_open(const struct grid *grid)
{
    const struct grid_line *line = grid_focused(grid);
    if (!line)
        return "There is nothing to open.";
    if (line->heading || focused_competency(grid))
        return NULL;
    return "Nothing in this collection says what it is.";
}

static const char *
matrix_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct grid *grid = &screen->matrix->grid;
    switch (action) {
    case ACT_OPEN:
        return why_not_open(grid);
    case ACT_COMPARE:
        return screen_compare_levels_why_not(app, focused_rung(grid));
    case ACT_GAP:
        return screen_gap_why_not(app, focused_rung(grid));
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

/* "10 competencies", "3 of 10 competencies", or "competency 3 of 40" when they are not all in view. */
static void
add_rows_fact(const struct grid *grid, struct buf *out)
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

/* "5 levels", or "levels 2-5 of 9" when they are not all in view; then that alone where there is little room. */
static void
matrix_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct grid *grid = &screen->matrix->grid;
    const struct grid_fit *fit = &grid->fit;
    uint32_t columns = grid->matrix->column_count;
    bool all = fit->shown >= columns, several = grid->matrix->profile_count > 1;
    if (all || app->width >= 80)
        add_rows_fact(grid, out);
    if (!several && !focused_rung(grid).level)
        return;
    buf_puts(out, out->bytes > 0 ? ", " : "");
    if (several)
        buf_printf(out, "%u profiles, ", grid->matrix->profile_count);
    const char *noun = several ? "column" : "level";
    if (all)
        format_count(out, columns, noun);
    else if (fit->shown == 1)
        buf_printf(out, "%s %u of %u", noun, fit->first + 1, columns);
    else
        buf_printf(out, "%ss %u-%u of %u", noun, fit->first + 1, fit->first + fit->shown, columns);
}

/* Ends a sentence, which may have ended with words of the document. */
static void
add_stop(struct buf *out)
{
    if (out->bytes > 0 && out->ptr[out->bytes - 1] != '.')
        buf_puts(out, ".");
}

static void
say_cell(const struct app *app, const struct grid *grid, struct buf *out)
{
    const struct matrix_asked *asked = focused_asked(grid);
    struct rung rung = focused_rung(grid);
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

static void
say_heading(const struct grid *grid, const struct grid_line *line, struct buf *out)
{
    const struct grid_group *group = &grid->groups[line->group];
    text_add(out, group->heading);
    buf_printf(out,
               ": %u %s. Enter %s.",
               line->count,
               line->count == 1 ? "competency" : "competencies",
               group->folded ? "unfolds the group" : "folds the group");
}

static void
matrix_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct grid *grid = &screen->matrix->grid;
    const struct grid_line *line = grid_focused(grid);
    if (line && line->heading)
        say_heading(grid, line, out);
    else if (line)
        say_cell(app, grid, out);
    if (grid->changing)
        buf_puts(out, " Only what changes shows: d shows everything.");
    if (screen->matrix->left_out > 0 && grid->list.cursor == 0) {
        buf_puts(out, " Left out: ");
        format_count(out, screen->matrix->left_out, "profile");
        buf_printf(out, " that %s for no competencies.", screen->matrix->left_out == 1 ? "asks" : "ask");
    }
}

static const struct binding matrix_rows[] = {
    {.key = K_ENTER,
     .action = ACT_OPEN,
     .hint = "Definition",
     .help = "Show what the competency means; fold a group"},
    {.key = 'c', .action = ACT_COMPARE, .hint = "Compare", .help = "Compare what is marked, or the profile's levels"},
    {.key = 'o', .action = ACT_SORT, .hint = "Sort"},
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
    .title = matrix_title,
    .fact = matrix_fact,
    .fit = matrix_fit,
    .draw = matrix_draw,
    .act = matrix_act,
    .status = matrix_status,
    .why_not = matrix_why_not,
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
        app_notice(app, "No profile of this job family asks for competencies.");
        return;
    }
    struct matrix_screen *state = open_profiles(app, all.v, count);
    state->family = family;
    state->left_out = all.count - count;
}
