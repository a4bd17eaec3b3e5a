/* What --at-least leaves: what asks for a proficiency, or for more. */
#ifndef RUNG_CLI_AT_LEAST_H
#define RUNG_CLI_AT_LEAST_H

#include "cli.h"

struct at_least {
    struct session *session;   /* set it before the first call; the option was given */
    bool known;                /* a scale of what was looked at has the proficiency */
    const struct scale *scale; /* that was looked at last ... */
    struct rating least;       /* ... and what its proficiency would be as a rating */
};

/* Whether a rating of a requirement, one of its several values or their first, asks for the proficiency or more. */
bool at_least_asked(struct at_least *least, const struct requirement *requirement, const struct rating *rating);

/*
 * Complains that nothing is left: since none of these scales, of which some may be NULL, has the proficiency, or
 * since nothing asks for so much; nothing that filters leave, if there are some. `where` is where, with a blank
 * before it: " in Operations Support", " of Active Listening"; "": anywhere.
 */
void at_least_complain(const struct at_least *least, const struct scale *const *scales, size_t count, bool filtered,
                       const char *where);

#endif
