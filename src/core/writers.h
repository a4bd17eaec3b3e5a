/* The writers of formats (see write.h), each in a file of its own, and what they share. */
#ifndef RUNG_WRITERS_H
#define RUNG_WRITERS_H

#include "rung/write.h"

const char *write_text(struct buf *out, const struct answer *answer, const struct write_options *options);
const char *write_markdown(struct buf *out, const struct answer *answer, const struct write_options *options);
const char *write_html(struct buf *out, const struct answer *answer, const struct write_options *options);
const char *write_csv(struct buf *out, const struct answer *answer, const struct write_options *options);
const char *write_tsv(struct buf *out, const struct answer *answer, const struct write_options *options);
const char *write_json(struct buf *out, const struct answer *answer, const struct write_options *options);
const char *write_xlsx(struct buf *out, const struct answer *answer, const struct write_options *options);

/*
 * A text with all that a terminal or another program could take for more than text made visible. What some programs
 * take for the end of a line (U+2028, form feed) is a blank; joiners within words stay. In `arena`.
 */
struct str write_safe(struct arena *arena, struct str text);

/* Takes the first line off `rest`, without its line feed. False when there is nothing left. */
bool write_next_line(struct str *rest, struct str *line_out);

/* Where the mark of a cell is to be shown. */
enum write_mark_place {
    WRITE_MARK_NOWHERE,
    WRITE_MARK_BEFORE, /* what a level says begins with it */
    WRITE_MARK_BEHIND, /* a proficiency has it behind its name, if it moved */
};

enum write_mark_place write_mark_place(const struct table_column *column, const struct table_cell *cell);

/* Whether the mark of a cell says more than the cell does: where nothing is said, the cell says so. */
bool write_has_mark(const struct table_cell *cell);

/* What an item has in place of a bullet: its label, or the sign of a mark. Not given: it has a bullet. */
struct str write_lead(struct arena *arena, const struct outline_row *row);

/* The sign of a mark (compare.h), and that lead, where every letter can be shown: arrows are better known. */
const char *write_sign(struct arena *arena, char sign);
struct str write_lead_sign(struct arena *arena, const struct outline_row *row);

/* How dark a step, from 1, of so many is shaded: from 1 to `shades`, whatever the number of steps. */
uint32_t write_shade(uint32_t step, uint32_t steps, uint32_t shades);

/* The same of a step of a scale; 0: it is not shaded. The scale may be NULL, the step 0. */
uint32_t write_scale_shade(const struct scale *scale, uint32_t step, uint32_t shades);

/*
 * The first column that is to be shown: 1 where rows are held against each other and none of them has a name; else 0.
 */
size_t write_first_column(const struct table *table);

/* Whether there is nothing on a page but a list: it needs no title. */
bool write_is_list(const struct outline *page);

/*
 * Whether a text is a whole number that stays the same in any program: without zeros before it, and with no more
 * digits than all of them keep.
 */
bool write_number(struct str text, int64_t *number_out);

/* What a mark is called in data: "new", "lowered"; NULL for MARK_NONE. */
const char *write_mark_word(enum mark mark);

/* The same of the mark whose sign an item has; NULL where it has none. */
const char *write_mark(const struct outline_row *row);

/*
 * Adds a text as data: with tabs and line feeds, with all letters as they are. What does something to a terminal or
 * to what stands beside it is made visible, or left out; what is no character becomes U+FFFD; blanks are as in
 * write_safe().
 */
void write_data(struct buf *out, struct str text);

#endif
