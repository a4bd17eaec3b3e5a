/* A line of tabs is a row of pieces: names of tracks, levels, and what stands between tracks. */
#include "level_tabs.h"

enum {
    TAB = LEVELS_MAX, /* what a tab adds to the number of its level: a key's number may be a name */
    ARROWS = 2,       /* columns at each end, to say that there are more */
};

/* --- Making them --- */

/* The track at which those of a level begin: the place of the first level with the same. */
static uint32_t
track_of(const struct profile *profile, uint32_t level)
{
    uint32_t first = 0;
    while (!str_equal(level_more(&profile->levels[first])->track, level_more(&profile->levels[level])->track))
        first++;
    return first;
}

static bool
begins_with_digit(struct str name)
{
    return name.bytes > 0 && name.ptr[0] >= '0' && name.ptr[0] <= '9';
}

struct level_tabs
level_tabs_make(struct arena *arena, const struct profile *profile)
{
    uint32_t count = profile->level_count, placed = 0;
    struct level_tabs tabs = {.profile = profile, .numbered = true};
    uint32_t *tracks = arena_array(arena, count, sizeof(*tracks));
    tabs.order = arena_array(arena, count, sizeof(*tabs.order));
    for (uint32_t i = 0; i < count; i++) {
        tracks[i] = track_of(profile, i);
        tabs.tracked |= tracks[i] > 0;
        tabs.numbered &= !begins_with_digit(profile->levels[i].name);
    }
    for (uint32_t track = 0; track < count; track++)
        for (uint32_t i = track; tracks[track] == track && i < count; i++)
            if (tracks[i] == track)
                tabs.order[placed++] = i;
    return tabs;
}

/* --- Which level is meant --- */

static uint32_t
place_of(const struct level_tabs *tabs, uint32_t level)
{
    uint32_t place = 0;
    while (tabs->order[place] != level)
        place++;
    return place;
}

uint32_t
level_tabs_step(const struct level_tabs *tabs, uint32_t current, int steps)
{
    int64_t place = (int64_t)place_of(tabs, current) + steps;
    bool is_there = place >= 0 && place < tabs->profile->level_count;
    return is_there ? tabs->order[place] : UINT32_MAX;
}

uint32_t
level_tabs_number(const struct profile *profile, int number)
{
    if (number > TAB)
        return (uint32_t)(number - TAB - 1);
    for (uint32_t i = 0; i < profile->level_count; i++) {
        struct str name = profile->levels[i].name;
        if (name.bytes == 1 && name.ptr[0] == '0' + number)
            return i;
    }
    return number >= 1 && (uint32_t)number <= profile->level_count ? (uint32_t)number - 1 : UINT32_MAX;
}

/* --- Drawing --- */

/* "3 Senior", in brackets when it shows, with a star when it is marked. */
static struct str
tab_text(const struct level_tabs *tabs, const struct app *app, uint32_t level, uint32_t current)
{
    const struct level *at = &tabs->profile->levels[level];
    const char *brackets = level == current ? "[]" : "  ";
    const char *number = tabs->numbered ? arena_printf(app->frame, "%u ", level + 1) : "";
    bool marked = marks_has(&app->marks, (struct rung){tabs->profile, at});
    return str_of(arena_printf(
        app->frame, "%c%s%.*s%s%c", brackets[0], number, STR_ARGS(at->name), marked ? " *" : "", brackets[1]));
}

/* What stands before the first tab of a track: its name, with a border behind the track before. */
static struct str
track_text(const struct level_tabs *tabs, const struct app *app, uint32_t place, bool is_first)
{
    const struct level *levels = tabs->profile->levels;
    struct str track = level_more(&levels[tabs->order[place]])->track;
    bool begins = place == 0 || !str_equal(level_more(&levels[tabs->order[place - 1]])->track, track);
    if (!tabs->tracked || (!begins && !is_first))
        return (struct str){0};
    struct str name = str_given(track) ? track : str_of("No track");
    return str_of(arena_printf(app->frame, "%s%.*s:", is_first ? "" : "| ", STR_ARGS(name)));
}

static int
piece_columns(struct str text)
{
    return text.bytes > 0 ? text_columns(text) + 1 : 0;
}

/* The first tab that shows, so that the current one does. */
static uint32_t
first_shown(const struct level_tabs *tabs, const struct app *app, uint32_t current, int columns)
{
    int taken = 0;
    uint32_t first = place_of(tabs, current);
    for (uint32_t place = first + 1; place-- > 0;) {
        int first_track = piece_columns(track_text(tabs, app, place, true));
        int tab = piece_columns(tab_text(tabs, app, tabs->order[place], current));
        if (taken + tab + first_track > columns)
            break;
        taken += tab + piece_columns(track_text(tabs, app, place, false));
        first = place;
    }
    return first;
}

static void
draw_tab(const struct level_tabs *tabs, const struct app *app, struct canvas *canvas, struct rect place,
         struct str text, uint32_t level, uint32_t current)
{
    struct rung rung = {tabs->profile, &tabs->profile->levels[level]};
    enum role role = marks_has(&app->marks, rung) ? ROLE_PICKED : ROLE_TAB;
    canvas_label(canvas, place.x, place.y, place.width, text, level == current ? ROLE_TAB_CURRENT : role);
    canvas_hot(canvas, place, (struct command){ACT_LEVEL, TAB + (int)level + 1});
}

void
level_tabs_draw(const struct level_tabs *tabs, const struct app *app, struct canvas *canvas, struct rect line,
                uint32_t current)
{
    struct rect left = rect_left(&line, ARROWS), right = rect_right(&line, ARROWS);
    uint32_t first = first_shown(tabs, app, current, line.width);
    if (first > 0)
        canvas_puts(canvas, left.x, left.y, left.width, "<", ROLE_TAB);
    for (uint32_t place = first; place < tabs->profile->level_count; place++) {
        uint32_t level = tabs->order[place];
        struct str track = track_text(tabs, app, place, place == first);
        struct str text = tab_text(tabs, app, level, current);
        if (piece_columns(track) + text_columns(text) > line.width && place > first) {
            canvas_puts(canvas, right.x + 1, right.y, 1, ">", ROLE_TAB);
            break;
        }
        struct rect label = rect_left(&line, piece_columns(track));
        canvas_label(canvas, label.x, label.y, label.width - 1, track, ROLE_DIM);
        draw_tab(tabs, app, canvas, rect_left(&line, text_columns(text)), text, level, current);
        rect_left(&line, 1);
    }
}
