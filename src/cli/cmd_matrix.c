/* rung matrix: competency by level, of a profile, of a job family, or of all that the filters leave. */
#include "at_least.h"
#include "rung/format.h"
#include "rung/matrix.h"
#include "rung/outline.h"
#include "selection.h"

enum { CELLS_MAX = 1000 * 1000 }; /* more than can be set out or read */

struct making {
    struct session *session;
    struct selection selection;
    struct str title;
    struct rungs columns;
};

/* --- Columns --- */

/* A profile that asks for nothing has no column beside others. */
static void
add_profiles(struct making *m, const struct profile_list *profiles)
{
    for (size_t i = 0; i < profiles->count; i++)
        if (profiles->v[i]->requirement_count > 0)
            add_rungs(m->session, &m->selection, profiles->v[i], &m->columns);
}

/* The columns of what a word stands for. Returns the exit status. */
static int
add_word(struct making *m, const char *word)
{
    struct session *session = m->session;
    struct target target = find_selected(session, &m->selection, word, FIND_PROFILES | FIND_FAMILIES);
    const struct profile *profile = target.rung.profile;
    if (target.kind == TARGET_NONE)
        return EXIT_NO;
    if (target.kind == TARGET_FAMILY) {
        struct profile_list profiles = selected_of_family(session, &m->selection, target.family);
        m->title = target.family->name;
        add_profiles(m, &profiles);
        return EXIT_FINE;
    }
    if (target.rung.level && strchr(word, '@')) {
        complain(session,
                 arena_printf(session->arena,
                              "rung matrix %.*s --level %.*s shows only that one",
                              STR_ARGS(profile->id),
                              STR_ARGS(target.rung.level->id)),
                 "a matrix shows all levels: leave out the level");
        return EXIT_USAGE;
    }
    m->title = profile->title;
    add_profiles(m, &(struct profile_list){&profile, 1});
    return EXIT_FINE;
}

/* --- Rows --- */

/* Whether a rating, or one of its further values, asks for the proficiency of --at-least or more. */
static bool
rating_asks(struct at_least *least, const struct requirement *requirement, const struct rating *rating)
{
    for (; rating; rating = rating_more(rating)->also)
        if (at_least_asked(least, requirement, rating))
            return true;
    return false;
}

/* The same of a level that is left of one of the profiles that ask for a row. */
static bool
row_asks(struct at_least *least, const struct selection *selection, const struct matrix_row *row)
{
    for (uint32_t i = 0; i < row->asked_count; i++) {
        const struct requirement *requirement = row->asked[i].requirement;
        const struct profile *profile = requirement->profile;
        if (profile->level_count == 0 && rating_asks(least, requirement, requirement_rating(requirement, NULL)))
            return true;
        for (uint32_t k = 0; k < profile->level_count; k++)
            if (selects_level(selection, &profile->levels[k])
                && rating_asks(least, requirement, requirement_rating(requirement, &profile->levels[k])))
                return true;
    }
    return false;
}

/*
 * The matrix with those rows alone that --competency and --at-least leave; NULL, after a complaint, when nothing asks
 * for enough.
 */
static const struct matrix *
with_rows_left(struct making *m, const struct matrix *matrix)
{
    struct session *session = m->session;
    struct at_least least = {.session = session};
    struct matrix *left = arena_alloc(session->arena, sizeof(*left));
    *left = *matrix;
    left->rows = arena_array(session->arena, matrix->row_count, sizeof(*left->rows));
    left->row_count = 0;
    for (uint32_t row = 0; row < matrix->row_count; row++)
        if (selects_requirement(&m->selection, matrix->rows[row].asked[0].requirement)
            && (!session->options.at_least || row_asks(&least, &m->selection, &matrix->rows[row])))
            left->rows[left->row_count++] = matrix->rows[row];
    if (left->row_count > 0 || !session->options.at_least)
        return left;
    bool named = session->word_count > 0;
    at_least_complain(&least,
                      matrix->scales,
                      matrix->scale_count,
                      m->selection.filtered,
                      named ? arena_printf(session->arena, " in %.*s", STR_ARGS(m->title)) : "");
    return NULL;
}

/* --- The command --- */

static int
matrix(struct session *session, struct answer *answer)
{
    struct making m = {.session = session, .title = str_of("All profiles")};
    if (!selection_read(session, &m.selection))
        return EXIT_NO;
    if (m.selection.filtered)
        m.title = str_of("What the filters leave");
    int status = EXIT_FINE;
    if (session->word_count > 0)
        status = add_word(&m, session->words[0]);
    else
        add_profiles(&m, &m.selection.profiles);
    if (status != EXIT_FINE)
        return status;
    if (m.columns.count == 0) {
        complain(session, NULL, "%.*s asks for no competencies", STR_ARGS(m.title));
        return EXIT_NO;
    }
    if (m.columns.v[0].profile == m.columns.v[m.columns.count - 1].profile)
        m.title = m.columns.v[0].profile->title;
    const struct matrix *made = matrix_make(session->arena, m.columns.v, m.columns.count);
    if (m.selection.competency_count > 0 || session->options.at_least)
        made = with_rows_left(&m, made);
    if (!made)
        return EXIT_NO;
    size_t cells = (size_t)made->row_count * made->column_count;
    if (cells > CELLS_MAX) {
        complain(session,
                 "a filter such as --family leaves less; rung show with a level says what that one asks for",
                 "the matrix of %.*s has %s cells, more than can be set out",
                 STR_ARGS(m.title),
                 format_number_in(session->arena, cells));
        return EXIT_NO;
    }
    if (session->options.at_least)
        m.title =
            str_of(arena_printf(session->arena, "%.*s: %s or more", STR_ARGS(m.title), session->options.at_least));
    answer_add(answer, outline_matrix(session->arena, m.title, made));
    return EXIT_FINE;
}

const struct command command_matrix = {
    .name = "matrix",
    .words = "[PROFILE | FAMILY]",
    .summary = "competencies by level",
    .examples = "  rung matrix operations-support\n"
                "  rung matrix operations-support --format csv > matrix.csv\n"
                "  rung matrix --family operations-support --level senior\n"
                "                                           a level of all profiles of a family\n"
                "  rung matrix --competency active-listening\n"
                "                                           one row: who asks for it, and how much\n"
                "  rung matrix operations-support --level expert --at-least Master\n"
                "                                           what a level asks for at Master or above\n"
                "  rung matrix                              all profiles\n",
    .notes = "Columns of the table: competency, group, and one for each level: its address, PROFILE@LEVEL.\n",
    .most = 1,
    .takes = TAKES_FILTERS | TAKES_AT_LEAST,
    .answer = matrix,
};
