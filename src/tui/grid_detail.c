/* Definitions beside or beneath the matrix. */
#include "grid_detail.h"

#include "excerpt.h"
#include "rung/format.h"

static void
write_definition(struct excerpt *excerpt, struct str definition)
{
    bool given = str_given(definition);
    excerpt_text(excerpt, given ? definition : str_of("Not defined in the source."), given ? ROLE_NORMAL : ROLE_DIM);
}

/* "Senior", or where there are several profiles "Operations Support, Senior". */
static struct str
rung_label(const struct grid *grid, struct arena *arena, struct rung rung)
{
    if (grid->matrix->profile_count > 1)
        return rung_name(arena, rung);
    return rung.level ? rung.level->name : str_of("Asked for");
}

/* What is asked of the focused competency at the focused level. */
static void
write_asked(const struct app *app, const struct grid *grid, struct excerpt *excerpt)
{
    const struct matrix_asked *asked = grid_asked(grid);
    struct rung rung = grid_rung(grid);
    struct buf line = {.arena = app->frame};
    buf_str(&line, rung_label(grid, app->frame, rung));
    buf_puts(&line, ": ");
    const struct rating *rating = asked ? requirement_rating(asked->requirement, rung.level) : NULL;
    if (asked)
        format_rating_step(&line, asked->requirement, rating);
    else
        buf_puts(&line, "not asked for");
    excerpt_gap(excerpt, 1);
    excerpt_text(excerpt, buf_get(&line), ROLE_HEADING);
    const struct proficiency *proficiency = asked ? rating_proficiency(asked->requirement, rating) : NULL;
    if (proficiency)
        write_definition(excerpt, proficiency->definition);
}

/* What a group is, for its heading. */
static void
write_group(const struct grid *grid, struct excerpt *excerpt, const struct grid_line *line)
{
    const struct competency *competency = grid->matrix->rows[line->row].competency;
    excerpt_text(excerpt, grid->groups[line->group].heading, ROLE_HEADING);
    if (competency && competency->group)
        write_definition(excerpt, competency->group->definition);
}

void
grid_draw_detail(const struct grid *grid, const struct app *app, struct canvas *canvas, struct rect area)
{
    const struct grid_line *line = grid_focused(grid);
    rect_left(&area, GRID_MARGIN);
    rect_right(&area, GRID_MARGIN);
    struct excerpt excerpt = excerpt_begin(canvas, app->frame, area);
    const struct competency *competency = grid_competency(grid);
    if (!line)
        return;
    if (line->heading) {
        write_group(grid, &excerpt, line);
    } else {
        excerpt_text(&excerpt, grid_name(grid, app->frame, line->row), ROLE_HEADING);
        if (competency)
            write_definition(&excerpt, competency->definition);
        else
            excerpt_text(&excerpt, str_of(grid_unknown(grid, app->frame)), ROLE_DIM);
        write_asked(app, grid, &excerpt);
    }
    excerpt_end(&excerpt, competency ? "Enter shows the rest" : NULL);
}
