/*
 * The preview on the home screen: what a family, a profile or a level is about, as much as there is room for.
 */
#ifndef TUI_HOME_PREVIEW_H
#define TUI_HOME_PREVIEW_H

#include "excerpt.h"
#include "tree.h"

/* Writes what there is to be said of a rung. */
void home_preview(struct excerpt *excerpt, struct rung rung);

/* A family, which stands at a row of a tree: what it is, and its profiles with what is told of them in a line. */
void home_preview_family(struct excerpt *excerpt, const struct tree *tree, size_t row);

#endif
