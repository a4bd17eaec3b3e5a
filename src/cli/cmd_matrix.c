/* rung matrix: competency by level, of a profile, of a job family, or of all that the filters leave. */
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
                 arena_printf(session->arena, "rung matrix %.*s", STR_ARGS(profile->id)),
                 "a matrix shows all levels: leave out the level");
        return EXIT_USAGE;
    }
    m->title = profile->title;
    add_profiles(m, &(struct profile_list){&profile, 1});
    return EXIT_FINE;
}

/* --- Rows --- */

/* The matrix with those rows alone that --competency names. */
static const struct matrix *
with_rows_left(struct making *m, const struct matrix *matrix)
{
    struct matrix *left = arena_alloc(m->session->arena, sizeof(*left));
    *left = *matrix;
    left->rows = arena_array(m->session->arena, matrix->row_count, sizeof(*left->rows));
    left->row_count = 0;
    for (uint32_t row = 0; row < matrix->row_count; row++)
        if (selects_requirement(&m->selection, matrix->rows[row].asked[0].requirement))
            left->rows[left->row_count++] = matrix->rows[row];
    return left;
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
    if (m.selection.competency_count > 0)
        made = with_rows_left(&m, made);
    size_t cells = (size_t)made->row_count * made->column_count;
    if (cells > CELLS_MAX) {
        complain(session,
                 "a filter such as --family leaves less; rung show with a level says what that one asks for",
                 "the matrix of %.*s has %zu cells, more than can be set out",
                 STR_ARGS(m.title),
                 cells);
        return EXIT_NO;
    }
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
                "  rung matrix                              all profiles\n",
    .notes = "Columns of the table: competency, group, and one for each level: its address, PROFILE@LEVEL.\n",
    .most = 1,
    .takes = TAKES_FILTERS,
    .answer = matrix,
};
