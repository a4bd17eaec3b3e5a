/* rung explain: what the code of a problem means. */
#include "cli.h"
#include "rung/explain.h"
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

static const struct column_row columns[] = {
    {"code", "Code", "such as E012"},
    {"about", "What it is about", "what it means, in a line"},
    {"group", "Kind", "errors, warnings, or questions that only rung check asks", .heading = true},
    {0},
};

static void
list_codes(struct answer *answer)
{
    struct outline *page = answer_page(answer, str_of("Codes of problems"));
    struct str more = str_of("rung explain CODE says more about one of them, with an example.");
    outline_add(page, OUTLINE_TEXT, 0, more)->aside = true;
    struct table *table = table_of(answer->arena, TABLE_LIST, columns);
    for (enum part part = 0; part < PART_COUNT; part++)
        for (enum diag_code code = 0; code < DIAG_CODE_COUNT; code++) {
            if (part_of(code) != part)
                continue;
            struct table_cell *cells = table_add(table, str_of(headings[part]));
            table_set(table, &cells[0], str_of(diag_code_name(code)));
            table_set(table, &cells[1], str_of(diag_about(code)));
        }
    outline_table(page, table);
}

/* --- The command --- */

static int
explain_codes(struct session *session, struct answer *answer)
{
    struct str names[DIAG_CODE_COUNT];
    if (session->word_count == 0) {
        list_codes(answer);
        return EXIT_FINE;
    }
    struct str word = str_of(session->words[0]);
    enum diag_code code = diag_code_find(word);
    if (code < DIAG_CODE_COUNT) {
        answer_add(answer, outline_explanation(answer->arena, code));
        return EXIT_FINE;
    }
    for (code = 0; code < DIAG_CODE_COUNT; code++)
        names[code] = str_of(diag_code_name(code));
    const char *hint = text_suggest(session->arena, session->arena, word, names, DIAG_CODE_COUNT);
    complain(session, hint ? hint : "rung explain lists the codes", "there is no code \"%s\"", session->words[0]);
    return EXIT_NO;
}

const struct command command_explain = {
    .name = "explain",
    .words = "[CODE]",
    .summary = "what the code of a problem means",
    .examples = "  rung explain                  all codes\n"
                "  rung explain E012             what it means, with a wrong and a right example\n",
    .tables = (const struct command_table[]){{"a row for each code", columns}, {0}},
    .most = 1,
    .needs_no_data = true,
    .answer = explain_codes,
};
