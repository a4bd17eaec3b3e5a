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

/* --- Folds: headings in their order, each with whether it is folded --- */

void
paper_screen_add_folds(const struct screen *screen, struct address *folds)
{
    const struct paper *paper = paper_of(screen);
    for (size_t i = 0; i < paper->count; i++) {
        if (!paper->rows[i].heading)
            continue;
        address_add(folds, paper->rows[i].text);
        address_add_number(folds, paper->rows[i].folded);
    }
}

/* The place of a heading among the folds, from a place on: several may have the same text. */
static size_t
find_fold(const struct address *folds, size_t from, struct str heading)
{
    while (from < folds->count && !str_equal(folds->v[from], heading))
        from += 2;
    return from;
}

void
paper_screen_take_folds(struct screen *screen, const struct address *folds)
{
    struct paper *paper = paper_of(screen);
    size_t next = 0;
    for (size_t i = 0; i < paper->count; i++) {
        size_t at = paper->rows[i].heading ? find_fold(folds, next, paper->rows[i].text) : folds->count;
        if (at >= folds->count)
            continue;
        paper->rows[i].folded = address_number(folds, at + 1) > 0;
        next = at + 2;
    }
    paper_focus(paper, paper_spot(paper));
}
