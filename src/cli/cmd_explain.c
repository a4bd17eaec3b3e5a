/* rung explain: what the code of a problem means. */
#include "cli.h"
#include "rung/explain.h"
#include "rung/page.h"
#include "rung/text.h"

/* The parts of the list, in the order of their codes. */
enum part { ERRORS, WARNINGS, QUESTIONS, PART_COUNT };

static const char *const headings[] = {
    [ERRORS] = "Errors: something cannot be read, or would be lost",
    [WARNINGS] = "Warnings: it is read, and perhaps not as it was meant",
    [QUESTIONS] = "What a careful colleague would ask",
};

static enum part
part_of(enum diag_code code)
{
    if (diag_severity(code) == DIAG_ERROR)
        return ERRORS;
    return code < DIAG_FIRST_QUESTION ? WARNINGS : QUESTIONS;
}

static void
list_codes(struct session *session)
{
    struct page page = {&session->out, session->columns};
    for (enum part part = 0; part < PART_COUNT; part++) {
        buf_printf(&session->out, "%s%s\n", part ? "\n" : "", headings[part]);
        for (enum diag_code code = 0; code < DIAG_CODE_COUNT; code++)
            if (part_of(code) == part)
                page_item(
                    &page, 2, arena_printf(session->arena, "%s  ", diag_code_name(code)), str_of(diag_about(code)));
    }
    buf_puts(&session->out, "\nrung explain CODE says more about one of them, with an example.\n");
}

/* A file as it stands, four columns in: wrapped, it would not be YAML any more. */
static void
add_example(struct page *page, const char *heading, const char *yaml)
{
    page_heading(page, str_of(heading), (struct str){0});
    page_gap(page);
    for (const char *line = yaml; *line;) {
        size_t bytes = strcspn(line, "\n");
        buf_fill(page->out, ' ', 4);
        text_add(page->out, (struct str){.ptr = line, .bytes = (uint32_t)bytes});
        buf_puts(page->out, "\n");
        line += bytes + (line[bytes] == '\n');
    }
}

/* How a warning is answered where nothing is wrong. What a colleague would ask is asked about single records. */
static void
add_way_out(struct page *page, enum diag_code code)
{
    const char *name = diag_code_name(code);
    if (part_of(code) == ERRORS)
        return;
    const char *accept =
        part_of(code) != QUESTIONS
            ? ""
            : arena_printf(
                page->out->arena, " the line \"accept: [%s]\" in that profile, competency or scale says so;", name);
    page_gap(page);
    page_paragraph(
        page,
        0,
        str_of(arena_printf(
            page->out->arena, "Where it is meant so,%s rung check --ignore %s leaves it out.", accept, name)));
}

static void
explain_code(struct session *session, enum diag_code code)
{
    struct page page = {&session->out, session->columns};
    const struct explanation *explanation = explain(code);
    page_title(&page, str_of(arena_printf(session->arena, "%s: %s", diag_code_name(code), diag_about(code))), '=');
    page_gap(&page);
    page_paragraph(&page, 0, str_of(explanation->meaning));
    if (explanation->wrong) {
        add_example(&page, "Wrong", explanation->wrong);
        add_example(&page, "Right", explanation->right);
    }
    add_way_out(&page, code);
}

static int
run_explain(struct session *session)
{
    struct str names[DIAG_CODE_COUNT];
    if (session->word_count == 0) {
        list_codes(session);
        return EXIT_FINE;
    }
    struct str word = str_of(session->words[0]);
    enum diag_code code = diag_code_find(word);
    if (code < DIAG_CODE_COUNT) {
        explain_code(session, code);
        return EXIT_FINE;
    }
    for (code = 0; code < DIAG_CODE_COUNT; code++)
        names[code] = str_of(diag_code_name(code));
    const struct str *nearest = text_nearest(session->arena, word, names, DIAG_CODE_COUNT);
    complain(session,
             nearest ? arena_printf(session->arena, "did you mean %.*s?", STR_ARGS(*nearest))
                     : "rung explain lists the codes",
             "there is no code \"%s\"",
             session->words[0]);
    return EXIT_NO;
}

const struct command command_explain = {
    .name = "explain",
    .words = "[CODE]",
    .summary = "what the code of a problem means",
    .examples = "  rung explain                  all codes\n"
                "  rung explain E012             what it means, with a wrong and a right example\n",
    .most = 1,
    .needs_no_data = true,
    .run = run_explain,
};
