/*
 * The matrix: a profile's competencies by level, with what the focused cell means. What a cell asks is said three
 * times over: by the letters of the proficiency, by how dense the sign beside it is, and by its shade; where there is
 * room the name stands there too.
 */
#include <assert.h>

#include "excerpt.h"
#include "grid.h"
#include "legend.h"
#include "rung/format.h"
#include "screens.h"

struct matrix_screen {
    struct grid grid;
};

enum {
    BODY_MIN = 3,      /* lines of competencies that show, however low the window */
    DETAIL_WIDTH = 40, /* the least that the definitions are worth showing in, beside the grid ... */
    DETAIL_WIDTH_MAX = 70,
    DETAIL_HEIGHT = 7, /* ... or beneath it */
    TALL = 27,         /* lines of a page that has definitions beneath the grid in any case */
};

/* The focused row: there always is one (see screen_matrix_why_not). */
static const struct grid_row *
focused_row(const struct grid *grid)
{
    return &grid->rows[grid->list.cursor];
}

static struct rung
focused_rung(const struct grid *grid)
{
    return (struct rung){grid->profile, grid_level(grid, grid->column)};
}

/* --- What the signs mean --- */

/* What the marks mean here, against the level on the left. */
static const struct {
    enum mark mark;
    const char *meaning;
} meanings[] = {
    {MARK_CHANGED, "raised from the level before"},
    {MARK_LOWERED, "lowered"},
    {MARK_NEW, "new here"},
    {MARK_ABSENT, "not asked"},
    {MARK_BLANK, "left blank"},
};

/* "P ▒": what stands for a proficiency in a cell. */
static struct str
step_sign(struct arena *arena, struct str letters, enum role shade)
{
    return str_of(arena_printf(arena, "%.*s %s", STR_ARGS(letters), role_shade_sign(shade)));
}

static void
write_scale(struct legend *legend, const struct letters *letters)
{
    struct str none = {0};
    const struct scale *scale = letters->scale;
    for (uint32_t step = 1; scale && step <= scale->proficiency_count; step++) {
        bool shaded = scale->kind != SCALE_FLAGS;
        enum role shade = shaded ? role_shade((int)step, (int)scale->proficiency_count) : ROLE_NORMAL;
        struct str sign = step_sign(legend->scratch, letters_at(letters, step), shade);
        legend_add(legend, sign, shade, scale->proficiencies[step - 1].name);
    }
    legend_break(legend);
    const char *name = "No scale: it is asked for, or not";
    if (scale)
        name = arena_printf(legend->scratch, "Scale: %.*s", STR_ARGS(scale->name));
    legend_add(legend, none, ROLE_LEGEND, str_of(name));
}

static void
write_legend(const struct app *app, const struct grid *grid, struct legend *legend, const struct letters *letters)
{
    write_scale(legend, letters);
    for (size_t i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++) {
        char sign[2] = {mark_sign(meanings[i].mark)};
        if (grid->occurs[meanings[i].mark])
            legend_add(legend, str_of(sign), role_mark(meanings[i].mark), str_of(meanings[i].meaning));
    }
    if (grid->noted)
        legend_add(legend, str_of("!"), ROLE_STRONG, str_of("more is said: see below"));
    if (marks_of_profile(&app->marks, grid->profile) > 0)
        legend_add(legend, str_of("*"), ROLE_PICKED, str_of("marked for comparing"));
}

/* The lines of the legend of that scale of the profile which takes most, so that the grid keeps its place. */
static int
legend_lines(const struct app *app, const struct grid *grid, int width)
{
    int lines = 0;
    for (size_t i = 0; i < grid->scale_count; i++) {
        struct legend legend = {.scratch = app->frame, .area = {.width = width}};
        write_legend(app, grid, &legend, &grid->scales[i]);
        lines = larger(lines, legend_height(&legend));
    }
    return lines;
}

/* --- The parts of the page --- */

struct parts {
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
divide(const struct app *app, const struct grid *grid, struct rect page)
{
    struct parts parts;
    cut_beside(grid, &page, &parts);
    struct rect rest = page;
    int raised = grid->columns > 1 ? canvas_wrapped_height(app->frame, grid->fit.name + 1, grid_raised_label()) : 0;
    int legend = legend_lines(app, grid, page.width - 2 * GRID_MARGIN);
    parts.header = rect_top(&rest, grid->fit.header + 1);
    if (rest.height - 1 - raised - legend < BODY_MIN)
        raised = 0; /* without the legend nothing could be understood; without the counts it can */
    int room = larger(rest.height - 1 - raised - legend, BODY_MIN);
    int lines = (int)list_lines(&grid->list);
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
    struct grid *grid = &screen->matrix->grid;
    struct rect left = page;
    struct parts parts;
    cut_beside(grid, &left, &parts);
    grid_fit(grid, app->frame, left.width);
    list_fit(&grid->list, divide(app, grid, page).body.height);
}

/* --- Drawing the grid --- */

static void
draw_header(const struct app *app, const struct grid *grid, struct canvas *canvas, struct rect area)
{
    const struct grid_fit *fit = &grid->fit;
    struct rect rule = rect_bottom(&area, 1);
    canvas_hline(canvas, rule.x, rule.y, rule.width);
    canvas_puts(canvas, area.x + GRID_MARGIN, area.y, fit->name, "Competency", ROLE_HEADING);
    for (uint32_t column = fit->first; column < fit->first + fit->shown; column++) {
        bool picked = marks_has(&app->marks, (struct rung){grid->profile, grid_level(grid, column)});
        struct rect box = grid_cell_box(grid, area, column);
        struct rect sign = rect_left(&box, 1);
        enum role role = picked ? ROLE_PICKED : ROLE_HEADING;
        canvas_puts(canvas, sign.x, sign.y, 1, picked ? "*" : "", ROLE_PICKED);
        canvas_wrapped(
            canvas, app->frame, box, grid_header(grid, column), column == grid->column ? ROLE_TAB_CURRENT : role);
    }
    if (fit->first > 0)
        canvas_puts(canvas, area.x + GRID_MARGIN + fit->name, area.y, 1, "<", ROLE_DIM);
    if (fit->first + fit->shown < grid->columns)
        canvas_puts(canvas, area.x + area.width - 1, area.y, 1, ">", ROLE_DIM);
}

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
draw_cell(const struct app *app, const struct grid *grid, struct canvas *canvas, struct rect cell,
          const struct grid_cell *shown)
{
    struct rect box = cell;
    rect_left(&box, 1);
    struct rect text = box;
    if (str_given(shown->letters)) {
        canvas_fill(canvas, cell, shown->role);
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
draw_row(const struct app *app, const struct grid *grid, struct canvas *canvas, struct rect line,
         const struct grid_row *row)
{
    const struct grid_fit *fit = &grid->fit;
    bool focused = row == focused_row(grid);
    canvas_wrapped(canvas, app->frame, grid_name_box(grid, line), row->name, focused ? ROLE_FOCUS_OFF : ROLE_NORMAL);
    for (uint32_t column = fit->first; column < fit->first + fit->shown; column++) {
        struct rect cell = grid_cell_box(grid, line, column);
        draw_cell(app, grid, canvas, cell, &row->cells[column]);
        if (focused && column == grid->column)
            canvas_focus(canvas, cell, 0);
    }
}

static void
draw_body(const struct app *app, const struct grid *grid, struct canvas *canvas, struct rect area)
{
    const struct list *list = &grid->list;
    struct rect before = canvas_clip(canvas, rect_shared(area, canvas->clip));
    for (struct list_row at = list_first(list, area); at.visible; at = list_next(list, area, at)) {
        const struct grid_row *row = &grid->rows[at.row];
        struct rect line = {.x = area.x, .y = at.y, .width = area.width, .height = at.height};
        struct rect heading = rect_top(&line, grid_heading_height(grid, app->frame, row));
        rect_left(&heading, GRID_MARGIN);
        rect_right(&heading, GRID_MARGIN);
        if (row->group.ptr)
            canvas_wrapped(canvas, app->frame, heading, row->group, ROLE_HEADING);
        draw_row(app, grid, canvas, line, row);
    }
    canvas_clip(canvas, before);
}

/* How many competencies each level raises. The first has none before it. */
static void
draw_foot(const struct app *app, const struct grid *grid, struct canvas *canvas, struct rect area)
{
    const struct grid_fit *fit = &grid->fit;
    struct rect rule = rect_top(&area, 1);
    canvas_hline(canvas, rule.x, rule.y, rule.width);
    if (area.height == 0)
        return;
    struct rect label = area;
    rect_left(&label, GRID_MARGIN);
    label.width = smaller(label.width, fit->name + 1);
    canvas_wrapped(canvas, app->frame, label, grid_raised_label(), ROLE_DIM);
    for (uint32_t column = fit->first; column < fit->first + fit->shown; column++) {
        struct rect cell = grid_cell_box(grid, area, column);
        const char *count = column == 0 ? "-" : arena_printf(app->frame, "%u", grid->raised[column]);
        rect_left(&cell, 1);
        canvas_puts(canvas, cell.x, cell.y, cell.width, count, ROLE_DIM);
    }
}

/* --- Drawing the definitions --- */

static void
write_definition(struct excerpt *excerpt, struct str definition)
{
    bool given = str_given(definition);
    excerpt_text(excerpt, given ? definition : str_of("Not defined in the source."), given ? ROLE_NORMAL : ROLE_DIM);
}

/* What the focused competency is, and what is asked of it at the focused level. */
static void
draw_detail(const struct app *app, const struct grid *grid, struct canvas *canvas, struct rect area)
{
    const struct requirement *requirement = focused_row(grid)->requirement;
    struct rung rung = focused_rung(grid);
    const struct rating *rating = requirement_rating(requirement, rung.level);
    const struct proficiency *proficiency = rating_proficiency(requirement, rating);
    rect_left(&area, GRID_MARGIN);
    rect_right(&area, GRID_MARGIN);
    struct excerpt excerpt = excerpt_begin(canvas, app->frame, area);
    excerpt_text(&excerpt, focused_row(grid)->name, ROLE_HEADING);
    if (requirement->competency)
        write_definition(&excerpt, requirement->competency->definition);
    else
        excerpt_text(&excerpt, str_of("Nothing in this collection says what it is."), ROLE_DIM);

    struct buf asked = {.arena = app->frame};
    buf_str(&asked, rung.level ? rung.level->name : str_of("Asked for"));
    buf_puts(&asked, ": ");
    format_rating_step(&asked, requirement, rating);
    excerpt_gap(&excerpt, 1);
    excerpt_text(&excerpt, buf_get(&asked), ROLE_HEADING);
    if (proficiency)
        write_definition(&excerpt, proficiency->definition);
    excerpt_end(&excerpt, requirement->competency ? "Enter shows the rest" : NULL);
}

static void
draw_rule(struct canvas *canvas, struct rect rule)
{
    if (rule.width > 1)
        canvas_hline(canvas, rule.x, rule.y, rule.width);
    else
        canvas_vline(canvas, rule.x, rule.y, rule.height);
}

static void
matrix_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    const struct grid *grid = &screen->matrix->grid;
    struct parts parts = divide(app, grid, page);
    draw_header(app, grid, canvas, parts.header);
    draw_body(app, grid, canvas, parts.body);
    draw_foot(app, grid, canvas, parts.foot);
    struct legend legend = {.canvas = canvas, .scratch = app->frame, .area = parts.legend};
    write_legend(app, grid, &legend, focused_row(grid)->letters);
    if (parts.detail.width == 0)
        return;
    draw_rule(canvas, parts.rule);
    draw_detail(app, grid, canvas, parts.detail);
}

/* --- Actions --- */

static void
go_to_column(struct app *app, struct grid *grid, int number)
{
    if ((uint32_t)number <= grid->columns)
        grid->column = (uint32_t)number - 1;
    else
        app_notice(app, "There is no level %d: this profile has %u.", number, grid->columns);
}

static void
open_competency(struct app *app, const struct grid *grid)
{
    screen_competency_open(app, focused_row(grid)->requirement->competency, focused_rung(grid));
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
        grid->column += grid->column + 1 < grid->columns;
        return true;
    case ACT_LEVEL:
        go_to_column(app, grid, command.number);
        return true;
    case ACT_OPEN:
        open_competency(app, grid);
        return true;
    case ACT_COMPARE:
        screen_compare_open_levels(app, focused_rung(grid));
        return true;
    case ACT_MARK:
        app_mark(app, focused_rung(grid));
        return true;
    default:
        return false;
    }
}

static const char *
matrix_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct grid *grid = &screen->matrix->grid;
    switch (action) {
    case ACT_OPEN:
        return focused_row(grid)->requirement->competency ? NULL : "Nothing in this collection says what it is.";
    case ACT_COMPARE:
        return screen_compare_levels_why_not(app, focused_rung(grid));
    case ACT_LEVEL:
        return grid->profile->level_count > 0 ? NULL : "This profile states no levels.";
    default:
        return NULL;
    }
}

/* --- What is said around the page --- */

static void
matrix_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    app_path_profile(out, screen->matrix->grid.profile);
    buf_puts(out, "Matrix");
}

/* "10 competencies", or "competency 3 of 40" when they are not all in view. */
static void
add_rows_fact(const struct grid *grid, struct buf *out)
{
    const struct list *list = &grid->list;
    if (list_lines(list) > (size_t)list->height)
        buf_printf(out, "competency %zu of %zu", list->cursor + 1, list->count);
    else
        buf_printf(out, "%zu %s", list->count, list->count == 1 ? "competency" : "competencies");
}

/* "5 levels", or "levels 2-5 of 9" when they are not all in view; then that alone where there is little room. */
static void
matrix_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct grid *grid = &screen->matrix->grid;
    const struct grid_fit *fit = &grid->fit;
    bool all = fit->shown >= grid->columns;
    if (all || app->width >= 80)
        add_rows_fact(grid, out);
    if (grid->profile->level_count == 0)
        return;
    buf_puts(out, out->bytes > 0 ? ", " : "");
    if (all)
        format_count(out, grid->columns, "level");
    else if (fit->shown == 1)
        buf_printf(out, "level %u of %u", fit->first + 1, grid->columns);
    else
        buf_printf(out, "levels %u-%u of %u", fit->first + 1, fit->first + fit->shown, grid->columns);
}

/* Ends a sentence, which may have ended with words of the document. */
static void
add_stop(struct buf *out)
{
    if (out->bytes > 0 && out->ptr[out->bytes - 1] != '.')
        buf_puts(out, ".");
}

static void
matrix_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct grid *grid = &screen->matrix->grid;
    struct rung rung = focused_rung(grid);
    const struct requirement *requirement = focused_row(grid)->requirement;
    const struct level *left = rung.level ? rung.level->preceding : NULL; /* as the marks do */
    format_rating_sentence(out, requirement, left, rung.level);
    add_stop(out);
    if (left && rung.level->builds_on && rung.level->builds_on != left)
        buf_printf(out, " %.*s builds on %.*s.", STR_ARGS(rung.level->name), STR_ARGS(rung.level->builds_on->name));
    buf_puts(out, marks_has(&app->marks, rung) ? " Marked." : "");
    if (str_given(requirement->note)) {
        buf_puts(out, " Note: ");
        text_add(out, requirement->note);
        add_stop(out);
    }
}

static const struct binding matrix_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Definition", .help = "Show what the competency means"},
    {.key = 'c', .action = ACT_COMPARE, .hint = "Compare", .help = "Compare what is marked, or the profile's levels"},
    {.key = ' ', .action = ACT_MARK, .hint = "Mark"},
    {.key = '1', .last = '9', .action = ACT_LEVEL, .hint = "Level", .help = "Go to the level with that number"},
    {.key = K_LEFT, .action = ACT_LEFT, .help = "Go to the level before"},
    {.key = 'h', .action = ACT_LEFT},
    {.key = K_RIGHT, .action = ACT_RIGHT, .help = "Go to the next level"},
    {.key = 'l', .action = ACT_RIGHT},
    {.key = K_F(6), .action = ACT_COMPARE},
};

static const struct screen_ops matrix_ops = {
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

const char *
screen_matrix_why_not(const struct profile *profile)
{
    if (!profile)
        return "Move to a profile first, to see its competencies by level.";
    return profile->requirement_count > 0 ? NULL : "This profile asks for no competencies.";
}

void
screen_matrix_open(struct app *app, const struct profile *profile, const struct level *level)
{
    assert(!screen_matrix_why_not(profile));
    struct screen *screen = app_push(app, &matrix_ops);
    screen->matrix = arena_alloc(screen->arena, sizeof(*screen->matrix));
    struct grid *grid = &screen->matrix->grid;
    grid_init(grid, screen->arena, app->turn, profile);
    grid->column = level && level->profile == profile ? level->index : 0;
}
