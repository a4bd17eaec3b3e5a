/* Each asks the screen for its bar. */
#include "filter_screen.h"

static struct filter_bar *
bar_of(const struct screen *screen)
{
    return screen->ops->filter(screen);
}

bool
filter_screen_typing(const struct app *app, const struct screen *screen)
{
    (void)app;
    return bar_of(screen)->typing;
}

bool
filter_screen_type(struct app *app, struct screen *screen, keycode key)
{
    bool taken = filter_bar_type(bar_of(screen), key);
    if (bar_of(screen)->changed)
        screen->ops->filtered(app, screen);
    return taken;
}

bool
filter_screen_take_off(struct app *app, struct screen *screen)
{
    if (!filter_bar_shows(bar_of(screen)))
        return false;
    filter_bar_clear(bar_of(screen));
    screen->ops->filtered(app, screen);
    return true;
}
