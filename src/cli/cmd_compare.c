/* rung compare: two or more levels, of one profile or several, topic by topic. */
#include "cli.h"
#include "rung/compare_words.h"
#include "rung/format.h"
#include "rung/page.h"
#include "rung/text.h"

struct comparing {
    struct session *session;
    struct page page;
    const struct comparison *comparison;
    struct compare_words words;
    int name_columns; /* the width of the widest name of a column */
};

/* --- Which rungs --- */

struct rungs {
    struct rung *v;
    size_t count;
};

static void
add_rung(struct session *session, struct rungs *rungs, struct rung rung)
{
    rungs->v = arena_grow(session->arena, rungs->v, rungs->count, sizeof(*rungs->v));
    rungs->v[rungs->count++] = rung;
}

/* A profile without a level stands for all of its levels. */
static bool
read_rungs(struct session *session, struct rungs *rungs)
{
    for (size_t i = 0; i < session->word_count; i++) {
        struct target target = find_target(session, session->words[i], FIND_PROFILES);
        if (target.kind == TARGET_NONE)
            return false;
        const struct profile *profile = target.rung.profile;
        if (target.rung.level || profile->level_count == 0)
            add_rung(session, rungs, target.rung);
        for (uint32_t k = 0; !target.rung.level && k < profile->level_count; k++)
            add_rung(session, rungs, (struct rung){profile, &profile->levels[k]});
    }
    if (rungs->count > COMPARE_COLUMNS_MAX) {
        complain(session,
                 "name the levels to compare",
                 "these are %zu levels; the most is %d",
                 rungs->count,
                 COMPARE_COLUMNS_MAX);
        return false;
    }
    if (rungs->count < 2)
        complain(session, "name another level or profile to compare it with", "there is only one thing to compare");
    return rungs->count >= 2;
}

/* --- Cells --- */

/* "^ Senior     ": what stands before a cell. */
static const char *
lead_of(struct comparing *c, size_t column, char sign)
{
    struct buf lead = {.arena = c->session->arena};
    buf_printf(&lead, "%c ", sign);
    text_add_padded(&lead, c->words.names[column], c->name_columns);
    buf_puts(&lead, "  ");
    return lead.ptr;
}

static void
write_cell(struct comparing *c, const struct compare_row *row, size_t column)
{
    struct compare_paragraphs says = compare_words_cell(&c->words, c->session->arena, row, column, true);
    const char *lead = lead_of(c, column, mark_sign(row->cells[column].mark));
    for (size_t i = 0; i < says.count; i++) {
        const struct compare_paragraph *each = &says.v[i];
        if (each->indent > 0)
            page_item(&c->page, 4 + c->name_columns, each->lead, each->text);
        else
            page_item(&c->page, 2, lead, each->text);
        lead = lead_of(c, column, ' ');
    }
}

static void
write_row(struct comparing *c, const struct compare_row *row)
{
    struct buf name = {.arena = c->session->arena};
    page_gap(&c->page);
    if (row->competency)
        format_competency_name(&name, row->competency);
    if (row->competency || str_given(row->label))
        page_paragraph(&c->page, 0, row->competency ? buf_get(&name) : row->label);
    if (row->by_likeness)
        page_paragraph(&c->page, 0, str_of("(matched by likeness)"));
    for (size_t i = 0; i < c->comparison->column_count; i++)
        write_cell(c, row, i);
}

/* --- The page --- */

static void
write_part(struct comparing *c, const struct compare_part *part)
{
    bool only = c->session->options.differences;
    page_gap(&c->page);
    page_title(&c->page, part->heading, '-');
    if (compare_words_kind(&c->words, part))
        page_paragraph(
            &c->page, 0, str_of(arena_printf(c->session->arena, "(%s)", compare_words_kind(&c->words, part))));
    for (size_t i = 0; i < part->row_count; i++)
        if (part->rows[i].differs || !only)
            write_row(c, &part->rows[i]);
    size_t same = part->row_count - part->differing;
    if (only && same) {
        struct buf text = {.arena = c->session->arena};
        format_count(&text, same, "row");
        buf_puts(&text, " the same everywhere, left out");
        page_gap(&c->page);
        page_paragraph(&c->page, 2, buf_get(&text));
    }
}

/* The width of the widest name of a column. */
static void
measure_names(struct comparing *c)
{
    for (size_t i = 0; i < c->comparison->column_count; i++) {
        int columns = text_columns(c->words.names[i]);
        c->name_columns = columns > c->name_columns ? columns : c->name_columns;
    }
    if (c->name_columns > c->page.columns / 2)
        c->name_columns = c->page.columns / 2; /* a longer one stands out */
}

/* What the marks mean that occur in what is written, a line each. */
static void
write_legend(struct comparing *c)
{
    struct compare_used used = {0};
    for (size_t i = 0; i < c->comparison->part_count; i++)
        for (size_t row = 0; row < c->comparison->parts[i].row_count; row++)
            if (c->comparison->parts[i].rows[row].differs || !c->session->options.differences)
                compare_note_row(c->comparison, &c->comparison->parts[i].rows[row], false, &used);
    for (enum mark mark = MARK_NONE + 1; mark < MARK_COUNT; mark++) {
        struct buf meaning = {.arena = c->session->arena};
        compare_meaning(&used, mark, &meaning);
        if (used.marks >> mark & 1)
            page_item(&c->page, 2, (char[]){mark_sign(mark), ' ', '\0'}, buf_get(&meaning));
    }
}

static void
write_head(struct comparing *c)
{
    struct buf title = {.arena = c->session->arena};
    if (c->words.one_profile)
        buf_printf(&title, "%.*s: ", STR_ARGS(c->comparison->columns[0].rung.profile->title));
    for (size_t i = 0; i < c->comparison->column_count; i++)
        buf_printf(&title, "%s%.*s", i ? " / " : "", STR_ARGS(c->words.names[i]));
    page_title(&c->page, buf_get(&title), '=');
    page_gap(&c->page);
    struct buf facts = {.arena = c->session->arena};
    format_count(&facts, c->comparison->row_count, "row");
    buf_printf(
        &facts, ", %zu differ. Each is held against the nearest before it that states it:", c->comparison->differing);
    page_paragraph(&c->page, 0, buf_get(&facts));
    write_legend(c);
}

/* "Principal builds on Senior, not on Expert": said where it is not simply the column before. */
static void
write_bases(struct comparing *c)
{
    for (size_t i = 1; i < c->comparison->column_count; i++) {
        const char *base = compare_words_base(&c->words, c->session->arena, i);
        struct str name =
            c->comparison->columns[i].rung.level ? c->comparison->columns[i].rung.level->name : (struct str){0};
        if (base)
            page_paragraph(&c->page, 0, str_of(arena_printf(c->session->arena, "%.*s %s", STR_ARGS(name), base)));
    }
}

/* Says which sections do not stand here; nothing when all do. */
static void
write_left_out(struct comparing *c, const char *why, const struct texts *headings)
{
    struct buf text = {.arena = c->session->arena};
    buf_puts(&text, why);
    format_texts(&text, headings);
    if (headings->count == 0)
        return;
    page_gap(&c->page);
    page_paragraph(&c->page, 0, buf_get(&text));
}

static int
compare_rungs(struct session *session)
{
    struct rungs rungs = {0};
    if (!read_rungs(session, &rungs))
        return rungs.count == 1 && session->word_count == 1 ? EXIT_USAGE : EXIT_NO;
    struct comparing c = {
        .session = session,
        .page = {.out = &session->out, .columns = session->columns},
        .comparison = compare(session->arena, rungs.v, rungs.count),
    };
    c.words = compare_words_make(session->arena, c.comparison);
    measure_names(&c);
    write_head(&c);
    write_bases(&c);
    struct texts alike = {0}; /* parts without a difference */
    for (size_t i = 0; i < c.comparison->part_count; i++) {
        const struct compare_part *part = &c.comparison->parts[i];
        if (part->differing || !session->options.differences) {
            write_part(&c, part);
            continue;
        }
        alike.v = arena_grow(session->arena, alike.v, alike.count, sizeof(*alike.v));
        alike.v[alike.count++] = part->heading;
    }
    write_left_out(&c, "The same at all of them, left out: ", &alike);
    write_left_out(&c, "One text for all levels, not compared: ", &c.comparison->common);
    return EXIT_FINE;
}

const struct command command_compare = {
    .name = "compare",
    .words = "PROFILE[@LEVEL]...",
    .summary = "levels topic by topic",
    .examples = "  rung compare operations-support@career operations-support@senior\n"
                "  rung compare operations-support                      all of its levels\n"
                "  rung compare operations-support --differences        leave out what is the same\n",
    .least = 1,
    .most = SIZE_MAX,
    .takes = TAKES_DIFFERENCES,
    .run = compare_rungs,
};
