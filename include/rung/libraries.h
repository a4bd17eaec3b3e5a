/* The libraries that Rung runs with. */
#ifndef RUNG_LIBRARIES_H
#define RUNG_LIBRARIES_H

#include "rung/arena.h"

struct library {
    const char *name;    /* NULL ends the list */
    const char *version; /* of what is there as the program runs, which need not be what it was built with */
};

/* Those of the core; that of the screens is known to tui_look(). In `arena`. */
const struct library *libraries(struct arena *arena);

#endif
