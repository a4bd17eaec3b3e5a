/* Reading files side by side. */
#include "load_read.h"

#include <setjmp.h>

#include "keep.h"
#include "load_list.h"
#include "read.h"
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
    struct keep keep = keep_start(reader->arena, reader->scratch, collection->document_count);
    for (;;) {
        tell(reader);
        uint32_t at = atomic_fetch_add(&reading->next, 1);
        if (at >= collection->document_count || atomic_load(&reading->stop) || load_stops(reading->load))
            return;
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

void
reading_begin(struct reading *reading, struct collection *collection, const struct load *load, unsigned threads)
{
    *reading = (struct reading){.collection = collection, .load = load};
    if (threads > collection->document_count)
        threads = collection->document_count;
    reading->own = arena_within(collection->arena);
    reading->done = arena_array(collection->arena, collection->document_count, sizeof(*reading->done));
    reading->threads = arena_array(collection->arena, threads, sizeof(*reading->threads));
    for (; reading->thread_count < threads; reading->thread_count++) {
        struct reader_thread *reader = &reading->threads[reading->thread_count];
        *reader = (struct reader_thread){.reading = reading, .arena = arena_within(collection->arena)};
        if (!threads_begin(&reader->thread, run_thread, reader))
            break;
    }
}

bool
reading_end(struct reading *reading)
{
    struct reader_thread own = {.reading = reading, .arena = reading->own};
    run(&own);
    reading->out_of_memory = own.gave_up;
    for (unsigned i = 0; i < reading->thread_count; i++) {
        pthread_join(reading->threads[i].thread, NULL);
        reading->out_of_memory |= reading->threads[i].gave_up;
    }
    return !reading->out_of_memory && !load_stops(reading->load);
}
