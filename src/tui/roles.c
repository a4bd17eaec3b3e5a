/* Which role stands for a step of a scale, and which for a mark. */
#include "roles.h"

enum role
role_shade(int step, int steps)
{
    if (step < 1 || steps < 1)
        return ROLE_NORMAL;
    if (steps == 1)
        return ROLE_SHADE_1;
    return (enum role)(ROLE_SHADE_1 + (step - 1) * (ROLE_SHADES - 1) / (steps - 1));
}

const char *
role_shade_sign(enum role shade)
{
    static const char *const signs[ROLE_SHADES] = {"░", "▒", "▓", "█"};
    return shade >= ROLE_SHADE_1 && shade <= ROLE_SHADE_4 ? signs[shade - ROLE_SHADE_1] : "";
}

enum role
role_mark(enum mark mark)
{
    static const enum role roles[MARK_COUNT] = {
        [MARK_NONE] = ROLE_NORMAL,
        [MARK_SAME] = ROLE_MARK_SAME,
        [MARK_NEW] = ROLE_MARK_NEW,
        [MARK_CHANGED] = ROLE_MARK_CHANGED,
        [MARK_LOWERED] = ROLE_MARK_LOWERED,
        [MARK_ABSENT] = ROLE_MARK_ABSENT,
        [MARK_BLANK] = ROLE_MARK_ABSENT,
        [MARK_OTHER] = ROLE_MARK_CHANGED,
    };
    return roles[mark];
}

enum role
role_mark_sign(char sign)
{
    for (enum mark mark = MARK_NONE + 1; mark < MARK_COUNT; mark++)
        if (mark_sign(mark) == sign)
            return role_mark(mark);
    return ROLE_DIM;
}
