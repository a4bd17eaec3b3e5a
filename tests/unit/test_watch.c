/* Noticing changes of files, however they come about. Nothing here sleeps: it waits for what is watched. */
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "fixture.h"
#include "tui/watch.h"

enum { QUIET_MS = 5 };

static void
put(const char *name, const char *text)
{
    fixture_write(name, text, strlen(text));
}

/* Whether it notices a change. What the system tells of a change is there as soon as the change is. */
static bool
notices(struct watch *watch)
{
    struct pollfd told = {.fd = watch_descriptor(watch), .events = POLLIN};
    if (told.fd >= 0 && poll(&told, 1, 0) == 0)
        return false;
    if ((watch_is_due(watch) && watch_look(watch, NULL)))
        return true;
    poll(NULL, 0, watch_wait(watch));
    return (watch_is_due(watch) && watch_look(watch, NULL));
}

static void
every_way_to_change_a_file_is_noticed(void **state)
{
    (void)state;
    mkdir("data", 0700);
    mkdir("data/below", 0700);
    put("data/a.yaml", "one");
    struct watch *watch = watch_open((const char *[]){"data"}, 1, QUIET_MS);
    watch_look(watch, NULL);
    assert_false((watch_is_due(watch) && watch_look(watch, NULL)));

    put("data/a.yaml", "two"); /* written to */
    assert_true(notices(watch));
    put("data/.a.new", "three"); /* replaced, as editors do; and once more */
    rename("data/.a.new", "data/a.yaml");
    assert_true(notices(watch));
    put("data/.a.new", "fours");
    rename("data/.a.new", "data/a.yaml");
    assert_true(notices(watch));
    unlink("data/a.yaml"); /* deleted */
    assert_true(notices(watch));
    put("data/a.yaml", "fours"); /* and made again */
    assert_true(notices(watch));
    put("data/below/b.yml", "new"); /* below */
    assert_true(notices(watch));
    rename("data/below", "data/other"); /* a folder */
    assert_true(notices(watch));
    put("data/other/b.yml", "changed");
    assert_true(notices(watch));
    mkdir("data/new", 0700); /* a new folder, and what comes into it later */
    assert_true(notices(watch));
    put("data/new/c.yaml", "x");
    assert_true(notices(watch));
    watch_close(watch);
}

static void
what_is_not_read_does_not_count(void **state)
{
    (void)state;
    mkdir("data", 0700);
    mkdir("data/.hidden", 0700);
    put("data/a.yaml", "one");
    struct watch *watch = watch_open((const char *[]){"data"}, 1, QUIET_MS);
    watch_look(watch, NULL);
    put("data/.a.yaml.swp", "swap");
    put("data/.hidden/a.yaml", "x");
    put("data/README.md", "x");
    assert_false(notices(watch));
    watch_close(watch);
}

static void
a_file_named_alone_and_several_folders_are_watched(void **state)
{
    (void)state;
    mkdir("data", 0700);
    mkdir("more", 0700);
    put("a.yaml", "one");
    put("more/b.yaml", "one");
    struct watch *watch = watch_open((const char *[]){"data", "a.yaml", "more"}, 3, QUIET_MS);
    watch_look(watch, NULL);
    put("b.yaml", "beside it"); /* is not read */
    assert_false(notices(watch));
    put("new", "two");
    rename("new", "a.yaml");
    assert_true(notices(watch));
    put("more/b.yaml", "two");
    assert_true(notices(watch));
    put("data/c.yaml", "two");
    assert_true(notices(watch));
    watch_close(watch);
}

/* A folder that goes and comes back; meanwhile there is nothing that could tell. */
static void
what_is_not_there_is_looked_for(void **state)
{
    (void)state;
    struct watch *watch = watch_open((const char *[]){"data"}, 1, QUIET_MS);
    watch_look(watch, NULL);
    assert_in_range(watch_wait(watch), 0, 1000);
    mkdir("data", 0700);
    put("data/a.yaml", "x");
    poll(NULL, 0, watch_wait(watch));
    assert_true((watch_is_due(watch) && watch_look(watch, NULL)));
    put("data/a.yaml", "other");
    assert_true(notices(watch));
    watch_close(watch);
}

static void
many_changes_at_once_are_one_and_the_last_is_seen(void **state)
{
    (void)state;
    enum { TIMES = 2000 };
    mkdir("data", 0700);
    struct watch *watch = watch_open((const char *[]){"data"}, 1, QUIET_MS);
    watch_look(watch, NULL);
    for (int i = 0; i < TIMES; i++) {
        put("data/new", i % 2 ? "odd" : "even");
        rename("data/new", "data/a.yaml");
    }
    assert_true(notices(watch));
    assert_false(notices(watch));
    put("data/a.yaml", "last");
    assert_true(notices(watch));
    watch_close(watch);
}

static void
what_is_known_is_no_change(void **state)
{
    (void)state;
    mkdir("data", 0700);
    struct watch *watch = watch_open((const char *[]){"data"}, 1, QUIET_MS);
    watch_look(watch, NULL);
    put("data/a.yaml", "x");
    watch_look(watch, NULL);
    assert_false(notices(watch));
    watch_close(watch);
    watch_close(NULL);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(every_way_to_change_a_file_is_noticed),
        TEST(what_is_not_read_does_not_count),
        TEST(a_file_named_alone_and_several_folders_are_watched),
        TEST(what_is_not_there_is_looked_for),
        TEST(many_changes_at_once_are_one_and_the_last_is_seen),
        TEST(what_is_known_is_no_change),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
