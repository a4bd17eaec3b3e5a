/* The tables. Each ends in a row without a key; the order of rows is the order of reading. */
#include "schema.h"

#include <string.h>

#include "draft.h"

/* The offset of a member, checked to be of the type that the kind of field writes. */
#define MEMBER(type, member, held) offsetof(type, member) + _Generic(((type *)0)->member, held : 0)
#define TEXT(type, member) .kind = FIELD_TEXT, .offset = MEMBER(type, member, struct str)
#define TEXTS(type, member) .kind = FIELD_TEXTS, .offset = MEMBER(type, member, struct texts)
#define FACTS(type, member) .kind = FIELD_FACTS, .offset = MEMBER(type, member, struct facts)
#define SCALE(type, member) .kind = FIELD_SCALE, .offset = MEMBER(type, member, struct str)
#define CELL(type, member) .kind = FIELD_CELL, .offset = MEMBER(type, member, struct cell)
#define ITEMS(type, member, of) .kind = FIELD_ITEMS, .record = &(of), .offset = MEMBER(type, member, struct items)
#define CHOICE(type, member, held, words)                                                                            \
    .kind = FIELD_CHOICE, .choices = (words), .offset = MEMBER(type, member, held)
#define COUNTED(type, member, counter, held)                                                                         \
    .offset = MEMBER(type, member, held *), .count_offset = MEMBER(type, counter, uint32_t)
#define RECORDS(type, member, counter, held, of)                                                                     \
    .kind = FIELD_RECORDS, .record = &(of), COUNTED(type, member, counter, held)

/* Keys that several kinds of record have. */
#define MARK_HELP "the footnote mark behind it, such as *; a note of the profile has the same mark"
#define ATTRIBUTION(type)                                                                                            \
    {"organization", "whose it is, where the file does not say so for all", TEXT(type, attribution.organization)},   \
        {"source",                                                                                                   \
         "the document it was taken from, where the file does not say so for all",                                   \
         TEXT(type, attribution.source)},                                                                            \
    {                                                                                                                \
        "license", "the licence of that document", TEXT(type, attribution.license)                                   \
    }
#define ACCEPT(type)                                                                                                 \
    {                                                                                                                \
        "accept", "codes of warnings that are on purpose here, such as W204", TEXTS(type, accept)                    \
    }

static const char *const section_kinds[] = {
    [SECTION_STANDALONE] = "standalone", [SECTION_CUMULATIVE] = "cumulative", NULL};

static const char *const scale_kinds[] = {
    [SCALE_STEPS] = "steps", [SCALE_NUMERIC] = "numeric", [SCALE_FLAGS] = "flags", NULL};

static const char *const demands[] = {[DEMAND_UNSAID] = "",
                                      [DEMAND_REQUIRED] = "required",
                                      [DEMAND_DESIRED] = "desired",
                                      [DEMAND_OPTIONAL] = "optional",
                                      NULL};

/* --- Scales --- */

static const struct field proficiency_fields[] = {
    {"id", "short name used to refer to it; made from the name when left out", TEXT(struct proficiency, id)},
    {"name", "what people call this step of the scale", TEXT(struct proficiency, name)},
    {"definition", "what it means to have reached it", TEXT(struct proficiency, definition)},
    {"value", "in a numeric scale: the number whose meaning this is", TEXT(struct proficiency, value)},
    {0},
};

static const struct record schema_proficiency = {.name = "a proficiency",
                                                 .fields = proficiency_fields,
                                                 .bytes = sizeof(struct proficiency),
                                                 .most = PROFICIENCIES_MAX,
                                                 .shorthand = "name",
                                                 .name_key = "name"};

static const struct field scale_fields[] = {
    {"id", "short name used to refer to it; made from the name when left out", TEXT(struct scale, id)},
    {"name", "what people call the scale", TEXT(struct scale, name)},
    {"definition", "what the scale measures", TEXT(struct scale, definition)},
    {"kind",
     "steps: each is more than the one before; numeric: numbers, of which some have a meaning; flags: yes and no and "
     "the like, where none is more than another",
     CHOICE(struct scale, kind, enum scale_kind, scale_kinds)},
    {"least", "of a numeric scale: the lowest number", TEXT(struct scale, least)},
    {"most", "of a numeric scale: the highest number", TEXT(struct scale, most)},
    {"proficiencies",
     "its steps, lowest first; of a numeric scale the numbers that have a meaning",
     RECORDS(struct scale, proficiencies, proficiency_count, struct proficiency, schema_proficiency)},
    {"note", "a remark on it", TEXT(struct scale, note)},
    ATTRIBUTION(struct scale),
    ACCEPT(struct scale),
    {0},
};

const struct record schema_scale = {
    .name = "a scale", .fields = scale_fields, .bytes = sizeof(struct scale), .name_key = "name"};

/* --- Families and groups --- */

static const struct field category_fields[] = {
    {"id", "short name used to refer to it; made from the name when left out", TEXT(struct category, id)},
    {"name", "what people call it", TEXT(struct category, name)},
    {"parent", "the one above it in the tree", TEXT(struct category, parent_ref)},
    {"definition", "what it is", TEXT(struct category, definition)},
    {"mark", MARK_HELP, TEXT(struct category, mark)},
    {"note", "a remark on it", TEXT(struct category, note)},
    {0},
};

static const struct record schema_family = {.name = "a family",
                                            .fields = category_fields,
                                            .bytes = sizeof(struct category),
                                            .shorthand = "name",
                                            .name_key = "name"};

static const struct record schema_group = {.name = "a group",
                                           .fields = category_fields,
                                           .bytes = sizeof(struct category),
                                           .shorthand = "name",
                                           .name_key = "name"};

/* --- Items and cells --- */

static const struct field sub_item_fields[] = {
    {"text", "what it says", TEXT(struct item_draft, text), .required = true},
    {"kind",
     "whether it is demanded or would be welcome",
     CHOICE(struct item_draft, more.demand, enum demand, demands)},
    {"mark", MARK_HELP, TEXT(struct item_draft, more.mark)},
    {"note", "a remark on it", TEXT(struct item_draft, more.note)},
    {0},
};

static const struct record schema_sub_item = {
    .name = "a sub-item", .fields = sub_item_fields, .bytes = sizeof(struct item_draft), .shorthand = "text"};

static const struct field item_fields[] = {
    {"text", "what it says", TEXT(struct item_draft, text), .required = true},
    {"topic", "what it is about: lines it up with its counterpart at other levels", TEXT(struct item_draft, topic)},
    {"kind",
     "whether it is demanded or would be welcome",
     CHOICE(struct item_draft, more.demand, enum demand, demands)},
    {"mark", MARK_HELP, TEXT(struct item_draft, more.mark)},
    {"note", "a remark on it", TEXT(struct item_draft, more.note)},
    {"items", "bullets below it", ITEMS(struct item_draft, more.items, schema_sub_item)},
    {0},
};

const struct record schema_item = {
    .name = "an item", .fields = item_fields, .bytes = sizeof(struct item_draft), .shorthand = "text"};

static const struct field cell_fields[] = {
    {"text", "a paragraph before the bullets", TEXT(struct cell, text)},
    {"items", "the bullets", ITEMS(struct cell, items, schema_item)},
    {0},
};

const struct record schema_cell = {.name = "a cell", .fields = cell_fields, .bytes = sizeof(struct cell)};

/* --- Competencies --- */

static const struct field competency_fields[] = {
    {"id", "short name used to refer to it; made from the name when left out", TEXT(struct competency, id)},
    {"name", "what people call it; need not be the only one of that name", TEXT(struct competency, name)},
    {"group", "the competency group it belongs to: an id or a name", TEXT(struct competency, group_ref)},
    {"scale",
     "the scale it is rated on: an id or a name, or a scale written in place",
     SCALE(struct competency, scale_ref)},
    {"definition", "what it means", TEXT(struct competency, definition)},
    {"indicators",
     "what shows it: a list, or a list for each proficiency",
     .kind = FIELD_INDICATORS,
     COUNTED(struct competency, indicators, indicators_count, struct indicators)},
    {"negative_indicators",
     "what shows that it is missing (ineffective behaviour): a list, or a list for each proficiency",
     .kind = FIELD_INDICATORS,
     COUNTED(struct competency, negative, negative_count, struct indicators)},
    {"mark", MARK_HELP, TEXT(struct competency, mark)},
    {"note", "a remark on it", TEXT(struct competency, note)},
    ATTRIBUTION(struct competency),
    ACCEPT(struct competency),
    {0},
};

static const struct record schema_competency = {
    .name = "a competency", .fields = competency_fields, .bytes = sizeof(struct competency), .name_key = "name"};

/* --- Profiles --- */

static const struct field level_fields[] = {
    {"id", "short name used to refer to it; made from the name when left out", TEXT(struct level, id)},
    {"name", "what people call the level", TEXT(struct level, name)},
    {"title", "the job's title at this level", TEXT(struct level, title)},
    {"positions", "titles of the positions at this level", TEXTS(struct level, positions)},
    {"codes", "codes by what they are called; text, so that leading zeros stay", FACTS(struct level, codes)},
    {"facts", "facts by what they are called, such as FLSA status or pay band", FACTS(struct level, facts)},
    {"definition", "what the level means", TEXT(struct level, definition)},
    {"builds_on",
     "the level whose cumulative sections it adds to: LEVEL, PROFILE@LEVEL, or a PROFILE that has just one",
     TEXT(struct level, builds_on_ref)},
    {"track", "the track it belongs to, where levels run in parallel", TEXT(struct level, track)},
    {"rank",
     "its rank, where the order of the list is not the seniority: a number; levels may rank equal",
     TEXT(struct level, rank)},
    {"mark", MARK_HELP, TEXT(struct level, mark)},
    {"note", "a remark on it", TEXT(struct level, note)},
    {0},
};

static const struct record schema_level = {.name = "a level",
                                           .fields = level_fields,
                                           .bytes = sizeof(struct level),
                                           .most = LEVELS_MAX,
                                           .shorthand = "name",
                                           .name_key = "name"};

static const struct field section_fields[] = {
    {"id",
     "what the section is about, such as summary or skills: aligns it with others' sections",
     TEXT(struct section, id)},
    {"heading", "its heading in the document", TEXT(struct section, heading)},
    {"kind",
     "standalone: each level is restated whole; cumulative: levels add to those they build on",
     CHOICE(struct section, kind, enum section_kind, section_kinds)},
    {"mark", MARK_HELP, TEXT(struct section, mark)},
    {"note", "a remark on it", TEXT(struct section, note)},
    {"items", "what it says for all levels", CELL(struct section, common)},
    {"levels",
     "what it says at each level",
     .kind = FIELD_LEVEL_CELLS,
     COUNTED(struct section, cells, cell_count, struct cell)},
    {0},
};

static const struct record schema_section = {
    .name = "a section", .fields = section_fields, .bytes = sizeof(struct section), .name_key = "heading"};

static const struct field rating_fields[] = {
    {"proficiency", "the proficiency asked for", TEXT(struct rating_draft, proficiency)},
    {"text", "what is asked, in words", TEXT(struct rating_draft, more.text)},
    {"when", "the condition under which it is asked", TEXT(struct rating_draft, more.when)},
    {"kind",
     "whether it is demanded or would be welcome",
     CHOICE(struct rating_draft, more.demand, enum demand, demands)},
    {"importance", "how important it is, as the document says it", TEXT(struct rating_draft, more.importance)},
    {"note", "a remark on it", TEXT(struct rating_draft, more.note)},
    {0},
};

const struct record schema_rating = {
    .name = "a rating", .fields = rating_fields, .bytes = sizeof(struct rating_draft), .shorthand = "proficiency"};

static const struct field requirement_fields[] = {
    {"competency",
     "the competency asked for: an id or a name",
     TEXT(struct requirement, competency_ref),
     .required = true},
    {"scale",
     "the scale it is rated on here, where it is not the competency's",
     SCALE(struct requirement, scale_ref)},
    {"proficiency",
     "the proficiency asked for at all levels; where there is more to say, as at a level",
     .kind = FIELD_RATING,
     .offset = MEMBER(struct requirement, common, struct rating)},
    {"kind", "whether it is demanded or would be welcome", CHOICE(struct requirement, demand, enum demand, demands)},
    {"importance", "how important it is, as the document says it", TEXT(struct requirement, importance)},
    {"mark", MARK_HELP, TEXT(struct requirement, mark)},
    {"note", "a remark on it", TEXT(struct requirement, note)},
    {"levels",
     "the proficiency asked for at each level",
     .kind = FIELD_LEVEL_RATINGS,
     COUNTED(struct requirement, ratings, rating_count, struct rating)},
    {0},
};

static const struct record schema_requirement = {.name = "a requirement",
                                                 .fields = requirement_fields,
                                                 .bytes = sizeof(struct requirement),
                                                 .shorthand = "competency"};

static const struct field path_fields[] = {
    {"to",
     "the profile it leads to, or PROFILE@LEVEL; it need not be in the collection",
     TEXT(struct path, to),
     .required = true},
    {"from", "the level of this profile that it begins at", TEXT(struct path, from)},
    {"kind", "what kind of step it is, such as promotion", TEXT(struct path, kind)},
    {"note", "a remark on it", TEXT(struct path, note)},
    {0},
};

static const struct record schema_path = {
    .name = "a path", .fields = path_fields, .bytes = sizeof(struct path), .shorthand = "to"};

static const struct field note_fields[] = {
    {"mark", "the mark that refers to it, such as *", TEXT(struct note, mark)},
    {"text", "what it says", TEXT(struct note, text), .required = true},
    {0},
};

static const struct record schema_note = {
    .name = "a note", .fields = note_fields, .bytes = sizeof(struct note), .shorthand = "text"};

/* Levels stand before what refers to them. */
static const struct field profile_fields[] = {
    {"id", "short name used to refer to it; made from the title when left out", TEXT(struct profile, id)},
    {"title", "the title of the profile", TEXT(struct profile, title)},
    {"alternative_titles", "other titles it is known by", TEXTS(struct profile, alternative_titles)},
    {"family", "the job family, or a list of them: ids or names", TEXTS(struct profile, family_refs)},
    {"department", "the department", TEXT(struct profile, department)},
    {"function", "the function", TEXT(struct profile, function)},
    {"reports_to", "titles it reports to", TEXTS(struct profile, reports_to)},
    {"codes", "codes by what they are called; text, so that leading zeros stay", FACTS(struct profile, codes)},
    {"facts", "facts by what they are called", FACTS(struct profile, facts)},
    {"status", "draft, current, legacy, retired, …", TEXT(struct profile, status)},
    {"version", "its version, as written", TEXT(struct profile, version)},
    {"updated", "when it was last updated, as written", TEXT(struct profile, updated)},
    {"replaced_by", "the profile that takes its place", TEXT(struct profile, replaced_by)},
    ATTRIBUTION(struct profile),
    {"levels",
     "the job levels, in the order of the document",
     RECORDS(struct profile, levels, level_count, struct level, schema_level)},
    {"sections",
     "what the document says, section by section",
     RECORDS(struct profile, sections, section_count, struct section, schema_section)},
    {"requirements",
     "the competencies asked for",
     RECORDS(struct profile, requirements, requirement_count, struct requirement, schema_requirement)},
    {"paths",
     "where a career may go from here",
     RECORDS(struct profile, paths, path_count, struct path, schema_path)},
    {"notes", "footnotes and remarks", RECORDS(struct profile, notes, note_count, struct note, schema_note)},
    ACCEPT(struct profile),
    {0},
};

const struct record schema_profile = {
    .name = "a profile", .fields = profile_fields, .bytes = sizeof(struct profile), .name_key = "title"};

/* --- A file --- */

static const struct field document_fields[] = {
    {"organization", "whose profiles these are", TEXT(struct document, attribution.organization)},
    {"source", "the document they were taken from", TEXT(struct document, attribution.source)},
    {"license", "the licence of that document", TEXT(struct document, attribution.license)},
    {"scales", "proficiency scales", RECORDS(struct document, scales, scale_count, struct scale, schema_scale)},
    {"groups", "competency groups", RECORDS(struct document, groups, group_count, struct category, schema_group)},
    {"families", "job families", RECORDS(struct document, families, family_count, struct category, schema_family)},
    {"competencies",
     "competencies",
     RECORDS(struct document, competencies, competency_count, struct competency, schema_competency)},
    {"profiles", "job profiles", RECORDS(struct document, profiles, profile_count, struct profile, schema_profile)},
    {0},
};

const struct record schema_document = {.name = "a file", .fields = document_fields, .bytes = sizeof(struct document)};

const struct field *
schema_field(const struct record *record, const char *key, size_t bytes)
{
    for (const struct field *field = record->fields; field->key; field++)
        if (strlen(field->key) == bytes && memcmp(field->key, key, bytes) == 0)
            return field;
    return NULL;
}
