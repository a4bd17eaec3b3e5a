/* Which files there are: folders to documents that are yet to be read. */
#include "load_list.h"

#include <dirent.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <strings.h>
#include <sys/stat.h>

#include "map.h"

enum { FOLDER_DEPTH_MAX = 32 };

struct lister {
    struct collection *collection;
    struct arena *arena; /* of the collection */
    struct map known;    /* what was come to: files and folders by what tells them from others, the rest by name */
    size_t found;        /* how often something was come to that is read, or is known, or has to be spoken of */
    char root[PATH_MAX]; /* the folder being listed, by its path without links */
};

/* --- Documents --- */

/* A document without content yet; it stands in the collection's list. */
static struct document *
add_document(struct lister *l, const char *path)
{
    struct collection *c = l->collection;
    l->found++;
    struct document *document = arena_alloc(l->arena, sizeof(*document));
    document->arena = document->shared = document->diags.arena = l->arena;
    document->source.path = path;
    source_owned(&document->source, l->arena);
    c->documents = arena_grow(l->arena, c->documents, c->document_count, sizeof(struct document *));
    c->documents[c->document_count++] = document;
    return document;
}

/* What cannot be read. `why` may come from errno, which making a document changes. */
static void
add_unreadable(struct lister *l, const char *path, const char *why)
{
    report_unreadable(add_document(l, path), why);
}

/* Whether a file or folder was come to before, on this way or another. It was, from now on. */
static bool
is_known(struct lister *l, const struct stat *status)
{
    /* size and time as well: some file systems give one number to several files, and none may be lost */
    uint64_t identity[] = {status->st_dev,
                           status->st_ino,
                           (uint64_t)status->st_size,
                           (uint64_t)status->st_mtim.tv_sec,
                           (uint64_t)status->st_mtim.tv_nsec};
    struct str key = {.bytes = sizeof(identity)};
    key.ptr = arena_copy(l->known.arena, (const char *)identity, sizeof(identity));
    bool known = map_get(&l->known, key);
    l->found += known;
    if (!known)
        map_put(&l->known, key, l);
    return known;
}

/* A file that is read, by the first name that it is come to by. */
static void
add_file(struct lister *l, const char *path, const struct stat *status)
{
    if (!is_known(l, status))
        add_document(l, path);
}

/* What is no file or folder, as reading it will find: once, however often it is named. */
static void
add_named(struct lister *l, const char *path)
{
    struct str key = str_of(path);
    if (map_get(&l->known, key))
        return;
    map_put(&l->known, key, l);
    add_document(l, path);
}

/* --- Folders --- */

static bool
is_yaml(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot && (strcasecmp(dot, ".yaml") == 0 || strcasecmp(dot, ".yml") == 0);
}

/* What a name in a folder stands for. */
enum entry_kind { ENTRY_FILE, ENTRY_FOLDER, ENTRY_LINK, ENTRY_OTHER, ENTRY_UNKNOWN };

/* Links are not followed here: one may lead round in a circle. */
static enum entry_kind
entry_kind(const char *path, struct stat *status)
{
    if (lstat(path, status) != 0)
        return ENTRY_UNKNOWN;
    return S_ISREG(status->st_mode)   ? ENTRY_FILE
           : S_ISDIR(status->st_mode) ? ENTRY_FOLDER
           : S_ISLNK(status->st_mode) ? ENTRY_LINK
                                      : ENTRY_OTHER;
}

static void
pass_over(struct lister *l, const char *path, const char *why)
{
    struct document *document = add_document(l, path);
    struct str nowhere = {.pos = DIAG_NO_POS};
    diag_add(&document->diags, DIAG_PASSED_OVER, &document->source, nowhere, "passed over: %s", why);
}

/* Whether a file, by its path in the root, is read without a link to it: it and its folders are not hidden. */
static bool
is_read_anyway(const char *path)
{
    return is_yaml(path) && !strstr(path, "/.");
}

/*
 * A link is followed to a file in the root, as links to a hidden version of a file are; never out of it, since who
 * gives a folder to Rung need not know what others have put there.
 */
static void
list_link(struct lister *l, const char *path)
{
    char target[PATH_MAX];
    struct stat status;
    size_t root_bytes = strlen(l->root);
    bool leads = stat(path, &status) == 0;
    if (leads && S_ISDIR(status.st_mode))
        pass_over(l, path, "it is a link to a folder");
    else if (!is_yaml(path))
        return;
    else if (!leads || !realpath(path, target))
        add_unreadable(l, path, errno == ENOENT ? "it is a link that leads nowhere" : source_explain(errno));
    else if (strncmp(target, l->root, root_bytes) != 0 || target[root_bytes] != '/')
        pass_over(l, path, "it is a link to something outside of the folder");
    else if (!S_ISREG(status.st_mode))
        pass_over(l, path, "it is a link to a pipe or a device");
    else if (is_read_anyway(target + root_bytes))
        pass_over(l, path, "it is a link to a file that is read in any case");
    else
        add_file(l, path, &status);
}

static void list_folder(struct lister *l, const char *path, const struct stat *status, int depth);

static void
list_entry(struct lister *l, const char *path, int depth)
{
    struct stat status;
    switch (entry_kind(path, &status)) {
    case ENTRY_FILE:
        if (is_yaml(path))
            add_file(l, path, &status);
        break;
    case ENTRY_FOLDER:
        list_folder(l, path, &status, depth + 1);
        break;
    case ENTRY_LINK:
        list_link(l, path);
        break;
    case ENTRY_OTHER:
        if (is_yaml(path))
            pass_over(l, path, source_explain(ENXIO));
        break;
    case ENTRY_UNKNOWN: /* it may have been a folder */
        add_unreadable(l, path, source_explain(errno));
        break;
    }
}

static int
by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static int
not_hidden(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* What lies in a folder, in the order of the names. */
struct listing {
    struct dirent **entries;
    int count; /* below 0: it cannot be read */
};

static void
release_listing(void *thing)
{
    struct listing *listing = thing;
    for (int i = 0; i < listing->count; i++)
        free(listing->entries[i]);
    if (listing->count >= 0)
        free(listing->entries);
    *listing = (struct listing){0};
}

/* Lists what lies in a folder, in the order of the names. */
static void
list_folder(struct lister *l, const char *path, const struct stat *status, int depth)
{
    if (depth == FOLDER_DEPTH_MAX) {
        add_unreadable(l, path, "folders are nested too deep");
        return;
    }
    if (is_known(l, status))
        return;
    struct listing *listing = arena_alloc(l->arena, sizeof(*listing));
    listing->count = scandir(path, &listing->entries, not_hidden, by_name);
    if (listing->count < 0) {
        add_unreadable(l, path, source_explain(errno));
        return;
    }
    arena_own(l->arena, release_listing, listing);
    const char *slash = path[0] && path[strlen(path) - 1] == '/' ? "" : "/";
    for (int i = 0; i < listing->count; i++)
        list_entry(l, arena_printf(l->arena, "%s%s%s", path, slash, listing->entries[i]->d_name), depth);
    release_listing(listing);
}

static void
list_path(struct lister *l, const char *path)
{
    struct stat status;
    bool there = stat(path, &status) == 0;
    if (there && S_ISREG(status.st_mode)) {
        add_file(l, path, &status);
        return;
    }
    if (!there || !S_ISDIR(status.st_mode)) {
        add_named(l, path);
        return;
    }
    size_t before = l->found;
    if (!realpath(path, l->root)) {
        add_unreadable(l, path, source_explain(errno));
        return;
    }
    if (strcmp(l->root, "/") == 0)
        l->root[0] = '\0'; /* so that a slash follows in any case */
    list_folder(l, path, &status, 0);
    if (l->found == before)
        add_unreadable(l, path, "there is no .yaml file in this folder");
}

void
report_unreadable(struct document *document, const char *why)
{
    struct str nowhere = {.pos = DIAG_NO_POS};
    diag_add(&document->diags, DIAG_CANNOT_READ, &document->source, nowhere, "cannot be read: %s", why);
}

void
load_list(struct collection *collection, const char *const *paths, size_t count, struct arena *scratch)
{
    struct lister lister = {.collection = collection, .arena = collection->arena};
    lister.known.arena = arena_within(scratch);
    for (size_t i = 0; i < count; i++)
        list_path(&lister, paths[i]);
    arena_reset(lister.known.arena);
}
