/*
 * Writing files: whole or not at all, with the right permissions, and what is said of those that cannot be written.
 */
#include <dirent.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "fixture.h"
#include "rung/replace.h"

static void
write_text(const char *name, const char *text)
{
    fixture_write(name, text, strlen(text));
}

static void
assert_holds(const char *name, const char *text)
{
    struct source source;
    assert_null(source_read(&source, name));
    assert_int_equal(source.bytes, strlen(text));
    assert_memory_equal(source.text, text, source.bytes);
    source_release(&source);
}

static mode_t
mode_of(const char *name)
{
    struct stat status;
    assert_int_equal(lstat(name, &status), 0);
    return status.st_mode;
}

/* How many files are in the folder, hidden ones too. */
static int
files_here(void)
{
    DIR *folder = opendir(".");
    int count = -2;
    while (readdir(folder))
        count++;
    closedir(folder);
    return count;
}

/* What a file beside `name` is called while it is written. */
static char *
fresh_name(char *fresh, const char *name)
{
    sprintf(fresh, ".%s.%u.rung-new", name, (unsigned)geteuid());
    return fresh;
}

/* --- What is written --- */

static void
a_new_file_is_there_or_kept(void **state)
{
    (void)state;
    assert_null(file_why_not("new", FILE_KEEP));
    assert_null(file_write("new", str_of("one"), FILE_KEEP));
    assert_holds("new", "one");
    assert_ptr_equal(file_why_not("new", FILE_KEEP), file_is_there);
    assert_ptr_equal(file_write("new", str_of("two"), FILE_KEEP), file_is_there);
    assert_holds("new", "one");
    assert_null(file_why_not("new", FILE_REPLACE));
    assert_null(file_write("new", str_of("two"), FILE_REPLACE));
    assert_holds("new", "two");
    assert_null(file_write("new", (struct str){0}, FILE_REPLACE));
    assert_holds("new", "");
    assert_int_equal(files_here(), 1);
}

static void
permissions_are_as_usual_or_kept(void **state)
{
    static const mode_t masks[] = {0, 022, 027, 077};
    static const mode_t modes[] = {0600, 0640, 0666, 0755};
    (void)state;
    mode_t before = umask(0);
    for (size_t i = 0; i < COUNT(masks); i++) {
        umask(masks[i]);
        assert_null(file_write("new", str_of("x"), FILE_KEEP));
        assert_int_equal(mode_of("new"), S_IFREG | (0666 & ~masks[i]));
        for (size_t k = 0; k < COUNT(modes); k++) {
            chmod("new", modes[k]);
            assert_null(file_write("new", str_of("y"), FILE_REPLACE));
            assert_int_equal(mode_of("new"), S_IFREG | modes[k]);
            assert_null(file_replace("new", str_of("z")));
            assert_int_equal(mode_of("new"), S_IFREG | modes[k]);
        }
        unlink("new");
        assert_null(file_replace("a/b/own", str_of("x")));
        assert_int_equal(mode_of("a/b/own"), S_IFREG | 0600);
        assert_int_equal(mode_of("a/b"), S_IFDIR | 0700);
        unlink("a/b/own");
        rmdir("a/b");
        rmdir("a");
    }
    umask(before);
}

static void
an_owner_is_kept(void **state)
{
    struct stat status;
    (void)state;
    if (geteuid() != 0)
        skip();
    write_text("theirs", "old");
    assert_int_equal(chown("theirs", 12345, 54321), 0);
    assert_null(file_write("theirs", str_of("new"), FILE_REPLACE));
    assert_int_equal(stat("theirs", &status), 0);
    assert_int_equal(status.st_uid, 12345);
    assert_int_equal(status.st_gid, 54321);
}

static void
where_a_link_leads_is_written(void **state)
{
    (void)state;
    mkdir("folder", 0700);
    write_text("folder/file", "old");
    assert_int_equal(symlink("folder/file", "link"), 0);
    assert_int_equal(symlink("link", "second"), 0);
    assert_ptr_equal(file_write("second", str_of("new"), FILE_KEEP), file_is_there);
    assert_null(file_write("second", str_of("new"), FILE_REPLACE));
    assert_holds("folder/file", "new");
    assert_null(file_replace("link", str_of("newer")));
    assert_holds("folder/file", "newer");
    assert_true(S_ISLNK(mode_of("link")) && S_ISLNK(mode_of("second")));
    unlink("folder/file");
    assert_string_equal(file_write("second", str_of("new"), FILE_REPLACE), "it is a link that leads nowhere");
    assert_string_equal(file_replace("link", str_of("new")), "it is a link that leads nowhere");
    rmdir("folder");
    assert_int_equal(files_here(), 2);
}

static void
long_names_can_be_written(void **state)
{
    char name[256];
    (void)state;
    for (size_t at = 0; at < 255; at += 3)
        memcpy(name + at, "\xE2\x82\xAC", 3); /* an euro sign */
    name[255] = '\0';
    for (int i = 0; i < 2; i++)
        assert_null(file_write(name, str_of("x"), FILE_REPLACE));
    assert_holds(name, "x");
    name[252] = '\0';
    assert_null(file_write(name, str_of("y"), FILE_KEEP));
    assert_int_equal(files_here(), 2);
}

/* --- What cannot be written --- */

static void
what_cannot_be_written_is_said(void **state)
{
    static const struct {
        const char *path, *why;
    } rows[] = {
        {"", "it has no name"},
        {".", "it is a folder"},
        {"folder", "it is a folder"},
        {"folder/", "it is a folder"},
        {"none/x", "there is no such folder"},
        {"none/", "there is no such folder"},
        {"file/below", "one of its folders is not a folder"},
        {"file/", "one of its folders is not a folder"},
        {"nowhere", "it is a link that leads nowhere"},
        {"circle", "it is a link that leads in a circle"},
    };
    (void)state;
    write_text("file", "old");
    mkdir("folder", 0700);
    assert_int_equal(symlink("none", "nowhere"), 0);
    assert_int_equal(symlink("circle", "circle"), 0);
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_string_equal(file_write(rows[i].path, str_of("new"), FILE_KEEP), rows[i].why);
        assert_string_equal(file_write(rows[i].path, str_of("new"), FILE_REPLACE), rows[i].why);
        assert_string_equal(file_why_not(rows[i].path, FILE_REPLACE), rows[i].why);
    }
    char *name = test_calloc(5000, 1);
    memset(name, 'x', 256);
    assert_string_equal(file_write(name, str_of("new"), FILE_KEEP), "its path is too long for this computer");
    memset(name, 'x', 4999);
    assert_string_equal(file_write(name, str_of("new"), FILE_KEEP), "its path is too long for this computer");
    test_free(name);
    assert_holds("file", "old");
    assert_int_equal(files_here(), 4);
    rmdir("folder");
}

/* Runs a test as a user whom permissions keep from something. */
static void
as_nobody(void (*test)(void))
{
    pid_t child = fork();
    if (child == 0) {
        if (geteuid() == 0 && (setgid(65534) != 0 || setuid(65534) != 0))
            _exit(1);
        test();
        _exit(0);
    }
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

/* In a child, where cmocka's assertions do not work. */
#define MUST(condition)                                                                                              \
    do                                                                                                               \
        if (!(condition)) {                                                                                          \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                                          \
            _exit(1);                                                                                                \
        }                                                                                                            \
    while (0)

static bool
says(const char *why, const char *expected)
{
    return why && strcmp(why, expected) == 0;
}

static void
write_without_permission(void)
{
    const char *file = "its permissions do not let you write it", *folder = "you may not put files into its folder";
    MUST(says(file_write("read-only", str_of("x"), FILE_REPLACE), file));
    MUST(says(file_why_not("read-only", FILE_REPLACE), file));
    MUST(says(file_write("locked/new", str_of("x"), FILE_KEEP), folder));
    MUST(says(file_why_not("locked/new", FILE_KEEP), folder));
    MUST(says(file_write("locked/file", str_of("x"), FILE_REPLACE), folder));
    MUST(says(file_write("hidden/new", str_of("x"), FILE_KEEP), folder));
}

static void
permissions_are_obeyed(void **state)
{
    (void)state;
    chmod(".", 0777);
    write_text("read-only", "old");
    chmod("read-only", 0444);
    mkdir("locked", 0700);
    write_text("locked/file", "old");
    chmod("locked/file", 0666);
    chmod("locked", 0555);
    mkdir("hidden", 0);
    as_nobody(write_without_permission);
    assert_holds("read-only", "old");
    chmod("locked", 0700);
    assert_holds("locked/file", "old");
    unlink("locked/file");
    rmdir("locked");
    rmdir("hidden");
    assert_int_equal(files_here(), 1);
}

static void
take_over(void)
{
    MUST(file_write("shared", str_of("new"), FILE_REPLACE) == NULL);
}

/* Where a file cannot stay with its group, that group's rights do not go to another. */
static void
another_group_gets_no_more_rights(void **state)
{
    (void)state;
    if (geteuid() != 0)
        skip();
    chmod(".", 0777);
    write_text("shared", "old");
    chmod("shared", 0660);
    assert_int_equal(chown("shared", 65534, 54321), 0);
    as_nobody(take_over);
    assert_holds("shared", "new");
    assert_int_equal(mode_of("shared"), S_IFREG | 0600);
}

/* --- What others have left, or are doing --- */

static void
what_a_killed_run_left_goes(void **state)
{
    char fresh[300];
    (void)state;
    write_text(fresh_name(fresh, "file"), "half of it");
    assert_null(file_write("file", str_of("new"), FILE_KEEP));
    assert_holds("file", "new");
    write_text(fresh, "half of it, and more");
    assert_null(file_write("file", str_of("newer"), FILE_REPLACE));
    assert_holds("file", "newer");
    assert_int_equal(link("file", fresh), 0); /* as left where files are named by linking */
    assert_null(file_write("file", str_of("newest"), FILE_REPLACE));
    assert_holds("file", "newest");
    assert_int_equal(files_here(), 1);
}

static void
what_else_has_that_name_stays(void **state)
{
    static const char in_the_way[] = "a hidden file beside it, with its name and \".rung-new\", is in the way";
    char fresh[300];
    (void)state;
    write_text("other", "other");
    assert_int_equal(symlink("other", fresh_name(fresh, "file")), 0);
    assert_string_equal(file_write("file", str_of("new"), FILE_KEEP), in_the_way);
    assert_holds("other", "other");
    unlink(fresh);
    mkdir(fresh, 0700);
    assert_string_equal(file_write("file", str_of("new"), FILE_KEEP), in_the_way);
    rmdir(fresh);
    assert_int_equal(files_here(), 1);
}

enum { WRITERS = 4, ROUNDS = 40, LENGTH = 100000 };

/* One of several that write the same file. */
static void
write_often(char letter)
{
    char *text = malloc(LENGTH);
    MUST(text);
    memset(text, letter, LENGTH);
    for (int i = 0; i < ROUNDS; i++)
        MUST(file_write("file", (struct str){.ptr = text, .bytes = LENGTH}, FILE_REPLACE) == NULL);
    free(text);
    _exit(0);
}

static void
two_at_once_do_not_mix(void **state)
{
    (void)state;
    write_text("file", "");
    for (int i = 0; i < WRITERS; i++)
        if (fork() == 0)
            write_often((char)('a' + i));
    for (int running = WRITERS; running > 0;) {
        int status;
        if (waitpid(-1, &status, WNOHANG) > 0) {
            assert_int_equal(status, 0);
            running--;
        }
        struct source source;
        assert_null(source_read(&source, "file"));
        assert_true(source.bytes == 0 || source.bytes == LENGTH);
        for (size_t i = 1; i < source.bytes; i++)
            assert_int_equal(source.text[i], source.text[0]);
        source_release(&source);
    }
    assert_int_equal(files_here(), 1);
}

/* Of several that make the same new file, one does. */
static void
one_alone_makes_a_file(void **state)
{
    (void)state;
    for (int round = 0; round < ROUNDS; round++) {
        int made = 0;
        for (int i = 0; i < WRITERS; i++)
            if (fork() == 0) {
                const char *why = file_write("file", str_of("x"), FILE_KEEP);
                _exit(!why ? 0 : why == file_is_there ? 1 : 2);
            }
        for (int i = 0; i < WRITERS; i++) {
            int status;
            assert_true(wait(&status) > 0);
            assert_true(WIFEXITED(status) && WEXITSTATUS(status) <= 1);
            made += WEXITSTATUS(status) == 0;
        }
        assert_int_equal(made, 1);
        assert_int_equal(files_here(), 1);
        unlink("file");
    }
}

/* --- What is no file --- */

static void
devices_are_written_to(void **state)
{
    (void)state;
    assert_null(file_why_not("/dev/null", FILE_KEEP));
    assert_null(file_write("/dev/null", str_of("x"), FILE_KEEP));
    assert_string_equal(file_write("/dev/full", str_of("x"), FILE_REPLACE), "the disk is full");
    assert_string_equal(file_replace("/dev/null", str_of("x")), "it is not a file but a pipe or a device");
    assert_int_equal(mkfifo("pipe", 0600), 0);
    assert_string_equal(file_write("pipe", str_of("x"), FILE_KEEP), "nobody reads from it");
    int reader = open("pipe", O_RDONLY | O_NONBLOCK);
    char byte;
    assert_null(file_write("pipe", str_of("x"), FILE_KEEP));
    assert_int_equal(read(reader, &byte, 1), 1);
    close(reader);
    assert_true(S_ISFIFO(mode_of("pipe")));
}

static void
slow_readers_are_waited_for(void **state)
{
    enum { BYTES = 1000000 };
    int ends[2];
    struct fixture *f = *state;
    assert_int_equal(pipe2(ends, O_NONBLOCK), 0);
    pid_t child = fork();
    if (child == 0) {
        static char bytes[4096];
        struct pollfd ready = {.fd = ends[0], .events = POLLIN};
        size_t got = 0;
        close(ends[1]);
        for (ssize_t some = 1; some != 0; got += some > 0 ? (size_t)some : 0) {
            poll(&ready, 1, -1);
            some = read(ends[0], bytes, sizeof(bytes));
        }
        _exit(got != BYTES);
    }
    close(ends[0]);
    assert_null(file_write_open(ends[1], (struct str){.ptr = arena_alloc(f->arena, BYTES), .bytes = BYTES}));
    close(ends[1]);
    int status;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
}

static void
a_reader_that_went_is_told_apart(void **state)
{
    int ends[2];
    (void)state;
    signal(SIGPIPE, SIG_IGN);
    assert_int_equal(pipe(ends), 0);
    close(ends[0]);
    assert_ptr_equal(file_write_open(ends[1], str_of("x")), file_reader_is_gone);
    close(ends[1]);
    signal(SIGPIPE, SIG_DFL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(a_new_file_is_there_or_kept),
        TEST(permissions_are_as_usual_or_kept),
        TEST(an_owner_is_kept),
        TEST(where_a_link_leads_is_written),
        TEST(long_names_can_be_written),
        TEST(what_cannot_be_written_is_said),
        TEST(permissions_are_obeyed),
        TEST(another_group_gets_no_more_rights),
        TEST(what_a_killed_run_left_goes),
        TEST(what_else_has_that_name_stays),
        TEST(two_at_once_do_not_mix),
        TEST(one_alone_makes_a_file),
        TEST(devices_are_written_to),
        TEST(slow_readers_are_waited_for),
        TEST(a_reader_that_went_is_told_apart),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
