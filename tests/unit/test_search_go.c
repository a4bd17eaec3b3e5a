/* Each place that a search finds can be gone to: the focus is then on what says it. */
#include <locale.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "rung/load.h"
#include "tui/search_go.h"

/* The text of the focused spot of the top screen. */
static struct str
focused_text(struct app *app, struct arena *arena)
{
    const struct screen *screen = app_top(app);
    struct buf text = {.arena = arena};
    screen->ops->spot_text(app, screen, screen->ops->focused(app, screen), &text);
    return buf_get(&text);
}

/* A category has no page of its own; neither has a profile's title, which is the name of its page. */
static bool
has_a_row(const struct search_hit *hit)
{
    return !hit->category && hit->kind != SEARCH_PROFILES && hit->kind != SEARCH_LEVELS
           && hit->target.kind != TARGET_SCALE;
}

static void
every_place_can_be_gone_to(void **state)
{
    static const char *const words[] = {
        "a", "e", "s", "t", "m", "50419569", "exempt", "customer service", "note", "sideways"};
    static const char *const paths[] = {"data", "tests/tui/data"};
    struct collection *collection = collection_load(paths, 2, 1, NULL);
    struct app app;
    (void)state;
    app_init(&app, collection);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct arena *arena = arena_new(NULL);
        struct search_found found = search(app_search_index(&app), arena, str_of(words[i]), SEARCH_ALL_KINDS, 100);
        for (size_t k = 0; k < found.count; k++) {
            const struct search_hit *hit = &found.hits[k];
            search_go(&app, hit, str_of(words[i]));
            app_fit(&app, 80, 24);
            struct str said = {.ptr = hit->text.ptr + hit->label, .bytes = hit->text.bytes - hit->label};
            if (has_a_row(hit) && !text_contains(focused_text(&app, arena), said))
                fail_msg("%s of %s: %.*s\n  is not in: %.*s",
                         hit->what,
                         words[i],
                         STR_ARGS(hit->text),
                         STR_ARGS(focused_text(&app, arena)));
            if (hit->kind == SEARCH_PROFILES && strcmp(hit->what, "title") == 0) /* it is the name of the page */
                assert_int_equal(app_top(&app)->ops->focused(&app, app_top(&app)), 0);
            while (app.depth > 1)
                app_back(&app);
        }
        arena_free(arena);
    }
    app_done(&app);
    collection_free(collection);
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_place_can_be_gone_to),
    };
    setlocale(LC_CTYPE, "C.UTF-8");
    return cmocka_run_group_tests(tests, NULL, NULL);
}
