/*
 * The preview on the home screen: what a profile or a level is about, as much as there is room for.
 */
#ifndef TUI_HOME_PREVIEW_H
#define TUI_HOME_PREVIEW_H

#include "excerpt.h"
#include "rung/model.h"

/* Writes what there is to be said of a rung. */
void home_preview(struct excerpt *excerpt, struct rung rung);

/* Writes a profile as one of several: its title, its levels, its status. */
void home_preview_line(struct excerpt *excerpt, const struct profile *profile);

#endif
