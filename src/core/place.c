/* Looking at what is to be written before anything is: the messages are for who wants to write it. */
#include "place.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "rung/replace.h"

enum {
    FOLDER_MODE = 0700,
    FRESH_NAME = 100, /* bytes of the file's name in that of the one beside it: the system has a limit */
};

/* --- Why not --- */

const char *
place_explain(int error)
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

const char *
place_explain_folder(int error)
{
    return error == EACCES || error == EPERM ? "you may not put files into its folder" : place_explain(error);
}

/* --- Where it goes --- */

bool
place_same_file(const struct stat *a, const struct stat *b)
{
    return a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

const char *
place_look(struct place *place, const char *path)
{
    struct stat status;
    size_t bytes = strlen(path);
    *place = (struct place){.kind = PLACE_NEW, .name = "", .folder = -1};
    if (bytes == 0)
        return "it has no name";
    if (bytes >= sizeof(place->path))
        return place_explain(ENAMETOOLONG);
    memcpy(place->path, path, bytes + 1);
    if (lstat(path, &status) != 0)
        return errno == ENOENT ? NULL : place_explain_folder(errno);
    if (stat(path, &place->old) != 0)
        return errno != ENOENT           ? place_explain_folder(errno)
               : S_ISLNK(status.st_mode) ? "it is a link that leads nowhere"
                                         : NULL;
    if (S_ISDIR(place->old.st_mode))
        return place_explain(EISDIR);
    if (S_ISBLK(place->old.st_mode))
        return "it is a whole disk";
    if (fstat(STDOUT_FILENO, &status) == 0 && place_same_file(&status, &place->old))
        place->kind = PLACE_STDOUT;
    else
        place->kind = S_ISREG(place->old.st_mode) ? PLACE_FILE : PLACE_STREAM;
    if (place->kind == PLACE_FILE && !realpath(path, place->path))
        return place_explain(errno);
    return place->kind == PLACE_FILE && access(place->path, W_OK) != 0 ? place_explain(errno) : NULL;
}

void
place_make_folders(struct place *place)
{
    for (char *slash = strchr(place->path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
        *slash = '\0';
        mkdir(place->path, FOLDER_MODE);
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

const char *
place_open(struct place *place)
{
    char *slash = strrchr(place->path, '/');
    place->name = slash ? slash + 1 : place->path;
    if (!*place->name)
        return place_explain(ENOENT); /* "new/" */
    name_fresh(place);
    char first = *place->name;
    if (slash)
        slash[1] = '\0';
    place->folder = open(slash ? place->path : ".", O_PATH | O_DIRECTORY | O_CLOEXEC);
    int error = errno;
    if (slash)
        slash[1] = first;
    return place->folder < 0 ? place_explain_folder(error) : NULL;
}
