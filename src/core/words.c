/* Taking texts apart into words, and finding the words that two of them share in the same order. */
#include "rung/words.h"

#include <unictype.h>
#include <uniwbrk.h>

#include "rung/text.h"

/* --- Words --- */

static struct str
part_of(struct str text, struct text_range range)
{
    return (struct str){.ptr = text.ptr + range.start, .bytes = range.end - range.start};
}

/* Whether a part between two word breaks is a word: blanks and signs are none. */
static bool
is_word(struct str part)
{
    uint32_t point;
    for (size_t at = 0; at < part.bytes;) {
        at += text_decode(part.ptr + at, part.bytes - at, &point);
        if (uc_is_general_category_withtable(point, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N))
            return true;
    }
    return false;
}

static void
add_word(struct arena *arena, struct words *words, struct str folded, struct text_range range)
{
    words->v = arena_grow(arena, words->v, words->count, sizeof(*words->v));
    words->v[words->count++] = (struct word){.folded = folded, .range = range};
}

struct words
text_words(struct arena *arena, struct str text)
{
    struct words words = {0};
    char *breaks = arena_alloc(arena, (size_t)text.bytes + 1);
    if (text.bytes)
        u8_wordbreaks((const uint8_t *)text.ptr, text.bytes, breaks);
    for (uint32_t start = 0, end = 0; start < text.bytes; start = end) {
        do
            end++;
        while (end < text.bytes && !breaks[end]);
        struct text_range range = {start, end};
        if (is_word(part_of(text, range)))
            add_word(arena, &words, text_fold(arena, part_of(text, range)), range);
    }
    return words;
}

/* What stands between blanks, as it is written. */
static struct words
written_words(struct arena *arena, struct str text)
{
    struct words words = {0};
    for (uint32_t start = 0, end = 0; start < text.bytes; start = ++end) {
        while (end < text.bytes && text.ptr[end] != ' ' && text.ptr[end] != '\n')
            end++;
        struct text_range range = {start, end};
        if (end > start)
            add_word(arena, &words, part_of(text, range), range);
    }
    return words;
}

/* --- What changed --- */

/* Two texts without the words that both begin and end with. */
struct difference {
    const struct word *before, *after;
    size_t before_count, after_count;
    size_t shared;     /* words at both ends */
    uint16_t *longest; /* from each pair of words on: the most words that the rests share in the same order */
};

static bool
same_word(const struct difference *d, size_t i, size_t k)
{
    return str_equal(d->before[i].folded, d->after[k].folded);
}

static struct difference
cut_ends(const struct words *before, const struct words *after)
{
    struct difference d = {before->v, after->v, before->count, after->count, 0, NULL};
    while (d.before_count && d.after_count && same_word(&d, d.before_count - 1, d.after_count - 1)) {
        d.before_count--;
        d.after_count--;
        d.shared++;
    }
    while (d.before_count && d.after_count && same_word(&d, 0, 0)) {
        d.before++;
        d.after++;
        d.before_count--;
        d.after_count--;
        d.shared++;
    }
    return d;
}

static uint16_t *
longest_at(const struct difference *d, size_t i, size_t k)
{
    return &d->longest[i * (d->after_count + 1) + k];
}

static void
find_longest(struct arena *arena, struct difference *d)
{
    d->longest = arena_array(arena, (d->before_count + 1) * (d->after_count + 1), sizeof(*d->longest));
    for (size_t i = d->before_count; i-- > 0;)
        for (size_t k = d->after_count; k-- > 0;) {
            uint16_t without = *longest_at(d, i + 1, k), other = *longest_at(d, i, k + 1);
            uint16_t with = (uint16_t)(*longest_at(d, i + 1, k + 1) + 1);
            *longest_at(d, i, k) = same_word(d, i, k) ? with : without > other ? without : other;
        }
}

/* Adds a word to the ranges that changed; `next` when the word before it is the last of them. */
static void
add_changed(struct arena *arena, struct text_ranges *ranges, struct text_range word, bool next)
{
    if (next && ranges->count > 0) {
        ranges->v[ranges->count - 1].end = word.end;
        return;
    }
    ranges->v = arena_grow(arena, ranges->v, ranges->count, sizeof(*ranges->v));
    ranges->v[ranges->count++] = word;
}

/* Walks both texts from where they differ, and takes the words that are not among those shared. */
static struct text_changes
changed_words(struct arena *arena, const struct difference *d)
{
    struct text_changes changes = {0};
    bool before_next = false, after_next = false;
    for (size_t i = 0, k = 0; i < d->before_count || k < d->after_count;) {
        bool rest = i < d->before_count && k < d->after_count;
        if (rest && same_word(d, i, k)) {
            before_next = after_next = false;
            i++, k++;
        } else if (k == d->after_count || (rest && *longest_at(d, i + 1, k) >= *longest_at(d, i, k + 1))) {
            add_changed(arena, &changes.before, d->before[i++].range, before_next);
            before_next = true;
        } else {
            add_changed(arena, &changes.after, d->after[k++].range, after_next);
            after_next = true;
        }
    }
    return changes;
}

static struct text_changes
changes_between(struct arena *arena, const struct words *before, const struct words *after)
{
    struct difference d = cut_ends(before, after);
    if (d.before_count > WORDS_CHANGED_MAX || d.after_count > WORDS_CHANGED_MAX)
        return (struct text_changes){0};
    find_longest(arena, &d);
    size_t shared = d.shared + *longest_at(&d, 0, 0);
    if (4 * shared < before->count + after->count)
        return (struct text_changes){0};
    return changed_words(arena, &d);
}

static bool
same_words(const struct words *a, const struct words *b)
{
    bool same = a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++)
        same = str_equal(a->v[i].folded, b->v[i].folded);
    return same;
}

struct text_changes
text_changes(struct arena *arena, struct str before, struct str after)
{
    struct words old = text_words(arena, before), new = text_words(arena, after);
    if (same_words(&old, &new)) {
        old = written_words(arena, before);
        new = written_words(arena, after);
    }
    return changes_between(arena, &old, &new);
}
