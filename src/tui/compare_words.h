/*
 * A comparison in words: what its columns are called and build on, what its cells say, one sentence on a row. All
 * views of the Compare screen speak through this.
 */
#ifndef TUI_COMPARE_WORDS_H
#define TUI_COMPARE_WORDS_H

#include "roles.h"
#include "rung/buf.h"
#include "rung/compare.h"

struct compare_words {
    const struct comparison *comparison;
    struct str *names; /* of the columns: the level; profile and level where there are several profiles */
    bool one_profile;
};

/* Compares rungs and names the columns. Lies in `arena`. */
struct compare_words compare_words_make(struct arena *arena, const struct rung *rungs, size_t count);

/* A paragraph of what a cell says. */
struct compare_paragraph {
    const char *lead; /* before its first line, such as "- "; the other lines stand under the text */
    struct str text;
    int indent; /* columns */
    enum role role;
};

struct compare_paragraphs {
    struct compare_paragraph *v;
    size_t count; /* at least 1 */
};

/*
 * What a cell says, in `arena`. A text that a column from `first` on has said already is not said again: "same",
 * "from Senior". With `first` the column itself, it is.
 */
struct compare_paragraphs compare_words_cell(const struct compare_words *words, struct arena *arena,
                                             const struct compare_row *row, size_t column, size_t first);

/* Whether a cell says anything: it is neither absent nor blank. */
bool compare_words_stated(const struct compare_cell *cell);

/* "2 Senior": a level with its place in its profile; else the name. In `arena`. */
struct str compare_words_heading(const struct compare_words *words, struct arena *arena, size_t column);

/*
 * "builds on Senior, not on Expert": what a column builds on where that is not simply the column before it, which
 * would go without saying; NULL where it is. In `arena`.
 */
const char *compare_words_base(const struct compare_words *words, struct arena *arena, size_t column);

/* "each level adds to the one it builds on", "each level stands alone"; NULL for the requirements. */
const char *compare_words_kind(const struct compare_part *part);

/* What a row is called: its topic, its competency, else the section that it stands in. */
struct str compare_words_label(const struct compare_part *part, const struct compare_row *row);

/* "Business function: raised or reworded at Career, Senior; not stated at Principal." */
void compare_words_sentence(const struct compare_words *words, struct buf *out, const struct compare_part *part,
                            const struct compare_row *row);

/* What the columns are: "level", "profile", or "column" where there are both. */
const char *compare_words_noun(const struct compare_words *words);

#endif
