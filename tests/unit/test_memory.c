/*
 * Loading when memory runs out: every allocation of a load is refused in turn, once alone and once with all after it.
 *
 * The linker leads malloc and the like here (see the Makefile), those of libyaml and libunistring too where they can
 * be linked statically. Blocks are so small that hardly anything is allocated without asking.
 */
#define ARENA_FIRST_BLOCK 64
#include "core/arena.c" // in place of the library's
#define LOADING_EDITION_MS 0
#include "core/loading.c"

#include <errno.h>
#include <fcntl.h>
#include <glob.h>
#include <unistd.h>
#include <yaml.h>

#include "fixture.h"

enum {
    LIVE_MAX = 1 << 14,
    FILES_MAX = 64,      /* that may be open */
    SWEPT_MAX = 300,     /* allocations: a load of more is passed over, for the work grows with the square */
    POINTS_LEAST = 3000, /* or the files were not found */
};

/* --- In place of the system's --- */

static struct {
    bool on;
    bool sticky;   /* what is asked for after the refused one is refused as well */
    size_t asked;  /* allocations so far */
    size_t refuse; /* the one to refuse, from 1; 0: none */
    bool refused;  /* it came to that */
    size_t live;   /* pointers given out and not freed yet */
    void *v[LIVE_MAX];
} memory;

void *__real_malloc(size_t bytes);
void *__real_calloc(size_t count, size_t bytes);
void *__real_realloc(void *ptr, size_t bytes);
char *__real_strdup(const char *text);
void __real_free(void *ptr);
void *__wrap_malloc(size_t bytes);
void *__wrap_calloc(size_t count, size_t bytes);
void *__wrap_realloc(void *ptr, size_t bytes);
char *__wrap_strdup(const char *text);
void __wrap_free(void *ptr);

static bool
is_refused(void)
{
    if (!memory.on)
        return false;
    memory.asked++;
    bool refused =
        memory.refuse && (memory.asked == memory.refuse || (memory.sticky && memory.asked > memory.refuse));
    memory.refused |= refused;
    errno = refused ? ENOMEM : errno;
    return refused;
}

static void *
given(void *ptr)
{
    if (memory.on && ptr) {
        assert_true(memory.live < LIVE_MAX);
        memory.v[memory.live++] = ptr;
    }
    return ptr;
}

/* What was given out elsewhere, as by libc to scandir(), is not known here. */
static void
taken_back(const void *ptr)
{
    for (size_t i = memory.live; ptr && i-- > 0;)
        if (memory.v[i] == ptr) {
            memory.v[i] = memory.v[--memory.live];
            return;
        }
}

void *
__wrap_malloc(size_t bytes)
{
    return is_refused() ? NULL : given(__real_malloc(bytes));
}

void *
__wrap_calloc(size_t count, size_t bytes)
{
    return is_refused() ? NULL : given(__real_calloc(count, bytes));
}

void *
__wrap_realloc(void *ptr, size_t bytes)
{
    if (is_refused())
        return NULL;
    taken_back(ptr);
    return given(__real_realloc(ptr, bytes));
}

char *
__wrap_strdup(const char *text)
{
    return is_refused() ? NULL : given(__real_strdup(text));
}

void
__wrap_free(void *ptr)
{
    taken_back(ptr);
    __real_free(ptr);
}

/* --- The sweep --- */

static int
open_files(void)
{
    int count = 0;
    for (int file = 0; file < FILES_MAX; file++)
        count += fcntl(file, F_GETFD) != -1;
    return count;
}

/* What there is to see of a collection. */
struct summary {
    size_t unreadable; /* files */
    size_t diags;
    size_t bytes;
};

static struct summary
summary_of(const struct collection *c)
{
    struct summary summary = {.diags = c->diags.count, .bytes = arena_bytes(c->arena)};
    for (size_t i = 0; i < c->diags.count; i++)
        summary.unreadable += c->diags.v[i].code == DIAG_CANNOT_READ;
    if (c->document_count > 0) /* all of them were read by one thread, into one arena */
        summary.bytes += arena_bytes(c->documents[0]->arena);
    return summary;
}

/*
 * Whether a load went as it always does, or is known not to: without a collection, or with files called unreadable.
 */
static bool
is_honest(const struct collection *c, const struct summary *usual)
{
    if (!c)
        return memory.refused;
    struct summary found = summary_of(c);
    bool same = found.diags == usual->diags && found.bytes == usual->bytes;
    return same || (memory.refused && found.unreadable > usual->unreadable);
}

/* A way to load. */
struct way {
    bool editions;                   /* some are given out before the last */
    const struct collection *before; /* what it is taken from, if that is unchanged; or NULL */
};

/*
 * Loads a path in some way, refusing one allocation (0: none, to see what is usual). All must be given back, and a
 * refusal may not go unnoticed. Returns how many allocations were asked for.
 */
static size_t
load_refusing(const char *path, const struct way *way, size_t refuse, bool sticky, struct summary *usual)
{
    int files = open_files();
    struct loading *l = new_loading(&(struct loading_order){.paths = &path, .count = 1, .threads = 1});
    l->load.told = way->editions ? told : NULL;
    l->load.before = way->before;
    memory.on = true;
    memory.asked = memory.live = 0;
    memory.refused = false;
    memory.refuse = refuse;
    memory.sticky = sticky;
    run(l);
    struct loading_progress progress;
    struct collection *c = loading_take(l, &progress), *last = progress.state == LOADING_DONE ? c : NULL;
    if (refuse == 0)
        *usual = summary_of(last);
    bool honest = is_honest(last, usual);
    collection_free(c);
    memory.on = false;
    loading_end(l);
    if (!honest)
        fail_msg("%s: something is missing when allocation %zu is refused, and nothing says so", path, refuse);
    if (memory.live)
        fail_msg("%s: %zu allocations are left over when number %zu is refused", path, memory.live, refuse);
    assert_int_equal(open_files(), files);
    return memory.asked;
}

/* Returns the number of allocations, each refused twice; 0: there are too many. */
static size_t
sweep_way(const char *path, const struct way *way)
{
    struct summary usual;
    size_t points = load_refusing(path, way, 0, false, &usual);
    if (points > SWEPT_MAX)
        return 0;
    for (size_t i = 1; i <= points; i++) {
        load_refusing(path, way, i, false, &usual);
        load_refusing(path, way, i, true, &usual);
    }
    return points;
}

/* The same, once as it is loaded at the command line; then as in the browser, with editions on the way, and again. */
static size_t
sweep(const char *path)
{
    struct collection *c = collection_load(&path, 1, 1, NULL);
    const struct way ways[] = {{.editions = false}, {.editions = true}, {.before = c}};
    size_t points = 0;
    for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++)
        points += sweep_way(path, &ways[i]);
    collection_free(c);
    return points;
}

/* --- Tests --- */

static void
each_allocation_of_the_fixtures_can_be_refused(void **state)
{
    struct fixture *f = *state;
    glob_t found;
    size_t points = 0, swept = 0;
    assert_int_equal(fchdir(f->home), 0);
    assert_int_equal(glob("tests/load/*.yaml", 0, NULL, &found), 0);
    assert_int_equal(glob("tests/load/*.d", GLOB_APPEND, NULL, &found), 0);
    for (size_t i = 0; i < found.gl_pathc; i++) {
        size_t count = sweep(found.gl_pathv[i]);
        points += count;
        swept += count > 0;
    }
    printf("# %zu allocations of %zu loads were refused, alone and with all after them; %zu loads have too many\n",
           points,
           swept,
           found.gl_pathc - swept);
    globfree(&found);
    assert_in_range(points, POINTS_LEAST, SIZE_MAX);
}

/* Names that do not fit into text_fold()'s own room, and are sorted by libunistring. */
static void
long_names_can_be_refused(void **state)
{
    (void)state;
    enum { TIMES = 400 };
    char yaml[TIMES * 8 + 200] = "competencies:\n- name: ";
    for (int i = 0; i < TIMES; i++)
        strcat(yaml, i % 10 ? "É\u0323\u0301" : " ");
    strcat(yaml, "\nprofiles:\n- title: T\n  requirements:\n  - {competency: Ée}\n");
    fixture_write("a.yaml", yaml, strlen(yaml));
    size_t points = sweep("a.yaml");
    printf("# %zu allocations for long names were refused\n", points);
    assert_in_range(points, 5, 3 * SWEPT_MAX);
}

static void
missing_files_can_be_refused(void **state)
{
    (void)state;
    assert_in_range(sweep("nothing.yaml"), 5, SIZE_MAX);
}

static void
libyaml_is_swept_too(void **state)
{
    (void)state;
    yaml_parser_t parser;
    memory.on = true;
    memory.asked = memory.refuse = 0;
    assert_true(yaml_parser_initialize(&parser));
    yaml_parser_delete(&parser);
    memory.on = false;
    if (!memory.asked) {
        print_message("# libyaml.a is not installed: what libyaml allocates was not refused\n");
        skip();
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(each_allocation_of_the_fixtures_can_be_refused),
        TEST(long_names_can_be_refused),
        TEST(missing_files_can_be_refused),
        TEST(libyaml_is_swept_too),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
