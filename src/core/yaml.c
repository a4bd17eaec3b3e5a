/*
 * libyaml's events to a tree of nodes.
 *
 * libyaml 0.2.5 limits neither depth nor size, and accepts duplicate keys and unknown aliases in silence; that is
 * seen to here and in yaml_anchor.c. What it does to bytes is in yaml_check.c, its errors are in yaml_errors.c, and
 * what it does to text that nobody sees is in yaml_lint.c and odd_space.c.
 */
#include "yaml.h"

#include <yaml.h>

#include "sort.h"
#include "yaml_anchor.h"
#include "yaml_check.h"
#include "yaml_errors.h"
#include "yaml_lint.h"

/* A list or map that is not closed yet. */
struct frame {
    struct node *node;
    uint32_t first;   /* its first child among those of all that is open */
    struct str key;   /* in a map: the key whose value comes next */
    bool key_pending; /* a key was read, its value not */
    bool key_bad;     /* that key is no text: its value is dropped */
    bool flow;        /* it stands in brackets or braces */
};

struct builder {
    struct arena *arena;
    struct source *source;
    struct diags *diags;
    yaml_parser_t parser;
    yaml_event_t event; /* the one at hand */
    struct frame frames[YAML_DEPTH_MAX];
    int depth;
    struct node key; /* the one at hand: a map keeps the text of a key, not its node */
    struct child
        *children; /* of all that is open, one upon the other: each list or map takes its own when it closes */
    uint32_t child_count;
    uint32_t child_room;
    struct yaml_lint lint;
    uint32_t given; /* bytes of the text, to the parser */
    struct yaml_anchors anchors;
    uint32_t anchor_count; /* in all documents */
    uint32_t expanded;     /* nodes that aliases stand for so far */
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
    return a + b <= YAML_EXPANDED_MAX ? a + b : YAML_EXPANDED_MAX + 1;
}

/* Whether what comes next is a key. */
static bool
expects_key(const struct builder *b)
{
    const struct frame *frame = b->depth ? &b->frames[b->depth - 1] : NULL;
    return frame && frame->node->kind == NODE_MAP && !frame->key_pending;
}

static void
add_child(struct builder *b, struct child child)
{
    enum { ROOM_FIRST = 256 };
    if (b->child_count == b->child_room) {
        uint32_t room = b->child_room ? b->child_room * 2 : ROOM_FIRST;
        struct child *larger = arena_array(b->arena, room, sizeof(*larger));
        if (b->child_count)
            memcpy(larger, b->children, b->child_count * sizeof(*larger));
        b->children = larger;
        b->child_room = room;
    }
    b->children[b->child_count++] = child;
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
    if (expects_key(b)) {
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
    add_child(b, (struct child){.key = frame->key, .value = node});
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
    yaml_anchors_add(&b->anchors, (const char *)name, node);
}

/* A key was read that is none: what stands behind it is dropped. */
static void
drop_key(struct builder *b)
{
    struct frame *frame = &b->frames[b->depth - 1];
    frame->key_pending = true;
    frame->key_bad = true;
}

/* A "<<" takes the place of a key, and costs what stands behind it. */
static void
refuse_merge(struct builder *b, const struct node *key)
{
    diag_add(b->diags, DIAG_MERGE_KEY, b->source, key->text, "keys cannot be taken over from another group with <<")
        ->hint = "write the keys out, one by one";
    drop_key(b);
}

static struct node *
start_node(struct node *node, const yaml_event_t *event, enum node_kind kind)
{
    *node = (struct node){.kind = kind, .text = {.pos = (uint32_t)event->start_mark.index}, .expanded = 1};
    return node;
}

static struct node *
new_node(struct builder *b, const yaml_event_t *event, enum node_kind kind)
{
    return start_node(arena_alloc(b->arena, sizeof(struct node)), event, kind);
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
    bool nul = !plain && memchr(value, '\0', bytes); /* "\0" in quotes: it would end the text for half of the world */
    bool untagged = !event->data.scalar.tag;         /* "!!str ~" is text */
    bool blank = nul || (plain && untagged && is_blank_word(value, bytes));
    enum node_kind kind = blank ? NODE_BLANK : NODE_TEXT;
    bool key = expects_key(b), lasts = !key || event->data.scalar.anchor;
    struct node *node = lasts ? new_node(b, event, kind) : start_node(&b->key, event, kind);
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
    const struct frame *frame = b->depth ? &b->frames[b->depth - 1] : NULL;
    bool flow = frame && frame->flow;
    struct yaml_where where = {
        .root = !frame, .key = key, .entry = frame && frame->node->kind == NODE_LIST, .flow = flow};
    yaml_lint_scalar(&b->lint, event, where);
    yaml_lint_tag(&b->lint, event, event->data.scalar.tag);
    remember_anchor(b, event->data.scalar.anchor, node);
    if (plain && key && str_equal(node->text, str_of("<<")))
        refuse_merge(b, node);
    else if (key && flow && yaml_lint_cut_key(&b->lint, event))
        drop_key(b);
    else
        attach(b, node);
}

static void
on_alias(struct builder *b, const yaml_event_t *event)
{
    const char *name = (const char *)event->data.alias.anchor;
    struct str at = {.ptr = name, .bytes = (uint32_t)strlen(name) + 1, .pos = (uint32_t)event->start_mark.index};
    struct node *node = new_node(b, event, NODE_BLANK), *anchored = yaml_anchors_follow(&b->anchors, str_of(name));
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
    if (b->expanded > YAML_EXPANDED_MAX)
        report_limit(b, at, "aliases would expand to too many values", YAML_EXPANDED_MAX);
    else
        attach(b, node);
}

static void
on_open(struct builder *b, const yaml_event_t *event, enum node_kind kind, bool flow, const yaml_char_t *anchor,
        const yaml_char_t *tag)
{
    struct node *node = new_node(b, event, kind);
    if (b->depth == YAML_DEPTH_MAX) {
        report_limit(b, node->text, "nested too deep", YAML_DEPTH_MAX);
        return;
    }
    node->open = true;
    yaml_lint_tag(&b->lint, event, tag);
    remember_anchor(b, anchor, node);
    b->frames[b->depth++] = (struct frame){.node = node, .first = b->child_count, .flow = flow};
}

/* Orders pointers to children. */
static int
by_key(const void *a, const void *b)
{
    const struct child *left = *(struct child *const *)a, *right = *(struct child *const *)b;
    return str_order(left->key, right->key);
}

enum { FEW_KEYS = 16 }; /* which are held against each other sooner than sorted */

/* Whether all keys of a map are seen to differ; false may also mean that they are many. */
static bool
keys_differ(const struct node *map)
{
    if (map->count > FEW_KEYS)
        return false;
    for (uint32_t i = 1; i < map->count; i++)
        for (uint32_t k = 0; k < i; k++)
            if (str_equal(map->children[i].key, map->children[k].key))
                return false;
    return true;
}

/* Reports keys that stand twice, and keeps the first of each. `hint`: what to say of each; may be NULL. */
static void
drop_duplicate_keys(struct builder *b, struct node *map, const char *hint)
{
    if (keys_differ(map))
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
        diag->hint = hint;
        sorted[i]->value = NULL;
        sorted[i]->key = sorted[i - 1]->key; /* a third one refers to the first as well */
    }
    uint32_t kept = 0;
    for (uint32_t i = 0; i < map->count; i++)
        if (map->children[i].value)
            map->children[kept++] = map->children[i];
    map->count = kept;
}

/* Gives a list or map what was gathered for it. */
static void
take_children(struct builder *b, const struct frame *frame)
{
    struct node *node = frame->node;
    node->count = b->child_count - frame->first;
    node->children = arena_array(b->arena, node->count, sizeof(*node->children));
    if (node->count)
        memcpy(node->children, b->children + frame->first, node->count * sizeof(*node->children));
    b->child_count = frame->first;
}

static void
on_close(struct builder *b)
{
    const struct frame *frame = &b->frames[--b->depth];
    struct node *node = frame->node;
    bool may_lack_dash = b->depth && !frame->flow;
    take_children(b, frame);
    node->open = false;
    if (node->kind == NODE_MAP)
        drop_duplicate_keys(
            b, node, may_lack_dash ? "if a new entry begins here, put a dash before its first key" : NULL);
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
        on_open(b,
                event,
                NODE_LIST,
                event->data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE,
                event->data.sequence_start.anchor,
                event->data.sequence_start.tag);
        break;
    case YAML_MAPPING_START_EVENT:
        on_open(b,
                event,
                NODE_MAP,
                event->data.mapping_start.style == YAML_FLOW_MAPPING_STYLE,
                event->data.mapping_start.anchor,
                event->data.mapping_start.tag);
        break;
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        on_close(b);
        break;
    case YAML_DOCUMENT_START_EVENT:
        yaml_anchors_start(&b->anchors, b->arena);
        break;
    case YAML_DOCUMENT_END_EVENT:
        yaml_anchors_check(&b->anchors, b->source, b->diags);
        break;
    default:
        break;
    }
}

static void
report_error(struct builder *b)
{
    struct str group = {.pos = DIAG_NO_POS};
    if (b->depth) {
        const struct frame *frame = &b->frames[b->depth - 1];
        const struct node *node = frame->node;
        if (node->kind == NODE_MAP)
            group = frame->first < b->child_count ? b->children[frame->first].key : frame->key;
        group.pos = node->text.pos;
    }
    yaml_report_error(&b->parser, b->source, group, b->diags);
    b->failed = true;
}

static void
release_parser(void *thing)
{
    struct builder *b = thing;
    yaml_event_delete(&b->event);
    yaml_parser_delete(&b->parser);
}

/* The next event is at hand; false when the text goes against the rules of YAML. */
static bool
next_event(struct builder *b)
{
    yaml_event_delete(&b->event);
    if (yaml_parser_parse(&b->parser, &b->event))
        return true;
    if (b->parser.error == YAML_MEMORY_ERROR || b->parser.error == YAML_NO_ERROR /* it forgets to say so of a tag */
        || arena_is_to_fail(b->arena))
        arena_out_of_memory(b->arena);
    report_error(b);
    return false;
}

/* Hands out the text piece by piece, until it is not wanted any more: there may be a lot of it without an event. */
static int
give_bytes(void *context, unsigned char *to, size_t room, size_t *count_out)
{
    struct builder *b = context;
    size_t left = b->source->bytes - b->given, count = left < room ? left : room;
    memcpy(to, b->source->text + b->given, count);
    b->given += (uint32_t)count;
    *count_out = count;
    return !arena_is_to_fail(b->arena);
}

struct yaml_roots
yaml_parse(struct arena *arena, struct source *source, struct diags *diags)
{
    if (!yaml_check(source, diags))
        return (struct yaml_roots){0};
    struct builder *b = arena_alloc(arena, sizeof(*b));
    b->arena = arena;
    b->source = source;
    b->diags = diags;
    yaml_lint_start(&b->lint, source, diags);
    if (!yaml_parser_initialize(&b->parser))
        arena_out_of_memory(arena);
    arena_own(arena, release_parser, b);
    yaml_parser_set_input(&b->parser, give_bytes, b);
    while (!b->failed && next_event(b) && b->event.type != YAML_STREAM_END_EVENT)
        on_event(b, &b->event);
    return b->failed ? (struct yaml_roots){0} : b->roots;
}
