/* Drawing the tree, a row to a line. */
#include "home_rows.h"

#include "home_words.h"
#include "rung/format.h"
#include "rung/review.h"

enum {
    COLUMN_COUNT = 12,   /* of the column "Levels" */
    COLUMN_UPDATED = 16, /* of the column "Updated" ... */
    COLUMN_AGE = 14,     /* ... and for what stands behind the date there, in lines at least so wide: */
    WITH_AGE = 100,
    STATUS_MAX = 14, /* a longer status is cut: the page of the profile has it in full */
};

/* The columns of a line of the tree, from what is left after the name. */
struct columns {
    struct rect name;
    struct rect count;
    struct rect status; /* of no width when no profile states one */
    struct rect updated;
};

static struct columns
columns_of(const struct tree *tree, struct rect line, bool with_age)
{
    struct columns columns;
    int status = tree->status_columns > 0 ? larger(smaller(tree->status_columns, STATUS_MAX), 6) + 2 : 0;
    rect_right(&line, 1);
    columns.updated = rect_right(&line, COLUMN_UPDATED + (with_age ? COLUMN_AGE : 0));
    columns.status = rect_right(&line, status);
    columns.count = rect_right(&line, COLUMN_COUNT);
    rect_right(&line, 1);
    columns.name = line;
    return columns;
}

void
home_rows_heads(const struct tree *tree, struct canvas *canvas, struct rect line)
{
    static const char *const names[TREE_ORDERS] = {
        [TREE_BY_FILE] = "Job family or profile",
        [TREE_BY_TITLE] = "Job family or profile, from A to Z",
        [TREE_BY_AGE] = "Job family or profile, oldest first",
        [TREE_BY_LEVELS] = "Job family or profile, most levels first",
    };
    struct columns columns = columns_of(tree, line, line.width >= WITH_AGE);
    canvas_hot(canvas, line, (struct command){ACT_SORT, 1});
    rect_left(&columns.name, 5);
    canvas_label(canvas, columns.name.x, line.y, columns.name.width, str_of(names[tree->order]), ROLE_HEADING);
    canvas_puts(canvas, columns.count.x, line.y, columns.count.width, "Levels", ROLE_HEADING);
    canvas_puts(canvas, columns.status.x, line.y, columns.status.width, "Status", ROLE_HEADING);
    canvas_puts(canvas, columns.updated.x, line.y, columns.updated.width, "Updated", ROLE_HEADING);
}

/* Whether a profile's row says that it, or one of its levels, is marked: when these show, they say so themselves. */
static bool
shows_star(const struct app *app, const struct tree_node *node)
{
    bool stands_for_all = node->profile && (node->folded || node->profile->level_count == 0);
    return stands_for_all && marks_of_profile(&app->marks, node->profile) > 0;
}

static void
draw_family(const struct app *app, const struct tree *tree, struct canvas *canvas, struct rect line,
            const struct tree_node *node)
{
    struct buf fact = {.arena = app->frame};
    buf_puts(&fact, node->family ? "job family, " : "");
    home_add_profiles(&fact, tree, node->matches, node->profiles);
    rect_right(&line, 1);
    int room = text_columns(buf_get(&fact)) + 2;
    int used = canvas_label(canvas, line.x, line.y, line.width - room, home_family_name(node->family), ROLE_HEADING);
    rect_left(&line, used + 2);
    canvas_text(canvas, line.x, line.y, line.width, buf_get(&fact), ROLE_DIM);
}

/* "5 levels", or "2/5 marked" where the levels with their stars do not show. */
static void
draw_level_count(const struct app *app, struct canvas *canvas, struct rect place, const struct tree_node *node)
{
    const struct profile *profile = node->profile;
    size_t marked = marks_of_profile(&app->marks, profile);
    struct buf text = {.arena = app->frame};
    bool star = shows_star(app, node) && profile->level_count > 0;
    if (star)
        buf_printf(&text, "%zu/%u marked", marked, profile->level_count);
    else
        format_count(&text, profile->level_count, "level");
    enum role role = star ? ROLE_PICKED : profile->level_count > 0 ? ROLE_NORMAL : ROLE_DIM;
    canvas_text(canvas, place.x, place.y, place.width, buf_get(&text), role);
}

/* "2011-09 (!)", the sign where that is long ago; with the age where there is room. */
static void
draw_updated(const struct app *app, struct canvas *canvas, struct rect place, const struct profile *profile)
{
    if (!str_given(profile->updated)) {
        canvas_puts(canvas, place.x, place.y, place.width, "not stated", ROLE_DIM);
        return;
    }
    struct rect behind = place;
    rect_left(&behind, COLUMN_UPDATED);
    bool old = home_is_old(app, profile);
    int age = app->year > 0 ? profile_age(profile, app->year, app->month) : -1;
    int sign = old ? 4 : 0;
    place.width = smaller(place.width, COLUMN_UPDATED);
    int used = canvas_label(canvas, place.x, place.y, place.width - sign, profile->updated, ROLE_NORMAL);
    rect_left(&place, used + 1);
    if (old)
        canvas_puts(canvas, place.x, place.y, place.width, "(!)", ROLE_WARNING);
    const char *said = arena_printf(app->frame, "%d %s ago", age, age == 1 ? "year" : "years");
    if (age > 0)
        canvas_puts(canvas, behind.x, behind.y, behind.width, said, ROLE_DIM);
}

static void
draw_profile(const struct app *app, struct canvas *canvas, const struct columns *columns,
             const struct tree_node *node)
{
    const struct profile *profile = node->profile;
    struct rect name = columns->name, status = columns->status;
    bool retired = profile_is_retired(app->frame, profile);
    canvas_label(canvas, name.x, name.y, name.width, profile->title, retired ? ROLE_DIM : ROLE_NORMAL);
    draw_level_count(app, canvas, columns->count, node);
    rect_right(&status, 1);
    canvas_label(canvas, status.x, status.y, status.width, profile->status, retired ? ROLE_DIM : ROLE_NORMAL);
    draw_updated(app, canvas, columns->updated, profile);
}

/* "SAP job code 50419569"; empty when the level has none. */
static struct str
first_code(struct arena *arena, const struct level *level)
{
    struct buf code = {.arena = arena};
    if (level->codes.count > 0 && str_given(level->codes.v[0].value))
        buf_printf(&code, "%.*s %.*s", STR_ARGS(level->codes.v[0].label), STR_ARGS(level->codes.v[0].value));
    return buf_get(&code);
}

/* A level has the whole line for its name, its title, and its first code, which begin at one column in a profile. */
static void
draw_level(const struct app *app, struct canvas *canvas, struct rect line, const struct level *level)
{
    struct str code = first_code(app->frame, level);
    int columns = 0;
    for (uint32_t i = 0; i < level->profile->level_count; i++)
        columns = larger(columns, text_columns(first_code(app->frame, &level->profile->levels[i])));
    rect_right(&line, 1);
    struct rect right = rect_right(&line, smaller(columns, line.width / 2));
    rect_right(&line, columns > 0 ? 2 : 0);
    canvas_label(canvas, right.x, right.y, right.width, code, ROLE_DIM);
    int used = canvas_label(canvas, line.x, line.y, line.width, level->name, ROLE_NORMAL);
    rect_left(&line, used + 2);
    if (str_given(level->title) && !str_equal(level->title, level->name)) {
        canvas_label(canvas, line.x, line.y, line.width, level->title, ROLE_DIM);
    }
}

/* Draws " > *   - name ...": room for the focus, the mark, the depth, the fold sign, and the columns. */
static void
draw_row(const struct app *app, const struct tree *tree, struct canvas *canvas, struct rect line, size_t row)
{
    const struct tree_node *node = tree_node(tree, row);
    struct rung rung = tree_rung(tree, row);
    bool with_age = line.width >= WITH_AGE;
    rect_left(&line, 3);
    struct rect sign = rect_left(&line, 2);
    if (rung.level ? marks_has(&app->marks, rung) : shows_star(app, node))
        canvas_puts(canvas, sign.x, sign.y, 1, "*", ROLE_PICKED);
    rect_left(&line, 2 * (node->depth + (rung.level ? 1 : 0)));
    sign = rect_left(&line, 2);
    if (tree_has_branches(tree, row))
        canvas_puts(canvas, sign.x, sign.y, 1, node->folded ? "+" : "-", ROLE_DIM);

    struct columns columns = columns_of(tree, line, with_age);
    if (rung.level)
        draw_level(app, canvas, line, rung.level);
    else if (rung.profile)
        draw_profile(app, canvas, &columns, node);
    else
        draw_family(app, tree, canvas, line, node);
}

void
home_rows_draw(const struct app *app, const struct tree *tree, const struct list *list, struct canvas *canvas,
               struct rect area)
{
    for (struct list_row at = list_first(list, area); at.visible; at = list_next(list, area, at)) {
        struct rect line = {.x = area.x, .y = at.y, .width = area.width, .height = 1};
        draw_row(app, tree, canvas, line, at.row);
        canvas_row(canvas, line, at.row, at.row == list->cursor);
    }
}
