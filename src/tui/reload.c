/* Another edition in the place of the one that shows. */
#include "reload.h"

#include <stdlib.h>

#include "filter_bar.h"
#include "find.h"
#include "pages.h"
#include "rung/format.h"
#include "rung/load.h"
#include "screens.h"

/* --- What is worse --- */

static uint64_t
mix(uint64_t hash, const char *text)
{
    for (; *text; text++)
        hash = (hash ^ (unsigned char)*text) * 0x100000001B3;
    return hash * 31;
}

/* An error as a number, without its line: other lines may have come above it. */
static uint64_t
number_of(const struct diag *diag)
{
    return mix(mix(0xCBF29CE484222325 + (uint64_t)diag->code, diag->source->path), diag->message);
}

static int
by_number(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* The errors of a collection as numbers, in their order. */
static uint64_t *
error_numbers(struct arena *scratch, const struct collection *collection)
{
    uint64_t *numbers = arena_array(scratch, collection->diags.errors, sizeof(*numbers));
    size_t count = 0;
    for (size_t i = 0; i < collection->diags.count; i++)
        if (diag_severity(collection->diags.v[i].code) == DIAG_ERROR)
            numbers[count++] = number_of(&collection->diags.v[i]);
    if (count > 0)
        qsort(numbers, count, sizeof(*numbers), by_number);
    return numbers;
}

/* How many errors of a collection another does not have. */
static size_t
new_errors(struct arena *scratch, const struct collection *before, const struct collection *after)
{
    const uint64_t *old = error_numbers(scratch, before), *new = error_numbers(scratch, after);
    size_t at = 0, count = 0;
    for (size_t i = 0; i < after->diags.errors; i++) {
        while (at < before->diags.errors && old[at] < new[i])
            at++;
        if (at < before->diags.errors && old[at] == new[i])
            at++;
        else
            count++;
    }
    return count;
}

/* --- Showing another collection --- */

/* What is marked, as words. */
static struct address
take_marks(const struct app *app, struct arena *arena)
{
    struct address marks = {.arena = arena};
    for (size_t i = 0; i < app->marks.count; i++)
        address_add_rung(&marks, app->marks.v[i]);
    return marks;
}

/* Marks what of it is there. */
static void
put_marks(struct app *app, const struct address *marks)
{
    app->marks.count = 0;
    for (size_t i = 0; i < marks->count; i += 2) {
        struct rung rung = address_rung(marks, i, app->collection);
        if (rung.profile && (rung.level || address_word(marks, i + 1).bytes == 0))
            marks_add(&app->marks, rung);
    }
}

/* The bar of the filter that the top screen has; NULL: none. */
static struct filter_bar *
top_filter(const struct app *app)
{
    const struct screen *top = app_top(app);
    return top->ops->filter ? top->ops->filter(top) : NULL;
}

bool
reload_keeps_typing(const struct app *app)
{
    const struct filter_bar *bar = top_filter(app);
    return bar && bar->typing && !find_is_typing(app);
}

/* Lets the user go on typing in the filter of the top screen, if that is where they were. */
static void
go_on_typing(struct app *app, struct str typed)
{
    struct filter_bar *bar = top_filter(app);
    if (!bar)
        return;
    field_set(&bar->field, typed);
    bar->typing = true;
    app_top(app)->ops->filtered(app, &app->stack[app->depth - 1]);
}

/* Has the app show a collection; returns how many of the open pages are gone. */
static size_t
show_collection(struct app *app, const struct collection *shown, const struct collection *newest)
{
    struct pages *pages = pages_take(app);
    struct address marks = take_marks(app, pages->arena);
    bool typing = reload_keeps_typing(app);
    struct str typed = typing ? filter_bar_text(top_filter(app)) : (struct str){0};
    typed.ptr = arena_copy(pages->arena, typed.ptr ? typed.ptr : "", typed.bytes);
    app_clear(app);
    app_forget_index(app);
    app->collection = shown;
    app->newest = newest;
    put_marks(app, &marks);
    size_t lost = pages_open(app, pages);
    if (typing && lost == 0)
        go_on_typing(app, typed);
    pages_free(pages);
    app_fit(app, app->width, app->height);
    return lost;
}

/* --- What is said --- */

static void
say_kept(struct app *app, size_t errors)
{
    struct buf text = {.arena = app->turn};
    format_count(&text, errors, "new error");
    app_notice(app,
               "The files have changed, and now have %s. The pages stay as they were: F8 says what is wrong, r shows "
               "the files as they are.",
               text.ptr);
}

static void
say_shown(struct app *app, size_t lost)
{
    struct buf text = {.arena = app->turn};
    buf_puts(&text, "The files were read again.");
    if (lost > 0)
        buf_puts(&text,
                 lost == 1 ? " One page is gone: what it showed is not there any more."
                           : " Some pages are gone: what they showed is not there any more.");
    if (app->collection->diags.count > 0) {
        buf_puts(&text, " ");
        format_count(&text, app->collection->diags.count, "problem");
        buf_puts(&text, " in the data: F8 says more.");
    }
    app_notice(app, "%s", text.ptr);
}

/* Has the app begin with a collection, when nothing was done yet with the one before. */
static void
begin_afresh(struct app *app, const struct collection *shown)
{
    app_clear(app);
    app_forget_index(app);
    app->collection = shown;
    screen_home_open(app);
    app_fit(app, app->width, app->height);
}

/* Shows more of the files, or all of them, for the first time. */
static void
show_more(struct app *app, const struct collection *fresh, bool all)
{
    if (app->touched)
        show_collection(app, fresh, NULL);
    else
        begin_afresh(app, fresh);
    page_arrive(app, all);
}

/* Shows what the files hold now, unless that is worse; says what came of it. */
static void
show_changed(struct app *app, const struct collection *fresh, enum reload_reason reason)
{
    size_t errors = reason == RELOAD_ASKED ? 0 : new_errors(app->turn, app->collection, fresh);
    size_t lost = errors > 0 ? show_collection(app, app->collection, fresh) : show_collection(app, fresh, NULL);
    if (errors > 0)
        say_kept(app, errors);
    else
        say_shown(app, lost);
}

void
reload_show(struct app *app, struct editions *editions, struct collection *fresh, enum reload_reason reason)
{
    if (reason == RELOAD_EARLY || reason == RELOAD_FIRST)
        show_more(app, fresh, reason == RELOAD_FIRST);
    else
        show_changed(app, fresh, reason);
    collection_free(editions->newest);
    editions->newest = app->newest ? fresh : NULL;
    if (app->newest)
        return;
    collection_free(editions->loaded);
    editions->loaded = fresh;
}

void
reload_done(struct editions *editions)
{
    collection_free(editions->newest);
    collection_free(editions->loaded);
    editions->newest = editions->loaded = NULL;
}
