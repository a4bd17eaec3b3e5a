/* The outline of a profile, or of one level of it. */
#include <assert.h>

#include "outlining.h"
#include "rung/compare.h"
#include "rung/format.h"
#include "rung/resolve.h"

/* --- Facts --- */

static struct str
joined(struct arena *arena, const struct texts *texts)
{
    struct buf text = {.arena = arena};
    format_texts(&text, texts);
    return texts->count ? buf_get(&text) : (struct str){0};
}

static void
add_facts(struct outlining *o, const struct facts *facts)
{
    for (uint32_t i = 0; i < facts->count; i++) {
        bool blank = !facts->v[i].value.ptr;
        struct str text = blank ? str_of(format_nothing(CELL_BLANK)) : facts->v[i].value;
        struct outline_row *row = outline_add(&o->outline, OUTLINE_FACT, 0, text);
        row->label = facts->v[i].label;
        row->nothing = blank;
    }
}

/* Adds the levels of one track in the order of the list: "Associate, Career, [Senior]". */
static void
add_track(struct outlining *o, struct buf *text, struct str track)
{
    const char *between = "";
    if (str_given(track))
        buf_printf(text, "%.*s: ", STR_ARGS(track));
    for (uint32_t i = 0; i < o->profile->level_count; i++) {
        const struct level *level = &o->profile->levels[i];
        if (!str_equal(level_more(level)->track, track))
            continue;
        buf_printf(text, level == o->level ? "%s[%.*s]" : "%s%.*s", between, STR_ARGS(level->name));
        between = ", ";
    }
}

/* "5 of 5: Associate, Career, Senior, Expert, [Principal]"; where there are tracks, one behind the other. */
static struct str
place_among_levels(struct outlining *o)
{
    struct buf text = {.arena = o->outline.arena};
    struct map seen = {.arena = o->outline.arena};
    const char *between = "";
    buf_printf(&text, "%u of %u: ", o->level->index + 1, o->profile->level_count);
    for (uint32_t i = 0; i < o->profile->level_count; i++) {
        struct str track = level_more(&o->profile->levels[i])->track;
        if (map_get(&seen, track))
            continue;
        map_put(&seen, track, o);
        buf_puts(&text, between);
        add_track(o, &text, track);
        between = "; ";
    }
    return buf_get(&text);
}

struct str
outline_level_name(struct outlining *o, const struct level *level)
{
    if (level->profile == o->profile)
        return level->name;
    return rung_name(o->outline.arena, (struct rung){level->profile, level});
}

/* A fact that leads to a profile or a level, or says that it is not here. */
static void
add_link(struct outlining *o, const char *label, struct str text, struct rung rung)
{
    struct outline *outline = &o->outline;
    assert(o->profile);
    if (!str_given(text))
        return;
    if (!rung.profile)
        text = outline_printf(outline, "%.*s (not in %s)", STR_ARGS(text), format_searched(o->profile->document));
    outline_fact(outline, label, text);
    if (rung.profile)
        outline->rows[outline->count - 1].target = (struct target){.kind = TARGET_RUNG, .rung = rung};
}

void
outline_level_facts(struct outlining *o, const struct level *level)
{
    struct outline *outline = &o->outline;
    outline_fact(outline, "Job title", level->title);
    outline_fact(outline, "Position titles", joined(outline->arena, &level_more(level)->positions));
    add_facts(o, &level->codes);
    add_facts(o, &level->facts);
    outline_fact(outline, "Track", level_more(level)->track);
    outline_fact(outline, "Rank", level_more(level)->rank);
    if (level->builds_on) {
        struct rung base = {level->builds_on->profile, level->builds_on};
        add_link(o, "Builds on", outline_level_name(o, level->builds_on), base);
    }
    outline_fact(outline, "Definition", level->definition);
    outline_fact(outline, "Note", level_more(level)->note);
}

static struct str
family_names(struct outlining *o)
{
    const struct profile *profile = o->profile;
    struct texts names = {.v = arena_array(o->outline.arena, profile->family_refs.count, sizeof(struct str))};
    for (uint32_t i = 0; i < profile->family_refs.count; i++) {
        struct buf path = {.arena = o->outline.arena};
        if (profile->families[i])
            format_category_path(&path, profile->families[i]);
        names.v[names.count++] = profile->families[i] ? buf_get(&path) : profile->family_refs.v[i];
    }
    return joined(o->outline.arena, &names);
}

/* A fact that every profile is looked at for: that it is not stated is worth a line. */
static void
add_expected_fact(struct outlining *o, const char *label, struct str text)
{
    bool stated = str_given(text);
    struct str said = stated ? text : str_of(format_nothing(text.pos ? CELL_BLANK : CELL_ABSENT));
    struct outline_row *row = outline_add(&o->outline, OUTLINE_FACT, 0, said);
    row->label = str_of(label);
    row->nothing = !stated;
}

void
outline_profile_facts(struct outlining *o)
{
    const struct profile *profile = o->profile;
    struct outline *outline = &o->outline;
    outline_fact(outline, "Also known as", joined(outline->arena, &profile->alternative_titles));
    add_expected_fact(o, "Job family", family_names(o));
    for (uint32_t i = 0; i < profile->family_refs.count; i++)
        if (profile->families[i] && str_given(profile->families[i]->definition))
            outline_fact(outline,
                         outline_printf(outline, "%.*s", STR_ARGS(profile->families[i]->name)).ptr,
                         profile->families[i]->definition);
    add_expected_fact(o, "Department", profile->department);
    add_expected_fact(o, "Function", profile->function);
    add_expected_fact(o, "Reports to", joined(outline->arena, &profile->reports_to));
    add_facts(o, &profile->codes);
    add_facts(o, &profile->facts);
    outline_fact(outline, "Status", profile->status);
    outline_fact(outline, "Version", profile->version);
    add_expected_fact(o, "Updated", profile->updated);
    struct rung replacement = {.profile = profile->replacement};
    add_link(o,
             "Replaced by",
             replacement.profile ? rung_name(outline->arena, replacement) : profile->replaced_by,
             replacement);
    outline_attribution(outline, &profile->attribution);
}

/* "3. Senior [*]"; of levels that go by a number, the number alone. */
static struct str
marked_level(struct outlining *o, const struct level *level)
{
    struct str name = outline_marked(&o->outline, level->name, level_more(level)->mark);
    bool numbered = name.bytes && name.ptr[0] >= '0' && name.ptr[0] <= '9';
    return numbered ? name : outline_printf(&o->outline, "%u. %.*s", level->index + 1, STR_ARGS(name));
}

static void
add_levels(struct outlining *o)
{
    if (o->profile->level_count == 0) {
        outline_fact(&o->outline, "Levels", str_of("no levels"));
        return;
    }
    outline_heading(&o->outline, str_of("Levels"), (struct str){0});
    for (uint32_t i = 0; i < o->profile->level_count; i++) {
        const struct level *level = &o->profile->levels[i];
        outline_subheading(&o->outline, marked_level(o, level));
        outline_level_facts(o, level);
    }
}

/* --- Sections --- */

/* An item in force, and below it those whose place it takes. */
static void
add_held(struct outlining *o, const struct held *held, char sign)
{
    struct outline *outline = &o->outline;
    if (held->paragraph)
        outline_add(outline, OUTLINE_TEXT, 0, held->text);
    else
        outline_item(outline, 0, sign, held->text, held->more);
    for (const struct held *raised = held->raises; raised; raised = raised->raises) {
        struct str text = outline_item_text(outline, raised->text, raised->more);
        struct str origin = raised->origin ? outline_level_name(o, raised->origin) : str_of("all levels");
        outline_add(outline,
                    OUTLINE_TEXT,
                    1,
                    outline_printf(outline, "raised from %.*s: %.*s", STR_ARGS(origin), STR_ARGS(text)));
        outline_more(outline, 2, raised->more);
    }
}

/* "From Senior (3)" before the items of each level that something is inherited from. */
static void
add_inherited(struct outlining *o, const struct held_list *list)
{
    for (size_t i = list->own; i < list->count; i++) {
        const struct level *origin = list->v[i].origin;
        if (i == list->own || origin != list->v[i - 1].origin) {
            size_t count = 0;
            while (i + count < list->count && list->v[i + count].origin == origin)
                count++;
            outline_subheading(&o->outline,
                               outline_printf(&o->outline,
                                              "From %.*s (%s)",
                                              STR_ARGS(outline_level_name(o, origin)),
                                              format_number_in(o->outline.arena, count)));
        }
        add_held(o, &list->v[i], '-');
    }
}

/* How an item of the level's own stands to what it inherits; what is said for all levels is not new at any. */
static enum mark
own_mark(const struct held *held)
{
    if (held->raises)
        return MARK_CHANGED;
    return !held->origin ? MARK_NONE : held->restated ? MARK_SAME : MARK_NEW;
}

/* "15 in all: 1 new, 1 raised, 13 inherited" */
static struct str
inheritance_remark(struct outlining *o, const struct held_list *list)
{
    struct arena *arena = o->outline.arena;
    size_t counts[MARK_COUNT] = {0};
    for (size_t i = 0; i < list->own; i++)
        counts[own_mark(&list->v[i])]++;
    return outline_printf(&o->outline,
                          "%s in all: %s new, %s raised, %s inherited",
                          format_number_in(arena, list->count),
                          format_number_in(arena, counts[MARK_NEW]),
                          format_number_in(arena, counts[MARK_CHANGED]),
                          format_number_in(arena, list->count - list->own));
}

static char
own_sign(const struct held *held, bool inherits)
{
    enum mark mark = own_mark(held);
    return inherits && mark != MARK_NONE ? mark_sign(mark) : '-';
}

/* A section at one level, with what it inherits. */
static void
add_section_at_level(struct outlining *o, const struct section *section)
{
    struct held_list list = resolve_section(o->outline.arena, section, o->level);
    bool inherits = section->kind == SECTION_CUMULATIVE && o->level->builds_on && list.count;
    outline_heading(&o->outline,
                    outline_marked(&o->outline, section->heading, section_footnote(section)->mark),
                    inherits ? inheritance_remark(o, &list) : (struct str){0});
    outline_fact(&o->outline, "Note", section_footnote(section)->note);
    if (format_nothing(list.state))
        outline_nothing(&o->outline, 0, format_nothing(list.state));
    else if (list.own_blank)
        outline_nothing(
            &o->outline,
            0,
            outline_printf(&o->outline, "%.*s itself: %s", STR_ARGS(o->level->name), format_nothing(CELL_BLANK)).ptr);
    if (inherits && list.own)
        outline_subheading(&o->outline,
                           outline_printf(&o->outline,
                                          "Of %.*s itself (%s)",
                                          STR_ARGS(o->level->name),
                                          format_number_in(o->outline.arena, list.own)));
    for (size_t i = 0; i < list.own; i++)
        add_held(o, &list.v[i], own_sign(&list.v[i], inherits));
    add_inherited(o, &list);
}

/* A section at all levels; neighbours that say the same share one heading. */
static void
add_section_levels(struct outlining *o, const struct section *section)
{
    const struct profile *profile = o->profile;
    bool cumulative = section->kind == SECTION_CUMULATIVE;
    for (uint32_t i = 0, next; i < profile->level_count; i = next) {
        const struct level *level = &profile->levels[i];
        const struct cell *cell = section_own_cell(section, level);
        struct buf names = {.arena = o->outline.arena};
        buf_str(&names, level->name);
        for (next = i + 1; next < profile->level_count && !cumulative; next++) {
            if (!resolve_same_cell(cell, section_own_cell(section, &profile->levels[next])))
                break;
            buf_printf(&names, ", %.*s", STR_ARGS(profile->levels[next].name));
        }
        if (cumulative && level->builds_on)
            buf_printf(&names, ", in addition to those of %.*s", STR_ARGS(outline_level_name(o, level->builds_on)));
        outline_subheading(&o->outline, buf_get(&names));
        outline_cell(&o->outline, 0, cell);
    }
}

void
outline_section_common(struct outlining *o, const struct section *section)
{
    outline_heading(
        &o->outline, outline_marked(&o->outline, section->heading, section_footnote(section)->mark), (struct str){0});
    outline_fact(&o->outline, "Note", section_footnote(section)->note);
    if (section->common || section->cell_count == 0)
        outline_cell(&o->outline, 0, section_cell(section, NULL));
}

static void
add_section(struct outlining *o, const struct section *section)
{
    if (o->level) {
        add_section_at_level(o, section);
        return;
    }
    outline_section_common(o, section);
    if (section->cell_count)
        add_section_levels(o, section);
}

/* --- What stands at the end --- */

static void
add_path(struct outlining *o, const struct path *path)
{
    struct outline *outline = &o->outline;
    struct rung rung = {path->profile, path->level};
    struct buf line = {.arena = outline->arena};
    if (str_given(path->from))
        buf_printf(&line, "from %.*s, ", STR_ARGS(path->begins_at ? path->begins_at->name : path->from));
    if (str_given(path->kind))
        buf_printf(&line, "%.*s: ", STR_ARGS(path->kind));
    buf_str(&line, path->profile ? rung_name(outline->arena, rung) : path->to);
    if (!path->profile)
        buf_printf(&line, " (not in %s)", format_searched(o->profile->document));
    struct item_more more = {.footnote = &(struct footnote){.note = path->note}};
    struct outline_row *row = outline_item(outline, 0, '-', buf_get(&line), &more);
    if (path->profile)
        row->target = (struct target){.kind = TARGET_RUNG, .rung = rung};
}

void
outline_end(struct outlining *o)
{
    struct str none = {0};
    if (o->profile->path_count)
        outline_heading(&o->outline, str_of("Career paths"), none);
    for (uint32_t i = 0; i < o->profile->path_count; i++)
        if (!o->level || !o->profile->paths[i].begins_at || o->profile->paths[i].begins_at == o->level)
            add_path(o, &o->profile->paths[i]);
    if (o->profile->note_count)
        outline_heading(&o->outline, str_of("Notes"), none);
    for (uint32_t i = 0; i < o->profile->note_count; i++) {
        const struct note *note = &o->profile->notes[i];
        outline_item(&o->outline, 0, '-', note->text, NULL)->label = note->mark;
    }
}

struct outlining
outlining_begin(struct arena *arena, struct rung rung)
{
    struct outlining o = {.outline = {.arena = arena, .title = rung_name(arena, rung)},
                          .profile = rung.profile,
                          .level = rung.level,
                          .defined = {.arena = arena},
                          .noted = {.arena = arena}};
    for (uint32_t i = 0; i < rung.profile->note_count; i++)
        map_put(&o.noted, rung.profile->notes[i].mark, &rung.profile->notes[i]);
    return o;
}

struct outline
outline_rung(struct arena *arena, struct rung rung)
{
    struct outlining o = outlining_begin(arena, rung);
    if (rung.level) {
        outline_fact(&o.outline, "Level", place_among_levels(&o));
        outline_level_facts(&o, rung.level);
        outline_heading(&o.outline, str_of("About the profile"), (struct str){0});
    }
    o.outline.profile_begin = o.outline.count;
    outline_profile_facts(&o);
    o.outline.profile_end = o.outline.count;
    if (!rung.level)
        add_levels(&o);
    struct section_list sections = resolve_sections(arena, rung);
    for (size_t i = 0; i < sections.count; i++)
        add_section(&o, sections.v[i]);
    outline_requirements(&o);
    outline_end(&o);
    return o.outline;
}
