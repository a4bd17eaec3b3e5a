/*
 * What a piece of text is, said by the screens; how it looks is decided by the theme (theme.c).
 *
 * To add a role: add a row here, and to theme.c unless it looks like all other text. The name is what tests see.
 */
#ifndef TUI_ROLES_H
#define TUI_ROLES_H

#include "rung/compare.h"

#define ROLES(X)                                                                                                     \
    X(ROLE_NORMAL, "normal")                                                                                         \
    X(ROLE_TITLE, "title")               /* where we are */                                                          \
    X(ROLE_HEADING, "heading")           /* over a part of a page or a column */                                     \
    X(ROLE_STRONG, "strong")             /* words that matter within a text */                                       \
    X(ROLE_DIM, "dim")                   /* what may be read past */                                                 \
    X(ROLE_FOCUS, "focus")               /* the row or cell that keys act upon */                                    \
    X(ROLE_FOCUS_OFF, "focus-off")       /* the row of the focused cell */                                           \
    X(ROLE_TAB, "tab")                   /* one of several to choose from */                                         \
    X(ROLE_TAB_CURRENT, "tab-current")   /* the one chosen */                                                        \
    X(ROLE_PICKED, "picked")             /* marked by the user for comparing */                                      \
    X(ROLE_MARK_NEW, "mark-new")         /* + */                                                                     \
    X(ROLE_MARK_CHANGED, "mark-changed") /* ^ */                                                                     \
    X(ROLE_MARK_LOWERED, "mark-lowered") /* v */                                                                     \
    X(ROLE_MARK_SAME, "mark-same")       /* = */                                                                     \
    X(ROLE_MARK_ABSENT, "mark-absent")   /* . and _ */                                                               \
    X(ROLE_RULE, "rule")                 /* lines */                                                                 \
    X(ROLE_LEGEND, "legend")             /* what signs mean */                                                       \
    X(ROLE_MATCH, "match")               /* what was looked for, where it stands */                                  \
    X(ROLE_FIELD, "field")               /* a text that is being typed */                                            \
    X(ROLE_POPUP, "popup")               /* text in a box over the page */                                           \
    X(ROLE_SHADE_1, "shade-1")           /* proficiencies, from the lowest ... */                                    \
    X(ROLE_SHADE_2, "shade-2")                                                                                       \
    X(ROLE_SHADE_3, "shade-3")                                                                                       \
    X(ROLE_SHADE_4, "shade-4") /* ... to the highest: see role_shade */                                              \
    X(ROLE_STATUS, "status")   /* the sentence about what is focused */                                              \
    X(ROLE_WARNING, "warning") /* what cannot be done, what is wrong */                                              \
    X(ROLE_BAR_KEY, "bar-key") /* a key on the key bar */                                                            \
    X(ROLE_BAR, "bar")         /* what it does */                                                                    \
    X(ROLE_BAR_OFF, "bar-off") /* what it would do, if it could */

enum role {
#define X(role, name) role,
    ROLES(X)
#undef X
        ROLE_COUNT
};

enum { ROLE_SHADES = ROLE_SHADE_4 - ROLE_SHADE_1 + 1 };

/* The shade for a step (from 1) of a scale with `steps` steps: the lowest and the highest get the ends. */
enum role role_shade(int step, int steps);

/* The same as a sign, for those who see no shades. */
const char *role_shade_sign(enum role shade);

/* How a mark and what it marks look; and the same for its sign, such as '+'. Other signs are to be read past. */
enum role role_mark(enum mark mark);
enum role role_mark_sign(char sign);

#endif
