/* Rows and cells of the matrix, made once, and their widths and heights. */
#include "grid.h"

#include <stdlib.h>

#include "canvas.h"
#include "rung/format.h"

enum {
    SIGNS = 3,        /* columns behind a cell's text: a blank and two signs */
    NAME_MIN = 24,    /* names of competencies are broken to this width before anything else gives way */
    NAME_WIDE = 48,   /* names wider than this may be broken to have columns to spare */
    TEXT_MAX = 26,    /* words in a cell and names of levels are broken to this width ... */
    WORD_MAX = 12,    /* ... and to this one, or what single words need, where there is little room */
    HEADER_LINES = 4, /* for names of levels, where there is little room */
    WIDEN_MAX = 6,    /* columns that a cell gets in addition, where there is room */
};

/* --- What the cells hold --- */

const struct level *
grid_level(const struct grid *grid, uint32_t column)
{
    return grid->profile->level_count > 0 ? &grid->profile->levels[column] : NULL;
}

struct str
grid_header(const struct grid *grid, uint32_t column)
{
    return grid->profile->level_count > 0 ? grid->profile->levels[column].name : str_of("Asked for");
}

/* What stands in a cell that names no proficiency of a scale. */
static struct str
words_of(const struct requirement *requirement, const struct rating *rating)
{
    enum demand demand = rating->more && rating->more->demand ? rating->more->demand : requirement->demand;
    if (str_given(rating->proficiency_ref))
        return rating->proficiency_ref;
    if (rating->more && str_given(rating->more->text))
        return str_of("in words");
    return str_of(format_demand(demand ? demand : DEMAND_REQUIRED));
}

/* Whether a rating says more than the one thing that its cell has room for. */
static bool
is_noted(const struct requirement *requirement, const struct rating *rating)
{
    const struct rating_more *more = rating->more;
    bool named = str_given(rating->proficiency_ref);
    if (requirement->demand && named)
        return true;
    return more
           && (str_given(more->text) || str_given(more->when) || str_given(more->note) || str_given(more->importance)
               || more->also || (more->demand && named));
}

static enum mark
change_at(const struct grid *grid, const struct requirement *requirement, uint32_t column)
{
    const struct level *level = grid_level(grid, column);
    if (!level || !level->preceding)
        return MARK_NONE;
    return compare_proficiencies(
        requirement, requirement_rating(requirement, level->preceding), requirement_rating(requirement, level));
}

static struct grid_cell
make_cell(const struct grid *grid, const struct grid_row *row, uint32_t column)
{
    const struct requirement *requirement = row->requirement;
    const struct rating *rating = requirement_rating(requirement, grid_level(grid, column));
    const struct proficiency *proficiency = rating_proficiency(requirement, rating);
    if (rating->state == CELL_BLANK)
        return (struct grid_cell){.words = str_of("_"), .role = ROLE_MARK_ABSENT, .mark = MARK_BLANK};
    if (rating->state == CELL_ABSENT)
        return (struct grid_cell){.words = str_of("."), .role = ROLE_MARK_ABSENT, .mark = MARK_ABSENT};
    struct grid_cell cell = {.mark = change_at(grid, requirement, column), .noted = is_noted(requirement, rating)};
    enum scale_kind kind = proficiency ? requirement->scale->kind : SCALE_FLAGS;
    if (proficiency && kind != SCALE_NUMERIC)
        cell.letters = letters_at(row->letters, rating->step);
    if (proficiency && kind != SCALE_FLAGS)
        cell.role = role_shade(rating->step, (int)requirement->scale->proficiency_count);
    cell.words = proficiency ? rating_name(requirement, rating) : words_of(requirement, rating);
    return cell;
}

struct str
grid_raised_label(void)
{
    return str_of("Raised from the level before");
}

/* --- Making it --- */

static const struct category *
group_of(const struct requirement *requirement)
{
    return requirement->competency ? requirement->competency->group : NULL;
}

/* Groups stand in the order of the collection; then comes what is in none, then what nothing defines. */
static uint32_t
order_of(const struct requirement *requirement)
{
    const struct category *group = group_of(requirement);
    if (!requirement->competency)
        return UINT32_MAX;
    return group ? group->order : UINT32_MAX - 1;
}

/* Within a group the order of the document stays, which is that of the addresses. */
static int
by_group(const void *a, const void *b)
{
    const struct requirement *left = ((const struct grid_row *)a)->requirement;
    const struct requirement *right = ((const struct grid_row *)b)->requirement;
    int order = (order_of(left) > order_of(right)) - (order_of(left) < order_of(right));
    return order ? order : (left > right) - (left < right);
}

static struct str
group_heading(struct arena *arena, const struct requirement *requirement)
{
    struct buf path = {.arena = arena};
    if (!requirement->competency)
        return str_of("Not in this collection");
    if (!requirement->competency->group)
        return str_of("In no group");
    format_category_path(&path, requirement->competency->group);
    return buf_get(&path);
}

/* Puts the groups under headings, unless there is only one. */
static void
set_groups(struct grid *grid, struct arena *arena)
{
    size_t count = grid->list.count;
    qsort(grid->rows, count, sizeof(*grid->rows), by_group);
    grid->grouped = count > 0 && group_of(grid->rows[0].requirement) != group_of(grid->rows[count - 1].requirement);
    struct str above = {0};
    for (size_t i = 0; i < count && grid->grouped; i++) {
        struct str heading = group_heading(arena, grid->rows[i].requirement);
        if (i == 0 || !str_equal(heading, above))
            grid->rows[i].group = heading;
        above = heading;
    }
}

/* The name, with the group behind it when that is needed and no heading says it. */
static struct str
row_name(const struct grid *grid, struct arena *arena, const struct requirement *requirement)
{
    struct buf name = {.arena = arena};
    if (!requirement->competency || grid->grouped)
        return requirement_name(requirement);
    format_competency_name(&name, requirement->competency);
    return buf_get(&name);
}

/* The letters of a scale, made the first time. */
static const struct letters *
letters_of(struct grid *grid, struct arena *arena, const struct scale *scale)
{
    for (size_t i = 0; i < grid->scale_count; i++)
        if (grid->scales[i].scale == scale)
            return &grid->scales[i];
    struct letters *letters = &grid->scales[grid->scale_count++];
    *letters = letters_make(arena, scale);
    return letters;
}

static void
make_rows(struct grid *grid, struct arena *arena)
{
    uint32_t count = grid->profile->requirement_count;
    grid->rows = arena_array(arena, count, sizeof(*grid->rows));
    grid->ends = arena_array(arena, count, sizeof(*grid->ends));
    grid->scales = arena_array(arena, count, sizeof(*grid->scales));
    grid->list.count = count;
    for (uint32_t i = 0; i < count; i++)
        grid->rows[i].requirement = &grid->profile->requirements[i];
    set_groups(grid, arena);
    for (uint32_t i = 0; i < count; i++) {
        struct grid_row *row = &grid->rows[i];
        row->name = row_name(grid, arena, row->requirement);
        row->letters = letters_of(grid, arena, row->requirement->scale);
        row->cells = arena_array(arena, grid->columns, sizeof(*row->cells));
        for (uint32_t column = 0; column < grid->columns; column++)
            row->cells[column] = make_cell(grid, row, column);
    }
}

/*
 * The width, of at most `most`, at which a text takes no more than that many lines and no word is cut; `most` when none
 * does, as where the text has hard line breaks.
 */
static int
width_for(struct arena *scratch, struct str text, int lines, int most)
{
    int width = larger(canvas_word_width(text), (text_columns(text) + lines - 1) / lines);
    while (width < most && canvas_wrapped_height(scratch, width, text) > lines)
        width++;
    return smaller(width, most);
}

static void
count_cell(struct grid *grid, const struct grid_cell *cell, uint32_t column)
{
    struct grid_needs *needs = &grid->needs;
    int words = text_columns(cell->words);
    needs->text = larger(needs->text, smaller(words, TEXT_MAX));
    if (str_given(cell->letters))
        needs->letters = larger(needs->letters, text_columns(cell->letters));
    else
        needs->narrow = larger(needs->narrow, smaller(words, WORD_MAX));
    grid->raised[column] += cell->mark == MARK_CHANGED;
    grid->occurs[cell->mark] = true;
    grid->noted |= cell->noted;
}

static void
count_header(struct grid *grid, struct arena *scratch, uint32_t column)
{
    struct grid_needs *needs = &grid->needs;
    struct str name = grid_header(grid, column);
    int whole = smaller(text_columns(name), TEXT_MAX);
    int broken = larger(width_for(scratch, name, HEADER_LINES, TEXT_MAX), WORD_MAX);
    needs->header = larger(needs->header, whole);
    needs->header_narrow = larger(needs->header_narrow, smaller(broken, whole));
}

/* Finds what names, cells and headers need, and what there is to be said of them. */
static void
count_needs(struct grid *grid, struct arena *scratch)
{
    struct grid_needs *needs = &grid->needs;
    for (uint32_t column = 0; column < grid->columns; column++)
        count_header(grid, scratch, column);
    for (size_t row = 0; row < grid->list.count; row++) {
        needs->name = larger(needs->name, text_columns(grid->rows[row].name));
        for (uint32_t column = 0; column < grid->columns; column++)
            count_cell(grid, &grid->rows[row].cells[column], column);
    }
    int label = text_columns(grid_raised_label()) - 1; /* it takes the blank behind the name too */
    int least = grid->columns > 1 ? label : text_columns(str_of("Competency"));
    needs->name = larger(needs->name + (grid->grouped ? GRID_INDENT : 0), least);
    int letters = needs->letters > 0 ? needs->letters + 2 : 0; /* with a blank and the sign */
    needs->text += letters > 0 ? letters + 1 : 0;
    needs->narrow = larger(needs->narrow, letters);
}

void
grid_init(struct grid *grid, struct arena *arena, struct arena *scratch, const struct profile *profile)
{
    uint32_t columns = profile->level_count > 0 ? profile->level_count : 1;
    *grid = (struct grid){.profile = profile, .columns = columns};
    grid->raised = arena_array(arena, columns, sizeof(*grid->raised));
    make_rows(grid, arena);
    count_needs(grid, scratch);
}

/* --- Fitting --- */

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

/* Moves the levels in view as little as need be for the focused one to be among them. */
static void
scroll_columns(struct grid *grid)
{
    struct grid_fit *fit = &grid->fit;
    uint32_t last = grid->columns - fit->shown;
    fit->first = fit->first < last ? fit->first : last;
    if (grid->column < fit->first)
        fit->first = grid->column;
    if (grid->column >= fit->first + fit->shown)
        fit->first = grid->column - fit->shown + 1;
}

/* Divides the width: names of competencies are broken first, then cells get short, then levels go out of view. */
static void
fit_columns(struct grid *grid)
{
    const struct grid_needs *needs = &grid->needs;
    struct grid_fit *fit = &grid->fit;
    int columns = (int)grid->columns;
    int room = fit->width - 2 * GRID_MARGIN - 1;
    int name = smaller(needs->name, NAME_MIN);
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
    int cells = (int)grid->columns * (cell_columns(needs, true) + 1);
    int rest = width - 2 * GRID_MARGIN - 1 - smaller(needs->name, NAME_WIDE) - cells;
    return larger(rest, 0);
}

struct rect
grid_name_box(const struct grid *grid, struct rect line)
{
    int indent = grid->grouped ? GRID_INDENT : 0;
    rect_left(&line, GRID_MARGIN + indent);
    line.width = smaller(line.width, grid->fit.name - indent);
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

int
grid_words_width(const struct grid *grid, const struct grid_cell *cell)
{
    if (!str_given(cell->letters))
        return grid_text_width(grid);
    return grid->fit.full ? grid_text_width(grid) - grid->needs.letters - 3 : 0;
}

static int
cell_height(const struct grid *grid, struct arena *scratch, const struct grid_cell *cell)
{
    int width = grid_words_width(grid, cell);
    bool one_line = width == 0 || text_columns(cell->words) <= width;
    return one_line ? 1 : canvas_wrapped_height(scratch, width, cell->words);
}

static int
row_height(const struct grid *grid, struct arena *scratch, const struct grid_row *row)
{
    struct rect line = {.width = grid->fit.width};
    int height = canvas_wrapped_height(scratch, grid_name_box(grid, line).width, row->name);
    for (uint32_t column = 0; column < grid->columns; column++)
        height = larger(height, cell_height(grid, scratch, &row->cells[column]));
    return height;
}

int
grid_heading_height(const struct grid *grid, struct arena *scratch, const struct grid_row *row)
{
    return row->group.ptr ? canvas_wrapped_height(scratch, grid->fit.width - 2 * GRID_MARGIN, row->group) : 0;
}

/* Works out where rows end. */
static void
fit_rows(struct grid *grid, struct arena *scratch)
{
    uint32_t end = 0;
    for (size_t i = 0; i < grid->list.count; i++) {
        const struct grid_row *row = &grid->rows[i];
        end += (uint32_t)(grid_heading_height(grid, scratch, row) + row_height(grid, scratch, row));
        grid->ends[i] = end;
    }
    grid->list.ends = grid->ends;
}

/* The header is as high as the names of the levels in view need. */
static void
fit_header(struct grid *grid, struct arena *scratch)
{
    struct grid_fit *fit = &grid->fit;
    fit->header = 1;
    for (uint32_t column = fit->first; column < fit->first + fit->shown; column++) {
        int lines = canvas_wrapped_height(scratch, fit->cell, grid_header(grid, column));
        fit->header = larger(fit->header, lines);
    }
}

/* What depends on the width alone is not done for each key: there may be many cells. */
void
grid_fit(struct grid *grid, struct arena *scratch, int width)
{
    if (width != grid->fit.width) {
        grid->fit.width = width;
        fit_columns(grid);
        fit_rows(grid, scratch);
    }
    scroll_columns(grid);
    fit_header(grid, scratch);
}
