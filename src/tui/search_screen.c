/* From hits to rows: of each kind its hits, under a heading. */
#include "search_screen.h"

int
search_screen_only_kind(const struct search_found *found)
{
    int only = SEARCH_ANY_KIND;
    for (int kind = 0; kind < SEARCH_KIND_COUNT; kind++) {
        if (found->counts[kind] > 0 && only != SEARCH_ANY_KIND)
            return SEARCH_ANY_KIND;
        if (found->counts[kind] > 0)
            only = kind;
    }
    return only;
}

/* Hits of a text show their owner on a line of its own. */
static int
row_lines(const struct search_row *row)
{
    return (row->begins ? 1 : 0) + (row->hit && row->kind == SEARCH_TEXTS ? 2 : 1);
}

static void
add_row(struct search_screen *state, const struct search_hit *hit, enum search_kind kind)
{
    size_t count = state->list.count++;
    bool begins = count == 0 || state->rows[count - 1].kind != kind;
    struct search_row row = {.hit = hit, .kind = kind, .begins = begins};
    state->rows[count] = row;
    state->ends[count] = (count ? state->ends[count - 1] : 0) + (uint32_t)row_lines(&row);
    if (hit && kind != SEARCH_TEXTS)
        state->name_columns = larger(state->name_columns, text_columns(hit->text));
}

/* Makes the rows of what was found: of each kind its hits, and a row for the rest. */
static void
make_rows(struct search_screen *state)
{
    const struct search_found *found = &state->found;
    size_t room = found->count + SEARCH_KIND_COUNT, of_kind = 0;
    state->rows = arena_array(state->arena, room, sizeof(*state->rows));
    state->ends = arena_array(state->arena, room, sizeof(*state->ends));
    state->list = (struct list){.ends = state->ends};
    state->name_columns = 0;
    for (size_t i = 0; i < found->count; i++) {
        enum search_kind kind = found->hits[i].kind;
        bool ends = i + 1 == found->count || found->hits[i + 1].kind != kind;
        add_row(state, &found->hits[i], kind);
        of_kind++;
        if (ends && of_kind < found->counts[kind] && state->kind == SEARCH_ANY_KIND)
            add_row(state, NULL, kind);
        if (ends)
            of_kind = 0;
    }
}

void
search_screen_look(struct search_screen *state, int kind)
{
    arena_reset(state->arena);
    const struct search_query *query = search_ask(state->index, state->arena, field_text(&state->field));
    state->found = search_best(query, state->arena, SEARCH_ALL_KINDS, SEARCH_MOST_OF_ALL);
    if (kind != SEARCH_ANY_KIND && state->found.counts[kind] == 0)
        kind = SEARCH_ANY_KIND;
    if (kind == SEARCH_ANY_KIND)
        kind = search_screen_only_kind(&state->found);
    state->kind = kind;
    if (kind != SEARCH_ANY_KIND)
        state->found = search_best(query, state->arena, 1U << kind, SEARCH_MOST);
    make_rows(state);
}

/* Whether two rows of two searches are the same place, or stand for the rest of the same kind. */
static bool
is_same_row(const struct search_row *a, const struct search_row *b)
{
    if (!a->hit || !b->hit)
        return a->hit == b->hit && a->kind == b->kind;
    return a->hit->document == b->hit->document && a->hit->text.pos == b->hit->text.pos
           && a->hit->what == b->hit->what;
}

void
search_screen_grow(struct search_screen *state)
{
    struct list before = state->list;
    struct search_row focused = {0};
    struct search_hit hit;
    if (before.cursor > 0) { /* who has not gone down stays at the best */
        focused = state->rows[before.cursor];
        hit = focused.hit ? *focused.hit : (struct search_hit){0};
        focused.hit = focused.hit ? &hit : NULL;
    }
    bool only = search_screen_only_kind(&state->found) == state->kind;
    search_screen_look(state, only ? SEARCH_ANY_KIND : state->kind);
    state->list.top = before.top;
    state->list.skip = before.skip;
    for (size_t i = 0; i < state->list.count && before.cursor > 0; i++)
        if (is_same_row(&state->rows[i], &focused))
            state->list.cursor = i;
}

int
search_screen_kind_after(const struct search_screen *state, int steps)
{
    int kind = state->kind;
    do {
        kind += steps;
        if (kind < SEARCH_ANY_KIND)
            kind = SEARCH_KIND_COUNT - 1;
        else if (kind == SEARCH_KIND_COUNT)
            kind = SEARCH_ANY_KIND;
    } while (kind != SEARCH_ANY_KIND && state->found.counts[kind] == 0);
    return kind;
}

const struct search_row *
search_screen_focused(const struct search_screen *state)
{
    return state->list.count > 0 ? &state->rows[state->list.cursor] : NULL;
}
