/* rung show: everything about one thing. */
#include "cli.h"
#include "page.h"
#include "rung/outline.h"

enum { INDENT = 2 }; /* columns for each depth */

/* What stands before a row: "- ", "1. ", "* ". */
static const char *
lead_of(struct arena *arena, const struct outline_row *row)
{
    if (row->kind != OUTLINE_ITEM)
        return "";
    if (str_given(row->label))
        return arena_printf(arena, "%.*s ", STR_ARGS(row->label));
    return arena_printf(arena, "%c ", row->sign);
}

static void
write_row(struct page *page, const struct outline_row *row, int below)
{
    switch (row->kind) {
    case OUTLINE_HEADING:
        page_heading(page, row->text, row->remark);
        break;
    case OUTLINE_SUBHEADING:
        page_gap(page);
        page_paragraph(page, INDENT, row->text);
        break;
    case OUTLINE_FACT:
        page_field(page, below * INDENT, row->label, row->text);
        break;
    default:
        page_item(page, (below + row->depth) * INDENT, lead_of(page->out->arena, row), row->text);
        break;
    }
}

/* Rows stand below the last heading or subheading: one step in for each. */
static void
write_outline(struct session *session, const struct outline *outline)
{
    struct page page = {.out = &session->out, .columns = session->columns};
    int below = 0;
    page_title(&page, outline->title, '=');
    if (outline->count > 0 && outline->rows[0].kind != OUTLINE_HEADING) /* a heading makes room for itself */
        page_gap(&page);
    for (size_t i = 0; i < outline->count; i++) {
        const struct outline_row *row = &outline->rows[i];
        if (row->kind == OUTLINE_HEADING || row->kind == OUTLINE_SUBHEADING)
            below = row->kind == OUTLINE_HEADING ? 1 : 2;
        write_row(&page, row, below);
    }
}

/* A name of several words need not be quoted. */
static const char *
joined_words(struct session *session)
{
    struct buf words = {.arena = session->arena};
    buf_puts(&words, "");
    for (size_t i = 0; i < session->word_count; i++)
        buf_printf(&words, "%s%s", i > 0 ? " " : "", session->words[i]);
    return words.ptr;
}

static int
show(struct session *session)
{
    struct target target = find_target(session, joined_words(session), FIND_ALL);
    struct outline outline;
    if (target.kind == TARGET_NONE)
        return EXIT_NO;
    if (target.kind == TARGET_RUNG)
        outline = outline_rung(session->arena, target.rung);
    else if (target.kind == TARGET_COMPETENCY)
        outline = outline_competency(session->arena, session->collection, target.competency);
    else
        outline = outline_scale(session->arena, session->collection, target.scale);
    write_outline(session, &outline);
    return EXIT_FINE;
}

const struct command command_show = {
    .name = "show",
    .words = "PROFILE[@LEVEL] | COMPETENCY | SCALE",
    .summary = "everything about one thing",
    .examples = "  rung show operations-support             a profile with all of its levels\n"
                "  rung show operations-support@principal   one level, with all that it inherits\n"
                "  rung show 50419571                       the same, by its job code\n"
                "  rung show Active Listening               what a competency means, and who requires it\n",
    .least = 1,
    .most = SIZE_MAX,
    .run = show,
};
