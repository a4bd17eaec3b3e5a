/* A stamp of all files, and inotify to say when to make a new one. */
#include "watch.h"

#include <dirent.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/inotify.h>
#endif

#include "rung/arena.h"

enum {
    FOLDER_DEPTH_MAX = 32, /* as in loading */
    LATEST = 5,            /* times the quiet, a change counts in any case */
};

/*
 * How often to look at files of which the system does not tell; and at the others, for on a network it may not know.
 */
static const struct pace {
    int least_ms;
    int share; /* looking takes no more than one part in so many of the time */
} blind_pace = {1000, 50}, seeing_pace = {5000, 1000};

struct watch {
    struct arena *arena;
    const char *const *paths;
    size_t count;
    int quiet_ms;
    int inotify;             /* -1: there is none */
    const atomic_bool *stop; /* looking is to be given up when it is set; or NULL */
    bool blind;              /* not all is watched: it must be looked at */
    uint64_t stamp;          /* of the files, as known */
    int64_t first_ms;        /* when something began to happen since; 0: nothing has */
    int64_t last_ms;         /* when it last did */
    int64_t look_ms;         /* when to look next, if nothing happens */
};

static int64_t
now_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* --- The stamp --- */

static uint64_t
mix(uint64_t hash, uint64_t number)
{
    hash = (hash ^ number) * 0x9E3779B97F4A7C15;
    return hash ^ (hash >> 32);
}

/* The stamp of one file or folder. */
static uint64_t
stamp_of(const char *path, const struct stat *status)
{
    uint64_t hash = 0xCBF29CE484222325;
    for (; *path; path++)
        hash = mix(hash, (unsigned char)*path);
    if (S_ISDIR(status->st_mode)) /* what is in it says the rest */
        return hash;
    hash = mix(hash, (uint64_t)status->st_ino);
    hash = mix(hash, (uint64_t)status->st_size);
    hash = mix(hash, (uint64_t)status->st_mtim.tv_sec);
    hash = mix(hash, (uint64_t)status->st_mtim.tv_nsec);
    hash = mix(hash, (uint64_t)status->st_ctim.tv_sec);
    return mix(hash, (uint64_t)status->st_ctim.tv_nsec);
}

/* Has the system tell of a folder. */
static void
watch_folder(struct watch *watch, const char *path)
{
#ifdef __linux__
    const uint32_t events = IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_MODIFY | IN_CLOSE_WRITE
                            | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;
    if (watch->inotify >= 0 && inotify_add_watch(watch->inotify, path, events) >= 0)
        return;
#else
    (void)path;
#endif
    watch->blind = true;
}

/* The stamp of a file, or of where a link leads: what happens there nobody tells. */
static uint64_t
stamp_file(struct watch *watch, const char *path, struct stat *status)
{
    if (S_ISLNK(status->st_mode)) {
        watch->blind = true;
        if (stat(path, status) != 0)
            return 0;
    }
    return stamp_of(path, status);
}

static bool
is_yaml(const char *name)
{
    const char *dot = strrchr(name, '.');
    return dot && (strcasecmp(dot, ".yaml") == 0 || strcasecmp(dot, ".yml") == 0);
}

/* A folder that is still to be looked into, and those after it. */
struct folder {
    const char *path;
    int depth;
    struct folder *next;
};

/* The stamp of what a name in a folder stands for; a folder is put off. */
static uint64_t
stamp_entry(struct watch *watch, struct arena *scratch, struct folder *folder, const char *name)
{
    struct stat status;
    const char *path = arena_printf(scratch, "%s/%s", folder->path, name);
    if (lstat(path, &status) != 0)
        return 0;
    if (S_ISDIR(status.st_mode) && folder->depth + 1 < FOLDER_DEPTH_MAX) {
        struct folder *below = arena_alloc(scratch, sizeof(*below));
        *below = (struct folder){.path = path, .depth = folder->depth + 1, .next = folder->next};
        folder->next = below;
        return stamp_of(path, &status);
    }
    if (!is_yaml(name))
        return 0;
    return stamp_file(watch, path, &status);
}

static bool
is_stopped(const struct watch *watch)
{
    return watch->stop && atomic_load_explicit(watch->stop, memory_order_relaxed);
}

/* The stamp of a folder and all below it. It is watched before it is read, so that nothing is missed in between. */
static uint64_t
stamp_folder(struct watch *watch, struct arena *scratch, const char *path)
{
    uint64_t stamp = 0;
    for (struct folder *folder = &(struct folder){.path = path}; folder; folder = folder->next) {
        watch_folder(watch, folder->path);
        DIR *names = opendir(folder->path);
        for (struct dirent *entry; names && !is_stopped(watch) && (entry = readdir(names));)
            if (entry->d_name[0] != '.')
                stamp += stamp_entry(watch, scratch, folder, entry->d_name); /* in whatever order */
        if (names)
            closedir(names);
    }
    return stamp;
}

/* The folder that a path lies in. */
static const char *
folder_of(struct arena *scratch, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return ".";
    return slash == path ? "/" : arena_copy(scratch, path, (size_t)(slash - path));
}

/* The stamp of what was named to be loaded. */
static uint64_t
stamp_path(struct watch *watch, struct arena *scratch, const char *path)
{
    struct stat status;
    if (lstat(path, &status) != 0) {
        watch->blind = true; /* nobody tells when it comes */
        return 0;
    }
    uint64_t stamp = stamp_file(watch, path, &status);
    if (S_ISDIR(status.st_mode))
        return stamp + stamp_folder(watch, scratch, path);
    watch_folder(watch, folder_of(scratch, path));
    return stamp;
}

/* The stamp of all files as they are now. */
static uint64_t
make_stamp(struct watch *watch)
{
    struct arena *scratch = arena_new(watch->arena);
    int64_t before = now_ms();
    uint64_t stamp = 0;
    watch->blind = false;
    for (size_t i = 0; i < watch->count; i++)
        stamp += stamp_path(watch, scratch, watch->paths[i]);
    arena_free(scratch);
    struct pace pace = watch->blind ? blind_pace : seeing_pace;
    int64_t after = now_ms(), rest = (after - before) * pace.share;
    watch->look_ms = after + (rest > pace.least_ms ? rest : pace.least_ms);
    return stamp;
}

/* --- Events --- */

/* Takes what the system has told so far; which file it is about does not matter. */
static void
take_events(struct watch *watch)
{
    char events[4096];
    while (watch->inotify >= 0 && read(watch->inotify, events, sizeof(events)) > 0) {
        watch->last_ms = now_ms();
        if (watch->first_ms == 0)
            watch->first_ms = watch->last_ms;
    }
}

/* When to look at the files: when a change that has begun counts, or when it is time to. */
static int64_t
due_ms(const struct watch *watch)
{
    if (watch->first_ms == 0)
        return watch->look_ms;
    int64_t latest = watch->first_ms + (int64_t)LATEST * watch->quiet_ms, quiet = watch->last_ms + watch->quiet_ms;
    return quiet < latest ? quiet : latest;
}

bool
watch_is_due(struct watch *watch)
{
    take_events(watch);
    return now_ms() >= due_ms(watch);
}

bool
watch_look(struct watch *watch, const atomic_bool *stop)
{
    uint64_t before = watch->stamp;
    watch->first_ms = 0;
    watch->stop = stop;
    watch->stamp = make_stamp(watch);
    return watch->stamp != before;
}

int
watch_wait(const struct watch *watch)
{
    int64_t left = due_ms(watch) - now_ms();
    return left > 0 ? (int)left : 0;
}

int
watch_descriptor(const struct watch *watch)
{
    return watch->inotify;
}

struct watch *
watch_open(const char *const *paths, size_t count, int quiet_ms)
{
    struct arena *arena = arena_new(NULL);
    struct watch *watch = arena_alloc(arena, sizeof(*watch));
    *watch = (struct watch){.arena = arena, .paths = paths, .count = count, .quiet_ms = quiet_ms, .inotify = -1};
#ifdef __linux__
    watch->inotify = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
#endif
    return watch;
}

void
watch_close(struct watch *watch)
{
    if (!watch)
        return;
    if (watch->inotify >= 0)
        close(watch->inotify);
    arena_free(watch->arena);
}
