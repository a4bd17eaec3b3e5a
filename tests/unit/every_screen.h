/* The screens of the browser, each as it is opened in several ways: for tests of what is true of all of them. */
#ifndef EVERY_SCREEN_H
#define EVERY_SCREEN_H

#include "browser.h"

struct opened_screen {
    const char *name;
    void (*open)(struct app *app); /* on top of the first page; there must be profiles with levels, and problems */
};

/* Ends in a row without a name. */
extern const struct opened_screen every_screen[];

#endif
