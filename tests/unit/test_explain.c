/* What the codes mean: each has words for people, and examples that are what they say they are. */
#include "fixture.h"
#include "rung/explain.h"
#include "rung/review.h"

/* Codes without an example: what is wrong is not in the text of one file, or would fill pages. */
static const enum diag_code without_example[] = {
    DIAG_CANNOT_READ, /* the file is not there */
    DIAG_ENCODING,    /* bytes that no screen shows */
    DIAG_LIMIT,       /* sizes */
    DIAG_PASSED_OVER, /* something in a folder */
};

static bool
stands_in(enum diag_code code, const enum diag_code *codes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (codes[i] == code)
            return true;
    return false;
}

/* All that is found in a text, and what a careful reader would ask about it. */
static const struct diags *
found_in(struct fixture *f, const char *yaml)
{
    fixture_load(f, yaml);
    collection_review(f->collection, &(struct review){.year = 2026, .month = 6, .years = REVIEW_YEARS});
    return &f->collection->diags;
}

static bool
finds(const struct diags *diags, enum diag_code code)
{
    for (size_t i = 0; i < diags->count; i++)
        if (diags->v[i].code == code)
            return true;
    return false;
}

static size_t
sentences(const char *text)
{
    size_t count = 0;
    for (const char *at = text; *at; at++)
        count += *at == '.' && (at[1] == ' ' || at[1] == '\0');
    return count;
}

static void
every_code_is_explained(void **state)
{
    (void)state;
    for (enum diag_code code = 0; code < DIAG_CODE_COUNT; code++) {
        const struct explanation *explanation = explain(code);
        if (!explanation->meaning)
            fail_msg("%s has no explanation", diag_code_name(code));
        size_t count = sentences(explanation->meaning);
        if (count < 2 || count > 6)
            fail_msg("%s is explained in %zu sentences", diag_code_name(code), count);
        if (!explanation->wrong != stands_in(code, without_example, COUNT(without_example)))
            fail_msg("%s has no example, or one too many", diag_code_name(code));
        assert_int_equal(!explanation->wrong, !explanation->right);
    }
}

static void
wrong_examples_are_wrong_in_one_point(void **state)
{
    struct fixture *f = *state;
    for (enum diag_code code = 0; code < DIAG_CODE_COUNT; code++) {
        if (!explain(code)->wrong)
            continue;
        const struct diags *diags = found_in(f, explain(code)->wrong);
        if (!finds(diags, code))
            fail_msg("%s is not reported:\n%s", diag_code_name(code), fixture_brief(f, diags));
        for (size_t i = 0; i < diags->count; i++)
            if (diags->v[i].code != code)
                fail_msg("the wrong example of %s: %s", diag_code_name(code), fixture_brief(f, diags));
    }
}

static void
right_examples_are_right(void **state)
{
    struct fixture *f = *state;
    for (enum diag_code code = 0; code < DIAG_CODE_COUNT; code++) {
        if (!explain(code)->right)
            continue;
        const struct diags *diags = found_in(f, explain(code)->right);
        if (diags->count)
            fail_msg("the right example of %s: %s", diag_code_name(code), fixture_brief(f, diags));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_code_is_explained),
        TEST(wrong_examples_are_wrong_in_one_point),
        TEST(right_examples_are_right),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
