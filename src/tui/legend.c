/* Filling lines with signs and their meanings. */
#include "legend.h"

enum { GAP = 2 }; /* between one meaning and the next sign */

void
legend_break(struct legend *legend)
{
    legend->y += legend->x > 0;
    legend->x = 0;
}

int
legend_height(const struct legend *legend)
{
    return legend->y + (legend->x > 0);
}

/* Where the meaning goes: all of the line that is left behind the sign. */
static struct rect
place_meaning(const struct legend *legend, int sign)
{
    struct rect box = legend->area;
    rect_left(&box, legend->x + (sign > 0 ? sign + 1 : 0));
    rect_top(&box, legend->y);
    return box;
}

void
legend_add(struct legend *legend, struct str sign, enum role role, struct str meaning)
{
    int taken = text_columns(sign) + (str_given(sign) ? 1 : 0) + text_columns(meaning);
    if (legend->x + taken > legend->area.width)
        legend_break(legend);
    struct rect box = place_meaning(legend, text_columns(sign));
    if (legend->canvas && box.height > 0) {
        canvas_text(legend->canvas, legend->area.x + legend->x, box.y, legend->area.width, sign, role);
        canvas_wrapped(legend->canvas, legend->scratch, box, meaning, ROLE_LEGEND);
    }
    legend->x += taken + GAP;
    if (taken > legend->area.width) { /* wider than a whole line: the next one begins under it */
        legend->y += canvas_wrapped_height(legend->scratch, box.width, meaning) - 1;
        legend_break(legend);
    }
}
