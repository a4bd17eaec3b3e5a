/* Comma-separated values by RFC 4180, for spreadsheets and other programs. */
#ifndef RUNG_CSV_H
#define RUNG_CSV_H

#include <stdbool.h>

#include "rung/buf.h"

/*
 * Whether some spreadsheet would take a text for a formula: its first character is one of = + - @, in any width, or
 * the first behind blanks, quotes and what is not seen; or it begins with a tab or line break.
 */
bool csv_formula(struct str text);

/* Adds a text, in quotes where it must be, or always. */
void csv_quote(struct buf *out, struct str text, bool always);

/* Ends a row: with a line feed, as other programs here expect, where RFC 4180 has CR LF. */
void csv_end(struct buf *out);

#endif
