/*
 * The state of the search screen: what is typed, what was found, and the rows that it makes of that.
 */
#ifndef TUI_SEARCH_SCREEN_H
#define TUI_SEARCH_SCREEN_H

#include "field.h"
#include "list.h"
#include "rung/search.h"

enum {
    SEARCH_ANY_KIND = -1,   /* some of each, in place of a kind */
    SEARCH_MOST = 500,      /* hits that show of one kind */
    SEARCH_MOST_OF_ALL = 5, /* hits that show of each kind, where all do */
};

/* What can be focused: a hit, or the rest of a kind. */
struct search_row {
    const struct search_hit *hit; /* NULL: the rest */
    enum search_kind kind;
    bool begins; /* the kind begins here, so its heading stands above */
};

struct search_screen {
    const struct search_index *index;
    struct field field;
    struct arena *arena; /* what was found, and the rows, lie here: emptied with each key */
    struct search_found found;
    int kind; /* the one that shows; SEARCH_ANY_KIND: some of each */
    struct search_row *rows;
    uint32_t *ends;   /* of the rows, in lines */
    int name_columns; /* of the longest text that stands on one line with its owner */
    struct list list;
};

/* Looks for what is typed, of one kind or of all: makes the rows anew. */
void search_screen_look(struct search_screen *state, int kind);

/* Looks for the same once more, when more can be searched than before. The focus stays on its row. */
void search_screen_grow(struct search_screen *state);

/* The kind that stands some steps further on among the tabs, around the ends; SEARCH_ANY_KIND is the first tab. */
int search_screen_kind_after(const struct search_screen *state, int steps);

/* The only kind that matches; SEARCH_ANY_KIND: there are several, or none. */
int search_screen_only_kind(const struct search_found *found);

/* The focused row; NULL: there is none. */
const struct search_row *search_screen_focused(const struct search_screen *state);

#endif
