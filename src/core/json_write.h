/* Trees of JSON values as JSON that YAML readers take as well. */
#ifndef RUNG_JSON_WRITE_H
#define RUNG_JSON_WRITE_H

#include <jansson.h>

#include "rung/buf.h"

/* Adds a tree as JSON, indented, ended by a newline. */
void json_write(struct buf *out, const json_t *tree);

/*
 * A text as a JSON string, in which bytes that are not UTF-8, such as the name of a file may hold, are U+FFFD. NULL when
 * there is no memory.
 */
json_t *json_text(struct arena *arena, struct str text);

#endif
