/* Text as people see it: decoding, the sanitiser, widths, wrapping, names that mean the same. */
#include <wchar.h>

#include "fixture.h"
#include "rung/text.h"

/* --- Decoding --- */

static void
only_strict_utf8_is_decoded(void **state)
{
    static const struct {
        const char *bytes;
        size_t count, taken;
        uint32_t point;
    } rows[] = {
        {"a", 1, 1, 'a'},
        {"\0", 1, 1, 0},
        {"\xC3\xA9", 2, 2, 0xE9},
        {"\xE4\xB8\xAD", 3, 3, 0x4E2D},
        {"\xF0\x9F\x98\x80", 4, 4, 0x1F600},
        {"\xF4\x8F\xBF\xBF", 4, 4, 0x10FFFF},
        {"\xEF\xBF\xBD", 3, 3, 0xFFFD},
        {"\xFF", 1, 1, 0xFFFD},
        {"\x80", 1, 1, 0xFFFD}, /* does not begin a character */
        {"\xC3", 1, 1, 0xFFFD}, /* cut off */
        {"\xE4\xB8", 2, 1, 0xFFFD},
        {"\xE9z", 2, 1, 0xFFFD},    /* Latin-1 */
        {"\xC0\xAF", 2, 1, 0xFFFD}, /* longer than need be */
        {"\xE0\x80\xAF", 3, 1, 0xFFFD},
        {"\xED\xA0\x80", 3, 1, 0xFFFD},     /* a surrogate */
        {"\xF4\x90\x80\x80", 4, 1, 0xFFFD}, /* beyond U+10FFFF */
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        uint32_t point = 1;
        assert_int_equal(text_decode(rows[i].bytes, rows[i].count, &point), rows[i].taken);
        assert_int_equal(point, rows[i].point);
    }
}

/* --- What is shown --- */

#define MARK "\xCC\x81"       /* U+0301, an acute accent */
#define CIRCLE "\xE2\x97\x8C" /* U+25CC, a dotted circle */
#define BROKEN "\xEF\xBF\xBD" /* U+FFFD */

static void
text_is_made_safe(void **state)
{
    static const struct {
        const char *text, *shown;
        int columns;
    } rows[] = {
        {"", "", 0},
        {"Plain text", "Plain text", 10},
        {"a\nb\tc\rd", "a b c d", 7},
        {"\x1B[31mred", "^[[31mred", 9},
        {"\x1B]52;c;YQ\a", "^[]52;c;YQ^G", 12},
        {"\x7F", "^?", 2},
        {"a\xC2\x9Bm", "a" BROKEN "m", 3},       /* C1: a control sequence in one character */
        {"a\x9Bm", "a" BROKEN "m", 3},           /* the same as a raw byte */
        {"a\xE2\x80\xAEz", "az", 2},             /* bidi override */
        {"a\xE2\x81\xA6z\xE2\x81\xA9", "az", 2}, /* bidi isolate */
        {"a\xE2\x80\x8Bz\xEF\xBB\xBF", "az", 2}, /* zero-width blank, byte-order mark */
        {"\xE2\x80\x8B", "", 0},
        {"so\xC2\xADnst", "sonst", 5},   /* soft hyphen */
        {"a\xE2\x80\xA8z", "az", 2},     /* line separator */
        {"x\xF3\xA0\x81\x81", "x", 1},   /* a tag character */
        {"\xF3\xA0\x87\xB0", BROKEN, 1}, /* not assigned */
        {"caf\xC3\xA9", "caf\xC3\xA9", 4},
        {"cafe" MARK, "cafe" MARK, 4},
        {"\xE4\xB8\xAD\xE6\x96\x87", "\xE4\xB8\xAD\xE6\x96\x87", 4},
        {"\xF0\x9F\x98\x80!", "\xF0\x9F\x98\x80!", 3},
        {"a" MARK MARK MARK MARK "b", "a" MARK MARK MARK MARK "b", 2},
        {"a" MARK MARK MARK MARK MARK MARK "b", "a" MARK MARK MARK MARK "b", 2},
        {MARK "b", CIRCLE MARK "b", 2}, /* it would go on the cell before, which is not its own */
        {MARK MARK MARK MARK MARK MARK, CIRCLE MARK MARK MARK MARK, 1},
        {"\n" MARK, " " MARK, 1},
        {"a\xE2\x80\x8B" MARK, "a" MARK, 1},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buf out = {.arena = f->arena};
        text_add(&out, str_of(rows[i].text));
        assert_string_equal(buf_get(&out).ptr, rows[i].shown);
        assert_int_equal(text_columns(str_of(rows[i].text)), rows[i].columns);
        struct buf twice = {.arena = f->arena};
        text_add(&twice, buf_get(&out));
        assert_string_equal(buf_get(&twice).ptr, rows[i].shown);
    }
}

static void
a_nul_is_shown(void **state)
{
    struct fixture *f = *state;
    struct buf out = {.arena = f->arena};
    text_add(&out, (struct str){.ptr = "a\0b", .bytes = 3});
    assert_string_equal(out.ptr, "a^@b");
}

static bool
is_safe(const struct text_cell *cell)
{
    for (size_t at = 0; at < cell->bytes;) {
        uint32_t point;
        size_t taken = text_decode(cell->utf8 + at, cell->bytes - at, &point);
        bool broken = taken == 1 && (unsigned char)cell->utf8[at] >= 0x80;
        bool bidi = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069) || point == 0x61C;
        if (broken || bidi || point < 0x20 || (point >= 0x7F && point < 0xA0) || wcwidth((wchar_t)point) < 0)
            return false;
        at += taken;
    }
    return true;
}

/* Every code point there is, alone and with a mark: nothing that a terminal obeys comes out. */
static void
every_character_is_safe(void **state)
{
    (void)state;
    for (uint32_t point = 0; point <= 0x10FFFF; point++) {
        char text[8];
        struct text_cell cell;
        size_t bytes = 0;
        if (point < 0x80)
            text[bytes++] = (char)point;
        else if (point < 0x800)
            text[bytes++] = (char)(0xC0 | point >> 6);
        else if (point < 0x10000)
            text[bytes++] = (char)(0xE0 | point >> 12);
        else
            text[bytes++] = (char)(0xF0 | point >> 18);
        for (int shift = point < 0x80 ? -6 : point < 0x800 ? 0 : point < 0x10000 ? 6 : 12; shift >= 0; shift -= 6)
            text[bytes++] = (char)(0x80 | (point >> shift & 0x3F));
        size_t taken = text_next(text, bytes, &cell);
        assert_in_range(taken, 1, bytes);
        if (!is_safe(&cell))
            fail_msg("U+%04X", point);
        memcpy(text + bytes, MARK, 2);
        text_next(text, bytes + 2, &cell);
        if (!is_safe(&cell) || cell.bytes > TEXT_CELL_BYTES)
            fail_msg("U+%04X with a mark", point);
    }
}

/* Written as they are, the unseen would be lost on a reader, or change what stands beside them. */
static void
the_unseen_is_known(void **state)
{
    (void)state;
    static const uint32_t seen[] = {
        ' ', '!', '~', 0xA1, 0xE9, 0x301, 0x2014, 0x2027, 0x4E2D, 0xFFFD, 0x1F600, 0x20000};
    static const uint32_t unseen[] = {0,      '\n',   '\t',   0x1B,   0x7F,   0x85,   0x9F,    0xA0,
                                      0xAD,   0x200B, 0x200D, 0x2028, 0x2029, 0x202E, 0x2066,  0x3000,
                                      0x3164, 0xFE0F, 0xFEFF, 0xFFFE, 0xFFFF, 0xFFF9, 0xE0001, 0x10FFFF};
    for (size_t i = 0; i < sizeof(seen) / sizeof(*seen); i++)
        if (text_unseen(seen[i]))
            fail_msg("U+%04X is seen", seen[i]);
    for (size_t i = 0; i < sizeof(unseen) / sizeof(*unseen); i++)
        if (!text_unseen(unseen[i]))
            fail_msg("U+%04X is not seen", unseen[i]);
}

static void
padding_counts_columns(void **state)
{
    struct fixture *f = *state;
    struct buf out = {.arena = f->arena};
    text_add_padded(&out, str_of("\xE4\xB8\xAD"), 4);
    text_add_padded(&out, str_of("long"), 2);
    text_add_padded(&out, (struct str){0}, 2);
    assert_string_equal(out.ptr, "\xE4\xB8\xAD  long  ");
}

static void
characters_are_counted(void **state)
{
    (void)state;
    assert_int_equal(text_characters((struct str){0}), 0);
    assert_int_equal(text_characters(str_of("a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80o" MARK)), 6);
}

static void
ascii_stands_for_signs(void **state)
{
    static const struct {
        uint32_t point;
        const char *ascii;
    } rows[] = {{0x2013, "-"},
                {0x2019, "'"},
                {0x201C, "\""},
                {0xA0, " "},
                {0x2022, "*"},
                {0x4E2D, "?"},
                {0xE9, "e"},
                {0xBD, "1/2"}};
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        char ascii[TEXT_ASCII_BYTES];
        text_ascii(rows[i].point, ascii);
        assert_string_equal(ascii, rows[i].ascii);
    }
}

/* --- Wrapping --- */

/* The lines, a | behind each. */
static const char *
wrapped(struct fixture *f, const char *text, int columns)
{
    struct buf out = {.arena = f->arena};
    struct text_lines lines = text_wrap(f->arena, str_of(text), columns);
    for (size_t i = 0; i < lines.count; i++) {
        buf_str(&out, lines.v[i].text);
        buf_puts(&out, "|");
    }
    return out.ptr;
}

static void
lines_break_between_words(void **state)
{
    static const struct {
        const char *text;
        int columns;
        const char *lines;
    } rows[] = {
        {"", 10, "|"},
        {"one", 10, "one|"},
        {"one two three", 13, "one two three|"},
        {"one two three", 12, "one two|three|"},
        {"one two three", 7, "one two|three|"}, /* the blank hangs over the edge */
        {"one two three", 6, "one|two|three|"},
        {"one  two", 4, "one|two|"},
        {"one two ", 7, "one two|"},
        {"  indented", 20, "  indented|"},
        {"incomprehensible", 5, "incom|prehe|nsibl|e|"},
        {"an incomprehensible text", 5, "an|incom|prehe|nsibl|e|text|"},
        {"well-known", 6, "well-|known|"},
        {"one\ntwo", 20, "one|two|"},
        {"one\n\ntwo", 20, "one||two|"},
        {"one\r\ntwo", 20, "one|two|"},
        {"one\n", 20, "one|"},
        {"one\t\n two", 4, "one| two|"},
        {"one\n" MARK "two", 20, "one|" MARK "two|"},
        {"\none", 20, "|one|"},
        {"\n", 20, "|"},
        {"a b", 0, "a|b|"},
        {"abc", -3, "a|b|c|"},
        {"abc", 1, "a|b|c|"},
        {"\xE4\xB8\xAD\xE6\x96\x87\xE5\xAD\x97", 4, "\xE4\xB8\xAD\xE6\x96\x87|\xE5\xAD\x97|"},
        {"\xE4\xB8\xAD\xE6\x96\x87", 3, "\xE4\xB8\xAD|\xE6\x96\x87|"}, /* no half characters */
        {"\xE4\xB8\xAD\xE6\x96\x87", 1, "\xE4\xB8\xAD|\xE6\x96\x87|"}, /* narrower than it can be */
        {"ae" MARK "o" MARK "u", 2, "ae" MARK "|o" MARK "u|"},         /* no mark without its base */
        {"ab " MARK, 2, "ab| " MARK "|"},                              /* a blank that carries something is seen */
        {"50 000\xC2\xA0km", 8, "50|000\xC2\xA0km|"},                  /* a blank that does not break */
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(wrapped(f, rows[i].text, rows[i].columns), rows[i].lines);
}

/* What can be seen of a text. */
static const char *
without_blanks(struct fixture *f, struct str text)
{
    struct buf shown = {.arena = f->arena}, out = {.arena = f->arena};
    text_add(&shown, text);
    for (size_t i = 0; i < shown.bytes; i++)
        if (shown.ptr[i] != ' ')
            buf_add(&out, &shown.ptr[i], 1);
    return buf_get(&out).ptr;
}

/* At every width: nothing but blanks is lost, order stays, no line is wider than asked, columns are right. */
static void
wrapping_loses_nothing(void **state)
{
    static const char *const texts[] = {
        "Manages projects that are complex, strategic and inter-organizational / cross-functional (3+ years).",
        "\xE4\xB8\xAD\xE6\x96\x87\xE3\x80\x82 mixed \xE5\xAD\x97 with\tEnglish\r\nand lines\n\n\nwith gaps  between   words  ",
        "e" MARK MARK MARK
        " \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB \xE2\x80\x8Bzero\xE2\x80\x8Bwidth \x1B[31m \xFF\xFE broken \xC3",
        "http://example.org/a/very/long/path?with=arguments&and=more",
        "   ",
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(texts); i++)
        for (int columns = 1; columns < 60; columns++) {
            struct buf joined = {.arena = f->arena};
            struct text_lines lines = text_wrap(f->arena, str_of(texts[i]), columns);
            assert_in_range(lines.count, 1, strlen(texts[i]));
            for (size_t k = 0; k < lines.count; k++) {
                buf_str(&joined, lines.v[k].text);
                assert_int_equal(lines.v[k].columns, text_columns(lines.v[k].text));
                if (lines.v[k].columns > columns && columns > 1)
                    fail_msg("%d columns: \"%.*s\"", columns, STR_ARGS(lines.v[k].text));
            }
            assert_string_equal(without_blanks(f, buf_get(&joined)), without_blanks(f, str_of(texts[i])));
        }
}

/* --- Names --- */

static void
case_and_accents_fold_away(void **state)
{
    static const struct {
        const char *a, *b;
        bool same;
    } rows[] = {
        {"Senior", "senior", true},
        {"Caf\xC3\xA9", "CAFE", true},
        {"Cafe" MARK, "caf\xC3\xA9", true},
        {"Gro\xC3\x9F", "GROSS", true},
        {"\xEF\xBC\xA1\xEF\xBC\xA2", "ab", true},     /* full-width letters */
        {"zero\xE2\x80\x8Bwidth", "zerowidth", true}, /* what looks the same is the same */
        {"Senior", "Seniors", false},
        {"Senior I", "Senior II", false},
        {"", "", true},
        {"", "a", false},
        {"\xFF", "\xFF", true},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(text_same_name(f->arena, str_of(rows[i].a), str_of(rows[i].b)), rows[i].same);
}

static void
differences_that_the_eye_misses(void **state)
{
    enum { ALL = TEXT_CASE | TEXT_SPACES | TEXT_UNSEEN };
    static const struct {
        const char *text;
        unsigned differences;
        const char *without;
    } rows[] = {
        {"Gro\xC3\x9F  Caf\xC3\xA9", ALL, "gross caf\xC3\xA9"}, /* an accent makes another word */
        {"Senior", TEXT_SPACES | TEXT_UNSEEN, "Senior"},
        {"a  b", TEXT_CASE | TEXT_UNSEEN, "a  b"},
        {" a \xC2\xA0\t\n b ", TEXT_SPACES, "a b"}, /* a space that does not break, a tab, a line feed */
        {"0041\xE2\x80\x8B"
         "9567",
         TEXT_UNSEEN,
         "00419567"},
        {"0041\xE2\x80\x8B"
         "9567",
         TEXT_CASE | TEXT_SPACES,
         "0041\xE2\x80\x8B"
         "9567"},
        {"a \xE2\x80\x8B b", ALL, "a b"},
        {"Cafe" MARK, TEXT_UNSEEN, "Caf\xC3\xA9"},
        {"a\xFF  ", ALL, "a\xEF\xBF\xBD"}, /* broken text is no reason to stop */
        {"", ALL, ""},
        {"  ", TEXT_SPACES, ""},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct str without = text_without(f->arena, str_of(rows[i].text), rows[i].differences);
        assert_string_equal(fixture_text(f, without), rows[i].without);
    }
}

static void
ids_are_made_from_names(void **state)
{
    static const struct {
        const char *name, *id;
    } rows[] = {
        {"Active Listening", "active-listening"},
        {"Regulations, Laws, and Plan Provisions", "regulations-laws-and-plan-provisions"},
        {"  Workload / Time Management  ", "workload-time-management"},
        {"Caf\xC3\xA9 no. 2", "cafe-no-2"},
        {"\xE4\xB8\xAD\xE6\x96\x87", "\xE4\xB8\xAD\xE6\x96\x87"},
        {"C++", "c"},
        {"---", ""},
        {"", ""},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(fixture_text(f, text_slug(f->arena, str_of(rows[i].name))), rows[i].id);
}

static void
distance_counts_slips(void **state)
{
    char long_text[80];
    memset(long_text, 'a', sizeof(long_text));
    static const struct {
        const char *a, *b;
        int limit, distance;
    } rows[] = {
        {"senior", "senior", 3, 0},
        {"senior", "senoir", 3, 1},
        {"senior", "seniro", 3, 1},
        {"senior", "senor", 3, 1},
        {"senior", "seniior", 3, 1},
        {"senior", "sanior", 3, 1},
        {"", "abc", 3, 3},
        {"abc", "", 3, 3},
        {"", "", 0, 0},
        {"abc", "xyz", 2, 3},
        {"abcdef", "uvwxyz", 1, 2},
        {"ca", "abc", 5, 3},
    };
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(text_distance(str_of(rows[i].a), str_of(rows[i].b), rows[i].limit), rows[i].distance);
    struct str longer = {.ptr = long_text, .bytes = sizeof(long_text)};
    assert_int_equal(text_distance(longer, longer, 2), 3);
}

static void
the_nearest_name_is_found(void **state)
{
    const struct str names[] = {str_of("junior"), str_of("Senior"), str_of("seniar"), str_of("principal")};
    static const struct {
        const char *wanted, *nearest;
    } rows[] = {
        {"senior", "Senior"},
        {"SENIOR", "Senior"},
        {"senoir", "Senior"},
        {"principle", "principal"},
        {"seniur", "Senior"}, /* as near to the third: the first counts */
        {"expert", NULL},
        {"xx", NULL},
        {"", NULL},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct str *nearest = text_nearest(f->arena, str_of(rows[i].wanted), names, COUNT(names));
        assert_string_equal(nearest ? nearest->ptr : "(none)", rows[i].nearest ? rows[i].nearest : "(none)");
    }
}

static void
what_is_suggested_is_near_or_a_short_list(void **state)
{
    enum { MANY = 13 };
    struct str names[MANY];
    struct fixture *f = *state;
    for (size_t i = 0; i < MANY; i++)
        names[i] = str_of(i ? "other" : "senior");
    assert_string_equal(text_suggest(f->arena, f->arena, str_of("SENOIR"), names, MANY), "did you mean \"senior\"?");
    assert_string_equal(text_suggest(f->arena, f->arena, str_of("xyz"), names, 2), "known here: senior, other");
    assert_non_null(text_suggest(f->arena, f->arena, str_of("xyz"), names, MANY - 1));
    assert_null(text_suggest(f->arena, f->arena, str_of("xyz"), names, MANY));
    assert_null(text_suggest(f->arena, f->arena, str_of("xyz"), names, 0));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(only_strict_utf8_is_decoded),
        TEST(text_is_made_safe),
        TEST(a_nul_is_shown),
        TEST(every_character_is_safe),
        TEST(the_unseen_is_known),
        TEST(padding_counts_columns),
        TEST(characters_are_counted),
        TEST(ascii_stands_for_signs),
        TEST(lines_break_between_words),
        TEST(wrapping_loses_nothing),
        TEST(case_and_accents_fold_away),
        TEST(differences_that_the_eye_misses),
        TEST(ids_are_made_from_names),
        TEST(distance_counts_slips),
        TEST(the_nearest_name_is_found),
        TEST(what_is_suggested_is_near_or_a_short_list),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
