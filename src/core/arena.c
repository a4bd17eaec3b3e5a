/*
 * Blocks of memory; the more there are, the larger the next one. Structs fill a block from the front, text from the
 * back, so that text needs no alignment: half of what a collection holds is short strings.
 *
 * Under AddressSanitizer a poisoned gap follows each allocation; without it the arena would hide overruns.
 */
#include "rung/arena.h"

#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if defined(__SANITIZE_ADDRESS__)
#define ARENA_POISON 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define ARENA_POISON 1
#endif
#endif

#ifdef ARENA_POISON
#include <sanitizer/asan_interface.h>
#define POISON(ptr, bytes) ASAN_POISON_MEMORY_REGION(ptr, bytes)
#define UNPOISON(ptr, bytes) ASAN_UNPOISON_MEMORY_REGION(ptr, bytes)
enum { GAP_BYTES = 16 };
#else
#define POISON(ptr, bytes) ((void)(ptr), (void)(bytes))
#define UNPOISON(ptr, bytes) ((void)(ptr), (void)(bytes))
enum { GAP_BYTES = 0 };
#endif

#ifndef ARENA_FIRST_BLOCK
#define ARENA_FIRST_BLOCK 2048 /* bytes; a test makes it tiny, so that edges happen at once */
#endif

enum {
    ALIGN = 8,                     /* pointers and 64-bit numbers are the largest things in the model */
    BLOCK_BYTES_MAX = 1024 * 1024, /* blocks stop growing here, but for a single larger thing */
};

struct block {
    struct block *older;
    size_t room; /* bytes in data that are not text */
    size_t used; /* of these */
    size_t size; /* bytes in data */
    char data[]; /* zeroed where nothing was put yet */
};

/* A thing from elsewhere. */
struct owned {
    struct owned *older;
    arena_release_fn *release;
    void *thing;
};

/* What happens when memory runs out, and what is taken for that. */
struct failing {
    arena_fail_fn *fail;
    void *context;
    const atomic_bool *when; /* set: it is taken to have; or NULL */
};

struct arena {
    struct block *block; /* the newest */
    size_t bytes;        /* of all blocks */
    struct owned *owned; /* the newest */
    atomic_uint owners;  /* it goes away with the last of them */
    struct failing failing;
};

/* The end, here and nowhere else in the core. */
static _Noreturn void
end(const struct failing *failing)
{
    if (failing->fail)
        failing->fail(failing->context);
    abort();
}

static struct failing
failing_of(const struct arena *arena)
{
    return arena ? arena->failing : (struct failing){0};
}

void
arena_out_of_memory(const struct arena *arena)
{
    struct failing failing = failing_of(arena);
    end(&failing);
}

static struct arena *
new_arena(struct failing failing)
{
    struct arena *arena = calloc(1, sizeof(*arena));
    if (!arena)
        end(&failing);
    atomic_init(&arena->owners, 1);
    arena->failing = failing;
    return arena;
}

struct arena *
arena_new_failing(arena_fail_fn *fail, void *context)
{
    return new_arena((struct failing){.fail = fail, .context = context});
}

struct arena *
arena_new(const struct arena *like)
{
    return new_arena(failing_of(like));
}

void
arena_end_like(struct arena *arena, const struct arena *like)
{
    arena->failing = failing_of(like);
}

void
arena_fail_when(struct arena *arena, const atomic_bool *flag)
{
    arena->failing.when = flag;
}

static void
block_free(struct block *block)
{
    UNPOISON(block->data, block->size);
    free(block);
}

static void
release_owned(struct arena *arena)
{
    while (arena->owned) {
        struct owned *owned = arena->owned;
        arena->owned = owned->older;
        owned->release(owned->thing);
    }
}

void
arena_free(struct arena *arena)
{
    if (!arena || atomic_fetch_sub(&arena->owners, 1) > 1)
        return;
    release_owned(arena);
    while (arena->block) {
        struct block *older = arena->block->older;
        block_free(arena->block);
        arena->block = older;
    }
    free(arena);
}

static size_t
room_left(const struct arena *arena)
{
    return arena->block ? arena->block->room - arena->block->used : 0;
}

bool
arena_is_to_fail(const struct arena *arena)
{
    return arena->failing.when && atomic_load_explicit(arena->failing.when, memory_order_relaxed);
}

/*
 * A fresh block with room for `bytes`: a quarter of all before it, within bounds, so that little is left unused.
 * False when memory runs out.
 */
static bool
try_block(struct arena *arena, size_t bytes)
{
    size_t room = arena->bytes / 4;
    if (room < ARENA_FIRST_BLOCK)
        room = ARENA_FIRST_BLOCK;
    if (room > BLOCK_BYTES_MAX)
        room = BLOCK_BYTES_MAX;
    if (room < bytes)
        room = bytes;
    struct block *block = arena_is_to_fail(arena) ? NULL : calloc(1, sizeof(*block) + room);
    if (!block)
        return false;
    block->older = arena->block;
    block->room = block->size = room;
    POISON(block->data, room);
    arena->block = block;
    arena->bytes += sizeof(*block) + room;
    return true;
}

/* The blocks give way to one with the room of all, within bounds; to none when there is no memory for it. */
static void
join_blocks(struct arena *arena)
{
    size_t room = 0;
    while (arena->block) {
        struct block *older = arena->block->older;
        room += arena->block->size;
        block_free(arena->block);
        arena->block = older;
    }
    arena->bytes = 0;
    try_block(arena, room < BLOCK_BYTES_MAX ? room : BLOCK_BYTES_MAX);
}

void
arena_reset(struct arena *arena)
{
    struct block *block = arena->block;
    release_owned(arena);
    if (block && block->older) {
        join_blocks(arena);
    } else if (block) {
        UNPOISON(block->data, block->size);
        memset(block->data, 0, block->used);
        memset(block->data + block->room, 0, block->size - block->room);
        block->used = 0;
        block->room = block->size;
        POISON(block->data, block->size);
    }
}

/* NULL when memory runs out. */
static void *
try_alloc(struct arena *arena, size_t bytes)
{
    if (bytes > SIZE_MAX / 4)
        return NULL;
    size_t taken = (bytes + GAP_BYTES + ALIGN - 1) / ALIGN * ALIGN;
    if ((!arena->block || room_left(arena) < taken) && !try_block(arena, taken))
        return NULL;
    char *ptr = arena->block->data + arena->block->used;
    arena->block->used += taken;
    UNPOISON(ptr, bytes);
    return ptr;
}

void *
arena_alloc(struct arena *arena, size_t bytes)
{
    void *ptr = try_alloc(arena, bytes);
    if (!ptr)
        arena_out_of_memory(arena);
    return ptr;
}

void
arena_own(struct arena *arena, arena_release_fn *release, void *thing)
{
    struct owned *owned = try_alloc(arena, sizeof(*owned));
    if (!owned) {
        release(thing);
        arena_out_of_memory(arena);
    }
    *owned = (struct owned){.older = arena->owned, .release = release, .thing = thing};
    arena->owned = owned;
}

static void
free_owned(void *arena)
{
    arena_free(arena);
}

struct arena *
arena_within(struct arena *owner)
{
    struct arena *arena = arena_new(owner);
    arena_own(owner, free_owned, arena);
    return arena;
}

void
arena_share(struct arena *owner, struct arena *arena)
{
    atomic_fetch_add(&arena->owners, 1);
    arena_own(owner, free_owned, arena);
}

void *
arena_array(struct arena *arena, size_t count, size_t bytes)
{
    if (bytes && count > SIZE_MAX / 4 / bytes)
        arena_out_of_memory(arena);
    return arena_alloc(arena, count * bytes);
}

void *
arena_grow(struct arena *arena, void *array, size_t count, size_t bytes)
{
    bool full = (count & (count - 1)) == 0; /* room is the next power of two */
    if (count && !full)
        return array;
    void *larger = arena_array(arena, count ? count * 2 : 1, bytes);
    if (count)
        memcpy(larger, array, count * bytes);
    return larger;
}

char *
arena_copy(struct arena *arena, const char *ptr, size_t bytes)
{
    char *copy;
    if (GAP_BYTES) {
        copy = arena_alloc(arena, bytes + 1);
    } else {
        if (room_left(arena) <= bytes && !try_block(arena, bytes + 1))
            arena_out_of_memory(arena);
        arena->block->room -= bytes + 1;
        copy = arena->block->data + arena->block->room;
    }
    if (bytes)
        memcpy(copy, ptr, bytes);
    copy[bytes] = '\0';
    return copy;
}

char *
arena_vprintf(struct arena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int bytes = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (bytes < 0)
        return arena_copy(arena, "", 0);
    char *text = arena_alloc(arena, (size_t)bytes + 1);
    vsnprintf(text, (size_t)bytes + 1, format, args);
    return text;
}

char *
arena_printf(struct arena *arena, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    char *text = arena_vprintf(arena, format, args);
    va_end(args);
    return text;
}

size_t
arena_bytes(const struct arena *arena)
{
    return arena->bytes;
}
