/* Footnote marks: each must have its note in the profile. */
#include "linker.h"
#include "map.h"

/* The marks of a profile's notes; those asked for are looked up in it. */
struct marks {
    struct linker *linker;
    struct map of_notes;
};

static void
check_mark(struct marks *m, struct str mark)
{
    if (!str_given(mark) || map_get(&m->of_notes, mark))
        return;
    link_report(m->linker, DIAG_UNKNOWN_MARK, mark, "no note of this profile has the mark \"%.*s\"", STR_ARGS(mark))
        ->hint = "add it to \"notes\", with this mark and its text";
}

static void
check_items(struct marks *m, const struct item *items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        const struct item_more *more = items[i].more;
        if (!more)
            continue;
        check_mark(m, item_footnote(more)->mark);
        check_items(m, more->items, more->item_count);
    }
}

static void
check_rating(struct marks *m, const struct rating *rating)
{
    for (; rating && rating->more; rating = rating->more->also)
        check_mark(m, rating->more->mark);
}

static void
check_requirement(struct marks *m, const struct requirement *requirement)
{
    check_mark(m, requirement_more(requirement)->mark);
    check_rating(m, requirement->common);
    for (uint32_t i = 0; i < requirement->rating_count; i++)
        check_rating(m, &requirement->ratings[i]);
}

static void
check_section(struct marks *m, const struct section *section)
{
    check_mark(m, section_footnote(section)->mark);
    if (section->common)
        check_items(m, section->common->items, section->common->item_count);
    for (uint32_t i = 0; i < section->cell_count; i++)
        check_items(m, section->cells[i].items, section->cells[i].item_count);
}

void
link_marks(struct linker *l, const struct profile *profile)
{
    struct marks m = {.linker = l, .of_notes = {.arena = l->scratch}};
    for (uint32_t i = 0; i < profile->note_count; i++)
        if (str_given(profile->notes[i].mark))
            map_put(&m.of_notes, profile->notes[i].mark, &profile->notes[i]);
    for (uint32_t i = 0; i < profile->level_count; i++)
        check_mark(&m, level_more(&profile->levels[i])->mark);
    for (uint32_t i = 0; i < profile->section_count; i++)
        check_section(&m, &profile->sections[i]);
    for (uint32_t i = 0; i < profile->requirement_count; i++)
        check_requirement(&m, &profile->requirements[i]);
}
