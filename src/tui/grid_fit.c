/*
 * Widths and heights of the matrix. What would take a walk over all cells is found from the ratings that the
 * documents state; what depends on the width alone is not done for each key.
 */
#include "canvas.h"
#include "grid.h"

enum {
    SIGNS = 3,               /* columns behind a cell's text: a blank and two signs */
    NAME_MIN = 24,           /* names of competencies are broken to this width before anything else gives way */
    NAME_WIDE = 48,          /* names wider than this may be broken to have columns to spare */
    TEXT_MAX = 26,           /* words in a cell and names of levels are broken to this width ... */
    WORD_MAX = 12,           /* ... and to this one, or what single words need, where there is little room */
    HEADER_LINES = 4,        /* for names of levels, where there is little room */
    TITLE_LINES = 3,         /* for titles of profiles: they can be read in full below the page */
    HEIGHT_MAX = UINT8_MAX,  /* lines of a row */
    WIDEN_MAX = 6,           /* columns that a cell gets in addition, where there is room */
    CELLS_LOOKED_AT = 50000, /* for which marks occur; in a larger matrix all may */
};

/* --- What it needs --- */

/*
 * The width, of at most `most`, at which a text takes no more than that many lines and no word is cut; `most` when
 * none does, as where the text has hard line breaks.
 */
static int
width_for(struct arena *scratch, struct str text, int lines, int most)
{
    int width = larger(canvas_word_width(text), (text_columns(text) + lines - 1) / lines);
    while (width < most && canvas_wrapped_height(scratch, width, text) > lines)
        width++;
    return smaller(width, most);
}

/*
 * Whether a rating is but a step of its scale, as one before it was, so that its cell needs the same. `seen` has the
 * steps of each scale of the matrix.
 */
static bool
is_seen(uint64_t *seen, const struct matrix_asked *asked, const struct rating *rating)
{
    const struct requirement *requirement = asked->requirement;
    bool plain = requirement->scale && requirement->scale->kind != SCALE_NUMERIC && rating->state == CELL_STATED
                 && rating->step > 0 && rating->step < 64 && !rating->more && !requirement_more(requirement)->demand;
    uint64_t step = plain ? (uint64_t)1 << rating->step : 0, before = seen[asked->scale];
    seen[asked->scale] |= step;
    return before & step;
}

static void
count_rating(struct grid *grid, uint64_t *seen, const struct matrix_asked *asked, const struct rating *rating)
{
    struct grid_needs *needs = &grid->needs;
    if (is_seen(seen, asked, rating))
        return;
    struct grid_cell cell = grid_rating_cell(grid, asked, rating);
    int words = text_columns(cell.words);
    needs->text = larger(needs->text, smaller(words, TEXT_MAX));
    if (str_given(cell.letters))
        needs->letters = larger(needs->letters, text_columns(cell.letters));
    else
        needs->narrow = larger(needs->narrow, smaller(words, WORD_MAX));
    grid->noted |= cell.noted;
}

static void
count_header(struct grid *grid, struct arena *scratch, uint32_t column)
{
    struct grid_needs *needs = &grid->needs;
    struct str name = grid_header(grid, column);
    int whole = smaller(text_columns(name), TEXT_MAX);
    int broken = whole > WORD_MAX ? larger(width_for(scratch, name, HEADER_LINES, TEXT_MAX), WORD_MAX) : whole;
    needs->header = larger(needs->header, whole);
    needs->header_narrow = larger(needs->header_narrow, smaller(broken, whole));
}

/* Which marks the legend must explain. */
static void
count_marks(struct grid *grid)
{
    const struct matrix *matrix = grid->matrix;
    bool all = (uint64_t)matrix->row_count * matrix->column_count > CELLS_LOOKED_AT;
    for (enum mark mark = MARK_NONE; all && mark < MARK_COUNT; mark++)
        grid->occurs[mark] = true;
    for (uint32_t row = 0; !all && row < matrix->row_count; row++)
        for (uint32_t column = 0; column < matrix->column_count; column++)
            grid->occurs[grid_cell(grid, row, column).mark] = true;
}

void
grid_count_needs(struct grid *grid, struct arena *scratch)
{
    const struct matrix *matrix = grid->matrix;
    struct grid_needs *needs = &grid->needs;
    uint64_t *seen = arena_array(scratch, matrix->scale_count, sizeof(*seen));
    for (uint32_t column = 0; column < matrix->column_count; column++)
        count_header(grid, scratch, column);
    for (uint32_t row = 0; row < matrix->row_count; row++)
        for (uint32_t i = 0; i < matrix->rows[row].asked_count; i++) {
            const struct matrix_asked *asked = &matrix->rows[row].asked[i];
            count_rating(grid, seen, asked, requirement_rating(asked->requirement, NULL));
            for (uint32_t k = 0; k < asked->requirement->rating_count; k++)
                count_rating(grid, seen, asked, &asked->requirement->ratings[k]);
        }
    int letters = needs->letters > 0 ? needs->letters + 2 : 0; /* with a blank and the sign */
    needs->text += letters > 0 ? letters + 1 : 0;
    needs->narrow = larger(needs->narrow, letters);
    int digits = text_columns(str_of(arena_printf(scratch, "%u", matrix->scale_count)));
    bool several = matrix->scale_count > (grid->unscaled == UINT32_MAX ? 1 : 2);
    needs->scale = several ? digits + 3 : 0; /* in parentheses, with a blank before */
    count_marks(grid);
}

void
grid_count_names(struct grid *grid, struct arena *scratch)
{
    int widest = 0;
    grid->headed = grid_has_headings(grid);
    for (uint32_t row = 0; row < grid->matrix->row_count; row++)
        widest = larger(widest, text_columns(grid_name(grid, scratch, row)));
    bool labelled = grid->matrix->column_count > 1;
    int label = text_columns(grid_raised_label()) - 1; /* it takes the blank behind the name too */
    int least = labelled ? label : text_columns(grid_corner(grid));
    grid->needs.name = larger(widest + (grid->headed ? GRID_INDENT : 0) + grid->needs.scale, least);
}

/* --- Columns --- */

/* Columns of a cell that has room for names of proficiencies, or only for their letters. */
static int
cell_columns(const struct grid_needs *needs, bool full)
{
    return full ? larger(needs->text + SIGNS, needs->header) : larger(needs->narrow + SIGNS, needs->header_narrow);
}

int
grid_text_width(const struct grid *grid)
{
    int wanted = grid->fit.full ? grid->needs.text : grid->needs.narrow;
    return smaller(wanted, grid->fit.cell - SIGNS);
}

int
grid_words_width(const struct grid *grid, const struct grid_cell *cell)
{
    if (!str_given(cell->letters))
        return grid_text_width(grid);
    return grid->fit.full ? grid_text_width(grid) - grid->needs.letters - 3 : 0;
}

/* Moves the columns in view as little as need be for the focused one to be among them. */
static void
scroll_columns(struct grid *grid)
{
    struct grid_fit *fit = &grid->fit;
    uint32_t last = grid->matrix->column_count - fit->shown;
    fit->first = fit->first < last ? fit->first : last;
    if (grid->column < fit->first)
        fit->first = grid->column;
    if (grid->column >= fit->first + fit->shown)
        fit->first = grid->column - fit->shown + 1;
}

/* So many columns, or as many as could be of any use: what is more does not fit anywhere. */
static int
columns_of(const struct grid *grid)
{
    uint32_t count = grid->matrix->column_count;
    return count < CANVAS_SIDE_MAX ? (int)count : CANVAS_SIDE_MAX;
}

/* Divides the width: names of competencies are broken first, then cells get short, then levels go out of view. */
static void
fit_columns(struct grid *grid)
{
    const struct grid_needs *needs = &grid->needs;
    struct grid_fit *fit = &grid->fit;
    int columns = columns_of(grid);
    int room = fit->width - 2 * GRID_MARGIN - 1;
    int name = smaller(needs->name, NAME_MIN + needs->scale);
    fit->full = name + columns * (cell_columns(needs, true) + 1) <= room;
    fit->cell = smaller(cell_columns(needs, fit->full), room - name - 1);
    int shown = smaller(larger((room - name) / (fit->cell + 1), 1), columns);
    fit->shown = (uint32_t)shown;
    fit->name = smaller(needs->name, room - shown * (fit->cell + 1));
    fit->cell += smaller((room - fit->name) / shown - fit->cell - 1, WIDEN_MAX);
}

int
grid_spare(const struct grid *grid, int width)
{
    const struct grid_needs *needs = &grid->needs;
    int cells = columns_of(grid) * (cell_columns(needs, true) + 1);
    int rest = width - 2 * GRID_MARGIN - 1 - smaller(needs->name, NAME_WIDE) - cells;
    return larger(rest, 0);
}

struct rect
grid_corner_box(const struct grid *grid, struct rect line)
{
    rect_left(&line, GRID_MARGIN);
    line.width = smaller(line.width, grid->fit.name);
    return line;
}

struct rect
grid_name_box(const struct grid *grid, struct rect line)
{
    int indent = grid->fit.headings ? GRID_INDENT : 0;
    rect_left(&line, GRID_MARGIN + indent);
    line.width = smaller(line.width, grid->fit.name - indent - grid->needs.scale);
    return line;
}

struct rect
grid_scale_box(const struct grid *grid, struct rect line)
{
    rect_left(&line, GRID_MARGIN + grid->fit.name - grid->needs.scale + 1);
    line.width = smaller(line.width, grid->needs.scale - 1);
    return line;
}

struct rect
grid_cell_box(const struct grid *grid, struct rect line, uint32_t column)
{
    const struct grid_fit *fit = &grid->fit;
    rect_left(&line, GRID_MARGIN + fit->name + 1 + (int)(column - fit->first) * (fit->cell + 1));
    line.width = smaller(line.width, fit->cell + 1);
    return line;
}

/* --- Lines --- */

static int
cell_height(const struct grid *grid, struct arena *scratch, const struct matrix_asked *asked,
            const struct rating *rating)
{
    struct grid_cell cell = grid_rating_cell(grid, asked, rating);
    int width = grid_words_width(grid, &cell);
    bool one_line = width == 0 || text_columns(cell.words) <= width;
    return one_line ? 1 : canvas_wrapped_height(scratch, width, cell.words);
}

static uint8_t
row_height(const struct grid *grid, struct arena *scratch, uint32_t row)
{
    struct rect line = {.width = grid->fit.width};
    int width = grid_name_box(grid, line).width;
    struct str name = grid_name(grid, scratch, row);
    int height = text_columns(name) <= width ? 1 : canvas_wrapped_height(scratch, width, name);
    for (uint32_t i = 0; i < grid->matrix->rows[row].asked_count; i++) {
        const struct matrix_asked *asked = &grid->matrix->rows[row].asked[i];
        height = larger(height, cell_height(grid, scratch, asked, requirement_rating(asked->requirement, NULL)));
        for (uint32_t k = 0; k < asked->requirement->rating_count; k++)
            height = larger(height, cell_height(grid, scratch, asked, &asked->requirement->ratings[k]));
    }
    return (uint8_t)smaller(height, HEIGHT_MAX);
}

/* Headings are broken over the whole width. */
static int
heading_height(const struct grid *grid, struct arena *scratch, const struct grid_line *line)
{
    enum { COUNT_COLUMNS = 12 }; /* for what stands behind it */
    int width = grid->fit.width - 2 * GRID_MARGIN - COUNT_COLUMNS;
    struct str heading = grid->groups[line->group].heading;
    return text_columns(heading) <= width ? 1 : canvas_wrapped_height(scratch, width, heading);
}

/* Works out where lines end. */
static void
fit_lines(struct grid *grid, struct arena *scratch)
{
    uint32_t end = 0;
    for (size_t i = 0; i < grid->list.count; i++) {
        const struct grid_line *line = &grid->lines[i];
        end += line->heading ? (uint32_t)heading_height(grid, scratch, line) : grid->heights[line->row];
        grid->ends[i] = end;
    }
    grid->list.ends = grid->ends;
    grid->stale = false;
}

/* The lines of the header that a text takes, of at most so many. */
static int
lines_of(struct arena *scratch, int width, struct str text, int most)
{
    if (text_columns(text) <= width)
        return 1;
    return smaller(canvas_wrapped_height(scratch, width, text), most);
}

int
grid_title_columns(const struct grid *grid, uint32_t column)
{
    const struct grid_fit *fit = &grid->fit;
    int columns = 0;
    for (uint32_t at = column; at < fit->first + fit->shown; at++) {
        if (at > column && grid_begins_profile(grid, at))
            break;
        columns += fit->cell + 1;
    }
    return columns - 1;
}

/* The header is as high as what is in view needs. */
static void
fit_header(struct grid *grid, struct arena *scratch)
{
    struct grid_fit *fit = &grid->fit;
    struct rect line = {.width = fit->width};
    fit->header = lines_of(scratch, grid_corner_box(grid, line).width, grid_corner(grid), HEADER_LINES);
    fit->titles = 0;
    for (uint32_t column = fit->first; column < fit->first + fit->shown; column++) {
        fit->header = larger(fit->header, canvas_wrapped_height(scratch, fit->cell, grid_header(grid, column)));
        if (grid->matrix->profile_count > 1 && (column == fit->first || grid_begins_profile(grid, column))) {
            struct str title = grid->matrix->columns[column].rung.profile->title;
            int lines = lines_of(scratch, grid_title_columns(grid, column), title, TITLE_LINES);
            fit->titles = larger(fit->titles, lines);
        }
    }
}

/* Counts what the columns in view raise, once for each. */
static void
count_raised(struct grid *grid)
{
    for (uint32_t column = grid->fit.first; column < grid->fit.first + grid->fit.shown; column++)
        if (grid->raised[column] < 0)
            grid->raised[column] = (int32_t)matrix_raised(grid->matrix, column, grid->picked, grid->picked_count);
}

void
grid_fit(struct grid *grid, struct arena *scratch, int width)
{
    if (width != grid->fit.width || grid->headed != grid->fit.headings) {
        grid->fit.width = width;
        grid->fit.headings = grid->headed;
        grid->stale = true;
        fit_columns(grid);
        for (uint32_t row = 0; row < grid->matrix->row_count; row++)
            grid->heights[row] = row_height(grid, scratch, row);
    }
    if (grid->stale)
        fit_lines(grid, scratch);
    scroll_columns(grid);
    fit_header(grid, scratch);
    count_raised(grid);
}
