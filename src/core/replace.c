/*
 * A file beside the old one, complete and on the disk, takes its place in one step.
 *
 * It always has the same name, and is locked from the moment it is made until it has its place. So whoever finds one
 * can tell: if it is locked, somebody is writing; if not, a run that was killed has left it.
 */
#include "rung/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "place.h"

enum {
    OWN_MODE = 0600,
    FRESH_TRIES = 500, /* for another that writes the same file, ... */
    FRESH_WAIT = 10,   /* ... with milliseconds between them */
};

const char file_is_there[] = "it is there already";
const char file_reader_is_gone[] = "nobody reads from it any more";

/* --- Writing --- */

const char *
file_write_open(int file, struct str text)
{
    struct pollfd ready = {.fd = file, .events = POLLOUT};
    for (uint32_t done = 0; done < text.bytes;) {
        ssize_t written = write(file, text.ptr + done, text.bytes - done);
        if (written > 0)
            done += (uint32_t)written;
        else if (written < 0 && errno == EAGAIN)
            poll(&ready, 1, -1);
        else if (written == 0 || errno != EINTR)
            return place_explain(written == 0 ? EIO : errno);
    }
    return NULL;
}

/* To what is no file. Does not wait for somebody to read from a pipe: nobody may. */
static const char *
write_stream(const char *path, struct str text)
{
    int file = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0)
        return place_explain(errno);
    const char *why = file_write_open(file, text);
    return close(file) != 0 && !why ? place_explain(errno) : why;
}

/* The permissions that a program gives to a new file by itself. */
static mode_t
common_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/*
 * Gives the file the owner and permissions of the old one; a group that it cannot have must not leave its rights to
 * another.
 */
static bool
take_after(int file, const struct stat *old)
{
    mode_t mode = old->st_mode & 0777;
    struct stat now;
    if (fstat(file, &now) != 0)
        return false;
    if (now.st_uid != old->st_uid && fchown(file, old->st_uid, (gid_t)-1) != 0 && errno != EPERM)
        return false;
    if (now.st_gid != old->st_gid && fchown(file, (uid_t)-1, old->st_gid) != 0)
        mode = (mode & ~(mode_t)070) | (mode & 07) << 3;
    return fchmod(file, mode) == 0;
}

static const char *
fill(int file, const struct place *place, struct str text, mode_t new_mode)
{
    const char *why = file_write_open(file, text);
    if (why)
        return why;
    bool set = place->kind == PLACE_FILE ? take_after(file, &place->old) : fchmod(file, new_mode) == 0;
    if (!set && errno != EPERM && errno != ENOTSUP) /* which say that the disk knows no permissions */
        return place_explain(errno);
    while (fsync(file) != 0)
        if (errno != EINTR)
            return place_explain(errno);
    return NULL;
}

/* --- The file beside it --- */

static int
open_fresh(const struct place *place, int flags)
{
    int file;
    do
        file = openat(place->folder, place->fresh, O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | flags, OWN_MODE);
    while (file < 0 && errno == EINTR);
    return file;
}

/* Locks an open file, unless somebody else has: then errno is EWOULDBLOCK. */
static bool
lock(int file)
{
    int failed;
    do
        failed = flock(file, LOCK_EX | LOCK_NB);
    while (failed && errno == EINTR);
    return !failed;
}

/* Whether an open file is still the one of the name. */
static bool
has_name(const struct place *place, int file)
{
    struct stat opened, named;
    return fstat(file, &opened) == 0 && fstatat(place->folder, place->fresh, &named, AT_SYMLINK_NOFOLLOW) == 0
           && place_same_file(&opened, &named);
}

/*
 * Takes away what a run that was killed has left. NULL also where it has gone meanwhile, or where somebody is
 * writing.
 */
static const char *
remove_left(const struct place *place)
{
    static const char in_the_way[] = "a hidden file beside it, with its name and \".rung-new\", is in the way";
    int file = open_fresh(place, 0);
    if (file < 0)
        return errno == ENOENT                                        ? NULL
               : errno == EISDIR || errno == ELOOP || errno == EACCES ? in_the_way
                                                                      : place_explain_folder(errno);
    const char *why = NULL;
    if (lock(file))
        why = has_name(place, file) && unlinkat(place->folder, place->fresh, 0) != 0 ? in_the_way : NULL;
    else if (errno == EWOULDBLOCK)
        poll(NULL, 0, FRESH_WAIT);
    else
        why = in_the_way; /* where there are no locks, nobody knows */
    close(file);
    return why;
}

/* Makes the file beside it, empty and locked. */
static const char *
make_fresh(const struct place *place, int *file)
{
    const char *why = NULL;
    for (int i = 0; i < FRESH_TRIES && !why; i++) {
        *file = open_fresh(place, O_CREAT | O_EXCL);
        if (*file < 0) {
            why = errno == EEXIST ? remove_left(place) : place_explain_folder(errno);
            continue;
        }
        bool locked = lock(*file);
        if ((locked || errno != EWOULDBLOCK) && has_name(place, *file))
            return NULL;
        close(*file); /* somebody took it for one that was left */
    }
    return why ? why : "another run of Rung is writing it";
}

/* Gives it the name that was kept for it; fails with EEXIST where there is a file of that name by now. */
static int
take_new_name(const struct place *place)
{
    enum { NO_REPLACE = 1 };
    long failed = -1;
#ifdef SYS_renameat2
    failed = syscall(SYS_renameat2, place->folder, place->fresh, place->folder, place->name, NO_REPLACE);
    if (!failed || (errno != EINVAL && errno != ENOSYS))
        return (int)failed;
#endif
    failed = linkat(place->folder, place->fresh, place->folder, place->name, 0);
    if (!failed) {
        unlinkat(place->folder, place->fresh, 0);
        return 0;
    }
    struct stat status;
    if (errno != EPERM && errno != ENOTSUP && errno != ENOSYS)
        return -1;
    if (fstatat(place->folder, place->name, &status, AT_SYMLINK_NOFOLLOW) == 0) {
        errno = EEXIST;
        return -1;
    }
    return renameat(place->folder, place->fresh, place->folder, place->name); /* that disk knows no better way */
}

/* Has the new name on the disk too; where that cannot be, the file still is right until the power fails. */
static void
sync_folder(const struct place *place)
{
    int folder = openat(place->folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    fsync(folder);
    close(folder);
}

/* Once it is on the disk and has its name, nothing that fails makes it wrong: closing is not asked how it went. */
static const char *
put_in_place(const struct place *place, struct str text, enum file_existing existing, mode_t new_mode)
{
    int file;
    const char *why = make_fresh(place, &file);
    if (why)
        return why;
    why = fill(file, place, text, new_mode);
    if (!why) {
        int failed = existing == FILE_KEEP ? take_new_name(place)
                                           : renameat(place->folder, place->fresh, place->folder, place->name);
        why = failed ? place_explain_folder(errno) : NULL;
    }
    if (why)
        unlinkat(place->folder, place->fresh, 0);
    else
        sync_folder(place);
    close(file);
    return why;
}

/* --- For everyone --- */

const char *
file_why_not(const char *path, enum file_existing existing)
{
    struct place place;
    const char *why = place_look(&place, path);
    if (why || place.kind == PLACE_STREAM || place.kind == PLACE_STDOUT)
        return why;
    if (place.kind == PLACE_FILE && existing == FILE_KEEP)
        return file_is_there;
    why = place_open(&place);
    if (why)
        return why;
    bool open_to_us = faccessat(place.folder, ".", W_OK | X_OK, 0) == 0;
    why = open_to_us ? NULL : place_explain_folder(errno);
    close(place.folder);
    return why;
}

/* Of what is no stream. */
static const char *
write_file(struct place *place, struct str text, enum file_existing existing, mode_t new_mode)
{
    const char *why = place_open(place);
    if (why)
        return why;
    why = put_in_place(place, text, existing, new_mode);
    close(place->folder);
    return why;
}

const char *
file_write(const char *path, struct str text, enum file_existing existing)
{
    struct place place;
    const char *why = place_look(&place, path);
    if (why)
        return why;
    switch (place.kind) {
    case PLACE_STDOUT:
        return file_write_open(STDOUT_FILENO, text);
    case PLACE_STREAM:
        return write_stream(path, text);
    case PLACE_FILE:
        if (existing == FILE_KEEP)
            return file_is_there;
        break;
    case PLACE_NEW:
        break;
    }
    return write_file(&place, text, existing, common_mode());
}

const char *
file_replace(const char *path, struct str text)
{
    struct place place;
    const char *why = place_look(&place, path);
    if (why)
        return why;
    if (place.kind == PLACE_STREAM || place.kind == PLACE_STDOUT)
        return "it is not a file but a pipe or a device";
    place_make_folders(&place);
    return write_file(&place, text, FILE_REPLACE, OWN_MODE);
}

void
file_tidy(const char *path)
{
    struct place place;
    if (place_look(&place, path) || place.kind == PLACE_STREAM || place.kind == PLACE_STDOUT || place_open(&place))
        return;
    remove_left(&place);
    close(place.folder);
}
