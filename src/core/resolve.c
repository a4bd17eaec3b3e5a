/* What is in force at a level: its own items, then those of each level down the chain of builds_on. */
#include "rung/resolve.h"

#include "map.h"

/* An item while it is resolved. */
struct raising {
    struct held held;        /* first: a pointer to it is one to the whole */
    struct raising *nearest; /* the item in force that it stands behind, or itself */
    struct held *last;       /* of the nearest: the end of what it raises */
};

struct resolving {
    struct arena *arena;
    struct held **v; /* in force; each lies on its own, since others point to it */
    size_t count;
    struct held **displaced; /* those whose place another has taken */
    size_t displaced_count;
    struct map topics; /* of what nearer levels say: topic to struct held */
    struct map texts;  /* the same by text */
};

/* Whether two lists of as many items say the same, in the same order. */
static bool
same_items(const struct item *a, const struct item *b, uint32_t count)
{
    bool same = true;
    for (uint32_t i = 0; same && i < count; i++)
        same = str_equal(a[i].text, b[i].text) && resolve_same_more(a[i].more, b[i].more);
    return same;
}

bool
resolve_same_cell(const struct cell *a, const struct cell *b)
{
    return a->state == b->state && str_equal(a->text, b->text) && a->item_count == b->item_count
           && same_items(a->items, b->items, a->item_count);
}

bool
resolve_same_more(const struct item_more *a, const struct item_more *b)
{
    static const struct item_more nothing;
    a = a ? a : &nothing;
    b = b ? b : &nothing;
    return a->demand == b->demand && str_equal(item_footnote(a)->note, item_footnote(b)->note)
           && a->item_count == b->item_count && same_items(a->items, b->items, a->item_count);
}

/* Sets an inherited item behind the one that takes its place, at the end of what that one raises. */
static void
put_behind(struct resolving *r, struct held *raising, struct held *raised)
{
    struct raising *nearest = ((struct raising *)raising)->nearest;
    ((struct raising *)raised)->nearest = nearest;
    nearest->last->raises = raised;
    nearest->last = raised;
    r->displaced = arena_grow(r->arena, r->displaced, r->displaced_count, sizeof(struct held *));
    r->displaced[r->displaced_count++] = raised;
}

static void
put_in_force(struct resolving *r, struct held *held)
{
    r->v = arena_grow(r->arena, r->v, r->count, sizeof(struct held *));
    r->v[r->count++] = held;
}

/* The item of a nearer level with the same text, of the same kind; NULL: none. */
static struct held *
find_same(const struct resolving *r, const struct held *item)
{
    struct held *same = map_get(&r->texts, item->text);
    return same && same->paragraph == item->paragraph ? same : NULL;
}

/* An item that says less or more than one with the same text is another: its note or its bullets would be lost. */
static void
add(struct resolving *r, const struct held *item)
{
    struct held *nearer = str_given(item->topic) ? map_get(&r->topics, item->topic) : NULL;
    struct held *same = find_same(r, item);
    if (same && resolve_same_more(same->more, item->more)) {
        same->restated = true;
        return;
    }
    struct raising *added = arena_alloc(r->arena, sizeof(*added));
    struct held *held = &added->held;
    *added = (struct raising){.held = *item, .nearest = added, .last = held};
    if (nearer || same)
        put_behind(r, nearer ? nearer : same, held);
    else
        put_in_force(r, held);
}

static void
add_cell(struct resolving *r, const struct cell *cell, const struct level *origin)
{
    if (str_given(cell->text))
        add(r, &(struct held){.text = cell->text, .paragraph = true, .origin = origin});
    for (uint32_t i = 0; i < cell->item_count; i++) {
        const struct item *item = &cell->items[i];
        add(r,
            &(struct held){
                .text = item->text, .topic = item_more(item)->topic, .more = item->more, .origin = origin});
    }
}

/* What is said for all levels stands beside what each says, and so takes no item's place. */
static void
make_known(struct resolving *r, struct held *held)
{
    if (held->origin && str_given(held->topic) && !map_get(&r->topics, held->topic))
        map_put(&r->topics, held->topic, held);
    if (!map_get(&r->texts, held->text))
        map_put(&r->texts, held->text, held);
}

/* Makes what a level added known to the levels below it: items of one level do not displace each other. */
static void
close_level(struct resolving *r, size_t first, size_t first_displaced)
{
    for (size_t i = first; i < r->count; i++)
        make_known(r, r->v[i]);
    for (size_t i = first_displaced; i < r->displaced_count; i++)
        if (!map_get(&r->texts, r->displaced[i]->text))
            map_put(&r->texts, r->displaced[i]->text, r->displaced[i]);
}

/* Adds what a level that is built on says. */
static void
add_base(struct resolving *r, const struct section *below, const struct level *base, bool other_profile)
{
    size_t first = r->count, first_displaced = r->displaced_count;
    if (other_profile)
        add_cell(r, section_cell(below, NULL), base);
    add_cell(r, section_own_cell(below, base), base);
    close_level(r, first, first_displaced);
}

/* Whether a section is one of a profile's own. */
static bool
is_own(const struct profile *profile, const struct section *section)
{
    uintptr_t first = (uintptr_t)profile->sections, place = (uintptr_t)section;
    return place >= first && place < first + profile->section_count * sizeof(*section);
}

/* The section of a base's profile that answers to one: itself, in the same profile. */
static const struct section *
section_below(const struct section *section, const struct level *base)
{
    return is_own(base->profile, section) ? section : profile_section(base->profile, section);
}

struct held_list
resolve_section(struct arena *arena, const struct section *section, const struct level *level)
{
    struct resolving r = {.arena = arena, .topics = {.arena = arena}, .texts = {.arena = arena}};
    struct held_list list = {.state = CELL_ABSENT};
    if (!level || is_own(level->profile, section)) {
        add_cell(&r, section_cell(section, NULL), NULL);
        add_cell(&r, section_own_cell(section, level), level);
        list.state = section_cell(section, level)->state;
    }
    list.own = r.count;
    list.own_blank = list.state == CELL_BLANK;
    close_level(&r, 0, 0);
    bool cumulative = level && section->kind == SECTION_CUMULATIVE;
    for (const struct level *base = cumulative ? level->builds_on : NULL; base; base = base->builds_on) {
        const struct section *below = section_below(section, base);
        if (below)
            add_base(&r, below, base, base->profile != level->profile);
    }
    struct held *flat = arena_array(arena, r.count, sizeof(*flat));
    for (size_t i = 0; i < r.count; i++)
        flat[i] = *r.v[i];
    list.v = flat;
    list.count = r.count;
    if (list.count)
        list.state = CELL_STATED;
    return list;
}

/* Sections, and what they are found by. */
struct gathering {
    struct arena *arena;
    const struct section **v;
    size_t count;
    struct map ids;
    struct map headings;
};

static void
add_section(struct gathering *g, const struct section *section)
{
    g->v = arena_grow(g->arena, g->v, g->count, sizeof(const struct section *));
    g->v[g->count++] = section;
    map_put(&g->ids, section->id, (void *)section);
    map_put(&g->headings, section->heading, (void *)section);
}

static bool
has_counterpart(const struct gathering *g, const struct section *section)
{
    return map_get(&g->ids, section->id) || map_get(&g->headings, section->heading);
}

struct section_list
resolve_sections(struct arena *arena, struct rung rung)
{
    struct gathering g = {.arena = arena, .ids = {.arena = arena}, .headings = {.arena = arena}};
    for (uint32_t i = 0; i < rung.profile->section_count; i++)
        add_section(&g, &rung.profile->sections[i]);
    for (const struct level *base = rung.level ? rung.level->builds_on : NULL; base; base = base->builds_on) {
        const struct profile *profile = base->profile;
        for (uint32_t i = 0; profile != rung.profile && i < profile->section_count; i++)
            if (profile->sections[i].kind == SECTION_CUMULATIVE && !has_counterpart(&g, &profile->sections[i]))
                add_section(&g, &profile->sections[i]);
    }
    return (struct section_list){g.v, g.count};
}
