/* The themes, and what roles look like without any. */
#include "theme.h"

#include "rung/text.h"

enum { BOLD = STYLE_BOLD, UNDERLINE = STYLE_UNDERLINE, REVERSE = STYLE_REVERSE };

/* What a role is like in all themes. What carries a sign of its own needs no attributes to be told apart. */
static const struct {
    unsigned coloured; /* attributes with 256 colours ... */
    unsigned plain;    /* ... and with fewer, or none */
    bool dim;          /* it may be read past */
} looks[ROLE_COUNT] = {
    [ROLE_TITLE] = {BOLD, BOLD},
    [ROLE_HEADING] = {BOLD, BOLD},
    [ROLE_STRONG] = {BOLD | UNDERLINE, BOLD | UNDERLINE},
    [ROLE_DIM] = {.dim = true},
    [ROLE_FOCUS] = {REVERSE, REVERSE},
    [ROLE_FOCUS_OFF] = {BOLD, BOLD},
    [ROLE_TAB_CURRENT] = {BOLD | REVERSE, BOLD | REVERSE},
    [ROLE_PICKED] = {BOLD, BOLD},
    [ROLE_MARK_NEW] = {BOLD, BOLD},
    [ROLE_MARK_CHANGED] = {0, UNDERLINE},
    [ROLE_MARK_LOWERED] = {UNDERLINE, UNDERLINE},
    [ROLE_MARK_SAME] = {.dim = true},
    [ROLE_MARK_ABSENT] = {.dim = true},
    [ROLE_RULE] = {.dim = true},
    [ROLE_LEGEND] = {.dim = true},
    [ROLE_MATCH] = {0, REVERSE | UNDERLINE},
    [ROLE_FIELD] = {UNDERLINE, UNDERLINE},
    [ROLE_SHADE_3] = {0, BOLD},
    [ROLE_SHADE_4] = {0, BOLD},
    [ROLE_WARNING] = {BOLD, BOLD},
    [ROLE_BAR_KEY] = {BOLD, BOLD},
    [ROLE_BAR_OFF] = {.dim = true},
};

/* --- The themes: text, ground, text of 16 colours, text of 8 --- */

#define OWN_COLOURS                                                                                                  \
    {                                                                                                                \
        -1, -1, -1, -1                                                                                               \
    }

/* The more, the darker: for light windows, or any. */
static const struct theme_colours darkening[ROLE_SHADES] = {
    {16, 195, -1, -1}, {16, 153, -1, -1}, {16, 75, -1, -1}, {231, 25, -1, -1}};

/* The more, the lighter. */
static const struct theme_colours lightening[ROLE_SHADES] = {
    {231, 17, -1, -1}, {231, 25, -1, -1}, {16, 74, -1, -1}, {16, 195, -1, -1}};

static const struct theme_colours lightening_more[ROLE_SHADES] = {
    {231, 17, 15, 7}, {231, 24, 15, 7}, {16, 75, 15, 7}, {16, 195, 15, 7}};

/* On an unknown window only colours of middling light can be read: these on black as well as on white. */
static const struct theme_row any_window[] = {
    {ROLE_PICKED, {130, -1, 5, 5}},
    {ROLE_MARK_NEW, {29, -1, -1, -1}},
    {ROLE_MARK_CHANGED, {130, -1, 5, 5}},
    {ROLE_MARK_LOWERED, {163, -1, 5, 5}},
    {ROLE_MATCH, {16, 222, -1, -1}},
    {ROLE_WARNING, {130, -1, 5, 5}},
};

static const struct theme_row light[] = {
    {ROLE_HEADING, {25, -1, 4, 4}},
    {ROLE_PICKED, {90, -1, 5, 5}},
    {ROLE_MARK_NEW, {22, -1, 4, 4}},
    {ROLE_MARK_CHANGED, {94, -1, 5, 5}},
    {ROLE_MARK_LOWERED, {124, -1, 1, 1}},
    {ROLE_MATCH, {16, 222, -1, -1}},
    {ROLE_FIELD, {16, 254, -1, -1}},
    {ROLE_WARNING, {124, -1, 1, 1}},
    {ROLE_BAR_KEY, {25, -1, 4, 4}},
};

static const struct theme_row dark[] = {
    {ROLE_HEADING, {111, -1, 14, 6}},
    {ROLE_PICKED, {183, -1, 13, 5}},
    {ROLE_MARK_NEW, {114, -1, 10, 2}},
    {ROLE_MARK_CHANGED, {215, -1, 11, 3}},
    {ROLE_MARK_LOWERED, {210, -1, 13, 5}},
    {ROLE_MATCH, {16, 220, -1, -1}},
    {ROLE_FIELD, {231, 237, -1, -1}},
    {ROLE_WARNING, {210, -1, 11, 3}},
    {ROLE_BAR_KEY, {111, -1, 14, 6}},
};

static const struct theme_row high_contrast[] = {
    {ROLE_TITLE, {226, 16, 11, 3}},
    {ROLE_HEADING, {51, 16, 14, 6}},
    {ROLE_FOCUS, {226, 16, 11, 3}},
    {ROLE_PICKED, {219, 16, 15, 7}},
    {ROLE_MARK_NEW, {120, 16, 10, 2}},
    {ROLE_MARK_CHANGED, {220, 16, 11, 3}},
    {ROLE_MARK_LOWERED, {219, 16, 15, 7}},
    {ROLE_MATCH, {16, 226, 15, 7}},
    {ROLE_WARNING, {220, 16, 11, 3}},
    {ROLE_BAR_KEY, {226, 16, 11, 3}},
};

/* Blue and orange are told apart by nearly everybody. */
static const struct theme_row blue_orange[] = {
    {ROLE_PICKED, {63, -1, -1, -1}},
    {ROLE_MARK_NEW, {63, -1, -1, -1}},
    {ROLE_MARK_CHANGED, {130, -1, 5, 5}},
    {ROLE_MARK_LOWERED, {130, -1, 5, 5}},
    {ROLE_MATCH, {16, 222, -1, -1}},
    {ROLE_WARNING, {130, -1, 5, 5}},
};

#define ROWS(array) .rows = (array), .count = sizeof(array) / sizeof(array)[0]

const struct theme themes[] = {
    {.name = "default",
     .help = "the colours of your terminal",
     .window = WINDOW_ANY,
     .normal = OWN_COLOURS,
     .dim = {243, -1, -1, -1},
     .shades = darkening,
     ROWS(any_window)},
    {.name = "light",
     .help = "for a light window",
     .window = WINDOW_LIGHT,
     .normal = OWN_COLOURS,
     .dim = {240, -1, -1, -1},
     .shades = darkening,
     ROWS(light)},
    {.name = "dark",
     .help = "for a dark window",
     .window = WINDOW_DARK,
     .normal = OWN_COLOURS,
     .dim = {246, -1, -1, -1},
     .shades = lightening,
     ROWS(dark)},
    {.name = "high-contrast",
     .help = "bright on black",
     .window = WINDOW_PAINTED,
     .normal = {231, 16, 15, 7},
     .dim = {252, 16, 15, 7},
     .shades = lightening_more,
     ROWS(high_contrast)},
    {.name = "colour-blind",
     .help = "blue and orange",
     .window = WINDOW_ANY,
     .normal = OWN_COLOURS,
     .dim = {243, -1, -1, -1},
     .shades = darkening,
     ROWS(blue_orange)},
    {.name = "mono", .help = "no colours, only bold and the like", .window = WINDOW_ANY},
};

enum { THEMES = sizeof(themes) / sizeof(themes[0]) };

const size_t theme_count = THEMES;

/* --- Looking up --- */

static struct theme_colours
colours_of(const struct theme *theme, enum role role)
{
    for (size_t i = 0; i < theme->count; i++)
        if (theme->rows[i].role == role)
            return theme->rows[i].colours;
    if (role >= ROLE_SHADE_1 && role <= ROLE_SHADE_4)
        return theme->shades[role - ROLE_SHADE_1];
    return looks[role].dim ? theme->dim : theme->normal;
}

struct style
theme_style(const struct theme *theme, enum role role, enum colours colours)
{
    if (colours == COLOURS_NONE || !theme->rows)
        return (struct style){-1, -1, looks[role].plain};
    struct theme_colours of = colours_of(theme, role);
    short painted = theme->window == WINDOW_PAINTED ? 0 : -1; /* black is 0 with 8 and with 16 colours */
    if (colours == COLOURS_256)
        return (struct style){of.text, of.ground, looks[role].coloured};
    return (struct style){colours == COLOURS_16 ? of.sixteen : of.eight, painted, looks[role].plain};
}

const struct theme *
theme_find(struct str name)
{
    for (size_t i = 0; i < theme_count; i++)
        if (str_equal(name, str_of(themes[i].name)))
            return &themes[i];
    return NULL;
}

const char *
theme_suggest(struct arena *arena, struct arena *scratch, struct str name)
{
    struct str names[THEMES];
    for (size_t i = 0; i < THEMES; i++)
        names[i] = str_of(themes[i].name);
    return text_suggest(arena, scratch, name, names, THEMES);
}

const struct theme *
theme_initial(const char *no_color)
{
    return no_color && *no_color ? theme_find(str_of("mono")) : &themes[0];
}
