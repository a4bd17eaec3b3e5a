/* One line of text, in UTF-8; the caret stands between clusters. */
#include "field.h"

#include <string.h>

#include "rung/text.h"

struct str
field_text(const struct field *field)
{
    return (struct str){.ptr = field->text, .bytes = field->bytes};
}

/* Bytes of the cluster that begins at `at`; 0 at the end. */
static uint32_t
cluster_at(const struct field *field, uint32_t at)
{
    struct text_cell cell;
    return at < field->bytes ? (uint32_t)text_next(field->text + at, field->bytes - at, &cell) : 0;
}

/* Where the cluster before `at` begins. */
static uint32_t
before(const struct field *field, uint32_t at)
{
    uint32_t start = 0;
    for (uint32_t end = 0; end < at; end += cluster_at(field, end))
        start = end;
    return start;
}

static void
take_out(struct field *field, uint32_t start, uint32_t end)
{
    memmove(field->text + start, field->text + end, field->bytes - end);
    field->bytes -= end - start;
    field->caret = start;
}

static void
put_in(struct field *field, keycode key)
{
    char utf8[4];
    uint32_t bytes = (uint32_t)keys_utf8(key, utf8);
    if (field->bytes + bytes > FIELD_BYTES)
        return;
    memmove(field->text + field->caret + bytes, field->text + field->caret, field->bytes - field->caret);
    memcpy(field->text + field->caret, utf8, bytes);
    field->bytes += bytes;
    field->caret += bytes;
}

/* Where the word before the caret begins. */
static uint32_t
word_start(const struct field *field)
{
    uint32_t at = field->caret;
    while (at > 0 && field->text[at - 1] == ' ')
        at--;
    while (at > 0 && field->text[at - 1] != ' ')
        at--;
    return at;
}

void
field_set(struct field *field, struct str text)
{
    field->bytes = 0;
    for (uint32_t at = 0; at < text.bytes;) {
        struct text_cell cell;
        uint32_t bytes = (uint32_t)text_next(text.ptr + at, text.bytes - at, &cell);
        if (field->bytes + bytes > FIELD_BYTES)
            break;
        memcpy(field->text + field->bytes, text.ptr + at, bytes);
        field->bytes += bytes;
        at += bytes;
    }
    field->caret = field->bytes;
}

/* Pasted text is characters only; what breaks its lines is a blank here. */
static keycode
unpasted(keycode key)
{
    if (!(key & K_PASTED))
        return key;
    key &= ~(keycode)K_PASTED;
    return keys_is_character(key) ? key : ' ';
}

bool
field_type(struct field *field, keycode key)
{
    key = unpasted(key);
    switch (key) {
    case K_BACKSPACE:
        if (field->bytes == 0)
            return false;
        take_out(field, before(field, field->caret), field->caret);
        return true;
    case K_DELETE:
        take_out(field, field->caret, field->caret + cluster_at(field, field->caret));
        return true;
    case K_CTRL('U'):
        take_out(field, 0, field->bytes);
        return true;
    case K_CTRL('W'):
        take_out(field, word_start(field), field->caret);
        return true;
    case K_LEFT:
        field->caret = before(field, field->caret);
        return true;
    case K_RIGHT:
        field->caret += cluster_at(field, field->caret);
        return true;
    case K_HOME:
        field->caret = 0;
        return true;
    case K_END:
        field->caret = field->bytes;
        return true;
    default:
        if (!keys_is_character(key))
            return false;
        put_in(field, key);
        return true;
    }
}

/* The part of the text that shows: from where the caret, which takes a column, still fits. */
static uint32_t
first_shown(const struct field *field, int columns)
{
    uint32_t first = 0;
    struct str left = {.ptr = field->text, .bytes = field->caret};
    while (first < field->caret && text_columns(left) + 1 > columns) {
        first += cluster_at(field, first);
        left = (struct str){.ptr = field->text + first, .bytes = field->caret - first};
    }
    return first;
}

void
field_draw(const struct field *field, struct canvas *canvas, int x, int y, int columns)
{
    uint32_t first = first_shown(field, columns);
    struct str left = {.ptr = field->text + first, .bytes = field->caret - first};
    struct str right = {.ptr = field->text + field->caret, .bytes = field->bytes - field->caret};
    canvas_fill(canvas, (struct rect){.x = x, .y = y, .width = columns, .height = 1}, ROLE_FIELD);
    int used = canvas_text(canvas, x, y, columns, left, ROLE_FIELD);
    canvas_cursor(canvas, x + used, y);
    if (right.bytes == 0)
        canvas_puts(canvas, x + used, y, columns - used, "_", ROLE_FIELD);
    else
        canvas_text(canvas, x + used, y, columns - used, right, ROLE_FIELD);
    if (right.bytes > 0)
        canvas_paint(canvas, (struct rect){.x = x + used, .y = y, .width = 1, .height = 1}, ROLE_FOCUS);
}
