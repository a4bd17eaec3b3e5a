/* Finding words in one text, and in a collection. */
#include <stdio.h>

#include "fixture.h"
#include "rung/search.h"

#define COUNT(rows) (sizeof(rows) / sizeof(*(rows)))

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

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(all_matches_of_a_phrase_are_found),
        TEST(each_word_is_found_for_itself),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
