/* Each asks the screen for its list. */
#include "list_screen.h"

static struct list *
list_of(const struct screen *screen)
{
    return screen->ops->list(screen);
}

size_t
list_screen_spot_count(const struct app *app, const struct screen *screen)
{
    (void)app;
    return list_of(screen)->count;
}

size_t
list_screen_focused(const struct app *app, const struct screen *screen)
{
    (void)app;
    return list_of(screen)->cursor;
}

void
list_screen_focus(struct app *app, struct screen *screen, size_t spot)
{
    (void)app;
    list_of(screen)->cursor = spot;
}
