/*
 * A small set of rungs. Levels of one profile stand in the profile's order, whatever the order of marking.
 */
#include "marks.h"

/* The place of a rung, or the count when it is not there. */
static size_t
find(const struct marks *marks, struct rung rung)
{
    size_t at = 0;
    while (at < marks->count && !rung_equal(marks->v[at], rung))
        at++;
    return at;
}

bool
marks_has(const struct marks *marks, struct rung rung)
{
    return find(marks, rung) < marks->count;
}

size_t
marks_of_profile(const struct marks *marks, const struct profile *profile)
{
    size_t count = 0;
    for (size_t i = 0; i < marks->count; i++)
        count += marks->v[i].profile == profile;
    return count;
}

bool
marks_add(struct marks *marks, struct rung rung)
{
    if (marks_has(marks, rung))
        return true;
    if (marks->count == MARKS_MAX)
        return false;
    size_t at = marks->count++;
    for (; at > 0 && rung_precedes(rung, marks->v[at - 1]); at--)
        marks->v[at] = marks->v[at - 1];
    marks->v[at] = rung;
    return true;
}

void
marks_remove(struct marks *marks, struct rung rung)
{
    size_t at = find(marks, rung);
    if (at == marks->count)
        return;
    marks->count--;
    for (; at < marks->count; at++)
        marks->v[at] = marks->v[at + 1];
}

static bool
toggle_one(struct marks *marks, struct rung rung)
{
    if (!marks_has(marks, rung))
        return marks_add(marks, rung);
    marks_remove(marks, rung);
    return true;
}

bool
marks_toggle(struct marks *marks, struct rung rung)
{
    const struct profile *profile = rung.profile;
    if (rung.level || profile->level_count == 0)
        return toggle_one(marks, rung);
    bool wanted = marks_of_profile(marks, profile) < profile->level_count;
    bool fits = true;
    for (uint32_t i = 0; i < profile->level_count && fits; i++) {
        struct rung level = {profile, &profile->levels[i]};
        if (marks_has(marks, level) != wanted)
            fits = toggle_one(marks, level);
    }
    return fits;
}
