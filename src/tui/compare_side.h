/*
 * The side-by-side view of a comparison: a column for each rung under a frozen header, a row for each topic beside a
 * frozen column of topics. When there is no room for all columns, some show, and the window on them shifts.
 */
#ifndef TUI_COMPARE_SIDE_H
#define TUI_COMPARE_SIDE_H

#include "canvas.h"
#include "rung/compare_words.h"
#include "side_rows.h"

struct compare_side {
    const struct compare_words *words;
    struct arena *arena;
    struct side_rows all, differing; /* everything; or with one line for neighbours that are the same */
    bool only_differences;           /* the second of them shows */
    int word;                        /* columns of the longest word in the topics */
    size_t first;                    /* of the columns in view */
    size_t columns;                  /* in view, as last fitted */
    int width;                       /* that the rows were last fitted to; 0: fit them afresh */
    int head;                        /* lines of the header, as last fitted */
};

/* The view of a comparison, which must live as long; its rows lie in `arena`. */
struct compare_side compare_side_make(const struct compare_words *words, struct arena *arena);

/* How many columns fit side by side on a page of that width, from 1 to `count`. */
size_t compare_side_room(const struct compare_words *words, int width);

/* For fit() and draw(). Lines are broken only when width, columns or rows have changed. */
void compare_side_fit(struct compare_side *side, struct arena *scratch, struct rect page);
void compare_side_draw(const struct compare_side *side, struct arena *scratch, struct canvas *canvas,
                       struct rect page);

/* The rows that show. */
const struct side_rows *compare_side_rows(const struct compare_side *side);

/* Shows only what differs, or everything; the focus stays on its row, or goes to the line that stands for it. */
void compare_side_only_differences(struct compare_side *side, bool only);

/* Moves up and down, to differences, and from column to column. False for anything else. */
bool compare_side_act(struct compare_side *side, enum action action);

#endif
