/* rung show: everything about one thing. */
#include "cli.h"
#include "rung/outline.h"

/* A name of several words need not be quoted. */
static const char *
joined_words(struct session *session)
{
    struct buf words = {.arena = session->arena};
    buf_puts(&words, "");
    for (size_t i = 0; i < session->word_count; i++)
        buf_printf(&words, "%s%s", i > 0 ? " " : "", session->words[i]);
    return words.ptr;
}

static int
show(struct session *session, struct answer *answer)
{
    struct target target = find_target(session, joined_words(session), FIND_ALL);
    if (target.kind == TARGET_NONE)
        return EXIT_NO;
    if (target.kind == TARGET_RUNG)
        answer_add(answer, outline_rung(session->arena, target.rung));
    else if (target.kind == TARGET_COMPETENCY)
        answer_add(answer, outline_competency(session->arena, session->collection, target.competency));
    else
        answer_add(answer, outline_scale(session->arena, session->collection, target.scale));
    return EXIT_FINE;
}

const struct command command_show = {
    .name = "show",
    .words = "PROFILE[@LEVEL] | COMPETENCY | SCALE",
    .summary = "everything about one thing",
    .examples = "  rung show operations-support             a profile with all of its levels\n"
                "  rung show operations-support@principal   one level, with all that it inherits\n"
                "  rung show 50419571                       the same, by its job code\n"
                "  rung show Active Listening               what a competency means, and who requires it\n",
    .least = 1,
    .most = SIZE_MAX,
    .answer = show,
};
