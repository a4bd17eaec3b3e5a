/* Sorting: the right order, nothing lost, equal things as they stood. */
#include "core/sort.h"

#include <stdint.h>

#include "fixture.h"

struct thing {
    uint32_t key;
    uint32_t place; /* where it stood */
};

static int
by_key(const void *a, const void *b)
{
    const struct thing *left = a, *right = b;
    return (left->key > right->key) - (left->key < right->key);
}

static void
equal_things_keep_their_order(void **state)
{
    enum { MANY = 70 };
    struct fixture *f = *state;
    struct thing things[MANY];
    for (uint32_t count = 0; count <= MANY; count++) {
        uint64_t places = 0;
        for (uint32_t i = 0; i < count; i++)
            things[i] = (struct thing){.key = i * 37 % 11, .place = i};
        sort_stable(f->arena, things, count, sizeof(*things), by_key);
        for (uint32_t i = 0; i < count; i++) {
            places += things[i].place;
            assert_int_equal(things[i].key, things[i].place * 37 % 11);
            if (i)
                assert_true(things[i - 1].key < things[i].key
                            || (things[i - 1].key == things[i].key && things[i - 1].place < things[i].place));
        }
        assert_int_equal(places, (uint64_t)count * (count ? count - 1 : 0) / 2);
    }
}

static void
nothing_can_be_sorted(void **state)
{
    struct fixture *f = *state;
    sort_stable(f->arena, NULL, 0, sizeof(struct thing), by_key);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(equal_things_keep_their_order),
        TEST(nothing_can_be_sorted),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
