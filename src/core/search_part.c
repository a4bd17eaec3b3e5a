/*
 * Making a part: a walk through its units gathers texts, places and words, each text and word once; then the lists
 * that lead from a word to its texts and from a text to its places are laid out, as long as the walk has found them
 * to be.
 */
#include <string.h>

#include "numbering.h"
#include "search.h"
#include "text.h"

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
    uint32_t number = numbering_of(&g->words, (struct number_key){.ptr = word.ptr, .bytes = word.bytes});
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
    uint32_t number = numbering_of(&g->texts, key);
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

/* The bytes of a list as bits, at any place; see search_part. */
static uint32_t
bits_bytes(const struct search_part *part)
{
    return part->block_count * (uint32_t)sizeof(uint64_t);
}

static void
add_bit(uint8_t *bits, uint32_t number)
{
    uint64_t block;
    bits += number / 64 * sizeof(block);
    memcpy(&block, bits, sizeof(block));
    block |= bits_bit(number);
    memcpy(bits, &block, sizeof(block));
}

/* Under each word the texts that have it. */
static void
lay_out_having(struct gathering *g)
{
    enum { WORTH = 4 }; /* times the bytes of a list, at most, that bits may take */
    struct search_part *part = g->part;
    uint32_t bytes = 0, at = 0, most = bits_bytes(part);
    part->having = arena_array(part->arena, part->word_count + 1, sizeof(*part->having));
    for (uint32_t i = 0; i < part->word_count; i++) {
        struct rising *list = &g->word_rows[i].texts;
        part->having[i] = bytes;
        // NOLINTNEXTLINE(clang-analyzer-core.NullDereference): there is a row for each word
        bytes += list->bytes < most / WORTH ? list->bytes : most;
        *list = (struct rising){.bytes = part->having[i]};
    }
    part->having[part->word_count] = bytes;
    part->lists = arena_alloc(part->arena, bytes + 1);
    for (uint32_t text = 0; text < part->text_count; text++)
        // NOLINTNEXTLINE(clang-analyzer-core.NullDereference): and one for each text
        for (uint32_t i = 0; i < g->text_rows[text].word_count; i++) {
            uint32_t word = g->text_words[at++];
            if (part->having[word + 1] - part->having[word] < most)
                add_number(&g->word_rows[word].texts, part->lists, text);
            else
                add_bit(part->lists + part->having[word], text);
        }
}

/* The bytes of a text's record before its places. */
static uint32_t
head_bytes(const struct text_row *row)
{
    return row->place_count < SEARCH_PLACES_MOST ? 0 : number_bytes(row->place_count);
}

/* Writes what stands in a text's record before its places; returns where it ends. */
static uint8_t *
put_head(uint8_t *to, const struct text_row *row)
{
    return row->place_count < SEARCH_PLACES_MOST ? to : put_number(to, row->place_count);
}

static uint64_t *
new_set(const struct search_part *part)
{
    return arena_array(part->arena, part->block_count, sizeof(uint64_t));
}

/* Adds the texts of a word to those of the letters that it begins with; true: one of them stands by itself. */
static bool
add_initials(const struct search_part *part, uint32_t number)
{
    struct str word = search_part_word(part, number);
    bool single = false;
    for (uint32_t at = 0; at < word.bytes; at++) {
        uint32_t initial = search_initial(word.ptr[at]);
        enum search_rank rank = initial < SEARCH_INITIALS ? search_match_rank(word, at, 1) : SEARCH_NOT;
        if (rank >= SEARCH_BEGINS)
            search_part_having(part, number, part->initials[initial]);
        single |= rank == SEARCH_WHOLE;
    }
    return single;
}

/* What a letter by itself leads to: typed first, it matches hundreds of words, and the texts of all of them. */
static void
lay_out_initials(struct search_part *part)
{
    for (int i = 0; i < SEARCH_INITIALS; i++)
        part->initials[i] = new_set(part);
    for (uint32_t i = 0; i < part->word_count; i++)
        if (add_initials(part, i)) {
            part->singles = arena_grow(part->arena, part->singles, part->single_count, sizeof(*part->singles));
            part->singles[part->single_count++] = i;
        }
}

/* The texts, and under each the places that have it. */
static void
lay_out_texts(struct gathering *g)
{
    struct search_part *part = g->part;
    uint32_t bytes = 0;
    part->text_words = arena_array(part->arena, part->text_count, sizeof(*part->text_words));
    part->text_places = arena_array(part->arena, part->text_count, sizeof(*part->text_places));
    part->texts = arena_array(part->arena, part->text_count, sizeof(*part->texts));
    part->many = new_set(part);
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++)
        part->kinds[kind] = new_set(part);
    for (uint32_t i = 0; i < part->text_count; i++) {
        const struct text_row *row = &g->text_rows[i];
        part->text_words[i] = row->words;
        part->text_places[i] = row->place_count < SEARCH_PLACES_MOST ? (uint8_t)row->place_count : SEARCH_PLACES_MOST;
        part->texts[i] = bytes;
        bits_add(part->kinds[g->texts.keys[i].kind], i);
        if (row->place_count > 1)
            bits_add(part->many, i);
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
    part->block_count = bits_blocks(part->text_count);
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
        lay_out_initials(part);
        lay_out_texts(&g);
    } else {
        arena_free(arena);
    }
    numbering_done(&g.texts);
    numbering_done(&g.words);
    arena_free(scratch);
    return whole ? part : NULL;
}
