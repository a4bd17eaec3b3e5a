/* rung matrix: competency by level. */
#include "cli.h"
#include "rung/compare.h"
#include "rung/csv.h"
#include "rung/format.h"
#include "rung/text.h"

enum { CELLS_MAX = 1000 * 1000 }; /* a page of all of them is made before it is written */

/* The columns of a matrix: the profile's levels, or the profile itself when it has none. */
static uint32_t
column_count(const struct profile *profile)
{
    return profile->level_count ? profile->level_count : 1;
}

static const struct level *
column_level(const struct profile *profile, uint32_t column)
{
    return profile->level_count ? &profile->levels[column] : NULL;
}

static struct str
column_name(const struct profile *profile, uint32_t column)
{
    return profile->level_count ? profile->levels[column].name : profile->title;
}

/* A cell for programs: nothing where nothing is stated. */
static struct str
plain_cell(struct arena *arena, const struct requirement *requirement, const struct level *level)
{
    const struct rating *rating = requirement_rating(requirement, level);
    struct buf text = {.arena = arena};
    if (rating->state == CELL_STATED)
        format_rating(&text, requirement, rating);
    return buf_get(&text);
}

/* A cell for people: with a sign for a rise or a fall against the level before it in its track. */
static struct str
marked_cell(struct arena *arena, const struct requirement *requirement, uint32_t column)
{
    const struct profile *profile = requirement->profile;
    const struct level *level = column_level(profile, column);
    const struct rating *rating = requirement_rating(requirement, level);
    struct buf text = {.arena = arena};
    format_rating(&text, requirement, rating);
    if (!level || !level->preceding)
        return buf_get(&text);
    const struct rating *before = requirement_rating(requirement, level->preceding);
    enum mark mark = compare_proficiencies(requirement, before, rating);
    if (mark != MARK_NONE)
        buf_printf(&text, " %c", mark_sign(mark));
    return buf_get(&text);
}

/* CSV may end on a terminal too. */
static struct str
made_safe(struct arena *arena, struct str text)
{
    struct buf safe = {.arena = arena};
    text_add(&safe, text);
    return buf_get(&safe);
}

/* The name of the competency, with its group where that is needed to tell two rows apart. */
static struct str
row_name(struct session *session, const struct requirement *requirement)
{
    struct buf name = {.arena = session->arena};
    if (!requirement->competency)
        return made_safe(session->arena, requirement->competency_ref);
    format_competency_name(&name, requirement->competency);
    return buf_get(&name);
}

static void
write_csv(struct session *session, const struct profile *profile)
{
    struct buf *out = &session->out;
    csv_field(out, str_of("Competency"), true);
    for (uint32_t column = 0; column < column_count(profile); column++)
        csv_field(out, made_safe(out->arena, column_name(profile, column)), false);
    csv_end(out);
    for (uint32_t i = 0; i < profile->requirement_count; i++) {
        csv_field(out, row_name(session, &profile->requirements[i]), true);
        for (uint32_t column = 0; column < column_count(profile); column++)
            csv_field(out, plain_cell(out->arena, &profile->requirements[i], column_level(profile, column)), false);
        csv_end(out);
    }
}

/* All cells as text, the header first, the name of the competency in column 0. */
static struct str *
fill_grid(struct session *session, const struct profile *profile)
{
    struct arena *arena = session->arena;
    uint32_t columns = column_count(profile) + 1;
    struct str *grid = arena_array(arena, ((size_t)profile->requirement_count + 1) * columns, sizeof(*grid));
    grid[0] = str_of("Competency");
    for (uint32_t column = 1; column < columns; column++)
        grid[column] = column_name(profile, column - 1);
    for (uint32_t i = 0; i < profile->requirement_count; i++) {
        struct str *row = grid + (i + 1) * columns;
        row[0] = row_name(session, &profile->requirements[i]);
        for (uint32_t column = 1; column < columns; column++)
            row[column] = marked_cell(arena, &profile->requirements[i], column - 1);
    }
    return grid;
}

/* Columns as wide as what stands in them. */
static void
write_grid(struct buf *out, const struct str *grid, uint32_t rows, uint32_t columns)
{
    int *widths = arena_array(out->arena, columns, sizeof(*widths));
    for (uint32_t i = 0; i < rows * columns; i++) {
        int width = text_columns(grid[i]);
        widths[i % columns] = width > widths[i % columns] ? width : widths[i % columns];
    }
    for (uint32_t i = 0; i < rows * columns; i++) {
        bool last = i % columns == columns - 1;
        text_add_padded(out, grid[i], last ? 0 : widths[i % columns] + 2);
        buf_puts(out, last ? "\n" : "");
    }
}

static void
write_text(struct session *session, const struct profile *profile)
{
    struct buf *out = &session->out;
    uint32_t columns = column_count(profile) + 1;
    write_grid(out, fill_grid(session, profile), profile->requirement_count + 1, columns);
    if (profile->level_count > 1)
        buf_puts(out, "\nAgainst the level before it: ^ raised, v lowered, + asked here for the first time.\n");
}

static int
matrix(struct session *session, bool csv)
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
    size_t cells = (size_t)profile->requirement_count * (profile->level_count + 1);
    if (!csv && cells > CELLS_MAX) {
        complain(session,
                 "rung matrix with --format csv writes it all the same",
                 "the matrix of %.*s has %zu cells, more than can be set out as a page",
                 STR_ARGS(profile->title),
                 cells);
        return EXIT_NO;
    }
    if (csv)
        write_csv(session, profile);
    else
        write_text(session, profile);
    return EXIT_FINE;
}

static int
matrix_text(struct session *session)
{
    return matrix(session, false);
}

static int
matrix_csv(struct session *session)
{
    return matrix(session, true);
}

const struct command command_matrix = {
    .name = "matrix",
    .words = "PROFILE",
    .summary = "competencies by level",
    .examples = "  rung matrix operations-support\n"
                "  rung matrix operations-support --format csv > matrix.csv\n",
    .least = 1,
    .most = 1,
    .own = (const struct own_format[]){{.name = "text", .run = matrix_text},
                                       {.name = "csv", .use = "spreadsheets", .run = matrix_csv},
                                       {0}},
};
