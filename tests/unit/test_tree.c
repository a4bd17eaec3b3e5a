/* The tree of profiles: what a filter finds in it, whatever was typed before. */
#include "tui/tree.h"

#include "fixture.h"

static const char yaml[] = "families: [{id: top, name: Top}, {id: branch, name: Branch, parent: top}]\n"
                           "profiles:\n"
                           "  - id: clerk\n"
                           "    title: Office Clerk\n"
                           "    family: branch\n"
                           "    alternative_titles: [Desk Officer]\n"
                           "    codes: {Job code: C-17}\n"
                           "    levels:\n"
                           "      - {id: i, name: I, title: 'Office Clerk, Junior', codes: {Job code: '0171'}}\n"
                           "      - {id: ii, name: II, title: Office Clerks' Head, positions: [Dean of Desks]}\n"
                           "      - {id: iii, name: Café}\n"
                           "  - {id: x7, title: Élan Vital, family: top}\n"
                           "  - {id: usher, title: Usher}\n";

/* What shows: families as [name], profiles by id, levels as .id. */
static const char *
rows(struct fixture *f, const struct tree *tree)
{
    struct buf out = {.arena = f->arena};
    buf_puts(&out, "");
    for (size_t row = 0; row < tree->row_count; row++) {
        const struct tree_node *node = tree_node(tree, row);
        struct rung rung = tree_rung(tree, row);
        struct str family = node->family ? node->family->name : str_of("none");
        buf_puts(&out, row ? " " : "");
        if (rung.level)
            buf_printf(&out, ".%.*s", STR_ARGS(rung.level->id));
        else if (rung.profile)
            buf_str(&out, rung.profile->id);
        else
            buf_printf(&out, "[%.*s]", STR_ARGS(family));
    }
    return buf_get(&out).ptr;
}

#define ALL "[Top] x7 [Branch] clerk [none] usher"

static void
a_filter_finds_profiles_and_levels(void **state)
{
    static const struct {
        const char *typed;
        const char *shown;
    } cases[] = {
        {"", ALL},
        {"office", "[Top] [Branch] clerk"},
        {"desk officer", "[Top] [Branch] clerk"},
        {"c-17", "[Top] [Branch] clerk"},
        {"elan", "[Top] x7"},
        {"x7", "[Top] x7"},
        {"junior", "[Top] [Branch] clerk .i"},
        {"office junior", "[Top] [Branch] clerk .i"},
        {"clerk, jun", "[Top] [Branch] clerk .i"}, /* the word goes on where the title of the profile ends */
        {"clerks'", "[Top] [Branch] clerk .ii"},
        {"desks dean", "[Top] [Branch] clerk .ii"},
        {"0171 junior clerk", "[Top] [Branch] clerk .i"},
        {"CAFE", "[Top] [Branch] clerk .iii"},
        {"junior dean", ""}, /* of two levels */
        {"e", ALL},
    };
    struct fixture *f = *state;
    struct tree tree;
    tree_init(&tree, f->arena, fixture_load(f, yaml));
    for (size_t i = 0; i < COUNT(cases); i++) {
        tree_filter(&tree, f->arena, str_of(cases[i].typed));
        assert_string_equal(rows(f, &tree), cases[i].shown);
    }
}

/* Letter by letter, and back: the same as at once; and whether there was time before, or not. */
static void
a_filter_forgets_what_was_typed_before(void **state)
{
    static const char *const typed[] = {"clerk", "usher", "junior x", "top elan", "e a", "de h"};
    struct fixture *f = *state;
    const struct collection *collection = fixture_load(f, yaml);
    struct tree tree;
    tree_init(&tree, f->arena, collection);
    for (size_t i = 0; i < COUNT(typed); i++) {
        uint32_t letters = (uint32_t)strlen(typed[i]);
        for (uint32_t step = 0; step <= 2 * letters; step++) {
            struct tree afresh;
            struct str text = {.ptr = typed[i], .bytes = step <= letters ? step : 2 * letters - step};
            tree_init(&afresh, f->arena, collection);
            while (step % 2 && findables_prepare(&afresh.findables))
                ;
            tree_filter(&afresh, f->arena, text);
            tree_filter(&tree, f->arena, text);
            assert_string_equal(rows(f, &tree), rows(f, &afresh));
        }
    }
}

/* Whatever order the words have, and whatever they say of what is gone. */
static void
folds_are_found_again(void **state)
{
    static const struct {
        const char *words[7];
        const char *shown;
    } cases[] = {
        {{"0", "branch", "clerk"}, "[Top] x7 [Branch] clerk .i .ii .iii [none] usher"},
        {{"0", "gone", "", "", "gone", "branch", ""}, "[Top] x7 [Branch] [none] usher"},
        {{"0", "", "", "top", "gone", "branch", "clerk"}, "[Top] x7 [Branch] clerk .i .ii .iii [none]"},
        {{"1", "branch", "", "top", ""}, "[Top] x7 [Branch] clerk [none]"},
        {{"1", "top"}, "[Top] [none]"},
        {{NULL}, ALL},
    };
    struct fixture *f = *state;
    const struct collection *collection = fixture_load(f, yaml);
    for (size_t i = 0; i < COUNT(cases); i++) {
        struct address address = {.arena = f->arena};
        struct tree tree;
        tree_init(&tree, f->arena, collection);
        for (size_t w = 0; w < COUNT(cases[i].words) && cases[i].words[w]; w++)
            address_add(&address, str_of(cases[i].words[w]));
        tree_take_folds(&tree, &address, 0);
        assert_string_equal(rows(f, &tree), cases[i].shown);
    }
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        TEST(a_filter_finds_profiles_and_levels),
        TEST(a_filter_forgets_what_was_typed_before),
        TEST(folds_are_found_again),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
