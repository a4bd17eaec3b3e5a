/*
 * How to open each screen, on top of the one that shows. Whatever the arguments point to must live as long as the
 * collection; arrays are copied.
 */
#ifndef TUI_SCREENS_H
#define TUI_SCREENS_H

#include "app.h"

/* All families and profiles: where everything begins. */
void screen_home_open(struct app *app);

/* What the keys do on the page beneath. */
void screen_help_open(struct app *app);

/* Everything that can be done, to be found by its name. */
void screen_palette_open(struct app *app);

/* What can be copied of the page; as what it can be written to a file; and why neither can be, or NULL. */
void screen_copy_open(struct app *app);
void screen_export_open(struct app *app);
const char *screen_output_why_not(const struct app *app, const struct screen *screen);

/* Asks again for the name of the file that app->request wants to write, because it could not be written there. */
void screen_export_again(struct app *app);

/* Whether to replace the file that app->request wants to write, because it is there already. */
void screen_replace_open(struct app *app);

/* Everything that the collection says, to be searched. */
void screen_search_open(struct app *app);

/* What it has found, as long as it shows; NULL: it does not. */
const struct search_found *screen_search_found(const struct app *app);

/* The themes, to choose from. */
void screen_themes_open(struct app *app);

/* Which of the numbers of a range of keys is meant; then does its action on the page with that. */
void screen_number_open(struct app *app, const struct binding *range);

/* A menu, by its number from 1, with what can be done on the page. */
void screen_menu_open(struct app *app, int number);

/* A profile, at a level; level NULL: at its first one, or as a whole when it has none. */
void screen_profile_open(struct app *app, struct rung rung);

/* The same, at the item of a section: by the section's heading, and the text of the item, which may be not given. */
void screen_profile_open_at(struct app *app, struct rung rung, struct str heading, struct str text);

/* All competencies, with the focus on one; NULL: on the first. */
void screen_dictionary_open(struct app *app, const struct competency *competency);

/* The same, group by group. */
void screen_dictionary_open_groups(struct app *app, const struct competency *competency);

/* What separates one rung from another: what rises, what is new, what is no longer asked. */
void screen_gap_open(struct app *app, struct rung from, struct rung to);

/*
 * The gap between the two rungs that are marked; when it is not just two, from the rung given to the one that
 * follows. A profile with levels stands for its first one. When nothing follows, the user is asked for the other end.
 */
void screen_gap_open_from(struct app *app, struct rung from);

/* Why screen_gap_open_from has nothing to begin with, as a sentence; NULL: it has. The rung's profile may be NULL. */
const char *screen_gap_why_not(const struct app *app, struct rung from);

/* Does something with a rung that was chosen, on the page that shows; `about` is what the choice was given. */
typedef void screen_rung_fn(struct app *app, struct rung about, struct rung chosen);

/*
 * Which level? All profiles and levels to choose from, with the focus on one, which cannot be chosen when it is
 * `except`; the profile of either may be NULL. `note` is said above them; NULL: nothing.
 */
struct level_choice {
    const char *title;
    const char *note;
    struct rung focus;
    struct rung except;
    struct rung about; /* handed on to `choose` */
    screen_rung_fn *choose;
};
void screen_levels_open(struct app *app, struct level_choice choice);

/* A profile's competencies by level, with the focus on a level; NULL: on the first. It must ask for some. */
void screen_matrix_open(struct app *app, const struct profile *profile, const struct level *level);

/* The competencies of all profiles of a family and its branches, by level; NULL: of those that state no family. */
void screen_matrix_open_family(struct app *app, const struct category *family);

/* Why there is no matrix of a profile, which may be NULL, as a sentence; NULL: there is. */
const char *screen_matrix_why_not(const struct profile *profile);

/* Rungs side by side, at least one; the one with number `at` (from 0) is what is read first. */
void screen_compare_open(struct app *app, const struct rung *rungs, size_t count, size_t at);

/*
 * Compares what the user has marked. When that is one, it and the rung given; when it is nothing, all levels of the
 * rung's profile, beginning at its own.
 */
void screen_compare_open_levels(struct app *app, struct rung rung);

/*
 * Why screen_compare_open_levels has nothing to compare, as a sentence; NULL: it has. The rung's profile may be NULL.
 */
const char *screen_compare_levels_why_not(const struct app *app, struct rung rung);

/* What a competency means and who asks for it. `from` is the rung it was reached from; its profile may be NULL. */
void screen_competency_open(struct app *app, const struct competency *competency, struct rung from);

/* What is wrong with the data as the files hold it now. */
void screen_problems_open(struct app *app);

/*
 * A file of what app_data() gives, as it stands on the disk, with the focus on the line of a problem; NULL: on the
 * first line. False, after a notice, when it cannot be read.
 */
bool screen_file_open(struct app *app, struct source *file, const struct diag *at);

/* What a kind of problem means. */
void screen_explain_open(struct app *app, enum diag_code code);

#endif
