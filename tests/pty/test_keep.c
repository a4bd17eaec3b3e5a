/*
 * What outlives a page or a run: files that change, the user's editor, the last place, and files of state that are
 * broken.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "folder.h"

/* Replaced as most editors do it, and written to as the others do. */
static void
files_that_change_are_read_again(void **state)
{
    struct folder *f = *state;
    struct pty *pty = folder_start(f, NULL, "", "Night Agent");
    folder_shell(f, "cp tests/tui/data-reload/after.yaml $D/data/.new && mv $D/data/.new $D/data/m.yaml");
    pty_wait(pty, "Another One");
    pty_wait(pty, "The files were read again.");
    folder_shell(f, "cat tests/tui/data-reload/worse.yaml >$D/data/m.yaml");
    pty_wait(pty, "now have 1 new error");
    pty_wait(pty, "Another One"); /* it stays as it was */
    folder_shell(f, "cat tests/tui/data-reload/before.yaml >$D/data/m.yaml");
    pty_wait_gone(pty, "Another One");
}

/* Not while something is being typed or chosen: then as soon as that is done. */
static void
a_list_that_is_open_is_not_taken_away(void **state)
{
    struct folder *f = *state;
    struct pty *pty = folder_start(f, NULL, "", "Night Agent");
    pty_type(pty, ":");
    pty_wait(pty, "Type to narrow down");
    folder_shell(f, "cat tests/tui/data-reload/after.yaml >$D/data/m.yaml");
    pty_type(pty, "matrix");
    pty_wait(pty, "matrix_");
    pty_key(pty, VTERM_KEY_ESCAPE);
    pty_wait(pty, "Another One");
}

static void
the_editor_opens_at_the_line_of_a_problem(void **state)
{
    struct folder *f = *state;
    folder_shell(f, "cp tests/tui/data-reload/worse.yaml $D/data/m.yaml");
    folder_shell(
        f,
        "printf '#!/bin/sh\\necho \"$@\" >$D/args\\ntest -t 0 && sed -i s/Proficent/Proficient/ \"$2\"\\n' >$D/nano;"
        "chmod +x $D/nano");
    struct pty *pty = folder_start(f, folder_setting(f, "EDITOR", "nano"), "", "The data has 1 error");
    pty_type(pty, "!");
    pty_wait(pty, "line 18");
    pty_type(pty, "e");
    pty_wait(pty, "Nothing is wrong with the data.");
    folder_shell(f, "test \"$(cat $D/args)\" = \"+18 $D/data/m.yaml\"");
    pty_type(pty, "q");
    assert_int_equal(pty_wait_end(pty), 0);
    assert_true(pty_is_restored(pty));
}

static void
the_next_run_begins_where_this_one_ended(void **state)
{
    struct folder *f = *state;
    const char *setting = folder_setting(f, "XDG_STATE_HOME", "state");
    struct pty *pty = folder_start(f, setting, "", "Night Agent");
    pty_type(pty, "!b");
    pty_wait(pty, "This page has a bookmark now.");
    pty_type(pty, "q");
    assert_int_equal(pty_wait_end(pty), 0);
    pty = folder_start(f, setting, "", "This is where you were last time.");
    pty_wait(pty, "Home > Problems");
    pty = folder_start(f, setting, "--fresh", "Night Agent");
    assert_false(pty_shows(pty, "Home > Problems"));
    pty_type(pty, "'");
    pty_wait(pty, "Bookmarks");
    pty_wait(pty, "> Problems");
}

static void
a_broken_file_of_state_is_set_aside(void **state)
{
    struct folder *f = *state;
    const char *setting = folder_setting(f, "XDG_STATE_HOME", "state");
    folder_shell(f, "mkdir -p $D/state/rung && echo rubbish >$D/state/rung/bookmarks");
    folder_start(f, setting, "", "The file of your bookmarks could not be used.");
    folder_shell(f, "test \"$(cat $D/state/rung/bookmarks.broken)\" = rubbish");
}

/* What one window has kept, another does not lose. */
static void
two_windows_share_their_bookmarks(void **state)
{
    struct folder *f = *state;
    const char *setting = folder_setting(f, "XDG_STATE_HOME", "state");
    struct pty *pty = folder_start(f, setting, "", "Night Agent");
    folder_shell(f,
                 "mkdir -p $D/state/rung && printf 'rung bookmarks 1\\nNight Agent\\tprofile\\t\\tnight-agent\\n' "
                 ">$D/state/rung/bookmarks");
    pty_type(pty, "!b");
    pty_wait(pty, "This page has a bookmark now.");
    folder_shell(f, "test $(wc -l <$D/state/rung/bookmarks) = 3 && grep -q ^Night $D/state/rung/bookmarks");
}

static void
bookmarks_that_cannot_be_read_are_not_replaced(void **state)
{
    struct folder *f = *state;
    const char *setting = folder_setting(f, "XDG_STATE_HOME", "state");
    folder_shell(f, "mkdir -p $D/state/rung && truncate -s 65M $D/state/rung/bookmarks");
    struct pty *pty = folder_start(f, setting, "", "The file of your bookmarks cannot be read");
    pty_type(pty, "!b");
    pty_wait(pty, "Your bookmarks cannot be kept in");
    folder_shell(f, "test $(stat -c %s $D/state/rung/bookmarks) -gt 1000");
}

/* Gives another name to the file that is asked for. */
static void
name_file(struct pty *pty, const char *name)
{
    pty_wait(pty, "Name of the file:");
    pty_send(pty, "\025"); /* Ctrl-U: the name that stands there goes */
    pty_type(pty, name);
    pty_type(pty, "\r");
}

/* Has the page written to a file of that name. */
static void
export_to(struct pty *pty, const char *name)
{
    pty_type(pty, "x\r");
    name_file(pty, name);
}

static void
a_page_is_written_where_one_means(void **state)
{
    struct folder *f = *state;
    struct pty *pty = folder_start(f, folder_setting(f, "HOME", "."), "", "Night Agent");
    export_to(pty, "~");
    pty_wait(pty, "This cannot be written: it is a folder.");
    name_file(pty, "~/nowhere/page.txt");
    pty_wait(pty, "This cannot be written: there is no such folder.");
    pty_wait(pty, "Name of the file: ~/nowhere/page.txt");
    name_file(pty, "~/page.txt");
    pty_wait(pty, "Written to");
    pty_wait_gone(pty, "Name of the file:");
    folder_shell(f, "grep -q 'Night Agent' $D/page.txt");
    export_to(pty, "~/page.txt");
    pty_wait(pty, "is there already");
    pty_key(pty, VTERM_KEY_ESCAPE);
    pty_wait_gone(pty, "is there already");
    pty_type(pty, "xworkbook\r");
    name_file(pty, "~/page.xlsx");
    pty_wait(pty, "kB).");
    folder_shell(f, "test \"$(head -c 2 $D/page.xlsx)\" = PK");
}

/* What was to be written is still known when the file that it was to replace cannot be written. */
static void
what_cannot_be_replaced_gets_another_name(void **state)
{
    struct folder *f = *state;
    struct pty *pty = folder_start(f, folder_setting(f, "HOME", "."), "", "Night Agent");
    folder_shell(f, "touch $D/page");
    pty_type(pty, "\r");
    pty_wait(pty, "Home > Service Desk Agent");
    pty_type(pty, "xwhole markdown\r");
    name_file(pty, "~/page");
    pty_wait(pty, "~/page is there already");
    folder_shell(f, "rm $D/page && mkdir $D/page");
    pty_type(pty, "replace\r");
    pty_wait(pty, "This cannot be written: it is a folder.");
    pty_wait(pty, "Write the whole profile to a file");
    pty_wait(pty, "Name of the file: ~/page");
    name_file(pty, "~/other");
    pty_wait(pty, "Written to");
    folder_shell(f, "grep -q '^# Service Desk Agent' $D/other");
}

/* Nothing is loaded, but something is wrong: that is what there is to be seen. */
static void
data_of_which_nothing_can_be_shown_begins_with_its_problems(void **state)
{
    struct folder *f = *state;
    folder_shell(f, "echo 'profiles: [' >$D/data/m.yaml");
    struct pty *pty = folder_start(f, NULL, "", "Home > Problems");
    folder_shell(f, "cat tests/tui/data-reload/before.yaml >$D/data/m.yaml");
    pty_wait(pty, "Nothing is wrong with the data.");
    pty_key(pty, VTERM_KEY_ESCAPE);
    pty_wait(pty, "Night Agent");
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(files_that_change_are_read_again, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(a_list_that_is_open_is_not_taken_away, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(the_editor_opens_at_the_line_of_a_problem, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(the_next_run_begins_where_this_one_ended, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(a_broken_file_of_state_is_set_aside, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(two_windows_share_their_bookmarks, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(
            bookmarks_that_cannot_be_read_are_not_replaced, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(a_page_is_written_where_one_means, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(what_cannot_be_replaced_gets_another_name, folder_setup, folder_teardown),
        cmocka_unit_test_setup_teardown(
            data_of_which_nothing_can_be_shown_begins_with_its_problems, folder_setup, folder_teardown),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
