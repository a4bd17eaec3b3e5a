/*
 * Making the index: a walk through the collection gathers texts, places and words, each text and word once; then the
 * lists that lead from a word to its texts and from a text to its places are laid out side by side.
 */
#include "map.h"
#include "search.h"
#include "text.h"

/* --- Things that are numbered as they come, each once --- */

struct number_slot {
    uint32_t hash;
    uint32_t number; /* from 1; 0: the slot is free */
};

struct numbering {
    struct arena *arena; /* for the keys */
    struct arena *room;  /* for the slots: thrown away when they are too few */
    struct number_slot *slots;
    struct str *keys;    /* by their number, from 0 */
    uint32_t slot_count; /* a power of two, at least twice that of the keys */
    uint32_t count;
};

static struct number_slot *
number_slot(const struct numbering *n, struct str key, uint32_t hash)
{
    for (uint32_t at = hash;; at++) {
        struct number_slot *slot = &n->slots[at & (n->slot_count - 1)];
        if (slot->number == 0 || (slot->hash == hash && str_equal(n->keys[slot->number - 1], key)))
            return slot;
    }
}

/* Makes room for twice as many. */
static void
number_more(struct numbering *n)
{
    enum { SLOTS_FIRST = 1024 };
    struct numbering old = *n;
    n->slot_count = old.slot_count ? old.slot_count * 2 : SLOTS_FIRST;
    n->room = arena_new(n->arena);
    n->slots = arena_array(n->room, n->slot_count, sizeof(*n->slots));
    for (uint32_t i = 0; i < old.slot_count; i++) {
        uint32_t at = old.slots[i].hash;
        if (old.slots[i].number == 0)
            continue;
        while (n->slots[at & (n->slot_count - 1)].number)
            at++;
        n->slots[at & (n->slot_count - 1)] = old.slots[i];
    }
    arena_free(old.room);
}

/* The number of a key, from 0; one that is new is the last. The key's text is kept as it lies. */
static uint32_t
number_of(struct numbering *n, struct str key)
{
    uint32_t hash = map_hash(n, key);
    if (n->count >= n->slot_count / 2)
        number_more(n);
    struct number_slot *slot = number_slot(n, key, hash);
    if (slot->number == 0) {
        n->keys = arena_grow(n->arena, n->keys, n->count, sizeof(*n->keys));
        n->keys[n->count++] = key;
        *slot = (struct number_slot){hash, n->count};
    }
    return slot->number - 1;
}

/* --- Gathering --- */

/* Words of texts, each once for a text, one text after the other. */
struct chunk {
    struct chunk *next;
    uint32_t count;
    uint32_t v[16 * 1024]; /* numbers of words */
};

struct word_row {
    uint32_t texts;     /* that have it */
    uint32_t last_text; /* from 1: the last of these */
};

struct text_row {
    struct search_text text;
    uint32_t words; /* of it, each once */
};

struct gathering {
    struct search_index *index;
    struct arena *arena;   /* of the index */
    struct arena *scratch; /* until it is made */
    struct arena *turn;    /* for one text */
    struct numbering texts, words;
    struct text_row *text_rows;
    struct word_row *word_rows;
    struct search_place *places; /* as they come */
    uint32_t *place_texts;       /* the text of each */
    struct chunk *first, *last;
};

static void
count_place(void *context, struct str label, struct str text, const struct search_place *place)
{
    (void)label;
    (void)text;
    (void)place;
    ++*(uint32_t *)context;
}

static void
add_text_word(struct gathering *g, uint32_t word)
{
    if (!g->last || g->last->count == sizeof(g->last->v) / sizeof(*g->last->v)) {
        struct chunk *chunk = arena_alloc(g->scratch, sizeof(*chunk));
        *(g->last ? &g->last->next : &g->first) = chunk;
        g->last = chunk;
    }
    g->last->v[g->last->count++] = word;
}

/* Adds a word of the text that is the last; one that it has twice is added once. */
static void
add_word(struct gathering *g, struct str word)
{
    uint32_t count = g->words.count, number = number_of(&g->words, word);
    if (number == count) {
        g->words.keys[number].ptr = arena_copy(g->scratch, word.ptr, word.bytes);
        g->word_rows = arena_grow(g->scratch, g->word_rows, count, sizeof(*g->word_rows));
        g->word_rows[number] = (struct word_row){0};
    }
    struct word_row *row = &g->word_rows[number];
    if (row->last_text == g->texts.count)
        return;
    row->last_text = g->texts.count;
    row->texts++;
    g->text_rows[g->texts.count - 1].words++;
    add_text_word(g, number);
}

/* Adds the words of a part of a text; returns their number. */
static uint32_t
add_words(struct gathering *g, struct str part)
{
    struct str folded = text_fold(g->turn, part);
    uint32_t count = 0;
    for (uint32_t at = 0, end; at < folded.bytes; at = end + 1) {
        for (end = at; end < folded.bytes && !text_blank(folded.ptr[end]); end++)
            ;
        if (end > at)
            add_word(g, (struct str){.ptr = folded.ptr + at, .bytes = end - at});
        count += end > at;
    }
    return count;
}

/* Keeps what is to be known of a text that is new, the last: its words, and how long its label is. */
static void
add_text(struct gathering *g, struct str whole, uint32_t label)
{
    uint32_t number = g->texts.count - 1;
    g->text_rows = arena_grow(g->scratch, g->text_rows, number, sizeof(*g->text_rows));
    g->text_rows[number] = (struct text_row){.text = {.ptr = whole.ptr, .bytes = whole.bytes}};
    struct search_text *text = &g->text_rows[number].text;
    if (label)
        text->ptr = g->texts.keys[number].ptr = arena_copy(g->arena, whole.ptr, whole.bytes);
    text->label = label <= UINT16_MAX ? (uint16_t)label : 0;
    add_words(g, (struct str){.ptr = whole.ptr, .bytes = label});
    uint32_t words = add_words(g, (struct str){.ptr = whole.ptr + label, .bytes = whole.bytes - label});
    text->words = words <= UINT16_MAX ? (uint16_t)words : UINT16_MAX;
}

static void
add_place(void *context, struct str label, struct str text, const struct search_place *place)
{
    struct gathering *g = context;
    uint32_t label_bytes = 0, count = g->texts.count;
    if (str_given(label)) {
        struct buf joined = {.arena = g->turn};
        buf_printf(&joined, "%.*s: ", STR_ARGS(label));
        label_bytes = (uint32_t)joined.bytes;
        buf_str(&joined, text);
        text = buf_get(&joined);
    }
    uint32_t number = number_of(&g->texts, text);
    if (number == count)
        add_text(g, text, label_bytes);
    g->places[g->index->place_count] = *place;
    g->place_texts[g->index->place_count++] = number;
    arena_reset(g->turn);
}

/* --- Laying out --- */

static void
lay_out_words(struct gathering *g)
{
    struct search_index *index = g->index;
    size_t bytes = 0, having = 0;
    index->word_count = g->words.count;
    index->words = arena_array(g->arena, index->word_count + 1, sizeof(*index->words));
    index->word_having = arena_array(g->arena, index->word_count + 1, sizeof(*index->word_having));
    for (uint32_t i = 0; i < index->word_count; i++)
        bytes += g->words.keys[i].bytes + 1;
    char *vocabulary = arena_alloc(g->arena, bytes + 1);
    index->vocabulary = (struct str){.ptr = vocabulary, .bytes = (uint32_t)bytes};
    bytes = 0;
    for (uint32_t i = 0; i < index->word_count; i++) {
        struct str word = g->words.keys[i];
        index->words[i] = (uint32_t)bytes;
        index->word_having[i] = having;
        memcpy(vocabulary + bytes, word.ptr, word.bytes);
        bytes += word.bytes;
        vocabulary[bytes++] = '\n';
        having += g->word_rows[i].texts;
    }
    index->words[index->word_count] = (uint32_t)bytes;
    index->word_having[index->word_count] = having;
}

/* Under each word the texts that have it, in their order. */
static void
lay_out_having(struct gathering *g)
{
    struct search_index *index = g->index;
    const struct chunk *chunk = g->first;
    uint32_t at = 0;
    size_t *ends = arena_array(g->scratch, index->word_count + 1, sizeof(*ends));
    memcpy(ends, index->word_having, index->word_count * sizeof(*ends));
    index->having = arena_array(g->arena, index->word_having[index->word_count] + 1, sizeof(*index->having));
    for (uint32_t text = 0; text < index->text_count; text++)
        for (uint32_t i = 0; i < g->text_rows[text].words; i++) {
            if (at == chunk->count) {
                chunk = chunk->next;
                at = 0;
            }
            index->having[ends[chunk->v[at++]]++] = text;
        }
}

/* The texts, and under each the places that have it, in their order. */
static void
lay_out_places(struct gathering *g)
{
    struct search_index *index = g->index;
    uint32_t *ends = arena_array(g->scratch, index->text_count + 1, sizeof(*ends)), begin = 0;
    index->texts = arena_array(g->arena, index->text_count, sizeof(*index->texts));
    index->text_places = arena_array(g->arena, index->text_count + 1, sizeof(*index->text_places));
    index->places = arena_array(g->arena, index->place_count, sizeof(*index->places));
    index->kinds = arena_array(g->arena, index->place_count, sizeof(*index->kinds));
    for (uint32_t i = 0; i < index->place_count; i++)
        ends[g->place_texts[i]]++;
    for (uint32_t i = 0; i < index->text_count; i++) {
        uint32_t count = ends[i];
        index->texts[i] = g->text_rows[i].text;
        index->text_places[i] = ends[i] = begin;
        begin += count;
    }
    index->text_places[index->text_count] = begin;
    for (uint32_t i = 0; i < index->place_count; i++) {
        uint32_t to = ends[g->place_texts[i]]++;
        index->places[to] = g->places[i];
        index->kinds[to] = (uint8_t)search_whats[g->places[i].what].kind;
    }
}

struct search_index *
search_index(struct arena *arena, const struct collection *collection)
{
    struct arena *scratch = arena_new(arena);
    struct gathering g = {
        .index = arena_alloc(arena, sizeof(*g.index)),
        .arena = arena,
        .scratch = scratch,
        .turn = arena_new(arena),
        .texts = {.arena = scratch},
        .words = {.arena = scratch},
    };
    uint32_t count = 0;
    search_walk(collection, count_place, &count);
    g.index->collection = collection;
    g.places = arena_array(scratch, count, sizeof(*g.places));
    g.place_texts = arena_array(scratch, count, sizeof(*g.place_texts));
    search_walk(collection, add_place, &g);
    g.index->text_count = g.texts.count;
    lay_out_words(&g);
    lay_out_having(&g);
    lay_out_places(&g);
    arena_free(g.texts.room);
    arena_free(g.words.room);
    arena_free(g.turn);
    arena_free(scratch);
    return g.index;
}

size_t
search_places(const struct search_index *index)
{
    return index->place_count;
}
