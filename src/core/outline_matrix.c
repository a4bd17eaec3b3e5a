/* A matrix as a table, and as a page that says what stands in it. */
#include "outline.h"
#include "rung/format.h"
#include "rung/matrix.h"

/* --- Rows --- */

static const struct category *
group_of(const struct matrix_row *row)
{
    return row->competency ? row->competency->group : NULL;
}

const char *
matrix_searched(const struct matrix_row *row)
{
    return format_searched(row->asked[0].requirement->profile->document);
}

struct str
matrix_group(struct arena *arena, const struct matrix_row *row)
{
    struct buf path = {.arena = arena};
    if (!row->competency)
        return str_of(arena_printf(arena, "Not in %s", matrix_searched(row)));
    if (!row->competency->group)
        return str_of("In no group");
    format_category_path(&path, row->competency->group);
    return buf_get(&path);
}

bool
matrix_same_group(const struct matrix_row *a, const struct matrix_row *b)
{
    return group_of(a) == group_of(b) && !a->competency == !b->competency;
}

struct str
matrix_name(struct arena *arena, const struct matrix_row *row, bool grouped)
{
    struct buf name = {.arena = arena};
    if (!row->competency || !row->competency->ambiguous || grouped)
        return row->name;
    format_competency_name(&name, row->competency);
    return buf_get(&name);
}

/* --- The table --- */

enum { NAME, ID, FIRST }; /* columns; the rungs begin at FIRST */

/* A level by its id where all are of one profile; else an address: "operations-support@senior". */
static struct str
column_key(struct arena *arena, const struct matrix *matrix, struct rung rung)
{
    return rung.level && matrix->profile_count == 1 ? rung.level->id : rung_address(arena, rung);
}

static void
name_columns(struct table *table, const struct matrix *matrix)
{
    table_column(table, NAME, COLUMN_TEXT, "competency", str_of("Competency"));
    table_column(table, ID, COLUMN_TEXT, "id", str_of("Id"));
    table->columns[ID].extra = true;
    for (uint32_t column = 0; column < matrix->column_count; column++) {
        struct rung rung = matrix->columns[column].rung;
        bool near = matrix->profile_count == 1 && rung.level;
        table->columns[FIRST + column] =
            (struct table_column){.key = column_key(table->arena, matrix, rung),
                                  .name = near ? rung.level->name : rung_name(table->arena, rung),
                                  .kind = COLUMN_RATING};
    }
    table_tell_apart(table, FIRST);
}

static void
fill_cell(struct table *table, struct table_cell *cell, const struct matrix *matrix, uint32_t row, uint32_t column)
{
    const struct matrix_asked *asked = matrix_asked(matrix, row, column);
    if (!asked)
        return;
    const struct rating *rating = requirement_rating(asked->requirement, matrix->columns[column].rung.level);
    if (rating->state == CELL_ABSENT)
        return;
    struct buf text = {.arena = table->arena};
    format_rating(&text, asked->requirement, rating);
    table_set(table, cell, buf_get(&text));
    cell->nothing = rating->state == CELL_BLANK;
    cell->scale = asked->requirement->scale;
    cell->step = rating->step;
    cell->mark = matrix_mark(matrix, row, column);
}

struct table *
matrix_table(struct arena *arena, const struct matrix *matrix, const uint32_t *rows, size_t count, bool grouped)
{
    struct table *table = table_new(arena, TABLE_SIDES, FIRST + matrix->column_count);
    name_columns(table, matrix);
    if (grouped) {
        table->group_key = str_of("group");
        table->group_name = str_of("Group");
    }
    struct str group = {0};
    for (size_t i = 0; i < count; i++) {
        const struct matrix_row *row = &matrix->rows[rows[i]];
        if (grouped && (i == 0 || !matrix_same_group(row, &matrix->rows[rows[i - 1]])))
            group = matrix_group(arena, row);
        struct table_cell *cells = table_add(table, group);
        table_set(table, &cells[NAME], matrix_name(arena, row, grouped));
        table_set(table, &cells[ID], row->competency ? row->competency->id : (struct str){0});
        for (uint32_t column = 0; column < matrix->column_count; column++)
            fill_cell(table, &cells[FIRST + column], matrix, rows[i], column);
    }
    return table;
}

/* --- The page --- */

/* Adds a row that says how to read the page. */
static void
add_aside(struct outline *outline, struct str text)
{
    outline_add(outline, OUTLINE_TEXT, 0, text)->aside = true;
}

/* "Proficiency: step 1 Novice, step 2 Proficient, lowest first." */
static void
add_scale(struct outline *outline, const struct scale *scale)
{
    struct buf text = {.arena = outline->arena};
    buf_printf(&text, "%.*s: ", STR_ARGS(scale->name));
    for (uint32_t i = 0; i < scale->proficiency_count && scale->kind != SCALE_NUMERIC; i++) {
        buf_puts(&text, i > 0 ? ", " : "");
        if (scale->kind == SCALE_STEPS)
            buf_printf(&text, "step %u ", i + 1);
        buf_str(&text, scale->proficiencies[i].name);
    }
    if (scale->kind == SCALE_NUMERIC)
        buf_str(&text, outline_scale_remark(outline, scale));
    buf_puts(&text, ".");
    add_aside(outline, buf_get(&text));
}

struct outline
outline_matrix_rows(struct arena *arena, struct str title, const struct matrix *matrix, const uint32_t *rows,
                    size_t count, bool grouped)
{
    struct outline outline = {.arena = arena, .title = title};
    struct table *table = matrix_table(arena, matrix, rows, count, grouped);
    outline_table(&outline, table);
    outline_moves(&outline, table);
    for (uint32_t i = 0; i < matrix->scale_count; i++)
        if (matrix->scales[i])
            add_scale(&outline, matrix->scales[i]);
    return outline;
}

struct outline
outline_matrix(struct arena *arena, struct str title, const struct matrix *matrix)
{
    uint32_t *rows = arena_array(arena, matrix->row_count, sizeof(*rows));
    bool grouped = false;
    for (uint32_t row = 0; row < matrix->row_count; row++) {
        rows[row] = row;
        grouped |= !matrix_same_group(&matrix->rows[0], &matrix->rows[row]);
    }
    return outline_matrix_rows(arena, title, matrix, rows, matrix->row_count, grouped);
}
