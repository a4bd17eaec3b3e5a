/* Texts that stay: which of them share a copy. */
#include "core/keep.h"

#include "fixture.h"

enum { STRANGERS = 40 * 1000 }; /* more than are remembered */

static const char *
kept(struct keep *keep, const char *text)
{
    return keep_text(keep, str_of(text)).ptr;
}

static void
meet_strangers(struct fixture *f, struct keep *keep)
{
    for (int i = 0; i < STRANGERS; i++)
        kept(keep, arena_printf(f->arena, "a sentence that stands once, number %d", i));
}

static void
equal_texts_share_a_copy(void **state)
{
    struct fixture *f = *state;
    struct keep keep = keep_start(f->arena, f->arena);
    const char *first = kept(&keep, "Keeps the files complete.");
    assert_ptr_equal(kept(&keep, "Keeps the files complete."), first);
    assert_ptr_not_equal(kept(&keep, "Keeps the files complete"), first);
    assert_null(keep_text(&keep, (struct str){0}).ptr);
}

/* Many that stand once drive out what stood once, as a rule, and not what stood often. */
static void
what_stands_often_is_remembered(void **state)
{
    enum { TEXTS = 20, TIMES = 10 };
    struct fixture *f = *state;
    struct keep keep = keep_start(f->arena, f->arena);
    const char *once[TEXTS], *often[TEXTS];
    int remembered = 0;
    for (int i = 0; i < TEXTS; i++)
        once[i] = kept(&keep, arena_printf(f->arena, "This stood before, but once: %d", i));
    for (int i = 0; i < TEXTS * TIMES; i++)
        often[i % TEXTS] = kept(&keep, arena_printf(f->arena, "Every profile ends with this: %d", i % TEXTS));
    meet_strangers(f, &keep);
    for (int i = 0; i < TEXTS; i++) {
        assert_ptr_equal(kept(&keep, arena_printf(f->arena, "Every profile ends with this: %d", i)), often[i]);
        remembered += kept(&keep, arena_printf(f->arena, "This stood before, but once: %d", i)) == once[i];
    }
    assert_true(remembered < TEXTS / 4);
}

/* It is forgotten, too, when it stands nowhere any more. */
static void
nothing_is_remembered_for_ever(void **state)
{
    struct fixture *f = *state;
    struct keep keep = keep_start(f->arena, f->arena);
    const char *often = NULL;
    for (int i = 0; i < 1000; i++)
        often = kept(&keep, "One file is full of this.");
    for (int i = 0; i < 12; i++)
        meet_strangers(f, &keep);
    assert_ptr_not_equal(kept(&keep, "One file is full of this."), often);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(equal_texts_share_a_copy),
        TEST(what_stands_often_is_remembered),
        TEST(nothing_is_remembered_for_ever),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
