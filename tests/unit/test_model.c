/* Looking things up: what the words that users type stand for. */
#include <stdio.h>

#include "fixture.h"
#include "rung/model.h"

static const char collection[] = "scales: [{id: steps, name: Steps, proficiencies: [Low, High]}]\n"
                                 "groups: [Core, Other]\n"
                                 "competencies:\n"
                                 "- {id: service, name: Customer Service, group: Core}\n"
                                 "- {id: service-2, name: Customer service, group: Other}\n"
                                 "- {id: listening, name: Active Listening}\n"
                                 "- {id: both, name: Both}\n"
                                 "profiles:\n"
                                 "- id: support\n"
                                 "  title: Support\n"
                                 "  codes: {Job: \"0100\"}\n"
                                 "  levels:\n"
                                 "  - {id: junior, name: J\xC3\xBAnior, codes: {SAP: \"0101\", Old: \"7\"}}\n"
                                 "  - {id: senior, name: Senior, codes: {SAP: \"0102\"}}\n"
                                 "  - {id: \"3\", name: Third, codes: {Old: clerk}}\n"
                                 "- {id: clerk, title: Office Clerk, codes: {Job: \"0102\"}}\n"
                                 "- {id: a@b, title: At, levels: [c]}\n"
                                 "- {id: twin, title: Twin}\n"
                                 "- {id: twins, title: twin}\n"
                                 "- {id: both, title: Two of a kind}\n";

/* What was found, by its id; else the message and the hint. */
static const char *
found(struct fixture *f, const struct collection *c, const char *address, unsigned kinds)
{
    const char *why, *hint;
    struct target target = collection_find(c, f->arena, address, kinds, &why, &hint);
    switch (target.kind) {
    case TARGET_RUNG:
        return arena_printf(f->arena,
                            "%.*s%s%.*s",
                            STR_ARGS(target.rung.profile->id),
                            target.rung.level ? "@" : "",
                            STR_ARGS(target.rung.level ? target.rung.level->id : (struct str){0}));
    case TARGET_COMPETENCY:
        return arena_printf(f->arena, "competency %.*s", STR_ARGS(target.competency->id));
    case TARGET_SCALE:
        return arena_printf(f->arena, "scale %.*s", STR_ARGS(target.scale->id));
    default:
        return arena_printf(f->arena, "%s (%s)", why, hint ? hint : "");
    }
}

static void
addresses_are_found(void **state)
{
    static const struct {
        const char *address, *target;
    } rows[] = {
        {"support", "support"},
        {"Support", "support"},
        {"SUPPORT", "support"},
        {"Office Clerk", "clerk"},
        {"support@senior", "support@senior"},
        {"support@Senior", "support@senior"},
        {"Support@JUNIOR", "support@junior"},
        {"support@2", "support@senior"},
        {"support@3", "support@3"}, /* an id counts before a place in the list */
        {"0101", "support@junior"},
        {"7", "support@junior"},
        {"0100", "support"},
        {"clerk", "clerk"}, /* so does it before a code */
        {"a@b", "a@b"},
        {"a@b@c", "a@b@c"},
        {"listening", "competency listening"},
        {"active listening", "competency listening"},
        {"service", "competency service"},
        {"steps", "scale steps"},
        {"STEPS", "scale steps"},
    };
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f, collection);
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(found(f, c, rows[i].address, FIND_ALL), rows[i].target);
}

static void
levels_of_one_name_are_told_apart_by_id(void **state)
{
    struct fixture *f = *state;
    const struct collection *c =
        fixture_load(f, "profiles: [{id: p, title: P, levels: [{id: a, name: Same}, {id: b, name: Same}]}]\n");
    assert_string_equal(found(f, c, "p@Same", FIND_ALL), "P has 2 levels \"Same\" (use the id)");
    assert_string_equal(found(f, c, "p@same", FIND_ALL), "P has 2 levels \"same\" (use the id)");
    assert_string_equal(found(f, c, "p@b", FIND_ALL), "p@b");
}

static void
what_is_not_found_is_explained(void **state)
{
    static const struct {
        const char *address;
        unsigned kinds;
        const char *message;
    } rows[] = {
        {"suport", FIND_PROFILES, "there is no profile \"suport\" (did you mean \"support\"?)"},
        {"xyzzy", FIND_PROFILES, "there is no profile \"xyzzy\" ()"},
        {"", FIND_PROFILES, "there is no profile \"\" ()"},
        {"@", FIND_PROFILES, "there is no profile \"\" ()"},
        {"listenning",
         FIND_ALL,
         "there is no profile, competency, scale or family \"listenning\" (did you mean \"listening\"?)"},
        {"stepps", FIND_SCALES, "there is no scale \"stepps\" (did you mean \"steps\"?)"},
        {"listening", FIND_PROFILES, "there is no profile \"listening\" ()"},
        {"suport@senior", FIND_ALL, "there is no profile \"suport\" (did you mean \"support\"?)"},
        {"support@senoir", FIND_ALL, "Support has no level \"senoir\" (did you mean \"senior\"?)"},
        {"support@expert", FIND_ALL, "Support has no level \"expert\" (known here: junior, senior, 3)"},
        {"support@", FIND_ALL, "Support has no level \"\" (known here: junior, senior, 3)"},
        {"support@0", FIND_ALL, "Support has no level \"0\" (known here: junior, senior, 3)"},
        {"support@4", FIND_ALL, "Support has no level \"4\" (known here: junior, senior, 3)"},
        {"support@99999999999999999999",
         FIND_ALL,
         "Support has no level \"99999999999999999999\" (known here: junior, senior, 3)"},
        {"clerk@senior", FIND_ALL, "Office Clerk has no level \"senior\" ()"},
        {"CUSTOMER SERVICE", FIND_ALL, "\"CUSTOMER SERVICE\" could be any of 2 (say which: service, service-2)"},
        {"TWIN", FIND_PROFILES, "\"TWIN\" could be any of 2 (say which: twin, twins)"},
        {"0102", FIND_PROFILES, "\"0102\" could be any of 2 (say which: support@senior, clerk)"},
    };
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f, collection);
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(found(f, c, rows[i].address, rows[i].kinds), rows[i].message);
}

/* A profile and a competency of one id: each is found where only its kind is looked for. */
static void
one_id_may_name_two_kinds(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f, collection);
    assert_string_equal(found(f, c, "both", FIND_PROFILES), "both");
    assert_string_equal(found(f, c, "both", FIND_COMPETENCIES), "competency both");
    assert_string_equal(found(f, c, "Two of a kind", FIND_ALL), "both");
}

static void
levels_are_found(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = fixture_load(f, collection)->profiles[0];
    assert_ptr_equal(profile_level(f->arena, p, str_of("junior"), NULL), &p->levels[0]);
    assert_ptr_equal(profile_level(f->arena, p, str_of("J\xC3\xBANIOR"), NULL), &p->levels[0]);
    assert_ptr_equal(profile_level(f->arena, p, str_of("THIRD"), NULL), &p->levels[2]);
    assert_null(profile_level(f->arena, p, str_of("expert"), NULL));
    assert_null(profile_level(f->arena, p, str_of(""), NULL));
}

static void
rungs_have_names(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = fixture_load(f, collection)->profiles[0];
    assert_string_equal(fixture_text(f, rung_name(f->arena, (struct rung){p, NULL})), "Support");
    assert_string_equal(fixture_text(f, rung_name(f->arena, (struct rung){p, &p->levels[1]})), "Support, Senior");
}

static void
rungs_are_told_apart(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f, collection);
    const struct profile *p = c->profiles[0], *other = c->profiles[2];
    struct rung whole = {p, NULL}, first = {p, &p->levels[0]}, second = {p, &p->levels[1]};
    struct rung elsewhere = {other, &other->levels[0]};
    assert_true(rung_equal(first, first) && rung_equal(whole, whole));
    assert_false(rung_equal(first, second) || rung_equal(first, whole) || rung_equal(first, elsewhere));
    assert_true(rung_precedes(first, second));
    assert_false(rung_precedes(second, first) || rung_precedes(first, first));
    assert_false(rung_precedes(whole, second) || rung_precedes(first, whole) || rung_precedes(elsewhere, second));
}

static void
equal_names_are_told(void **state)
{
    static const bool ambiguous[] = {true, true, false, false};
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f, collection);
    for (uint32_t i = 0; i < COUNT(ambiguous); i++)
        assert_int_equal(c->competencies[i]->ambiguous, ambiguous[i]);
}

/* --- Cells --- */

static void
cells_speak_for_levels(void **state)
{
    struct fixture *f = *state;
    const struct collection *c =
        fixture_load(f,
                     "scales: [{name: S, proficiencies: [Low, High]}]\n"
                     "competencies: [{name: C, scale: S}, {name: D}]\n"
                     "profiles:\n"
                     "- title: P\n"
                     "  levels: [a, b]\n"
                     "  sections:\n"
                     "  - {heading: Both, items: common, levels: {b: own}}\n"
                     "  - {heading: None}\n"
                     "  requirements: [{competency: C, proficiency: Low, levels: {b: High}}, D, Unheard]\n"
                     "- title: Q\n"
                     "  sections: [{id: x, heading: None}, {id: both, heading: Other}]\n");
    const struct profile *p = c->profiles[0], *q = c->profiles[1];
    const struct section *both = &p->sections[0], *none = &p->sections[1];
    assert_string_equal(fixture_text(f, section_cell(both, NULL)->text), "common");
    assert_string_equal(fixture_text(f, section_cell(both, &p->levels[0])->text), "common");
    assert_string_equal(fixture_text(f, section_cell(both, &p->levels[1])->text), "own");
    assert_int_equal(section_cell(none, &p->levels[1])->state, CELL_ABSENT);

    assert_ptr_equal(profile_section(p, both), both);
    assert_ptr_equal(profile_section(q, both), &q->sections[1]); /* by its id */
    assert_ptr_equal(profile_section(q, none), &q->sections[0]); /* by its heading */

    const struct requirement *r = p->requirements;
    assert_string_equal(fixture_text(f, rating_proficiency(&r[0], requirement_rating(&r[0], &p->levels[0]))->name),
                        "Low");
    assert_string_equal(fixture_text(f, rating_proficiency(&r[0], requirement_rating(&r[0], &p->levels[1]))->name),
                        "High");
    assert_null(rating_proficiency(&r[1], requirement_rating(&r[1], NULL)));
    assert_ptr_equal(profile_requirement(p, c->competencies[1]), &r[1]);
    assert_null(profile_requirement(q, c->competencies[1]));
    assert_string_equal(fixture_text(f, requirement_name(&r[0])), "C");
    assert_string_equal(fixture_text(f, requirement_name(&r[2])), "Unheard");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(addresses_are_found),
        TEST(levels_of_one_name_are_told_apart_by_id),
        TEST(what_is_not_found_is_explained),
        TEST(one_id_may_name_two_kinds),
        TEST(levels_are_found),
        TEST(rungs_have_names),
        TEST(rungs_are_told_apart),
        TEST(equal_names_are_told),
        TEST(cells_speak_for_levels),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
