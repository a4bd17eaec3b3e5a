/* Putting bookmarks on, taking them off, and the list of them. */
#include "bookmarks.h"

#include "picker.h"

struct bookmarks *
bookmarks_new(void)
{
    struct arena *arena = arena_new(NULL);
    struct bookmarks *bookmarks = arena_alloc(arena, sizeof(*bookmarks));
    bookmarks->arena = arena;
    return bookmarks;
}

void
bookmarks_free(struct bookmarks *bookmarks)
{
    if (bookmarks)
        arena_free(bookmarks->arena);
}

static const char file_name[] = "bookmarks";

/* --- The file --- */

static void
add(struct bookmarks *bookmarks, const struct state_line *line)
{
    struct page page = page_read(bookmarks->arena, line, 1);
    if (!page.ops)
        return;
    bookmarks->v = arena_grow(bookmarks->arena, bookmarks->v, bookmarks->count, sizeof(*bookmarks->v));
    bookmarks->v[bookmarks->count++] = (struct bookmark){state_field(line, 0), page};
}

/* Takes those of the file when it is another than the one known: a second window may have written it. */
static void
follow_file(struct app *app)
{
    struct bookmarks *bookmarks = app->bookmarks;
    uint64_t stamp = state_stamp(app->state_folder, file_name);
    if (stamp == 0 || stamp == bookmarks->stamp)
        return;
    struct state_lines lines = {.arena = bookmarks->arena};
    const char *notice = state_read(&lines, app->state_folder, file_name);
    bookmarks->stamp = stamp;
    if (notice) {
        app_notice(app, "%s", notice);
        return;
    }
    bookmarks->v = NULL;
    bookmarks->count = 0;
    for (size_t i = 0; i < lines.count; i++)
        add(bookmarks, &lines.v[i]);
}

void
bookmarks_load(struct app *app)
{
    follow_file(app);
}

/* Writes all of them; says so when that fails. */
static void
save(struct app *app)
{
    struct state_lines lines = {.arena = app->turn};
    for (size_t i = 0; i < app->bookmarks->count; i++)
        page_write(&lines, &app->bookmarks->v[i].name, 1, &app->bookmarks->v[i].page);
    const char *why = state_write(&lines, app->state_folder, file_name);
    if (why)
        app_notice(app, "%s", why);
    else
        app->bookmarks->stamp = state_stamp(app->state_folder, file_name);
}

/* --- Putting on and taking off --- */

/* Adds a bookmark before the others. */
static void
put_on(struct bookmarks *bookmarks, struct bookmark bookmark)
{
    bookmarks->v = arena_grow(bookmarks->arena, bookmarks->v, bookmarks->count, sizeof(*bookmarks->v));
    memmove(&bookmarks->v[1], &bookmarks->v[0], bookmarks->count * sizeof(*bookmarks->v));
    bookmarks->v[0] = bookmark;
    bookmarks->count++;
}

static void
take_off(struct bookmarks *bookmarks, size_t at)
{
    bookmarks->taken = arena_alloc(bookmarks->arena, sizeof(*bookmarks->taken));
    *bookmarks->taken = bookmarks->v[at];
    bookmarks->count--;
    memmove(&bookmarks->v[at], &bookmarks->v[at + 1], (bookmarks->count - at) * sizeof(*bookmarks->v));
}

/* The bookmark on a page; their number when there is none. */
static size_t
find(const struct bookmarks *bookmarks, const struct page *page)
{
    size_t i = 0;
    while (i < bookmarks->count && !page_same(&bookmarks->v[i].page, page))
        i++;
    return i;
}

const char *
bookmarks_why_not(const struct app *app)
{
    const struct screen *page = app_page(app);
    if (page == &app->stack[0])
        return "The first page needs no bookmark: ~ goes to it from everywhere.";
    return page->ops->address ? NULL : "This page cannot have a bookmark: put it on the one that it was opened from.";
}

/*
 * "Operations Support > Matrix": the titles of the pages up to the one that shows, without the first, and no boxes.
 */
static struct str
name_of_page(const struct app *app, struct arena *arena)
{
    struct buf name = {.arena = arena};
    for (const struct screen *page = &app->stack[1]; page <= app_page(app); page++) {
        if (page->ops->popup)
            continue;
        buf_puts(&name, name.bytes > 0 ? " > " : "");
        page->ops->title(app, page, &name);
    }
    return buf_get(&name);
}

void
bookmarks_toggle(struct app *app)
{
    struct bookmarks *bookmarks = app->bookmarks;
    follow_file(app);
    struct page page = page_take(app, bookmarks->arena);
    size_t at = find(bookmarks, &page);
    if (at < bookmarks->count) {
        take_off(bookmarks, at);
        app_notice(app, "The bookmark is taken off. b puts it on again.");
    } else {
        put_on(bookmarks, (struct bookmark){name_of_page(app, bookmarks->arena), page});
        app_notice(app, "This page has a bookmark now. ' (an apostrophe) shows all bookmarks.");
    }
    save(app);
}

/* --- The list --- */

enum { PUT_BACK = -1 }; /* in place of the number of a bookmark */

static void
put_back(struct app *app)
{
    struct bookmarks *bookmarks = app->bookmarks;
    follow_file(app);
    if (find(bookmarks, &bookmarks->taken->page) == bookmarks->count)
        put_on(bookmarks, *bookmarks->taken);
    bookmarks->taken = NULL;
    app_notice(app, "The bookmark is back.");
    save(app);
}

static void
pick(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    (void)picker;
    if (entry->value == (size_t)PUT_BACK)
        put_back(app);
    else
        page_visit(app, &app->bookmarks->v[entry->value].page);
}

static void
remove_entry(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    (void)picker;
    if (entry->value == (size_t)PUT_BACK)
        return;
    struct bookmark unwanted = app->bookmarks->v[entry->value];
    follow_file(app);
    size_t at = find(app->bookmarks, &unwanted.page);
    if (at < app->bookmarks->count)
        take_off(app->bookmarks, at);
    save(app);
    bookmarks_list(app);
}

void
bookmarks_list(struct app *app)
{
    const struct bookmarks *bookmarks = app->bookmarks;
    follow_file(app);
    struct arena *arena;
    struct picker *picker = picker_open(app, &arena);
    struct picker_entry *entries = arena_array(arena, bookmarks->count + 1, sizeof(*entries));
    picker->title = "Bookmarks";
    picker->nothing = "There are no bookmarks. Close this with Esc, and press b on a page to put one on it.";
    picker->note = bookmarks->count > 0 ? "Enter goes there, Del takes the bookmark off." : NULL;
    picker->entries = entries;
    picker->pick = pick;
    picker->remove = remove_entry;
    for (size_t i = 0; i < bookmarks->count; i++)
        entries[picker->count++] = (struct picker_entry){.text = bookmarks->v[i].name, .value = i};
    if (!bookmarks->taken)
        return;
    entries[picker->count++] = (struct picker_entry){.heading = "Taken off just now",
                                                     .text = bookmarks->taken->name,
                                                     .remark = str_of("put it back"),
                                                     .value = (size_t)PUT_BACK};
}
