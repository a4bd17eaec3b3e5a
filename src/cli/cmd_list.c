/* rung list: what there is, one thing a line, with the id that other commands take. */
#include "rung/format.h"
#include "rung/text.h"
#include "selection.h"

/* --- Columns --- */

/* A column of a list: what its cells are, and whether it is left out unless it is asked for. */
struct list_column {
    const char *key;
    const char *name;
    enum column_kind kind;
    bool extra;
};

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

static const struct list_column profile_columns[] = {
    {"id", "Id", COLUMN_TEXT, false},
    {"title", "Title", COLUMN_TEXT, false},
    {"levels", "Levels", COLUMN_NUMBER, false},
    {"updated", "Updated", COLUMN_TEXT, false},
    {"family", "Job family", COLUMN_TEXT, true},
    {"department", "Department", COLUMN_TEXT, true},
    {"function", "Function", COLUMN_TEXT, true},
    {"requirements", "Requirements", COLUMN_NUMBER, true},
    {"status", "Status", COLUMN_TEXT, true},
    {"version", "Version", COLUMN_TEXT, true},
    {"organization", "Organization", COLUMN_TEXT, true},
    {"file", "File", COLUMN_TEXT, true},
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

static const struct list_column family_columns[] = {
    {"id", "Id", COLUMN_TEXT, false},
    {"name", "Name", COLUMN_TEXT, false},
    {"profiles", "Profiles", COLUMN_NUMBER, false},
    {"parent", "Part of", COLUMN_TEXT, true},
    {"definition", "Definition", COLUMN_TEXT, true},
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

static const struct list_column level_columns[] = {
    {"address", "Address", COLUMN_TEXT, false},
    {"name", "Level", COLUMN_TEXT, false},
    {"title", "Job title", COLUMN_TEXT, false},
    {"codes", "Codes", COLUMN_TEXT, false},
    {"profile", "Profile", COLUMN_TEXT, true},
    {"positions", "Position titles", COLUMN_TEXT, true},
    {"facts", "Facts", COLUMN_TEXT, true},
    {"builds_on", "Builds on", COLUMN_TEXT, true},
    {"track", "Track", COLUMN_TEXT, true},
    {"rank", "Rank", COLUMN_TEXT, true},
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
            put_texts(f, &level->positions);
            put_facts(f, &level->facts);
            put(f, level->builds_on ? level->builds_on->name : level->builds_on_ref);
            put(f, level->track);
            put(f, level->rank);
        }
    }
}

static const struct list_column competency_columns[] = {
    {"id", "Id", COLUMN_TEXT, false},
    {"name", "Name", COLUMN_TEXT, false},
    {"group", "Group", COLUMN_TEXT, false},
    {"path", "Group with those above it", COLUMN_TEXT, true},
    {"scale", "Scale", COLUMN_TEXT, true},
    {"profiles", "Profiles", COLUMN_NUMBER, true},
    {"definition", "Definition", COLUMN_TEXT, true},
    {"file", "File", COLUMN_TEXT, true},
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

static const struct list_column scale_columns[] = {
    {"id", "Id", COLUMN_TEXT, false},
    {"name", "Name", COLUMN_TEXT, false},
    {"proficiencies", "Proficiencies, lowest first", COLUMN_TEXT, false},
    {"definition", "Definition", COLUMN_TEXT, true},
    {"file", "File", COLUMN_TEXT, true},
    {0},
};

/* Whether something is left that is rated on a scale. */
static bool
selects_scale(const struct selection *selection, const struct scale *scale)
{
    for (size_t p = 0; p < selection->profiles.count && selection->filtered; p++) {
        const struct profile *profile = selection->profiles.v[p];
        for (uint32_t i = 0; i < profile->requirement_count; i++)
            if (profile->requirements[i].scale == scale && selects_requirement(selection, &profile->requirements[i]))
                return true;
    }
    return !selection->filtered;
}

static void
list_scales(struct filling *f)
{
    for (uint32_t i = 0; i < f->collection->scale_count; i++) {
        const struct scale *scale = f->collection->scales[i];
        const char *between = scale->kind == SCALE_FLAGS ? ", " : " < ";
        if (!selects_scale(f->selection, scale))
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

static const struct list_row {
    const char *what;
    const char *title;
    const struct list_column *columns;
    void (*list)(struct filling *f);
} lists[] = {
    {"profiles", "Job profiles", profile_columns, list_profiles},
    {"families", "Job families", family_columns, list_families},
    {"levels", "Job levels", level_columns, list_levels},
    {"competencies", "Competencies", competency_columns, list_competencies},
    {"scales", "Proficiency scales", scale_columns, list_scales},
};

enum { LIST_COUNT = sizeof(lists) / sizeof(*lists) };

/* --- The command --- */

static struct table *
make_table(struct session *session, const struct selection *selection, const struct list_row *row)
{
    size_t count = 0;
    while (row->columns[count].key)
        count++;
    struct table *table = table_new(session->arena, TABLE_LIST, count);
    for (size_t i = 0; i < count; i++) {
        const struct list_column *column = &row->columns[i];
        table_column(table, i, column->kind, column->key, str_of(column->name));
        table->columns[i].extra = column->extra;
    }
    struct filling filling = {.collection = session->collection, .selection = selection, .table = table};
    row->list(&filling);
    return table;
}

static int
list(struct session *session, struct answer *answer)
{
    const char *what = session->word_count ? session->words[0] : lists[0].what;
    struct str names[LIST_COUNT];
    struct selection selection;
    for (size_t i = 0; i < LIST_COUNT; i++) {
        names[i] = str_of(lists[i].what);
        if (strcmp(what, lists[i].what) != 0)
            continue;
        if (!selection_read(session, &selection))
            return EXIT_NO;
        struct table *table = make_table(session, &selection, &lists[i]);
        if (table->count > 0)
            outline_table(answer_page(answer, str_of(lists[i].title)), table);
        else
            complain(session,
                     NULL,
                     "there are no %s in %s",
                     what,
                     selection.filtered ? "what the filters leave" : "the data");
        return table->count > 0 ? EXIT_FINE : EXIT_NO;
    }
    const struct str *nearest = text_nearest(session->arena, str_of(what), names, LIST_COUNT);
    complain(session,
             nearest ? arena_printf(session->arena, "did you mean \"%.*s\"?", STR_ARGS(*nearest))
                     : "there are lists of profiles, families, levels, competencies and scales",
             "there is no list of \"%s\"",
             what);
    return EXIT_USAGE;
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
    .notes = "Columns of the lists; those in brackets are not in what is to be read, unless --columns names them\n"
             "  profiles       id, title, levels, updated [family, department, function, requirements, status,\n"
             "                 version, organization, file]\n"
             "  families       id, name, profiles [parent, definition]\n"
             "  levels         address, name, title, codes [profile, positions, facts, builds_on, track, rank]\n"
             "  competencies   id, name, group [path, scale, profiles, definition, file]\n"
             "  scales         id, name, proficiencies [definition, file]\n"
             "Filters leave profiles, and of the other lists what those are in, have or ask for.\n",
    .most = 1,
    .takes = TAKES_FILTERS,
    .answer = list,
};
