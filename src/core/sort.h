/* Sorting that keeps the order of equal things, as qsort() does not. */
#ifndef RUNG_SORT_H
#define RUNG_SORT_H

#include "rung/arena.h"

/* How one thing stands to another: below, equal to or above 0. */
typedef int sort_order_fn(const void *a, const void *b);

/* Sorts an array of `count` things of `bytes` bytes each; equal ones keep their order. */
void sort_stable(struct arena *scratch, void *array, size_t count, size_t bytes, sort_order_fn *order);

#endif
