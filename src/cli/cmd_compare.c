/* rung compare: two or more levels, of one profile or several, topic by topic. */
#include "rung/compare_words.h"
#include "rung/format.h"
#include "rung/outline.h"
#include "selection.h"

/* --- Which rungs --- */

/* A profile stands for those of its levels that are left, a family for its profiles. False after a complaint. */
static bool
add_word(struct session *session, const struct selection *selection, const char *word, struct rungs *rungs)
{
    struct target target = find_selected(session, selection, word, FIND_PROFILES | FIND_FAMILIES);
    if (target.kind == TARGET_NONE)
        return false;
    struct profile_list profiles = {&target.rung.profile, 1};
    if (target.kind == TARGET_FAMILY)
        profiles = selected_of_family(session, selection, target.family);
    if (target.rung.level)
        add_rung(session, rungs, target.rung);
    for (size_t i = 0; i < profiles.count && !target.rung.level; i++)
        add_rungs(session, selection, profiles.v[i], rungs);
    return true;
}

/* Whether a rung is among the first of a list, as many as can be compared. */
static bool
is_among(const struct rung *rungs, size_t count, struct rung rung)
{
    for (size_t i = 0; i < count && i < COMPARE_COLUMNS_MAX; i++)
        if (rung_equal(rungs[i], rung))
            return true;
    return false;
}

/* Leaves each rung once: a level may be named twice, or beside its profile. */
static void
drop_doubles(struct rungs *rungs)
{
    size_t kept = 0;
    for (size_t i = 0; i < rungs->count; i++)
        if (!is_among(rungs->v, kept, rungs->v[i]))
            rungs->v[kept++] = rungs->v[i];
    rungs->count = kept;
}

static bool
read_rungs(struct session *session, const struct selection *selection, struct rungs *rungs)
{
    for (size_t i = 0; i < session->word_count; i++)
        if (!add_word(session, selection, session->words[i], rungs))
            return false;
    for (size_t i = 0; i < selection->profiles.count && session->word_count == 0; i++)
        add_rungs(session, selection, selection->profiles.v[i], rungs);
    size_t named = rungs->count;
    drop_doubles(rungs);
    if (rungs->count > COMPARE_COLUMNS_MAX) {
        complain(session,
                 "name the levels to compare",
                 "these are %s levels; the most is %d",
                 format_number_in(session->arena, rungs->count),
                 COMPARE_COLUMNS_MAX);
        return false;
    }
    if (rungs->count == 1 && named > 1)
        complain(session,
                 "name another level or profile to compare it with",
                 "all of these are %.*s",
                 STR_ARGS(rung_name(session->arena, rungs->v[0])));
    else if (rungs->count < 2)
        complain(session, "name another level or profile to compare it with", "there is only one thing to compare");
    return rungs->count >= 2;
}

/* --- The command --- */

static int
compare_rungs(struct session *session, struct answer *answer)
{
    struct rungs rungs = {0};
    struct selection selection;
    if (!selection_read(session, &selection))
        return EXIT_NO;
    if (session->word_count == 0 && !selection.filtered) {
        complain(session,
                 arena_printf(session->arena, "rung compare %s", command_compare.words),
                 "rung compare needs a profile, or a filter such as --family");
        return EXIT_USAGE;
    }
    if (!read_rungs(session, &selection, &rungs))
        return rungs.count == 1 && session->word_count == 1 && !selection.filtered ? EXIT_USAGE : EXIT_NO;
    const struct comparison *comparison = compare(session->arena, rungs.v, rungs.count);
    struct compare_words words = compare_words_make(session->arena, comparison);
    struct comparison_form form = {.differing = session->options.differences,
                                   .brief = session->options.format == WRITE_TEXT};
    answer_add(answer, outline_comparison(session->arena, &words, form));
    return EXIT_FINE;
}

const struct command command_compare = {
    .name = "compare",
    .words = "[PROFILE[@LEVEL] | FAMILY]...",
    .summary = "levels topic by topic",
    .examples = "  rung compare operations-support@career operations-support@senior\n"
                "  rung compare operations-support                      all of its levels\n"
                "  rung compare operations-support --differences        leave out what is the same\n"
                "  rung compare --family operations-support --level senior\n"
                "                                                       that level of all profiles of a family\n",
    .notes =
        "A profile stands for its levels, a job family for its profiles; filters leave some of them. Without a name\n"
        "the filters say what to compare.\n",
    .most = SIZE_MAX,
    .takes = TAKES_DIFFERENCES | TAKES_FILTERS,
    .answer = compare_rungs,
};
