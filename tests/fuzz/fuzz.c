/* See fuzz.h. */
#include "fuzz.h"

#include <stdio.h>
#include <stdlib.h>

#include "rung/text.h"

void
fuzz_fail(const char *condition, const char *file, int line)
{
    fprintf(stderr, "%s:%d: this does not hold: %s\n", file, line, condition);
    abort();
}

static bool
turns_direction(uint32_t point)
{
    return point == 0x061C || point == 0x200E || point == 0x200F || (point >= 0x202A && point <= 0x202E)
           || (point >= 0x2066 && point <= 0x2069);
}

static void
expect(struct str text, bool lines)
{
    for (size_t at = 0; at < text.bytes;) {
        uint32_t point;
        size_t taken = text_decode(text.ptr + at, text.bytes - at, &point);
        EXPECT(point >= 0x20 || (lines && point == '\n'));
        EXPECT(point < 0x7F || point >= 0xA0);
        EXPECT(point < 0x80 || taken > 1); /* no broken byte */
        EXPECT(!turns_direction(point));
        at += taken;
    }
}

void
fuzz_expect_shown(struct str text)
{
    expect(text, false);
}

void
fuzz_expect_lines(struct str text)
{
    expect(text, true);
    EXPECT(text.bytes == 0 || text.ptr[text.bytes - 1] == '\n');
}
