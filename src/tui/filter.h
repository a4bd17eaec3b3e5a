/*
 * What was typed to narrow a list: words that must all stand in a text, in any order. Case and accents do not count.
 */
#ifndef TUI_FILTER_H
#define TUI_FILTER_H

#include <stdbool.h>
#include <stddef.h>

#include "rung/arena.h"
#include "rung/str.h"

struct filter {
    const struct str *words; /* folded */
    size_t count;            /* 0: everything matches */
};

/* The filter for a text as typed, which may be not given. Lies in `arena`. */
struct filter filter_make(struct arena *arena, struct str typed);

/* Whether all words stand in a text, which is folded (see text_fold). */
bool filter_matches(const struct filter *filter, struct str folded);

/* Whether what matches a filter surely matched the one before, as when a letter was typed at its end. */
bool filter_narrows(const struct filter *filter, const struct filter *before);

#endif
