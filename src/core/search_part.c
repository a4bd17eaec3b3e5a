/*
 * Making a part: a walk through its units gathers texts, places and words, each text and word once; then the lists that
 * lead from a word to its texts and from a text to its places are laid out, as long as the walk has found them to be.
 */
#include "map.h"
#include "search.h"
#include "text.h"

/* --- Things that are numbered as they come, each once --- */

enum { SHORT_BYTES = 8 }; /* nearly all words are */

struct number_slot {
    uint64_t hash;
    uint32_t number; /* from 1; 0: the slot is free */
    uint32_t shape;  /* of a short key: its bytes and kind, which with the hash tell all of it; 0: it is long */
};

struct number_key {
    const char *ptr;
    uint32_t bytes;
    uint32_t kind; /* equal texts of two kinds are two things */
};

struct numbering {
    struct arena *arena; /* for the keys */
    struct arena *room;  /* for the slots: thrown away when they are too few */
    struct number_slot *slots;
    struct number_key *keys; /* by their number, from 0 */
    uint32_t slot_count;     /* a power of two, at least twice that of the keys */
    uint32_t count;
    uint64_t secret; /* odd */
};

static struct numbering
numbering_in(struct arena *arena)
{
    return (struct numbering){.arena = arena, .secret = map_secret(arena)};
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
        uint32_t at = (uint32_t)old.slots[i].hash;
        if (old.slots[i].number == 0)
            continue;
        while (n->slots[at & (n->slot_count - 1)].number)
            at++;
        n->slots[at & (n->slot_count - 1)] = old.slots[i];
    }
    arena_free(old.room);
}

static uint64_t
eight_bytes(const char *ptr)
{
    uint64_t word;
    memcpy(&word, ptr, sizeof(word));
    return word;
}

static uint64_t
four_bytes(const char *ptr)
{
    uint32_t word;
    memcpy(&word, ptr, sizeof(word));
    return word;
}

/* The last of a text, of eight bytes or less: where there are more, with bytes before them. */
static uint64_t
last_bytes(const char *ptr, uint32_t bytes)
{
    if (bytes >= 8)
        return eight_bytes(ptr + bytes - 8);
    if (bytes >= 4)
        return four_bytes(ptr) << 32 | four_bytes(ptr + bytes - 4);
    if (bytes == 0)
        return 0;
    return (uint64_t)(unsigned char)ptr[0] << 16 | (uint64_t)(unsigned char)ptr[bytes / 2] << 8
           | (unsigned char)ptr[bytes - 1];
}

/* Multiplies by a number that nobody can know, so that no file can be made of words that all collide. */
static uint64_t
mix(uint64_t hash, uint64_t secret)
{
    hash *= secret;
    return hash ^ hash >> 32;
}

/* No two short keys of one shape have the same: each step can be undone. */
static uint64_t
hash_of(const struct numbering *n, const struct number_key *key)
{
    uint64_t hash = (uint64_t)key->bytes << 32 | key->kind;
    for (uint32_t at = 0; at + SHORT_BYTES < key->bytes; at += SHORT_BYTES)
        hash = mix(hash ^ eight_bytes(key->ptr + at), n->secret);
    return mix(mix(hash ^ last_bytes(key->ptr, key->bytes), n->secret), n->secret);
}

static uint32_t
shape_of(const struct number_key *key)
{
    return key->bytes <= SHORT_BYTES ? key->bytes << 8 | key->kind | 1U << 31 : 0;
}

static bool
is_same(const struct number_key *a, const struct number_key *b)
{
    return a->bytes == b->bytes && a->kind == b->kind && memcmp(a->ptr, b->ptr, a->bytes) == 0;
}

/* The number of a key, from 0; one that is new is the last. The key's text is kept as it lies. */
static uint32_t
number_of(struct numbering *n, struct number_key key)
{
    uint64_t hash = hash_of(n, &key);
    uint32_t shape = shape_of(&key), at = (uint32_t)hash;
    if (n->count >= n->slot_count / 2)
        number_more(n);
    struct number_slot *slot;
    while (slot = &n->slots[at & (n->slot_count - 1)], slot->number) {
        if (slot->hash == hash && slot->shape == shape && (shape || is_same(&n->keys[slot->number - 1], &key)))
            return slot->number - 1;
        at++;
    }
    n->keys = arena_grow(n->arena, n->keys, n->count, sizeof(*n->keys));
    n->keys[n->count++] = key;
    *slot = (struct number_slot){hash, n->count, shape};
    return n->count - 1;
}

/* --- Lists of numbers that rise --- */

/* A list of which only the length is known, until there is room for it. */
struct rising {
    uint32_t last;  /* number in it */
    uint32_t bytes; /* that it takes; while it is written: where it goes on */
};

static uint32_t
number_bytes(uint32_t number)
{
    uint32_t bytes = 1;
    for (; number >= 0x80; number >>= 7)
        bytes++;
    return bytes;
}

static void
count_number(struct rising *list, uint32_t number)
{
    list->bytes += number_bytes(number - list->last);
    list->last = number;
}

/* Writes a number; returns where it ends. */
static uint8_t *
put_number(uint8_t *to, uint32_t number)
{
    for (; number >= 0x80; number >>= 7)
        *to++ = (uint8_t)(number | 0x80);
    *to++ = (uint8_t)number;
    return to;
}

static void
add_number(struct rising *list, uint8_t *lists, uint32_t number)
{
    list->bytes = (uint32_t)(put_number(lists + list->bytes, number - list->last) - lists);
    list->last = number;
}

/* --- Gathering --- */

struct word_row {
    uint32_t last_text; /* that has it, from 1 */
    struct rising texts;
};

struct text_row {
    uint8_t words;       /* behind its label, each time; see SEARCH_WORDS_MOST */
    uint32_t word_count; /* each once, with those of its label */
    uint32_t place_count;
    struct rising places;
};

struct gathering {
    struct search_part *part;
    struct arena *scratch; /* until it is made */
    struct arena *turn;    /* for one text */
    struct numbering texts, words;
    struct text_row *text_rows;
    struct word_row *word_rows;
    char *folded; /* room for a text */
    size_t folded_room;
    uint32_t *text_words; /* of one text after the other, each once for a text */
    uint32_t text_word_count;
    uint32_t *place_texts; /* the text of each place */
    uint32_t place_count;
};

/* Adds a word of the text that is the last; one that it has twice is added once. */
static void
add_word(struct gathering *g, struct str word)
{
    uint32_t count = g->words.count;
    uint32_t number = number_of(&g->words, (struct number_key){.ptr = word.ptr, .bytes = word.bytes});
    if (number == count) {
        g->words.keys[number].ptr = arena_copy(g->scratch, word.ptr, word.bytes);
        g->word_rows = arena_grow(g->scratch, g->word_rows, count, sizeof(*g->word_rows));
        g->word_rows[number] = (struct word_row){0};
    }
    struct word_row *row = &g->word_rows[number];
    if (row->last_text == g->texts.count)
        return;
    row->last_text = g->texts.count;
    count_number(&row->texts, g->texts.count - 1);
    g->text_rows[g->texts.count - 1].word_count++;
    g->text_words = arena_grow(g->scratch, g->text_words, g->text_word_count, sizeof(*g->text_words));
    g->text_words[g->text_word_count++] = number;
}

/* Adds the words of what is folded; returns their number. */
static uint32_t
add_folded(struct gathering *g, struct str folded)
{
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

static char *
room_for(struct gathering *g, uint32_t bytes)
{
    if (bytes > g->folded_room) {
        g->folded_room = (size_t)bytes * 2;
        g->folded = arena_alloc(g->scratch, g->folded_room);
    }
    return g->folded;
}

/* Adds the words of a text; returns their number. Those of ASCII, which are nearly all, are folded right here. */
static uint32_t
add_words(struct gathering *g, struct str text)
{
    uint32_t count = 0;
    char *folded = room_for(g, text.bytes);
    for (uint32_t at = 0, end; at < text.bytes; at = end + 1) {
        unsigned char all = 0;
        for (end = at; end < text.bytes && !text_blank(text.ptr[end]); end++) {
            unsigned char byte = (unsigned char)text.ptr[end];
            all |= byte;
            folded[end] = (char)(byte + (byte >= 'A' && byte <= 'Z' ? 'a' - 'A' : 0));
        }
        struct str word = {.ptr = folded + at, .bytes = end - at};
        if (all >= 0x80) {
            word.ptr = text.ptr + at;
            count += add_folded(g, text_fold(g->turn, word));
        } else if (end > at) {
            add_word(g, word);
            count++;
        }
    }
    return count;
}

/* Keeps what is to be known of a text that is new, the last. Its label is that many bytes long. */
static void
add_text(struct gathering *g, struct str whole, uint32_t label)
{
    uint32_t number = g->texts.count - 1;
    g->text_rows = arena_grow(g->scratch, g->text_rows, number, sizeof(*g->text_rows));
    g->text_rows[number] = (struct text_row){0};
    if (label)
        g->texts.keys[number].ptr = arena_copy(g->scratch, whole.ptr, whole.bytes);
    add_words(g, (struct str){.ptr = whole.ptr, .bytes = label});
    uint32_t words = add_words(g, (struct str){.ptr = whole.ptr + label, .bytes = whole.bytes - label});
    g->text_rows[number].words = words < SEARCH_WORDS_MOST ? (uint8_t)words : SEARCH_WORDS_MOST;
}

static void
add_place(void *context, struct str label, struct str text, const struct search_place *place)
{
    struct gathering *g = context;
    uint32_t count = g->texts.count;
    struct str whole = search_labelled(g->turn, label, text);
    struct number_key key = {.ptr = whole.ptr, .bytes = whole.bytes, .kind = search_whats[place->what].kind};
    uint32_t number = number_of(&g->texts, key);
    if (number == count)
        add_text(g, whole, whole.bytes - text.bytes);
    g->text_rows[number].place_count++;
    count_number(&g->text_rows[number].places, g->place_count);
    g->place_texts = arena_grow(g->scratch, g->place_texts, g->place_count, sizeof(*g->place_texts));
    g->place_texts[g->place_count++] = number;
    arena_reset(g->turn);
}

/* --- Laying out --- */

static void
lay_out_words(struct gathering *g)
{
    struct search_part *part = g->part;
    uint32_t bytes = 0;
    part->word_count = g->words.count;
    part->words = arena_array(part->arena, part->word_count + 1, sizeof(*part->words));
    for (uint32_t i = 0; i < part->word_count; i++) {
        part->words[i] = bytes;
        bytes += g->words.keys[i].bytes + 1;
    }
    part->words[part->word_count] = bytes;
    char *vocabulary = arena_alloc(part->arena, bytes + 1);
    part->vocabulary = (struct str){.ptr = vocabulary, .bytes = bytes};
    for (uint32_t i = 0; i < part->word_count; i++) {
        memcpy(vocabulary + part->words[i], g->words.keys[i].ptr, g->words.keys[i].bytes);
        vocabulary[part->words[i + 1] - 1] = '\n';
    }
}

/* Under each word the texts that have it. */
static void
lay_out_having(struct gathering *g)
{
    struct search_part *part = g->part;
    uint32_t bytes = 0, at = 0;
    part->having = arena_array(part->arena, part->word_count + 1, sizeof(*part->having));
    for (uint32_t i = 0; i < part->word_count; i++) {
        struct rising *list = &g->word_rows[i].texts;
        part->having[i] = bytes;
        bytes += list->bytes;
        *list = (struct rising){.bytes = part->having[i]};
    }
    part->having[part->word_count] = bytes;
    part->lists = arena_alloc(part->arena, bytes + 1);
    for (uint32_t text = 0; text < part->text_count; text++)
        for (uint32_t i = 0; i < g->text_rows[text].word_count; i++)
            add_number(&g->word_rows[g->text_words[at++]].texts, part->lists, text);
}

/* The bytes of a text's record before its places. */
static uint32_t
head_bytes(const struct text_row *row)
{
    return 1 + (row->place_count < SEARCH_COUNT_MOST ? 0 : number_bytes(row->place_count));
}

/* Writes what stands in a text's record before its places; returns where it ends. */
static uint8_t *
put_head(uint8_t *to, const struct text_row *row)
{
    *to++ = row->words;
    return row->place_count < SEARCH_COUNT_MOST ? to : put_number(to, row->place_count);
}

static uint8_t
form_of(const struct text_row *row, uint32_t kind)
{
    uint32_t count = row->place_count < SEARCH_COUNT_MOST ? row->place_count : SEARCH_COUNT_MOST;
    return (uint8_t)(count << SEARCH_KIND_BITS | kind);
}

/* The texts, and under each the places that have it. */
static void
lay_out_texts(struct gathering *g)
{
    struct search_part *part = g->part;
    uint32_t bytes = 0;
    part->texts = arena_array(part->arena, part->text_count, sizeof(*part->texts));
    part->forms = arena_array(part->arena, part->text_count, sizeof(*part->forms));
    for (uint32_t i = 0; i < part->text_count; i++) {
        const struct text_row *row = &g->text_rows[i];
        part->texts[i] = bytes;
        part->forms[i] = form_of(row, g->texts.keys[i].kind);
        bytes += head_bytes(row) + row->places.bytes;
    }
    part->records = arena_alloc(part->arena, bytes + 1);
    for (uint32_t i = 0; i < part->text_count; i++) {
        struct text_row *row = &g->text_rows[i];
        const uint8_t *places = put_head(part->records + part->texts[i], row);
        row->places = (struct rising){.bytes = (uint32_t)(places - part->records)};
    }
    for (uint32_t i = 0; i < g->place_count; i++)
        add_number(&g->text_rows[g->place_texts[i]].places, part->records, i);
}

/* False: it was stopped. */
static bool
gather(struct gathering *g, const struct collection *collection, const atomic_bool *stop)
{
    struct search_part *part = g->part;
    part->unit_places = arena_array(part->arena, part->unit_count + 1, sizeof(*part->unit_places));
    for (uint32_t i = 0; i < part->unit_count; i++) {
        if (atomic_load_explicit(stop, memory_order_relaxed))
            return false;
        part->unit_places[i] = g->place_count;
        search_walk(collection, part->first_unit + i, add_place, g);
    }
    part->unit_places[part->unit_count] = g->place_count;
    part->text_count = g->texts.count;
    return true;
}

struct search_part *
search_part_new(const struct arena *like, const struct collection *collection, uint32_t first_unit,
                uint32_t unit_count, const atomic_bool *stop)
{
    struct arena *arena = arena_new(like), *scratch = arena_new(like);
    struct search_part *part = arena_alloc(arena, sizeof(*part));
    struct gathering g = {
        .part = part,
        .scratch = scratch,
        .turn = arena_within(scratch),
        .texts = numbering_in(scratch),
        .words = numbering_in(scratch),
    };
    *part = (struct search_part){.arena = arena, .first_unit = first_unit, .unit_count = unit_count};
    bool whole = gather(&g, collection, stop);
    if (whole) {
        lay_out_words(&g);
        lay_out_having(&g);
        lay_out_texts(&g);
    } else {
        arena_free(arena);
    }
    arena_free(g.texts.room);
    arena_free(g.words.room);
    arena_free(scratch);
    return whole ? part : NULL;
}

/* --- Reading again --- */

struct rereading {
    const uint32_t *places;
    size_t count;
    size_t next;    /* of these */
    uint32_t place; /* that the walk is at */
    search_read_fn *read;
    void *context;
};

static void
read_place(void *context, struct str label, struct str text, const struct search_place *place)
{
    struct rereading *r = context;
    if (r->next < r->count && r->places[r->next] == r->place)
        r->read(r->context, r->next++, label, text, place);
    r->place++;
}

/* The unit that has a place. */
static uint32_t
unit_of(const struct search_part *part, uint32_t place)
{
    uint32_t low = 0, high = part->unit_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (part->unit_places[middle] <= place)
            low = middle;
        else
            high = middle;
    }
    return low;
}

void
search_part_read(const struct search_part *part, const struct collection *collection, const uint32_t *places,
                 size_t count, search_read_fn *read, void *context)
{
    struct rereading r = {.places = places, .count = count, .read = read, .context = context};
    while (r.next < count) {
        uint32_t unit = unit_of(part, places[r.next]);
        r.place = part->unit_places[unit];
        search_walk(collection, part->first_unit + unit, read_place, &r);
    }
}
