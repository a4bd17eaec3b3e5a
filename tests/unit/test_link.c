/* Joining: references within and across files, trees, chains, and what is said when they lead nowhere. */
#include <stdio.h>

#include "fixture.h"

/* Loads what has nothing wrong with it. */
static const struct collection *
load(struct fixture *f, const char *yaml)
{
    const struct collection *c = fixture_load(f, yaml);
    assert_string_equal(fixture_brief(f, &c->diags), "");
    return c;
}

/* --- References --- */

static void
references_reach_across_files(void **state)
{
    static const struct fixture_file files[] = {
        {"profiles.yaml",
         "profiles:\n"
         "- title: P\n"
         "  family: Offices\n"
         "  requirements: [active-listening, SPEAKING, {competency: Caf\xC3\xA9, proficiency: high}]\n"},
        {"competencies.yaml",
         "competencies:\n"
         "- {id: active-listening, name: Active Listening, group: core, scale: Steps}\n"
         "- {id: s, name: Speaking, group: Core Skills, scale: steps}\n"
         "- {id: c, name: Cafe, scale: steps}\n"},
        {"rest.yaml",
         "scales: [{name: Steps, proficiencies: [Low, High]}]\n"
         "groups: [{id: core, name: Core Skills}]\n"
         "families: [{id: o, name: OFFICES}]\n"},
        {0},
    };
    struct fixture *f = *state;
    const struct collection *c = fixture_load_files(f, files);
    assert_string_equal(fixture_brief(f, &c->diags), "");
    const struct requirement *r = c->profiles[0]->requirements;
    for (uint32_t i = 0; i < 3; i++)
        assert_ptr_equal(r[i].competency, c->competencies[i]);
    assert_ptr_equal(r[2].scale, c->scales[0]);
    assert_int_equal(r[2].common->step, 2);
    assert_ptr_equal(c->competencies[0]->group, c->groups[0]);
    assert_ptr_equal(c->competencies[1]->group, c->groups[0]);
    assert_string_equal(fixture_text(f, c->profiles[0]->families[0]->id), "o");
    assert_ptr_equal(c->competencies[0]->document, c->documents[1]);
}

static void
what_leads_nowhere_is_reported(void **state)
{
    static const struct fixture_row rows[] = {
        {"competencies: [{name: Listening}]\nprofiles: [{title: P, requirements: [listenning]}]\n",
         "a.yaml:2:38 E020 there is no competency \"listenning\" (did you mean \"listening\"?)\n"},
        {"profiles: [{title: P, requirements: [x]}]\n",
         "a.yaml:1:38 E020 there is no competency \"x\" (list it under \"competencies\" first, with its name)\n"},
        {"competencies: [{name: C, scale: steps}]\nscales: [{name: Stops, proficiencies: [a]}]\n",
         "a.yaml:1:33 E020 there is no scale \"steps\" (did you mean \"stops\"?)\n"},
        {"scales: [{name: S, proficiencies: [Low, High]}]\n"
         "competencies: [{name: C, scale: S}]\n"
         "profiles: [{title: P, requirements: [{competency: C, proficiency: Hihg}]}]\n",
         "a.yaml:3:67 E020 \"Hihg\" is not in the scale \"S\" (did you mean \"High\"?)\n"},
        {"scales: [{name: S, proficiencies: [Low, High]}]\n"
         "competencies: [{name: C, scale: S, indicators: {Middle: [x]}}]\n",
         "a.yaml:2:49 E020 \"Middle\" is not in the scale \"S\" (known here: Low, High)\n"},
        {"competencies: [{name: C}]\nprofiles: [{title: P, requirements: [{competency: C, proficiency: High}]}]\n",
         "a.yaml:2:67 W102 \"High\" is in no scale (give the competency or this requirement a \"scale\")\n"},
        {"competencies: [{name: C}]\nprofiles: [{title: P, requirements: [{competency: C, scale: S, proficiency: High}]}]\n",
         "a.yaml:2:61 E020 there is no scale \"S\"\n"},
        {"profiles: [{title: P, levels: [low, {name: High, builds_on: lwo}]}]\n",
         "a.yaml:1:61 E020 \"P\" has no level \"lwo\" (did you mean \"low\"?)\n"},
        {"profiles: [{title: P, levels: [{name: High, builds_on: Q@low}]}]\n",
         "a.yaml:1:56 E020 there is no profile \"Q\" (known here: p)\n"},
        {"profiles: [{title: P, levels: [{name: High, builds_on: P@low}]}]\n",
         "a.yaml:1:58 E020 \"P\" has no level \"low\" (known here: high)\n"},
    };
    fixture_check(*state, rows, COUNT(rows));
}

static void
a_name_may_stand_for_two_things(void **state)
{
    static const struct fixture_row rows[] = {
        {"competencies: [{id: a, name: Service}, {id: b, name: service}]\nprofiles: [{title: P, requirements: [SERVICE]}]\n",
         "a.yaml:2:38 E021 \"SERVICE\" could be any of 2 (use the id)\n"},
        {"competencies: [{id: a, name: Service}, {id: b, name: Service}]\nprofiles: [{title: P, requirements: [b, a]}]\n",
         ""},
        /* an id counts before a name */
        {"competencies: [{id: service, name: A}, {id: b, name: service}]\nprofiles: [{title: P, requirements: [service]}]\n",
         ""},
    };
    fixture_check(*state, rows, COUNT(rows));
}

static void
equal_ids_show_both_places(void **state)
{
    static const struct fixture_file files[] = {
        {"a.yaml", "competencies: [{id: c, name: One}]\nprofiles: [{title: P, requirements: [c]}]\n"},
        {"b.yaml", "\ncompetencies: [{id: c, name: Two}, {id: c, name: Three}]\n"},
        {0},
    };
    struct fixture *f = *state;
    const struct collection *c = fixture_load_files(f, files);
    assert_string_equal(fixture_rendered(f, &c->diags),
                        "b.yaml:2:21: error: a second competency with the id \"c\" [E022]\n"
                        "     2 | competencies: [{id: c, name: Two}, {id: c, name: Three}]\n"
                        "       |                     ^\n"
                        "         a.yaml:1:21:\n"
                        "     1 | competencies: [{id: c, name: One}]\n"
                        "       |                     ^ first defined here\n"
                        "         help: give one of them another id\n"
                        "b.yaml:2:41: error: a second competency with the id \"c\" [E022]\n"
                        "     2 | competencies: [{id: c, name: Two}, {id: c, name: Three}]\n"
                        "       |                                         ^\n"
                        "         a.yaml:1:21:\n"
                        "     1 | competencies: [{id: c, name: One}]\n"
                        "       |                     ^ first defined here\n"
                        "         help: give one of them another id\n");
    assert_ptr_equal(c->profiles[0]->requirements[0].competency, c->competencies[0]); /* the first counts */
}

static void
ids_must_differ_within_their_record(void **state)
{
    static const struct fixture_row rows[] = {
        {"profiles: [{title: P, levels: [a, A]}]\n",
         "a.yaml:1:35 E022 a second level with the id \"a\" (give one of them another id)\n"},
        {"profiles: [{title: P, sections: [{heading: H}, {id: h, heading: G}]}]\n",
         "a.yaml:1:53 E022 a second section with the id \"h\" (give one of them another id)\n"},
        {"scales: [{name: S, proficiencies: [a, a]}]\n",
         "a.yaml:1:39 E022 a second proficiency with the id \"a\" (give one of them another id)\n"},
        {"profiles: [{title: P, levels: [a]}, {title: Q, levels: [a]}]\nscales: [{id: p, proficiencies: [a]}]\n", ""},
        {"profiles: [{title: P}, {title: p}]\n",
         "a.yaml:1:32 E022 a second profile with the id \"p\" (give one of them another id)\n"},
    };
    fixture_check(*state, rows, COUNT(rows));
}

/* An id counts before a name, a name to the letter before one that only sounds so; two alike are no answer. */
static void
levels_and_steps_are_found_by_one_rule(void **state)
{
    static const struct fixture_row rows[] = {
        {"profiles: [{title: P, levels: [{id: a, name: Same}, {id: b, name: Same}, {name: c, builds_on: Same}]}]\n",
         "a.yaml:1:95 E021 \"Same\" could be any of 2 (use the id)\n"},
        {"profiles: [{title: P, levels: [{id: a, name: X}, {id: b, name: x}, {name: c, builds_on: x}]}]\n", ""},
        {"scales: [{name: S, proficiencies: [{id: a, name: low}, {id: b, name: LOW}]}]\n"
         "competencies: [{name: C, scale: S, indicators: {Low: [x], LOW: [y], a: [z]}}]\n",
         "a.yaml:2:49 E021 \"Low\" could be any of 2 (use the id)\n"},
    };
    struct fixture *f = *state;
    fixture_check(f, rows, COUNT(rows));
    const struct collection *c = load(f,
                                      "profiles: [{title: P, levels: [{id: a, name: b}, {id: b, name: a}, "
                                      "{name: c, builds_on: b}, {name: d, builds_on: A}]}]\n"
                                      "scales: [{name: S, proficiencies: [{id: x, name: y}, {id: y, name: x}]}]\n"
                                      "competencies: [{name: C, scale: S, indicators: {y: [i]}}]\n");
    const struct level *levels = c->profiles[0]->levels;
    assert_ptr_equal(levels[2].builds_on, &levels[1]);
    assert_ptr_equal(levels[3].builds_on, &levels[1]);
    assert_ptr_equal(c->competencies[0]->indicators[0].proficiency, &c->scales[0]->proficiencies[1]);
}

/* --- Trees --- */

/* "Office(Back,Front(Desk)) Other": the names of a tree as it is listed, children in brackets. */
static const char *
tree(struct fixture *f, const struct category *const *list, uint32_t count)
{
    struct buf out = {.arena = f->arena};
    uint32_t depth = 0;
    for (uint32_t i = 0; i < count; i++) {
        const struct category *c = list[i];
        assert_int_equal(c->order, i);
        assert_int_equal(c->depth, c->parent ? c->parent->depth + 1 : 0);
        if (i && c->depth <= depth)
            buf_fill(&out, ')', (int)(depth - c->depth));
        buf_puts(&out, i == 0 ? "" : c->depth > depth ? "(" : c->depth ? "," : " ");
        buf_str(&out, c->name);
        depth = c->depth;
    }
    buf_fill(&out, ')', (int)depth);
    return buf_get(&out).ptr;
}

static void
families_are_a_tree(void **state)
{
    static const struct {
        const char *yaml, *tree;
    } rows[] = {
        {"families: [A, B]\n", "A B"},
        {"families: [{name: Child, parent: Top}, {name: Top}, {name: Other}, {name: Last, parent: top}]\n",
         "Top(Child,Last) Other"},
        {"families: [{name: A, parent: B}, {name: B, parent: C}, {name: C}]\n", "C(B(A))"},
        {"profiles: [{title: P, family: [X, Y]}, {title: Q, family: x}]\n", "X Y"}, /* named, not defined */
        {"families: [{name: A, parent: Unheard}]\n", "Unheard(A)"},
        {"families: [A, B, C]\nprofiles: [{title: P, family: [X, x, c, \"*\"]}]\n", "A B C X *"},
        {"families: [{name: A}]\nprofiles: [{title: P, family: a}]\n", "A"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct collection *c = load(f, rows[i].yaml);
        assert_string_equal(tree(f, c->families, c->family_count), rows[i].tree);
    }
}

static void
groups_are_a_tree(void **state)
{
    struct fixture *f = *state;
    const struct collection *c =
        load(f,
             "groups: [{name: Core, parent: Behavior}, {id: b, name: Behavior}]\n"
             "competencies: [{name: X, group: core}, {name: Y, group: Unheard}, {name: Z}]\n");
    assert_string_equal(tree(f, c->groups, c->group_count), "Behavior(Core) Unheard");
    assert_string_equal(fixture_text(f, c->competencies[1]->group->id), "unheard");
    assert_null(c->competencies[2]->group);
}

static void
circles_in_a_tree_are_cut(void **state)
{
    static const struct {
        const char *yaml, *problems, *tree;
    } rows[] = {
        {"groups: [{name: A, parent: A}]\n", "a.yaml:1:28 E023 \"A\" would stand below itself\n", "A"},
        {"groups: [{name: A, parent: B}, {name: B, parent: A}]\n",
         "a.yaml:1:28 E023 \"A\" would stand below itself\n",
         "A(B)"},
        {"groups: [{name: X, parent: A}, {name: A, parent: B}, {name: B, parent: A}]\n",
         "a.yaml:1:50 E023 \"A\" would stand below itself\n",
         "A(X,B)"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct collection *c = fixture_load(f, rows[i].yaml);
        assert_string_equal(fixture_brief(f, &c->diags), rows[i].problems);
        assert_string_equal(tree(f, c->groups, c->group_count), rows[i].tree);
    }
}

static void
trees_are_not_too_deep(void **state)
{
    struct fixture *f = *state;
    struct buf yaml = {.arena = f->arena};
    buf_puts(&yaml, "groups:\n- G0\n");
    for (int i = 1; i < 80; i++)
        buf_printf(&yaml, "- {name: G%d, parent: G%d}\n", i, i - 1);
    const struct collection *c = fixture_load(f, yaml.ptr);
    assert_string_equal(fixture_brief(f, &c->diags), "a.yaml:66:23 E004 \"G64\" stands too deep in the tree\n");
    assert_int_equal(c->groups[63]->depth, 63);
    assert_int_equal(c->groups[79]->depth, 15);
}

/* --- Chains of levels --- */

static void
levels_build_on_others(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = load(f,
                                      "profiles:\n"
                                      "- id: p\n"
                                      "  title: P\n"
                                      "  levels:\n"
                                      "  - a\n"
                                      "  - {name: b, builds_on: a}\n"
                                      "  - {name: c, builds_on: b}\n"
                                      "  - {name: d, builds_on: b}\n"
                                      "- title: Q\n"
                                      "  levels:\n"
                                      "  - {name: e, builds_on: p@d}\n"
                                      "  - {name: first, builds_on: E}\n");
    const struct level *p = c->profiles[0]->levels, *q = c->profiles[1]->levels;
    assert_null(p[0].builds_on);
    assert_ptr_equal(p[2].builds_on, &p[1]);
    assert_ptr_equal(p[3].builds_on, &p[1]); /* not on the one before it */
    assert_ptr_equal(q[0].builds_on, &p[3]);
    assert_ptr_equal(q[1].builds_on, &q[0]);
    static const uint32_t depths[] = {0, 1, 2, 2, 3, 4};
    for (uint32_t i = 0; i < 6; i++)
        assert_int_equal(i < 4 ? p[i].depth : q[i - 4].depth, depths[i]);
    assert_ptr_equal(q[1].profile, c->profiles[1]);
    assert_int_equal(q[1].index, 1);
}

static void
what_the_review_asks_can_be_accepted(void **state)
{
    static const struct fixture_row rows[] = {
        {"profiles: [{title: P, accept: [W201, w204]}]\n", ""},
        {"profiles: [{title: P, accept: W101}]\n",
         "a.yaml:1:31 E012 accept cannot be \"W101\": only warnings from W201 on can be accepted\n"},
        {"competencies: [{name: C, accept: e012}]\n",
         "a.yaml:1:34 E012 accept cannot be \"e012\": only warnings from W201 on can be accepted\n"},
        {"scales: [{name: S, proficiencies: [a], accept: W2O1}]\n",
         "a.yaml:1:48 E012 accept cannot be \"W2O1\": no warning has this code (did you mean \"W201\"?)\n"},
    };
    fixture_check(*state, rows, COUNT(rows));
}

/* At the last @, and only where the whole is no profile. */
static void
addresses_are_parted_by_one_rule(void **state)
{
    struct fixture *f = *state;
    const struct collection *c =
        fixture_load(f,
                     "profiles:\n"
                     "- {id: a@b, title: A, levels: [x, y]}\n"
                     "- {id: a@c, title: B, levels: [z]}\n"
                     "- {title: C, paths: [a@b@y, a@c],\n"
                     "   levels: [{name: D, builds_on: a@b@x}, {name: E, builds_on: a@c}]}\n");
    assert_string_equal(fixture_brief(f, &c->diags), "");
    const struct profile *a = c->profiles[0], *b = c->profiles[1], *last = c->profiles[2];
    assert_ptr_equal(last->levels[0].builds_on, &a->levels[0]);
    assert_ptr_equal(last->levels[1].builds_on, &b->levels[0]);
    assert_ptr_equal(last->paths[0].level, &a->levels[1]);
    assert_ptr_equal(last->paths[1].profile, b);
    fixture_load(f, "profiles: [{id: a@b, title: A, levels: [x, {name: y, builds_on: a@b@z}]}]\n");
    assert_string_equal(fixture_brief(f, &f->collection->diags),
                        "a.yaml:1:69 E020 \"A\" has no level \"z\" (known here: x, y)\n");
}

static void
circles_of_levels_are_cut(void **state)
{
    static const struct fixture_row rows[] = {
        {"profiles: [{title: P, levels: [{name: a, builds_on: a}]}]\n",
         "a.yaml:1:53 E023 the level \"a\" builds on itself, by way of others or at once\n"},
        {"profiles: [{title: P, levels: [{name: a, builds_on: b}, {name: b, builds_on: a}]}]\n",
         "a.yaml:1:78 E023 the level \"b\" builds on itself, by way of others or at once\n"},
        {"profiles: [{title: P, levels: [{name: x, builds_on: a}, {name: a, builds_on: b}, {name: b, builds_on: a}]}]\n",
         "a.yaml:1:103 E023 the level \"b\" builds on itself, by way of others or at once\n"},
        {"profiles: [{title: P, levels: [{name: a, builds_on: Q@b}]}, {title: Q, levels: [{name: b, builds_on: P@a}]}]\n",
         "a.yaml:1:102 E023 the level \"b\" builds on itself, by way of others or at once\n"},
    };
    struct fixture *f = *state;
    fixture_check(f, rows, COUNT(rows));
    const struct collection *c = fixture_load(f, rows[2].yaml);
    const struct level *levels = c->profiles[0]->levels;
    assert_int_equal(levels[0].depth, 2);
    assert_null(levels[2].builds_on);
}

/* --- What else is joined --- */

static void
paths_lead_in_or_out(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = load(f,
                                      "profiles:\n"
                                      "- id: p\n"
                                      "  title: Pee\n"
                                      "  levels: [low]\n"
                                      "  paths: [Queue, q, {to: p@Low}, p@none, Elsewhere, else@where]\n"
                                      "- {id: q, title: Queue}\n");
    const struct path *paths = c->profiles[0]->paths;
    assert_ptr_equal(paths[0].profile, c->profiles[1]);
    assert_ptr_equal(paths[1].profile, c->profiles[1]);
    assert_ptr_equal(paths[2].level, &c->profiles[0]->levels[0]);
    assert_ptr_equal(paths[3].profile, c->profiles[0]);
    assert_null(paths[3].level);
    assert_null(paths[4].profile);
    assert_null(paths[5].profile);
}

static void
competencies_know_who_requires_them(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = load(f,
                                      "competencies: [{name: a}, {name: b}, {name: c}]\n"
                                      "profiles:\n"
                                      "- {title: P, requirements: [b, a]}\n"
                                      "- {title: Q, requirements: [a, a]}\n");
    const struct competency *a = c->competencies[0];
    assert_int_equal(a->required_by_count, 3);
    assert_ptr_equal(a->required_by[0], &c->profiles[0]->requirements[1]);
    assert_ptr_equal(a->required_by[1], &c->profiles[1]->requirements[0]);
    assert_ptr_equal(a->required_by[2], &c->profiles[1]->requirements[1]);
    assert_ptr_equal(a->required_by[2]->profile, c->profiles[1]);
    assert_int_equal(c->competencies[1]->required_by_count, 1);
    assert_int_equal(c->competencies[2]->required_by_count, 0);
}

/* Ten thousand families that only profiles name: time and memory in proportion. */
static void
many_implied_names_are_no_burden(void **state)
{
    enum { MANY = 10 * 1000 };
    struct fixture *f = *state;
    struct buf yaml = {.arena = f->arena};
    buf_puts(&yaml, "profiles:\n");
    for (int i = 0; i < MANY; i++)
        buf_printf(&yaml, "- {title: P%d, family: F%d}\n", i, i);
    const struct collection *c = load(f, yaml.ptr);
    assert_int_equal(c->family_count, MANY);
    assert_ptr_equal(c->profiles[MANY - 1]->families[0], c->families[MANY - 1]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(references_reach_across_files),
        TEST(what_leads_nowhere_is_reported),
        TEST(a_name_may_stand_for_two_things),
        TEST(equal_ids_show_both_places),
        TEST(ids_must_differ_within_their_record),
        TEST(levels_and_steps_are_found_by_one_rule),
        TEST(families_are_a_tree),
        TEST(groups_are_a_tree),
        TEST(circles_in_a_tree_are_cut),
        TEST(trees_are_not_too_deep),
        TEST(levels_build_on_others),
        TEST(what_the_review_asks_can_be_accepted),
        TEST(addresses_are_parted_by_one_rule),
        TEST(circles_of_levels_are_cut),
        TEST(paths_lead_in_or_out),
        TEST(competencies_know_who_requires_them),
        TEST(many_implied_names_are_no_burden),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
