/* Characters that look like a blank, or like nothing at all. */
#ifndef RUNG_ODD_SPACE_H
#define RUNG_ODD_SPACE_H

#include <stdbool.h>
#include <stdint.h>

/* A character that looks like a blank, or like nothing, and is neither for YAML. */
struct odd_space {
    uint32_t bytes; /* that it takes; 0: there is none */
    uint32_t point;
    const char *name; /* such as "a no-break space" */
    bool wide;        /* it can be seen, as a blank */
};

/* The one at the start of `at`, if there is any. */
struct odd_space odd_space_at(const char *at, uint32_t bytes);

#endif
