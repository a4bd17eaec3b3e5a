/*
 * A comparison as a table, cell by cell as people read it.
 */
#ifndef RUNG_COMPARE_SHEET_H
#define RUNG_COMPARE_SHEET_H

#include "rung/compare_words.h"
#include "rung/sheet.h"

/*
 * A row for each topic under the heading of its section, a column for each level. Cells say all that they say, and end
 * with the sign of their mark. With `differing`, only rows that differ. Lies in `arena`.
 */
struct sheet compare_sheet(struct arena *arena, struct str title, const struct compare_words *words, bool differing);

#endif
