/* Each asks the screen for its page, and the page for the rest. */
#include "paper_screen.h"

static struct paper *
paper_of(const struct screen *screen)
{
    return screen->ops->paper(screen);
}

void
paper_screen_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    list_position(&paper_of(screen)->list, out);
}

void
paper_screen_fit(const struct app *app, struct screen *screen, struct rect page)
{
    paper_fit(paper_of(screen), app->frame, page);
}

void
paper_screen_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    paper_draw(paper_of(screen), app->frame, canvas, page);
}

size_t
paper_screen_spot_count(const struct app *app, const struct screen *screen)
{
    (void)app;
    return paper_of(screen)->count;
}

size_t
paper_screen_focused(const struct app *app, const struct screen *screen)
{
    (void)app;
    return paper_spot(paper_of(screen));
}

void
paper_screen_focus(struct app *app, struct screen *screen, size_t spot)
{
    (void)app;
    paper_show(paper_of(screen), spot);
}

void
paper_screen_spot_text(const struct app *app, const struct screen *screen, size_t spot, struct buf *out)
{
    (void)app;
    paper_spot_text(paper_of(screen), spot, out);
}
