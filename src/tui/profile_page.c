/* From the outline of a rung to a paper. */
#include "profile_page.h"

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

void
profile_page_make(struct paper *paper, struct rung rung)
{
    struct outline outline = outline_rung(paper->arena, rung);
    if (!rung.level) {
        paper_outline(paper, &outline);
        return;
    }
    struct outline_row *facts = outline.rows + outline.profile_begin, *about = facts - 1;
    about->remark = labels_of(paper->arena, facts, outline.profile_end - outline.profile_begin);
    outline.rows++; /* its place among the levels stands above the page */
    outline.count--;
    paper_outline(paper, &outline);
    paper->rows[about - outline.rows].folded = true;
}
