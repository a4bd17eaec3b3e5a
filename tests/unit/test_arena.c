/*
 * Arenas, with blocks so small that their edges are met at once: by these tests, and by a load of the shipped data.
 */
#define ARENA_FIRST_BLOCK 64
#include "core/arena.c" // in place of the library's

#include "fixture.h"

static bool
is_zeroed(const char *bytes, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (bytes[i])
            return false;
    return true;
}

static void
memory_is_zeroed_and_aligned(void **state)
{
    struct fixture *f = *state;
    for (size_t bytes = 0; bytes < 200; bytes++) {
        arena_copy(f->arena, "odd", 3); /* text takes no part in the alignment */
        char *ptr = arena_alloc(f->arena, bytes);
        assert_non_null(ptr);
        assert_int_equal((uintptr_t)ptr % 8, 0);
        assert_true(is_zeroed(ptr, bytes));
        memset(ptr, 0xFF, bytes);
    }
}

/* Each piece is filled with its own number; when all are there, none may have been written over. */
static void
pieces_do_not_overlap(void **state)
{
    enum { PIECES = 300 };
    struct fixture *f = *state;
    unsigned char *pieces[PIECES];
    for (int i = 0; i < PIECES; i++) {
        size_t bytes = (size_t)(i * 37 % 90 + 1);
        pieces[i] = i % 2 ? (void *)arena_copy(f->arena, "", 0) : arena_alloc(f->arena, bytes);
        if (i % 2 == 0)
            memset(pieces[i], i % 251 + 1, bytes);
    }
    for (int i = 0; i < PIECES; i++) {
        size_t bytes = (size_t)(i * 37 % 90 + 1);
        if (i % 2)
            assert_int_equal(pieces[i][0], 0);
        for (size_t k = 0; i % 2 == 0 && k < bytes; k++)
            assert_int_equal(pieces[i][k], i % 251 + 1);
    }
}

static void
reset_keeps_one_block(void **state)
{
    struct fixture *f = *state;
    assert_int_equal(arena_bytes(f->arena), 0);
    arena_reset(f->arena); /* of an arena that holds nothing yet */
    for (int i = 0; i < 50; i++)
        memset(arena_alloc(f->arena, 100), 'x', 100);
    size_t all = arena_bytes(f->arena);
    arena_reset(f->arena);
    size_t kept = arena_bytes(f->arena);
    assert_in_range(kept, 1, all - 1);
    for (int round = 0; round < 20; round++) {
        assert_true(is_zeroed(arena_alloc(f->arena, 64), 64));
        arena_copy(f->arena, "text", 4);
        arena_reset(f->arena);
        assert_int_equal(arena_bytes(f->arena), kept);
    }
}

static void
large_pieces_get_a_block_of_their_own(void **state)
{
    struct fixture *f = *state;
    size_t bytes = 5 * BLOCK_BYTES_MAX;
    char *large = arena_alloc(f->arena, bytes);
    large[0] = large[bytes - 1] = 'x';
    assert_in_range(arena_bytes(f->arena), bytes, bytes + 4096);
}

/* Room is doubled when the count is a power of two, and only then may the array move. */
static void
arrays_grow_at_powers_of_two(void **state)
{
    struct fixture *f = *state;
    int *array = NULL;
    for (int i = 0; i < 1000; i++) {
        int *grown = arena_grow(f->arena, array, (size_t)i, sizeof(*array));
        bool power_of_two = i == 0 || (i & (i - 1)) == 0;
        assert_true(power_of_two ? grown != array : grown == array);
        array = grown;
        assert_int_equal(array[i], 0);
        array[i] = i;
    }
    for (int i = 0; i < 1000; i++)
        assert_int_equal(array[i], i);
}

static void
texts_are_copied_with_a_nul(void **state)
{
    struct fixture *f = *state;
    char text[] = {'a', '\0', 'b'};
    char *copy = arena_copy(f->arena, text, sizeof(text));
    text[0] = 'x';
    assert_memory_equal(copy, "a\0b", 4);
    assert_string_equal(arena_copy(f->arena, NULL, 0), "");
    assert_string_equal(arena_printf(f->arena, "%d %s", 42, "things"), "42 things");
    assert_int_equal(strlen(arena_printf(f->arena, "%*d", 5000, 1)), 5000);
}

/* Texts lie one behind the other, without gaps for alignment (AddressSanitizer has its own). */
static void
texts_are_packed(void **state)
{
    struct fixture *f = *state;
    arena_copy(f->arena, "first", 5);
    char *second = arena_copy(f->arena, "ab", 2);
    char *third = arena_copy(f->arena, "cde", 3);
    if (GAP_BYTES == 0)
        assert_ptr_equal(third + 4, second);
}

static void
give_up(void *context)
{
    longjmp(*(jmp_buf *)context, 1);
}

/* What is asked of the arena by a count that is nonsense: too large by itself, or only when multiplied. */
static void
overflow_is_lack_of_memory(void **state)
{
    struct fixture *f = *state;
    static const struct {
        size_t count, bytes;
    } rows[] = {
        {SIZE_MAX, 1}, {SIZE_MAX / 2, 2}, {SIZE_MAX / 2 + 2, 2}, {1, SIZE_MAX}, {(size_t)1 << 33, (size_t)1 << 33}};
    volatile size_t gave_up = 0;
    jmp_buf back;
    f->arena->failing = (struct failing){.fail = give_up, .context = &back};
    for (volatile size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++) {
        if (setjmp(back) == 0)
            arena_array(f->arena, rows[i].count, rows[i].bytes);
        else
            gave_up++;
    }
    assert_int_equal(gave_up, sizeof(rows) / sizeof(*rows));
}

/* The first letters of what arenas owned, in the order in which it was let go of. */
static char released[16];

static void
note_release(void *thing)
{
    strncat(released, thing, 1);
}

/* What an owned thing consists of may lie in the arena that owns it. */
static void
own(struct arena *arena, const char *thing)
{
    arena_own(arena, note_release, arena_copy(arena, thing, strlen(thing)));
}

static void
owned_things_are_released_once(void **state)
{
    struct fixture *f = *state;
    released[0] = '\0';
    own(f->arena, "a");
    own(f->arena, "b");
    own(f->arena, "c");
    assert_string_equal(released, "");
    arena_reset(f->arena);
    assert_string_equal(released, "cba");
    own(f->arena, "d");
    arena_reset(f->arena);
    assert_string_equal(released, "cbad");
    struct arena *arena = arena_new(NULL);
    own(arena, "e");
    arena_free(arena);
    assert_string_equal(released, "cbade");
}

static void
the_first_arena_says_how_to_end(void **state)
{
    (void)state;
    jmp_buf back;
    struct arena *arena = arena_new_failing(give_up, &back), *child = arena_new(arena);
    volatile int gave_up = 0;
    if (setjmp(back) == 0)
        arena_out_of_memory(arena);
    gave_up++;
    if (setjmp(back) == 0)
        arena_alloc(child, SIZE_MAX);
    gave_up++;
    arena_free(child);
    arena_free(arena);
    assert_int_equal(gave_up, 2);
}

/* What lies in an arena within another, and what it owns, goes away with that one. */
static void
arenas_can_be_owned(void **state)
{
    struct fixture *f = *state;
    struct arena *owner = arena_new(f->arena), *inner = arena_within(owner);
    released[0] = '\0';
    own(owner, "a");
    own(inner, "b");
    own(arena_within(inner), "c");
    arena_reset(owner);
    assert_string_equal(released, "acb");
    own(arena_within(owner), "d");
    arena_free(owner);
    assert_string_equal(released, "acbd");
}

/* An arena made like another ends as that one does, and so does one made like it. */
static void
what_happens_without_memory_is_inherited(void **state)
{
    struct fixture *f = *state;
    jmp_buf back;
    f->arena->failing = (struct failing){.fail = give_up, .context = &back};
    struct arena *child = arena_new(f->arena), *grandchild = arena_new(child);
    volatile bool gave_up = false;
    if (setjmp(back) == 0)
        arena_alloc(grandchild, SIZE_MAX);
    else
        gave_up = true;
    arena_free(grandchild);
    arena_free(child);
    assert_true(gave_up);
}

/* Another thread can have it taken for lack of memory, once more is needed than is there. */
static void
memory_runs_out_when_a_flag_is_set(void **state)
{
    struct fixture *f = *state;
    jmp_buf back;
    atomic_bool flag = false;
    volatile bool gave_up = false;
    f->arena->failing = (struct failing){.fail = give_up, .context = &back};
    arena_fail_when(f->arena, &flag);
    struct arena *child = arena_new(f->arena);
    arena_alloc(child, 2 * ARENA_FIRST_BLOCK);
    flag = true;
    if (setjmp(back) == 0)
        arena_alloc(child, 2 * ARENA_FIRST_BLOCK);
    else
        gave_up = true;
    arena_free(child);
    assert_true(gave_up);
}

/* What other libraries do not get ends as what the arena does not get. */
static void
lack_of_memory_elsewhere_is_the_same(void **state)
{
    struct fixture *f = *state;
    jmp_buf back;
    f->arena->failing = (struct failing){.fail = give_up, .context = &back};
    if (setjmp(back) == 0) {
        arena_out_of_memory(f->arena);
        fail_msg("it came back");
    }
}

/* Also as the very first thing that is asked for. */
static void
nothing_lies_somewhere_too(void **state)
{
    struct fixture *f = *state;
    assert_non_null(arena_alloc(f->arena, 0));
    assert_non_null(arena_array(f->arena, 0, 8));
    assert_non_null(arena_array(f->arena, 0, SIZE_MAX)); /* none of something large is nothing */
}

static void
no_arena_can_be_freed(void **state)
{
    (void)state;
    arena_free(NULL);
}

static void
a_load_survives_tiny_blocks(void **state)
{
    const struct collection *c = fixture_load_shipped(*state);
    assert_int_equal(c->profile_count, 2);
    assert_int_equal(c->competency_count, 27);
    assert_int_equal(c->diags.count, 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(memory_is_zeroed_and_aligned),
        TEST(pieces_do_not_overlap),
        TEST(reset_keeps_one_block),
        TEST(large_pieces_get_a_block_of_their_own),
        TEST(arrays_grow_at_powers_of_two),
        TEST(texts_are_copied_with_a_nul),
        TEST(texts_are_packed),
        TEST(overflow_is_lack_of_memory),
        TEST(owned_things_are_released_once),
        TEST(arenas_can_be_owned),
        TEST(the_first_arena_says_how_to_end),
        TEST(what_happens_without_memory_is_inherited),
        TEST(memory_runs_out_when_a_flag_is_set),
        TEST(lack_of_memory_elsewhere_is_the_same),
        TEST(nothing_lies_somewhere_too),
        TEST(no_arena_can_be_freed),
        TEST(a_load_survives_tiny_blocks),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
