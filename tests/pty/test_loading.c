/*
 * What can be done while files are still being read. They are large, so that it takes a while; nothing here relies on
 * how long, and no test waits for the largest one.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/wait.h>

#include <cmocka.h>

#include "folder.h"

/* Competencies to read, of so many bytes. */
static void
write_large(const struct folder *f, const char *name, size_t bytes)
{
    char path[300];
    snprintf(path, sizeof path, "%s/data/%s", f->path, name);
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    size_t written = (size_t)fprintf(file, "competencies:\n");
    for (size_t i = 0; written < bytes; i++)
        written += (size_t)fprintf(file, "- {name: %s %zu, definition: what it takes to go on}\n", name, i);
    assert_int_equal(fclose(file), 0);
}

/* Starts the browser, which remembers where it was, and waits for a text. */
static struct pty *
start(struct folder *f, const char *text)
{
    return folder_start(f, folder_setting(f, "XDG_STATE_HOME", "state"), "", text);
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
    struct folder *f = *state;
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

/* As long as nothing is found, what is read meanwhile is searched too. */
static void
a_search_goes_on_with_more_files(void **state)
{
    struct folder *f = *state;
    write_large(f, "a.yaml", 2 << 20);
    write_large(f, "z.yaml", 16 << 20);
    struct pty *pty = start(f, "Reading");
    pty_type(pty, "snight agent\r");
    pty_wait(pty, "places; files are still being read");
    quit(pty);
}

static void
it_can_be_quit_at_once(void **state)
{
    struct folder *f = *state;
    write_large(f, "a.yaml", 8 << 20);
    quit(start(f, "Profiles appear here as soon as they are read."));
    quit(start(f, "Reading"));
}

/* The page that was opened meanwhile stays, and so does what is being searched for. */
static void
pages_stay_when_the_rest_comes(void **state)
{
    struct folder *f = *state;
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
    folder_shell(f, "rm -r $D/state");
    pty = start(f, "Night Agent");
    pty_type(pty, "sz.yaml 9");
    pty_wait(pty, "Found in");
    quit(pty);
}

/* The last place is a page, and the files are many by the next time. */
static void
leave_at_a_level(struct folder *f)
{
    struct pty *pty = start(f, "Night Agent");
    pty_type(pty, "\r");
    pty_wait(pty, "> Service Desk Agent, Junior");
    quit(pty);
    write_large(f, "a.yaml", 8 << 20);
}

/* Who quits before it is there finds it again the next time. */
static void
the_last_place_is_not_forgotten(void **state)
{
    struct folder *f = *state;
    leave_at_a_level(f);
    quit(start(f, "files"));
    folder_shell(f, "rm $D/data/a.yaml");
    struct pty *pty = start(f, "This is where you were last time.");
    assert_true(pty_shows(pty, "> Service Desk Agent, Junior"));
    quit(pty);
}

/* Another size of the window is nothing that the user did: the last place is gone on from, not offered. */
static void
the_window_may_change_meanwhile(void **state)
{
    struct folder *f = *state;
    leave_at_a_level(f);
    struct pty *pty = start(f, "files");
    pty_resize(pty, 30, 90);
    pty_wait(pty, "This is where you were last time.");
    quit(pty);
}

static void
files_can_change_during_a_search(void **state)
{
    struct folder *f = *state;
    struct pty *pty = start(f, "Night Agent");
    pty_type(pty, "sanother one");
    pty_wait(pty, "another one_");
    folder_shell(f, "cp tests/tui/data-reload/after.yaml $D/data/m.yaml");
    pty_wait(pty, "Found in");
    assert_true(pty_shows(pty, "another one_"));
    folder_shell(f, "cp tests/tui/data-reload/before.yaml $D/data/m.yaml");
    pty_wait_gone(pty, "Found in");
    quit(pty);
}

/* One change after the other, while the files are still being read again because of the one before. */
static void
files_can_change_while_they_are_read(void **state)
{
    struct folder *f = *state;
    write_large(f, "a.yaml", 1 << 20);
    struct pty *pty = start(f, "Night Agent");
    for (int i = 0; i < 5; i++) {
        folder_shell(f, "cp tests/tui/data-reload/after.yaml $D/data/m.yaml && touch $D/data/a.yaml");
        pty_type(pty, "r");
        folder_shell(f, "cp tests/tui/data-reload/before.yaml $D/data/m.yaml");
        pty_type(pty, "r");
    }
    folder_shell(f, "cp tests/tui/data-reload/after.yaml $D/data/m.yaml");
    pty_wait(pty, "Another One");
    quit(pty);
}

static void
what_cannot_be_read_is_not_browsed(void **state)
{
    struct folder *f = *state;
    folder_shell(f, "rm -r $D/data");
    struct pty *pty = start(f, "[E001]");
    int status = pty_wait_end(pty);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 3);
    assert_true(pty_is_restored(pty));
}

/* The same is said of what takes a while to be looked through. */
static void
nor_is_what_holds_nothing(void **state)
{
    struct folder *f = *state;
    for (int folders = 1; folders <= 8000; folders *= 8000) {
        char command[100];
        snprintf(command, sizeof command, "rm -rf $D/data; mkdir $D/data; cd $D/data; mkdir $(seq %d)", folders);
        folder_shell(f, command);
        struct pty *pty = start(f, "[E001]"); /* the sentence may go over two rows */
        int status = pty_wait_end(pty);
        assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 3);
        assert_true(pty_is_restored(pty));
    }
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_there_can_be_used, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(a_search_goes_on_with_more_files, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(it_can_be_quit_at_once, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(pages_stay_when_the_rest_comes, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(the_last_place_is_not_forgotten, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(the_window_may_change_meanwhile, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(files_can_change_during_a_search, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(files_can_change_while_they_are_read, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(what_cannot_be_read_is_not_browsed, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(nor_is_what_holds_nothing, folder_setup, folder_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
