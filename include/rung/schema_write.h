/*
 * The format for others to read: for editors as JSON Schema, for authors as tables. Both are made from the tables
 * that the loader reads by.
 */
#ifndef RUNG_SCHEMA_WRITE_H
#define RUNG_SCHEMA_WRITE_H

#include <stdbool.h>

#include "rung/buf.h"

/*
 * Adds a JSON Schema (draft-07) of a file. A file breaks it when, and only when, the loader says E010, E011, E012,
 * W101, or E004 for too long a list; but it does not know what must be a number, which codes can be accepted, and
 * that "Null" and "NULL" are text to Rung. False when memory runs out; nothing was added then.
 */
bool schema_write_json(struct buf *out);

/*
 * Adds one Markdown table per kind of record: its keys, what they hold, which must be there, what they mean. Each
 * stands between the lines "<!-- table: NAME -->" and "<!-- end -->".
 */
void schema_write_tables(struct buf *out);

#endif
