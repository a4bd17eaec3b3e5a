/* Gaps as a table: a row for each thing that becomes something on the way. */
#include "rung/format.h"
#include "rung/gap.h"

enum gap_column { GAP_KIND, GAP_PART, GAP_TOPIC, GAP_BEFORE, GAP_AFTER, GAP_STEPS, GAP_DIFFERENCE, GAP_FROM, GAP_TO };

const struct column_row gap_columns[] = {
    [GAP_KIND] = {"kind",
                  "Kind",
                  "Raised, Changed, New, No longer asked, Not stated, Lowered, On another scale, Unchanged"},
    [GAP_PART] = {"part", "Part", "Competencies, or the heading of a section"},
    [GAP_TOPIC] = {"topic",
                   "Competency or topic",
                   "the competency, or the topic of a line; empty where a line has none"},
    [GAP_BEFORE] = {"before", "Before", "what FROM asks for, or says", COLUMN_SAYS},
    [GAP_AFTER] = {"after", "After", "what TO asks for, or says", COLUMN_SAYS},
    [GAP_STEPS] = {"steps", "Steps", "steps of the scale that it rises; below 0: falls", COLUMN_NUMBER},
    [GAP_DIFFERENCE] = {"difference", "Difference", "the same on a scale of numbers"},
    [GAP_FROM] = {"from", "From", "the address of FROM"},
    [GAP_TO] = {"to", "To", "the address of TO"},
    {0},
};

/* An item with its demand where the text does not say it, its note, and the bullets below it. `more` may be NULL. */
static void
add_item(struct table *table, struct table_cell *cell, char sign, int depth, struct str text,
         const struct item_more *more)
{
    struct buf said = {.arena = table->arena};
    const char *demand = format_item_demand(text, more);
    buf_str(&said, text);
    if (demand)
        buf_printf(&said, " (%s)", demand);
    if (str_given(item_footnote(more)->note))
        buf_printf(&said, ", note: %.*s", STR_ARGS(item_footnote(more)->note));
    table_line(table, cell, sign, depth, buf_get(&said));
    for (uint32_t i = 0; more && i < more->item_count; i++)
        add_item(table, cell, '-', 1, more->items[i].text, more->items[i].more);
}

/* What one end asks for, or says. */
static void
fill_end(struct table *table, struct table_cell *cell, const struct compare_cell *says)
{
    cell->nothing = !compare_stated(says);
    if (says->requirement) {
        struct buf text = {.arena = table->arena};
        format_rating(&text, says->requirement, says->rating);
        table_set(table, cell, buf_get(&text));
        cell->scale = says->requirement->scale;
        cell->step = says->rating->step;
    }
    for (size_t i = 0; i < says->item_count; i++)
        add_item(table, cell, says->items[i]->paragraph ? 0 : '-', 0, says->items[i]->text, says->items[i]->more);
}

static void
add_row(struct table *table, const struct gap *gap, const struct gap_part *part, const struct gap_row *row)
{
    struct arena *arena = table->arena;
    struct table_cell *cells = table_add(table, (struct str){0});
    struct buf topic = {.arena = arena};
    if (row->row->competency)
        format_competency_name(&topic, row->row->competency);
    else
        buf_str(&topic, row->row->label);
    table_set(table, &cells[GAP_KIND], str_of(gap_kind_name(row->kind)));
    table_set(table, &cells[GAP_PART], part->heading);
    table_set(table, &cells[GAP_TOPIC], buf_get(&topic));
    fill_end(table, &cells[GAP_BEFORE], &row->row->cells[0]);
    fill_end(table, &cells[GAP_AFTER], &row->row->cells[1]);
    if (row->steps)
        table_set(table, &cells[GAP_STEPS], str_of(arena_printf(arena, "%d", row->steps)));
    table_set(table, &cells[GAP_DIFFERENCE], row->difference);
    table_set(table, &cells[GAP_FROM], rung_address(arena, gap->from));
    table_set(table, &cells[GAP_TO], rung_address(arena, gap->to));
}

void
gap_add_rows(struct table *table, const struct gap *gap)
{
    for (enum gap_kind kind = 0; kind < GAP_KIND_COUNT; kind++)
        for (size_t i = 0; i < gap->part_count; i++)
            for (size_t k = 0; k < gap->parts[i].row_count; k++)
                if (gap->parts[i].rows[k].kind == kind)
                    add_row(table, gap, &gap->parts[i], &gap->parts[i].rows[k]);
}
