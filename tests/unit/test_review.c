/* The review: each question where it must be put, and not in the nearest case where it must not. */
#include "rung/review.h"

#include "fixture.h"

#define STEPS                                                                                                        \
    "scales: [{id: s, name: Steps, proficiencies: [{name: Low, definition: l}, {name: Mid}, {name: High}]}]\n"
#define COMPETENCIES "competencies: [{id: c, name: Care, scale: s}, {id: d, name: Duty, scale: s}]\n"

static const struct review today = {.year = 2026, .month = 6, .years = REVIEW_YEARS};

/* All that is said of a collection that was loaded last, once it is reviewed. */
static const char *
reviewed(struct fixture *f)
{
    collection_review(f->collection, &today);
    return fixture_brief(f, &f->collection->diags);
}

static void
check(struct fixture *f, const struct fixture_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        fixture_load(f, rows[i].yaml);
        assert_string_equal(reviewed(f), rows[i].problems);
    }
}

/* --- Competencies and scales --- */

static void
what_nobody_asks_for(void **state)
{
    static const char hint[] = " (if one should, add it to that profile's requirements)\n";
    struct fixture *f = *state;
    fixture_load(f, "competencies: [{name: A}, {name: B}]\nprofiles: [{title: P, requirements: [A]}]\n");
    assert_string_equal(reviewed(f), arena_printf(f->arena, "a.yaml:1:34 W201 no profile asks for \"B\"%s", hint));
    static const struct fixture_row rows[] = {
        {"competencies: [{name: A}, {name: B}]\nprofiles: [{title: P, requirements: [A, B]}]\n", ""},
        {"competencies: [{name: A}]\n", ""}, /* a dictionary */
        {"competencies: [{name: A}]\nprofiles: [{title: P}]\n", ""},
        /* said already: which of two is meant; that references lead to the first */
        {"competencies: [{id: a, name: A}, {id: b, name: A}]\nprofiles: [{title: P, requirements: [A]}]\n",
         "a.yaml:2:38 E021 \"A\" could be any of 2 (use the id)\n"},
        {"competencies: [{id: a, name: A}, {id: a, name: B}]\nprofiles: [{title: P, requirements: [a]}]\n",
         "a.yaml:1:39 E022 a second competency with the id \"a\" (give one of them another id)\n"},
    };
    check(f, rows, COUNT(rows));
}

static void
a_name_that_is_shared_stands_with_its_group(void **state)
{
    static const struct fixture_row rows[] = {
        {"competencies: [{id: a, name: A, group: G}, {id: b, name: A, group: H}]\n"
         "profiles: [{title: P, requirements: [a]}]\n",
         "a.yaml:1:58 W201 no profile asks for \"A (H)\" (if one should, add it to that profile's requirements)\n"},
    };
    check(*state, rows, COUNT(rows));
}

static void
of_many_a_few_are_said(void **state)
{
    struct fixture *f = *state;
    fixture_load_files(
        f,
        (const struct fixture_file[]){
            {"a.yaml", "competencies: [{name: a},{name: b},{name: c},{name: d},{name: e},{name: f},{name: g}]\n"},
            {"b.yaml", "competencies: [{name: h},{name: i}]\nprofiles: [{title: P, requirements: [h]}]\n"},
            {0},
        });
    collection_review(f->collection, &today);
    const struct diags *diags = &f->collection->diags;
    assert_int_equal(diags->count, 6);
    assert_int_equal(diags->warnings, 6);
    assert_string_equal(diags->v[3].message, "no profile asks for \"d\"");
    assert_string_equal(diags->v[4].message, "no profile asks for \"e\" (and 2 more like this)");
    assert_string_equal(diags->v[5].message, "no profile asks for \"i\"");
}

/* The count begins anew with each profile. */
static void
of_many_a_few_are_said_of_each_profile(void **state)
{
    struct fixture *f = *state;
    fixture_load(f, "profiles: [{title: P, paths: [a, b, c, d, e, f]}, {title: Q, paths: [a, b, c, d, e, f, g]}]\n");
    collection_review(f->collection, &today);
    const struct diags *diags = &f->collection->diags;
    assert_int_equal(diags->count, 10);
    assert_string_equal(diags->v[4].message, "this path leads to \"e\", which is not here (and 1 more like this)");
    assert_string_equal(diags->v[9].message, "this path leads to \"e\", which is not here (and 2 more like this)");
}

static void
scales_without_definitions(void **state)
{
    static const char found[] = "a.yaml:1:17 W207 none of the 2 proficiencies of the scale \"S\" has a definition "
                                "(give each proficiency a \"definition\": what it means to have it)\n";
    const struct fixture_row rows[] = {
        {"scales: [{name: S, proficiencies: [a, b]}]\ncompetencies: [{name: C, scale: S}]\n", found},
        {"scales: [{name: S, proficiencies: [a, b]}]\ncompetencies: [{name: C}]\n"
         "profiles: [{title: P, requirements: [{competency: C, scale: S, proficiency: a}]}]\n",
         found},
        {"scales: [{name: S, proficiencies: [a, b]}]\n"
         "competencies: [{name: C, scale: S, indicators: [in general]}]\n",
         found},
        {"scales: [{name: S, proficiencies: [a, b]}]\ncompetencies: [{name: C}]\n", ""}, /* used by nothing */
        {"scales: [{name: S, proficiencies: [a, {name: b, definition: d}]}]\ncompetencies: [{name: C, scale: S}]\n",
         ""},
        {"scales: [{name: S, proficiencies: [asked for]}]\ncompetencies: [{name: C, scale: S}]\n", ""},
        /* what a proficiency means is said with the competency */
        {"scales: [{name: S, proficiencies: [a, b]}]\ncompetencies: [{name: C, scale: S, indicators: {a: [x]}}]\n",
         ""},
    };
    check(*state, rows, COUNT(rows));
}

/* --- Levels --- */

static void
levels_that_are_skipped(void **state)
{
    static const struct fixture_row rows[] = {
        {"profiles: [{title: P, levels: [A, {name: B}, {name: C, builds_on: A}]}]\n",
         "a.yaml:1:67 W204 \"C\" builds on \"A\" and skips \"B\" (if it should not, build on \"b\")\n"},
        {"profiles: [{title: P, levels: [A, {name: B}, {name: C, builds_on: B}]}]\n", ""},
        /* by rank, C comes first */
        {"profiles: [{title: P, levels: [{name: C, rank: 10, builds_on: A}, {name: A, rank: 2}, {name: B, rank: 3}]}]\n",
         "a.yaml:1:63 W204 \"C\" builds on \"A\" and skips \"B\" (if it should not, build on \"b\")\n"},
        {"profiles: [{title: P, levels: [{name: C, rank: 3, builds_on: B}, {name: A, rank: 2}, {name: B, rank: 2.5}]}]\n",
         ""},
        /* a list that begins with the highest */
        {"profiles: [{title: P, levels: [{name: C, builds_on: B}, {name: B, builds_on: A}, A]}]\n", ""},
        /* B and C rank equal: D may build on either, and C on what is before both */
        {"profiles: [{title: P, levels: [{name: A, rank: 1}, {name: B, rank: 2, builds_on: A}, "
         "{name: C, rank: 2, builds_on: A}, {name: D, rank: 3, builds_on: B}]}]\n",
         ""},
        {"profiles: [{title: P, levels: [{name: A, rank: 1}, {name: B, rank: 2}, {name: C, rank: 2, builds_on: B}]}]\n",
         ""},
        /* tracks: what stands between is of another */
        {"profiles: [{title: P, levels: [{name: A, track: t}, {name: B, track: u}, {name: C, track: t, builds_on: A}]}]\n",
         ""},
        {"profiles: [{title: P, levels: [A, B, {name: C, track: t, builds_on: A}, {name: D, track: t, builds_on: A}]}]\n",
         ""},
        {"profiles: [{title: P, levels: [A, B]}, {title: Q, levels: [C, {name: D, builds_on: P@A}]}]\n", ""},
    };
    check(*state, rows, COUNT(rows));
}

static void
levels_that_ask_for_the_same(void **state)
{
    static const struct fixture_row rows[] = {
        {"profiles: [{title: P, levels: [A, B], sections: [{heading: H, levels: {A: [x], B: [x]}}]}]\n",
         "a.yaml:1:35 W205 \"B\" asks for exactly the same as \"A\" (if the source tells them apart, something is missing here or was copied)\n"},
        {"profiles: [{title: P, levels: [A, B], sections: [{heading: H, levels: {A: [x], B: [y]}}]}]\n", ""},
        {"profiles: [{title: P, levels: [A, B], sections: [{heading: H, levels: {A: [x], B: {text: w, items: [x]}}}]}]\n",
         ""},
        {"profiles: [{title: P, levels: [A, B], sections: [{heading: H, levels: {A: [x], B: [{text: x, note: n}]}}]}]\n",
         ""},
        {"profiles: [{title: P, levels: [A, B], sections: [{heading: H, levels: {A: [x]}}]}]\n", ""}, /* not stated */
        {"profiles: [{title: P, levels: [A, B], sections: [{heading: H, levels: {A: ~, B: ~}}]}]\n", ""},
        {"profiles: [{title: P, levels: [A, B], sections: [{heading: H, levels: {A: [x], B: [x]}},"
         " {heading: I, levels: {A: ~}}]}]\n",
         "a.yaml:1:35 W205 \"B\" asks for exactly the same as \"A\" (if the source tells them apart, something is missing here or was copied)\n"},
        {"profiles: [{title: P, levels: [A, {name: B, definition: d}], sections: [{heading: H, levels: {A: [x], B: [x]}}]}]\n",
         ""},
        {"profiles: [{title: P, levels: [A, B], sections: [{heading: H, items: [x]}]}]\n", ""},
        {"profiles: [{title: P}]\n", ""},
        /* who builds on another need not repeat it */
        {"profiles: [{title: P, levels: [A, {name: B, builds_on: A}],"
         " sections: [{heading: H, kind: cumulative, levels: {A: [x]}}]}]\n",
         "a.yaml:1:42 W205 \"B\" asks for exactly the same as \"A\" (if the source tells them apart, something is missing here or was copied)\n"},
        {"profiles: [{title: P, levels: [A, {name: B, builds_on: A}],"
         " sections: [{heading: H, kind: cumulative, levels: {A: [x], B: [y]}}]}]\n",
         ""},
        /* two that build on the same one, and add the same to it */
        {"profiles: [{title: P, levels: [A, {name: B, rank: 2, builds_on: A}, {name: C, rank: 3, builds_on: A}],"
         " sections: [{heading: H, kind: cumulative, levels: {A: [x], B: [y], C: [y]}}]}]\n",
         "a.yaml:1:76 W205 \"C\" asks for exactly the same as \"B\" (if the source tells them apart, something is missing here or was copied)\n"
         "a.yaml:1:99 W204 \"C\" builds on \"A\" and skips \"B\" (if it should not, build on \"b\")\n"},
        {"profiles: [{title: P, levels: [A, {name: B, rank: 2, builds_on: A}, {name: C, rank: 3, builds_on: A}],"
         " sections: [{heading: H, kind: cumulative, levels: {A: [x], B: [y], C: [z]}}]}]\n",
         "a.yaml:1:99 W204 \"C\" builds on \"A\" and skips \"B\" (if it should not, build on \"b\")\n"},
        {"profiles: [{title: P, levels: [A, B, {name: C, builds_on: A}],"
         " sections: [{heading: H, kind: cumulative, levels: {A: [x], B: [y], C: [y]}}]}]\n",
         "a.yaml:1:59 W204 \"C\" builds on \"A\" and skips \"B\" (if it should not, build on \"b\")\n"},
        /* of tracks that run side by side, and of equal rank */
        {"profiles: [{title: P, levels: [{name: A, track: t}, {name: B, track: u}],"
         " sections: [{heading: H, levels: {A: [x], B: [x]}}]}]\n",
         ""},
        {"profiles: [{title: P, levels: [{name: A, rank: 1}, {name: B, rank: 1}],"
         " sections: [{heading: H, levels: {A: [x], B: [x]}}]}]\n",
         ""},
        {STEPS COMPETENCIES
         "profiles: [{title: P, levels: [A, B], requirements: ["
         "{competency: c, levels: {A: Low, B: low}}, {competency: d, levels: {A: Mid, B: Mid}}]}]\n",
         "a.yaml:3:35 W205 \"B\" asks for exactly the same as \"A\" (if the source tells them apart, something is missing here or was copied)\n"},
        {STEPS COMPETENCIES
         "profiles: [{title: P, levels: [A, B], requirements: ["
         "{competency: c, levels: {A: Low, B: low}}, {competency: d, levels: {A: Mid, B: High}}]}]\n",
         ""},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B], requirements: ["
                            "{competency: c, levels: {A: Low, B: {proficiency: Low, when: asked}}}, d]}]\n",
         ""},
    };
    check(*state, rows, COUNT(rows));
}

/* --- Requirements --- */

static void
what_is_asked_for_twice(void **state)
{
    static const struct fixture_row rows[] = {
        {COMPETENCIES STEPS "profiles: [{title: P, requirements: [c, Care, d]}]\n",
         "a.yaml:3:41 W202 \"Care\" is asked for twice (keep one; where both hold, list them in one requirement and say when)\n"},
        {COMPETENCIES STEPS "profiles: [{title: P, requirements: [{competency: c, proficiency: Low, kind: desired},"
                            " {competency: c, proficiency: High, kind: required}, d]}]\n",
         "a.yaml:3:101 W202 \"Care\" is asked for twice (keep one; where both hold, list them in one requirement and say when)\n"},
        {COMPETENCIES STEPS "profiles: [{title: P, levels: [A, B], requirements: [d, c,"
                            " {competency: c, levels: {A: Low, B: Mid}}]}]\n",
         "a.yaml:3:73 W202 \"Care\" is asked for twice at \"A\" and \"B\" (keep one; where both hold, list them in one requirement and say when)\n"},
        {COMPETENCIES STEPS "profiles: [{title: P, levels: [A, B], requirements: [d,"
                            " {competency: c, levels: {A: Low, B: Mid}}, {competency: c, levels: {B: Mid}}]}]\n",
         "a.yaml:3:113 W202 \"Care\" is asked for twice at \"B\" (keep one; where both hold, list them in one requirement and say when)\n"},
        {COMPETENCIES STEPS "profiles: [{title: P, levels: [A, B], requirements: [d,"
                            " {competency: c, levels: {A: Low, B: ~}}, {competency: c, levels: {A: ~, B: Mid}}]}]\n",
         ""},
        {COMPETENCIES STEPS "profiles: [{title: P, levels: [A, B], requirements: [d,"
                            " {competency: c, levels: {A: Low}}, {competency: c, levels: {B: Mid}}]}]\n",
         ""},
        {COMPETENCIES STEPS
         "profiles: [{title: P, levels: [A, B], requirements: [d, c, {competency: c, proficiency: Low}]}]\n",
         "a.yaml:3:73 W202 \"Care\" is asked for twice (keep one; where both hold, list them in one requirement and say when)\n"},
        {COMPETENCIES STEPS "profiles: [{title: P, requirements: [c, d]}, {title: Q, requirements: [c]}]\n", ""},
        {"competencies: [{id: a, name: Care, group: G}, {id: b, name: Care, group: H}]\n"
         "profiles: [{title: P, requirements: [a, b]}]\n",
         ""},
        {"profiles: [{title: P, requirements: [a, a]}]\n", /* said already */
         "a.yaml:1:38 E020 there is no competency \"a\" (list it under \"competencies\" first, with its name)\na.yaml:1:41 E020 there is no competency \"a\" (list it under \"competencies\" first, with its name)\n"},
    };
    check(*state, rows, COUNT(rows));
}

static void
proficiencies_that_fall(void **state)
{
    static const struct fixture_row rows[] = {
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B, C], requirements: [d,"
                            " {competency: c, levels: {A: Mid, B: High, C: Mid}}]}]\n",
         "a.yaml:3:105 W203 \"Care\" is lower at \"C\" (Mid) than at \"B\" (High) (check both with the source; if the list begins with the highest level, give the levels a \"rank\")\n"},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B, C], requirements: [d,"
                            " {competency: c, levels: {A: Mid, B: Mid, C: High}}],"
                            " sections: [{heading: H, levels: {A: x, B: y}}]}]\n",
         ""},
        /* held against what it builds on */
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, {name: B, track: t, builds_on: A},"
                            " {name: C, track: u, builds_on: A}], requirements: [d,"
                            " {competency: c, levels: {A: Low, B: High, C: Mid}}]}]\n",
         ""},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [{name: A, track: t}, {name: B, track: u},"
                            " {name: C, track: t}], requirements: [d,"
                            " {competency: c, levels: {A: Low, B: High, C: Mid}}]}]\n",
         ""},
        {STEPS COMPETENCIES
         "profiles: [{title: P, levels: [{name: A, rank: 2}, {name: B, rank: 1}], requirements: [d,"
         " {competency: c, levels: {A: High, B: Low}}]}]\n",
         ""},
        {STEPS COMPETENCIES
         "profiles: [{title: P, levels: [{name: A, rank: 2}, {name: B, rank: 2}], requirements: [d,"
         " {competency: c, levels: {A: High, B: Low}}]}]\n",
         ""},
        /* a value for all levels, and another at one */
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B], requirements: [d,"
                            " {competency: c, proficiency: Low, levels: {A: Mid}}]}]\n",
         "a.yaml:3:86 W203 \"Care\" is lower at \"B\" (Low) than at \"A\" (Mid) (check both with the source; if the list begins with the highest level, give the levels a \"rank\")\n"},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B], requirements: [d,"
                            " {competency: c, proficiency: Mid, levels: {A: Low}}]}]\n",
         ""},
        /* conditions, blanks, what is only desired, what is on another scale */
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B], requirements: [d,"
                            " {competency: c, levels: {A: High, B: {proficiency: Low, when: asked}}}]}]\n",
         ""},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B], requirements: [d,"
                            " {competency: c, levels: {A: High, B: [Low, High]}}]}]\n",
         ""},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B, C], requirements: [d,"
                            " {competency: c, levels: {A: High, B: ~, C: Low}}]}]\n",
         ""},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B], requirements: [d,"
                            " {competency: c, levels: {A: {proficiency: High, kind: desired}, B: Low}}]}]\n",
         ""},
        {"competencies: [{name: c}]\nprofiles: [{title: P, levels: [A, B], requirements: ["
         "{competency: c, levels: {A: {text: High}, B: {text: Low}}}]}]\n",
         ""},
    };
    check(*state, rows, COUNT(rows));
}

/* Numbers fall, flags do not; who asks for nothing, or for something else, does not ask for less. */
static void
only_what_has_an_order_falls(void **state)
{
    static const struct fixture_row rows[] = {
        {"scales: [{id: s, name: S, kind: numeric, least: 0, most: 20}]\n"
         "competencies: [{id: c, name: C, scale: s}]\n"
         "profiles: [{title: P, levels: [A, B, C], requirements: [{competency: c, levels: {A: 2.5, B: 10, C: 2.50}}]}]\n",
         "a.yaml:3:100 W203 \"C\" is lower at \"C\" (2.50) than at \"B\" (10) (check both with the source; if the list begins with the highest level, give the levels a \"rank\")\n"},
        {"scales: [{id: s, name: S, kind: flags, proficiencies: [Optional, Essential]}]\n"
         "competencies: [{id: c, name: C, scale: s}]\n"
         "profiles: [{title: P, levels: [A, B], requirements: [{competency: c, levels: {A: Essential, B: Optional}}]}]\n",
         ""},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B], requirements: [d,"
                            " {competency: c, levels: {A: High, B: N/A}}]}]\n",
         ""},
        {STEPS COMPETENCIES
         "profiles: [{title: P, levels: [A, B], requirements: [d, {competency: c, levels: {A: High, B: Mid}},"
         " {competency: c, levels: {A: N/A, B: None}}]}]\n",
         "a.yaml:3:94 W203 \"Care\" is lower at \"B\" (Mid) than at \"A\" (High) (check both with the source; if the list begins with the highest level, give the levels a \"rank\")\n"},
    };
    check(*state, rows, COUNT(rows));
}

static void
proficiencies_that_fall_from_profile_to_profile(void **state)
{
    static const struct fixture_file files[] = {
        {"a.yaml", STEPS COMPETENCIES},
        {"b.yaml",
         "profiles:\n"
         "- {title: P, levels: [A], requirements: [{competency: c, proficiency: High}, {competency: d, levels: {A: Low}}]}\n"},
        {"c.yaml",
         "profiles:\n"
         "- {title: Q, levels: [{name: B, builds_on: P@A}], requirements: [{competency: c, levels: {B: Mid}}, d]}\n"
         "- {title: R, levels: [{name: C, builds_on: Q@B}], requirements: [{competency: c, proficiency: Low}]}\n"
         "- {title: S, levels: [{name: D, builds_on: R@C}], requirements: [{competency: c, proficiency: Low}]}\n"},
        {0},
    };
    struct fixture *f = *state;
    fixture_load_files(f, files);
    assert_string_equal(
        reviewed(f),
        "c.yaml:2:94 W203 \"Care\" is lower at \"B\" (Mid) than at \"A\" (High) (check both with the source: values are easily swapped, or a row shifted)\n"
        "c.yaml:3:95 W203 \"Care\" is lower at \"C\" (Low) than at \"B\" (Mid) (check both with the source: values are easily swapped, or a row shifted)\n");
}

/* Equal ids are reported, and a title still leads to the second. */
static void
profiles_with_one_id_are_told_apart(void **state)
{
    struct fixture *f = *state;
    fixture_load(f,
                 STEPS COMPETENCIES
                 "profiles:\n"
                 "- {id: x, title: P, levels: [A], requirements: [{competency: c, levels: {A: Low}}, d]}\n"
                 "- {id: x, title: Q, levels: [A], requirements: [{competency: c, levels: {A: High}}, d]}\n"
                 "- {title: R, levels: [{name: B, builds_on: P@A}, {name: C, track: t, builds_on: Q@A}],\n"
                 "   requirements: [{competency: c, levels: {B: Low, C: Mid}}, d]}\n");
    assert_non_null(strstr(reviewed(f), "W203 \"Care\" is lower at \"C\" (Mid) than at \"A\" (High)"));
}

static void
cells_that_are_missing(void **state)
{
    static const struct fixture_row rows[] = {
        {STEPS COMPETENCIES
         "profiles: [{title: P, levels: [A, B, C], requirements: ["
         "{competency: c, levels: {A: Low, B: Mid, C: High}}, {competency: d, levels: {B: Low}}]}]\n",
         "a.yaml:3:122 W206 \"Duty\" is not rated at \"A\" and \"C\" (rate it there, or write ~ for what is blank in the source)\n"},
        {STEPS COMPETENCIES
         "profiles: [{title: P, levels: [A, B], requirements: [d, {competency: c, levels: {A: Low}}]}]\n",
         "a.yaml:3:70 W206 \"Care\" is not rated at \"B\" (rate it there, or write ~ for what is blank in the source)\n"},
        {STEPS COMPETENCIES
         "profiles: [{title: P, levels: [A, B], requirements: [d, {competency: c, levels: {A: Low, B: ~}}]}]\n",
         ""},
        {STEPS COMPETENCIES
         "profiles: [{title: P, levels: [A, B], requirements: [d, {competency: c, levels: {A: Low, B: {text: None}}}]}]\n",
         ""},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B], requirements: [d,"
                            " {competency: c, proficiency: Low, levels: {A: Mid, B: Mid}}]}]\n",
         "a.yaml:3:35 W205 \"B\" asks for exactly the same as \"A\" (if the source tells them apart, something is missing here or was copied)\n"},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B], requirements: [d,"
                            " {competency: c, proficiency: Low, levels: {B: Mid}}]}]\n",
         ""},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B], requirements: [d, c]}]\n", ""},
        {STEPS COMPETENCIES "profiles: [{title: P, requirements: [d, c]}]\n", ""},
        /* a whole level, said once */
        {STEPS COMPETENCIES
         "profiles: [{title: P, levels: [A, B, C], requirements: ["
         "{competency: c, levels: {A: Low, B: Mid}}, {competency: d, levels: {A: Low, B: Mid}}]}]\n",
         "a.yaml:3:38 W206 no competency is rated at \"C\" (rate them there, or write ~ for what is blank in the source)\n"},
        /* not so when another is rated there */
        {"competencies: [{name: c}, {name: d}, {id: e, name: E, scale: s}]\n" STEPS
         "profiles: [{title: P, levels: [A, B], requirements: [{competency: c, scale: s, levels: {A: Low}},"
         " {competency: d, scale: s, levels: {A: Low}}, {competency: e, proficiency: Low}]}]\n",
         "a.yaml:3:67 W206 \"c\" is not rated at \"B\" (rate it there, or write ~ for what is blank in the source)\n"
         "a.yaml:3:112 W206 \"d\" is not rated at \"B\" (rate it there, or write ~ for what is blank in the source)\n"},
        /* a competency of one track only */
        {STEPS COMPETENCIES
         "profiles: [{title: P, levels: [{name: A, track: t}, {name: B, track: t}, {name: C, track: u}],"
         " requirements: [{competency: c, levels: {A: Low, B: Mid}},"
         " {competency: d, levels: {A: Low, B: Mid, C: Mid}}]}]\n",
         ""},
    };
    check(*state, rows, COUNT(rows));
}

/* --- Names --- */

static void
names_that_look_alike(void **state)
{
    static const struct fixture_row rows[] = {
        {"competencies: [{id: a, name: Active Listening}, {id: b, name: active listening}]\n",
         "a.yaml:1:63 W208 the competency \"active listening\" differs from \"Active Listening\" only in capital and small letters (if both are meant to be the same, write them alike)\n"},
        {"competencies: [{id: a, name: Active Listening}, {id: b, name: Active  Listening}]\n",
         "a.yaml:1:63 W208 the competency \"Active  Listening\" differs from \"Active Listening\" only in spaces (if both are meant to be the same, write them alike)\n"},
        {"competencies: [{id: a, name: Active Listening}, {id: b, name: \"Active Listen\xE2\x80\x8Bing\"}]\n",
         "a.yaml:1:63 W208 the competency \"Active Listen\xE2\x80\x8Bing\" differs from \"Active Listening\" only in characters that cannot be seen (if both are meant to be the same, write them alike)\n"},
        {"competencies: [{id: a, name: Active Listening}, {id: b, name: \"active\xC2\xA0Listening \"}]\n",
         "a.yaml:1:63 W208 the competency \"active\xC2\xA0Listening \" differs from \"Active Listening\" only in letter case, spaces or characters that cannot be seen (if both are meant to be the same, write them alike)\n"},
        {"competencies: [{id: a, name: resume}, {id: b, name: r\xC3\xA9sum\xC3\xA9}]\n", ""},
        {"competencies: [{id: a, name: Same, group: G}, {id: b, name: Same, group: H}]\n", ""},
        {"competencies: [{id: a, name: Senior}, {id: b, name: Seniors}]\n", ""},
        /* each spelling once */
        {"competencies: [{id: a, name: A}, {id: b, name: a}, {id: c, name: a}, {id: d, name: A}]\n",
         "a.yaml:1:48 W208 the competency \"a\" differs from \"A\" only in capital and small letters (if both are meant to be the same, write them alike)\n"},
        {"competencies: [{name: A}, {name: a}]\n", /* said already */
         "a.yaml:1:34 E022 a second competency with the id \"a\" (give one of them another id)\n"},
        {"groups: [{id: a, name: Core}, {id: b, name: CORE}]\nfamilies: [{id: c, name: core}]\n",
         "a.yaml:1:45 W208 the competency group \"CORE\" differs from \"Core\" only in capital and small letters (if both are meant to be the same, write them alike)\n"},
        {"profiles: [{title: P, family: Front Office}, {title: Q, family: front office}]\n", ""}, /* one family */
        {"profiles: [{title: P, family: Front Office}, {title: Q, family: Front  Office}]\n",
         "a.yaml:1:65 W208 the job family \"Front  Office\" differs from \"Front Office\" only in spaces (if both are meant to be the same, write them alike)\n"},
        {"scales: [{id: a, name: Steps, proficiencies: [x]}, {id: b, name: steps, proficiencies: [x]}]\n",
         "a.yaml:1:66 W208 the scale \"steps\" differs from \"Steps\" only in capital and small letters (if both are meant to be the same, write them alike)\n"},
        {"profiles: [{id: a, title: Clerk}, {id: b, title: clerk}]\n",
         "a.yaml:1:50 W208 the title \"clerk\" differs from \"Clerk\" only in capital and small letters (if both are meant to be the same, write them alike)\n"},
        {"profiles: [{id: a, title: Clerk}, {id: b, title: Clerk}]\n", ""},
        {"profiles: [{title: P, codes: {Code: \"00419567\"}, levels: [{name: A, codes: {Code: \"0041\xE2\x80\x8B"
         "9567\"}}]}]\n",
         "a.yaml:1:83 W208 the code \"0041\xE2\x80\x8B"
         "9567\" differs from \"00419567\" only in characters that cannot be seen (if both are meant to be the same, write them alike)\n"},
        {"profiles: [{title: P, codes: {Code: \"00419567\"}, levels: [{name: A, codes: {Code: \"00419567\"}}]}]\n",
         ""},
        {"profiles: [{title: P, codes: {Code: a1}, levels: [{name: A, codes: {Grade: A1}}]}]\n", ""},
        {"profiles: [{title: P, codes: {Code: ~, Other: ~}}]\n", ""},
    };
    check(*state, rows, COUNT(rows));
}

static void
competencies_defined_twice(void **state)
{
    static const struct fixture_row rows[] = {
        {"competencies: [{id: a, name: A, definition: x}, {id: b, name: a, definition: y}]\n",
         "a.yaml:1:63 W210 \"a\" is defined a second time, in other words (keep one and refer to it by its id; if they differ, say so in their names or groups)\n"},
        {"competencies: [{id: a, name: A, definition: x}, {id: b, name: A, definition: X }]\n",
         "a.yaml:1:63 W210 \"A\" is defined a second time, in the same words (keep one and refer to it by its id; if they differ, say so in their names or groups)\n"},
        {"competencies: [{id: a, name: A, group: G, definition: x}, {id: b, name: A, definition: y}]\n",
         "a.yaml:1:73 W210 \"A\" is defined a second time, in other words (keep one and refer to it by its id; if they differ, say so in their names or groups)\n"},
        {"competencies: [{id: a, name: A, definition: x}, {id: b, name: A, group: G, definition: y}]\n",
         "a.yaml:1:63 W210 \"A\" is defined a second time, in other words (keep one and refer to it by its id; if they differ, say so in their names or groups)\n"},
        {"competencies: [{id: a, name: A, group: G, definition: x}, {id: b, name: A, group: H, definition: y},"
         " {id: c, name: A, group: H, definition: z}]\n",
         "a.yaml:1:116 W210 \"A\" is defined a second time, in other words (keep one and refer to it by its id; if they differ, say so in their names or groups)\n"},
        {"competencies: [{id: a, name: A, group: G, definition: x}, {id: b, name: A, group: H, definition: y}]\n",
         ""},
        {"competencies: [{id: a, name: A, definition: x}, {id: b, name: A}]\n", ""},
        {"competencies: [{id: a, name: A, definition: x}, {id: b, name: B, definition: x}]\n", ""},
        {"competencies: [{id: a, name: A, definition: x}, {id: a, name: A, definition: y}]\n", /* said already */
         "a.yaml:1:54 E022 a second competency with the id \"a\" (give one of them another id)\n"},
    };
    check(*state, rows, COUNT(rows));
}

static void
organizations_have_names_of_their_own(void **state)
{
    struct fixture *f = *state;
    static const char first[] =
        "organization: One\ncompetencies: [{id: a, name: Care, definition: x}, {id: b, name: Duty}]\n";
    static const char second[] = "competencies: [{id: c, name: Care, definition: y}, {id: d, name: duty}]\n";
    fixture_load_files(f, (const struct fixture_file[]){{"a.yaml", first}, {"b.yaml", second}, {0}});
    assert_string_equal(
        reviewed(f),
        "b.yaml:1:30 W210 \"Care\" is defined a second time, in other words (keep one and refer to it by its id; if they differ, say so in their names or groups)\n"
        "b.yaml:1:66 W208 the competency \"duty\" differs from \"Duty\" only in capital and small letters (if both are meant to be the same, write them alike)\n");
    const char *other = arena_printf(f->arena, "organization: Two\n%s", second);
    fixture_load_files(f, (const struct fixture_file[]){{"a.yaml", first}, {"b.yaml", other}, {0}});
    assert_string_equal(reviewed(f), "");
}

/* --- Profiles --- */

static void
profiles_that_are_out_of_date(void **state)
{
    static const struct {
        const char *profile;
        bool old;
    } rows[] = {
        {"updated: 2011-09", true},
        {"updated: \"2011\"", true},
        {"updated: September 2011", true},
        {"updated: 2011-09-30", true},
        {"updated: 30/09/2011", true},
        {"updated: 2021-06", true},  /* five years to the month */
        {"updated: 2021-07", false}, /* a month short of it */
        {"updated: 2021/06/30", true},
        {"updated: 2021-13", false}, /* no month: it may be the last one */
        {"updated: 2021", false},
        {"updated: 2020", true},
        {"updated: 2020-99", true},
        {"updated: 2011-2025", false},
        {"updated: 2011-2012", true},
        {"updated: 2030", false},
        {"updated: 20110930", false},
        {"updated: v2.2011.3", false},
        {"updated: 1066", false},
        {"updated: long ago", false},
        {"updated: ~", false},
        {"version: 2011", false},
        {"updated: 2011, status: Retired", false},
        {"updated: 2011, status: current", true},
        {"updated: 2011, replaced_by: P", false},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        fixture_load(f, arena_printf(f->arena, "profiles: [{title: P, %s}]\n", rows[i].profile));
        const char *found = reviewed(f);
        assert_string_equal(
            found,
            rows[i].old
                ? "a.yaml:1:32 W209 \"P\" was not updated for 5 years or more (if someone has looked at it since, "
                  "say when)\n"
                : "");
    }
}

static void
the_years_are_a_setting(void **state)
{
    struct fixture *f = *state;
    for (int years = 0; years < 17; years++) {
        fixture_load(f, "profiles: [{title: P, updated: 2011-09}]\n");
        collection_review(f->collection, &(struct review){.year = 2026, .month = 6, .years = years});
        assert_int_equal(f->collection->diags.count, years > 0 && years < 15);
        if (years == 1)
            assert_string_equal(f->collection->diags.v[0].message, "\"P\" was not updated for 1 year or more");
    }
}

static void
paths_that_lead_outside(void **state)
{
    static const struct fixture_row rows[] = {
        {"profiles: [{title: P, paths: [{to: Q}, R], replaced_by: S}]\n",
         "a.yaml:1:36 W211 this path leads to \"Q\", which is not here (if there is such a profile, check its file too; a path names it by title or id)\n"
         "a.yaml:1:40 W211 this path leads to \"R\", which is not here (if there is such a profile, check its file too; a path names it by title or id)\n"
         "a.yaml:1:57 W211 \"replaced_by\" leads to \"S\", which is not here (if there is such a profile, check its file too; a path names it by title or id)\n"},
        {"profiles: [{title: P, levels: [A], paths: [p, P@A, P], replaced_by: P}]\n", ""},
        {"profiles: [{title: P, levels: [Able, Best], paths: [P@Abel]}]\n",
         "a.yaml:1:53 W211 this path leads to no level of \"P\" (did you mean \"able\"?)\n"},
        {"profiles: [{title: P, paths: [Q@1]}, {title: \"Q@1\"}]\n", ""},
        {"profiles: [{title: P, paths: [Q], replaced_by: Q}, {id: a, title: Q}, {id: b, title: Q}]\n",
         "a.yaml:1:31 W211 this path could be any of 2 profiles called \"Q\" (use the id)\n"
         "a.yaml:1:48 W211 \"replaced_by\" could be any of 2 profiles called \"Q\" (use the id)\n"},
    };
    check(*state, rows, COUNT(rows));
}

/* --- The whole --- */

static void
questions_join_what_was_found_before(void **state)
{
    static const struct fixture_file files[] = {
        {"a.yaml", "profiles: [{title: P, updated: 2011, requirements: [x], paths: [Q]}]\n"},
        {"b.yaml", "profiles: [{titel: R}, {title: S, paths: [Q]}]\n"},
        {0},
    };
    struct fixture *f = *state;
    fixture_load_files(f, files);
    assert_string_equal(
        reviewed(f),
        "a.yaml:1:32 W209 \"P\" was not updated for 5 years or more (if someone has looked at it since, say when)\n"
        "a.yaml:1:53 E020 there is no competency \"x\" (list it under \"competencies\" first, with its name)\n"
        "a.yaml:1:65 W211 this path leads to \"Q\", which is not here (if there is such a profile, check its file too; a path names it by title or id)\n"
        "b.yaml:1:12 E011 a profile needs a \"title\"\n"
        "b.yaml:1:13 W101 a profile has no key \"titel\" (did you mean \"title\"?)\n"
        "b.yaml:1:43 W211 this path leads to \"Q\", which is not here (if there is such a profile, check its file too; a path names it by title or id)\n");
    assert_int_equal(f->collection->diags.errors, 2);
    assert_int_equal(f->collection->diags.warnings, 4);
}

/* A record that accepts a code is asked about the others; of two that collide either may accept. */
static void
what_is_accepted_is_counted(void **state)
{
    static const struct {
        const char *yaml;
        size_t warnings, accepted;
    } rows[] = {
        {"profiles: [{title: P, updated: 2011, paths: [Q, R]}]\n", 3, 0},
        {"profiles: [{title: P, updated: 2011, paths: [Q, R], accept: W211}]\n", 1, 2},
        {"profiles: [{title: P, updated: 2011, paths: [Q, R], accept: [W209, W211]}]\n", 0, 3},
        {"profiles: [{title: P, updated: 2011, accept: W209}, {title: Q, updated: 2011}]\n", 1, 1},
        {"profiles: [{title: P, levels: [A, B, {name: C, builds_on: A}], accept: w204}]\n", 0, 1},
        {"profiles: [{title: P, levels: [A, B], sections: [{heading: H, levels: {A: x, B: x}}], accept: W205}]\n",
         0,
         1},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B], accept: [W202, W203, W206], requirements: ["
                            "{competency: c, levels: {A: Mid, B: Low}}, {competency: c, levels: {B: Low}},"
                            " {competency: d, levels: {A: Low}}]}]\n",
         0,
         3},
        {STEPS COMPETENCIES "profiles: [{title: P, levels: [A, B], accept: [W206], requirements: ["
                            "{competency: c, levels: {B: Low}}, {competency: d, levels: {B: Low}}]}]\n",
         0,
         1},
        {"competencies: [{name: A, accept: W201}, {name: B}]\nprofiles: [{title: P, requirements: [B]}]\n", 0, 1},
        {"scales: [{name: S, proficiencies: [a, b], accept: W207}]\ncompetencies: [{name: C, scale: S}]\n", 0, 1},
        {"competencies: [{id: a, name: A, accept: W208}, {id: b, name: a}]\n", 0, 1},
        {"competencies: [{id: a, name: A}, {id: b, name: a, accept: W208}]\n", 0, 1},
        {"scales: [{id: a, name: S, proficiencies: [a]}, {id: b, name: s, proficiencies: [b], accept: W208}]\n",
         0,
         1},
        {"profiles: [{id: a, title: P, accept: W208}, {id: b, title: p}]\n", 0, 1},
        {"competencies: [{id: a, name: A, definition: x}, {id: b, name: A, definition: y, accept: W210}]\n", 0, 1},
        {"competencies: [{id: a, name: A, definition: x, accept: W210}, {id: b, name: A, definition: y}]\n", 0, 1},
        {"competencies: [{id: a, name: A, definition: x, accept: W201}, {id: b, name: A, definition: y}]\n", 1, 0},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        fixture_load(f, rows[i].yaml);
        collection_review(f->collection, &today);
        assert_int_equal(f->collection->diags.warnings, rows[i].warnings);
        assert_int_equal(f->collection->diags.accepted, rows[i].accepted);
    }
}

static void
both_places_are_shown(void **state)
{
    static const struct fixture_file files[] = {
        {"a.yaml", "competencies: [{id: a, name: Care}]\n"},
        {"b.yaml", "competencies: [{id: b, name: care}]\n"},
        {0},
    };
    struct fixture *f = *state;
    fixture_load_files(f, files);
    collection_review(f->collection, &today);
    assert_string_equal(
        fixture_rendered(f, &f->collection->diags),
        "b.yaml:1:30: warning: the competency \"care\" differs from \"Care\" only in capital and small letters [W208]\n"
        "     1 | competencies: [{id: b, name: care}]\n"
        "       |                              ^^^^\n"
        "         a.yaml:1:30:\n"
        "     1 | competencies: [{id: a, name: Care}]\n"
        "       |                              ^ the other\n"
        "         help: if both are meant to be the same, write them alike\n");
}

static void
the_shipped_collection(void **state)
{
    struct fixture *f = *state;
    fixture_load_shipped(f);
    assert_string_equal(reviewed(f), ""); /* what is true of it is accepted in its files */
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_nobody_asks_for),          TEST(a_name_that_is_shared_stands_with_its_group),
        TEST(of_many_a_few_are_said),        TEST(of_many_a_few_are_said_of_each_profile),
        TEST(scales_without_definitions),    TEST(levels_that_are_skipped),
        TEST(levels_that_ask_for_the_same),  TEST(what_is_asked_for_twice),
        TEST(proficiencies_that_fall),       TEST(proficiencies_that_fall_from_profile_to_profile),
        TEST(only_what_has_an_order_falls),  TEST(profiles_with_one_id_are_told_apart),
        TEST(cells_that_are_missing),        TEST(names_that_look_alike),
        TEST(competencies_defined_twice),    TEST(organizations_have_names_of_their_own),
        TEST(profiles_that_are_out_of_date), TEST(the_years_are_a_setting),
        TEST(paths_that_lead_outside),       TEST(questions_join_what_was_found_before),
        TEST(what_is_accepted_is_counted),   TEST(both_places_are_shown),
        TEST(the_shipped_collection),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
