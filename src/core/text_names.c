/* Words that mean the same, or nearly: folding, ids made from names, how far two names are apart. */
#include <errno.h>
#include <stdlib.h>
#include <unicase.h>
#include <unictype.h>
#include <uninorm.h>

#include "text.h"

enum {
    FOLD_BYTES = 512, /* a longer result takes memory from the system */
    DISTANCE_BYTES_MAX = 64,
    CANDIDATE_BYTES_MAX = 256, /* a longer one is not even folded, to be told from the one that is wanted */
    SUGGESTED_BYTES_MAX = 400,
};

/* Marks that writers leave out or put in; marks that make another letter, as in kana or Devanagari, are not these. */
static bool
is_accent(uint32_t point)
{
    return (point >= 0x0300 && point <= 0x036F) || (point >= 0x1AB0 && point <= 0x1AFF)
           || (point >= 0x1DC0 && point <= 0x1DFF) || (point >= 0x20D0 && point <= 0x20FF)
           || (point >= 0xFE20 && point <= 0xFE2F);
}

/* Nearly all names are ASCII, for which folding is but this. */
static void
fold_ascii(char *text, size_t bytes)
{
    for (size_t i = 0; i < bytes; i++)
        text[i] = (char)(text[i] | ((unsigned char)(text[i] - 'A') < 26) << 5);
}

/* Copies what folding leaves, to the same place or another; returns the bytes. */
static size_t
fold_keep(char *to, const char *folded, size_t bytes)
{
    size_t count = 0;
    for (size_t at = 0; at < bytes;) {
        uint32_t point;
        size_t taken = text_decode(folded + at, bytes - at, &point);
        if (!is_accent(point) && !text_invisible(point)) {
            memmove(to + count, folded + at, taken);
            count += taken;
        }
        at += taken;
    }
    return count;
}

struct str
text_fold(struct arena *arena, struct str text)
{
    if (text_is_ascii(text)) {
        char *folded = arena_copy(arena, text.ptr, text.bytes);
        fold_ascii(folded, text.bytes);
        return (struct str){.ptr = folded, .bytes = text.bytes, .pos = text.pos};
    }
    uint8_t room[FOLD_BYTES];
    size_t bytes = sizeof(room);
    uint8_t *folded = u8_casefold((const uint8_t *)text.ptr, text.bytes, NULL, UNINORM_NFKD, room, &bytes);
    if (!folded && errno == ENOMEM)
        arena_out_of_memory(arena);
    if (!folded) /* broken UTF-8: compared as it is */
        return text;
    if (folded != room)
        arena_own(arena, free, folded);
    char *kept = arena_alloc(arena, bytes + 1);
    bytes = fold_keep(kept, (const char *)folded, bytes);
    return (struct str){.ptr = kept, .bytes = (uint32_t)bytes, .pos = text.pos};
}

void
text_fold_add(struct buf *out, struct str text)
{
    size_t start = out->bytes;
    bool ascii = text_is_ascii(text);
    buf_str(out, ascii ? text : text_fold(out->arena, text));
    if (ascii)
        fold_ascii(out->ptr + start, text.bytes);
}

size_t
text_fold_next(struct str text, size_t at, struct text_folded *out)
{
    unsigned char first = (unsigned char)text.ptr[at];
    out->bytes = 1;
    if (first < 0x80) {
        out->utf8[0] = (char)(first >= 'A' && first <= 'Z' ? first - 'A' + 'a' : first);
        return 1;
    }
    uint32_t point;
    size_t taken = text_decode(text.ptr + at, text.bytes - at, &point), bytes = sizeof(out->utf8);
    uint8_t *folded =
        u8_casefold((const uint8_t *)text.ptr + at, taken, NULL, UNINORM_NFKD, (uint8_t *)out->utf8, &bytes);
    if (folded == (uint8_t *)out->utf8) {
        out->bytes = fold_keep(out->utf8, out->utf8, bytes);
    } else { /* a broken byte: as it is */
        free(folded);
        memcpy(out->utf8, text.ptr + at, taken);
        out->bytes = taken;
    }
    return taken;
}

/*
 * Copies to `to` what is not invisible, and of each run of spaces one blank, none at either end; returns the bytes.
 */
static size_t
copy_without(char *to, const char *text, size_t bytes, unsigned differences)
{
    size_t count = 0;
    bool gap = false;
    for (size_t at = 0; at < bytes;) {
        uint32_t point;
        const char *from = text + at;
        size_t taken = text_decode(from, bytes - at, &point);
        at += taken;
        if (differences & TEXT_UNSEEN && text_invisible(point))
            continue;
        if (differences & TEXT_SPACES && uc_is_property_white_space(point)) {
            gap = count > 0;
            continue;
        }
        if (gap)
            to[count++] = ' ';
        gap = false;
        memcpy(to + count, from, taken);
        count += taken;
    }
    return count;
}

struct str
text_without(struct arena *arena, struct str text, unsigned differences)
{
    const uint8_t *given = (const uint8_t *)(text.ptr ? text.ptr : "");
    uninorm_t form = differences & TEXT_UNSEEN ? UNINORM_NFC : NULL;
    size_t bytes = 0;
    uint8_t *folded = NULL;
    if (differences & TEXT_CASE)
        folded = u8_casefold(given, text.bytes, NULL, form, NULL, &bytes);
    else if (form)
        folded = u8_normalize(form, given, text.bytes, NULL, &bytes);
    if (!folded) /* nothing to fold, or broken UTF-8 */
        bytes = text.bytes;
    char *kept = arena_alloc(arena, bytes + 1);
    bytes = copy_without(kept, folded ? (const char *)folded : (const char *)given, bytes, differences);
    free(folded);
    return (struct str){.ptr = kept, .bytes = (uint32_t)bytes, .pos = text.pos};
}

bool
text_same_name(struct arena *scratch, struct str a, struct str b)
{
    return str_equal(a, b) || str_equal(text_fold(scratch, a), text_fold(scratch, b));
}

struct str
text_slug(struct arena *arena, struct str name)
{
    struct str folded = text_fold(arena, name);
    char *slug = arena_alloc(arena, (size_t)folded.bytes + 1);
    size_t count = 0;
    bool gap = false;
    for (size_t at = 0; at < folded.bytes;) {
        uint32_t point;
        size_t taken = text_decode(folded.ptr + at, folded.bytes - at, &point);
        if (uc_is_general_category_withtable(point, UC_CATEGORY_MASK_L | UC_CATEGORY_MASK_N)) {
            if (gap && count)
                slug[count++] = '-';
            memcpy(slug + count, folded.ptr + at, taken);
            count += taken;
            gap = false;
        } else {
            gap = true;
        }
        at += taken;
    }
    return (struct str){.ptr = slug, .bytes = (uint32_t)count, .pos = name.pos};
}

static int
min3(int a, int b, int c)
{
    int least = a < b ? a : b;
    return least < c ? least : c;
}

int
text_distance(struct str a, struct str b, int limit)
{
    int rows[3][DISTANCE_BYTES_MAX + 1];
    int *before = rows[0], *above = rows[1], *row = rows[2];
    int longer = (int)(a.bytes > b.bytes ? a.bytes - b.bytes : b.bytes - a.bytes);
    if (a.bytes > DISTANCE_BYTES_MAX || b.bytes > DISTANCE_BYTES_MAX || longer > limit)
        return limit + 1;
    for (uint32_t j = 0; j <= b.bytes; j++)
        above[j] = (int)j;
    for (uint32_t i = 1; i <= a.bytes; i++) {
        int least = row[0] = (int)i;
        for (uint32_t j = 1; j <= b.bytes; j++) {
            int change = above[j - 1] + (a.ptr[i - 1] != b.ptr[j - 1]);
            row[j] = min3(above[j] + 1, row[j - 1] + 1, change);
            if (i > 1 && j > 1 && a.ptr[i - 1] == b.ptr[j - 2] && a.ptr[i - 2] == b.ptr[j - 1]
                && before[j - 2] + 1 < row[j])
                row[j] = before[j - 2] + 1;
            least = row[j] < least ? row[j] : least;
        }
        if (least > limit)
            return limit + 1;
        int *reused = before;
        before = above;
        above = row;
        row = reused;
    }
    return above[b.bytes] <= limit ? above[b.bytes] : limit + 1;
}

const struct str *
text_nearest(struct arena *scratch, struct str wanted, const struct str *candidates, size_t count)
{
    const struct str *best = NULL;
    struct str folded = text_fold(scratch, wanted);
    int limit = (int)folded.bytes / 3;
    for (size_t i = 0; i < count && limit >= 0; i++) {
        if (candidates[i].bytes > CANDIDATE_BYTES_MAX)
            continue;
        int distance = text_distance(folded, text_fold(scratch, candidates[i]), limit);
        if (distance <= limit) {
            best = &candidates[i];
            limit = distance - 1;
        }
    }
    return best;
}

const char *
text_suggest(struct arena *arena, struct arena *scratch, struct str wanted, const struct str *candidates,
             size_t count)
{
    const struct str *nearest = text_nearest(scratch, wanted, candidates, count);
    if (nearest)
        return arena_printf(arena, "did you mean \"%.*s\"?", STR_ARGS(*nearest));
    struct buf hint = {.arena = arena};
    for (size_t i = 0; i < count && count <= TEXT_SUGGESTED_MAX; i++)
        buf_printf(&hint, "%s%.*s", i ? ", " : "known here: ", STR_ARGS(candidates[i]));
    return hint.bytes <= SUGGESTED_BYTES_MAX ? hint.ptr : NULL;
}
