/* The mouse's reports read, what is pasted counted, and what is to be copied written. */
#include "sequences.h"

#include "canvas.h"
#include "tty.h"

/* --- The mouse --- */

/* Bits and codes in the first number of a report. */
enum { BUTTON_LEFT = 0, MODIFIERS = 4 | 8 | 16, WHEEL_UP = 64, WHEEL_DOWN = 65 };

/* Reads a number at *at and steps over it; -1: there is none, or it is too large for a window. */
static int
number(const char **at)
{
    int value = -1;
    for (; **at >= '0' && **at <= '9' && value <= CANVAS_SIDE_MAX; ++*at)
        value = larger(value, 0) * 10 + **at - '0';
    return value > CANVAS_SIDE_MAX ? -1 : value;
}

/* Steps over the semicolon that stands at *at, if one does. */
static bool
semicolon(const char **at)
{
    if (**at != ';')
        return false;
    ++*at;
    return true;
}

bool
mouse_read(const char *report, char end, struct mouse *mouse_out)
{
    int button = number(&report);
    int x = semicolon(&report) ? number(&report) : -1;
    int y = semicolon(&report) ? number(&report) : -1;
    if (end != 'M' || *report || button < 0 || x < 1 || y < 1)
        return false;
    *mouse_out = (struct mouse){.x = x - 1, .y = y - 1};
    switch (button & ~MODIFIERS) {
    case BUTTON_LEFT:
        mouse_out->kind = MOUSE_PRESS;
        return true;
    case WHEEL_UP:
        mouse_out->kind = MOUSE_WHEEL_UP;
        return true;
    case WHEEL_DOWN:
        mouse_out->kind = MOUSE_WHEEL_DOWN;
        return true;
    default:
        return false;
    }
}

/* --- Pasting --- */

enum {
    PASTE_MAX = 1000, /* characters that count */
    PASTE_WAITS = 5,  /* after which it is over */
};

void
paste_begin(struct paste *paste)
{
    *paste = (struct paste){.on = true};
}

void
paste_end(struct paste *paste)
{
    paste->on = false;
}

keycode
paste_take(struct paste *paste, uint32_t character)
{
    paste->quiet = 0;
    if (paste->taken == PASTE_MAX)
        return K_NONE;
    paste->taken++;
    return (character < ' ' || character == K_BACKSPACE ? ' ' : (keycode)character) | K_PASTED;
}

void
paste_wait(struct paste *paste)
{
    if (++paste->quiet > PASTE_WAITS)
        paste->on = false;
}

/* --- Copying --- */

/* Three bytes become four characters; those of bytes that are not there become "=". */
static void
add_base64(struct buf *out, const char *bytes, size_t count)
{
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    uint32_t bits = 0;
    for (size_t i = 0; i < 3; i++)
        bits = bits << 8 | (i < count ? (unsigned char)bytes[i] : 0);
    char text[4];
    for (size_t i = 0; i < 4; i++)
        text[i] = i <= count ? digits[bits >> (18 - 6 * i) & 63] : '=';
    buf_add(out, text, sizeof(text));
}

void
copy_write(struct buf *out, struct str text)
{
    buf_puts(out, "\033]52;c;");
    for (size_t at = 0; at < text.bytes; at += 3)
        add_base64(out, text.ptr + at, text.bytes - at < 3 ? text.bytes - at : 3);
    buf_puts(out, "\a");
}

const char *
copy_say(struct str text)
{
    if (text.bytes > COPY_BYTES_MAX)
        return "This is too much for a terminal to copy. To write it to a file instead, press x.";
    struct arena *arena = arena_new(NULL);
    struct buf sequence = {.arena = arena};
    copy_write(&sequence, text);
    tty_say(sequence.ptr, sequence.bytes);
    arena_free(arena);
    return "Sent to the terminal to be copied. Not every terminal does that: if nothing can be pasted, press x for a file.";
}
