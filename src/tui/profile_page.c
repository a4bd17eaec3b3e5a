/* From the outline of a rung to a paper. */
#include "profile_page.h"

static const char about[] = "About the profile";

/* The labels of the facts that say something: "Job family, Department, Reports to". */
static struct str
labels_of(struct arena *arena, const struct outline_row *rows, size_t count)
{
    struct buf labels = {.arena = arena};
    for (size_t i = 0; i < count; i++)
        if (!rows[i].nothing)
            buf_printf(&labels, "%s%.*s", labels.bytes > 0 ? ", " : "", STR_ARGS(rows[i].label));
    return buf_get(&labels);
}

/* The outline with a heading over the facts of the profile, and without its first row, the place among the levels. */
static struct outline
with_heading(const struct outline *outline)
{
    struct outline set = {.arena = outline->arena, .title = outline->title};
    size_t facts = outline->profile_end - outline->profile_begin;
    set.rows = arena_array(outline->arena, outline->count, sizeof(*set.rows));
    for (size_t i = 1; i < outline->count; i++) {
        if (i == outline->profile_begin)
            set.rows[set.count++] = (struct outline_row){
                .kind = OUTLINE_HEADING,
                .text = str_of(about),
                .remark = labels_of(outline->arena, outline->rows + i, facts),
            };
        set.rows[set.count++] = outline->rows[i];
    }
    return set;
}

void
profile_page_make(struct paper *paper, struct rung rung)
{
    struct outline outline = outline_rung(paper->arena, rung);
    if (!rung.level) {
        paper_outline(paper, &outline);
        return;
    }
    struct outline set = with_heading(&outline);
    paper_outline(paper, &set);
    for (size_t i = 0; i < paper->count; i++)
        paper->rows[i].folded = paper->rows[i].heading == 1 && paper->rows[i].text.ptr == about;
}
