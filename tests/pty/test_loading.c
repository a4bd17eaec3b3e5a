/*
 * What can be done while files are still being read. They are large, so that it takes a while; nothing here relies on
 * how long, and no test waits for the largest one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "pty.h"

/* A folder for each test, with the data of the user in "data". */
struct fixture {
    struct pty pty;
    char folder[200];
};

/* Runs a shell command in which $D is the folder. */
static void
shell(const struct fixture *f, const char *command)
{
    setenv("D", f->folder, 1);
    assert_int_equal(system(command), 0);
}

/* Competencies to read, of so many bytes. */
static void
write_large(const struct fixture *f, const char *name, size_t bytes)
{
    char path[300];
    snprintf(path, sizeof path, "%s/data/%s", f->folder, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    size_t written = (size_t)fprintf(file, "competencies:\n");
    for (size_t i = 0; written < bytes; i++)
        written += (size_t)fprintf(file, "- {name: %s %zu, definition: what it takes to go on}\n", name, i);
    assert_int_equal(fclose(file), 0);
}

static int
setup(void **state)
{
    static struct fixture fixture;
    snprintf(
        fixture.folder, sizeof fixture.folder, "%s/loading-XXXXXX", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
    *state = &fixture;
    if (!mkdtemp(fixture.folder))
        return -1;
    shell(&fixture, "mkdir $D/data && cp tests/tui/data-reload/before.yaml $D/data/m.yaml");
    return 0;
}

static int
teardown(void **state)
{
    struct fixture *f = *state;
    pty_done(&f->pty);
    shell(f, "rm -r $D");
    return 0;
}

static struct pty *
start(struct fixture *f, const char *text)
{
    char setting[300];
    pty_done(&f->pty);
    setenv("D", f->folder, 1);
    snprintf(setting, sizeof setting, "XDG_STATE_HOME=%s/state", f->folder);
    pty_start(&f->pty, 24, 80, setting, "exec \"$RUNG\" $D/data");
    pty_wait(&f->pty, text);
    return &f->pty;
}

static void
quit(struct pty *pty)
{
    pty_type(pty, "\021"); /* Ctrl-Q */
    int status = pty_wait_end(pty);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    assert_true(pty_is_restored(pty));
}

/* Some files are read, and then comes one that takes its time. */
static void
what_is_there_can_be_used(void **state)
{
    struct fixture *f = *state;
    write_large(f, "a.yaml", 2 << 20);
    write_large(f, "z.yaml", 8 << 20);
    struct pty *pty = start(f, "Reading");
    pty_wait(pty, "Night Agent");
    pty_type(pty, "\r");
    pty_wait(pty, "> Service Desk Agent, Junior");
    pty_type(pty, "m");
    pty_wait(pty, "> Matrix");
    pty_type(pty, "~");
    pty_wait_gone(pty, "> Matrix");
    pty_type(pty, "sagent");
    pty_wait(pty, "Found in");
    pty_key(pty, VTERM_KEY_ESCAPE);
    pty_wait_gone(pty, "Found in");
    quit(pty);
}

static void
it_can_be_quit_at_once(void **state)
{
    struct fixture *f = *state;
    write_large(f, "a.yaml", 8 << 20);
    quit(start(f, "Profiles appear here as soon as they are read."));
    quit(start(f, "Reading"));
}

/* The page that was opened meanwhile stays, and so does what is being searched for. */
static void
pages_stay_when_the_rest_comes(void **state)
{
    struct fixture *f = *state;
    write_large(f, "a.yaml", 2 << 20);
    write_large(f, "z.yaml", 1 << 20);
    struct pty *pty = start(f, "Night Agent");
    pty_type(pty, "\r");
    pty_wait(pty, "> Service Desk Agent, Junior");
    pty_wait_loaded(pty);
    assert_true(pty_shows(pty, "> Service Desk Agent, Junior"));
    pty_type(pty, "sgo on");
    pty_wait(pty, "Found in");
    quit(pty);
    shell(f, "rm -r $D/state");
    pty = start(f, "Night Agent");
    pty_type(pty, "sz.yaml 9");
    pty_wait(pty, "Found in");
    quit(pty);
}

/* Who quits before it is there finds it again the next time. */
static void
the_last_place_is_not_forgotten(void **state)
{
    struct fixture *f = *state;
    struct pty *pty = start(f, "Night Agent");
    pty_type(pty, "\r");
    pty_wait(pty, "> Service Desk Agent, Junior");
    quit(pty);
    write_large(f, "a.yaml", 8 << 20);
    quit(start(f, "files"));
    shell(f, "rm $D/data/a.yaml");
    pty = start(f, "This is where you were last time.");
    assert_true(pty_shows(pty, "> Service Desk Agent, Junior"));
    quit(pty);
}

static void
files_can_change_during_a_search(void **state)
{
    struct fixture *f = *state;
    struct pty *pty = start(f, "Night Agent");
    pty_type(pty, "sanother one");
    pty_wait(pty, "another one_");
    shell(f, "cp tests/tui/data-reload/after.yaml $D/data/m.yaml");
    pty_wait(pty, "Found in");
    assert_true(pty_shows(pty, "another one_"));
    shell(f, "cp tests/tui/data-reload/before.yaml $D/data/m.yaml");
    pty_wait_gone(pty, "Found in");
    quit(pty);
}

/* One change after the other, while the files are still being read again because of the one before. */
static void
files_can_change_while_they_are_read(void **state)
{
    struct fixture *f = *state;
    write_large(f, "a.yaml", 1 << 20);
    struct pty *pty = start(f, "Night Agent");
    for (int i = 0; i < 5; i++) {
        shell(f, "cp tests/tui/data-reload/after.yaml $D/data/m.yaml && touch $D/data/a.yaml");
        pty_type(pty, "r");
        shell(f, "cp tests/tui/data-reload/before.yaml $D/data/m.yaml");
        pty_type(pty, "r");
    }
    shell(f, "cp tests/tui/data-reload/after.yaml $D/data/m.yaml");
    pty_wait(pty, "Another One");
    quit(pty);
}

static void
what_cannot_be_read_is_not_browsed(void **state)
{
    struct fixture *f = *state;
    shell(f, "rm -r $D/data");
    struct pty *pty = start(f, "[E001]");
    int status = pty_wait_end(pty);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 3);
    assert_true(pty_is_restored(pty));
}

/* The same is said of what takes a while to be looked through. */
static void
nor_is_what_holds_nothing(void **state)
{
    struct fixture *f = *state;
    for (int folders = 1; folders <= 8000; folders *= 8000) {
        char command[100];
        snprintf(command, sizeof command, "rm -rf $D/data; mkdir $D/data; cd $D/data; mkdir $(seq %d)", folders);
        shell(f, command);
        struct pty *pty = start(f, "there is no .yaml file in this folder");
        int status = pty_wait_end(pty);
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 3);
        assert_true(pty_is_restored(pty));
        assert_true(pty_shows(pty, "[E001]"));
    }
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_there_can_be_used, setup, teardown),
        cmocka_unit_test_setup_teardown(it_can_be_quit_at_once, setup, teardown),
        cmocka_unit_test_setup_teardown(pages_stay_when_the_rest_comes, setup, teardown),
        cmocka_unit_test_setup_teardown(the_last_place_is_not_forgotten, setup, teardown),
        cmocka_unit_test_setup_teardown(files_can_change_during_a_search, setup, teardown),
        cmocka_unit_test_setup_teardown(files_can_change_while_they_are_read, setup, teardown),
        cmocka_unit_test_setup_teardown(what_cannot_be_read_is_not_browsed, setup, teardown),
        cmocka_unit_test_setup_teardown(nor_is_what_holds_nothing, setup, teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
