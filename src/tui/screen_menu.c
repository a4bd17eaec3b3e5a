/*
 * A menu, pulled down under its name: the actions that stand in it. What is chosen is done on the page beneath.
 */
#include "frame.h"
#include "list_screen.h"
#include "screens.h"

struct menu_screen {
    enum action_menu menu;
    enum action actions[ACT_COUNT];
    struct list list; /* over these */
};

/* What a row takes besides its texts: room for the focus before them, and between them. */
enum { BEFORE = 3, BETWEEN = 2 };

static enum action
focused_action(const struct screen *screen)
{
    return screen->menu->actions[screen->menu->list.cursor];
}

static struct keymap
page_keys(const struct app *app)
{
    return app_page(app)->ops->bindings;
}

static struct str
key_names(const struct app *app, enum action action)
{
    struct buf keys = {.arena = app->frame};
    keys_names(&keys, page_keys(app), action);
    return buf_get(&keys);
}

static void
show_menu(struct menu_screen *state, int menu)
{
    state->menu = (enum action_menu)((menu + MENU_COUNT) % MENU_COUNT);
    state->list = (struct list){0};
    for (enum action action = ACT_NONE + 1; action < ACT_COUNT; action++)
        if (action_menu(action) == state->menu)
            state->actions[state->list.count++] = action;
}

/* --- What a screen does --- */

static struct rect
menu_popup(const struct app *app, const struct screen *screen, struct rect page)
{
    const struct menu_screen *state = screen->menu;
    int texts = 0;
    int keys = 0;
    for (size_t i = 0; i < state->list.count; i++) {
        const char *help = keys_action_help(page_keys(app), state->actions[i]);
        texts = larger(texts, text_columns(str_of(help)));
        keys = larger(keys, text_columns(key_names(app, state->actions[i])));
    }
    struct rect box = page;
    box.y = smaller(page.y, 1); /* right under the first line, over the path */
    box.height = smaller((int)state->list.count + 2, page.y + page.height - box.y);
    box.width = smaller(texts + keys + BEFORE + BETWEEN + 3, page.width);
    box.x = smaller(frame_menu(state->menu).x - 1, page.width - box.width);
    return box;
}

static void
menu_fit(const struct app *app, struct screen *screen, struct rect inside)
{
    (void)app;
    list_fit(&screen->menu->list, inside.height);
}

static void
menu_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect inside)
{
    const struct list *list = &screen->menu->list;
    for (struct list_row at = list_first(list, inside); at.visible; at = list_next(list, inside, at)) {
        enum action action = screen->menu->actions[at.row];
        struct rect line = {.x = inside.x, .y = at.y, .width = inside.width, .height = 1};
        struct rect text = line;
        bool off = app_why_not(app, app_page(app), action) != NULL;
        rect_left(&text, BEFORE);
        rect_right(&text, 1);
        struct str keys = key_names(app, action);
        struct rect right = rect_right(&text, text_columns(keys));
        const char *help = keys_action_help(page_keys(app), action);
        canvas_puts(canvas, text.x, text.y, text.width, help, off ? ROLE_DIM : ROLE_NORMAL);
        canvas_text(canvas, right.x, right.y, right.width, keys, off ? ROLE_DIM : ROLE_BAR_KEY);
        canvas_row(canvas, line, at.row, at.row == list->cursor);
    }
}

static bool
menu_act(struct app *app, struct screen *screen, struct command command)
{
    enum action wanted = focused_action(screen);
    if (list_act(&screen->menu->list, command.action))
        return true;
    switch (command.action) {
    case ACT_OPEN:
        app_close_popups(app);
        app_run(app, wanted);
        return true;
    case ACT_LEFT:
        show_menu(screen->menu, (int)screen->menu->menu - 1);
        return true;
    case ACT_RIGHT:
        show_menu(screen->menu, (int)screen->menu->menu + 1);
        return true;
    default:
        return false;
    }
}

static const char *
menu_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    return action == ACT_OPEN ? app_why_not(app, app_page(app), focused_action(screen)) : NULL;
}

static void
menu_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    buf_puts(out, action_menu_name(screen->menu->menu));
}

static void
menu_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    enum action action = focused_action(screen);
    const char *why_not = app_why_not(app, app_page(app), action);
    buf_printf(out, "%s.", keys_action_help(page_keys(app), action));
    if (why_not)
        buf_printf(out, " Not now: %s", why_not);
}

static void
menu_spot_text(const struct app *app, const struct screen *screen, size_t spot, struct buf *out)
{
    buf_puts(out, keys_action_help(page_keys(app), screen->menu->actions[spot]));
}

static struct list *
menu_list(const struct screen *screen)
{
    return &screen->menu->list;
}

static const struct binding menu_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Do it", .help = "Do what the line says"},
    {.key = K_LEFT, .action = ACT_LEFT, .hint = "Other menus", .help = "Show the menu to the left"},
    {.key = K_RIGHT, .action = ACT_RIGHT, .help = "Show the menu to the right"},
    {.key = 'h', .action = ACT_LEFT, .help = "Show the menu to the left"},
    {.key = 'l', .action = ACT_RIGHT, .help = "Show the menu to the right"},
    {.key = K_ESC, .action = ACT_BACK, .hint = "Close", .help = "Close the menu"},
    {.key = K_F(9), .action = ACT_BACK, .help = "Close the menu"},
};

const struct screen_ops menu_screen_ops = {
    .name = "Menu",
    .bindings = KEYMAP(menu_rows),
    .list = menu_list,
    .title = menu_title,
    .fit = menu_fit,
    .draw = menu_draw,
    .act = menu_act,
    .status = menu_status,
    .why_not = menu_why_not,
    .spot_count = list_screen_spot_count,
    .focused = list_screen_focused,
    .focus = list_screen_focus,
    .spot_text = menu_spot_text,
    .popup = menu_popup,
};

void
screen_menu_open(struct app *app, int number)
{
    struct screen *screen = app_push(app, &menu_screen_ops);
    screen->menu = arena_alloc(screen->arena, sizeof(*screen->menu));
    show_menu(screen->menu, number - 1);
}
