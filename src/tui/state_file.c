/* Lines of fields, to a file and back. */
#include "state_file.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "rung/buf.h"
#include "rung/replace.h"
#include "rung/source.h"

/* Characters that stand for others behind a backslash. */
static const struct {
    char character;
    char letter;
} escapes[] = {{'\t', 't'}, {'\n', 'n'}, {'\r', 'r'}, {'\0', '0'}, {'\\', '\\'}};

enum { ESCAPES = sizeof(escapes) / sizeof(escapes[0]) };

struct str
state_field(const struct state_line *line, size_t number)
{
    return number < line->count ? line->v[number] : str_of("");
}

static void
add_line(struct state_lines *lines, struct state_line line)
{
    lines->v = arena_grow(lines->arena, lines->v, lines->count, sizeof(*lines->v));
    lines->v[lines->count++] = line;
}

void
state_add(struct state_lines *lines, const struct str *fields, size_t count)
{
    struct str *copies = arena_array(lines->arena, count, sizeof(*copies));
    for (size_t i = 0; i < count; i++)
        copies[i] = (struct str){.ptr = arena_copy(lines->arena, fields[i].ptr ? fields[i].ptr : "", fields[i].bytes),
                                 .bytes = fields[i].bytes};
    add_line(lines, (struct state_line){.v = copies, .count = count});
}

static const char *
path_of(struct arena *arena, const char *folder, const char *name)
{
    return arena_printf(arena, "%s/%s", folder, name);
}

/* The first line of a file. */
static const char *
first_line(struct arena *arena, const char *name)
{
    return arena_printf(arena, "rung %s 1\n", name);
}

/* --- Reading --- */

/* Cuts what stands before `end` off `rest`, and `end` with it; all of it where there is none. */
static struct str
cut(struct str *rest, char end)
{
    const char *found = rest->bytes ? memchr(rest->ptr, end, rest->bytes) : NULL;
    struct str part = {.ptr = rest->ptr, .bytes = found ? (uint32_t)(found - rest->ptr) : rest->bytes};
    uint32_t taken = part.bytes + (found != NULL);
    rest->ptr += taken;
    rest->bytes -= taken;
    return part;
}

/* What a letter behind a backslash stands for; itself, if for nothing. */
static char
meaning(char letter)
{
    for (size_t i = 0; i < ESCAPES; i++)
        if (escapes[i].letter == letter)
            return escapes[i].character;
    return letter;
}

static struct str
unescaped(struct arena *arena, struct str text)
{
    struct buf out = {.arena = arena};
    buf_puts(&out, "");
    for (uint32_t i = 0; i < text.bytes; i++) {
        bool escape = text.ptr[i] == '\\' && i + 1 < text.bytes;
        i += escape;
        buf_add(&out, &(char){escape ? meaning(text.ptr[i]) : text.ptr[i]}, 1);
    }
    return buf_get(&out);
}

static void
read_line(struct state_lines *lines, struct str text)
{
    struct state_line line = {0};
    while (text.bytes > 0) {
        line.v = arena_grow(lines->arena, line.v, line.count, sizeof(*line.v));
        line.v[line.count++] = unescaped(lines->arena, cut(&text, '\t'));
    }
    if (line.count > 0)
        add_line(lines, line);
}

/* Puts a file that cannot be used out of the way, and says so. */
static const char *
set_aside(struct arena *arena, const char *path, const char *name)
{
    const char *broken = arena_printf(arena, "%s.broken", path);
    if (rename(path, broken) != 0)
        return arena_printf(arena, "The file of your %s cannot be used: %s.", name, path);
    return arena_printf(arena, "The file of your %s could not be used. It was kept as %s.", name, broken);
}

const char *
state_read(struct state_lines *lines, const char *folder, const char *name)
{
    struct source source;
    const char *path = folder ? path_of(lines->arena, folder, name) : NULL;
    if (!path)
        return NULL;
    file_tidy(path);
    if (access(path, F_OK) != 0)
        return NULL;
    const char *why = source_read(&source, path);
    if (why)
        return arena_printf(lines->arena, "The file of your %s cannot be read: %s.", name, why);
    struct str text = {.ptr = source.text, .bytes = source.bytes};
    const char *first = first_line(lines->arena, name);
    size_t bytes = strlen(first);
    bool ours = text.bytes >= bytes && memcmp(text.ptr, first, bytes) == 0 && !memchr(text.ptr, '\0', text.bytes);
    for (cut(&text, '\n'); ours && text.bytes > 0;)
        read_line(lines, cut(&text, '\n'));
    source_release(&source);
    return ours ? NULL : set_aside(lines->arena, path, name);
}

/* --- Writing --- */

static void
add_escaped(struct buf *out, struct str text)
{
    for (uint32_t i = 0; i < text.bytes; i++) {
        size_t e = 0;
        while (e < ESCAPES && escapes[e].character != text.ptr[i])
            e++;
        if (e < ESCAPES)
            buf_add(out, (char[]){'\\', escapes[e].letter}, 2);
        else
            buf_add(out, &text.ptr[i], 1);
    }
}

/* Why a file that is there cannot be read; else NULL. */
static const char *
why_unreadable(const char *path)
{
    struct source source = {0};
    const char *why = access(path, F_OK) == 0 ? source_read(&source, path) : NULL;
    source_release(&source);
    return why;
}

const char *
state_write(const struct state_lines *lines, const char *folder, const char *name)
{
    if (!folder)
        return NULL;
    struct buf out = {.arena = lines->arena};
    buf_puts(&out, first_line(lines->arena, name));
    for (size_t i = 0; i < lines->count; i++)
        for (size_t k = 0; k < lines->v[i].count; k++) {
            add_escaped(&out, lines->v[i].v[k]);
            buf_puts(&out, k + 1 < lines->v[i].count ? "\t" : "\n");
        }
    const char *path = path_of(lines->arena, folder, name);
    const char *why = why_unreadable(path);
    if (!why)
        why = file_replace(path, buf_get(&out));
    return why ? arena_printf(lines->arena, "Your %s cannot be kept in %s: %s.", name, path, why) : NULL;
}

uint64_t
state_stamp(const char *folder, const char *name)
{
    struct arena *scratch = arena_new(NULL);
    struct stat status;
    bool there = folder && stat(path_of(scratch, folder, name), &status) == 0;
    arena_free(scratch);
    if (!there)
        return 0;
    uint64_t changed = (uint64_t)status.st_mtim.tv_sec * 1000000000 + (uint64_t)status.st_mtim.tv_nsec;
    return (changed ^ (uint64_t)status.st_ino << 40)
           | 1; /* it is replaced, never written to: it is another file then */
}
