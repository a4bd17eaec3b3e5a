/*
 * The pages seen so far, to go back and forward among them as in a web browser. A step of the trail is the whole
 * stack of pages, so that Esc still leads where it did.
 */
#ifndef TUI_TRAIL_H
#define TUI_TRAIL_H

#include <stdbool.h>
#include <stddef.h>

struct app;
struct pages;

enum { TRAIL_MAX = 50 }; /* steps that are remembered */

struct trail_list {
    struct pages *v[TRAIL_MAX]; /* the last one is the nearest */
    size_t count;
};

struct trail {
    struct trail_list back;
    struct trail_list forward;
    struct pages *offered; /* the step among them that the user has not made, and not gone yet; NULL: none */
    struct pages *left;    /* where a key began that has opened or closed a page; NULL: none has */
    bool going;            /* pages are being opened by the trail itself */
};

/* A page is about to be opened or closed: remembers where this was, when it is the first of this key. */
void trail_leave(struct app *app);

/* A key is done: what was left, if it was, is a step back from now on. */
void trail_arrive(struct app *app);

/* Makes pages that the user has not been on in this run a step back; they are the trail's from now on. */
void trail_offer(struct app *app, struct pages *pages);

/* Whether there is a way back, and forward. */
bool trail_can_go_back(const struct app *app);
bool trail_can_go_forward(const struct app *app);

/* Goes a step back or forward. */
void trail_go_back(struct app *app);
void trail_go_forward(struct app *app);

/* Goes to the page seen before; the next time to this one again. */
void trail_swap(struct app *app);

/* Forgets everything. */
void trail_done(struct trail *trail);

#endif
