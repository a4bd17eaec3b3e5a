/*
 * All families and profiles as a tree, with a preview of what is focused. Profiles unfold to their levels.
 */
#include "address.h"
#include "filter_screen.h"
#include "home_preview.h"
#include "home_rows.h"
#include "home_words.h"
#include "list_screen.h"
#include "rung/format.h"
#include "screens.h"
#include "split.h"

struct home_screen {
    struct tree tree;
    struct list list; /* over the tree's rows */
    struct filter_bar filter;
    bool begun; /* something was done here, so nobody needs to be told how to begin */
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

/* Folds all families, unless all are folded. */
static void
fold_all(struct home_screen *home)
{
    bool unfolded = false;
    const struct category *family = tree_node(&home->tree, home->list.cursor)->family;
    struct rung rung = focused_rung(home);
    for (size_t row = 0; row < home->list.count; row++)
        unfolded |= tree_rung(&home->tree, row).profile != NULL;
    tree_fold_all(&home->tree, unfolded);
    home->list.count = home->tree.row_count;
    home->list.cursor = tree_row_of(&home->tree, rung, family);
}

static void
sort_by_next(struct app *app, struct home_screen *home)
{
    static const char *const notices[TREE_ORDERS] = {
        [TREE_BY_FILE] = "In the order of the files.",
        [TREE_BY_TITLE] = "Each family from A to Z.",
        [TREE_BY_AGE] = "In each family what was not updated for longest first.",
        [TREE_BY_LEVELS] = "In each family what has the most levels first.",
    };
    struct rung rung = focused_rung(home);
    const struct category *family = tree_node(&home->tree, home->list.cursor)->family;
    tree_sort(&home->tree, app->turn, (home->tree.order + 1) % TREE_ORDERS);
    home->list.cursor = tree_row_of(&home->tree, rung, family);
    app_notice(app, "%s Press o for the next order.", notices[home->tree.order]);
}

/* --- The filter --- */

/* The first thing that the filter found: a level of which the code was typed, rather than its profile. */
static void
focus_first_match(struct home_screen *home)
{
    focus_first_profile(home);
    if (home->list.cursor + 1 < home->list.count && is_unfolded(home, home->list.cursor)
        && tree_rung(&home->tree, home->list.cursor).profile)
        home->list.cursor++;
}

/* Filters anew. While something stands in the filter the first match is focused, else what was focused stays so. */
static void
home_filtered(struct app *app, struct screen *screen)
{
    struct home_screen *home = screen->home;
    struct rung rung = focused_rung(home);
    const struct category *family = has_rows(home) ? tree_node(&home->tree, home->list.cursor)->family : NULL;
    bool had = has_rows(home);
    tree_filter(&home->tree, app->turn, filter_bar_text(&home->filter));
    home->list.count = home->tree.row_count;
    if (str_given(filter_bar_text(&home->filter)))
        focus_first_match(home);
    else if (had)
        home->list.cursor = tree_row_of(&home->tree, rung, family);
    else
        focus_first_profile(home);
}

static bool
home_act(struct app *app, struct screen *screen, struct command command)
{
    struct home_screen *home = screen->home;
    home->begun = true;
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
    case ACT_FOLD_ALL:
        fold_all(home);
        return true;
    case ACT_SORT:
        sort_by_next(app, home);
        return true;
    case ACT_FILTER:
        home->filter.typing = true;
        return true;
    case ACT_BACK:
        return filter_screen_take_off(app, screen);
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
home_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    const struct home_screen *home = screen->home;
    bool branches = has_rows(home) && tree_has_branches(&home->tree, home->list.cursor);
    (void)app;
    switch (action) {
    case ACT_OPEN:
        return has_rows(home) ? NULL : "There is nothing to open.";
    case ACT_FOLD:
        return why_not_fold(home);
    case ACT_UNFOLD:
        return branches ? NULL : "There is nothing to unfold here.";
    case ACT_FOLD_ALL:
    case ACT_SORT:
        return has_rows(home) ? NULL : "Nothing shows.";
    case ACT_FILTER:
        return home->tree.node_count > 0 ? NULL : "There is nothing to filter.";
    default:
        return NULL;
    }
}

/* --- The parts of the page --- */

enum {
    HEAD = 1,   /* lines above the tree, with the names of its columns */
    WIDE = 110, /* from this width on the preview stands beside the tree */
};

/* How the page is divided. */
struct parts {
    struct rect filter; /* of no height when there is none */
    struct split split;
};

/* Side by side where there is room; else the tree takes what it needs, up to half, and the preview what is left. */
static struct parts
divide(const struct home_screen *home, struct rect page)
{
    struct parts parts;
    parts.filter = rect_top(&page, filter_bar_shows(&home->filter) ? 1 : 0);
    int half = page.height / 2;
    int needed = home->list.count < (size_t)half ? (int)home->list.count + HEAD : half;
    parts.split = split_page(page, WIDE, page.height - needed - 1);
    return parts;
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
        home_preview_family(&excerpt, &home->tree, home->list.cursor);
    excerpt_end(&excerpt, rung.profile ? "Enter shows the rest" : NULL);
}

/* --- The screen --- */

/* What stands there when no row shows. */
static void
draw_nothing(const struct app *app, const struct home_screen *home, struct canvas *canvas, struct rect page)
{
    const struct diags *diags = &app->collection->diags;
    const char *text = arena_printf(app->frame, "No title and no code has all of these words%s.", app_so_far(app));
    if (home->tree.node_count == 0 && app->reading.state == LOADING_ON)
        text = "Profiles appear here as soon as they are read.";
    else if (home->tree.node_count == 0)
        text = diags->count > 0 ? "No profile could be read. \"rung check\" says what is wrong with the data."
                                : "No profile was found in what was opened.";
    split_nothing(canvas, app->frame, page, text);
}

static void
draw_filter(const struct app *app, const struct home_screen *home, struct canvas *canvas, struct rect line)
{
    struct buf found = {.arena = app->frame};
    home_add_profiles(&found, &home->tree, home->tree.matches, app->collection->profile_count);
    filter_bar_draw(&home->filter, canvas, line, buf_get(&found));
}

static void
home_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    const struct home_screen *home = screen->home;
    struct parts parts = divide(home, page);
    if (parts.filter.height > 0)
        draw_filter(app, home, canvas, parts.filter);
    if (!has_rows(home)) {
        rect_top(&page, parts.filter.height);
        draw_nothing(app, home, canvas, page);
        return;
    }
    home_rows_heads(&home->tree, canvas, rect_top(&parts.split.list, HEAD));
    home_rows_draw(app, &home->tree, &home->list, canvas, parts.split.list);
    split_rule(canvas, parts.split.rule);
    draw_preview(app, home, canvas, parts.split.preview);
}

static void
home_fit(const struct app *app, struct screen *screen, struct rect page)
{
    (void)app;
    list_fit(&screen->home->list, divide(screen->home, page).split.list.height - HEAD);
}

/* The texts that the filter looks at. */
static bool
home_prepare(const struct app *app, struct screen *screen)
{
    (void)app;
    return findables_prepare(&screen->home->tree.findables);
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
    const struct tree *tree = &screen->home->tree;
    if (app->reading.state == LOADING_ON && tree->node_count == 0)
        return; /* what there is cannot be said yet */
    if (home_say_problems(out, app))
        buf_puts(out, "   ");
    if (app->marks.count > 0)
        buf_printf(out, "%zu marked, ", app->marks.count);
    home_add_profiles(out, tree, tree->matches, app->collection->profile_count);
    buf_puts(out, ", ");
    format_count(out, app->collection->competency_count, "competency");
}

static void
home_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    const struct home_screen *home = screen->home;
    struct rung rung = focused_rung(home);
    if (!has_rows(home))
        return;
    if (!home->begun)
        home_say_welcome(out, app);
    else if (rung.level)
        home_say_level(out, app, rung.level);
    else if (rung.profile)
        home_say_profile(out, app, rung.profile);
    else
        home_say_family(out, &home->tree, tree_node(&home->tree, home->list.cursor));
}

/* --- What others ask of it --- */

static struct target
home_target(const struct app *app, const struct screen *screen)
{
    const struct home_screen *home = screen->home;
    (void)app;
    if (!has_rows(home))
        return (struct target){.kind = TARGET_NONE};
    if (focused_rung(home).profile)
        return (struct target){.kind = TARGET_RUNG, .rung = focused_rung(home)};
    return (struct target){.kind = TARGET_FAMILY, .family = tree_node(&home->tree, home->list.cursor)->family};
}

static void
home_focus(struct app *app, struct screen *screen, size_t spot)
{
    (void)app;
    screen->home->list.cursor = spot;
    screen->home->begun = true;
}

static void
home_spot_text(const struct app *app, const struct screen *screen, size_t spot, struct buf *out)
{
    const struct tree *tree = &screen->home->tree;
    struct rung rung = tree_rung(tree, spot);
    (void)app;
    if (rung.level)
        buf_printf(out, "%.*s  %.*s", STR_ARGS(rung.level->name), STR_ARGS(rung.level->title));
    else
        buf_str(out, rung.profile ? rung.profile->title : home_family_name(tree_node(tree, spot)->family));
}

/* The focused rung, or family; the filter, and the order; what is folded. */
static void
home_address(const struct app *app, const struct screen *screen, struct address *address)
{
    struct target target = home_target(app, screen);
    address_add_rung(address, target.kind == TARGET_RUNG ? target.rung : (struct rung){0});
    address_add(address, target.family ? target.family->id : (struct str){0});
    address_add(address, filter_bar_text(&screen->home->filter));
    address_add_number(address, screen->home->tree.order);
    tree_add_folds(&screen->home->tree, address);
}

static bool
home_reopen(struct app *app, const struct address *address)
{
    struct rung rung = address_rung(address, 0, app->collection);
    const struct category *family = address_family(address, 2, app->collection);
    screen_home_open(app);
    struct home_screen *home = app->stack[app->depth - 1].home;
    home->begun = true;
    size_t order = address_number(address, 4);
    if (order != home->tree.order && order < TREE_ORDERS)
        tree_sort(&home->tree, app->turn, (enum tree_order)order);
    tree_take_folds(&home->tree, address, 5);
    home->list.count = home->tree.row_count;
    if (str_given(address_word(address, 3))) {
        field_set(&home->filter.field, address_word(address, 3));
        home_filtered(app, &app->stack[app->depth - 1]);
    }
    if (!rung.profile && !family)
        return true;
    home->list.cursor = tree_row_of(&home->tree, rung, family);
    if (!rung.level)
        return true;
    set_folded(home, false);
    home->list.cursor = tree_row_of(&home->tree, rung, family);
    return true;
}

static struct list *
home_list(const struct screen *screen)
{
    return &screen->home->list;
}

static struct filter_bar *
home_filter_bar(const struct screen *screen)
{
    return &screen->home->filter;
}

static const struct binding home_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Open", .help = "Open the profile, or fold the family"},
    {.key = '/', .action = ACT_SEARCH, .hint = "Search"},
    {.key = 's', .action = ACT_SEARCH},
    {.key = 'f', .action = ACT_FILTER, .hint = "Filter", .help = "Show only what has some words or a code"},
    {.key = K_F(4), .action = ACT_FILTER},
    {.key = 'c', .action = ACT_COMPARE, .hint = "Compare", .help = "Compare what is marked, or the profile's levels"},
    {.key = K_F(6), .action = ACT_COMPARE},
    {.key = 'm',
     .action = ACT_MATRIX,
     .hint = "Matrix",
     .help = "Show all competencies by level; of a family, of all its profiles"},
    {.key = K_F(7), .action = ACT_MATRIX},
    {.key = 'p', .action = ACT_GAP, .hint = "Gap", .help = "Show what separates a level from the next"},
    {.key = ' ', .action = ACT_MARK, .hint = "Mark"},
    {.key = 'o', .action = ACT_SORT, .hint = "Sort"},
    {.key = K_RIGHT, .action = ACT_UNFOLD, .hint = "Unfold"},
    {.key = 'l', .action = ACT_UNFOLD},
    {.key = K_LEFT, .action = ACT_FOLD, .hint = "Fold"},
    {.key = 'h', .action = ACT_FOLD},
    {.key = 'z', .action = ACT_FOLD_ALL},
};

const struct screen_ops home_screen_ops = {
    .name = "Home",
    .bindings = KEYMAP(home_rows),
    .list = home_list,
    .filter = home_filter_bar,
    .filtered = home_filtered,
    .title = home_title,
    .fact = home_fact,
    .fit = home_fit,
    .prepare = home_prepare,
    .draw = home_draw,
    .act = home_act,
    .status = home_status,
    .why_not = home_why_not,
    .target = home_target,
    .typing = filter_screen_typing,
    .type = filter_screen_type,
    .spot_count = list_screen_spot_count,
    .focused = list_screen_focused,
    .focus = home_focus,
    .spot_text = home_spot_text,
    .address = home_address,
    .reopen = home_reopen,
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
