/*
 * The grid of cells. put() is the one place where text gets on it.
 */
#include "canvas.h"

#include <stdlib.h>
#include <string.h>

/* The directions in which a line leaves a cell. */
enum { LINE_UP = 1, LINE_DOWN = 2, LINE_LEFT = 4, LINE_RIGHT = 8 };

/* Which character has which lines. A line that just ends is drawn like one that goes through. */
static const char *const line_signs[] = {
    [LINE_UP] = "│",
    [LINE_DOWN] = "│",
    [LINE_UP | LINE_DOWN] = "│",
    [LINE_LEFT] = "─",
    [LINE_UP | LINE_LEFT] = "┘",
    [LINE_DOWN | LINE_LEFT] = "┐",
    [LINE_UP | LINE_DOWN | LINE_LEFT] = "┤",
    [LINE_RIGHT] = "─",
    [LINE_UP | LINE_RIGHT] = "└",
    [LINE_DOWN | LINE_RIGHT] = "┌",
    [LINE_UP | LINE_DOWN | LINE_RIGHT] = "├",
    [LINE_LEFT | LINE_RIGHT] = "─",
    [LINE_UP | LINE_LEFT | LINE_RIGHT] = "┴",
    [LINE_DOWN | LINE_LEFT | LINE_RIGHT] = "┬",
    [LINE_UP | LINE_DOWN | LINE_LEFT | LINE_RIGHT] = "┼",
};

static struct canvas_cell *
cell_at(struct canvas *canvas, int x, int y)
{
    return &canvas->cells[(size_t)y * (size_t)canvas->width + (size_t)x];
}

static void
make_blank(struct canvas_cell *cell, enum role role)
{
    *cell = (struct canvas_cell){.utf8 = " ", .bytes = 1, .columns = 1, .role = (uint8_t)role};
}

void
canvas_init(struct canvas *canvas)
{
    *canvas = (struct canvas){.cursor_x = -1, .cursor_y = -1};
}

void
canvas_done(struct canvas *canvas)
{
    free(canvas->cells);
    free(canvas->hots);
    canvas_init(canvas);
}

static int
side(int length)
{
    return length < 0 ? 0 : length > CANVAS_SIDE_MAX ? CANVAS_SIDE_MAX : length;
}

/* Memory for the cells. When there is none the program ends: its handler for SIGABRT puts the terminal back. */
static void
make_cells(struct canvas *canvas, int width, int height)
{
    free(canvas->cells);
    canvas->width = width;
    canvas->height = height;
    canvas->cells = calloc((size_t)width * (size_t)height + 1, sizeof(*canvas->cells));
    if (!canvas->cells)
        abort();
}

void
canvas_resize(struct canvas *canvas, int width, int height)
{
    width = side(width);
    height = side(height);
    if (!canvas->cells || width != canvas->width || height != canvas->height)
        make_cells(canvas, width, height);
    for (size_t i = 0; i < (size_t)width * (size_t)height; i++)
        make_blank(&canvas->cells[i], ROLE_NORMAL);
    canvas->clip = rect_of(width, height);
    canvas->cursor_x = -1;
    canvas->cursor_y = -1;
    canvas_cool(canvas);
    canvas->highlight = NULL;
}

struct rect
canvas_clip(struct canvas *canvas, struct rect clip)
{
    struct rect before = canvas->clip;
    canvas->clip = rect_shared(clip, rect_of(canvas->width, canvas->height));
    return before;
}

const struct canvas_cell *
canvas_at(const struct canvas *canvas, int x, int y)
{
    return &canvas->cells[(size_t)y * (size_t)canvas->width + (size_t)x];
}

/* Makes blank what is left of a wide character when the cell at x, y is about to change. */
static void
break_wide(struct canvas *canvas, int x, int y)
{
    int first = x;
    while (first > 0 && cell_at(canvas, first, y)->columns == 0)
        first--;
    struct canvas_cell *wide = cell_at(canvas, first, y);
    if (wide->columns <= 1)
        return;
    int end = first + wide->columns;
    for (int at = first; at < end && at < canvas->width; at++)
        make_blank(cell_at(canvas, at, y), wide->role);
}

static void
put_blanks(struct canvas *canvas, int x, int y, int columns, enum role role)
{
    for (int at = x; at < x + columns; at++) {
        if (!rect_holds(canvas->clip, at, y))
            continue;
        break_wide(canvas, at, y);
        make_blank(cell_at(canvas, at, y), role);
    }
}

/* Puts one character at x, y; blanks where it reaches over an edge. */
static void
put(struct canvas *canvas, int x, int y, const struct text_cell *text, enum role role)
{
    put_blanks(canvas, x, y, text->columns, role);
    if (!rect_holds(canvas->clip, x, y) || !rect_holds(canvas->clip, x + text->columns - 1, y))
        return;
    struct canvas_cell *cell = cell_at(canvas, x, y);
    memcpy(cell->utf8, text->utf8, text->bytes);
    cell->bytes = text->bytes;
    cell->columns = text->columns;
    for (int part = 1; part < text->columns; part++)
        *cell_at(canvas, x + part, y) = (struct canvas_cell){.role = (uint8_t)role};
}

const struct needles *
canvas_highlight(struct canvas *canvas, const struct needles *needles)
{
    const struct needles *before = canvas->highlight;
    canvas->highlight = needles;
    return before;
}

/* The matches in a text, one after the other as drawing comes to them. */
struct matches {
    const struct needles *needles; /* NULL: none */
    struct str text;
    struct span next;
};

static void
next_match(struct matches *matches)
{
    if (matches->needles && !search_next(matches->needles, matches->text, matches->next.end, &matches->next))
        matches->needles = NULL;
}

/* The matches that may reach behind the byte `from` of a text. */
static struct matches
matches_from(const struct canvas *canvas, struct str text, uint32_t from)
{
    enum { REACH = 4096 }; /* bytes: no match is longer */
    struct matches matches = {.needles = canvas->highlight, .text = text};
    uint32_t start = from > REACH ? from - REACH : 0;
    while (start < from && ((unsigned char)text.ptr[start] & 0xC0) == 0x80)
        start++;
    matches.next.end = start;
    next_match(&matches);
    return matches;
}

/* Whether a byte of the text is in a match; they must be asked in their order. */
static bool
is_match(struct matches *matches, uint32_t at)
{
    while (matches->needles && at >= matches->next.end)
        next_match(matches);
    return matches->needles && at >= matches->next.start;
}

/* Puts the bytes of a text from `from` to `end` on a line. */
static int
put_part(struct canvas *canvas, int x, int y, int columns, struct str text, uint32_t from, uint32_t end,
         enum role role)
{
    int used = 0;
    struct matches matches = matches_from(canvas, text, from);
    for (uint32_t at = from, taken; at < end && used < columns; at += taken) {
        struct text_cell cell;
        taken = (uint32_t)text_next(text.ptr + at, end - at, &cell);
        if (cell.columns == 0)
            continue;
        enum role here = is_match(&matches, at) ? ROLE_MATCH : role;
        if (used + cell.columns > columns) {
            put_blanks(canvas, x + used, y, columns - used, here);
            return columns;
        }
        put(canvas, x + used, y, &cell, here);
        used += cell.columns;
    }
    return used;
}

int
canvas_text(struct canvas *canvas, int x, int y, int columns, struct str text, enum role role)
{
    return put_part(canvas, x, y, columns, text, 0, text.bytes, role);
}

int
canvas_puts(struct canvas *canvas, int x, int y, int columns, const char *text, enum role role)
{
    return canvas_text(canvas, x, y, columns, str_of(text), role);
}

int
canvas_label(struct canvas *canvas, int x, int y, int columns, struct str text, enum role role)
{
    if (text_columns(text) <= columns)
        return canvas_text(canvas, x, y, columns, text, role);
    int used = canvas_text(canvas, x, y, columns - 1, text, role);
    return used + canvas_puts(canvas, x + used, y, columns - used, "…", role);
}

int
canvas_part(struct canvas *canvas, int x, int y, int columns, struct str whole, struct str line, enum role role)
{
    uint32_t from = (uint32_t)(line.ptr - whole.ptr);
    return put_part(canvas, x, y, columns, whole, from, from + line.bytes, role);
}

int
canvas_wrapped(struct canvas *canvas, struct arena *scratch, struct rect box, struct str text, enum role role)
{
    struct text_lines lines = text_wrap(scratch, text, box.width);
    for (size_t i = 0; i < lines.count && i < (size_t)box.height; i++)
        canvas_part(canvas, box.x, box.y + (int)i, box.width, text, lines.v[i].text, role);
    return (int)lines.count;
}

/* Makes a part of a line strong, where it has the role. */
static void
stress(struct canvas *canvas, int x, int y, int columns, enum role role)
{
    for (int at = x; at < x + columns; at++)
        if (rect_holds(canvas->clip, at, y) && cell_at(canvas, at, y)->role == role)
            cell_at(canvas, at, y)->role = ROLE_STRONG;
}

void
canvas_stress(struct canvas *canvas, struct arena *scratch, struct rect box, struct str text, enum role role,
              struct text_ranges words)
{
    if (words.count == 0)
        return;
    struct text_lines lines = text_wrap(scratch, text, box.width);
    for (size_t i = 0; i < lines.count && i < (size_t)box.height; i++) {
        struct str line = lines.v[i].text;
        uint32_t first = (uint32_t)(line.ptr - text.ptr), last = first + line.bytes;
        for (size_t k = 0; k < words.count; k++) {
            uint32_t start = words.v[k].start > first ? words.v[k].start : first;
            uint32_t end = words.v[k].end < last ? words.v[k].end : last;
            if (start >= end)
                continue;
            int before = text_columns((struct str){.ptr = line.ptr, .bytes = start - first});
            int columns = text_columns((struct str){.ptr = text.ptr + start, .bytes = end - start});
            stress(canvas, box.x + before, box.y + (int)i, columns, role);
        }
    }
}

int
canvas_wrapped_height(struct arena *scratch, int columns, struct str text)
{
    return (int)text_wrap(scratch, text, columns).count;
}

int
canvas_word_width(struct str text)
{
    int widest = 0;
    for (uint32_t start = 0, end = 0; start < text.bytes; start = ++end) {
        while (end < text.bytes && text.ptr[end] != ' ')
            end++;
        widest = larger(widest, text_columns((struct str){.ptr = text.ptr + start, .bytes = end - start}));
    }
    return widest;
}

int
canvas_wrapped_label(struct canvas *canvas, struct arena *scratch, struct rect box, struct str text, enum role role)
{
    struct text_lines lines = text_wrap(scratch, text, box.width);
    int shown = smaller((int)lines.count, box.height);
    for (int i = 0; i < shown; i++) {
        bool cut = i == shown - 1 && (size_t)shown < lines.count;
        int room = cut ? box.width - 1 : box.width;
        int used = canvas_part(canvas, box.x, box.y + i, room, text, lines.v[i].text, role);
        if (cut)
            canvas_puts(canvas, box.x + used, box.y + i, 1, "…", role);
    }
    return (int)lines.count;
}

void
canvas_fill(struct canvas *canvas, struct rect rect, enum role role)
{
    struct rect part = rect_shared(rect, canvas->clip);
    for (int y = part.y; y < part.y + part.height; y++)
        put_blanks(canvas, part.x, y, part.width, role);
}

void
canvas_paint(struct canvas *canvas, struct rect rect, enum role role)
{
    struct rect part = rect_shared(rect, canvas->clip);
    for (int y = part.y; y < part.y + part.height; y++)
        for (int x = part.x; x < part.x + part.width; x++)
            if (cell_at(canvas, x, y)->role != ROLE_MATCH)
                cell_at(canvas, x, y)->role = (uint8_t)role;
}

void
canvas_focus(struct canvas *canvas, struct rect rect, int sign)
{
    canvas_puts(canvas, rect.x + sign, rect.y, 1, ">", ROLE_FOCUS);
    canvas_paint(canvas, rect, ROLE_FOCUS);
    canvas_cursor(canvas, rect.x + sign, rect.y);
}

/* Adds lines that leave the cell at x, y to those that it has. */
static void
join(struct canvas *canvas, int x, int y, unsigned directions)
{
    if (directions == 0 || !rect_holds(canvas->clip, x, y))
        return;
    directions |= cell_at(canvas, x, y)->lines;
    struct text_cell text;
    text_next(line_signs[directions], strlen(line_signs[directions]), &text);
    put(canvas, x, y, &text, ROLE_RULE);
    cell_at(canvas, x, y)->lines = (uint8_t)directions;
}

void
canvas_hline(struct canvas *canvas, int x, int y, int columns)
{
    for (int i = 0; i < columns; i++)
        join(canvas, x + i, y, (i > 0 ? LINE_LEFT : 0) | (i < columns - 1 ? LINE_RIGHT : 0));
}

void
canvas_vline(struct canvas *canvas, int x, int y, int rows)
{
    for (int i = 0; i < rows; i++)
        join(canvas, x, y + i, (i > 0 ? LINE_UP : 0) | (i < rows - 1 ? LINE_DOWN : 0));
}

void
canvas_box(struct canvas *canvas, struct rect rect)
{
    if (rect.width < 2 || rect.height < 2)
        return;
    canvas_hline(canvas, rect.x, rect.y, rect.width);
    canvas_hline(canvas, rect.x, rect.y + rect.height - 1, rect.width);
    canvas_vline(canvas, rect.x, rect.y, rect.height);
    canvas_vline(canvas, rect.x + rect.width - 1, rect.y, rect.height);
}

static void
add_hot(struct canvas *canvas, struct canvas_hot hot)
{
    hot.rect = rect_shared(hot.rect, canvas->clip);
    if (hot.rect.width == 0 || hot.rect.height == 0)
        return;
    if (canvas->hot_count == canvas->hot_room) {
        canvas->hot_room = canvas->hot_room ? 2 * canvas->hot_room : 64;
        canvas->hots = realloc(canvas->hots, canvas->hot_room * sizeof(*canvas->hots));
        if (!canvas->hots)
            abort();
    }
    canvas->hots[canvas->hot_count++] = hot;
}

void
canvas_spot(struct canvas *canvas, struct rect rect, size_t spot)
{
    add_hot(canvas, (struct canvas_hot){.rect = rect, .is_spot = true, .spot = spot});
}

void
canvas_row(struct canvas *canvas, struct rect rect, size_t spot, bool focused)
{
    canvas_spot(canvas, rect, spot);
    if (focused)
        canvas_focus(canvas, rect, 1);
}

void
canvas_hot(struct canvas *canvas, struct rect rect, struct command command)
{
    add_hot(canvas, (struct canvas_hot){.rect = rect, .command = command});
}

void
canvas_cool(struct canvas *canvas)
{
    canvas->hot_count = 0;
}

const struct canvas_hot *
canvas_hot_at(const struct canvas *canvas, int x, int y)
{
    for (size_t i = canvas->hot_count; i-- > 0;)
        if (rect_holds(canvas->hots[i].rect, x, y))
            return &canvas->hots[i];
    return NULL;
}

void
canvas_cursor(struct canvas *canvas, int x, int y)
{
    if (!rect_holds(canvas->clip, x, y))
        return;
    canvas->cursor_x = x;
    canvas->cursor_y = y;
}

static const char *
role_name(unsigned role)
{
    static const char *const names[] = {
#define X(role, name) [role] = name,
        ROLES(X)
#undef X
    };
    return names[role];
}

void
canvas_dump_row(const struct canvas *canvas, int y, bool roles, struct buf *out)
{
    unsigned role = ROLE_NORMAL;
    for (int x = 0; x < canvas->width; x++) {
        const struct canvas_cell *cell = canvas_at(canvas, x, y);
        if (roles && cell->role != role) {
            buf_puts(out, role == ROLE_NORMAL ? "" : "}");
            role = cell->role;
            if (role != ROLE_NORMAL)
                buf_printf(out, "{%s:", role_name(role));
        }
        buf_add(out, cell->utf8, cell->bytes);
    }
    buf_puts(out, role == ROLE_NORMAL ? "" : "}");
}
