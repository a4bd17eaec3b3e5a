/* Where something is written: what a path leads to, and why nothing can be written there. */
#ifndef RUNG_CORE_PLACE_H
#define RUNG_CORE_PLACE_H

#include <limits.h>
#include <stdbool.h>
#include <sys/stat.h>

/* What a path leads to: nothing yet, a file; a pipe or a device; whatever stdout is, which may be a file, too. */
enum place_kind { PLACE_NEW, PLACE_FILE, PLACE_STREAM, PLACE_STDOUT };

/* The first two are a name in a folder. */
struct place {
    enum place_kind kind;
    struct stat old;          /* of what is there */
    char path[PATH_MAX];      /* without links where it is a file */
    const char *name;         /* in its folder; from place_open() on, as what follows */
    int folder;               /* open; to be closed by the caller */
    char fresh[NAME_MAX + 1]; /* a name in it for a new file that will take the place of this one */
};

/* What an error of the system says of a file to be written, to follow "cannot be written: ". */
const char *place_explain(int error);

/* The same, of the folder that it goes to. */
const char *place_explain_folder(int error);

/* Finds what a path is, and where it leads. NULL, or why nothing can be written there. */
const char *place_look(struct place *place, const char *path);

/* Makes the folders that lead to it, for their owner alone. What cannot be made shows when they are opened. */
void place_make_folders(struct place *place);

/* Opens its folder. NULL, or why that failed. */
const char *place_open(struct place *place);

/* Whether two descriptions are of the same file. */
bool place_same_file(const struct stat *a, const struct stat *b);

#endif
