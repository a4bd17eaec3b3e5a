/*
 * A page of a list and of a preview of what is focused in it: how it is divided, and what stands there when there is
 * nothing to list.
 */
#ifndef TUI_SPLIT_H
#define TUI_SPLIT_H

#include "canvas.h"

struct split {
    struct rect list;
    struct rect rule; /* between them: one column or one row */
    struct rect preview;
};

/*
 * Divides a page: the preview stands beside the list where the page is `wide` columns or more, else beneath, on
 * `rows`.
 */
struct split split_page(struct rect page, int wide, int rows);

/* Draws a rule: one column or one row. */
void split_rule(struct canvas *canvas, struct rect rule);

/* Says on the page why it lists nothing, with the terminal's cursor there. */
void split_nothing(struct canvas *canvas, struct arena *scratch, struct rect page, const char *why);

#endif
