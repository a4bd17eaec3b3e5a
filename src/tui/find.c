/* Finding on a page, by the texts of its spots. */
#include "find.h"

#include "app.h"
#include "rung/format.h"

static const struct binding find_rows[] = {
    {.key = K_ENTER, .action = ACT_FIND, .hint = "Done"},
    {.key = K_DOWN, .action = ACT_NEXT_HIT, .hint = "Next"},
    {.key = K_UP, .action = ACT_PREVIOUS_HIT, .hint = "Before"},
    {.key = K_ESC, .action = ACT_BACK, .hint = "Clear"},
};

const struct keymap find_keys = KEYMAP(find_rows);

static struct screen *
top(struct app *app)
{
    return &app->stack[app->depth - 1];
}

static bool
belongs_to(const struct find *find, const struct screen *screen)
{
    return find->page == screen->arena;
}

/* Where to look for what is not on this page. Lies in `arena`. */
static const char *
not_here(const struct app *app, struct arena *arena)
{
    struct buf text = {.arena = arena};
    buf_puts(&text, "\"");
    text_add(&text, field_text(&app->find.field));
    buf_puts(&text, "\" is not on this page. Press s to search everything.");
    return buf_get(&text).ptr;
}

/* --- Spots that match --- */

/* What a walk through all spots finds, seen from one of them. Numbers count the matches from 1; 0: there is none. */
struct tally {
    size_t count;
    size_t first, last;   /* spots */
    size_t here;          /* number of the match that is the spot itself */
    size_t after, before; /* the next spot on either side ... */
    size_t after_number, before_number;
};

static struct tally
tally_from(struct app *app, const struct screen *screen, size_t from)
{
    struct tally tally = {0};
    size_t spots = screen->ops->spot_count(app, screen);
    for (size_t spot = 0; spot < spots; spot++) {
        struct buf text = {.arena = app->frame};
        struct span match;
        arena_reset(app->frame);
        screen->ops->spot_text(app, screen, spot, &text);
        if (!search_next(&app->find.needles, buf_get(&text), 0, &match))
            continue;
        tally.last = spot;
        if (++tally.count == 1)
            tally.first = spot;
        if (spot == from)
            tally.here = tally.count;
        if (spot < from) {
            tally.before = spot;
            tally.before_number = tally.count;
        }
        if (spot > from && !tally.after_number) {
            tally.after = spot;
            tally.after_number = tally.count;
        }
    }
    return tally;
}

static void
go_to(struct app *app, size_t spot, size_t number)
{
    struct screen *screen = top(app);
    app->find.at = number;
    screen->ops->focus(app, screen, spot);
}

/* Goes to the first match from where it began, around the end, too; back there when there is none. */
static void
look_from_origin(struct app *app)
{
    struct find *find = &app->find;
    struct screen *screen = top(app);
    arena_reset(find->arena);
    find->needles = search_phrase(find->arena, field_text(&find->field));
    struct tally tally = tally_from(app, screen, find->origin);
    find->count = tally.count;
    if (tally.count == 0)
        go_to(app, find->origin, 0);
    else if (tally.here)
        go_to(app, find->origin, tally.here);
    else if (tally.after_number)
        go_to(app, tally.after, tally.after_number);
    else
        go_to(app, tally.first, 1);
}

void
find_step(struct app *app, int steps)
{
    struct screen *screen = top(app);
    app->find.shown = false;
    struct tally tally = tally_from(app, screen, screen->ops->focused(app, screen));
    app->find.count = tally.count;
    if (tally.count == 0)
        return;
    if (steps > 0 && tally.after_number) {
        go_to(app, tally.after, tally.after_number);
    } else if (steps < 0 && tally.before_number) {
        go_to(app, tally.before, tally.before_number);
    } else if (steps > 0) {
        go_to(app, tally.first, 1);
        app_notice(app,
                   tally.count == 1 ? "There is no other place." : "That was the last; this is the first again.");
    } else {
        go_to(app, tally.last, tally.count);
        app_notice(app,
                   tally.count == 1 ? "There is no other place." : "That was the first; this is the last again.");
    }
}

void
find_count(struct app *app)
{
    struct find *find = &app->find;
    const struct screen *screen = app_top(app);
    if (!find_needles(app, screen))
        return;
    struct tally tally = tally_from(app, screen, screen->ops->focused(app, screen));
    find->count = tally.count;
    find->at = tally.here;
}

/* --- Beginning and ending --- */

static void
begin(struct app *app)
{
    struct find *find = &app->find;
    const struct screen *screen = app_top(app);
    struct arena *arena = find->arena ? find->arena : arena_new(app->turn);
    *find = (struct find){.page = screen->arena, .arena = arena};
    find->origin = screen->ops->focused(app, screen);
    arena_reset(arena);
}

void
find_open(struct app *app)
{
    struct find *find = &app->find;
    if (find_is_typing(app)) {
        find->typing = false;
        if (find->needles.count > 0 && find->count == 0)
            app_notice(app, "%s", not_here(app, app->turn));
        return;
    }
    begin(app);
    find->typing = true;
}

void
find_show(struct app *app, struct str words)
{
    struct find *find = &app->find;
    if (!app_top(app)->ops->spot_count)
        return;
    begin(app);
    find->shown = true;
    field_set(&find->field, words);
    find->needles = search_words(find->arena, field_text(&find->field));
    find_count(app);
}

bool
find_is_typing(const struct app *app)
{
    return app->find.typing && belongs_to(&app->find, app_top(app));
}

bool
find_type(struct app *app, keycode key)
{
    struct find *find = &app->find;
    if (key == K_ESC || (key == K_BACKSPACE && find->field.bytes == 0)) {
        go_to(app, find->origin, 0);
        find_end(app);
        return true;
    }
    if (field_type(&find->field, key)) {
        look_from_origin(app);
        return true;
    }
    find->typing = keymap_find(find_keys, key) != NULL;
    return false;
}

bool
find_end(struct app *app)
{
    struct find *find = &app->find;
    bool active = find_is_typing(app) || find_needles(app, app_top(app));
    bool shown = find->shown;
    if (active)
        *find = (struct find){.arena = find->arena};
    return active && !shown;
}

void
find_leave(struct app *app, const struct arena *page)
{
    if (app->find.page == page)
        app->find = (struct find){.arena = app->find.arena};
}

void
find_done(struct app *app)
{
    arena_free(app->find.arena);
    app->find = (struct find){0};
}

/* --- What is said and shown --- */

const struct needles *
find_needles(const struct app *app, const struct screen *screen)
{
    const struct find *find = &app->find;
    return belongs_to(find, screen) && find->needles.count > 0 ? &find->needles : NULL;
}

const char *
find_why_not(const struct app *app, const struct screen *screen)
{
    if (!find_needles(app, screen))
        return "Nothing is looked for on this page: press / and type some words.";
    return app->find.count > 0 ? NULL : not_here(app, app->frame);
}

/* "4 of 14", "14 places", "not on this page" */
static void
say_count(const struct find *find, struct buf *out)
{
    if (find->count == 0)
        buf_puts(out, "not on this page");
    else if (find->at > 0)
        format_share(out, find->at, find->count);
    else
        format_count(out, find->count, "place");
}

void
find_say(const struct app *app, const struct screen *screen, struct buf *out)
{
    if (!find_needles(app, screen) || app->find.typing || app->find.shown) /* it stands beside the field */
        return;
    buf_puts(out, "\"");
    text_add(out, field_text(&app->find.field));
    buf_puts(out, "\": ");
    say_count(&app->find, out);
}

void
find_draw(const struct app *app, struct canvas *canvas, struct rect line)
{
    static const char label[] = "Find on this page: ";
    struct buf count = {.arena = app->frame};
    if (app->find.needles.count > 0)
        say_count(&app->find, &count);
    struct rect right = rect_right(&line, text_columns(buf_get(&count)) + 1);
    canvas_text(
        canvas, right.x + 1, right.y, right.width, buf_get(&count), app->find.count > 0 ? ROLE_STRONG : ROLE_WARNING);
    rect_left(&line, canvas_puts(canvas, line.x, line.y, line.width, label, ROLE_STATUS));
    field_draw(&app->find.field, canvas, line.x, line.y, line.width);
}
