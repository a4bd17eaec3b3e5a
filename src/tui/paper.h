/*
 * A page to read: headings, paragraphs and bullets, wrapped to the window, with a cursor that goes from one to the
 * next. Headings fold what stands under them. Rows may lead somewhere. Profile, competency and the narrow comparison
 * are such pages.
 *
 * Rows are made once; a screen with several pages to show (the levels of a profile, views of a comparison) keeps a
 * paper for each, made when it is first shown.
 *
 * On a wide window the headings stand at the left as contents, with the one being read marked.
 */
#ifndef TUI_PAPER_H
#define TUI_PAPER_H

#include "canvas.h"
#include "list.h"
#include "rung/model.h"
#include "rung/outline.h"

struct paper_row {
    struct str text;
    const char *lead;     /* before its first line, such as "- "; the other lines stand under the text */
    struct str remark;    /* behind a heading; may be not given */
    struct target target; /* what it leads to; TARGET_NONE: nowhere */
    const struct requirement *requirement; /* what it is about, or NULL */
    struct str quote;                      /* the item of a section that it shows; else not given */
    bool plain;                            /* it leads somewhere, and need not look so */
    enum role role;                        /* of the text */
    struct text_ranges strong;             /* words of it that are strong; not in a heading */
    enum role lead_role;
    uint8_t indent;  /* columns */
    uint8_t gap;     /* blank lines above it, when it is not the first that shows */
    uint8_t heading; /* 0: a text; 1: a heading; 2: a heading under one */
    bool folded;     /* of a heading: what stands under it does not show */
};

struct paper {
    struct arena *arena;    /* where the rows lie; set it before the first call */
    struct paper_row *rows; /* all of them */
    size_t count;
    size_t *shown;    /* those not folded away: numbers of rows */
    uint32_t *ends;   /* of the rows shown, in lines */
    struct list list; /* over the rows shown */
    int broken_for;   /* the width of the page that lines were broken for; 0: they must be broken again */
};

/* Adds a row and returns it, for what else is to be said of it. The pointer holds until the next row is added. */
struct paper_row *paper_add(struct paper *paper, int indent, const char *lead, struct str text);

/* Adds a heading of depth 1, with a blank line above it, or 2. The remark may be not given. */
struct paper_row *paper_heading(struct paper *paper, int depth, struct str text, struct str remark);

/* Adds "Label   text" as a row. */
struct paper_row *paper_fact(struct paper *paper, int indent, struct str label, struct str text);

/* Adds all rows of an outline. */
void paper_outline(struct paper *paper, const struct outline *outline);

/* Fits it to a page: breaks lines when they must be, keeps the focused row in view. For fit(). */
void paper_fit(struct paper *paper, struct arena *scratch, struct rect page);

/* Draws what is in view, and the contents beside it where there is room. For draw(). */
void paper_draw(const struct paper *paper, struct arena *scratch, struct canvas *canvas, struct rect page);

/*
 * Moves, goes to the heading before or after (ACT_PREVIOUS, ACT_NEXT), folds and unfolds; ACT_OPEN on a heading folds
 * or unfolds it. False for anything else.
 */
bool paper_act(struct paper *paper, enum action action);

/* The focused row; NULL on an empty page. */
const struct paper_row *paper_focused(const struct paper *paper);

/* Whether ACT_OPEN does anything on the focused row: it is a heading, or leads somewhere. */
bool paper_can_open(const struct paper *paper);

/* The heading that the focused row stands under, itself when it is one; NULL: none. */
const struct paper_row *paper_section(const struct paper *paper);

/* Folds all headings of depth 1, or unfolds all headings. The focus stays on its row, or goes to what hides it. */
void paper_fold_all(struct paper *paper, bool folded);

/* Whether all headings of depth 1 are folded; false where there is none. */
bool paper_is_folded(const struct paper *paper);

/*
 * Goes to the next row that leads somewhere, or to the one before, though it may be folded away; false: there is
 * none.
 */
bool paper_go_to_link(struct paper *paper, bool forward);

/*
 * The number of the focused row among all of them; 0 on an empty page. Rows are the spots of a page (see screen_ops).
 */
size_t paper_spot(const struct paper *paper);

/* Adds all that a row says: what stands before and behind it, too. */
void paper_spot_text(const struct paper *paper, size_t row, struct buf *out);

/* Puts the focus on a row, by its number among all of them, and unfolds what hides it. */
void paper_show(struct paper *paper, size_t row);

/*
 * The first row under the heading of that text that begins with a text, else the heading; the first row without both.
 */
size_t paper_find(const struct paper *paper, struct str heading, struct str text);

/* Puts the focus on a row, by its number among all of them, and shows it at the top. */
void paper_focus(struct paper *paper, size_t row);

/* Puts the focus on the heading with this text, the first row shown when there is none. */
void paper_focus_heading(struct paper *paper, struct str text);

#endif
