/*
 * Asking the index. Each word that was typed is looked for in the vocabulary of each part; the texts that have what was
 * found get a rank, and a text has the lowest rank of all that is looked for.
 */
#include <stdlib.h>

#include "search.h"
#include "text.h"

/* --- What is looked for, and where --- */

/* A place that matches. */
struct match {
    uint32_t part;
    uint32_t place;
};

/* The matches of one kind and rank that are wanted, in their order. */
struct bucket {
    struct match *v;
    size_t count;
    size_t settled; /* those of the parts before */
    uint32_t last;  /* place of this part that may be among them */
};

struct searching {
    struct arena *arena;
    const struct collection *collection;
    const struct search_part *parts[SEARCH_PARTS_MAX];
    size_t part_count;
    unsigned kinds;
    size_t most;
    struct search_found found;
    struct str whole;                 /* all that is looked for */
    uint8_t *ranks[SEARCH_PARTS_MAX]; /* of the texts of each part */
    struct bucket buckets[SEARCH_KIND_COUNT][SEARCH_RANK_COUNT];
    uint8_t open[SEARCH_KIND_COUNT]; /* of each kind the ranks (1 << rank) of which more of this part is wanted */
};

/* --- Words --- */

/* Whether the character that ends before `at` belongs to a word. */
static bool
in_word_before(struct str word, uint32_t at)
{
    uint32_t point, start = at;
    if (at == 0)
        return false;
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
    if (at == word.bytes)
        return false;
    text_decode(word.ptr + at, word.bytes - at, &point);
    return text_in_word(point);
}

/* How well a match at `at` of a word is. */
static enum search_rank
match_rank(struct str word, uint32_t at, uint32_t bytes)
{
    if (in_word_before(word, at))
        return SEARCH_INSIDE;
    return in_word_at(word, at + bytes) ? SEARCH_BEGINS : SEARCH_WHOLE;
}

/* The best rank among the matches of a needle in a word, of which the first is at `at`. */
static enum search_rank
word_rank(struct str word, struct str needle, const char *at)
{
    enum search_rank best = SEARCH_NOT;
    const char *end = word.ptr + word.bytes;
    for (; at && best < SEARCH_WHOLE; at = memmem(at + 1, (size_t)(end - at - 1), needle.ptr, needle.bytes)) {
        enum search_rank rank = match_rank(word, (uint32_t)(at - word.ptr), needle.bytes);
        best = rank > best ? rank : best;
    }
    return best;
}

/* Gives the texts that have a word a rank, if it is higher than what they have. */
static void
rank_texts(const struct search_part *part, uint32_t word, enum search_rank rank, uint8_t *ranks)
{
    const uint8_t *at = part->lists + part->having[word], *end = part->lists + part->having[word + 1];
    for (uint32_t text = 0; at < end;) {
        if (*at < 0x80) /* nearly always */
            text += *at++;
        else
            text += search_number(&at);
        uint8_t had = ranks[text]; // NOLINT(clang-analyzer-core.NullDereference): each part has its own (make_ranks)
        ranks[text] = had > rank ? had : (uint8_t)rank;
    }
}

/* Ranks the texts of a part for one needle; false: no word matches. */
static bool
rank_part(const struct search_part *part, const struct needle *needle, uint8_t *ranks)
{
    const char *at = part->vocabulary.ptr, *end = at + part->vocabulary.bytes;
    enum search_rank least = needle->begins ? SEARCH_BEGINS : SEARCH_INSIDE;
    bool found = false;
    for (uint32_t word = 0;
         (at = memmem(at, (size_t)(end - at), needle->folded.ptr, needle->folded.bytes)) != NULL;) {
        while (part->vocabulary.ptr + part->words[word + 1] <= at)
            word++;
        struct str whole = search_part_word(part, word);
        enum search_rank rank = word_rank(whole, needle->folded, at);
        if (rank >= least) {
            rank_texts(part, word, rank, ranks);
            found = true;
        }
        at = whole.ptr + whole.bytes;
    }
    return found;
}

/* Ranks all texts for one needle; false: no word matches. */
static bool
rank_needle(const struct searching *s, const struct needle *needle, uint8_t *const ranks[])
{
    bool found = false;
    for (size_t i = 0; i < s->part_count; i++)
        found |= rank_part(s->parts[i], needle, ranks[i]);
    return found;
}

/* Takes the nearest word in place of a needle that matches nothing; false: none is near. */
static bool
take_nearest(struct searching *s, struct needle *needle)
{
    struct buf whole = {.arena = s->arena};
    if (!s->found.searched.whole) /* the word itself may be in the rest */
        return false;
    struct str nearest = search_nearest(s->parts, s->part_count, s->arena, needle->folded);
    if (!str_given(nearest))
        return false;
    needle->folded = nearest;
    for (size_t i = 0; i < s->found.needles.count; i++) {
        buf_puts(&whole, i ? " " : "");
        buf_str(&whole, s->found.needles.v[i].folded);
    }
    s->whole = s->found.instead = buf_get(&whole);
    return true;
}

/* Room for the ranks of all texts, all SEARCH_NOT. */
static void
make_ranks(const struct searching *s, uint8_t *ranks[])
{
    for (size_t i = 0; i < s->part_count; i++)
        ranks[i] = arena_alloc(s->arena, s->parts[i]->text_count);
}

/* Leaves each text the lower of two ranks. */
static void
lower_ranks(const struct searching *s, uint8_t *const others[])
{
    for (size_t i = 0; i < s->part_count; i++)
        for (uint32_t text = 0; text < s->parts[i]->text_count; text++)
            if (s->ranks[i][text] > others[i][text])
                s->ranks[i][text] = others[i][text];
}

/* Ranks all texts; false: none matches. */
static bool
rank_all(struct searching *s)
{
    for (size_t i = 0; i < s->found.needles.count; i++) {
        struct needle *needle = &s->found.needles.v[i];
        uint8_t *ranks[SEARCH_PARTS_MAX] = {NULL};
        make_ranks(s, ranks);
        if (!rank_needle(s, needle, ranks) && !(take_nearest(s, needle) && rank_needle(s, needle, ranks)))
            return false;
        if (i == 0)
            memcpy(s->ranks, ranks, sizeof(ranks));
        else
            lower_ranks(s, ranks);
    }
    return s->found.needles.count > 0;
}

/* --- Texts that are what was typed, and nothing else --- */

/* Texts of a part that have all words, and no more of them. */
struct likely {
    struct searching *s;
    uint8_t *ranks;
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
    if (str_equal(search_squeezed(likely->s->arena, text), likely->s->whole))
        likely->ranks[likely->texts[at]] = SEARCH_EXACT;
}

static void
rank_exact(struct searching *s, size_t at_part)
{
    const struct search_part *part = s->parts[at_part];
    const uint8_t *ranks = s->ranks[at_part];
    struct likely likely = {.s = s, .ranks = s->ranks[at_part]};
    size_t words = s->found.needles.count < SEARCH_WORDS_MOST ? s->found.needles.count : SEARCH_WORDS_MOST;
    const uint8_t *end = ranks + part->text_count;
    for (const uint8_t *at = ranks; (at = memchr(at, SEARCH_WHOLE, (size_t)(end - at))) != NULL; at++) {
        uint32_t text = (uint32_t)(at - ranks);
        struct search_text known = search_part_text(part, text);
        if (known.words != words)
            continue;
        likely.texts = arena_grow(s->arena, likely.texts, likely.count, sizeof(*likely.texts));
        likely.places = arena_grow(s->arena, likely.places, likely.count, sizeof(*likely.places));
        likely.texts[likely.count] = text;
        likely.places[likely.count++] = search_number(&known.places);
    }
    search_part_read(part, s->collection, likely.places, likely.count, check_exact, &likely);
}

/* --- What matches --- */

static int
by_place(const void *a, const void *b)
{
    const struct match *one = a, *other = b;
    if (one->part != other->part)
        return one->part < other->part ? -1 : 1;
    return (one->place > other->place) - (one->place < other->place);
}

/* Leaves the first of the matches, in their order, as many as are wanted. */
static void
cut_bucket(struct bucket *bucket, size_t most)
{
    size_t more = bucket->count - bucket->settled, wanted = most - bucket->settled;
    if (more == 0)
        return;
    qsort(bucket->v + bucket->settled, more, sizeof(*bucket->v), by_place);
    if (more >= wanted) {
        bucket->count = most;
        bucket->last = bucket->v[most - 1].place;
    }
}

/* Adds those places of a text that may be wanted. When it has none, no text behind it has. */
static void
fill_bucket(struct searching *s, uint8_t kind, uint8_t rank, uint32_t part, struct search_text text)
{
    struct bucket *bucket = &s->buckets[kind][rank];
    uint32_t place = 0;
    for (uint32_t i = 0; i < text.place_count; i++) {
        place += search_number(&text.places);
        if (place > bucket->last) {
            if (i == 0) /* the first place of a text is behind that of the text before */
                s->open[kind] &= (uint8_t) ~(1U << rank);
            return;
        }
        bucket->v = arena_grow(s->arena, bucket->v, bucket->count, sizeof(*bucket->v));
        bucket->v[bucket->count++] = (struct match){part, place};
        if ((bucket->count - bucket->settled) / 2 >= s->most - bucket->settled)
            cut_bucket(bucket, s->most);
    }
}

static void
begin_part(struct searching *s)
{
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++) {
        s->open[kind] = 0;
        for (int rank = SEARCH_INSIDE; rank < SEARCH_RANK_COUNT; rank++) {
            struct bucket *bucket = &s->buckets[kind][rank];
            bucket->last = UINT32_MAX;
            if (s->kinds >> kind & 1 && bucket->settled < s->most)
                s->open[kind] |= (uint8_t)(1U << rank);
        }
    }
}

static void
end_part(struct searching *s)
{
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        for (int rank = 0; rank < SEARCH_RANK_COUNT; rank++) {
            struct bucket *bucket = &s->buckets[kind][rank];
            cut_bucket(bucket, s->most);
            bucket->settled = bucket->count;
        }
}

/* Whether none of eight texts matches. */
static bool
none_of_eight(const uint8_t *ranks)
{
    uint64_t eight;
    memcpy(&eight, ranks, sizeof(eight));
    return eight == 0;
}

/* Counts the places of texts, given how many there are of each form. */
static void
count_forms(struct searching *s, const uint32_t *forms)
{
    for (uint32_t kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        for (uint32_t count = 1; count < SEARCH_COUNT_MOST; count++)
            s->found.counts[kind] += (size_t)forms[count << SEARCH_KIND_BITS | kind] * count;
}

/*
 * Counts the places of the texts of a part that match, and keeps as many as are wanted. Nothing can be foretold of the
 * next text, so what is done for each does not depend on it: one that does not match counts as one of form 0, which has no
 * places. The forms are counted in two lots, since adding to a number that was just added to takes time.
 */
static void
add_matches(struct searching *s, uint32_t at)
{
    const struct search_part *part = s->parts[at];
    const uint8_t *ranks = s->ranks[at];
    uint32_t forms[2][UINT8_MAX + 1] = {{0}};
    begin_part(s);
    for (uint32_t text = 0; text < part->text_count; text++) {
        if (text % 8 == 0 && text + 8 <= part->text_count && none_of_eight(ranks + text)) {
            text += 7;
            continue;
        }
        uint8_t rank = ranks[text], form = part->forms[text], kind = form & SEARCH_KIND_MASK;
        forms[text & 1][rank ? form : 0]++;
        if (form >= SEARCH_FORM_MANY && rank)
            s->found.counts[kind] += search_part_text(part, text).place_count;
        if (s->open[kind] >> rank & 1)
            fill_bucket(s, kind, rank, at, search_part_text(part, text));
    }
    count_forms(s, forms[0]);
    count_forms(s, forms[1]);
    end_part(s);
}

/* --- Hits --- */

/* A hit that is to be filled. */
struct wanted {
    struct match match;
    struct search_hit *hit;
};

struct wanteds {
    struct searching *s;
    struct wanted *v;
    size_t count;
};

/* Adds the hits of a kind, the best first. */
static void
want_hits(struct wanteds *w, enum search_kind kind)
{
    struct searching *s = w->s;
    size_t left = s->most;
    for (int rank = SEARCH_EXACT; rank > SEARCH_NOT; rank--) {
        const struct bucket *bucket = &s->buckets[kind][rank];
        for (size_t i = 0; i < bucket->count && left; i++, left--) {
            struct search_hit *hit = &s->found.hits[s->found.count++];
            hit->rank = (enum search_rank)rank;
            w->v[w->count++] = (struct wanted){bucket->v[i], hit};
        }
    }
}

/* Adds all hits, first the kinds that have an exact one. */
static void
want_kinds(struct wanteds *w)
{
    struct searching *s = w->s;
    size_t count = 0;
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        for (int rank = SEARCH_INSIDE; rank < SEARCH_RANK_COUNT; rank++)
            count += s->buckets[kind][rank].count;
    s->found.hits = arena_array(s->arena, count, sizeof(*s->found.hits));
    w->v = arena_array(s->arena, count, sizeof(*w->v));
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        if (s->buckets[kind][SEARCH_EXACT].count)
            want_hits(w, (enum search_kind)kind);
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        if (!s->buckets[kind][SEARCH_EXACT].count)
            want_hits(w, (enum search_kind)kind);
}

/* The hits of one part. */
struct filling {
    struct searching *s;
    const struct wanted *wanted;
};

static void
fill_hit(void *context, size_t at, struct str label, struct str text, const struct search_place *place)
{
    struct filling *filling = context;
    struct searching *s = filling->s;
    search_hit_fill(filling->wanted[at].hit, s->arena, s->collection, label, text, place);
}

/* Fills the hits in the order of their places, so that each unit is walked through once. */
static void
fill_hits(const struct wanteds *w)
{
    struct searching *s = w->s;
    uint32_t *places = arena_array(s->arena, w->count, sizeof(*places));
    if (w->count)
        qsort(w->v, w->count, sizeof(*w->v), by_place);
    for (size_t i = 0; i < w->count; i++)
        places[i] = w->v[i].match.place;
    for (size_t first = 0, end; first < w->count; first = end) {
        struct filling filling = {s, w->v + first};
        uint32_t part = w->v[first].match.part;
        for (end = first; end < w->count && w->v[end].match.part == part;)
            end++;
        search_part_read(s->parts[part], s->collection, places + first, end - first, fill_hit, &filling);
    }
}

struct search_found
search(const struct search_index *index, struct arena *arena, struct str typed, unsigned kinds, size_t most)
{
    struct searching s = {.arena = arena, .collection = index->collection, .kinds = kinds, .most = most};
    struct wanteds wanted = {.s = &s};
    s.part_count = search_index_parts(index, s.parts, &s.found.searched);
    s.found.needles = search_words(arena, typed);
    s.whole = search_squeezed(arena, typed);
    if (!rank_all(&s))
        return (struct search_found){.needles = s.found.needles, .searched = s.found.searched};
    for (uint32_t i = 0; i < s.part_count; i++) {
        rank_exact(&s, i);
        add_matches(&s, i);
    }
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        s.found.total += s.found.counts[kind];
    want_kinds(&wanted);
    fill_hits(&wanted);
    if (s.found.total == 0)
        s.found.instead = (struct str){0};
    return s.found;
}
