/*
 * What YAML does to a text without a word: it cuts it at " #" and, in brackets, at commas, takes its first word for
 * an anchor or a tag, joins the lines below to it, and takes a no-break space for a letter.
 */
#ifndef RUNG_YAML_LINT_H
#define RUNG_YAML_LINT_H

#include <yaml.h>

#include "rung/diag.h"

/* Goes along with the parser: the places asked for only grow, so that all of it is one walk at most. */
struct yaml_lint {
    struct source *source;
    struct diags *diags;
    struct source_cursor at_cut;  /* the next "#" that may cut a text: where the text before it ends */
    uint32_t cut_at;              /* the byte of that "#" */
    uint32_t cut_pos;             /* the place of at_cut; UINT32_MAX: there is no such "#" any more */
    struct source_cursor at_text; /* the text that was looked at closely last */
    bool cut;                     /* the entry before, in brackets, is cut by the comma behind it */
    uint32_t parentheses;         /* which that entry has left open */
    bool quoted;                  /* it has left a curly quote open */
    bool curly;                   /* the key or value before, in braces, begins with a curly quote */
};

/* Where a scalar stands. */
struct yaml_where {
    bool root;  /* it is the whole document, which is an error anyway */
    bool key;   /* it is a key */
    bool entry; /* it is an entry of a list */
    bool flow;  /* what it belongs to stands in brackets or braces */
};

/* What to say where only straight quotes would have held a text together; it begins with a curly one. */
#define YAML_CURLY_HINT "put the whole text in straight quotes (\" or '); curly ones do not count"

/* Starts at the beginning of a text; nothing is kept that would have to be freed. */
void yaml_lint_start(struct yaml_lint *lint, struct source *source, struct diags *diags);

/* Looks at a scalar as it comes from the parser. */
void yaml_lint_scalar(struct yaml_lint *lint, const yaml_event_t *event, struct yaml_where where);

/* Warns of a key in braces that no colon follows; false: it is a key like others. */
bool yaml_lint_cut_key(struct yaml_lint *lint, const yaml_event_t *event);

/* Whether a text begins with a curly quote, which is no quote for YAML. */
bool yaml_curly(struct str text);

/* Warns of a tag (may be NULL) that is not acted on, at the place of its value. A "!" alone comes with a scalar. */
void yaml_lint_tag(struct yaml_lint *lint, const yaml_event_t *event, const yaml_char_t *tag);

#endif
