/*
 * What the keys do on the screen beneath: made from the tables that the keys are looked up in. Enter does a row.
 */
#include "list.h"
#include "screens.h"

/* One action, with all keys that do it. */
struct help_row {
    enum action action;
    const char *heading; /* stands above it, for the first of a group; NULL: none */
    const char *help;
    struct str keys; /* their names */
};

struct help_screen {
    struct help_row *rows;
    uint32_t *ends; /* of the rows, for the width that they were last fitted to */
    struct list list;
};

enum { KEYS_COLUMNS = 26 };

/* --- The rows --- */

/* Adds the names of the keys of a table that do an action. A row that `above` hides is left out. */
static void
add_keys(struct buf *out, struct keymap map, struct keymap above, enum action action)
{
    for (size_t i = 0; i < map.count; i++) {
        if (map.v[i].action != action || keymap_hides(above, &map.v[i]))
            continue;
        buf_puts(out, out->bytes > 0 ? "  " : "");
        keys_binding_name(out, &map.v[i]);
    }
}

static void
add_row(struct help_screen *help, struct arena *arena, struct keymap own, enum action action, const char *heading)
{
    const struct binding *binding = keymap_find_action(own, action, false);
    if (!binding)
        binding = keymap_find_action(keys_global, action, false);
    struct buf keys = {.arena = arena};
    add_keys(&keys, own, (struct keymap){0}, action);
    add_keys(&keys, keys_global, own, action);
    help->rows[help->list.count++] =
        (struct help_row){.action = action, .heading = heading, .help = keys_help(binding), .keys = buf_get(&keys)};
}

/* Whether some key does an action on a screen with this table. */
static bool
is_bound(struct keymap own, enum action action)
{
    if (keymap_find_action(own, action, false))
        return true;
    for (size_t i = 0; i < keys_global.count; i++)
        if (keys_global.v[i].action == action && !keymap_hides(own, &keys_global.v[i]))
            return true;
    return false;
}

static void
add_group(struct help_screen *help, struct arena *arena, struct keymap own, enum action_group group)
{
    const char *heading = action_group_heading(group);
    for (enum action action = ACT_NONE + 1; action < ACT_COUNT; action++) {
        if (action_group(action) != group || !is_bound(own, action))
            continue;
        add_row(help, arena, own, action, heading);
        heading = NULL;
    }
}

/* --- The screen --- */

static struct str
note_text(void)
{
    return str_of("Enter does what the line says. A key in (round brackets) on the key bar cannot be used just now. "
                  "Without function keys, Alt-1 is F1, and Alt-0 is F10.");
}

/* Cuts the note off the top of the page, with a blank line under it. */
static struct rect
cut_note(const struct app *app, struct rect *page)
{
    rect_left(page, 1);
    rect_right(page, 1);
    return rect_top(page, canvas_wrapped_height(app->frame, page->width, note_text()) + 1);
}

static const struct help_row *
focused_row(const struct screen *screen)
{
    return &screen->help->rows[screen->help->list.cursor];
}

/* The columns of a row: its keys, and the help. Two are left for the focus. */
static struct rect
cut_keys(struct rect *line)
{
    rect_left(line, 2);
    return rect_left(line, KEYS_COLUMNS);
}

/* Lines above a row: its heading, and a blank line between groups. */
static int
lines_above(const struct help_screen *help, size_t row)
{
    return !help->rows[row].heading ? 0 : row == 0 ? 1 : 2;
}

static void
help_fit(const struct app *app, struct screen *screen, struct rect page)
{
    struct help_screen *help = screen->help;
    cut_note(app, &page);
    struct rect line = page;
    struct rect keys = cut_keys(&line);
    uint32_t end = 0;
    for (size_t i = 0; i < help->list.count; i++) {
        int key_lines = canvas_wrapped_height(app->frame, keys.width - 1, help->rows[i].keys);
        int help_lines = canvas_wrapped_height(app->frame, line.width, str_of(help->rows[i].help));
        end += (uint32_t)(lines_above(help, i) + (key_lines > help_lines ? key_lines : help_lines));
        help->ends[i] = end;
    }
    list_fit(&help->list, page.height);
}

static void
draw_row(const struct app *app, struct canvas *canvas, struct rect line, const struct help_row *row, bool focused)
{
    bool off = app_why_not(app, app_beneath(app), row->action) != NULL;
    struct rect whole = line;
    struct rect keys = cut_keys(&line);
    keys.width -= 1;
    canvas_wrapped(canvas, app->frame, keys, row->keys, off ? ROLE_DIM : ROLE_BAR_KEY);
    canvas_wrapped(canvas, app->frame, line, str_of(row->help), off ? ROLE_DIM : ROLE_NORMAL);
    if (focused)
        canvas_focus(canvas, whole, 0);
}

static void
help_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    const struct help_screen *help = screen->help;
    canvas_wrapped(canvas, app->frame, cut_note(app, &page), note_text(), ROLE_DIM);
    canvas_clip(canvas, page);
    for (struct list_row at = list_first(&help->list, page); at.visible; at = list_next(&help->list, page, at)) {
        const struct help_row *row = &help->rows[at.row];
        struct rect line = {.x = page.x, .y = at.y, .width = page.width, .height = at.height};
        struct rect above = rect_top(&line, lines_above(help, at.row));
        if (row->heading)
            canvas_puts(canvas, above.x, line.y - 1, above.width, row->heading, ROLE_HEADING);
        draw_row(app, canvas, line, row, at.row == help->list.cursor);
    }
}

static bool
help_act(struct app *app, struct screen *screen, struct command command)
{
    if (list_act(&screen->help->list, command.action))
        return true;
    if (command.action != ACT_OPEN)
        return false;
    enum action wanted = focused_row(screen)->action;
    app_back(app);
    app_do(app, (struct command){.action = wanted, .number = 1});
    return true;
}

static void
help_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    (void)screen;
    buf_puts(out, "Help");
}

static void
help_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    list_position(&screen->help->list, out);
}

static void
help_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct screen *beneath = app_beneath(app);
    const struct help_row *row = focused_row(screen);
    const char *reason = app_why_not(app, beneath, row->action);
    buf_printf(out, "%s, on the page %s: %.*s.", row->help, beneath->ops->name, STR_ARGS(row->keys));
    if (reason)
        buf_printf(out, " Not now: %s", reason);
}

static const struct binding help_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Do it now", .help = "Do what the line says"},
    {.key = '?', .action = ACT_BACK},
    {.key = K_F(1), .action = ACT_BACK},
};

static const struct screen_ops help_ops = {
    .name = "Help",
    .bindings = KEYMAP(help_rows),
    .title = help_title,
    .fact = help_fact,
    .fit = help_fit,
    .draw = help_draw,
    .act = help_act,
    .status = help_status,
};

void
screen_help_open(struct app *app)
{
    struct keymap beneath = app_top(app)->ops->bindings;
    struct screen *screen = app_push(app, &help_ops);
    struct help_screen *help = arena_alloc(screen->arena, sizeof(*help));
    screen->help = help;
    help->rows = arena_array(screen->arena, ACT_COUNT, sizeof(*help->rows));
    for (enum action_group group = 0; group < GROUP_COUNT; group++)
        add_group(help, screen->arena, beneath, group);
    help->ends = arena_array(screen->arena, help->list.count, sizeof(*help->ends));
    help->list.ends = help->ends;
}
