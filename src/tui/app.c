/*
 * The stack of screens, the way of a key, and the frame around every page:
 *
 *     Home > Operations Support > Compare                 Career -> Senior     the path, and a fact
 *     --------------------------------------------------------------------
 *     ... the page ...
 *     --------------------------------------------------------------------
 *     The status sentence says what is focused, on two lines where the window is high enough.
 *     [Enter]Open [c]Compare [?]Help [Esc]Back [q]Quit                         the key bar
 */
#include "app.h"

#include "screens.h"

enum {
    FRAME_TOP = 2,  /* the path, and a rule */
    TWO_LINES = 24, /* rows of a window from which on the status sentence has two lines of its own */
};

/* --- The stack --- */

/* Forgets the oldest screen but the first, to make room for one more. */
static void
forget_oldest(struct app *app)
{
    arena_free(app->stack[1].arena);
    for (int i = 1; i < app->depth - 1; i++)
        app->stack[i] = app->stack[i + 1];
    app->depth--;
}

struct screen *
app_push(struct app *app, const struct screen_ops *ops)
{
    if (app->depth == APP_DEPTH)
        forget_oldest(app);
    struct screen *screen = &app->stack[app->depth++];
    *screen = (struct screen){.ops = ops, .arena = arena_new(app->turn)};
    return screen;
}

static void
pop(struct app *app)
{
    app->depth--;
    arena_free(app->stack[app->depth].arena);
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

void
app_init(struct app *app, const struct collection *collection)
{
    /* Without memory it aborts: the handler of SIGABRT puts the terminal back. */
    struct arena *turn = arena_new(NULL);
    *app = (struct app){.collection = collection, .turn = turn, .frame = arena_new(turn)};
    screen_home_open(app);
    app_fit(app, 80, 24);
}

void
app_done(struct app *app)
{
    while (app->depth > 0)
        pop(app);
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

void
app_mark(struct app *app, struct rung rung)
{
    if (!marks_toggle(&app->marks, rung))
        app_notice(app, "No more than %d levels can be marked at a time.", MARKS_MAX);
}

static void
take_off_marks(struct app *app)
{
    app_notice(app, "%zu %s taken off.", app->marks.count, app->marks.count == 1 ? "mark" : "marks");
    app->marks.count = 0;
}

const char *
app_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    if (action == ACT_UNMARK)
        return app->marks.count > 0 ? NULL : "Nothing is marked.";
    return screen->ops->why_not ? screen->ops->why_not(app, screen, action) : NULL;
}

static bool
is_too_small(const struct app *app)
{
    return app->width < APP_WIDTH_MIN || app->height < APP_HEIGHT_MIN;
}

/* What can be done on every screen. */
static void
do_anywhere(struct app *app, enum action action)
{
    if (action == ACT_BACK)
        app_back(app);
    else if (action == ACT_UNMARK)
        take_off_marks(app);
    else if (action == ACT_HELP)
        screen_help_open(app);
    else if (action == ACT_REDRAW)
        app->repaint = true;
    else if (action == ACT_QUIT)
        app->quit = true;
}

void
app_do(struct app *app, struct command command)
{
    struct screen *screen = &app->stack[app->depth - 1];
    const char *reason = app_why_not(app, screen, command.action);
    if (reason)
        app_notice(app, "%s", reason);
    else if (!screen->ops->act(app, screen, command))
        do_anywhere(app, command.action);
}

void
app_step(struct app *app, keycode key)
{
    arena_reset(app->turn);
    app->notice = NULL;
    app->prefer_function_key |= keys_is_function_key(key);

    struct command command = keys_command(app_top(app)->ops->bindings, key);
    if (is_too_small(app) && command.action != ACT_QUIT && command.action != ACT_REDRAW)
        return; /* nothing happens that cannot be seen */
    if (command.action != ACT_NONE)
        app_do(app, command);
    app_fit(app, app->width, app->height);
}

/* --- Fitting and drawing --- */

/* The window in rows of parts. */
struct frame {
    struct rect top; /* the path, and a rule */
    struct rect page;
    struct rect status; /* a rule, and the sentence */
    struct rect bar;    /* the keys */
};

static struct frame
divide(const struct app *app)
{
    struct frame frame = {.page = rect_of(app->width, app->height)};
    frame.top = rect_top(&frame.page, FRAME_TOP);
    frame.bar = rect_bottom(&frame.page, 1);
    frame.status = rect_bottom(&frame.page, app->height < TWO_LINES ? 2 : 3);
    return frame;
}

void
app_fit(struct app *app, int width, int height)
{
    struct rect window = rect_of(width, height);
    app->width = window.width;
    app->height = window.height;
    arena_reset(app->frame);
    if (is_too_small(app))
        return;
    struct screen *screen = &app->stack[app->depth - 1];
    screen->ops->fit(app, screen, divide(app).page);
}

static bool
goes_on_with(struct str text, uint32_t at, struct str part)
{
    return at + part.bytes <= text.bytes && (part.bytes == 0 || memcmp(text.ptr + at, part.ptr, part.bytes) == 0);
}

/* Whether a part of a path is a profile's title, or that with a level behind it. */
static bool
is_named(struct str path, struct str title)
{
    struct str between = str_of(" > ");
    for (uint32_t start = 0; start < path.bytes; start++) {
        uint32_t end = start + title.bytes;
        bool begins = start == 0 || (start >= between.bytes && goes_on_with(path, start - between.bytes, between));
        if (begins && goes_on_with(path, start, title)
            && (end == path.bytes || goes_on_with(path, end, between) || goes_on_with(path, end, str_of(", "))))
            return true;
    }
    return false;
}

void
app_path_profile(struct buf *path, const struct profile *profile)
{
    struct buf title = {.arena = path->arena};
    text_add(&title, profile->title);
    if (is_named(buf_get(path), buf_get(&title)))
        return;
    buf_str(path, buf_get(&title));
    buf_puts(path, " > ");
}

/* The way here, "Home > Operations Support", beginning later when it is wider than that. */
static struct str
path(const struct app *app, int columns)
{
    struct buf whole = {.arena = app->frame};
    for (int first = 0; first < app->depth; first++) {
        whole.bytes = 0;
        buf_puts(&whole, first > 0 ? "… > " : "");
        for (int i = first; i < app->depth; i++) {
            buf_puts(&whole, i > first ? " > " : "");
            app->stack[i].ops->title(app, &app->stack[i], &whole);
        }
        if (text_columns(buf_get(&whole)) <= columns)
            break;
    }
    return buf_get(&whole);
}

static void
draw_top(const struct app *app, struct canvas *canvas, struct rect rows)
{
    const struct screen *screen = app_top(app);
    struct rect row = rect_top(&rows, 1);
    struct buf fact = {.arena = app->frame};
    if (screen->ops->fact)
        screen->ops->fact(app, screen, &fact);

    canvas_hline(canvas, rows.x, rows.y, rows.width);
    rect_left(&row, 1);
    rect_right(&row, 1);
    struct rect right = rect_right(&row, text_columns(buf_get(&fact)));
    canvas_text(canvas, right.x, right.y, right.width, buf_get(&fact), ROLE_DIM);
    rect_right(&row, 2);
    canvas_label(canvas, row.x, row.y, row.width, path(app, row.width), ROLE_TITLE);
}

/*
 * The sentence stands under a rule. Where it has but one line there, and needs more, it takes the rule's row too. One
 * that is longer still says what a page says as well, and is cut.
 */
static void
draw_status(const struct app *app, struct canvas *canvas, struct rect rows)
{
    struct buf sentence = {.arena = app->frame};
    if (app->notice)
        buf_puts(&sentence, app->notice);
    else
        app_top(app)->ops->status(app, app_top(app), &sentence);

    struct rect box = rows;
    rect_left(&box, 1);
    rect_right(&box, 1);
    if (rows.height > 2 || canvas_wrapped_height(app->frame, box.width, buf_get(&sentence)) == 1) {
        canvas_hline(canvas, rows.x, rows.y, rows.width);
        rect_top(&box, 1);
    }
    canvas_wrapped_label(canvas, app->frame, box, buf_get(&sentence), app->notice ? ROLE_WARNING : ROLE_STATUS);
}

/* --- The key bar --- */

/* The key that the bar names for a hint: the row's own, or for who uses function keys one of these. */
static struct str
hint_key(const struct app *app, struct keymap map, const struct binding *row)
{
    struct buf name = {.arena = app->frame};
    const struct binding *other = keymap_find_action(map, row->action, true);
    bool function_key = app->prefer_function_key && !row->last && keys_is_function_key(other->key);
    keys_binding_name(&name, function_key ? other : row);
    return buf_get(&name);
}

/* Draws a hint at the left of `rest`, and cuts it off; returns false when it does not fit. */
static bool
draw_hint(const struct app *app, struct canvas *canvas, struct rect *rest, struct keymap map,
          const struct binding *row)
{
    struct str key = hint_key(app, map, row);
    int columns = text_columns(key) + 2 + text_columns(str_of(row->hint)) + 1;
    if (columns > rest->width)
        return false;
    bool off = app_why_not(app, app_top(app), row->action) != NULL;
    struct rect part = rect_left(rest, columns);
    int x = part.x;
    x += canvas_puts(canvas, x, part.y, 1, off ? "(" : "[", off ? ROLE_BAR_OFF : ROLE_BAR);
    x += canvas_text(canvas, x, part.y, part.width, key, off ? ROLE_BAR_OFF : ROLE_BAR_KEY);
    x += canvas_puts(canvas, x, part.y, 1, off ? ")" : "]", off ? ROLE_BAR_OFF : ROLE_BAR);
    canvas_puts(canvas, x, part.y, part.width, row->hint, off ? ROLE_BAR_OFF : ROLE_BAR);
    return true;
}

/* Whether a hint of the global table stands on the bar: going back needs somewhere to go. */
static bool
has_general_hint(const struct app *app, const struct binding *row)
{
    return row->hint && !keymap_hides(app_top(app)->ops->bindings, row)
           && (row->action != ACT_BACK || app->depth > 1);
}

/* Columns that the hints of the global table take: they stay, however narrow the window. */
static int
general_columns(const struct app *app)
{
    int columns = 0;
    for (size_t i = 0; i < keys_global.count; i++) {
        const struct binding *row = &keys_global.v[i];
        if (has_general_hint(app, row))
            columns += text_columns(hint_key(app, keys_global, row)) + 3 + text_columns(str_of(row->hint));
    }
    return columns;
}

static void
draw_bar(const struct app *app, struct canvas *canvas, struct rect row)
{
    struct keymap own = app_top(app)->ops->bindings;
    int general = general_columns(app);
    rect_left(&row, 1);
    struct rect room = row;
    rect_right(&room, general);
    for (size_t i = 0; i < own.count; i++)
        if (own.v[i].hint && !draw_hint(app, canvas, &room, own, &own.v[i]))
            break; /* those that come later matter less */

    rect_left(&row, room.x - row.x);
    for (size_t i = 0; i < keys_global.count; i++)
        if (has_general_hint(app, &keys_global.v[i]))
            draw_hint(app, canvas, &row, keys_global, &keys_global.v[i]);
}

/* --- The whole window --- */

/* Says what is the matter when there is no room for pages: what matters most first, as much as there is room for. */
static void
draw_too_small(const struct app *app, struct canvas *canvas)
{
    struct rect rest = rect_of(app->width, app->height);
    if (app->width > 30 && app->height > 8) {
        rect_top(&rest, 2);
        rect_left(&rest, 2);
        rect_right(&rest, 2);
    }
    const char *const texts[] = {
        arena_printf(app->frame, "This window is %d x %d.", app->width, app->height),
        arena_printf(app->frame, "Pages need %d x %d.", APP_WIDTH_MIN, APP_HEIGHT_MIN),
        "Make it larger, or press q and run \"rung show NAME\" for plain text.",
    };
    canvas_cursor(canvas, rest.x, rest.y);
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]) && rest.width > 0; i++)
        rect_top(&rest, canvas_wrapped(canvas, app->frame, rest, str_of(texts[i]), ROLE_NORMAL));
}

void
app_draw(const struct app *app, struct canvas *canvas)
{
    arena_reset(app->frame);
    canvas_resize(canvas, app->width, app->height);
    if (is_too_small(app)) {
        draw_too_small(app, canvas);
        return;
    }
    struct frame frame = divide(app);
    draw_top(app, canvas, frame.top);
    draw_status(app, canvas, frame.status);
    draw_bar(app, canvas, frame.bar);

    struct rect whole = canvas_clip(canvas, frame.page);
    app_top(app)->ops->draw(app, app_top(app), canvas, frame.page);
    canvas_clip(canvas, whole);
}
