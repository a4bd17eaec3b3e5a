/* Families, profiles and levels in words. */
#include "home_words.h"

#include "rung/format.h"
#include "rung/review.h"

struct str
home_family_name(const struct category *family)
{
    return family ? family->name : str_of("No job family stated");
}

void
home_add_profiles(struct buf *out, const struct tree *tree, size_t matches, size_t profiles)
{
    if (tree->filter.count > 0) {
        format_number(out, matches);
        buf_puts(out, " of ");
    }
    format_count(out, profiles, "profile");
    if (profiles == 0 && tree->collection->document_count > 0 && tree->collection->documents[0]->early)
        buf_puts(out, " yet"); /* they may stand in files that are yet to be read */
}

bool
home_is_old(const struct app *app, const struct profile *profile)
{
    return app->year > 0 && profile_age(profile, app->year, app->month) >= REVIEW_YEARS
           && !profile_is_retired(app->frame, profile);
}

/* How old a profile is, when that is worth a sentence; and what has taken its place. */
static void
add_age(struct buf *out, const struct app *app, const struct profile *profile)
{
    if (home_is_old(app, profile))
        buf_printf(out, " (!) Not updated for %d years.", profile_age(profile, app->year, app->month));
    if (profile->replacement)
        buf_printf(out, " Replaced by %.*s.", STR_ARGS(profile->replacement->title));
}

void
home_say_profile(struct buf *out, const struct app *app, const struct profile *profile)
{
    size_t marked = marks_of_profile(&app->marks, profile);
    text_add(out, profile->title);
    buf_puts(out, ": ");
    format_count(out, profile->level_count, "level");
    if (marked > 0 && profile->level_count > 0)
        buf_printf(out, ", %zu of them marked", marked);
    if (str_given(profile->department))
        buf_printf(out, "; department %.*s", STR_ARGS(profile->department));
    if (str_given(profile->status))
        buf_printf(out, "; status %.*s", STR_ARGS(profile->status));
    buf_puts(out, ".");
    add_age(out, app, profile);
}

void
home_say_level(struct buf *out, const struct app *app, const struct level *level)
{
    struct rung rung = {level->profile, level};
    text_add(out, rung_name(app->frame, rung));
    buf_printf(out,
               ": level %u of %u%s.",
               level->index + 1,
               level->profile->level_count,
               marks_has(&app->marks, rung) ? ", marked" : "");
    for (uint32_t i = 0; i < level->codes.count; i++)
        buf_printf(out, " %.*s %.*s.", STR_ARGS(level->codes.v[i].label), STR_ARGS(level->codes.v[i].value));
}

void
home_say_family(struct buf *out, const struct tree *tree, const struct tree_node *node)
{
    text_add(out, home_family_name(node->family));
    buf_puts(out, node->family ? ": job family with " : ": ");
    home_add_profiles(out, tree, node->matches, node->profiles);
    buf_puts(out, node->folded ? ", folded." : ".");
}

bool
home_say_problems(struct buf *out, const struct app *app)
{
    const struct diags *diags = &app_data(app)->diags;
    if (diags->errors > 0)
        format_count(out, diags->errors, "error");
    if (diags->errors > 0 && diags->warnings > 0)
        buf_puts(out, ", ");
    if (diags->warnings > 0)
        format_count(out, diags->warnings, "warning");
    if (diags->count > 0)
        buf_puts(out, ": press !");
    return diags->count > 0;
}

void
home_say_welcome(struct buf *out, const struct app *app)
{
    size_t notes = app->collection->diags.count;
    buf_puts(out, "The arrow keys move, Enter opens, f filters this list, ? tells more.");
    if (notes > 0)
        buf_printf(out,
                   " %s %s about the data: press ! to read %s.",
                   format_number_in(out->arena, notes),
                   notes == 1 ? "note" : "notes",
                   notes == 1 ? "it" : "them");
}
