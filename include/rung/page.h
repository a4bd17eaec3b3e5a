/*
 * Text for reading, and for reading aloud: headings, wrapped paragraphs, bullets, labelled values. No boxes, and no
 * line is cut.
 */
#ifndef RUNG_PAGE_H
#define RUNG_PAGE_H

#include "rung/buf.h"
#include "rung/str.h"

struct page {
    struct buf *out;
    int columns; /* of the page */
};

/* The title of a page or part, underlined. */
void page_title(struct page *page, struct str text, char underline);

/* A heading with a blank line before it, and a remark below it; the remark may be not given. */
void page_heading(struct page *page, struct str text, struct str remark);

/* A paragraph, `indent` columns in. */
void page_paragraph(struct page *page, int indent, struct str text);

/* A paragraph that begins with `lead` (such as "- "), its other lines standing under the text. */
void page_item(struct page *page, int indent, const char *lead, struct str text);

/* A label in a column of its own and a text beside it. */
void page_field(struct page *page, int indent, struct str label, struct str text);

/* A blank line. */
void page_gap(struct page *page);

#endif
