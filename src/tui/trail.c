/* Going back and forward among pages. */
#include "trail.h"

#include <string.h>

#include "pages.h"

static void
forget_step(struct trail *trail, struct pages *pages)
{
    if (trail->offered == pages)
        trail->offered = NULL;
    pages_free(pages);
}

static void
push(struct trail *trail, struct trail_list *list, struct pages *pages)
{
    if (list->count == TRAIL_MAX) {
        forget_step(trail, list->v[0]);
        memmove(&list->v[0], &list->v[1], (TRAIL_MAX - 1) * sizeof(list->v[0]));
        list->count--;
    }
    list->v[list->count++] = pages;
}

static void
forget(struct trail *trail, struct trail_list *list)
{
    while (list->count > 0)
        forget_step(trail, list->v[--list->count]);
}

void
trail_leave(struct app *app)
{
    if (!app->trail.left && !app->trail.going && app->depth > 0)
        app->trail.left = pages_take(app);
}

/* Whether the last page of a step is the one that shows. */
static bool
is_here(const struct app *app, const struct pages *pages)
{
    struct arena *scratch = arena_new(app->turn);
    struct page here = page_take(app, scratch);
    bool same = pages->count == 0 || !here.ops || page_same(&here, &pages->v[pages->count - 1]);
    arena_free(scratch);
    return same;
}

void
trail_arrive(struct app *app)
{
    struct trail *trail = &app->trail;
    struct pages *left = trail->left;
    trail->left = NULL;
    if (!left)
        return;
    if (is_here(app, left)) {
        pages_free(left);
        return;
    }
    push(trail, &trail->back, left);
    forget(trail, &trail->forward);
}

void
trail_offer(struct app *app, struct pages *pages)
{
    push(&app->trail, &app->trail.back, pages);
    app->trail.offered = pages;
}

/* Takes the nearest step of a list, and goes there; what is open now becomes a step of `behind`. */
static void
go(struct app *app, struct trail_list *list, struct trail_list *behind)
{
    struct pages *to = list->v[--list->count];
    push(&app->trail, behind, pages_take(app));
    size_t lost = pages_open(app, to);
    forget_step(&app->trail, to);
    if (lost > 0)
        app_notice(app, "That page is not there any more: this is what it was opened from.");
}

bool
trail_can_go_back(const struct app *app)
{
    return app->trail.back.count > 0;
}

bool
trail_can_go_forward(const struct app *app)
{
    return app->trail.forward.count > 0;
}

void
trail_go_back(struct app *app)
{
    go(app, &app->trail.back, &app->trail.forward);
}

void
trail_go_forward(struct app *app)
{
    go(app, &app->trail.forward, &app->trail.back);
}

void
trail_swap(struct app *app)
{
    go(app, &app->trail.back, &app->trail.back);
}

void
trail_done(struct trail *trail)
{
    forget(trail, &trail->back);
    forget(trail, &trail->forward);
    pages_free(trail->left);
    trail->left = NULL;
}
