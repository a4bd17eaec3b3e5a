/*
 * How searching is made.
 *
 * An index is several parts, each over some units of the collection, one behind the other: a unit is a profile, a
 * competency, and so on, with all that it says. A part is made by itself, and never changes once it is made. In it
 * the words of all texts stand once each in one block, folded, so a key is looked for in the vocabulary and not in
 * the texts; each word knows the texts that have it, each text the places where it stands. What a text says is not
 * kept: it is read again from the collection, where it is to be shown.
 */
#ifndef RUNG_CORE_SEARCH_H
#define RUNG_CORE_SEARCH_H

#include <stdatomic.h>

#include "bits.h"
#include "rung/search.h"
#include "threads.h"

/* What has a text. */
enum search_owner { OWNER_PROFILE, OWNER_COMPETENCY, OWNER_SCALE, OWNER_FAMILY, OWNER_GROUP };

enum { OWNER_COUNT = OWNER_GROUP + 1 };

/* What a text is of its owner: the kind it is found as, and what it is called. */
#define SEARCH_WHATS(X)                                                                                              \
    X(WHAT_TITLE, OWNER_PROFILE, SEARCH_PROFILES, "title")                                                           \
    X(WHAT_OTHER_TITLE, OWNER_PROFILE, SEARCH_PROFILES, "alternative title")                                         \
    X(WHAT_LEVEL, OWNER_PROFILE, SEARCH_LEVELS, "level")                                                             \
    X(WHAT_LEVEL_TITLE, OWNER_PROFILE, SEARCH_LEVELS, "job title")                                                   \
    X(WHAT_POSITION, OWNER_PROFILE, SEARCH_LEVELS, "position title")                                                 \
    X(WHAT_CODE, OWNER_PROFILE, SEARCH_FACTS, "code")                                                                \
    X(WHAT_FACT, OWNER_PROFILE, SEARCH_FACTS, "fact")                                                                \
    X(WHAT_LEVEL_TEXT, OWNER_PROFILE, SEARCH_TEXTS, "about the level")                                               \
    X(WHAT_HEADING, OWNER_PROFILE, SEARCH_TEXTS, "section")                                                          \
    X(WHAT_PARAGRAPH, OWNER_PROFILE, SEARCH_TEXTS, "paragraph")                                                      \
    X(WHAT_BULLET, OWNER_PROFILE, SEARCH_TEXTS, "bullet")                                                            \
    X(WHAT_SECTION_NOTE, OWNER_PROFILE, SEARCH_TEXTS, "note")                                                        \
    X(WHAT_UNKNOWN, OWNER_PROFILE, SEARCH_COMPETENCIES, "requirement")                                               \
    X(WHAT_REQUIREMENT_NOTE, OWNER_PROFILE, SEARCH_TEXTS, "note")                                                    \
    X(WHAT_PATH, OWNER_PROFILE, SEARCH_TEXTS, "career path")                                                         \
    X(WHAT_NOTE, OWNER_PROFILE, SEARCH_TEXTS, "note")                                                                \
    X(WHAT_COMPETENCY, OWNER_COMPETENCY, SEARCH_COMPETENCIES, "competency")                                          \
    X(WHAT_DEFINITION, OWNER_COMPETENCY, SEARCH_TEXTS, "definition")                                                 \
    X(WHAT_INDICATOR, OWNER_COMPETENCY, SEARCH_TEXTS, "indicator")                                                   \
    X(WHAT_COMPETENCY_NOTE, OWNER_COMPETENCY, SEARCH_TEXTS, "note")                                                  \
    X(WHAT_SCALE, OWNER_SCALE, SEARCH_SCALES, "scale")                                                               \
    X(WHAT_PROFICIENCY, OWNER_SCALE, SEARCH_SCALES, "proficiency")                                                   \
    X(WHAT_SCALE_TEXT, OWNER_SCALE, SEARCH_TEXTS, "definition")                                                      \
    X(WHAT_SCALE_NOTE, OWNER_SCALE, SEARCH_TEXTS, "note")                                                            \
    X(WHAT_FAMILY, OWNER_FAMILY, SEARCH_GROUPS, "job family")                                                        \
    X(WHAT_FAMILY_TEXT, OWNER_FAMILY, SEARCH_TEXTS, "definition")                                                    \
    X(WHAT_GROUP, OWNER_GROUP, SEARCH_GROUPS, "competency group")                                                    \
    X(WHAT_GROUP_TEXT, OWNER_GROUP, SEARCH_TEXTS, "definition")

enum search_what {
#define X(what, owner, kind, name) what,
    SEARCH_WHATS(X)
#undef X
        WHAT_COUNT
};

struct search_what_row {
    enum search_owner owner;
    enum search_kind kind;
    const char *name;
};

extern const struct search_what_row search_whats[WHAT_COUNT];

/* A place at which a text stands. */
struct search_place {
    uint32_t owner; /* its place in the collection's list */
    uint32_t pos;   /* see struct str */
    uint32_t part;  /* of a profile: the section or requirement, from 1; 0: neither */
    uint16_t level; /* of a profile, from 1; 0: none */
    uint8_t what;
};

/* What a walk comes to. The label may be absent. */
typedef void search_said_fn(void *context, struct str label, struct str text, const struct search_place *place);

/* The number of units of a collection: first its profiles, then what these refer to. */
uint32_t search_unit_count(const struct collection *collection);

/* Calls `said` for each text of a unit that is given; it is the same, in the same order, each time. */
void search_walk(const struct collection *collection, uint32_t unit, search_said_fn *said, void *context);

/* --- A part --- */

/* The texts of a part that have a rank or a higher one, of each rank. */
typedef uint64_t *search_ranks[SEARCH_RANK_COUNT];

/* Of the texts of a part that are of one kind, those that match. */
struct search_matching {
    unsigned ranks; /* that they have, as bits: 1 << rank */
    size_t places;  /* at which they stand */
};

enum { SEARCH_INITIALS = 26 + 10 }; /* the letters and digits of ASCII */

/*
 * Texts, words and places are numbered in the order in which they come. Lists of texts and of places rise, and are
 * written as differences, in as few bytes as each takes (search_number); a list of texts is written as a bit for each
 * text (bits.h) where that takes four times the bytes at most, since it is read much faster; so its length says which
 * of both it is.
 *
 * The record of a text: the number of its places, if that is not in `text_places`; its places. Equal texts of two
 * kinds are two texts.
 */
struct search_part {
    struct arena *arena; /* holds all of it */
    uint32_t first_unit, unit_count;
    uint32_t *unit_places; /* where those of each unit begin, and behind them the number of all */
    uint32_t text_count;
    uint32_t block_count;                /* of a set of texts; see bits.h */
    uint64_t *kinds[SEARCH_KIND_COUNT];  /* the texts of each */
    uint64_t *initials[SEARCH_INITIALS]; /* those with a word that begins with each; see search_initial */
    uint64_t *many;                      /* those that stand at more than one place */
    uint8_t *text_words;                 /* of each the words behind its label, at most SEARCH_WORDS_MOST */
    uint8_t *text_places; /* of each the number of its places; SEARCH_PLACES_MOST: it has a record of them */
    uint32_t *texts;      /* where the record of each begins */
    uint8_t *records;
    uint32_t word_count;
    uint32_t *words;       /* where each begins in the vocabulary, and behind them the end */
    struct str vocabulary; /* each word, a line feed behind it */
    uint32_t *singles;     /* those in which a letter or digit of ASCII stands by itself */
    uint32_t single_count;
    uint32_t *having; /* where the texts that have each word begin in `lists`, and behind them the end */
    uint8_t *lists;
};

enum { SEARCH_WORDS_MOST = 255, SEARCH_PLACES_MOST = 255 };

/*
 * Makes the part of some units. NULL: `stop` was set meanwhile. When memory runs out, what happens is what happens
 * for `like`.
 */
struct search_part *search_part_new(const struct arena *like, const struct collection *collection,
                                    uint32_t first_unit, uint32_t unit_count, const atomic_bool *stop);

/* Reads a number and goes on behind it. */
static inline uint32_t
search_number(const uint8_t **at)
{
    uint32_t number = *(*at)++;
    if (number < 0x80)
        return number;
    number &= 0x7F;
    for (int bits = 7;; bits += 7) {
        uint32_t byte = *(*at)++;
        number |= (byte & 0x7F) << bits;
        if (byte < 0x80)
            return number;
    }
}

static inline struct str
search_part_word(const struct search_part *part, uint32_t word)
{
    uint32_t start = part->words[word];
    return (struct str){.ptr = part->vocabulary.ptr + start, .bytes = part->words[word + 1] - start - 1};
}

/* Where a text stands. */
struct search_text {
    uint32_t place_count;
    const uint8_t *places;
};

static inline struct search_text
search_part_text(const struct search_part *part, uint32_t text)
{
    const uint8_t *at = part->records + part->texts[text];
    struct search_text known = {.place_count = part->text_places[text]};
    if (known.place_count == SEARCH_PLACES_MOST)
        known.place_count = search_number(&at);
    known.places = at;
    return known;
}

/* The number of a letter or digit among the initials; of other bytes SEARCH_INITIALS. */
static inline uint32_t
search_initial(char byte)
{
    if (byte >= 'a' && byte <= 'z')
        return (uint32_t)(byte - 'a');
    return byte >= '0' && byte <= '9' ? (uint32_t)(byte - '0') + 26 : SEARCH_INITIALS;
}

/* How well so many bytes at a place of a word match, as it stands in a vocabulary: inside, at a beginning, whole. */
enum search_rank search_match_rank(struct str word, uint32_t at, uint32_t bytes);

/* Adds the texts that have a word to a set. */
void search_part_having(const struct search_part *part, uint32_t word, uint64_t *texts);

/* The number of places at which a word stands. */
size_t search_part_said(const struct search_part *part, uint32_t word);

/* Looks what matches of each kind, where these are the texts of each rank. */
void search_part_match(const struct search_part *part, search_ranks ranks,
                       struct search_matching matching_out[SEARCH_KIND_COUNT]);

/* What is read again of a place: the number of it, from 0, in the list that was given, and what stands there. */
typedef void search_read_fn(void *context, size_t at, struct str label, struct str text,
                            const struct search_place *place);

/* Calls `read` for places of a part, given by their numbers, each higher than the one before. */
void search_part_read(const struct search_part *part, const struct collection *collection, const uint32_t *places,
                      size_t count, search_read_fn *read, void *context);

/* --- The index --- */

enum { SEARCH_PARTS_MAX = 32, SEARCH_THREADS_MAX = 16 };

struct search_index {
    const struct collection *collection;
    const struct arena *like; /* for the arenas of the parts */
    uint32_t part_units;      /* units of a part; of the last there may be less */
    uint32_t part_count;
    _Atomic(struct search_part *) parts[SEARCH_PARTS_MAX]; /* NULL: not made yet */
    atomic_uint next;                                      /* the part that is handed out next */
    atomic_bool stop;                                      /* nothing more is to be made */
    pthread_t threads[SEARCH_THREADS_MAX];
    unsigned thread_count;
    struct wake wake; /* a part is made; only in the background */
};

/*
 * An index of which nothing is made, of parts of so many units; of more where there would be too many parts.
 * `part_units` is at least 1.
 */
struct search_index *search_index_new(struct arena *arena, const struct collection *collection, uint32_t part_units);

/* Makes a part that nobody has begun; false: there is none, or it was stopped. Several threads may. */
bool search_index_make(struct search_index *index);

/* The parts that are made by now, in their order; returns their number. `extent_out` says how far they go. */
size_t search_index_parts(const struct search_index *index, const struct search_part *parts[SEARCH_PARTS_MAX],
                          struct search_extent *extent_out);

/* --- What was asked --- */

struct search_query {
    struct arena *arena;
    const struct collection *collection;
    const struct search_part *parts[SEARCH_PARTS_MAX];
    size_t part_count;
    struct str whole;                     /* all that is looked for */
    search_ranks ranks[SEARCH_PARTS_MAX]; /* of the texts of each part; none when nothing matches */
    struct search_matching matching[SEARCH_PARTS_MAX][SEARCH_KIND_COUNT];
    struct search_found found; /* but for the hits */
};

/* --- Hits --- */

/* "Label: text", or the text where there is no label. In `arena`, if it is not the text itself. */
struct str search_labelled(struct arena *arena, struct str label, struct str text);

/* Fills a hit, but for its rank, with what a walk comes to. */
void search_hit_fill(struct search_hit *hit, struct arena *arena, const struct collection *collection,
                     struct str label, struct str text, const struct search_place *place);

/* --- Words --- */

/* A text folded, with one blank for each run of them and none at either end. In `arena`. */
struct str search_squeezed(struct arena *arena, struct str text);

/* The word nearest to what is wanted; of several the one that stands at most places. Not given: none is near. */
struct str search_nearest(const struct search_part *const *parts, size_t count, struct arena *arena,
                          struct str typed);

#endif
