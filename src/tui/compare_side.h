/*
 * Levels side by side: a column for each rung under a frozen header, a row for each topic beside a frozen column of
 * topics. When there is no room for all columns, some show, with the focused one among them. Also, with narrow
 * columns that hold but a proficiency, the competencies as a table.
 */
#ifndef TUI_COMPARE_SIDE_H
#define TUI_COMPARE_SIDE_H

#include "canvas.h"
#include "rung/compare_words.h"
#include "side_rows.h"

struct compare_side {
    const struct compare_words *words;
    struct side_rows rows;
    bool table;     /* of the competencies */
    int word;       /* columns of the longest word in the topics; in a table, of the longest topic */
    int narrowest;  /* columns that each level needs at least */
    int least;      /* columns that each level shall have at least */
    size_t column;  /* the focused one */
    size_t first;   /* of the columns in view */
    size_t columns; /* in view, as last fitted */
    int width;      /* that the rows were last fitted to; 0: fit them afresh */
    int head;       /* lines of the header, as last fitted */
};

/* The view of a comparison, which must live as long; its rows lie in `arena`. */
struct compare_side compare_side_make(const struct compare_words *words, struct arena *arena, bool table);

/* How many columns fit side by side on a page of that width, from 1 to as many as there are. */
size_t compare_side_room(const struct compare_side *side, int width);

/* The width that a page must have for all columns to fit. */
int compare_side_width(const struct compare_side *side);

/* Makes the columns wider, as far as a page has room; after the widest come the narrowest again. */
void compare_side_widen(struct compare_side *side);

/* For fit() and draw(). Lines are broken only when width, columns or rows have changed. */
void compare_side_fit(struct compare_side *side, struct arena *scratch, struct rect page);
void compare_side_draw(const struct compare_side *side, struct arena *scratch, struct canvas *canvas,
                       struct rect page);

/* Moves up and down, from column to column, and the columns in view. False for anything else. */
bool compare_side_act(struct compare_side *side, enum action action);

/* Spots are cells: row by row, each with all columns; what goes over all columns is the first of its row. */
size_t compare_side_spot(const struct compare_side *side);
void compare_side_focus(struct compare_side *side, size_t spot);
void compare_side_spot_text(const struct compare_side *side, size_t spot, struct buf *out);

/*
 * What stands in a line that goes over all columns, in `arena`: a heading, rows that are the same, what is not
 * compared.
 */
struct str compare_side_line(const struct compare_side *side, struct arena *arena, const struct side_row *row);

#endif
