/* Gaps in words. */
#include <stdlib.h>

#include "rung/format.h"
#include "rung/gap.h"
#include "sort.h"

static const struct {
    const char *name;
    enum mark mark;
    const char *one; /* what a sentence says of one of them, and of several */
    const char *many;
} kinds[GAP_KIND_COUNT] = {
    [GAP_RAISED] = {"Raised", MARK_CHANGED, "is raised", "are raised"},
    [GAP_CHANGED] = {"Changed", MARK_OTHER, "is changed", "are changed"},
    [GAP_NEW] = {"New", MARK_NEW, "is new", "are new"},
    [GAP_GONE] = {"No longer asked", MARK_ABSENT, "is no longer asked", "are no longer asked"},
    [GAP_UNSTATED] = {"Not stated", MARK_ABSENT, "is not stated", "are not stated"},
    [GAP_LOWERED] = {"Lowered", MARK_LOWERED, "is lowered", "are lowered"},
    [GAP_OTHER] = {"On another scale", MARK_OTHER, "is on another scale", "are on another scale"},
    [GAP_SAME] = {"Unchanged", MARK_SAME, "stays as it is", "stay as they are"},
};

const char *
gap_kind_name(enum gap_kind kind)
{
    return kinds[kind].name;
}

char
gap_kind_sign(enum gap_kind kind)
{
    return mark_sign(kinds[kind].mark);
}

void
gap_add_meaning(struct buf *out, const struct gap *gap, enum gap_kind kind)
{
    enum mark mark = kinds[kind].mark;
    const char *between = "";
    for (enum gap_kind other = 0; other < kind; other++)
        if (kinds[other].mark == mark)
            return;
    for (; kind < GAP_KIND_COUNT; kind++) {
        const char *name = kinds[kind].name;
        if (kinds[kind].mark != mark || gap->competencies[kind] + gap->items[kind] == 0)
            continue;
        buf_printf(out, "%s%c%s", between, name[0] - 'A' + 'a', name + 1);
        between = " or ";
    }
}

void
gap_add_size(struct buf *out, const struct gap_row *row)
{
    if (row->steps)
        buf_printf(out, "%+d step%s", row->steps, row->steps == 1 || row->steps == -1 ? "" : "s");
    else
        buf_str(out, row->difference);
}

/* --- Sentences --- */

/* A sentence of clauses, of which the first says what they are about: "2 competencies rise by 1 step, 1 is new". */
struct sentence {
    struct buf *out;
    const char *one; /* "competency" */
    const char *many;
    bool begun;
};

/* Adds "2 ", or "2 competencies " in the first clause. */
static void
begin_clause(struct sentence *sentence, size_t count)
{
    buf_printf(sentence->out, "%s%s ", sentence->begun ? ", " : "", format_number_in(sentence->out->arena, count));
    if (!sentence->begun)
        buf_printf(sentence->out, "%s ", count == 1 ? sentence->one : sentence->many);
    sentence->begun = true;
}

/* In steps before those in numbers, the least first. */
static int
by_size(const void *a, const void *b)
{
    const struct gap_row *left = *(const struct gap_row *const *)a, *right = *(const struct gap_row *const *)b;
    int numbers = str_given(left->difference) - str_given(right->difference);
    int steps = abs(left->steps) - abs(right->steps);
    return numbers ? numbers : steps ? steps : str_order(left->difference, right->difference);
}

/* Adds a clause for each size: "2 rise by 1 step, 1 rises by 2 steps". */
static void
add_sizes(struct sentence *sentence, const struct gap_part *part, enum gap_kind kind)
{
    struct arena *arena = sentence->out->arena;
    const struct gap_row **rows = arena_array(arena, part->counts[kind], sizeof(const struct gap_row *));
    size_t count = 0;
    for (size_t i = 0; i < part->row_count; i++)
        if (part->rows[i].kind == kind)
            rows[count++] = &part->rows[i];
    sort_stable(arena, rows, count, sizeof(const struct gap_row *), by_size);
    for (size_t first = 0, next; first < count; first = next) {
        for (next = first + 1; next < count && by_size(&rows[first], &rows[next]) == 0;)
            next++;
        struct buf size = {.arena = arena};
        gap_add_size(&size, rows[first]);
        begin_clause(sentence, next - first);
        buf_printf(sentence->out,
                   "%s%s by %s",
                   kind == GAP_RAISED ? "rise" : "fall",
                   next - first == 1 ? "s" : "",
                   size.ptr + 1); /* its sign is in the verb */
    }
}

static void
add_clause(struct sentence *sentence, size_t count, enum gap_kind kind)
{
    if (count == 0)
        return;
    begin_clause(sentence, count);
    buf_puts(sentence->out, count == 1 ? kinds[kind].one : kinds[kind].many);
}

void
gap_add_competencies(struct buf *out, const struct gap *gap)
{
    struct sentence sentence = {.out = out, .one = "competency", .many = "competencies"};
    const struct gap_part *part = gap->part_count && !gap->parts[0].section ? &gap->parts[0] : NULL;
    for (enum gap_kind kind = 0; kind < GAP_KIND_COUNT; kind++) {
        if (part && (kind == GAP_RAISED || kind == GAP_LOWERED))
            add_sizes(&sentence, part, kind);
        else
            add_clause(&sentence, gap->competencies[kind], kind);
    }
    buf_puts(out, sentence.begun ? "." : "Neither asks for a competency.");
}

void
gap_add_items(struct buf *out, const struct gap *gap)
{
    struct sentence sentence = {.out = out, .one = "item", .many = "items"};
    buf_puts(out, "Sections: ");
    for (enum gap_kind kind = 0; kind < GAP_KIND_COUNT; kind++)
        add_clause(&sentence, gap->items[kind], kind);
    buf_puts(out, sentence.begun ? "." : "none tells them apart.");
}
