/* Holding rungs side by side: rows, marks, bases, and that nothing is lost. */
#include <stdio.h>

#include "fixture.h"
#include "rung/compare.h"

static const char *
cell_text(struct fixture *f, const struct compare_cell *cell)
{
    struct buf out = {.arena = f->arena};
    for (size_t i = 0; i < cell->item_count; i++)
        buf_printf(&out, "%s%.*s", i ? "+" : "", STR_ARGS(cell->items[i]->text));
    if (cell->rating)
        buf_str(&out, cell->rating->proficiency_ref);
    return buf_get(&out).ptr;
}

static const char *
row_text(struct fixture *f, const struct comparison *comparison, const struct compare_row *row)
{
    struct buf out = {.arena = f->arena};
    buf_printf(&out, "%.*s%s%s", STR_ARGS(row->label), row->by_likeness ? "~" : "", row->differs ? "*" : "");
    for (size_t i = 0; i < comparison->column_count; i++)
        buf_printf(&out,
                   " |%c%c %s",
                   mark_sign(row->cells[i].mark),
                   mark_sign(row->cells[i].step),
                   cell_text(f, &row->cells[i]));
    return buf_get(&out).ptr;
}

/*
 * A comparison as text, a row a line: label (behind it ~ matched by likeness, * it differs), and per column the mark,
 * the step and what is said. Headings of parts stand before their rows, with "differing/rows".
 */
static const char *
compared(struct fixture *f, const struct comparison *comparison)
{
    struct buf out = {.arena = f->arena};
    size_t rows = 0, differing = 0;
    for (size_t p = 0; p < comparison->part_count; p++) {
        const struct compare_part *part = &comparison->parts[p];
        buf_printf(&out, "%.*s %zu/%zu\n", STR_ARGS(part->heading), part->differing, part->row_count);
        for (size_t i = 0; i < part->row_count; i++)
            buf_printf(&out, "%s\n", row_text(f, comparison, &part->rows[i]));
        rows += part->row_count;
        differing += part->differing;
    }
    assert_int_equal(comparison->row_count, rows);
    assert_int_equal(comparison->differing, differing);
    return buf_get(&out).ptr;
}

/* Compares all levels of all profiles of a text, in order. */
static const struct comparison *
compare_all(struct fixture *f, const char *yaml)
{
    const struct collection *c = fixture_load(f, yaml);
    struct rung rungs[16];
    size_t count = 0;
    assert_int_equal(c->diags.errors, 0);
    for (uint32_t p = 0; p < c->profile_count; p++) {
        const struct profile *profile = c->profiles[p];
        if (profile->level_count == 0)
            rungs[count++] = (struct rung){profile, NULL};
        for (uint32_t i = 0; i < profile->level_count; i++)
            rungs[count++] = (struct rung){profile, &profile->levels[i]};
    }
    return compare(f->arena, rungs, count);
}

/* Compares what levels a, b, c say in a section, or ask for. */
static const char *
compare_levels(struct fixture *f, const char *yaml)
{
    return compared(f,
                    compare_all(f,
                                arena_printf(f->arena,
                                             "scales: [{name: S, proficiencies: [L, H]}]\n"
                                             "competencies: [{name: C, scale: S}]\n"
                                             "profiles:\n"
                                             "- title: P\n"
                                             "  levels: [a, b, c]\n"
                                             "  %s\n",
                                             yaml)));
}

struct row {
    const char *yaml;
    const char *result;
};

/* --- Marks --- */

static void
items_are_marked(void **state)
{
#define SECTION(levels) "sections: [{heading: H, levels: {" levels "}}]"
    static const struct row rows[] = {
        {SECTION("a: [x], b: [x], c: [x]"), "H 0/1\n |   x |== x |== x\n"},
        {SECTION("a: [x], b: [y]"), "H 2/2\n* |   x |..  |.. \n* |..  |++ y |.. \n"},
        {SECTION("a: [x], c: [x]"), "H 1/1\n* |   x |..  |=+ x\n"}, /* the same as a; new against b */
        {SECTION("b: [x], c: [x]"), "H 1/1\n* |..  |++ x |== x\n"},
        {SECTION("a: [{text: x, topic: t}], b: [{text: y, topic: t}], c: [{text: y, topic: t}]"),
         "H 1/1\nt* |   x |^^ y |== y\n"},
        {SECTION("a: [{text: x, topic: t}, {text: y, topic: t}], b: [{text: x, topic: t}]"),
         "H 1/1\nt* |   x+y |^^ x |.. \n"},
        {SECTION("a: ~, b: ~, c: ~"), "H 0/1\n |__  |__  |__ \n"},
        {SECTION("a: ~, b: [x]"), "H 1/1\n* |__  |++ x |.. \n"},
        {SECTION("a: [x], b: ~"), "H 1/1\n* |   x |__  |.. \n"},
        {SECTION("b: ~"), "H 1/1\n* |..  |__  |.. \n"},
        {SECTION("a: Para, b: Para, c: Other"), "H 1/1\n* |   Para |== Para |^^ Other\n"},
        /* "None" and bullets answer one question, so they are one row */
        {SECTION("a: \"None\", b: [x, {text: y, topic: t}], c: \"None\""), "H 1/1\n* |   None |^^ x+y |^^ None\n"},
        {"sections: [{heading: H}]", ""},
        {"sections: [{heading: H, items: [said for all]}]", ""}, /* tells no level from another */
        {"sections: [{heading: H, items: [x], levels: {b: [y]}}]", "H 1/2\n |   x |== x |== x\n* |..  |++ y |.. \n"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(compare_levels(f, rows[i].yaml), rows[i].result);
}

static void
ratings_are_marked(void **state)
{
#define ASKED(rest) "requirements: [{competency: C" rest "}]"
    static const struct row rows[] = {
        {ASKED(", levels: {a: L, b: H, c: L}"), "Competencies 1/1\nC* |   L |^^ H |vv L\n"},
        {ASKED(", levels: {a: L, b: L, c: l}"), "Competencies 0/1\nC |   L |== L |== l\n"},
        {ASKED(", levels: {a: L, c: H}"), "Competencies 1/1\nC* |   L |..  |^+ H\n"},
        {ASKED(", levels: {a: L, b: ~, c: L}"), "Competencies 1/1\nC* |   L |__  |=+ L\n"},
        {ASKED(", levels: {b: L}"), "Competencies 1/1\nC* |..  |++ L |.. \n"},
        {ASKED(", proficiency: H"), "Competencies 0/1\nC |   H |== H |== H\n"},
        {ASKED(", proficiency: ~"), "Competencies 0/1\nC |__  |__  |__ \n"},
        {ASKED(""), "Competencies 0/1\nC |    |==  |== \n"},
        {ASKED(", levels: {a: L, b: {proficiency: L, when: w}, c: {proficiency: L, when: w}}"),
         "Competencies 1/1\nC* |   L |^^ L |== L\n"},
        {ASKED(", levels: {a: [L, H], b: [L, H], c: [L]}"), "Competencies 1/1\nC* |   L |== L |^^ L\n"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(compare_levels(f, rows[i].yaml), rows[i].result);
}

/* Every pair of what a cell may hold. */
static void
ratings_stand_to_each_other(void **state)
{
    struct fixture *f = *state;
    const struct collection *c =
        fixture_load(f,
                     "scales: [{name: S, proficiencies: [L, H]}, {name: T, proficiencies: [L, H]},\n"
                     "  {name: N, kind: numeric}, {name: M, kind: numeric}]\n"
                     "competencies: [{name: C, scale: S}]\n"
                     "profiles:\n"
                     "- title: P\n"
                     "  levels: [absent, blank, low, high, text]\n"
                     "  requirements:\n"
                     "  - {competency: C, levels: {blank: ~, low: L, high: H, text: {text: words}}}\n"
                     "  - {competency: C, scale: T, levels: {low: L}}\n"
                     "  - {competency: C, kind: desired, levels: {low: L}}\n"
                     "  - {competency: C, scale: N, levels: {low: \"3\"}}\n"
                     "  - {competency: C, scale: M, levels: {low: \"3\"}}\n");
    static const char marks[5][6] = {
        /*            absent blank low high text */
        /* absent */ "._+++",
        /* blank */ "._+++",
        /* low */ "._=^^",
        /* high */ "._v=^",
        /* text */ "._^^=",
    };
    static const char changes[5][6] = {"  +++", "  +++", "   ^ ", "  v  ", "     "}; /* other words are none */
    const struct profile *p = c->profiles[0];
    const struct requirement *s = &p->requirements[0], *t = &p->requirements[1], *desired = &p->requirements[2];
    for (uint32_t before = 0; before < 5; before++)
        for (uint32_t after = 0; after < 5; after++) {
            const struct rating *from = requirement_rating(s, &p->levels[before]),
                                *to = requirement_rating(s, &p->levels[after]);
            enum mark mark = compare_ratings(s, from, s, to), change = compare_proficiencies(s, from, to);
            if (mark_sign(mark) != marks[before][after] || mark_sign(change) != changes[before][after])
                fail_msg("%u, %u: %c, %c", before, after, mark_sign(mark), mark_sign(change));
        }
    const struct level *low = &p->levels[2];
    const struct rating *on_s = requirement_rating(s, low), *on_t = requirement_rating(t, low);
    assert_int_equal(compare_ratings(s, on_s, t, on_t), MARK_OTHER); /* "L" of one scale is not "L" of another */
    const struct requirement *n = &p->requirements[3], *m = &p->requirements[4];
    assert_int_equal(compare_ratings(n, requirement_rating(n, low), m, requirement_rating(m, low)), MARK_OTHER);
    assert_int_equal(compare_ratings(s, on_s, desired, requirement_rating(desired, low)), MARK_CHANGED);
    assert_int_equal(compare_ratings(NULL, NULL, s, on_s), MARK_NEW);
    assert_int_equal(compare_ratings(s, on_s, NULL, NULL), MARK_ABSENT);
}

static void
every_mark_has_a_sign_and_a_meaning(void **state)
{
    char signs[MARK_COUNT + 1] = "";
    (void)state;
    for (enum mark mark = 0; mark < MARK_COUNT; mark++) {
        assert_null(mark ? memchr(signs, mark_sign(mark), mark) : NULL);
        signs[mark] = mark_sign(mark);
        assert_true(strlen(mark_meaning(mark)) > 0);
    }
    assert_string_equal(signs, " =+^v._~");
}

/* --- Likeness --- */

#define FULL "Has a full understanding of what the department does"
#define GOOD "Has a good understanding of what the department does"
#define DEEP "Has a deep understanding of what the department and the company does"

static void
alike_items_are_matched(void **state)
{
    static const struct row rows[] = {
        {SECTION("a: [" FULL "], b: [" GOOD "], c: [" FULL "]"),
         "H 1/1\n~* |   " FULL " |^^ " GOOD " |^^ " FULL "\n"},
        /* the most alike first, wherever it stands */
        {SECTION("a: [" DEEP ", " FULL "], b: [" GOOD "]"),
         "H 2/2\n* |   " DEEP " |..  |.. \n~* |   " FULL " |^^ " GOOD " |.. \n"},
        /* with a topic, but not two topics with each other */
        {SECTION("a: [{topic: t, text: " FULL "}], b: [" GOOD "]"), "H 1/1\nt~* |   " FULL " |^^ " GOOD " |.. \n"},
        {SECTION("a: [{topic: t, text: " FULL "}], b: [{topic: u, text: " GOOD "}]"),
         "H 2/2\nt* |   " FULL " |..  |.. \nu* |..  |++ " GOOD " |.. \n"},
        /* never two of one level */
        {SECTION("a: [" FULL ", " GOOD "]"), "H 2/2\n* |   " FULL " |..  |.. \n* |   " GOOD " |..  |.. \n"},
        /* short texts only when all of their words are the same */
        {SECTION("a: [Leads large teams], b: [Leads small teams]"),
         "H 2/2\n* |   Leads large teams |..  |.. \n* |..  |++ Leads small teams |.. \n"},
        {SECTION("a: [Leads teams], b: [\"leads teams.\"]"), "H 1/1\n~* |   Leads teams |^^ leads teams. |.. \n"},
        {SECTION("a: [\"*\"], b: [\"+\"]"), "H 2/2\n* |   * |..  |.. \n* |..  |++ + |.. \n"}, /* no words at all */
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(compare_levels(f, rows[i].yaml), rows[i].result);
}

static void
sections_are_not_mixed(void **state)
{
    struct fixture *f = *state;
    assert_string_equal(compare_levels(f,
                                       "sections: [{heading: H, levels: {a: [" FULL "]}}, "
                                       "{heading: G, levels: {b: [" GOOD "]}}]"),
                        "H 1/1\n* |   " FULL " |..  |.. \nG 1/1\n* |..  |++ " GOOD " |.. \n");
}

/* --- A baseline --- */

static void
a_baseline_stands_for_all(void **state)
{
    struct fixture *f = *state;
    const struct comparison *before =
        compare_all(f,
                    "scales: [{name: S, proficiencies: [L, M, H]}]\n"
                    "competencies: [{name: C, scale: S}]\n"
                    "profiles:\n"
                    "- title: P\n"
                    "  levels: [a, b, c]\n"
                    "  sections: [{heading: H, levels: {a: [{topic: t, text: x}], b: [{topic: t, text: y}, z], "
                    "c: [{topic: t, text: x}]}}]\n"
                    "  requirements: [{competency: C, levels: {a: L, b: M, c: H}}]\n");
    struct rung rungs[] = {before->columns[0].rung, before->columns[1].rung, before->columns[2].rung};
    assert_string_equal(compared(f, before),
                        "H 2/2\nt* |   x |^^ y |^^ x\n* |..  |++ z |.. \nCompetencies 1/1\nC* |   L |^^ M |^^ H\n");
    assert_string_equal(compared(f, compare_against(f->arena, rungs, 3, 1)),
                        "H 2/2\nt* |^^ x |   y |^^ x\n* |..  |   z |.. \nCompetencies 1/1\nC* |vv L |   M |^^ H\n");
    assert_string_equal(compared(f, compare_against(f->arena, rungs, 3, 0)),
                        "H 2/2\nt* |   x |^^ y |== x\n* |..  |++ z |.. \nCompetencies 1/1\nC* |   L |^^ M |^^ H\n");
    assert_string_equal(compared(f, compare_against(f->arena, rungs, 3, 2)),
                        "H 2/2\nt* |== x |^^ y |   x\n* |..  |++ z |.. \nCompetencies 1/1\nC* |vv L |vv M |   H\n");
}

/* --- What a change is --- */

static void
changes_are_told_apart(void **state)
{
    static const struct row rows[] = {
        {SECTION("a: [{topic: t, text: x}], b: [{topic: t, text: y}]"), "reworded"},
        {ASKED(", levels: {a: L, b: H}"), "raised"},
        {ASKED(", levels: {a: H, b: L}"), "raised or reworded"}, /* there is none: what it means in general */
        {ASKED(", levels: {a: L, b: {proficiency: L, note: n}}"), "changed"},
        {SECTION("a: Some, b: More") "\n  " ASKED(", levels: {a: L, b: H}"), "raised or reworded"},
        {"- {title: Q, requirements: [{competency: C, proficiency: L}]}\n"
         "- {title: R, requirements: [{competency: C, proficiency: H}]}",
         "higher"},
        {"- {title: Q, sections: [{heading: H, items: [{topic: t, text: x}]}]}\n"
         "- {title: R, sections: [{heading: H, items: [{topic: t, text: y}]}]}",
         "worded differently"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buf out = {.arena = f->arena};
        const char *levels = rows[i].yaml[0] == '-' ? "" : "- title: P\n  levels: [a, b]\n  ";
        const char *yaml = arena_printf(f->arena,
                                        "scales: [{name: S, proficiencies: [L, H]}]\n"
                                        "competencies: [{name: C, scale: S}]\n"
                                        "profiles:\n%s%s\n",
                                        levels,
                                        rows[i].yaml);
        const struct comparison *comparison = compare_all(f, yaml);
        struct compare_used used = {0};
        for (size_t p = 0; p < comparison->part_count; p++)
            for (size_t k = 0; k < comparison->parts[p].row_count; k++)
                compare_note_row(comparison, &comparison->parts[p].rows[k], false, &used);
        compare_meaning(&used, MARK_CHANGED, &out);
        assert_string_equal(buf_get(&out).ptr, rows[i].result);
    }
}

/* --- Bases --- */

#define LADDER                                                                                                       \
    "profiles:\n"                                                                                                    \
    "- title: P\n"                                                                                                   \
    "  levels:\n"                                                                                                    \
    "  - a\n"                                                                                                        \
    "  - {name: b, builds_on: a}\n"                                                                                  \
    "  - {name: c, builds_on: b}\n"                                                                                  \
    "  - {name: d, builds_on: c}\n"                                                                                  \
    "  - {name: e, builds_on: c}\n"                                                                                  \
    "  sections: [{heading: H, kind: cumulative, levels: {a: [1], b: [2], c: [3], d: [4], e: [5]}}]\n"

static void
a_step_is_from_the_level_built_on(void **state)
{
    static const struct {
        const char *levels;
        int bases[5];
    } rows[] = {
        {"abcde", {-1, 0, 1, 2, 2}},
        {"ade", {-1, 0, 0}},
        {"ae", {-1, 0}},
        {"de", {-1, 0}},
        {"ea", {1, 0}},
        {"cde", {-1, 0, 0}},
    };
    struct fixture *f = *state;
    const struct profile *p = fixture_load(f, LADDER)->profiles[0];
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct rung rungs[5];
        size_t count = strlen(rows[i].levels);
        for (size_t k = 0; k < count; k++)
            rungs[k] = (struct rung){p, &p->levels[rows[i].levels[k] - 'a']};
        const struct comparison *comparison = compare(f->arena, rungs, count);
        for (size_t k = 0; k < count; k++)
            assert_int_equal(comparison->columns[k].base, rows[i].bases[k]);
    }
}

/* e builds on c: what d adds is not stated there, and that is no loss against its base. */
static void
inherited_items_are_the_same(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = fixture_load(f, LADDER)->profiles[0];
    const struct rung rungs[] = {{p, &p->levels[2]}, {p, &p->levels[3]}, {p, &p->levels[4]}};
    assert_string_equal(compared(f, compare(f->arena, rungs, 3)),
                        "H 2/5\n"
                        " |   3 |== 3 |== 3\n"
                        " |   2 |== 2 |== 2\n"
                        " |   1 |== 1 |== 1\n"
                        "* |..  |++ 4 |.. \n"
                        "* |..  |..  |++ 5\n");
}

static void
one_rung_can_be_looked_at(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = fixture_load(f, LADDER)->profiles[0];
    assert_string_equal(compared(f, compare(f->arena, &(struct rung){p, &p->levels[1]}, 1)),
                        "H 0/2\n |   2\n |   1\n");
}

static void
a_rung_can_stand_beside_itself(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = fixture_load(f, LADDER)->profiles[0];
    const struct rung rungs[] = {{p, &p->levels[0]}, {p, &p->levels[0]}};
    assert_string_equal(compared(f, compare(f->arena, rungs, 2)), "H 0/1\n |   1 |== 1\n");
}

/* --- Across profiles --- */

static void
sections_of_profiles_are_aligned(void **state)
{
    struct fixture *f = *state;
    const char *yaml = "profiles:\n"
                       "- title: P\n"
                       "  sections:\n"
                       "  - {id: s, heading: Summary, items: [x]}\n"
                       "  - {heading: Only here, items: [p]}\n"
                       "  - {id: e1, heading: Education, items: [x]}\n"
                       "- title: Q\n"
                       "  sections:\n"
                       "  - {id: e2, heading: Education, items: [x]}\n"
                       "  - {id: s, heading: In short, items: [y]}\n"
                       "  - {heading: Only there, items: [q]}\n";
    assert_string_equal(compared(f, compare_all(f, yaml)),
                        "Summary 2/2\n* |   x |.. \n* |..  |++ y\n"
                        "Only here 1/1\n* |   p |.. \n"
                        "Education 0/1\n |   x |== x\n"
                        "Only there 1/1\n* |..  |++ q\n");
}

/* One section has the id, another the heading: each is shown, and shown once. */
static void
no_section_is_lost_or_doubled(void **state)
{
    struct fixture *f = *state;
    const char *yaml =
        "profiles:\n"
        "- {title: P, sections: [{id: x, heading: H, items: [p]}]}\n"
        "- {title: Q, sections: [{id: z, heading: H, items: [q1]}, {id: x, heading: G, items: [q2]}]}\n";
    assert_string_equal(compared(f, compare_all(f, yaml)),
                        "H 2/2\n* |   p |.. \n* |..  |++ q2\n"
                        "H 1/1\n* |..  |++ q1\n");
}

/* As a section that neither has. */
static void
what_none_asks_for_is_left_out(void **state)
{
    struct fixture *f = *state;
    const char *yaml = "scales: [{name: S, proficiencies: [L, H]}]\n"
                       "competencies: [{name: C, scale: S}, {name: D, scale: S}, {name: E, scale: S}, {name: F}]\n"
                       "profiles:\n"
                       "- title: P\n"
                       "  levels: [a, b, c]\n"
                       "  requirements:\n"
                       "  - {competency: C, levels: {a: L, b: H}}\n"
                       "  - {competency: D, levels: {c: H}}\n"
                       "  - {competency: E, levels: {a: , c: L}}\n"
                       "  - F\n";
    const struct profile *p = fixture_load(f, yaml)->profiles[0];
    const struct rung rungs[] = {{p, &p->levels[0]}, {p, &p->levels[1]}};
    assert_string_equal(compared(f, compare(f->arena, rungs, 2)),
                        "Competencies 2/3\n"
                        "C* |   L |^^ H\n"
                        "E* |__  |.. \n" /* blank is a statement */
                        "F |    |== \n");
}

static void
requirements_go_by_competency(void **state)
{
    struct fixture *f = *state;
    const char *yaml =
        "scales: [{name: S, proficiencies: [L, H]}, {name: T, proficiencies: [L, H]}]\n"
        "competencies: [{id: c, name: Same, scale: S}, {id: d, name: Same, scale: S}, {name: E, scale: S}]\n"
        "profiles:\n"
        "- {title: P, requirements: [{competency: c, proficiency: L}, {competency: d, proficiency: L}]}\n"
        "- {title: Q, requirements: [{competency: d, proficiency: H}, {competency: c, scale: T, proficiency: L}, "
        "{competency: e, proficiency: L}]}\n";
    assert_string_equal(compared(f, compare_all(f, yaml)),
                        "Competencies 3/3\n"
                        "Same* |   L |~~ L\n"
                        "Same* |   L |^^ H\n"
                        "E* |..  |++ L\n");
}

/* A profile may ask for one competency twice, on two scales or under two conditions. */
static void
a_competency_asked_for_twice_has_two_rows(void **state)
{
    struct fixture *f = *state;
    const char *yaml =
        "competencies: [{name: C}]\n"
        "profiles:\n"
        "- {title: P, requirements: [{competency: C, note: one}, {competency: C, note: two}, {competency: C}]}\n"
        "- {title: Q, requirements: [C, C]}\n";
    const struct comparison *comparison = compare_all(f, yaml);
    const struct compare_part *part = &comparison->parts[0];
    for (uint32_t p = 0; p < 2; p++)
        for (uint32_t i = 0; i < f->collection->profiles[p]->requirement_count; i++) {
            size_t shown = 0;
            for (size_t row = 0; row < part->row_count; row++)
                shown += part->rows[row].cells[p].requirement == &f->collection->profiles[p]->requirements[i];
            assert_int_equal(shown, 1);
        }
    assert_int_equal(part->row_count, 3);
}

/* A level may build on one that comes after it: the two then lead to each other. */
static void
bases_may_lead_round_in_a_circle(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f,
                                              "profiles:\n"
                                              "- {title: P, levels: [{id: a, builds_on: b}, {id: b}, {id: c}]}\n"
                                              "- {title: Q}\n");
    struct rung rungs[] = {{c->profiles[1]}, {c->profiles[0], &c->profiles[0]->levels[2]}};
    assert_int_equal(compare(f->arena, rungs, 2)->columns[1].base, 0);
}

/* Of everything in force, each item stands in exactly one cell. */
static void
nothing_is_lost(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load_shipped(f);
    struct rung rungs[16];
    size_t count = 0;
    for (uint32_t p = 0; p < c->profile_count; p++)
        for (uint32_t i = 0; i < c->profiles[p]->level_count || i == 0; i++)
            rungs[count++] =
                (struct rung){c->profiles[p], c->profiles[p]->level_count ? &c->profiles[p]->levels[i] : NULL};
    const struct comparison *comparison = compare(f->arena, rungs, count);
    for (size_t k = 0; k < count; k++) {
        size_t in_force = 0, shown = 0;
        for (uint32_t s = 0; s < rungs[k].profile->section_count; s++)
            in_force += resolve_section(f->arena, &rungs[k].profile->sections[s], rungs[k].level).count;
        for (size_t p = 0; p < comparison->part_count; p++)
            for (size_t row = 0; row < comparison->parts[p].row_count; row++)
                shown += comparison->parts[p].rows[row].cells[k].item_count;
        assert_int_equal(shown, in_force);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(items_are_marked),
        TEST(ratings_are_marked),
        TEST(ratings_stand_to_each_other),
        TEST(every_mark_has_a_sign_and_a_meaning),
        TEST(alike_items_are_matched),
        TEST(sections_are_not_mixed),
        TEST(a_baseline_stands_for_all),
        TEST(changes_are_told_apart),
        TEST(a_step_is_from_the_level_built_on),
        TEST(inherited_items_are_the_same),
        TEST(one_rung_can_be_looked_at),
        TEST(a_rung_can_stand_beside_itself),
        TEST(sections_of_profiles_are_aligned),
        TEST(no_section_is_lost_or_doubled),
        TEST(what_none_asks_for_is_left_out),
        TEST(requirements_go_by_competency),
        TEST(a_competency_asked_for_twice_has_two_rows),
        TEST(bases_may_lead_round_in_a_circle),
        TEST(nothing_is_lost),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
