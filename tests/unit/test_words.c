/* The words of texts, and which of them changed. */
#include "fixture.h"
#include "rung/buf.h"
#include "rung/words.h"

static void
words_are_found(void **state)
{
    static const struct {
        const char *text, *words;
    } rows[] = {
        {"", ""},
        {"  ,. ", ""},
        {"Lead teams.", "lead|teams|"},
        {"cross-functional and/or 3+ years", "cross|functional|and|or|3|years|"},
        {"A bachelor's degree", "a|bachelor's|degree|"},
        {"Café ÉCOLE Straße", "cafe|ecole|strasse|"},
        {"案内 ok", "案|内|ok|"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct words words = text_words(f->arena, str_of(rows[i].text));
        struct buf out = {.arena = f->arena};
        buf_puts(&out, "");
        for (size_t k = 0; k < words.count; k++) {
            assert_true(words.v[k].range.start < words.v[k].range.end);
            buf_printf(&out, "%.*s|", STR_ARGS(words.v[k].folded));
        }
        assert_string_equal(out.ptr, rows[i].words);
    }
}

/* A text with [ ] around what changed. */
static const char *
marked(struct fixture *f, struct str text, struct text_ranges ranges)
{
    struct buf out = {.arena = f->arena};
    uint32_t at = 0;
    for (size_t i = 0; i < ranges.count; i++) {
        assert_true(at <= ranges.v[i].start && ranges.v[i].end <= text.bytes);
        buf_add(&out, text.ptr + at, ranges.v[i].start - at);
        buf_printf(&out, "[%.*s]", (int)(ranges.v[i].end - ranges.v[i].start), text.ptr + ranges.v[i].start);
        at = ranges.v[i].end;
    }
    buf_add(&out, text.ptr + at, text.bytes - at);
    return buf_get(&out).ptr;
}

static void
changed_words_are_found(void **state)
{
    static const struct {
        const char *before, *after, *old, *new;
    } rows[] = {
        {"same", "same", "same", "same"},
        {"", "", "", ""},
        {"", "all of it", "", "all of it"}, /* nothing is shared */
        {"a full view of it", "an advanced view of it", "[a full] view of it", "[an advanced] view of it"},
        {"Lead teams", "Can lead teams", "Lead teams", "[Can] lead teams"},
        {"Lead teams well", "Lead teams", "Lead teams [well]", "Lead teams"},
        {"one two three four", "one three two four", "one [two] three four", "one three [two] four"},
        {"Leads large teams", "Leads, large teams", "[Leads] large teams", "[Leads,] large teams"},
        {"Lead Teams", "Lead teams", "Lead [Teams]", "Lead [teams]"},
        {"two  blanks", "two blanks", "two  blanks", "two blanks"},
        {"one two three", "one other words", "one two three", "one other words"}, /* too little is shared */
        {"one two", "one three", "one [two]", "one [three]"},
        {"公園の案内", "公園の安全", "公園の[案内]", "公園の[安全]"},
        {"Director level", "Executive level", "[Director] level", "[Executive] level"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct str before = str_of(rows[i].before), after = str_of(rows[i].after);
        struct text_changes changes = text_changes(f->arena, before, after);
        assert_string_equal(marked(f, before, changes.before), rows[i].old);
        assert_string_equal(marked(f, after, changes.after), rows[i].new);
    }
}

/* What is long and the same costs nothing; what is long and another is not looked at. */
static void
long_texts_are_bounded(void **state)
{
    struct fixture *f = *state;
    struct buf same = {.arena = f->arena}, other = {.arena = f->arena};
    for (int i = 0; i < 100000; i++)
        buf_puts(&same, "word ");
    buf_str(&other, buf_get(&same));
    buf_puts(&other, "more");
    struct text_changes changes = text_changes(f->arena, buf_get(&same), buf_get(&other));
    assert_int_equal(changes.before.count, 0);
    assert_int_equal(changes.after.count, 1);
    buf_puts(&same, "x");
    for (int i = 0; i < WORDS_CHANGED_MAX; i++)
        buf_puts(&other, " more");
    changes = text_changes(f->arena, buf_get(&same), buf_get(&other));
    assert_int_equal(changes.after.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(words_are_found),
        TEST(changed_words_are_found),
        TEST(long_texts_are_bounded),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
