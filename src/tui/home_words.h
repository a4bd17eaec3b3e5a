/*
 * What the first page says of families, profiles and levels, in its rows and in the sentence about what is focused.
 */
#ifndef TUI_HOME_WORDS_H
#define TUI_HOME_WORDS_H

#include "app.h"
#include "tree.h"

/* What a family is called, NULL too. */
struct str home_family_name(const struct category *family);

/* Adds "3 profiles", or "2 of 3 profiles" where the filter leaves some out. */
void home_add_profiles(struct buf *out, const struct tree *tree, size_t matches, size_t profiles);

/* Whether a profile is in use and was not updated for long. */
bool home_is_old(const struct app *app, const struct profile *profile);

/* "2 errors, 3 warnings: press !"; false: nothing is wrong with the data, and nothing is said. */
bool home_say_problems(struct buf *out, const struct app *app);

/* For who has never been here: what to do first. */
void home_say_welcome(struct buf *out, const struct app *app);

/* The sentence about a profile, with its age when it is old; about a level, with its codes; about a family. */
void home_say_profile(struct buf *out, const struct app *app, const struct profile *profile);
void home_say_level(struct buf *out, const struct app *app, const struct level *level);
void home_say_family(struct buf *out, const struct tree *tree, const struct tree_node *node);

#endif
