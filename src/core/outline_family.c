/* A job family: what it means, its branches, and its profiles. */
#include "outline.h"
#include "rung/format.h"

/* The families right below it. */
static void
add_branches(struct outline *outline, const struct collection *collection, const struct category *family)
{
    bool any = false;
    for (uint32_t i = 0; i < collection->family_count; i++) {
        const struct category *branch = collection->families[i];
        if (branch->parent != family)
            continue;
        if (!any)
            outline_heading(outline, str_of("Branches"), (struct str){0});
        any = true;
        struct str text = branch->name;
        if (str_given(branch->definition))
            text = outline_printf(outline, "%.*s: %.*s", STR_ARGS(text), STR_ARGS(branch->definition));
        outline_item(outline, 0, '-', text, NULL)->target = (struct target){.kind = TARGET_FAMILY, .family = branch};
    }
}

/* The branch of a family that a profile is in; NULL: it is in the family itself. */
static const struct category *
branch_of(const struct profile *profile, const struct category *family)
{
    const struct category *branch = NULL;
    for (uint32_t i = 0; i < profile->family_refs.count; i++) {
        if (profile->families[i] == family)
            return NULL;
        for (const struct category *at = profile->families[i]; at; at = at->parent)
            if (at->parent == family)
                branch = profile->families[i];
    }
    return branch;
}

/* "Matron: 3 levels, in Nursing (id matron)" */
static void
add_profile(struct outline *outline, const struct category *family, const struct profile *profile)
{
    const struct category *branch = branch_of(profile, family);
    struct buf text = {.arena = outline->arena};
    buf_str(&text, profile->title);
    buf_puts(&text, ": ");
    format_count(&text, profile->level_count, "level");
    if (branch)
        buf_printf(&text, ", in %.*s", STR_ARGS(branch->name));
    buf_printf(&text, " (id %.*s)", STR_ARGS(profile->id));
    outline_item(outline, 0, '-', buf_get(&text), NULL)->target =
        (struct target){.kind = TARGET_RUNG, .rung = {profile, NULL}};
}

struct outline
outline_family(struct arena *arena, const struct collection *collection, const struct category *family,
               const struct profile_list *profiles)
{
    struct outline outline = {.arena = arena, .title = family->name};
    struct buf remark = {.arena = arena}, above = {.arena = arena};
    outline_fact(&outline, "Id", family->id);
    if (family->parent) {
        format_category_path(&above, family->parent);
        outline_fact(&outline, "Part of", buf_get(&above));
    }
    if (str_given(family->definition))
        outline_fact(&outline, "Definition", family->definition);
    else
        outline_nothing(&outline, 0, "no definition is given in the source");
    outline_fact(&outline, "Note", family->note);
    add_branches(&outline, collection, family);
    format_count(&remark, profiles->count, "profile");
    outline_heading(&outline, str_of("Profiles"), buf_get(&remark));
    for (size_t i = 0; i < profiles->count; i++)
        add_profile(&outline, family, profiles->v[i]);
    if (profiles->count == 0)
        outline_nothing(&outline, 0, "none");
    return outline;
}
