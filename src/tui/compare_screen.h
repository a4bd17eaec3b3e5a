/*
 * The state of the Compare screen, for its parts: screen_compare.c, which draws it, compare_actions.c, which does
 * what keys ask for, and compare_columns.c, which changes what is compared.
 */
#ifndef TUI_COMPARE_SCREEN_H
#define TUI_COMPARE_SCREEN_H

#include "app.h"
#include "compare_new.h"
#include "compare_side.h"
#include "compare_topic.h"

enum compare_view { VIEW_FITTING, VIEW_SIDE, VIEW_NEW, VIEW_TOPIC, VIEW_TABLE, VIEW_COUNT };

struct compare_screen {
    /* What is compared. */
    struct rung rungs[COMPARE_COLUMNS_MAX];
    size_t count;
    struct rung hidden[COMPARE_COLUMNS_MAX]; /* were there, the one hidden last at the end */
    size_t hidden_count;
    int baseline; /* the column that all are held against; COMPARE_BEFORE: each against those before it */

    /* What is made of that, in an arena of its own. */
    struct arena *arena;
    struct compare_words words;
    struct compare_side side, table;
    struct compare_shown shown; /* in the view of what is new */
    struct compare_new news;    /* without rows until it shows, in an arena of its own */
    struct compare_topic topic; /* the same */
    struct arena *news_arena, *topic_arena;

    /* How it shows. */
    enum compare_view chosen;    /* by the user; VIEW_FITTING: side by side, if that fits the window */
    enum compare_view view;      /* the one that shows, as last fitted */
    enum compare_view opener;    /* that one topic was opened from; VIEW_FITTING: none */
    bool seen;                   /* it was fitted before */
    struct compare_place wanted; /* where the focus was last put ... */
    struct compare_place got;    /* ... and what of that the view has; so long as it stays there, `wanted` holds */
    bool only_differences;       /* in all views but that of what is new, which has its own */
};

/* --- What is compared, and the focus (compare_screen.c) --- */

/*
 * A state that compares these, in `arena`, and lets go of what it keeps with it; compare_screen_make() does the rest.
 */
struct compare_screen *compare_screen_new(struct arena *arena, const struct rung *rungs, size_t count);

/*
 * Compares anew, after a change of rungs or baseline. The focus stays on its topic and goes to the column of `rung`.
 */
void compare_screen_make(struct compare_screen *state, struct rung rung);

const struct comparison *compare_screen_comparison(const struct compare_screen *state);

/* The focused row of the comparison, with its section and column; what is NULL is not. */
struct compare_place compare_screen_focused(const struct compare_screen *state);

/* The same, or what the focus was put on, where the view has no such row and the user did not move on. */
struct compare_place compare_screen_place(const struct compare_screen *state);

/* Puts the focus of the view that shows on a place. */
void compare_screen_focus(struct compare_screen *state, struct compare_place place);

/* The rung of the focused column. */
struct rung compare_screen_rung(const struct compare_screen *state);

/* Shows a view, if there is such a view of it, else side by side, with the focus on a place. */
void compare_screen_show(struct compare_screen *state, enum compare_view view, struct compare_place place);

/* The view that comes after the one that shows; itself when there is no other. */
enum compare_view compare_screen_next_view(const struct compare_screen *state);

/* The view in columns that shows, to be changed or not; NULL: it is none. */
struct compare_side *compare_screen_columns(struct compare_screen *state);
const struct compare_side *compare_screen_shown_columns(const struct compare_screen *state);

/* The page to read that shows, to be changed or not; NULL: it is none. */
struct paper *compare_screen_paper(struct compare_screen *state);
const struct paper *compare_screen_shown_paper(const struct compare_screen *state);

/* Makes the page of what is new again, for `shown`. */
void compare_screen_make_news(struct compare_screen *state);

/* Makes the page of one topic: that of a row; when it is NULL, the first one from the part on. */
void compare_screen_make_topic(struct compare_screen *state, struct compare_place place);

/* Shows only what differs, or everything. */
void compare_screen_show_only(struct compare_screen *state, bool only);

/* How many rows there are, or how many of them differ; and which of them a row is, from 1. */
struct compare_count {
    size_t total, number;
};
struct compare_count compare_screen_count(const struct comparison *comparison, const struct compare_row *row,
                                          bool differing);

/* The next row after that of a place, or the one before; its row is NULL when there is none. */
struct compare_place compare_screen_next(const struct comparison *comparison, struct compare_place from, bool forward,
                                         bool differing);

/* The row of the page that the next difference stands at, or the one before; SIZE_MAX: there is none. */
size_t compare_screen_difference(const struct compare_screen *state, bool forward);

/* --- In words (compare_say.c) --- */

/* "side by side": what a view is called. */
const char *compare_say_view_name(const struct compare_screen *state, enum compare_view view);

/*
 * "View: new against what each builds on (5 side by side need 176 columns)": which view it is, what its marks go by,
 * and why it is that one. What the marks go by is left out where it does not fit in the columns. In `arena`.
 */
struct str compare_say_view(const struct compare_screen *state, struct arena *arena, int columns);

/* "levels 2-3 of 5", with signs that more are there on either side. */
void compare_say_shift(struct buf *out, const struct compare_side *side);

/* A sentence on what is focused. */
void compare_say_focused(const struct compare_screen *state, struct buf *out);

/* --- Actions (compare_actions.c): for the table of the screen --- */

/* Does an action; false: it is none of this screen's. */
bool compare_screen_act(struct app *app, struct screen *screen, struct command command);

/* Why an action cannot be done now, as a sentence; NULL: it can. */
const char *compare_screen_why_not(const struct app *app, const struct screen *screen, enum action action);

/* --- Changing what is compared (compare_columns.c) --- */

/* Does one of the actions that change what is compared; false for any other. */
bool compare_columns_act(struct app *app, struct compare_screen *state, enum action action);

/* Why it cannot be done, as a sentence; NULL: it can. */
const char *compare_columns_why_not(const struct compare_screen *state, enum action action);

/* Whether two levels of a ladder are compared, which < and > move along it. */
bool compare_columns_is_pair(const struct compare_screen *state);

#endif
