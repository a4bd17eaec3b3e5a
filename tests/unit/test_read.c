/* Nodes to records: every kind of value, right and wrong. A wrong one costs itself and no more. */
#include <stdio.h>

#include "fixture.h"

/* The only profile of a text that has nothing wrong with it. */
static const struct profile *
load_profile(struct fixture *f, const char *yaml)
{
    const struct collection *c = fixture_load(f, yaml);
    assert_string_equal(fixture_brief(f, &c->diags), "");
    assert_int_equal(c->profile_count, 1);
    return c->profiles[0];
}

#define PROFILE "profiles:\n- title: P\n"

/* --- Kinds of values --- */

static void
wrong_kinds_are_reported(void **state)
{
    static const struct fixture_row rows[] = {
        {"- a\n", "a.yaml:1:1 E010 a file must be a group of keys; found a list\n"},
        {"text\n", "a.yaml:1:1 E010 a file must be a group of keys; found text\n"},
        {"organization: [a]\n", "a.yaml:1:15 E010 organization must be text; found a list\n"},
        {"organization: {a: b}\n",
         "a.yaml:1:15 E010 organization must be text; found a group of keys (if this is text, put it in quotes: \"a: b\")\n"},
        {"profiles: {a: b}\n",
         "a.yaml:1:11 E010 profiles must be a list; found a group of keys (begin each entry with a dash)\n"},
        {"profiles: a\n", "a.yaml:1:11 E010 profiles must be a list; found text (begin each entry with a dash)\n"},
        {"profiles: [a]\n", "a.yaml:1:12 E010 a profile must be a group of keys; found text\n"},
        {"profiles: [~]\n", "a.yaml:1:12 E010 a profile must be a group of keys; found nothing\n"},
        {"profiles:\n- [a]\n", "a.yaml:2:3 E010 a profile must be a group of keys; found a list\n"},
        {PROFILE "  reports_to: {a: b}\n",
         "a.yaml:3:15 E010 reports_to must be text; found a group of keys (if this is text, put it in quotes: \"a: b\")\n"},
        {PROFILE "  reports_to: [a, [b]]\n", "a.yaml:3:19 E010 reports_to must be text; found a list\n"},
        {PROFILE "  codes: 0110\n",
         "a.yaml:3:10 E010 codes must be a group of keys, such as \"Pay band: 7\"; found text\n"},
        {PROFILE "  codes: {a: [b]}\n", "a.yaml:3:14 E010 a must be text; found a list\n"},
        {PROFILE "  levels: [[a]]\n", "a.yaml:3:12 E010 a level must be text or a group of keys; found a list\n"},
        {PROFILE "  sections:\n  - {heading: H, kind: [a]}\n", "a.yaml:4:24 E010 kind must be text; found a list\n"},
        {PROFILE "  sections:\n  - {heading: H, items: [[a]]}\n",
         "a.yaml:4:26 E010 an item must be text or a group of keys; found a list\n"},
        {PROFILE "  sections:\n  - {heading: H, items: {items: a}}\n",
         "a.yaml:4:33 E010 items must be a list; found text (begin each entry with a dash)\n"},
        {PROFILE "  sections:\n  - {heading: H, levels: [a]}\n",
         "a.yaml:4:26 E010 levels must be a group of keys, one per level; found a list\n"},
        {PROFILE "  requirements: [[a]]\n",
         "a.yaml:3:18 E010 a requirement must be text or a group of keys; found a list\n"},
        {"competencies: [{name: C, scale: [a]}]\n", "a.yaml:1:33 E010 scale must be text; found a list\n"},
    };
    fixture_check(*state, rows, COUNT(rows));
}

/* A value that is left out by a ~ is no mistake, wherever it stands. */
static void
blank_is_right_everywhere(void **state)
{
    static const struct fixture_row rows[] = {
        {"", ""},
        {"~", ""},
        {"organization: ~\nprofiles: ~\nscales:\n", ""},
        {PROFILE "  family: ~\n  codes: ~\n  levels: ~\n  sections: ~\n  requirements: ~\n  paths: ~\n  notes: ~\n",
         ""},
        {PROFILE "  sections: [{heading: H, kind: ~, items: ~, levels: ~}]\n", ""},
        {"competencies: [{name: C, scale: ~, indicators: ~, group: ~}]\n", ""},
    };
    fixture_check(*state, rows, COUNT(rows));
}

static void
unknown_keys_are_warned_of(void **state)
{
    static const struct fixture_row rows[] = {
        {"profils: []\n", "a.yaml:1:1 W101 a file has no key \"profils\" (did you mean \"profiles\"?)\n"},
        {PROFILE "  Title: X\n", "a.yaml:3:3 W101 a profile has no key \"Title\" (did you mean \"title\"?)\n"},
        {PROFILE "  xyzzy: X\n",
         "a.yaml:3:3 W101 a profile has no key \"xyzzy\" (what has no key of its own stands under \"facts\", with its label)\n"},
        {PROFILE "  paths: [{to: X, grade: 1}]\n",
         "a.yaml:3:19 W101 a path has no key \"grade\" (known here: to, from, kind, note)\n"},
        {PROFILE "  paths: [{to: X, rank: 1}]\n",
         "a.yaml:3:19 W101 a path has no key \"rank\" (\"rank\" is a key of a level; a path has to, from, kind, note)\n"},
        {"scales: [{name: S, proficiencies: [{nmae: a, name: b}]}]\n",
         "a.yaml:1:37 W101 a proficiency has no key \"nmae\" (did you mean \"name\"?)\n"},
    };
    fixture_check(*state, rows, COUNT(rows));
}

static void
what_is_required_is_missed(void **state)
{
    static const struct fixture_row rows[] = {
        {"profiles: [{department: D}]\n", "a.yaml:1:12 E011 a profile needs a \"title\"\n"},
        {"profiles: [{title: ~}]\n", "a.yaml:1:12 E011 a profile needs a \"title\"\n"},
        {"profiles: [{title: \"\"}]\n", "a.yaml:1:12 E011 a profile needs a \"title\"\n"},
        {"scales: [{name: S}]\n",
         "a.yaml:1:17 E011 a scale needs \"proficiencies\" (list its steps, lowest first; a scale of numbers needs the line \"kind: numeric\")\n"},
        {PROFILE "  levels: [\"\"]\n", "a.yaml:3:12 E011 a level needs a \"name\"\n"},
        {PROFILE "  sections: [{items: a}]\n", "a.yaml:3:14 E011 a section needs a \"heading\"\n"},
        {PROFILE "  sections: [{heading: H, items: [{topic: T}]}]\n",
         "a.yaml:3:35 E011 an item needs a \"text\" (if this is text, put it in quotes: \"topic: T\")\n"},
        {PROFILE "  requirements: [{kind: desired}]\n", "a.yaml:3:18 E011 a requirement needs a \"competency\"\n"},
        {PROFILE "  paths: [{kind: promotion}]\n", "a.yaml:3:11 E011 a path needs a \"to\"\n"},
        {PROFILE "  notes: [{mark: \"*\"}]\n",
         "a.yaml:3:11 E011 a note needs a \"text\" (if this is text, put it in quotes: \"mark: *\")\n"},
    };
    fixture_check(*state, rows, COUNT(rows));
}

/* What is required but of the wrong kind is reported once, and the record is of no use without it. */
static void
records_need_what_is_required(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f,
                                              PROFILE "  requirements: [{competency: [x]}]\n"
                                                      "  sections: [{heading: H, items: [{text: {a: b}}]}]\n");
    assert_int_equal(c->diags.count, 2);
    assert_int_equal(c->profiles[0]->requirement_count, 0);
    assert_int_equal(c->profiles[0]->sections[0].common->item_count, 0);
}

static void
choices_are_held_to_their_words(void **state)
{
    static const struct fixture_row rows[] = {
        {PROFILE "  sections: [{heading: H, kind: cumulativ}]\n",
         "a.yaml:3:33 E012 kind cannot be \"cumulativ\" (did you mean \"cumulative\"?)\n"},
        {PROFILE "  sections: [{heading: H, kind: x}]\n",
         "a.yaml:3:33 E012 kind cannot be \"x\" (known here: standalone, cumulative)\n"},
        {PROFILE "  sections: [{heading: H, items: [{text: T, kind: wanted}]}]\n",
         "a.yaml:3:51 E012 kind cannot be \"wanted\" (known here: required, desired, optional)\n"},
    };
    fixture_check(*state, rows, COUNT(rows));
}

/* Of a list, what is right stays. */
static void
the_rest_goes_on(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f,
                                              "organization: [x]\n"
                                              "profiles:\n"
                                              "- title: First\n"
                                              "- department: no title\n"
                                              "- title: Last\n"
                                              "  department: {a: b}\n"
                                              "  function: F\n"
                                              "  reports_to: [a, [b], c]\n"
                                              "  codes: {a: 1, b: [2], c: 3}\n"
                                              "  sections: [{heading: H, items: [a, [b], c]}]\n");
    assert_int_equal(c->diags.errors, 6);
    assert_int_equal(c->profile_count, 2);
    const struct profile *last = c->profiles[1];
    assert_string_equal(fixture_text(f, last->title), "Last");
    assert_string_equal(fixture_text(f, last->department), "(absent)");
    assert_string_equal(fixture_text(f, last->function), "F");
    assert_int_equal(last->reports_to.count, 2);
    assert_string_equal(fixture_text(f, last->reports_to.v[1]), "c");
    assert_int_equal(last->codes.count, 2);
    assert_string_equal(fixture_text(f, last->codes.v[1].label), "c");
    assert_int_equal(last->sections[0].common->item_count, 2);
}

/* --- Values --- */

/* Absent, blank, empty, and texts that only look like nothing. */
static void
kinds_of_nothing_differ(void **state)
{
    struct fixture *f = *state;
    const struct profile *p = load_profile(f,
                                           PROFILE "  function: ~\n"
                                                   "  status: \"\"\n"
                                                   "  version: \"~\"\n"
                                                   "  updated: NULL\n"
                                                   "  replaced_by: None\n");
    assert_string_equal(fixture_text(f, p->department), "(absent)");
    assert_string_equal(fixture_text(f, p->function), "(blank)");
    assert_string_equal(fixture_text(f, p->status), "");
    assert_string_equal(fixture_text(f, p->version), "~");
    assert_string_equal(fixture_text(f, p->updated), "NULL");
    assert_string_equal(fixture_text(f, p->replaced_by), "None");
}

static void
text_stays_as_it_stands(void **state)
{
    static const char *const texts[] = {
        "0110", "1.10", "1e3", "0x1F", "yes", "No", "true", "2011-09", "12:30", "+5", ".5", "=A1"};
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(texts); i++) {
        const char *yaml = arena_printf(f->arena, PROFILE "  codes: {Code: %s}\n", texts[i]);
        assert_string_equal(fixture_text(f, load_profile(f, yaml)->codes.v[0].value), texts[i]);
    }
}

static void
ids_and_names_stand_for_each_other(void **state)
{
    static const struct {
        const char *entry, *id, *name;
    } rows[] = {
        {"{id: x, title: The X}", "x", "The X"},
        {"{title: The X}", "the-x", "The X"},
        {"{id: the-x}", "the-x", "the-x"},
        {"{id: ~, title: The X}", "the-x", "The X"},
        {"{title: \"***\"}", "***", "***"}, /* nothing to make an id of */
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct profile *p = load_profile(f, arena_printf(f->arena, "profiles: [%s]\n", rows[i].entry));
        assert_string_equal(fixture_text(f, p->id), rows[i].id);
        assert_string_equal(fixture_text(f, p->title), rows[i].name);
    }
}

static void
text_may_stand_for_a_record(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f,
                                              "scales: [{name: S, proficiencies: [Low, High]}]\n"
                                              "groups: [Core]\n"
                                              "families: [Office]\n"
                                              "competencies: [{name: C, scale: S}]\n"
                                              "profiles:\n"
                                              "- title: P\n"
                                              "  family: Office\n"
                                              "  reports_to: Boss\n"
                                              "  levels: [Junior]\n"
                                              "  requirements: [C]\n"
                                              "  paths: [Elsewhere]\n"
                                              "  notes: [Remark]\n");
    assert_string_equal(fixture_brief(f, &c->diags), "");
    const struct profile *p = c->profiles[0];
    assert_string_equal(fixture_text(f, c->scales[0]->proficiencies[1].id), "high");
    assert_string_equal(fixture_text(f, c->groups[0]->name), "Core");
    assert_string_equal(fixture_text(f, p->families[0]->id), "office");
    assert_string_equal(fixture_text(f, p->reports_to.v[0]), "Boss");
    assert_string_equal(fixture_text(f, p->levels[0].id), "junior");
    assert_ptr_equal(p->requirements[0].competency, c->competencies[0]);
    assert_string_equal(fixture_text(f, p->paths[0].to), "Elsewhere");
    assert_string_equal(fixture_text(f, p->notes[0].text), "Remark");
}

/* --- Cells and items --- */

static const struct cell *
load_cell(struct fixture *f, const char *yaml)
{
    const struct profile *p =
        load_profile(f, arena_printf(f->arena, PROFILE "  sections:\n  - heading: H\n    items: %s\n", yaml));
    return p->sections[0].common;
}

static void
a_cell_is_text_or_a_list_or_both(void **state)
{
    static const struct {
        const char *yaml;
        enum cell_state state;
        const char *text;
        uint32_t items;
    } rows[] = {
        {"~", CELL_BLANK, "(blank)", 0},
        {"None", CELL_STATED, "None", 0},
        {"\"\"", CELL_BLANK, "(blank)", 0},
        {"[a, b]", CELL_STATED, "(blank)", 2},
        {"[]", CELL_BLANK, "(blank)", 0},
        {"{}", CELL_BLANK, "(blank)", 0},
        {"{text: T}", CELL_STATED, "T", 0},
        {"{text: T, items: [a]}", CELL_STATED, "T", 1},
        {"{items: [a, b, c]}", CELL_STATED, "(blank)", 3},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct cell *cell = load_cell(f, rows[i].yaml);
        assert_int_equal(cell->state, rows[i].state);
        assert_string_equal(fixture_text(f, cell->text), rows[i].text);
        assert_int_equal(cell->item_count, rows[i].items);
    }
}

static void
items_have_topics_kinds_notes_and_items(void **state)
{
    struct fixture *f = *state;
    const struct cell *cell =
        load_cell(f, "[plain, {text: T, topic: O, kind: desired, note: N, items: [x, {text: y, kind: optional}]}]");
    const struct item *plain = &cell->items[0], *full = &cell->items[1];
    assert_string_equal(fixture_text(f, plain->text), "plain");
    assert_null(plain->more);
    assert_string_equal(fixture_text(f, item_more(plain)->topic), "(absent)");
    assert_string_equal(fixture_text(f, full->text), "T");
    assert_string_equal(fixture_text(f, item_more(full)->topic), "O");
    assert_int_equal(full->more->demand, DEMAND_DESIRED);
    assert_string_equal(fixture_text(f, item_footnote(full->more)->note), "N");
    assert_int_equal(full->more->item_count, 2);
    assert_string_equal(fixture_text(f, full->more->items[0].text), "x");
    assert_int_equal(full->more->items[1].more->demand, DEMAND_OPTIONAL);
}

/* Lists stop below the sub-items: what would be lost is reported. */
static void
sub_items_have_no_items(void **state)
{
    struct fixture *f = *state;
    const struct collection *c =
        fixture_load(f, PROFILE "  sections: [{heading: H, items: [{text: T, items: [{text: x, items: [y]}]}]}]\n");
    assert_string_equal(
        fixture_brief(f, &c->diags),
        "a.yaml:3:63 W101 a sub-item has no key \"items\" "
        "(\"items\" is a key of a section, a cell or an item; a sub-item has text, kind, mark, note)\n");
}

/* --- Levels --- */

#define LEVELS "  levels: [{id: j, name: Junior}, {id: s, name: S\xC3\xA9nior}, x]\n"

static void
levels_are_named_by_id_or_name(void **state)
{
    static const char *const names[] = {"s", "S\xC3\xA9nior", "SENIOR", "s\xC3\xA9nior", "senior"};
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(names); i++) {
        const struct profile *p = load_profile(
            f, arena_printf(f->arena, PROFILE "  sections: [{heading: H, levels: {%s: text}}]\n" LEVELS, names[i]));
        assert_int_equal(p->sections[0].cell_count, 1);
        assert_int_equal(p->sections[0].cells[0].level, 1);
    }
    const struct profile *p = load_profile(f,
                                           PROFILE "  levels: [{id: a, name: b}, {id: b, name: a}]\n"
                                                   "  sections: [{heading: H, levels: {b: text}}]\n");
    assert_int_equal(p->sections[0].cells[0].level, 1); /* an id counts before a name, wherever it stands */
}

static void
unknown_and_repeated_levels_are_reported(void **state)
{
    static const struct fixture_row rows[] = {
        {PROFILE LEVELS "  sections: [{heading: H, levels: {j: a, expert: b}}]\n",
         "a.yaml:4:42 E020 this profile has no level \"expert\" (known here: j, s, x)\n"},
        {PROFILE LEVELS "  sections: [{heading: H, levels: {j: a, Junior: b}}]\n",
         "a.yaml:4:42 E006 the level \"Junior\" stands twice here\n"},
        {PROFILE "  sections: [{heading: H, levels: {j: a}}]\n",
         "a.yaml:3:36 E020 this profile has no level \"j\"\n"},
        {PROFILE "  levels: [junior, senior]\n  sections: [{heading: H, levels: {senoir: a}}]\n",
         "a.yaml:4:36 E020 this profile has no level \"senoir\" (did you mean \"senior\"?)\n"},
        {PROFILE "  levels: [{id: a, name: Same}, {id: b, name: Same}]\n"
                 "  sections: [{heading: H, levels: {Same: x, a: y}}]\n",
         "a.yaml:4:36 E021 \"Same\" could be any of 2 (use the id)\n"},
    };
    struct fixture *f = *state;
    fixture_check(f, rows, COUNT(rows));
    const struct collection *c = fixture_load(f, rows[1].yaml);
    assert_int_equal(c->profiles[0]->sections[0].cell_count, 1);
    assert_string_equal(fixture_text(f, c->profiles[0]->sections[0].cells[0].text), "a");
}

static void
levels_are_limited(void **state)
{
    struct fixture *f = *state;
    struct buf yaml = {.arena = f->arena};
    buf_puts(&yaml, PROFILE "  levels:\n");
    for (int i = 0; i <= LEVELS_MAX; i++)
        buf_printf(&yaml, "  - L%d\n", i);
    buf_printf(&yaml, "  sections: [{heading: H, levels: {L%d: last, L%d: beyond}}]\n", LEVELS_MAX - 1, LEVELS_MAX);
    const struct collection *c = fixture_load(f, yaml.ptr);
    assert_int_equal(c->profiles[0]->level_count, LEVELS_MAX);
    assert_int_equal(c->profiles[0]->sections[0].cells[0].level, LEVELS_MAX - 1);
    assert_string_equal(fixture_brief(f, &c->diags), "a.yaml:1004:5 E004 more than 1000 levels\n");
}

/* --- Requirements --- */

static const struct requirement *
load_requirement(struct fixture *f, const char *yaml)
{
    const struct profile *p = load_profile(f,
                                           arena_printf(f->arena,
                                                        "scales: [{name: S, proficiencies: [Low, High]}]\n"
                                                        "competencies: [{name: C, scale: S}]\n" PROFILE LEVELS
                                                        "  requirements: [{competency: C, %s}]\n",
                                                        yaml));
    return &p->requirements[0];
}

static void
a_rating_is_text_or_a_map_or_a_list(void **state)
{
    struct fixture *f = *state;
    const struct requirement *r = load_requirement(
        f,
        "levels: {j: Low, s: {proficiency: High, when: W, text: T, note: N, importance: I, kind: optional}, "
        "x: [Low, {proficiency: High, when: V}, ~]}");
    assert_int_equal(r->rating_count, 3);
    assert_string_equal(fixture_text(f, r->ratings[0].proficiency_ref), "Low");
    assert_int_equal(r->ratings[0].step, 1);
    assert_null(r->ratings[0].more);
    const struct rating_more *more = r->ratings[1].more;
    assert_int_equal(r->ratings[1].step, 2);
    assert_string_equal(fixture_text(f, more->when), "W");
    assert_string_equal(fixture_text(f, more->text), "T");
    assert_string_equal(fixture_text(f, more->note), "N");
    assert_string_equal(fixture_text(f, more->importance), "I");
    assert_int_equal(more->demand, DEMAND_OPTIONAL);
    assert_null(more->also);
    const struct rating *second = r->ratings[2].more->also, *third = second->more->also;
    assert_int_equal(r->ratings[2].level, 2);
    assert_int_equal(r->ratings[2].step, 1);
    assert_int_equal(second->step, 2);
    assert_string_equal(fixture_text(f, second->more->when), "V");
    assert_int_equal(third->state, CELL_BLANK);
    assert_null(third->more);
}

/* Blank is what the document left empty; a requirement without a rating asks for the competency as such. */
static void
ratings_may_be_absent_or_blank(void **state)
{
    static const struct {
        const char *yaml;
        enum cell_state common, at_j, at_s;
    } rows[] = {
        {"note: N", CELL_STATED, CELL_STATED, CELL_STATED},
        {"proficiency: Low", CELL_STATED, CELL_STATED, CELL_STATED},
        {"proficiency: ~", CELL_BLANK, CELL_BLANK, CELL_BLANK},
        {"levels: {}", CELL_ABSENT, CELL_ABSENT, CELL_ABSENT},
        {"levels: {j: Low}", CELL_ABSENT, CELL_STATED, CELL_ABSENT},
        {"levels: {j: ~}", CELL_ABSENT, CELL_BLANK, CELL_ABSENT},
        {"levels: {j: []}", CELL_ABSENT, CELL_BLANK, CELL_ABSENT},
        {"proficiency: Low, levels: {j: ~}", CELL_STATED, CELL_BLANK, CELL_STATED},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct requirement *r = load_requirement(f, rows[i].yaml);
        assert_int_equal(requirement_rating(r, NULL)->state, rows[i].common);
        assert_int_equal(requirement_rating(r, &r->profile->levels[0])->state, rows[i].at_j);
        assert_int_equal(requirement_rating(r, &r->profile->levels[1])->state, rows[i].at_s);
    }
}

static void
scales_may_be_written_in_place(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(
        f,
        "scales: [{name: S, proficiencies: [a]}]\n"
        "competencies:\n"
        "- {name: C, scale: {name: Own, proficiencies: [Low, High]}}\n"
        "- {name: D, scale: {proficiencies: [Yes]}}\n" PROFILE
        "  requirements: [{competency: C, scale: {id: here, proficiencies: [x, y, z]}, proficiency: z}]\n");
    assert_string_equal(fixture_brief(f, &c->diags), "");
    assert_int_equal(c->scale_count, 4);
    assert_string_equal(fixture_text(f, c->competencies[0]->scale->name), "Own");
    assert_string_equal(fixture_text(f, c->competencies[1]->scale->name), "D scale"); /* it had no name of its own */
    assert_string_equal(fixture_text(f, c->profiles[0]->requirements[0].scale->id), "here");
    assert_int_equal(c->profiles[0]->requirements[0].common->step, 3);
}

static void
indicators_are_general_or_by_proficiency(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f,
                                              "scales: [{name: S, proficiencies: [Low, High]}]\n"
                                              "competencies:\n"
                                              "- {name: A, scale: S, indicators: [x, y]}\n"
                                              "- {name: B, scale: S, indicators: {low: [x], High: ~}}\n"
                                              "- {name: C, indicators: One sentence}\n"
                                              "- {name: D, indicators: ~}\n");
    assert_string_equal(fixture_brief(f, &c->diags), "");
    const struct competency *const *all = c->competencies;
    assert_int_equal(all[0]->indicators_count, 1);
    assert_null(all[0]->indicators[0].proficiency);
    assert_int_equal(all[0]->indicators[0].cell.item_count, 2);
    assert_int_equal(all[1]->indicators_count, 2);
    assert_string_equal(fixture_text(f, all[1]->indicators[0].proficiency->name), "Low");
    assert_string_equal(fixture_text(f, all[1]->indicators[1].proficiency->name), "High");
    assert_int_equal(all[1]->indicators[1].cell.state, CELL_BLANK);
    assert_string_equal(fixture_text(f, all[2]->indicators[0].cell.text), "One sentence");
    assert_int_equal(all[3]->indicators_count, 0);
}

static void
only_the_first_document_is_read(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f, "organization: A\n---\norganization: B\n");
    assert_string_equal(fixture_text(f, c->documents[0]->attribution.organization), "A");
    assert_string_equal(
        fixture_brief(f, &c->diags),
        "a.yaml:3:1 E002 a second YAML document; only the first is read (put it in a file of its own)\n");
}

/* An alias is the same value once more: read on its own, with nothing shared that a later step could write to. */
static void
aliased_records_are_read_twice(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f,
                                              "profiles:\n"
                                              "- title: A\n  levels: &l [Low, {name: High, builds_on: low}]\n"
                                              "- title: B\n  levels: *l\n");
    assert_string_equal(fixture_brief(f, &c->diags), "");
    assert_ptr_equal(c->profiles[1]->levels[1].builds_on, &c->profiles[1]->levels[0]);
    assert_ptr_equal(c->profiles[0]->levels[1].builds_on, &c->profiles[0]->levels[0]);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(wrong_kinds_are_reported),
        TEST(blank_is_right_everywhere),
        TEST(unknown_keys_are_warned_of),
        TEST(what_is_required_is_missed),
        TEST(records_need_what_is_required),
        TEST(choices_are_held_to_their_words),
        TEST(the_rest_goes_on),
        TEST(kinds_of_nothing_differ),
        TEST(text_stays_as_it_stands),
        TEST(ids_and_names_stand_for_each_other),
        TEST(text_may_stand_for_a_record),
        TEST(a_cell_is_text_or_a_list_or_both),
        TEST(items_have_topics_kinds_notes_and_items),
        TEST(sub_items_have_no_items),
        TEST(levels_are_named_by_id_or_name),
        TEST(unknown_and_repeated_levels_are_reported),
        TEST(levels_are_limited),
        TEST(a_rating_is_text_or_a_map_or_a_list),
        TEST(ratings_may_be_absent_or_blank),
        TEST(scales_may_be_written_in_place),
        TEST(indicators_are_general_or_by_proficiency),
        TEST(only_the_first_document_is_read),
        TEST(aliased_records_are_read_twice),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
