/* The best of what matches, kind by kind, and what stands there. */
#include <stdlib.h>

#include "search.h"

/* --- Places --- */

/* A place that matches, and where it stands among the hits. */
struct match {
    uint32_t part;
    uint32_t place;
    size_t hit;
    enum search_rank rank;
};

struct best {
    const struct search_query *q;
    struct arena *arena;
    struct match *v; /* the best first */
    size_t count;
    /* of the kind, rank and part that is looked at: */
    size_t first;  /* of its matches */
    size_t wanted; /* as many as these */
    uint32_t last; /* place that may be among them */
    bool rising;   /* its matches lie in the order of their places */
};

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
cut(struct best *best)
{
    size_t count = best->count - best->first;
    if (!best->rising)
        qsort(best->v + best->first, count, sizeof(*best->v), by_place);
    best->rising = true;
    if (count >= best->wanted) {
        best->count = best->first + best->wanted;
        best->last = best->v[best->count - 1].place;
    }
}

/* Adds those places of a text that may be wanted. False: no text behind it has any. */
static bool
add_text(struct best *best, uint32_t part, struct search_text text, enum search_rank rank)
{
    uint32_t place = 0;
    for (uint32_t i = 0; i < text.place_count; i++) {
        place += search_number(&text.places);
        if (place > best->last)
            return i > 0; /* the first place of a text is behind that of the text before */
        best->v = arena_grow(best->arena, best->v, best->count, sizeof(*best->v));
        best->rising &= best->count == best->first || best->v[best->count - 1].place < place;
        best->v[best->count++] = (struct match){.part = part, .place = place, .rank = rank};
        if ((best->count - best->first) / 2 >= best->wanted)
            cut(best);
    }
    return true;
}

/* Adds the places of the texts of a kind, a rank and a part that may be wanted. */
static void
add_texts(struct best *best, uint32_t at, enum search_kind kind, enum search_rank rank)
{
    const struct search_part *part = best->q->parts[at];
    uint64_t *const *ranks = best->q->ranks[at];
    for (uint32_t i = 0; i < part->block_count; i++) {
        uint64_t higher = rank < SEARCH_EXACT ? ranks[rank + 1][i] : 0;
        for (uint64_t block = ranks[rank][i] & ~higher & part->kinds[kind][i]; block; block &= block - 1)
            if (!add_text(best, at, search_part_text(part, i * 64 + bits_first(block)), rank))
                return;
    }
}

/* Whether there are texts of a kind and a rank in a part. */
static bool
has_rank(const struct search_query *q, size_t at, enum search_kind kind, enum search_rank rank)
{
    return q->matching[at][kind].ranks >> rank & 1;
}

/* Adds the best places of a kind. */
static void
add_kind(struct best *best, enum search_kind kind, size_t most)
{
    size_t before = best->count;
    for (int rank = SEARCH_EXACT; rank > SEARCH_NOT; rank--)
        for (uint32_t i = 0; i < best->q->part_count; i++) {
            best->first = best->count;
            best->wanted = most - (best->count - before);
            best->last = UINT32_MAX;
            best->rising = true;
            if (best->wanted == 0)
                return;
            if (!has_rank(best->q, i, kind, (enum search_rank)rank))
                continue;
            add_texts(best, i, kind, (enum search_rank)rank);
            cut(best);
        }
}

/* Whether a place of this kind has what was typed, and nothing else. */
static bool
is_exact(const struct search_query *q, enum search_kind kind)
{
    for (size_t i = 0; i < q->part_count; i++)
        if (has_rank(q, i, kind, SEARCH_EXACT))
            return true;
    return false;
}

/* Adds the best places, first those of the kinds that have an exact one. */
static void
add_kinds(struct best *best, unsigned kinds, size_t most)
{
    for (int exact = 1; exact >= 0; exact--)
        for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
            if (kinds >> kind & 1 && is_exact(best->q, (enum search_kind)kind) == exact)
                add_kind(best, (enum search_kind)kind, most);
}

/* --- Hits --- */

/* The hits of one part. */
struct filling {
    const struct best *best;
    const struct match *matches;
    struct search_hit *hits;
};

static void
fill_hit(void *context, size_t at, struct str label, struct str text, const struct search_place *place)
{
    struct filling *filling = context;
    const struct match *match = &filling->matches[at];
    struct search_hit *hit = &filling->hits[match->hit];
    hit->rank = match->rank;
    search_hit_fill(hit, filling->best->arena, filling->best->q->collection, label, text, place);
}

/* Makes the hits, in the order of their places, so that each unit is walked through once. */
static struct search_hit *
make_hits(const struct best *best)
{
    struct search_hit *hits = arena_array(best->arena, best->count, sizeof(*hits));
    uint32_t *places = arena_array(best->arena, best->count, sizeof(*places));
    for (size_t i = 0; i < best->count; i++)
        best->v[i].hit = i;
    if (best->count)
        qsort(best->v, best->count, sizeof(*best->v), by_place);
    for (size_t i = 0; i < best->count; i++)
        places[i] = best->v[i].place;
    for (size_t first = 0, end; first < best->count; first = end) {
        struct filling filling = {best, best->v + first, hits};
        const struct search_part *part = best->q->parts[best->v[first].part];
        for (end = first; end < best->count && best->v[end].part == best->v[first].part;)
            end++;
        search_part_read(part, best->q->collection, places + first, end - first, fill_hit, &filling);
    }
    return hits;
}

struct search_found
search_best(const struct search_query *query, struct arena *arena, unsigned kinds, size_t most)
{
    struct best best = {.q = query, .arena = arena};
    struct search_found found = query->found;
    if (found.total > 0)
        add_kinds(&best, kinds, most);
    found.hits = make_hits(&best);
    found.count = best.count;
    return found;
}

struct search_found
search(const struct search_index *index, struct arena *arena, struct str typed, unsigned kinds, size_t most)
{
    return search_best(search_ask(index, arena, typed), arena, kinds, most);
}
