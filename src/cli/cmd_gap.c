/* rung gap: what separates two levels, or each level of a profile from the one before it. */
#include "rung/gap.h"
#include "rung/outline.h"
#include "selection.h"

struct gaps {
    struct session *session;
    struct selection selection;
    const struct gap **v;
    size_t count;
    bool chosen; /* only one end was named */
};

static void
add_gap(struct gaps *gaps, struct rung from, struct rung to)
{
    struct session *session = gaps->session;
    gaps->v = arena_grow(session->arena, gaps->v, gaps->count, sizeof(const struct gap *));
    gaps->v[gaps->count++] = gap_between(session->arena, from, to);
}

/* --- Which gaps --- */

/* What a word stands for, a profile with one level for that level; its profile is NULL after a complaint. */
static struct rung
find_rung(struct gaps *gaps, const char *word)
{
    struct target target = find_selected(gaps->session, &gaps->selection, word, FIND_PROFILES);
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
find_end(struct gaps *gaps, const char *word)
{
    struct arena *arena = gaps->session->arena;
    struct rung rung = find_rung(gaps, word);
    if (!rung.profile || is_end(rung))
        return rung;
    struct rung first = {rung.profile, &rung.profile->levels[0]};
    complain(gaps->session,
             arena_printf(arena, "say which, such as %.*s", STR_ARGS(rung_address(arena, first))),
             "%.*s has %u levels",
             STR_ARGS(rung.profile->title),
             rung.profile->level_count);
    return (struct rung){0};
}

/* Says that there is nowhere to go to from a rung, and what there is instead: the way to it. */
static void
complain_last(struct session *session, struct rung last)
{
    struct arena *arena = session->arena;
    struct rung before = gap_before(last);
    const char *help = "name another level or profile to go to";
    if (before.profile)
        help = arena_printf(arena,
                            "rung gap %.*s %.*s shows the way to %.*s",
                            STR_ARGS(rung_address(arena, before)),
                            STR_ARGS(rung_address(arena, last)),
                            STR_ARGS(last.level->name));
    complain(session, help, "%s", gap_why_last(arena, last));
}

static void
gap_of_two(struct gaps *gaps)
{
    struct session *session = gaps->session;
    struct rung from = find_end(gaps, session->words[0]);
    struct rung to = from.profile ? find_end(gaps, session->words[1]) : from;
    if (!to.profile)
        return;
    if (from.profile != to.profile || from.level != to.level)
        add_gap(gaps, from, to);
    else
        complain(session,
                 "name another level or profile to go to",
                 "both are %.*s",
                 STR_ARGS(rung_name(session->arena, from)));
}

static void
gap_to_next(struct gaps *gaps, struct rung from)
{
    struct session *session = gaps->session;
    struct rung to = gap_next(session->collection, from);
    gaps->chosen = true;
    if (to.profile)
        add_gap(gaps, from, to);
    else
        complain_last(session, from);
}

/* Each level of a profile that is left, from the one that people hold it against. */
static void
add_ladder(struct gaps *gaps, const struct profile *profile)
{
    for (uint32_t i = 0; i < profile->level_count; i++) {
        const struct level *level = &profile->levels[i], *before = level_before(level);
        if (before && selects_level(&gaps->selection, level))
            add_gap(gaps, (struct rung){profile, before}, (struct rung){profile, level});
    }
}

/* What one word stands for: a level and the one after it, or all levels of a profile. */
static void
gaps_of_one(struct gaps *gaps)
{
    struct rung from = find_rung(gaps, gaps->session->words[0]);
    if (!from.profile)
        return;
    if (is_end(from)) {
        gap_to_next(gaps, from);
        return;
    }
    add_ladder(gaps, from.profile);
    if (gaps->count == 0)
        complain(gaps->session,
                 "name two levels or profiles",
                 "no level of %.*s%s comes after another one",
                 STR_ARGS(from.profile->title),
                 gaps->selection.filtered ? " that the filters leave" : "");
}

/* The ladders of all profiles that are left. */
static void
gaps_of_all(struct gaps *gaps)
{
    const struct profile_list *profiles = &gaps->selection.profiles;
    if (!gaps->selection.filtered) {
        complain(gaps->session,
                 arena_printf(gaps->session->arena, "rung gap %s", command_gap.words),
                 "rung gap needs a level or profile, or a filter such as --family");
        return;
    }
    for (size_t i = 0; i < profiles->count; i++)
        add_ladder(gaps, profiles->v[i]);
    if (gaps->count == 0)
        complain(gaps->session, NULL, "no level that the filters leave comes after another one");
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
    struct gaps gaps = {.session = session};
    if (!selection_read(session, &gaps.selection))
        return EXIT_NO;
    if (session->word_count == 0)
        gaps_of_all(&gaps);
    else if (session->word_count == 1)
        gaps_of_one(&gaps);
    else
        gap_of_two(&gaps);
    for (size_t i = 0; i < gaps.count && !wants_table(session); i++)
        add_page(session, answer, gaps.v[i], gaps.chosen);
    if (gaps.count > 0 && wants_table(session)) {
        struct table *table = table_of(session->arena, TABLE_LIST, gap_columns);
        for (size_t i = 0; i < gaps.count; i++)
            gap_add_rows(table, gaps.v[i]);
        outline_table(answer_page(answer, str_of("Gap")), table);
    }
    return gaps.count > 0 ? EXIT_FINE : session->word_count == 0 && !gaps.selection.filtered ? EXIT_USAGE : EXIT_NO;
}

const struct command command_gap = {
    .name = "gap",
    .words = "[FROM [TO]]",
    .summary = "what must rise, what is new",
    .examples = "  rung gap operations-support@career operations-support@senior\n"
                "  rung gap operations-support@senior                 from a level to the next one\n"
                "  rung gap operations-support                        from each of its levels to the next one\n"
                "  rung gap --family operations-support --level senior\n"
                "                                                     to that level, in all profiles of a family\n"
                "  rung gap customer-care-specialist-ii operations-support@associate\n"
                "                                                     from one profile to another\n",
    .notes = "FROM and TO are levels, as PROFILE@LEVEL or by their codes, or profiles without levels. Without TO it\n"
             "is the next level of the track; else a level that builds on FROM; else where a career path leads.\n",
    .tables =
        (const struct command_table[]){
            {"a row for each competency, and for each topic or line of a section", gap_columns}, {0}},
    .most = 2,
    .takes = TAKES_FILTERS,
    .answer = gap,
};
