/*
 * One row of a comparison at full width: what each level says, under each other.
 */
#include "paper.h"
#include "screens.h"

struct topic_screen {
    struct str name;     /* of the topic */
    struct str sentence; /* on how the levels differ */
    struct paper paper;
};

static void
topic_title(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    buf_str(out, screen->topic->name);
}

static void
topic_fact(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    list_position(&screen->topic->paper.list, out);
}

static void
topic_fit(const struct app *app, struct screen *screen, struct rect page)
{
    paper_fit(&screen->topic->paper, app->frame, page);
}

static void
topic_draw(const struct app *app, const struct screen *screen, struct canvas *canvas, struct rect page)
{
    paper_draw(&screen->topic->paper, app->frame, canvas, page);
}

static bool
topic_act(struct app *app, struct screen *screen, struct command command)
{
    (void)app;
    return paper_act(&screen->topic->paper, command.action);
}

static void
topic_status(const struct app *app, const struct screen *screen, struct buf *out)
{
    (void)app;
    buf_str(out, screen->topic->sentence);
}

static const char *
topic_why_not(const struct app *app, const struct screen *screen, enum action action)
{
    (void)app;
    bool heading = paper_focused(&screen->topic->paper)->heading > 0;
    return action == ACT_OPEN && !heading ? "Only headings can be folded: go to one with Tab." : NULL;
}

static const struct binding topic_rows[] = {
    {.key = K_ENTER, .action = ACT_OPEN, .hint = "Fold", .help = "Fold the level, or unfold it"},
    {.key = K_TAB, .action = ACT_NEXT, .hint = "Next level", .help = "Go to the next level"},
    {.key = K_BACKTAB, .action = ACT_PREVIOUS, .help = "Go to the level before"},
};

const struct screen_ops topic_screen_ops = {
    .name = "One topic",
    .bindings = KEYMAP(topic_rows),
    .title = topic_title,
    .fact = topic_fact,
    .fit = topic_fit,
    .draw = topic_draw,
    .act = topic_act,
    .status = topic_status,
    .why_not = topic_why_not,
};

/* A copy of a text that may lie with the comparison, which need not live as long as the page. */
static struct str
kept(struct arena *arena, struct str text)
{
    return (struct str){.ptr = arena_copy(arena, text.ptr, text.bytes), .bytes = text.bytes};
}

/* Adds what a column says in the row, under its name and how it stands to the columns before. */
static void
add_column(struct paper *paper, const struct compare_words *words, const struct compare_row *row, size_t column)
{
    enum mark mark = row->cells[column].mark;
    struct compare_paragraphs says = compare_words_cell(words, paper->arena, row, column, true);
    bool stated = compare_stated(&row->cells[column]);
    struct str remark = str_of(stated && mark != MARK_NONE ? mark_meaning(mark) : NULL);
    struct str name = words->one_profile ? compare_words_heading(words, paper->arena, column) : words->names[column];
    const char *lead = arena_printf(paper->arena, "%c ", mark_sign(mark));
    paper_heading(paper, 1, kept(paper->arena, name), remark);
    for (size_t i = 0; i < says.count; i++) {
        const struct compare_paragraph *each = &says.v[i];
        const char *before = arena_printf(paper->arena, "%s%s", i == 0 ? lead : "  ", each->lead);
        struct paper_row *added = paper_add(paper, 2 + each->indent, before, each->text);
        added->role = role_mark(each->mark);
        added->lead_role = role_mark(mark);
    }
}

void
screen_topic_open(struct app *app, const struct compare_words *words, const struct compare_part *part,
                  const struct compare_row *row)
{
    struct screen *screen = app_push(app, &topic_screen_ops);
    struct topic_screen *topic = arena_alloc(screen->arena, sizeof(*topic));
    struct buf sentence = {.arena = screen->arena};
    screen->topic = topic;
    topic->paper.arena = screen->arena;
    topic->name = kept(screen->arena, compare_words_label(part, row));
    for (size_t i = 0; i < words->comparison->column_count; i++)
        add_column(&topic->paper, words, row, i);
    compare_words_row(words, &sentence, part, row);
    topic->sentence = buf_get(&sentence);
}
