/* Rows of the dictionary. */
#include "dictionary.h"

#include <string.h>

#include "filter.h"
#include "rung/format.h"
#include "rung/text.h"

/* --- Making it --- */

/* The place of a competency's group among all, those in none last. */
static uint32_t
group_order(const struct collection *collection, const struct competency *competency)
{
    return competency->group ? competency->group->order : collection->group_count;
}

/* Places of names, group by group, in each by name: counted first, so that it takes one walk. */
static const uint32_t *
sort_by_group(struct arena *arena, const struct collection *collection, const struct competency_name *names)
{
    uint32_t *starts = arena_array(arena, (size_t)collection->group_count + 2, sizeof(*starts));
    uint32_t *sorted = arena_array(arena, collection->competency_count, sizeof(*sorted));
    for (uint32_t i = 0; i < collection->competency_count; i++)
        starts[group_order(collection, names[i].competency) + 1]++;
    for (uint32_t i = 1; i <= collection->group_count; i++)
        starts[i] += starts[i - 1];
    for (uint32_t i = 0; i < collection->competency_count; i++)
        sorted[starts[group_order(collection, names[i].competency)]++] = i;
    return sorted;
}

void
dictionary_init(struct dictionary *dictionary, struct arena *arena, const struct collection *collection)
{
    struct str *paths = arena_array(arena, collection->group_count, sizeof(*paths));
    struct str *folded = arena_array(arena, collection->group_count, sizeof(*folded));
    for (uint32_t i = 0; i < collection->group_count; i++) {
        struct buf path = {.arena = arena};
        format_category_path(&path, collection->groups[i]);
        paths[i] = buf_get(&path);
        folded[i] = text_fold(arena, paths[i]);
    }
    *dictionary = (struct dictionary){.collection = collection, .paths = paths, .folded = folded};
    dictionary->names = competency_names(arena, collection);
    dictionary->by_group = sort_by_group(arena, collection, dictionary->names);
    dictionary->rows = arena_array(arena, 2 * (size_t)collection->competency_count, sizeof(*dictionary->rows));
    dictionary_filter(dictionary, arena, (struct str){0});
}

/* --- Headings --- */

enum { IDEOGRAPHS = 0x2e80 }; /* from here on there are more characters than letters */

/* What stands under one heading has the same: its group, or its letter; of what is no letter 0. */
static uint32_t
heading_key(const struct dictionary *dictionary, const struct competency_name *name)
{
    uint32_t point = 0;
    if (dictionary->grouped)
        return group_order(dictionary->collection, name->competency);
    if (str_given(name->folded))
        text_decode(name->folded.ptr, name->folded.bytes, &point);
    bool letter = (point >= 'a' && point <= 'z') || point >= 0x80;
    return !letter ? 0 : point < IDEOGRAPHS ? point : IDEOGRAPHS;
}

static struct str
heading_text(const struct dictionary *dictionary, uint32_t key, struct str name)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    struct text_cell cell;
    if (dictionary->grouped)
        return key < dictionary->collection->group_count ? dictionary->paths[key] : str_of("In no group");
    if (key == 0)
        return str_of("0-9 and signs");
    if (key == IDEOGRAPHS)
        return str_of("Other writing");
    if (key < 0x80)
        return (struct str){.ptr = &letters[key - 'a'], .bytes = 1};
    return (struct str){.ptr = name.ptr, .bytes = (uint32_t)text_next(name.ptr, name.bytes, &cell)};
}

/* --- Filtering --- */

enum { WORDS_MAX = 64 }; /* of a filter that count: one for each bit */

/* Which of the words stand in a text, a bit for each. */
static uint64_t
words_in(const struct filter *filter, struct str text)
{
    uint64_t found = 0;
    for (size_t i = 0; i < filter->count && i < WORDS_MAX && str_given(text); i++)
        if (memmem(text.ptr, text.bytes, filter->words[i].ptr, filter->words[i].bytes))
            found |= (uint64_t)1 << i;
    return found;
}

static uint64_t *
words_in_groups(const struct dictionary *dictionary, struct arena *scratch, const struct filter *filter)
{
    uint64_t *words = arena_array(scratch, (size_t)dictionary->collection->group_count + 1, sizeof(*words));
    for (uint32_t i = 0; i < dictionary->collection->group_count; i++)
        words[i] = words_in(filter, dictionary->folded[i]);
    return words;
}

void
dictionary_filter(struct dictionary *dictionary, struct arena *scratch, struct str typed)
{
    const struct collection *collection = dictionary->collection;
    struct filter filter = filter_make(scratch, typed);
    const uint64_t *in_groups = words_in_groups(dictionary, scratch, &filter);
    uint64_t all = filter.count < WORDS_MAX ? ((uint64_t)1 << filter.count) - 1 : UINT64_MAX;
    uint32_t last = UINT32_MAX; /* the key of the last heading */
    dictionary->row_count = dictionary->found = 0;
    for (uint32_t i = 0; i < collection->competency_count; i++) {
        const struct competency_name *name = &dictionary->names[dictionary->grouped ? dictionary->by_group[i] : i];
        uint32_t key = heading_key(dictionary, name);
        uint64_t words = in_groups[group_order(collection, name->competency)];
        if (words != all && (words | words_in(&filter, name->folded)) != all)
            continue;
        if (key != last)
            dictionary->rows[dictionary->row_count++] =
                (struct dictionary_row){.heading = heading_text(dictionary, key, name->competency->name)};
        dictionary->rows[dictionary->row_count++] = (struct dictionary_row){.competency = name->competency};
        dictionary->found++;
        last = key;
    }
}

/* --- Finding rows --- */

size_t
dictionary_row(const struct dictionary *dictionary, const struct competency *competency)
{
    for (size_t i = 0; i < dictionary->row_count && competency; i++)
        if (dictionary->rows[i].competency == competency)
            return i;
    return dictionary->row_count > 0 ? 1 : 0; /* the first row is a heading */
}

size_t
dictionary_best_row(const struct dictionary *dictionary, struct arena *scratch, struct str typed)
{
    struct str begins = str_given(typed) ? text_fold(scratch, typed) : typed;
    for (uint32_t i = 0; i < dictionary->collection->competency_count && str_given(begins); i++) {
        const struct competency_name *name = &dictionary->names[i];
        if (name->folded.bytes >= begins.bytes && memcmp(name->folded.ptr, begins.ptr, begins.bytes) == 0)
            return dictionary_row(dictionary, name->competency);
    }
    return dictionary_row(dictionary, NULL);
}

size_t
dictionary_next_heading(const struct dictionary *dictionary, size_t row, bool forward)
{
    size_t at = row;
    if (!forward) /* from the heading that it stands under */
        while (at > 0 && dictionary->rows[at].competency)
            at--;
    do
        at = forward ? at + 1 : at - 1; /* below 0 it wraps, and is beyond the end */
    while (at < dictionary->row_count && dictionary->rows[at].competency);
    return at < dictionary->row_count ? at + 1 : row;
}

/* --- As a table --- */

enum { NAME, ID, GROUP, OWNER, PROFILES, SCALE, DEFINITION };

static const struct column_row columns[] = {
    [NAME] = {"name", "Competency"},
    [ID] = {"id", "Id", .extra = true},
    [GROUP] = {"group", "Group"},
    [OWNER] = {"organization", "Organization"},
    [PROFILES] = {"profiles", "Profiles", .kind = COLUMN_NUMBER},
    [SCALE] = {"scale", "Scale"},
    [DEFINITION] = {"definition", "Definition", .extra = true},
    {0},
};

static void
fill_row(struct table *table, struct table_cell *cells, const struct competency *competency)
{
    struct arena *arena = table->arena;
    struct buf group = {.arena = arena};
    if (competency->group)
        format_category_path(&group, competency->group);
    table_set(table, &cells[NAME], competency->name);
    table_set(table, &cells[ID], competency->id);
    table_set(table, &cells[GROUP], buf_get(&group));
    table_set(table, &cells[OWNER], competency->attribution.organization);
    table_set(table, &cells[PROFILES], str_of(arena_printf(arena, "%u", competency_profile_count(competency))));
    table_set(table, &cells[SCALE], competency->scale ? competency->scale->name : (struct str){0});
    table_set(table, &cells[DEFINITION], competency->definition);
}

static bool
is_empty(const struct table *table, size_t column)
{
    for (size_t i = 0; i < table->count; i++)
        if (table->rows[i].cells[column].line_count > 0)
            return false;
    return true;
}

/* Makes of the groups, which are a column, what rows stand under. */
static void
group_rows(struct table *table)
{
    static const size_t others[] = {NAME, ID, OWNER, PROFILES, SCALE, DEFINITION};
    table->group_key = table->columns[GROUP].key;
    table->group_name = table->columns[GROUP].name;
    table_keep_columns(table, others, sizeof(others) / sizeof(*others), true);
}

struct table *
dictionary_table(const struct dictionary *dictionary, struct arena *arena)
{
    struct table *table = table_of(arena, TABLE_LIST, columns);
    struct str heading = {0};
    for (size_t i = 0; i < dictionary->row_count; i++) {
        const struct dictionary_row *row = &dictionary->rows[i];
        if (!row->competency) {
            heading = row->heading;
            continue;
        }
        fill_row(table, table_add(table, dictionary->grouped ? heading : (struct str){0}), row->competency);
    }
    for (size_t column = GROUP; column <= SCALE; column++)
        table->columns[column].extra = is_empty(table, column);
    if (dictionary->grouped)
        group_rows(table);
    return table;
}
