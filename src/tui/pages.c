/* Pages to words, and back. */
#include "pages.h"

#include "paper_screen.h"
#include "screens.h"

/* What pages are called in files of state. */
static const struct {
    const char *name;
    const struct screen_ops *ops;
} kinds[] = {
#define X(name) {#name, &name##_screen_ops},
    SCREENS(X)
#undef X
};

static struct str
copied(struct arena *arena, struct str text)
{
    return (struct str){.ptr = arena_copy(arena, text.ptr ? text.ptr : "", text.bytes), .bytes = text.bytes};
}

/* --- Taking --- */

static struct str
spot_text(const struct app *app, const struct screen *screen, size_t spot, struct arena *arena)
{
    struct buf text = {.arena = arena};
    buf_puts(&text, "");
    screen->ops->spot_text(app, screen, spot, &text);
    return buf_get(&text);
}

static void
take_spot(const struct app *app, const struct screen *screen, struct page *page)
{
    if (!screen->ops->spot_count || screen->ops->spot_count(app, screen) == 0)
        return;
    page->number = screen->ops->focused(app, screen);
    if (page->number < screen->ops->spot_count(app, screen))
        page->spot = spot_text(app, screen, page->number, page->address.arena);
}

static struct page
take(const struct app *app, const struct screen *screen, struct arena *arena)
{
    struct page page = {.address = {.arena = arena}};
    if (!screen->ops->address)
        return page;
    page.ops = screen->ops;
    screen->ops->address(app, screen, &page.address);
    take_spot(app, screen, &page);
    return page;
}

struct page
page_take(const struct app *app, struct arena *arena)
{
    return take(app, app_page(app), arena);
}

struct pages *
pages_new(void)
{
    struct arena *arena = arena_new(NULL);
    struct pages *pages = arena_alloc(arena, sizeof(*pages));
    pages->arena = arena;
    pages->v = arena_array(arena, APP_DEPTH, sizeof(*pages->v));
    return pages;
}

struct pages *
pages_take(const struct app *app)
{
    struct pages *pages = pages_new();
    for (int i = 0; i < app->depth; i++) {
        const struct screen *screen = &app->stack[i];
        struct page page = take(app, screen, pages->arena);
        page.folds.arena = pages->arena;
        if (page.ops && page.ops->paper)
            paper_screen_add_folds(screen, &page.folds);
        if (page.ops)
            pages->v[pages->count++] = page;
    }
    return pages;
}

void
pages_free(struct pages *pages)
{
    if (pages)
        arena_free(pages->arena);
}

/* --- Opening --- */

/* Puts the focus where it was: on the spot with that text, nearest to begin with the one that had it. */
static void
focus_spot(struct app *app, const struct page *page)
{
    struct screen *screen = &app->stack[app->depth - 1];
    struct arena *scratch = arena_new(app->turn);
    size_t count = page->spot.ptr ? screen->ops->spot_count(app, screen) : 0;
    for (size_t i = 0; i <= count && count > 0; i++) {
        size_t spot = i == 0 ? page->number : i - 1;
        if (spot >= count || !str_equal(spot_text(app, screen, spot, scratch), page->spot))
            continue;
        screen->ops->focus(app, screen, spot);
        break;
    }
    arena_free(scratch);
}

bool
page_open(struct app *app, const struct page *page)
{
    if (!page->ops->reopen(app, &page->address))
        return false;
    if (app_top(app)->ops != page->ops)
        return true;
    if (page->folds.count > 0)
        paper_screen_take_folds(&app->stack[app->depth - 1], &page->folds);
    focus_spot(app, page);
    return true;
}

static const char not_there[] = "That page is not in the data that is shown.";

/* Whether what shows are not all of the files. */
static bool
is_early(const struct app *app)
{
    const struct collection *shown = app->collection;
    return app->reading.state == LOADING_ON && (shown->document_count == 0 || shown->documents[0]->early);
}

void
page_visit(struct app *app, const struct page *page)
{
    if (page_open(app, page))
        return;
    if (!is_early(app)) {
        app_notice(app, "%s", not_there);
        return;
    }
    struct page *awaited = arena_alloc(app->turn, sizeof(*awaited));
    *awaited = *page;
    app->awaited = awaited;
    app_notice(app, "That page is not read yet. It opens when it is, unless you press a key first.");
}

void
page_arrive(struct app *app, bool all)
{
    const struct page *awaited = app->awaited;
    if (!awaited)
        return;
    bool open = page_open(app, awaited);
    trail_arrive(app);
    if (!open && !all)
        return;
    app->awaited = NULL;
    app->notice = NULL;
    if (!open)
        app_notice(app, "%s", not_there);
    app_fit(app, app->width, app->height);
}

size_t
pages_open(struct app *app, const struct pages *pages)
{
    size_t lost = 0;
    app->trail.going = true; /* this is no step of the user's */
    app_clear(app);
    bool begins_at_home = pages->count > 0 && pages->v[0].ops == &home_screen_ops;
    if (!begins_at_home || !page_open(app, &pages->v[0]))
        screen_home_open(app);
    for (size_t i = begins_at_home ? 1 : 0; i < pages->count; i++)
        lost += !page_open(app, &pages->v[i]);
    app->trail.going = false;
    return lost;
}

bool
page_same(const struct page *a, const struct page *b)
{
    if (a->ops != b->ops || a->address.count != b->address.count)
        return false;
    for (size_t i = 0; i < a->address.count; i++)
        if (!str_equal(a->address.v[i], b->address.v[i]))
            return false;
    return true;
}

/* --- In files --- */

void
page_write(struct state_lines *lines, const struct str *words, size_t count, const struct page *page)
{
    struct str *fields = arena_array(lines->arena, count + 2 + page->address.count, sizeof(*fields));
    size_t used = 0;
    for (; used < count; used++)
        fields[used] = words[used];
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (kinds[i].ops == page->ops)
            fields[used++] = str_of(kinds[i].name);
    fields[used++] = page->spot;
    for (size_t i = 0; i < page->address.count; i++)
        fields[used++] = page->address.v[i];
    state_add(lines, fields, used);
}

struct page
page_read(struct arena *arena, const struct state_line *line, size_t words)
{
    struct page page = {.address = {.arena = arena}};
    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (kinds[i].ops->reopen && str_equal(str_of(kinds[i].name), state_field(line, words)))
            page.ops = kinds[i].ops;
    page.spot = copied(arena, state_field(line, words + 1));
    for (size_t i = words + 2; i < line->count; i++)
        address_add(&page.address, line->v[i]);
    return page;
}
