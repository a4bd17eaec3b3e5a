/*
 * The stack of screens, and the way of a key or a click to what it does.
 */
#include "app.h"

#include "anywhere.h"
#include "bookmarks.h"
#include "frame.h"
#include "screens.h"

/* --- The stack --- */

/* Forgets the oldest screen but the first, to make room for one more. */
static void
forget_oldest(struct app *app)
{
    find_leave(app, app->stack[1].arena);
    arena_free(app->stack[1].arena);
    for (int i = 1; i < app->depth - 1; i++)
        app->stack[i] = app->stack[i + 1];
    app->depth--;
}

struct screen *
app_push(struct app *app, const struct screen_ops *ops)
{
    if (!ops->popup)
        trail_leave(app);
    if (app->depth == APP_DEPTH)
        forget_oldest(app);
    struct screen *screen = &app->stack[app->depth++];
    *screen = (struct screen){.ops = ops, .arena = arena_new(app->turn)};
    return screen;
}

struct arena *
app_take(struct app *app)
{
    if (!app_top(app)->ops->popup)
        trail_leave(app);
    struct arena *arena = app->stack[--app->depth].arena;
    find_leave(app, arena);
    return arena;
}

static void
pop(struct app *app)
{
    arena_free(app_take(app));
}

void
app_clear(struct app *app)
{
    while (app->depth > 0)
        pop(app);
}

void
app_close_popups(struct app *app)
{
    while (app_top(app)->ops->popup)
        pop(app);
}

void
app_back(struct app *app)
{
    if (app->depth > 1)
        pop(app);
    else
        app_notice(app, "This is the first page. To quit, press q.");
}

const struct screen *
app_top(const struct app *app)
{
    return &app->stack[app->depth - 1];
}

const struct screen *
app_beneath(const struct app *app)
{
    return app->depth > 1 ? &app->stack[app->depth - 2] : NULL;
}

const struct screen *
app_page(const struct app *app)
{
    int at = app->depth - 1;
    while (at > 0 && app->stack[at].ops->popup)
        at--;
    return &app->stack[at];
}

const struct collection *
app_data(const struct app *app)
{
    return app->newest ? app->newest : app->collection;
}

const char *
app_so_far(const struct app *app)
{
    return app->reading.state == LOADING_ON ? " so far" : "";
}

void
app_init(struct app *app, const struct collection *collection)
{
    /* Without memory it aborts: the handler of SIGABRT puts the terminal back. */
    struct arena *turn = arena_new(NULL);
    *app = (struct app){.collection = collection, .turn = turn, .frame = arena_new(turn), .mouse = true};
    app->bookmarks = bookmarks_new();
    screen_home_open(app);
    app_fit(app, 80, 24);
}

void
app_done(struct app *app)
{
    app_clear(app);
    find_done(app);
    trail_done(&app->trail);
    bookmarks_free(app->bookmarks);
    app->bookmarks = NULL;
    app_forget_index(app);
    arena_free(app->turn);
    arena_free(app->frame);
    app->turn = app->frame = NULL;
}

/* --- From the key to the action --- */

void
app_notice(struct app *app, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    app->notice = arena_vprintf(app->turn, format, args);
    va_end(args);
}

const struct search_index *
app_search_index(struct app *app)
{
    if (!app->searched) {
        app->searched = arena_new(app->turn);
        app->index = app->background ? search_index_begin(app->searched, app->collection, app->threads)
                                     : search_index(app->searched, app->collection, 1);
    }
    return app->index;
}

void
app_forget_index(struct app *app)
{
    arena_free(app->searched);
    app->searched = NULL;
}

void
app_ask(struct app *app, struct request request)
{
    app->request = request;
}

struct target
app_target(const struct app *app, const struct screen *screen)
{
    return screen->ops->target ? screen->ops->target(app, screen) : (struct target){.kind = TARGET_NONE};
}

const char *
app_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    if (!keys_do(screen->ops->bindings, action))
        return "This page has nothing for that.";
    const char *own = screen->ops->why_not ? screen->ops->why_not(app, screen, action) : NULL;
    const struct binding *binding = keymap_find_action(screen->ops->bindings, action, false);
    return own || (binding && binding->own) ? own : anywhere_why_not(app, screen, action);
}

static bool
is_too_small(const struct app *app)
{
    return app->width < APP_WIDTH_MIN || app->height < APP_HEIGHT_MIN;
}

void
app_do(struct app *app, struct command command)
{
    struct screen *screen = &app->stack[app->depth - 1];
    const char *reason = app_why_not(app, screen, command.action);
    if (command.action == ACT_BACK && find_end(app))
        return;
    if (reason)
        app_notice(app, "%s", reason);
    else if (!screen->ops->act(app, screen, command))
        anywhere_do(app, command);
    if (action_group(command.action) == GROUP_PAGE) /* it may show something else now */
        find_count(app);
}

void
app_run(struct app *app, enum action action)
{
    const struct screen *screen = app_top(app);
    const struct binding *row = keymap_find_action(screen->ops->bindings, action, false);
    if (row && row->last && !app_why_not(app, screen, action))
        screen_number_open(app, row);
    else
        app_do(app, (struct command){.action = action, .number = 1});
}

/* --- Keys and mouse --- */

/* What every step begins with. */
static void
begin_step(struct app *app)
{
    arena_reset(app->turn);
    app->touched = true;
    app->awaited = NULL;
    app->notice = NULL;
    app->request = (struct request){.kind = REQUEST_NONE};
}

bool
app_is_typing(const struct app *app)
{
    const struct screen *screen = app_top(app);
    return find_is_typing(app) || (screen->ops->typing && screen->ops->typing(app, screen));
}

struct keymap
app_keymap(const struct app *app)
{
    return find_is_typing(app) ? find_keys : app_top(app)->ops->bindings;
}

/* Whether a text field takes a key. */
static bool
is_typed(struct app *app, keycode key)
{
    struct screen *screen = &app->stack[app->depth - 1];
    if (is_too_small(app) || !app_is_typing(app))
        return false;
    return find_is_typing(app) ? find_type(app, key) : screen->ops->type(app, screen, key);
}

static bool
has_key(struct keymap map, enum action action, bool (*is_such)(keycode key))
{
    for (size_t i = 0; i < map.count; i++)
        if (map.v[i].action == action && is_such(map.v[i].key))
            return true;
    return false;
}

/* Whether such a key does an action on the top screen. */
static bool
can_take(const struct app *app, enum action action, bool (*is_such)(keycode key))
{
    return has_key(app_keymap(app), action, is_such) || has_key(keys_global, action, is_such);
}

/* Learns from a key which ones the user takes; F9, which alone opens the menu, says nothing of that. */
static void
note_key(struct app *app, keycode key, enum action action)
{
    if (keys_is_character(key) && can_take(app, action, keys_is_function_key))
        app->taken = TAKEN_CHARACTERS;
    if (keys_is_function_key(key) && can_take(app, action, keys_is_character) && app->taken == TAKEN_NONE)
        app->taken = TAKEN_FUNCTION_KEYS;
}

/* A key that nothing takes was heard; who takes it for one that does something is to know before the next. */
static void
say_unbound(struct app *app, keycode key)
{
    struct buf name = {.arena = app->turn};
    keys_name(&name, key);
    app_notice(
        app, "The key %.*s does nothing here. Press ? to see the keys of this page.", STR_ARGS(buf_get(&name)));
}

void
app_step(struct app *app, keycode key)
{
    begin_step(app);
    struct command command = {.action = ACT_NONE};
    bool typed = is_typed(app, key);
    if (!typed)
        command = keys_command(app_keymap(app), key);
    if (is_too_small(app) && command.action != ACT_QUIT && command.action != ACT_REDRAW)
        return; /* nothing happens that cannot be seen */
    note_key(app, key, command.action);
    if (command.action != ACT_NONE)
        app_do(app, command);
    else if (!typed && keys_is_character(key))
        say_unbound(app, key);
    trail_arrive(app);
    app_fit(app, app->width, app->height);
}

/* A click on a spot focuses it; on the one that is focused, opens it. */
static void
click_spot(struct app *app, size_t spot)
{
    struct screen *screen = &app->stack[app->depth - 1];
    if (!screen->ops->focus)
        return;
    if (screen->ops->focused(app, screen) == spot)
        app_do(app, (struct command){.action = ACT_OPEN, .number = 1});
    else
        screen->ops->focus(app, screen, spot);
}

static void
turn_wheel(struct app *app, enum action action)
{
    enum { LINES = 3 }; /* a turn is worth */
    for (int i = 0; i < LINES; i++)
        app_do(app, (struct command){.action = action, .number = 1});
}

void
app_mouse(struct app *app, const struct canvas *canvas, struct mouse mouse)
{
    begin_step(app);
    if (is_too_small(app))
        return;
    const struct canvas_hot *hot = canvas_hot_at(canvas, mouse.x, mouse.y);
    if (mouse.kind != MOUSE_PRESS)
        turn_wheel(app, mouse.kind == MOUSE_WHEEL_UP ? ACT_UP : ACT_DOWN);
    else if (hot && hot->is_spot)
        click_spot(app, hot->spot);
    else if (hot)
        app_do(app, hot->command);
    trail_arrive(app);
    app_fit(app, app->width, app->height);
}

/* --- Fitting and drawing --- */

void
app_fit(struct app *app, int width, int height)
{
    struct rect window = rect_of(width, height);
    app->width = window.width;
    app->height = window.height;
    arena_reset(app->frame);
    if (is_too_small(app))
        return;
    for (struct screen *screen = &app->stack[app_page(app) - app->stack]; screen <= app_top(app); screen++)
        screen->ops->fit(app, screen, frame_inside(app, screen));
}

bool
app_prepare(struct app *app)
{
    struct screen *top = &app->stack[app->depth - 1];
    arena_reset(app->frame);
    return top->ops->prepare && top->ops->prepare(app, top);
}

void
app_draw(const struct app *app, struct canvas *canvas)
{
    arena_reset(app->frame);
    canvas_resize(canvas, app->width, app->height);
    if (is_too_small(app))
        frame_draw_too_small(app, canvas);
    else
        frame_draw(app, canvas);
}
