/* Loading in a thread of its own, and the editions that it gives out on the way. */
#include "rung/loading.h"

#include <poll.h>
#include <pthread.h>
#include <time.h>

#include "collect.h"
#include "copy.h"
#include "link.h"
#include "load_read.h"
#include "load_run.h"
#include "threads.h"

#ifndef LOADING_EDITION_MS
#define LOADING_EDITION_MS 60 /* a test makes it none, so that there are as many editions as there can be */
#endif

enum {
    EDITION_MS =
        LOADING_EDITION_MS, /* the least between two editions: who looks at one wants to do something with it */
    EDITION_TIMES =
        2, /* files of the one before, at least: so that all of them together cost no more than the last */
};

struct loading {
    struct arena *arena; /* it lies in */
    struct load load;
    loading_worth_fn *worth;
    void *context;
    pthread_t thread;
    bool threaded; /* there is one, to be waited for */
    atomic_bool stop;
    struct wake news;

    /* Of the thread that has set the flag, of those that load. */
    atomic_flag telling;
    uint32_t shown;       /* those in the newest edition */
    int64_t shown_ms;     /* when that was made, or the load begun */
    struct arena *making; /* of the edition that is being made; NULL: none */

    /* Of both, under the lock. */
    pthread_mutex_t lock;
    struct loading_progress progress;
    struct collection *newest; /* not taken yet; or NULL */
};

static int64_t
now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* --- News --- */

static void
set_progress(struct loading *l, size_t read, size_t files)
{
    pthread_mutex_lock(&l->lock);
    l->progress.read = read;
    l->progress.files = files;
    pthread_mutex_unlock(&l->lock);
}

/* Gives out an edition, or (NULL) none, in this state. */
static void
give_out(struct loading *l, struct collection *edition, enum loading_state state)
{
    pthread_mutex_lock(&l->lock);
    struct collection *old = edition ? l->newest : NULL;
    if (edition)
        l->newest = edition;
    l->progress.state = state;
    pthread_mutex_unlock(&l->lock);
    collection_free(old);
    wake_say(&l->news);
}

/* --- Editions --- */

/* What leads nowhere may lead somewhere in files that are yet to be read, so no problem is made of it. */
static void
make_early(struct collection *edition)
{
    for (uint32_t d = 0; d < edition->document_count; d++) {
        edition->documents[d]->early = true;
        struct diags *diags = &edition->documents[d]->diags;
        struct diags kept = {.arena = diags->arena, .v = diags->v, .count = edition->documents[d]->read_diags};
        for (size_t i = 0; i < kept.count; i++)
            if (diag_severity(kept.v[i].code) == DIAG_ERROR)
                kept.errors++;
            else
                kept.warnings++;
        *diags = kept;
    }
}

/*
 * Makes an edition of documents that were read. What fails, fails in `scratch`; then the edition's arena is `making`.
 */
static struct collection *
make_edition(struct loading *l, struct document *const *documents, uint32_t count, struct arena *scratch)
{
    struct arena *arena = l->making = arena_new(scratch);
    struct collection *edition = arena_alloc(arena, sizeof(*edition));
    edition->arena = edition->diags.arena = arena;
    copy_documents(edition, documents, count, scratch);
    link_collection(edition, scratch);
    make_early(edition);
    collect_diags(edition);
    arena_end_like(arena, l->load.like);
    l->making = NULL;
    return edition;
}

/* Notes how far reading has come, and makes an edition when it is time to. */
static void
look(struct loading *l, const struct reading *reading, struct arena *scratch)
{
    uint32_t files = reading->collection->document_count, begun = atomic_load(&reading->next);
    set_progress(l, begun < files ? begun : files, files);
    if (l->load.before || begun < EDITION_TIMES * l->shown || now_ms() - l->shown_ms < EDITION_MS)
        return; /* too few are begun, so those that were read need not be counted */
    struct document **ready = arena_array(scratch, files, sizeof(*ready));
    uint32_t count = 0;
    for (uint32_t d = 0; d < files; d++)
        if (atomic_load(&reading->done[d]))
            ready[count++] = reading->collection->documents[d];
    if (count == 0 || count < EDITION_TIMES * l->shown || count == files)
        return;
    give_out(l, make_edition(l, ready, count, scratch), LOADING_ON);
    l->shown = count;
    l->shown_ms = now_ms();
}

/* One thread at a time: the others go on reading. When memory runs out on the way, it is the last one. */
static void
told(void *context, const struct reading *reading, struct arena *scratch)
{
    struct loading *l = context;
    if (atomic_flag_test_and_set(&l->telling))
        return;
    look(l, reading, scratch);
    atomic_flag_clear(&l->telling);
}

/* --- The thread --- */

static void *
run(void *context)
{
    struct loading *l = context;
    if (l->worth && !l->worth(l->context, &l->stop)) {
        give_out(l, NULL, LOADING_NOT_WORTH);
        return NULL;
    }
    struct collection *last = load_run(&l->load);
    arena_free(l->making);
    give_out(l, last, last ? LOADING_DONE : LOADING_NO_MEMORY);
    return NULL;
}

static void *
run_behind(void *context)
{
    struct loading *l = context;
    if (l->load.before) /* there is something to be gone on with meanwhile */
        threads_step_back();
    return run(l);
}

static struct loading *
new_loading(const struct loading_order *order)
{
    struct arena *arena = arena_new(NULL);
    struct loading *l = arena_alloc(arena, sizeof(*l));
    *l = (struct loading){
        .worth = order->worth, .context = order->context, .shown_ms = now_ms(), .telling = ATOMIC_FLAG_INIT};
    l->progress.state = LOADING_ON;
    l->arena = arena;
    l->load = (struct load){
        .paths = order->paths,
        .count = order->count,
        .threads = order->threads,
        .before = order->before,
        .stop = &l->stop,
        .told = told,
        .context = l,
    };
    pthread_mutex_init(&l->lock, NULL);
    wake_open(&l->news);
    return l;
}

struct loading *
loading_begin(const struct loading_order *order)
{
    struct loading *l = new_loading(order);
    l->threaded = l->news.ends[0] >= 0 && threads_begin(&l->thread, run_behind, l);
    if (!l->threaded)
        run(l);
    return l;
}

/* --- For the one who waits --- */

struct loading_progress
loading_progress(struct loading *loading)
{
    pthread_mutex_lock(&loading->lock);
    struct loading_progress progress = loading->progress;
    pthread_mutex_unlock(&loading->lock);
    return progress;
}

int
loading_descriptor(const struct loading *loading)
{
    return loading->news.ends[0];
}

void
loading_wait(const struct loading *loading, int milliseconds)
{
    struct pollfd news = {.fd = loading->news.ends[0], .events = POLLIN};
    poll(&news, 1, milliseconds);
}

struct collection *
loading_take(struct loading *loading, struct loading_progress *progress_out)
{
    wake_clear(&loading->news); /* before looking, so that no news is missed */
    pthread_mutex_lock(&loading->lock);
    struct collection *edition = loading->newest;
    loading->newest = NULL;
    if (progress_out)
        *progress_out = loading->progress;
    pthread_mutex_unlock(&loading->lock);
    return edition;
}

void
loading_end(struct loading *loading)
{
    if (!loading)
        return;
    atomic_store(&loading->stop, true);
    if (loading->threaded)
        pthread_join(loading->thread, NULL);
    collection_free(loading->newest);
    wake_close(&loading->news);
    pthread_mutex_destroy(&loading->lock);
    arena_free(loading->arena);
}
