/* The writers of formats (see write.h), each in a file of its own, and what they share. */
#ifndef RUNG_WRITERS_H
#define RUNG_WRITERS_H

#include "rung/write.h"

const char *write_text(struct buf *out, const struct answer *answer, const struct write_options *options);

/* A text with all that a terminal or another program could take for more than text made visible. In `arena`. */
struct str write_safe(struct arena *arena, struct str text);

#endif
