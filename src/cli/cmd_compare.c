/* rung compare: two or more levels, of one profile or several, topic by topic. */
#include "cli.h"
#include "rung/compare_words.h"

/* --- Which rungs --- */

struct rungs {
    struct rung *v;
    size_t count;
};

static void
add_rung(struct session *session, struct rungs *rungs, struct rung rung)
{
    rungs->v = arena_grow(session->arena, rungs->v, rungs->count, sizeof(*rungs->v));
    rungs->v[rungs->count++] = rung;
}

/* A profile without a level stands for all of its levels. */
static bool
read_rungs(struct session *session, struct rungs *rungs)
{
    for (size_t i = 0; i < session->word_count; i++) {
        struct target target = find_target(session, session->words[i], FIND_PROFILES);
        if (target.kind == TARGET_NONE)
            return false;
        const struct profile *profile = target.rung.profile;
        if (target.rung.level || profile->level_count == 0)
            add_rung(session, rungs, target.rung);
        for (uint32_t k = 0; !target.rung.level && k < profile->level_count; k++)
            add_rung(session, rungs, (struct rung){profile, &profile->levels[k]});
    }
    if (rungs->count > COMPARE_COLUMNS_MAX) {
        complain(session,
                 "name the levels to compare",
                 "these are %zu levels; the most is %d",
                 rungs->count,
                 COMPARE_COLUMNS_MAX);
        return false;
    }
    if (rungs->count < 2)
        complain(session, "name another level or profile to compare it with", "there is only one thing to compare");
    return rungs->count >= 2;
}

/* --- The command --- */

static int
compare_rungs(struct session *session, struct answer *answer)
{
    struct rungs rungs = {0};
    if (!read_rungs(session, &rungs))
        return rungs.count == 1 && session->word_count == 1 ? EXIT_USAGE : EXIT_NO;
    const struct comparison *comparison = compare(session->arena, rungs.v, rungs.count);
    struct compare_words words = compare_words_make(session->arena, comparison);
    struct comparison_form form = {.differing = session->options.differences,
                                   .brief = session->options.format == WRITE_TEXT};
    answer_add(answer, outline_comparison(session->arena, &words, form));
    return EXIT_FINE;
}

const struct command command_compare = {
    .name = "compare",
    .words = "PROFILE[@LEVEL]...",
    .summary = "levels topic by topic",
    .examples = "  rung compare operations-support@career operations-support@senior\n"
                "  rung compare operations-support                      all of its levels\n"
                "  rung compare operations-support --differences        leave out what is the same\n",
    .least = 1,
    .most = SIZE_MAX,
    .takes = TAKES_DIFFERENCES,
    .answer = compare_rungs,
};
