/*
 * The file "session": a line for each collection, and under it the pages that were open, those used last first.
 *
 *     data<Tab>PATH<Tab>PATH...
 *     page<Tab>KIND<Tab>FOCUSED<Tab>WORDS...
 */
#include "session.h"

#include <limits.h>
#include <stdlib.h>

#include "pages.h"
#include "screens.h"

static const char file_name[] = "session";

enum { COLLECTIONS_MAX = 20 }; /* that are remembered */

/* The line that stands for a collection, wherever the program was started from. */
static struct state_line
line_of(struct arena *arena, const char *const *paths, size_t count)
{
    struct state_line line = {.v = arena_array(arena, count + 1, sizeof(*line.v)), .count = count + 1};
    line.v[0] = str_of("data");
    for (size_t i = 0; i < count; i++) {
        char absolute[PATH_MAX];
        const char *path = realpath(paths[i], absolute) ? absolute : paths[i];
        line.v[i + 1] = str_of(arena_printf(arena, "%s", path));
    }
    return line;
}

static bool
begins_collection(const struct state_line *line)
{
    return str_equal(state_field(line, 0), str_of("data"));
}

static bool
is_same(const struct state_line *a, const struct state_line *b)
{
    if (a->count != b->count)
        return false;
    for (size_t i = 0; i < a->count; i++)
        if (!str_equal(a->v[i], b->v[i]))
            return false;
    return true;
}

/* --- Restoring --- */

/* The pages kept for a collection. */
static struct pages *
find_pages(const struct state_lines *lines, const struct state_line *collection)
{
    struct pages *pages = pages_new();
    bool here = false;
    for (size_t i = 0; i < lines->count; i++) {
        if (begins_collection(&lines->v[i])) {
            here = is_same(&lines->v[i], collection);
            continue;
        }
        struct page page = page_read(pages->arena, &lines->v[i], 1);
        if (here && page.ops && pages->count < APP_DEPTH)
            pages->v[pages->count++] = page;
    }
    return pages;
}

/* Opens the pages of last time, or makes them a step back. What is worth saying of that; NULL: nothing. */
static const char *
go_on(struct app *app, struct pages *pages)
{
    bool more = pages->count > 1;
    if (app->touched && more) {
        trail_offer(app, pages);
        return "Where you were last time is a step back: [ goes there.";
    }
    if (!app->touched && pages->count > 0)
        pages_open(app, pages);
    pages_free(pages);
    return app->depth > 1 && more ? "This is where you were last time. ~ goes to the first page." : NULL;
}

void
session_restore(struct app *app, const char *const *paths, size_t count)
{
    struct state_lines lines = {.arena = app->turn};
    const char *notice = state_read(&lines, app->state_folder, file_name);
    struct state_line collection = line_of(app->turn, paths, count);
    const char *where = go_on(app, find_pages(&lines, &collection));
    if (!notice && !app->notice) /* which may say why a page that was asked for is not there */
        notice = where;
    app_fit(app, app->width, app->height);
    if (notice)
        app_notice(app, "%s", notice);
}

/* --- Saving --- */

static void
add_line(struct state_lines *lines, const struct state_line *line)
{
    state_add(lines, line->v, line->count);
}

/* Adds what was kept for other collections. */
static void
add_others(struct state_lines *lines, const struct state_lines *before, const struct state_line *collection)
{
    size_t collections = 1;
    bool other = false;
    for (size_t i = 0; i < before->count; i++) {
        if (begins_collection(&before->v[i])) {
            other = !is_same(&before->v[i], collection);
            collections += other;
        }
        if (other && collections <= COLLECTIONS_MAX)
            add_line(lines, &before->v[i]);
    }
}

/* The pages that are open. Where that is the first alone, those of last time follow, if they are still offered. */
static struct pages *
take_pages(const struct app *app)
{
    struct pages *pages = pages_take(app);
    const struct pages *offered = pages->count == 1 ? app->trail.offered : NULL;
    for (size_t i = 0; offered && i < offered->count && pages->count < APP_DEPTH; i++)
        if (offered->v[i].ops != &home_screen_ops)
            pages->v[pages->count++] = offered->v[i];
    return pages;
}

void
session_save(const struct app *app, const char *const *paths, size_t count)
{
    struct arena *arena = arena_new(NULL);
    struct state_lines before = {.arena = arena}, lines = {.arena = arena};
    struct state_line collection = line_of(arena, paths, count);
    struct pages *pages = take_pages(app);
    struct str word = str_of("page");
    state_read(&before, app->state_folder, file_name);
    add_line(&lines, &collection);
    for (size_t i = 0; i < pages->count; i++)
        page_write(&lines, &word, 1, &pages->v[i]);
    add_others(&lines, &before, &collection);
    state_write(&lines, app->state_folder, file_name);
    pages_free(pages);
    arena_free(arena);
}
