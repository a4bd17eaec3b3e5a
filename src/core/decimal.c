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

/* The digit of a number that counts 10 to the power of `place`; 0 where it has none written. */
static int
digit_at(const struct decimal *number, int64_t place)
{
    int64_t whole = (int64_t)number->whole_bytes - 1 - place, fraction = -place - 1;
    if (place >= 0)
        return whole >= 0 ? number->whole[whole] - '0' : 0;
    return fraction < number->fraction_bytes ? number->fraction[fraction] - '0' : 0;
}

void
decimal_add_difference(struct buf *out, struct str a, struct str b)
{
    struct decimal left, right;
    take_apart(a, &left);
    take_apart(b, &right);
    bool add = left.negative != right.negative, swap = !add && order_of_size(&left, &right) < 0;
    const struct decimal *more = swap ? &right : &left, *less = swap ? &left : &right;
    uint32_t fraction = more->fraction_bytes > less->fraction_bytes ? more->fraction_bytes : less->fraction_bytes;
    uint32_t whole = (more->whole_bytes > less->whole_bytes ? more->whole_bytes : less->whole_bytes) + 1;
    char *text = arena_array(out->arena, (size_t)whole + 1 + fraction, 1);
    int carry = 0;
    for (int64_t place = -(int64_t)fraction; place < whole; place++) {
        int digit = digit_at(more, place) + (add ? 1 : -1) * digit_at(less, place) + carry;
        carry = add ? digit / 10 : -(digit < 0);
        text[whole - 1 - place + (place < 0)] = (char)('0' + (digit + 10) % 10);
    }
    text[whole] = '.';
    struct decimal sum;
    take_apart((struct str){.ptr = text, .bytes = whole + (fraction ? 1 + fraction : 0)}, &sum);
    buf_puts(out, left.negative != swap && sum.whole_bytes + sum.fraction_bytes ? "-" : "+");
    buf_printf(out, "%.*s", (int)sum.whole_bytes, sum.whole);
    buf_puts(out, sum.whole_bytes ? "" : "0");
    if (sum.fraction_bytes)
        buf_printf(out, ".%.*s", (int)sum.fraction_bytes, sum.fraction);
}
