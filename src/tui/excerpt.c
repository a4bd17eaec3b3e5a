/* Filling a box with texts. */
#include "excerpt.h"

struct excerpt
excerpt_begin(struct canvas *canvas, struct arena *scratch, struct rect box)
{
    return (struct excerpt){.canvas = canvas, .scratch = scratch, .box = box, .rest = box};
}

/* Nothing more fits. */
static void
cut(struct excerpt *excerpt)
{
    excerpt->cut = true;
    excerpt->rest.height = 0;
}

void
excerpt_text(struct excerpt *excerpt, struct str text, enum role role)
{
    struct rect box = excerpt->rest;
    if (!str_given(text))
        return;
    int lines = canvas_wrapped(excerpt->canvas, excerpt->scratch, box, text, role);
    rect_top(&excerpt->rest, lines);
    if (lines > box.height)
        cut(excerpt);
}

void
excerpt_item(struct excerpt *excerpt, struct str text)
{
    enum { LEAD = 2 };
    struct rect lead = excerpt->rest;
    canvas_puts(excerpt->canvas, lead.x, lead.y, lead.height > 0 ? 1 : 0, "-", ROLE_DIM);
    rect_left(&excerpt->rest, LEAD);
    excerpt_text(excerpt, text, ROLE_NORMAL);
    excerpt->rest.x = lead.x;
    excerpt->rest.width = lead.width;
}

void
excerpt_gap(struct excerpt *excerpt, int needed)
{
    rect_top(&excerpt->rest, 1);
    if (excerpt->rest.height < needed)
        cut(excerpt);
}

void
excerpt_end(struct excerpt *excerpt, const char *more)
{
    struct rect line = rect_bottom(&excerpt->box, 1);
    if (!excerpt->cut || line.height == 0)
        return;
    canvas_fill(excerpt->canvas, line, ROLE_NORMAL);
    int used = canvas_puts(excerpt->canvas, line.x, line.y, line.width, "… ", ROLE_DIM);
    canvas_puts(excerpt->canvas, line.x + used, line.y, line.width - used, more ? more : "", ROLE_DIM);
}
