/* Text under construction: an array of bytes in an arena that doubles as it grows. */
#include "rung/buf.h"

#include <stdio.h>

/* Makes room for `more` bytes and a NUL; returns where they go. */
static char *
make_room(struct buf *buf, size_t more)
{
    if (buf->room - buf->bytes <= more) {
        size_t room = buf->room ? buf->room * 2 : 64;
        while (room - buf->bytes <= more)
            room *= 2;
        char *larger = arena_alloc(buf->arena, room);
        if (buf->bytes)
            memcpy(larger, buf->ptr, buf->bytes);
        buf->ptr = larger;
        buf->room = room;
    }
    return buf->ptr + buf->bytes;
}

void
buf_add(struct buf *buf, const char *ptr, size_t bytes)
{
    char *at = make_room(buf, bytes);
    if (bytes)
        memcpy(at, ptr, bytes);
    at[bytes] = '\0';
    buf->bytes += bytes;
}

void
buf_puts(struct buf *buf, const char *text)
{
    buf_add(buf, text, strlen(text));
}

void
buf_str(struct buf *buf, struct str text)
{
    buf_add(buf, text.ptr, text.bytes);
}

void
buf_fill(struct buf *buf, char character, int count)
{
    if (count <= 0)
        return;
    char *at = make_room(buf, (size_t)count);
    memset(at, character, (size_t)count);
    at[count] = '\0';
    buf->bytes += (size_t)count;
}

void
buf_printf(struct buf *buf, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int bytes = vsnprintf(NULL, 0, format, again);
    va_end(again);
    if (bytes > 0) {
        vsnprintf(make_room(buf, (size_t)bytes), (size_t)bytes + 1, format, args);
        buf->bytes += (size_t)bytes;
    }
    va_end(args);
}

struct str
buf_get(const struct buf *buf)
{
    if (buf->bytes > UINT32_MAX)
        arena_out_of_memory(buf->arena); /* rather than lose its end */
    return (struct str){.ptr = buf->ptr ? buf->ptr : "", .bytes = (uint32_t)buf->bytes};
}
