/*
 * Scrolling is done in lines over all rows, and kept as a row and an offset in it: so a change of width, which makes
 * rows end elsewhere, leaves the same row at the top.
 */
#include "list.h"

#include "rung/format.h"

static size_t
line_end(const struct list *list, size_t row)
{
    return list->ends ? list->ends[row] : row + 1;
}

size_t
list_line(const struct list *list, size_t row)
{
    return row == 0 ? 0 : line_end(list, row - 1);
}

size_t
list_lines(const struct list *list)
{
    return list->count == 0 ? 0 : line_end(list, list->count - 1);
}

/* The row that a line belongs to; the last one for lines beyond the end. Needs a row. */
static size_t
row_at_line(const struct list *list, size_t line)
{
    size_t low = 0;
    size_t high = list->count - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (line < line_end(list, middle))
            high = middle;
        else
            low = middle + 1;
    }
    return low;
}

static size_t
top_line(const struct list *list)
{
    return list_line(list, list->top) + list->skip;
}

static void
set_top_line(struct list *list, size_t line)
{
    list->top = row_at_line(list, line);
    list->skip = (uint32_t)(line - list_line(list, list->top));
}

static size_t
least(size_t a, size_t b)
{
    return a < b ? a : b;
}

/* `line`, moved as little as need be for a view beginning there to hold the focused row, or as much as fits. */
static size_t
with_cursor(const struct list *list, size_t line)
{
    size_t height = (size_t)list->height;
    size_t start = list_line(list, list->cursor);
    size_t end = line_end(list, list->cursor);
    size_t from_end = end > height ? end - height : 0;
    size_t low = least(start, from_end);
    size_t high = start > from_end ? start : from_end;
    return line < low ? low : least(line, high);
}

void
list_fit(struct list *list, int height)
{
    list->height = height > 1 ? height : 1;
    if (list->count == 0) {
        list->cursor = list->top = 0;
        list->skip = 0;
        return;
    }
    list->cursor = least(list->cursor, list->count - 1);
    list->top = least(list->top, list->count - 1);
    size_t rows = line_end(list, list->top) - list_line(list, list->top);
    list->skip = (uint32_t)least(list->skip, rows > 0 ? rows - 1 : 0);

    size_t lines = list_lines(list);
    size_t last = lines > (size_t)list->height ? lines - (size_t)list->height : 0;
    set_top_line(list, with_cursor(list, least(top_line(list), last)));
}

/* Moves down by `lines`, within the focused row while it goes on below the view. */
static void
move_down(struct list *list, size_t lines)
{
    size_t bottom = top_line(list) + (size_t)list->height;
    size_t end = line_end(list, list->cursor);
    if (end > bottom) {
        set_top_line(list, top_line(list) + least(lines, end - bottom));
        return;
    }
    size_t next = row_at_line(list, list_line(list, list->cursor) + lines);
    size_t wanted = next > list->cursor ? next : list->cursor + 1;
    list->cursor = least(wanted, list->count - 1);
    if (lines > 1)
        set_top_line(list, top_line(list) + lines);
}

/* Moves up by `lines`, within the focused row while it begins above the view. */
static void
move_up(struct list *list, size_t lines)
{
    size_t top = top_line(list);
    size_t start = list_line(list, list->cursor);
    if (start < top) {
        set_top_line(list, top - least(lines, top - start));
        return;
    }
    if (list->cursor == 0)
        return;
    size_t target = row_at_line(list, start > lines ? start - lines : 0);
    list->cursor = least(target, list->cursor - 1);
    if (lines > 1)
        set_top_line(list, top > lines ? top - lines : 0);
}

bool
list_act(struct list *list, enum action action)
{
    size_t page = list->height > 2 ? (size_t)list->height - 1 : 1;
    bool moves = action == ACT_UP || action == ACT_DOWN || action == ACT_PAGE_UP || action == ACT_PAGE_DOWN
                 || action == ACT_FIRST || action == ACT_LAST;
    if (!moves || list->count == 0)
        return moves;
    if (action == ACT_UP)
        move_up(list, 1);
    else if (action == ACT_DOWN)
        move_down(list, 1);
    else if (action == ACT_PAGE_UP)
        move_up(list, page);
    else if (action == ACT_PAGE_DOWN)
        move_down(list, page);
    else
        list->cursor = action == ACT_FIRST ? 0 : list->count - 1;
    return true;
}

static struct list_row
row_in_view(const struct list *list, struct rect area, size_t row, int y)
{
    bool visible = row < list->count && y < area.y + area.height;
    int height = visible ? (int)(line_end(list, row) - list_line(list, row)) : 0;
    return (struct list_row){.visible = visible, .row = row, .y = y, .height = height};
}

struct list_row
list_first(const struct list *list, struct rect area)
{
    return row_in_view(list, area, list->top, area.y - (int)list->skip);
}

struct list_row
list_next(const struct list *list, struct rect area, struct list_row at)
{
    return row_in_view(list, area, at.row + 1, at.y + at.height);
}

void
list_position(const struct list *list, struct buf *out)
{
    if (list->count > 0) {
        buf_puts(out, "line ");
        format_share(out, list_line(list, list->cursor) + 1, list_lines(list));
    }
}
