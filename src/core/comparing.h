/*
 * The parts of comparing: compare.c aligns, compare_likeness.c aligns what is left, compare_marks.c marks.
 */
#ifndef RUNG_COMPARING_H
#define RUNG_COMPARING_H

#include "rung/compare.h"

/*
 * Joins rows of a section that are alike: rows whose items have no topic with each other and with rows of a topic,
 * where no column says something in both. Rows joined stand where the first of them stood. Memory is taken as in
 * `like`.
 */
void compare_join_alike(struct arena *like, struct compare_part *part, size_t columns);

/* Sets the marks of all cells of a part, and which rows differ. */
void compare_mark_part(const struct comparison *comparison, struct compare_part *part);

#endif
