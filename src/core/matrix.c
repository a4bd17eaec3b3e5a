/* The matrix: rows are found by their competency, and cells by the profile of their column. */
#include "rung/matrix.h"

#include "map.h"
#include "sort.h"

/* --- Making it --- */

/*
 * The rows of one competency. It is nearly always one; a profile that asks for a competency twice takes two, and so
 * does the next one that does.
 */
struct kin {
    uint32_t *rows;
    uint32_t count;
    uint32_t profile; /* the last that asked for it ... */
    uint32_t taken;   /* ... and how many of the rows it took */
};

struct making {
    struct arena *arena;
    struct matrix *matrix;
    struct map competencies; /* to struct kin */
    struct map references;   /* those to no competency, to struct kin */
    struct map scales;       /* to its place, plus 1 */
    uint32_t scale;          /* the place of the last one: mostly it is the next one's too */
};

/* A key for a map from what a pointer points to; the pointer itself must stay where it is. */
static struct str
key_of(const void *pointer)
{
    return (struct str){.ptr = pointer, .bytes = sizeof(void *)};
}

static uint32_t
place_of_scale(struct making *m, const struct requirement *requirement)
{
    struct matrix *matrix = m->matrix;
    if (m->scale < matrix->scale_count && matrix->scales[m->scale] == requirement->scale)
        return m->scale;
    struct str key = key_of(&requirement->scale);
    uintptr_t place = (uintptr_t)map_get(&m->scales, key);
    if (place)
        return m->scale = (uint32_t)place - 1;
    matrix->scales = arena_grow(m->arena, matrix->scales, matrix->scale_count, sizeof(const struct scale *));
    matrix->scales[matrix->scale_count++] = requirement->scale;
    map_put(&m->scales, key, (void *)(uintptr_t)matrix->scale_count);
    return m->scale = matrix->scale_count - 1;
}

static struct kin *
kin_of(struct making *m, const struct requirement *requirement)
{
    struct map *map = requirement->competency ? &m->competencies : &m->references;
    struct str key = requirement->competency ? key_of(&requirement->competency) : requirement->competency_ref;
    struct kin *kin = map_get(map, key);
    if (!kin) {
        kin = arena_alloc(m->arena, sizeof(*kin));
        map_put(map, key, kin);
    }
    return kin;
}

/* The row that a requirement stands in. */
static struct matrix_row *
row_of(struct making *m, const struct requirement *requirement, uint32_t profile)
{
    struct matrix *matrix = m->matrix;
    struct kin *kin = kin_of(m, requirement);
    if (kin->profile != profile)
        kin->taken = 0;
    kin->profile = profile;
    if (kin->taken == kin->count) {
        matrix->rows = arena_grow(m->arena, matrix->rows, matrix->row_count, sizeof(*matrix->rows));
        matrix->rows[matrix->row_count] =
            (struct matrix_row){.competency = requirement->competency, .name = requirement_name(requirement)};
        kin->rows = arena_grow(m->arena, kin->rows, kin->count, sizeof(*kin->rows));
        kin->rows[kin->count++] = matrix->row_count++;
    }
    return &matrix->rows[kin->rows[kin->taken++]];
}

static void
add_profile(struct making *m, const struct profile *profile, uint32_t place)
{
    for (uint32_t i = 0; i < profile->requirement_count; i++) {
        const struct requirement *requirement = &profile->requirements[i];
        struct matrix_row *row = row_of(m, requirement, place);
        row->asked = arena_grow(m->arena, row->asked, row->asked_count, sizeof(*row->asked));
        row->asked[row->asked_count++] = (struct matrix_asked){requirement, place, place_of_scale(m, requirement)};
    }
}

/* Groups stand in the order of the collection; then comes what is in none, then what nothing defines. */
static uint32_t
order_of_group(const struct matrix_row *row)
{
    if (!row->competency)
        return UINT32_MAX;
    return row->competency->group ? row->competency->group->order : UINT32_MAX - 1;
}

static int
by_group(const void *a, const void *b)
{
    uint32_t left = order_of_group(a), right = order_of_group(b);
    return (left > right) - (left < right);
}

const struct matrix *
matrix_make(struct arena *arena, const struct rung *rungs, size_t count)
{
    struct matrix *matrix = arena_alloc(arena, sizeof(*matrix));
    struct making m = {arena, matrix, {.arena = arena}, {.arena = arena}, {.arena = arena}, 0};
    matrix->columns = arena_array(arena, count, sizeof(*matrix->columns));
    for (size_t i = 0; i < count; i++) {
        if (i == 0 || rungs[i].profile != rungs[i - 1].profile)
            add_profile(&m, rungs[i].profile, matrix->profile_count++);
        matrix->columns[i] = (struct matrix_column){rungs[i], matrix->profile_count - 1};
    }
    matrix->column_count = (uint32_t)count;
    sort_stable(arena, matrix->rows, matrix->row_count, sizeof(*matrix->rows), by_group);
    return matrix;
}

const struct matrix *
matrix_of_profiles(struct arena *arena, const struct profile *const *profiles, size_t count)
{
    size_t columns = 0;
    for (size_t i = 0; i < count; i++)
        columns += profiles[i]->level_count ? profiles[i]->level_count : 1;
    struct rung *rungs = arena_array(arena, columns, sizeof(*rungs));
    struct rung *next = rungs;
    for (size_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < profiles[i]->level_count; k++)
            *next++ = (struct rung){profiles[i], &profiles[i]->levels[k]};
        if (profiles[i]->level_count == 0)
            *next++ = (struct rung){.profile = profiles[i]};
    }
    return matrix_make(arena, rungs, columns);
}

/* --- Its cells --- */

const struct matrix_asked *
matrix_asked(const struct matrix *matrix, uint32_t row, uint32_t column)
{
    const struct matrix_row *in = &matrix->rows[row];
    uint32_t profile = matrix->columns[column].profile, low = 0, high = in->asked_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (in->asked[middle].profile < profile)
            low = middle + 1;
        else
            high = middle;
    }
    return low < in->asked_count && in->asked[low].profile == profile ? &in->asked[low] : NULL;
}

enum mark
matrix_mark(const struct matrix *matrix, uint32_t row, uint32_t column)
{
    const struct level *level = matrix->columns[column].rung.level;
    const struct matrix_asked *asked = level && level->preceding ? matrix_asked(matrix, row, column) : NULL;
    if (!asked || asked->requirement->rating_count == 0)
        return MARK_NONE;
    const struct requirement *requirement = asked->requirement;
    return compare_proficiencies(
        requirement, requirement_rating(requirement, level->preceding), requirement_rating(requirement, level));
}

uint32_t
matrix_raised(const struct matrix *matrix, uint32_t column, const uint32_t *rows, size_t count)
{
    uint32_t raised = 0;
    for (size_t i = 0; i < count; i++)
        raised += matrix_mark(matrix, rows[i], column) == MARK_CHANGED;
    return raised;
}

/* The rating of a cell; NULL: nothing is asked for. */
static const struct rating *
rating_of(const struct matrix_asked *asked, struct rung rung)
{
    const struct rating *rating = asked ? requirement_rating(asked->requirement, rung.level) : NULL;
    return rating && rating->state == CELL_STATED ? rating : NULL;
}

/* Whether a cell says another thing than the one on its left. */
static bool
changes(const struct matrix *matrix, uint32_t row, uint32_t column)
{
    const struct matrix_asked *left = matrix_asked(matrix, row, column - 1);
    const struct matrix_asked *right = matrix_asked(matrix, row, column);
    if (left == right && (!left || left->requirement->rating_count == 0))
        return false;
    const struct rating *a = rating_of(left, matrix->columns[column - 1].rung);
    const struct rating *b = rating_of(right, matrix->columns[column].rung);
    if (!a || !b)
        return a != b;
    return a->step != b->step || left->scale != right->scale
           || (a->step == 0 && !str_equal(a->proficiency_ref, b->proficiency_ref));
}

/* The first column of a profile. */
static uint32_t
first_column(const struct matrix *matrix, uint32_t profile)
{
    uint32_t low = 0, high = matrix->column_count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (matrix->columns[middle].profile < profile)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t
matrix_changes(const struct matrix *matrix, uint32_t row)
{
    const struct matrix_row *in = &matrix->rows[row];
    uint32_t count = 0, next = 1; /* the first column that was not looked at; where nobody asks, nothing changes */
    for (uint32_t i = 0; i < in->asked_count; i++) {
        uint32_t profile = in->asked[i].profile, first = first_column(matrix, profile);
        for (next = first > next ? first : next;
             next < matrix->column_count && matrix->columns[next - 1].profile <= profile;
             next++)
            count += changes(matrix, row, next);
    }
    return count;
}
