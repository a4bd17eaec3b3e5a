/*
 * Which words fit an error of libyaml often depends on what stands at the place, so a row of the table may name a
 * function that looks. To put an error better, change its row, or have such a function (yaml_fault.c) look closer.
 */
#include "yaml_errors.h"

#include "yaml_fault.h"

#define BRACKETS NULL, NULL, false, fault_look_at_brackets
#define FIRST_MARK "put the text in quotes"

static const struct {
    const char *problem; /* part of libyaml's words */
    const char *context; /* the same; NULL: any */
    const char *message;
    const char *hint;
    bool at_context;                   /* where it began shows it better than where libyaml stopped */
    void (*look)(struct fault *fault); /* may say it better; NULL: nothing to look at */
} errors[] = {
    {"found character that cannot start any token",
     NULL,
     "a character that cannot begin a value",
     FIRST_MARK,
     false,
     fault_look_at_start},
    {"found a tab character", NULL, "a tab is used for indentation", "use blanks: two for each step", false, NULL},
    {"mapping values are not allowed", NULL, NULL, NULL, false, fault_look_at_colon},
    {"mapping keys are not allowed",
     NULL,
     "text cannot begin with a question mark and a blank",
     FIRST_MARK,
     false,
     NULL},
    {"block sequence entries are not allowed",
     NULL,
     "a list cannot begin in the line of its key",
     "begin the list in the line below; if this is text, put it in quotes",
     false,
     NULL},
    {"unexpected end of stream", "quoted scalar", "a quote that is never closed", "close the quote", true, NULL},
    {"unexpected document indicator", "quoted scalar", "a quote that is never closed", "close the quote", true, NULL},
    {"could not find expected ':'", NULL, fault_no_key, fault_no_key_hint, true, fault_look_at_key},
    {"found unexpected ':'",
     NULL,
     "a colon without a blank behind it",
     "put a blank behind the colon; if it is text, put it in quotes",
     false,
     NULL},
    {"did not find expected ',' or ']'", NULL, BRACKETS},
    {"did not find expected ',' or '}'", NULL, BRACKETS},
    {"did not find expected node content", NULL, "a value is missing here", NULL, false, fault_look_at_value},
    {"did not find expected '-' indicator",
     NULL,
     "this line does not belong to the list above it",
     "begin each item of a list with a dash and a blank, all in the same column",
     false,
     fault_look_at_list},
    {"did not find expected key",
     NULL,
     "this line does not fit in here",
     "the keys of one group begin in the same column",
     false,
     fault_look_at_group},
    {"",
     "directive",
     "a line that begins with %",
     "put the text in quotes; the other lines with % are for YAML itself",
     true,
     NULL},
    {"found undefined tag handle", NULL, "text cannot begin with !", FIRST_MARK, false, NULL},
    {"", "scanning a tag", "text cannot begin with !", FIRST_MARK, true, NULL},
    {"", "parsing a tag", "text cannot begin with !", FIRST_MARK, true, NULL},
    {"", "an alias", "text cannot begin with *", FIRST_MARK, true, NULL},
    {"", "an anchor", "text cannot begin with &", FIRST_MARK, true, NULL},
    {"found unknown escape character",
     NULL,
     "a backslash with a letter that means nothing",
     "write the backslash twice, or use single quotes",
     false,
     NULL},
    {"hexdecimal number",
     NULL,
     "a backslash with a letter that calls for a number",
     "write the backslash twice, or use single quotes",
     false,
     NULL},
    {"invalid Unicode character escape code",
     NULL,
     "a backslash with the number of no character",
     "write the character itself; pairs such as \\ud83d\\ude00, as programs write them in JSON, are not read",
     false,
     NULL},
    {"comment or line break",
     "block scalar",
     "text behind | or >",
     "begin the text in the next line; if it begins with this sign, put it in quotes",
     false,
     NULL},
    {"", "block scalar", "a | or > with an indentation that is none", "leave the number out", true, NULL},
    {"found incompatible YAML document",
     NULL,
     "a version of YAML that is not 1.1 or 1.2",
     "delete this line",
     false,
     NULL},
    {"found duplicate", NULL, "a line with % that stands twice", "delete one of them", false, NULL},
    {"did not find expected <document start>",
     NULL,
     "this line does not belong to what stands above it",
     "a file is one group of keys: each with a colon and a blank behind it",
     false,
     fault_look_at_document},
};

static bool
mentions(const char *text, const char *part)
{
    return !part || (text && strstr(text, part));
}

static void
explain(struct fault *fault, const yaml_parser_t *parser)
{
    for (size_t i = 0; i < sizeof(errors) / sizeof(*errors); i++) {
        if (!mentions(parser->problem, errors[i].problem) || !mentions(parser->context, errors[i].context))
            continue;
        if (errors[i].at_context)
            fault_say(fault, fault->context, errors[i].message, errors[i].hint);
        fault->message = errors[i].message;
        fault->hint = errors[i].hint;
        if (errors[i].look)
            errors[i].look(fault);
        return;
    }
}

void
yaml_report_error(const yaml_parser_t *parser, struct source *source, struct str group, struct diags *diags)
{
    struct fault fault = {
        .source = source,
        .arena = diags->arena,
        .group = group,
        .problem = (uint32_t)parser->problem_mark.index,
        .context = (uint32_t)parser->context_mark.index,
        .pos = (uint32_t)parser->problem_mark.index,
        .message = parser->problem ? parser->problem : "the text cannot be read",
        .related = DIAG_NO_POS,
        .label = "what it belongs to begins here",
    };
    if (parser->context && parser->context_mark.line != parser->problem_mark.line)
        fault.related = fault.context;
    explain(&fault, parser);
    fault_look_at_indentation(&fault);
    struct diag *diag = diag_add(diags, DIAG_SYNTAX, source, (struct str){.pos = fault.pos}, "%s", fault.message);
    diag->hint = fault.hint;
    if (fault.related != DIAG_NO_POS)
        diag->related = (struct diag_place){source, fault.related, fault.label};
}
