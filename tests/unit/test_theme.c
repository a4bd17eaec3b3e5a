/*
 * Themes: that everything can be read, and told apart without colour.
 *
 * Contrast is computed as by WCAG 2, for the colours that terminals agree upon: 16 to 255 of 256. What a terminal's
 * own colours and the first 16 look like is up to its user.
 */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "rung/settings.h"
#include "tui/theme.h"

enum { BLACK = 16, WHITE = 231 };

/* The least contrast of a text to what is behind it: level AA for text of any size. */
static const double least = 4.5;

/* The same where the window is unknown: orange on black and on white at once has a little less. */
static const double least_anywhere = 4.4;

/* --- Colours as light --- */

static double
linear(int value)
{
    double part = value / 255.0;
    return part <= 0.03928 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4);
}

/* How light one of the colours 16 to 255 is: 216 in a cube, then 24 greys. */
static double
luminance(int colour)
{
    static const int steps[] = {0, 95, 135, 175, 215, 255};
    assert_in_range(colour, 16, 255);
    if (colour >= 232)
        return linear(8 + 10 * (colour - 232));
    int at = colour - 16;
    return 0.2126 * linear(steps[at / 36]) + 0.7152 * linear(steps[at / 6 % 6]) + 0.0722 * linear(steps[at % 6]);
}

static double
contrast(int a, int b)
{
    double lighter = fmax(luminance(a), luminance(b));
    double darker = fmin(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

/* --- What is true of the themes --- */

static const char *
name_of(enum role role)
{
    static const char *const names[] = {
#define X(role, name) [role] = name,
        ROLES(X)
#undef X
    };
    return names[role];
}

static void
check(const struct theme *theme, enum role role, int text, int ground, double wanted)
{
    double found = contrast(text, ground);
    if (found < wanted)
        fail_msg("%s, %s: %d on %d has a contrast of %.2f", theme->name, name_of(role), text, ground, found);
}

static void
all_text_can_be_read(void **state)
{
    (void)state;
    for (size_t i = 0; i < theme_count; i++)
        for (enum role role = 0; role < ROLE_COUNT; role++) {
            const struct theme *theme = &themes[i];
            struct style style = theme_style(theme, role, COLOURS_256);
            if (style.ground >= 0)
                check(theme, role, style.text, style.ground, theme->window == WINDOW_PAINTED ? 7 : least);
            else if (style.text >= 0 && theme->window == WINDOW_ANY) {
                check(theme, role, style.text, BLACK, least_anywhere);
                check(theme, role, style.text, WHITE, least_anywhere);
            } else if (style.text >= 0)
                check(theme, role, style.text, theme->window == WINDOW_LIGHT ? WHITE : BLACK, least);
        }
}

/* The window keeps its own ground: only what stands out is painted, unless the theme is about that. */
static void
ordinary_text_has_no_ground(void **state)
{
    (void)state;
    for (size_t i = 0; i < theme_count; i++)
        for (enum colours colours = 0; colours < COLOURS_COUNT; colours++) {
            struct style style = theme_style(&themes[i], ROLE_NORMAL, colours);
            bool painted = themes[i].window == WINDOW_PAINTED && colours != COLOURS_NONE;
            assert_int_equal(style.ground >= 0, painted);
            assert_int_equal(style.text >= 0, painted);
            assert_int_equal(style.attributes, 0);
        }
}

static void
shades_go_from_light_to_dark_or_back(void **state)
{
    (void)state;
    for (size_t i = 0; i < theme_count; i++) {
        double direction = 0;
        if (!themes[i].rows)
            continue;
        for (enum role role = ROLE_SHADE_2; role <= ROLE_SHADE_4; role++) {
            double step = luminance(theme_style(&themes[i], role, COLOURS_256).ground)
                          - luminance(theme_style(&themes[i], role - 1, COLOURS_256).ground);
            assert_true(step != 0 && step * direction >= 0);
            direction = step;
        }
    }
}

/*
 * What stands beside each role and says the same as its colour: the sign of a mark, brackets, a place of its own (the
 * first line, a line of its own). NULL: nothing, so that it must look different from others even without colour.
 */
static const char *const signs[ROLE_COUNT] = {
    [ROLE_NORMAL] = "-",
    [ROLE_TITLE] = "first line",
    [ROLE_DIM] = "-", /* as good as normal */
    [ROLE_TAB] = "-",
    [ROLE_PICKED] = "*",
    [ROLE_FOCUS_OFF] = "row of the focus",
    [ROLE_MARK_NEW] = "+",
    [ROLE_MARK_CHANGED] = "^",
    [ROLE_MARK_LOWERED] = "v",
    [ROLE_MARK_SAME] = "=",
    [ROLE_MARK_ABSENT] = ".",
    [ROLE_RULE] = "line",
    [ROLE_LEGEND] = "-",
    [ROLE_SHADE_1] = "░",
    [ROLE_SHADE_2] = "▒",
    [ROLE_SHADE_3] = "▓",
    [ROLE_SHADE_4] = "█",
    [ROLE_POPUP] = "box",
    [ROLE_STATUS] = "status line",
    [ROLE_WARNING] = "status line",
    [ROLE_BAR_KEY] = "[]",
    [ROLE_BAR] = "key bar",
    [ROLE_BAR_OFF] = "()",
};

/* In every theme and with any number of colours, what has no sign differs from all other text in its attributes. */
static void
nothing_is_said_by_colour_alone(void **state)
{
    (void)state;
    for (enum role role = 0; role < ROLE_COUNT; role++)
        for (enum role other = 0; other < ROLE_COUNT && !signs[role]; other++) {
            if (other == role || (signs[other] && signs[other][0] != '-'))
                continue;
            struct style a = theme_style(theme_find(str_of("mono")), role, COLOURS_NONE);
            struct style b = theme_style(theme_find(str_of("mono")), other, COLOURS_NONE);
            if (a.attributes == b.attributes)
                fail_msg("%s looks like %s", name_of(role), name_of(other));
        }
}

/* With colours they may only be told apart better: by attributes as well, or by a ground. */
static void
colours_take_nothing_away(void **state)
{
    (void)state;
    for (size_t i = 0; i < theme_count; i++)
        for (enum colours colours = 0; colours < COLOURS_COUNT; colours++)
            for (enum role role = 0; role < ROLE_COUNT; role++) {
                struct style normal = theme_style(&themes[i], ROLE_NORMAL, colours);
                struct style style = theme_style(&themes[i], role, colours);
                bool stands_out = style.attributes != 0 || style.ground != normal.ground;
                if (!signs[role] && !stands_out)
                    fail_msg("%s, %s does not stand out", themes[i].name, name_of(role));
            }
}

static void
few_colours_are_within_their_number(void **state)
{
    (void)state;
    for (size_t i = 0; i < theme_count; i++)
        for (enum role role = 0; role < ROLE_COUNT; role++) {
            assert_true(theme_style(&themes[i], role, COLOURS_8).text < 8);
            assert_true(theme_style(&themes[i], role, COLOURS_16).text < 16);
            assert_int_equal(theme_style(&themes[i], role, COLOURS_NONE).text, -1);
        }
}

static void
themes_are_found_by_name(void **state)
{
    struct arena *arena = arena_new(NULL);
    (void)state;
    for (size_t i = 0; i < theme_count; i++)
        assert_ptr_equal(theme_find(str_of(themes[i].name)), &themes[i]);
    assert_null(theme_find(str_of("drak")));
    assert_string_equal(theme_suggest(arena, arena, str_of("drak")), "did you mean \"dark\"?");
    arena_free(arena);
}

static void
themes_are_those_of_the_settings(void **state)
{
    (void)state;
    assert_int_equal(theme_count, THEME_COUNT);
    for (enum theme_choice theme = 0; theme < THEME_COUNT; theme++)
        assert_string_equal(themes[theme].name, settings_theme_name(theme));
}

static void
no_color_asks_for_none(void **state)
{
    (void)state;
    assert_string_equal(theme_initial(NULL)->name, "default");
    assert_string_equal(theme_initial("")->name, "default");
    assert_string_equal(theme_initial("1")->name, "mono");
}

int
main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(all_text_can_be_read),
        cmocka_unit_test(ordinary_text_has_no_ground),
        cmocka_unit_test(shades_go_from_light_to_dark_or_back),
        cmocka_unit_test(nothing_is_said_by_colour_alone),
        cmocka_unit_test(colours_take_nothing_away),
        cmocka_unit_test(few_colours_are_within_their_number),
        cmocka_unit_test(themes_are_found_by_name),
        cmocka_unit_test(themes_are_those_of_the_settings),
        cmocka_unit_test(no_color_asks_for_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
