/* What a word of the command line can be: looked up in the data and in the tables of commands and options. */
#include "candidates.h"

#include <strings.h>

#include "rung/text.h"

enum { CANDIDATES_MOST = 300 }; /* nobody reads more */

/* --- Candidates --- */

/* Whether a text begins with what `folded` is, folded. */
static bool
begins(struct arena *arena, struct str text, struct str folded)
{
    struct str start = text_fold(arena, text);
    return folded.bytes == 0 || (start.bytes >= folded.bytes && memcmp(start.ptr, folded.ptr, folded.bytes) == 0);
}

/* Whether a value can be told: it stands on a line, and a tab ends it. */
static bool
is_plain(struct str value)
{
    for (uint32_t i = 0; i < value.bytes; i++)
        if ((unsigned char)value.ptr[i] < ' ' || value.ptr[i] == 0x7f)
            return false;
    return value.bytes > 0;
}

static bool
is_there(const struct candidates *c, struct str value)
{
    for (size_t i = 0; i < c->count; i++)
        if (str_equal(c->values[i], value))
            return true;
    return false;
}

void
candidates_add(struct candidates *c, struct str value, struct str about)
{
    if (c->count == CANDIDATES_MOST || !is_plain(value) || !begins(c->session.arena, value, c->typed)
        || is_there(c, value))
        return;
    c->values = arena_grow(c->session.arena, c->values, c->count, sizeof(*c->values));
    c->values[c->count++] = value;
    buf_str(c->out, c->head);
    buf_str(c->out, value);
    buf_puts(c->out, "\t");
    text_add(c->out, about);
    buf_puts(c->out, "\n");
}

/* --- What is looked up --- */

/* The collection that the words before ask for. Loading it takes time, and most words need none. */
static const struct collection *
data(struct candidates *c)
{
    if (!c->loaded) {
        session_settle(&c->session);
        session_load(&c->session);
    }
    c->loaded = true;
    return c->session.collection;
}

/* Shells know better how to complete the name of a file: a line without a value says that it can be one. */
static void
add_files(struct candidates *c)
{
    buf_puts(c->out, "\t\n");
}

/*
 * Things of the collection that are candidates by a text of theirs: where their list is, and where in each its texts.
 */
struct things {
    size_t list, count;  /* in struct collection */
    size_t value, about; /* in a thing; the same: the value is about nothing */
};

#define THINGS(list, counted, type, value, about)                                                                    \
    {                                                                                                                \
        offsetof(struct collection, list), offsetof(struct collection, counted), offsetof(struct type, value),       \
            offsetof(struct type, about)                                                                             \
    }

static void
add_things(struct candidates *c, const struct things *things)
{
    const char *collection = (const void *)data(c);
    const char *const *list;
    uint32_t count;
    memcpy(&list, collection + things->list, sizeof(list));
    memcpy(&count, collection + things->count, sizeof(count));
    for (uint32_t i = 0; i < count; i++) {
        struct str value, about;
        memcpy(&value, list[i] + things->value, sizeof(value));
        memcpy(&about, list[i] + things->about, sizeof(about));
        candidates_add(c, value, things->about == things->value ? (struct str){0} : about);
    }
}

/*
 * The levels of the profiles that the word names; while it names none with "@", of the only one that it can become.
 */
static void
add_addresses(struct candidates *c)
{
    const struct collection *collection = data(c);
    struct arena *arena = c->session.arena;
    bool named = memchr(c->typed.ptr, '@', c->typed.bytes) != NULL;
    struct str only = c->count == 1 ? c->values[0] : (struct str){0};
    for (uint32_t i = 0; i < collection->profile_count && (named || str_given(only)); i++) {
        const struct profile *profile = collection->profiles[i];
        struct str folded = text_fold(arena, profile->id);
        if (named ? !begins(arena, c->typed, folded) : !str_equal(profile->id, only))
            continue;
        for (uint32_t k = 0; k < profile->level_count; k++) {
            const struct level *level = &profile->levels[k];
            candidates_add(c,
                           rung_address(arena, (struct rung){profile, level}),
                           str_given(level->title) ? level->title : level->name);
        }
    }
}

/* Levels of any profile. */
static void
add_levels(struct candidates *c)
{
    const struct collection *collection = data(c);
    for (uint32_t i = 0; i < collection->profile_count; i++)
        for (uint32_t k = 0; k < collection->profiles[i]->level_count; k++)
            candidates_add(c, collection->profiles[i]->levels[k].id, collection->profiles[i]->levels[k].name);
}

static void
add_steps(struct candidates *c, const struct scale *scale)
{
    for (uint32_t i = 0; scale && i < scale->proficiency_count; i++)
        candidates_add(c, scale->proficiencies[i].name, scale->name);
}

/* Of the scales on which the competency is asked for that the words name; where they name none, of all scales. */
static void
add_proficiencies(struct candidates *c)
{
    const char *why, *hint;
    const struct collection *collection = data(c);
    struct target target =
        collection_find(collection, c->session.arena, joined_words(&c->session), FIND_COMPETENCIES, &why, &hint);
    uint32_t count = target.kind == TARGET_NONE ? collection->scale_count : target.competency->required_by_count;
    for (uint32_t i = 0; i < count; i++)
        add_steps(c, target.kind == TARGET_NONE ? collection->scales[i] : target.competency->required_by[i]->scale);
}

/* An option takes only those of warnings: errors cannot be ignored. */
static void
add_codes(struct candidates *c)
{
    for (enum diag_code code = 0; code < DIAG_CODE_COUNT; code++)
        if (!c->option || diag_severity(code) == DIAG_WARNING)
            candidates_add(c, str_of(diag_code_name(code)), str_of(diag_about(code)));
}

static void
add_formats(struct candidates *c)
{
    const struct format_name *names;
    size_t count = formats_of(c->session.command, c->session.arena, &names);
    for (size_t i = 0; i < count; i++)
        candidates_add(c, str_of(names[i].name), str_of(names[i].use));
}

/* The columns of a table that a command always answers with: of several, the one that the words ask for. */
static void
add_known_columns(struct candidates *c, const struct command_table *tables)
{
    const char *what = tables[1].what && c->session.word_count ? c->session.words[0] : tables->what;
    while (tables->what && strcmp(tables->what, what) != 0)
        tables++;
    for (const struct column_row *row = tables->columns; row && row->key; row++)
        candidates_add(c, str_of(row->key), str_of(row->name));
}

/* Those of the answer to the words before, all of them: so they are answered, for a format that has them all. */
static void
add_answered_columns(struct candidates *c)
{
    struct answer answer = {.arena = c->session.arena};
    struct options *options = &c->session.options;
    data(c);
    options->own = NULL;
    for (options->format = 0; options->format + 1 < WRITE_FORMATS && !wants_table(&c->session);)
        options->format++;
    c->session.command->answer(&c->session, &answer);
    for (size_t p = 0; p < answer.count; p++)
        for (size_t i = 0; i < answer.pages[p].count; i++) {
            const struct table *table = answer.pages[p].rows[i].table;
            if (table && str_given(table->group_key))
                candidates_add(c, table->group_key, table->group_name);
            for (size_t k = 0; table && k < table->column_count; k++)
                candidates_add(c, table->columns[k].key, table->columns[k].name);
        }
}

static void
add_columns(struct candidates *c)
{
    const struct command *command = c->session.command;
    if (command->tables)
        add_known_columns(c, command->tables);
    else if (command->answer && c->session.word_count >= command->least)
        add_answered_columns(c);
}

/* --- What words stand for --- */

/*
 * To have more looked up, add a row; a name with several rows can be any of those. Names that are not here, such as
 * "N", have no candidates.
 */
static const struct {
    const char *name; /* in the usage of commands and options */
    void (*add)(struct candidates *c);
    struct things things; /* where `add` is NULL */
} kinds[] = {
    {"PATH", add_files},
    {"FILE", add_files},
    {"PROFILE", NULL, THINGS(profiles, profile_count, profile, id, title)},
    {"@LEVEL", add_addresses},
    {"LEVEL", add_levels},
    {"FROM", NULL, THINGS(profiles, profile_count, profile, id, title)},
    {"FROM", add_addresses},
    {"TO", NULL, THINGS(profiles, profile_count, profile, id, title)},
    {"TO", add_addresses},
    {"COMPETENCY", NULL, THINGS(competencies, competency_count, competency, id, name)},
    {"SCALE", NULL, THINGS(scales, scale_count, scale, id, name)},
    {"FAMILY", NULL, THINGS(families, family_count, category, id, name)},
    {"DEPARTMENT", NULL, THINGS(profiles, profile_count, profile, department, department)},
    {"STATUS", NULL, THINGS(profiles, profile_count, profile, status, status)},
    {"PROFICIENCY", add_proficiencies},
    {"CODE", add_codes},
    {"FORMAT", add_formats},
    {"KEY", add_columns},
};

/* The "NAME" of an option such as --family is one of what the option is called after. */
static void
add_kind(struct candidates *c, struct str name)
{
    if (c->option && str_equal(name, str_of("NAME")))
        name = str_of(c->option->name);
    for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
        if (strlen(kinds[i].name) == name.bytes && strncasecmp(kinds[i].name, name.ptr, name.bytes) == 0) {
            if (kinds[i].add)
                kinds[i].add(c);
            else
                add_things(c, &kinds[i].things);
        }
}

static bool
is_name(char character)
{
    return (character >= 'A' && character <= 'Z') || character == '@';
}

static bool
is_word(char character)
{
    return (character >= 'a' && character <= 'z') || character == '-';
}

void
candidates_add_usage(struct candidates *c, const char *usage)
{
    for (const char *at = usage; *at;) {
        bool name = is_name(*at);
        struct str part = {.ptr = at};
        while (name ? is_name(at[part.bytes]) : is_word(at[part.bytes]))
            part.bytes++;
        if (name)
            add_kind(c, part);
        else if (part.bytes)
            candidates_add(c, part, (struct str){0});
        at += part.bytes ? part.bytes : 1;
    }
}
