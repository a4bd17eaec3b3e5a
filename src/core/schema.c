/* The tables. Each ends in a row without a key; the order of rows is the order of reading. */
#include "schema.h"

#include "rung/settings.h"

/* The offset of a member, checked to be of the type that the kind of field writes. */
#define MEMBER(type, member, held) offsetof(type, member) + _Generic(((type *)0)->member, held : 0)
#define TEXT(type, member) .kind = FIELD_TEXT, .offset = MEMBER(type, member, struct str)
#define TEXTS(type, member) .kind = FIELD_TEXTS, .offset = MEMBER(type, member, struct texts)
#define FACTS(type, member) .kind = FIELD_FACTS, .offset = MEMBER(type, member, struct facts)
#define SCALE(type, member) .kind = FIELD_SCALE, .offset = MEMBER(type, member, struct str)
#define CELL(type, member) .kind = FIELD_CELL, .offset = MEMBER(type, member, struct cell *)
#define RATING(type, member) .kind = FIELD_RATING, .offset = MEMBER(type, member, struct rating *)
#define CHOICE(type, member, held, words)                                                                            \
    .kind = FIELD_CHOICE, .choices = (words), .offset = MEMBER(type, member, held)
#define COUNTED(type, member, counter, held)                                                                         \
    .offset = MEMBER(type, member, held *), .count_offset = MEMBER(type, counter, uint32_t)
#define RECORDS(type, member, counter, held, of)                                                                     \
    .kind = FIELD_RECORDS, .record = &(of), COUNTED(type, member, counter, held)

/*
 * Said of a member of what lies apart, to which a pointer of the record leads; or one in what lies apart of it.
 * Nothing that joining writes to lies apart: copies of a record have it in common (copy.c).
 */
#define APART(type, member) .apart[0] = {offsetof(type, member), sizeof(*((type *)0)->member)}
#define APART_OF(type, member) .apart[1] = {offsetof(type, member), sizeof(*((type *)0)->member)}

/* Keys that several kinds of record have. */
#define MARK_HELP "the footnote mark behind it, such as \"*\", in quotes; a note of the profile has the same mark"
#define ATTRIBUTION(type)                                                                                            \
    {"organization",                                                                                                 \
     "the organization whose it is, where the file does not say so for all",                                         \
     TEXT(type, attribution.organization)},                                                                          \
        {"source",                                                                                                   \
         "the document that it was taken from, where the file does not say so for all",                              \
         TEXT(type, attribution.source)},                                                                            \
    {                                                                                                                \
        "license", "the licence of that document, where it names one", TEXT(type, attribution.license)               \
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
    {"id",
     "short name by which other lines refer to it, such as advanced; made from the name when left out",
     TEXT(struct proficiency, id)},
    {"name", "what people call this step of the scale, such as Advanced", TEXT(struct proficiency, name)},
    {"definition", "what someone who has reached it knows and does", TEXT(struct proficiency, definition)},
    {"value", "in a numeric scale: the number whose meaning this is", TEXT(struct proficiency, value)},
    {0},
};

static const struct record schema_proficiency = {.name = "a proficiency",
                                                 .fields = proficiency_fields,
                                                 .bytes = sizeof(struct proficiency),
                                                 .most = PROFICIENCIES_MAX,
                                                 .shorthand = "name",
                                                 .name_key = "name",
                                                 .name_instead = "value"};

static const struct field scale_fields[] = {
    {"id",
     "short name by which other lines refer to it, such as proficiency-levels; made from the name when left out",
     TEXT(struct scale, id)},
    {"name", "what people call the scale, such as Proficiency Levels", TEXT(struct scale, name)},
    {"definition", "what the scale measures, and how to read it", TEXT(struct scale, definition)},
    {"kind",
     "what its proficiencies are: steps, each more than the one before; numeric, numbers of which some have a meaning; "
     "flags, yes and no and the like, where none is more than another; steps when left out",
     CHOICE(struct scale, kind, enum scale_kind, scale_kinds)},
    {"least", "of a numeric scale: the lowest number", TEXT(struct scale, least)},
    {"most", "of a numeric scale: the highest number", TEXT(struct scale, most)},
    {"proficiencies",
     "its steps, lowest first: names alone, or names with definitions; of a numeric scale, the numbers that have a meaning",
     RECORDS(struct scale, proficiencies, proficiency_count, struct proficiency, schema_proficiency)},
    {"note", "a remark, shown beside it", TEXT(struct scale, note)},
    ATTRIBUTION(struct scale),
    ACCEPT(struct scale),
    {0},
};

const struct record schema_scale = {
    .name = "a scale", .fields = scale_fields, .bytes = sizeof(struct scale), .name_key = "name"};

/* --- Families and groups --- */

static const struct field category_fields[] = {
    {"id",
     "short name by which other lines refer to it, such as field-service; made from the name when left out",
     TEXT(struct category, id)},
    {"name", "what people call it, such as Field Service", TEXT(struct category, name)},
    {"parent",
     "the one that it belongs to: an id or a name; without it, it stands at the top",
     TEXT(struct category, parent_ref)},
    {"definition", "what it is, and what belongs in it", TEXT(struct category, definition)},
    {"mark", MARK_HELP, TEXT(struct category, mark)},
    {"note", "a remark, shown beside it", TEXT(struct category, note)},
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

/* Keys that items and sub-items have. */
#define ITEM_REMARKS                                                                                                 \
    {"kind",                                                                                                         \
     "whether it is demanded (required), would be welcome (desired), or may be left out (optional)",                 \
     CHOICE(struct item_more, demand, enum demand, demands),                                                         \
     APART(struct item, more)},                                                                                      \
        {"mark",                                                                                                     \
         MARK_HELP,                                                                                                  \
         TEXT(struct footnote, mark),                                                                                \
         APART(struct item, more),                                                                                   \
         APART_OF(struct item_more, footnote)},                                                                      \
    {                                                                                                                \
        "note", "a remark, shown beside it", TEXT(struct footnote, note), APART(struct item, more),                  \
            APART_OF(struct item_more, footnote)                                                                     \
    }

static const struct field sub_item_fields[] = {
    {"text", "what it says, as in the document", TEXT(struct item, text), .required = true},
    ITEM_REMARKS,
    {0},
};

static const struct record schema_sub_item = {
    .name = "a sub-item", .fields = sub_item_fields, .bytes = sizeof(struct item), .shorthand = "text"};

static const struct field item_fields[] = {
    {"text", "what it says, as in the document", TEXT(struct item, text), .required = true},
    {"topic",
     "what it is about, in a word or two: lines it up with the item of the same topic at other levels",
     TEXT(struct item_more, topic),
     APART(struct item, more)},
    ITEM_REMARKS,
    {"items",
     "bullets below this one; these have none of their own",
     RECORDS(struct item_more, items, item_count, struct item, schema_sub_item),
     APART(struct item, more)},
    {0},
};

const struct record schema_item = {
    .name = "an item", .fields = item_fields, .bytes = sizeof(struct item), .shorthand = "text"};

static const struct field cell_fields[] = {
    {"text", "a paragraph that stands before the bullets", TEXT(struct cell, text)},
    {"items", "the bullets, one entry each", RECORDS(struct cell, items, item_count, struct item, schema_item)},
    {0},
};

const struct record schema_cell = {.name = "a cell", .fields = cell_fields, .bytes = sizeof(struct cell)};

/* --- Competencies --- */

static const struct field competency_fields[] = {
    {"id",
     "short name by which other lines refer to it, such as active-listening; made from the name when left out",
     TEXT(struct competency, id)},
    {"name",
     "what people call it; where two have the same name, give each an id of its own",
     TEXT(struct competency, name)},
    {"group",
     "the competency group that it belongs to, such as Technical: an id or a name",
     TEXT(struct competency, group_ref)},
    {"scale",
     "the scale that it is rated on: an id or a name, or a scale written in place; leave it out where there is none",
     SCALE(struct competency, scale_ref)},
    {"definition", "what the competency means", TEXT(struct competency, definition)},
    {"indicators",
     "what someone does who has it: a list of items, or a list for each proficiency of its scale",
     .kind = FIELD_INDICATORS,
     COUNTED(struct competency, indicators, indicators_count, struct indicators)},
    {"negative_indicators",
     "what shows that it is missing (ineffective behaviour): a list of items, or a list for each proficiency of its scale",
     .kind = FIELD_INDICATORS,
     COUNTED(struct competency, negative, negative_count, struct indicators)},
    {"mark", MARK_HELP, TEXT(struct competency, mark)},
    {"note", "a remark, shown beside it", TEXT(struct competency, note)},
    ATTRIBUTION(struct competency),
    ACCEPT(struct competency),
    {0},
};

static const struct record schema_competency = {.name = "a competency",
                                                .fields = competency_fields,
                                                .bytes = sizeof(struct competency),
                                                .shorthand = "name",
                                                .name_key = "name"};

/* --- Profiles --- */

static const struct field level_fields[] = {
    {"id",
     "short name by which other lines refer to it, such as senior; made from the name when left out",
     TEXT(struct level, id)},
    {"name", "what people call the level, such as Senior", TEXT(struct level, name)},
    {"title", "the full title of the job at this level", TEXT(struct level, title)},
    {"positions",
     "titles of the positions at this level: one, or a list",
     TEXTS(struct level_more, positions),
     APART(struct level, more)},
    {"codes",
     "codes by what they are called, such as SAP job code; leading zeros stay as they are",
     FACTS(struct level, codes)},
    {"facts", "facts by what they are called, such as FLSA status or Pay band", FACTS(struct level, facts)},
    {"definition", "what the level means, in a sentence or a paragraph", TEXT(struct level, definition)},
    {"builds_on",
     "the level that it adds to in cumulative sections: an id or a name; of another profile PROFILE@LEVEL, or PROFILE alone where that has just one",
     TEXT(struct level, builds_on_ref)},
    {"track",
     "the track that it belongs to, where levels run in parallel, such as Individual contributor",
     TEXT(struct level_more, track),
     APART(struct level, more)},
    {"rank",
     "its rank, where the order of the list is not the seniority: a number; levels may have the same",
     TEXT(struct level_more, rank),
     APART(struct level, more)},
    {"mark", MARK_HELP, TEXT(struct level_more, mark), APART(struct level, more)},
    {"note", "a remark, shown beside it", TEXT(struct level_more, note), APART(struct level, more)},
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
     "what the section is about, such as summary, responsibilities or skills: lines it up with sections of other profiles; made from the heading when left out",
     TEXT(struct section, id)},
    {"heading", "its heading, as in the document", TEXT(struct section, heading)},
    {"kind",
     "how its levels hang together: standalone says all anew at each level, cumulative adds to what the level it builds on says; standalone when left out",
     CHOICE(struct section, kind, enum section_kind, section_kinds)},
    {"mark", MARK_HELP, TEXT(struct footnote, mark), APART(struct section, footnote)},
    {"note", "a remark, shown beside it", TEXT(struct footnote, note), APART(struct section, footnote)},
    {"items",
     "what it says for all levels alike: a paragraph, a list of items, or both",
     CELL(struct section, common)},
    {"levels",
     "what it says at each level: the id or name of the level, then a paragraph, a list of items, or both; ~ where the document leaves it blank",
     .kind = FIELD_LEVEL_CELLS,
     COUNTED(struct section, cells, cell_count, struct cell)},
    {0},
};

static const struct record schema_section = {.name = "a section",
                                             .fields = section_fields,
                                             .bytes = sizeof(struct section),
                                             .most = SECTIONS_MAX,
                                             .name_key = "heading"};

static const struct field rating_fields[] = {
    {"proficiency",
     "the proficiency asked for: an id or a name from the scale",
     TEXT(struct rating, proficiency_ref)},
    {"text",
     "what is asked for, in the words of the document",
     TEXT(struct rating_more, text),
     APART(struct rating, more)},
    {"when",
     "the condition under which it is asked for, such as people managers only",
     TEXT(struct rating_more, when),
     APART(struct rating, more)},
    {"kind",
     "whether it is demanded (required), would be welcome (desired), or may be left out (optional)",
     CHOICE(struct rating_more, demand, enum demand, demands),
     APART(struct rating, more)},
    {"importance",
     "how important it is, as the document says it, such as 4 or High",
     TEXT(struct rating_more, importance),
     APART(struct rating, more)},
    {"mark", MARK_HELP, TEXT(struct rating_more, mark), APART(struct rating, more)},
    {"note", "a remark, shown beside it", TEXT(struct rating_more, note), APART(struct rating, more)},
    {0},
};

const struct record schema_rating = {
    .name = "a rating", .fields = rating_fields, .bytes = sizeof(struct rating), .shorthand = "proficiency"};

static const struct field requirement_fields[] = {
    {"competency",
     "the competency asked for: an id or a name",
     TEXT(struct requirement, competency_ref),
     .required = true},
    {"scale",
     "the scale that it is rated on here, where that is not the scale of the competency: an id or a name, or a scale written in place",
     SCALE(struct requirement_more, scale_ref),
     APART(struct requirement, more)},
    {"proficiency",
     "the proficiency asked for at all levels alike, a rating, or a list of these; leave it out where the document asks for none",
     RATING(struct requirement, common)},
    {"kind",
     "whether it is demanded (required), would be welcome (desired), or may be left out (optional)",
     CHOICE(struct requirement_more, demand, enum demand, demands),
     APART(struct requirement, more)},
    {"importance",
     "how important it is, as the document says it, such as 4 or High",
     TEXT(struct requirement_more, importance),
     APART(struct requirement, more)},
    {"mark", MARK_HELP, TEXT(struct requirement_more, mark), APART(struct requirement, more)},
    {"note", "a remark, shown beside it", TEXT(struct requirement_more, note), APART(struct requirement, more)},
    {"levels",
     "what is asked for at each level: the id or name of the level, then a proficiency, a rating, or a list of these; ~ where the document leaves it blank",
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
     "the profile that it leads to: an id or a title, or PROFILE@LEVEL; it need not be among the files",
     TEXT(struct path, to),
     .required = true},
    {"from", "the level of this profile that it begins at: an id or a name", TEXT(struct path, from)},
    {"kind", "what kind of step it is, such as promotion or lateral move", TEXT(struct path, kind)},
    {"note", "a remark, shown beside it", TEXT(struct path, note)},
    {0},
};

static const struct record schema_path = {
    .name = "a path", .fields = path_fields, .bytes = sizeof(struct path), .shorthand = "to"};

static const struct field note_fields[] = {
    {"mark", "the mark that refers to it, such as \"*\", in quotes", TEXT(struct note, mark)},
    {"text", "what it says, as in the document", TEXT(struct note, text), .required = true},
    {0},
};

static const struct record schema_note = {
    .name = "a note", .fields = note_fields, .bytes = sizeof(struct note), .shorthand = "text"};

/* Levels stand before what refers to them. */
static const struct field profile_fields[] = {
    {"id",
     "short name by which other lines and commands refer to it, such as operations-support; made from the title when left out",
     TEXT(struct profile, id)},
    {"title", "the title of the job, without the level", TEXT(struct profile, title)},
    {"alternative_titles",
     "other titles that the job is known by: one, or a list",
     TEXTS(struct profile, alternative_titles)},
    {"family",
     "the job family that it belongs to, or a list of them: ids or names",
     TEXTS(struct profile, family_refs)},
    {"department", "the department, as the document says it", TEXT(struct profile, department)},
    {"function", "the function, as the document says it", TEXT(struct profile, function)},
    {"reports_to", "titles of those that the job reports to: one, or a list", TEXTS(struct profile, reports_to)},
    {"codes",
     "codes by what they are called, such as SAP job code; leading zeros stay as they are",
     FACTS(struct profile, codes)},
    {"facts", "facts by what they are called, such as FLSA status or Pay band", FACTS(struct profile, facts)},
    {"status", "where the profile stands, such as draft, current, legacy or retired", TEXT(struct profile, status)},
    {"version", "the version of the document, as written", TEXT(struct profile, version)},
    {"updated", "when the document was last updated, as written, such as 2011-09", TEXT(struct profile, updated)},
    {"replaced_by", "the profile that takes its place: an id or a title", TEXT(struct profile, replaced_by)},
    ATTRIBUTION(struct profile),
    {"levels",
     "the job levels, in the order of the document: names alone, or names with more; leave it out where the job has none",
     RECORDS(struct profile, levels, level_count, struct level, schema_level)},
    {"sections",
     "what the document says, section by section, in its order",
     RECORDS(struct profile, sections, section_count, struct section, schema_section)},
    {"requirements",
     "the competencies asked for, in the order of the document",
     RECORDS(struct profile, requirements, requirement_count, struct requirement, schema_requirement)},
    {"paths",
     "where a career may go from here: titles alone, or titles with more",
     RECORDS(struct profile, paths, path_count, struct path, schema_path)},
    {"notes",
     "footnotes and remarks from the foot of the document",
     RECORDS(struct profile, notes, note_count, struct note, schema_note)},
    ACCEPT(struct profile),
    {0},
};

const struct record schema_profile = {
    .name = "a profile", .fields = profile_fields, .bytes = sizeof(struct profile), .name_key = "title"};

/* --- A file --- */

static const struct field document_fields[] = {
    {"organization", "the organization whose profiles these are", TEXT(struct document, attribution.organization)},
    {"source",
     "the document that they were taken from: its title, and its date",
     TEXT(struct document, attribution.source)},
    {"license", "the licence of that document, where it names one", TEXT(struct document, attribution.license)},
    {"scales",
     "proficiency scales: the steps that competencies are rated on",
     RECORDS(struct document, scales, scale_count, struct scale, schema_scale)},
    {"groups",
     "competency groups of which there is more to say than the name: what they mean, or the group above them",
     RECORDS(struct document, groups, group_count, struct category, schema_group)},
    {"families",
     "job families of which there is more to say than the name: what they are, or the family above them",
     RECORDS(struct document, families, family_count, struct category, schema_family)},
    {"competencies",
     "competencies: what each means, and the scale that it is rated on",
     RECORDS(struct document, competencies, competency_count, struct competency, schema_competency)},
    {"profiles", "job profiles", RECORDS(struct document, profiles, profile_count, struct profile, schema_profile)},
    {0},
};

const struct record schema_document = {.name = "a file", .fields = document_fields, .bytes = sizeof(struct document)};

/* --- Settings of a user --- */

static const char *const themes[] = {
#define X(theme, name) [theme] = name,
    THEMES(X)
#undef X
        NULL};

static const char *const mouse_settings[] = {[MOUSE_ON] = "on", [MOUSE_OFF] = "off", NULL};

static const struct field settings_fields[] = {
    {"theme", "the colours of the browser", CHOICE(struct settings, theme, enum theme_choice, themes)},
    {"mouse",
     "whether the browser takes the mouse",
     CHOICE(struct settings, mouse, enum mouse_setting, mouse_settings)},
    {"data", "the files and folders to show where nothing else is said", TEXTS(struct settings, data)},
    {0},
};

const struct record schema_settings = {
    .name = "the settings file", .fields = settings_fields, .bytes = sizeof(struct settings)};

const struct record *const schema_records[] = {
    &schema_document,
    &schema_profile,
    &schema_level,
    &schema_section,
    &schema_cell,
    &schema_item,
    &schema_sub_item,
    &schema_requirement,
    &schema_rating,
    &schema_path,
    &schema_note,
    &schema_competency,
    &schema_scale,
    &schema_proficiency,
    &schema_family,
    &schema_group,
    NULL,
};
