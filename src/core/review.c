/* The review: its course, how questions are put, and the questions about competencies and scales as such. */
#include "rung/review.h"

#include <strings.h>

#include "collect.h"
#include "index.h"
#include "reviewer.h"
#include "rung/format.h"
#include "rung/text.h"

enum {
    ALIKE_MAX = 5,  /* questions of one kind about one record: more would bury the others */
    LISTED_MAX = 4, /* names in a sentence */
};

/* --- Putting questions --- */

static bool
accepts(const struct texts *accept, enum diag_code code)
{
    struct str name = str_of(diag_code_name(code));
    for (uint32_t i = 0; accept && i < accept->count; i++)
        if (accept->v[i].bytes == name.bytes && strncasecmp(accept->v[i].ptr, name.ptr, name.bytes) == 0)
            return true;
    return false;
}

void
review_end_record(struct reviewer *r)
{
    for (size_t code = 0; code < DIAG_CODE_COUNT; code++) {
        struct tally *tally = &r->tally[code];
        if (tally->count > ALIKE_MAX) {
            struct diags *diags = &r->document->diags;
            struct diag *diag = &diags->v[tally->last];
            diag->message = arena_printf(diags->arena,
                                         "%s (and %s more like this)",
                                         diag->message,
                                         format_number_in(r->scratch, tally->count - ALIKE_MAX));
        }
        *tally = (struct tally){0};
    }
}

struct diag *
review_ask(struct reviewer *r, const struct finding *finding, const char *format, ...)
{
    struct diags *diags = &finding->document->diags;
    if (accepts(finding->accept[0], finding->code) || accepts(finding->accept[1], finding->code)) {
        diags->accepted++;
        return NULL;
    }
    if (r->document != finding->document)
        review_end_record(r);
    r->document = finding->document;
    struct tally *tally = &r->tally[finding->code];
    if (++tally->count > ALIKE_MAX)
        return NULL;
    va_list args;
    va_start(args, format);
    const char *message = arena_vprintf(r->scratch, format, args);
    va_end(args);
    tally->last = diags->count;
    struct diag *diag = diag_add(diags, finding->code, &finding->document->source, finding->at, "%s", message);
    diag->related = finding->related;
    diag->hint = finding->hint;
    return diag;
}

const char *
review_competency_name(struct arena *arena, const struct competency *competency)
{
    struct buf name = {.arena = arena};
    format_competency_name(&name, competency);
    return name.ptr ? name.ptr : "";
}

const char *
review_listing(struct arena *arena, const struct str *names, size_t count)
{
    struct buf out = {.arena = arena};
    size_t named = count > LISTED_MAX ? LISTED_MAX - 1 : count;
    for (size_t i = 0; i < named; i++)
        buf_printf(&out, "%s\"%.*s\"", i == 0 ? "" : i + 1 < count ? ", " : " and ", STR_ARGS(names[i]));
    if (named < count)
        buf_printf(&out, " and %s more", format_number_in(arena, count - named));
    return out.ptr ? out.ptr : "";
}

/* --- Competencies that nothing asks for --- */

/* Those that a requirement may have meant: it leads to none because several have the name. */
static struct map
perhaps_meant(struct reviewer *r)
{
    struct map meant = {.arena = r->arena};
    const struct collection *c = r->collection;
    for (uint32_t p = 0; p < c->profile_count; p++)
        for (uint32_t i = 0; i < c->profiles[p]->requirement_count; i++) {
            const struct requirement *requirement = &c->profiles[p]->requirements[i];
            if (!requirement->competency)
                map_put(&meant, text_fold(r->arena, requirement->competency_ref), (void *)requirement);
        }
    return meant;
}

/* Whether another has the same id and stands before it: references lead there, and that was reported. */
static bool
is_second(const struct collection *c, const struct competency *competency)
{
    const struct index_entry *first = index_find(&c->index->ids[INDEX_COMPETENCY], competency->id, NULL);
    return first && first->thing != competency;
}

static bool
asks_for_any(const struct collection *c)
{
    for (uint32_t p = 0; p < c->profile_count; p++)
        if (c->profiles[p]->requirement_count)
            return true;
    return false;
}

/* The competencies of a file are one record here: of a dictionary that nobody asks for, a few are named. */
static void
review_unused(struct reviewer *r)
{
    const struct collection *c = r->collection;
    if (!asks_for_any(c))
        return;
    struct map meant = perhaps_meant(r);
    for (uint32_t i = 0; i < c->competency_count; i++) {
        const struct competency *competency = c->competencies[i];
        if (competency->required_by_count == 0 && !is_second(c, competency)
            && !map_get(&meant, text_fold(r->scratch, competency->name)))
            review_ask(r,
                       &(struct finding){.code = DIAG_UNUSED,
                                         .document = competency->document,
                                         .accept = {&competency->accept},
                                         .at = competency->name,
                                         .hint = "if one should, add it to that profile's requirements"},
                       "no profile asks for \"%s\"",
                       review_competency_name(r->scratch, competency));
    }
    review_end_record(r);
}

/* --- Scales without definitions --- */

/* Whether indicators say of single proficiencies how they show. */
static bool
has_graded_indicators(const struct competency *competency)
{
    for (uint32_t i = 0; i < competency->indicators_count; i++)
        if (competency->indicators[i].proficiency)
            return true;
    return false;
}

static void
note_scale(struct map *used, const struct scale *scale)
{
    if (scale && !map_get(used, scale->id))
        map_put(used, scale->id, (void *)scale);
}

/* The scales that something is rated on with nothing but the scale to say what is meant, by their ids. */
static struct map
scales_relied_on(struct reviewer *r)
{
    const struct collection *c = r->collection;
    struct map used = {.arena = r->arena};
    for (uint32_t i = 0; i < c->competency_count; i++)
        if (!has_graded_indicators(c->competencies[i]))
            note_scale(&used, c->competencies[i]->scale);
    for (uint32_t p = 0; p < c->profile_count; p++)
        for (uint32_t i = 0; i < c->profiles[p]->requirement_count; i++) {
            const struct requirement *requirement = &c->profiles[p]->requirements[i];
            if (!requirement->competency || requirement->scale != requirement->competency->scale)
                note_scale(&used, requirement->scale);
        }
    return used;
}

static bool
defines_any(const struct scale *scale)
{
    for (uint32_t i = 0; i < scale->proficiency_count; i++)
        if (str_given(scale->proficiencies[i].definition))
            return true;
    return false;
}

/* The scales of a file are one record: where each competency has its own, there are many. */
static void
review_scales(struct reviewer *r)
{
    const struct collection *c = r->collection;
    struct map used = scales_relied_on(r);
    for (uint32_t i = 0; i < c->scale_count; i++) {
        const struct scale *scale = c->scales[i];
        if (scale->kind == SCALE_STEPS && scale->proficiency_count > 1 && !defines_any(scale)
            && map_get(&used, scale->id) == scale)
            review_ask(r,
                       &(struct finding){.code = DIAG_SCALE_UNDEFINED,
                                         .document = scale->document,
                                         .accept = {&scale->accept},
                                         .at = scale->name,
                                         .hint = "give each proficiency a \"definition\": what it means to have it"},
                       "none of the %u proficiencies of the scale \"%.*s\" has a definition",
                       scale->proficiency_count,
                       STR_ARGS(scale->name));
    }
    review_end_record(r);
}

/* --- The whole --- */

void
collection_review(struct collection *collection, const struct review *review)
{
    struct reviewer r = {
        .collection = collection,
        .settings = review,
        .arena = arena_new(collection->arena),
        .scratch = arena_new(collection->arena),
    };
    r.asked.arena = r.arena;
    review_unused(&r);
    review_scales(&r);
    review_names(&r);
    for (uint32_t p = 0; p < collection->profile_count; p++) {
        const struct profile *profile = collection->profiles[p];
        review_profile(&r, profile);
        review_levels(&r, profile);
        review_matrix(&r, profile);
        review_end_record(&r);
        arena_reset(r.scratch);
    }
    collect_diags(collection);
    arena_free(r.scratch);
    arena_free(r.arena);
}
