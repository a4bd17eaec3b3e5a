/*
 * The model: what a loaded collection holds. Read this file first.
 *
 *   collection -- scales       -- proficiencies, lowest first
 *              -- competencies -- definition, indicators, who requires them
 *              -- families, groups (trees of names)
 *              -- profiles     -- levels
 *                              -- sections     -- a cell for all levels, or a cell per level
 *                              -- requirements -- a rating for all levels, or a rating per level
 *                              -- paths to other profiles
 *
 * All of it is made by load.h, lives as long as its collection, and is const to everybody else. Text is as it stands
 * in the document: not trimmed, typed or cased. A str with a NULL ptr was not given. Ids and names are always given:
 * where the document has one of them, it stands for the other.
 */
#ifndef RUNG_MODEL_H
#define RUNG_MODEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rung/diag.h"
#include "rung/source.h"
#include "rung/str.h"

struct competency;
struct profile;

enum {
    LEVELS_MAX = 1000,        /* in one profile */
    PROFICIENCIES_MAX = 1000, /* in one scale */
    SECTIONS_MAX = 1000,      /* in one profile */
    BUILDS_ON_MAX = 100,      /* levels that one builds on, one upon another */
};

/* Texts in the order of the document. */
struct texts {
    struct str *v;
    uint32_t count;
};

/* A labelled value: a code ("SAP job code": "50419567") or a fact ("FLSA status": "Exempt"). */
struct fact {
    struct str label;
    struct str value; /* ptr NULL: blank */
};

struct facts {
    struct fact *v;
    uint32_t count;
};

/* Where something was taken from. Of a record: what it says itself, else what its file says for all of it. */
struct attribution {
    struct str organization; /* whose it is */
    struct str source;       /* the document it was taken from */
    struct str license;      /* of that document */
};

/* Whether something is demanded or would be welcome. */
enum demand { DEMAND_UNSAID, DEMAND_REQUIRED, DEMAND_DESIRED, DEMAND_OPTIONAL };

/* A footnote: kept apart, since few have them, to keep the others small. */
struct footnote {
    struct str mark; /* such as "*": a note of the profile has the same */
    struct str note;
};

/* What few items have; kept apart for the same reason, as is the "more" of other records. */
struct item_more {
    struct str topic;          /* aligns it with its counterpart at other levels; not given: with equal text */
    struct footnote *footnote; /* NULL: none; see item_footnote() */
    struct item *items;        /* sub-items: the format gives them none of their own, nor a topic */
    uint32_t item_count;
    enum demand demand;
};

/* A bullet. */
struct item {
    struct str text;
    struct item_more *more; /* NULL: nothing more; see item_more() */
};

/*
 * What a document says in one place. Absent (the document does not speak of it) and blank (it has the row and left
 * it empty) differ; "None" and "N/A" are stated: they are text.
 */
enum cell_state { CELL_ABSENT, CELL_BLANK, CELL_STATED };

struct cell {
    struct str text;    /* a paragraph that stands before the bullets; may be not given */
    struct item *items; /* the bullets */
    uint32_t item_count;
    uint16_t state; /* enum cell_state */
    uint16_t level; /* in the list of a section: index of the level it is about */
};

/* A step of a scale; of a numeric scale an anchor: what one of its numbers means. */
struct proficiency {
    struct str id;
    struct str name;
    struct str definition;
    struct str value; /* the number that it anchors; given in a numeric scale, and only there */
};

/* How the values of a scale stand to each other. */
enum scale_kind {
    SCALE_STEPS,   /* each is more than the one before */
    SCALE_NUMERIC, /* numbers, of which some may have a meaning of their own */
    SCALE_FLAGS,   /* yes and no, essential and optional: one is other than another, not more */
};

struct scale {
    struct str id;
    struct str name;
    struct str definition;
    struct str note;
    enum scale_kind kind;
    struct str least;                  /* of a numeric scale: the lowest number, as written; may be not given */
    struct str most;                   /* and the highest */
    struct proficiency *proficiencies; /* lowest first; of a numeric scale there may be none */
    uint32_t proficiency_count;
    uint32_t anchor_count; /* of a numeric scale: the first of them that have a number; their numbers rise */
    struct attribution attribution;
    struct texts accept;         /* codes of warnings that are on purpose here */
    const struct scale *as_read; /* of a numeric scale: what it was before what is of no use was left out */
    struct document *document;
};

/* A job family or a competency group: a name in a tree. */
struct category {
    struct str id;
    struct str name;
    struct str definition;
    struct str note;
    struct str mark; /* as in a footnote: shown where the profile has such a note */
    struct str parent_ref;
    const struct category *parent; /* NULL: at the root */
    uint32_t depth;                /* 0 at the root */
    uint32_t order;                /* place in the collection's list */
    struct document *document;
};

/* Indicators of a competency: in general, or of one proficiency. */
struct indicators {
    struct str proficiency_ref;            /* ptr NULL: in general */
    const struct proficiency *proficiency; /* NULL: in general, or not in the scale */
    struct cell cell;
};

struct competency {
    struct str id;
    struct str name;
    struct str definition;
    struct str note;
    struct str mark; /* as in a footnote: shown where the profile has such a note */
    struct str group_ref;
    const struct category *group; /* NULL: in none */
    struct str scale_ref;
    const struct scale *scale; /* NULL: it has none */
    struct indicators *indicators;
    uint32_t indicators_count;
    struct indicators *negative; /* what shows that it is missing: ineffective behaviour */
    uint32_t negative_count;
    struct attribution attribution;
    struct texts accept;                    /* codes of warnings that are on purpose here */
    const struct requirement **required_by; /* in the order of the collection */
    uint32_t required_by_count;
    bool ambiguous; /* another of the collection has the same name: the group must be said with it */
    struct document *document;
};

/* What few levels have. */
struct level_more {
    struct texts positions; /* titles of those who are at it */
    struct str note;
    struct str mark;
    struct str track; /* levels of one track are held against each other; those of two run in parallel */
    struct str rank;  /* as written; levels may rank equal, numbers may skip */
};

/* A level of a profile. Levels stand in the order of the document, which need not be seniority. */
struct level {
    struct str id;
    struct str name;
    struct str title; /* the job's title at this level */
    struct str definition;
    struct facts codes;
    struct facts facts;
    struct level_more *more; /* NULL: nothing more; see level_more() */
    struct str builds_on_ref;
    const struct level *builds_on; /* NULL: on none; may be a level of another profile */
    const struct level *preceding; /* the one before it in its track: by rank, else in the list; NULL: none */
    const struct profile *profile;
    uint32_t index; /* in profile->levels */
    uint32_t depth; /* how many levels it builds on, one upon another */
};

/* Cumulative: own items and those of builds_on. Standalone: each level is restated whole. */
enum section_kind { SECTION_STANDALONE, SECTION_CUMULATIVE };

struct section {
    struct str id; /* from a small vocabulary where it fits; aligns sections of different profiles */
    struct str heading;
    struct footnote *footnote; /* NULL: none; see section_footnote() */
    struct cell *common;       /* the cell for all levels; NULL: none */
    struct cell *cells;        /* of those levels that the document speaks of; see section_cell() */
    uint32_t cell_count;
    enum section_kind kind;
};

/* What few ratings have. */
struct rating_more {
    struct str text;
    struct str when; /* condition under which it holds */
    struct str mark; /* as in a footnote */
    struct str note;
    struct str importance;
    enum demand demand;
    struct rating *also; /* a further value of the same cell, or NULL */
};

/* What a requirement asks at one place. */
struct rating {
    struct str proficiency_ref; /* as written; may be not given: required without a proficiency */
    struct rating_more *more;   /* NULL: nothing more; see rating_more() */
    uint16_t step;              /* place of the proficiency in its scale, from 1; 0: none. See rating_proficiency */
    uint16_t state;             /* enum cell_state */
    uint16_t level;             /* in the list of a requirement: index of the level it is about */
    bool asks_nothing;          /* it says so: "None", "N/A", "Not applicable", "Not defined" */
};

/* What few requirements have. */
struct requirement_more {
    struct str scale_ref; /* the scale of this requirement */
    struct str note;
    struct str mark;
    struct str importance;
    enum demand demand;
};

/* A competency that a profile asks for. */
struct requirement {
    struct str competency_ref;
    const struct competency *competency; /* NULL: no such competency */
    const struct scale *scale;           /* of this requirement, else the competency's; NULL: none */
    struct requirement_more *more;       /* NULL: nothing more; see requirement_more() */
    struct rating *common;               /* for all levels; NULL: see requirement_rating() */
    struct rating *ratings; /* of the levels that it speaks of (NULL: of none); see requirement_rating() */
    uint32_t rating_count;
    const struct profile *profile;
};

/* A link to another profile, which need not be loaded. */
struct path {
    struct str to;
    struct str from; /* the level of this profile that it begins at; may be not given */
    struct str kind;
    struct str note;
    const struct profile *profile; /* NULL: not in the collection */
    const struct level *level;     /* NULL: the profile as a whole */
    const struct level *begins_at; /* NULL: at any */
};

/* A remark at the foot of a profile. */
struct note {
    struct str mark; /* such as "*"; may be not given */
    struct str text;
};

struct profile {
    struct str id;
    struct str title;
    struct texts alternative_titles;
    struct texts family_refs;
    const struct category **families; /* as many as family_refs; NULL in it: no such family, or not one alone */
    struct str department;
    struct str function;
    struct texts reports_to;
    struct facts codes;
    struct facts facts;
    struct str status;
    struct str version;
    struct str updated;
    struct str replaced_by;
    const struct profile *replacement; /* NULL: none, or not in the collection */
    struct attribution attribution;
    struct texts accept; /* codes of warnings that are on purpose here */
    struct level *levels;
    uint32_t level_count; /* may be 0 */
    struct section *sections;
    uint32_t section_count;
    uint16_t *section_order; /* their places in the order of their ids, then in that of their headings */
    struct requirement *requirements;
    uint32_t requirement_count;
    struct path *paths;
    uint32_t path_count;
    struct note *notes;
    uint32_t note_count;
    uint32_t order; /* place among all profiles by title; case and accents do not count */
    struct document *document;
};

/* One file of a collection, and what stood in it. */
struct document {
    struct source source;
    struct attribution attribution;
    struct scale *scales;
    uint32_t scale_count;
    struct category *groups;
    uint32_t group_count;
    struct category *families;
    uint32_t family_count;
    struct competency *competencies;
    uint32_t competency_count;
    struct profile *profiles;
    uint32_t profile_count;
    struct arena *arena;  /* holds all of the above, and that of other documents */
    struct arena *shared; /* what copies of it have in common lies here: the arena of the one that was read */
    struct diags diags;   /* found while loading it: */
    size_t read_diags;    /* the first of them while it was read, the others when the collection was joined */
    bool early;           /* of an early edition: what leads nowhere may lead to a file that is yet to be read */
};

struct model_index; /* private: ids and names, sorted */

/* All that was loaded, joined. The lists hold pointers in the order of the files. */
struct collection {
    struct document **documents;
    uint32_t document_count;
    const struct scale **scales;
    uint32_t scale_count;
    const struct competency **competencies;
    uint32_t competency_count;
    const struct profile **profiles;
    uint32_t profile_count;
    const struct category **families; /* depth first: each stands before its children */
    uint32_t family_count;
    const struct category **groups; /* depth first */
    uint32_t group_count;
    struct diags diags; /* all of them: of each file, of joining, of reading folders */
    struct model_index *index;
    struct arena *arena;
};

/*
 * A place to stand and compare from: one level of one profile, or, where a profile has no levels, the profile.
 */
struct rung {
    const struct profile *profile;
    const struct level *level; /* NULL: the profile as a whole */
};

/* Whether two are the same one. */
bool rung_equal(struct rung a, struct rung b);

/* Whether both are levels of one profile, the first before the other in its order. */
bool rung_precedes(struct rung a, struct rung b);

/* "Operations Support, Senior", or the profile's title alone. In `arena`. */
struct str rung_name(struct arena *arena, struct rung rung);

/* "operations-support@senior", or the profile's id alone: what collection_find takes. In `arena`. */
struct str rung_address(struct arena *arena, struct rung rung);

/* What few items have, to be asked of any: of one that has nothing of it, nothing is given. Never NULL. */
const struct item_more *item_more(const struct item *item);

/* The same of a level. */
const struct level_more *level_more(const struct level *level);

/* The same of a rating. */
const struct rating_more *rating_more(const struct rating *rating);

/* The same of a requirement. */
const struct requirement_more *requirement_more(const struct requirement *requirement);

/* The mark and the note of an item, of which `more` (may be NULL) is what few have; in the same way. */
const struct footnote *item_footnote(const struct item_more *more);

/* The same of a section. */
const struct footnote *section_footnote(const struct section *section);

/* The cell of a section that is about this level alone. Never NULL: an absent cell when there is none. */
const struct cell *section_own_cell(const struct section *section, const struct level *level);

/*
 * The cell of a section that speaks for a level: its own, else that for all (of which `level` NULL asks). Never NULL:
 * an absent cell when there is none.
 */
const struct cell *section_cell(const struct section *section, const struct level *level);

/* The profile's section with this id, else with this heading; NULL when there is none. */
const struct section *profile_section(const struct profile *profile, const struct section *like);

/*
 * The rating of a requirement that speaks for a level (NULL: for all of them). Never NULL: what the document asks for
 * without a word of levels is stated for all, else a level that it does not speak of has an absent one.
 */
const struct rating *requirement_rating(const struct requirement *requirement, const struct level *level);

/* The requirement of a profile for a competency; NULL when it asks for no such thing. */
const struct requirement *profile_requirement(const struct profile *profile, const struct competency *competency);

struct profile_list {
    const struct profile **v;
    size_t count;
};

/*
 * The profiles of a family and its branches, each once, in the order of the collection; NULL: those that state none.
 */
struct profile_list collection_family_profiles(const struct collection *collection, struct arena *arena,
                                               const struct category *family);

/* A competency, and its name as it folds (see text.h): by that they are sorted and found. */
struct competency_name {
    struct str folded;
    const struct competency *competency;
};

/* All competencies by name; those of one name in the order of the collection. As many as it has. In `arena`. */
const struct competency_name *competency_names(struct arena *arena, const struct collection *collection);

/* The number of profiles that ask for a competency, each counted once. */
uint32_t competency_profile_count(const struct competency *competency);

/*
 * The proficiency a rating stands for; NULL when it has none or it is in no scale. On a numeric scale: the highest
 * anchor that is not above the number.
 */
const struct proficiency *rating_proficiency(const struct requirement *requirement, const struct rating *rating);

/* What a rating says in one word: the proficiency's name, the number, "N/A"; as written where it is in no scale. */
struct str rating_name(const struct requirement *requirement, const struct rating *rating);

/* The number that a rating on a numeric scale stands for: as written, or that of the anchor it names. */
struct str rating_number(const struct requirement *requirement, const struct rating *rating);

/* Which of two ratings asks for more. */
enum rating_order { RATING_SAME, RATING_HIGHER, RATING_LOWER, RATING_UNORDERED };

/*
 * How much `after` asks for against `before`: more, less, or as much. RATING_UNORDERED when the two cannot be held
 * against each other: without a proficiency, on different scales, or on one of flags where they differ.
 */
enum rating_order rating_order(const struct requirement *before_of, const struct rating *before,
                               const struct requirement *after_of, const struct rating *after);

/* What a requirement is called: the competency's name, else the reference as written. */
struct str requirement_name(const struct requirement *requirement);

/*
 * The profile's level with this id, else exactly this name, else this name where case and accents do not count. NULL
 * when none or several have it; `count_out` (may be NULL) is how many.
 */
const struct level *profile_level(struct arena *scratch, const struct profile *profile, struct str name,
                                  size_t *count_out);

/* The level that people hold a level against: the one of its profile that it builds on, else the one before it. */
const struct level *level_before(const struct level *level);

/* The first level of the list that this one precedes; NULL: none. */
const struct level *level_after(const struct level *level);

/* The ids of a profile's levels, as many as it has. In `arena`. */
struct str *profile_level_ids(struct arena *arena, const struct profile *profile);

/* What a user's word may stand for. */
enum target_kind {
    TARGET_NONE,
    TARGET_RUNG,
    TARGET_COMPETENCY,
    TARGET_SCALE,
    TARGET_GROUP, /* a competency among those of its group */
    TARGET_FAMILY,
};

struct target {
    enum target_kind kind;
    struct rung rung;
    const struct competency *competency;
    const struct scale *scale;
    const struct category *family; /* NULL: the profiles that state none */
};

enum { FIND_PROFILES = 1, FIND_COMPETENCIES = 2, FIND_SCALES = 4, FIND_FAMILIES = 8, FIND_ALL = 15 };

/*
 * Finds what an address stands for: PROFILE, PROFILE@LEVEL, a competency or a scale; by id, by code, or by a name
 * that is unambiguous (case and accents do not count); a level also by its number, as in PROFILE@3. A job family
 * where it stands for none of these, for families are often called like a profile. "competency:NAME" says which kind
 * is meant. `kinds` says what may be found. On TARGET_NONE, `why_out` is a message and `hint_out` says what would be
 * right, or is NULL; both lie in `arena`.
 */
struct target collection_find(const struct collection *collection, struct arena *arena, const char *address,
                              unsigned kinds, const char **why_out, const char **hint_out);

#endif
