/* Text under construction. */
#include "fixture.h"
#include "rung/buf.h"

static void
pieces_are_joined(void **state)
{
    struct fixture *f = *state;
    struct buf buf = {.arena = f->arena};
    buf_puts(&buf, "a");
    buf_add(&buf, "bcd", 2);
    buf_str(&buf, str_of("ef"));
    buf_str(&buf, (struct str){0});
    buf_fill(&buf, '-', 3);
    buf_fill(&buf, 'x', 0);
    buf_fill(&buf, 'x', -5);
    buf_printf(&buf, "%s=%d", "n", 7);
    buf_printf(&buf, "%s", "");
    assert_string_equal(buf.ptr, "abcef---n=7");
    assert_int_equal(buf.bytes, 11);
    assert_true(str_equal(buf_get(&buf), str_of("abcef---n=7")));
}

static void
nothing_added_is_empty_text(void **state)
{
    struct fixture *f = *state;
    struct buf buf = {.arena = f->arena};
    struct str got = buf_get(&buf);
    assert_non_null(got.ptr);
    assert_int_equal(got.bytes, 0);
}

static void
nul_bytes_stay(void **state)
{
    struct fixture *f = *state;
    struct buf buf = {.arena = f->arena};
    buf_add(&buf, "a\0b", 3);
    assert_int_equal(buf.bytes, 3);
    assert_memory_equal(buf.ptr, "a\0b", 4);
}

/* Every way of adding, at every number of bytes around where the room ends: a NUL follows, nothing is lost. */
static void
it_grows(void **state)
{
    struct fixture *f = *state;
    for (size_t already = 0; already < 300; already++) {
        struct buf buf = {.arena = f->arena};
        buf_fill(&buf, 'x', (int)already);
        switch (already % 3) {
        case 0:
            buf_printf(&buf, "%0*d", (int)already + 1, 0);
            break;
        case 1:
            buf_add(&buf, "0", 1);
            break;
        default:
            buf_fill(&buf, '0', 200);
        }
        assert_int_equal(strspn(buf.ptr, "x"), already);
        assert_int_equal(already + strspn(buf.ptr + already, "0"), buf.bytes);
        assert_int_equal(buf.ptr[buf.bytes], '\0');
        assert_true(buf.bytes < buf.room);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(pieces_are_joined),
        TEST(nothing_added_is_empty_text),
        TEST(nul_bytes_stay),
        TEST(it_grows),
    };
    return cmocka_run_group_tests(tests, fixture_group, NULL);
}
