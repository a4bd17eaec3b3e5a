/*
 * The themes, to choose from.
 */
#include "picker.h"
#include "screens.h"
#include "theme.h"

static void
show_theme(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    const char *name = themes[entry->value].name;
    (void)picker;
    app->theme = entry->value;
    app_ask(app, (struct request){.kind = REQUEST_THEME, .text = str_of(name)});
    app_notice(app, "These are the colours \"%s\" now. To choose others, press T.", name);
}

void
screen_themes_open(struct app *app)
{
    struct arena *arena;
    struct picker *picker = picker_open(app, &arena);
    struct picker_entry *entries = arena_array(arena, theme_count, sizeof(*entries));
    for (size_t i = 0; i < theme_count; i++)
        entries[i] =
            (struct picker_entry){.text = str_of(themes[i].name), .remark = str_of(themes[i].help), .value = i};
    *picker = (struct picker){.title = "Colours",
                              .opened_by = ACT_THEME,
                              .note = arena_printf(arena, "Just now: %s.", themes[app->theme].name),
                              .entries = entries,
                              .count = theme_count,
                              .focus = app->theme,
                              .pick = show_theme};
}
