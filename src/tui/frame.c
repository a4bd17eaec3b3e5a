/*
 * The frame. Popups are drawn over the page; then only they, the menu and the key bar can be clicked on.
 */
#include "frame.h"

#include "rung/format.h"

enum {
    FRAME_TOP = 2, /* the path, and a rule */
    TWO_LINES =
        24, /* rows of a window from which on the status sentence has two lines, and the menu one of its own */
};

/* The window in rows of parts. */
struct frame {
    struct rect menu; /* the names of the menus; no rows in a low window */
    struct rect top;  /* the path, and a rule */
    struct rect page;
    struct rect status; /* a rule, and the sentence */
    struct rect bar;    /* the keys */
};

static struct frame
divide(const struct app *app)
{
    struct frame frame = {.page = rect_of(app->width, app->height)};
    frame.menu = rect_top(&frame.page, app->height < TWO_LINES ? 0 : 1);
    frame.top = rect_top(&frame.page, FRAME_TOP);
    frame.bar = rect_bottom(&frame.page, 1);
    frame.status = rect_bottom(&frame.page, app->height < TWO_LINES ? 2 : 3);
    return frame;
}

struct rect
frame_page(const struct app *app)
{
    return divide(app).page;
}

struct rect
frame_inside(const struct app *app, const struct screen *screen)
{
    struct rect page = frame_page(app);
    if (!screen->ops->popup)
        return page;
    struct rect box = screen->ops->popup(app, screen, page);
    rect_top(&box, 1);
    rect_bottom(&box, 1);
    rect_left(&box, 1);
    rect_right(&box, 1);
    return box;
}

/* --- The menu --- */

struct rect
frame_menu(enum action_menu menu)
{
    int x = 1;
    for (enum action_menu before = 0; before < menu; before++)
        x += text_columns(str_of(action_menu_name(before))) + 2;
    return (struct rect){.x = x, .y = 0, .width = text_columns(str_of(action_menu_name(menu))), .height = 1};
}

static void
draw_menu_names(struct canvas *canvas, struct rect row)
{
    static const char hint[] = "F9 menu";
    int columns = (int)sizeof(hint) - 1;
    for (enum action_menu menu = 0; menu < MENU_COUNT && row.height > 0; menu++) {
        struct rect name = frame_menu(menu);
        canvas_puts(canvas, name.x, row.y, name.width, action_menu_name(menu), ROLE_BAR);
        canvas_hot(canvas, name, (struct command){.action = ACT_MENU, .number = (int)menu + 1});
    }
    if (row.height > 0)
        canvas_puts(canvas, row.width - columns - 1, row.y, columns, hint, ROLE_DIM);
}

/* --- The path --- */

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

/* The way here, and where in it the title of each screen ends, in bytes. */
struct way {
    struct str text;
    int first; /* the first screen that it names */
    size_t ends[APP_DEPTH];
};

static struct way
path_from(const struct app *app, int first)
{
    struct way path = {.first = first};
    struct buf text = {.arena = app->frame};
    bool named = false;
    buf_puts(&text, first > 0 ? "… > " : "");
    for (int i = first; i < app->depth; i++) {
        const struct screen *screen = &app->stack[i];
        if (!screen->ops->popup) {
            buf_puts(&text, named ? " > " : "");
            screen->ops->title(app, screen, &text);
            named = true;
        }
        path.ends[i] = text.bytes;
    }
    path.text = buf_get(&text);
    return path;
}

/* "Home > Operations Support", beginning later when it is wider than that. */
static struct way
path_within(const struct app *app, int columns)
{
    int last = (int)(app_page(app) - app->stack);
    struct way path = path_from(app, 0);
    for (int first = 1; first <= last && text_columns(path.text) > columns; first++)
        path = path_from(app, first);
    return path;
}

/* Draws the path; a click on a title goes back to that page. */
static void
draw_path(const struct app *app, struct canvas *canvas, struct rect row)
{
    struct way path = path_within(app, row.width);
    int last = (int)(app_page(app) - app->stack);
    int start = 0;
    canvas_label(canvas, row.x, row.y, row.width, path.text, ROLE_TITLE);
    for (int i = path.first; i <= last; i++) {
        int end = text_columns((struct str){.ptr = path.text.ptr, .bytes = (uint32_t)path.ends[i]});
        struct rect title = {.x = row.x + start, .y = row.y, .width = smaller(end, row.width) - start, .height = 1};
        if (i < last && title.width > 0)
            canvas_hot(canvas, title, (struct command){.action = ACT_BACK, .number = last - i});
        start = end;
    }
}

/* "Reading 3,200 of 10,000 files" */
static struct str
progress_words(const struct app *app)
{
    const struct loading_progress *reading = &app->reading;
    struct buf text = {.arena = app->frame};
    if (reading->files == 0) {
        buf_puts(&text, " Looking for files ");
        return buf_get(&text);
    }
    buf_puts(&text, " Reading ");
    format_number(&text, reading->read);
    buf_puts(&text, " of ");
    format_number(&text, reading->files);
    buf_puts(&text, " files ");
    return buf_get(&text);
}

/* How far reading has come, at the right end of the rule under the path. */
static void
draw_progress(const struct app *app, struct canvas *canvas, struct rect rule)
{
    enum { BAR = 20 }; /* columns */
    const struct loading_progress *reading = &app->reading;
    struct str words = progress_words(app);
    int full = reading->files > 0 ? (int)(reading->read * BAR / reading->files) : 0;
    rect_right(&rule, 1);
    struct rect place = rect_right(&rule, text_columns(words) + BAR + 1);
    int x = place.x + canvas_text(canvas, place.x, place.y, place.width, words, ROLE_STATUS);
    for (int i = 0; i < BAR; i++)
        x += canvas_puts(canvas, x, place.y, 1, i < full ? "█" : "░", ROLE_STATUS);
    canvas_puts(canvas, x, place.y, 1, " ", ROLE_STATUS);
}

static void
draw_top(const struct app *app, struct canvas *canvas, struct rect rows)
{
    const struct screen *screen = app_page(app);
    struct rect row = rect_top(&rows, 1);
    struct buf fact = {.arena = app->frame};
    find_say(app, screen, &fact);
    buf_puts(&fact, fact.bytes > 0 ? "   " : "");
    if (screen->ops->fact)
        screen->ops->fact(app, screen, &fact);

    canvas_hline(canvas, rows.x, rows.y, rows.width);
    if (app->reading.state == LOADING_ON)
        draw_progress(app, canvas, rows);
    rect_left(&row, 1);
    rect_right(&row, 1);
    struct rect right = rect_right(&row, text_columns(buf_get(&fact)));
    canvas_text(canvas, right.x, right.y, right.width, buf_get(&fact), ROLE_DIM);
    rect_right(&row, 2);
    draw_path(app, canvas, row);
}

/* --- The status sentence --- */

/*
 * The sentence stands under a rule. Where it has but one line there, and needs more, it takes the rule's row too. One
 * that is longer still says what a page says as well, and is cut.
 */
static void
draw_status(const struct app *app, struct canvas *canvas, struct rect rows)
{
    struct buf sentence = {.arena = app->frame};
    struct rect field = rows;
    if (find_is_typing(app)) {
        canvas_hline(canvas, rows.x, rows.y, rows.width);
        rect_top(&field, 1);
        rect_left(&field, 1);
        rect_right(&field, 1);
        find_draw(app, canvas, rect_top(&field, 1));
        return;
    }
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

/* A row that does the same by a key that is no character. */
static const struct binding *
without_character(struct keymap map, const struct binding *row)
{
    for (size_t i = 0; i < map.count; i++)
        if (map.v[i].action == row->action && !keys_is_character(map.v[i].key))
            return &map.v[i];
    return row;
}

/*
 * The key that the bar names for a hint: the row's own; for who takes function keys one of these; and none that would
 * be typed into a field. Empty when only such are left.
 */
static struct str
hint_key(const struct app *app, struct keymap map, const struct binding *row)
{
    struct buf name = {.arena = app->frame};
    const struct binding *other = keymap_find_action(map, row->action, true);
    if (app->taken == TAKEN_FUNCTION_KEYS && !row->last && keys_is_function_key(other->key))
        row = other;
    if (app_is_typing(app) && keys_is_character(row->key))
        row = without_character(map, row);
    if (!app_is_typing(app) || !keys_is_character(row->key))
        keys_binding_name(&name, row);
    return buf_get(&name);
}

/* Draws a hint at the left of `rest`, and cuts it off; returns false when it does not fit. */
static bool
draw_hint(const struct app *app, struct canvas *canvas, struct rect *rest, struct keymap map,
          const struct binding *row)
{
    struct str key = hint_key(app, map, row);
    if (key.bytes == 0)
        return true;
    int columns = text_columns(key) + 2 + text_columns(str_of(row->hint)) + 1;
    if (columns > rest->width)
        return false;
    bool off = app_why_not(app, app_top(app), row->action) != NULL;
    struct rect part = rect_left(rest, columns);
    int x = part.x;
    canvas_hot(canvas, part, (struct command){.action = row->action, .number = 1});
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
    return row->hint && !keymap_hides(app_keymap(app), row) && (row->action != ACT_BACK || app->depth > 1);
}

/* Columns that the hints of the global table take: they stay, however narrow the window. */
static int
general_columns(const struct app *app)
{
    int columns = 0;
    for (size_t i = 0; i < keys_global.count; i++) {
        const struct binding *row = &keys_global.v[i];
        struct str key = has_general_hint(app, row) ? hint_key(app, keys_global, row) : (struct str){0};
        if (key.bytes > 0)
            columns += text_columns(key) + 3 + text_columns(str_of(row->hint));
    }
    return columns;
}

static void
draw_bar(const struct app *app, struct canvas *canvas, struct rect row)
{
    struct keymap own = app_keymap(app);
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

/* --- Popups --- */

/* Draws the border of a popup with its title, and makes room in it. A click beside it closes it. */
static void
draw_border(const struct app *app, struct canvas *canvas, const struct screen *screen, struct rect page)
{
    struct rect box = screen->ops->popup(app, screen, page);
    struct buf title = {.arena = app->frame};
    canvas_cool(canvas);
    canvas_hot(canvas, rect_of(app->width, app->height), (struct command){.action = ACT_BACK, .number = 1});
    canvas_hot(canvas, box, (struct command){.action = ACT_NONE});
    canvas_fill(canvas, box, ROLE_POPUP);
    canvas_box(canvas, box);
    buf_puts(&title, " ");
    screen->ops->title(app, screen, &title);
    buf_puts(&title, " ");
    if (title.bytes > 2)
        canvas_label(canvas, box.x + 2, box.y, box.width - 4, buf_get(&title), ROLE_TITLE);
}

static void
draw_screen(const struct app *app, struct canvas *canvas, const struct screen *screen)
{
    struct rect inside = frame_inside(app, screen);
    struct rect whole = canvas_clip(canvas, inside);
    canvas_highlight(canvas, find_needles(app, screen));
    screen->ops->draw(app, screen, canvas, inside);
    canvas_highlight(canvas, NULL);
    canvas_clip(canvas, whole);
}

/* --- The whole window --- */

void
frame_draw(const struct app *app, struct canvas *canvas)
{
    struct frame frame = divide(app);
    draw_top(app, canvas, frame.top);
    const struct screen *screen = app_page(app);
    draw_screen(app, canvas, screen);
    while (screen++ < app_top(app)) {
        draw_border(app, canvas, screen, frame.page);
        draw_screen(app, canvas, screen);
    }
    draw_menu_names(canvas, frame.menu);
    draw_status(app, canvas, frame.status);
    draw_bar(app, canvas, frame.bar);
}

/* What matters most first, as much as there is room for. */
void
frame_draw_too_small(const struct app *app, struct canvas *canvas)
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
