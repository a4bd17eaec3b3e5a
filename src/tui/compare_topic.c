/*
 * The page of one topic: a heading for each column, with how it stands to what it is held against, and under it what
 * it says.
 */
#include "compare_topic.h"

struct writing {
    const struct compare_words *words;
    struct compare_topic topic;
    size_t column;
};

/* Notes that the rows added since are about the column. */
static void
note_column(struct writing *w)
{
    struct compare_topic *topic = &w->topic;
    topic->columns = arena_grow(topic->paper.arena, topic->columns, topic->paper.count - 1, sizeof(*topic->columns));
    topic->columns[topic->paper.count - 1] = w->column;
}

/* "reworded, against Career", "new here": behind the name of a column, where what it says does not say it. */
static struct str
remark(const struct writing *w)
{
    const struct comparison *comparison = w->words->comparison;
    enum mark mark = w->topic.row->cells[w->column].mark;
    struct buf out = {.arena = w->topic.paper.arena};
    int against = compare_held_against(comparison, w->topic.row, w->column);
    if (mark == MARK_NONE || mark == MARK_SAME || mark == MARK_ABSENT || mark == MARK_BLANK)
        return (struct str){0};
    if (mark == MARK_CHANGED)
        buf_puts(&out, change_name(compare_change(comparison, w->topic.row, w->column, against)));
    else
        buf_puts(&out, mark_meaning(mark));
    if (against >= 0 && mark != MARK_NEW)
        buf_printf(&out, ", against %.*s", STR_ARGS(w->words->names[against]));
    return buf_get(&out);
}

/* Adds what a column says in the row, under its name and how it stands to what it is held against. */
static void
add_column(struct writing *w)
{
    struct paper *paper = &w->topic.paper;
    const struct compare_row *row = w->topic.row;
    enum mark mark = row->cells[w->column].mark;
    struct compare_paragraphs says = compare_words_cell(w->words, paper->arena, row, w->column, true);
    struct str name =
        w->words->one_profile ? compare_words_heading(w->words, paper->arena, w->column) : w->words->names[w->column];
    const char *lead = arena_printf(paper->arena, "%c ", mark_sign(mark));
    paper_heading(paper, 1, name, remark(w));
    note_column(w);
    for (size_t i = 0; i < says.count; i++) {
        const struct compare_paragraph *each = &says.v[i];
        const char *before = arena_printf(paper->arena, "%s%s", i == 0 ? lead : "  ", each->lead);
        struct paper_row *added = paper_add(paper, 2 + each->indent, before, each->text);
        added->role = role_mark(each->mark);
        added->lead_role = role_mark(mark);
        added->strong = each->changed;
        note_column(w);
    }
}

struct compare_topic
compare_topic_make(const struct compare_words *words, struct arena *arena, const struct compare_part *part,
                   const struct compare_row *row)
{
    struct writing w = {.words = words, .topic = {.part = part, .row = row, .paper.arena = arena}};
    for (; row && w.column < words->comparison->column_count; w.column++)
        add_column(&w);
    if (!row) {
        paper_add(&w.topic.paper, 0, "", str_of("Nothing is stated here that could be compared."));
        note_column(&w);
    }
    return w.topic;
}

size_t
compare_topic_column(const struct compare_topic *topic)
{
    return topic->columns[paper_focused(&topic->paper) - topic->paper.rows];
}

void
compare_topic_focus(struct compare_topic *topic, size_t column)
{
    size_t row = 0;
    while (row + 1 < topic->paper.count && topic->columns[row] < column)
        row++;
    paper_focus(&topic->paper, row);
}
