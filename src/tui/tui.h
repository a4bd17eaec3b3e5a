/*
 * The browser on a terminal.
 */
#ifndef TUI_TUI_H
#define TUI_TUI_H

#include "rung/model.h"

/*
 * Lets the user browse a collection, until they quit. Standard input and output must be a terminal. Returns the exit
 * code of the program: 0, or 2 after saying why the terminal cannot be used, or 3 when it went away.
 */
int tui_run(const struct collection *collection);

#endif
