/* What the parts of joining share (link.c, link_*.c): its state, and what each of them does. */
#ifndef RUNG_LINKER_H
#define RUNG_LINKER_H

#include "index.h"
#include "map.h"
#include "rung/model.h"

enum { FOUND_STEPS = 64 }; /* that are remembered */

/* What a reference to a proficiency led to lately; of references in the same words most have their text in common. */
struct found_step {
    const struct scale *scale; /* NULL: none yet */
    const char *ptr;           /* the text referred with, by its place in memory */
    uint32_t bytes;
    uint32_t step;
};

struct linker {
    struct collection *collection;
    struct arena *arena;   /* of the collection */
    struct arena *lasting; /* until all is joined */
    struct arena *scratch; /* emptied after each document */
    struct model_index *index;
    struct document *document;     /* the one whose references are followed */
    const struct document *unread; /* one that could not be read, and may define what others refer to; or NULL */
    struct map among; /* arrays of levels and of proficiencies, by their address, to what finds one of them */
    size_t hints;     /* names looked at so far to make hints */
    struct found_step found_steps[FOUND_STEPS];
};

/* Adds a diagnostic about the document whose references are followed. */
#define link_report(l, code, at, ...) diag_add(&(l)->document->diags, code, &(l)->document->source, at, __VA_ARGS__)

/* --- What references lead to (link_follow.c) --- */

/* What messages call a kind of thing, such as "family". */
const char *link_kind_name(enum index_kind kind);

/* Follows a reference; what is unknown or ambiguous is reported. NULL then, and for one that is not given. */
void *link_follow(struct linker *l, enum index_kind kind, struct str reference);

/* The one thing that a reference stands for; NULL without a word when it leads nowhere, or to several. */
const void *link_follow_quietly(struct linker *l, enum index_kind kind, struct str reference);

/*
 * Follows a reference to a level: LEVEL of the same profile, PROFILE@LEVEL, or PROFILE where it has just one. NULL
 * when it is not given, and after a diagnostic.
 */
const struct level *link_follow_level(struct linker *l, const struct profile *profile, struct str reference);

/* Reports a reference that may mean any of `count` things. */
void link_report_ambiguous(struct linker *l, struct str reference, size_t count);

/*
 * Whether a hint, for which `count` names are looked at, can be had for the diagnostic added last. A collection of
 * many mistakes and many names would else take as long as the one times the other.
 */
bool link_may_hint(struct linker *l, size_t count);

/* among_find in an array that is looked into again and again: of levels or proficiencies. */
const void *link_find_among(struct linker *l, const void *things, size_t count, size_t bytes, struct str reference,
                            size_t *count_out);

/* The level that a name stands for, as profile_level finds it, for one profile after the other. */
const struct level *link_find_level(struct linker *l, const struct profile *profile, struct str name,
                                    size_t *count_out);

/* --- Parts of joining (link_NAME.c) --- */

/* Checks what a scale's values may be. */
void link_scale(struct linker *l, struct scale *scale);

/* The place of a proficiency in a scale, from 1; 0 when it is not given, or after a diagnostic. */
uint32_t link_step(struct linker *l, const struct scale *scale, struct str reference);

/* Finds the steps of a rating and of those that share its cell. `scale` may be NULL. */
void link_rating(struct linker *l, const struct scale *scale, struct rating *rating);

/* Reports footnote marks of a profile to which it has no note. */
void link_marks(struct linker *l, const struct profile *profile);

/* Finds out which level of a profile stands before which. */
void link_order(struct linker *l, struct profile *profile);

/* Counts how many levels each level of the collection builds on, after all were joined; what cannot be is cut. */
void link_chains(struct linker *l);

/* Joins the tree of families, or of groups: those that documents define, and those that something only names. */
void link_families(struct linker *l);
void link_groups(struct linker *l);

#endif
