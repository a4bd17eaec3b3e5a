/* rung where: who asks for a competency, at which proficiency, what asks for more first. */
#include <stdlib.h>

#include "at_least.h"
#include "rung/format.h"
#include "rung/outline.h"
#include "rung/text.h"
#include "selection.h"

/* How a place asks for it. In the order in which they are read. */
enum asking {
    ASKS_PROFICIENCY,
    ASKS_UNRATED, /* without a proficiency, or with one that is in no scale */
    ASKS_NOTHING, /* "N/A" */
    ASKS_BLANK,
};

/*
 * A place at which it is asked for: a level, or a profile as a whole. Several values of one cell are several places.
 */
struct asked {
    const struct requirement *requirement;
    const struct level *level; /* NULL: the profile as a whole */
    const struct rating *rating;
    enum asking asking;
    size_t scale; /* the place of its scale among those in use */
    size_t at;    /* its place in the order of the profiles */
};

struct where {
    struct session *session;
    struct selection selection;
    const struct competency *competency;
    struct asked *v;
    size_t count;
    size_t profile_count;        /* those that they are in */
    bool *counted;               /* by the order of a profile; all false between two counts */
    const struct scale **scales; /* in use */
    size_t scale_count;
};

/* --- Collecting --- */

static enum asking
asking_of(const struct requirement *requirement, const struct rating *rating)
{
    if (rating->state == CELL_BLANK)
        return ASKS_BLANK;
    if (rating->asks_nothing)
        return ASKS_NOTHING;
    bool placed = rating_order(requirement, rating, requirement, rating) == RATING_SAME;
    return placed ? ASKS_PROFICIENCY : ASKS_UNRATED;
}

static size_t
place_of_scale(struct where *w, const struct scale *scale)
{
    for (size_t i = 0; i < w->scale_count; i++)
        if (w->scales[i] == scale)
            return i;
    w->scales = arena_grow(w->session->arena, w->scales, w->scale_count, sizeof(const struct scale *));
    w->scales[w->scale_count] = scale;
    return w->scale_count++;
}

static void
add_ratings(struct where *w, const struct requirement *requirement, const struct level *level,
            const struct rating *rating)
{
    if (rating->state == CELL_ABSENT)
        return;
    for (; rating; rating = rating_more(rating)->also) {
        w->v = arena_grow(w->session->arena, w->v, w->count, sizeof(*w->v));
        w->v[w->count] = (struct asked){.requirement = requirement,
                                        .level = level,
                                        .rating = rating,
                                        .asking = asking_of(requirement, rating),
                                        .scale = place_of_scale(w, requirement->scale),
                                        .at = w->count};
        w->count++;
    }
}

/* What is said for all levels is one place, unless the filters name levels. */
static void
add_requirement(struct where *w, const struct requirement *requirement)
{
    const struct profile *profile = requirement->profile;
    if (!selects_requirement(&w->selection, requirement))
        return;
    if (profile->level_count == 0 || (requirement->rating_count == 0 && !w->selection.levels)) {
        add_ratings(w, requirement, NULL, requirement_rating(requirement, NULL));
        return;
    }
    for (uint32_t i = 0; i < profile->level_count; i++)
        if (selects_level(&w->selection, &profile->levels[i]))
            add_ratings(w, requirement, &profile->levels[i], requirement_rating(requirement, &profile->levels[i]));
}

/* Leaves what asks for a proficiency or for more. False after a complaint. */
static bool
keep_at_least(struct where *w)
{
    struct at_least least = {.session = w->session};
    size_t kept = 0;
    for (size_t i = 0; i < w->count; i++)
        if (at_least_asked(&least, w->v[i].requirement, w->v[i].rating))
            w->v[kept++] = w->v[i];
    w->count = kept;
    if (kept == 0)
        at_least_complain(&least,
                          w->scales,
                          w->scale_count,
                          w->selection.filtered,
                          arena_printf(w->session->arena, " of %.*s", STR_ARGS(w->competency->name)));
    return kept > 0;
}

/* --- Sorting --- */

static int
by_height(const struct asked *a, const struct asked *b)
{
    if (a->asking != ASKS_PROFICIENCY)
        return 0;
    if (a->requirement->scale->kind == SCALE_FLAGS)
        return a->rating->step - b->rating->step;
    switch (rating_order(a->requirement, a->rating, b->requirement, b->rating)) {
    case RATING_HIGHER:
        return 1;
    case RATING_LOWER:
        return -1;
    default:
        return 0;
    }
}

/* Profile by profile, and within one from the first level on. */
static int
by_place(const struct asked *a, const struct asked *b)
{
    uint32_t left = a->requirement->profile->order, right = b->requirement->profile->order;
    return left != right ? (left > right) - (left < right) : (a->at > b->at) - (a->at < b->at);
}

static int
by_asking(const void *left, const void *right)
{
    const struct asked *a = left, *b = right;
    int asking = (int)a->asking - (int)b->asking, scale = (a->scale > b->scale) - (a->scale < b->scale);
    int height = asking || scale ? 0 : by_height(a, b);
    return asking ? asking : scale ? scale : height ? height : by_place(a, b);
}

/* --- The table --- */

enum column {
    ADDRESS,
    PROFILE,
    LEVEL,
    PROFICIENCY,
    DEMAND,
    CONDITION,
    IMPORTANCE,
    WORDS,
    NOTE,
    STEP,
    SCALE,
};

static const struct column_row columns[] = {
    [ADDRESS] = {"address", "Address", "of the level, or profile, as other commands take it"},
    [PROFILE] = {"profile", "Profile", "its title"},
    [LEVEL] = {"level", "Level", "its name; empty where it is said for the profile as a whole"},
    [PROFICIENCY] = {"proficiency", "Proficiency", "as the document says it", COLUMN_RATING},
    [DEMAND] = {"demand", "Demand", "required, desired or optional, where it is said"},
    [CONDITION] = {"condition", "When", "when it holds"},
    [IMPORTANCE] = {"importance", "Importance", "as the document says it"},
    [WORDS] = {"words", "In words", "what is asked for in words rather than by a proficiency"},
    [NOTE] = {"note", "Note", "and the mark of one at the foot of the profile, in brackets"},
    [STEP] = {"step", "Step", "where the proficiency stands in its scale, from 1", COLUMN_NUMBER, .extra = true},
    [SCALE] = {"scale", "Scale", "which scale that is", .extra = true},
    {"asked", "Asked for", "the heading that rows stand under", .heading = true},
    {0},
};

/* "Advanced (step 3 of 4)"; of numbers, which differ from place to place, their scale. */
static struct str
group_of(const struct where *w, const struct asked *asked)
{
    static const char *const names[] = {[ASKS_UNRATED] = "Without a proficiency of a scale",
                                        [ASKS_NOTHING] = "Said not to apply",
                                        [ASKS_BLANK] = "Blank in the source"};
    struct buf group = {.arena = w->session->arena};
    if (asked->asking != ASKS_PROFICIENCY)
        return str_of(names[asked->asking]);
    const struct scale *scale = asked->requirement->scale;
    bool numbers = scale->kind == SCALE_NUMERIC;
    if (!numbers) {
        buf_str(&group, rating_name(asked->requirement, asked->rating));
        format_place(&group, asked->requirement, asked->rating);
    }
    if (numbers || w->scale_count > 1)
        buf_printf(&group, "%s%.*s", numbers ? "" : ", ", STR_ARGS(scale->name));
    return buf_get(&group);
}

/* The notes of the requirement and of its rating, and the mark of one at the foot of the profile. */
static struct str
note_of(struct arena *arena, const struct requirement *requirement, const struct rating_more *more)
{
    struct buf note = {.arena = arena};
    const struct str notes[] = {requirement_more(requirement)->note, more->note};
    for (size_t i = 0; i < sizeof(notes) / sizeof(*notes); i++)
        if (str_given(notes[i]))
            buf_printf(&note, "%s%.*s", note.bytes ? "; " : "", STR_ARGS(notes[i]));
    if (str_given(more->mark))
        buf_printf(&note, "%s[%.*s]", note.bytes ? " " : "", STR_ARGS(more->mark));
    return buf_get(&note);
}

static void
set(struct table *table, struct table_cell *cell, struct str text)
{
    if (str_given(text))
        table_set(table, cell, text);
}

/* What a place asks for: a proficiency, and where there is none what the document says in its place. */
static void
fill_proficiency(struct table *table, struct table_cell *cells, const struct asked *asked)
{
    const struct requirement *requirement = asked->requirement;
    const struct rating *rating = asked->rating;
    struct table_cell *cell = &cells[PROFICIENCY];
    cell->nothing = asked->asking == ASKS_BLANK;
    set(table, cell, cell->nothing ? str_of(format_nothing(CELL_BLANK)) : rating_name(requirement, rating));
    if (!requirement->scale || asked->asking != ASKS_PROFICIENCY)
        return;
    cell->scale = requirement->scale;
    cell->step = rating->step;
    set(table, &cells[SCALE], requirement->scale->name);
    if (rating->step)
        set(table, &cells[STEP], str_of(arena_printf(table->arena, "%u", rating->step)));
}

static void
add_row(struct table *table, const struct where *w, const struct asked *asked)
{
    const struct requirement *requirement = asked->requirement;
    const struct rating_more *more = rating_more(asked->rating);
    bool asks = asked->asking <= ASKS_UNRATED;
    enum demand demand = more->demand ? more->demand : asks ? requirement_more(requirement)->demand : DEMAND_UNSAID;
    bool bare = asks && !demand && !str_given(rating_name(requirement, asked->rating)) && !str_given(more->text);
    struct table_cell *cells = table_add(table, group_of(w, asked));
    struct rung rung = {requirement->profile, asked->level};
    set(table, &cells[ADDRESS], rung_address(table->arena, rung));
    set(table, &cells[PROFILE], rung.profile->title);
    set(table, &cells[LEVEL], rung.level ? rung.level->name : (struct str){0});
    fill_proficiency(table, cells, asked);
    set(table, &cells[DEMAND], str_of(format_demand(bare ? DEMAND_REQUIRED : demand)));
    set(table, &cells[CONDITION], more->when);
    set(table,
        &cells[IMPORTANCE],
        str_given(more->importance) ? more->importance : requirement_more(requirement)->importance);
    set(table, &cells[WORDS], more->text);
    set(table, &cells[NOTE], note_of(table->arena, requirement, more));
}

/* Columns that are empty throughout are none to be read. */
static void
hide_empty(struct table *table)
{
    for (size_t c = LEVEL; c < table->column_count; c++) {
        bool empty = true;
        for (size_t r = 0; r < table->count && empty; r++)
            empty = table->rows[r].cells[c].line_count == 0;
        table->columns[c].extra |= empty;
    }
}

/* The number of profiles from one place on to before another. */
static size_t
count_profiles(const struct where *w, size_t begin, size_t end)
{
    size_t profiles = 0;
    for (size_t i = begin; i < end; i++) {
        bool *seen = &w->counted[w->v[i].requirement->profile->order];
        profiles += !*seen;
        *seen = true;
    }
    for (size_t i = begin; i < end; i++)
        w->counted[w->v[i].requirement->profile->order] = false;
    return profiles;
}

/* "Expert (step 4 of 4), 97 profiles" */
static void
count_groups(const struct where *w, struct table *table)
{
    for (size_t begin = 0, end; begin < table->count; begin = end) {
        struct str group = table->rows[begin].group;
        for (end = begin + 1; end < table->count && str_equal(table->rows[end].group, group);)
            end++;
        struct buf heading = {.arena = table->arena};
        buf_printf(&heading, "%.*s, ", STR_ARGS(group));
        format_count(&heading, count_profiles(w, begin, end), "profile");
        for (size_t i = begin; i < end; i++)
            table->rows[i].group = buf_get(&heading);
    }
}

static struct table *
make_table(const struct where *w)
{
    struct table *table = table_of(w->session->arena, TABLE_LIST, columns);
    for (size_t i = 0; i < w->count; i++)
        add_row(table, w, &w->v[i]);
    hide_empty(table);
    if (w->session->options.format == WRITE_TEXT && w->profile_count > 1)
        count_groups(w, table);
    return table;
}

/* --- The command --- */

/* "2 profiles, in 6 places; what asks for most stands first" */
static struct str
summary(const struct where *w)
{
    struct buf text = {.arena = w->session->arena};
    format_count(&text, w->profile_count, "profile");
    buf_puts(&text, ", in ");
    format_count(&text, w->count, "place");
    buf_puts(&text, w->count > 1 ? "; what asks for most stands first" : "");
    return buf_get(&text);
}

static int
where(struct session *session, struct answer *answer)
{
    struct where w = {.session = session};
    struct target target = find_target(session, joined_words(session), FIND_COMPETENCIES);
    if (target.kind == TARGET_NONE || !selection_read(session, &w.selection))
        return EXIT_NO;
    w.competency = target.competency;
    for (uint32_t i = 0; i < w.competency->required_by_count; i++)
        add_requirement(&w, w.competency->required_by[i]);
    if (w.count == 0) {
        complain(session,
                 w.selection.filtered ? "without filters there may be others" : NULL,
                 "no profile%s asks for %.*s",
                 w.selection.filtered ? " that the filters leave" : "",
                 STR_ARGS(w.competency->name));
        return EXIT_NO;
    }
    if (session->options.at_least && !keep_at_least(&w))
        return EXIT_NO;
    qsort(w.v, w.count, sizeof(*w.v), by_asking);
    w.counted = arena_array(session->arena, session->collection->profile_count, sizeof(*w.counted));
    w.profile_count = count_profiles(&w, 0, w.count);
    struct buf title = {.arena = session->arena};
    format_competency_name(&title, w.competency);
    struct outline *page = answer_page(answer, buf_get(&title));
    if (!wants_table(session))
        outline_heading(page, str_of("Required by"), summary(&w));
    outline_table(page, make_table(&w));
    return EXIT_FINE;
}

const struct command command_where = {
    .name = "where",
    .words = "COMPETENCY",
    .summary = "who requires it, at which proficiency",
    .examples = "  rung where Active Listening\n"
                "  rung where Active Listening --at-least Advanced       only Advanced and above\n"
                "  rung where accountability --family customer-care --format csv\n",
    .notes =
        "What asks for more stands first. Columns that are empty throughout are left out of what is to be read.\n",
    .tables =
        (const struct command_table[]){{"a row for each level, or profile as a whole, that asks for it", columns},
                                       {0}},
    .least = 1,
    .most = SIZE_MAX,
    .takes = TAKES_FILTERS | TAKES_AT_LEAST,
    .answer = where,
};
