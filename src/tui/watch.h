/*
 * Notices when the files of a collection change: those of the folders it was loaded from, below them, or named alone.
 *
 * What tells is a stamp of all files: their names, sizes, times. The system says when to look at them (inotify);
 * since it cannot always, they are also looked at now and then. So it makes no difference how a file came to change:
 * written to, replaced by another, deleted and made again, moved in or out.
 */
#ifndef TUI_WATCH_H
#define TUI_WATCH_H

#include <stdatomic.h>
#include <stdbool.h>
#include <stddef.h>

struct watch;

/*
 * Begins to watch files and folders, which need not be there; watch_look() is to be called before anything else. The
 * paths must live as long. A change counts once nothing has happened for `quiet_ms`, and five times that after it at
 * the latest.
 */
struct watch *watch_open(const char *const *paths, size_t count, int quiet_ms);

/* Ends it. NULL is allowed. */
void watch_close(struct watch *watch);

/* A descriptor that can be read from when something happens; -1: there is none. */
int watch_descriptor(const struct watch *watch);

/* Milliseconds after which it is time to look even if the descriptor is silent. */
int watch_wait(const struct watch *watch);

/* Whether it is time to look at the files. */
bool watch_is_due(struct watch *watch);

/*
 * Looks at the files, as which they are known from now on: to be called before they are loaded. Whether they are
 * other than when it last did. Takes its time, so it may be called in another thread, while this one leaves the watch
 * alone; when `stop` (may be NULL) is set then, it is given up, and the watch of no use any more.
 */
bool watch_look(struct watch *watch, const atomic_bool *stop);

#endif
