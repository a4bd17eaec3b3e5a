/* Files and folders to a collection. */
#include "rung/load.h"

#include <dirent.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "collect.h"
#include "link.h"
#include "read.h"
#include "yaml.h"

enum { FOLDER_DEPTH_MAX = 32 };

struct loader {
    struct collection *collection;
    struct arena *arena;   /* of the collection */
    struct arena *scratch; /* emptied after each file */
};

/* --- One file --- */

/* A document without content yet, in an arena of its own; it stands in the collection's list. */
static struct document *
add_document(struct loader *l, const char *path)
{
    struct collection *c = l->collection;
    struct arena *arena = arena_new(l->arena);
    struct document *document = arena_alloc(arena, sizeof(*document));
    document->arena = arena;
    document->diags.arena = arena;
    document->source.path = path;
    c->documents = arena_grow(l->arena, c->documents, c->document_count, sizeof(struct document *));
    c->documents[c->document_count++] = document;
    return document;
}

/* Something is wrong with a file or folder as a whole. */
static void
report_unreadable(struct document *document, const char *why)
{
    struct str nowhere = {.pos = DIAG_NO_POS};
    diag_add(&document->diags, DIAG_CANNOT_READ, &document->source, nowhere, "cannot be read: %s", why);
}

/* Touches nothing but the document: its own arena, its own diagnostics. */
static void
load_document(struct document *document, struct arena *scratch)
{
    const char *why = source_read(&document->source, document->source.path);
    if (why) {
        report_unreadable(document, why);
        return;
    }
    read_document(document, scratch, yaml_parse(scratch, &document->source, &document->diags));
    source_release(&document->source);
}

static void
load_file(struct loader *l, const char *path)
{
    load_document(add_document(l, path), l->scratch);
    arena_reset(l->scratch);
}

/* --- Folders --- */

static bool
is_yaml(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot && (strcmp(dot, ".yaml") == 0 || strcmp(dot, ".yml") == 0);
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

/* Loads what lies in a folder; returns how many files that was. */
static uint32_t
load_folder(struct loader *l, const char *path, int depth)
{
    struct dirent **entries;
    uint32_t before = l->collection->document_count;
    int count = depth < FOLDER_DEPTH_MAX ? scandir(path, &entries, not_hidden, by_name) : -1;
    if (count < 0) {
        const char *why = depth < FOLDER_DEPTH_MAX ? strerror(errno) : "folders are nested too deep";
        report_unreadable(add_document(l, path), why);
        return 1;
    }
    const char *slash = path[0] && path[strlen(path) - 1] == '/' ? "" : "/";
    for (int i = 0; i < count; i++) {
        struct stat status;
        const char *name = entries[i]->d_name;
        const char *full = arena_printf(l->arena, "%s%s%s", path, slash, name);
        free(entries[i]);
        if (lstat(full, &status) == 0 && S_ISDIR(status.st_mode)) /* lstat: a link may lead round in a circle */
            load_folder(l, full, depth + 1);
        else if (is_yaml(full))
            load_file(l, full);
    }
    free(entries);
    return l->collection->document_count - before;
}

static void
load_path(struct loader *l, const char *path)
{
    struct stat status;
    if (stat(path, &status) != 0 || !S_ISDIR(status.st_mode))
        load_file(l, path);
    else if (load_folder(l, path, 0) == 0)
        report_unreadable(add_document(l, path), "there is no .yaml file in this folder");
}

/* --- The whole --- */

struct collection *
collection_load(const char *const *paths, size_t count, const struct arena *like)
{
    struct arena *arena = arena_new(like), *scratch = arena_new(like);
    struct collection *collection = arena_alloc(arena, sizeof(*collection));
    collection->arena = arena;
    collection->diags.arena = arena;
    struct loader loader = {.collection = collection, .arena = arena, .scratch = scratch};
    for (size_t i = 0; i < count; i++)
        load_path(&loader, paths[i]);
    link_collection(collection, scratch);
    collect_diags(collection);
    arena_free(scratch);
    return collection;
}

void
collection_free(struct collection *collection)
{
    if (!collection)
        return;
    for (uint32_t d = 0; d < collection->document_count; d++) {
        source_release(&collection->documents[d]->source);
        arena_free(collection->documents[d]->arena);
    }
    arena_free(collection->arena);
}
