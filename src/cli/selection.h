/*
 * What the filters leave of the data: --family, --department, --level, --competency and --status. Of the values of
 * one filter any will do; of several filters all must be met.
 */
#ifndef RUNG_SELECTION_H
#define RUNG_SELECTION_H

#include "cli.h"

struct selection {
    const struct collection *collection;
    bool filtered;                /* a filter was given; else all is left */
    struct profile_list profiles; /* that are left, in the order of the collection */
    bool *in;                     /* whether a profile is left, by its order (see struct profile) */
    bool **levels;                /* the same of its levels; NULL: all are */
    const struct competency **competencies;
    size_t competency_count; /* 0: all are left */
};

struct rungs {
    struct rung *v;
    size_t count;
};

/* Reads the filters. False after a complaint: of a value that nothing has, or that nothing is left. */
bool selection_read(struct session *session, struct selection *selection_out);

/* Whether a profile is left: it has what the filters ask for, a level and a competency among it. */
bool selects_profile(const struct selection *selection, const struct profile *profile);

/* Whether a level of a profile is left. */
bool selects_level(const struct selection *selection, const struct level *level);

/* Whether something is left that asks for a competency. */
bool selects_competency(const struct selection *selection, const struct competency *competency);

/* Whether a requirement is left. */
bool selects_requirement(const struct selection *selection, const struct requirement *requirement);

/* The profiles of a family and its branches that are left. */
struct profile_list selected_of_family(struct session *session, const struct selection *selection,
                                       const struct category *family);

/* Adds a rung. */
void add_rung(struct session *session, struct rungs *rungs, struct rung rung);

/* Adds the levels of a profile that are left; the profile itself where it has no levels. */
void add_rungs(struct session *session, const struct selection *selection, const struct profile *profile,
               struct rungs *rungs);

/*
 * What a word stands for, among what is left (see find_target): complains also when it stands for a profile or level
 * that is not.
 */
struct target find_selected(struct session *session, const struct selection *selection, const char *word,
                            unsigned kinds);

#endif
