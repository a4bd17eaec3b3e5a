/*
 * Asking the index. Each word that was typed is looked for in the vocabulary of each part; the texts that have what
 * was found get a rank, and a text has the lowest rank of all that is looked for. Texts are kept as sets of bits, so
 * that what is asked of all of them is asked of 64 at once.
 */
#include <string.h>

#include "search.h"
#include "text.h"

/* --- Words --- */

/* Whether a byte is a letter or digit by itself: nearly all are. */
static bool
is_plain_letter(char byte)
{
    return search_initial(byte) < SEARCH_INITIALS;
}

/* Whether the character that ends before `at` belongs to a word. */
static bool
in_word_before(struct str word, uint32_t at)
{
    uint32_t point, start = at;
    if (at == 0 || is_plain_letter(word.ptr[at - 1]))
        return at > 0;
    do
        start--;
    while (start && ((unsigned char)word.ptr[start] & 0xC0) == 0x80);
    text_decode(word.ptr + start, at - start, &point);
    return text_in_word(point);
}

static bool
in_word_at(struct str word, uint32_t at)
{
    uint32_t point;
    if (at == word.bytes || is_plain_letter(word.ptr[at]))
        return at < word.bytes;
    text_decode(word.ptr + at, word.bytes - at, &point);
    return text_in_word(point);
}

enum search_rank
search_match_rank(struct str word, uint32_t at, uint32_t bytes)
{
    if (in_word_before(word, at))
        return SEARCH_INSIDE;
    return in_word_at(word, at + bytes) ? SEARCH_BEGINS : SEARCH_WHOLE;
}

/*
 * Where a needle first stands between two places, or NULL. What is typed first is short, and stands nearly
 * everywhere: memmem takes its time for both.
 */
static const char *
find_needle(const char *at, const char *end, struct str needle)
{
    enum { SHORT = 3 }; /* bytes */
    if (needle.bytes > SHORT)
        return memmem(at, (size_t)(end - at), needle.ptr, needle.bytes);
    for (; (at = memchr(at, *needle.ptr, (size_t)(end - at))) != NULL; at++)
        if ((size_t)(end - at) >= needle.bytes && memcmp(at, needle.ptr, needle.bytes) == 0)
            return at;
    return NULL;
}

/* The best rank among the matches of a needle in a word, of which the first is at `at`. */
static enum search_rank
word_rank(struct str word, struct str needle, const char *at)
{
    enum search_rank best = SEARCH_NOT;
    const char *end = word.ptr + word.bytes;
    for (; at && best < SEARCH_WHOLE; at = find_needle(at + 1, end, needle)) {
        enum search_rank rank = search_match_rank(word, (uint32_t)(at - word.ptr), needle.bytes);
        best = rank > best ? rank : best;
    }
    return best;
}

/* --- Texts --- */

static void
new_ranks(search_ranks ranks, struct arena *arena, const struct search_part *part)
{
    for (int rank = SEARCH_INSIDE; rank < SEARCH_RANK_COUNT; rank++)
        ranks[rank] = arena_array(arena, part->block_count, sizeof(*ranks[rank]));
}

static void
clear_ranks(search_ranks ranks, const struct search_part *part)
{
    for (int rank = SEARCH_INSIDE; rank < SEARCH_RANK_COUNT; rank++)
        memset(ranks[rank], 0, part->block_count * sizeof(*ranks[rank]));
}

/* Adds the texts of a higher rank to those of each lower one. */
static void
add_higher(const struct search_part *part, search_ranks ranks)
{
    for (uint32_t i = 0; i < part->block_count; i++) { /* each part has its own (new_ranks) */
        // NOLINTNEXTLINE(clang-analyzer-core.NullDereference)
        ranks[SEARCH_BEGINS][i] |= ranks[SEARCH_WHOLE][i];
        ranks[SEARCH_INSIDE][i] |= ranks[SEARCH_BEGINS][i];
    }
}

/* Ranks the texts of a part for a needle of one letter, which is found where a word begins; false: nowhere. */
static bool
rank_letter(const struct search_part *part, struct str needle, search_ranks ranks)
{
    const uint64_t *having = part->initials[search_initial(*needle.ptr)];
    uint64_t any = 0;
    for (uint32_t i = 0; i < part->block_count; i++) {
        ranks[SEARCH_BEGINS][i] |= having[i];
        any |= having[i];
    }
    for (uint32_t i = 0; i < part->single_count; i++) {
        struct str word = search_part_word(part, part->singles[i]);
        const char *at = find_needle(word.ptr, word.ptr + word.bytes, needle);
        if (word_rank(word, needle, at) == SEARCH_WHOLE)
            search_part_having(part, part->singles[i], ranks[SEARCH_WHOLE]);
    }
    return any;
}

/* Ranks them for a needle that is found anywhere. */
static bool
rank_word(const struct search_part *part, struct str needle, search_ranks ranks)
{
    const char *at = part->vocabulary.ptr, *end = at + part->vocabulary.bytes;
    bool found = false;
    for (uint32_t word = 0; (at = find_needle(at, end, needle)) != NULL; found = true) {
        while (part->vocabulary.ptr + part->words[word + 1] <= at)
            word++;
        struct str whole = search_part_word(part, word);
        search_part_having(part, word, ranks[word_rank(whole, needle, at)]);
        at = whole.ptr + whole.bytes;
    }
    return found;
}

/* Ranks the texts of a part for one needle; false: no word matches. */
static bool
rank_part(const struct search_part *part, const struct needle *needle, search_ranks ranks)
{
    bool found = (needle->begins ? rank_letter : rank_word)(part, needle->folded, ranks);
    if (found)
        add_higher(part, ranks);
    return found;
}

/* Ranks all texts for one needle; false: no word matches. */
static bool
rank_needle(const struct search_query *q, const struct needle *needle, search_ranks ranks[])
{
    bool found = false;
    for (size_t i = 0; i < q->part_count; i++)
        found |= rank_part(q->parts[i], needle, ranks[i]);
    return found;
}

/* Takes the nearest word in place of a needle that matches nothing; false: none is near. */
static bool
take_nearest(struct search_query *q, struct needle *needle)
{
    struct buf whole = {.arena = q->arena};
    if (!q->found.searched.whole) /* the word itself may be in the rest */
        return false;
    struct str nearest = search_nearest(q->parts, q->part_count, q->arena, needle->folded);
    if (!str_given(nearest))
        return false;
    needle->folded = nearest;
    for (size_t i = 0; i < q->found.needles.count; i++) {
        buf_puts(&whole, i ? " " : "");
        buf_str(&whole, q->found.needles.v[i].folded);
    }
    q->whole = q->found.instead = buf_get(&whole);
    return true;
}

/* Leaves each text the lower of two ranks. */
static void
lower_ranks(const struct search_part *part, search_ranks ranks, search_ranks others)
{
    for (int rank = SEARCH_INSIDE; rank <= SEARCH_WHOLE; rank++)
        for (uint32_t i = 0; i < part->block_count; i++)
            ranks[rank][i] &= others[rank][i];
}

/* Ranks all texts for one needle, or for the nearest word where it matches nothing; false: no word matches. */
static bool
rank_nearest(struct search_query *q, struct needle *needle, search_ranks ranks[])
{
    return rank_needle(q, needle, ranks) || (take_nearest(q, needle) && rank_needle(q, needle, ranks));
}

/* Ranks all texts; false: none matches. */
static bool
rank_all(struct search_query *q)
{
    struct needle *needles = q->found.needles.v;
    search_ranks others[SEARCH_PARTS_MAX];
    for (size_t k = 0; k < q->part_count; k++)
        new_ranks(q->ranks[k], q->arena, q->parts[k]);
    if (q->found.needles.count == 0 || !rank_nearest(q, &needles[0], q->ranks))
        return false;
    for (size_t i = 1; i < q->found.needles.count; i++) {
        for (size_t k = 0; k < q->part_count; k++)
            if (i == 1)
                new_ranks(others[k], q->arena, q->parts[k]);
            else
                clear_ranks(others[k], q->parts[k]);
        if (!rank_nearest(q, &needles[i], others))
            return false;
        for (size_t k = 0; k < q->part_count; k++)
            lower_ranks(q->parts[k], q->ranks[k], others[k]);
    }
    return true;
}

/* --- Texts that are what was typed, and nothing else --- */

/* Texts of a part that have all words, and no more of them. */
struct likely {
    struct search_query *q;
    uint64_t *exact;
    uint32_t *texts;
    uint32_t *places; /* the first of each */
    size_t count;
};

static void
check_exact(void *context, size_t at, struct str label, struct str text, const struct search_place *place)
{
    struct likely *likely = context;
    (void)label;
    (void)place;
    if (str_equal(search_squeezed(likely->q->arena, text), likely->q->whole))
        bits_add(likely->exact, likely->texts[at]);
}

static void
add_likely(struct likely *likely, const struct search_part *part, uint32_t text)
{
    struct arena *arena = likely->q->arena;
    struct search_text known = search_part_text(part, text);
    likely->texts = arena_grow(arena, likely->texts, likely->count, sizeof(*likely->texts));
    likely->places = arena_grow(arena, likely->places, likely->count, sizeof(*likely->places));
    likely->texts[likely->count] = text;
    likely->places[likely->count++] = search_number(&known.places);
}

static void
rank_exact(struct search_query *q, size_t at)
{
    const struct search_part *part = q->parts[at];
    const uint64_t *whole = q->ranks[at][SEARCH_WHOLE];
    struct likely likely = {.q = q, .exact = q->ranks[at][SEARCH_EXACT]};
    size_t words = q->found.needles.count < SEARCH_WORDS_MOST ? q->found.needles.count : SEARCH_WORDS_MOST;
    for (uint32_t i = 0; i < part->block_count; i++)
        for (uint64_t block = whole[i]; block; block &= block - 1) {
            uint32_t text = i * 64 + bits_first(block);
            if (part->text_words[text] == words)
                add_likely(&likely, part, text);
        }
    search_part_read(part, q->collection, likely.places, likely.count, check_exact, &likely);
}

/* --- All of it --- */

static void
count_places(struct search_query *q, size_t at)
{
    search_part_match(q->parts[at], q->ranks[at], q->matching[at]);
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++) {
        q->found.counts[kind] += q->matching[at][kind].places;
        q->found.total += q->matching[at][kind].places;
    }
}

struct search_query *
search_ask(const struct search_index *index, struct arena *arena, struct str typed)
{
    struct search_query *q = arena_alloc(arena, sizeof(*q));
    q->arena = arena;
    q->collection = index->collection;
    q->part_count = search_index_parts(index, q->parts, &q->found.searched);
    q->found.needles = search_words(arena, typed);
    q->whole = search_squeezed(arena, typed);
    bool matches = rank_all(q);
    for (size_t i = 0; i < q->part_count && matches; i++) {
        rank_exact(q, i);
        count_places(q, i);
    }
    if (q->found.total == 0)
        q->found.instead = (struct str){0};
    return q;
}
