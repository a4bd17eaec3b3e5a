/* What the parts of the review share: its state, how a question is put. */
#ifndef RUNG_REVIEWER_H
#define RUNG_REVIEWER_H

#include "map.h"
#include "rung/review.h"

/* How often a code came up in one record, to say a few of many. */
struct tally {
    size_t count;
    size_t last; /* place in the document's diagnostics of the one said last */
};

/* The ratings of one requirement by level: looked up often, and for one requirement at a time. */
struct matrix_row {
    const struct requirement *of;
    const struct rating *at[LEVELS_MAX];
};

struct reviewer {
    struct collection *collection;
    const struct review *settings;
    struct arena *arena;                 /* as long as the review */
    struct arena *scratch;               /* emptied after each profile */
    struct document *document;           /* the one that the last question is about */
    struct tally tally[DIAG_CODE_COUNT]; /* of the record, which lies in that document */
    struct map asked;                    /* profiles that others build on to what they ask for; see review_matrix.c */
    struct matrix_row own, base;         /* the requirements looked at last */
};

/* A question, but for its words. */
struct finding {
    enum diag_code code;
    struct document *document;
    const struct texts *accept[2]; /* codes that the records it is about accept; NULL: such a record accepts none */
    struct str at;
    struct diag_place related;
    const char *hint; /* lives as long as the document; what must be made can be added to the question (review_ask) */
};

/*
 * Puts a question, unless a record accepts it, or it was put often enough in this record: then it is only counted,
 * and NULL returned. A question that is put is returned, for a hint to be added, and good until the next. A question
 * about another document begins another record.
 */
struct diag *review_ask(struct reviewer *r, const struct finding *finding, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Ends a record: how many questions were not put is said with the last that was. */
void review_end_record(struct reviewer *r);

/* A competency's name, with its group where another has the same. In `arena`. */
const char *review_competency_name(struct arena *arena, const struct competency *competency);

/* Names for a sentence: "A", "A" and "B", "A", "B" and 3 more. In `arena`. */
const char *review_listing(struct arena *arena, const struct str *names, size_t count);

/* The levels of a profile: what they build on, and whether they can be told apart. */
void review_levels(struct reviewer *r, const struct profile *profile);

/* The matrix of a profile: asked twice, falling, missing. */
void review_matrix(struct reviewer *r, const struct profile *profile);

/* Where a profile leads, and when it was looked at last. */
void review_profile(struct reviewer *r, const struct profile *profile);

/* Names that look alike, and competencies defined twice. */
void review_names(struct reviewer *r);

#endif
