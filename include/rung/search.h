/*
 * Finding words: in one text, and in everything that a collection says. Case and accents do not count, nor do
 * characters that cannot be seen (text_fold); blanks of all kinds are alike.
 */
#ifndef RUNG_SEARCH_H
#define RUNG_SEARCH_H

#include "rung/model.h"

/* --- In one text --- */

/* What is looked for. */
struct needle {
    struct str folded; /* any run of blanks is one blank */
    bool begins;       /* found only where a word begins */
};

struct needles {
    struct needle *v;
    size_t count;
};

/* A part of a text, in bytes. */
struct span {
    uint32_t start;
    uint32_t end;
};

/* What was typed as one needle, blanks at either end left out; none when there is nothing else. In `arena`. */
struct needles search_phrase(struct arena *arena, struct str typed);

/* Each word that was typed as a needle. A single letter or digit (of ASCII) is found only where a word begins. In `arena`. */
struct needles search_words(struct arena *arena, struct str typed);

/*
 * The first match at or behind the byte `from`, of whichever needle comes first, the longest of those at one place; false:
 * there is none. A match is whole characters of the text with all their accents. All of them, which do not overlap:
 *     for (struct span match = {0}; search_next(needles, text, match.end, &match);)
 */
bool search_next(const struct needles *needles, struct str text, uint32_t from, struct span *match_out);

#endif
