/*
 * Diagnostics: what is wrong with the data, where, what was expected, and the nearest thing that would be right.
 *
 * Loading and linking collect them and go on. One renderer serves the command line, the screens and the tests.
 */
#ifndef RUNG_DIAG_H
#define RUNG_DIAG_H

#include <stdbool.h>
#include <stddef.h>

#include "rung/arena.h"
#include "rung/buf.h"
#include "rung/source.h"
#include "rung/str.h"

/* All codes: name in C, code that users see, what it is about. To add one, add a row; keep the order by code. */
#define DIAG_CODES(X)                                                                                                \
    X(DIAG_CANNOT_READ, "E001", "a file or folder cannot be read")                                                   \
    X(DIAG_SYNTAX, "E002", "the file is not valid YAML")                                                             \
    X(DIAG_ENCODING, "E003", "the file is not UTF-8 text")                                                           \
    X(DIAG_LIMIT, "E004", "the file goes beyond a limit")                                                            \
    X(DIAG_ALIAS, "E005", "an alias does not lead to a value")                                                       \
    X(DIAG_DUPLICATE_KEY, "E006", "a key stands twice in one place")                                                 \
    X(DIAG_MERGE_KEY, "E007", "a merge key (<<), which the format does not have")                                    \
    X(DIAG_WRONG_KIND, "E010", "a value is of the wrong kind, such as a list where text belongs")                    \
    X(DIAG_MISSING, "E011", "something required is missing")                                                         \
    X(DIAG_NOT_ALLOWED, "E012", "a value is not one of those allowed")                                               \
    X(DIAG_UNKNOWN_REFERENCE, "E020", "a name leads to nothing")                                                     \
    X(DIAG_AMBIGUOUS, "E021", "a name leads to more than one thing")                                                 \
    X(DIAG_DUPLICATE_ID, "E022", "two things have the same id")                                                      \
    X(DIAG_CYCLE, "E023", "things build on each other in a circle")                                                  \
    X(DIAG_UNKNOWN_KEY, "W101", "a key that Rung does not know")                                                     \
    X(DIAG_NO_SCALE, "W102", "a proficiency without a scale to read it by")                                          \
    X(DIAG_TEXT_CUT, "W103", "a text that a # cuts short")                                                           \
    X(DIAG_FIRST_WORD, "W104", "the first word of a text is taken for an anchor (&) or a tag (!)")                   \
    X(DIAG_SWALLOWED, "W105", "a text that has swallowed the keys or items below it")                                \
    X(DIAG_ODD_SPACE, "W106", "a space that YAML does not take for one")                                             \
    X(DIAG_ANCHOR_TWICE, "W107", "an anchor stands twice; the last one counts")                                      \
    X(DIAG_PASSED_OVER, "W108", "something in a folder was passed over")                                             \
    X(DIAG_UNKNOWN_MARK, "W109", "a mark to which no note belongs")                                                  \
    X(DIAG_COMMA_CUT, "W110", "a text that a comma in brackets or braces cuts in two")                               \
    X(DIAG_UNUSED, "W201", "a competency that no profile asks for")                                                  \
    X(DIAG_ASKED_TWICE, "W202", "the same competency asked for twice at one level")                                  \
    X(DIAG_FALLS, "W203", "a proficiency that is lower than at the level before")                                    \
    X(DIAG_SKIPS_LEVEL, "W204", "a level that builds on one further down than the one before it")                    \
    X(DIAG_SAME_EXPECTATIONS, "W205", "two neighbouring levels that ask for exactly the same")                       \
    X(DIAG_CELL_MISSING, "W206", "a competency rated at some levels of a profile and not at others")                 \
    X(DIAG_SCALE_UNDEFINED, "W207", "a scale whose proficiencies have no definitions")                               \
    X(DIAG_ALIKE_NAMES, "W208", "names that differ only in case, spaces or invisible characters")                    \
    X(DIAG_OUT_OF_DATE, "W209", "a profile that was not updated for years")                                          \
    X(DIAG_DEFINED_TWICE, "W210", "a competency that is defined twice, in different words")                          \
    X(DIAG_PATH_OUTSIDE, "W211", "a path to a profile that is not here")

enum diag_code {
#define X(name, code, about) name,
    DIAG_CODES(X)
#undef X
        DIAG_CODE_COUNT,
    DIAG_FIRST_QUESTION = DIAG_UNUSED /* from here on: what the review asks, and a record can accept */
};

enum diag_severity { DIAG_ERROR, DIAG_WARNING };

/* A second place that belongs to a diagnostic. */
struct diag_place {
    struct source *source; /* NULL: none */
    uint32_t pos;
    const char *label; /* such as "first defined here"; may hold text from a file, as a message */
};

struct diag {
    enum diag_code code;
    struct source *source; /* the file, never NULL; its text may have been let go of */
    uint32_t pos;          /* characters from the start; DIAG_NO_POS: the file as a whole */
    uint32_t span;         /* characters to underline, at least 1 */
    const char *message;   /* one line, no full stop */
    const char *hint;      /* what would be right; NULL: nothing to say */
    struct diag_place related;
};

enum {
    DIAG_SHOWN_MAX = 20, /* of one file; the others are counted */
};

#define DIAG_NO_POS UINT32_MAX /* as the place of a diagnostic: the file as a whole */

/* A list of diagnostics in an arena, in the order they were found. */
struct diags {
    struct arena *arena; /* set it before the first call */
    struct diag *v;
    size_t count;
    size_t errors;
    size_t warnings;
    size_t accepted; /* warnings that are not in the list: their records say that it is meant so */
};

/*
 * Adds a diagnostic and returns it, for a hint or a related place to be added. The message is made as by printf and
 * may hold raw text from a file: it is cut in the middle when it gets longer than a line, and made safe when
 * rendered.
 */
struct diag *diag_add(struct diags *diags, enum diag_code code, struct source *source, struct str at,
                      const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Whether the diagnostic added last is one of those shown: a hint for another is not worth its cost. */
bool diags_shown(const struct diags *diags);

/* Sorts the diagnostics of one file by place; those of one place keep their order. */
void diags_sort(struct diags *diags);

/* "error" or "warning". */
const char *diag_severity_name(enum diag_severity severity);

/* How grave a code is: its letter says it. */
enum diag_severity diag_severity(enum diag_code code);

/* The code as users see it, such as "E012". */
const char *diag_code_name(enum diag_code code);

/* What the code is about, in a few words without a full stop. */
const char *diag_about(enum diag_code code);

/* The code that users see as `name`, case not counting; DIAG_CODE_COUNT when there is none. */
enum diag_code diag_code_find(struct str name);

/*
 * Writes a diagnostic as one line: "FILE:LINE:COLUMN: error: MESSAGE; help: HINT [E012]", the form that editors take
 * for a place to go to. As diag_render does, it reads the file when that must be.
 */
void diag_render_short(struct buf *out, const struct diag *diag);

/*
 * Writes a diagnostic for people: place, message and code; the line with a caret under the value; the related place;
 * the hint. Where the text of its file was let go of, the file is read again, for this one diagnostic: who writes
 * many of a file can call source_again() before the first and source_release() after the last. When it cannot be
 * read, or is not the same any more, line and column are left out.
 */
void diag_render(struct buf *out, const struct diag *diag);

/*
 * Writes only the lines of the file with the carets under them, and those of the related place, as diag_render does.
 */
void diag_render_excerpt(struct buf *out, const struct diag *diag);

/*
 * What of the text of a source the carets stand under, for a diagnostic with this place and span: on one line, at
 * least one character unless the line ends there. The text must be there; the result points into it.
 */
struct str diag_marked(struct source *source, uint32_t pos, uint32_t span);

#endif
