/* The matrix: which rows there are, what stands in their cells, and the orders. */
#include "fixture.h"
#include "rung/matrix.h"

static const struct matrix *
matrix_of_all(struct fixture *f, const char *yaml)
{
    const struct collection *c = fixture_load(f, yaml);
    return matrix_of_profiles(f->arena, c->profiles, c->profile_count);
}

/*
 * Rows as text: "name: cell cell ...", a cell the place of its proficiency and its mark; "-" where nothing is asked.
 */
static const char *
laid_out(struct fixture *f, const struct matrix *matrix)
{
    struct buf out = {.arena = f->arena};
    for (uint32_t row = 0; row < matrix->row_count; row++) {
        buf_printf(&out, "%.*s:", STR_ARGS(matrix->rows[row].name));
        for (uint32_t column = 0; column < matrix->column_count; column++) {
            const struct matrix_asked *asked = matrix_asked(matrix, row, column);
            const struct level *level = matrix->columns[column].rung.level;
            enum mark mark = matrix_mark(matrix, row, column);
            if (!asked)
                buf_puts(&out, " -");
            else
                buf_printf(&out, " %u", requirement_rating(asked->requirement, level)->step);
            if (mark != MARK_NONE)
                buf_printf(&out, "%c", mark_sign(mark));
        }
        buf_puts(&out, "\n");
    }
    return buf_get(&out).ptr;
}

#define SCALE "scales: [{id: s, name: S, proficiencies: [Low, Mid, High]}]\n"

/* Rows stand by group, then in the order of the first profile that asks for them. */
static void
profiles_share_rows(void **state)
{
    const struct matrix *matrix = matrix_of_all(
        *state,
        SCALE
        "groups: [{id: g, name: G}]\n"
        "competencies: [{id: a, name: A, scale: s}, {id: b, name: B, scale: s, group: g}, {id: c, name: C, scale: s}]\n"
        "profiles:\n"
        "  - id: p\n"
        "    title: P\n"
        "    levels: [One, Two]\n"
        "    requirements:\n"
        "      - {competency: c, levels: {One: Low, Two: High}}\n"
        "      - {competency: b, proficiency: Mid}\n"
        "      - {competency: nobody}\n"
        "  - {id: q, title: Q, requirements: [{competency: a, proficiency: Low}, {competency: c, proficiency: Low}, {competency: nobody}]}\n"
        "  - {id: r, title: R}\n");
    assert_int_equal(matrix->column_count, 4);
    assert_int_equal(matrix->profile_count, 3);
    assert_string_equal(laid_out(*state, matrix), "B: 2 2 - -\nC: 1 3^ 1 -\nA: - - 1 -\nnobody: 0 0 0 -\n");
    uint32_t rows[] = {0, 1, 2, 3};
    assert_int_equal(matrix_raised(matrix, 1, rows, 4), 1);
    assert_int_equal(matrix_raised(matrix, 1, rows, 1), 0);
    assert_int_equal(matrix->scale_count, 2); /* one of them none */
}

/* A profile that asks for a competency twice has two rows, and the next one shares them. */
static void
what_is_asked_twice_has_two_rows(void **state)
{
    const struct matrix *matrix = matrix_of_all(
        *state,
        SCALE
        "competencies: [{id: a, name: A, scale: s}]\n"
        "profiles:\n"
        "  - {id: p, title: P, requirements: [{competency: a, proficiency: Low}, {competency: a, proficiency: High}]}\n"
        "  - {id: q, title: Q, requirements: [{competency: a, proficiency: Mid}]}\n");
    assert_string_equal(laid_out(*state, matrix), "A: 1 2\nA: 3 -\n");
}

/* A mark holds a cell against the level before it in its track, though that stands elsewhere or not in the matrix. */
static void
marks_follow_tracks(void **state)
{
    struct fixture *f = *state;
    const struct matrix *matrix = matrix_of_all(
        f,
        SCALE "competencies: [{id: a, name: A, scale: s}]\n"
              "profiles:\n"
              "  - id: p\n"
              "    title: P\n"
              "    levels: [{name: X1, track: X}, {name: Y1, track: Y}, {name: X2, track: X}, {name: Y2, track: Y}]\n"
              "    requirements: [{competency: a, levels: {X1: Mid, Y1: High, X2: High, Y2: Low}}]\n");
    assert_string_equal(laid_out(f, matrix), "A: 2 3 3^ 1v\n");
    struct rung alone = matrix->columns[2].rung;
    assert_string_equal(laid_out(f, matrix_make(f->arena, &alone, 1)), "A: 3^\n");
}

/* The names of rows in an order. */
static const char *
ordered(struct fixture *f, const struct matrix *matrix, enum matrix_order order)
{
    struct buf out = {.arena = f->arena};
    uint32_t *rows = arena_array(f->arena, matrix->row_count, sizeof(*rows));
    for (uint32_t i = 0; i < matrix->row_count; i++)
        rows[i] = i;
    matrix_sort(matrix, f->arena, order, rows, matrix->row_count);
    for (uint32_t i = 0; i < matrix->row_count; i++)
        buf_printf(&out, "%s%.*s", i ? " " : "", STR_ARGS(matrix->rows[rows[i]].name));
    return buf_get(&out).ptr;
}

static void
rows_can_be_sorted(void **state)
{
    struct fixture *f = *state;
    const struct matrix *matrix = matrix_of_all(
        f,
        SCALE
        "competencies: [{id: z, name: zeal, scale: s}, {id: e, name: Éclat, scale: s}, {id: d, name: Drive, scale: s}]\n"
        "profiles:\n"
        "  - id: p\n"
        "    title: P\n"
        "    levels: [One, Two, Three]\n"
        "    requirements:\n"
        "      - {competency: z, levels: {One: Low, Two: Low, Three: Mid}}\n"
        "      - {competency: e, levels: {One: Low, Two: Mid, Three: High}}\n"
        "      - {competency: d, proficiency: Low}\n");
    assert_string_equal(ordered(f, matrix, MATRIX_BY_GROUP), "zeal Éclat Drive");
    assert_string_equal(ordered(f, matrix, MATRIX_BY_NAME), "Drive Éclat zeal");
    assert_string_equal(ordered(f, matrix, MATRIX_BY_RISE), "Éclat zeal Drive");
    assert_string_equal(ordered(f, matrix, MATRIX_BY_LAST), "Éclat zeal Drive");
    assert_string_equal(ordered(f, matrix, MATRIX_BY_CHANGE), "Éclat zeal Drive");
    assert_int_equal(matrix_changes(matrix, 0), 1);
    assert_int_equal(matrix_changes(matrix, 1), 2);
    assert_int_equal(matrix_changes(matrix, 2), 0);
}

/* Between two profiles, at both ends, and not where nobody asks. */
static void
changes_are_counted_from_profile_to_profile(void **state)
{
    const struct matrix *matrix = matrix_of_all(
        *state,
        SCALE "competencies: [{id: a, name: A, scale: s}, {id: b, name: B, scale: s}, {id: c, name: C, scale: s}]\n"
              "profiles:\n"
              "  - {id: p, title: P, levels: [1, 2], requirements: [{competency: a, proficiency: Low}]}\n"
              "  - {id: q, title: Q, levels: [1, 2], requirements: [{competency: b, levels: {1: Low, 2: Mid}}]}\n"
              "  - {id: r, title: R, levels: [1, 2], requirements: [{competency: b, proficiency: Mid}]}\n"
              "  - {id: t, title: T, requirements: [{competency: a, proficiency: Low}]}\n"
              "  - {id: u, title: U, requirements: [{competency: c, proficiency: Low}]}\n");
    assert_string_equal(laid_out(*state, matrix), "A: 1 1 - - - - 1 -\nB: - - 1 2^ 2 2 - -\nC: - - - - - - - 1\n");
    assert_int_equal(matrix_changes(matrix, 0), 3);
    assert_int_equal(matrix_changes(matrix, 1), 3);
    assert_int_equal(matrix_changes(matrix, 2), 1);
}

static void
a_family_has_the_profiles_of_its_branches(void **state)
{
    struct fixture *f = *state;
    const struct collection *c =
        fixture_load(f,
                     "families: [{id: top, name: Top}, {id: branch, name: Branch, parent: top}]\n"
                     "profiles:\n"
                     "  - {id: a, title: A, family: Branch}\n"
                     "  - {id: b, title: B, family: [Top, Branch]}\n"
                     "  - {id: c, title: C}\n"
                     "  - {id: d, title: D, family: Elsewhere}\n");
    struct profile_list top = collection_family_profiles(c, f->arena, c->families[0]);
    assert_int_equal(top.count, 2);
    assert_string_equal(fixture_text(f, top.v[1]->id), "b");
    struct profile_list none = collection_family_profiles(c, f->arena, NULL);
    assert_int_equal(none.count, 1);
    assert_string_equal(fixture_text(f, none.v[0]->id), "c");
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(profiles_share_rows),
        TEST(what_is_asked_twice_has_two_rows),
        TEST(marks_follow_tracks),
        TEST(rows_can_be_sorted),
        TEST(changes_are_counted_from_profile_to_profile),
        TEST(a_family_has_the_profiles_of_its_branches),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
