/* rung list: what there is, one thing a line, with the id that other commands take. */
#include "cli.h"
#include "rung/format.h"
#include "rung/text.h"

enum { COLUMNS_IN_TABLE = 4 };

/* Rows of up to four columns, set out when all are known. */
struct table {
    struct arena *arena;
    struct str (*rows)[COLUMNS_IN_TABLE];
    size_t count;
};

static struct str *
add_row(struct table *table)
{
    table->rows = arena_grow(table->arena, table->rows, table->count, sizeof(*table->rows));
    return table->rows[table->count++];
}

static void
set_row(struct table *table, struct str a, struct str b, struct str c, struct str d)
{
    struct str *row = add_row(table);
    row[0] = a;
    row[1] = b;
    row[2] = c;
    row[3] = d;
}

/* Columns as wide as their widest value, two blanks between them; nothing is cut. */
static void
write_table(struct buf *out, const struct table *table)
{
    int widths[COLUMNS_IN_TABLE] = {0};
    for (size_t i = 0; i < table->count; i++)
        for (int k = 0; k < COLUMNS_IN_TABLE; k++)
            widths[k] = text_columns(table->rows[i][k]) > widths[k] ? text_columns(table->rows[i][k]) : widths[k];
    for (size_t i = 0; i < table->count; i++) {
        int last = COLUMNS_IN_TABLE - 1;
        while (last > 0 && !str_given(table->rows[i][last]))
            last--;
        for (int k = 0; k < last; k++) {
            text_add_padded(out, table->rows[i][k], widths[k]);
            buf_puts(out, "  ");
        }
        text_add(out, table->rows[i][last]);
        buf_puts(out, "\n");
    }
}

static struct str
counted(struct arena *arena, size_t count, const char *noun)
{
    struct buf text = {.arena = arena};
    format_count(&text, count, noun);
    return buf_get(&text);
}

static struct str
joined(struct arena *arena, const char *before, struct str text)
{
    return str_given(text) ? str_of(arena_printf(arena, "%s%.*s", before, STR_ARGS(text))) : (struct str){0};
}

static void
list_profiles(const struct collection *c, struct table *table)
{
    for (uint32_t i = 0; i < c->profile_count; i++) {
        const struct profile *profile = c->profiles[i];
        struct str levels = counted(table->arena, profile->level_count, "level");
        set_row(table, profile->id, profile->title, levels, joined(table->arena, "updated ", profile->updated));
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

static void
list_families(const struct collection *c, struct table *table)
{
    const uint32_t *counts = count_profiles(table->arena, c);
    for (uint32_t i = 0; i < c->family_count; i++) {
        set_row(table,
                c->families[i]->id,
                str_of(arena_printf(
                    table->arena, "%*s%.*s", 2 * (int)c->families[i]->depth, "", STR_ARGS(c->families[i]->name))),
                counted(table->arena, counts[i], "profile"),
                (struct str){0});
    }
    size_t without = 0;
    for (uint32_t p = 0; p < c->profile_count; p++)
        without += c->profiles[p]->family_refs.count == 0;
    if (without)
        set_row(table,
                str_of("-"),
                str_of("(no job family stated)"),
                counted(table->arena, without, "profile"),
                (struct str){0});
}

static void
list_levels(const struct collection *c, struct table *table)
{
    for (uint32_t p = 0; p < c->profile_count; p++) {
        const struct profile *profile = c->profiles[p];
        for (uint32_t i = 0; i < profile->level_count; i++) {
            const struct level *level = &profile->levels[i];
            struct str address =
                str_of(arena_printf(table->arena, "%.*s@%.*s", STR_ARGS(profile->id), STR_ARGS(level->id)));
            struct str code = level->codes.count ? level->codes.v[0].value : (struct str){0};
            set_row(table, address, level->name, level->title, code);
        }
    }
}

static void
list_competencies(const struct collection *c, struct table *table)
{
    for (uint32_t i = 0; i < c->competency_count; i++) {
        const struct competency *competency = c->competencies[i];
        set_row(table,
                competency->id,
                competency->name,
                competency->group ? competency->group->name : str_of("(no group)"),
                (struct str){0});
    }
}

static void
list_scales(const struct collection *c, struct table *table)
{
    for (uint32_t i = 0; i < c->scale_count; i++) {
        const struct scale *scale = c->scales[i];
        struct buf steps = {.arena = table->arena};
        for (uint32_t k = 0; k < scale->proficiency_count; k++)
            buf_printf(&steps, "%s%.*s", k ? " < " : "", STR_ARGS(scale->proficiencies[k].name));
        set_row(table, scale->id, scale->name, buf_get(&steps), (struct str){0});
    }
}

static const struct {
    const char *what;
    void (*list)(const struct collection *c, struct table *table);
} lists[] = {
    {"profiles", list_profiles},
    {"families", list_families},
    {"levels", list_levels},
    {"competencies", list_competencies},
    {"scales", list_scales},
};

enum { LIST_COUNT = sizeof(lists) / sizeof(*lists) };

static int
list(struct session *session)
{
    const char *what = session->word_count ? session->words[0] : lists[0].what;
    struct str names[LIST_COUNT];
    for (size_t i = 0; i < LIST_COUNT; i++) {
        names[i] = str_of(lists[i].what);
        if (strcmp(what, lists[i].what) != 0)
            continue;
        struct table table = {.arena = session->arena};
        lists[i].list(session->collection, &table);
        write_table(&session->out, &table);
        if (table.count == 0)
            complain(session, NULL, "there are no %s in the data", what);
        return table.count ? EXIT_FINE : EXIT_NO;
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
    .run = list,
};
