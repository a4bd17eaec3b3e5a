/* A field with a label, and what came of it. */
#include "filter_bar.h"

#include "actions.h"
#include "layout.h"

bool
filter_bar_shows(const struct filter_bar *bar)
{
    return bar->typing || bar->field.bytes > 0;
}

struct str
filter_bar_text(const struct filter_bar *bar)
{
    return bar->field.bytes > 0 ? field_text(&bar->field) : (struct str){0};
}

void
filter_bar_clear(struct filter_bar *bar)
{
    bar->changed = bar->field.bytes > 0;
    bar->typing = false;
    field_set(&bar->field, str_of(""));
}

bool
filter_bar_type(struct filter_bar *bar, keycode key)
{
    struct field before = bar->field;
    bar->changed = false;
    if (key == K_ESC) {
        filter_bar_clear(bar);
        return true;
    }
    bool typed = field_type(&bar->field, key);
    if (typed) {
        struct str old = field_text(&before);
        bar->changed = !str_equal(old, field_text(&bar->field));
        return true;
    }
    bar->typing = false;
    return key == K_ENTER || key == K_BACKSPACE; /* taking out more than there is closes no page */
}

void
filter_bar_draw(const struct filter_bar *bar, struct canvas *canvas, struct rect line, struct str found)
{
    enum { FIELD_MIN = 12 };
    struct str typed = filter_bar_text(bar);
    int field = larger(FIELD_MIN, text_columns(typed) + 1); /* what was typed comes first */
    const char *keys = bar->typing ? "Enter keeps it, Esc clears it" : "Esc clears it";
    rect_left(&line, 1);
    rect_right(&line, 1);
    struct rect label = rect_left(&line, 8);
    canvas_puts(canvas, label.x, label.y, label.width, "Filter:", ROLE_HEADING);
    if (line.width >= field + text_columns(found) + text_columns(str_of(keys)) + 4) {
        struct rect help = rect_right(&line, text_columns(str_of(keys)));
        canvas_puts(canvas, help.x, help.y, help.width, keys, ROLE_DIM);
        rect_right(&line, 2);
    }
    struct rect right = rect_right(&line, smaller(text_columns(found), larger(0, line.width - field - 2)));
    canvas_text(canvas, right.x, right.y, right.width, found, ROLE_NORMAL);
    rect_right(&line, 2);
    if (bar->typing)
        field_draw(&bar->field, canvas, line.x, line.y, line.width);
    else
        canvas_label(canvas, line.x, line.y, line.width, field_text(&bar->field), ROLE_STRONG);
}
