/*
 * How a document that consists of values and of lists of records is written, part by part, so that there never is
 * more than one of them as a tree: objects, arrays, strings and null.
 *
 *     (value | list -> record... -> list_end)... -> end
 */
#ifndef RUNG_TREE_FORM_H
#define RUNG_TREE_FORM_H

#include <jansson.h>

#include "rung/buf.h"

/* `first`: of the document, and of its list. */
struct tree_form {
    void (*value)(struct buf *out, bool first, const char *key, json_t *value);
    void (*list)(struct buf *out, bool first, const char *key);
    void (*record)(struct buf *out, bool first, json_t *record);
    void (*list_end)(struct buf *out);
    void (*end)(struct buf *out, bool empty);
};

/* JSON that YAML readers take as well, indented. */
extern const struct tree_form json_form;

/* A YAML document in block style, for people to read. */
extern const struct tree_form yaml_form;

#endif
