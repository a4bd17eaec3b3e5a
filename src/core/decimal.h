/*
 * Numbers as people write them in a document ("3.25"): told from other text and ordered, subtracted, never converted.
 */
#ifndef RUNG_DECIMAL_H
#define RUNG_DECIMAL_H

#include <stdbool.h>

#include "rung/buf.h"
#include "rung/str.h"

/* Whether a text is a number: digits, maybe a minus before them, maybe a point and digits behind them. */
bool decimal_is(struct str text);

/* Below 0, 0 or above 0, as `a` is less than, equal to or more than `b`, both numbers of any number of digits. */
int decimal_order(struct str a, struct str b);

/* Adds how much more `a` is than `b`, both numbers, with its sign: "+0.75", "-2"; "+0" where they are the same. */
void decimal_add_difference(struct buf *out, struct str a, struct str b);

#endif
