/* Adding what records say to an outline: shared by the files that make outlines. */
#ifndef RUNG_CORE_OUTLINE_H
#define RUNG_CORE_OUTLINE_H

#include "rung/outline.h"

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

/* Adds what the signs of a table of proficiencies mean that occur in it: "^ raised". */
void outline_moves(struct outline *outline, const struct table *table);

#endif
