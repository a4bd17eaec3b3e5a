/*
 * Bytes as text: what is shown of it, its lines, its names, and how a diagnostic sets it out.
 *
 * The first byte is a width, the second where the rest is cut into two texts.
 */
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"
#include "rung/diag.h"
#include "rung/text.h"

int
LLVMFuzzerInitialize(int *argc, char ***argv)
{
    (void)argc;
    (void)argv;
    setlocale(LC_ALL, "C.UTF-8");
    return 0;
}

static struct str
shown(struct arena *arena, struct str text)
{
    struct buf out = {.arena = arena};
    text_add(&out, text);
    return buf_get(&out);
}

/* --- Clusters --- */

static void
try_cells(struct arena *arena, struct str text)
{
    int columns = 0;
    for (size_t at = 0; at < text.bytes;) {
        struct text_cell cell;
        size_t taken = text_next(text.ptr + at, text.bytes - at, &cell);
        EXPECT(taken > 0 && taken <= text.bytes - at);
        EXPECT(cell.columns <= 2 && cell.bytes <= TEXT_CELL_BYTES);
        EXPECT((cell.bytes == 0) == (cell.columns == 0));
        columns += cell.columns;
        at += taken;
    }
    struct str once = shown(arena, text);
    fuzz_expect_shown(once);
    EXPECT(text_columns(text) == columns);
    EXPECT(text_columns(once) == columns);
    EXPECT(str_equal(shown(arena, once), once));
}

static void
try_ascii(struct str text)
{
    for (size_t at = 0; at < text.bytes;) {
        uint32_t point;
        char ascii[TEXT_ASCII_BYTES];
        at += text_decode(text.ptr + at, text.bytes - at, &point);
        text_ascii(point, ascii);
        EXPECT(ascii[0]);
        fuzz_expect_shown(str_of(ascii));
    }
}

/* --- Lines --- */

/* What is between two lines must be nothing that is seen: blanks, line breaks in any form, invisible characters. */
static void
expect_unseen(const char *from, const char *to)
{
    EXPECT(from <= to);
    while (from < to) {
        struct text_cell cell;
        uint32_t point;
        size_t taken = text_decode(from, (size_t)(to - from), &point);
        text_next(from, taken, &cell);
        EXPECT(point == ' ' || (point >= '\t' && point <= '\r') || point == 0x85 || cell.bytes == 0);
        from += taken;
    }
}

static void
try_lines(struct arena *arena, struct str text, int columns)
{
    const char *behind = text.ptr;
    struct text_lines lines = text_wrap(arena, text, columns);
    EXPECT(lines.count > 0);
    for (size_t i = 0; i < lines.count; i++) {
        const struct text_line *line = &lines.v[i];
        expect_unseen(behind, line->text.ptr);
        EXPECT(line->columns == text_columns(line->text));
        EXPECT(line->columns <= columns || line->columns <= 2); /* one character may be too wide */
        behind = line->text.ptr + line->text.bytes;
    }
    expect_unseen(behind, text.ptr + text.bytes);
}

/* --- Names --- */

static void
try_names(struct arena *arena, struct str a, struct str b)
{
    struct str folded = text_fold(arena, a), slug = text_slug(arena, a);
    EXPECT(str_equal(text_fold(arena, folded), folded));
    EXPECT(str_equal(text_slug(arena, slug), slug));
    for (size_t i = 0; i < slug.bytes; i++)
        EXPECT(slug.ptr[i] != '-' || (i > 0 && i + 1 < slug.bytes && slug.ptr[i - 1] != '-'));
    EXPECT(text_same_name(arena, a, a) && text_same_name(arena, a, folded));
    EXPECT(text_same_name(arena, a, b) == text_same_name(arena, b, a));
    EXPECT(text_contains(a, (struct str){.ptr = a.ptr + a.bytes / 2, .bytes = a.bytes / 4}));
}

static void
try_distance(struct arena *arena, struct str a, struct str b, int limit)
{
    int distance = text_distance(a, b, limit);
    EXPECT(distance >= 0 && distance <= limit + 1);
    EXPECT(distance == text_distance(b, a, limit));
    EXPECT(distance > 0 || str_equal(a, b));
    const struct str candidates[] = {b, a};
    const struct str *nearest = text_nearest(arena, a, candidates, 2);
    EXPECT(!nearest || nearest == &candidates[0] || nearest == &candidates[1]);
    EXPECT(nearest || text_fold(arena, a).bytes > 64);
    const char *hint = text_suggest(arena, arena, a, &b, 1);
    EXPECT(hint ? hint[0] : b.bytes > 64); /* what is long is not listed */
}

/* --- Diagnostics --- */

static void
try_diag(struct arena *arena, struct str text, uint32_t pos)
{
    struct source source = {.path = "a.yaml", .text = memcpy(malloc(text.bytes + 1), text.ptr, text.bytes)};
    source.bytes = text.bytes;
    struct place place = source_place(&source, pos);
    EXPECT(place.line >= 1 && place.line <= source_line_count(&source));
    EXPECT(place.column >= 1 && place.column <= text_characters(source_line(&source, place.line)) + 1);
    struct diags diags = {.arena = arena};
    struct str at = {.ptr = text.ptr, .bytes = text.bytes / 3, .pos = pos};
    struct diag *diag = diag_add(&diags, DIAG_WRONG_KIND, &source, at, "found \"%.*s\"", STR_ARGS(at));
    diag->hint = arena_copy(arena, text.ptr, text.bytes);
    diag->related = (struct diag_place){&source, pos / 2, "here"};
    struct buf out = {.arena = arena};
    diag_render(&out, diag);
    fuzz_expect_lines(buf_get(&out));
    source_release(&source);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    struct arena *arena = arena_new(NULL);
    struct str text = {.ptr = (const char *)data + 2, .bytes = (uint32_t)size - 2};
    uint32_t cut = text.bytes ? data[1] % text.bytes : 0;
    struct str a = {.ptr = text.ptr, .bytes = cut}, b = {.ptr = text.ptr + cut, .bytes = text.bytes - cut};
    try_cells(arena, text);
    try_ascii(text);
    try_lines(arena, text, data[0] % 80 + 1);
    try_names(arena, text, a);
    try_names(arena, a, b);
    try_distance(arena, a, b, data[0] % 16);
    try_diag(arena, text, data[1]);
    arena_free(arena);
    return 0;
}
