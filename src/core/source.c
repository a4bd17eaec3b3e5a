/* Reading files with care, and finding lines and columns in them. */
#include "rung/source.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "rung/text.h"

/* Where a line begins, both ways of counting. */
struct line_start {
    uint32_t byte;
    uint32_t pos;
};

struct source_lines {
    uint32_t count;
    struct line_start v[];
};

const char *
source_explain(int error)
{
    switch (error) {
    case ENOENT:
        return "there is no such file or folder";
    case EACCES:
    case EPERM:
        return "its permissions do not let you read it";
    case EISDIR:
        return "it is a folder";
    case ELOOP:
        return "it is a link that leads round in a circle";
    case ENXIO: /* a socket, or a device that is not there */
        return "it is not a file but a pipe or a device";
    case ENAMETOOLONG:
        return "its path is too long for this computer";
    case EIO:
        return "the disk or the network failed to give it";
    case ESTALE:
        return "it was replaced while it was read; try again";
    case EMFILE:
    case ENFILE:
        return "too many files are open on this computer";
    case ENOMEM:
        return "there is not enough memory for it";
    default:
        return strerror(error);
    }
}

enum { SECOND_NS = 1000000000 };

static int64_t
in_ns(struct timespec time)
{
    return (int64_t)time.tv_sec * SECOND_NS + time.tv_nsec;
}

static int64_t
changed_ns(const struct stat *status)
{
    return in_ns(status->st_mtim);
}

static int64_t
now_ns(void)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    return in_ns(now);
}

/* Whether a file was written to since it was opened, by its size and times. */
static bool
was_changed(int file, const struct stat *before)
{
    struct stat now;
    return fstat(file, &now) != 0 || now.st_size != before->st_size || changed_ns(&now) != changed_ns(before);
}

/* Reads what the open file holds, at most what fits; a file that grows while it is read is an error. */
static const char *
read_open(struct source *source, int file)
{
    struct stat status;
    if (fstat(file, &status) != 0)
        return source_explain(errno);
    if (S_ISDIR(status.st_mode))
        return source_explain(EISDIR);
    if (!S_ISREG(status.st_mode))
        return source_explain(ENXIO);
    if (status.st_size > SOURCE_BYTES_MAX)
        return "it is larger than 64 MiB";
    size_t size = (size_t)status.st_size, count = 0;
    char *text = malloc(size + 1);
    if (!text)
        return source_explain(ENOMEM);
    for (;;) {
        ssize_t got = read(file, text + count, size + 1 - count);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0 || (count += (size_t)got) > size) {
            if (got == 0)
                break;
            free(text);
            return got < 0 ? source_explain(errno) : "it grew while it was read; try again";
        }
    }
    if (was_changed(file, &status)) { /* or there may be half of it */
        free(text);
        return "it changed while it was read; try again";
    }
    source->text = text;
    source->bytes = (uint32_t)count;
    source->changed_ns = changed_ns(&status);
    source->moved_ns = in_ns(status.st_ctim);
    source->inode = (uint64_t)status.st_ino;
    return NULL;
}

const char *
source_read(struct source *source, const char *path)
{
    *source = (struct source){.path = path, .read_ns = now_ns()};
    /* O_NONBLOCK: opening a pipe that nobody writes to would wait for ever */
    int file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (file < 0)
        return source_explain(errno);
    const char *why = read_open(source, file);
    close(file);
    return why;
}

void
source_release(struct source *source)
{
    free((void *)source->text);
    free(source->lines);
    source->text = NULL;
    source->lines = NULL;
}

void
source_know(struct source *source, const struct source *from)
{
    source->bytes = from->bytes;
    source->ascii = from->ascii;
    source->changed_ns = from->changed_ns;
    source->moved_ns = from->moved_ns;
    source->inode = from->inode;
    source->read_ns = from->read_ns;
}

static void
release(void *source)
{
    source_release(source);
}

void
source_owned(struct source *source, struct arena *arena)
{
    arena_own(arena, release, source);
}

bool
source_again(struct source *source)
{
    if (source->text)
        return true;
    struct stat status; /* another file need not be read */
    if (stat(source->path, &status) != 0 || status.st_size != source->bytes
        || changed_ns(&status) != source->changed_ns)
        return false;
    struct source fresh;
    if (source_read(&fresh, source->path))
        return false;
    if (fresh.bytes != source->bytes || fresh.changed_ns != source->changed_ns) {
        source_release(&fresh);
        return false;
    }
    source->text =
        fresh.text; /* what is known of the file as it was read stays: it tells whether it was changed since */
    return true;
}

/*
 * Changes within so many ns may have one time: that of a file system which counts in seconds, or that of a clock's
 * tick.
 */
static int64_t
grain_ns(int64_t time)
{
    return time % SECOND_NS == 0 ? 2 * (int64_t)SECOND_NS : SECOND_NS / 10;
}

bool
source_unchanged(const struct source *source)
{
    struct stat status;
    int64_t latest = source->moved_ns > source->changed_ns ? source->moved_ns : source->changed_ns;
    return source->read_ns - latest > grain_ns(latest) && stat(source->path, &status) == 0
           && (uint64_t)status.st_ino == source->inode && status.st_size == source->bytes
           && changed_ns(&status) == source->changed_ns && in_ns(status.st_ctim) == source->moved_ns;
}

/* Bytes that hold characters: a byte-order mark at the start is not one. */
static uint32_t
first_byte(const struct source *source)
{
    return source->bytes >= 3 && memcmp(source->text, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

/* Whether a byte of UTF-8 is within a character, not its first. */
static bool
is_inside(char byte)
{
    return ((unsigned char)byte & 0xC0) == 0x80;
}

/* Characters that begin among the bytes at `at`. */
static uint32_t
characters_in(const char *at, uint32_t bytes)
{
    return (uint32_t)text_characters((struct str){.ptr = at, .bytes = bytes});
}

/* The byte behind the line feed that ends the line at `from`; the end of the text, where none does. */
static uint32_t
next_line(const struct source *source, uint32_t from)
{
    const char *end = memchr(source->text + from, '\n', source->bytes - from);
    return end ? (uint32_t)(end + 1 - source->text) : source->bytes;
}

/* The line table, made when first asked for; NULL when there is no memory for it. */
static const struct source_lines *
lines_of(struct source *source)
{
    if (source->lines)
        return source->lines;
    uint32_t count = 1, pos = 0, first = first_byte(source);
    for (uint32_t at = first; at < source->bytes && (at = next_line(source, at)) < source->bytes;)
        count++;
    source->lines = malloc(sizeof(*source->lines) + count * sizeof(*source->lines->v));
    if (!source->lines)
        return NULL;
    source->lines->count = count;
    for (uint32_t i = 0, at = first; i < count; i++) {
        source->lines->v[i] = (struct line_start){.byte = at, .pos = pos};
        uint32_t next = at < source->bytes ? next_line(source, at) : at;
        pos += characters_in(source->text + at, next - at);
        at = next;
    }
    return source->lines;
}

struct place
source_place(struct source *source, uint32_t pos)
{
    const struct source_lines *lines = lines_of(source);
    if (!lines)
        return (struct place){1, 1};
    uint32_t low = 0, high = lines->count; /* the line is in [low, high) */
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (lines->v[middle].pos <= pos)
            low = middle;
        else
            high = middle;
    }
    uint32_t column = pos - lines->v[low].pos + 1;
    struct str line = source_line(source, low + 1);
    uint32_t most = characters_in(line.ptr, line.bytes) + 1;
    return (struct place){.line = low + 1, .column = column < most ? column : most};
}

struct str
source_line(struct source *source, uint32_t line)
{
    const struct source_lines *lines = lines_of(source);
    if (!lines || line < 1 || line > lines->count)
        return str_of("");
    uint32_t start = lines->v[line - 1].byte;
    uint32_t end = line < lines->count ? lines->v[line].byte : source->bytes;
    if (end > start && source->text[end - 1] == '\n')
        end--;
    if (end > start && source->text[end - 1] == '\r')
        end--;
    return (struct str){.ptr = source->text + start, .bytes = end - start, .pos = lines->v[line - 1].pos};
}

uint32_t
source_line_count(struct source *source)
{
    const struct source_lines *lines = lines_of(source);
    return lines ? lines->count : 1;
}

struct source_cursor
source_start(const struct source *source)
{
    uint32_t first = first_byte(source);
    return (struct source_cursor){.byte = first, .ascii_to = source->ascii ? source->bytes : first};
}

void
source_to_byte(const struct source *source, struct source_cursor *cursor, uint32_t byte)
{
    uint32_t end = byte < source->bytes ? byte : source->bytes;
    if (end <= cursor->byte)
        return;
    bool ascii = end <= cursor->ascii_to;
    cursor->pos += ascii ? end - cursor->byte : characters_in(source->text + cursor->byte, end - cursor->byte);
    cursor->byte = end;
    if (!ascii)
        cursor->ascii_to = end;
}

/* Looks how far ASCII goes, where that is not known. */
static void
look_ahead(const struct source *source, struct source_cursor *cursor)
{
    uint32_t at = cursor->byte;
    if (cursor->ascii_to == at)
        cursor->ascii_to +=
            (uint32_t)text_ascii_bytes((struct str){.ptr = source->text + at, .bytes = source->bytes - at});
}

/* Takes in a character that is not ASCII, or the rest of one. */
static void
step_over(const struct source *source, struct source_cursor *cursor)
{
    cursor->pos += !is_inside(source->text[cursor->byte]);
    do
        cursor->byte++;
    while (cursor->byte < source->bytes && is_inside(source->text[cursor->byte]));
    cursor->ascii_to = cursor->byte;
}

void
source_to_pos(const struct source *source, struct source_cursor *cursor, uint32_t pos)
{
    while (cursor->pos < pos && cursor->byte < source->bytes) {
        look_ahead(source, cursor);
        uint32_t ascii = cursor->ascii_to - cursor->byte, stride = pos - cursor->pos;
        if (stride > ascii)
            stride = ascii;
        cursor->byte += stride;
        cursor->pos += stride;
        if (stride == 0)
            step_over(source, cursor);
    }
}

bool
source_is_ascii(const struct source *source, struct source_cursor *cursor, uint32_t pos, uint32_t end)
{
    if (end - cursor->pos <= cursor->ascii_to - cursor->byte) /* nearly always */
        return true;
    source_to_pos(source, cursor, pos);
    look_ahead(source, cursor);
    return end - cursor->pos <= cursor->ascii_to - cursor->byte;
}
