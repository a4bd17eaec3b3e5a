/*
 * All families and profiles as a tree, with a preview of what is focused. Profiles unfold to their levels.
 */
#include "home_preview.h"
#include "list.h"
#include "rung/format.h"
#include "screens.h"
#include "tree.h"

struct home_screen {
    struct tree tree;
    struct list list; /* over the tree's rows */
};

/* Whether there is anything at all, and so a focused row. */
static bool
has_rows(const struct home_screen *home)
{
    return home->list.count > 0;
}

/* The rung that is focused; its profile is NULL on a family. */
static struct rung
focused_rung(const struct home_screen *home)
{
    return has_rows(home) ? tree_rung(&home->tree, home->list.cursor) : (struct rung){0};
}

/* The first profile rather than the family above it: there is more to be seen and done. */
static void
focus_first_profile(struct home_screen *home)
{
    size_t row = 0;
    while (row < home->list.count && !tree_rung(&home->tree, row).profile)
        row++;
    home->list.cursor = row < home->list.count ? row : 0;
}

/* --- Actions --- */

static void
set_folded(struct home_screen *home, bool folded)
{
    tree_set_folded(&home->tree, home->list.cursor, folded);
    home->list.count = home->tree.row_count;
}

/* Whether a row has something under it that shows. */
static bool
is_unfolded(const struct home_screen *home, size_t row)
{
    return tree_has_branches(&home->tree, row) && !tree_node(&home->tree, row)->folded;
}

/* Folds the focused row. If it is, or cannot be, goes to the row that it stands under. */
static void
fold(struct home_screen *home)
{
    if (is_unfolded(home, home->list.cursor))
        set_folded(home, true);
    else
        home->list.cursor = tree_parent_row(&home->tree, home->list.cursor);
}

/* Unfolds the focused row; if it is, goes to the first row under it. */
static void
unfold(struct home_screen *home)
{
    if (is_unfolded(home, home->list.cursor))
        home->list.cursor++;
    else
        set_folded(home, false);
}

static void
open_focused(struct app *app, struct home_screen *home)
{
    if (focused_rung(home).profile)
        screen_profile_open(app, focused_rung(home));
    else
        set_folded(home, is_unfolded(home, home->list.cursor));
}

static void
open_matrix(struct app *app, const struct home_screen *home)
{
    struct rung rung = focused_rung(home);
    if (rung.profile)
        screen_matrix_open(app, rung.profile, rung.level);
    else
        screen_matrix_open_family(app, tree_node(&home->tree, home->list.cursor)->family);
}

static bool
home_act(struct app *app, struct screen *screen, struct command command)
{
    struct home_screen *home = screen->home;
    if (list_act(&home->list, command.action))
        return true;
    switch (command.action) {
    case ACT_OPEN:
        open_focused(app, home);
        return true;
    case ACT_FOLD:
        fold(home);
        return true;
    case ACT_UNFOLD:
        unfold(home);
        return true;
    case ACT_MARK:
        app_mark(app, focused_rung(home));
        return true;
    case ACT_COMPARE:
        screen_compare_open_levels(app, focused_rung(home));
        return true;
    case ACT_MATRIX:
        open_matrix(app, home);
        return true;
    case ACT_GAP:
        screen_gap_open_from(app, focused_rung(home));
        return true;
    default:
        return false;
    }
}

/* Why nothing can be folded at the focused row: neither itself, nor what it stands under. */
static const char *
why_not_fold(const struct home_screen *home)
{
    size_t row = home->list.cursor;
    bool can = has_rows(home) && (is_unfolded(home, row) || tree_parent_row(&home->tree, row) != row);
    return can ? NULL : "There is nothing to fold here.";
}

static const char *
why_not_matrix(const struct home_screen *home)
{
    const struct profile *profile = focused_rung(home).profile;
    if (profile || !has_rows(home))
        return screen_matrix_why_not(profile);
    return tree_node(&home->tree, home->list.cursor)->profiles > 0 ? NULL : "This job family has no profiles.";
}

static const char *
home_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct home_screen *home = screen->home;
    const struct profile *profile = focused_rung(home).profile;
    bool branches = has_rows(home) && tree_has_branches(&home->tree, home->list.cursor);
    switch (action) {
    case ACT_OPEN:
        return has_rows(home) ? NULL : "There is nothing to open.";
    case ACT_FOLD:
        return why_not_fold(home);
    case ACT_UNFOLD:
        return branches ? NULL : "There is nothing to unfold here.";
    case ACT_MARK:
        return profile ? NULL : "Only profiles and their levels can be marked: move to one first.";
    case ACT_COMPARE:
        return screen_compare_levels_why_not(app, focused_rung(home));
    case ACT_MATRIX:
        return why_not_matrix(home);
    case ACT_GAP:
        return screen_gap_why_not(app, focused_rung(home));
    default:
        return NULL;
    }
}

/* --- Drawing the tree --- */

enum {
    HEAD = 1,            /* lines above the tree, with the names of its columns */
    WIDE = 110,          /* from this width on the preview stands beside the tree */
    COLUMN_COUNT = 13,   /* of the column "Levels" */
    COLUMN_UPDATED = 11, /* of the column "Updated" */
};

/* How the page is divided. */
struct parts {
    struct rect tree;
    struct rect preview;
    struct rect rule; /* between them: one column or one row */
};

/* Side by side where there is room; else the tree takes what it needs, up to half, and the preview what is left. */
static struct parts
divide(const struct home_screen *home, struct rect page)
{
    struct parts parts;
    if (page.width >= WIDE) {
        parts.preview = rect_right(&page, page.width * 2 / 5);
        parts.rule = rect_right(&page, 1);
    } else {
        int half = page.height / 2;
        int needed = home->list.count < (size_t)half ? (int)home->list.count + HEAD : half;
        parts.preview = rect_bottom(&page, page.height - needed - 1);
        parts.rule = rect_bottom(&page, 1);
    }
    parts.tree = page;
    return parts;
}

/* The columns of a line of the tree, from what is left after the name. */
struct columns {
    struct rect name;
    struct rect count;
    struct rect updated;
};

static struct columns
columns_of(struct rect line)
{
    struct columns columns;
    rect_right(&line, 1);
    columns.updated = rect_right(&line, COLUMN_UPDATED);
    columns.count = rect_right(&line, COLUMN_COUNT);
    rect_right(&line, 1);
    columns.name = line;
    return columns;
}

static void
draw_column_heads(struct canvas *canvas, struct rect line)
{
    struct columns columns = columns_of(line);
    rect_left(&columns.name, 5);
    canvas_puts(canvas, columns.name.x, line.y, columns.name.width, "Job family or profile", ROLE_HEADING);
    canvas_puts(canvas, columns.count.x, line.y, columns.count.width, "Levels", ROLE_HEADING);
    canvas_puts(canvas, columns.updated.x, line.y, columns.updated.width, "Updated", ROLE_HEADING);
}

static struct str
family_name(const struct category *family)
{
    return family ? family->name : str_of("No job family stated");
}

static struct str
count_of(struct arena *arena, size_t count, const char *noun)
{
    struct buf text = {.arena = arena};
    format_count(&text, count, noun);
    return buf_get(&text);
}

/* Whether a profile's row says that it, or one of its levels, is marked: when these show, they say so themselves. */
static bool
shows_star(const struct app *app, const struct tree_node *node)
{
    bool stands_for_all = node->profile && (node->folded || node->profile->level_count == 0);
    return stands_for_all && marks_of_profile(&app->marks, node->profile) > 0;
}

static void
draw_family(const struct app *app, struct canvas *canvas, const struct columns *columns, const struct tree_node *node)
{
    struct rect name = columns->name;
    struct rect count = columns->count;
    struct buf fact = {.arena = app->frame};
    buf_puts(&fact, node->family ? "job family, " : "");
    format_count(&fact, node->profiles, "profile");
    int room = count.width + columns->updated.width; /* a family has no date */
    canvas_label(canvas, name.x, name.y, name.width, family_name(node->family), ROLE_HEADING);
    canvas_label(canvas, count.x, count.y, room, buf_get(&fact), ROLE_DIM);
}

/* "5 levels", or "2/5 marked" where the levels with their stars do not show. */
static void
draw_level_count(const struct app *app, struct canvas *canvas, struct rect place, const struct tree_node *node)
{
    const struct profile *profile = node->profile;
    size_t marked = marks_of_profile(&app->marks, profile);
    if (!shows_star(app, node) || profile->level_count == 0) {
        struct str count = count_of(app->frame, profile->level_count, "level");
        canvas_text(canvas, place.x, place.y, place.width, count, ROLE_NORMAL);
        return;
    }
    const char *count = arena_printf(app->frame, "%zu/%u marked", marked, profile->level_count);
    canvas_puts(canvas, place.x, place.y, place.width, count, ROLE_PICKED);
}

static void
draw_profile(const struct app *app, struct canvas *canvas, const struct columns *columns,
             const struct tree_node *node)
{
    const struct profile *profile = node->profile;
    struct rect name = columns->name;
    struct rect updated = columns->updated;
    bool dated = str_given(profile->updated);
    canvas_label(canvas, name.x, name.y, name.width, profile->title, ROLE_NORMAL);
    draw_level_count(app, canvas, columns->count, node);
    canvas_label(canvas,
                 updated.x,
                 updated.y,
                 updated.width,
                 dated ? profile->updated : str_of("not stated"),
                 dated ? ROLE_NORMAL : ROLE_DIM);
}

/* A level has the whole line for its name and title. */
static void
draw_level(struct canvas *canvas, struct rect line, const struct level *level)
{
    rect_right(&line, 1);
    int used = canvas_label(canvas, line.x, line.y, line.width, level->name, ROLE_NORMAL);
    rect_left(&line, used + 2);
    if (!str_equal(level->title, level->name))
        canvas_label(canvas, line.x, line.y, line.width, level->title, ROLE_DIM);
}

/* Draws " > *   - name ...": room for the focus, the mark, the depth, the fold sign, and the columns. */
static void
draw_row(const struct app *app, const struct home_screen *home, struct canvas *canvas, struct rect line, size_t row)
{
    const struct tree_node *node = tree_node(&home->tree, row);
    struct rung rung = tree_rung(&home->tree, row);
    rect_left(&line, 3);
    struct rect sign = rect_left(&line, 2);
    if (rung.level ? marks_has(&app->marks, rung) : shows_star(app, node))
        canvas_puts(canvas, sign.x, sign.y, 1, "*", ROLE_PICKED);
    rect_left(&line, 2 * (node->depth + (rung.level ? 1 : 0)));
    sign = rect_left(&line, 2);
    if (tree_has_branches(&home->tree, row))
        canvas_puts(canvas, sign.x, sign.y, 1, node->folded ? "+" : "-", ROLE_DIM);

    struct columns columns = columns_of(line);
    if (rung.level)
        draw_level(canvas, line, rung.level);
    else if (rung.profile)
        draw_profile(app, canvas, &columns, node);
    else
        draw_family(app, canvas, &columns, node);
}

static void
draw_tree(const struct app *app, const struct home_screen *home, struct canvas *canvas, struct rect area)
{
    draw_column_heads(canvas, rect_top(&area, HEAD));
    const struct list *list = &home->list;
    for (struct list_row at = list_first(list, area); at.visible; at = list_next(list, area, at)) {
        struct rect line = {.x = area.x, .y = at.y, .width = area.width, .height = 1};
        draw_row(app, home, canvas, line, at.row);
        if (at.row == list->cursor)
            canvas_focus(canvas, line, 1);
    }
}

/* --- The preview --- */

static void
preview_family(struct excerpt *excerpt, const struct tree_node *node)
{
    excerpt_text(excerpt, family_name(node->family), ROLE_HEADING);
    if (node->family)
        excerpt_text(excerpt, node->family->definition, ROLE_NORMAL);
    excerpt_text(excerpt, count_of(excerpt->scratch, node->profiles, "profile"), ROLE_DIM);
}

static void
draw_preview(const struct app *app, const struct home_screen *home, struct canvas *canvas, struct rect area)
{
    rect_left(&area, 2);
    rect_right(&area, 2);
    struct excerpt excerpt = excerpt_begin(canvas, app->frame, area);
    struct rung rung = focused_rung(home);
    if (rung.profile)
        home_preview(&excerpt, rung);
    else
        preview_family(&excerpt, tree_node(&home->tree, home->list.cursor));
    excerpt_end(&excerpt, rung.profile ? "Enter shows the rest" : NULL);
}

/* --- The screen --- */

/* What stands there when nothing was loaded. */
static void
draw_nothing(const struct app *app, struct canvas *canvas, struct rect page)
{
    const struct diags *diags = &app->collection->diags;
    const char *text = diags->count > 0 ? "No profile could be read. \"rung check\" says what is wrong with the data."
                                        : "No profile was found in what was opened.";
    rect_top(&page, 1);
    rect_left(&page, 2);
    rect_right(&page, 2);
    canvas_wrapped(canvas, app->frame, page, str_of(text), ROLE_NORMAL);
    canvas_cursor(canvas, page.x, page.y);
}

static void
home_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    struct parts parts = divide(screen->home, page);
    if (!has_rows(screen->home)) {
        draw_nothing(app, canvas, page);
        return;
    }
    draw_tree(app, screen->home, canvas, parts.tree);
    if (parts.rule.width > 1)
        canvas_hline(canvas, parts.rule.x, parts.rule.y, parts.rule.width);
    else
        canvas_vline(canvas, parts.rule.x, parts.rule.y, parts.rule.height);
    draw_preview(app, screen->home, canvas, parts.preview);
}

static void
home_fit(const struct app *app, struct screen *screen, struct rect page)
{
    (void)app;
    list_fit(&screen->home->list, divide(screen->home, page).tree.height - HEAD);
}

static void
home_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    (void)screen;
    buf_puts(out, "Home");
}

static void
home_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)screen;
    uint32_t competencies = app->collection->competency_count;
    if (app->marks.count > 0)
        buf_printf(out, "%zu marked, ", app->marks.count);
    format_count(out, app->collection->profile_count, "profile");
    buf_printf(out, ", %u %s", competencies, competencies == 1 ? "competency" : "competencies");
}

static void
add_profile_status(struct buf *out, const struct app *app, const struct profile *profile)
{
    size_t marked = marks_of_profile(&app->marks, profile);
    buf_str(out, profile->title);
    buf_puts(out, ": ");
    format_count(out, profile->level_count, "level");
    if (marked > 0 && profile->level_count > 0)
        buf_printf(out, ", %zu of them marked", marked);
    if (str_given(profile->department))
        buf_printf(out, "; department %.*s", STR_ARGS(profile->department));
    buf_puts(out, ".");
}

static void
add_level_status(struct buf *out, const struct app *app, const struct level *level)
{
    struct rung rung = {level->profile, level};
    buf_str(out, rung_name(app->frame, rung));
    buf_printf(out,
               ": level %u of %u%s.",
               level->index + 1,
               level->profile->level_count,
               marks_has(&app->marks, rung) ? ", marked" : "");
}

static void
add_family_status(struct buf *out, const struct tree_node *node)
{
    buf_str(out, family_name(node->family));
    buf_puts(out, node->family ? ": job family with " : ": ");
    format_count(out, node->profiles, "profile");
    buf_puts(out, node->folded ? ", folded." : ".");
}

static void
home_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct home_screen *home = screen->home;
    struct rung rung = focused_rung(home);
    if (rung.level)
        add_level_status(out, app, rung.level);
    else if (rung.profile)
        add_profile_status(out, app, rung.profile);
    else if (has_rows(home))
        add_family_status(out, tree_node(&home->tree, home->list.cursor));
}

static const struct binding home_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Open", .help = "Open the profile, or fold the family"},
    {.key = 'c', .action = ACT_COMPARE, .hint = "Compare", .help = "Compare what is marked, or the profile's levels"},
    {.key = K_F(6), .action = ACT_COMPARE},
    {.key = 'm', .action = ACT_MATRIX, .hint = "Matrix"},
    {.key = K_F(7), .action = ACT_MATRIX},
    {.key = 'p', .action = ACT_GAP, .hint = "Gap", .help = "Show what separates a level from the next"},
    {.key = ' ', .action = ACT_MARK, .hint = "Mark"},
    {.key = K_RIGHT, .action = ACT_UNFOLD, .hint = "Unfold"},
    {.key = 'l', .action = ACT_UNFOLD},
    {.key = K_LEFT, .action = ACT_FOLD, .hint = "Fold"},
    {.key = 'h', .action = ACT_FOLD},
};

const struct screen_ops home_screen_ops = {
    .name = "Home",
    .bindings = KEYMAP(home_rows),
    .title = home_title,
    .fact = home_fact,
    .fit = home_fit,
    .draw = home_draw,
    .act = home_act,
    .status = home_status,
    .why_not = home_why_not,
};

void
screen_home_open(struct app *app)
{
    struct screen *screen = app_push(app, &home_screen_ops);
    struct home_screen *home = arena_alloc(screen->arena, sizeof(*home));
    screen->home = home;
    tree_init(&home->tree, screen->arena, app->collection);
    home->list.count = home->tree.row_count;
    focus_first_profile(home);
}
