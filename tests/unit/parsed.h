/* For tests of YAML: a text as the tree of nodes that it is read into, and what is wrong with it. */
#ifndef PARSED_H
#define PARSED_H

#include "core/yaml.h"
#include "fixture.h"

/* The roots of a text as flow YAML, a blank between them, and behind them what is wrong with it, in brief. */
const char *parsed(struct fixture *f, const char *text);

/* The same of a text that may hold NUL. */
const char *parsed_bytes(struct fixture *f, const char *text, size_t bytes);

/* A text, and what parsed() must say of it. */
struct parsed_row {
    const char *text;
    const char *result;
};

/* Parses each text, which must give this result. */
void parsed_check(struct fixture *f, const struct parsed_row *rows, size_t count);

#endif
