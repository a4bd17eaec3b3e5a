/*
 * A workbook as a file in memory.
 *
 * libxlsxwriter writes each part of a workbook to a temporary file and does not look whether that went well: on a
 * full disk it would pack half a sheet and report success. So its temporary files are memory here, which either is
 * there or ends the work; and the packed file, the writing of which the library does watch, is a file in memory too,
 * so that it can be written where it belongs as all other formats are.
 */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "xlsx.h"

/* --- Parts of a workbook --- */

struct part {
    struct buf text;
    size_t at;
};

static ssize_t
part_read(void *cookie, char *into, size_t bytes)
{
    struct part *part = cookie;
    size_t left = part->text.bytes - part->at;
    bytes = bytes < left ? bytes : left;
    if (bytes > 0)
        memcpy(into, part->text.ptr + part->at, bytes);
    part->at += bytes;
    return (ssize_t)bytes;
}

/* Parts grow at their end; within, the library writes over nothing. */
static ssize_t
part_write(void *cookie, const char *from, size_t bytes)
{
    struct part *part = cookie;
    if (part->at != part->text.bytes) {
        errno = EIO;
        return 0;
    }
    buf_add(&part->text, from, bytes);
    part->at = part->text.bytes;
    return (ssize_t)bytes;
}

static int
part_seek(void *cookie, off64_t *offset, int whence)
{
    struct part *part = cookie;
    off64_t base = whence == SEEK_SET ? 0 : (off64_t)(whence == SEEK_CUR ? part->at : part->text.bytes);
    if (base + *offset < 0 || base + *offset > (off64_t)part->text.bytes)
        return -1;
    *offset += base;
    part->at = (size_t)*offset;
    return 0;
}

/*
 * In place of the library's own function of this name, which it calls for each part. The name of the folder for
 * temporary files is the address of the arena that takes them (see xlsx_open): no folder at all, so that a library
 * which does not call this one fails at once.
 */
FILE *
lxw_tmpfile(char *tmpdir)
{
    static const cookie_io_functions_t does = {.read = part_read, .write = part_write, .seek = part_seek};
    void *arena = NULL;
    if (!tmpdir || sscanf(tmpdir, "%p", &arena) != 1)
        return NULL;
    struct part *part = arena_alloc(arena, sizeof(*part));
    part->text.arena = arena;
    return fopencookie(part, "w+", does);
}

/* --- The workbook --- */

void
xlsx_note(struct xlsx *x, lxw_error error)
{
    if (x->error == LXW_NO_ERROR)
        x->error = error;
}

/* What is left of a workbook when its arena goes, be it finished or given up. */
static void
let_go(void *thing)
{
    struct xlsx *x = thing;
    if (x->workbook)
        lxw_workbook_free(x->workbook);
    if (x->file >= 0)
        close(x->file);
    x->workbook = NULL;
    x->file = -1;
}

const char *
xlsx_open(struct xlsx *x, struct arena *arena)
{
    x->arena = x->names.arena = arena;
    x->file = memfd_create("workbook", MFD_CLOEXEC);
    if (x->file < 0)
        return XLSX_FAILED;
    arena_own(arena, let_go, x);
    lxw_workbook_options options = {.tmpdir = arena_printf(arena, "%p", (void *)arena)};
    x->workbook = workbook_new_opt(arena_printf(arena, "/proc/self/fd/%d", x->file), &options);
    return x->workbook ? NULL : XLSX_FAILED;
}

static uint32_t
little_endian(const char *at)
{
    const unsigned char *bytes = (const unsigned char *)at;
    return bytes[0] | (uint32_t)bytes[1] << 8 | (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

static uint32_t
little_endian_short(const char *at)
{
    const unsigned char *bytes = (const unsigned char *)at;
    return bytes[0] | (uint32_t)bytes[1] << 8;
}

/*
 * Whether the list of parts, from `list` to `end`, names all that stands before it, each part where it is and as it
 * is.
 */
static bool
is_listed(const char *file, uint64_t list, uint64_t end)
{
    enum { PART = 30, PART_SUMS = 14, SUMS = 12, ENTRY = 46, ENTRY_SUMS = 16, ENTRY_AT = 42 };
    uint64_t part = 0, entry = list;
    while (entry + ENTRY <= end && part + PART <= list) {
        const char *listed = file + entry, *found = file + part;
        if (memcmp(listed, "PK\1\2", 4) != 0 || memcmp(found, "PK\3\4", 4) != 0
            || memcmp(found + PART_SUMS, listed + ENTRY_SUMS, SUMS) != 0 || little_endian(listed + ENTRY_AT) != part)
            return false;
        part += PART + (uint64_t)little_endian(found + 18) + little_endian_short(found + 26)
                + little_endian_short(found + 28);
        entry += ENTRY + little_endian_short(listed + 28) + little_endian_short(listed + 30)
                 + little_endian_short(listed + 32);
    }
    return part == list && entry == end;
}

/* Whether a packed file is whole: what stands at its end, which is written last, leads to everything else. */
static bool
is_whole(const char *file, size_t bytes)
{
    enum { END = 22, LIST_BYTES = 12, LIST_AT = 16 };
    if (bytes < END)
        return false;
    const char *end = file + bytes - END;
    uint64_t at = little_endian(end + LIST_AT);
    return memcmp(end, "PK\5\6", 4) == 0 && at + little_endian(end + LIST_BYTES) + END == bytes
           && is_listed(file, at, bytes - END);
}

/* Adds all of the file in memory to `out`, if it is whole. */
static bool
take(const struct xlsx *x, struct buf *out)
{
    struct stat about;
    if (fstat(x->file, &about) != 0)
        return false;
    size_t bytes = (size_t)about.st_size;
    char *file = arena_alloc(x->arena, bytes + 1);
    for (size_t at = 0; at < bytes;) {
        ssize_t got = pread(x->file, file + at, bytes - at, (off_t)at);
        if (got < 0 && errno == EINTR)
            continue;
        if (got <= 0)
            return false;
        at += (size_t)got;
    }
    if (!is_whole(file, bytes))
        return false;
    buf_add(out, file, bytes);
    return true;
}

/*
 * Packs the workbook; what the library has to say on the standard stream for errors, it says to nobody. Where a
 * program begins without that stream, the file may have its number.
 */
static lxw_error
pack(const struct xlsx *x, lxw_workbook *workbook)
{
    int nobody = open("/dev/null", O_WRONLY | O_CLOEXEC), kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
    bool silent = nobody >= 0 && kept >= 0 && x->file != STDERR_FILENO && dup2(nobody, STDERR_FILENO) >= 0;
    lxw_error error = workbook_close(workbook);
    if (silent)
        dup2(kept, STDERR_FILENO);
    if (nobody >= 0)
        close(nobody);
    if (kept >= 0)
        close(kept);
    return error;
}

const char *
xlsx_close(struct xlsx *x, struct buf *out)
{
    lxw_workbook *workbook = x->workbook;
    x->workbook = NULL; /* closing lets go of it */
    xlsx_note(x, pack(x, workbook));
    bool whole = x->error == LXW_NO_ERROR && take(x, out);
    let_go(x);
    return whole ? NULL : XLSX_FAILED;
}
