/* rung list: what there is, one thing a line, with the id that other commands take. */
#include "cli.h"
#include "rung/format.h"
#include "rung/text.h"

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
    for (uint32_t i = 0; i < f->collection->profile_count; i++) {
        const struct profile *profile = f->collection->profiles[i];
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

/* How many profiles each family has, by the family's place in the collection. */
static uint32_t *
count_profiles(struct arena *arena, const struct collection *c)
{
    uint32_t *counts = arena_array(arena, c->family_count, sizeof(*counts));
    uint32_t *last = arena_array(arena, c->family_count, sizeof(*last)); /* the profile counted last, plus 1 */
    for (uint32_t p = 0; p < c->profile_count; p++)
        for (uint32_t i = 0; i < c->profiles[p]->family_refs.count; i++) {
            const struct category *family = c->profiles[p]->families[i];
            if (!family || last[family->order] == p + 1)
                continue;
            last[family->order] = p + 1;
            counts[family->order]++;
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
    const uint32_t *counts = count_profiles(f->table->arena, c);
    size_t without = 0;
    for (uint32_t i = 0; i < c->family_count; i++) {
        const struct category *family = c->families[i];
        begin(f);
        put(f, family->id);
        put(f, str_of(arena_printf(f->table->arena, "%*s%.*s", 2 * (int)family->depth, "", STR_ARGS(family->name))));
        put_number(f, counts[i]);
        put(f, family->parent ? family->parent->id : (struct str){0});
        put(f, family->definition);
    }
    for (uint32_t p = 0; p < c->profile_count; p++)
        without += c->profiles[p]->family_refs.count == 0;
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
    for (uint32_t p = 0; p < f->collection->profile_count; p++) {
        const struct profile *profile = f->collection->profiles[p];
        for (uint32_t i = 0; i < profile->level_count; i++) {
            const struct level *level = &profile->levels[i];
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

static void
list_scales(struct filling *f)
{
    for (uint32_t i = 0; i < f->collection->scale_count; i++) {
        const struct scale *scale = f->collection->scales[i];
        struct buf steps = {.arena = f->table->arena};
        for (uint32_t k = 0; k < scale->proficiency_count; k++)
            buf_printf(&steps, "%s%.*s", k ? " < " : "", STR_ARGS(scale->proficiencies[k].name));
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
make_table(struct session *session, const struct list_row *row)
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
    struct filling filling = {.collection = session->collection, .table = table};
    row->list(&filling);
    return table;
}

static int
list(struct session *session, struct answer *answer)
{
    const char *what = session->word_count ? session->words[0] : lists[0].what;
    struct str names[LIST_COUNT];
    for (size_t i = 0; i < LIST_COUNT; i++) {
        names[i] = str_of(lists[i].what);
        if (strcmp(what, lists[i].what) != 0)
            continue;
        struct table *table = make_table(session, &lists[i]);
        if (table->count > 0)
            outline_table(answer_page(answer, str_of(lists[i].title)), table);
        else
            complain(session, NULL, "there are no %s in the data", what);
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
                "  rung list competencies        what show can explain\n",
    .most = 1,
    .answer = list,
};
