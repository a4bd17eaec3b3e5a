/*
 * Signs and what they mean, one after the other; a line is broken between them, not within.
 *
 *     struct legend legend = {.canvas = canvas, .scratch = app->frame, .area = area};
 *     legend_add(&legend, str_of("^"), ROLE_MARK_CHANGED, "raised");
 */
#ifndef TUI_LEGEND_H
#define TUI_LEGEND_H

#include "canvas.h"

struct legend {
    struct canvas *canvas; /* NULL: it is only measured */
    struct arena *scratch;
    struct rect area; /* when it is only measured, the width alone counts */
    int x, y;         /* in the area: where the next one goes; y is where the last line is */
};

/* Adds a sign (which may be not given) and its meaning. */
void legend_add(struct legend *legend, struct str sign, enum role role, struct str meaning);

/* Begins a new line, unless nothing stands on this one. */
void legend_break(struct legend *legend);

/* The lines taken so far. */
int legend_height(const struct legend *legend);

#endif
