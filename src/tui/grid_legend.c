/* The legend of the matrix. */
#include "grid_legend.h"

enum {
    SCALES_MEASURED = 50, /* beyond, the legend of another scale may take another line */
    STEPS_SHOWN = 20,     /* of a scale; nobody looks up more in a legend */
};

/* What the marks mean here, against the level on the left. */
static const struct {
    enum mark mark;
    const char *meaning;
} meanings[] = {
    {MARK_CHANGED, "raised from the level before"},
    {MARK_LOWERED, "lowered"},
    {MARK_NEW, "new here"},
    {MARK_ABSENT, "not asked"},
    {MARK_BLANK, "left blank"},
};

/* "P ▒": what stands for a proficiency in a cell. */
static struct str
step_sign(struct arena *arena, struct str letters, enum role shade)
{
    return str_of(arena_printf(arena, "%.*s %s", STR_ARGS(letters), role_shade_sign(shade)));
}

static void
write_steps(struct legend *legend, const struct letters *letters)
{
    const struct scale *scale = letters->scale;
    uint32_t steps = scale ? scale->proficiency_count : 0;
    for (uint32_t step = 1; step <= steps && step <= STEPS_SHOWN; step++) {
        bool shaded = scale->kind != SCALE_FLAGS;
        enum role shade = shaded ? role_shade((int)step, (int)steps) : ROLE_NORMAL;
        struct str sign = step_sign(legend->scratch, letters_at(letters, step), shade);
        legend_add(legend, sign, shade, scale->proficiencies[step - 1].name);
    }
    struct str none = {0};
    if (steps > STEPS_SHOWN)
        legend_add(legend, none, ROLE_LEGEND, str_of(arena_printf(legend->scratch, "… %u in all", steps)));
}

static void
write_scale(const struct grid *grid, struct legend *legend, uint32_t at)
{
    const struct scale *scale = grid->matrix->scales[at];
    write_steps(legend, &grid->letters[at]);
    legend_break(legend);
    const char *name = "No scale: it is asked for, or not";
    if (scale)
        name = arena_printf(legend->scratch, "Scale: %.*s", STR_ARGS(scale->name));
    legend_add(legend, grid_scale_sign(grid, legend->scratch, at), ROLE_LEGEND, str_of(name));
}

/* Whether something that shows is marked for comparing. */
static bool
has_marked(const struct grid *grid, const struct app *app)
{
    const struct grid_fit *fit = &grid->fit;
    for (uint32_t column = fit->first; app->marks.count > 0 && column < fit->first + fit->shown; column++)
        if (marks_has(&app->marks, grid->matrix->columns[column].rung))
            return true;
    return false;
}

void
grid_legend(const struct grid *grid, const struct app *app, struct legend *legend, uint32_t scale)
{
    write_scale(grid, legend, scale);
    for (size_t i = 0; i < sizeof(meanings) / sizeof(meanings[0]); i++) {
        char sign[2] = {mark_sign(meanings[i].mark)};
        if (grid->occurs[meanings[i].mark])
            legend_add(legend, str_of(sign), role_mark(meanings[i].mark), str_of(meanings[i].meaning));
    }
    if (grid->noted)
        legend_add(legend, str_of("!"), ROLE_STRONG, str_of("more is said: see below"));
    if (has_marked(grid, app))
        legend_add(legend, str_of("*"), ROLE_PICKED, str_of("marked for comparing"));
}

int
grid_legend_lines(const struct grid *grid, const struct app *app, int width)
{
    int lines = 0;
    for (uint32_t i = 0; i < grid->matrix->scale_count && i < SCALES_MEASURED; i++) {
        struct legend legend = {.scratch = app->frame, .area = {.width = width}};
        grid_legend(grid, app, &legend, i);
        lines = larger(lines, legend_height(&legend));
    }
    return lines;
}
