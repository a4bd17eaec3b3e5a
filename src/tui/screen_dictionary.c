/*
 * All competencies, from A to Z or group by group, with a filter, and a preview that says who asks for the focused
 * one and what it means.
 */
#include "address.h"
#include "dictionary.h"
#include "dictionary_preview.h"
#include "filter_screen.h"
#include "list_screen.h"
#include "rung/format.h"
#include "screens.h"
#include "split.h"

struct dictionary_screen {
    struct dictionary dictionary;
    struct list list; /* over its rows; the cursor stands on a competency as long as there is one */
    struct filter_bar filter;
};

static const struct competency *
focused_competency(const struct dictionary_screen *state)
{
    return state->list.cursor < state->list.count ? state->dictionary.rows[state->list.cursor].competency : NULL;
}

/* --- Rows --- */

/* Headings are read, not stood on: goes on from one, in the direction of the move. */
static void
pass_heading(struct dictionary_screen *state, bool down)
{
    struct list *list = &state->list;
    if (list->count == 0 || focused_competency(state))
        return;
    list->cursor = down || list->cursor == 0 ? list->cursor + 1 : list->cursor - 1;
}

static void
make_rows(struct app *app, struct dictionary_screen *state)
{
    dictionary_filter(&state->dictionary, app->turn, filter_bar_text(&state->filter));
    state->list.count = state->dictionary.row_count;
}

/* While something is typed the best match is focused; else what was focused stays so. */
static void
dictionary_filtered(struct app *app, struct screen *screen)
{
    struct dictionary_screen *state = screen->dictionary;
    const struct competency *focused = focused_competency(state);
    struct str typed = filter_bar_text(&state->filter);
    make_rows(app, state);
    state->list.cursor = str_given(typed) ? dictionary_best_row(&state->dictionary, app->turn, typed)
                                          : dictionary_row(&state->dictionary, focused);
}

static void
change_view(struct app *app, struct dictionary_screen *state)
{
    const struct competency *focused = focused_competency(state);
    state->dictionary.grouped = !state->dictionary.grouped;
    make_rows(app, state);
    state->list.cursor = dictionary_row(&state->dictionary, focused);
    app_notice(app,
               "%s",
               state->dictionary.grouped ? "Now group by group. Press v for A to Z."
                                         : "Now from A to Z. Press v for group by group.");
}

/* --- Actions --- */

static void
go_to_heading(struct app *app, struct dictionary_screen *state, bool forward)
{
    size_t row = dictionary_next_heading(&state->dictionary, state->list.cursor, forward);
    if (row == state->list.cursor)
        app_notice(app, forward ? "This is the last part." : "This is the first part.");
    state->list.cursor = row;
    state->list.top = row > 0 ? row - 1 : 0;
}

static bool
dictionary_act(struct app *app, struct screen *screen, struct command command)
{
    struct dictionary_screen *state = screen->dictionary;
    if (list_act(&state->list, command.action)) {
        pass_heading(state, command.action != ACT_UP && command.action != ACT_PAGE_UP);
        return true;
    }
    switch (command.action) {
    case ACT_OPEN:
        screen_competency_open(app, focused_competency(state), (struct rung){0});
        return true;
    case ACT_FILTER:
        state->filter.typing = true;
        return true;
    case ACT_VIEW:
        change_view(app, state);
        return true;
    case ACT_NEXT:
    case ACT_PREVIOUS:
        go_to_heading(app, state, command.action == ACT_NEXT);
        return true;
    case ACT_BACK:
        return filter_screen_take_off(app, screen);
    default:
        return false;
    }
}

static const char *
dictionary_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    bool any = focused_competency(screen->dictionary);
    switch (action) {
    case ACT_OPEN:
        return any ? NULL : "There is nothing to open.";
    case ACT_NEXT:
    case ACT_PREVIOUS:
        return any ? NULL : "There is nothing to go to.";
    case ACT_FILTER:
    case ACT_VIEW:
        return app->collection->competency_count > 0
                   ? NULL
                   : arena_printf(app->turn, "There are no competencies%s.", app_so_far(app));
    case ACT_MARK:
    case ACT_COMPARE:
    case ACT_MATRIX:
    case ACT_GAP:
        return "That is done with profiles and their levels: Enter shows who asks for this competency.";
    case ACT_DICTIONARY:
        return "This is the dictionary.";
    default:
        return NULL;
    }
}

/* --- The page --- */

enum {
    HEAD = 1,             /* lines above the list, with the names of its columns */
    WIDE = 110,           /* from this width on the preview stands beside the list */
    PREVIEW = 8,          /* rows of the preview under the list, with the rule */
    COLUMN_PROFILES = 10, /* of the column "Profiles" */
    SCALE_FROM = 76,      /* columns of a list from which on it has the column "Scale" */
};

/* How the page is divided. */
struct parts {
    struct rect filter; /* of no height when there is none */
    struct split split;
};

static struct parts
divide(const struct dictionary_screen *state, struct rect page)
{
    struct parts parts;
    parts.filter = rect_top(&page, filter_bar_shows(&state->filter) ? 1 : 0);
    parts.split = split_page(page, WIDE, smaller(PREVIEW, page.height / 2) - 1);
    return parts;
}

/* The columns of a line of the list. */
struct columns {
    struct rect name;
    struct rect group;
    struct rect profiles;
    struct rect scale; /* of no width: there is no room for it */
};

static struct columns
columns_of(struct rect line)
{
    struct columns columns;
    int width = line.width;
    rect_left(&line, 3);
    bool scale = width >= SCALE_FROM;
    columns.scale = rect_right(&line, scale ? width / 6 : 0);
    columns.profiles = rect_right(&line, COLUMN_PROFILES);
    columns.group = rect_right(&line, scale ? width / 4 : width * 3 / 10);
    columns.name = line;
    rect_right(&columns.name, 2);
    rect_right(&columns.group, 2);
    rect_right(&columns.scale, 1);
    return columns;
}

static void
draw_heads(const struct dictionary_screen *state, struct canvas *canvas, struct rect line)
{
    struct columns at = columns_of(line);
    canvas_puts(canvas, at.name.x, line.y, at.name.width, "Competency", ROLE_HEADING);
    canvas_puts(
        canvas, at.group.x, line.y, at.group.width, state->dictionary.grouped ? "Owner" : "Group", ROLE_HEADING);
    canvas_puts(canvas, at.profiles.x, line.y, at.profiles.width, "Profiles", ROLE_HEADING);
    canvas_puts(canvas, at.scale.x, line.y, at.scale.width, "Scale", ROLE_HEADING);
}

/* A value of a column, or what says that there is none. */
static void
draw_value(struct canvas *canvas, struct rect at, struct str value, const char *nothing)
{
    bool given = str_given(value);
    canvas_label(canvas, at.x, at.y, at.width, given ? value : str_of(nothing), given ? ROLE_NORMAL : ROLE_DIM);
}

/* Its group; of several of one name that have none, whose it is. */
static struct str
group_or_owner(const struct competency *competency)
{
    if (competency->group)
        return competency->group->name;
    return competency->ambiguous ? competency->attribution.organization : (struct str){0};
}

static void
draw_competency(const struct app *app, const struct dictionary_screen *state, struct canvas *canvas, struct rect line,
                const struct competency *competency)
{
    struct columns at = columns_of(line);
    uint32_t profiles = competency_profile_count(competency);
    struct str count = profiles ? str_of(arena_printf(app->frame, "%8u", profiles)) : (struct str){0};
    canvas_label(canvas, at.name.x, line.y, at.name.width, competency->name, ROLE_NORMAL);
    if (state->dictionary.grouped)
        draw_value(canvas, at.group, competency->attribution.organization, "not stated");
    else
        draw_value(canvas, at.group, group_or_owner(competency), "no group");
    draw_value(canvas, at.profiles, count, "    none");
    draw_value(canvas, at.scale, competency->scale ? competency->scale->name : (struct str){0}, "no scale");
}

static void
draw_list(const struct app *app, const struct dictionary_screen *state, struct canvas *canvas, struct rect area)
{
    const struct list *list = &state->list;
    draw_heads(state, canvas, rect_top(&area, HEAD));
    for (struct list_row at = list_first(list, area); at.visible; at = list_next(list, area, at)) {
        const struct dictionary_row *row = &state->dictionary.rows[at.row];
        struct rect line = {.x = area.x, .y = at.y, .width = area.width, .height = 1};
        if (row->competency)
            draw_competency(app, state, canvas, line, row->competency);
        else
            canvas_label(canvas, line.x + 1, line.y, line.width - 2, row->heading, ROLE_HEADING);
        canvas_row(canvas, line, at.row, at.row == list->cursor);
    }
}

/* --- The screen --- */

static void
draw_nothing(const struct app *app, struct canvas *canvas, struct rect area)
{
    bool none = app->collection->competency_count == 0;
    struct buf text = {.arena = app->frame};
    buf_puts(&text,
             none ? "This collection has no competencies" : "No competency has these words in its name or its group");
    buf_puts(&text, app_so_far(app));
    buf_puts(&text, none ? "." : ". Esc shows all again.");
    split_nothing(canvas, app->frame, area, text.ptr);
}

static struct str
found_words(const struct app *app, const struct dictionary_screen *state)
{
    struct buf text = {.arena = app->frame};
    format_share(&text, state->dictionary.found, app->collection->competency_count);
    return buf_get(&text);
}

static void
dictionary_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    const struct dictionary_screen *state = screen->dictionary;
    const struct competency *focused = focused_competency(state);
    struct parts parts = divide(state, page);
    if (parts.filter.height > 0)
        filter_bar_draw(&state->filter, canvas, parts.filter, found_words(app, state));
    if (focused) {
        draw_list(app, state, canvas, parts.split.list);
        split_rule(canvas, parts.split.rule);
        rect_left(&parts.split.preview, 2);
        rect_right(&parts.split.preview, 2);
        dictionary_preview(app->frame, focused, canvas, parts.split.preview);
    } else {
        draw_nothing(app, canvas, parts.split.list);
    }
}

/* A heading shows with the first that stands under it. */
static void
dictionary_fit(const struct app *app, struct screen *screen, struct rect page)
{
    struct dictionary_screen *state = screen->dictionary;
    struct list *list = &state->list;
    (void)app;
    list_fit(list, divide(state, page).split.list.height - HEAD);
    bool under = list->cursor > 0 && !state->dictionary.rows[list->cursor - 1].competency;
    if (list->count > 0 && list->top == list->cursor && under && list->height > 1)
        list->top--;
}

static void
dictionary_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    (void)screen;
    buf_puts(out, "Dictionary");
}

static void
dictionary_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    format_count(out, app->collection->competency_count, "competency");
    buf_puts(out, screen->dictionary->dictionary.grouped ? ", by group" : ", A to Z");
}

static void
dictionary_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct dictionary_screen *state = screen->dictionary;
    const struct competency *competency = focused_competency(state);
    if (!competency) {
        if (filter_bar_shows(&state->filter))
            buf_printf(out, "Nothing matches%s.", app_so_far(app));
        return;
    }
    format_competency_name(out, competency);
    buf_puts(out, ": required by ");
    format_count(out, competency_profile_count(competency), "profile");
    buf_puts(out, app_so_far(app));
    buf_puts(out, competency->scale ? ", rated on " : ", without a scale");
    if (competency->scale)
        text_add(out, competency->scale->name);
    buf_puts(out, ".");
}

/* --- What the app asks --- */

static struct target
dictionary_target(const struct app *app, const struct screen *screen)
{
    const struct competency *competency = focused_competency(screen->dictionary);
    (void)app;
    return (struct target){.kind = competency ? TARGET_COMPETENCY : TARGET_NONE, .competency = competency};
}

static void
dictionary_focus(struct app *app, struct screen *screen, size_t spot)
{
    (void)app;
    screen->dictionary->list.cursor = spot;
    pass_heading(screen->dictionary, true);
}

static void
dictionary_spot_text(const struct app *app, const struct screen *screen, size_t spot, struct buf *out)
{
    const struct dictionary_row *row = &screen->dictionary->dictionary.rows[spot];
    (void)app;
    buf_str(out, row->competency ? row->competency->name : row->heading);
}

/* How it stands, what it is filtered by, and the competency that is focused. */
static void
dictionary_address(const struct app *app, const struct screen *screen, struct address *address)
{
    const struct dictionary_screen *state = screen->dictionary;
    const struct competency *focused = focused_competency(state);
    (void)app;
    address_add_number(address, state->dictionary.grouped);
    address_add(address, filter_bar_text(&state->filter));
    address_add(address, focused ? focused->id : str_of(""));
}

static bool
dictionary_reopen(struct app *app, const struct address *address)
{
    screen_dictionary_open(app, NULL);
    struct dictionary_screen *state = app->stack[app->depth - 1].dictionary;
    state->dictionary.grouped = address_number(address, 0) == 1;
    field_set(&state->filter.field, address_word(address, 1));
    make_rows(app, state);
    state->list.cursor = dictionary_row(&state->dictionary, address_competency(address, 2, app->collection));
    return true;
}

static struct outline
dictionary_outline(const struct app *app, const struct screen *screen, struct arena *arena, bool table)
{
    const struct dictionary_screen *state = screen->dictionary;
    struct outline outline = {.arena = arena, .title = str_of("Competencies")};
    struct str typed = filter_bar_text(&state->filter);
    (void)app;
    (void)table;
    outline_table(&outline, dictionary_table(&state->dictionary, arena));
    if (str_given(typed))
        outline_add(&outline,
                    OUTLINE_TEXT,
                    0,
                    outline_printf(&outline, "Those with \"%.*s\" in their name or group.", STR_ARGS(typed)))
            ->aside = true;
    return outline;
}

static struct list *
dictionary_list(const struct screen *screen)
{
    return &screen->dictionary->list;
}

static struct filter_bar *
dictionary_filter_bar(const struct screen *screen)
{
    return &screen->dictionary->filter;
}

static const struct binding dictionary_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Open", .help = "Open the competency"},
    {.key = 'f',
     .action = ACT_FILTER,
     .hint = "Filter",
     .help = "Show only what has some words in its name or group"},
    {.key = 'v', .action = ACT_VIEW, .hint = "A-Z/groups", .help = "Show them group by group, or from A to Z"},
    {.key = K_TAB, .action = ACT_NEXT, .hint = "Next part", .help = "Go to the next letter or group"},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Go to the letter or group before"},
    {.key = '/', .action = ACT_FILTER},
    {.key = K_F(4), .action = ACT_FILTER},
    {.key = 'o', .action = ACT_VIEW},
    {.key = ' ', .action = ACT_MARK}, /* these are only told why not */
    {.key = 'c', .action = ACT_COMPARE},
    {.key = 'm', .action = ACT_MATRIX},
    {.key = 'p', .action = ACT_GAP},
};

const struct screen_ops dictionary_screen_ops = {
    .name = "Dictionary",
    .bindings = KEYMAP(dictionary_rows),
    .list = dictionary_list,
    .filter = dictionary_filter_bar,
    .filtered = dictionary_filtered,
    .title = dictionary_title,
    .fact = dictionary_fact,
    .fit = dictionary_fit,
    .draw = dictionary_draw,
    .act = dictionary_act,
    .status = dictionary_status,
    .why_not = dictionary_why_not,
    .target = dictionary_target,
    .typing = filter_screen_typing,
    .type = filter_screen_type,
    .spot_count = list_screen_spot_count,
    .focused = list_screen_focused,
    .focus = dictionary_focus,
    .spot_text = dictionary_spot_text,
    .outline = dictionary_outline,
    .address = dictionary_address,
    .reopen = dictionary_reopen,
};

void
screen_dictionary_open(struct app *app, const struct competency *competency)
{
    struct screen *screen = app_push(app, &dictionary_screen_ops);
    struct dictionary_screen *state = arena_alloc(screen->arena, sizeof(*state));
    screen->dictionary = state;
    dictionary_init(&state->dictionary, screen->arena, app->collection);
    state->list.count = state->dictionary.row_count;
    state->list.cursor = dictionary_row(&state->dictionary, competency);
}

void
screen_dictionary_open_groups(struct app *app, const struct competency *competency)
{
    screen_dictionary_open(app, competency);
    struct dictionary_screen *state = app->stack[app->depth - 1].dictionary;
    state->dictionary.grouped = true;
    make_rows(app, state);
    state->list.cursor = dictionary_row(&state->dictionary, competency);
}
