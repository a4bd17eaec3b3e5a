/* Values in words. */
#include "rung/format.h"
#include "rung/text.h"

#include "decimal.h"

const char *
format_nothing(enum cell_state state)
{
    static const char *const names[] = {
        [CELL_ABSENT] = "not stated", [CELL_BLANK] = "blank in the source", [CELL_STATED] = NULL};
    return names[state];
}

void
format_texts(struct buf *out, const struct texts *texts)
{
    for (uint32_t i = 0; i < texts->count; i++)
        buf_printf(out, "%s%.*s", i > 0 ? "; " : "", STR_ARGS(texts->v[i]));
}

const char *
format_demand(enum demand demand)
{
    static const char *const names[] = {[DEMAND_UNSAID] = NULL,
                                        [DEMAND_REQUIRED] = "required",
                                        [DEMAND_DESIRED] = "desired",
                                        [DEMAND_OPTIONAL] = "optional"};
    return names[demand];
}

const char *
format_item_demand(struct str text, const struct item_more *more)
{
    const char *word = more ? format_demand(more->demand) : NULL;
    return word && text_contains(text, str_of(word)) ? NULL : word;
}

void
format_number(struct buf *out, size_t number)
{
    if (number < 1000) {
        buf_printf(out, "%zu", number);
        return;
    }
    format_number(out, number / 1000);
    buf_printf(out, ",%03zu", number % 1000);
}

const char *
format_number_in(struct arena *arena, size_t number)
{
    struct buf out = {.arena = arena};
    format_number(&out, number);
    return buf_get(&out).ptr;
}

const char *
format_ambiguous(struct arena *arena, struct str name, size_t count)
{
    return arena_printf(arena, "\"%.*s\" could be any of %s", STR_ARGS(name), format_number_in(arena, count));
}

void
format_plural(struct buf *out, const char *noun)
{
    size_t bytes = strlen(noun);
    if (bytes > 0 && noun[bytes - 1] == 'y')
        buf_printf(out, "%.*sies", (int)bytes - 1, noun);
    else
        buf_printf(out, "%ss", noun);
}

void
format_count(struct buf *out, size_t count, const char *noun)
{
    if (count)
        format_number(out, count);
    else
        buf_puts(out, "no");
    buf_puts(out, " ");
    if (count == 1)
        buf_puts(out, noun);
    else
        format_plural(out, noun);
}

void
format_share(struct buf *out, size_t part, size_t all)
{
    format_number(out, part);
    buf_puts(out, " of ");
    format_number(out, all);
}

/* ", LABEL TEXT" where there is text. */
static void
add_remark(struct buf *out, const char *label, struct str text)
{
    if (!str_given(text))
        return;
    buf_printf(out, ", %s", label);
    buf_str(out, text);
}

/* "from 0 to 7" as far as the scale has ends, and the meaning of the anchor that the number is at, or above. */
static void
add_number_place(struct buf *out, const struct scale *scale, const struct proficiency *anchor, struct str number)
{
    bool open = !str_given(scale->least) && !str_given(scale->most);
    if (open && !anchor)
        return;
    buf_puts(out, " (");
    if (!open) {
        buf_printf(out, "from %.*s", STR_ARGS(str_given(scale->least) ? scale->least : str_of("below")));
        buf_printf(out, " to %.*s", STR_ARGS(str_given(scale->most) ? scale->most : str_of("above")));
    }
    bool named = anchor && !decimal_is(number);
    bool adds = anchor && (!named || str_given(anchor->value));
    buf_puts(out, open || !adds ? "" : "; ");
    if (named) { /* the anchor itself is named */
        buf_str(out, anchor->value);
    } else if (anchor) {
        if (decimal_order(number, anchor->value) != 0)
            buf_printf(out, "at or above %.*s, ", STR_ARGS(anchor->value));
        buf_str(out, anchor->name);
    }
    buf_puts(out, ")");
}

void
format_place(struct buf *out, const struct requirement *requirement, const struct rating *rating)
{
    const struct scale *scale = requirement->scale;
    const struct proficiency *proficiency = rating_proficiency(requirement, rating);
    if (!scale || rating->asks_nothing)
        return;
    if (scale->kind == SCALE_NUMERIC)
        add_number_place(out, scale, proficiency, rating->proficiency_ref);
    else if (proficiency && scale->kind == SCALE_STEPS && scale->proficiency_count > 1)
        buf_printf(out, " (step %u of %u)", rating->step, scale->proficiency_count);
}

static void
format_one(struct buf *out, const struct requirement *requirement, const struct rating *rating, bool with_step)
{
    const struct rating_more *more = rating_more(rating);
    struct str name = rating_name(requirement, rating);
    bool named = str_given(name), worded = str_given(more->text);
    enum demand unsaid = rating->asks_nothing ? DEMAND_UNSAID : requirement_more(requirement)->demand;
    enum demand demand = more->demand ? more->demand : unsaid;
    buf_str(out, name);
    if (named && with_step)
        format_place(out, requirement, rating);
    if (worded) {
        buf_puts(out, named ? ": " : "");
        buf_str(out, more->text);
    }
    if (demand || (!named && !worded))
        buf_printf(out, "%s%s", named || worded ? ", " : "", format_demand(demand ? demand : DEMAND_REQUIRED));
    if (str_given(more->mark)) {
        buf_puts(out, " [");
        buf_str(out, more->mark);
        buf_puts(out, "]");
    }
    add_remark(out, "when: ", more->when);
    add_remark(out, "importance ", more->importance);
    add_remark(out, "note: ", more->note);
}

static void
format_all(struct buf *out, const struct requirement *requirement, const struct rating *rating, bool with_step)
{
    if (!requirement || rating->state != CELL_STATED) {
        buf_puts(out, format_nothing(requirement ? rating->state : CELL_ABSENT));
        return;
    }
    for (; rating; rating = rating_more(rating)->also) {
        format_one(out, requirement, rating, with_step);
        if (rating_more(rating)->also)
            buf_puts(out, "; also ");
    }
}

void
format_rating(struct buf *out, const struct requirement *requirement, const struct rating *rating)
{
    format_all(out, requirement, rating, false);
}

void
format_rating_step(struct buf *out, const struct requirement *requirement, const struct rating *rating)
{
    format_all(out, requirement, rating, true);
}

void
format_requirement(struct buf *out, const struct requirement *requirement, const struct rating *rating)
{
    format_rating_step(out, requirement, rating);
    if (rating->state != CELL_STATED)
        return;
    add_remark(out, "importance ", requirement_more(requirement)->importance);
    add_remark(out, "note: ", requirement_more(requirement)->note);
}

/* What joins a rating to that of the level before; NULL: nothing is to be said. */
static const char *
standing_words(const struct requirement *requirement, const struct rating *before, const struct rating *after,
               enum mark mark)
{
    static const char *const words[MARK_COUNT] = {[MARK_SAME] = "same as",
                                                  [MARK_NEW] = "not asked at",
                                                  [MARK_CHANGED] = "raised from",
                                                  [MARK_LOWERED] = "lowered from"};
    if (mark == MARK_NEW && before->state == CELL_BLANK)
        return "left blank at";
    bool reworded = mark == MARK_CHANGED && rating_order(requirement, before, requirement, after) != RATING_HIGHER;
    return reworded ? "changed from" : words[mark];
}

void
format_rating_standing(struct buf *out, const struct requirement *requirement, const struct level *before,
                       const struct level *level)
{
    if (!before)
        return;
    const struct rating *earlier = requirement_rating(requirement, before);
    const struct rating *rating = requirement_rating(requirement, level);
    enum mark mark = compare_ratings(requirement, earlier, requirement, rating);
    const char *words = standing_words(requirement, earlier, rating, mark);
    if (!words)
        return;
    buf_printf(out, ", %s ", words);
    buf_str(out, before->name);
    if (mark == MARK_CHANGED || mark == MARK_LOWERED) {
        buf_puts(out, " (");
        format_rating(out, requirement, earlier);
        buf_puts(out, ")");
    }
}

void
format_rating_sentence(struct buf *out, const struct requirement *requirement, const struct level *before,
                       const struct level *level)
{
    struct buf sentence = {.arena = out->arena};
    const struct level *next = level ? level_after(level) : NULL;
    buf_str(&sentence, requirement_name(requirement));
    if (level)
        buf_printf(&sentence, ", %.*s", STR_ARGS(level->name));
    buf_puts(&sentence, ": ");
    format_rating_step(&sentence, requirement, requirement_rating(requirement, level));
    if (level)
        format_rating_standing(&sentence, requirement, before, level);
    if (next) {
        buf_printf(&sentence, "; %.*s: ", STR_ARGS(next->name));
        format_rating(&sentence, requirement, requirement_rating(requirement, next));
    }
    text_add(out, buf_get(&sentence)); /* on one line, whatever the names hold */
}

/* Whether the first `bytes` bytes of a name tell it from all others of the scale. */
static bool
tells_apart(struct arena *scratch, const struct scale *scale, uint32_t step, uint32_t bytes)
{
    struct str name = scale->proficiencies[step - 1].name;
    struct str mark = text_fold(scratch, (struct str){.ptr = name.ptr, .bytes = bytes});
    for (uint32_t i = 0; i < scale->proficiency_count; i++) {
        struct str other = text_fold(scratch, scale->proficiencies[i].name);
        if (i != step - 1 && other.bytes >= mark.bytes && memcmp(other.ptr, mark.ptr, mark.bytes) == 0)
            return false;
    }
    return true;
}

struct str
format_proficiency_mark(struct arena *arena, const struct scale *scale, uint32_t step)
{
    enum { CHARACTERS_MAX = 3 };
    struct str name = scale->proficiencies[step - 1].name;
    struct text_cell cell;
    uint32_t bytes = 0;
    for (int i = 0; i < CHARACTERS_MAX && bytes < name.bytes; i++) {
        bytes += (uint32_t)text_next(name.ptr + bytes, name.bytes - bytes, &cell);
        if (tells_apart(arena, scale, step, bytes))
            return (struct str){.ptr = name.ptr, .bytes = bytes};
    }
    return str_of(arena_printf(arena, "%u", step)); /* long alike beginnings: its number says more */
}

void
format_competency_name(struct buf *out, const struct competency *competency)
{
    buf_str(out, competency->name);
    if (!competency->group || !competency->ambiguous)
        return;
    buf_puts(out, " (");
    buf_str(out, competency->group->name);
    buf_puts(out, ")");
}

void
format_competency_owner(struct buf *out, const struct competency *competency)
{
    struct str owner = competency->attribution.organization;
    if (competency->group)
        format_category_path(out, competency->group);
    if (competency->group && str_given(owner))
        buf_puts(out, ", ");
    buf_str(out, owner);
    if (!competency->group && !str_given(owner)) {
        buf_puts(out, "id ");
        buf_str(out, competency->id);
    }
}

const char *
format_searched(const struct document *document)
{
    return document->early ? "what was read so far" : "this collection";
}

void
format_category_path(struct buf *out, const struct category *category)
{
    if (category->parent) {
        format_category_path(out, category->parent);
        buf_puts(out, " > ");
    }
    buf_str(out, category->name);
}
