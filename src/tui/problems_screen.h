/*
 * The state of the problems screen, for its parts: screen_problems.c, which draws it and does what keys ask for,
 * problems_screen.c, which says what shows and where it stands, and problems_choose.c, where that is chosen.
 */
#ifndef TUI_PROBLEMS_SCREEN_H
#define TUI_PROBLEMS_SCREEN_H

#include "app.h"
#include "list.h"

/* Which of them show. */
enum problems_shown { PROBLEMS_ALL, PROBLEMS_ERRORS, PROBLEMS_WARNINGS, PROBLEMS_CODE, PROBLEMS_FILE };

struct problems_screen {
    const struct diag **rows; /* those that show: errors first, else in the order of the files */
    uint32_t *lines;          /* of each, from 1; 0: not looked up yet, or not known */
    struct list list;         /* over the rows */
    enum problems_shown shown;
    enum diag_code code;       /* of PROBLEMS_CODE */
    const struct source *file; /* of PROBLEMS_FILE */
    uint32_t folder_bytes;     /* of the folders that all files of the collection share */
    int file_columns;          /* of the longest name of a file that shows */

    const struct diag *previewed; /* whose excerpt this is */
    struct str excerpt;
    struct arena *excerpt_arena;
};

/* --- What shows (problems_screen.c) --- */

/* Makes the state that of a collection, all of it, in `arena`; all problems show. */
void problems_screen_init(struct problems_screen *state, struct arena *arena, const struct collection *data);

/* Lists anew what is to show of the collection, with the focus on the first. */
void problems_screen_list(struct problems_screen *state, const struct collection *data);

/* The focused problem; NULL: none shows. */
const struct diag *problems_screen_focused(const struct problems_screen *state);

/* What the file of a problem is called where all files of the collection are. Lives as long as the collection. */
struct str problems_screen_file(const struct problems_screen *state, const struct diag *diag);

/* Looks up the lines of the rows in view, and the excerpt of the focused one, where they are not known yet. */
void problems_screen_find_lines(struct problems_screen *state, struct rect area);
void problems_screen_find_excerpt(struct problems_screen *state);

/* --- Choosing what shows (problems_choose.c) --- */

/* Asks which problems are to show: all, one kind, those of one code, or those of one file. */
void problems_screen_choose(struct app *app, const struct problems_screen *state);

#endif
