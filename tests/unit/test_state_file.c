/* Files of what is kept from one run to the next: what goes in comes out, and nothing in them is fatal. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"
#include "tui/state_file.h"

static void
write_text(const char *text)
{
    fixture_write("marks", text, strlen(text));
}

static void
what_is_written_is_read(void **state)
{
    struct fixture *f = *state;
    static const char *const texts[] = {"plain", "", "a\tb\nc\r\\d\\t", "\xC3\xA9\x1B[31m", ""};
    struct str fields[COUNT(texts) + 1];
    for (size_t i = 0; i < COUNT(texts); i++)
        fields[i] = str_of(texts[i]);
    fields[COUNT(texts)] = (struct str){.ptr = "a\0b", .bytes = 3};
    struct state_lines out = {.arena = f->arena}, in = {.arena = f->arena};
    state_add(&out, fields, COUNT(fields));
    state_add(&out, fields, 1);
    assert_null(state_write(&out, "deep/er", "marks"));
    assert_null(state_read(&in, "deep/er", "marks"));
    assert_int_equal(in.count, 2);
    assert_int_equal(in.v[0].count, COUNT(fields));
    for (size_t i = 0; i < COUNT(fields); i++)
        assert_true(str_equal(state_field(&in.v[0], i), fields[i]));
    assert_int_equal(in.v[1].count, 1);
    assert_int_equal(state_field(&in.v[1], 7).bytes, 0);
    unlink("deep/er/marks");
    rmdir("deep/er");
    rmdir("deep");
}

static void
a_line_has_as_many_fields_as_it_had(void **state)
{
    struct fixture *f = *state;
    struct str fields[1000];
    for (size_t i = 0; i < COUNT(fields); i++)
        fields[i] = str_of(arena_printf(f->arena, "%zu", i));
    struct state_lines out = {.arena = f->arena}, in = {.arena = f->arena};
    state_add(&out, fields, COUNT(fields));
    assert_null(state_write(&out, ".", "marks"));
    assert_null(state_read(&in, ".", "marks"));
    assert_int_equal(in.v[0].count, COUNT(fields));
    for (size_t i = 0; i < COUNT(fields); i++)
        assert_true(str_equal(state_field(&in.v[0], i), fields[i]));
    unlink("marks");
}

static void
without_a_file_or_a_folder_there_is_nothing(void **state)
{
    struct state_lines lines = {.arena = ((struct fixture *)*state)->arena};
    assert_null(state_read(&lines, ".", "marks"));
    assert_null(state_read(&lines, "missing", "marks"));
    assert_null(state_read(&lines, NULL, "marks"));
    assert_null(state_write(&lines, NULL, "marks"));
    assert_int_equal(lines.count, 0);
}

/* Of those of this user and this file, and of none that another run is writing. */
static void
what_a_killed_run_left_goes(void **state)
{
    struct state_lines lines = {.arena = ((struct fixture *)*state)->arena};
    char left[50];
    snprintf(left, sizeof left, ".marks.%u.rung-new", (unsigned)geteuid());
    for (int there = 0; there < 2; there++) {
        fixture_write(left, "half", 4);
        assert_null(state_read(&lines, ".", "marks"));
        assert_int_not_equal(access(left, F_OK), 0);
        write_text("rung marks 1\n");
    }
    fixture_write(left, "half", 4);
    fixture_write(".other", "whole", 5);
    int writing = open(left, O_RDWR);
    assert_int_equal(flock(writing, LOCK_EX), 0);
    assert_null(state_read(&lines, ".", "marks"));
    assert_int_equal(access(left, F_OK), 0);
    close(writing);
    assert_null(state_read(&lines, ".", "marks"));
    assert_int_not_equal(access(left, F_OK), 0);
    assert_int_equal(access(".other", F_OK), 0);
}

static void
a_file_that_is_none_of_ours_is_set_aside(void **state)
{
    static const char *const texts[] = {"", "rung marks 1", "rung marks 2\na\n", "rung other 1\na\n", "\x7F\x45LF"};
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(texts); i++) {
        struct state_lines lines = {.arena = f->arena};
        write_text(texts[i]);
        const char *notice = state_read(&lines, ".", "marks");
        assert_string_equal(notice, "The file of your marks could not be used. It was kept as ./marks.broken.");
        assert_int_equal(lines.count, 0);
        assert_int_equal(access("marks", F_OK), -1);
        assert_int_equal(access("marks.broken", F_OK), 0);
    }
    fixture_write("marks", "rung marks 1\na\0b\n", 17);
    struct state_lines lines = {.arena = f->arena};
    assert_non_null(state_read(&lines, ".", "marks"));
    assert_int_equal(lines.count, 0);
}

static void
odd_lines_are_taken_for_what_they_are(void **state)
{
    struct state_lines lines = {.arena = ((struct fixture *)*state)->arena};
    write_text("rung marks 1\n\n\\\na\\qb\t\\\nlast without an end");
    assert_null(state_read(&lines, ".", "marks"));
    assert_int_equal(lines.count, 3);
    assert_true(str_equal(state_field(&lines.v[0], 0), str_of("\\")));
    assert_true(str_equal(state_field(&lines.v[1], 0), str_of("aqb")));
    assert_true(str_equal(state_field(&lines.v[2], 0), str_of("last without an end")));
}

static void
what_cannot_be_kept_is_said(void **state)
{
    struct fixture *f = *state;
    struct state_lines lines = {.arena = f->arena};
    mkdir("marks", 0700);
    assert_string_equal(state_read(&lines, ".", "marks"), "The file of your marks cannot be read: it is a folder.");
    assert_string_equal(state_write(&lines, ".", "marks"), "Your marks cannot be kept in ./marks: it is a folder.");
    rmdir("marks");
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(what_is_written_is_read),
        TEST(a_line_has_as_many_fields_as_it_had),
        TEST(without_a_file_or_a_folder_there_is_nothing),
        TEST(what_a_killed_run_left_goes),
        TEST(a_file_that_is_none_of_ours_is_set_aside),
        TEST(odd_lines_are_taken_for_what_they_are),
        TEST(what_cannot_be_kept_is_said),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
