/*
 * Whatever stands in a document, in the name of a file or in a word of the command line, the terminal gets no command
 * of it. pty.c looks at every byte that it gets; here is what to put in, and where to look.
 */
#include <ftw.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "pty.h"

/*
 * A text as it is written in double quotes, and as bytes: the names of files and the words of the command line have
 * these, and a file that has them is refused with a message that shows them.
 */
static const struct {
    const char *escaped;
    const char *raw;
} hostile[] = {
    {"\\e[31mred\\e[0m\\ec", "\033[31mred\033[0m\033c"},
    {"\\e]52;c;aGVsbG8=\\a\\e]0;title\\e\\\\", "\033]52;c;aGVsbG8=\a\033]0;title\033\\"},
    {"\\x9b31mred\\x9d0;title\\x9c\\x90q\\x9c",
     "\x9b"
     "31mred\x9d"
     "0;title\x9c\x90q\x9c"},
    {"\\u009b31m\\u0085\\u0090",
     "\xc2\x9b"
     "31m\xc2\x85\xc2\x90"},
    {"\\u202eback\\u202c\\u2066\\u2069\\u200f",
     "\xe2\x80\xae"
     "back\xe2\x80\xac\xe2\x81\xa6\xe2\x81\xa9\xe2\x80\x8f"},
    {"a\\u200bb\\u200dc\\ufeffd\\u00ade\\u2060",
     "a\xe2\x80\x8b"
     "b\xe2\x80\x8d"
     "c\xef\xbb\xbf"
     "d\xc2\xad"
     "e\xe2\x81\xa0"},
    {"one\\ntwo\\r\\nthree\\tfour\\bfive\\vsix\\fseven", "one\ntwo\r\nthree\tfour\bfive\vsix\fseven"},
    {"\\u0301\\u0301e\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301\\u0301",
     "\xcc\x81\xcc\x81"
     "e\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81\xcc\x81"},
    {"\\x7fa\\u2028b\\u2029c\\U000e0041\\ue000\\ufffe",
     "\x7f"
     "a\xe2\x80\xa8"
     "b\xf3\xa0\x81\x81\xee\x80\x80\xef\xbf\xbe"},
    {"\\u6f22\\U0001f469\\u200d\\U0001f4bb\\ufe0f", "\xff\xfe\xc3\xed\xa0\x80\xf4\x90\x80\x80"},
};

enum { HOSTILE = sizeof hostile / sizeof hostile[0], PATH_BYTES = 500 };

/* --- Files with it --- */

static char folder[PATH_BYTES];

static int
take_away(const char *path, const struct stat *status, int kind, struct FTW *where)
{
    (void)status;
    (void)kind;
    (void)where;
    return remove(path);
}

/* Writes a file with a text in the place of each @. */
static void
write_file(const char *path, const char *text)
{
    FILE *from = fopen("tests/pty/hostile.yaml", "r");
    FILE *to = fopen(path, "w");
    assert_true(from && to);
    for (int c = getc(from); c != EOF; c = getc(from))
        if (c == '@')
            fputs(text, to);
        else
            putc(c, to);
    fclose(from);
    fclose(to);
}

/* A folder for each text: a file full of it that can be read, one that cannot, both named by it. */
static int
write_folders(void **state)
{
    (void)state;
    snprintf(folder, sizeof folder, "%s/hostile", getenv("HOME"));
    mkdir(folder, 0777);
    for (int i = 0; i < HOSTILE; i++) {
        char path[PATH_BYTES + 100];
        snprintf(path, sizeof path, "%s/%d", folder, i);
        mkdir(path, 0777);
        snprintf(path, sizeof path, "%s/%d/%s.yaml", folder, i, hostile[i].raw);
        write_file(path, hostile[i].escaped);
        snprintf(path, sizeof path, "%s/%d/%s raw.yaml", folder, i, hostile[i].raw);
        write_file(path, hostile[i].raw);
    }
    return 0;
}

static int
remove_folders(void **state)
{
    (void)state;
    return nftw(folder, take_away, 10, FTW_DEPTH | FTW_PHYS);
}

/* --- Where it could get through --- */

/* The browser or the commands run for all texts at once: each has little to do. */
static struct pty ptys[HOSTILE];

static int
end_all(void **state)
{
    (void)state;
    for (int i = 0; i < HOSTILE; i++)
        pty_done(&ptys[i]);
    return 0;
}

static void
start_all(const char *command)
{
    for (int i = 0; i < HOSTILE; i++) {
        char here[PATH_BYTES + 1000];
        char word[100];
        snprintf(here, sizeof here, "cd '%s/%d' && %s", folder, i, command);
        snprintf(word, sizeof word, "WORD=%s", hostile[i].raw);
        pty_start(&ptys[i], 50, 160, word, here);
    }
}

/* Lets all of them take a key, and show what comes of it. */
static void
type_to_all(const char *key)
{
    for (int i = 0; i < HOSTILE; i++)
        pty_send(&ptys[i], key);
    for (int i = 0; i < HOSTILE; i++)
        pty_wait_idle(&ptys[i]);
}

#define DOWN "\033[B"
#define RIGHT "\033[C"
#define END "\033[F"
#define PAGE_DOWN "\033[6~"

static void
on_all_screens(void **state)
{
    /* Through all screens, with "~" back to the first page. */
    static const char *const tour[] = {
        RIGHT, DOWN, DOWN,      " ",  DOWN, " ",   DOWN, "\r", PAGE_DOWN, "\t",      "\t", "\r", END,  "~",  DOWN,
        "\r",  "1",  PAGE_DOWN, END,  "2",  END,   "~",  "c",  "v",       PAGE_DOWN, "v",  END,  "v",  "\r", "d",
        "d",   "\r", PAGE_DOWN, "~",  "m",  RIGHT, DOWN, "\r", PAGE_DOWN, END,       "~",  "D",  DOWN, DOWN, "\r",
        "~",   "p",  "\r",      "~",  "!",  DOWN,  END,  "~",  "s",       "a",       "e",  DOWN, "\r", "~",  "x",
        "\r",  "~",  "y",       DOWN, "~",  "'",   "~",  "b",  "'",       "~",       "/",  "i",  "t",  "\r", "n",
        "n",   "~",  "f",       "a",  "\r", "~",   "?",  END,  DOWN,      "e",
    };
    (void)state;
    start_all("exec \"$RUNG\" .");
    for (int i = 0; i < HOSTILE; i++)
        pty_wait_loaded(&ptys[i]);
    for (size_t i = 0; i < sizeof tour / sizeof tour[0]; i++)
        type_to_all(tour[i]);
    type_to_all("\021"); /* Ctrl-Q */
    for (int i = 0; i < HOSTILE; i++) {
        int status = pty_wait_end(&ptys[i]);
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        assert_int_equal(ptys[i].tokens.copies, 0);
        assert_true(pty_is_restored(&ptys[i]));
    }
}

/* Commands send text and ends of lines and nothing else, to either of their outputs. */
static void
wait_for_commands(void)
{
    for (int i = 0; i < HOSTILE; i++) {
        int status = pty_wait_end(&ptys[i]);
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
        assert_int_equal(ptys[i].tokens.sequences, 0);
    }
}

static void
from_all_commands(void **state)
{
    (void)state;
    start_all("for words in 'check .' 'check --format short .' 'check --format json .' 'list --data .' "
              "'list families --data .' 'list levels --data .' 'list competencies --data .' 'list scales --data .' "
              "'show clerk --data .' 'show clerk@two --data .' 'compare clerk --data .' 'matrix clerk --data .'; do "
              "\"$RUNG\" $words; done; true");
    wait_for_commands();
}

static void
from_words_of_the_command_line(void **state)
{
    (void)state;
    start_all("for words in 'show' 'list' 'compare' 'matrix' 'explain' 'check --ignore' 'check --format' ''; do "
              "\"$RUNG\" $words \"$WORD\" --data .; done; \"$RUNG\" show \"clerk@$WORD\" --data .; "
              "\"$RUNG\" \"--$WORD\"; \"$RUNG\" \"$WORD\"; TERM=\"$WORD\" \"$RUNG\" .; true");
    wait_for_commands();
}

static void
from_exports(void **state)
{
    (void)state;
    start_all("for words in 'export .' 'export . --format json' 'matrix clerk --format csv --data .'; do "
              "\"$RUNG\" $words; done; true");
    for (int i = 0; i < HOSTILE; i++)
        ptys[i].tokens.data = true;
    wait_for_commands();
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(on_all_screens, end_all),
        cmocka_unit_test_teardown(from_all_commands, end_all),
        cmocka_unit_test_teardown(from_words_of_the_command_line, end_all),
        cmocka_unit_test_teardown(from_exports, end_all),
    };
    return cmocka_run_group_tests(tests, write_folders, remove_folders);
}
