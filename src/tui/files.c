/* Reading in the background, and showing what came of it. */
#include "files.h"

#include "rung/format.h"
#include "rung/loading.h"
#include "screens.h"
#include "session.h"
#include "watch.h"

enum {
    QUIET_MS = 200, /* without a change of the files, before they are read again */
    FIRST_MS = 20,  /* the longest that the first page waits for the files, so that it is whole where they are few */
};

/* --- Reading --- */

/* In the thread that reads: what has changed since, the watch will notice. */
static bool
look_first(void *context, const atomic_bool *stop)
{
    struct files *files = context;
    bool changed = watch_look(files->watch, stop);
    return changed || files->reason != RELOAD_WATCHED;
}

void
files_read_again(struct files *files, enum reload_reason reason)
{
    if (files->loading) {
        files->next = reason > files->next ? reason : files->next;
        return;
    }
    files->reason = reason;
    files->loading = loading_begin(&(struct loading_order){
        .paths = files->start->paths,
        .count = files->start->path_count,
        .threads = files->start->threads,
        .before = files->whole ? app_data(files->app) : NULL,
        .worth = look_first,
        .context = files,
    });
}

static void
end_reading(struct files *files)
{
    loading_end(files->loading);
    files->loading = NULL;
    if (files->next != RELOAD_EARLY)
        files_read_again(files, files->next);
    files->next = RELOAD_EARLY;
}

/* Whether a search shows that is through with what there is, and has found nothing. */
static bool
searches_in_vain(const struct app *app)
{
    const struct search_found *found = screen_search_found(app);
    return found && found->searched.whole && found->total == 0;
}

/*
 * Whether the page must stay as it is, since the user is in the middle of something that cannot be opened again; or
 * that would have to begin again for each early edition, as a search does that has found something.
 */
static bool
is_busy(const struct app *app, enum loading_state state)
{
    const struct screen_ops *top = app_top(app)->ops;
    if (top->popup)
        return !top->reopen || (state == LOADING_ON && app_is_typing(app) && !searches_in_vain(app));
    return app_is_typing(app) && !reload_keeps_typing(app);
}

/* Says what is wrong with the settings, else with the data; and where nothing of it can be shown, shows why. */
static void
say_problems(struct app *app, const struct settings *settings)
{
    const struct diags *diags = &app->collection->diags;
    if (settings->diags.count > 0)
        app_notice(app, "Your settings: %s (%s).", settings->diags.v[0].message, settings->source->path);
    else if (diags->errors > 0 && !app->notice) {
        struct buf count = {.arena = app->frame};
        format_count(&count, diags->errors, "error");
        app_notice(app, "The data has %.*s: press F8 to see what is wrong.", STR_ARGS(buf_get(&count)));
    }
    if (diags->count > 0 && app->collection->profile_count == 0 && app->collection->competency_count == 0)
        screen_problems_open(app);
    app_fit(app, app->width, app->height);
}

/* All files were read for the first time: the user goes on where they were last time. */
static void
arrive(struct files *files)
{
    const struct tui_start *start = files->start;
    files->whole = true;
    if (!start->fresh)
        session_restore(files->app, start->paths, start->path_count);
    say_problems(files->app, start->settings);
}

static void
say_no_memory(struct files *files)
{
    app_notice(files->app,
               files->whole ? "There is not enough memory to read the files again. The pages stay as they were."
                            : "There is not enough memory to read all files. What was read until then is here.");
}

static bool
same_progress(const struct loading_progress *a, const struct loading_progress *b)
{
    return a->state == b->state && a->read == b->read && a->files == b->files;
}

/* How far it is to one who has not been shown what came last: there is more to come, even where all is read. */
static struct loading_progress
before_last(struct loading_progress progress)
{
    progress.state = LOADING_ON;
    return progress;
}

bool
files_follow(struct files *files)
{
    const struct tui_start *start = files->start;
    struct app *app = files->app;
    struct loading_progress before = app->reading;
    struct collection *edition = NULL;
    if (!files->loading)
        return false;
    struct loading_progress progress = loading_progress(files->loading);
    bool busy = is_busy(app, progress.state);
    if (!busy)
        edition = loading_take(files->loading, &progress);
    enum loading_state state = progress.state;
    if (!files->whole)
        app->reading = busy ? before_last(progress) : progress;
    else if (progress.files > 0) /* whether they have changed is nothing to be told of */
        app->reading = progress;
    if (busy && state != LOADING_NOT_WORTH)
        return !same_progress(&before, &app->reading); /* it is shown when the user is done */
    if (edition)
        reload_show(app, &files->editions, edition, state == LOADING_DONE ? files->reason : RELOAD_EARLY);
    if (state == LOADING_DONE && !files->whole && start->accepts(start->context, app->collection))
        arrive(files);
    else if (state == LOADING_DONE && !files->whole)
        app->quit = true;
    if (state == LOADING_NO_MEMORY)
        say_no_memory(files);
    if (state != LOADING_ON)
        end_reading(files);
    return edition || state == LOADING_NO_MEMORY || !same_progress(&before, &app->reading);
}

void
files_look(struct files *files)
{
    if (files->whole && !files->loading && watch_is_due(files->watch))
        files_read_again(files, RELOAD_WATCHED);
}

/* --- Beginning and end --- */

void
files_begin(struct files *files, const struct tui_start *start)
{
    *files = (struct files){.start = start, .watch = watch_open(start->paths, start->path_count, QUIET_MS)};
    files_read_again(files, RELOAD_FIRST);
}

struct collection *
files_first(struct files *files, bool *whole_out)
{
    struct loading_progress progress = {.state = LOADING_ON};
    loading_wait(files->loading, FIRST_MS);
    struct collection *edition = loading_take(files->loading, &progress);
    *whole_out = progress.state == LOADING_DONE;
    if (progress.state != LOADING_ON)
        end_reading(files);
    if (edition || progress.state == LOADING_NO_MEMORY)
        return edition;
    return collection_load(NULL, 0, 1, NULL);
}

void
files_show(struct files *files, struct app *app, struct collection *first)
{
    files->app = app;
    files->editions.loaded = first;
    if (files->loading)
        app->reading = before_last(loading_progress(files->loading));
    else
        arrive(files);
}

int
files_news(const struct files *files)
{
    if (!files->loading || is_busy(files->app, loading_progress(files->loading).state))
        return -1;
    return loading_descriptor(files->loading);
}

void
files_end(struct files *files)
{
    loading_end(files->loading);
    reload_done(&files->editions);
    watch_close(files->watch);
}
