/*
 * Texts that stay: copies in an arena, where equal texts share one copy.
 *
 * Some are remembered, each in a slot of a table of 400 KB: texts that are often the same (ids, ratings, headings,
 * the bullet that every profile ends with) meet there, and the many that stand once cost no memory but their own. A
 * text keeps its slot against as many others as it was met again, within bounds.
 */
#ifndef RUNG_KEEP_H
#define RUNG_KEEP_H

#include "rung/arena.h"
#include "rung/str.h"

struct kept;

struct keep {
    struct arena *arena; /* where the copies lie */
    struct kept *lately; /* NULL: nothing is shared */
    uint32_t *hashes;    /* of these, near each other */
};

/*
 * Copies will lie in `arena`; what is needed to share them lies in `scratch`, which must live as long as texts are
 * kept.
 */
struct keep keep_start(struct arena *arena, struct arena *scratch);

/* The text in a copy that lies in the arena; its place stays. A text that is absent stays so. */
struct str keep_text(struct keep *keep, struct str text);

#endif
