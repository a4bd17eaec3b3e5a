/*
 * Notices when the files of a collection change: those of the folders it was loaded from, below them, or named alone.
 *
 * What tells is a stamp of all files: their names, sizes, times. The system says when to look at them (inotify); since
 * it cannot always, they are also looked at now and then. So it makes no difference how a file came to change: written to,
 * replaced by another, deleted and made again, moved in or out.
 */
#ifndef TUI_WATCH_H
#define TUI_WATCH_H

#include <stdbool.h>
#include <stddef.h>

struct watch;

/*
 * Begins to watch files and folders, which need not be there; as they are now is how they are known. The paths must
 * live as long. A change counts once nothing has happened for `quiet_ms`, and five times that after it at the latest.
 */
struct watch *watch_open(const char *const *paths, size_t count, int quiet_ms);

/* Ends it. NULL is allowed. */
void watch_close(struct watch *watch);

/* A descriptor that can be read from when something happens; -1: there is none. */
int watch_descriptor(const struct watch *watch);

/* Milliseconds after which watch_changed() is to be asked even if the descriptor is silent. */
int watch_wait(const struct watch *watch);

/* Whether the files are other than when it last said so (or watching began). Costs little while nothing happens. */
bool watch_changed(struct watch *watch);

/* Takes the files as they are now for known: to be called before they are loaded for another reason. */
void watch_forget(struct watch *watch);

#endif
