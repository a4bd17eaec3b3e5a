/*
 * A string of the model: pointer, length in bytes, and its place in the file it came from.
 *
 * Text from a document may hold anything, so it is never taken for a NUL-ended string. "Absent" (ptr is NULL) and
 * "empty" (bytes is 0) are different things.
 */
#ifndef RUNG_STR_H
#define RUNG_STR_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

struct str {
    const char *ptr; /* UTF-8, not ended by a NUL; NULL: absent */
    uint32_t bytes;
    uint32_t pos; /* place in its file: characters from the start, a byte-order mark not counted */
};

/* Arguments for a "%.*s" in a format. */
#define STR_ARGS(text) (int)(text).bytes, ((text).ptr ? (text).ptr : "")

/* A str of a NUL-ended string, without a place; NULL gives an absent one. */
static inline struct str
str_of(const char *text)
{
    return (struct str){.ptr = text, .bytes = text ? (uint32_t)strlen(text) : 0};
}

/* Whether there is any text: neither absent nor empty. */
static inline bool
str_given(struct str text)
{
    return text.bytes > 0;
}

/* Whether two strings are the same bytes; places do not matter. */
static inline bool
str_equal(struct str a, struct str b)
{
    return a.bytes == b.bytes && (a.bytes == 0 || memcmp(a.ptr, b.ptr, a.bytes) == 0);
}

/* Orders strings by their bytes, shorter first where one begins the other. Below, equal to or above 0. */
static inline int
str_order(struct str a, struct str b)
{
    uint32_t both = a.bytes < b.bytes ? a.bytes : b.bytes;
    int order = both ? memcmp(a.ptr, b.ptr, both) : 0;
    return order ? order : (a.bytes > b.bytes) - (a.bytes < b.bytes);
}

#endif
