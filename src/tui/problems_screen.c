/* The problems that show: errors first, and where each stands in its file. */
#include "problems_screen.h"

/* --- What shows --- */

/* The bytes of the folders that two paths share. */
static uint32_t
shared_folders(const char *a, const char *b, uint32_t most)
{
    uint32_t shared = 0;
    for (uint32_t i = 0; i < most && a[i] && a[i] == b[i]; i++)
        if (a[i] == '/')
            shared = i + 1;
    return shared;
}

/* The bytes of the folders that all files of a collection lie in. */
static uint32_t
common_folders(const struct collection *collection)
{
    uint32_t bytes = UINT32_MAX;
    for (uint32_t i = 0; i < collection->document_count; i++)
        bytes = shared_folders(collection->documents[0]->source.path, collection->documents[i]->source.path, bytes);
    return collection->document_count > 0 ? bytes : 0;
}

void
problems_screen_init(struct problems_screen *state, struct arena *arena, const struct collection *data)
{
    size_t count = data->diags.count;
    *state = (struct problems_screen){
        .rows = arena_array(arena, count, sizeof(*state->rows)),
        .lines = arena_array(arena, count, sizeof(*state->lines)),
        .folder_bytes = common_folders(data),
        .excerpt_arena = arena_within(arena),
    };
    problems_screen_list(state, data);
}

struct str
problems_screen_file(const struct problems_screen *state, const struct diag *diag)
{
    return str_of(diag->source->path + state->folder_bytes);
}

static bool
is_shown(const struct problems_screen *state, const struct diag *diag, enum diag_severity severity)
{
    if (diag_severity(diag->code) != severity)
        return false;
    return state->shown == PROBLEMS_ALL || (state->shown == PROBLEMS_ERRORS && severity == DIAG_ERROR)
           || (state->shown == PROBLEMS_WARNINGS && severity == DIAG_WARNING)
           || (state->shown == PROBLEMS_CODE && diag->code == state->code)
           || (state->shown == PROBLEMS_FILE && diag->source == state->file);
}

void
problems_screen_list(struct problems_screen *state, const struct collection *data)
{
    const struct diags *all = &data->diags;
    state->list = (struct list){0};
    for (int severity = DIAG_ERROR; severity <= DIAG_WARNING; severity++)
        for (size_t i = 0; i < all->count; i++)
            if (is_shown(state, &all->v[i], (enum diag_severity)severity))
                state->rows[state->list.count++] = &all->v[i];
    state->file_columns = 0;
    for (size_t i = 0; i < state->list.count; i++)
        if (i == 0 || state->rows[i]->source != state->rows[i - 1]->source)
            state->file_columns =
                larger(state->file_columns, text_columns(problems_screen_file(state, state->rows[i])));
    memset(state->lines, 0, all->count * sizeof(*state->lines));
}

const struct diag *
problems_screen_focused(const struct problems_screen *state)
{
    return state->list.count > 0 ? state->rows[state->list.cursor] : NULL;
}

/* --- Where it stands --- */

/* Each file is read once, for those that follow each other. */
void
problems_screen_find_lines(struct problems_screen *state, struct rect area)
{
    struct source *held = NULL;
    for (struct list_row at = list_first(&state->list, area); at.visible; at = list_next(&state->list, area, at)) {
        const struct diag *diag = state->rows[at.row];
        if (state->lines[at.row] > 0 || diag->pos == DIAG_NO_POS)
            continue;
        if (held && held != diag->source)
            source_release(held);
        held = diag->source;
        if (source_again(held))
            state->lines[at.row] = source_place(held, diag->pos).line;
    }
    if (held)
        source_release(held);
}

void
problems_screen_find_excerpt(struct problems_screen *state)
{
    const struct diag *diag = problems_screen_focused(state);
    if (state->previewed == diag)
        return;
    arena_reset(state->excerpt_arena);
    struct buf excerpt = {.arena = state->excerpt_arena};
    diag_render_excerpt(&excerpt, diag);
    state->excerpt = buf_get(&excerpt);
    state->previewed = diag;
}
