/*
 * Values in words: used by the command line and the screens, so that both say the same.
 */
#ifndef RUNG_FORMAT_H
#define RUNG_FORMAT_H

#include "rung/buf.h"
#include "rung/compare.h"
#include "rung/model.h"

/* "Proficient", "Advanced, when: people managers only", "required", "not stated", "blank in the source". */
void format_rating(struct buf *out, const struct requirement *requirement, const struct rating *rating);

/* "required", "desired" or "optional"; NULL where the document does not say. */
const char *format_demand(enum demand demand);

/*
 * What must be said behind an item because its own text does not: "required", "desired" or "optional"; NULL: nothing.
 * `more` may be NULL.
 */
const char *format_item_demand(struct str text, const struct item_more *more);

/* "Proficient (step 2 of 4)"; without a scale as format_rating. */
void format_rating_step(struct buf *out, const struct requirement *requirement, const struct rating *rating);

/*
 * Where a rating stands in its scale: " (step 2 of 4)"; of a number " (from 0 to 7; at or above 4, Moderate)";
 * nothing where there is no order, or no more than one step.
 */
void format_place(struct buf *out, const struct requirement *requirement, const struct rating *rating);

/* The same with the importance and the note of the requirement, where it has them. */
void format_requirement(struct buf *out, const struct requirement *requirement, const struct rating *rating);

/*
 * How a rating stands to that of an earlier level of the profile: ", raised from Career (Proficient)", ", same as
 * Career"; nothing when `before` is NULL.
 */
void format_rating_standing(struct buf *out, const struct requirement *requirement, const struct level *before,
                            const struct level *level);

/*
 * One sentence on a cell of a matrix: "Training Others, Senior: Proficient (step 2 of 4), same as Career; Expert:
 * Advanced". `before` is the level it is held against, or NULL; level NULL: the profile as a whole.
 */
void format_rating_sentence(struct buf *out, const struct requirement *requirement, const struct level *before,
                            const struct level *level);

/*
 * What stands for a proficiency (`step` from 1) where there is little room: the shortest beginning, of at most three
 * characters, that no other name of the scale shares; else its number.
 */
struct str format_proficiency_mark(struct arena *arena, const struct scale *scale, uint32_t step);

/* "Customer Service", or "Customer Service (Technical Competencies)" where another has the same name. */
void format_competency_name(struct buf *out, const struct competency *competency);

/*
 * What tells a competency from others of its name: "Technical Competencies, PG&E", the group and whose it is; where
 * neither is said, its id.
 */
void format_competency_owner(struct buf *out, const struct competency *competency);

/* A job family or competency group with those above it: "Behavioral Competencies > Core". */
void format_category_path(struct buf *out, const struct category *category);

/* What a thing is not in that a document refers to in vain: "this collection", or what was read of it so far. */
const char *format_searched(const struct document *document);

/* "950", "3,200" */
void format_number(struct buf *out, size_t number);

/* The same as a string in `arena`. */
const char *format_number_in(struct arena *arena, size_t number);

/* "\"Service\" could be any of 1,500": what a name stands for that several have. In `arena`. */
const char *format_ambiguous(struct arena *arena, struct str name, size_t count);

/* "levels" for "level", "competencies" for "competency"; nouns that do neither, such as "key", are not for this. */
void format_plural(struct buf *out, const char *noun);

/*
 * "1 level", "3,200 levels", "no competencies": a number with its noun, of which format_plural() makes what is
 * needed.
 */
void format_count(struct buf *out, size_t count, const char *noun);

/* "3 of 3,200" */
void format_share(struct buf *out, size_t part, size_t all);

/* "one; two; three"; nothing when there are none. */
void format_texts(struct buf *out, const struct texts *texts);

/* "not stated" or "blank in the source"; NULL for what is stated. */
const char *format_nothing(enum cell_state state);

#endif
