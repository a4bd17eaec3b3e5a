/* What is around the browser: for rung doctor. */
#ifndef TUI_SURROUNDINGS_H
#define TUI_SURROUNDINGS_H

#include <stdbool.h>

/* What the browser would find where it is to run. */
struct tui_surroundings {
    bool known;         /* the system knows the terminal that TERM names ... */
    bool able;          /* ... and it can put text anywhere, as pages need it */
    bool copies;        /* it may take what is to be copied */
    int colours;        /* that it has; 0: none */
    const char *curses; /* the version of the library */
    const char *editor; /* what opens a file to be changed */
    bool editor_is_there;
};

#endif
