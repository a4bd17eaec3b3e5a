/* Files and folders to a collection. */
#include "rung/load.h"

#include <dirent.h>
#include <errno.h>
#include <setjmp.h>
#include <stdlib.h>
#include <sys/stat.h>

#include "collect.h"
#include "link.h"
#include "read.h"
#include "yaml.h"

enum { FOLDER_DEPTH_MAX = 32 };

struct loader {
    struct collection *collection;
    struct arena *arena;   /* of the collection; owns those of the documents */
    struct arena *scratch; /* emptied after each file */
    jmp_buf out_of_memory; /* where all of it is given up */
};

/* --- One file --- */

static void
free_arena(void *arena)
{
    arena_free(arena);
}

static void
release_source(void *source)
{
    source_release(source);
}

/* A document without content yet, in an arena of its own; it stands in the collection's list. */
static struct document *
add_document(struct loader *l, const char *path)
{
    struct collection *c = l->collection;
    struct arena *arena = arena_new(l->arena);
    arena_own(l->arena, free_arena, arena);
    struct document *document = arena_alloc(arena, sizeof(*document));
    document->arena = arena;
    document->diags.arena = arena;
    document->source.path = path;
    arena_own(arena, release_source, &document->source);
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

/* Loads what lies in a folder; returns how many files that was. */
static uint32_t
load_folder(struct loader *l, const char *path, int depth)
{
    struct listing *listing = arena_alloc(l->arena, sizeof(*listing));
    uint32_t before = l->collection->document_count;
    listing->count = depth < FOLDER_DEPTH_MAX ? scandir(path, &listing->entries, not_hidden, by_name) : -1;
    if (listing->count < 0) {
        const char *why = depth < FOLDER_DEPTH_MAX ? strerror(errno) : "folders are nested too deep";
        report_unreadable(add_document(l, path), why);
        return 1;
    }
    arena_own(l->arena, release_listing, listing);
    const char *slash = path[0] && path[strlen(path) - 1] == '/' ? "" : "/";
    for (int i = 0; i < listing->count; i++) {
        struct stat status;
        const char *full = arena_printf(l->arena, "%s%s%s", path, slash, listing->entries[i]->d_name);
        if (lstat(full, &status) == 0 && S_ISDIR(status.st_mode)) /* lstat: a link may lead round in a circle */
            load_folder(l, full, depth + 1);
        else if (is_yaml(full))
            load_file(l, full);
    }
    release_listing(listing);
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

static void
give_up(void *context)
{
    struct loader *l = context;
    longjmp(l->out_of_memory, 1);
}

/* The way to give_up() ends with the load. */
static void
forget_give_up(const struct collection *collection, const struct arena *like)
{
    for (uint32_t d = 0; d < collection->document_count; d++)
        arena_end_like(collection->documents[d]->arena, like);
    arena_end_like(collection->arena, like);
}

/* False when memory ran out on the way; what there is by then is owned by the loader's arenas. */
static bool
load_all(struct loader *l, const char *const *paths, size_t count)
{
    if (setjmp(l->out_of_memory) != 0)
        return false;
    l->arena = arena_first(give_up, l);
    l->scratch = arena_new(l->arena);
    l->collection = arena_alloc(l->arena, sizeof(*l->collection));
    l->collection->arena = l->collection->diags.arena = l->arena;
    for (size_t i = 0; i < count; i++)
        load_path(l, paths[i]);
    link_collection(l->collection, l->scratch);
    collect_diags(l->collection);
    return true;
}

struct collection *
collection_load(const char *const *paths, size_t count, const struct arena *like)
{
    struct loader loader = {0};
    bool loaded = load_all(&loader, paths, count);
    arena_free(loader.scratch);
    if (!loaded) {
        arena_free(loader.arena);
        return NULL;
    }
    forget_give_up(loader.collection, like);
    return loader.collection;
}

void
collection_free(struct collection *collection)
{
    if (collection)
        arena_free(collection->arena);
}
