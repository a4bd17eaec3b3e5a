/* What is in force at a level: its own items, then those of each level down the chain of builds_on. */
#include "rung/resolve.h"

#include "map.h"

struct resolving {
    struct arena *arena;
    struct held **v; /* in force; each lies on its own, since others point to it */
    size_t count;
    struct map topics; /* of what is in force from nearer levels: topic to struct held */
    struct map texts;  /* the same by text */
};

/* Sets an inherited item behind the one that takes its place, at the end of what that one raises. */
static void
put_behind(struct held *raising, struct held *raised)
{
    while (raising->raises)
        raising = (struct held *)raising->raises;
    raising->raises = raised;
}

static void
add(struct resolving *r, const struct held *item)
{
    struct held *nearer = str_given(item->topic) ? map_get(&r->topics, item->topic) : NULL;
    struct held *same = map_get(&r->texts, item->text);
    if (same) {
        same->restated = true;
        return;
    }
    struct held *held = arena_alloc(r->arena, sizeof(*held));
    *held = *item;
    if (nearer) {
        put_behind(nearer, held);
        map_put(&r->texts, held->text, held); /* a level below may say it too */
        return;
    }
    r->v = arena_grow(r->arena, r->v, r->count, sizeof(struct held *));
    r->v[r->count++] = held;
}

static void
add_cell(struct resolving *r, const struct cell *cell, const struct level *origin)
{
    if (str_given(cell->text))
        add(r, &(struct held){.text = cell->text, .paragraph = true, .origin = origin});
    for (uint32_t i = 0; i < cell->items.count; i++) {
        const struct item *item = &cell->items.v[i];
        add(r, &(struct held){.text = item->text, .topic = item->topic, .more = item->more, .origin = origin});
    }
}

/* Makes what was added since `first` known to the levels below: items of one level do not displace each other. */
static void
close_level(struct resolving *r, size_t first)
{
    for (size_t i = first; i < r->count; i++) {
        if (str_given(r->v[i]->topic) && !map_get(&r->topics, r->v[i]->topic))
            map_put(&r->topics, r->v[i]->topic, r->v[i]);
        for (const struct held *each = r->v[i]; each; each = each->raises)
            map_put(&r->texts, each->text, (void *)each);
    }
}

struct held_list
resolve_section(struct arena *arena, const struct section *section, const struct level *level)
{
    struct resolving r = {.arena = arena, .topics = {.arena = arena}, .texts = {.arena = arena}};
    struct held_list list = {.state = section->common.state};
    const struct cell *own = section_cell(section, level);
    add_cell(&r, &section->common, NULL);
    if (own != &section->common) {
        add_cell(&r, own, level);
        list.state = own->state;
    }
    list.own = r.count;
    close_level(&r, 0);
    bool cumulative = section->kind == SECTION_CUMULATIVE;
    for (const struct level *base = level ? level->builds_on : NULL; base && cumulative; base = base->builds_on) {
        size_t first = r.count;
        const struct section *below = profile_section(base->profile, section);
        if (!below)
            continue;
        if (base->profile != level->profile)
            add_cell(&r, &below->common, base);
        if (section_cell(below, base) != &below->common)
            add_cell(&r, section_cell(below, base), base);
        close_level(&r, first);
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
