/*
 * A file beside the old one, complete and on the disk, takes its place in one step.
 *
 * It always has the same name, and is locked from the moment it is made until it has its place. So whoever finds one can
 * tell: if it is locked, somebody is writing; if not, a run that was killed has left it.
 */
#include "rung/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum {
    FOLDER_MODE = 0700,
    OWN_MODE = 0600,
    FRESH_NAME = 100,  /* bytes of the file's name in that of the one beside it: the system has a limit */
    FRESH_TRIES = 500, /* for another that writes the same file, ... */
    FRESH_WAIT = 10,   /* ... with milliseconds between them */
};

const char file_is_there[] = "it is there already";
const char file_reader_is_gone[] = "nobody reads from it any more";

/* --- Why not --- */

/* What an error of the system says of a file to be written. */
static const char *
explain_write(int error)
{
    switch (error) {
    case EACCES:
    case EPERM:
        return "its permissions do not let you write it";
    case EROFS:
        return "the disk lets nobody write on it";
    case ENOSPC:
        return "the disk is full";
    case EDQUOT:
        return "your share of the disk is full";
    case EFBIG:
        return "it would get too large";
    case EIO:
        return "the disk or the network failed to take it";
    case EISDIR:
        return "it is a folder";
    case ENOENT:
        return "there is no such folder";
    case ENOTDIR:
        return "one of its folders is not a folder";
    case ENAMETOOLONG:
        return "its path is too long for this computer";
    case ELOOP:
        return "it is a link that leads in a circle";
    case EEXIST:
        return file_is_there;
    case EPIPE:
        return file_reader_is_gone;
    case ENXIO:
        return "nobody reads from it";
    case EMFILE:
    case ENFILE:
        return "too many files are open";
    case EBADF:
        return "it is not open for writing";
    case EINTR:
        return "it was interrupted";
    case ENOMEM:
        return "there is not enough memory";
    default:
        return strerror(error);
    }
}

/* The same, of the folder that it goes to. */
static const char *
explain_folder(int error)
{
    return error == EACCES || error == EPERM ? "you may not put files into its folder" : explain_write(error);
}

/* --- Where it goes --- */

enum kind { KIND_NEW, KIND_FILE, KIND_STREAM, KIND_STDOUT };

/* What a path is: a place in a folder for the first two kinds. */
struct place {
    enum kind kind;
    struct stat old;     /* of what is there */
    char path[PATH_MAX]; /* without links where it is a file */
    const char *name;    /* in its folder */
    int folder;          /* open */
    char fresh[NAME_MAX + 1];
};

/* Whether two descriptions are of the same file. */
static bool
same_file(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* Finds what a path is, and where it leads. */
static const char *
look(struct place *place, const char *path)
{
    struct stat status;
    size_t bytes = strlen(path);
    place->kind = KIND_NEW;
    if (bytes == 0)
        return "it has no name";
    if (bytes >= sizeof(place->path))
        return explain_write(ENAMETOOLONG);
    memcpy(place->path, path, bytes + 1);
    if (lstat(path, &status) != 0)
        return errno == ENOENT ? NULL : explain_folder(errno);
    if (stat(path, &place->old) != 0)
        return errno != ENOENT           ? explain_folder(errno)
               : S_ISLNK(status.st_mode) ? "it is a link that leads nowhere"
                                         : NULL;
    if (S_ISDIR(place->old.st_mode))
        return explain_write(EISDIR);
    if (S_ISBLK(place->old.st_mode))
        return "it is a whole disk";
    if (fstat(STDOUT_FILENO, &status) == 0 && same_file(&status, &place->old))
        place->kind = KIND_STDOUT;
    else
        place->kind = S_ISREG(place->old.st_mode) ? KIND_FILE : KIND_STREAM;
    if (place->kind == KIND_FILE && !realpath(path, place->path))
        return explain_write(errno);
    return place->kind == KIND_FILE && access(place->path, W_OK) != 0 ? explain_write(errno) : NULL;
}

/* Makes the folders that lead to a path. What cannot be made shows when the file is. */
static void
make_folders(char *path)
{
    for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(path, FOLDER_MODE);
        *slash = '/';
    }
}

/* Names the file beside it after it and the user: what others have left in a shared folder cannot be taken away. */
static void
name_fresh(struct place *place)
{
    size_t bytes = strlen(place->name);
    if (bytes > FRESH_NAME)
        for (bytes = FRESH_NAME; bytes > 0 && ((unsigned char)place->name[bytes] & 0xC0) == 0x80;)
            bytes--; /* not within a character */
    unsigned user = (unsigned)geteuid();
    snprintf(place->fresh, sizeof(place->fresh), ".%.*s.%u.rung-new", (int)bytes, place->name, user);
}

/* Opens the folder that a file goes to. */
static const char *
open_folder(struct place *place)
{
    char *slash = strrchr(place->path, '/');
    place->name = slash ? slash + 1 : place->path;
    if (!*place->name)
        return explain_write(ENOENT); /* "new/" */
    name_fresh(place);
    char first = *place->name;
    if (slash)
        slash[1] = '\0';
    place->folder = open(slash ? place->path : ".", O_PATH | O_DIRECTORY | O_CLOEXEC);
    int error = errno;
    if (slash)
        slash[1] = first;
    return place->folder < 0 ? explain_folder(error) : NULL;
}

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
            return explain_write(written == 0 ? EIO : errno);
    }
    return NULL;
}

/* To what is no file. Does not wait for somebody to read from a pipe: nobody may. */
static const char *
write_stream(const char *path, struct str text)
{
    int file = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (file < 0)
        return explain_write(errno);
    const char *why = file_write_open(file, text);
    return close(file) != 0 && !why ? explain_write(errno) : why;
}

/* The permissions that a program gives to a new file by itself. */
static mode_t
common_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/* Gives the file the owner and permissions of the old one; a group that it cannot have must not leave its rights to another. */
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
    bool set = place->kind == KIND_FILE ? take_after(file, &place->old) : fchmod(file, new_mode) == 0;
    if (!set && errno != EPERM && errno != ENOTSUP) /* which say that the disk knows no permissions */
        return explain_write(errno);
    while (fsync(file) != 0)
        if (errno != EINTR)
            return explain_write(errno);
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
           && same_file(&opened, &named);
}

/* Takes away what a run that was killed has left. NULL also where it has gone meanwhile, or where somebody is writing. */
static const char *
remove_left(const struct place *place)
{
    static const char in_the_way[] = "a hidden file beside it, with its name and \".rung-new\", is in the way";
    int file = open_fresh(place, 0);
    if (file < 0)
        return errno == ENOENT                                        ? NULL
               : errno == EISDIR || errno == ELOOP || errno == EACCES ? in_the_way
                                                                      : explain_folder(errno);
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
            why = errno == EEXIST ? remove_left(place) : explain_folder(errno);
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
        why = failed ? explain_folder(errno) : NULL;
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
    struct place place = {.name = "", .folder = -1};
    const char *why = look(&place, path);
    if (why || place.kind == KIND_STREAM || place.kind == KIND_STDOUT)
        return why;
    if (place.kind == KIND_FILE && existing == FILE_KEEP)
        return file_is_there;
    why = open_folder(&place);
    if (why)
        return why;
    bool open_to_us = faccessat(place.folder, ".", W_OK | X_OK, 0) == 0;
    why = open_to_us ? NULL : explain_folder(errno);
    close(place.folder);
    return why;
}

/* Of what is no stream. */
static const char *
write_file(struct place *place, struct str text, enum file_existing existing, mode_t new_mode)
{
    const char *why = open_folder(place);
    if (why)
        return why;
    why = put_in_place(place, text, existing, new_mode);
    close(place->folder);
    return why;
}

const char *
file_write(const char *path, struct str text, enum file_existing existing)
{
    struct place place = {.name = "", .folder = -1};
    const char *why = look(&place, path);
    if (why)
        return why;
    switch (place.kind) {
    case KIND_STDOUT:
        return file_write_open(STDOUT_FILENO, text);
    case KIND_STREAM:
        return write_stream(path, text);
    case KIND_FILE:
        if (existing == FILE_KEEP)
            return file_is_there;
        break;
    case KIND_NEW:
        break;
    }
    return write_file(&place, text, existing, common_mode());
}

const char *
file_replace(const char *path, struct str text)
{
    struct place place = {.name = "", .folder = -1};
    const char *why = look(&place, path);
    if (why)
        return why;
    if (place.kind == KIND_STREAM || place.kind == KIND_STDOUT)
        return "it is not a file but a pipe or a device";
    make_folders(place.path);
    return write_file(&place, text, FILE_REPLACE, OWN_MODE);
}
