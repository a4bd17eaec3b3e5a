/* How the page of the matrix is divided, and its parts drawn. */
#include "matrix_page.h"

#include "grid_detail.h"
#include "grid_draw.h"
#include "grid_legend.h"
#include "rung/format.h"
#include "split.h"

enum {
    BODY_MIN = 3,      /* lines of competencies that show, however low the window */
    DETAIL_WIDTH = 40, /* the least that the definitions are worth showing in, beside the grid ... */
    DETAIL_WIDTH_MAX = 70,
    DETAIL_HEIGHT = 7, /* ... or beneath it */
    TALL = 27,         /* lines of a page that has definitions beneath the grid in any case */
};

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
    parts.filter = rect_top(&rest, filter_bar_shows(&state->filter) ? 1 : 0);
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

void
matrix_page_fit(const struct app *app, struct matrix_screen *state, struct rect page)
{
    struct rect left = page;
    struct parts parts;
    cut_beside(&state->grid, &left, &parts);
    grid_fit(&state->grid, app->frame, left.width);
    state->legend = grid_legend_lines(&state->grid, app, left.width - 2 * GRID_MARGIN);
    list_fit(&state->grid.list, divide(app, state, page).body.height);
}

/* --- Drawing --- */

/* In place of lines where none is left. */
static void
draw_nothing(const struct grid *grid, struct canvas *canvas, struct rect area)
{
    const char *why = str_given(grid->filter) ? "No competency matches." : "All levels ask for the same.";
    canvas_puts(canvas, area.x + GRID_MARGIN, area.y, area.width - GRID_MARGIN, why, ROLE_DIM);
    canvas_cursor(canvas, area.x + GRID_MARGIN, area.y);
}

static void
draw_filter(const struct app *app, const struct matrix_screen *state, struct canvas *canvas, struct rect line)
{
    struct buf found = {.arena = app->frame};
    format_share(&found, state->grid.picked_count, state->grid.matrix->row_count);
    buf_puts(&found, " competencies");
    filter_bar_draw(&state->filter, canvas, line, buf_get(&found));
}

void
matrix_page_draw(const struct app *app, const struct matrix_screen *state, struct canvas *canvas, struct rect page)
{
    const struct grid *grid = &state->grid;
    struct parts parts = divide(app, state, page);
    if (parts.filter.height > 0)
        draw_filter(app, state, canvas, parts.filter);
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
    split_rule(canvas, parts.rule);
    grid_draw_detail(grid, app, canvas, parts.detail);
}
