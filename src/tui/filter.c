/* Words against texts, both folded. */
#include "filter.h"

#include <string.h>

#include "rung/text.h"

struct filter
filter_make(struct arena *arena, struct str typed)
{
    struct str text = str_given(typed) ? text_fold(arena, typed) : (struct str){0};
    struct str *words = NULL;
    size_t count = 0;
    for (uint32_t start = 0, end = 0; start < text.bytes; start = end + 1) {
        for (end = start; end < text.bytes && text.ptr[end] != ' ';)
            end++;
        if (end == start)
            continue;
        words = arena_grow(arena, words, count, sizeof(*words));
        words[count++] = (struct str){.ptr = text.ptr + start, .bytes = end - start};
    }
    return (struct filter){words, count};
}

bool
filter_matches(const struct filter *filter, struct str folded)
{
    for (size_t i = 0; i < filter->count; i++)
        if (!memmem(folded.ptr, folded.bytes, filter->words[i].ptr, filter->words[i].bytes))
            return false;
    return true;
}

bool
filter_narrows(const struct filter *filter, const struct filter *before)
{
    if (before->count > filter->count)
        return false;
    for (size_t i = 0; i < before->count; i++)
        if (!filter_matches(&(struct filter){&before->words[i], 1}, filter->words[i]))
            return false;
    return true;
}
