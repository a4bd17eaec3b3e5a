/* rung matrix: competency by level. */
#include "cli.h"
#include "rung/matrix.h"

enum { CELLS_MAX = 1000 * 1000 }; /* more than can be set out or read */

static int
matrix(struct session *session, struct answer *answer)
{
    struct target target = find_target(session, session->words[0], FIND_PROFILES);
    if (target.kind == TARGET_NONE)
        return EXIT_NO;
    const struct profile *profile = target.rung.profile;
    if (target.rung.level && strchr(session->words[0], '@')) {
        complain(session,
                 arena_printf(session->arena, "rung matrix %.*s", STR_ARGS(profile->id)),
                 "a matrix shows all levels: leave out the level");
        return EXIT_USAGE;
    }
    if (profile->requirement_count == 0) {
        complain(session, NULL, "%.*s asks for no competencies", STR_ARGS(profile->title));
        return EXIT_NO;
    }
    const struct matrix *made = matrix_of_profiles(session->arena, &profile, 1);
    size_t cells = (size_t)made->row_count * made->column_count;
    if (cells > CELLS_MAX) {
        complain(session,
                 "rung show with a level says what that one asks for",
                 "the matrix of %.*s has %zu cells, more than can be set out",
                 STR_ARGS(profile->title),
                 cells);
        return EXIT_NO;
    }
    answer_add(answer, outline_matrix(session->arena, profile->title, made));
    return EXIT_FINE;
}

const struct command command_matrix = {
    .name = "matrix",
    .words = "PROFILE",
    .summary = "competencies by level",
    .examples = "  rung matrix operations-support\n"
                "  rung matrix operations-support --format csv > matrix.csv\n",
    .least = 1,
    .most = 1,
    .answer = matrix,
};
