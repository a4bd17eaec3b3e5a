/* Questions about names across all files: those that look alike and are not, and competencies defined twice. */
#include "reviewer.h"
#include "rung/text.h"

enum { ALL_DIFFERENCES = TEXT_CASE | TEXT_SPACES | TEXT_UNSEEN };

/* A name, and what bears it. */
struct named {
    const char *what; /* what messages call it, such as "the competency" */
    struct str name;
    struct str label;        /* of a code: names with different labels are not held against each other */
    struct str id;           /* not given: nothing reports equal ones */
    struct str organization; /* whose it is */
    struct document *document;
    const struct texts *accept; /* NULL: it cannot accept any */
};

/* The names of one kind of thing. */
struct names {
    struct map looks;     /* how a name looks, to the first struct named that looks so */
    struct map spellings; /* names to the letter that were seen */
};

static struct names
new_names(struct reviewer *r)
{
    return (struct names){.looks.arena = r->arena, .spellings.arena = r->arena};
}

/* --- Names that look alike --- */

static const char *
difference(struct arena *scratch, struct str a, struct str b)
{
    static const struct {
        unsigned differences;
        const char *words;
    } rows[] = {
        {TEXT_UNSEEN, "in characters that cannot be seen"},
        {TEXT_SPACES, "in spaces"},
        {TEXT_CASE, "in capital and small letters"},
        {ALL_DIFFERENCES, "in letter case, spaces or characters that cannot be seen"},
    };
    size_t i = 0;
    while (
        rows[i].differences != ALL_DIFFERENCES
        && !str_equal(text_without(scratch, a, rows[i].differences), text_without(scratch, b, rows[i].differences)))
        i++;
    return rows[i].words;
}

static void
ask_alike(struct reviewer *r, const struct named *named, const struct named *first)
{
    review_ask(r,
               &(struct finding){.code = DIAG_ALIKE_NAMES,
                                 .document = named->document,
                                 .accept = {named->accept, first->accept},
                                 .at = named->name,
                                 .related = {&first->document->source, first->name.pos, "the other"},
                                 .hint = "if both are meant to be the same, write them alike"},
               "%s \"%.*s\" differs from \"%.*s\" only %s",
               named->what,
               STR_ARGS(named->name),
               STR_ARGS(first->name),
               difference(r->scratch, named->name, first->name));
}

/* A key for a name within what bears the same label. */
static struct str
labelled(struct reviewer *r, struct str label, struct str name)
{
    struct buf key = {.arena = r->arena};
    if (!label.ptr)
        return name;
    buf_str(&key, label);
    buf_add(&key, "", 1);
    buf_str(&key, name);
    return buf_get(&key);
}

/* Two organizations may well name things in their own ways. */
static bool
same_house(struct str a, struct str b)
{
    return !str_given(a) || !str_given(b) || str_equal(a, b);
}

/* Equal ids are an error that was reported. */
static bool
same_id(const struct named *a, const struct named *b)
{
    return str_given(a->id) && str_equal(a->id, b->id);
}

/* Holds a name against the first that looks the same; each spelling is asked about once. */
static void
add_name(struct reviewer *r, struct names *names, const struct named *named)
{
    if (!str_given(named->name))
        return;
    struct str look = labelled(r,
                               text_without(r->arena, named->label, ALL_DIFFERENCES),
                               text_without(r->arena, named->name, ALL_DIFFERENCES));
    struct str spelling = labelled(r, named->label, named->name);
    const struct named *first = map_get(&names->looks, look);
    if (!first) {
        struct named *kept = arena_alloc(r->arena, sizeof(*kept));
        *kept = *named;
        map_put(&names->looks, look, kept);
    } else if (!str_equal(first->name, named->name) && !map_get(&names->spellings, spelling) && !same_id(named, first)
               && same_house(named->organization, first->organization)) {
        ask_alike(r, named, first);
    }
    map_put(&names->spellings, spelling, names);
}

/* --- Competencies defined twice --- */

/* Competencies with a definition: the first of each name in each group, and the first of each name in any. */
struct definitions {
    struct map in_group;
    struct map anywhere;
};

/* An earlier competency that is the same but for its id: in the same group, or one of them in none. */
static const struct competency *
defined_before(struct reviewer *r, struct definitions *definitions, const struct competency *competency)
{
    struct str look = text_without(r->arena, competency->name, ALL_DIFFERENCES);
    struct str group = competency->group ? competency->group->id : str_of("");
    struct str key = labelled(r, group, look);
    const struct competency *first = map_get(&definitions->in_group, key);
    if (!first && competency->group)
        first = map_get(&definitions->in_group, labelled(r, str_of(""), look));
    else if (!first)
        first = map_get(&definitions->anywhere, look);
    if (!map_get(&definitions->in_group, key))
        map_put(&definitions->in_group, key, (void *)competency);
    if (!map_get(&definitions->anywhere, look))
        map_put(&definitions->anywhere, look, (void *)competency);
    return first && !str_equal(first->id, competency->id)
                   && same_house(first->attribution.organization, competency->attribution.organization)
               ? first
               : NULL;
}

/* Whether a definition is the same again is seen without what the eye misses. */
static bool
same_words(struct arena *scratch, struct str a, struct str b)
{
    return str_equal(text_without(scratch, a, ALL_DIFFERENCES), text_without(scratch, b, ALL_DIFFERENCES));
}

static void
ask_defined_twice(struct reviewer *r, const struct competency *competency, const struct competency *first)
{
    bool same = same_words(r->scratch, competency->definition, first->definition);
    review_ask(r,
               &(struct finding){.code = DIAG_DEFINED_TWICE,
                                 .document = competency->document,
                                 .accept = {&competency->accept, &first->accept},
                                 .at = competency->name,
                                 .related = {&first->document->source, first->name.pos, "first defined here"},
                                 .hint =
                                     "keep one and refer to it by its id; if they differ, say so in their names or "
                                     "groups"},
               "\"%.*s\" is defined a second time, in %s words",
               STR_ARGS(competency->name),
               same ? "the same" : "other");
}

static void
review_competencies(struct reviewer *r)
{
    const struct collection *c = r->collection;
    struct names names = new_names(r);
    struct definitions definitions = {.in_group.arena = r->arena, .anywhere.arena = r->arena};
    for (uint32_t i = 0; i < c->competency_count; i++) {
        const struct competency *competency = c->competencies[i], *first = NULL;
        if (str_given(competency->definition))
            first = defined_before(r, &definitions, competency);
        if (first) /* what is defined twice need not be told apart by its spelling */
            ask_defined_twice(r, competency, first);
        else
            add_name(r,
                     &names,
                     &(struct named){.what = "the competency",
                                     .name = competency->name,
                                     .id = competency->id,
                                     .organization = competency->attribution.organization,
                                     .document = competency->document,
                                     .accept = &competency->accept});
    }
}

/* --- All kinds --- */

static bool
is_among(const struct category *category, const struct category *list, uint32_t count)
{
    return count && category >= list && category < list + count;
}

/* Whether an entry defines a category; else something just names it, and its id was made from that. */
static bool
is_defined(const struct category *category)
{
    const struct document *document = category->document;
    return is_among(category, document->groups, document->group_count)
           || is_among(category, document->families, document->family_count);
}

static void
review_categories(struct reviewer *r, const struct category *const *categories, uint32_t count, const char *what)
{
    struct names names = new_names(r);
    for (uint32_t i = 0; i < count; i++)
        add_name(r,
                 &names,
                 &(struct named){.what = what,
                                 .name = categories[i]->name,
                                 .id = is_defined(categories[i]) ? categories[i]->id : (struct str){0},
                                 .organization = categories[i]->document->attribution.organization,
                                 .document = categories[i]->document});
}

static void
review_scale_names(struct reviewer *r)
{
    const struct collection *c = r->collection;
    struct names names = new_names(r);
    for (uint32_t i = 0; i < c->scale_count; i++)
        add_name(r,
                 &names,
                 &(struct named){.what = "the scale",
                                 .name = c->scales[i]->name,
                                 .id = c->scales[i]->id,
                                 .organization = c->scales[i]->attribution.organization,
                                 .document = c->scales[i]->document,
                                 .accept = &c->scales[i]->accept});
}

static void
add_codes(struct reviewer *r, struct names *names, const struct profile *profile, const struct facts *codes)
{
    for (uint32_t i = 0; i < codes->count; i++)
        add_name(r,
                 names,
                 &(struct named){.what = "the code",
                                 .name = codes->v[i].value,
                                 .label = codes->v[i].label,
                                 .organization = profile->attribution.organization,
                                 .document = profile->document,
                                 .accept = &profile->accept});
}

static void
review_profile_names(struct reviewer *r)
{
    const struct collection *c = r->collection;
    struct names titles = new_names(r), codes = new_names(r);
    for (uint32_t p = 0; p < c->profile_count; p++) {
        const struct profile *profile = c->profiles[p];
        add_name(r,
                 &titles,
                 &(struct named){.what = "the title",
                                 .name = profile->title,
                                 .id = profile->id,
                                 .organization = profile->attribution.organization,
                                 .document = profile->document,
                                 .accept = &profile->accept});
        add_codes(r, &codes, profile, &profile->codes);
        for (uint32_t i = 0; i < profile->level_count; i++)
            add_codes(r, &codes, profile, &profile->levels[i].codes);
    }
}

void
review_names(struct reviewer *r)
{
    const struct collection *c = r->collection;
    review_competencies(r);
    review_categories(r, c->groups, c->group_count, "the competency group");
    review_categories(r, c->families, c->family_count, "the job family");
    review_scale_names(r);
    review_profile_names(r);
    review_end_record(r);
}
