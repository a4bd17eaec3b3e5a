/*
 * The settings of a user: a small YAML file, read with the same care and the same messages as the data.
 *
 * Where the file is, the front ends say. What is wrong in it is never fatal: what can be read of it counts.
 */
#ifndef RUNG_SETTINGS_H
#define RUNG_SETTINGS_H

#include "rung/model.h"

/* All themes: name in C, and the word for it. What they look like is told in src/tui/theme.c, in the same order. */
#define THEMES(X)                                                                                                    \
    X(THEME_DEFAULT, "default")                                                                                      \
    X(THEME_LIGHT, "light")                                                                                          \
    X(THEME_DARK, "dark")                                                                                            \
    X(THEME_HIGH_CONTRAST, "high-contrast")                                                                          \
    X(THEME_COLOUR_BLIND, "colour-blind")                                                                            \
    X(THEME_MONO, "mono")

enum theme_choice {
#define X(theme, name) theme,
    THEMES(X)
#undef X
        THEME_COUNT
};

enum mouse_setting { MOUSE_ON, MOUSE_OFF };

struct settings {
    enum theme_choice theme;
    enum mouse_setting mouse;
    struct texts data;     /* files and folders to load, as written */
    struct source *source; /* the file; its text was let go of */
    struct diags diags;    /* what is wrong in it */
};

/* The word that the settings file has for a theme. */
const char *settings_theme_name(enum theme_choice theme);

/*
 * Reads the settings from a file, which need not be there: then all is as without it. The path is kept, not copied;
 * the rest lies in `arena`.
 */
void settings_read(struct settings *settings, struct arena *arena, const char *path);

/*
 * Writes theme and mouse into the settings file, made if need be, and nothing at all when it says so already. What
 * else stands there stays, as it is written; only a file in a form that no line can be put into is set out anew. A
 * file that cannot be read as YAML is not touched. Returns NULL, or why it cannot be done, as a sentence without a
 * full stop, in `arena`.
 */
const char *settings_save(const struct settings *settings, struct arena *arena);

#endif
