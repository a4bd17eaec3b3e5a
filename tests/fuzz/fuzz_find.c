/*
 * Words of a user: finds what they stand for in the shipped collection and in the fixtures, whose names are odd.
 *
 * The first byte says what may be found, the others are the address.
 */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "rung/load.h"
#include "rung/text.h"

static struct collection *collection;

static void
release(void)
{
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
    atexit(release);
    return 0;
}

static void
expect_sentence(struct arena *arena, const char *text)
{
    struct buf out = {.arena = arena};
    text_add(&out, str_of(text));
    EXPECT(out.bytes > 0);
    fuzz_expect_shown(buf_get(&out));
}

static void
expect_target(const struct target *target, unsigned kinds)
{
    switch (target->kind) {
    case TARGET_RUNG:
        EXPECT(kinds & FIND_PROFILES && target->rung.profile);
        EXPECT(!target->rung.level || target->rung.level->profile == target->rung.profile);
        break;
    case TARGET_COMPETENCY:
        EXPECT(kinds & FIND_COMPETENCIES && target->competency);
        break;
    case TARGET_SCALE:
        EXPECT(kinds & FIND_SCALES && target->scale);
        break;
    case TARGET_FAMILY:
        EXPECT(kinds & FIND_FAMILIES && target->family);
        break;
    default:
        EXPECT(false);
    }
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    struct arena *arena = arena_new(NULL);
    const char *why = NULL, *hint = NULL, *address = arena_copy(arena, (const char *)data + 1, size - 1);
    unsigned kinds = data[0] & FIND_ALL;
    struct target target = collection_find(collection, arena, address, kinds, &why, &hint);
    if (target.kind != TARGET_NONE) {
        expect_target(&target, kinds);
    } else {
        expect_sentence(arena, why);
        if (hint)
            expect_sentence(arena, hint);
    }
    arena_free(arena);
    return 0;
}
