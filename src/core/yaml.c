/*
 * libyaml's events to a tree of nodes.
 *
 * libyaml 0.2.5 limits neither depth nor size, reports no place for bad bytes, accepts duplicate keys and unknown
 * aliases in silence, and takes quadratic time over "%" directives; all that is seen to here.
 */
#include "yaml.h"

#include <yaml.h>

#include "map.h"
#include "rung/text.h"
#include "sort.h"

/* A list or map that is not closed yet. */
struct frame {
    struct node *node;
    struct str key;   /* in a map: the key whose value comes next */
    bool key_pending; /* a key was read, its value not */
    bool key_bad;     /* that key is no text: its value is dropped */
};

struct builder {
    struct arena *arena;
    struct source *source;
    struct diags *diags;
    yaml_parser_t parser;
    struct frame frames[YAML_DEPTH_MAX];
    int depth;
    struct map anchors; /* name to node; the last of a name counts */
    uint32_t anchor_count;
    uint32_t expanded; /* nodes that aliases stand for so far */
    struct yaml_roots roots;
    bool failed;
};

const char *
node_kind_name(enum node_kind kind)
{
    static const char *const names[] = {
        [NODE_BLANK] = "nothing", [NODE_TEXT] = "text", [NODE_LIST] = "a list", [NODE_MAP] = "a group of keys"};
    return names[kind];
}

/* --- Before libyaml sees the bytes --- */

static struct str
at_byte(struct source *source, size_t offset)
{
    return (struct str){.ptr = source->text + offset, .bytes = 1, .pos = source_pos_of_byte(source, offset)};
}

static bool
is_forbidden_control(uint32_t point)
{
    return (point < 0x20 && point != '\t' && point != '\n' && point != '\r')
           || (point >= 0x7F && point < 0xA0 && point != 0x85) || point == 0xFFFE || point == 0xFFFF;
}

/* libyaml gives no line or column for these; so they are found here. Returns whether the text is fit to parse. */
static bool
check_encoding(struct source *source, struct diags *diags)
{
    const char *utf16 = source->bytes >= 2 ? source->text : "  ";
    if (memcmp(utf16, "\xFF\xFE", 2) == 0 || memcmp(utf16, "\xFE\xFF", 2) == 0) {
        struct diag *diag =
            diag_add(diags, DIAG_ENCODING, source, (struct str){0}, "the file is UTF-16, not UTF-8 text");
        diag->hint = "save it again and choose the encoding UTF-8";
        return false;
    }
    for (size_t i = 0; i < source->bytes;) {
        if (source->text[i] >= 0x20 && source->text[i] < 0x7F) { /* nearly always */
            i++;
            continue;
        }
        uint32_t point;
        size_t taken = text_decode(source->text + i, source->bytes - i, &point);
        if (taken == 1 && (unsigned char)source->text[i] >= 0x80) {
            struct diag *diag = diag_add(diags,
                                         DIAG_ENCODING,
                                         source,
                                         at_byte(source, i),
                                         "byte 0x%02X is not UTF-8 text",
                                         (unsigned char)source->text[i]);
            diag->hint = "the file looks like Windows-1252: save it as UTF-8, or run iconv -f CP1252 -t UTF-8";
            return false;
        }
        if (is_forbidden_control(point)) {
            struct diag *diag = diag_add(
                diags, DIAG_ENCODING, source, at_byte(source, i), "an invisible control character (U+%04X)", point);
            diag->hint = "delete it; it often comes with text pasted from another program";
            return false;
        }
        i += taken;
    }
    return true;
}

/* The bytes of the line break at `at`, in any form that libyaml takes for one; 0: none. */
static size_t
line_break(const char *at, size_t bytes)
{
    switch ((unsigned char)at[0]) {
    case '\n':
    case '\r':
        return 1;
    case 0xC2:
        return bytes >= 2 && memcmp(at, "\xC2\x85", 2) == 0 ? 2 : 0;
    case 0xE2:
        return bytes >= 3 && (memcmp(at, "\xE2\x80\xA8", 3) == 0 || memcmp(at, "\xE2\x80\xA9", 3) == 0) ? 3 : 0;
    default:
        return 0;
    }
}

/* Whether a line begins with "%" at all; hardly any file has one. */
static bool
has_directives(const struct source *source)
{
    const char *end = source->text + source->bytes;
    for (const char *at = source->text; (at = memchr(at, '%', (size_t)(end - at))); at++)
        if (at == source->text
            || memchr("\n\r\x85\xA8\xA9\xBF", at[-1], 6)) /* ends of line breaks, and of the mark */
            return true;
    return false;
}

static bool
check_directives(struct source *source, struct diags *diags)
{
    if (!has_directives(source))
        return true;
    int run = 0;
    bool line_start = true, indented = false;
    for (size_t i = 0; i < source->bytes;) {
        size_t taken = line_break(source->text + i, source->bytes - i);
        bool blank = source->text[i] == ' ' || source->text[i] == '\t';
        if (taken == 0 && line_start && blank) { /* an indented comment, or nothing, does not end the run */
            i++;
            indented = true;
            continue;
        }
        if (taken == 0 && line_start) {
            char first = source->text[i];
            run = first == '%' && !indented ? run + 1 : first == '#' ? run : 0;
            if (run > YAML_DIRECTIVES_MAX) {
                diag_add(diags,
                         DIAG_LIMIT,
                         source,
                         at_byte(source, i),
                         "more than %d lines of directives (%%)",
                         YAML_DIRECTIVES_MAX);
                return false;
            }
        }
        line_start = taken > 0;
        indented = false;
        i += taken ? taken : 1;
    }
    return true;
}

/* --- Syntax errors --- */

/* libyaml's words, what they mean to an author, and which of its two places shows it. First match counts. */
static const struct {
    const char *problem;
    const char *context;
    const char *message;
    const char *hint;
    bool at_context;
} syntax_errors[] = {
    {"found character that cannot start any token",
     NULL,
     "a character that cannot begin a value",
     "indent with spaces, not with tabs; put text that begins with @ ` or % in quotes",
     false},
    {"found a tab character", NULL, "a tab used for indentation", "use spaces", false},
    {"mapping values are not allowed",
     NULL,
     "a colon that does not belong here",
     "put the text in quotes, or check the indentation of this line",
     false},
    {"found unexpected end of stream", "quoted scalar", "a quote that is never closed", "close the quote", true},
    {"found unexpected document indicator", "quoted scalar", "a quote that is never closed", "close the quote", true},
    {"could not find expected ':'",
     NULL,
     "a line that is neither a key with a colon nor an item with a dash",
     "put a colon and a blank behind the key, or put text of several lines in quotes",
     true},
    {"did not find expected ',' or ']'",
     NULL,
     "a [ that is never closed, or a missing comma",
     "close the list with ]",
     true},
    {"did not find expected ',' or '}'",
     NULL,
     "a { that is never closed, or a missing comma",
     "close it with }",
     true},
    {"did not find expected '-' indicator",
     NULL,
     "a line in a list that does not begin with a dash",
     "begin each item with a dash, all at the same indentation",
     false},
    {"did not find expected key",
     NULL,
     "a line that does not fit in here",
     "keys of one group must begin in the same column; close quotes before text goes on",
     false},
    {"found undefined tag handle", NULL, "text that begins with !", "put it in quotes", false},
    {"did not find expected alphabetic or numeric", "alias", "text that begins with *", "put it in quotes", true},
    {"did not find expected alphabetic or numeric", "anchor", "text that begins with &", "put it in quotes", true},
    {"found unknown escape character",
     NULL,
     "a backslash with a letter that means nothing",
     "write the backslash twice, or use single quotes",
     false},
    {"found duplicate", NULL, "a directive that stands twice", NULL, false},
};

static bool
mentions(const char *text, const char *part)
{
    return !part || (text && strstr(text, part));
}

static void
report_syntax(struct builder *b)
{
    const yaml_parser_t *p = &b->parser;
    const char *message = p->problem ? p->problem : "the text cannot be read", *hint = NULL;
    bool at_context = false;
    for (size_t i = 0; i < sizeof(syntax_errors) / sizeof(*syntax_errors); i++) {
        if (mentions(p->problem, syntax_errors[i].problem) && mentions(p->context, syntax_errors[i].context)) {
            message = syntax_errors[i].message;
            hint = syntax_errors[i].hint;
            at_context = syntax_errors[i].at_context;
            break;
        }
    }
    struct str at = {.pos = (uint32_t)(at_context ? p->context_mark : p->problem_mark).index};
    struct diag *diag = diag_add(b->diags, DIAG_SYNTAX, b->source, at, "%s", message);
    diag->hint = hint;
    if (!at_context && p->context && p->context_mark.line != p->problem_mark.line)
        diag->related =
            (struct diag_place){b->source, (uint32_t)p->context_mark.index, "what it belongs to begins here"};
    b->failed = true;
}

/* --- Events to nodes --- */

static void
report_limit(struct builder *b, struct str at, const char *what, int limit)
{
    diag_add(b->diags, DIAG_LIMIT, b->source, at, "%s (the most is %d)", what, limit);
    b->failed = true;
}

static uint32_t
add_expanded(uint32_t a, uint32_t b)
{
    return a + b < YAML_EXPANDED_MAX ? a + b : YAML_EXPANDED_MAX;
}

/* Puts a finished node where it belongs: into the open list or map, or among the roots. */
static void
attach(struct builder *b, struct node *node)
{
    if (b->depth == 0) {
        b->roots.v = arena_grow(b->arena, b->roots.v, b->roots.count, sizeof(*b->roots.v));
        b->roots.v[b->roots.count++] = node;
        return;
    }
    struct frame *frame = &b->frames[b->depth - 1];
    struct node *parent = frame->node;
    if (parent->kind == NODE_MAP && !frame->key_pending) {
        frame->key = node->text;
        frame->key_pending = true;
        parent->expanded = add_expanded(parent->expanded, node->expanded - 1);
        frame->key_bad = node->kind != NODE_TEXT;
        if (frame->key_bad && !node->reported)
            diag_add(b->diags,
                     DIAG_WRONG_KIND,
                     b->source,
                     node->text,
                     "a key must be text; found %s",
                     node_kind_name(node->kind));
        return;
    }
    frame->key_pending = false;
    if (parent->kind == NODE_MAP && frame->key_bad)
        return;
    parent->children = arena_grow(b->arena, parent->children, parent->count, sizeof(*parent->children));
    parent->children[parent->count++] = (struct child){.key = frame->key, .value = node};
    parent->expanded = add_expanded(parent->expanded, node->expanded);
}

static void
remember_anchor(struct builder *b, const yaml_char_t *name, struct node *node)
{
    if (!name)
        return;
    if (b->anchor_count++ >= YAML_ANCHORS_MAX) {
        report_limit(b, node->text, "too many anchors", YAML_ANCHORS_MAX);
        return;
    }
    map_put(&b->anchors, str_of(arena_copy(b->arena, (const char *)name, strlen((const char *)name))), node);
}

static struct node *
new_node(struct builder *b, const yaml_event_t *event, enum node_kind kind)
{
    struct node *node = arena_alloc(b->arena, sizeof(*node));
    node->kind = kind;
    node->text.pos = (uint32_t)event->start_mark.index;
    node->expanded = 1;
    return node;
}

/* "null" is how JSON writes it. */
static bool
is_blank_word(const char *value, size_t bytes)
{
    return bytes == 0 || (bytes == 1 && value[0] == '~') || (bytes == 4 && memcmp(value, "null", 4) == 0);
}

static void
on_scalar(struct builder *b, const yaml_event_t *event)
{
    size_t bytes = event->data.scalar.length;
    const char *value = (const char *)event->data.scalar.value;
    bool plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    bool nul = memchr(value, '\0', bytes); /* "\0" in quotes: it would end the text for half of the world */
    bool blank = nul || (plain && is_blank_word(value, bytes));
    struct node *node = new_node(b, event, blank ? NODE_BLANK : NODE_TEXT);
    node->reported = nul;
    if (nul)
        diag_add(b->diags, DIAG_ENCODING, b->source, node->text, "text with the control character U+0000")->hint =
            "take the \\0 out";
    if (bytes > YAML_SCALAR_BYTES_MAX) {
        report_limit(b, node->text, "text of too many bytes", YAML_SCALAR_BYTES_MAX);
        return;
    }
    if (!blank) {
        node->text.ptr = arena_copy(b->arena, value, bytes);
        node->text.bytes = (uint32_t)bytes;
        node->expanded += (uint32_t)bytes / YAML_NODE_BYTES;
    }
    remember_anchor(b, event->data.scalar.anchor, node);
    attach(b, node);
}

static void
on_alias(struct builder *b, const yaml_event_t *event)
{
    const char *name = (const char *)event->data.alias.anchor;
    struct str at = {.ptr = name, .bytes = (uint32_t)strlen(name) + 1, .pos = (uint32_t)event->start_mark.index};
    struct node *node = new_node(b, event, NODE_BLANK), *anchored = map_get(&b->anchors, str_of(name));
    node->reported = true; /* unless the alias leads to another */
    if (!anchored) {
        struct diag *diag =
            diag_add(b->diags, DIAG_ALIAS, b->source, at, "no anchor &%s stands before this alias", name);
        diag->hint = "to write text that begins with *, put it in quotes";
    } else if (anchored->open) {
        struct diag *diag =
            diag_add(b->diags, DIAG_ALIAS, b->source, at, "*%s stands inside what it refers to", name);
        diag->related = (struct diag_place){b->source, anchored->text.pos, "which begins here"};
    } else {
        node = anchored;
        b->expanded = add_expanded(b->expanded, node->expanded);
    }
    if (b->expanded >= YAML_EXPANDED_MAX)
        report_limit(b, at, "aliases would expand to too many values", YAML_EXPANDED_MAX);
    else
        attach(b, node);
}

static void
on_open(struct builder *b, const yaml_event_t *event, enum node_kind kind, const yaml_char_t *anchor)
{
    struct node *node = new_node(b, event, kind);
    if (b->depth == YAML_DEPTH_MAX) {
        report_limit(b, node->text, "nested too deep", YAML_DEPTH_MAX);
        return;
    }
    node->open = true;
    remember_anchor(b, anchor, node);
    b->frames[b->depth++] = (struct frame){.node = node};
}

/* Orders pointers to children. */
static int
by_key(const void *a, const void *b)
{
    const struct child *left = *(struct child *const *)a, *right = *(struct child *const *)b;
    return str_order(left->key, right->key);
}

/* Reports keys that stand twice, and keeps the first of each. */
static void
drop_duplicate_keys(struct builder *b, struct node *map)
{
    if (map->count < 2)
        return;
    struct child **sorted = arena_array(b->arena, map->count, sizeof(struct child *));
    for (uint32_t i = 0; i < map->count; i++)
        sorted[i] = &map->children[i];
    sort_stable(b->arena, sorted, map->count, sizeof(*sorted), by_key);
    for (uint32_t i = 1; i < map->count; i++) {
        if (!str_equal(sorted[i]->key, sorted[i - 1]->key))
            continue;
        struct diag *diag = diag_add(b->diags,
                                     DIAG_DUPLICATE_KEY,
                                     b->source,
                                     sorted[i]->key,
                                     "\"%.*s\" stands twice here",
                                     STR_ARGS(sorted[i]->key));
        diag->related = (struct diag_place){b->source, sorted[i - 1]->key.pos, "first here; this one counts"};
        sorted[i]->value = NULL;
        sorted[i]->key = sorted[i - 1]->key; /* a third one refers to the first as well */
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < map->count; i++)
        if (map->children[i].value)
            map->children[kept++] = map->children[i];
    map->count = kept;
}

static void
on_close(struct builder *b)
{
    struct node *node = b->frames[--b->depth].node;
    node->open = false;
    if (node->kind == NODE_MAP)
        drop_duplicate_keys(b, node);
    attach(b, node);
}

static void
on_event(struct builder *b, const yaml_event_t *event)
{
    switch (event->type) {
    case YAML_SCALAR_EVENT:
        on_scalar(b, event);
        break;
    case YAML_ALIAS_EVENT:
        on_alias(b, event);
        break;
    case YAML_SEQUENCE_START_EVENT:
        on_open(b, event, NODE_LIST, event->data.sequence_start.anchor);
        break;
    case YAML_MAPPING_START_EVENT:
        on_open(b, event, NODE_MAP, event->data.mapping_start.anchor);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        on_close(b);
        break;
    case YAML_DOCUMENT_START_EVENT:
        b->anchors = (struct map){.arena = b->arena}; /* anchors hold within one document */
        break;
    default:
        break;
    }
}

struct yaml_roots
yaml_parse(struct arena *arena, struct source *source, struct diags *diags)
{
    struct builder b = {.arena = arena, .source = source, .diags = diags};
    if (!check_encoding(source, diags) || !check_directives(source, diags))
        return b.roots;
    if (!yaml_parser_initialize(&b.parser)) {
        diag_add(
            diags, DIAG_CANNOT_READ, source, (struct str){.pos = DIAG_NO_POS}, "there is not enough memory for it");
        return b.roots;
    }
    yaml_parser_set_input_string(&b.parser, (const unsigned char *)source->text, source->bytes);
    for (bool more = true; more && !b.failed;) {
        yaml_event_t event;
        if (!yaml_parser_parse(&b.parser, &event)) {
            report_syntax(&b);
            break;
        }
        more = event.type != YAML_STREAM_END_EVENT;
        on_event(&b, &event);
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&b.parser);
    return b.failed ? (struct yaml_roots){0} : b.roots;
}
