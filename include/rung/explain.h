/*
 * What each diagnostic code means to those who write profiles, with a wrong example and a right one.
 */
#ifndef RUNG_EXPLAIN_H
#define RUNG_EXPLAIN_H

#include "rung/outline.h"

struct explanation {
    const char *meaning; /* a few sentences, in one paragraph */
    const char *wrong; /* a whole file in YAML that is reported with this code and no other; NULL: no file shows it */
    const char *right; /* the same, mended: nothing is reported; NULL together with `wrong` */
};

/* The explanation of a code; every code has one. It lies in the program. */
const struct explanation *explain(enum diag_code code);

/* The same as a page. Lies in `arena`, refers to the program. */
struct outline outline_explanation(struct arena *arena, enum diag_code code);

#endif
