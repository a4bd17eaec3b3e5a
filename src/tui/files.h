/*
 * The files that are browsed: read in the background, the first time and whenever they have changed, and shown as
 * they come.
 */
#ifndef TUI_FILES_H
#define TUI_FILES_H

#include "reload.h"
#include "tui.h"

struct files {
    const struct tui_start *start;
    struct app *app; /* that shows them; NULL: none yet */
    struct editions editions;
    struct watch *watch;       /* not to be touched while they are read: then it is the reading thread's */
    struct loading *loading;   /* NULL: they are not being read */
    enum reload_reason reason; /* why they are being read, or were last */
    enum reload_reason next;   /* why to read them once more after that; RELOAD_EARLY: for no reason */
    bool whole;                /* all were read, at least once */
};

/* Begins to read. What `start` points to must live until files_end(). */
void files_begin(struct files *files, const struct tui_start *start);

/*
 * What is there of them within a moment, maybe nothing; *whole_out: it is all. It is the caller's, to be freed or to
 * be shown. NULL: memory ran out.
 */
struct collection *files_first(struct files *files, bool *whole_out);

/*
 * From now on they are shown in an app, which has begun with the first edition; that belongs to `files` now. When it
 * is whole, the user goes on where they were last time.
 */
void files_show(struct files *files, struct app *app, struct collection *first);

/* Has them read again; when they are being read already, once more after that. */
void files_read_again(struct files *files, enum reload_reason reason);

/* Has them read again if they have changed, when it is time to look whether they have. */
void files_look(struct files *files);

/* What can be read from when there is something new to be shown; -1: nothing, or the user is not to be disturbed. */
int files_news(const struct files *files);

/*
 * Shows what was read in the meantime, and how far that is. True when there is something new to be shown. When all is
 * read, and it is nothing to be browsed, the app quits.
 */
bool files_follow(struct files *files);

/* Stops reading, and releases all of it; the app must not use the collections any more. */
void files_end(struct files *files);

#endif
