/* What is worth knowing of a rung before it is opened, the most telling first. */
#include "home_preview.h"

#include "home_words.h"
#include "rung/format.h"

/* "Label: one; two; three"; nothing when there are none. */
static void
write_list(struct excerpt *excerpt, const char *label, const struct texts *texts)
{
    struct buf line = {.arena = excerpt->scratch};
    buf_puts(&line, label);
    for (uint32_t i = 0; i < texts->count; i++) {
        buf_puts(&line, i > 0 ? "; " : " ");
        buf_str(&line, texts->v[i]);
    }
    if (texts->count > 0)
        excerpt_text(excerpt, buf_get(&line), ROLE_NORMAL);
}

static void
write_facts(struct excerpt *excerpt, const struct facts *facts)
{
    for (uint32_t i = 0; i < facts->count; i++) {
        struct buf line = {.arena = excerpt->scratch};
        buf_str(&line, facts->v[i].label);
        buf_puts(&line, ": ");
        if (str_given(facts->v[i].value))
            buf_str(&line, facts->v[i].value);
        else
            buf_puts(&line, format_nothing(CELL_BLANK));
        excerpt_text(excerpt, buf_get(&line), ROLE_NORMAL);
    }
}

/*
 * "Associate > Career > Senior > Expert; Principal, which builds on Senior": an arrow where each builds on the last.
 */
static void
write_level_names(struct excerpt *excerpt, const struct profile *profile)
{
    struct buf line = {.arena = excerpt->scratch};
    for (uint32_t i = 0; i < profile->level_count; i++) {
        const struct level *level = &profile->levels[i], *base = level->builds_on;
        bool on_last = i > 0 && base == level - 1;
        bool other_track = i == 0 || !str_equal(level_more(level)->track, level_more(&level[-1])->track);
        buf_puts(&line, i == 0 ? "Levels: " : on_last ? " > " : "; ");
        if (other_track && str_given(level_more(level)->track))
            buf_printf(&line, "%.*s: ", STR_ARGS(level_more(level)->track));
        buf_str(&line, level->name);
        if (base && !on_last)
            buf_printf(&line, ", which builds on %.*s", STR_ARGS(base->name));
    }
    if (profile->level_count > 0)
        excerpt_text(excerpt, buf_get(&line), ROLE_NORMAL);
}

static void
write_competency_count(struct excerpt *excerpt, const struct profile *profile)
{
    uint32_t count = profile->requirement_count;
    const char *text = count == 1   ? "1 competency is asked for."
                       : count == 0 ? "No competencies are asked for."
                                    : arena_printf(excerpt->scratch,
                                                   "%s competencies are asked for.",
                                                   format_number_in(excerpt->scratch, count));
    excerpt_text(excerpt, str_of(text), ROLE_NORMAL);
}

/* Heading and text of a cell, as much as there is room for. */
static void
write_cell(struct excerpt *excerpt, const struct section *section, const struct cell *cell)
{
    if (cell->state != CELL_STATED || excerpt->cut)
        return;
    excerpt_gap(excerpt, 2);
    if (!excerpt->cut)
        excerpt_text(excerpt, section->heading, ROLE_STRONG);
    excerpt_text(excerpt, cell->text, ROLE_NORMAL);
    for (uint32_t i = 0; i < cell->item_count && !excerpt->cut; i++)
        excerpt_item(excerpt, cell->items[i].text);
}

static void
write_profile(struct excerpt *excerpt, const struct profile *profile)
{
    excerpt_text(excerpt, profile->title, ROLE_HEADING);
    write_list(excerpt, "Reports to", &profile->reports_to);
    write_level_names(excerpt, profile);
    write_competency_count(excerpt, profile);
    for (uint32_t i = 0; i < profile->section_count; i++)
        write_cell(excerpt, &profile->sections[i], section_cell(&profile->sections[i], NULL));
}

static void
write_level(struct excerpt *excerpt, const struct level *level)
{
    excerpt_text(excerpt, rung_name(excerpt->scratch, (struct rung){level->profile, level}), ROLE_HEADING);
    excerpt_text(excerpt, level->title, ROLE_NORMAL);
    write_facts(excerpt, &level->codes);
    write_facts(excerpt, &level->facts);
    write_list(excerpt, "Positions:", &level_more(level)->positions);
    if (level->builds_on) {
        struct buf text = {.arena = excerpt->scratch};
        buf_printf(&text, "Builds on %.*s", STR_ARGS(level->builds_on->name));
        excerpt_text(excerpt, buf_get(&text), ROLE_NORMAL);
    }
    excerpt_text(excerpt, level->definition, ROLE_NORMAL);
    for (uint32_t i = 0; i < level->profile->section_count; i++) {
        const struct section *section = &level->profile->sections[i];
        write_cell(excerpt, section, section_own_cell(section, level));
    }
}

/* A profile as one of several: its title, its levels, its status. */
static void
add_line(struct excerpt *excerpt, const struct profile *profile)
{
    struct buf line = {.arena = excerpt->scratch};
    text_add(&line, profile->title);
    if (profile->level_count > 0) {
        buf_puts(&line, ", ");
        format_count(&line, profile->level_count, "level");
    }
    if (str_given(profile->status))
        buf_printf(&line, ", %.*s", STR_ARGS(profile->status));
    excerpt_item(excerpt, buf_get(&line));
}

void
home_preview_family(struct excerpt *excerpt, const struct tree *tree, size_t row)
{
    const struct tree_node *node = tree_node(tree, row);
    struct buf count = {.arena = excerpt->scratch};
    home_add_profiles(&count, tree, node->matches, node->profiles);
    excerpt_text(excerpt, home_family_name(node->family), ROLE_HEADING);
    if (node->family)
        excerpt_text(excerpt, node->family->definition, ROLE_NORMAL);
    if (node->family)
        excerpt_text(excerpt, node->family->note, ROLE_NORMAL);
    excerpt_gap(excerpt, 2);
    excerpt_text(excerpt, buf_get(&count), ROLE_STRONG);
    for (const struct tree_node *at = node + 1; at < tree->nodes + tree->node_count && at->depth > node->depth;
         at++) {
        if (excerpt->cut)
            break;
        if (at->profile && tree->found[at->place] != FOUND_NOTHING)
            add_line(excerpt, at->profile);
    }
}

void
home_preview(struct excerpt *excerpt, struct rung rung)
{
    if (rung.level)
        write_level(excerpt, rung.level);
    else
        write_profile(excerpt, rung.profile);
}
