/*
 * Which words fit an error of libyaml often depends on what stands at the place, so a row of the table may name a
 * function that looks. To put an error better, change its row, or have such a function look closer.
 */
#include "yaml_errors.h"

#include "rung/text.h"
#include "yaml.h"
#include "yaml_lint.h"

enum { KEY_SHOWN_BYTES = 40 }; /* of the key that names a group */

/* An error on its way to a diagnostic. */
struct fault {
    struct source *source;
    struct arena *arena; /* of the diagnostics */
    struct str group;    /* as for yaml_report_error */
    uint32_t problem;    /* libyaml's two places: where it stopped, and where what it was reading begins */
    uint32_t context;
    uint32_t pos; /* the place to show */
    const char *message;
    const char *hint;
    uint32_t related; /* DIAG_NO_POS: none */
    const char *label;
};

/* --- What stands at a place --- */

static uint32_t
byte_of(const struct source *source, uint32_t pos)
{
    struct source_cursor cursor = source_start(source);
    source_to_pos(source, &cursor, pos);
    return cursor.byte;
}

/* The character at a place, as far as it is ASCII; 0 at the end of the text. */
static char
char_at(const struct fault *fault, uint32_t pos)
{
    uint32_t byte = byte_of(fault->source, pos);
    return byte < fault->source->bytes ? fault->source->text[byte] : '\0';
}

/* The line around a byte, without its break; `pos` is where it begins. */
static struct str
line_at(const struct source *source, uint32_t byte)
{
    uint32_t start = byte < source->bytes ? byte : source->bytes, end = start;
    struct source_cursor cursor = source_start(source);
    while (start > cursor.byte && source->text[start - 1] != '\n' && source->text[start - 1] != '\r')
        start--;
    while (end < source->bytes && source->text[end] != '\n' && source->text[end] != '\r')
        end++;
    source_to_byte(source, &cursor, start);
    return (struct str){.ptr = source->text + start, .bytes = end - start, .pos = cursor.pos};
}

/* The line around a place from its first character that is no blank and no dash of a list. */
static struct str
content_at(const struct source *source, uint32_t byte)
{
    struct str line = line_at(source, byte);
    while (line.bytes
           && (*line.ptr == ' ' || *line.ptr == '\t' || (*line.ptr == '-' && line.bytes > 1 && line.ptr[1] == ' '))) {
        line.ptr++;
        line.bytes--;
        line.pos++;
    }
    return line;
}

/* The place of a byte of a line. */
static uint32_t
pos_in(struct str line, uint32_t byte)
{
    line.bytes = byte;
    return line.pos + (uint32_t)text_characters(line);
}

/* The first ": ", or ":" at the end, of a line; its length when there is none. */
static uint32_t
find_colon(struct str line)
{
    for (uint32_t i = 0; i < line.bytes; i++)
        if (line.ptr[i] == ':' && (i + 1 == line.bytes || line.ptr[i + 1] == ' ' || line.ptr[i + 1] == '\t'))
            return i;
    return line.bytes;
}

/* --- A closer look --- */

static const char no_key[] = "a line that is neither a key with a colon nor an item with a dash";
static const char no_key_hint[] = "put a colon and a blank behind the key, or put text of several lines in quotes";
static const char no_dash_hint[] = "if it is an entry of the list, put a dash and a blank before it";

static void
say(struct fault *fault, uint32_t pos, const char *message, const char *hint)
{
    fault->pos = pos;
    fault->message = message;
    fault->hint = hint;
    fault->related = DIAG_NO_POS;
}

/* What a line has that keeps its key from being one, whatever libyaml then stumbles over. */
static bool
say_bad_key(struct fault *fault, struct str line)
{
    uint32_t colon = find_colon(line), tight = yaml_key_without_blank(line.ptr, line.bytes);
    struct str key = {.ptr = line.ptr, .bytes = colon};
    const char *hash = memmem(line.ptr, colon, " #", 2);
    struct odd_space odd = yaml_odd_space(line.ptr + tight, tight ? line.bytes - tight : 0);
    if (colon < line.bytes && text_characters(key) > YAML_KEY_CHARACTERS_MAX)
        say(fault, line.pos, "a key of more than 1,024 characters", "if it is text, put the whole of it in quotes");
    else if (odd.bytes && colon == line.bytes)
        say(fault,
            pos_in(line, tight),
            arena_printf(fault->arena,
                         "%s (U+%04X), which is no blank for YAML, stands behind this colon",
                         odd.name,
                         odd.point),
            "replace it by a usual blank");
    else if (tight && colon == line.bytes)
        say(fault, pos_in(line, tight - 1), "a colon without a blank behind it", "put a blank behind the colon");
    else if (hash && colon < line.bytes)
        say(fault,
            pos_in(line, (uint32_t)(hash + 1 - line.ptr)),
            "from this # on, the line is taken for a comment",
            "put the key in quotes");
    else if (line.bytes > 1 && line.ptr[0] == '-' && line.ptr[1] != '-' && colon == line.bytes)
        say(fault, line.pos, "a dash without a blank behind it", "put a blank behind the dash");
    else
        return false;
    return true;
}

/* A key where none can be: a second one in the line, or a line that is indented as if the text above went on. */
static void
look_at_colon(struct fault *fault)
{
    uint32_t at = byte_of(fault->source, fault->problem);
    struct str line = content_at(fault->source, at);
    uint32_t own = (uint32_t)(fault->source->text + at - line.ptr);
    uint32_t colon = find_colon(line);
    if (colon < own) {
        struct str behind = {.ptr = line.ptr + colon + 1, .bytes = line.bytes - colon - 1};
        while (behind.bytes && (*behind.ptr == ' ' || *behind.ptr == '\t'))
            behind = (struct str){.ptr = behind.ptr + 1, .bytes = behind.bytes - 1};
        bool curly = yaml_curly(behind) || yaml_curly(line);
        say(fault,
            fault->problem,
            "a second colon in one line",
            curly ? YAML_CURLY_HINT : "put the text behind the first colon in quotes");
        return;
    }
    if (say_bad_key(fault, line))
        return;
    const char *text = fault->source->text, *end = line_at(fault->source, at).ptr;
    while (end > text && memchr(" \t\r\n", end[-1], 4))
        end--;
    uint32_t before = end > text ? (uint32_t)(end - 1 - text) : 0;
    struct str above = content_at(fault->source, before);
    if (end > text && say_bad_key(fault, above))
        return;
    if (end > text && above.ptr - line_at(fault->source, before).ptr >= line.ptr - line_at(fault->source, at).ptr)
        say(fault, above.pos, no_key, no_key_hint);
    else
        say(fault,
            line.pos,
            "this line begins further to the right than the key above it, so it is taken for part of the text there",
            "begin it in the column of the keys that it belongs to, or put the whole text in quotes");
}

/* Whether the next line with text, above (-1) or below (1) the one at a byte, has its dash in the same column. */
static bool
has_dash_beside(const struct source *source, uint32_t byte, int step)
{
    struct str line = line_at(source, byte);
    uint32_t indent = 0;
    while (indent < line.bytes && line.ptr[indent] == ' ')
        indent++;
    const char *text = source->text, *end = text + source->bytes;
    const char *at = step < 0 ? line.ptr : line.ptr + line.bytes;
    while (step < 0 ? at > text && memchr(" \t\r\n", at[-1], 4) : at < end && memchr(" \t\r\n", *at, 4))
        at += step;
    if (step < 0 ? at == text : at == end)
        return false;
    struct str other = line_at(source, (uint32_t)(at - text) - (step < 0));
    uint32_t i = 0;
    while (i < other.bytes && other.ptr[i] == ' ')
        i++;
    return i == indent && i + 1 < other.bytes && other.ptr[i] == '-' && other.ptr[i + 1] == ' ';
}

static void
look_at_key(struct fault *fault)
{
    uint32_t at = byte_of(fault->source, fault->context);
    if (say_bad_key(fault, content_at(fault->source, at)))
        return;
    if (has_dash_beside(fault->source, at, -1) || has_dash_beside(fault->source, at, 1))
        fault->hint = no_dash_hint;
}

/* Something that is no key stands among the keys of a group. */
static void
look_at_group(struct fault *fault)
{
    uint32_t at = byte_of(fault->source, fault->problem);
    const char *text = fault->source->text;
    struct str line = line_at(fault->source, at);
    const char *before = text + at;
    while (before > line.ptr && (before[-1] == ' ' || before[-1] == '\t'))
        before--;
    if (before > line.ptr) {
        if (memchr("\"'", before[-1], 2))
            say(fault,
                fault->problem,
                "text goes on behind the closing quote",
                "put all of it in quotes; inside \"...\" write \\\" for a quote, inside '...' write ''");
        else if (memchr("]}", before[-1], 2))
            say(fault,
                fault->problem,
                "text goes on behind the closing bracket",
                "text that begins with a bracket must be in quotes as a whole");
        else if (memchr("&*!", text[at], 3) && at < fault->source->bytes)
            say(fault, fault->problem, "& * and ! have a meaning of their own here", "put the text in quotes");
        return;
    }
    if (char_at(fault, fault->problem) == ':') {
        say(fault, fault->problem, "a colon without a key before it", "write a key, a colon and a blank");
        return;
    }
    if (at + 1 < fault->source->bytes && text[at] == '-' && text[at + 1] == ' ') {
        fault->message = "a list item where a key belongs";
        fault->hint =
            "a list stands below its own key, with nothing behind the colon, and all its items begin in one column";
    }
    uint32_t bytes = fault->group.bytes < KEY_SHOWN_BYTES ? fault->group.bytes : KEY_SHOWN_BYTES;
    while (bytes && bytes < fault->group.bytes && ((unsigned char)fault->group.ptr[bytes] & 0xC0) == 0x80)
        bytes--;
    if (bytes && fault->group.pos == fault->context)
        fault->label = arena_printf(fault->arena,
                                    "the keys beside \"%.*s\" begin in column %u",
                                    (int)bytes,
                                    fault->group.ptr,
                                    source_place(fault->source, fault->context).column);
}

/* Something that is no item stands among the items of a list. */
static void
look_at_list(struct fault *fault)
{
    uint32_t column = source_place(fault->source, fault->context).column;
    fault->label = arena_printf(fault->arena, "the list begins here, in column %u", column);
    if (source_place(fault->source, fault->problem).column > column)
        fault->hint = arena_printf(fault->arena,
                                   "begin an item with a dash in column %u, a key of the item above in column %u",
                                   column,
                                   column + 2);
}

/* A bracket that is not closed, or in which something else is wrong. */
static void
look_at_brackets(struct fault *fault)
{
    char open = char_at(fault, fault->context), found = char_at(fault, fault->problem);
    bool list = open == '[';
    struct place here = source_place(fault->source, fault->problem),
                 there = source_place(fault->source, fault->context);
    if (found && memchr("]}", found, 2)) {
        say(fault,
            fault->problem,
            list ? "closed with }, but opened with [" : "closed with ], but opened with {",
            list ? "close it with ]" : "close it with }");
    } else if (found && here.line == there.line) {
        say(fault,
            fault->problem,
            list ? "a comma or the closing ] is missing before this"
                 : "a comma or the closing } is missing before this",
            "text that begins with a bracket, or holds a comma or colon inside brackets, must be in quotes");
    } else {
        say(fault,
            fault->context,
            list ? "a [ that is never closed" : "a { that is never closed",
            list ? "close it with ], and put a comma between its values"
                 : "close it with }, and put a comma between its keys");
        return;
    }
    fault->related = fault->context;
    fault->label = "opened here";
}

/* A value is missing inside brackets, or the text ends there. */
static void
look_at_value(struct fault *fault)
{
    char found = char_at(fault, fault->problem);
    if (found == '\0' && fault->group.pos != DIAG_NO_POS) {
        bool list = char_at(fault, fault->group.pos) == '[';
        say(fault,
            fault->group.pos,
            list ? "a [ that is never closed" : "a { that is never closed",
            list ? "close it with ]" : "close it with }");
    } else if (found && memchr(",]}", found, 3)) {
        say(fault,
            fault->problem,
            arena_printf(fault->arena, "a value cannot begin with %c", found),
            "if it is text, put it in quotes; if not, write a value before it");
    }
}

/* What stands at the place where no token can begin. */
static void
look_at_start(struct fault *fault)
{
    char found = char_at(fault, fault->problem);
    if (found == '\t')
        say(fault, fault->problem, "a tab is used for indentation", "use blanks: two for each step");
    else if (found == '|' || found == '>')
        say(fault,
            fault->problem,
            arena_printf(fault->arena, "%c cannot stand inside brackets", found),
            "put the text in quotes");
    else if (found > ' ')
        say(fault,
            fault->problem,
            arena_printf(fault->arena, "text cannot begin with %c", found),
            "put the text in quotes");
}

/* A document has ended, and more comes. */
static void
look_at_document(struct fault *fault)
{
    struct str line = line_at(fault->source, source_start(fault->source).byte);
    if (line.bytes && line.ptr[0] == '%')
        say(fault,
            fault->problem,
            "a line with --- is missing above this one",
            "lines that begin with % are for YAML itself: delete them, or write --- behind them");
}

/* --- The table --- */

#define BRACKETS NULL, NULL, false, look_at_brackets
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
     look_at_start},
    {"found a tab character", NULL, "a tab is used for indentation", "use blanks: two for each step", false, NULL},
    {"mapping values are not allowed", NULL, NULL, NULL, false, look_at_colon},
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
    {"could not find expected ':'", NULL, no_key, no_key_hint, true, look_at_key},
    {"found unexpected ':'",
     NULL,
     "a colon without a blank behind it",
     "put a blank behind the colon; if it is text, put it in quotes",
     false,
     NULL},
    {"did not find expected ',' or ']'", NULL, BRACKETS},
    {"did not find expected ',' or '}'", NULL, BRACKETS},
    {"did not find expected node content", NULL, "a value is missing here", NULL, false, look_at_value},
    {"did not find expected '-' indicator",
     NULL,
     "this line does not belong to the list above it",
     "begin each item of a list with a dash and a blank, all in the same column",
     false,
     look_at_list},
    {"did not find expected key",
     NULL,
     "this line does not fit in here",
     "the keys of one group begin in the same column",
     false,
     look_at_group},
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
     look_at_document},
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
            say(fault, fault->context, errors[i].message, errors[i].hint);
        fault->message = errors[i].message;
        fault->hint = errors[i].hint;
        if (errors[i].look)
            errors[i].look(fault);
        return;
    }
}

/* A line that only looks indented: whatever libyaml says, this is why. */
static void
look_at_indentation(struct fault *fault)
{
    struct str line = line_at(fault->source, byte_of(fault->source, fault->pos));
    uint32_t i = 0;
    while (i < line.bytes && line.ptr[i] == ' ')
        i++;
    struct odd_space odd = yaml_odd_space(line.ptr + i, line.bytes - i);
    if (odd.bytes)
        say(fault,
            pos_in(line, i),
            arena_printf(fault->arena,
                         "this line is indented with %s (U+%04X), which is no blank for YAML",
                         odd.name,
                         odd.point),
            "replace it by usual blanks");
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
    look_at_indentation(&fault);
    struct diag *diag = diag_add(diags, DIAG_SYNTAX, source, (struct str){.pos = fault.pos}, "%s", fault.message);
    diag->hint = fault.hint;
    if (fault.related != DIAG_NO_POS)
        diag->related = (struct diag_place){source, fault.related, fault.label};
}
