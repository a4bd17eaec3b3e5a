/* What separates two rungs: kinds, sizes, what is inherited, names that two records share, and the words for it. */
#include "fixture.h"
#include "rung/format.h"
#include "rung/gap.h"
#include "rung/outline.h"

static void
add_cell(struct buf *out, const struct compare_cell *cell)
{
    for (size_t i = 0; i < cell->item_count; i++)
        buf_printf(out, "%s%.*s", i ? "+" : "", STR_ARGS(cell->items[i]->text));
    if (cell->rating)
        buf_str(out, cell->rating->proficiency_ref);
}

/*
 * A gap as text, a row a line: what it is, in which part, of what name, "before>after", by how much, and the id of a
 * competency of the same name.
 */
static const char *
gap_text(struct fixture *f, const struct gap *gap)
{
    struct buf out = {.arena = f->arena};
    size_t counts[2][GAP_KIND_COUNT] = {{0}};
    buf_puts(&out, "");
    for (size_t p = 0; p < gap->part_count; p++) {
        const struct gap_part *part = &gap->parts[p];
        for (size_t i = 0; i < part->row_count; i++) {
            const struct gap_row *row = &part->rows[i];
            counts[part->section != NULL][row->kind]++;
            buf_printf(
                &out, "%s %.*s %.*s ", gap_kind_name(row->kind), STR_ARGS(part->heading), STR_ARGS(row->row->label));
            add_cell(&out, &row->row->cells[0]);
            buf_puts(&out, ">");
            add_cell(&out, &row->row->cells[1]);
            buf_puts(&out, " ");
            gap_add_size(&out, row);
            if (row->namesake)
                buf_printf(&out, "other %.*s", STR_ARGS(row->namesake->id));
            buf_puts(&out, "\n");
        }
    }
    assert_memory_equal(counts[0], gap->competencies, sizeof(counts[0]));
    assert_memory_equal(counts[1], gap->items, sizeof(counts[1]));
    return buf_get(&out).ptr;
}

static struct rung
rung_of(struct fixture *f, const char *address)
{
    const char *why, *hint;
    struct target target = collection_find(f->collection, f->arena, address, FIND_PROFILES, &why, &hint);
    assert_int_equal(target.kind, TARGET_RUNG);
    return target.rung;
}

static const struct gap *
between(struct fixture *f, const char *from, const char *to)
{
    return gap_between(f->arena, rung_of(f, from), rung_of(f, to));
}

struct row {
    const char *yaml;
    const char *there; /* from a to b */
    const char *back;
};

/* What separates levels a and b of a profile, both ways. */
static void
check(struct fixture *f, const struct row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        fixture_load(
            f,
            arena_printf(
                f->arena,
                "scales: [{name: S, proficiencies: [L, M, H]}, {name: T, proficiencies: [L, H]},\n"
                "  {name: N, kind: numeric, least: \"0\", most: \"7\"}, {name: F, kind: flags, proficiencies: [y, n]}]\n"
                "competencies: [{name: C, scale: S}, {name: D, scale: N}, {name: E}]\n"
                "profiles:\n"
                "- title: P\n"
                "  levels: [a, {name: b, builds_on: a}]\n"
                "  %s\n",
                rows[i].yaml));
        assert_int_equal(f->collection->diags.errors, 0);
        assert_string_equal(gap_text(f, between(f, "p@a", "p@b")), rows[i].there);
        assert_string_equal(gap_text(f, between(f, "p@b", "p@a")), rows[i].back);
    }
}

static void
competencies_rise_and_fall(void **state)
{
#define ASKED(rest) "requirements: [{competency: " rest "}]"
    static const struct row rows[] = {
        {ASKED("C, levels: {a: L, b: M}"),
         "Raised Competencies C L>M +1 step\n",
         "Lowered Competencies C M>L -1 step\n"},
        {ASKED("C, levels: {a: L, b: H}"),
         "Raised Competencies C L>H +2 steps\n",
         "Lowered Competencies C H>L -2 steps\n"},
        {ASKED("C, levels: {a: M, b: m}"), "Unchanged Competencies C M>m \n", "Unchanged Competencies C m>M \n"},
        {ASKED("C, proficiency: M"), "Unchanged Competencies C M>M \n", "Unchanged Competencies C M>M \n"},
        {ASKED("C, levels: {b: M}"), "New Competencies C >M \n", "No longer asked Competencies C M> \n"},
        {ASKED("C, levels: {a: ~, b: M}"), "New Competencies C >M \n", "Not stated Competencies C M> \n"},
        /* "N/A" is said, and asks for nothing */
        {ASKED("C, levels: {a: N/A, b: M}"),
         "New Competencies C N/A>M \n",
         "No longer asked Competencies C M>N/A \n"},
        {ASKED("C, levels: {a: N/A}"), "", ""},
        {ASKED("C, levels: {a: N/A, b: ~}"), "", ""},
        {ASKED("C, levels: {a: M, b: {proficiency: M, when: w}}"),
         "Changed Competencies C M>M \n",
         "Changed Competencies C M>M \n"},
        {ASKED("C, levels: {a: {text: words}, b: M}"),
         "Changed Competencies C >M \n",
         "Changed Competencies C M> \n"},
        {ASKED("D, levels: {a: \"2.5\", b: \"3.25\"}"),
         "Raised Competencies D 2.5>3.25 +0.75\n",
         "Lowered Competencies D 3.25>2.5 -0.75\n"},
        {ASKED("D, levels: {a: \"4\", b: \"4.0\"}"),
         "Unchanged Competencies D 4>4.0 \n",
         "Unchanged Competencies D 4.0>4 \n"},
        {ASKED("C, scale: F, levels: {a: y, b: n}"),
         "Changed Competencies C y>n \n",
         "Changed Competencies C n>y \n"},
        {ASKED("E, levels: {a: {text: words}, b: {text: words}}"),
         "Unchanged Competencies E > \n",
         "Unchanged Competencies E > \n"},
    };
    check(*state, rows, COUNT(rows));
}

static void
items_come_and_go(void **state)
{
#define SECTION(kind, levels) "sections: [{heading: H, kind: " kind ", levels: {" levels "}}]"
    static const struct row rows[] = {
        {SECTION("standalone", "a: [x, y], b: [x, z]"),
         "Unchanged H  x>x \nNot stated H  y> \nNew H  >z \n",
         "Unchanged H  x>x \nNot stated H  z> \nNew H  >y \n"},
        {SECTION("standalone", "a: [{text: x, topic: t}], b: [{text: y, topic: t}]"),
         "Changed H t x>y \n",
         "Changed H t y>x \n"},
        {SECTION("standalone", "a: \"None\", b: [x, y]"), "Changed H  None>x+y \n", "Changed H  x+y>None \n"},
        {SECTION("standalone", "a: ~, b: [x]"), "New H  >x \n", "Not stated H  x> \n"},
        {SECTION("standalone", "a: ~, b: ~"), "", ""},
        /* what is inherited is in force, and so is no gap */
        {SECTION("cumulative", "a: [x], b: [y]"),
         "Unchanged H  x>x \nNew H  >y \n",
         "No longer asked H  y> \nUnchanged H  x>x \n"},
        {SECTION("cumulative", "a: [{text: x, topic: t}], b: [{text: y, topic: t}]"),
         "Raised H t x>y \n",
         "Lowered H t y>x \n"},
        {SECTION("cumulative", "a: [x], b: [{text: x, note: n}]"), "Raised H  x>x \n", "Lowered H  x>x \n"},
        {"sections: [{heading: H, items: [said for all]}]", "", ""},
    };
    check(*state, rows, COUNT(rows));
}

/* A third level raises what the first one says, over the head of the second. */
static void
what_is_raised_twice_is_raised_once(void **state)
{
    struct fixture *f = *state;
    fixture_load(f,
                 "profiles:\n"
                 "- title: P\n"
                 "  levels: [a, {name: b, builds_on: a}, {name: c, builds_on: b}]\n"
                 "  sections: [{heading: H, kind: cumulative, levels: {a: [{text: x, topic: t}, u],\n"
                 "    b: [{text: y, topic: t}, v], c: [{text: z, topic: t}]}}]\n");
    assert_string_equal(gap_text(f, between(f, "p@a", "p@c")), "Raised H t x>z \nUnchanged H  u>u \nNew H  >v \n");
    assert_string_equal(gap_text(f, between(f, "p@b", "p@b")),
                        "Unchanged H t y>y \nUnchanged H  v>v \nUnchanged H  u>u \n");
}

/* Sections go together by id, competencies by record: one of the same name is said, and not taken for the other. */
static void
a_move_to_another_profile(void **state)
{
    struct fixture *f = *state;
    fixture_load(
        f,
        "scales: [{name: S, proficiencies: [L, H]}, {name: T, proficiencies: [L, H]},\n"
        "  {id: n1, name: N, kind: numeric, least: \"0\", most: \"7\"}, {id: n2, name: N, kind: numeric, least: \"0\", most: \"7\"}]\n"
        "competencies:\n"
        "- {id: c1, name: Cool, group: One}\n"
        "- {id: c2, name: cool, group: Two}\n"
        "- {id: d, name: D}\n"
        "- {id: e, name: E}\n"
        "- {id: g, name: G}\n"
        "profiles:\n"
        "- title: P\n"
        "  levels: [a]\n"
        "  sections: [{id: s, heading: Sunny, items: [x]}, {heading: Only p, items: [y]}]\n"
        "  requirements: [{competency: c1, scale: S, proficiency: L}, {competency: d, scale: S, proficiency: L},\n"
        "    {competency: g, scale: S, proficiency: L}, {competency: e, scale: n1, proficiency: \"3\"}]\n"
        "- title: Q\n"
        "  sections: [{id: s, heading: Shady, items: [z]}]\n"
        "  requirements: [{competency: c2, scale: S, proficiency: L}, {competency: d, scale: T, proficiency: L},\n"
        "    {competency: g, scale: S, proficiency: H}, {competency: e, scale: n2, proficiency: \"3\"}]\n");
    assert_string_equal(gap_text(f, between(f, "p@a", "q")),
                        "No longer asked Competencies Cool (One) L> other c2\n"
                        "On another scale Competencies D L>L \n"
                        "Raised Competencies G L>H +1 step\n"
                        "On another scale Competencies E 3>3 \n"
                        "New Competencies cool (Two) >L other c1\n"
                        "Not stated Sunny  x> \n"
                        "New Sunny  >z \n"
                        "Not stated Only p  y> \n");
}

/* --- Where to --- */

static void
the_next_rung(void **state)
{
    static const char *const rows[][2] = {
        {"p@a", "P, b"},
        {"p@c", "P, m"}, /* it is the last of its track, and m builds on it */
        {"p@b", "P, c"},
        {"p@m", "Q, x"}, /* nothing of its own profile; a level of another builds on it */
        {"q@y", "R"},    /* along the path that begins there */
        {"q@x", "Q, y"},
        {"r", "P, a"}, /* to the first of its levels */
        {"s", "none"}, /* a path to what is not loaded */
    };
    struct fixture *f = *state;
    fixture_load(f,
                 "profiles:\n"
                 "- title: P\n"
                 "  levels: [a, b, c, {name: m, track: two, builds_on: c}]\n"
                 "- title: Q\n"
                 "  levels: [{name: x, builds_on: P@m}, y]\n"
                 "  paths: [{to: P, from: x}, {to: Elsewhere}, {to: R, from: y}]\n"
                 "- title: R\n"
                 "  paths: [{to: P}]\n"
                 "- title: S\n"
                 "  paths: [{to: Elsewhere}]\n");
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct rung next = gap_next(f->collection, rung_of(f, rows[i][0]));
        struct str name = next.profile ? rung_name(f->arena, next) : str_of("none");
        assert_string_equal(fixture_text(f, name), rows[i][1]);
    }
}

/* Where there is no next one, and what is before: the level it is held against, else the one it builds on. */
static void
ends_say_why(void **state)
{
    static const char *const rows[][3] = {
        /* from, why nothing follows, what is before */
        {"p@b", "Elsewhere comes next, but is not in this collection", "P, a"},
        {"q@x", "Q, x has no level after it, and no career path", "P, m"},
        {"r", "R has no career path", "none"},
        {"s", "Elsewhere comes next, but is not in this collection", "none"},
    };
    struct fixture *f = *state;
    fixture_load(f,
                 "profiles:\n"
                 "- title: P\n"
                 "  levels: [a, b, {name: m, track: two, builds_on: a}]\n"
                 "  paths: [{to: Nowhere, from: a}, {to: Elsewhere, from: b}]\n"
                 "- title: Q\n"
                 "  levels: [{name: x, builds_on: P@m}]\n"
                 "- title: R\n"
                 "- title: S\n"
                 "  paths: [{to: Elsewhere}]\n");
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct rung rung = rung_of(f, rows[i][0]), before = gap_before(rung);
        struct str name = before.profile ? rung_name(f->arena, before) : str_of("none");
        assert_null(gap_next(f->collection, rung).profile);
        assert_string_equal(gap_why_last(f->arena, rung), rows[i][1]);
        assert_string_equal(fixture_text(f, name), rows[i][2]);
    }
}

/* --- In words --- */

static const char *
sentences(struct fixture *f, const char *from, const char *to)
{
    const struct gap *gap = between(f, from, to);
    struct buf out = {.arena = f->arena};
    gap_add_competencies(&out, gap);
    buf_puts(&out, " ");
    gap_add_items(&out, gap);
    return buf_get(&out).ptr;
}

static void
sentences_say_how_much(void **state)
{
    struct fixture *f = *state;
    fixture_load(
        f,
        "scales: [{name: S, proficiencies: [L, M, H]}, {name: N, kind: numeric, least: \"0\", most: \"7\"}]\n"
        "competencies: [{name: A, scale: S}, {name: B, scale: S}, {name: C, scale: S}, {name: D, scale: N},\n"
        "  {name: E, scale: S}]\n"
        "profiles:\n"
        "- title: P\n"
        "  levels: [a, b, c, d]\n"
        "  sections: [{heading: H, levels: {a: [x], b: [x, y]}}]\n"
        "  requirements:\n"
        "  - {competency: A, levels: {a: L, b: M, c: L}}\n"
        "  - {competency: B, levels: {a: L, b: H}}\n"
        "  - {competency: C, levels: {a: L, b: M}}\n"
        "  - {competency: D, levels: {a: \"1\", b: \"2.5\"}}\n"
        "  - {competency: E, levels: {b: M}}\n");
    assert_string_equal(sentences(f, "p@a", "p@b"),
                        "2 competencies rise by 1 step, 1 rises by 2 steps, 1 rises by 1.5, 1 is new. "
                        "Sections: 1 item is new, 1 stays as it is.");
    assert_string_equal(sentences(f, "p@b", "p@a"),
                        "1 competency is no longer asked, 2 fall by 1 step, 1 falls by 2 steps, 1 falls by 1.5. "
                        "Sections: 1 item is not stated, 1 stays as it is.");
    assert_string_equal(sentences(f, "p@a", "p@c"),
                        "3 competencies are no longer asked, 1 stays as it is. Sections: 1 item is not stated.");
    assert_string_equal(sentences(f, "p@d", "p@d"),
                        "Neither asks for a competency. Sections: none tells them apart.");
}

/* Every row has its line, under the heading of its kind; headings count what stands under them. */
static void
the_outline_says_it_all(void **state)
{
    struct fixture *f = *state;
    fixture_load_shipped(f);
    const struct gap *gap = between(f, "operations-support@career", "operations-support@senior");
    struct outline outline = outline_gap(f->arena, gap);
    size_t kinds = 0, headings = 0, competencies = 0, asked = 0;
    for (enum gap_kind kind = 0; kind < GAP_KIND_COUNT; kind++) {
        kinds += gap->competencies[kind] + gap->items[kind] > 0;
        competencies += gap->competencies[kind];
    }
    for (size_t i = 0; i < outline.count; i++) {
        headings += outline.rows[i].kind == OUTLINE_HEADING;
        asked += outline.rows[i].requirement != NULL;
    }
    assert_int_equal(headings, kinds);
    assert_int_equal(asked, competencies);
    assert_string_equal(fixture_text(f, outline.title), "Operations Support, Career -> Senior");
    assert_string_equal(fixture_text(f, outline.rows[0].text), "8 competencies rise by 1 step, 2 stay as they are.");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(competencies_rise_and_fall),
        TEST(items_come_and_go),
        TEST(what_is_raised_twice_is_raised_once),
        TEST(a_move_to_another_profile),
        TEST(the_next_rung),
        TEST(ends_say_why),
        TEST(sentences_say_how_much),
        TEST(the_outline_says_it_all),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
