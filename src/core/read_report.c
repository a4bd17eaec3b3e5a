/* What is said of values and keys that are not what the tables want, and what may have been meant. */
#include "reader.h"
#include "rung/text.h"

/* A text with a colon in it, such as "Answers: the phone", which YAML takes for a key and its value. */
bool
reader_is_text_with_colon(const struct node *node)
{
    const struct node *value = node->kind == NODE_MAP && node->count == 1 ? node->children[0].value : NULL;
    return value && (value->kind == NODE_TEXT || value->kind == NODE_LIST) && !value->reported;
}

/* How to write it; NULL when it is no such text. */
const char *
reader_hint_colon(struct reader *r, const struct node *node)
{
    if (!reader_is_text_with_colon(node))
        return NULL;
    const struct child *child = &node->children[0];
    if (child->value->kind == NODE_LIST)
        return "a bullet that has bullets below it needs \"text\", and \"items\" for those below";
    return arena_printf(r->diags->arena,
                        "if this is text, put it in quotes: \"%.*s: %.*s\"",
                        STR_ARGS(child->key),
                        STR_ARGS(child->value->text));
}

void
reader_report_colon(struct reader *r, const struct node *node, const struct record *record)
{
    struct str key = node->children[0].key;
    diag_add(r->diags,
             DIAG_WRONG_KIND,
             r->source,
             key,
             "%s has no key \"%.*s\"; is this a text with a colon in it?",
             record->name,
             STR_ARGS(key))
        ->hint = reader_hint_colon(r, node);
}

struct diag *
reader_report_kind(struct reader *r, const struct node *node, const char *where, const char *expected)
{
    struct diag *diag = diag_add(r->diags,
                                 DIAG_WRONG_KIND,
                                 r->source,
                                 node->text,
                                 "%s must be %s; found %s",
                                 where,
                                 expected,
                                 node_kind_name(node->kind));
    diag->hint = node->kind == NODE_TEXT ? yaml_text_hint(node->text) : NULL;
    return diag;
}

void
reader_suggest(struct reader *r, struct diag *diag, struct str wanted, const struct str *names, size_t count)
{
    if (diags_shown(r->diags))
        diag->hint = text_suggest(r->diags->arena, r->scratch, wanted, names, count);
}

/* Says what a key is a key of, where other records have the key. */
static void
add_owners(struct buf *out, struct str key)
{
    uint32_t left = 0;
    const char *before = " is a key of ";
    for (const struct record *const *record = schema_records; *record; record++)
        left += schema_field(*record, key.ptr, key.bytes) != NULL;
    if (left)
        buf_printf(out, "\"%.*s\"", STR_ARGS(key));
    for (const struct record *const *record = schema_records; *record; record++) {
        if (!schema_field(*record, key.ptr, key.bytes))
            continue;
        buf_printf(out, "%s%s", before, (*record)->name);
        before = --left == 1 ? " or " : ", ";
    }
}

enum { KEYS_MAX = 32 }; /* of a record */

static size_t
key_names(const struct record *record, struct str names[KEYS_MAX])
{
    size_t count = 0;
    for (const struct field *field = record->fields; field->key && count < KEYS_MAX; field++)
        names[count++] = str_of(field->key);
    return count;
}

/* Whether a key is a slip of the pen for the one that text alone would stand for. */
bool
reader_is_near_shorthand(struct reader *r, const struct record *record, struct str key)
{
    struct str shorthand = str_of(record->shorthand);
    return text_nearest(r->scratch, key, &shorthand, 1);
}

/* Did you mean another key of the record? Else which records have such a key, and what keys this one has. */
static void
suggest_key(struct reader *r, struct diag *diag, struct str key, const struct record *record)
{
    struct str names[KEYS_MAX];
    size_t count = key_names(record, names);
    struct buf hint = {.arena = r->diags->arena};
    bool near = text_nearest(r->scratch, key, names, count);
    if (!near)
        add_owners(&hint, key);
    if (hint.bytes) {
        buf_printf(&hint, "; %s has", record->name);
        for (size_t i = 0; i < count; i++)
            buf_printf(&hint, "%s %.*s", i ? "," : "", STR_ARGS(names[i]));
    } else if (!near && schema_field(record, "facts", strlen("facts"))) {
        buf_puts(&hint, "what has no key of its own stands under \"facts\", with its label");
    } else {
        reader_suggest(r, diag, key, names, count);
        return;
    }
    diag->hint = hint.ptr;
}

void
reader_report_key(struct reader *r, struct str key, const struct record *record)
{
    struct diag *diag =
        diag_add(r->diags, DIAG_UNKNOWN_KEY, r->source, key, "%s has no key \"%.*s\"", record->name, STR_ARGS(key));
    if (diags_shown(r->diags))
        suggest_key(r, diag, key, record);
}
