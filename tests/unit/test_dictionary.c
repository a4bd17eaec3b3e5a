/* Rows of the dictionary: letters, groups, filters, and the way from heading to heading. */
#include "tui/dictionary.h"

#include "fixture.h"

static const char yaml[] =
    "groups: [{name: One}, {name: Two, parent: One}, {name: None here}]\n"
    "competencies: [{name: beta, group: Two}, {name: Älpha, group: One}, {name: Alps, group: Two},\n"
    "  {name: 7 steps}, {name: 語}, {name: 力}, {name: Ωmega}, {name: one thing}]\n";

/* Headings as [TEXT], competencies by their names. */
static const char *
rows(struct fixture *f, const struct dictionary *dictionary)
{
    struct buf out = {.arena = f->arena};
    size_t found = 0;
    buf_puts(&out, "");
    for (size_t i = 0; i < dictionary->row_count; i++) {
        const struct dictionary_row *row = &dictionary->rows[i];
        buf_puts(&out, i ? " " : "");
        if (row->competency)
            buf_str(&out, row->competency->name);
        else
            buf_printf(&out, "[%.*s]", STR_ARGS(row->heading));
        found += row->competency != NULL;
    }
    assert_int_equal(found, dictionary->found);
    return buf_get(&out).ptr;
}

static struct dictionary
made(struct fixture *f)
{
    struct dictionary dictionary;
    dictionary_init(&dictionary, f->arena, fixture_load(f, yaml));
    return dictionary;
}

static void
letters_and_groups(void **state)
{
    struct fixture *f = *state;
    struct dictionary dictionary = made(f);
    assert_string_equal(
        rows(f, &dictionary),
        "[0-9 and signs] 7 steps [A] Älpha Alps [B] beta [O] one thing [Ω] Ωmega [Other writing] 力 語");
    dictionary.grouped = true;
    dictionary_filter(&dictionary, f->arena, (struct str){0});
    assert_string_equal(rows(f, &dictionary),
                        "[One] Älpha [One > Two] Alps beta [In no group] 7 steps one thing Ωmega 力 語");
}

static void
filters(void **state)
{
    static const char *const table[][2] = {
        {"alp", "[A] Älpha Alps"},
        {"ÁLPS", "[A] Alps"},
        {"two", "[A] Alps [B] beta"}, /* the group has it */
        {"two al", "[A] Alps"},       /* one word in the group, the other in the name */
        {"one", "[A] Älpha Alps [B] beta [O] one thing"},
        {"nothing", ""},
        {"  ", "[0-9 and signs] 7 steps [A] Älpha Alps [B] beta [O] one thing [Ω] Ωmega [Other writing] 力 語"},
    };
    struct fixture *f = *state;
    struct dictionary dictionary = made(f);
    for (size_t i = 0; i < COUNT(table); i++) {
        dictionary_filter(&dictionary, f->arena, str_of(table[i][0]));
        assert_string_equal(rows(f, &dictionary), table[i][1]);
    }
}

static void
rows_are_found(void **state)
{
    struct fixture *f = *state;
    struct dictionary dictionary = made(f);
    const struct competency *beta = f->collection->competencies[0];
    assert_int_equal(dictionary_row(&dictionary, beta), 6);
    assert_int_equal(dictionary_row(&dictionary, NULL), 1);
    /* what begins with what was typed is better than what merely has it */
    dictionary_filter(&dictionary, f->arena, str_of("one"));
    assert_int_equal(dictionary_best_row(&dictionary, f->arena, str_of("One")), 6);
    assert_int_equal(dictionary_best_row(&dictionary, f->arena, str_of("ne")), 1);
    dictionary_filter(&dictionary, f->arena, str_of("zz"));
    assert_int_equal(dictionary_best_row(&dictionary, f->arena, str_of("zz")), 0);
    assert_int_equal(dictionary_row(&dictionary, beta), 0);
}

static void
headings_are_gone_to(void **state)
{
    struct fixture *f = *state;
    struct dictionary dictionary = made(f);
    static const size_t steps[][3] = {
        /* from, the next, the one before */
        {1, 3, 1},
        {3, 6, 1},
        {4, 6, 1},
        {6, 8, 3},
        {13, 13, 10},
    };
    for (size_t i = 0; i < COUNT(steps); i++) {
        assert_int_equal(dictionary_next_heading(&dictionary, steps[i][0], true), steps[i][1]);
        assert_int_equal(dictionary_next_heading(&dictionary, steps[i][0], false), steps[i][2]);
    }
}

/* Rows with | between cells, behind the group; columns that are extra in parentheses. */
static const char *
table_words(struct fixture *f, const struct table *table)
{
    struct buf out = {.arena = f->arena};
    bool grouped = str_given(table->group_key);
    if (grouped)
        buf_printf(&out, "%.*s: ", STR_ARGS(table->group_name));
    for (size_t c = 0; c < table->column_count; c++)
        buf_printf(&out,
                   table->columns[c].extra ? "%s(%.*s)" : "%s%.*s",
                   c > 0 ? "|" : "",
                   STR_ARGS(table->columns[c].name));
    buf_puts(&out, "\n");
    for (size_t r = 0; r < table->count; r++) {
        if (grouped)
            buf_printf(&out, "%.*s: ", STR_ARGS(table->rows[r].group));
        for (size_t c = 0; c < table->column_count; c++)
            buf_printf(
                &out, "%s%.*s", c > 0 ? "|" : "", STR_ARGS(table_text(f->arena, &table->rows[r].cells[c], "; ")));
        buf_puts(&out, "\n");
    }
    return fixture_text(f, buf_get(&out));
}

static void
a_table_has_all_rows(void **state)
{
    struct fixture *f = *state;
    struct dictionary dictionary = made(f);
    dictionary_filter(&dictionary, f->arena, str_of("alp"));
    assert_string_equal(table_words(f, dictionary_table(&dictionary, f->arena)),
                        "Competency|(Id)|Group|(Organization)|Profiles|(Scale)|(Definition)\n"
                        "Älpha|alpha|One||0||\n"
                        "Alps|alps|One > Two||0||\n");
    dictionary.grouped = true;
    dictionary_filter(&dictionary, f->arena, str_of("l"));
    assert_string_equal(table_words(f, dictionary_table(&dictionary, f->arena)),
                        "Group: Competency|(Id)|(Organization)|Profiles|(Scale)|(Definition)\n"
                        "One: Älpha|alpha||0||\n"
                        "One > Two: Alps|alps||0||\n");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(letters_and_groups),
        TEST(filters),
        TEST(rows_are_found),
        TEST(headings_are_gone_to),
        TEST(a_table_has_all_rows),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
