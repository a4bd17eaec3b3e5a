/* Competencies that are easily taken for each other. */
#ifndef RUNG_ALIKE_H
#define RUNG_ALIKE_H

#include "rung/model.h"

enum { ALIKE_NAMES_MAX = 12 }; /* that are worth showing beside one */

/*
 * Other competencies of the same name, then those of nearly the same: a few letters differ, or the one name stands as
 * words in the other ("Communication", "Communication Management"). At most ALIKE_NAMES_MAX into `found`; returns how
 * many there are in all. Goes through all names once.
 */
size_t alike_names(const struct collection *collection, struct arena *scratch, const struct competency *competency,
                   const struct competency **found);

#endif
