/* Drawing the hits: a text where it matches, and what it belongs to. */
#include "search_rows.h"

#include "rung/format.h"

enum { INDENT = 3 }; /* columns before a text */

/*
 * Where a text is to begin so that its first match shows within `columns`: at its own beginning, if that does; else
 * at a word some way before.
 */
static uint32_t
excerpt_start(const struct search_found *found, struct str text, int columns)
{
    struct span match;
    if (text_columns(text) <= columns || !search_next(&found->needles, text, 0, &match))
        return 0;
    struct str before = {.ptr = text.ptr, .bytes = match.end};
    if (text_columns(before) < columns)
        return 0;
    uint32_t start = match.start, most = (uint32_t)columns / 3; /* in bytes: there are at least as many as columns */
    start -= start < most ? start : most;
    while (start < match.start && text.ptr[start] != ' ')
        start++;
    return start < match.start ? start + 1 : start;
}

/* Draws a text on a line, or the part of it that matches, with the matches highlighted. */
static void
draw_excerpt(const struct search_found *found, struct canvas *canvas, struct rect line, struct str text)
{
    uint32_t start = excerpt_start(found, text, line.width);
    struct str rest = {.ptr = text.ptr + start, .bytes = text.bytes - start};
    const struct needles *before = canvas_highlight(canvas, &found->needles);
    if (start > 0)
        rect_left(&line, canvas_puts(canvas, line.x, line.y, line.width, "…", ROLE_DIM));
    bool cut = text_columns(rest) > line.width;
    int used = canvas_part(canvas, line.x, line.y, line.width - cut, text, rest, ROLE_NORMAL);
    if (cut)
        canvas_puts(canvas, line.x + used, line.y, 1, "…", ROLE_DIM);
    canvas_highlight(canvas, before);
}

/* A name or a fact, and behind it what it belongs to, at the same column in all rows. */
static void
draw_name(const struct app *app, const struct search_screen *state, struct canvas *canvas, struct rect line,
          const struct search_hit *hit)
{
    enum { GAP = 2, SHARE = 60 }; /* columns; the most that a name gets of a hundred */
    struct buf owner = {.arena = app->frame};
    search_owner(&owner, hit);
    bool own = str_equal(buf_get(&owner), hit->text); /* it is the name of what it belongs to */
    int columns = smaller(state->name_columns, owner.bytes && !own ? line.width * SHARE / 100 : line.width);
    draw_excerpt(&state->found, canvas, rect_left(&line, columns), hit->text);
    rect_left(&line, GAP);
    if (!own)
        canvas_label(canvas, line.x, line.y, line.width, buf_get(&owner), ROLE_DIM);
}

static void
draw_text(const struct app *app, const struct search_screen *state, struct canvas *canvas, struct rect lines,
          const struct search_hit *hit)
{
    struct buf owner = {.arena = app->frame};
    search_owner(&owner, hit);
    draw_excerpt(&state->found, canvas, rect_top(&lines, 1), hit->text);
    rect_left(&lines, 2);
    canvas_label(canvas, lines.x, lines.y, lines.width, buf_get(&owner), ROLE_DIM);
}

static void
draw_rest(const struct app *app, const struct search_screen *state, struct canvas *canvas, struct rect line,
          enum search_kind kind)
{
    size_t rest = state->found.counts[kind] - SEARCH_MOST_OF_ALL;
    struct buf text = {.arena = app->frame};
    buf_puts(&text, "and ");
    format_number(&text, rest);
    buf_puts(&text, " more: Enter shows all of this kind");
    canvas_text(canvas, line.x, line.y, line.width, buf_get(&text), ROLE_DIM);
}

static void
draw_heading(const struct app *app, const struct search_screen *state, struct canvas *canvas, struct rect line,
             enum search_kind kind)
{
    struct buf text = {.arena = app->frame};
    buf_printf(&text, "%s (", search_kind_name(kind));
    format_number(&text, state->found.counts[kind]);
    buf_puts(&text, ")");
    canvas_text(canvas, line.x + 1, line.y, line.width - 1, buf_get(&text), ROLE_HEADING);
}

static void
draw_row(const struct app *app, const struct search_screen *state, struct canvas *canvas, struct list_row at,
         struct rect area)
{
    const struct search_row *row = &state->rows[at.row];
    struct rect lines = {.x = area.x, .y = at.y, .width = area.width, .height = at.height};
    if (row->begins)
        draw_heading(app, state, canvas, rect_top(&lines, 1), row->kind);
    struct rect inside = lines;
    rect_left(&inside, INDENT);
    rect_right(&inside, 1);
    if (!row->hit)
        draw_rest(app, state, canvas, inside, row->kind);
    else if (row->kind == SEARCH_TEXTS)
        draw_text(app, state, canvas, inside, row->hit);
    else
        draw_name(app, state, canvas, inside, row->hit);
    canvas_row(canvas, lines, at.row, at.row == state->list.cursor);
}

void
search_rows_draw(const struct app *app, const struct search_screen *state, struct canvas *canvas, struct rect area)
{
    struct rect before = canvas_clip(canvas, area);
    for (struct list_row at = list_first(&state->list, area); at.visible; at = list_next(&state->list, area, at))
        draw_row(app, state, canvas, at, area);
    canvas_clip(canvas, before);
}
