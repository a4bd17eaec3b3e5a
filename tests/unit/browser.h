/*
 * For tests of the browser: a collection, the app that shows it, and a canvas to draw on; no terminal.
 *
 * Also here is what each cmocka program must include.
 */
#ifndef BROWSER_H
#define BROWSER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "tui/app.h"

struct browser {
    struct collection *collection;
    struct app app;
    struct canvas canvas;
    struct arena *arena; /* for results */
};

/* Makes a browser of files and folders the state of a test, in a locale in which characters have widths. */
int browser_setup(void **state, const char *const *paths, size_t count);

int browser_teardown(void **state);

#endif
