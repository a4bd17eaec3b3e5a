/*
 * Which level? All profiles with their levels, to choose from.
 */
#include "picker.h"
#include "rung/format.h"
#include "screens.h"

/* What is kept until something is chosen. */
struct choosing {
    struct level_choice choice;
    const struct rung *rungs; /* an entry's value is its place here */
};

static struct rung
rung_of(const struct picker *picker, const struct picker_entry *entry)
{
    const struct choosing *choosing = picker->context;
    return choosing->rungs[entry->value];
}

static void
choose(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    const struct choosing *choosing = picker->context;
    choosing->choice.choose(app, choosing->choice.about, rung_of(picker, entry));
}

/* What an entry is found by, besides its profile's title: ids and codes. */
static struct str
also(const struct picker *picker, struct arena *arena, const struct picker_entry *entry)
{
    struct rung rung = rung_of(picker, entry);
    struct buf text = {.arena = arena};
    buf_str(&text, rung.profile->id);
    for (uint32_t i = 0; rung.level && i < rung.level->codes.count; i++)
        buf_printf(&text, " %.*s", STR_ARGS(rung.level->codes.v[i].value));
    for (uint32_t i = 0; i < rung.profile->alternative_titles.count; i++)
        buf_printf(&text, " %.*s", STR_ARGS(rung.profile->alternative_titles.v[i]));
    return buf_get(&text);
}

static struct str
say(const struct picker *picker, struct arena *arena, const struct picker_entry *entry)
{
    return rung_name(arena, rung_of(picker, entry));
}

static struct picker_entry
entry_of(const struct level_choice *choice, struct rung rung)
{
    return (struct picker_entry){
        .text = rung.level ? rung.level->name : rung.profile->title,
        .remark = rung.level ? rung.level->title : rung.profile->department,
        .why_not = rung_equal(rung, choice->except) ? "This is the one end already: choose another." : NULL,
    };
}

/* All profiles, by title. */
static const struct profile **
sorted_profiles(struct arena *arena, const struct collection *collection)
{
    const struct profile **sorted = arena_array(arena, collection->profile_count, sizeof(const struct profile *));
    for (uint32_t i = 0; i < collection->profile_count; i++)
        sorted[collection->profiles[i]->order] = collection->profiles[i];
    return sorted;
}

static size_t
count_rungs(const struct collection *collection)
{
    size_t count = 0;
    for (uint32_t i = 0; i < collection->profile_count; i++)
        count += collection->profiles[i]->level_count > 0 ? collection->profiles[i]->level_count : 1;
    return count;
}

void
screen_levels_open(struct app *app, struct level_choice choice)
{
    struct arena *arena;
    struct picker *picker = picker_open(app, &arena);
    size_t most = count_rungs(app->collection), count = 0, focus = 0;
    const struct profile **profiles = sorted_profiles(arena, app->collection);
    struct rung *rungs = arena_array(arena, most, sizeof(*rungs));
    struct picker_entry *entries = arena_array(arena, most, sizeof(*entries));
    struct choosing *choosing = arena_alloc(arena, sizeof(*choosing));
    for (uint32_t p = 0; p < app->collection->profile_count; p++) {
        const struct profile *profile = profiles[p];
        for (uint32_t i = 0; i < profile->level_count || i == 0; i++) {
            rungs[count] = (struct rung){profile, profile->level_count ? &profile->levels[i] : NULL};
            entries[count] = entry_of(&choice, rungs[count]);
            entries[count].value = count;
            if (i == 0)
                entries[count].heading = arena_copy(arena, profile->title.ptr, profile->title.bytes);
            focus = rung_equal(rungs[count], choice.focus) ? count : focus;
            count++;
        }
    }
    if (count > 0 && entries[focus].why_not)
        focus = (focus + 1) % count;
    *choosing = (struct choosing){choice, rungs};
    *picker = (struct picker){.title = choice.title,
                              .note = choice.note ? arena_printf(arena, "%s", choice.note) : NULL,
                              .entries = entries,
                              .count = count,
                              .nothing = arena_printf(arena, "There are no profiles%s.", app_so_far(app)),
                              .focus = focus,
                              .also = also,
                              .say = say,
                              .context = choosing,
                              .pick = choose};
}
