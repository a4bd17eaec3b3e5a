/*
 * Reading a collection as a careful colleague would: what is not wrong, but worth a question before it is relied on.
 * The questions are warnings (W201 and above in diag.h).
 */
#ifndef RUNG_REVIEW_H
#define RUNG_REVIEW_H

#include "rung/model.h"

enum { REVIEW_YEARS = 5 }; /* what is asked for where nobody says otherwise */

struct review {
    int year, month; /* today; the month from 1 */
    int years;       /* without an update, after which a profile is out of date; 0: none ever is */
};

/* Whether a profile was taken out of use: its status says so, or another replaces it. */
bool profile_is_retired(struct arena *scratch, const struct profile *profile);

/*
 * When a profile was updated, in months from year 0; where the month is not said, the last of its year. 0: it does
 * not say when, or not so that it can be read safely.
 */
int profile_updated(const struct profile *profile);

/*
 * The full years since a profile was updated, on a day in that year and month (from 1); -1: it does not say when, or
 * not so that it can be read safely.
 */
int profile_age(const struct profile *profile, int year, int month);

/*
 * Reviews a loaded collection: adds warnings to the diagnostics of its documents, and makes the collection's list
 * anew. What a record accepts is counted and not added. To be called once; a second time would say everything twice.
 */
void collection_review(struct collection *collection, const struct review *review);

#endif
