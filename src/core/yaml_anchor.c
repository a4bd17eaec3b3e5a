/* Anchors and aliases; libyaml says nothing of an anchor that stands twice, or of one that was a word. */
#include "yaml_anchor.h"

/* An anchor, in the order of the file. */
struct yaml_anchor {
    const char *name;
    struct node *node;
    struct yaml_anchor *before; /* of the same name */
    struct yaml_anchor *next;
    bool used; /* an alias refers to it, or to another of this name */
};

void
yaml_anchors_start(struct yaml_anchors *anchors, struct arena *arena)
{
    *anchors = (struct yaml_anchors){.arena = arena, .names = {.arena = arena}, .next = &anchors->first};
}

void
yaml_anchors_add(struct yaml_anchors *anchors, const char *name, struct node *node)
{
    struct yaml_anchor *anchor = arena_alloc(anchors->arena, sizeof(*anchor));
    anchor->name = arena_copy(anchors->arena, name, strlen(name));
    anchor->node = node;
    anchor->before = map_get(&anchors->names, str_of(anchor->name));
    anchor->used = anchor->before && anchor->before->used;
    map_put(&anchors->names, str_of(anchor->name), anchor);
    *anchors->next = anchor;
    anchors->next = &anchor->next;
}

struct node *
yaml_anchors_follow(struct yaml_anchors *anchors, struct str name)
{
    struct yaml_anchor *last = map_get(&anchors->names, name);
    for (struct yaml_anchor *anchor = last; anchor && !anchor->used; anchor = anchor->before)
        anchor->used = true;
    return last ? last->node : NULL;
}

/* Whether it is likely that no anchor was meant: a text begins with it, and nothing refers to it. */
static bool
is_first_word(const struct yaml_anchor *anchor)
{
    return !anchor->used && anchor->node->kind <= NODE_TEXT;
}

void
yaml_anchors_check(const struct yaml_anchors *anchors, struct source *source, struct diags *diags)
{
    for (const struct yaml_anchor *anchor = anchors->first; anchor; anchor = anchor->next) {
        struct str at = {
            .ptr = anchor->name, .bytes = (uint32_t)strlen(anchor->name) + 1, .pos = anchor->node->text.pos};
        if (anchor->before && !(is_first_word(anchor) && is_first_word(anchor->before))) {
            struct diag *diag =
                diag_add(diags, DIAG_ANCHOR_TWICE, source, at, "the anchor &%s stands twice", anchor->name);
            diag->related = (struct diag_place){
                source, anchor->before->node->text.pos, "first here; from the second on, the second counts"};
        } else if (is_first_word(anchor)) {
            diag_add(diags,
                     DIAG_FIRST_WORD,
                     source,
                     at,
                     "the first word, &%s, is taken for an anchor and left out",
                     anchor->name)
                ->hint = "if it is text, put the whole text in quotes; else delete it: no alias refers to it";
        }
    }
}
