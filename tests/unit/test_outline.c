/* Outlines: what stands below what, and that nothing of it is lost. */
#include "rung/outline.h"

#include "fixture.h"

static void
sub_items_say_all_they_hold(void **state)
{
    static const struct {
        int depth;
        const char *text;
    } expected[] = {{0, "T"}, {1, "Note: of T"}, {1, "x (desired)"}, {2, "Note: of x"}, {1, "y"}};
    enum { EXPECTED = sizeof(expected) / sizeof(*expected) };
    struct fixture *f = *state;
    const struct collection *c =
        fixture_load(f,
                     "profiles:\n"
                     "- title: P\n"
                     "  sections:\n"
                     "  - heading: H\n"
                     "    items: [{text: T, note: of T, items: [{text: x, kind: desired, note: of x}, y]}]\n");
    struct outline outline = outline_rung(f->arena, (struct rung){.profile = c->profiles[0]});
    size_t first = 0;
    while (first < outline.count && !str_equal(outline.rows[first].text, str_of("T")))
        first++;
    assert_true(first + EXPECTED <= outline.count);
    for (size_t i = 0; i < EXPECTED; i++) {
        assert_string_equal(fixture_text(f, outline.rows[first + i].text), expected[i].text);
        assert_int_equal(outline.rows[first + i].depth - outline.rows[first].depth, expected[i].depth);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(sub_items_say_all_they_hold),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
