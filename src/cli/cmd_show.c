/* rung show: everything about one thing. */
#include "rung/outline.h"
#include "selection.h"

/* A profile as a whole is a page of text, or, to be printed and passed on, a document. */
static struct outline
outline_of(struct session *session, struct rung rung)
{
    bool document = !rung.level && session->options.format != WRITE_TEXT;
    return document ? outline_document(session->arena, rung.profile) : outline_rung(session->arena, rung);
}

/* All that is left of a profile: the profile as a whole, or those of its levels that were asked for. */
static void
add_profile(struct session *session, struct answer *answer, const struct selection *selection,
            const struct profile *profile)
{
    struct rungs rungs = {0};
    if (selection->levels)
        add_rungs(session, selection, profile, &rungs);
    else
        add_rung(session, &rungs, (struct rung){profile, NULL});
    for (size_t i = 0; i < rungs.count; i++)
        answer_add(answer, outline_of(session, rungs.v[i]));
}

static int
show_word(struct session *session, struct answer *answer, const struct selection *selection)
{
    const char *word = joined_words(session);
    struct target target = find_selected(session, selection, word, FIND_ALL);
    struct arena *arena = session->arena;
    switch (target.kind) {
    case TARGET_RUNG:
        if (target.rung.level)
            answer_add(answer, outline_rung(arena, target.rung));
        else
            add_profile(session, answer, selection, target.rung.profile);
        return EXIT_FINE;
    case TARGET_FAMILY: {
        struct profile_list profiles = selected_of_family(session, selection, target.family);
        answer_add(answer, outline_family(arena, session->collection, target.family, &profiles));
        return EXIT_FINE;
    }
    case TARGET_NONE:
        return EXIT_NO;
    default:
        break;
    }
    if (selection->filtered) {
        complain(session, "leave the filters out", "%s is no profile, so filters leave nothing of it", word);
        return EXIT_USAGE;
    }
    if (target.kind == TARGET_COMPETENCY)
        answer_add(answer, outline_competency(arena, session->collection, target.competency));
    else
        answer_add(answer, outline_scale(arena, session->collection, target.scale));
    return EXIT_FINE;
}

static int
show(struct session *session, struct answer *answer)
{
    struct selection selection;
    if (!selection_read(session, &selection))
        return EXIT_NO;
    if (session->word_count > 0)
        return show_word(session, answer, &selection);
    if (!selection.filtered) {
        complain(session, "rung list shows what there is", "rung show needs a name, or a filter such as --family");
        return EXIT_USAGE;
    }
    for (size_t i = 0; i < selection.profiles.count; i++)
        add_profile(session, answer, &selection, selection.profiles.v[i]);
    return EXIT_FINE;
}

const struct command command_show = {
    .name = "show",
    .words = "PROFILE[@LEVEL] | COMPETENCY | SCALE | FAMILY",
    .summary = "everything about one thing",
    .examples = "  rung show operations-support             a profile with all of its levels\n"
                "  rung show operations-support@principal   one level, with all that it inherits\n"
                "  rung show 50419571                       the same, by its job code\n"
                "  rung show Active Listening               what a competency means, and who requires it\n"
                "  rung show family:operations-support      a job family and its profiles\n"
                "  rung show --family operations-support --level senior\n"
                "                                           that level of all profiles of the family\n",
    .notes =
        "Where several things have a name, say which kind is meant: profile:, competency:, scale: or family: before\n"
        "it. A family is what a name stands for last. Without a name, the filters say which profiles to show.\n",
    .most = SIZE_MAX,
    .takes = TAKES_FILTERS,
    .answer = show,
};
