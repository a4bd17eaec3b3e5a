/*
 * Finding words: in one text, and in everything that a collection says. Case and accents do not count, nor do
 * characters that cannot be seen (text_fold); blanks of all kinds are alike.
 */
#ifndef RUNG_SEARCH_H
#define RUNG_SEARCH_H

#include "rung/buf.h"
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

/*
 * Each word that was typed as a needle. A single letter or digit (of ASCII) is found only where a word begins. In
 * `arena`.
 */
struct needles search_words(struct arena *arena, struct str typed);

/*
 * The first match at or behind the byte `from`, of whichever needle comes first, the longest of those at one place;
 * false: there is none. A match is whole characters of the text with all their accents. All of them, which do not
 * overlap:
 *     for (struct span match = {0}; search_next(needles, text, match.end, &match);)
 */
bool search_next(const struct needles *needles, struct str text, uint32_t from, struct span *match_out);

/* --- In a collection --- */

/* What kind of thing has a text, in the order in which to show them. */
#define SEARCH_KINDS(X)                                                                                              \
    X(SEARCH_PROFILES, "Profiles")         /* titles */                                                              \
    X(SEARCH_LEVELS, "Levels")             /* names, titles and positions of job levels */                           \
    X(SEARCH_COMPETENCIES, "Competencies") /* their names */                                                         \
    X(SEARCH_GROUPS, "Groups")             /* names of job families and competency groups */                         \
    X(SEARCH_SCALES, "Scales")             /* names of scales and of their proficiencies */                          \
    X(SEARCH_FACTS, "Codes and facts")     /* with their labels */                                                   \
    X(SEARCH_TEXTS, "Text")                /* headings, paragraphs, bullets, definitions, notes, career paths */

enum search_kind {
#define X(kind, name) kind,
    SEARCH_KINDS(X)
#undef X
        SEARCH_KIND_COUNT
};

/* What people call a kind. */
const char *search_kind_name(enum search_kind kind);

/* How well a text matches: the worst of what its words are for the words that are looked for. */
enum search_rank {
    SEARCH_NOT,    /* not at all */
    SEARCH_INSIDE, /* within words */
    SEARCH_BEGINS, /* at the beginning of words */
    SEARCH_WHOLE,  /* whole words */
    SEARCH_EXACT,  /* all of the text, and nothing else; of a code or fact all of its value */
    SEARCH_RANK_COUNT
};

/* One place at which a text stands. */
struct search_hit {
    enum search_kind kind;
    enum search_rank rank;
    const char *what; /* it is, such as "position title", "bullet", "note" */
    struct str
        text; /* as written, with its place; of a code or fact "SAP job code: 50419567"; of a career path where it leads to */
    uint32_t label;                        /* bytes at the beginning of the text that are a label: "SAP job code: " */
    struct target target;                  /* that has it; TARGET_NONE: a category has it */
    const struct category *category;       /* that has it, or NULL */
    const struct section *section;         /* of the profile that it stands in, or NULL */
    const struct requirement *requirement; /* of the profile that it belongs to, or NULL */
    struct document *document;             /* that it stands in */
};

/* How much of a collection is searched. */
struct search_extent {
    uint32_t profiles;
    size_t places; /* at which it says anything, in these profiles and in what they refer to */
    bool whole;    /* all of it */
};

/* What was found. */
struct search_found {
    struct search_hit *hits; /* kind by kind, those with an exact hit first; in each the best first */
    size_t count;
    size_t counts[SEARCH_KIND_COUNT]; /* places that match, of each kind, whether they are among the hits or not */
    size_t total;                     /* of all kinds */
    struct needles needles;           /* to show the matches in a hit, with search_next */
    struct search_extent searched;
    struct str instead; /* nothing matches what was typed; this is what nearly the same words find. Else not given */
};

struct search_index;
struct search_query;

/*
 * All words that a collection says, and where. Takes time in proportion to what it says, in so many threads, of which
 * the caller's is one (0: one for each processor). It refers to the collection and goes away with `arena`, which must
 * go before the collection does. When memory runs out, what happens is what happens for `arena`, in the thread that
 * wanted some: that function must bear to be called in any.
 */
struct search_index *search_index(struct arena *arena, const struct collection *collection, unsigned threads);

/*
 * The same, made in the background while the caller goes on: what is made by now can be searched. What is found does
 * not depend on the number of threads (0: one fewer than processors), nor on which of them is faster. Going away, it
 * is stopped within a moment.
 */
struct search_index *search_index_begin(struct arena *arena, const struct collection *collection, unsigned threads);

/* A descriptor that can be read from when more can be searched, until search_heard() is called; -1: there is none. */
int search_news(const struct search_index *index);

/* Notes that the news were heard: the descriptor can be read from again when there are others. */
void search_heard(const struct search_index *index);

/* Waits for such news, for so many milliseconds at most. */
void search_wait(const struct search_index *index, int milliseconds);

/* How much of the collection can be searched by now. */
struct search_extent search_extent(const struct search_index *index);

/* In place of some kinds: all of them. */
enum { SEARCH_ALL_KINDS = (1 << SEARCH_KIND_COUNT) - 1 };

/*
 * Finds the places that have all of the words typed in one text. When a word stands nowhere, the word most like it is
 * taken instead, if there is one. In `arena`, as the index is now: parts that are made later are not looked at.
 */
struct search_query *search_ask(const struct search_index *index, struct arena *arena, struct str typed);

/*
 * Of each kind in `kinds` (1 << kind, or SEARCH_ALL_KINDS) the best `most` places as hits; others are counted. In
 * `arena`, which must go before the query's does.
 */
struct search_found search_best(const struct search_query *query, struct arena *arena, unsigned kinds, size_t most);

/* Both: what is asked once, and of which this is wanted. In `arena`. */
struct search_found search(const struct search_index *index, struct arena *arena, struct str typed, unsigned kinds,
                           size_t most);

/*
 * Adds what a hit belongs to, so that two alike can be told apart: "Behavioral Competencies, in Operations Support".
 */
void search_owner(struct buf *out, const struct search_hit *hit);

#endif
