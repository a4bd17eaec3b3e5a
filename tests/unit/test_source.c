/* Reading files with care, and places in them as an editor shows them. */
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"

#define BOM "\xEF\xBB\xBF" /* a byte-order mark */
/* --- Places --- */

static void
places_are_as_in_an_editor(void **state)
{
    static const struct {
        const char *text;
        uint32_t pos;
        struct place place;
    } rows[] = {
        {"ab\ncd\n", 0, {1, 1}},
        {"ab\ncd\n", 1, {1, 2}},
        {"ab\ncd\n", 2, {1, 3}}, /* the line feed belongs to its line */
        {"ab\ncd\n", 3, {2, 1}},
        {"ab\ncd\n", 4, {2, 2}},
        {"ab\ncd\n", 6, {2, 3}}, /* the end: no editor shows a third line */
        {"ab\ncd\n", 99, {2, 3}},
        {"ab\ncd", 5, {2, 3}},
        {"ab\r\ncd\r\n", 4, {2, 1}},
        {"ab\r\ncd\r\n", 3, {1, 3}},
        {BOM "ab\ncd", 0, {1, 1}}, /* a byte-order mark is no character */
        {BOM "ab\ncd", 3, {2, 1}},
        {"\xE4\xB8\xAD\xE6\x96\x87: b", 2, {1, 3}},
        {"\xE4\xB8\xAD\n\xE6\x96\x87: b", 3, {2, 2}},
        {"e\xCC\x81: b", 2, {1, 3}}, /* a mark is a character of its own */
        {"\tb", 1, {1, 2}},
        {"\n\n\n", 2, {3, 1}},
        {"\n\n\n", 3, {3, 1}},
        {"", 0, {1, 1}},
        {"", 7, {1, 1}},
        {"x\xE2\x80\xA8y", 2, {1, 3}}, /* a line separator does not end a line */
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct place place = source_place(fixture_source(f, rows[i].text, strlen(rows[i].text)), rows[i].pos);
        if (place.line != rows[i].place.line || place.column != rows[i].place.column)
            fail_msg("row %zu: %u:%u", i, place.line, place.column);
    }
}

static void
lines_are_without_their_breaks(void **state)
{
    struct fixture *f = *state;
    struct source *source = fixture_source(f, BOM "one\r\n\ntwo\rx\n\xE4\xB8\xAD", 18);
    static const char *const lines[] = {"one", "", "two\rx", "\xE4\xB8\xAD"};
    assert_int_equal(source_line_count(source), COUNT(lines));
    for (uint32_t i = 0; i < COUNT(lines); i++)
        assert_string_equal(fixture_text(f, source_line(source, i + 1)), lines[i]);
    assert_int_equal(source_line(source, 0).bytes, 0);
    assert_int_equal(source_line(source, 5).bytes, 0);
}

static void
lines_are_counted(void **state)
{
    static const struct {
        const char *text;
        uint32_t lines;
    } rows[] = {{"", 1}, {"a", 1}, {"a\n", 1}, {"a\nb", 2}, {"\n", 1}, {"\n\n", 2}, {"\xEF\xBB\xBF", 1}};
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_int_equal(source_line_count(fixture_source(f, rows[i].text, strlen(rows[i].text))), rows[i].lines);
}

/* Long enough for the counting by eights, with characters of every size across its borders. */
static void
cursors_agree_with_counting(void **state)
{
    static const char part[] = "a\xC3\xA9\xE4\xB8\xAD\xF0\x9F\x98\x80\xC2\x85\r\ne\xCC\x81 and so on";
    struct fixture *f = *state;
    struct buf text = {.arena = f->arena};
    buf_puts(&text, BOM);
    for (int i = 0; i < 20; i++)
        buf_puts(&text, part);
    struct source *source = fixture_source(f, text.ptr, text.bytes);
    struct source_cursor by_byte = source_start(source), by_pos = by_byte;
    assert_int_equal(by_byte.byte, 3);
    assert_int_equal(by_byte.pos, 0);
    uint32_t pos = 0;
    for (uint32_t i = 3; i < text.bytes; i++) {
        if (((unsigned char)text.ptr[i] & 0xC0) == 0x80)
            continue;
        struct source_cursor far = source_start(source);
        source_to_byte(source, &by_byte, i);
        source_to_pos(source, &by_pos, pos);
        source_to_pos(source, &far, pos);
        assert_int_equal(by_byte.pos, pos);
        assert_int_equal(by_pos.byte, i);
        assert_int_equal(far.byte, i);
        pos++;
    }
    source_to_pos(source, &by_pos, 100 * 1000);
    source_to_byte(source, &by_byte, 100 * 1000);
    assert_int_equal(by_pos.byte, text.bytes);
    assert_int_equal(by_pos.pos, pos);
    assert_int_equal(by_byte.pos, pos);
    source_to_byte(source, &by_byte, 5); /* not back */
    assert_int_equal(by_byte.byte, text.bytes);
}

/* Every place and its way back, in a text with all that makes places hard. */
static void
places_agree_with_counting(void **state)
{
    static const char text[] = BOM "a\xC3\xA9\r\n\n\xE4\xB8\xAD\t\xF0\x9F\x98\x80\ne\xCC\x81";
    struct fixture *f = *state;
    struct source *source = fixture_source(f, text, sizeof(text) - 1);
    uint32_t line = 1, column = 1, pos = 0;
    for (size_t i = 3; i < sizeof(text) - 1; i++) {
        if (((unsigned char)text[i] & 0xC0) == 0x80)
            continue;
        struct place place = source_place(source, pos);
        assert_int_equal(place.line, line);
        if (text[i] != '\n') /* \r\n is behind the last character of the line either way */
            assert_int_equal(place.column, column);
        pos++;
        column = text[i] == '\n' ? 1 : column + 1;
        line += text[i] == '\n';
    }
}

/* --- Reading --- */

static const char *
why_not(const char *path)
{
    struct source source;
    const char *why = source_read(&source, path);
    assert_ptr_equal(source.path, path);
    if (why)
        assert_null(source.text);
    source_release(&source);
    return why ? why : "(it can)";
}

static void
only_files_are_read(void **state)
{
    (void)state;
    assert_int_equal(mkdir("folder", 0700), 0);
    assert_int_equal(mkfifo("pipe", 0600), 0);
    assert_int_equal(symlink("round", "round"), 0);
    fixture_write("huge", "", 0);
    assert_int_equal(truncate("huge", (off_t)SOURCE_BYTES_MAX + 1), 0);
    assert_string_equal(why_not("missing"), "there is no such file or folder");
    assert_string_equal(why_not("folder"), "it is a folder");
    assert_string_equal(why_not("pipe"),
                        "it is not a file but a pipe or a device"); /* and nobody waits for a writer */
    assert_string_equal(why_not("/dev/zero"), "it is not a file but a pipe or a device");
    assert_string_equal(why_not("round"), "it is a link that leads round in a circle");
    assert_string_equal(why_not("huge"), "it is larger than 64 MiB");
    assert_string_equal(why_not("huge/file"), "Not a directory");
}

static void
permissions_are_named(void **state)
{
    (void)state;
    if (geteuid() == 0)
        skip(); /* root may read everything */
    fixture_write("locked", "a: 1\n", 5);
    assert_int_equal(chmod("locked", 0), 0);
    assert_string_equal(why_not("locked"), "its permissions do not let you read it");
}

static void
bytes_are_read_as_they_are(void **state)
{
    struct fixture *f = *state;
    struct source *source = fixture_source(f, "a\0\r\n\xFF", 5);
    assert_int_equal(source->bytes, 5);
    assert_memory_equal(source->text, "a\0\r\n\xFF", 5);
    assert_string_equal(source->path, "a.yaml");
}

static void
released_text_comes_back(void **state)
{
    struct fixture *f = *state;
    struct source *source = fixture_source(f, "one\ntwo\n", 8);
    assert_int_equal(source_place(source, 4).line, 2);
    source_release(source);
    assert_null(source->text);
    assert_true(source_again(source));
    assert_int_equal(source_place(source, 4).line, 2);
    assert_true(source_again(source)); /* still there */
}

static void
changed_text_does_not_come_back(void **state)
{
    struct fixture *f = *state;
    struct source *source = fixture_source(f, "one\ntwo\n", 8);
    source_release(source);
    fixture_write("a.yaml", "longer than it was\n", 19);
    assert_false(source_again(source));
    assert_null(source->text);
    source->bytes = 19; /* of the same size by now, but not the same file */
    assert_false(source_again(source));
    assert_int_equal(remove("a.yaml"), 0);
    assert_false(source_again(source));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(places_are_as_in_an_editor),
        TEST(lines_are_without_their_breaks),
        TEST(lines_are_counted),
        TEST(cursors_agree_with_counting),
        TEST(places_agree_with_counting),
        TEST(only_files_are_read),
        TEST(permissions_are_named),
        TEST(bytes_are_read_as_they_are),
        TEST(released_text_comes_back),
        TEST(changed_text_does_not_come_back),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
