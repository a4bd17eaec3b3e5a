/* See browser.h. */
#include "browser.h"

#include <locale.h>

#include "rung/load.h"

int
browser_setup(void **state, const char *const *paths, size_t count)
{
    static struct browser browser;
    if (!setlocale(LC_CTYPE, "C.UTF-8"))
        return -1;
    browser.collection = collection_load(paths, count, 1, NULL);
    browser.arena = arena_new(NULL);
    canvas_init(&browser.canvas);
    app_init(&browser.app, browser.collection);
    *state = &browser;
    return browser.collection->profile_count > 0 ? 0 : -1;
}

int
browser_teardown(void **state)
{
    struct browser *browser = *state;
    app_done(&browser->app);
    canvas_done(&browser->canvas);
    arena_free(browser->arena);
    collection_free(browser->collection);
    return 0;
}
