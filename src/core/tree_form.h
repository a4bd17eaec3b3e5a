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

/*
 * Each function adds a part to `out`. Trees stay the caller's. A `key` is one of the format's own, which is written
 * as it is: letters and underscores.
 */
struct tree_form {
    /* A value of the document; `first`: nothing of the document stands before it. */
    void (*value)(struct buf *out, bool first, const char *key, json_t *value);

    /* Begins a list of the document, to which a record must be added at least; `first`: as of a value. */
    void (*list)(struct buf *out, bool first, const char *key);

    /* An object, the next of the list that was begun; `first`: it is the list's first. */
    void (*record)(struct buf *out, bool first, json_t *record);

    /* Ends the list. */
    void (*list_end)(struct buf *out);

    /* Ends the document; `empty`: it has neither values nor lists. */
    void (*end)(struct buf *out, bool empty);
};

/* JSON that YAML readers take as well, indented. */
extern const struct tree_form json_form;

/* A YAML document in block style, for people to read. */
extern const struct tree_form yaml_form;

#endif
