/*
 * A YAML file as a tree of nodes, each with its place: what read.c makes structs from.
 *
 * Built from libyaml's events without recursion, within limits. Aliases are references to the same node, never
 * copies; what they would expand to is bounded, and no node holds itself.
 */
#ifndef RUNG_YAML_H
#define RUNG_YAML_H

#include "rung/diag.h"
#include "rung/source.h"
#include "rung/str.h"

enum {
    YAML_DEPTH_MAX = 64,
    YAML_SCALAR_BYTES_MAX = 1 << 20,
    YAML_EXPANDED_MAX = 200 * 1000, /* nodes that all aliases together may stand for */
    YAML_NODE_BYTES = 256,          /* a longer text counts as so many nodes as it has times these bytes, and one */
    YAML_ANCHORS_MAX = 10 * 1000,
};

enum node_kind {
    NODE_BLANK, /* ~, null, or nothing at all */
    NODE_TEXT,
    NODE_LIST,
    NODE_MAP,
};

/* A value in a list or a map. */
struct child {
    struct str key; /* in a map; keys are unique */
    const struct node *value;
};

struct node {
    enum node_kind kind;
    bool open;       /* while it is built: an alias to it now would make a circle */
    bool reported;   /* a NODE_BLANK in place of a value that could not be read: all was said about it */
    struct str text; /* of a NODE_TEXT; for all kinds, pos is where the node begins */
    struct child *children;
    uint32_t count;
    uint32_t expanded; /* nodes in it when aliases are followed, itself included; stops above YAML_EXPANDED_MAX */
};

struct yaml_roots {
    const struct node **v; /* one per document in the file */
    size_t count;
};

/*
 * Parses the text of a source. Problems go to `diags`. A file that is not YAML, or goes beyond a limit, gives no
 * roots: half a file would only bring errors that are none. Nodes and their text lie in `arena`, which also owns the
 * parser.
 */
struct yaml_roots yaml_parse(struct arena *arena, struct source *source, struct diags *diags);

/* "a list", "text", …: what was found, for messages. */
const char *node_kind_name(enum node_kind kind);

/* What to say of a text that stands where none belongs: is a blank missing in it? Else NULL. */
const char *yaml_text_hint(struct str text);

/*
 * The bytes at the start of `at` of a key with a colon and no blank behind it, such as "title:" in "title:x"; else 0.
 */
uint32_t yaml_key_without_blank(const char *at, uint32_t bytes);

#endif
