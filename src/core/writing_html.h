/* The parts of HTML that pages are made of: shared by the files that write it. */
#ifndef RUNG_WRITING_HTML_H
#define RUNG_WRITING_HTML_H

#include "rung/buf.h"
#include "rung/table.h"

/* The style of all pages, and the hash that the content-security policy knows it by. */
extern const char html_style[];
extern const char html_style_hash[];

/*
 * Adds a text in which nothing has a meaning; set apart from what stands beside it where it runs from right to left.
 */
void html_text(struct buf *out, struct str text);

/* " dir=..." for the element that a text stands in, where the text needs it; else "". */
const char *html_direction(struct str text);

/* Adds "<tag>", where `tag` may have attributes; with the direction of the text that is to follow. */
void html_open(struct buf *out, const char *tag, struct str text);

/* Adds a text as an element. */
void html_element(struct buf *out, const char *tag, struct str text);

/* Lists within lists, as rows of a depth come along. */
enum { HTML_DEPTH_MAX = 16 }; /* what is deeper stands beside the deepest */

struct html_lists {
    struct buf *out;
    int depths[HTML_DEPTH_MAX]; /* of the lists that are open, each with an open item */
    int count;
};

/*
 * Adds an item, which stays open for what belongs to it; a label takes the place of its bullet. `class` may be NULL,
 * and is that of the label where there is one.
 */
void html_item(struct html_lists *lists, int depth, const char *class, struct str label, struct str text);

/* Closes the lists of this depth and below it. */
void html_close_lists(struct html_lists *lists, int depth);

enum { HTML_SHADES = 5 }; /* from the first proficiency of a scale to the last: the classes "s1" to "s5" */

/* Adds a table; one with more columns than paper has room for in parts. */
void html_table(struct buf *out, const struct table *table);

/* Whether a table needs paper held sideways. */
bool html_table_is_wide(const struct table *table);

#endif
