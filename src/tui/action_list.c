/*
 * Help and palette: the actions, to choose from. Both are made from the tables that the keys are looked up in, and
 * what is chosen is done on the page beneath.
 */
#include "picker.h"
#include "screens.h"

struct entries {
    struct picker_entry *v;
    size_t count;
};

/*
 * Words by which people look for what is called otherwise here. To have an action found by one, put it into its row,
 * or add a row: small letters, a space between two. The words of its help, its hint and its heading need none.
 */
static const char *const other_words[ACT_COUNT] = {
    [ACT_MARK] = "select tick",
    [ACT_COMPARE] = "difference",
    [ACT_MATRIX] = "table grid",
    [ACT_GAP] = "promotion",
    [ACT_DIFFERENCES] = "hide same",
    [ACT_FOLD] = "collapse",
    [ACT_UNFOLD] = "expand",
    [ACT_FOLD_ALL] = "collapse expand",
    [ACT_BACK] = "cancel undo",
    [ACT_HISTORY_BACK] = "undo history",
    [ACT_HISTORY_FORWARD] = "redo history",
    [ACT_HOME] = "home start",
    [ACT_DICTIONARY] = "dictionary glossary",
    [ACT_BOOKMARK] = "favourite favorite",
    [ACT_BOOKMARKS] = "favourites favorites",
    [ACT_FIND] = "search",
    [ACT_UNMARK] = "clear selection",
    [ACT_COPY] = "clipboard",
    [ACT_EXPORT] = "save as export print pdf word excel spreadsheet workbook csv html markdown",
    [ACT_PROBLEMS] = "errors warnings check",
    [ACT_EDIT] = "edit",
    [ACT_RELOAD] = "reload refresh",
    [ACT_THEME] = "theme colors dark light",
    [ACT_REDRAW] = "redraw repair",
    [ACT_HELP] = "manual shortcuts",
    [ACT_QUIT] = "exit leave close",
};

static void
add_action(struct entries *entries, struct app *app, struct arena *arena, enum action action, const char *heading)
{
    const struct screen *screen = app_beneath(app);
    struct keymap own = screen->ops->bindings;
    struct buf keys = {.arena = arena};
    struct buf say = {.arena = arena};
    const struct binding *binding = keymap_find_action(own, action, false);
    const char *general = keys_action_help((struct keymap){0}, action); /* the page may call it something else */
    const char *hint = binding && binding->hint ? binding->hint : "", *others = other_words[action];
    struct picker_entry *entry = &entries->v[entries->count++];
    keys_names(&keys, own, action);
    buf_printf(&say, "%s, on the page %s", keys_action_help(own, action), screen->ops->name);
    if (keys.bytes > 0)
        buf_printf(&say, ": %.*s", (int)keys.bytes, keys.ptr);
    buf_puts(&say, ".");
    const char *why_not = app_why_not(app, screen, action);
    *entry = (struct picker_entry){
        .heading = heading,
        .text = str_of(keys_action_help(own, action)),
        .remark = buf_get(&keys),
        .also = str_of(arena_printf(arena, "%s %s %s", hint, general, others ? others : "")),
        .why_not = why_not ? arena_copy(arena, why_not, strlen(why_not) + 1) : NULL,
        .say = buf_get(&say),
        .value = (size_t)action,
    };
}

static void
run_action(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    (void)picker;
    app_run(app, (enum action)entry->value);
}

static struct picker *
open_actions(struct app *app, struct entries *entries, struct arena **arena)
{
    struct picker *picker = picker_open(app, arena);
    *entries = (struct entries){.v = arena_array(*arena, ACT_COUNT, sizeof(*entries->v))};
    picker->pick = run_action;
    return picker;
}

void
screen_palette_open(struct app *app)
{
    struct entries entries;
    struct arena *arena;
    struct picker *picker = open_actions(app, &entries, &arena);
    for (enum action_menu menu = 0; menu < MENU_COUNT; menu++) {
        const char *heading = action_menu_name(menu);
        for (enum action action = ACT_NONE + 1; action < ACT_COUNT; action++) {
            if (action_menu(action) != menu)
                continue;
            add_action(&entries, app, arena, action, heading);
            heading = NULL;
        }
    }
    picker->opened_by = ACT_PALETTE;
    picker->title = "Everything that can be done";
    picker->entries = entries.v;
    picker->count = entries.count;
}

void
screen_help_open(struct app *app)
{
    struct entries entries;
    struct arena *arena;
    struct picker *picker = open_actions(app, &entries, &arena);
    const struct screen_ops *page = app_beneath(app)->ops;
    for (enum action_group group = 0; group < GROUP_COUNT; group++) {
        const char *heading = action_group_heading(group);
        for (enum action action = ACT_NONE + 1; action < ACT_COUNT; action++) {
            if (action_group(action) != group || !keys_do(page->bindings, action))
                continue;
            add_action(&entries, app, arena, action, heading);
            heading = NULL;
        }
    }
    picker->opened_by = ACT_HELP;
    picker->title = arena_printf(arena, "Help: %s", page->name);
    picker->note = "Enter does what a line says. F1-F10: Esc, then 1 to 0. Keys in ( ): not now.";
    picker->entries = entries.v;
    picker->count = entries.count;
}

/* --- Which number? --- */

static void
do_with_number(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    const enum action *action = picker->context;
    app_do(app, (struct command){.action = *action, .number = (int)entry->value});
}

/* What the numbers stand for: the levels of the profile that is focused; more than there are keys can be chosen. */
static size_t
count_numbers(const struct profile *profile, const struct binding *range)
{
    return profile ? profile->level_count : (size_t)(range->last - range->key) + 1;
}

void
screen_number_open(struct app *app, const struct binding *range)
{
    const struct profile *profile = app_target(app, app_top(app)).rung.profile;
    struct arena *arena;
    struct picker *picker = picker_open(app, &arena);
    size_t count = count_numbers(profile, range);
    struct picker_entry *entries = arena_array(arena, count, sizeof(*entries));
    for (size_t i = 0; i < count; i++) {
        entries[i].text = profile ? profile->levels[i].name : str_of(arena_printf(arena, "%zu", i + 1));
        entries[i].remark = str_of(arena_printf(arena, "%zu", i + 1));
        entries[i].value = i + 1;
    }
    enum action *action = arena_alloc(arena, sizeof(*action));
    *action = range->action;
    *picker = (struct picker){.title = profile ? "Which level?" : "Which one?",
                              .entries = entries,
                              .count = count,
                              .context = action,
                              .pick = do_with_number};
}
