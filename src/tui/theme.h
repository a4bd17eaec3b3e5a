/*
 * Themes: how what the screens say (roles.h) looks on a terminal. Nothing here knows a terminal.
 *
 * To change how something looks, change its row in theme.c. To add a theme, add its rows and a row to `themes`;
 * tests/unit/test_theme.c computes whether it can be read. What a role looks like without colour is the same in all
 * themes, and is enough to tell what differs: colour only helps.
 */
#ifndef TUI_THEME_H
#define TUI_THEME_H

#include <stddef.h>

#include "roles.h"
#include "rung/arena.h"
#include "rung/str.h"

/* How many colours a terminal has. */
enum colours { COLOURS_NONE, COLOURS_8, COLOURS_16, COLOURS_256, COLOURS_COUNT };

/* What a text can be besides coloured; may be added up. */
enum { STYLE_BOLD = 1, STYLE_UNDERLINE = 2, STYLE_REVERSE = 4 };

/* How a text looks: colours by the terminal's numbers, -1 being its own, and attributes. */
struct style {
    short text;
    short ground;
    unsigned attributes;
};

/* What a theme can count on behind a text for which it does not paint a ground. */
enum window { WINDOW_ANY, WINDOW_LIGHT, WINDOW_DARK, WINDOW_PAINTED };

/* Colours of a text: of 256, and what comes nearest with 16 and with 8, where grounds are not painted one by one. */
struct theme_colours {
    short text, ground;
    short sixteen;
    short eight;
};

/* A role with colours of its own. */
struct theme_row {
    enum role role;
    struct theme_colours colours;
};

struct theme {
    const char *name; /* as users write it */
    const char *help; /* what it is like, as a short phrase */
    enum window window;
    struct theme_colours normal;        /* for what is not said otherwise */
    struct theme_colours dim;           /* for what may be read past */
    const struct theme_colours *shades; /* for proficiencies, from the lowest: ROLE_SHADES of them */
    const struct theme_row *rows;       /* NULL: no colours at all */
    size_t count;
};

/* All themes; the first one is there when nobody asks for another. */
extern const struct theme themes[];
extern const size_t theme_count;

/* How a role looks with so many colours. */
struct style theme_style(const struct theme *theme, enum role role, enum colours colours);

/* The theme of that name, or NULL. */
const struct theme *theme_find(struct str name);

/* What to say to someone who asked for a theme that is not there (see text_suggest). In `arena`; may be NULL. */
const char *theme_suggest(struct arena *arena, struct arena *scratch, struct str name);

/* The theme when none was asked for: the one without colours if the variable NO_COLOR (NULL: not set) wants none. */
const struct theme *theme_initial(const char *no_color);

#endif
