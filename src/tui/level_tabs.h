/*
 * The levels of a profile as tabs on one line, track by track:
 *
 *      1 Associate  [2 Career]  3 Senior
 *     Individual:  4  [5]  7   |  Manager:  M5  M7
 *
 * The numbers are the keys. Where levels are called by numbers there are no others, and a key means the name.
 */
#ifndef TUI_LEVEL_TABS_H
#define TUI_LEVEL_TABS_H

#include "app.h"

struct level_tabs {
    const struct profile *profile;
    uint32_t *order; /* the places of its levels, track by track */
    bool numbered;   /* a number stands before each name */
    bool tracked;    /* there are several tracks, which are named */
};

/* The tabs of a profile. They lie in `arena`. */
struct level_tabs level_tabs_make(struct arena *arena, const struct profile *profile);

/* Draws them, with that of a level in brackets and in view. A click on a tab does ACT_LEVEL. */
void level_tabs_draw(const struct level_tabs *tabs, const struct app *app, struct canvas *canvas, struct rect line,
                     uint32_t current);

/* The place of the level some tabs further on; UINT32_MAX: there is none. */
uint32_t level_tabs_step(const struct level_tabs *tabs, uint32_t current, int steps);

/* The place of the level that the number of a command means: of ACT_LEVEL, by a key or a tab. UINT32_MAX: none. */
uint32_t level_tabs_number(const struct profile *profile, int number);

#endif
