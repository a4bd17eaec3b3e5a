/*
 * What search.c asks and search_index.c makes. The words of all texts stand once each in one block, folded, so a key is
 * looked for in the vocabulary and not in the texts; each word knows the texts that have it. A text that stands in
 * many places is kept once, too.
 */
#ifndef RUNG_CORE_SEARCH_H
#define RUNG_CORE_SEARCH_H

#include "rung/search.h"

/* What has a text. */
enum search_owner { OWNER_PROFILE, OWNER_COMPETENCY, OWNER_SCALE, OWNER_FAMILY, OWNER_GROUP };

/* What a text is of its owner: the kind it is found as, and what it is called. */
#define SEARCH_WHATS(X)                                                                                              \
    X(WHAT_TITLE, OWNER_PROFILE, SEARCH_PROFILES, "title")                                                           \
    X(WHAT_OTHER_TITLE, OWNER_PROFILE, SEARCH_PROFILES, "alternative title")                                         \
    X(WHAT_LEVEL, OWNER_PROFILE, SEARCH_LEVELS, "level")                                                             \
    X(WHAT_LEVEL_TITLE, OWNER_PROFILE, SEARCH_LEVELS, "job title")                                                   \
    X(WHAT_POSITION, OWNER_PROFILE, SEARCH_LEVELS, "position title")                                                 \
    X(WHAT_CODE, OWNER_PROFILE, SEARCH_FACTS, "code")                                                                \
    X(WHAT_FACT, OWNER_PROFILE, SEARCH_FACTS, "fact")                                                                \
    X(WHAT_LEVEL_TEXT, OWNER_PROFILE, SEARCH_TEXTS, "about the level")                                               \
    X(WHAT_HEADING, OWNER_PROFILE, SEARCH_TEXTS, "section")                                                          \
    X(WHAT_PARAGRAPH, OWNER_PROFILE, SEARCH_TEXTS, "paragraph")                                                      \
    X(WHAT_BULLET, OWNER_PROFILE, SEARCH_TEXTS, "bullet")                                                            \
    X(WHAT_SECTION_NOTE, OWNER_PROFILE, SEARCH_TEXTS, "note")                                                        \
    X(WHAT_UNKNOWN, OWNER_PROFILE, SEARCH_COMPETENCIES, "requirement")                                               \
    X(WHAT_REQUIREMENT_NOTE, OWNER_PROFILE, SEARCH_TEXTS, "note")                                                    \
    X(WHAT_PATH, OWNER_PROFILE, SEARCH_TEXTS, "career path")                                                         \
    X(WHAT_NOTE, OWNER_PROFILE, SEARCH_TEXTS, "note")                                                                \
    X(WHAT_COMPETENCY, OWNER_COMPETENCY, SEARCH_COMPETENCIES, "competency")                                          \
    X(WHAT_DEFINITION, OWNER_COMPETENCY, SEARCH_TEXTS, "definition")                                                 \
    X(WHAT_INDICATOR, OWNER_COMPETENCY, SEARCH_TEXTS, "indicator")                                                   \
    X(WHAT_COMPETENCY_NOTE, OWNER_COMPETENCY, SEARCH_TEXTS, "note")                                                  \
    X(WHAT_SCALE, OWNER_SCALE, SEARCH_SCALES, "scale")                                                               \
    X(WHAT_PROFICIENCY, OWNER_SCALE, SEARCH_SCALES, "proficiency")                                                   \
    X(WHAT_SCALE_TEXT, OWNER_SCALE, SEARCH_TEXTS, "definition")                                                      \
    X(WHAT_SCALE_NOTE, OWNER_SCALE, SEARCH_TEXTS, "note")                                                            \
    X(WHAT_FAMILY, OWNER_FAMILY, SEARCH_GROUPS, "job family")                                                        \
    X(WHAT_FAMILY_TEXT, OWNER_FAMILY, SEARCH_TEXTS, "definition")                                                    \
    X(WHAT_GROUP, OWNER_GROUP, SEARCH_GROUPS, "competency group")                                                    \
    X(WHAT_GROUP_TEXT, OWNER_GROUP, SEARCH_TEXTS, "definition")

enum search_what {
#define X(what, owner, kind, name) what,
    SEARCH_WHATS(X)
#undef X
        WHAT_COUNT
};

struct search_what_row {
    enum search_owner owner;
    enum search_kind kind;
    const char *name;
};

extern const struct search_what_row search_whats[WHAT_COUNT];

/* A place at which a text stands. Small: a collection has millions. */
struct search_place {
    uint32_t owner; /* its place in the collection's list */
    uint32_t pos;   /* see struct str */
    uint32_t part;  /* of a profile: the section or requirement, from 1; 0: neither */
    uint16_t level; /* of a profile, from 1; 0: none */
    uint8_t what;
};

/* A text, once. */
struct search_text {
    const char *ptr;
    uint32_t bytes;
    uint16_t label; /* bytes at its beginning that are a label */
    uint16_t words; /* behind the label; no more are counted than fit */
};

/* What a walk through a collection finds. The label may be absent. */
typedef void search_said_fn(void *context, struct str label, struct str text, const struct search_place *place);

/* Calls `said` for each text of a collection that is given. */
void search_walk(const struct collection *collection, search_said_fn *said, void *context);

struct search_index {
    const struct collection *collection;
    struct search_text *texts;
    uint32_t text_count;
    struct search_place *places; /* those of one text side by side, in the order of texts */
    uint8_t *kinds;              /* of the places */
    uint32_t *text_places;       /* where those of each text begin, and behind them the end */
    uint32_t place_count;
    struct str vocabulary; /* each word, a line feed behind it */
    uint32_t *words;       /* where each begins in the vocabulary, and behind them the end */
    uint32_t word_count;
    uint32_t *having;    /* texts that have a word, those of one word side by side, in the order of words */
    size_t *word_having; /* where those of each word begin, and behind them the end */
};

/* A text folded, with one blank for each run of them and none at either end. In `arena`. */
struct str search_squeezed(struct arena *arena, struct str text);

#endif
