/*
 * The box with a question.
 */
#include "ask.h"
#include "screens.h"

struct ask_screen {
    struct ask ask;
};

static struct rect
ask_popup(const struct app *app, const struct screen *screen, struct rect page)
{
    enum { WIDTH = 80, HEIGHT = 6 };
    struct rect box = page;
    (void)app;
    (void)screen;
    box.width = smaller(WIDTH, page.width);
    box.height = smaller(HEIGHT, page.height);
    box.x += (page.width - box.width) / 2;
    box.y += (page.height - box.height) / 3;
    return box;
}

static void
ask_fit(const struct app *app, struct screen *screen, struct rect inside)
{
    (void)app;
    (void)screen;
    (void)inside;
}

static void
ask_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect inside)
{
    const struct ask *ask = &screen->ask->ask;
    rect_left(&inside, 1);
    rect_right(&inside, 1);
    rect_top(&inside, 1);
    struct rect line = rect_top(&inside, 1);
    rect_left(&line, canvas_puts(canvas, line.x, line.y, line.width, ask->label, ROLE_POPUP) + 1);
    field_draw(&ask->field, canvas, line.x, line.y, line.width);
    if (ask->note)
        canvas_wrapped(canvas, app->frame, inside, str_of(ask->note), ROLE_DIM);
}

static bool
ask_act(struct app *app, struct screen *screen, struct command command)
{
    if (command.action != ACT_OPEN)
        return false;
    struct ask ask = screen->ask->ask;
    struct arena *arena = app_take(app);
    ask.answer(app, &ask, field_text(&ask.field));
    arena_free(arena);
    return true;
}

static const char *
ask_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    (void)app;
    return action == ACT_OPEN && screen->ask->ask.field.bytes == 0 ? "Type something first, or press Esc." : NULL;
}

static bool
ask_typing(const struct app *app, const struct screen *screen)
{
    (void)app;
    (void)screen;
    return true;
}

static bool
ask_type(struct app *app, struct screen *screen, keycode key)
{
    (void)app;
    return field_type(&screen->ask->ask.field, key);
}

static void
ask_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    buf_puts(out, screen->ask->ask.title);
}

static void
ask_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    buf_printf(out, "%s Enter does it, Esc leaves everything as it is.", screen->ask->ask.label);
}

static const struct binding ask_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Do it", .help = "Do it with what is typed"},
    {.key = K_ESC, .action = ACT_BACK, .hint = "Close", .help = "Leave everything as it is"},
};

const struct screen_ops ask_screen_ops = {
    .name = "Question",
    .bindings = KEYMAP(ask_rows),
    .title = ask_title,
    .fit = ask_fit,
    .draw = ask_draw,
    .act = ask_act,
    .status = ask_status,
    .why_not = ask_why_not,
    .typing = ask_typing,
    .type = ask_type,
    .popup = ask_popup,
};

struct ask *
ask_open(struct app *app, struct arena **arena_out)
{
    struct screen *screen = app_push(app, &ask_screen_ops);
    screen->ask = arena_alloc(screen->arena, sizeof(*screen->ask));
    *arena_out = screen->arena;
    return &screen->ask->ask;
}
