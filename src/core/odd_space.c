/*
 * The table of characters that look like a blank, or like nothing at all.
 *
 * To add one, add a row in the order of their numbers: from, to, what people are told that it is, whether it takes
 * room.
 */
#include "odd_space.h"

#include <stddef.h>

#include "rung/text.h"

struct odd_space
odd_space_at(const char *at, uint32_t bytes)
{
    static const struct {
        uint32_t first, last;
        const char *name;
        bool wide;
    } spaces[] = {
        {0x00A0, 0x00A0, "a no-break space", true},
        {0x00AD, 0x00AD, "a soft hyphen", false},
        {0x061C, 0x061C, "an invisible mark of direction", false},
        {0x1680, 0x1680, "a special space", true},
        {0x180E, 0x180E, "an invisible separator", false},
        {0x2000, 0x200A, "a space of special width", true},
        {0x200B, 0x200B, "a zero-width space", false},
        {0x200C, 0x200D, "an invisible joiner", true}, /* within words of many languages */
        {0x200E, 0x200F, "an invisible mark of direction", false},
        {0x202A, 0x202E, "an invisible mark of direction", false},
        {0x202F, 0x202F, "a narrow no-break space", true},
        {0x205F, 0x205F, "a space of special width", true},
        {0x2060, 0x2064, "an invisible joiner", false},
        {0x2066, 0x2069, "an invisible mark of direction", false},
        {0x3000, 0x3000, "an ideographic space", true},
        {0xFEFF, 0xFEFF, "a byte-order mark", false},
    };
    struct odd_space odd = {0};
    if (bytes < 2 || (unsigned char)at[0] < 0xC2)
        return odd;
    uint32_t taken = (uint32_t)text_decode(at, bytes, &odd.point);
    for (size_t i = 0; i < sizeof(spaces) / sizeof(*spaces); i++) {
        if (odd.point < spaces[i].first || odd.point > spaces[i].last)
            continue;
        odd.bytes = taken;
        odd.name = spaces[i].name;
        odd.wide = spaces[i].wide;
        break;
    }
    return odd;
}
