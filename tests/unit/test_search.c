/* Finding words in one text, and in a collection. */
#include <stdio.h>

#include "core/search.h"
#include "fixture.h"
#include "rung/search.h"

/* --- In one text --- */

/* The text with each match in brackets. */
static const char *
bracketed(struct fixture *f, const struct needles *needles, const char *text)
{
    struct buf out = {.arena = f->arena};
    struct str whole = str_of(text);
    uint32_t done = 0;
    for (struct span match = {0}; search_next(needles, whole, match.end, &match); done = match.end) {
        assert_true(match.start >= done && match.end > match.start && match.end <= whole.bytes);
        buf_add(&out, text + done, match.start - done);
        buf_printf(&out, "[%.*s]", (int)(match.end - match.start), text + match.start);
    }
    buf_puts(&out, text + done);
    return out.ptr;
}

struct match_row {
    const char *typed, *text, *bracketed;
};

static void
all_matches_of_a_phrase_are_found(void **state)
{
    static const struct match_row rows[] = {
        {"is", "This is his.", "Th[is] [is] h[is]."},
        {"THIS", "this", "[this]"},
        {"aa", "aaaaa", "[aa][aa]a"},
        {"customer serv", "Customer Service", "[Customer Serv]ice"},
        {" a  b ", "xa b", "x[a b]"},
        {"a b", "a\n   b", "[a\n   b]"},
        {"a b",
         "a\xC2\xA0\xE2\x80\x83"
         "b",
         "[a\xC2\xA0\xE2\x80\x83"
         "b]"},
        {"", "anything", "anything"},
        {"  ", "any thing", "any thing"},
        {"x", "", ""},
        {"thing more", "anything", "anything"},
        {"b", "Blob", "[B]lo[b]"},
        /* accents: typed or not, written as one character or as two */
        {"cafe", "Caf\xC3\xA9s", "[Caf\xC3\xA9]s"},
        {"cafe", "Cafe\xCC\x81s", "[Cafe\xCC\x81]s"},
        {"caf\xC3\xA9", "CAFE", "[CAFE]"},
        {"e", "\xC3\x89t\xC3\xA9", "[\xC3\x89]t[\xC3\xA9]"},
        {"strasse",
         "Stra\xC3\x9F"
         "e",
         "[Stra\xC3\x9F"
         "e]"},
        {"stra\xC3\x9F"
         "e",
         "STRASSE",
         "[STRASSE]"},
        /* one character that stands for several */
        {"office",
         "o\xEF\xAC\x83"
         "ce",
         "[o\xEF\xAC\x83"
         "ce]"},
        {"fic",
         "o\xEF\xAC\x83"
         "ce",
         "o[\xEF\xAC\x83"
         "c]e"},
        {"i",
         "o\xEF\xAC\x83"
         "ce",
         "o[\xEF\xAC\x83]ce"},
        /* what cannot be seen */
        {"customer", "cus\xC2\xADtomer", "[cus\xC2\xADtomer]"},
        {"cus\xE2\x80\x8Btomer", "customer", "[customer]"},
        {"er", "customer\xE2\x80\x8B!", "custom[er\xE2\x80\x8B]!"},
        /* other scripts; broken bytes */
        {"\xD0\xB4\xD0\x90", "\xD0\x94\xD0\xB0!", "[\xD0\x94\xD0\xB0]!"},
        {"\xE6\x9C\xAC", "\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E", "\xE6\x97\xA5[\xE6\x9C\xAC]\xE8\xAA\x9E"},
        {"b",
         "a\xFF"
         "b\xC3",
         "a\xFF[b]\xC3"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct needles needles = search_phrase(f->arena, str_of(rows[i].typed));
        assert_string_equal(bracketed(f, &needles, rows[i].text), rows[i].bracketed);
    }
}

static void
each_word_is_found_for_itself(void **state)
{
    static const struct match_row rows[] = {
        {"serv customer", "Customer Service", "[Customer] [Serv]ice"},
        {"cust customers", "customers, customer", "[customers], [cust]omer"},
        {"one two", "two, one two", "[two], [one] [two]"},
        {"a", "A bad banana, (a) \xC3\xA0 na\xC3\xA0", "[A] bad banana, ([a]) [\xC3\xA0] na\xC3\xA0"},
        {"5", "5 of 15", "[5] of 15"},
        {"+", "C++", "C[+][+]"},
        {"", "anything", "anything"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct needles needles = search_words(f->arena, str_of(rows[i].typed));
        assert_string_equal(bracketed(f, &needles, rows[i].text), rows[i].bracketed);
    }
}

/* --- In a collection --- */

static const char collection[] =
    "source: The Handbook\n"
    "families: [{id: care, name: Customer Care, definition: All who talk to customers}]\n"
    "scales:\n"
    "- {id: steps, name: Steps, definition: How far one has come, proficiencies: [{name: Low, definition: A start}, High]}\n"
    "groups: [{id: core, name: Core}, {id: tech, name: Technical, parent: core}]\n"
    "competencies:\n"
    "- {id: service, name: Customer Service, group: core, scale: steps, definition: Helps customers}\n"
    "- {id: service-2, name: Customer Service, group: tech, indicators: [Keeps calm, \"Looks up r\xC3\xA9sum\xC3\xA9s\"]}\n"
    "profiles:\n"
    "- id: support\n"
    "  title: Operations Support\n"
    "  alternative_titles: [Office Clerk]\n"
    "  family: care\n"
    "  department: Member Services\n"
    "  codes: {SAP job code: \"50419567\"}\n"
    "  facts: {FLSA status: Exempt}\n"
    "  levels:\n"
    "  - {id: junior, name: Junior, positions: [Helper], codes: {SAP job code: \"50419569\"}}\n"
    "  - {id: senior, name: Senior, title: Senior Operations Clerk, definition: Leads the helpers}\n"
    "  sections:\n"
    "  - heading: Duties\n"
    "    note: As of last year\n"
    "    levels:\n"
    "      junior: [Answers the telephone, Keeps calm]\n"
    "      senior: [{text: Answers mail, note: \"Within a day, mostly\", items: [Of members]}]\n"
    "  - {heading: Licence, items: {text: None needed}}\n"
    "  requirements:\n"
    "  - {competency: service, note: Above all, levels: {junior: Low, senior: {proficiency: High, when: with staff}}}\n"
    "  - {competency: juggling}\n"
    "  - service-2\n"
    "- id: clerk\n"
    "  title: Clerk\n"
    "  department: Records\n"
    "  sections: [{heading: Duties, items: [Keeps calm]}]\n"
    "  requirements: [service]\n"
    "  notes: [\"(*) mark of clerks\"]\n";

static const char *
target_name(struct fixture *f, const struct search_hit *hit)
{
    const struct target *target = &hit->target;
    struct buf out = {.arena = f->arena};
    if (target->kind == TARGET_RUNG)
        buf_str(&out, target->rung.profile->id);
    if (target->rung.level)
        buf_printf(&out, "@%.*s", STR_ARGS(target->rung.level->id));
    if (target->competency)
        buf_str(&out, target->competency->id);
    if (target->scale)
        buf_str(&out, target->scale->id);
    if (hit->category)
        buf_printf(&out, "(%.*s)", STR_ARGS(hit->category->id));
    if (hit->section)
        buf_printf(&out, " section %.*s", STR_ARGS(hit->section->heading));
    if (hit->requirement)
        buf_printf(&out, " requirement %.*s", STR_ARGS(hit->requirement->competency_ref));
    return out.ptr ? out.ptr : "nowhere";
}

/* All hits, a line each: kind, rank, what it is, the text, whose it is, where it leads. */
static const char *
hits(struct fixture *f, const struct search_found *found)
{
    static const char *const ranks[] = {"not", "inside", "begins", "whole", "exact"};
    struct buf out = {.arena = f->arena};
    for (size_t i = 0; i < found->count; i++) {
        const struct search_hit *hit = &found->hits[i];
        buf_printf(&out,
                   "%s, %s, %s: %.*s | ",
                   search_kind_name(hit->kind),
                   ranks[hit->rank],
                   hit->what,
                   STR_ARGS(hit->text));
        search_owner(&out, hit);
        buf_printf(&out, " | %s\n", target_name(f, hit));
    }
    return out.ptr ? out.ptr : "";
}

static struct search_found
search_all(struct fixture *f, const char *typed)
{
    return search(search_index(f->arena, f->collection, 1), f->arena, str_of(typed), SEARCH_ALL_KINDS, 100);
}

struct hits_row {
    const char *typed, *hits;
};

static void
check_hits(struct fixture *f, const struct hits_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct search_found found = search_all(f, rows[i].typed);
        assert_string_equal(hits(f, &found), rows[i].hits);
        assert_int_equal(found.count, found.total);
        for (size_t k = 0; k < found.count; k++) {
            struct span match;
            assert_true(search_next(&found.needles, found.hits[k].text, 0, &match));
        }
    }
}

static void
everything_that_is_said_is_found(void **state)
{
    static const struct hits_row rows[] = {
        {"operations",
         "Profiles, whole, title: Operations Support | Customer Care | support\n"
         "Levels, whole, job title: Senior Operations Clerk | Operations Support, Senior | support@senior\n"},
        {"clerk",
         "Profiles, exact, title: Clerk | Records | clerk\n"
         "Profiles, whole, alternative title: Office Clerk | Operations Support | support\n"
         "Levels, whole, job title: Senior Operations Clerk | Operations Support, Senior | support@senior\n"
         "Text, begins, note: (*) mark of clerks | Clerk | clerk\n"},
        {"50419569",
         "Codes and facts, exact, code: SAP job code: 50419569 | Operations Support, Junior | support@junior\n"},
        {"5041",
         "Codes and facts, begins, code: SAP job code: 50419567 | Operations Support | support\n"
         "Codes and facts, begins, code: SAP job code: 50419569 | Operations Support, Junior | support@junior\n"},
        {"code sap",
         "Codes and facts, whole, code: SAP job code: 50419567 | Operations Support | support\n"
         "Codes and facts, whole, code: SAP job code: 50419569 | Operations Support, Junior | support@junior\n"},
        {"exempt", "Codes and facts, exact, fact: FLSA status: Exempt | Operations Support | support\n"},
        {"CUSTOMER service",
         "Competencies, exact, competency: Customer Service | Core, in 2 profiles | service\n"
         "Competencies, exact, competency: Customer Service | Technical, in Operations Support | service-2\n"},
        {"serv customer",
         "Competencies, begins, competency: Customer Service | Core, in 2 profiles | service\n"
         "Competencies, begins, competency: Customer Service | Technical, in Operations Support | service-2\n"},
        {"calm",
         "Text, whole, bullet: Keeps calm | Operations Support, Junior: Duties | support@junior section Duties\n"
         "Text, whole, bullet: Keeps calm | Clerk: Duties | clerk section Duties\n"
         "Text, whole, indicator: Keeps calm | Customer Service (Technical) | service-2\n"},
        {"resume",
         "Text, begins, indicator: Looks up r\xC3\xA9"
         "sum\xC3\xA9"
         "s | Customer Service (Technical) | service-2\n"},
        {"steps", "Scales, exact, scale: Steps |  | steps\n"},
        {"start", "Text, whole, definition: A start | Steps | steps\n"},
        {"helper",
         "Levels, exact, position title: Helper | Operations Support, Junior | support@junior\n"
         "Text, begins, about the level: Leads the helpers | Operations Support, Senior | support@senior\n"},
        {"care", "Groups, whole, job family: Customer Care |  | (care)\n"},
        {"tech", "Groups, begins, competency group: Technical | Core | (tech)\n"},
        {"above",
         "Text, whole, note: Above all | Operations Support: Customer Service | support requirement service\n"},
        {"staff",
         "Text, whole, note: with staff | Operations Support, Senior: Customer Service | support@senior requirement service\n"},
        {"juggling",
         "Competencies, exact, requirement: juggling | Operations Support | support requirement juggling\n"},
        {"none", "Text, whole, paragraph: None needed | Operations Support: Licence | support section Licence\n"},
        {"members",
         "Text, whole, bullet: Of members | Operations Support, Senior: Duties | support@senior section Duties\n"},
        {"mostly day",
         "Text, whole, note: Within a day, mostly | Operations Support, Senior: Duties | support@senior section Duties\n"},
        {"last", "Text, whole, note: As of last year | Operations Support: Duties | support section Duties\n"},
        {"leads", "Text, whole, about the level: Leads the helpers | Operations Support, Senior | support@senior\n"},
        {"mark", "Text, whole, note: (*) mark of clerks | Clerk | clerk\n"},
        {"handbook services", ""},
        {"duties",
         "Text, exact, section: Duties | Operations Support | support section Duties\n"
         "Text, exact, section: Duties | Clerk | clerk section Duties\n"},
        {"of as", "Text, whole, note: As of last year | Operations Support: Duties | support section Duties\n"},
        {"s t",
         "Codes and facts, begins, fact: Source: The Handbook | Operations Support | support\n"
         "Codes and facts, begins, fact: Source: The Handbook | Clerk | clerk\n"},
        {"member helper", ""},
    };
    struct fixture *f = *state;
    fixture_load(f, collection);
    check_hits(f, rows, COUNT(rows));
}

/* Only where a word stands nowhere; never for numbers, which would be others. */
static void
nearly_the_same_words_are_taken_instead(void **state)
{
    static const struct {
        const char *typed, *instead;
        size_t total;
    } rows[] = {
        {"custmer", "customer", 5},
        {"cusotmer servise", "customer service", 2},
        {"telefone", "telephone", 1},
        {"opreat", "operations", 2}, /* typed no further yet */
        {"r\xC3\xA9sm\xC3\xA9s", "resumes", 1},
        {"customer", "", 5},
        {"member helper", "", 0}, /* each stands somewhere */
        {"custmer helper", "", 0},
        {"zebra", "", 0},
        {"clx", "", 0},
        {"vustmer", "", 0}, /* two slips, one of them at once */
        {"vustomer", "customer", 5},
        {"50419568", "", 0},
        {"", "", 0},
        {" \n ", "", 0},
    };
    struct fixture *f = *state;
    fixture_load(f, collection);
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct search_found found = search_all(f, rows[i].typed);
        assert_int_equal(found.total, rows[i].total);
        assert_string_equal(fixture_text(f, found.instead), *rows[i].instead ? rows[i].instead : "(absent)");
    }
}

/* Of letters that take several bytes, all count: the first one of each has the same first byte. */
static void
two_slips_leave_the_first_letter(void **state)
{
    struct fixture *f = *state;
    fixture_load(f, "profiles: [{title: \"\xD0\xBA\xD0\xB0\xD1\x80\xD1\x82\xD0\xB0\"}]\n");
    assert_int_equal(search_all(f, "\xD0\xBA\xD0\xBE\xD1\x80\xD1\x82\xD0\xBE").total, 1);
    assert_int_equal(search_all(f, "\xD0\xBF\xD0\xB0\xD1\x80\xD1\x82\xD0\xB0").total, 1);
    assert_int_equal(search_all(f, "\xD0\xBF\xD0\xB0\xD1\x80\xD1\x82\xD0\xBE").total, 0);
}

/* What is beyond the best of a kind, or of another kind, is counted and no hit. */
static void
as_many_are_given_as_are_wanted(void **state)
{
    struct fixture *f = *state;
    struct search_index *index = search_index(f->arena, fixture_load(f, collection), 1);
    struct search_found found = search(index, f->arena, str_of("s"), SEARCH_ALL_KINDS, 1);
    assert_int_equal(found.total, 14);
    assert_int_equal(found.counts[SEARCH_FACTS], 6);
    assert_int_equal(found.count, 6);
    found = search(index, f->arena, str_of("s"), 1 << SEARCH_FACTS, 2);
    assert_int_equal(found.total, 14);
    assert_int_equal(found.count, 2);
    assert_int_equal(found.hits[1].kind, SEARCH_FACTS);
}

/* A letter is found where a word begins, also behind a sign; by itself it is a whole word. */
static void
one_letter_is_the_beginning_of_a_word(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f,
                                              "profiles:\n"
                                              "- {title: Job Abby}\n"
                                              "- {title: Buyer}\n"
                                              "- {title: Sub-buyer}\n"
                                              "- {title: Buyer (B2)}\n"
                                              "- {title: Plan B}\n"
                                              "- {title: Buyer (R&B)}\n"
                                              "- {title: B}\n");
    struct search_index *index = search_index(f->arena, c, 1);
    struct search_found found = search(index, f->arena, str_of("b"), SEARCH_ALL_KINDS, 10);
    assert_string_equal(hits(f, &found),
                        "Profiles, exact, title: B |  | b\n"
                        "Profiles, whole, title: Plan B |  | plan-b\n"
                        "Profiles, whole, title: Buyer (R&B) |  | buyer-r-b\n"
                        "Profiles, begins, title: Buyer |  | buyer\n"
                        "Profiles, begins, title: Sub-buyer |  | sub-buyer\n"
                        "Profiles, begins, title: Buyer (B2) |  | buyer-b2\n");
}

/* A text that stands in many places is one text; each place counts. */
static void
each_place_is_counted(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = fixture_load(f,
                                              "profiles:\n"
                                              "- title: One\n"
                                              "  sections: [{heading: Duties, items: [Same, Same, \" \"]}]\n"
                                              "- title: Two\n"
                                              "  sections: [{heading: Duties, items: [Same, SAME]}]\n");
    struct search_index *index = search_index(f->arena, c, 1);
    assert_int_equal(search_extent(index).places, 9);
    assert_int_equal(search(index, f->arena, str_of("same"), SEARCH_ALL_KINDS, 10).count, 4);
    index = search_index(f->arena, fixture_load(f, ""), 1);
    assert_int_equal(search_extent(index).places, 0);
    assert_int_equal(search(index, f->arena, str_of("same"), SEARCH_ALL_KINDS, 10).total, 0);
}

/* --- In parts --- */

static const char *const typed[] = {"a",
                                    "e",
                                    "s",
                                    "er",
                                    "an",
                                    "customer",
                                    "CUSTOMER service",
                                    "calm",
                                    "duties",
                                    "exempt",
                                    "5041",
                                    "custmer",
                                    "zebra"};

/* What is found, with its counts and the best `most` of each kind. */
static const char *
findings(struct fixture *f, const struct search_index *index, size_t most)
{
    struct buf out = {.arena = f->arena};
    for (size_t i = 0; i < COUNT(typed); i++) {
        struct search_found found = search(index, f->arena, str_of(typed[i]), SEARCH_ALL_KINDS, most);
        buf_printf(&out, "%s: %zu, instead %s\n", typed[i], found.total, fixture_text(f, found.instead));
        for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
            buf_printf(&out, " %zu", found.counts[kind]);
        buf_printf(&out, "\n%s", hits(f, &found));
    }
    return out.ptr;
}

/* Many profiles that say partly the same. */
static const struct collection *
load_many(struct fixture *f, int count)
{
    struct buf yaml = {.arena = f->arena};
    buf_puts(&yaml, collection);
    for (int i = 0; i < count; i++)
        buf_printf(&yaml,
                   "- title: Clerk %d\n"
                   "  sections: [{heading: Duties, items: [Keeps calm, Answers mail %d, Helps customers %d]}]\n",
                   i,
                   i % 7,
                   i % 50);
    return fixture_load(f, yaml.ptr);
}

/* Makes all that is left. */
static void *
make_all(void *index)
{
    while (search_index_make(index))
        ;
    return NULL;
}

/* However many they are: from SEARCH_PLACES_MOST on, their number is written in another way. */
static void
all_places_of_a_text_are_counted(void **state)
{
    enum { ELSEWHERE = 3 }; /* that it stands at beside the many */
    struct fixture *f = *state;
    for (int places = SEARCH_PLACES_MOST - 1; places <= SEARCH_PLACES_MOST + 1; places++) {
        struct search_index *index = search_index_new(f->arena, load_many(f, places - ELSEWHERE), 1000);
        make_all(index);
        struct search_found found = search(index, f->arena, str_of("keeps calm"), SEARCH_ALL_KINDS, 1000);
        assert_int_equal(found.total, places);
        assert_int_equal(found.count, places);
    }
}

static void
parts_do_not_matter(void **state)
{
    static const uint32_t units[] = {1, 2, 3, 10, 100};
    struct fixture *f = *state;
    const struct collection *c = load_many(f, 60);
    for (size_t most = 1; most < 2000; most *= 10) {
        const char *whole = findings(f, search_index(f->arena, c, 1), most);
        for (size_t i = 0; i < COUNT(units); i++) {
            struct search_index *index = search_index_new(f->arena, c, units[i]);
            make_all(index);
            assert_true(units[i] == 100 ? index->part_count == 1 : index->part_count > 1);
            assert_string_equal(findings(f, index, most), whole);
        }
    }
}

static void
threads_do_not_matter(void **state)
{
    enum { THREADS = 4, ROUNDS = 10 };
    struct fixture *f = *state;
    const struct collection *c = load_many(f, 60);
    const char *whole = findings(f, search_index(f->arena, c, 1), 20);
    for (int round = 0; round < ROUNDS; round++) {
        struct search_index *index = search_index_new(f->arena, c, 1);
        pthread_t threads[THREADS];
        for (int i = 0; i < THREADS; i++)
            assert_int_equal(pthread_create(&threads[i], NULL, make_all, index), 0);
        for (int i = 0; i < THREADS; i++)
            pthread_join(threads[i], NULL);
        assert_string_equal(findings(f, index, 20), whole);
    }
    c = load_many(f, 900); /* several parts of the usual size */
    assert_string_equal(findings(f, search_index(f->arena, c, 0), 20), findings(f, search_index(f->arena, c, 1), 20));
}

/* Those profiles are found whose part is made, and nothing is taken for a slip that may stand in the rest. */
static void
what_is_made_is_searched(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = load_many(f, 8); /* and two before them */
    struct search_index *index = search_index_new(f->arena, c, 3);
    assert_int_equal(search_extent(index).places, 0);
    assert_false(search_extent(index).whole);
    assert_int_equal(search(index, f->arena, str_of("clerk"), SEARCH_ALL_KINDS, 10).total, 0);
    search_index_make(index);
    struct search_found found = search(index, f->arena, str_of("clerk"), 1 << SEARCH_PROFILES, 10);
    assert_int_equal(found.searched.profiles, 3);
    assert_string_equal(hits(f, &found),
                        "Profiles, exact, title: Clerk | Records | clerk\n"
                        "Profiles, whole, alternative title: Office Clerk | Operations Support | support\n"
                        "Profiles, whole, title: Clerk 0 |  | clerk-0\n");
    assert_false(str_given(search(index, f->arena, str_of("klerk"), SEARCH_ALL_KINDS, 10).instead));
    make_all(index);
    assert_true(search_extent(index).whole);
    assert_int_equal(search_extent(index).profiles, c->profile_count);
    assert_true(str_given(search(index, f->arena, str_of("klerk"), SEARCH_ALL_KINDS, 10).instead));
}

/* Searched while it is made; and going away, whether it is made or not, it is stopped. */
static void
it_is_made_in_the_background(void **state)
{
    struct fixture *f = *state;
    const struct collection *c = load_many(f, 2000);
    struct arena *arena = arena_new(f->arena);
    struct search_index *index = search_index_begin(arena, c, 0);
    size_t total = 0;
    while (!search_extent(index).whole) {
        size_t before = total;
        search_wait(index, 1000);
        search_heard(index);
        total = search(index, arena, str_of("clerk"), SEARCH_ALL_KINDS, 10).total;
        assert_true(total >= before);
    }
    assert_string_equal(findings(f, index, 5), findings(f, search_index(f->arena, c, 1), 5));
    arena_free(arena);
    for (int rounds = 0; rounds < 20; rounds++) {
        arena = arena_new(f->arena);
        index = search_index_begin(arena, c, 2);
        assert_int_equal(index->thread_count, 2);
        search(index, arena, str_of("clerk"), SEARCH_ALL_KINDS, rounds);
        arena_free(arena);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(all_matches_of_a_phrase_are_found),
        TEST(each_word_is_found_for_itself),
        TEST(everything_that_is_said_is_found),
        TEST(nearly_the_same_words_are_taken_instead),
        TEST(two_slips_leave_the_first_letter),
        TEST(as_many_are_given_as_are_wanted),
        TEST(one_letter_is_the_beginning_of_a_word),
        TEST(each_place_is_counted),
        TEST(all_places_of_a_text_are_counted),
        TEST(parts_do_not_matter),
        TEST(threads_do_not_matter),
        TEST(what_is_made_is_searched),
        TEST(it_is_made_in_the_background),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
