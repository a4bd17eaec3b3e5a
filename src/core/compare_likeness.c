/*
 * What two levels say in other words, with no topic to tell that it is the same thing: found by the words they share.
 * A word counts the more, the fewer texts of one level have it. A false match is worse than none, so only texts that
 * share most of what they say are matched, the most alike first.
 */
#include "comparing.h"
#include "map.h"
#include "rung/words.h"
#include "sort.h"

enum {
    ALIKE = 78,       /* percent of the weight of both that they must share ... */
    SHARED_MIN = 4,   /* ... and words; short texts are too easily alike */
    TEXTS_MAX = 1000, /* of a section; with more of them nothing is matched, for each is held against each */
};

/* A text that stands in a row. */
struct phrase {
    size_t row;
    uint64_t cells;  /* a bit for each column that says it */
    uint32_t *words; /* numbers of its words, rising, each once */
    uint32_t count;
    uint32_t weight; /* of all of them */
};

struct pair {
    uint32_t a, b;     /* rows; a stands before b */
    uint32_t likeness; /* percent */
};

struct matching {
    struct arena *arena;
    struct compare_part *part;
    size_t columns;
    struct phrase *phrases;
    size_t phrase_count;
    struct map numbers;  /* a word to its number, plus 1 */
    uint32_t *weights;   /* by the number of a word */
    uint32_t word_count; /* different words */
    struct pair *pairs;
    size_t pair_count;
    uint64_t *cells;  /* of each row: a bit for each column that says something there */
    uint32_t *joined; /* the row that a row was joined with, an earlier one; else itself */
};

/* --- Texts and their words --- */

static int
word_order(const void *a, const void *b)
{
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

static uint32_t
number_of(struct matching *m, struct str word)
{
    uintptr_t number = (uintptr_t)map_get(&m->numbers, word);
    if (number == 0) {
        number = ++m->word_count;
        map_put(&m->numbers, word, (void *)number);
    }
    return (uint32_t)number - 1;
}

static struct phrase *
add_phrase(struct matching *m, size_t row, struct str text)
{
    struct words words = text_words(m->arena, text);
    struct phrase phrase = {.row = row, .words = arena_array(m->arena, words.count, sizeof(*phrase.words))};
    for (size_t i = 0; i < words.count; i++)
        phrase.words[i] = number_of(m, words.v[i].folded);
    sort_stable(m->arena, phrase.words, words.count, sizeof(*phrase.words), word_order);
    for (size_t i = 0; i < words.count; i++)
        if (phrase.count == 0 || phrase.words[phrase.count - 1] != phrase.words[i])
            phrase.words[phrase.count++] = phrase.words[i];
    m->phrases = arena_grow(m->arena, m->phrases, m->phrase_count, sizeof(*m->phrases));
    m->phrases[m->phrase_count] = phrase;
    return &m->phrases[m->phrase_count++];
}

/* Adds the texts of a row; one that columns beside each other share is one. */
static void
add_phrases(struct matching *m, size_t number)
{
    const struct compare_row *row = &m->part->rows[number];
    struct phrase *phrase = NULL;
    struct str last = {0};
    for (size_t i = 0; i < m->columns; i++)
        for (size_t k = 0; k < row->cells[i].item_count; k++) {
            const struct held *item = row->cells[i].items[k];
            m->cells[number] |= (uint64_t)1 << i;
            if (item->paragraph || m->phrase_count > TEXTS_MAX)
                continue;
            if (!phrase || !str_equal(last, item->text))
                phrase = add_phrase(m, number, item->text);
            phrase->cells |= (uint64_t)1 << i;
            last = item->text;
        }
}

/* The logarithm of (texts + having) / having to base 2, in sixteenths, straight between the powers. */
static uint32_t
weight_of(size_t texts, uint32_t having)
{
    uint32_t ratio = (uint32_t)(16 * (texts + having) / having), power = 0;
    while (ratio >= (uint32_t)32 << power)
        power++;
    return 16 * power + (ratio >> power) - 16;
}

/*
 * Counts for each word how many texts of a column have it; the most of any column stay. Returns the column's texts.
 */
static size_t
count_column(const struct matching *m, size_t column, uint32_t *counts, uint32_t *most)
{
    size_t texts = 0;
    memset(counts, 0, m->word_count * sizeof(*counts));
    for (size_t i = 0; i < m->phrase_count; i++) {
        const struct phrase *phrase = &m->phrases[i];
        if (!(phrase->cells >> column & 1))
            continue;
        texts++;
        for (uint32_t k = 0; k < phrase->count; k++) {
            uint32_t word = phrase->words[k];
            if (++counts[word] > most[word])
                most[word] = counts[word];
        }
    }
    return texts;
}

static void
weigh(struct matching *m)
{
    uint32_t *counts = arena_array(m->arena, m->word_count, sizeof(*counts));
    uint32_t *most = arena_array(m->arena, m->word_count, sizeof(*most));
    size_t texts = 0;
    for (size_t column = 0; column < m->columns; column++) {
        size_t here = count_column(m, column, counts, most);
        texts = here > texts ? here : texts;
    }
    m->weights = arena_array(m->arena, m->word_count, sizeof(*m->weights));
    for (uint32_t i = 0; i < m->word_count; i++)
        m->weights[i] = weight_of(texts, most[i]);
    for (size_t i = 0; i < m->phrase_count; i++)
        for (uint32_t k = 0; k < m->phrases[i].count; k++)
            m->phrases[i].weight += m->weights[m->phrases[i].words[k]];
}

/* --- Pairs --- */

/* How much of what two texts say they share, in percent; 0 when it is too few words. */
static uint32_t
likeness(const struct matching *m, const struct phrase *a, const struct phrase *b)
{
    uint32_t shared = 0, weight = 0;
    for (uint32_t i = 0, k = 0; i < a->count && k < b->count;) {
        uint32_t left = a->words[i], right = b->words[k];
        if (left == right) {
            shared++;
            weight += m->weights[left];
        }
        i += left <= right;
        k += right <= left;
    }
    bool all = shared == a->count && shared == b->count;
    return weight > 0 && (all || shared >= SHARED_MIN) ? 200 * weight / (a->weight + b->weight) : 0;
}

/* Whether two rows may be one: no column speaks in both, and they are not two topics. */
static bool
can_join(const struct matching *m, size_t a, size_t b)
{
    const struct compare_row *rows = m->part->rows;
    return a != b && !(m->cells[a] & m->cells[b]) && !(str_given(rows[a].label) && str_given(rows[b].label));
}

static void
find_pairs(struct matching *m)
{
    for (size_t i = 0; i < m->phrase_count; i++)
        for (size_t k = 0; k < i; k++) {
            const struct phrase *a = &m->phrases[k], *b = &m->phrases[i];
            if (!can_join(m, a->row, b->row))
                continue;
            uint32_t like = likeness(m, a, b);
            if (like < ALIKE)
                continue;
            m->pairs = arena_grow(m->arena, m->pairs, m->pair_count, sizeof(*m->pairs));
            m->pairs[m->pair_count++] = (struct pair){(uint32_t)a->row, (uint32_t)b->row, like};
        }
}

static int
pair_order(const void *a, const void *b)
{
    uint32_t left = ((const struct pair *)a)->likeness, right = ((const struct pair *)b)->likeness;
    return (left < right) - (left > right);
}

/* --- Joining --- */

static uint32_t
joined_to(const struct matching *m, uint32_t row)
{
    while (m->joined[row] != row)
        row = m->joined[row];
    return row;
}

/* Takes the cells of a row into an earlier one, as far as they say something. */
static void
join(struct matching *m, uint32_t into, uint32_t from)
{
    struct compare_row *row = &m->part->rows[into], *other = &m->part->rows[from];
    for (size_t i = 0; i < m->columns; i++)
        if (m->cells[from] >> i & 1)
            row->cells[i] = other->cells[i];
    if (str_given(other->label))
        row->label = other->label;
    row->by_likeness = true;
    m->cells[into] |= m->cells[from];
    m->joined[from] = into;
}

static void
join_pairs(struct matching *m)
{
    sort_stable(m->arena, m->pairs, m->pair_count, sizeof(*m->pairs), pair_order);
    for (size_t i = 0; i < m->pair_count; i++) {
        uint32_t a = joined_to(m, m->pairs[i].a), b = joined_to(m, m->pairs[i].b);
        if (can_join(m, a, b))
            join(m, a < b ? a : b, a < b ? b : a);
    }
}

static void
leave_out_joined(struct matching *m)
{
    size_t count = 0;
    for (size_t i = 0; i < m->part->row_count; i++)
        if (m->joined[i] == i)
            m->part->rows[count++] = m->part->rows[i];
    m->part->row_count = count;
}

static bool
has_no_topic(const struct compare_part *part)
{
    for (size_t i = 0; i < part->row_count; i++)
        if (!str_given(part->rows[i].label))
            return true;
    return false;
}

void
compare_join_alike(struct arena *like, struct compare_part *part, size_t columns)
{
    if (columns < 2 || !has_no_topic(part))
        return;
    struct arena *arena = arena_new(like);
    struct matching m = {.arena = arena, .part = part, .columns = columns, .numbers.arena = arena};
    m.cells = arena_array(arena, part->row_count, sizeof(*m.cells));
    m.joined = arena_array(arena, part->row_count, sizeof(*m.joined));
    for (size_t i = 0; i < part->row_count; i++) {
        m.joined[i] = (uint32_t)i;
        add_phrases(&m, i);
    }
    if (m.phrase_count <= TEXTS_MAX) {
        weigh(&m);
        find_pairs(&m);
        join_pairs(&m);
        leave_out_joined(&m);
    }
    arena_free(arena);
}
