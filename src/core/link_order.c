/* Which level of a profile stands before which: by rank where all of a track have one, else by the list. */
#include "decimal.h"
#include "linker.h"
#include "sort.h"

static int
by_track(const void *a, const void *b)
{
    return str_order(level_more(*(struct level *const *)a)->track, level_more(*(struct level *const *)b)->track);
}

static int
by_rank(const void *a, const void *b)
{
    return decimal_order(level_more(*(struct level *const *)a)->rank, level_more(*(struct level *const *)b)->rank);
}

static bool
all_ranked(struct level *const *levels, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++)
        if (!decimal_is(level_more(levels[i])->rank))
            return false;
    return true;
}

/* Of levels of equal rank the one that a level builds on, if it is among them. */
static const struct level *
prefer_base(const struct level *level, const struct level *preceding)
{
    const struct level *base = level->builds_on;
    bool equal = preceding && base && base->profile == level->profile
                 && str_equal(level_more(base)->track, level_more(level)->track) && by_rank(&base, &preceding) == 0;
    return equal ? base : preceding;
}

/* The levels of one track, in the order of the list; levels of equal rank stand behind the same one. */
static void
order_track(struct linker *l, struct level **levels, uint32_t count)
{
    bool ranked = all_ranked(levels, count);
    if (ranked)
        sort_stable(l->scratch, levels, count, sizeof(*levels), by_rank);
    for (uint32_t i = 1; i < count; i++) {
        bool equal = ranked && by_rank(&levels[i], &levels[i - 1]) == 0;
        levels[i]->preceding = equal ? levels[i - 1]->preceding : levels[i - 1];
    }
    for (uint32_t i = 0; i < count && ranked; i++)
        levels[i]->preceding = prefer_base(levels[i], levels[i]->preceding);
}

void
link_order(struct linker *l, struct profile *profile)
{
    uint32_t count = profile->level_count;
    struct level **sorted = arena_array(l->scratch, count, sizeof(*sorted));
    for (uint32_t i = 0; i < count; i++)
        sorted[i] = &profile->levels[i];
    sort_stable(l->scratch, sorted, count, sizeof(*sorted), by_track);
    for (uint32_t first = 0, next; first < count; first = next) {
        for (next = first + 1; next < count && by_track(&sorted[next], &sorted[first]) == 0;)
            next++;
        order_track(l, sorted + first, next - first);
    }
}
