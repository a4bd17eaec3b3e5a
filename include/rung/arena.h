/*
 * Memory with one lifetime.
 *
 * Everything a load or a query produces lies in one arena and goes away with it in one call; nothing in it is
 * freed on its own. A function that takes a struct arena puts its result there. What other libraries give out (a
 * parser, a list of files) can be handed to an arena, which then lets go of it with the rest: so work can be given up
 * at any point, with a jump, when memory runs out.
 */
#ifndef RUNG_ARENA_H
#define RUNG_ARENA_H

#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

struct arena;

/*
 * Called when the system gives no more memory. It must not return: it ends the program, or jumps to where the work
 * can be given up as a whole.
 */
typedef void arena_fail_fn(void *context);

/*
 * A new, empty arena; it holds no block until the first allocation. Never NULL: when memory runs out, now or later,
 * what happens is what happens for the arena `like`; without one (NULL) the program aborts.
 */
struct arena *arena_new(const struct arena *like);

/*
 * The same, like none that is there: when memory runs out, now or later, `fail` is called with `context`; NULL: the
 * program aborts.
 */
struct arena *arena_new_failing(arena_fail_fn *fail, void *context);

/* From now on what happens when memory runs out in this arena is what happens for `like`; NULL: an abort. */
void arena_end_like(struct arena *arena, const struct arena *like);

/*
 * From now on memory runs out in this arena, and in those made like it, as soon as the flag is set and they would
 * grow: so another thread can have the work given up. NULL: never. The flag must live as long as each of them, or
 * until that one is told of another flag or end (arena_end_like).
 */
void arena_fail_when(struct arena *arena, const atomic_bool *flag);

/* Whether such a flag is set: for work that takes long without an allocation. */
bool arena_is_to_fail(const struct arena *arena);

/*
 * Does what happens when memory runs out in this arena (NULL: aborts): for memory that other libraries fail to get,
 * to the same end. Never returns.
 */
_Noreturn void arena_out_of_memory(const struct arena *arena);

/* Lets go of a thing that does not lie in an arena. */
typedef void arena_release_fn(void *thing);

/*
 * Makes the arena the owner of a thing that does not lie in it: release(thing) is called when the arena is emptied or
 * freed, before anything in it goes away, the thing taken last first. When there is no memory to remember it, it is
 * released at once.
 */
void arena_own(struct arena *arena, arena_release_fn *release, void *thing);

/* A new arena like another, which owns it: for what is emptied more often than that one. */
struct arena *arena_within(struct arena *owner);

/*
 * Makes an arena an owner of another too: that one goes away with the last of its owners, of which whoever made it is
 * one. Owners may come and go in several threads, but only one thread at a time may allocate in it, as in any arena.
 */
void arena_share(struct arena *owner, struct arena *arena);

/*
 * Releases the arena, all that it owns, and all that lies in it; when others own it too, that is put off until they
 * let go of it. NULL is allowed.
 */
void arena_free(struct arena *arena);

/* Empties the arena for another round; one block is kept, with room for a round as large as this one, up to 1 MiB. */
void arena_reset(struct arena *arena);

/* Zeroed memory of `bytes` bytes, aligned for any type of the model; never NULL (see arena_new). */
void *arena_alloc(struct arena *arena, size_t bytes);

/* Zeroed memory for `count` things of `bytes` bytes each; the product is checked for overflow. */
void *arena_array(struct arena *arena, size_t count, size_t bytes);

/*
 * Makes room for one more thing in an array of `count` that doubles as it grows: returns the array, moved when it
 * was full. Start with NULL and 0; room is derived from the count, so there is nothing else to keep.
 */
void *arena_grow(struct arena *arena, void *array, size_t count, size_t bytes);

/* A copy of `bytes` bytes, with a NUL after them that is not counted. */
char *arena_copy(struct arena *arena, const char *ptr, size_t bytes);

/* Text made as by printf, ended by a NUL. */
char *arena_printf(struct arena *arena, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* Text made as by vprintf, ended by a NUL. */
char *arena_vprintf(struct arena *arena, const char *format, va_list args) __attribute__((format(printf, 2, 0)));

/* Bytes taken from the system for this arena's blocks. */
size_t arena_bytes(const struct arena *arena);

#endif
