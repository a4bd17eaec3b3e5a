/* What YAML does to text that nobody sees: each time it is said, and not where it does no harm. */
#include "parsed.h"

static void
cut_text_is_seen(void **state)
{
    static const struct {
        const char *text;
        const char *place; /* of the warning; NULL: there is none */
    } rows[] = {
        {"a: C# dev #1\n", "1:11"}, {"a: b #c\n", "1:6"},
        {"a: b # c\n", "1:6"},      {"a: b  #c\n", "1:7"},
        {"a: b  # c\n", NULL},      {"a: b\t# c\n", NULL},
        {"a: b  #\n", NULL},        {"a: b  ## c\n", NULL},
        {"- b #c\n", "1:5"},        {"a: [b #c\n]\n", "1:7"},
        {"a: \"b #c\"\n", NULL},    {"a: \"b\" #c\n", NULL}, /* behind a quote nobody expects text */
        {"a: |\n  b #c\n", NULL},   {"# b #c\na: b  # c #d\n", NULL},
        {"a: b#c\n", NULL},         {"a: #5 in all\n", "1:4"},
        {"a: # five\n", NULL},      {"a: # five\n  b: c\n", NULL},
        {"a: b\n  c #d\n", "2:5"},  {"\xE4\xB8\xAD: \xE4\xB8\xAD #c\r\nb: c #d\r\n", "1:6"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *result = parsed(f, rows[i].text), *found = strstr(result, "W103");
        const char *place = rows[i].place ? arena_printf(f->arena, "a.yaml:%s W103", rows[i].place) : NULL;
        if (place ? !strstr(result, place) : found != NULL)
            fail_msg("%s%s", rows[i].text, result);
    }
}

#define SWALLOWED(what) "W105 this line looks like " what ", but is part of the text above it"
#define WORD                                                                                                         \
    " is taken for an anchor and left out (if it is text, put the whole text in quotes; else delete it: no alias refers to it)\n"

#define TAG " is taken for a tag and ignored (if it is text, put the whole text in quotes)\n"

static void
lost_words_are_seen(void **state)
{
    static const struct parsed_row rows[] = {
        {"a: &co b\n", "{a: \"b\"}\na.yaml:1:4 W104 the first word, &co," WORD},
        {"a: &co\n", "{a: ~}\na.yaml:1:4 W104 the first word, &co," WORD},
        {"a: &co b\nc: *co\n", "{a: \"b\", c: \"b\"}"},
        {"a: &co [b]\n", "{a: [\"b\"]}"},
        {"a: &co b\nc: &co d\n",
         "{a: \"b\", c: \"d\"}\na.yaml:1:4 W104 the first word, &co," WORD
         "a.yaml:2:4 W104 the first word, &co," WORD},
        {"a: &x b\nc: *x\nd: &x e\nf: *x\n",
         "{a: \"b\", c: \"b\", d: \"e\", f: \"e\"}\na.yaml:3:4 W107 the anchor &x stands twice\n"},
        {"a: !important b\n",
         "{a: \"b\"}\na.yaml:1:4 W104 the first word, !important, is taken for a tag and ignored (if it is text, put "
         "the whole text in quotes)\n"},
        {"a: !x [b]\n",
         "{a: [\"b\"]}\na.yaml:1:4 W104 the first word, !x, is taken for a tag and ignored (if it is text, put the "
         "whole text in quotes)\n"},
        {"a: !!int 5\n",
         "{a: \"5\"}\na.yaml:1:4 W104 the tag !!int is ignored (delete it: every value is text as it stands)\n"},
        {"a: !!str 5\nc: !!str ~\nd: !!seq [e]\nf: !!map {}\n", "{a: \"5\", c: \"~\", d: [\"e\"], f: {}}"},
        {"a: ! 5\n", "{a: \"5\"}\na.yaml:1:4 W104 the first word, !," TAG},
        {"a: ! '5'\n", "{a: \"5\"}\na.yaml:1:4 W104 the first word, !," TAG},
        {"a: ! \xC3\xA4\xC3\xB6\n", "{a: \"\xC3\xA4\xC3\xB6\"}\na.yaml:1:4 W104 the first word, !," TAG},
        {"a: !\n", "{a: \"\"}\na.yaml:1:4 W104 the first word, !," TAG},
        {"a: ! [b]\n", "{a: [\"b\"]}\na.yaml:1:4 W104 the first word, !," TAG},
    };
    parsed_check(*state, rows, COUNT(rows));
}

static void
swallowed_lines_are_seen(void **state)
{
    static const struct parsed_row rows[] = {
        {"a: b\n  - c\n  - d\n",
         "{a: \"b - c - d\"}\na.yaml:2:3 " SWALLOWED("an item") " (a list stands below its key, with nothing behind "
                                                                "the colon; text goes in quotes)\n"},
        {"- a\n  - b\n",
         "[\"a - b\"]\na.yaml:2:3 " SWALLOWED(
             "an item") " (entries of one list begin in the same column; bullets below a bullet "
                        "need \"text\" and \"items\")\n"},
        {"a:\n  -b\n  -c\n", "{a: \"-b -c\"}\na.yaml:3:3 " SWALLOWED("an item") " (put a blank behind the dash)\n"},
        {"a:\n  \xE2\x80\xA2 b\n  \xE2\x80\xA2 c\n",
         "{a: \"\xE2\x80\xA2 b \xE2\x80\xA2 c\"}\na.yaml:3:3 " SWALLOWED(
             "an item") " (write each item as a dash and "
                        "a blank, in a line of its own)\n"},
        {"a: b\n\n  c:d\n",
         "{a: \"b\nc:d\"}\na.yaml:3:3 " SWALLOWED(
             "a key") " (put a blank behind the colon, and begin the line in the "
                      "column of the keys beside it)\n"},
        {"a: b\n  c - d\n  see https://e\n  https://f\n  at 10:30\n  -5\n",
         "{a: \"b c - d see https://e https://f at 10:30 -5\"}"},
        {"a: |\n  b\n  - c\nd: \"e\n  - f\"\n", "{a: \"b\n- c\n\", d: \"e - f\"}"},
        {"a:1\nb:2\n", "\"a:1 b:2\""}, /* an error of its own, when it is read */
    };
    parsed_check(*state, rows, COUNT(rows));
}

#define CUT_KEY "W110 a comma in braces begins a new key, and this one has no colon (put the whole text in "
#define CUT_ENTRY "W110 this text ends at the comma, where a new entry begins (put the whole text in "
#define QUOTES "quotes"
#define STRAIGHT_QUOTES "straight quotes (\" or '); curly ones do not count)\n"

static void
cuts_at_commas_are_seen(void **state)
{
    static const struct parsed_row rows[] = {
        {"{a: b, c, d: e}\n", "{a: \"b\", d: \"e\"}\na.yaml:1:8 " CUT_KEY QUOTES ", from before the comma)\n"},
        {"{a: \xE2\x80\x98"
         "b, c}\n",
         "{a: \"\xE2\x80\x98"
         "b\"}\na.yaml:1:9 " CUT_KEY STRAIGHT_QUOTES},
        {"{a: , b: , c: ~,}\n", "{a: ~, b: ~, c: ~}"},
        {"{\"a\":b, \"c\" : d}\n", "{a: \"b\", c: \"d\"}"},
        {"[a (b, c), d (e)]\n", "[\"a (b\", \"c)\", \"d (e)\"]\na.yaml:1:2 " CUT_ENTRY QUOTES ")\n"},
        {"[1,000]\n",
         "[\"1\", \"000\"]\na.yaml:1:2 " CUT_ENTRY QUOTES "; between two entries put a blank behind the comma)\n"},
        {"[1, 2, 3a,4, \"5\",6]\n", "[\"1\", \"2\", \"3a\", \"4\", \"5\", \"6\"]"},
        {"- a (b, c\n- 1,000\n", "[\"a (b, c\", \"1,000\"]"},
    };
    parsed_check(*state, rows, COUNT(rows));
}

#define TEXT_SPACE(where, name)                                                                                      \
    "W106 " where " " name ", which YAML takes for text (delete it, and type a usual blank where one belongs)\n"

static void
odd_spaces_are_seen(void **state)
{
    static const struct {
        const char *text;
        const char *problem;
    } rows[] = {
        {"a:\n\xC2\xA0 b: 1\n", "2:1 " TEXT_SPACE("this key begins with", "a no-break space (U+00A0)")},
        {"a\xE3\x80\x80: 1\n", "1:2 " TEXT_SPACE("this key ends with", "an ideographic space (U+3000)")},
        {"\"a\xC2\xA0\": 1\n", "1:3 " TEXT_SPACE("this key ends with", "a no-break space (U+00A0)")},
        {"ti\xE2\x80\x8Btle: 1\n", "1:3 " TEXT_SPACE("in this key stands", "a zero-width space (U+200B)")},
        {"ti\xC2\xADtle: 1\n", "1:3 " TEXT_SPACE("in this key stands", "a soft hyphen (U+00AD)")},
        {"ti\xE2\x80\xAEtle: 1\n",
         "1:3 " TEXT_SPACE("in this key stands", "an invisible mark of direction (U+202E)")},
        {"a:\n  -\xC2\xA0"
         "b\n",
         "2:4 " TEXT_SPACE("behind this dash stands", "a no-break space (U+00A0)")},
        {"a:\xC2\xA0"
         "b\n",
         "1:3 " TEXT_SPACE("behind this colon stands", "a no-break space (U+00A0)")},
        {"a: \xC2\xA0"
         "b\n",
         "1:4 " TEXT_SPACE("this text begins with", "a no-break space (U+00A0)")},
        {"a: b\n-c: d\n", "2:1 W105 the dash is part of this key (put a blank behind it)\n"},
        {"pay\xC2\xA0"
         "band: 1\n",
         NULL},
        {"a: 5\xC2\xA0km\xC2\xA0\n", NULL},
        {"a: \"\xC2\xA0"
         "b\"\n",
         NULL},
        {"a: b\xE2\x80\x8B\xE2\x80\xAE\n", NULL},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const char *result = parsed(f, rows[i].text), *found = strstr(result, "a.yaml:");
        const char *expected = rows[i].problem ? arena_printf(f->arena, "a.yaml:%s", rows[i].problem) : "";
        assert_string_equal(found ? found : "", expected);
    }
}

static void
merge_keys_are_refused(void **state)
{
    static const struct parsed_row rows[] = {
        {"a: &x {b: 1}\nc:\n  <<: *x\n  d: 2\n",
         "{a: {b: \"1\"}, c: {d: \"2\"}}\na.yaml:3:3 E007 keys cannot be taken over from another group with << (write "
         "the keys out, one by one)\n"},
        {"\"<<\": a\nb: <<\n", "{<<: \"a\", b: \"<<\"}"},
    };
    parsed_check(*state, rows, COUNT(rows));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(cut_text_is_seen),
        TEST(lost_words_are_seen),
        TEST(swallowed_lines_are_seen),
        TEST(cuts_at_commas_are_seen),
        TEST(odd_spaces_are_seen),
        TEST(merge_keys_are_refused),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
