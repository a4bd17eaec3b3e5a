/*
 * What separates two rungs: sentences that say how much, then all that rises, is new, is no longer asked, and so on.
 */
#include "outline.h"
#include "rung/format.h"

struct outlining_gap {
    struct outline outline;
    const struct gap *gap;
};

/* A rung as it is called here: by its level, unless the two ends are of two profiles. */
static struct str
end_name(struct outlining_gap *o, struct rung rung)
{
    bool alone = rung.level && o->gap->from.profile == o->gap->to.profile;
    return alone ? rung.level->name : rung_name(o->outline.arena, rung);
}

/* --- Rows --- */

/* "Proficient -> Advanced, +1 step", or what the one end asks for. */
static void
add_change(struct buf *out, const struct gap_row *row)
{
    const struct compare_cell *from = &row->row->cells[0], *to = &row->row->cells[1];
    struct buf size = {.arena = out->arena};
    gap_add_size(&size, row);
    if (row->kind == GAP_NEW || row->kind == GAP_SAME) {
        format_requirement(out, to->requirement, to->rating);
        return;
    }
    format_rating(out, from->requirement, from->rating);
    buf_puts(out, " -> ");
    if (!to->requirement)
        buf_puts(out, format_nothing(CELL_ABSENT));
    else if (size.bytes)
        format_rating(out, to->requirement, to->rating);
    else
        format_requirement(out, to->requirement, to->rating);
    if (size.bytes)
        buf_printf(out, ", %s", size.ptr);
}

static void
add_namesake(struct outlining_gap *o, const struct gap_row *row)
{
    struct rung other_end = row->kind == GAP_NEW ? o->gap->from : o->gap->to;
    struct buf text = {.arena = o->outline.arena};
    if (!row->namesake)
        return;
    buf_str(&text, end_name(o, other_end));
    buf_puts(&text, " asks for another competency of this name: ");
    format_competency_name(&text, row->namesake);
    outline_add(&o->outline, OUTLINE_TEXT, 1, buf_get(&text))->target =
        (struct target){.kind = TARGET_COMPETENCY, .competency = row->namesake};
}

static void
add_competency(struct outlining_gap *o, const struct gap_row *row)
{
    const struct compare_cell *asked = &row->row->cells[row->kind != GAP_GONE];
    struct buf text = {.arena = o->outline.arena};
    buf_str(&text, row->row->label);
    buf_puts(&text, ": ");
    add_change(&text, row);
    struct outline_row *added = outline_item(&o->outline, 0, gap_kind_sign(row->kind), buf_get(&text), NULL);
    added->requirement = asked->requirement;
    if (row->row->competency)
        added->target = (struct target){.kind = TARGET_COMPETENCY, .competency = row->row->competency};
    add_namesake(o, row);
}

/* What one end says; the first item has the sign, the others stand below it, behind the lead. */
static void
add_says(struct outlining_gap *o, const struct gap_row *row, int end, char sign, const char *lead)
{
    const struct compare_cell *cell = &row->row->cells[end];
    for (size_t i = 0; i < cell->item_count; i++) {
        const struct held *item = cell->items[i];
        struct str text = item->text;
        if (i == 0 && sign && str_given(row->row->label))
            text = outline_printf(&o->outline, "%.*s: %.*s", STR_ARGS(row->row->label), STR_ARGS(text));
        bool first = i == 0 && sign;
        struct outline_row *added = outline_item(&o->outline, first ? 0 : 1, first ? sign : '-', text, item->more);
        if (!sign)
            added->label = str_of(lead);
        added->target = (struct target){.kind = TARGET_RUNG, .rung = end ? o->gap->to : o->gap->from};
        added->quote = item->text;
    }
}

/* An item of a section; where both ends say something, the one and then the other. */
static void
add_item(struct outlining_gap *o, const struct gap_row *row)
{
    bool only_before = row->kind == GAP_GONE || row->kind == GAP_UNSTATED;
    bool only_after = row->kind == GAP_NEW || row->kind == GAP_SAME;
    add_says(o, row, only_after, gap_kind_sign(row->kind), "");
    if (!only_before && !only_after)
        add_says(o, row, 1, 0, "->");
}

/* --- Kinds --- */

/* "2 competencies, 3 items" */
static struct str
count_of(struct outlining_gap *o, enum gap_kind kind)
{
    struct buf text = {.arena = o->outline.arena};
    size_t competencies = o->gap->competencies[kind], items = o->gap->items[kind];
    if (competencies)
        format_count(&text, competencies, "competency");
    if (items) {
        buf_puts(&text, competencies ? ", " : "");
        format_count(&text, items, "item");
    }
    return buf_get(&text);
}

/* What a reader may not know of a kind; NULL: nothing. */
static const char *
explanation(struct outlining_gap *o, enum gap_kind kind)
{
    switch (kind) {
    case GAP_CHANGED:
        return "Said or asked for otherwise. The documents do not say whether that is more or less.";
    case GAP_UNSTATED:
        return arena_printf(o->outline.arena,
                            "%s%.*s does not state this, which need not mean that it is no longer asked.",
                            o->gap->items[kind] ? "Each level states these sections whole. " : "",
                            STR_ARGS(end_name(o, o->gap->to)));
    case GAP_OTHER:
        return "Steps of two scales cannot be held against each other.";
    default:
        return NULL;
    }
}

static void
add_kind(struct outlining_gap *o, enum gap_kind kind)
{
    const struct gap *gap = o->gap;
    const char *explained = explanation(o, kind);
    if (gap->competencies[kind] + gap->items[kind] == 0)
        return;
    outline_heading(&o->outline, str_of(gap_kind_name(kind)), count_of(o, kind));
    if (explained)
        outline_nothing(&o->outline, 0, explained);
    for (size_t i = 0; i < gap->part_count; i++) {
        const struct gap_part *part = &gap->parts[i];
        if (part->counts[kind] == 0)
            continue;
        outline_subheading(&o->outline, part->heading);
        for (size_t k = 0; k < part->row_count; k++) {
            if (part->rows[k].kind != kind)
                continue;
            if (part->section)
                add_item(o, &part->rows[k]);
            else
                add_competency(o, &part->rows[k]);
        }
    }
}

/* --- The whole --- */

/* Two sentences on how much there is, and what is left out because it cannot differ. */
static void
add_summary(struct outlining_gap *o)
{
    struct arena *arena = o->outline.arena;
    struct buf competencies = {.arena = arena}, items = {.arena = arena}, common = {.arena = arena};
    if (gap_is_empty(o->gap))
        outline_add(&o->outline, OUTLINE_TEXT, 0, str_of("There is no gap: both say the same."));
    gap_add_competencies(&competencies, o->gap);
    outline_add(&o->outline, OUTLINE_TEXT, 0, buf_get(&competencies));
    gap_add_items(&items, o->gap);
    outline_add(&o->outline, OUTLINE_TEXT, 0, buf_get(&items));
    if (o->gap->common.count == 0)
        return;
    buf_puts(&common, "The same for all levels: ");
    format_texts(&common, &o->gap->common);
    buf_puts(&common, ".");
    outline_nothing(&o->outline, 0, buf_get(&common).ptr);
}

struct outline
outline_gap(struct arena *arena, const struct gap *gap)
{
    struct outlining_gap o = {.outline = {.arena = arena}, .gap = gap};
    struct buf title = {.arena = arena};
    buf_str(&title, rung_name(arena, gap->from));
    buf_puts(&title, " -> ");
    buf_str(&title, end_name(&o, gap->to));
    o.outline.title = buf_get(&title);
    add_summary(&o);
    bool falls = gap->competencies[GAP_LOWERED] > gap->competencies[GAP_RAISED];
    if (falls) /* the way back: what falls is what it is about */
        add_kind(&o, GAP_LOWERED);
    for (enum gap_kind kind = 0; kind < GAP_KIND_COUNT; kind++)
        if (!falls || kind != GAP_LOWERED)
            add_kind(&o, kind);
    return o.outline;
}
