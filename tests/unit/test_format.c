/* Values in words: what the command line and the screens say alike. */
#include <stdio.h>

#include "fixture.h"
#include "rung/format.h"

static const char collection[] =
    "scales: [{name: S, proficiencies: [Low, High]}]\n"
    "groups: [Core, Other]\n"
    "competencies: [{name: C, scale: S}, {name: D}, {id: e, name: Same, group: Core}, {id: f, name: same}]\n"
    "profiles:\n"
    "- title: P\n"
    "  levels: [a, {name: B, builds_on: a}, c, {name: d, builds_on: a}]\n"
    "  requirements:\n"
    "  - {competency: C, levels: {a: Low, b: High, c: ~}}\n"
    "  - {competency: C, proficiency: Low, kind: desired}\n"
    "  - {competency: C, levels: {a: {proficiency: Low, when: people manager}, b: [Low, {proficiency: High, note: N}],\n"
    "                            c: {text: In words, importance: \"4\"}, d: {proficiency: Low, kind: optional, text: T}}}\n"
    "  - D\n"
    "  - {competency: D, kind: optional}\n"
    "  - {competency: D, proficiency: \"3\"}\n"
    "  - {competency: C, levels: {a: High, b: Low, c: Low, d: High}}\n";

static void
ratings_are_said(void **state)
{
    static const struct {
        uint32_t requirement, level;
        const char *words, *with_step;
    } rows[] = {
        {0, 0, "Low", "Low (step 1 of 2)"},
        {0, 1, "High", "High (step 2 of 2)"},
        {0, 2, "blank in the source", "blank in the source"},
        {0, 3, "not stated", "not stated"},
        {1, 0, "Low, desired", "Low (step 1 of 2), desired"},
        {2, 0, "Low, when: people manager", "Low (step 1 of 2), when: people manager"},
        {2, 1, "Low; also High, note: N", "Low (step 1 of 2); also High (step 2 of 2), note: N"},
        {2, 2, "In words, importance 4", "In words, importance 4"},
        {2, 3, "Low: T, optional", "Low (step 1 of 2): T, optional"},
        {3, 0, "required", "required"},
        {4, 0, "optional", "optional"},
        {5, 0, "3", "3"},
    };
    struct fixture *f = *state;
    const struct profile *p = fixture_load(f, collection)->profiles[0];
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct requirement *r = &p->requirements[rows[i].requirement];
        const struct rating *rating = requirement_rating(r, &p->levels[rows[i].level]);
        struct buf words = {.arena = f->arena}, with_step = {.arena = f->arena};
        format_rating(&words, r, rating);
        format_rating_step(&with_step, r, rating);
        assert_string_equal(words.ptr, rows[i].words);
        assert_string_equal(with_step.ptr, rows[i].with_step);
    }
}

static void
sentences_say_how_a_rating_stands(void **state)
{
    static const struct {
        uint32_t requirement;
        int level;
        const char *sentence;
    } rows[] = {
        {0, 0, "C, a: Low (step 1 of 2); B: High"},
        {0, 1, "C, B: High (step 2 of 2), raised from a (Low); c: blank in the source"},
        {0, 3, "C, d: not stated"},
        {6, 1, "C, B: Low (step 1 of 2), lowered from a (High); c: Low"},
        {6, 2, "C, c: Low (step 1 of 2), same as B; d: High"}, /* builds on none: its neighbour counts */
        {6, 3, "C, d: High (step 2 of 2), same as a"},         /* builds on a, not on c */
        {3, -1, "D: required"},
    };
    struct fixture *f = *state;
    const struct profile *p = fixture_load(f, collection)->profiles[0];
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buf out = {.arena = f->arena};
        const struct level *level = rows[i].level < 0 ? NULL : &p->levels[rows[i].level];
        format_rating_sentence(
            &out, &p->requirements[rows[i].requirement], level ? level_before(level) : NULL, level);
        assert_string_equal(out.ptr, rows[i].sentence);
    }
}

static void
counts_have_their_noun(void **state)
{
    static const struct {
        size_t count;
        const char *noun, *text;
    } rows[] = {
        {0, "level", "no levels"},
        {1, "level", "1 level"},
        {1000, "level", "1,000 levels"},
        {1, "competency", "1 competency"},
        {10012, "competency", "10,012 competencies"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buf out = {.arena = f->arena};
        format_count(&out, rows[i].count, rows[i].noun);
        assert_string_equal(out.ptr, rows[i].text);
    }
}

/* What the text itself says is not said again. */
static void
demands_are_said_once(void **state)
{
    static const struct {
        const char *text;
        enum demand demand;
        const char *word;
    } rows[] = {
        {"An MBA", DEMAND_DESIRED, "desired"},
        {"An MBA is desired", DEMAND_DESIRED, NULL},
        {"An MBA", DEMAND_UNSAID, NULL},
        {"An MBA is desired", DEMAND_REQUIRED, "required"},
        {"", DEMAND_OPTIONAL, "optional"},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *word = format_item_demand(str_of(rows[i].text), &(struct item_more){.demand = rows[i].demand});
        assert_string_equal(word ? word : "(none)", rows[i].word ? rows[i].word : "(none)");
    }
    assert_null(format_item_demand(str_of("text"), NULL));
}

static void
proficiencies_have_short_marks(void **state)
{
    static const struct {
        const char *scale, *marks;
    } rows[] = {
        {"[Novice, Proficient, Advanced, Master]", "N P A M"},
        {"[Basic, Proficient, Professional]", "B 2 3"}, /* three letters do not tell them apart */
        {"[Low, Lower, Lowest]", "1 2 3"},
        {"[able, Abler]", "1 2"},
        {"[Fair, First, Good]", "Fa Fi G"},
        {"[\xE4\xB8\xAD, \xE6\x96\x87]", "\xE4\xB8\xAD \xE6\x96\x87"},
        {"[\"0\", \"1\", \"10\"]", "0 2 10"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct collection *c =
            fixture_load(f, arena_printf(f->arena, "scales: [{name: S, proficiencies: %s}]\n", rows[i].scale));
        struct buf out = {.arena = f->arena};
        for (uint32_t step = 1; step <= c->scales[0]->proficiency_count; step++) {
            buf_puts(&out, step > 1 ? " " : "");
            buf_str(&out, format_proficiency_mark(f->arena, c->scales[0], step));
        }
        assert_string_equal(out.ptr, rows[i].marks);
    }
}

static void
ambiguous_names_stand_with_their_group(void **state)
{
    static const char *const names[] = {"C", "D", "Same (Core)", "same"};
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f, collection);
    for (uint32_t i = 0; i < COUNT(names); i++) {
        struct buf out = {.arena = f->arena};
        format_competency_name(&out, c->competencies[i]);
        assert_string_equal(out.ptr, names[i]);
    }
}

static void
nothing_has_words(void **state)
{
    (void)state;
    assert_string_equal(format_nothing(CELL_ABSENT), "not stated");
    assert_string_equal(format_nothing(CELL_BLANK), "blank in the source");
    assert_null(format_nothing(CELL_STATED));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(ratings_are_said),
        TEST(sentences_say_how_a_rating_stands),
        TEST(counts_have_their_noun),
        TEST(demands_are_said_once),
        TEST(proficiencies_have_short_marks),
        TEST(ambiguous_names_stand_with_their_group),
        TEST(nothing_has_words),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
