/*
 * Asking the index. Each word that was typed is looked for in the vocabulary; the texts that have what was found get a
 * rank, and a text has the lowest rank of all that is looked for.
 */
#include "search.h"

#include "rung/format.h"
#include "text.h"

const char *
search_kind_name(enum search_kind kind)
{
    static const char *const names[] = {
#define X(kind, name) [kind] = (name),
        SEARCH_KINDS(X)
#undef X
    };
    return names[kind];
}

/* --- Words --- */

static struct str
word_of(const struct search_index *index, uint32_t word)
{
    uint32_t start = index->words[word];
    return (struct str){.ptr = index->vocabulary.ptr + start, .bytes = index->words[word + 1] - start - 1};
}

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

/* Gives the texts that have a word a rank, if it is higher than what they have. */
static void
rank_texts(const struct search_index *index, uint32_t word, enum search_rank rank, uint8_t *ranks)
{
    for (size_t i = index->word_having[word]; i < index->word_having[word + 1]; i++)
        if (ranks[index->having[i]] < rank)
            ranks[index->having[i]] = (uint8_t)rank;
}

/* Ranks all texts for one needle; false: no word matches. */
static bool
rank_needle(const struct search_index *index, const struct needle *needle, uint8_t *ranks)
{
    const char *end = index->vocabulary.ptr + index->vocabulary.bytes, *at = index->vocabulary.ptr;
    enum search_rank least = needle->begins ? SEARCH_BEGINS : SEARCH_INSIDE;
    bool found = false;
    for (uint32_t word = 0;
         (at = memmem(at, (size_t)(end - at), needle->folded.ptr, needle->folded.bytes)) != NULL;) {
        while (index->vocabulary.ptr + index->words[word + 1] <= at)
            word++;
        struct str whole = word_of(index, word);
        enum search_rank rank = match_rank(whole, (uint32_t)(at - whole.ptr), needle->folded.bytes);
        if (rank >= least) {
            rank_texts(index, word, rank, ranks);
            found = true;
        }
        at = rank == SEARCH_WHOLE ? whole.ptr + whole.bytes : at + 1; /* it may stand better further on */
    }
    return found;
}

/* --- Words that nobody says, but nearly --- */

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

static int
bit_count(uint64_t bits)
{
    int count = 0;
    for (; bits; bits &= bits - 1)
        count++;
    return count;
}

/* A word without the signs around it. */
static struct str
bare(struct str word)
{
    while (word.bytes && (unsigned char)*word.ptr < 0x80 && !text_in_word((unsigned char)*word.ptr)) {
        word.ptr++;
        word.bytes--;
    }
    while (word.bytes && (unsigned char)word.ptr[word.bytes - 1] < 0x80
           && !text_in_word((unsigned char)word.ptr[word.bytes - 1]))
        word.bytes--;
    return word;
}

/*
 * How far a word is from what is wanted, in halves of a slip: twice its slips; those of its beginning, as far as it may
 * be typed yet, are one more. Above twice the limit: too far.
 */
static int
distance_of(struct str wanted, struct str word, int limit)
{
    struct str beginning = {.ptr = word.ptr, .bytes = wanted.bytes};
    int far = 2 * limit + 2;
    if (word.bytes < NEAR_BYTES_MIN || bit_count(letters(wanted) & ~letters(word)) > limit)
        return far;
    int whole = 2 * text_distance(wanted, word, limit);
    int begun = word.bytes > wanted.bytes ? 2 * text_distance(wanted, beginning, limit) + 1 : far;
    return whole < begun ? whole : begun;
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

/* The word nearest to what is wanted; of several the one that most texts have. Not given: none is near. */
static struct str
nearest_word(const struct search_index *index, struct str wanted)
{
    struct str best = {0};
    size_t best_having = 0;
    int limit = (int)wanted.bytes / 3;
    limit = limit < NEAR_SLIPS_MAX ? limit : NEAR_SLIPS_MAX;
    int best_distance = 2 * limit + 1;
    if (wanted.bytes < NEAR_BYTES_MIN || has_digit(wanted))
        return best;
    for (uint32_t i = 0; i < index->word_count; i++) {
        struct str word = bare(word_of(index, i));
        size_t having = index->word_having[i + 1] - index->word_having[i];
        int distance = distance_of(wanted, word, limit);
        if (distance < best_distance || (distance == best_distance && having > best_having)) {
            best_distance = distance;
            best = word;
            best_having = having;
        }
    }
    return best;
}

/* --- What matches --- */

/* A place that matches, and its text. */
struct match {
    uint32_t place;
    uint32_t text;
};

/* The first matches of one kind and rank. */
struct bucket {
    struct match *v;
    size_t count;
};

struct searching {
    const struct search_index *index;
    struct arena *arena;
    unsigned kinds;
    size_t most;
    struct search_found found;
    struct str whole; /* all that is looked for */
    uint8_t *ranks;   /* of the texts */
    struct bucket buckets[SEARCH_KIND_COUNT][SEARCH_RANK_COUNT];
};

/* Takes the nearest word in place of a needle that matches nothing; false: none is near. */
static bool
take_nearest(struct searching *s, struct needle *needle)
{
    struct buf whole = {.arena = s->arena};
    struct str nearest = nearest_word(s->index, needle->folded);
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

/* Ranks all texts; false: none matches. */
static bool
rank_all(struct searching *s)
{
    uint32_t count = s->index->text_count;
    s->ranks = arena_alloc(s->arena, count + 1);
    uint8_t *ranks = arena_alloc(s->arena, count + 1);
    memset(s->ranks, SEARCH_EXACT, count);
    for (size_t i = 0; i < s->found.needles.count; i++) {
        struct needle *needle = &s->found.needles.v[i];
        memset(ranks, SEARCH_NOT, count);
        if (!rank_needle(s->index, needle, ranks)
            && !(take_nearest(s, needle) && rank_needle(s->index, needle, ranks)))
            return false;
        for (uint32_t text = 0; text < count; text++)
            s->ranks[text] = s->ranks[text] < ranks[text] ? s->ranks[text] : ranks[text];
    }
    return true;
}

/* Whether a text is what was typed, and nothing else. */
static bool
is_exact(const struct searching *s, const struct search_text *text)
{
    if (text->words != s->found.needles.count)
        return false;
    struct str said = {.ptr = text->ptr + text->label, .bytes = text->bytes - text->label};
    return str_equal(search_squeezed(s->arena, said), s->whole);
}

/* Counts the places that have a text, and keeps as many as are wanted. */
static void
add_matches(struct searching *s, uint32_t text)
{
    enum search_rank rank = s->ranks[text];
    if (rank == SEARCH_WHOLE && is_exact(s, &s->index->texts[text]))
        rank = SEARCH_EXACT;
    for (uint32_t place = s->index->text_places[text]; place < s->index->text_places[text + 1]; place++) {
        uint8_t kind = s->index->kinds[place];
        struct bucket *bucket = &s->buckets[kind][rank];
        s->found.counts[kind]++;
        if (bucket->count == s->most || !(s->kinds >> kind & 1))
            continue;
        bucket->v = arena_grow(s->arena, bucket->v, bucket->count, sizeof(*bucket->v));
        bucket->v[bucket->count++] = (struct match){place, text};
    }
}

/* --- Hits --- */

static void
set_profile(struct search_hit *hit, const struct profile *profile, const struct search_place *place)
{
    hit->target = (struct target){
        .kind = TARGET_RUNG,
        .rung = {profile, place->level ? &profile->levels[place->level - 1] : NULL},
    };
    hit->document = profile->document;
    if (place->part == 0)
        return;
    if (place->what == WHAT_UNKNOWN || place->what == WHAT_REQUIREMENT_NOTE)
        hit->requirement = &profile->requirements[place->part - 1];
    else
        hit->section = &profile->sections[place->part - 1];
}

static void
set_owner(const struct collection *collection, struct search_hit *hit, const struct search_place *place)
{
    switch (search_whats[place->what].owner) {
    case OWNER_PROFILE:
        set_profile(hit, collection->profiles[place->owner], place);
        break;
    case OWNER_COMPETENCY:
        hit->target.kind = TARGET_COMPETENCY;
        hit->target.competency = collection->competencies[place->owner];
        hit->document = hit->target.competency->document;
        break;
    case OWNER_SCALE:
        hit->target.kind = TARGET_SCALE;
        hit->target.scale = collection->scales[place->owner];
        hit->document = hit->target.scale->document;
        break;
    case OWNER_FAMILY:
        hit->category = collection->families[place->owner];
        hit->document = hit->category->document;
        break;
    case OWNER_GROUP:
        hit->category = collection->groups[place->owner];
        hit->document = hit->category->document;
        break;
    }
}

static void
add_hit(struct searching *s, struct match match, enum search_rank rank)
{
    const struct search_place *place = &s->index->places[match.place];
    const struct search_text *text = &s->index->texts[match.text];
    struct search_hit *hit = &s->found.hits[s->found.count++];
    *hit = (struct search_hit){
        .kind = search_whats[place->what].kind,
        .rank = rank,
        .what = search_whats[place->what].name,
        .text = {.ptr = text->ptr, .bytes = text->bytes, .pos = place->pos},
        .label = text->label,
    };
    set_owner(s->index->collection, hit, place);
}

/* Adds the hits of a kind, the best first. */
static void
add_hits(struct searching *s, enum search_kind kind)
{
    size_t wanted = s->most;
    for (int rank = SEARCH_EXACT; rank > SEARCH_NOT; rank--) {
        const struct bucket *bucket = &s->buckets[kind][rank];
        for (size_t i = 0; i < bucket->count && wanted; i++, wanted--)
            add_hit(s, bucket->v[i], (enum search_rank)rank);
    }
}

/* Adds all hits, first the kinds that have an exact one. */
static void
add_kinds(struct searching *s)
{
    size_t count = 0;
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        for (int rank = SEARCH_INSIDE; rank < SEARCH_RANK_COUNT; rank++)
            count += s->buckets[kind][rank].count;
    s->found.hits = arena_array(s->arena, count, sizeof(*s->found.hits));
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        if (s->buckets[kind][SEARCH_EXACT].count)
            add_hits(s, (enum search_kind)kind);
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        if (!s->buckets[kind][SEARCH_EXACT].count)
            add_hits(s, (enum search_kind)kind);
}

struct search_found
search(const struct search_index *index, struct arena *arena, struct str typed, unsigned kinds, size_t most)
{
    struct searching s = {.index = index, .arena = arena, .kinds = kinds, .most = most};
    s.found.needles = search_words(arena, typed);
    s.whole = search_squeezed(arena, typed);
    if (s.found.needles.count == 0 || !rank_all(&s))
        return (struct search_found){.needles = s.found.needles};
    for (uint32_t text = 0; text < index->text_count; text++)
        if (s.ranks[text])
            add_matches(&s, text);
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        s.found.total += s.found.counts[kind];
    add_kinds(&s);
    if (s.found.total == 0)
        s.found.instead = (struct str){0};
    return s.found;
}

/* --- Whose a hit is --- */

/* What tells a profile from others of its title. */
static void
add_profile_owner(struct buf *out, const struct profile *profile)
{
    for (uint32_t i = 0; i < profile->family_refs.count; i++)
        if (profile->families[i]) {
            format_category_path(out, profile->families[i]);
            return;
        }
    buf_str(out, str_given(profile->department) ? profile->department : profile->attribution.organization);
}

static void
add_rung_owner(struct buf *out, const struct search_hit *hit)
{
    struct rung rung = hit->target.rung;
    buf_str(out, rung_name(out->arena, rung));
    struct str part = hit->section ? hit->section->heading : (struct str){0};
    if (hit->requirement)
        part = requirement_name(hit->requirement);
    if (str_given(part) && !str_equal(part, hit->text))
        buf_printf(out, ": %.*s", STR_ARGS(part));
}

/* The group, and who asks for it. */
static void
add_competency_owner(struct buf *out, const struct competency *competency)
{
    uint32_t profiles = competency_profile_count(competency);
    if (competency->group)
        buf_printf(out, "%.*s, ", STR_ARGS(competency->group->name));
    buf_puts(out, "in ");
    if (profiles == 1)
        buf_str(out, competency->required_by[0]->profile->title);
    else
        format_count(out, profiles, "profile");
}

void
search_owner(struct buf *out, const struct search_hit *hit)
{
    const struct target *target = &hit->target;
    bool itself = hit->kind != SEARCH_TEXTS && hit->kind != SEARCH_FACTS; /* a name of what it leads to */
    if (hit->category && itself && hit->category->parent)
        format_category_path(out, hit->category->parent);
    else if (hit->category && !itself)
        format_category_path(out, hit->category);
    else if (target->kind == TARGET_SCALE && !str_equal(hit->text, target->scale->name))
        buf_str(out, target->scale->name);
    else if (target->kind == TARGET_COMPETENCY && itself)
        add_competency_owner(out, target->competency);
    else if (target->kind == TARGET_COMPETENCY)
        format_competency_name(out, target->competency);
    else if (target->kind == TARGET_RUNG && str_equal(hit->text, target->rung.profile->title))
        add_profile_owner(out, target->rung.profile);
    else if (target->kind == TARGET_RUNG && target->rung.level && str_equal(hit->text, target->rung.level->name))
        buf_str(out, target->rung.profile->title);
    else if (target->kind == TARGET_RUNG)
        add_rung_owner(out, hit);
}
