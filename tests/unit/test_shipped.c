/* Facts of the shipped collection, as its source documents have them. */
#include <stdio.h>

#include "fixture.h"
#include "rung/resolve.h"

static const struct profile *
profile(const struct collection *c, const char *id)
{
    for (uint32_t i = 0; i < c->profile_count; i++)
        if (str_equal(c->profiles[i]->id, str_of(id)))
            return c->profiles[i];
    fail_msg("no profile %s", id);
    return NULL;
}

static const struct section *
section(const struct profile *profile, const char *id)
{
    const struct section *found = profile_section(profile, &(struct section){.id = str_of(id)});
    assert_non_null(found);
    return found;
}

static void
it_is_all_there(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load_shipped(f);
    assert_string_equal(fixture_rendered(f, &c->diags), "");
    assert_int_equal(c->profile_count, 2);
    assert_int_equal(c->competency_count, 27);
    assert_int_equal(c->scale_count, 2);
}

static void
levels_have_codes_and_two_positions(void **state)
{
    static const struct {
        const char *name, *code, *builds_on;
    } rows[] = {
        {"Associate", "50419567", NULL},
        {"Career", "50419568", "Associate"},
        {"Senior", "50419569", "Career"},
        {"Expert", "50419570", "Senior"},
        {"Principal", "50419571", "Senior"},
    };
    struct fixture *f = *state;
    const struct profile *p = profile(fixture_load_shipped(f), "operations-support");
    assert_int_equal(p->level_count, COUNT(rows));
    for (uint32_t i = 0; i < COUNT(rows); i++) {
        const struct level *level = &p->levels[i];
        assert_string_equal(fixture_text(f, level->name), rows[i].name);
        assert_string_equal(fixture_text(f, level->codes.v[0].value), rows[i].code);
        assert_string_equal(level->builds_on ? fixture_text(f, level->builds_on->name) : "",
                            rows[i].builds_on ? rows[i].builds_on : "");
        assert_int_equal(level_more(level)->positions.count, 2);
    }
}

/* Principal builds on Senior: nothing of Expert's is in force there. */
static void
skills_add_up(void **state)
{
    static const struct {
        size_t own, in_force;
        const char *origins; /* first letters of the levels they come from */
    } rows[] = {
        {7, 7, "A"},
        {6, 12, "CA"},
        {3, 14, "SCA"},
        {3, 16, "ESCA"},
        {2, 15, "PSCA"},
    };
    struct fixture *f = *state;
    const struct profile *p = profile(fixture_load_shipped(f), "operations-support");
    for (uint32_t i = 0; i < COUNT(rows); i++) {
        struct held_list list = resolve_section(f->arena, section(p, "skills"), &p->levels[i]);
        assert_int_equal(list.own, rows[i].own);
        assert_int_equal(list.count, rows[i].in_force);
        struct buf origins = {.arena = f->arena};
        for (size_t k = 0; k < list.count; k++)
            if (k == 0 || list.v[k].origin != list.v[k - 1].origin)
                buf_add(&origins, list.v[k].origin->name.ptr, 1);
        assert_string_equal(origins.ptr, rows[i].origins);
    }
}

static void
sections_have_all_their_items(void **state)
{
    static const struct {
        const char *id;
        uint32_t items[5];
    } rows[] = {
        {"summary", {1, 1, 1, 1, 1}},
        {"responsibilities", {10, 10, 10, 10, 10}},
        {"characteristics", {5, 9, 9, 5, 4}},
        {"supervision", {0, 0, 0, 2, 2}},
        {"education", {1, 1, 1, 2, 2}},
        {"certification", {0, 0, 0, 0, 0}},
        {"experience", {0, 0, 0, 0, 0}},
        {"skills", {7, 6, 3, 3, 2}},
        {"working-conditions", {0, 0, 0, 0, 0}},
        {"supplemental", {0, 0, 0, 0, 0}},
    };
    struct fixture *f = *state;
    const struct profile *p = profile(fixture_load_shipped(f), "operations-support");
    assert_int_equal(p->section_count, COUNT(rows));
    for (uint32_t s = 0; s < COUNT(rows); s++)
        for (uint32_t i = 0; i < p->level_count; i++) {
            const struct cell *cell = section_cell(section(p, rows[s].id), &p->levels[i]);
            if (cell->item_count != rows[s].items[i])
                fail_msg("%s, level %u: %u items", rows[s].id, i, cell->item_count);
        }
    assert_int_equal(section_cell(section(p, "certification"), &p->levels[2])->state, CELL_BLANK);
    assert_string_equal(fixture_text(f, section_cell(section(p, "supervision"), &p->levels[0])->text), "None");
}

static void
ratings_are_those_of_the_matrix(void **state)
{
    static const struct {
        const char *id;
        const char *steps; /* N, P, A or M at each level */
    } rows[] = {
        {"active-listening", "PPAAM"},
        {"workload-time-management", "PPAMM"},
        {"utility-industry-knowledge", "NNPAM"},
        {"relationship-building", "PAAMM"},
        {"organizational-savvy", "NPAMM"},
        {"communication-management", "NPAAM"},
        {"training-others", "NPPAM"},
        {"presentations-skills", "NPAAM"},
        {"data-management", "PPAAM"},
        {"process-improvement", "NPAAM"},
    };
    struct fixture *f = *state;
    const struct profile *p = profile(fixture_load_shipped(f), "operations-support");
    assert_int_equal(p->requirement_count, COUNT(rows));
    for (uint32_t i = 0; i < COUNT(rows); i++) {
        const struct requirement *r = &p->requirements[i];
        assert_string_equal(fixture_text(f, r->competency->id), rows[i].id);
        for (uint32_t k = 0; k < p->level_count; k++)
            assert_int_equal(rating_proficiency(r, requirement_rating(r, &p->levels[k]))->name.ptr[0],
                             rows[i].steps[k]);
    }
}

static void
a_pension_job_asks_for_two_kinds_of_competencies(void **state)
{
    static const uint32_t indicators[] = {3, 3, 2, 3, 6};
    static const struct {
        const char *group, *proficiency;
        uint32_t count;
    } tiers[] = {
        {"Statewide Core Behavioral Competencies Required for Job", "Proficient", 4},
        {"Statewide Core Behavioral Competencies Required for Job", "Basic", 1},
        {"Additional Behavioral Competencies Required for Job", "Proficient", 3},
        {"Additional Behavioral Competencies Required for Job", "Basic", 4},
    };
    struct fixture *f = *state;
    const struct profile *p = profile(fixture_load_shipped(f), "customer-care-specialist-ii");
    assert_int_equal(p->level_count, 0);
    assert_int_equal(p->requirement_count, 17);
    for (uint32_t i = 0; i < COUNT(indicators); i++) {
        const struct competency *competency = p->requirements[i].competency;
        assert_string_equal(fixture_text(f, competency->group->name), "Technical Competencies Required for Job");
        assert_null(competency->scale);
        assert_int_equal(competency->indicators[0].cell.item_count, indicators[i]);
        assert_int_equal(requirement_rating(&p->requirements[i], NULL)->state, CELL_STATED);
    }
    for (size_t t = 0; t < COUNT(tiers); t++) {
        uint32_t count = 0;
        for (uint32_t i = COUNT(indicators); i < p->requirement_count; i++) {
            const struct requirement *r = &p->requirements[i];
            count +=
                str_equal(r->competency->group->name, str_of(tiers[t].group))
                && str_equal(rating_proficiency(r, requirement_rating(r, NULL))->name, str_of(tiers[t].proficiency));
        }
        assert_int_equal(count, tiers[t].count);
    }
}

static void
careers_lead_to_jobs_that_are_not_here(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = profile(fixture_load_shipped(f), "customer-care-specialist-ii");
    static const char *const to[] = {"Customer Care Specialist III", "Customer Care Specialist Supervisor"};
    assert_int_equal(p->path_count, COUNT(to));
    for (uint32_t i = 0; i < COUNT(to); i++) {
        assert_string_equal(fixture_text(f, p->paths[i].to), to[i]);
        assert_null(p->paths[i].profile);
    }
    assert_int_equal(p->note_count, 1);
    assert_string_equal(fixture_text(f, p->notes[0].mark), "*");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(it_is_all_there),
        TEST(levels_have_codes_and_two_positions),
        TEST(skills_add_up),
        TEST(sections_have_all_their_items),
        TEST(ratings_are_those_of_the_matrix),
        TEST(a_pension_job_asks_for_two_kinds_of_competencies),
        TEST(careers_lead_to_jobs_that_are_not_here),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
