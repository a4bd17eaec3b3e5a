/* Scales: what their values may be, and the place in a scale of what a rating says. */
#include <assert.h>
#include <stddef.h>
#include <strings.h>

#include "decimal.h"
#include "linker.h"
#include "rung/text.h"

INDEX_ID_NAME_FIRST(proficiency);

/* --- Scales --- */

/* A number where one must stand; false, with a diagnostic, for other text. */
static bool
check_number(struct linker *l, const char *what, struct str text)
{
    if (!str_given(text) || decimal_is(text))
        return str_given(text);
    link_report(l, DIAG_NOT_ALLOWED, text, "%s must be a number; found \"%.*s\"", what, STR_ARGS(text))->hint =
        "write it with digits and a point, such as 3.5";
    return false;
}

/* Whether a number lies between the ends of a scale, as far as it has them. */
static bool
is_within(const struct scale *scale, struct str number)
{
    return (!decimal_is(scale->least) || decimal_order(number, scale->least) >= 0)
           && (!decimal_is(scale->most) || decimal_order(number, scale->most) <= 0);
}

/* A value that is not `where` ("on", "in") its scale. */
static struct diag *
report_off_scale(struct linker *l, enum diag_code code, struct str value, const char *where,
                 const struct scale *scale)
{
    return link_report(
        l, code, value, "\"%.*s\" is not %s the scale \"%.*s\"", STR_ARGS(value), where, STR_ARGS(scale->name));
}

static void
report_outside(struct linker *l, const struct scale *scale, struct str number)
{
    struct diag *diag = report_off_scale(l, DIAG_NOT_ALLOWED, number, "on", scale);
    struct buf hint = {.arena = l->document->arena};
    if (!decimal_is(number))
        buf_puts(&hint, "write one number, with digits and a point, such as 3.5, or N/A; ");
    buf_puts(&hint, str_given(scale->least) || str_given(scale->most) ? "its numbers go" : "it takes any number");
    if (str_given(scale->least))
        buf_printf(&hint, " from %.*s", STR_ARGS(scale->least));
    if (str_given(scale->most))
        buf_printf(&hint, " to %.*s", STR_ARGS(scale->most));
    diag->hint = hint.ptr;
}

/* Whether an anchor has a number of the scale that is above the one before it. */
static bool
check_anchor(struct linker *l, const struct scale *scale, const struct proficiency *before,
             struct proficiency *anchor)
{
    if (!str_given(anchor->value) && decimal_is(anchor->id))
        anchor->value = anchor->id; /* it goes by its number */
    if (!str_given(anchor->value)) {
        link_report(l, DIAG_MISSING, anchor->name, "a proficiency of a numeric scale needs a \"value\"");
        return false;
    }
    if (!check_number(l, "value", anchor->value))
        return false;
    if (!is_within(scale, anchor->value)) {
        report_outside(l, scale, anchor->value);
        return false;
    }
    if (before && decimal_order(anchor->value, before->value) <= 0) {
        link_report(l, DIAG_NOT_ALLOWED, anchor->value, "the values of a scale must rise")->hint =
            "put the lowest number first";
        return false;
    }
    return true;
}

/* Keeps those ends of a numeric scale that are of use. */
static void
link_ends(struct linker *l, struct scale *scale)
{
    bool least = check_number(l, "least", scale->least), most = check_number(l, "most", scale->most);
    bool crossed = least && most && decimal_order(scale->least, scale->most) > 0;
    if (crossed)
        link_report(l, DIAG_NOT_ALLOWED, scale->most, "most is below least");
    if (!least || crossed)
        scale->least = (struct str){0};
    if (!most || crossed)
        scale->most = (struct str){0};
}

/* Keeps a scale as it is by now, for copies that are to be joined afresh. */
static void
keep_as_read(struct linker *l, struct scale *scale)
{
    struct arena *arena = l->document->arena;
    uint32_t count = scale->proficiency_count;
    struct scale *kept = arena_alloc(arena, sizeof(*kept));
    struct proficiency *own = arena_array(arena, count, sizeof(*own));
    *kept = *scale;
    if (count)
        memcpy(own, scale->proficiencies, count * sizeof(*own));
    scale->proficiencies = own;
    scale->as_read = kept;
}

/* Ends and anchors of a numeric scale. An anchor whose number is of no use stands behind the others, without it. */
static void
link_numeric_scale(struct linker *l, struct scale *scale)
{
    keep_as_read(l, scale);
    struct proficiency *all = scale->proficiencies;
    struct proficiency *others = arena_array(l->scratch, scale->proficiency_count, sizeof(*others));
    uint32_t anchors = 0, other_count = 0;
    link_ends(l, scale);
    for (uint32_t i = 0; i < scale->proficiency_count; i++) {
        if (check_anchor(l, scale, anchors ? &all[anchors - 1] : NULL, &all[i])) {
            all[anchors++] = all[i];
            continue;
        }
        all[i].value = (struct str){0};
        others[other_count++] = all[i];
    }
    for (uint32_t i = 0; i < other_count; i++)
        all[anchors + i] = others[i];
    scale->anchor_count = anchors;
}

/* What only a numeric scale has. */
static void
refuse_number(struct linker *l, const char *key, struct str text)
{
    if (text.ptr)
        link_report(l, DIAG_NOT_ALLOWED, text, "%s is for numeric scales only", key)->hint =
            "give the scale the line \"kind: numeric\", or leave this out";
}

void
link_scale(struct linker *l, struct scale *scale)
{
    if (scale->kind == SCALE_NUMERIC) {
        link_numeric_scale(l, scale);
        return;
    }
    if (!scale->proficiencies)
        link_report(l, DIAG_MISSING, scale->id, "a scale needs \"proficiencies\"")->hint =
            "list its steps, lowest first; a scale of numbers needs the line \"kind: numeric\"";
    refuse_number(l, "least", scale->least);
    refuse_number(l, "most", scale->most);
    for (uint32_t i = 0; scale->proficiencies && i < scale->proficiency_count; i++)
        refuse_number(l, "value", scale->proficiencies[i].value);
}

/* --- Ratings --- */

/* The highest anchor that is not above a number, counted from 1; 0: none. Values rise (see check_anchor). */
static uint32_t
anchor_of(const struct scale *scale, struct str number)
{
    uint32_t low = 0, high = scale->anchor_count; /* all before low are not above it; all from high on are */
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (decimal_order(scale->proficiencies[middle].value, number) <= 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static void
report_unknown_step(struct linker *l, const struct scale *scale, struct str reference)
{
    struct diag *diag = report_off_scale(l, DIAG_UNKNOWN_REFERENCE, reference, "in", scale);
    if (!link_may_hint(l, scale->proficiency_count))
        return;
    struct str *names = arena_array(l->scratch, scale->proficiency_count, sizeof(*names));
    for (uint32_t i = 0; i < scale->proficiency_count; i++)
        names[i] = scale->proficiencies[i].name;
    diag->hint = text_suggest(l->document->arena, l->scratch, reference, names, scale->proficiency_count);
}

/* Finds the step; false after a diagnostic. It is 0 for a number without an anchor, and in a scale without steps. */
static bool
find_step(struct linker *l, const struct scale *scale, struct str reference, uint32_t *step_out)
{
    size_t count;
    *step_out = 0;
    if (scale->kind == SCALE_NUMERIC && decimal_is(reference)) {
        *step_out = anchor_of(scale, reference);
        if (is_within(scale, reference))
            return true;
        report_outside(l, scale, reference);
        return false;
    }
    if (scale->kind != SCALE_NUMERIC && scale->proficiency_count == 0)
        return true; /* that it has none was reported */
    const struct proficiency *step =
        link_find_among(l, scale->proficiencies, scale->proficiency_count, sizeof(*step), reference, &count);
    if (count == 1)
        *step_out = (uint32_t)(step - scale->proficiencies) + 1;
    else if (count > 1)
        link_report_ambiguous(l, reference, count);
    else if (scale->kind == SCALE_NUMERIC)
        report_outside(l, scale, reference);
    else
        report_unknown_step(l, scale, reference);
    return count == 1;
}

uint32_t
link_step(struct linker *l, const struct scale *scale, struct str reference)
{
    if (!str_given(reference))
        return 0;
    struct found_step *found = &l->found_steps[((uintptr_t)reference.ptr >> 2) % FOUND_STEPS];
    if (found->scale == scale && found->ptr == reference.ptr && found->bytes == reference.bytes)
        return found->step;
    uint32_t step;
    if (find_step(l, scale, reference, &step))
        *found = (struct found_step){scale, reference.ptr, reference.bytes, step};
    return step;
}

/* Words by which documents say that a competency is not asked for, where the scale has no step of that name. */
static bool
says_nothing(struct str text)
{
    static const char *const words[] = {
        "none", "n/a", "na", "not applicable", "not defined", "not required", "not relevant", "-"};
    for (size_t i = 0; i < sizeof(words) / sizeof(*words) && strchr("nN-", text.ptr[0]); i++)
        if (text.bytes == strlen(words[i]) && strncasecmp(text.ptr, words[i], text.bytes) == 0)
            return true;
    return false;
}

static bool
is_step(struct linker *l, const struct scale *scale, struct str name)
{
    size_t count = 0;
    if (scale)
        link_find_among(
            l, scale->proficiencies, scale->proficiency_count, sizeof(*scale->proficiencies), name, &count);
    return count > 0;
}

void
link_rating(struct linker *l, const struct scale *scale, struct rating *rating)
{
    for (; rating; rating = rating_more(rating)->also) {
        struct str name = rating->proficiency_ref;
        rating->asks_nothing = str_given(name) && says_nothing(name) && !is_step(l, scale, name);
        if (scale && !rating->asks_nothing)
            rating->step = (uint16_t)link_step(l, scale, name);
    }
}
