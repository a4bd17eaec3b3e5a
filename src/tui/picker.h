/*
 * A list to choose from, in a box over the page: what can be done, bookmarks, levels, themes. Typing narrows it down.
 */
#ifndef TUI_PICKER_H
#define TUI_PICKER_H

#include "app.h"

struct picker_entry {
    const char *heading; /* of the group that begins here; NULL: it goes on */
    struct str text;     /* what is chosen */
    struct str remark;   /* behind it, such as its keys; may be not given */
    struct str also;     /* found by these words, too, though they do not show; may be not given */
    const char *why_not; /* why it cannot be chosen now, as a sentence; NULL: it can */
    struct str say;      /* in the status line when it is focused; not given: the text */
    size_t value;        /* for whoever gets it */
};

struct picker {
    const char *title;
    const struct picker_entry *entries; /* with all they point to, in the arena of the picker's screen, or for ever */
    size_t count;
    const char *nothing; /* what stands there when there are no entries */
    size_t focus;        /* the entry to begin with */
    const char *note;    /* a line under the field; NULL: none */

    /* Of a list so long that making these for all entries would take time: in place of their `also` and `say`. */
    struct str (*also)(const struct picker *picker, struct arena *arena, const struct picker_entry *entry);
    struct str (*say)(const struct picker *picker, struct arena *arena, const struct picker_entry *entry);

    enum action opened_by; /* its keys close the list again; ACT_NONE: none */
    const void *context;   /* for whoever gets the choice; in the arena of the picker's screen */

    /* Does what was chosen; the picker is closed already, but what it points to is still there. */
    void (*pick)(struct app *app, const struct picker *picker, const struct picker_entry *entry);

    /* Takes an entry out for good (Del); the picker is closed already, as for pick(). NULL: none can be taken out. */
    void (*remove)(struct app *app, const struct picker *picker, const struct picker_entry *entry);
};

/*
 * Opens an empty picker over the top screen. Fill in the rest before anything else; its screen's arena is there for
 * it.
 */
struct picker *picker_open(struct app *app, struct arena **arena_out);

#endif
