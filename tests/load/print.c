/*
 * A text stands in quotes, its place behind it. What was not given is left out; what was left blank is ~. References
 * show what they lead to: "scale "Steps" 3:10 -> steps".
 */
#include "print.h"

#include <string.h>

#include "rung/format.h"
#include "rung/source.h"
#include "rung/text.h"

/* --- Lines --- */

static void __attribute__((format(printf, 2, 3))) line(const struct dump *d, const char *format, ...)
{
    va_list args;
    if (d->texts_only)
        return;
    buf_fill(d->out, ' ', 2 * d->depth);
    va_start(args, format);
    buf_puts(d->out, arena_vprintf(d->arena, format, args));
    va_end(args);
    buf_puts(d->out, "\n");
}

/* A text in quotes, with escapes for what would not be seen; ~ for a blank. */
static const char *
quoted(const struct dump *d, struct str text)
{
    struct buf out = {.arena = d->arena};
    if (!text.ptr)
        return "~";
    buf_puts(&out, "\"");
    for (size_t at = 0; at < text.bytes;) {
        uint32_t point;
        size_t taken = text_decode(text.ptr + at, text.bytes - at, &point);
        struct text_cell cell;
        if (point == '"' || point == '\\')
            buf_printf(&out, "\\%c", (char)point);
        else if (point == '\n')
            buf_puts(&out, "\\n");
        else if (point < 0x20 || text_next(text.ptr + at, taken, &cell) == 0 || cell.bytes != taken)
            buf_printf(&out, "\\u%04X", point);
        else
            buf_add(&out, text.ptr + at, taken);
        at += taken;
    }
    buf_puts(&out, "\"");
    return out.ptr;
}

/* " LINE:COLUMN" */
static const char *
place(const struct dump *d, struct str text)
{
    if (d->no_places)
        return "";
    struct place place = source_place(d->source, text.pos);
    return arena_printf(d->arena, " %u:%u", place.line, place.column);
}

static bool
is_given(struct str text)
{
    return text.ptr || text.pos; /* what was left blank has a place */
}

/* A value that serves to line things up or to refer to them. */
static void
put(const struct dump *d, const char *label, struct str text)
{
    if (is_given(text))
        line(d, "%s %s%s", label, quoted(d, text), place(d, text));
}

/* A value that the document says. */
static void
put_text(const struct dump *d, const char *label, struct str text)
{
    put(d, label, text);
    if (d->texts_only && str_given(text)) {
        text_add(d->out, text);
        buf_puts(d->out, "\n");
    }
}

/* A reference: `to` is the id of what it leads to, or absent. */
static void
put_reference(const struct dump *d, const char *label, struct str reference, struct str to)
{
    if (is_given(reference))
        line(d,
             "%s %s%s -> %s",
             label,
             quoted(d, reference),
             place(d, reference),
             to.ptr ? arena_printf(d->arena, "%.*s", STR_ARGS(to)) : "nothing");
}

static void
put_texts(const struct dump *d, const char *label, const struct texts *texts)
{
    for (uint32_t i = 0; i < texts->count; i++)
        put_text(d, label, texts->v[i]);
}

/* Said to the one who checks, not to the one who reads. */
static void
put_accept(const struct dump *d, const struct texts *accept)
{
    for (uint32_t i = 0; i < accept->count; i++)
        put(d, "accepts", accept->v[i]);
}

static void
put_facts(const struct dump *d, const char *label, const struct facts *facts)
{
    for (uint32_t i = 0; i < facts->count; i++) {
        put_text(d, label, facts->v[i].label);
        put_text(d, "  is", facts->v[i].value);
    }
}

static void
put_demand(const struct dump *d, enum demand demand)
{
    if (demand)
        line(d, "kind %s", format_demand(demand));
}

/* A value of a record that its file may have said for all; without places it does not matter who did. */
static void
put_own(const struct dump *d, const char *label, struct str own, struct str of_file)
{
    if (d->no_places ? str_given(own) : own.pos != of_file.pos)
        put_text(d, label, own);
}

/* What a record says of itself; what its file says of all stands with the file. */
static void
put_attribution(const struct dump *d, const struct attribution *own, const struct attribution *of_file)
{
    put_own(d, "organization", own->organization, of_file->organization);
    put_own(d, "source", own->source, of_file->source);
    put_own(d, "license", own->license, of_file->license);
}

/* --- Cells --- */

static void
put_items(struct dump *d, const struct item *items, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        const struct item *item = &items[i];
        put_text(d, "-", item->text);
        d->depth++;
        put(d, "topic", item_more(item)->topic);
        if (item->more) {
            put_demand(d, item->more->demand);
            put(d, "mark", item_footnote(item->more)->mark);
            put_text(d, "note", item_footnote(item->more)->note);
            put_items(d, item->more->items, item->more->item_count); /* these hold none of their own */
        }
        d->depth--;
    }
}

static void
put_cell(struct dump *d, const char *label, const struct cell *cell)
{
    static const char *const states[] = {[CELL_ABSENT] = "absent", [CELL_BLANK] = "blank", [CELL_STATED] = "stated"};
    if (cell->state == CELL_ABSENT)
        return;
    line(d, "%s: %s", label, states[cell->state]);
    d->depth++;
    if (cell->text.ptr)
        put_text(d, "text", cell->text);
    put_items(d, cell->items, cell->item_count);
    d->depth--;
}

/* "at LEVEL" */
static const char *
at_level(const struct dump *d, const struct profile *profile, uint32_t level)
{
    return arena_printf(d->arena, "at %.*s", STR_ARGS(profile->levels[level].id));
}

static void
put_section(struct dump *d, const struct profile *profile, const struct section *section)
{
    line(d, "section (%s)", section->kind == SECTION_CUMULATIVE ? "cumulative" : "standalone");
    d->depth++;
    put(d, "id", section->id);
    put_text(d, "heading", section->heading);
    put(d, "mark", section_footnote(section)->mark);
    put_text(d, "note", section_footnote(section)->note);
    put_cell(d, "for all", section_cell(section, NULL));
    for (uint32_t i = 0; i < section->cell_count; i++)
        put_cell(d, at_level(d, profile, section->cells[i].level), &section->cells[i]);
    d->depth--;
}

/* --- Requirements --- */

static void
put_rating(struct dump *d, const char *label, const struct rating *rating)
{
    static const char *const states[] = {[CELL_ABSENT] = "absent", [CELL_BLANK] = "blank", [CELL_STATED] = "stated"};
    if (rating->state == CELL_ABSENT)
        return;
    line(d,
         "%s: %s, step %u%s",
         label,
         states[rating->state],
         rating->step,
         rating->asks_nothing ? ", asks nothing" : "");
    d->depth++;
    put(d, "proficiency", rating->proficiency_ref);
    const struct rating_more *more = rating->more;
    if (more) {
        put_text(d, "text", more->text);
        put_text(d, "when", more->when);
        put(d, "mark", more->mark);
        put_text(d, "note", more->note);
        put_text(d, "importance", more->importance);
        put_demand(d, more->demand);
    }
    d->depth--;
    if (more && more->also)
        put_rating(d, "  and", more->also);
}

static void
put_requirement(struct dump *d, const struct requirement *requirement)
{
    line(d, "requirement");
    d->depth++;
    put_reference(d,
                  "competency",
                  requirement->competency_ref,
                  requirement->competency ? requirement->competency->id : (struct str){0});
    put_reference(d,
                  "scale",
                  requirement_more(requirement)->scale_ref,
                  requirement->scale ? requirement->scale->id : (struct str){0});
    put(d, "mark", requirement_more(requirement)->mark);
    put_text(d, "note", requirement_more(requirement)->note);
    put_text(d, "importance", requirement_more(requirement)->importance);
    put_demand(d, requirement_more(requirement)->demand);
    put_rating(d, "for all", requirement_rating(requirement, NULL));
    for (uint32_t i = 0; i < requirement->rating_count; i++)
        put_rating(d, at_level(d, requirement->profile, requirement->ratings[i].level), &requirement->ratings[i]);
    d->depth--;
}

/* --- Profiles --- */

static struct str
address(const struct dump *d, const struct profile *profile, const struct level *level)
{
    if (!profile || !level)
        return profile ? profile->id : (struct str){0};
    return str_of(arena_printf(d->arena, "%.*s@%.*s", STR_ARGS(profile->id), STR_ARGS(level->id)));
}

static void
put_level(struct dump *d, const struct level *level)
{
    line(d, "level %u, depth %u", level->index, level->depth);
    d->depth++;
    put(d, "id", level->id);
    put_text(d, "name", level->name);
    put_text(d, "title", level->title);
    put_texts(d, "position", &level_more(level)->positions);
    put_facts(d, "code", &level->codes);
    put_facts(d, "fact", &level->facts);
    put_text(d, "definition", level->definition);
    put_reference(d,
                  "builds_on",
                  level->builds_on_ref,
                  level->builds_on ? address(d, level->builds_on->profile, level->builds_on) : (struct str){0});
    put_text(d, "track", level_more(level)->track);
    put_text(d, "rank", level_more(level)->rank);
    if (level->index && level->preceding != level - 1)
        line(d, "stands behind %s", level->preceding ? quoted(d, level->preceding->id) : "none");
    put(d, "mark", level_more(level)->mark);
    put_text(d, "note", level_more(level)->note);
    d->depth--;
}

static void
put_path(struct dump *d, const struct path *path)
{
    put_reference(d, "path", path->to, address(d, path->profile, path->level));
    d->depth++;
    if (d->texts_only && !path->profile)
        put_text(d, "to", path->to);
    put_reference(d, "from", path->from, path->begins_at ? path->begins_at->id : (struct str){0});
    put_text(d, "kind", path->kind);
    put_text(d, "note", path->note);
    d->depth--;
}

static void
put_profile(struct dump *d, const struct profile *profile)
{
    line(d, "profile");
    d->depth++;
    put(d, "id", profile->id);
    put_text(d, "title", profile->title);
    put_texts(d, "also", &profile->alternative_titles);
    for (uint32_t i = 0; i < profile->family_refs.count; i++)
        put_reference(d,
                      "family",
                      profile->family_refs.v[i],
                      profile->families[i] ? profile->families[i]->id : (struct str){0});
    put_text(d, "department", profile->department);
    put_text(d, "function", profile->function);
    put_texts(d, "reports to", &profile->reports_to);
    put_facts(d, "code", &profile->codes);
    put_facts(d, "fact", &profile->facts);
    put_text(d, "status", profile->status);
    put_text(d, "version", profile->version);
    put_text(d, "updated", profile->updated);
    put_reference(d, "replaced by", profile->replaced_by, address(d, profile->replacement, NULL));
    put_attribution(d, &profile->attribution, &profile->document->attribution);
    put_accept(d, &profile->accept);
    for (uint32_t i = 0; i < profile->level_count; i++)
        put_level(d, &profile->levels[i]);
    for (uint32_t i = 0; i < profile->section_count; i++)
        put_section(d, profile, &profile->sections[i]);
    for (uint32_t i = 0; i < profile->requirement_count; i++)
        put_requirement(d, &profile->requirements[i]);
    for (uint32_t i = 0; i < profile->path_count; i++)
        put_path(d, &profile->paths[i]);
    for (uint32_t i = 0; i < profile->note_count; i++) {
        put_text(d, "note", profile->notes[i].text);
        put_text(d, "  mark", profile->notes[i].mark);
    }
    d->depth--;
}

/* --- What profiles refer to --- */

static void
put_scale(struct dump *d, const struct scale *scale)
{
    line(d, "scale");
    d->depth++;
    put(d, "id", scale->id);
    put_text(d, "name", scale->name);
    put_text(d, "definition", scale->definition);
    put_text(d, "note", scale->note);
    if (scale->kind)
        line(d, "kind %s", scale->kind == SCALE_NUMERIC ? "numeric" : "flags");
    put_text(d, "least", scale->least);
    put_text(d, "most", scale->most);
    put_attribution(d, &scale->attribution, &scale->document->attribution);
    put_accept(d, &scale->accept);
    for (uint32_t i = 0; i < scale->proficiency_count; i++) {
        line(d, "step %u", i + 1);
        d->depth++;
        put(d, "id", scale->proficiencies[i].id);
        put_text(d, "name", scale->proficiencies[i].name);
        put_text(d, "definition", scale->proficiencies[i].definition);
        put_text(d, "value", scale->proficiencies[i].value);
        d->depth--;
    }
    d->depth--;
}

static void
put_indicators(struct dump *d, const char *label, const struct indicators *all, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        put_reference(d,
                      arena_printf(d->arena, "%s of", label),
                      all[i].proficiency_ref,
                      all[i].proficiency ? all[i].proficiency->id : (struct str){0});
        put_cell(d, label, &all[i].cell);
    }
}

static void
put_competency(struct dump *d, const struct competency *competency)
{
    line(d, "competency, required by %u", competency->required_by_count);
    d->depth++;
    put(d, "id", competency->id);
    put_text(d, "name", competency->name);
    put_reference(d, "group", competency->group_ref, competency->group ? competency->group->id : (struct str){0});
    put_reference(d, "scale", competency->scale_ref, competency->scale ? competency->scale->id : (struct str){0});
    put_text(d, "definition", competency->definition);
    put(d, "mark", competency->mark);
    put_text(d, "note", competency->note);
    put_attribution(d, &competency->attribution, &competency->document->attribution);
    put_accept(d, &competency->accept);
    put_indicators(d, "indicators", competency->indicators, competency->indicators_count);
    put_indicators(d, "negative indicators", competency->negative, competency->negative_count);
    d->depth--;
}

/* A tree in the order of reading, children further in. */
static void
put_tree(struct dump *d, const char *label, const struct category *const *list, uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        d->source = &list[i]->document->source;
        d->depth = (int)list[i]->depth;
        line(d, "%s", label);
        d->depth++;
        put(d, "id", list[i]->id);
        put_text(d, "name", list[i]->name);
        put_text(d, "definition", list[i]->definition);
        put_text(d, "note", list[i]->note);
        put(d, "mark", list[i]->mark);
        put_reference(d, "parent", list[i]->parent_ref, list[i]->parent ? list[i]->parent->id : (struct str){0});
    }
    d->depth = 0;
}

/* --- A collection --- */

static void
put_document(struct dump *d, const struct document *document)
{
    d->source = &((struct document *)document)->source;
    line(d, "file %s", document->source.path);
    d->depth++;
    put_text(d, "organization", document->attribution.organization);
    put_text(d, "source", document->attribution.source);
    put_text(d, "license", document->attribution.license);
    for (uint32_t i = 0; i < document->scale_count; i++)
        put_scale(d, &document->scales[i]);
    for (uint32_t i = 0; i < document->competency_count; i++)
        put_competency(d, &document->competencies[i]);
    for (uint32_t i = 0; i < document->profile_count; i++)
        put_profile(d, &document->profiles[i]);
    d->depth--;
}

static void
put_trees(struct dump *d, const struct collection *c)
{
    put_tree(d, "family", c->families, c->family_count);
    put_tree(d, "group", c->groups, c->group_count);
}

/* What all files define, in one. */
void
print_collection(struct dump *d, const struct collection *c)
{
    for (uint32_t i = 0; i < c->scale_count; i++)
        put_scale(d, c->scales[i]);
    for (uint32_t i = 0; i < c->competency_count; i++)
        put_competency(d, c->competencies[i]);
    for (uint32_t i = 0; i < c->profile_count; i++)
        put_profile(d, c->profiles[i]);
    put_trees(d, c);
}

static void
put_problems(const struct dump *d, const struct diags *diags)
{
    for (size_t i = 0; i < diags->count && !d->texts_only; i++) {
        diag_render(d->out, &diags->v[i]);
        buf_puts(d->out, "\n");
    }
    line(d, "%zu errors, %zu warnings\n", diags->errors, diags->warnings);
}

void
print_all(struct dump *d, const struct collection *c)
{
    put_problems(d, &c->diags);
    for (uint32_t i = 0; i < c->document_count; i++)
        if (source_again(&c->documents[i]->source))
            put_document(d, c->documents[i]);
    put_trees(d, c);
}
