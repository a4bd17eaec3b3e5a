/*
 * How to get to each screen, for what must be true on all of them.
 *
 * To add a screen, add a row to walk.c.
 */
#ifndef TESTS_WALK_H
#define TESTS_WALK_H

#include "pty.h"

struct walk {
    const char *screen;
    const char *keys;  /* from the home screen of the data; as a terminal sends them */
    const char *shows; /* what shows then, and did not before */
    const char *data;  /* NULL: the shipped collection */
};

extern const struct walk walks[];
extern const size_t walk_count;

/* Starts the program on the data in 24 rows of 80 columns, and goes to a screen. See pty_start. */
void walk_start(struct pty *pty, const char *setting, const char *before, const struct walk *walk);

#endif
