/* What is in force at a level, and where each thing comes from. */
#include <stdio.h>

#include "fixture.h"
#include "rung/resolve.h"

/*
 * What is in force, as one line: "own*, own, | inherited<ORIGIN, ..."; what an item takes the place of stands behind
 * a ^ with its origin. A paragraph is in [ ]; what is said again at another level has a !; other states are in ( ).
 */
static const char *
force_of(struct fixture *f, const struct section *section, const struct level *level)
{
    struct held_list list = resolve_section(f->arena, section, level);
    struct buf out = {.arena = f->arena};
    if (list.state != CELL_STATED) {
        assert_int_equal(list.count, 0);
        return list.state == CELL_BLANK ? "(blank)" : "(absent)";
    }
    for (size_t i = 0; i < list.count; i++) {
        const struct held *held = &list.v[i];
        buf_puts(&out, i == 0 ? "" : i == list.own ? " | " : ", ");
        buf_printf(&out, held->paragraph ? "[%.*s]" : "%.*s", STR_ARGS(held->text));
        buf_puts(&out, held->restated ? "!" : "");
        buf_printf(&out, "<%.*s", STR_ARGS(held->origin ? held->origin->id : str_of("all")));
        for (held = held->raises; held; held = held->raises)
            buf_printf(
                &out, " ^%.*s%s<%.*s", STR_ARGS(held->text), held->restated ? "!" : "", STR_ARGS(held->origin->id));
    }
    return buf_get(&out).ptr;
}

struct expectation {
    const char *level;
    const char *force;
};

/* Checks the first section of a profile at some of its levels. */
static void
check(struct fixture *f, const struct profile *profile, const struct expectation *expected, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct level *level = profile_level(f->arena, profile, str_of(expected[i].level), NULL);
        assert_non_null(level);
        assert_string_equal(force_of(f, &profile->sections[0], level), expected[i].force);
    }
}

#define CHECK(f, profile, ...)                                                                                       \
    do {                                                                                                             \
        static const struct expectation rows[] = {__VA_ARGS__};                                                      \
        check(f, profile, rows, sizeof(rows) / sizeof(*rows));                                                       \
    } while (0)

static const struct profile *
load(struct fixture *f, const char *section)
{
    const char *yaml = arena_printf(f->arena,
                                    "profiles:\n"
                                    "- title: P\n"
                                    "  levels:\n"
                                    "  - a\n"
                                    "  - {name: b, builds_on: a}\n"
                                    "  - {name: c, builds_on: b}\n"
                                    "  - {name: d, builds_on: c}\n"
                                    "  - {name: e, builds_on: c}\n" /* not on d */
                                    "  sections:\n"
                                    "  - {heading: H, %s}\n",
                                    section);
    const struct collection *c = fixture_load(f, yaml);
    assert_string_equal(fixture_brief(f, &c->diags), "");
    return c->profiles[0];
}

static void
levels_add_to_what_they_build_on(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = load(f, "kind: cumulative, levels: {a: [1, 2], b: [3], d: [4], e: [5]}");
    CHECK(f,
          p,
          {"a", "1<a, 2<a"},
          {"b", "3<b | 1<a, 2<a"},
          {"c", "3<b, 1<a, 2<a"},
          {"d", "4<d | 3<b, 1<a, 2<a"},
          {"e", "5<e | 3<b, 1<a, 2<a"});
}

static void
standalone_sections_inherit_nothing(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = load(f, "levels: {a: [1], b: ~, c: [{text: x, topic: t}], d: \"None\"}");
    CHECK(f, p, {"a", "1<a"}, {"b", "(blank)"}, {"c", "x<c"}, {"d", "[None]<d"}, {"e", "(absent)"});
}

static void
topics_are_raised_in_place(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = load(f,
                                   "kind: cumulative, levels: {"
                                   "a: [x, {text: basic, topic: t}], b: [{text: more, topic: t}], "
                                   "c: [y, {text: most, topic: t}], e: [{text: other, topic: u}]}");
    CHECK(f,
          p,
          {"a", "x<a, basic<a"},
          {"b", "more<b ^basic<a | x<a"},
          {"c", "y<c, most<c ^more<b ^basic<a | x<a"},
          {"e", "other<e | y<c, most<c ^more<b ^basic<a, x<a"});
}

/* Two items of one topic at one level stand side by side; the first is the one that raises. */
static void
items_of_one_level_do_not_displace_each_other(void **state)
{
    struct fixture *f = *state;
    const struct profile *p =
        load(f,
             "kind: cumulative, levels: {"
             "a: [{text: a1, topic: t}, {text: a2, topic: t}], b: [{text: b1, topic: t}, {text: b2, topic: t}]}");
    CHECK(f, p, {"a", "a1<a, a2<a"}, {"b", "b1<b ^a1<a ^a2<a, b2<b"});
}

static void
what_is_said_again_is_there_once(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = load(f, "kind: cumulative, levels: {a: [x, y], b: [x, z], c: [{text: y, topic: t}]}");
    CHECK(f, p, {"b", "x!<b, z<b | y<a"}, {"c", "y!<c | x!<b, z<b"});
}

/* A text that was raised before is not in force again because a lower level says it without a topic. */
static void
a_raised_text_stays_raised(void **state)
{
    struct fixture *f = *state;
    const struct profile *p =
        load(f,
             "kind: cumulative, levels: {"
             "a: [{text: basic, topic: t}], b: [{text: basic, topic: t}], c: [{text: more, topic: t}]}");
    CHECK(f, p, {"b", "basic!<b"}, {"c", "more<c ^basic!<b"});
}

static void
a_common_cell_holds_everywhere(void **state)
{
    struct fixture *f = *state;
    const struct profile *p =
        load(f, "kind: cumulative, items: {text: Para, items: [all]}, levels: {a: [1], b: [2], e: ~}");
    CHECK(f,
          p,
          {"a", "[Para]<all, all<all, 1<a"},
          {"b", "[Para]<all, all<all, 2<b | 1<a"},
          {"c", "[Para]<all, all<all | 2<b, 1<a"},
          {"e", "[Para]<all, all<all | 2<b, 1<a"});
    assert_string_equal(force_of(f, &p->sections[0], NULL), "[Para]<all, all<all");
}

static void
blank_below_is_inherited_above(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = load(f, "kind: cumulative, levels: {a: ~, c: [1], d: ~}");
    CHECK(f, p, {"a", "(blank)"}, {"b", "(absent)"}, {"c", "1<c"}, {"d", "1<c"}, {"e", "1<c"});
}

static void
a_section_without_cells_says_nothing(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = load(f, "kind: cumulative");
    CHECK(f, p, {"a", "(absent)"}, {"e", "(absent)"});
    assert_string_equal(force_of(f, &p->sections[0], NULL), "(absent)");
}

/*
 * A ladder whose rungs are profiles of one level each; what holds for all levels of the lower one is inherited too.
 */
static void
chains_cross_profiles(void **state)
{
    struct fixture *f = *state;
    const struct collection *c =
        fixture_load(f,
                     "profiles:\n"
                     "- title: Two\n"
                     "  levels: [{name: t, builds_on: one@o}]\n"
                     "  sections: [{id: s, heading: Skills, kind: cumulative, items: [mine], levels: {t: [2]}}]\n"
                     "- title: Three\n"
                     "  levels: [{name: h, builds_on: two@t}]\n"
                     "  sections: [{heading: S, kind: cumulative, levels: {h: [3]}}]\n"
                     "- title: One\n"
                     "  levels: [o]\n"
                     "  sections: [{heading: S, kind: cumulative, items: [all], levels: {o: [1]}}]\n");
    assert_string_equal(fixture_brief(f, &c->diags), "");
    CHECK(f, c->profiles[0], {"t", "mine<all, 2<t | all<o, 1<o"});
    CHECK(f, c->profiles[1], {"h", "3<h | mine<t, 2<t, all<o, 1<o"});
}

/* A profile in between that has no such section does not end the chain. */
static void
chains_pass_over_profiles_without_the_section(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f,
                                              "profiles:\n"
                                              "- title: Top\n"
                                              "  levels: [{name: t, builds_on: middle@m}]\n"
                                              "  sections: [{heading: S, kind: cumulative, levels: {t: [3]}}]\n"
                                              "- title: Middle\n"
                                              "  levels: [{name: m, builds_on: low@l}]\n"
                                              "- title: Low\n"
                                              "  levels: [l]\n"
                                              "  sections: [{heading: S, kind: cumulative, levels: {l: [1]}}]\n");
    CHECK(f, c->profiles[0], {"t", "3<t | 1<l"});
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(levels_add_to_what_they_build_on),
        TEST(standalone_sections_inherit_nothing),
        TEST(topics_are_raised_in_place),
        TEST(items_of_one_level_do_not_displace_each_other),
        TEST(what_is_said_again_is_there_once),
        TEST(a_raised_text_stays_raised),
        TEST(a_common_cell_holds_everywhere),
        TEST(blank_below_is_inherited_above),
        TEST(a_section_without_cells_says_nothing),
        TEST(chains_cross_profiles),
        TEST(chains_pass_over_profiles_without_the_section),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
