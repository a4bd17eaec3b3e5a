/* Numbers as text. */
#include "decimal.h"

#include <string.h>

/* A number without what does not count: zeros before it, and behind it after the point. */
struct decimal {
    bool negative;
    const char *whole;
    uint32_t whole_bytes;
    const char *fraction;
    uint32_t fraction_bytes;
};

/* The bytes at the start of `at` that are digits. */
static uint32_t
digits(const char *at, uint32_t bytes)
{
    uint32_t count = 0;
    while (count < bytes && at[count] >= '0' && at[count] <= '9')
        count++;
    return count;
}

/* Takes a text apart; false when it is no number. */
static bool
take_apart(struct str text, struct decimal *out)
{
    const char *at = text.ptr, *end = text.ptr + text.bytes;
    bool pointed = false;
    *out = (struct decimal){.whole = "", .fraction = ""};
    if (!str_given(text))
        return false;
    out->negative = *at == '-';
    at += out->negative;
    out->whole = at;
    out->whole_bytes = digits(at, (uint32_t)(end - at));
    at += out->whole_bytes;
    if (out->whole_bytes && at < end && *at == '.') {
        pointed = true;
        out->fraction = ++at;
        out->fraction_bytes = digits(at, (uint32_t)(end - at));
        at += out->fraction_bytes;
    }
    if (at != end || out->whole_bytes == 0 || (pointed && out->fraction_bytes == 0))
        return false;
    while (out->whole_bytes && *out->whole == '0') {
        out->whole++;
        out->whole_bytes--;
    }
    while (out->fraction_bytes && out->fraction[out->fraction_bytes - 1] == '0')
        out->fraction_bytes--;
    if (out->whole_bytes + out->fraction_bytes == 0)
        out->negative = false; /* there is but one zero */
    return true;
}

bool
decimal_is(struct str text)
{
    struct decimal parts;
    return take_apart(text, &parts);
}

/* The order of two numbers when their signs are left out. */
static int
order_of_size(const struct decimal *a, const struct decimal *b)
{
    if (a->whole_bytes != b->whole_bytes)
        return a->whole_bytes < b->whole_bytes ? -1 : 1;
    int order = memcmp(a->whole, b->whole, a->whole_bytes);
    if (order)
        return order;
    uint32_t shared = a->fraction_bytes < b->fraction_bytes ? a->fraction_bytes : b->fraction_bytes;
    order = shared ? memcmp(a->fraction, b->fraction, shared) : 0;
    return order ? order : (int)(a->fraction_bytes > shared) - (int)(b->fraction_bytes > shared);
}

int
decimal_order(struct str a, struct str b)
{
    struct decimal left, right;
    take_apart(a, &left);
    take_apart(b, &right);
    if (left.negative != right.negative)
        return left.negative ? -1 : 1;
    return left.negative ? order_of_size(&right, &left) : order_of_size(&left, &right);
}
