/* The page of a profile at a level, or as a whole: its outline, set out for reading. */
#ifndef TUI_PROFILE_PAGE_H
#define TUI_PROFILE_PAGE_H

#include "paper.h"

/*
 * Fills an empty paper, whose arena is set. Of a level, what the tabs say is left out, and what is the same at all
 * levels of the profile stands folded under one heading, which says what it is.
 */
void profile_page_make(struct paper *paper, struct rung rung);

#endif
