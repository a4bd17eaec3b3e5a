/* Trees of JSON values as text: objects, arrays, strings and null, which is all that an export is made of. */
#ifndef RUNG_YAML_WRITE_H
#define RUNG_YAML_WRITE_H

#include <jansson.h>

#include "rung/buf.h"

/* Adds a tree as a YAML document in block style, for people to read. Numbers and the like are not written. */
void yaml_write(struct buf *out, json_t *tree);

#endif
