/* Reading files side by side. */
#include "load_read.h"

#include <setjmp.h>

#include "keep.h"
#include "load_list.h"
#include "read.h"
#include "sort.h"
#include "threads.h"
#include "yaml.h"

/* Whoever reads: a thread, or the one that waits for them. */
struct reader_thread {
    struct reading *reading;
    pthread_t thread;
    struct arena *arena;   /* what is read */
    struct arena *turn;    /* emptied after each file */
    struct arena *scratch; /* until all are read */
    jmp_buf out_of_memory; /* where all of it is given up */
    bool gave_up;
};

static void
give_up(void *context)
{
    struct reader_thread *reader = context;
    longjmp(reader->out_of_memory, 1);
}

static void
read_file(struct document *document, struct keep *keep, struct arena *turn)
{
    const char *why = source_read(&document->source, document->source.path);
    document->arena = document->shared = document->diags.arena = keep->arena;
    if (why) {
        report_unreadable(document, why);
        return;
    }
    read_document(document, keep, turn, yaml_parse(turn, &document->source, &document->diags));
    source_release(&document->source);
}

static void
tell(struct reader_thread *reader)
{
    const struct load *load = reader->reading->load;
    if (load->told)
        load->told(load->context, reader->reading, reader->turn);
    arena_reset(reader->turn);
}

static bool
is_to_be_read(const struct document *document)
{
    return document->diags.count == 0 && document->source.read_ns == 0;
}

/* Reads one file after the other, of those that nobody else has taken. */
static void
read_files(struct reader_thread *reader)
{
    struct reading *reading = reader->reading;
    const struct collection *collection = reading->collection;
    reader->scratch = arena_new_failing(give_up, reader);
    arena_fail_when(reader->scratch, reading->load->stop);
    reader->turn = arena_within(reader->scratch);
    arena_end_like(reader->arena, reader->scratch);
    struct keep keep = keep_start(reader->arena, reader->scratch);
    for (;;) {
        tell(reader);
        uint32_t next = atomic_fetch_add(&reading->next, 1);
        if (next >= collection->document_count || atomic_load(&reading->stop) || load_stops(reading->load))
            return;
        uint32_t at = reading->order[next];
        if (is_to_be_read(collection->documents[at]))
            read_file(collection->documents[at], &keep, reader->turn);
        collection->documents[at]->read_diags = collection->documents[at]->diags.count;
        atomic_store(&reading->done[at], true);
    }
}

static void
run(struct reader_thread *reader)
{
    if (setjmp(reader->out_of_memory) == 0) {
        read_files(reader);
    } else {
        reader->gave_up = true;
        atomic_store(&reader->reading->stop, true);
    }
    arena_end_like(reader->arena, reader->reading->collection->arena);
    arena_free(reader->scratch);
}

static void *
run_thread(void *reader)
{
    run(reader);
    return NULL;
}

/* --- All of them --- */

/* A document, and how many folders it lies in. */
struct ordered {
    uint32_t at;
    uint32_t folders;
};

static int
by_folders(const void *a, const void *b)
{
    uint32_t left = ((const struct ordered *)a)->folders, right = ((const struct ordered *)b)->folders;
    return (left > right) - (left < right);
}

static uint32_t *
order_documents(const struct collection *collection, struct arena *scratch)
{
    uint32_t count = collection->document_count, *order = arena_array(scratch, count, sizeof(*order));
    struct ordered *all = arena_array(scratch, count, sizeof(*all));
    for (uint32_t d = 0; d < count; d++) {
        all[d].at = d;
        for (const char *at = collection->documents[d]->source.path; *at; at++)
            all[d].folders += *at == '/';
    }
    sort_stable(scratch, all, count, sizeof(*all), by_folders);
    for (uint32_t d = 0; d < count; d++)
        order[d] = all[d].at;
    return order;
}

bool
read_documents(struct collection *collection, const struct load *load, unsigned threads, struct arena *scratch)
{
    uint32_t count = collection->document_count;
    struct reading *reading = arena_alloc(scratch, sizeof(*reading));
    *reading =
        (struct reading){.collection = collection, .load = load, .order = order_documents(collection, scratch)};
    reading->done = arena_array(scratch, count, sizeof(*reading->done));
    if (threads > count)
        threads = count > 0 ? count : 1;
    struct reader_thread *readers = arena_array(scratch, threads, sizeof(*readers));
    for (unsigned i = 0; i < threads; i++) /* all of it before there are others, for this may end in a jump */
        readers[i] = (struct reader_thread){.reading = reading, .arena = arena_within(collection->arena)};
    unsigned begun = 1;
    while (begun < threads && threads_begin(&readers[begun].thread, run_thread, &readers[begun]))
        begun++;
    run(&readers[0]);
    bool gave_up = readers[0].gave_up;
    for (unsigned i = 1; i < begun; i++) {
        pthread_join(readers[i].thread, NULL);
        gave_up |= readers[i].gave_up;
    }
    return !gave_up && !load_stops(load);
}
