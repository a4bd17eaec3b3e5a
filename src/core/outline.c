/* Rows of outlines, and the outline of a scale. */
#include "outline.h"

#include "rung/format.h"
#include "rung/text.h"

/* --- Rows --- */

struct outline_row *
outline_add(struct outline *outline, enum outline_kind kind, int depth, struct str text)
{
    outline->rows = arena_grow(outline->arena, outline->rows, outline->count, sizeof(*outline->rows));
    struct outline_row *row = &outline->rows[outline->count++];
    *row = (struct outline_row){.kind = kind, .depth = (uint8_t)depth, .text = text};
    return row;
}

struct str
outline_printf(struct outline *outline, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    const char *text = arena_vprintf(outline->arena, format, args);
    va_end(args);
    return str_of(text);
}

void
outline_heading(struct outline *outline, struct str text, struct str remark)
{
    outline_add(outline, OUTLINE_HEADING, 0, text)->remark = remark;
}

void
outline_subheading(struct outline *outline, struct str text)
{
    outline_add(outline, OUTLINE_SUBHEADING, 0, text);
}

void
outline_fact(struct outline *outline, const char *label, struct str text)
{
    bool blank = !text.ptr && text.pos; /* the row is there, and nothing in it */
    if (!text.ptr && !blank)
        return;
    struct outline_row *row =
        outline_add(outline, OUTLINE_FACT, 0, blank ? str_of(format_nothing(CELL_BLANK)) : text);
    row->label = str_of(label);
    row->nothing = blank;
}

void
outline_nothing(struct outline *outline, int depth, const char *text)
{
    outline_add(outline, OUTLINE_TEXT, depth, str_of(text))->nothing = true;
}

void
outline_table(struct outline *outline, struct table *table)
{
    outline_add(outline, OUTLINE_TABLE, 0, (struct str){0})->table = table;
}

struct str
outline_marked(struct outline *outline, struct str text, struct str mark)
{
    return str_given(mark) ? outline_printf(outline, "%.*s [%.*s]", STR_ARGS(text), STR_ARGS(mark)) : text;
}

void
outline_attribution(struct outline *outline, const struct attribution *attribution)
{
    outline_fact(outline, "Organization", attribution->organization);
    outline_fact(outline, "Source", attribution->source);
    outline_fact(outline, "Licence", attribution->license);
}

struct str
outline_item_text(struct outline *outline, struct str text, const struct item_more *more)
{
    const char *demand = format_item_demand(text, more);
    if (demand)
        text = outline_printf(outline, "%.*s (%s)", STR_ARGS(text), demand);
    return outline_marked(outline, text, item_footnote(more)->mark);
}

void
outline_more(struct outline *outline, int depth, const struct item_more *more)
{
    struct str note = item_footnote(more)->note;
    if (str_given(note))
        outline_add(outline, OUTLINE_TEXT, depth, outline_printf(outline, "Note: %.*s", STR_ARGS(note)));
    for (uint32_t i = 0; more && i < more->item_count; i++)
        outline_item(outline, depth, '-', more->items[i].text, more->items[i].more);
}

struct outline_row *
outline_item(struct outline *outline, int depth, char sign, struct str text, const struct item_more *more)
{
    size_t place = outline->count;
    outline_add(outline, OUTLINE_ITEM, depth, outline_item_text(outline, text, more))->sign = sign;
    outline_more(outline, depth + 1, more);
    return &outline->rows[place];
}

void
outline_cell(struct outline *outline, int depth, const struct cell *cell)
{
    const char *nothing = format_nothing((enum cell_state)cell->state);
    if (nothing)
        outline_nothing(outline, depth, nothing);
    if (cell->text.ptr && !nothing)
        outline_add(outline, OUTLINE_TEXT, depth, cell->text);
    for (uint32_t i = 0; i < cell->item_count; i++)
        outline_item(outline, depth, '-', cell->items[i].text, cell->items[i].more);
}

/* "4: Moderate: handles calls alone", as far as the parts are there and tell anything. */
static struct str
step_text(struct outline *outline, const struct scale *scale, const struct proficiency *step)
{
    struct buf text = {.arena = outline->arena};
    if (scale->kind == SCALE_NUMERIC) {
        buf_str(&text, step->value);
        if (!str_equal(step->name, step->value))
            buf_printf(&text, "%s%.*s", str_given(step->value) ? ": " : "", STR_ARGS(step->name));
    } else {
        buf_str(&text, step->name);
    }
    if (str_given(step->definition))
        buf_printf(&text, ": %.*s", STR_ARGS(step->definition));
    else if (scale->kind == SCALE_STEPS)
        buf_puts(&text, ": not defined in the source");
    return buf_get(&text);
}

void
outline_steps(struct outline *outline, const struct scale *scale)
{
    for (uint32_t i = 0; i < scale->proficiency_count; i++) {
        struct str text = step_text(outline, scale, &scale->proficiencies[i]);
        struct str label = outline_printf(outline, "%u.", i + 1);
        struct outline_row *row = outline_add(outline, OUTLINE_ITEM, 0, text);
        row->sign = '-';
        row->label = scale->kind == SCALE_STEPS ? label : (struct str){0};
        row->step = i + 1;
    }
    if (scale->proficiency_count == 0)
        outline_nothing(outline, 0, "no meanings are given in the source");
}

struct str
outline_scale_remark(struct outline *outline, const struct scale *scale)
{
    if (scale->kind == SCALE_STEPS)
        return str_of("lowest first");
    if (scale->kind == SCALE_FLAGS)
        return str_of("none is more than another");
    return outline_printf(outline,
                          "numbers%s%.*s%s%.*s",
                          str_given(scale->least) ? " from " : "",
                          STR_ARGS(scale->least),
                          str_given(scale->most) ? " to " : "",
                          STR_ARGS(scale->most));
}

/* Indicators, general or below the proficiency they are about. */
static void
add_indicators(struct outline *outline, int depth, const struct indicators *all, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        const struct indicators *indicators = &all[i];
        struct str of = indicators->proficiency ? indicators->proficiency->name : indicators->proficiency_ref;
        if (str_given(of))
            outline_add(outline, OUTLINE_TEXT, depth, outline_printf(outline, "%.*s:", STR_ARGS(of)));
        outline_cell(outline, str_given(of) ? depth + 1 : depth, &indicators->cell);
    }
}

void
outline_indicators(struct outline *outline, int depth, const struct competency *competency)
{
    add_indicators(outline, depth, competency->indicators, competency->indicators_count);
    if (competency->negative_count == 0)
        return;
    outline_add(outline, OUTLINE_TEXT, depth, str_of("Negative indicators:"));
    add_indicators(outline, depth + 1, competency->negative, competency->negative_count);
}

void
outline_moves(struct outline *outline, const struct table *table)
{
    static const struct {
        enum mark mark;
        const char *meaning;
    } moves[] = {{MARK_CHANGED, "raised"}, {MARK_LOWERED, "lowered"}, {MARK_NEW, "asked here for the first time"}};
    unsigned used = 0;
    bool said = false;
    for (size_t r = 0; r < table->count; r++)
        for (size_t c = 0; c < table->column_count; c++)
            used |= 1u << table->rows[r].cells[c].mark;
    for (size_t i = 0; i < sizeof(moves) / sizeof(*moves); i++) {
        if (!(used >> moves[i].mark & 1))
            continue;
        if (!said)
            outline_add(outline, OUTLINE_TEXT, 0, str_of("Against the level before it:"))->aside = true;
        struct outline_row *row = outline_add(outline, OUTLINE_ITEM, 1, str_of(moves[i].meaning));
        row->sign = mark_sign(moves[i].mark);
        row->aside = said = true;
    }
}

/* --- A scale --- */

struct outline
outline_scale(struct arena *arena, const struct collection *collection, const struct scale *scale)
{
    struct outline outline = {.arena = arena, .title = scale->name};
    size_t rated = 0;
    outline_fact(&outline, "Id", scale->id);
    outline_fact(&outline, "Definition", scale->definition);
    outline_fact(&outline, "Note", scale->note);
    outline_attribution(&outline, &scale->attribution);
    outline_heading(&outline, str_of("Proficiencies"), outline_scale_remark(&outline, scale));
    outline_steps(&outline, scale);
    outline_heading(&outline, str_of("Competencies rated on it"), (struct str){0});
    for (uint32_t i = 0; i < collection->competency_count; i++) {
        struct buf name = {.arena = arena};
        if (collection->competencies[i]->scale != scale)
            continue;
        format_competency_name(&name, collection->competencies[i]);
        outline_item(&outline, 0, '-', buf_get(&name), NULL)->target =
            (struct target){.kind = TARGET_COMPETENCY, .competency = collection->competencies[i]};
        rated++;
    }
    if (rated == 0)
        outline_nothing(&outline, 0, "none");
    return outline;
}
