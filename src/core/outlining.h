/* The outline of a profile while it is made: shared by outline_profile.c and outline_requirements.c. */
#ifndef RUNG_OUTLINING_H
#define RUNG_OUTLINING_H

#include "map.h"
#include "outline.h"

struct outlining {
    struct outline outline;
    const struct profile *profile;
    const struct level *level; /* NULL: all levels */
    struct map defined;        /* ids of groups whose definition was said */
    struct map noted;          /* marks of the profile's notes */
};

/* Adds the requirements, in groups and tiers, and what the steps of their scales mean. */
void outline_requirements(struct outlining *o);

#endif
