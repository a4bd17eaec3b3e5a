/* Trees of JSON values as JSON that YAML readers take as well. */
#ifndef RUNG_JSON_WRITE_H
#define RUNG_JSON_WRITE_H

#include <jansson.h>

#include "rung/buf.h"

/* Adds a tree as JSON, indented, ended by a newline. */
void json_write(struct buf *out, const json_t *tree);

#endif
