/*
 * The words of texts: which of them a rewording changed, and how alike that leaves the two.
 *
 * Words are those of UAX #29: in a script that is written without blanks each sign may be one. Case and accents do
 * not count.
 */
#ifndef RUNG_WORDS_H
#define RUNG_WORDS_H

#include "rung/arena.h"
#include "rung/str.h"

/* A part of a text, in bytes. */
struct text_range {
    uint32_t start, end;
};

struct text_ranges {
    struct text_range *v;
    size_t count;
};

struct word {
    struct str folded; /* without case and accents */
    struct text_range range;
};

struct words {
    struct word *v;
    size_t count;
};

/* The words of a text in order, without what stands between them. In `arena`. */
struct words text_words(struct arena *arena, struct str text);

/* What became of a text. */
struct text_changes {
    struct text_ranges before; /* what is there no more, or elsewhere */
    struct text_ranges after;  /* what is new */
};

enum { WORDS_CHANGED_MAX = 400 };

/*
 * Which words differ between two texts, in order; neighbours are one range. Where no word does, though the texts are
 * not equal, what differs is their case or what stands between the words, and then words are compared as they are
 * written. Nothing, when the texts share less than half of their words, so that pointing at words would not help, or
 * have more than WORDS_CHANGED_MAX of them between where they begin to differ and where they end to. In `arena`.
 */
struct text_changes text_changes(struct arena *arena, struct str before, struct str after);

#endif
