/* The outline of a profile while it is made: shared by the files that make it. */
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

/* The outline of a rung, with nothing in it. */
struct outlining outlining_begin(struct arena *arena, struct rung rung);

/* Adds what is the same at all levels: the family, the department, the source, … */
void outline_profile_facts(struct outlining *o);

/* Adds what a level is called, its codes and facts, and what it builds on, as facts. */
void outline_level_facts(struct outlining *o, const struct level *level);

/* Adds the heading of a section, its note, and what it says for all levels. */
void outline_section_common(struct outlining *o, const struct section *section);

/* Adds the career paths, and the notes at the foot. */
void outline_end(struct outlining *o);

/* A level's name; with its profile's title where that is another. */
struct str outline_level_name(struct outlining *o, const struct level *level);

/* A requirement's place in the profile, and that of the first of its group. */
struct outline_placed {
    uint32_t first;
    uint32_t own;
};

/* The requirements group by group, groups in the order in which they first stand. */
struct outline_placed *outline_groups(struct outlining *o);

/* What a group is called, with its mark where the profile has a note on it; NULL: those that stand in none. */
struct str outline_group_name(struct outlining *o, const struct category *group);

/* The groups that a group stands in: "in Behavioral Competencies > Core"; may be not given. */
struct str outline_group_place(struct outlining *o, const struct category *group);

/* Adds what is said of a group and those above it, the topmost first; of each group once. */
void outline_group_definitions(struct outlining *o, const struct category *group);

/* The mark of a requirement, else that of its competency. */
struct str outline_requirement_mark(const struct outlining *o, const struct requirement *requirement);

/* Adds what the steps of the scales mean; `tiers`: also of those on which nothing but tiers is asked for. */
void outline_scales(struct outlining *o, bool tiers);

/* Adds the requirements, in groups and tiers, and what the steps of their scales mean. */
void outline_requirements(struct outlining *o);

#endif
