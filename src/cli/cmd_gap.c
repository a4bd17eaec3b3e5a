/* rung gap: what separates two levels, or each level of a profile from the one before it. */
#include "cli.h"
#include "rung/gap.h"
#include "rung/outline.h"

struct gaps {
    const struct gap **v;
    size_t count;
    bool chosen; /* only one end was named */
};

static void
add_gap(struct session *session, struct gaps *gaps, struct rung from, struct rung to)
{
    gaps->v = arena_grow(session->arena, gaps->v, gaps->count, sizeof(const struct gap *));
    gaps->v[gaps->count++] = gap_between(session->arena, from, to);
}

/* --- Which gaps --- */

/* What a word stands for, a profile with one level for that level; its profile is NULL after a complaint. */
static struct rung
find_rung(struct session *session, const char *word)
{
    struct target target = find_target(session, word, FIND_PROFILES);
    struct rung rung = target.kind == TARGET_NONE ? (struct rung){0} : target.rung;
    if (rung.profile && rung.profile->level_count == 1)
        rung.level = &rung.profile->levels[0];
    return rung;
}

/* Whether a rung is the end of a gap: a profile that has levels is none by itself. */
static bool
is_end(struct rung rung)
{
    return rung.level || rung.profile->level_count == 0;
}

/* The end of a gap that a word names; its profile is NULL after a complaint. */
static struct rung
find_end(struct session *session, const char *word)
{
    struct rung rung = find_rung(session, word);
    if (!rung.profile || is_end(rung))
        return rung;
    struct rung first = {rung.profile, &rung.profile->levels[0]};
    complain(session,
             arena_printf(session->arena, "say which, such as %.*s", STR_ARGS(rung_address(session->arena, first))),
             "%.*s has %u levels",
             STR_ARGS(rung.profile->title),
             rung.profile->level_count);
    return (struct rung){0};
}

static bool
gap_of_two(struct session *session, struct gaps *gaps)
{
    struct rung from = find_end(session, session->words[0]);
    struct rung to = from.profile ? find_end(session, session->words[1]) : from;
    if (!to.profile)
        return false;
    if (from.profile == to.profile && from.level == to.level) {
        complain(session,
                 "name another level or profile to go to",
                 "both are %.*s",
                 STR_ARGS(rung_name(session->arena, from)));
        return false;
    }
    add_gap(session, gaps, from, to);
    return true;
}

static bool
gap_to_next(struct session *session, struct gaps *gaps, struct rung from)
{
    struct rung to = gap_next(session->collection, from);
    gaps->chosen = true;
    if (to.profile)
        add_gap(session, gaps, from, to);
    else
        complain(session,
                 "name another level or profile to go to",
                 "nothing says where people go to from %.*s",
                 STR_ARGS(rung_name(session->arena, from)));
    return to.profile;
}

/* Each level of a profile from the one that people hold it against. */
static bool
gaps_of_ladder(struct session *session, struct gaps *gaps, const struct profile *profile)
{
    for (uint32_t i = 0; i < profile->level_count; i++) {
        const struct level *level = &profile->levels[i], *before = level_before(level);
        if (before)
            add_gap(session, gaps, (struct rung){profile, before}, (struct rung){profile, level});
    }
    if (gaps->count == 0)
        complain(session,
                 "name two levels or profiles",
                 "no level of %.*s comes after another one",
                 STR_ARGS(profile->title));
    return gaps->count > 0;
}

/* What one word stands for: a level and the one after it, or all levels of a profile. */
static bool
gaps_of_one(struct session *session, struct gaps *gaps)
{
    struct rung from = find_rung(session, session->words[0]);
    if (!from.profile)
        return false;
    return is_end(from) ? gap_to_next(session, gaps, from) : gaps_of_ladder(session, gaps, from.profile);
}

/* --- What is said --- */

/* Why a gap leads where it does, where only one end was named. */
static const char *
why_there(struct session *session, const struct gap *gap)
{
    struct arena *arena = session->arena;
    struct str to = rung_name(arena, gap->to);
    if (gap->from.level && level_after(gap->from.level) == gap->to.level)
        return arena_printf(arena, "To %.*s, because it is the next level.", STR_ARGS(to));
    if (gap->to.level && gap->to.level->builds_on == gap->from.level && gap->from.level)
        return arena_printf(arena, "To %.*s, because it builds on this level.", STR_ARGS(to));
    return arena_printf(arena, "To %.*s, because a career path leads there.", STR_ARGS(to));
}

static void
add_page(struct session *session, struct answer *answer, const struct gap *gap, bool chosen)
{
    struct outline page = outline_gap(session->arena, gap);
    if (!chosen) {
        answer_add(answer, page);
        return;
    }
    struct outline *told = answer_page(answer, page.title);
    outline_add(told, OUTLINE_TEXT, 0, str_of(why_there(session, gap)))->aside = true;
    for (size_t i = 0; i < page.count; i++)
        *outline_add(told, OUTLINE_TEXT, 0, (struct str){0}) = page.rows[i];
}

static int
gap(struct session *session, struct answer *answer)
{
    struct gaps gaps = {0};
    bool found = session->word_count == 2 ? gap_of_two(session, &gaps) : gaps_of_one(session, &gaps);
    if (!found)
        return EXIT_NO;
    if (!wants_table(session)) {
        for (size_t i = 0; i < gaps.count; i++)
            add_page(session, answer, gaps.v[i], gaps.chosen);
        return EXIT_FINE;
    }
    struct table *table = gap_table(session->arena);
    for (size_t i = 0; i < gaps.count; i++)
        gap_add_rows(table, gaps.v[i]);
    outline_table(answer_page(answer, str_of("Gap")), table);
    return EXIT_FINE;
}

const struct command command_gap = {
    .name = "gap",
    .words = "FROM [TO]",
    .summary = "what must rise, what is new",
    .examples = "  rung gap operations-support@career operations-support@senior\n"
                "  rung gap operations-support@senior                 from a level to the next one\n"
                "  rung gap operations-support                        from each of its levels to the next one\n"
                "  rung gap customer-care-specialist-ii operations-support@associate\n"
                "                                                     from one profile to another\n",
    .notes =
        "FROM and TO are levels, as PROFILE@LEVEL or by their codes, or profiles without levels. Without TO it\n"
        "is the next level of the track; else a level that builds on FROM; else where a career path leads.\n"
        "\n"
        "Columns of a table: a row for each competency and for each topic or line of a section\n"
        "  kind         Raised, Changed, New, No longer asked, Not stated, Lowered, On another scale, Unchanged\n"
        "  part         Competencies, or the heading of a section\n"
        "  topic        the competency, or the topic of a line; empty where a line has none\n"
        "  before       what FROM asks for, or says\n"
        "  after        what TO asks for, or says\n"
        "  steps        steps of the scale that it rises; below 0: falls\n"
        "  difference   the same on a scale of numbers\n"
        "  from, to     the addresses of both\n",
    .least = 1,
    .most = 2,
    .answer = gap,
};
