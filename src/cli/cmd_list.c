/* rung list: what there is, one thing a line, with the id that other commands take. */
#include <stdlib.h>

#include "rung/format.h"
#include "rung/text.h"
#include "selection.h"

/* --- Rows --- */

struct filling {
    const struct collection *collection;
    const struct selection *selection;
    struct table *table;
    struct table_cell *cells; /* of the row that is being filled in */
    size_t next;              /* the cell of it that comes next */
};

static void
begin(struct filling *f)
{
    f->cells = table_add(f->table, (struct str){0});
    f->next = 0;
}

/* Fills in the next cell of the row. */
static void
put(struct filling *f, struct str text)
{
    if (str_given(text))
        table_set(f->table, &f->cells[f->next], text);
    f->next++;
}

static void
put_number(struct filling *f, size_t number)
{
    put(f, str_of(arena_printf(f->table->arena, "%zu", number)));
}

static void
put_texts(struct filling *f, const struct texts *texts)
{
    struct buf text = {.arena = f->table->arena};
    format_texts(&text, texts);
    put(f, buf_get(&text));
}

static void
put_file(struct filling *f, const struct document *document)
{
    put(f, str_of(document->source.path));
}

/* "50419567; 0417": the values of codes or facts, with their labels where there are several. */
static void
put_facts(struct filling *f, const struct facts *facts)
{
    struct buf text = {.arena = f->table->arena};
    for (uint32_t i = 0; i < facts->count; i++) {
        const struct fact *fact = &facts->v[i];
        buf_puts(&text, i > 0 ? "; " : "");
        if (facts->count > 1)
            buf_printf(&text, "%.*s: ", STR_ARGS(fact->label));
        buf_str(&text, fact->value);
    }
    put(f, buf_get(&text));
}

/* --- Lists --- */

static const struct column_row profile_columns[] = {
    {"id", "Id"},
    {"title", "Title"},
    {"levels", "Levels", .kind = COLUMN_NUMBER},
    {"updated", "Updated"},
    {"family", "Job family", .extra = true},
    {"department", "Department", .extra = true},
    {"function", "Function", .extra = true},
    {"requirements", "Requirements", .kind = COLUMN_NUMBER, .extra = true},
    {"status", "Status", .extra = true},
    {"version", "Version", .extra = true},
    {"organization", "Organization", .extra = true},
    {"file", "File", .extra = true},
    {0},
};

static void
list_profiles(struct filling *f)
{
    const struct profile_list *profiles = &f->selection->profiles;
    for (size_t i = 0; i < profiles->count; i++) {
        const struct profile *profile = profiles->v[i];
        begin(f);
        put(f, profile->id);
        put(f, profile->title);
        put_number(f, profile->level_count);
        put(f, profile->updated);
        put_texts(f, &profile->family_refs);
        put(f, profile->department);
        put(f, profile->function);
        put_number(f, profile->requirement_count);
        put(f, profile->status);
        put(f, profile->version);
        put(f, profile->attribution.organization);
        put_file(f, profile->document);
    }
}

struct family_count {
    uint32_t direct; /* profiles that are in the family itself */
    uint32_t last;   /* the profile counted last, plus 1 */
    bool shows;      /* it or a branch of it has any */
};

/* How many profiles are left of each family, by the family's place in the collection. */
static struct family_count *
count_profiles(const struct filling *f)
{
    const struct collection *c = f->collection;
    const struct profile_list *profiles = &f->selection->profiles;
    struct family_count *counts = arena_array(f->table->arena, c->family_count, sizeof(*counts));
    for (uint32_t p = 0; p < profiles->count; p++)
        for (uint32_t i = 0; i < profiles->v[p]->family_refs.count; i++) {
            const struct category *family = profiles->v[p]->families[i];
            if (!family || counts[family->order].last == p + 1)
                continue;
            counts[family->order].last = p + 1;
            counts[family->order].direct++;
            for (; family && !counts[family->order].shows; family = family->parent)
                counts[family->order].shows = true;
        }
    return counts;
}

static const struct column_row family_columns[] = {
    {"id", "Id"},
    {"name", "Name"},
    {"profiles", "Profiles", .kind = COLUMN_NUMBER},
    {"parent", "Part of", .extra = true},
    {"definition", "Definition", .extra = true},
    {0},
};

static void
list_families(struct filling *f)
{
    const struct collection *c = f->collection;
    const struct family_count *counts = count_profiles(f);
    const struct profile_list *profiles = &f->selection->profiles;
    size_t without = 0;
    for (uint32_t i = 0; i < c->family_count; i++) {
        const struct category *family = c->families[i];
        if (f->selection->filtered && !counts[i].shows)
            continue;
        begin(f);
        put(f, family->id);
        put(f, str_of(arena_printf(f->table->arena, "%*s%.*s", 2 * (int)family->depth, "", STR_ARGS(family->name))));
        put_number(f, counts[i].direct);
        put(f, family->parent ? family->parent->id : (struct str){0});
        put(f, family->definition);
    }
    for (size_t p = 0; p < profiles->count; p++)
        without += profiles->v[p]->family_refs.count == 0;
    if (without == 0)
        return;
    begin(f);
    put(f, str_of("-"));
    put(f, str_of("(no job family stated)"));
    put_number(f, without);
}

static const struct column_row level_columns[] = {
    {"address", "Address"},
    {"name", "Level"},
    {"title", "Job title"},
    {"codes", "Codes"},
    {"profile", "Profile", .extra = true},
    {"positions", "Position titles", .extra = true},
    {"facts", "Facts", .extra = true},
    {"builds_on", "Builds on", .extra = true},
    {"track", "Track", .extra = true},
    {"rank", "Rank", .extra = true},
    {0},
};

static void
list_levels(struct filling *f)
{
    for (size_t p = 0; p < f->selection->profiles.count; p++) {
        const struct profile *profile = f->selection->profiles.v[p];
        for (uint32_t i = 0; i < profile->level_count; i++) {
            const struct level *level = &profile->levels[i];
            if (!selects_level(f->selection, level))
                continue;
            begin(f);
            put(f, rung_address(f->table->arena, (struct rung){profile, level}));
            put(f, level->name);
            put(f, level->title);
            put_facts(f, &level->codes);
            put(f, profile->title);
            put_texts(f, &level_more(level)->positions);
            put_facts(f, &level->facts);
            put(f, level->builds_on ? level->builds_on->name : level->builds_on_ref);
            put(f, level_more(level)->track);
            put(f, level_more(level)->rank);
        }
    }
}

static const struct column_row competency_columns[] = {
    {"id", "Id"},
    {"name", "Name"},
    {"group", "Group"},
    {"path", "Group with those above it", .extra = true},
    {"scale", "Scale", .extra = true},
    {"profiles", "Profiles", .kind = COLUMN_NUMBER, .extra = true},
    {"definition", "Definition", .extra = true},
    {"file", "File", .extra = true},
    {0},
};

static void
list_competencies(struct filling *f)
{
    for (uint32_t i = 0; i < f->collection->competency_count; i++) {
        const struct competency *competency = f->collection->competencies[i];
        if (!selects_competency(f->selection, competency))
            continue;
        struct buf path = {.arena = f->table->arena};
        if (competency->group)
            format_category_path(&path, competency->group);
        begin(f);
        put(f, competency->id);
        put(f, competency->name);
        put(f, competency->group ? competency->group->name : str_of("(no group)"));
        put(f, buf_get(&path));
        put(f, competency->scale ? competency->scale->name : (struct str){0});
        put_number(f, competency_profile_count(competency));
        put(f, competency->definition);
        put_file(f, competency->document);
    }
}

static const struct column_row scale_columns[] = {
    {"id", "Id"},
    {"name", "Name"},
    {"proficiencies", "Proficiencies, lowest first"},
    {"definition", "Definition", .extra = true},
    {"file", "File", .extra = true},
    {0},
};

/* The scales that something is rated on that is left, by their addresses. */
struct scales {
    const struct scale **v;
    size_t count;
};

static int
by_address(const void *a, const void *b)
{
    const struct scale *const *left = a, *const *right = b;
    return ((uintptr_t)*left > (uintptr_t)*right) - ((uintptr_t)*left < (uintptr_t)*right);
}

static struct scales
selected_scales(const struct filling *f)
{
    struct scales scales = {0};
    for (size_t p = 0; p < f->selection->profiles.count; p++) {
        const struct profile *profile = f->selection->profiles.v[p];
        for (uint32_t i = 0; i < profile->requirement_count; i++) {
            if (!selects_requirement(f->selection, &profile->requirements[i]))
                continue;
            scales.v = arena_grow(f->table->arena, scales.v, scales.count, sizeof(const struct scale *));
            scales.v[scales.count++] = profile->requirements[i].scale;
        }
    }
    if (scales.count > 0)
        qsort(scales.v, scales.count, sizeof(const struct scale *), by_address);
    return scales;
}

static bool
is_selected(const struct scales *scales, const struct scale *scale)
{
    return scales->count > 0 && bsearch(&scale, scales->v, scales->count, sizeof(const struct scale *), by_address);
}

static void
list_scales(struct filling *f)
{
    struct scales selected = selected_scales(f);
    for (uint32_t i = 0; i < f->collection->scale_count; i++) {
        const struct scale *scale = f->collection->scales[i];
        const char *between = scale->kind == SCALE_FLAGS ? ", " : " < ";
        if (f->selection->filtered && !is_selected(&selected, scale))
            continue;
        struct buf steps = {.arena = f->table->arena};
        for (uint32_t k = 0; k < scale->proficiency_count; k++)
            buf_printf(&steps, "%s%.*s", k ? between : "", STR_ARGS(scale->proficiencies[k].name));
        begin(f);
        put(f, scale->id);
        put(f, scale->name);
        put(f, buf_get(&steps));
        put(f, scale->definition);
        put_file(f, scale->document);
    }
}

/* What can be listed: to add to it, a row here and one in `lists`. */
static const struct command_table tables[] = {
    {"profiles", profile_columns},
    {"families", family_columns},
    {"levels", level_columns},
    {"competencies", competency_columns},
    {"scales", scale_columns},
    {0},
};

static const struct {
    const char *title;
    void (*list)(struct filling *f);
} lists[] = {
    {"Job profiles", list_profiles},
    {"Job families", list_families},
    {"Job levels", list_levels},
    {"Competencies", list_competencies},
    {"Proficiency scales", list_scales},
};

enum { LIST_COUNT = sizeof(lists) / sizeof(*lists) };

_Static_assert(sizeof(tables) / sizeof(*tables) == LIST_COUNT + 1, "each table has its list, and an end");

/* --- The command --- */

/* The place of a list among them; LIST_COUNT, after a complaint, where there is none. */
static size_t
find_list(struct session *session, const char *what)
{
    struct str names[LIST_COUNT];
    for (size_t i = 0; i < LIST_COUNT; i++) {
        names[i] = str_of(tables[i].what);
        if (strcmp(what, tables[i].what) == 0)
            return i;
    }
    const char *data = hint_data(session, what);
    complain(session,
             data ? data : text_suggest(session->arena, session->arena, str_of(what), names, LIST_COUNT),
             "there is no list of \"%s\"",
             what);
    return LIST_COUNT;
}

static int
list(struct session *session, struct answer *answer)
{
    size_t place = session->word_count ? find_list(session, session->words[0]) : 0;
    struct selection selection;
    if (place == LIST_COUNT)
        return EXIT_USAGE;
    if (!selection_read(session, &selection))
        return EXIT_NO;
    struct table *table = table_of(session->arena, TABLE_LIST, tables[place].columns);
    lists[place].list(&(struct filling){.collection = session->collection, .selection = &selection, .table = table});
    if (table->count > 0)
        outline_table(answer_page(answer, str_of(lists[place].title)), table);
    else
        complain(session,
                 NULL,
                 "there are no %s in %s",
                 tables[place].what,
                 selection.filtered ? "what the filters leave" : "the data");
    return table->count > 0 ? EXIT_FINE : EXIT_NO;
}

const struct command command_list = {
    .name = "list",
    .words = "[families|profiles|levels|competencies|scales]",
    .summary = "what there is, with ids",
    .examples = "  rung list                     the profiles\n"
                "  rung list levels              every level, with its address, title and code\n"
                "  rung list competencies        what show can explain\n"
                "  rung list --family operations-support\n"
                "                                the profiles of a job family\n"
                "  rung list --competency \"Active Listening\"\n"
                "                                the profiles that ask for a competency\n",
    .notes = "Filters leave profiles, and of the other lists what those are in, have or ask for.\n",
    .tables = tables,
    .most = 1,
    .takes = TAKES_FILTERS,
    .answer = list,
};
