/*
 * Searching everything, over the page beneath: a field, the kinds of places that match, and the places themselves
 * with what they belong to. It stays beneath the page that is opened from it, so going back leads to the list again.
 */
#include "address.h"
#include "list_screen.h"
#include "rung/format.h"
#include "screens.h"
#include "search_go.h"
#include "search_rows.h"
#include "search_screen.h"

enum {
    WIDTH = 110,     /* of the box, border and all, where the window is wide enough */
    HEAD = 4,        /* rows above the list: the field, what was found, the kinds, and a blank one */
    PATIENCE_MS = 8, /* that nobody notices: within it small collections can be searched as a whole, even at once */
    SMALL = 200,     /* profiles: with more there is no use in waiting */
};

/* What the hits have: what is typed, or what nearly is. */
static struct str
words_of(const struct search_screen *state)
{
    return str_given(state->found.instead) ? state->found.instead : field_text(&state->field);
}

/* --- Actions --- */

static bool
search_act(struct app *app, struct screen *screen, struct command command)
{
    struct search_screen *state = screen->search;
    const struct search_row *row = search_screen_focused(state);
    if (list_act(&state->list, command.action))
        return true;
    switch (command.action) {
    case ACT_OPEN:
        if (row->hit)
            search_go(app, row->hit, words_of(state));
        else
            search_screen_look(state, (int)row->kind);
        return true;
    case ACT_NEXT:
        search_screen_look(state, search_screen_kind_after(state, 1));
        return true;
    case ACT_PREVIOUS:
        search_screen_look(state, search_screen_kind_after(state, -1));
        return true;
    case ACT_SEARCH:
        app_back(app);
        return true;
    default:
        return false;
    }
}

static const char *
search_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct search_screen *state = screen->search;
    bool all = state->found.searched.whole && app->reading.state != LOADING_ON;
    if (action == ACT_OPEN && state->list.count == 0 && state->field.bytes > 0)
        return all ? "Nothing matches, so there is nothing to open." : "Nothing was found so far. It goes on.";
    if (action == ACT_OPEN && state->list.count == 0)
        return "Type what to look for.";
    bool one = state->found.total == 0 || search_screen_only_kind(&state->found) != SEARCH_ANY_KIND;
    if ((action == ACT_NEXT || action == ACT_PREVIOUS) && one)
        return state->found.total == 0 ? "Type what to look for." : "All places that match are of this kind.";
    return NULL;
}

static bool
search_typing(const struct app *app, const struct screen *screen)
{
    (void)app;
    (void)screen;
    return true;
}

static bool
search_type(struct app *app, struct screen *screen, keycode key)
{
    struct search_screen *state = screen->search;
    uint32_t bytes = state->field.bytes;
    (void)app;
    if (key == K_HOME || key == K_END || !field_type(&state->field, key))
        return false;
    if (state->field.bytes != bytes)
        search_screen_look(state, state->kind);
    return true;
}

/* --- Drawing --- */

static struct rect
search_popup(const struct app *app, const struct screen *screen, struct rect page)
{
    enum { ROWS = 40 };
    (void)app;
    (void)screen;
    struct rect box = page;
    box.width = smaller(WIDTH, page.width >= 80 ? page.width - 4 : page.width);
    box.height = smaller(ROWS, page.height);
    box.x = page.x + (page.width - box.width) / 2;
    return box;
}

static void
search_fit(const struct app *app, struct screen *screen, struct rect inside)
{
    struct search_screen *state = screen->search;
    (void)app;
    if (search_extent(state->index).places > state->found.searched.places)
        search_screen_grow(state);
    list_fit(&state->list, inside.height - HEAD);
}

/* That something may not be found because it could not be read; nothing when there are no errors. */
static void
say_errors(const struct app *app, struct buf *out)
{
    size_t errors = app_data(app)->diags.errors;
    if (errors == 0)
        return;
    buf_puts(out, "Not all could be read: ");
    format_count(out, errors, "error");
    buf_puts(out, ", see F8.");
}

/* "3,200 of 10,000 profiles searched so far" */
static void
add_extent(const struct app *app, const struct search_screen *state, struct buf *out)
{
    format_share(out, state->found.searched.profiles, app->collection->profile_count);
    buf_puts(out, " profiles searched so far");
}

/* "Found in 42 of 319 places", or, as long as not all are searched, "Found in 42 places; ..." */
static void
add_found(const struct app *app, const struct search_screen *state, struct buf *out)
{
    const struct search_found *found = &state->found;
    if (str_given(found->instead))
        buf_printf(out, "No line has this; nearly the same, \"%.*s\", is found in ", STR_ARGS(found->instead));
    else
        buf_puts(out, "Found in ");
    if (found->searched.whole) {
        format_share(out, found->total, found->searched.places);
        buf_puts(out, app->reading.state == LOADING_ON ? " places; files are still being read" : " places");
    } else {
        format_count(out, found->total, "place");
        buf_puts(out, "; ");
        add_extent(app, state, out);
    }
}

/* "Found in 42 of 319 places.", and behind it what could not be read. */
static void
draw_total(const struct app *app, const struct search_screen *state, struct canvas *canvas, struct rect line)
{
    static const char assurance[] = " Capitals and accents do not count.";
    const struct search_found *found = &state->found;
    struct buf text = {.arena = app->frame};
    bool near = str_given(found->instead);
    if (found->total == 0) {
        say_errors(app, &text);
        canvas_label(canvas, line.x, line.y, line.width, buf_get(&text), ROLE_WARNING);
        return;
    }
    add_found(app, state, &text);
    if (state->kind != SEARCH_ANY_KIND && found->counts[state->kind] > SEARCH_MOST)
        buf_printf(&text, "; the first %d show", SEARCH_MOST);
    buf_puts(&text, ".");
    if (app_data(app)->diags.errors > 0) {
        struct buf errors = {.arena = app->frame};
        say_errors(app, &errors);
        struct rect right = rect_right(&line, smaller(text_columns(buf_get(&errors)), line.width * 3 / 5));
        canvas_label(canvas, right.x, right.y, right.width, buf_get(&errors), ROLE_WARNING);
        rect_right(&line, 2);
    }
    if (!near && text_columns(buf_get(&text)) + (int)sizeof(assurance) <= line.width)
        buf_puts(&text, assurance);
    canvas_label(canvas, line.x, line.y, line.width, buf_get(&text), near ? ROLE_WARNING : ROLE_DIM);
}

static struct str
tab_text(const struct app *app, const struct search_screen *state, int kind)
{
    bool all = kind == SEARCH_ANY_KIND, current = kind == state->kind;
    struct buf text = {.arena = app->frame};
    buf_printf(&text, "%c%s ", current ? '[' : ' ', all ? "All" : search_kind_name((enum search_kind)kind));
    format_number(&text, all ? state->found.total : state->found.counts[kind]);
    buf_puts(&text, current ? "]" : " ");
    return buf_get(&text);
}

/* The spot that stands for the tab of a kind: they are numbered behind the rows. */
static size_t
tab_spot(const struct search_screen *state, int kind)
{
    return state->list.count + (size_t)(kind - SEARCH_ANY_KIND);
}

static bool
has_tab(const struct search_screen *state, int kind)
{
    return kind == SEARCH_ANY_KIND || state->found.counts[kind] > 0;
}

/* The first kind to draw so that the current one shows within so many columns. */
static int
first_tab(const struct app *app, const struct search_screen *state, int columns)
{
    int first = state->kind;
    for (int kind = state->kind; kind >= SEARCH_ANY_KIND; kind--) {
        columns -= has_tab(state, kind) ? text_columns(tab_text(app, state, kind)) : 0;
        if (columns < 0)
            break;
        first = kind;
    }
    return first;
}

/* Draws the kinds that match, and where there is no room for all, that there are more. */
static void
draw_tabs(const struct app *app, const struct search_screen *state, struct canvas *canvas, struct rect line)
{
    enum { MORE = 1 }; /* columns at each end for that */
    int first = first_tab(app, state, line.width - 2 * MORE);
    if (first > SEARCH_ANY_KIND)
        canvas_puts(canvas, line.x, line.y, MORE, "…", ROLE_DIM);
    rect_left(&line, first > SEARCH_ANY_KIND ? MORE : 0);
    for (int kind = first; kind < SEARCH_KIND_COUNT; kind++) {
        struct str text = tab_text(app, state, kind);
        if (!has_tab(state, kind))
            continue;
        if (text_columns(text) > line.width - MORE) {
            canvas_puts(canvas, line.x, line.y, MORE, "…", ROLE_DIM);
            break;
        }
        struct rect tab = rect_left(&line, text_columns(text));
        canvas_text(canvas, tab.x, tab.y, tab.width, text, kind == state->kind ? ROLE_TAB_CURRENT : ROLE_TAB);
        canvas_spot(canvas, tab, tab_spot(state, kind));
    }
}

/* What is searched, where nothing is typed yet. */
static void
add_invitation(const struct app *app, const struct search_screen *state, struct buf *out)
{
    bool whole = state->found.searched.whole;
    buf_puts(out, "Type words or a code, whole or in part.\n\nSearched are all ");
    if (whole)
        format_number(out, state->found.searched.places);
    buf_printf(out,
               "%splaces of this collection: titles, levels, competencies, codes, and every line of every profile. "
               "Capitals and accents do not count.",
               whole ? " " : "");
    if (app->reading.state == LOADING_ON)
        buf_puts(out, "\n\nFiles are still being read. What they say follows by itself.");
    if (whole)
        return;
    buf_puts(out, "\n\nThe collection is large: ");
    add_extent(app, state, out);
    buf_puts(out, ". The others follow by themselves.");
}

/* What stands there as long as there is nothing to show. */
static void
draw_nothing(const struct app *app, const struct search_screen *state, struct canvas *canvas, struct rect area)
{
    struct buf text = {.arena = app->frame};
    rect_left(&area, 1);
    rect_right(&area, 1);
    if (state->found.needles.count == 0) {
        add_invitation(app, state, &text);
    } else if (!state->found.searched.whole) {
        buf_puts(&text, "Nothing yet: ");
        add_extent(app, state, &text);
        buf_puts(&text, ".");
    } else if (app->reading.state == LOADING_ON) {
        buf_puts(&text, "Nothing yet: files are still being read.");
    } else if (state->found.needles.count > 1) {
        buf_puts(&text, "No line has all of these words. Fewer words find more; Ctrl-W takes the last one away.");
    } else {
        buf_puts(&text, "No line has this. A part of the word may find more; Ctrl-U takes it away.");
    }
    canvas_wrapped(canvas, app->frame, area, buf_get(&text), ROLE_NORMAL);
}

static void
search_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect inside)
{
    const struct search_screen *state = screen->search;
    static const char label[] = "Search everything for: ";
    struct rect head = rect_top(&inside, HEAD);
    rect_left(&head, 1);
    rect_right(&head, 1);
    struct rect line = rect_top(&head, 1);
    rect_left(&line, canvas_puts(canvas, line.x, line.y, line.width, label, ROLE_DIM));
    field_draw(&state->field, canvas, line.x, line.y, line.width);
    draw_total(app, state, canvas, rect_top(&head, 1));
    if (state->list.count == 0) {
        draw_nothing(app, state, canvas, inside);
        return;
    }
    draw_tabs(app, state, canvas, rect_top(&head, 1));
    search_rows_draw(app, state, canvas, inside);
}

/* --- What is said around it --- */

static void
search_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    (void)screen;
    buf_puts(out, "Search");
}

/* "Bullet of Operations Support, Senior: Job Summary. Enter goes there." */
static void
search_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct search_row *row = search_screen_focused(screen->search);
    struct buf owner = {.arena = app->frame};
    if (!row || !row->hit) {
        buf_puts(out, row ? "Enter shows all of this kind." : "Whatever is typed is looked for at once.");
        return;
    }
    search_owner(&owner, row->hit);
    buf_printf(out, "%c%s", row->hit->what[0] - 'a' + 'A', row->hit->what + 1);
    if (owner.bytes > 0)
        buf_printf(out, ", %.*s", STR_ARGS(buf_get(&owner)));
    buf_puts(out, ". Enter goes there.");
}

/* --- Spots: the rows, and behind them the tabs --- */

static void
search_focus(struct app *app, struct screen *screen, size_t spot)
{
    struct search_screen *state = screen->search;
    (void)app;
    if (spot < state->list.count)
        state->list.cursor = spot;
    else
        search_screen_look(state, (int)(spot - state->list.count) + SEARCH_ANY_KIND);
}

static void
search_spot_text(const struct app *app, const struct screen *screen, size_t spot, struct buf *out)
{
    const struct search_row *row = &screen->search->rows[spot];
    (void)app;
    if (row->hit)
        buf_str(out, row->hit->text);
}

/* --- The words typed, and the kind, to come back to --- */

static void
search_address(const struct app *app, const struct screen *screen, struct address *address)
{
    (void)app;
    address_add(address, field_text(&screen->search->field));
    address_add_number(address, (size_t)(screen->search->kind - SEARCH_ANY_KIND));
}

static bool
search_reopen(struct app *app, const struct address *address)
{
    screen_search_open(app);
    struct search_screen *state = app->stack[app->depth - 1].search;
    size_t kind = address_number(address, 1);
    field_set(&state->field, address_word(address, 0));
    search_screen_look(state, kind <= SEARCH_KIND_COUNT ? (int)kind + SEARCH_ANY_KIND : SEARCH_ANY_KIND);
    return true;
}

static struct list *
search_list(const struct screen *screen)
{
    return &screen->search->list;
}

static const struct binding search_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Go there", .help = "Go to the place that is focused"},
    {.key = K_TAB, .action = ACT_NEXT, .hint = "Kind", .help = "Show places of the next kind"},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Show places of the kind before"},
    {.key = K_ESC, .action = ACT_BACK, .hint = "Close", .help = "Close the search"},
};

const struct screen_ops search_screen_ops = {
    .name = "Search",
    .bindings = KEYMAP(search_rows),
    .list = search_list,
    .title = search_title,
    .fit = search_fit,
    .draw = search_draw,
    .act = search_act,
    .status = search_status,
    .why_not = search_why_not,
    .typing = search_typing,
    .type = search_type,
    .spot_count = list_screen_spot_count,
    .focused = list_screen_focused,
    .focus = search_focus,
    .spot_text = search_spot_text,
    .address = search_address,
    .reopen = search_reopen,
    .popup = search_popup,
};

void
screen_search_open(struct app *app)
{
    struct screen *screen = app_push(app, &search_screen_ops);
    struct search_screen *state = arena_alloc(screen->arena, sizeof(*state));
    screen->search = state;
    state->index = app_search_index(app);
    if (app->collection->profile_count <= SMALL)
        search_wait(state->index, PATIENCE_MS);
    state->arena = arena_within(screen->arena);
    search_screen_look(state, SEARCH_ANY_KIND);
}

const struct search_found *
screen_search_found(const struct app *app)
{
    const struct screen *top = app_top(app);
    return top->ops == &search_screen_ops ? &top->search->found : NULL;
}
