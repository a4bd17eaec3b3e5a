/* A merge sort from below: runs of 1, 2, 4, … things are merged to and fro between the array and a second one. */
#include "sort.h"

#include <stdbool.h>
#include <string.h>

struct sorting {
    size_t bytes;
    sort_order_fn *order;
};

/* Merges two sorted runs that lie one behind the other, of `left` and `right` things, into `to`. */
static void
merge(const struct sorting *s, char *to, const char *from, size_t left, size_t right)
{
    const char *other = from + left * s->bytes;
    for (; left || right; to += s->bytes) {
        bool take_left = left && (!right || s->order(from, other) <= 0);
        const char **next = take_left ? &from : &other;
        memcpy(to, *next, s->bytes);
        *next += s->bytes;
        left -= take_left;
        right -= !take_left;
    }
}

static size_t
least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* What is listed is often in order already. */
static bool
is_sorted(const char *array, size_t count, const struct sorting *s)
{
    for (size_t i = 1; i < count; i++)
        if (s->order(array + (i - 1) * s->bytes, array + i * s->bytes) > 0)
            return false;
    return true;
}

void
sort_stable(struct arena *scratch, void *array, size_t count, size_t bytes, sort_order_fn *order)
{
    struct sorting s = {bytes, order};
    if (is_sorted(array, count, &s))
        return;
    char *from = array, *to = arena_array(scratch, count, bytes);
    for (size_t run = 1; run < count; run *= 2) {
        for (size_t start = 0; start < count; start += 2 * run) {
            size_t left = least(run, count - start), right = least(run, count - start - left);
            merge(&s, to + start * bytes, from + start * bytes, left, right);
        }
        char *reused = from;
        from = to;
        to = reused;
    }
    if (from != array)
        memcpy(array, from, count * bytes);
}
