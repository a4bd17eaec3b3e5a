/*
 * Text as people see it: characters, columns, lines, words that mean the same.
 *
 * Widths are in terminal columns and come from wcwidth(), which is what ncursesw advances by, so the front end must
 * have set a UTF-8 LC_CTYPE. Line breaks, case and accents come from libunistring. Nothing else in Rung measures
 * text.
 *
 * A cluster, here, is what shares the columns of one character: a code point and the points behind it that have no
 * width of their own. That is what a terminal's cell can hold; it is less than a grapheme cluster of Unicode, which
 * may be several characters wide.
 */
#ifndef RUNG_TEXT_H
#define RUNG_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rung/arena.h"
#include "rung/buf.h"
#include "rung/str.h"

enum {
    TEXT_CELL_BYTES = 24, /* the most that one displayed cluster takes: a base and four marks */
};

/*
 * What stands on the screen for the next cluster of a text. Made safe: control and bidirectional override characters
 * become visible or vanish, broken bytes become U+FFFD, a mark without a base gets one, at most four marks stand on a
 * base.
 */
struct text_cell {
    char utf8[TEXT_CELL_BYTES]; /* not ended by a NUL */
    uint8_t bytes;              /* used in utf8; 0 for a character that is not shown */
    uint8_t columns;            /* 0, 1 or 2 */
};

/*
 * Takes the first cluster of `text` (`bytes` > 0 bytes) and says how to show it. Returns the bytes taken, at least
 * 1. A line feed gives a blank.
 */
size_t text_next(const char *text, size_t bytes, struct text_cell *cell_out);

/* Decodes one code point strictly; U+FFFD for a broken byte. Returns the bytes taken, at least 1. `bytes` > 0. */
size_t text_decode(const char *text, size_t bytes, uint32_t *point_out);

/* The text with U+FFFD for each byte that is not UTF-8, in `arena` if there is any. */
struct str text_valid(struct arena *arena, struct str text);

/*
 * Whether a code point cannot be seen where text is written as it is, or changes the look of what stands beside it:
 * controls, line breaks, blanks other than the common one, marks of direction, joiners, no characters at all.
 */
bool text_unseen(uint32_t point);

/* Columns that `text` takes when shown on one line by text_next. */
int text_columns(struct str text);

/* Bytes at the start of `text` that are ASCII, of which a byte is a character. */
size_t text_ascii_bytes(struct str text);

/* Whether there is nothing but ASCII in `text`. */
bool text_is_ascii(struct str text);

/* Number of characters (code points) in `text`. */
size_t text_characters(struct str text);

/* Whether `part` stands in `text`, byte for byte. */
bool text_contains(struct str text, struct str part);

/* Adds `text` to `buf` made safe for a terminal, on one line. */
void text_add(struct buf *buf, struct str text);

/* Adds `text` as text_add does, then blanks up to `columns`; a longer text is not cut. */
void text_add_padded(struct buf *buf, struct str text, int columns);

enum { TEXT_ASCII_BYTES = 8 };

/*
 * Writes the ASCII that stands for a code point where the terminal has no Unicode, such as "e" for "é" and "-" for a
 * dash, else "?"; ended by a NUL.
 */
void text_ascii(uint32_t point, char out[TEXT_ASCII_BYTES]);

/* One line of wrapped text: a part of the text given, without what is not seen at its end. */
struct text_line {
    struct str text;
    int columns; /* that it takes */
};

struct text_lines {
    struct text_line *v;
    size_t count; /* at least 1 */
};

/*
 * Breaks `text` into lines of at most `columns` columns (taken as at least 1) by the rules of UAX #14; line feeds in
 * the text, in any form, break as well. A word is cut only when it is wider than a whole line, and then between
 * clusters. The parts point into `text`; nothing but blanks, line feeds and invisible characters at a break is left
 * out. The list lies in `arena`.
 */
struct text_lines text_wrap(struct arena *arena, struct str text, int columns);

/*
 * The text with case and accents folded away (NFKD, case folded, accents and invisible characters dropped), in
 * `arena`. For finding and names.
 */
struct str text_fold(struct arena *arena, struct str text);

/* Adds a text, folded so. */
void text_fold_add(struct buf *out, struct str text);

enum {
    TEXT_FOLDED_BYTES = 256, /* more than any character folds to */
};

/* What a character folds to; bytes 0: nothing is left of it. */
struct text_folded {
    char utf8[TEXT_FOLDED_BYTES]; /* not ended by a NUL */
    size_t bytes;
};

/*
 * Folds the character at `at`, which must be before the end, as text_fold does: so what is folded can be told from
 * where it came. Returns the bytes taken, at least 1.
 */
size_t text_fold_next(struct str text, size_t at, struct text_folded *out);

/* Differences between two texts that the eye may miss. */
enum {
    TEXT_CASE = 1,
    TEXT_SPACES = 2, /* their kind, and how many stand together or at either end */
    TEXT_UNSEEN = 4, /* characters that are not shown, and the ways to write an accent */
};

/*
 * The text without what is a difference of these kinds only: two texts of which this is equal do not differ
 * otherwise. Unlike text_fold, accents stay. In `arena`.
 */
struct str text_without(struct arena *arena, struct str text, unsigned differences);

/* Whether two names are the same when case and accents do not count. Costs little when the bytes are equal. */
bool text_same_name(struct arena *scratch, struct str a, struct str b);

/* An id made from a name: folded letters and digits, anything else a single hyphen. In `arena`. */
struct str text_slug(struct arena *arena, struct str name);

/*
 * Edit distance with neighbouring letters exchanged as one step (Damerau-Levenshtein, optimal string alignment), in
 * bytes; anything above `limit` is given as limit + 1. Texts over 64 bytes are never near.
 */
int text_distance(struct str a, struct str b, int limit);

/*
 * The candidate nearest to `wanted` (case ignored), or NULL when none is within a third of its length. The first of
 * equals wins.
 */
const struct str *text_nearest(struct arena *scratch, struct str wanted, const struct str *candidates, size_t count);

enum { TEXT_SUGGESTED_MAX = 12 }; /* more names are not listed in a hint */

/*
 * What to say to someone who wrote `wanted`, which is none of the candidates: did you mean the nearest? Else what
 * there is, when that is little; else NULL. In `arena`.
 */
const char *text_suggest(struct arena *arena, struct arena *scratch, struct str wanted, const struct str *candidates,
                         size_t count);

#endif
