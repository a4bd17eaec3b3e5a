/* Files that are no text, or not in UTF-8. */
#include "parsed.h"

static void
bytes_that_are_no_text_are_found(void **state)
{
#define CP1252 "the file looks like Windows-1252: save it as UTF-8, or run iconv -f CP1252 -t UTF-8"
#define RETYPE "the file as a whole is UTF-8: type this character again"
#define AGAIN "copy the file again from where it came"
#define CONTROL "delete it; it often comes with text pasted from another program"
#define BYTE(byte) "E003 byte 0x" byte " is not UTF-8 text: "
    static const struct {
        const char *text;
        size_t bytes;
        const char *message, *hint;
    } rows[] = {
        {"a: caf\xE9 b\n", 10, "1:7 " BYTE("E9") "in Windows-1252 it would be \"\xC3\xA9\"", CP1252},
        {"a: \xC3(\n", 6, "1:4 " BYTE("C3") "in Windows-1252 it would be \"\xC3\x83\"", CP1252},
        {"a: 1\nb: \x93hi\x94\n",
         12,
         "2:4 " BYTE("93") "in Windows-1252 it would be \"\xE2\x80\x9C\"; 1 more in this file",
         CP1252},
        {"a: \x80\xE9\xE9\n",
         7,
         "1:4 " BYTE("80") "in Windows-1252 it would be \"\xE2\x82\xAC\"; 2 more in this file",
         CP1252},
        {"\xE4\xB8\xAD: \xFF\n", 7, "1:4 " BYTE("FF") "in Windows-1252 it would be \"\xC3\xBF\"", RETYPE},
        {"a: \x81\n", 5, "1:4 " BYTE("81") "it begins no character", AGAIN},
        {"a: \xC0\xAF\n", 6, "1:4 " BYTE("C0") "a character written with more bytes than it takes (overlong)", AGAIN},
        {"a: \xE0\x80\x80\n",
         7,
         "1:4 " BYTE("E0") "a character written with more bytes than it takes (overlong)",
         AGAIN},
        {"a: \xED\xA0\x80\xED\xB0\x80\n",
         10,
         "1:4 " BYTE("ED") "half of a character that was written in two parts (a surrogate); 1 more in this file",
         AGAIN},
        {"a: \xF4\x90\x80\x80\n", 8, "1:4 " BYTE("F4") "a character beyond the last one there is (U+10FFFF)", AGAIN},
        {"a: \xE2\x82", 5, "1:4 " BYTE("E2") "the file ends in the middle of a character", AGAIN},
        {"a: \xC3\xA9\xC3", 6, "1:5 " BYTE("C3") "the file ends in the middle of a character", AGAIN},
        {"a: caf\xE9", 7, "1:7 " BYTE("E9") "in Windows-1252 it would be \"\xC3\xA9\"", CP1252},
        {"a: b\x1B[31m\x1B\n", 11, "1:5 E003 an invisible control character (U+001B); 1 more in this file", CONTROL},
        {"a: \0\n", 5, "1:4 E003 an invisible control character (U+0000)", CONTROL},
        {"a: \x7F\n", 5, "1:4 E003 an invisible control character (U+007F)", CONTROL},
        {"a: \xC2\x9B\n", 6, "1:4 E003 an invisible control character (U+009B)", CONTROL},
        {"a: \xEF\xBF\xBE\n", 7, "1:4 E003 an invisible control character (U+FFFE)", CONTROL},
        {"a: 1\n\xEF\xBB\xBF"
         "b: 2\n",
         13,
         "2:1 E003 an invisible byte-order mark (U+FEFF) inside the file",
         "delete it: it belongs at the very start only, and is left where files were put together"},
        {"\xEF\xBB\xBF\xEF\xBB\xBF"
         "b: 2\n",
         11,
         "1:1 E003 an invisible byte-order mark (U+FEFF) inside the file",
         "delete it: it belongs at the very start only, and is left where files were put together"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(parsed_bytes(f, rows[i].text, rows[i].bytes),
                            arena_printf(f->arena, "a.yaml:%s (%s)\n", rows[i].message, rows[i].hint));
}

/* The checks before parsing take eight bytes at a time: a control character is found wherever it stands. */
static void
no_byte_is_passed_over(void **state)
{
    static const char odd[] = {'\0', '\x01', '\x1F', '\x7F', '\x80', '\xFF'};
    struct fixture *f = *state;
    char text[] = "a: 0123456789abcdefghijklmnopqrstuvwxyz~\n";
    for (size_t i = 3; i < sizeof(text) - 2; i++) {
        for (size_t k = 0; k < sizeof(odd); k++) {
            char before = text[i];
            text[i] = odd[k];
            const char *place = arena_printf(f->arena, "a.yaml:1:%zu E003", i + 1);
            assert_memory_equal(parsed_bytes(f, text, sizeof(text) - 1), place, strlen(place));
            text[i] = before;
        }
    }
    assert_null(strstr(parsed_bytes(f, text, sizeof(text) - 1), "E003"));
}

static void
other_files_are_named(void **state)
{
#define SAVE " (save it again and choose the encoding UTF-8)\n"
#define NAME " (profiles are plain text: another name does not change what a file holds)\n"
    static const struct {
        const char *text;
        size_t bytes;
        const char *message;
    } rows[] = {
        {"\xFF\xFEk\0:\0", 6, "the file is UTF-16 (little-endian), not UTF-8 text" SAVE},
        {"\xFE\xFF\0k\0:", 6, "the file is UTF-16 (big-endian), not UTF-8 text" SAVE},
        {"a\0:\0", 4, "the file is UTF-16 (little-endian), not UTF-8 text" SAVE},
        {"\0a\0:", 4, "the file is UTF-16 (big-endian), not UTF-8 text" SAVE},
        {"\xFF\xFE\0\0k\0\0\0", 8, "the file is UTF-32 (little-endian), not UTF-8 text" SAVE},
        {"\0\0\xFE\xFF\0\0\0k", 8, "the file is UTF-32 (big-endian), not UTF-8 text" SAVE},
        {"k\0\0\0:\0\0\0", 8, "the file is UTF-32 (little-endian), not UTF-8 text" SAVE},
        {"\0\0\0k\0\0\0:", 8, "the file is UTF-32 (big-endian), not UTF-8 text" SAVE},
        {"%PDF-1.7\n%\xE2\xE3", 12, "this is a PDF document, not a text file" NAME},
        {"PK\x03\x04..word/document.xml", 23, "this is a Word document, not a text file" NAME},
        {"PK\x03\x04..xl/workbook.xml", 21, "this is an Excel workbook, not a text file" NAME},
        {"PK\x03\x04", 4, "this is a zip archive or an office document, not a text file" NAME},
        {"\xD0\xCF\x11\xE0\xA1", 5, "this is an old Word or Excel document, not a text file" NAME},
        {"\0\0\0\0\0\0\0\0\0\0\0\0", 12, "this is not a text file (a profile is a plain text file in UTF-8)\n"},
    };
    struct fixture *f = *state;
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_string_equal(parsed_bytes(f, rows[i].text, rows[i].bytes),
                            arena_printf(f->arena, "a.yaml:1:1 E003 %s", rows[i].message));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(bytes_that_are_no_text_are_found),
        TEST(no_byte_is_passed_over),
        TEST(other_files_are_named),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
