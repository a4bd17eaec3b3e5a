/* Loading in the background: what is given out on the way, what is taken over from before, and giving it up. */
#define LOADING_EDITION_MS 0
#include "core/loading.c" // in place of the library's

#include <malloc.h>
#include <stdio.h>
#include <unistd.h>

#include "fixture.h"
#include "rung/export.h"

enum {
    PROFILES = 40,
    FILES = PROFILES + 1, /* and one with what the profiles ask for, the last */
    EDITIONS_MAX = 20,
};

static const char *const here[] = {"."};

static void
write_profile(int number, const char *title)
{
    char name[40], text[300];
    snprintf(name, sizeof(name), "p%02d.yaml", number);
    int bytes = snprintf(text,
                         sizeof(text),
                         "profiles:\n- id: p%d\n  title: %s\n  family: Offices\n  levels: [Low, High]\n"
                         "  requirements:\n  - {competency: Listening, levels: {Low: 1, High: [1, 2]}}\n",
                         number,
                         title);
    fixture_write(name, text, (size_t)bytes);
}

static void
write_files(void)
{
    static const char competencies[] = "scales: [{name: Steps, proficiencies: ['1', '2']}]\n"
                                       "competencies: [{name: Listening, scale: Steps, unknown: key}]\n";
    for (int i = 0; i < PROFILES; i++)
        write_profile(i, "Clerk");
    fixture_write("z.yaml", competencies, sizeof(competencies) - 1);
}

static const char *
exported(struct fixture *f, const struct collection *c)
{
    struct buf out = {.arena = f->arena};
    export_json(&out, c, NULL, NULL);
    return buf_get(&out).ptr;
}

/* Whether it is the collection that is loaded in the foreground. */
static void
assert_whole(struct fixture *f, const struct collection *c)
{
    collection_free(f->collection);
    f->collection = collection_load(here, 1, 1, NULL);
    assert_string_equal(exported(f, c), exported(f, f->collection));
    assert_string_equal(fixture_rendered(f, &c->diags), fixture_rendered(f, &f->collection->diags));
}

static struct loading *
begin(const struct collection *before, unsigned threads)
{
    return loading_begin(&(struct loading_order){.paths = here, .count = 1, .threads = threads, .before = before});
}

/* Waits for the end, and returns the last edition; others are let go of. NULL: there is none. */
static struct collection *
finish(struct loading *l)
{
    struct loading_progress progress;
    struct collection *edition = NULL;
    do {
        loading_wait(l, -1);
        struct collection *next = loading_take(l, &progress);
        if (next) {
            collection_free(edition);
            edition = next;
        }
    } while (progress.state == LOADING_ON);
    loading_end(l);
    return edition;
}

static struct collection *
load_again(const struct collection *before)
{
    return finish(begin(before, 2));
}

/* --- Editions --- */

/* What a test took. */
static struct {
    struct collection *v[EDITIONS_MAX];
    size_t count;
} taken;

static void
told_and_taken(void *context, const struct reading *reading, struct arena *scratch)
{
    told(context, reading, scratch);
    struct collection *edition = loading_take(context, NULL);
    if (edition)
        taken.v[taken.count++] = edition;
}

/* In this thread, so that each can be looked at. */
static void
an_edition_has_the_first_files(void **state)
{
    static const uint32_t counts[] = {1, 2, 4, 8, 16, 32};
    struct fixture *f = *state;
    write_files();
    struct loading *l = new_loading(&(struct loading_order){.paths = here, .count = 1, .threads = 1});
    l->load.told = told_and_taken;
    taken.count = 0;
    run(l);
    struct loading_progress progress;
    struct collection *last = loading_take(l, &progress);
    loading_end(l);
    assert_int_equal(progress.state, LOADING_DONE);
    assert_int_equal(progress.read, FILES);
    assert_int_equal(progress.files, FILES);
    assert_whole(f, last);
    assert_false(last->documents[0]->early);
    collection_free(last); /* those before live on their own */
    assert_int_equal(taken.count, sizeof(counts) / sizeof(*counts));
    for (size_t i = 0; i < taken.count; i++) {
        struct collection *c = taken.v[i];
        assert_int_equal(c->document_count, counts[i]);
        assert_int_equal(c->profile_count, counts[i]);
        assert_int_equal(c->diags.count, 0); /* what they ask for is yet to come */
        assert_string_equal(fixture_text(f, c->profiles[c->profile_count - 1]->title), "Clerk");
        assert_string_equal(c->documents[0]->source.path, "./p00.yaml");
        assert_true(c->documents[0]->early);
        collection_free(c);
    }
}

static void
the_last_edition_is_that_of_the_foreground(void **state)
{
    struct fixture *f = *state;
    write_files();
    for (unsigned threads = 1; threads <= 8; threads *= 2) {
        struct collection *c = finish(begin(NULL, threads));
        assert_whole(f, c);
        collection_free(c);
    }
}

/* As the browser has it: while an edition is looked at, the next ones are made and the one before goes away. */
static void
editions_can_be_read_while_others_are_made(void **state)
{
    struct fixture *f = *state;
    write_files();
    for (int round = 0; round < 10; round++) {
        struct loading *l = begin(NULL, 4);
        struct collection *shown = NULL;
        struct loading_progress progress;
        do {
            loading_wait(l, -1);
            struct collection *next = loading_take(l, &progress);
            if (next) {
                collection_free(shown);
                shown = next;
            }
            if (shown)
                assert_non_null(exported(f, shown));
        } while (progress.state == LOADING_ON);
        loading_end(l);
        assert_whole(f, shown);
        collection_free(shown);
    }
}

/* --- Loading again --- */

/* Loads until the system can tell a change that comes now from what was loaded. */
static struct collection *
load_settled(void)
{
    struct collection *c = NULL;
    for (bool settled = false; !settled;) {
        collection_free(c);
        c = collection_load(here, 1, 1, NULL);
        settled = true;
        for (uint32_t d = 0; d < c->document_count; d++)
            settled &= c->documents[d]->source.read_ns == 0 || source_unchanged(&c->documents[d]->source);
    }
    return c;
}

static void
only_what_has_changed_is_read(void **state)
{
    struct fixture *f = *state;
    write_files();
    struct collection *before = load_settled();
    write_profile(7, "Baker"); /* as many bytes */
    assert_int_equal(remove("p00.yaml"), 0);
    struct collection *after = load_again(before);
    assert_int_equal(after->profile_count, PROFILES - 1);
    for (uint32_t p = 0; p < after->profile_count; p++) {
        bool same = after->profiles[p]->title.ptr == before->profiles[p + 1]->title.ptr;
        assert_int_equal(same, p != 6);
    }
    collection_free(before);
    assert_whole(f, after);
    collection_free(after);
}

/* A file changes again and again; what no edition has any more is given back. */
static void
memory_does_not_grow_with_the_times(void **state)
{
    enum { TIMES = 30, SLACK = 64 * 1024 }; /* bytes that are free, but counted */
    struct fixture *f = *state;
    size_t bytes[TIMES];
    mallopt(M_ARENA_MAX, 1); /* or what threads have is not counted */
    write_files();
    struct collection *c = load_settled();
    for (int i = 0; i < TIMES; i++) {
        write_profile(7, i % 2 ? "Baker" : "Clerk");
        struct collection *next = load_again(c);
        collection_free(c);
        c = next;
        bytes[i] = mallinfo2().uordblks;
    }
    assert_whole(f, c);
    collection_free(c);
    assert_in_range(bytes[TIMES - 1], 0, bytes[4] + SLACK);
}

static void
files_that_cannot_be_read_are_tried_again(void **state)
{
    struct fixture *f = *state;
    write_files();
    assert_int_equal(remove("p03.yaml"), 0);
    assert_int_equal(symlink("nowhere", "p03.yaml"), 0);
    struct collection *before = load_settled();
    assert_int_equal(before->diags.errors, 1);
    struct collection *same = load_again(before);
    collection_free(before);
    assert_whole(f, same);
    assert_int_equal(remove("p03.yaml"), 0);
    write_profile(3, "Clerk");
    struct collection *after = load_again(same);
    collection_free(same);
    assert_int_equal(after->diags.errors, 0);
    assert_whole(f, after);
    collection_free(after);
}

/* --- The end --- */

static void
it_can_be_stopped_at_any_time(void **state)
{
    (void)state;
    write_files();
    for (unsigned threads = 1; threads <= 4; threads++)
        for (int news = 0; news < 6; news++) {
            struct loading *l = begin(NULL, threads);
            for (int i = 0; i < news; i++)
                loading_wait(l, i);
            loading_end(l);
        }
    struct collection *before = collection_load(here, 1, 1, NULL);
    loading_end(begin(before, 2));
    collection_free(before);
    loading_end(NULL);
}

static bool
is_not_worth_it(void *context, const atomic_bool *stop)
{
    (void)stop;
    ++*(int *)context;
    return false;
}

static void
nothing_is_loaded_that_is_not_worth_it(void **state)
{
    (void)state;
    int asked = 0;
    struct loading *l = loading_begin(
        &(struct loading_order){.paths = here, .count = 1, .worth = is_not_worth_it, .context = &asked});
    loading_wait(l, -1);
    struct loading_progress progress;
    assert_null(loading_take(l, &progress));
    assert_int_equal(progress.state, LOADING_NOT_WORTH);
    assert_int_equal(progress.files, 0);
    loading_end(l);
    assert_int_equal(asked, 1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_edition_has_the_first_files),
        TEST(the_last_edition_is_that_of_the_foreground),
        TEST(editions_can_be_read_while_others_are_made),
        TEST(only_what_has_changed_is_read),
        TEST(memory_does_not_grow_with_the_times),
        TEST(files_that_cannot_be_read_are_tried_again),
        TEST(it_can_be_stopped_at_any_time),
        TEST(nothing_is_loaded_that_is_not_worth_it),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
