/*
 * A comparison in words: what its columns are called and build on, what its cells say, one sentence on a cell. The
 * command line and all views of the Compare screen speak through this.
 */
#ifndef RUNG_COMPARE_WORDS_H
#define RUNG_COMPARE_WORDS_H

#include "rung/buf.h"
#include "rung/compare.h"
#include "rung/words.h"

struct compare_words {
    const struct comparison *comparison;
    struct str *names; /* of the columns: the level; profile and level where there are several profiles */
    bool one_profile;
};

/* Names the columns of a comparison, which must live as long. Lies in `arena`. */
struct compare_words compare_words_make(struct arena *arena, const struct comparison *comparison);

/* A paragraph of what a cell says. */
struct compare_paragraph {
    const char *lead; /* before its first line, such as "- "; the other lines stand under the text */
    struct str text;
    int indent;                 /* columns */
    enum mark mark;             /* MARK_SAME, MARK_ABSENT: it stands for a text; MARK_NONE: it is one */
    struct text_ranges changed; /* words that are not in what it is held against */
};

struct compare_paragraphs {
    struct compare_paragraph *v;
    size_t count; /* at least 1 */
};

/*
 * What a cell says, in `arena`. When `brief`, a text that is that of the column it is held against is not said again:
 * "same as Career", "from Senior". The words that are not in what it is held against are changed.
 */
struct compare_paragraphs compare_words_cell(const struct compare_words *words, struct arena *arena,
                                             const struct compare_row *row, size_t column, bool brief);

/* All that a cell says, in `arena`; changed are the words that the cell of column `other` does not have; -1: none. */
struct compare_paragraphs compare_words_whole(const struct compare_words *words, struct arena *arena,
                                              const struct compare_row *row, size_t column, int other);

/* "2 Senior": a level with its place in its profile; else the name. In `arena`. */
struct str compare_words_heading(const struct compare_words *words, struct arena *arena, size_t column);

/*
 * "builds on Senior, not on Expert": what a column builds on where that is not simply the column before it, which
 * would go without saying; NULL where it is. In `arena`.
 */
const char *compare_words_base(const struct compare_words *words, struct arena *arena, size_t column);

/* "each level adds to the one it builds on", "each level stands alone"; NULL: nothing is to be said. */
const char *compare_words_kind(const struct compare_words *words, const struct compare_part *part);

/* What a row is called: its topic, its competency, else the section that it stands in. */
struct str compare_words_label(const struct compare_part *part, const struct compare_row *row);

/* What a row is about, added: its topic, else the beginning of what it says first, else its section. */
void compare_words_subject(const struct compare_words *words, struct buf *out, const struct compare_part *part,
                           const struct compare_row *row);

/* "Business function: reworded at Career, Senior; not stated at Principal." */
void compare_words_row(const struct compare_words *words, struct buf *out, const struct compare_part *part,
                       const struct compare_row *row);

/*
 * On one cell: "Business function, Senior: reworded from Career (matched by likeness)", "Tracking, Two: High (step 3
 * of 3), raised from One (Middle)". Without a full stop.
 */
void compare_words_sentence(const struct compare_words *words, struct buf *out, const struct compare_part *part,
                            const struct compare_row *row, size_t column);

/* What the columns are: "level", "profile", or "column" where there are both. */
const char *compare_words_noun(const struct compare_words *words);

#endif
