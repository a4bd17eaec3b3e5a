/*
 * Words that are looked for, in one text and in the shipped collection and the fixtures, whose texts are odd.
 *
 * What stands before the first line feed is typed, what stands behind it is a text.
 */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "rung/load.h"
#include "rung/search.h"

static struct collection *collection;
static struct arena *kept;
static struct search_index *everything;

static void
release(void)
{
    arena_free(kept);
    collection_free(collection);
}

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    setlocale(LC_ALL, "C.UTF-8");
    collection = collection_load((const char *const[]){"data", "tests/load"}, 2, 1, NULL);
    EXPECT(collection && collection->profile_count > 1);
    kept = arena_new(NULL);
    everything = search_index(kept, collection, 1);
    atexit(release);
    return 0;
}

/* Matches are parts of the text, one behind the other. */
static void
expect_spans(const struct needles *needles, struct str text)
{
    uint32_t end = 0;
    for (struct span match = {0}; search_next(needles, text, match.end, &match); end = match.end)
        EXPECT(match.start >= end && match.end > match.start && match.end <= text.bytes);
}

static void
expect_hits(struct arena *arena, const struct search_found *found)
{
    size_t total = 0;
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        total += found->counts[kind];
    EXPECT(total == found->total && found->count <= total && (total == 0) == (found->count == 0));
    EXPECT(total == 0 || found->needles.count);
    for (size_t i = 0; i < found->count; i++) {
        const struct search_hit *hit = &found->hits[i];
        struct buf owner = {.arena = arena};
        search_owner(&owner, hit);
        expect_spans(&found->needles, hit->text);
        EXPECT(hit->target.kind != TARGET_NONE || hit->category);
        EXPECT(hit->document && hit->rank > SEARCH_NOT && hit->what);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena *arena = arena_new(NULL);
    struct str typed = {.ptr = arena_copy(arena, (const char *)data, size), .bytes = (uint32_t)size}, text = typed;
    const char *feed = memchr(typed.ptr, '\n', typed.bytes);
    if (feed) {
        typed.bytes = (uint32_t)(feed - typed.ptr);
        text = (struct str){.ptr = feed + 1, .bytes = (uint32_t)size - typed.bytes - 1};
    }
    struct needles phrase = search_phrase(arena, typed), words = search_words(arena, typed);
    expect_spans(&phrase, text);
    expect_spans(&words, text);
    struct search_found found = search(everything, arena, typed, SEARCH_ALL_KINDS, 20);
    expect_hits(arena, &found);
    arena_free(arena);
    return 0;
}
