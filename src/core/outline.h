/* Adding rows to an outline: shared by the files that make outlines. */
#ifndef RUNG_CORE_OUTLINE_H
#define RUNG_CORE_OUTLINE_H

#include "rung/outline.h"

/* Adds a row and returns it, for what else is to be said of it. The pointer holds until the next one is added. */
struct outline_row *outline_add(struct outline *outline, enum outline_kind kind, int depth, struct str text);

/* Adds a heading; the remark may be not given. */
void outline_heading(struct outline *outline, struct str text, struct str remark);

/* Adds a subheading. */
void outline_subheading(struct outline *outline, struct str text);

/* Adds a fact; nothing at all when the text is not given. */
void outline_fact(struct outline *outline, const char *label, struct str text);

/* Adds a row that says what nothing says: "not stated", "blank in the source", … */
void outline_nothing(struct outline *outline, int depth, const char *text);

/* Adds a bullet with its note, its demand, and the bullets below it. `more` may be NULL. */
struct outline_row *outline_item(struct outline *outline, int depth, char sign, struct str text,
                                 const struct item_more *more);

/* An item's text, with its demand where the text does not say it. */
struct str outline_item_text(struct outline *outline, struct str text, const struct item_more *more);

/* Adds an item's note and the bullets below it. `more` may be NULL. */
void outline_more(struct outline *outline, int depth, const struct item_more *more);

/* Adds what a cell says: paragraph, bullets, or that there is nothing. */
void outline_cell(struct outline *outline, int depth, const struct cell *cell);

/* A text with the footnote mark behind it, where there is one: "Accountability [*]". */
struct str outline_marked(struct outline *outline, struct str text, struct str mark);

/* Adds whose a record is, its source and its licence, as far as they are given. */
void outline_attribution(struct outline *outline, const struct attribution *attribution);

/* How the values of a scale stand to each other: "lowest first", "numbers from 0 to 7", … */
struct str outline_scale_remark(struct outline *outline, const struct scale *scale);

/* Adds the steps of a scale with their definitions, lowest first. */
void outline_steps(struct outline *outline, const struct scale *scale);

/* Adds a competency's indicators. */
void outline_indicators(struct outline *outline, int depth, const struct competency *competency);

/* Text made as by printf, in the outline's arena. */
struct str outline_printf(struct outline *outline, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
