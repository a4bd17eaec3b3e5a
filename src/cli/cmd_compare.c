/* rung compare: two or more levels, of one profile or several, topic by topic. */
#include "cli.h"
#include "page.h"
#include "rung/compare.h"
#include "rung/format.h"
#include "rung/text.h"

struct comparing {
    struct session *session;
    struct page page;
    const struct comparison *comparison;
    struct str *names; /* of the columns */
    int name_columns;  /* the width of the widest */
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
    text_add_padded(&lead, c->names[column], c->name_columns);
    buf_puts(&lead, "  ");
    return lead.ptr;
}

static void
write_item(struct comparing *c, size_t column, const struct held *item, const char *lead)
{
    struct buf text = {.arena = c->session->arena};
    buf_str(&text, item->text);
    const struct level *level = c->comparison->columns[column].rung.level;
    if (format_item_demand(item->text, item->more))
        buf_printf(&text, " (%s)", format_item_demand(item->text, item->more));
    if (level && item->origin && item->origin != level)
        buf_printf(&text, " (from %.*s)", STR_ARGS(item->origin->name));
    if (item->more && str_given(item->more->note))
        buf_printf(&text, " [note: %.*s]", STR_ARGS(item->more->note));
    page_item(&c->page, 2, lead, buf_get(&text));
    for (uint32_t i = 0; item->more && i < item->more->items.count; i++)
        page_item(&c->page, 4 + c->name_columns, "- ", item->more->items.v[i].text);
}

/* "same as Career": the nearest column before that says anything. */
static struct str
same_as(struct comparing *c, const struct compare_row *row, size_t column)
{
    do
        column--;
    while (column > 0 && row->cells[column].item_count == 0);
    return str_of(arena_printf(c->session->arena, "same as %.*s", STR_ARGS(c->names[column])));
}

static void
write_cell(struct comparing *c, const struct compare_row *row, size_t column)
{
    const struct compare_cell *cell = &row->cells[column];
    const char *lead = lead_of(c, column, mark_sign(cell->mark));
    if (cell->item_count == 0) {
        struct buf text = {.arena = c->session->arena};
        if (cell->requirement)
            format_requirement(&text, cell->requirement, cell->rating);
        else
            buf_puts(&text, format_nothing(cell->mark == MARK_BLANK ? CELL_BLANK : CELL_ABSENT));
        page_item(&c->page, 2, lead, buf_get(&text));
        return;
    }
    if (cell->mark == MARK_SAME) {
        page_item(&c->page, 2, lead, same_as(c, row, column));
        return;
    }
    for (size_t i = 0; i < cell->item_count; i++) {
        write_item(c, column, cell->items[i], lead);
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

static const char *
remark_of(const struct compare_part *part)
{
    if (!part->section)
        return NULL;
    return part->section->kind == SECTION_CUMULATIVE ? "Each level adds to the one it builds on."
                                                     : "Each level stands alone.";
}

static void
write_part(struct comparing *c, const struct compare_part *part)
{
    bool only = c->session->options.differences;
    page_gap(&c->page);
    page_title(&c->page, part->heading, '-');
    if (remark_of(part))
        page_paragraph(&c->page, 0, str_of(remark_of(part)));
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

static bool
one_profile(const struct comparison *comparison)
{
    for (size_t i = 1; i < comparison->column_count; i++)
        if (comparison->columns[i].rung.profile != comparison->columns[0].rung.profile)
            return false;
    return true;
}

/* Columns are named by their level; by profile and level when there are several profiles. */
static void
name_columns(struct comparing *c)
{
    bool one = one_profile(c->comparison);
    c->names = arena_array(c->session->arena, c->comparison->column_count, sizeof(*c->names));
    for (size_t i = 0; i < c->comparison->column_count; i++) {
        struct rung rung = c->comparison->columns[i].rung;
        c->names[i] = one && rung.level ? rung.level->name : rung_name(c->session->arena, rung);
        int columns = text_columns(c->names[i]);
        c->name_columns = columns > c->name_columns ? columns : c->name_columns;
    }
    if (c->name_columns > c->page.columns / 2)
        c->name_columns = c->page.columns / 2; /* a longer one stands out */
}

static void
note_marks(struct comparing *c, const struct compare_part *part, bool *used)
{
    for (size_t row = 0; row < part->row_count; row++)
        for (size_t i = 0; i < c->comparison->column_count; i++)
            if (part->rows[row].differs || !c->session->options.differences)
                used[part->rows[row].cells[i].mark] = true;
}

/* What the marks mean that occur, a line each. */
static void
write_legend(struct comparing *c)
{
    bool used[MARK_COUNT] = {false};
    for (size_t i = 0; i < c->comparison->part_count; i++)
        note_marks(c, &c->comparison->parts[i], used);
    for (enum mark mark = MARK_NONE + 1; mark < MARK_COUNT; mark++) {
        struct buf meaning = {.arena = c->session->arena};
        compare_meaning(c->comparison, mark, &meaning);
        if (used[mark])
            page_item(&c->page, 2, (char[]){mark_sign(mark), ' ', '\0'}, buf_get(&meaning));
    }
}

static void
write_head(struct comparing *c)
{
    struct buf title = {.arena = c->session->arena};
    if (one_profile(c->comparison))
        buf_printf(&title, "%.*s: ", STR_ARGS(c->comparison->columns[0].rung.profile->title));
    for (size_t i = 0; i < c->comparison->column_count; i++)
        buf_printf(&title, "%s%.*s", i ? " / " : "", STR_ARGS(c->names[i]));
    page_title(&c->page, buf_get(&title), '=');
    page_gap(&c->page);
    struct buf facts = {.arena = c->session->arena};
    format_count(&facts, c->comparison->row_count, "row");
    buf_printf(
        &facts, ", %zu differ. Each is held against the nearest before it that states it:", c->comparison->differing);
    page_paragraph(&c->page, 0, buf_get(&facts));
    write_legend(c);
}

/* Whether a level builds on another, by way of others or at once; a column without a level is not asked about. */
static bool
rests_on(const struct level *level, const struct level *other)
{
    while (level && level != other)
        level = level->builds_on;
    return level || !other;
}

/* "Principal builds on Senior": said where it is not simply the column before. */
static void
write_bases(struct comparing *c)
{
    for (size_t i = 1; i < c->comparison->column_count; i++) {
        const struct level *level = c->comparison->columns[i].rung.level;
        if (!level || !level->builds_on || level->builds_on == c->comparison->columns[i - 1].rung.level)
            continue;
        struct buf text = {.arena = c->session->arena};
        buf_printf(&text, "%.*s builds on %.*s", STR_ARGS(level->name), STR_ARGS(level->builds_on->name));
        if (!rests_on(level, c->comparison->columns[i - 1].rung.level))
            buf_printf(&text, ", not on %.*s", STR_ARGS(c->names[i - 1]));
        page_paragraph(&c->page, 0, buf_get(&text));
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
    name_columns(&c);
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
