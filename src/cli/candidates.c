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
    if (!c->loaded)
        session_load(&c->session);
    c->loaded = true;
    return c->session.collection;
}

/* Shells know better how to complete the name of a file: a line without a value says that it can be one. */
static void
add_files(struct candidates *c)
{
    buf_puts(c->out, "\t\n");
}

static void
add_profiles(struct candidates *c)
{
    const struct collection *collection = data(c);
    for (uint32_t i = 0; i < collection->profile_count; i++)
        candidates_add(c, collection->profiles[i]->id, collection->profiles[i]->title);
}

/* The levels of the profiles that the word names; while it names none with "@", of the only one that it can become. */
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

static void
add_rungs(struct candidates *c)
{
    add_profiles(c);
    add_addresses(c);
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
add_competencies(struct candidates *c)
{
    const struct collection *collection = data(c);
    for (uint32_t i = 0; i < collection->competency_count; i++)
        candidates_add(c, collection->competencies[i]->id, collection->competencies[i]->name);
}

static void
add_scales(struct candidates *c)
{
    const struct collection *collection = data(c);
    for (uint32_t i = 0; i < collection->scale_count; i++)
        candidates_add(c, collection->scales[i]->id, collection->scales[i]->name);
}

static void
add_families(struct candidates *c)
{
    const struct collection *collection = data(c);
    for (uint32_t i = 0; i < collection->family_count; i++)
        candidates_add(c, collection->families[i]->id, collection->families[i]->name);
}

static void
add_departments(struct candidates *c)
{
    const struct collection *collection = data(c);
    for (uint32_t i = 0; i < collection->profile_count; i++)
        candidates_add(c, collection->profiles[i]->department, (struct str){0});
}

static void
add_statuses(struct candidates *c)
{
    const struct collection *collection = data(c);
    for (uint32_t i = 0; i < collection->profile_count; i++)
        candidates_add(c, collection->profiles[i]->status, (struct str){0});
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

static void
add_columns_of(struct candidates *c, const struct table *table)
{
    if (str_given(table->group_key))
        candidates_add(c, table->group_key, table->group_name);
    for (size_t i = 0; i < table->column_count; i++)
        candidates_add(c, table->columns[i].key, table->columns[i].name);
}

/* The columns of the answer to the words before, all of them: so they are answered, for a format that has them all. */
static void
add_columns(struct candidates *c)
{
    const struct command *command = c->session.command;
    struct answer answer = {.arena = c->session.arena};
    struct options *options = &c->session.options;
    if (!command->answer || c->session.word_count < command->least)
        return;
    if (!command->needs_no_data)
        data(c);
    options->own = NULL;
    for (options->format = 0; options->format + 1 < WRITE_FORMATS && !wants_table(&c->session);)
        options->format++;
    command->answer(&c->session, &answer);
    for (size_t p = 0; p < answer.count; p++)
        for (size_t i = 0; i < answer.pages[p].count; i++)
            if (answer.pages[p].rows[i].table)
                add_columns_of(c, answer.pages[p].rows[i].table);
}

/* --- What words stand for --- */

/* To have more looked up, add a row. Names that are not here, such as "N", have no candidates. */
static const struct {
    const char *name; /* in the usage of commands and options */
    void (*add)(struct candidates *c);
} kinds[] = {
    {"PATH", add_files},
    {"FILE", add_files},
    {"PROFILE", add_profiles},
    {"@LEVEL", add_addresses},
    {"LEVEL", add_levels},
    {"FROM", add_rungs},
    {"TO", add_rungs},
    {"COMPETENCY", add_competencies},
    {"SCALE", add_scales},
    {"FAMILY", add_families},
    {"DEPARTMENT", add_departments},
    {"STATUS", add_statuses},
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
        if (strlen(kinds[i].name) == name.bytes && strncasecmp(kinds[i].name, name.ptr, name.bytes) == 0)
            kinds[i].add(c);
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
