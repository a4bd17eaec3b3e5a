/*
 * Matches in one text. The text is folded as it is walked through, character by character, so that a match is known
 * by its place in the text as it stands, and nothing is allocated: this is called for each line that is drawn.
 */
#include "search.h"
#include "text.h"

/* --- Needles --- */

struct str
search_squeezed(struct arena *arena, struct str typed)
{
    struct str folded = text_fold(arena, typed);
    char *kept = arena_alloc(arena, folded.bytes + 1);
    uint32_t count = 0;
    for (uint32_t i = 0; i < folded.bytes; i++)
        if (!text_blank(folded.ptr[i]))
            kept[count++] = folded.ptr[i];
        else if (count && kept[count - 1] != ' ')
            kept[count++] = ' ';
    count -= count && kept[count - 1] == ' ';
    return (struct str){.ptr = kept, .bytes = count};
}

struct needles
search_phrase(struct arena *arena, struct str typed)
{
    struct needles needles = {.v = arena_alloc(arena, sizeof(*needles.v))};
    needles.v->folded = search_squeezed(arena, typed);
    needles.count = str_given(needles.v->folded);
    return needles;
}

struct needles
search_words(struct arena *arena, struct str typed)
{
    struct needles needles = {0};
    struct str rest = search_squeezed(arena, typed);
    while (rest.bytes) {
        const char *blank = memchr(rest.ptr, ' ', rest.bytes);
        uint32_t bytes = blank ? (uint32_t)(blank - rest.ptr) : rest.bytes, taken = bytes + (blank != NULL);
        struct needle *needle = arena_grow(arena, needles.v, needles.count, sizeof(*needle));
        needles.v = needle;
        needles.v[needles.count++] = (struct needle){
            .folded = {.ptr = rest.ptr, .bytes = bytes},
            .begins = bytes == 1 && (unsigned char)*rest.ptr < 0x80 && text_in_word((unsigned char)*rest.ptr),
        };
        rest.ptr += taken;
        rest.bytes -= taken;
    }
    return needles;
}

/* --- The walk through a text --- */

/* Folds what stands at `at`: a character, or a run of blanks as one blank. Returns the bytes taken. */
static size_t
fold_at(struct str text, size_t at, struct text_folded *out)
{
    size_t taken = text_fold_next(text, at, out);
    if (out->bytes != 1 || !text_blank(out->utf8[0]))
        return taken;
    out->utf8[0] = ' ';
    for (struct text_folded next; at + taken < text.bytes;) {
        size_t more = text_fold_next(text, at + taken, &next);
        if (next.bytes != 1 || !text_blank(next.utf8[0]))
            break;
        taken += more;
    }
    return taken;
}

/* Whether the character before `at`, as far as it can be seen, belongs to a word. */
static bool
in_word_before(struct str text, size_t at)
{
    uint32_t point = ' ';
    while (at) {
        do
            at--;
        while (at && ((unsigned char)text.ptr[at] & 0xC0) == 0x80);
        text_decode(text.ptr + at, text.bytes - at, &point);
        if (!text_invisible(point))
            break;
    }
    return text_in_word(point);
}

/*
 * The end of the match of a needle that begins in the character at `at`, at the byte `offset` of what it folds to; 0:
 * no match. `first` is what that character folds to, `taken` its bytes.
 */
static size_t
match_end(struct str needle, struct str text, size_t at, const struct text_folded *first, size_t taken, size_t offset)
{
    struct text_folded next;
    const char *folded = first->utf8 + offset;
    size_t bytes = first->bytes - offset, matched = 0;
    for (;;) {
        size_t both = bytes < needle.bytes - matched ? bytes : needle.bytes - matched;
        if (memcmp(needle.ptr + matched, folded, both) != 0)
            return 0;
        at += taken;
        matched += both;
        if (at >= text.bytes)
            return matched == needle.bytes ? text.bytes : 0;
        if (matched == needle.bytes && (unsigned char)text.ptr[at] < 0x80)
            return at;
        taken = fold_at(text, at, &next);
        if (matched == needle.bytes && next.bytes) /* what folds to nothing belongs to the match */
            return at;
        folded = next.utf8;
        bytes = next.bytes;
    }
}

/* Goes on from `at` to where a needle may begin: past ASCII that none begins with. */
static size_t
skip(const struct needles *needles, struct str text, size_t at, bool *inside)
{
    for (; at < text.bytes && (unsigned char)text.ptr[at] < 0x80; at++) {
        char byte = text.ptr[at];
        if (byte >= 'A' && byte <= 'Z')
            byte = (char)(byte - 'A' + 'a');
        for (size_t i = 0; i < needles->count; i++)
            if (*needles->v[i].folded.ptr == byte)
                return at;
        *inside = (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9');
    }
    return at;
}

/* The end of the longest match of all needles that may begin there; 0: none. See match_end. */
static size_t
longest_end(const struct needles *needles, struct str text, size_t at, const struct text_folded *first, size_t taken,
            size_t offset, bool inside)
{
    size_t longest = 0;
    for (size_t i = 0; i < needles->count; i++) {
        if (needles->v[i].begins && inside)
            continue;
        size_t end = match_end(needles->v[i].folded, text, at, first, taken, offset);
        longest = end > longest ? end : longest;
    }
    return longest;
}

bool
search_next(const struct needles *needles, struct str text, uint32_t from, struct span *match_out)
{
    struct text_folded here;
    bool inside = in_word_before(text, from);
    for (size_t at = skip(needles, text, from, &inside), taken; at < text.bytes;
         at = skip(needles, text, at + taken, &inside)) {
        uint32_t point;
        taken = fold_at(text, at, &here);
        for (size_t offset = 0; offset < here.bytes; inside = text_in_word(point)) {
            size_t end = longest_end(needles, text, at, &here, taken, offset, inside);
            if (end) {
                *match_out = (struct span){(uint32_t)at, (uint32_t)end};
                return true;
            }
            offset += text_decode(here.utf8 + offset, here.bytes - offset, &point);
        }
    }
    return false;
}
