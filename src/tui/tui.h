/*
 * The browser on a terminal.
 */
#ifndef TUI_TUI_H
#define TUI_TUI_H

#include <stdbool.h>

#include "rung/model.h"

/*
 * Lets the user browse a collection. Returns NULL when they quit, else why it ended or could not begin, as a sentence
 * without a full stop that is not to be freed. `utf8` says whether the terminal shows UTF-8 or only ASCII; the locale
 * of the program must be a UTF-8 one in any case, for text to be measured.
 */
const char *tui_run(const struct collection *collection, bool utf8);

#endif
