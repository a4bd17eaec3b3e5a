/* Words that nobody says, but nearly: what may have been meant. */
#include "map.h"
#include "search.h"
#include "text.h"

enum {
    NEAR_BYTES_MIN = 4, /* a shorter word is like too many others */
    NEAR_SLIPS_MAX = 2,
};

/* The letters and digits in a word, as bits: two words that have too many that the other lacks are not near. */
static uint64_t
letters(struct str word)
{
    uint64_t bits = 0;
    for (uint32_t i = 0; i < word.bytes; i++)
        bits |= UINT64_C(1) << ((unsigned char)word.ptr[i] & 63);
    return bits;
}

static bool
is_sign(char byte)
{
    return (unsigned char)byte < 0x80 && !text_in_word((unsigned char)byte);
}

/* A word without the signs around it. */
static struct str
bare(struct str word)
{
    while (word.bytes && is_sign(*word.ptr)) {
        word.ptr++;
        word.bytes--;
    }
    while (word.bytes && is_sign(word.ptr[word.bytes - 1]))
        word.bytes--;
    return word;
}

/* What is wanted. */
struct wanted {
    struct str word;
    uint64_t letters;
    int limit; /* slips */
};

/*
 * Whether a word is worth being measured, with the signs around it or without: it is long enough, and has all of the
 * letters, but for as many as there may be slips.
 */
static bool
may_be_near(const struct wanted *wanted, struct str word)
{
    if (word.bytes < NEAR_BYTES_MIN || word.bytes + (uint32_t)wanted->limit < wanted->word.bytes)
        return false;
    uint64_t missing = wanted->letters & ~letters(word);
    for (int i = 0; i < wanted->limit; i++)
        missing &= missing - 1;
    return missing == 0;
}

static bool
begin_alike(struct str a, struct str b)
{
    uint32_t first, other;
    text_decode(a.ptr, a.bytes, &first);
    text_decode(b.ptr, b.bytes, &other);
    return first == other;
}

/*
 * How far a word is from what is wanted, in halves of a slip: twice its slips; those of its beginning, as far as it
 * may be typed yet, are one more. Two more than twice the limit: too far. Whoever slips twice has the first letter
 * right: "science" is no "licence".
 */
static int
distance_of(const struct wanted *wanted, struct str word)
{
    struct str beginning = {.ptr = word.ptr, .bytes = wanted->word.bytes};
    int limit = wanted->limit, far = 2 * limit + 2;
    if (word.bytes < NEAR_BYTES_MIN)
        return far;
    int whole = 2 * text_distance(wanted->word, word, limit);
    int begun = word.bytes > beginning.bytes ? 2 * text_distance(wanted->word, beginning, limit) + 1 : far;
    int nearest = whole < begun ? whole : begun;
    return nearest < 2 * NEAR_SLIPS_MAX || begin_alike(wanted->word, word) ? nearest : far;
}

/* A number that is slightly wrong is another number. */
static bool
has_digit(struct str word)
{
    for (uint32_t i = 0; i < word.bytes; i++)
        if (word.ptr[i] >= '0' && word.ptr[i] <= '9')
            return true;
    return false;
}

/* A word that is as near as any. */
struct candidate {
    struct candidate *next;
    struct str word;
    size_t places; /* at which it stands */
};

struct candidates {
    struct arena *arena;
    struct map map; /* by the word */
    struct candidate *first;
    struct candidate **end; /* where the next is to be noted */
    int distance;           /* of all of them */
};

/* Forgets the candidates, for one that is nearer. */
static void
begin_candidates(struct candidates *c, int distance)
{
    c->map = (struct map){.arena = c->arena};
    c->first = NULL;
    c->end = &c->first;
    c->distance = distance;
}

static void
add_candidate(struct candidates *c, struct str word, size_t places)
{
    struct candidate *candidate = map_get(&c->map, word);
    if (!candidate) {
        candidate = arena_alloc(c->arena, sizeof(*candidate));
        candidate->word = word;
        map_put(&c->map, word, candidate);
        *c->end = candidate;
        c->end = &candidate->next;
    }
    candidate->places += places;
}

static void
look_in_part(struct candidates *c, const struct search_part *part, const struct wanted *wanted)
{
    for (uint32_t i = 0; i < part->word_count; i++) {
        struct str word = search_part_word(part, i);
        if (!may_be_near(wanted, word)) /* nearly all are not: only of the rest are signs taken off */
            continue;
        word = bare(word);
        int distance = distance_of(wanted, word);
        if (distance < c->distance)
            begin_candidates(c, distance);
        if (distance == c->distance)
            add_candidate(c, word, search_part_said(part, i));
    }
}

struct str
search_nearest(const struct search_part *const *parts, size_t count, struct arena *arena, struct str typed)
{
    struct wanted wanted = {.word = typed, .letters = letters(typed), .limit = (int)typed.bytes / 3};
    struct candidates candidates = {.arena = arena};
    struct candidate none = {0}, *best = &none;
    if (wanted.limit > NEAR_SLIPS_MAX)
        wanted.limit = NEAR_SLIPS_MAX;
    if (typed.bytes < NEAR_BYTES_MIN || has_digit(typed))
        return none.word;
    begin_candidates(&candidates, 2 * wanted.limit + 1);
    for (size_t i = 0; i < count; i++)
        look_in_part(&candidates, parts[i], &wanted);
    for (struct candidate *each = candidates.first; each; each = each->next)
        if (each->places > best->places)
            best = each;
    return best->word;
}
