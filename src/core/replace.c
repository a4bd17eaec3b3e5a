/* A file beside the old one, complete and on the disk, takes its place in one step. */
#include "rung/replace.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FOLDER_MODE = 0700, OWN_MODE = 0600 };

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
    case EDQUOT:
        return "the disk is full";
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
    default:
        return strerror(error);
    }
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

static bool
write_all(int file, struct str text)
{
    for (uint32_t done = 0; done < text.bytes;) {
        ssize_t written = write(file, text.ptr + done, text.bytes - done);
        if (written < 0 && errno != EINTR)
            return false;
        done += written > 0 ? (uint32_t)written : 0;
    }
    return true;
}

/* The permissions that a program gives to a new file by itself. */
static mode_t
common_mode(void)
{
    mode_t mask = umask(0);
    umask(mask);
    return 0666 & ~mask;
}

/* Writes and closes an open file; errno says why not. */
static bool
fill(int file, struct str text, mode_t mode)
{
    bool filled = write_all(file, text) && fchmod(file, mode) == 0 && fsync(file) == 0;
    int error = errno;
    if (close(file) != 0 && filled)
        return false;
    errno = error;
    return filled;
}

/* Has the new name on the disk too; where that cannot be, the file still is right until the power fails. */
static void
sync_folder(char *path)
{
    char *slash = strrchr(path, '/');
    if (slash)
        slash[1] = '\0';
    int folder = open(slash ? path : ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return;
    fsync(folder);
    close(folder);
}

static const char *
put_in_place(const char *path, struct str text, bool own)
{
    static const char ending[] = ".XXXXXX";
    char target[PATH_MAX], fresh[PATH_MAX + sizeof(ending)];
    struct stat status;
    if (strlen(path) >= sizeof(target))
        return explain_write(ENAMETOOLONG);
    if (!realpath(path, target)) /* it is not there yet */
        memcpy(target, path, strlen(path) + 1);
    bool exists = stat(target, &status) == 0;
    if (exists && !S_ISREG(status.st_mode))
        return S_ISDIR(status.st_mode) ? explain_write(EISDIR) : "it is not a file but a pipe or a device";
    if (own)
        make_folders(target);
    mode_t mode = exists ? status.st_mode & 0777 : own ? OWN_MODE : common_mode();
    snprintf(fresh, sizeof(fresh), "%s%s", target, ending);
    int file = mkostemp(fresh, O_CLOEXEC);
    if (file < 0)
        return explain_write(errno);
    if (!fill(file, text, mode) || rename(fresh, target) != 0) {
        int error = errno;
        unlink(fresh);
        return explain_write(error);
    }
    sync_folder(target);
    return NULL;
}

const char *
file_replace(const char *path, struct str text)
{
    return put_in_place(path, text, true);
}

const char *
file_replace_shared(const char *path, struct str text)
{
    return put_in_place(path, text, false);
}
