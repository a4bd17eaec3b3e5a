/* Orders of a matrix's rows: each row gets a key once, then keys are compared. */
#include "rung/matrix.h"
#include "rung/text.h"
#include "sort.h"

#include <string.h>

struct keyed {
    uint32_t row;
    uint32_t number; /* the lower the earlier */
    struct str name; /* of rows with the same number: this one decides; may be not given */
};

static uint32_t
first_rise(const struct matrix *matrix, uint32_t row)
{
    for (uint32_t column = 0; column < matrix->column_count; column++) {
        enum mark mark = matrix_mark(matrix, row, column);
        if (mark == MARK_CHANGED || mark == MARK_NEW)
            return column;
    }
    return UINT32_MAX;
}

/*
 * How far below the top of its scale the last column is; what names no step of a scale comes behind, then the rest.
 */
static uint32_t
below_top(const struct matrix *matrix, uint32_t row)
{
    enum { WHOLE = 1000000 };
    uint32_t last = matrix->column_count - 1;
    const struct matrix_asked *asked = matrix_asked(matrix, row, last);
    const struct rating *rating =
        asked ? requirement_rating(asked->requirement, matrix->columns[last].rung.level) : NULL;
    if (!rating || rating->state != CELL_STATED)
        return UINT32_MAX;
    if (!asked->requirement->scale || rating->step == 0)
        return UINT32_MAX - 1;
    uint32_t steps = asked->requirement->scale->proficiency_count;
    return (uint32_t)((uint64_t)WHOLE * (steps - rating->step) / steps);
}

/* The more often it changes, the lower. */
static uint32_t
steadiness(const struct matrix *matrix, uint32_t row)
{
    return UINT32_MAX - matrix_changes(matrix, row);
}

static int
by_key(const void *a, const void *b)
{
    const struct keyed *left = a, *right = b;
    if (left->number != right->number)
        return left->number < right->number ? -1 : 1;
    uint32_t bytes = left->name.bytes < right->name.bytes ? left->name.bytes : right->name.bytes;
    int order = bytes > 0 ? memcmp(left->name.ptr, right->name.ptr, bytes) : 0;
    return order ? order : (left->name.bytes > right->name.bytes) - (left->name.bytes < right->name.bytes);
}

void
matrix_sort(const struct matrix *matrix, struct arena *scratch, enum matrix_order order, uint32_t *rows, size_t count)
{
    static uint32_t (*const numbers[MATRIX_ORDERS])(const struct matrix *matrix, uint32_t row) = {
        [MATRIX_BY_RISE] = first_rise,
        [MATRIX_BY_LAST] = below_top,
        [MATRIX_BY_CHANGE] = steadiness,
    };
    struct keyed *keyed = arena_array(scratch, count, sizeof(*keyed));
    for (size_t i = 0; i < count; i++) {
        keyed[i].row = rows[i];
        keyed[i].number = numbers[order] ? numbers[order](matrix, rows[i]) : order == MATRIX_BY_NAME ? 0 : rows[i];
        if (order == MATRIX_BY_NAME)
            keyed[i].name = text_fold(scratch, matrix->rows[rows[i]].name);
    }
    sort_stable(scratch, keyed, count, sizeof(*keyed), by_key);
    for (size_t i = 0; i < count; i++)
        rows[i] = keyed[i].row;
}
