/* See split.h. */
#include "split.h"

struct split
split_page(struct rect page, int wide, int rows)
{
    struct split split;
    if (page.width >= wide) {
        split.preview = rect_right(&page, page.width * 2 / 5);
        split.rule = rect_right(&page, 1);
    } else {
        split.preview = rect_bottom(&page, rows);
        split.rule = rect_bottom(&page, 1);
    }
    split.list = page;
    return split;
}

void
split_rule(struct canvas *canvas, struct rect rule)
{
    if (rule.width > 1)
        canvas_hline(canvas, rule.x, rule.y, rule.width);
    else
        canvas_vline(canvas, rule.x, rule.y, rule.height);
}

void
split_nothing(struct canvas *canvas, struct arena *scratch, struct rect page, const char *why)
{
    rect_top(&page, 1);
    rect_left(&page, 2);
    rect_right(&page, 2);
    canvas_wrapped(canvas, scratch, page, str_of(why), ROLE_NORMAL);
    canvas_cursor(canvas, page.x, page.y);
}
