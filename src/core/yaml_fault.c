/* What stands at the place of an error of libyaml: a closer look often finds better words, and a better place. */
#include "yaml_fault.h"

#include "odd_space.h"
#include "rung/text.h"
#include "yaml.h"
#include "yaml_errors.h"
#include "yaml_lint.h"

enum { KEY_SHOWN_BYTES = 40 }; /* of the key that names a group */

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

const char fault_no_key[] = "a line that is neither a key with a colon nor an item with a dash";
const char fault_no_key_hint[] = "put a colon and a blank behind the key, or put text of several lines in quotes";
static const char no_dash_hint[] = "if it is an entry of the list, put a dash and a blank before it";

void
fault_say(struct fault *fault, uint32_t pos, const char *message, const char *hint)
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
    struct odd_space odd = odd_space_at(line.ptr + tight, tight ? line.bytes - tight : 0);
    if (colon < line.bytes && text_characters(key) > YAML_KEY_CHARACTERS_MAX)
        fault_say(
            fault, line.pos, "a key of more than 1,024 characters", "if it is text, put the whole of it in quotes");
    else if (odd.bytes && colon == line.bytes)
        fault_say(fault,
                  pos_in(line, tight),
                  arena_printf(fault->arena,
                               "%s (U+%04X), which is no blank for YAML, stands behind this colon",
                               odd.name,
                               odd.point),
                  "replace it by a usual blank");
    else if (tight && colon == line.bytes)
        fault_say(
            fault, pos_in(line, tight - 1), "a colon without a blank behind it", "put a blank behind the colon");
    else if (hash && colon < line.bytes)
        fault_say(fault,
                  pos_in(line, (uint32_t)(hash + 1 - line.ptr)),
                  "from this # on, the line is taken for a comment",
                  "put the key in quotes");
    else if (line.bytes > 1 && line.ptr[0] == '-' && line.ptr[1] != '-' && colon == line.bytes)
        fault_say(fault, line.pos, "a dash without a blank behind it", "put a blank behind the dash");
    else
        return false;
    return true;
}

/* A key where none can be: a second one in the line, or a line that is indented as if the text above went on. */
void
fault_look_at_colon(struct fault *fault)
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
        fault_say(fault,
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
        fault_say(fault, above.pos, fault_no_key, fault_no_key_hint);
    else
        fault_say(
            fault,
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

void
fault_look_at_key(struct fault *fault)
{
    uint32_t at = byte_of(fault->source, fault->context);
    if (say_bad_key(fault, content_at(fault->source, at)))
        return;
    if (has_dash_beside(fault->source, at, -1) || has_dash_beside(fault->source, at, 1))
        fault->hint = no_dash_hint;
}

/* Something that is no key stands among the keys of a group. */
void
fault_look_at_group(struct fault *fault)
{
    uint32_t at = byte_of(fault->source, fault->problem);
    const char *text = fault->source->text;
    struct str line = line_at(fault->source, at);
    const char *before = text + at;
    while (before > line.ptr && (before[-1] == ' ' || before[-1] == '\t'))
        before--;
    if (before > line.ptr) {
        if (memchr("\"'", before[-1], 2))
            fault_say(fault,
                      fault->problem,
                      "text goes on behind the closing quote",
                      "put all of it in quotes; inside \"...\" write \\\" for a quote, inside '...' write ''");
        else if (memchr("]}", before[-1], 2))
            fault_say(fault,
                      fault->problem,
                      "text goes on behind the closing bracket",
                      "text that begins with a bracket must be in quotes as a whole");
        else if (memchr("&*!", text[at], 3) && at < fault->source->bytes)
            fault_say(fault, fault->problem, "& * and ! have a meaning of their own here", "put the text in quotes");
        return;
    }
    if (char_at(fault, fault->problem) == ':') {
        fault_say(fault, fault->problem, "a colon without a key before it", "write a key, a colon and a blank");
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
void
fault_look_at_list(struct fault *fault)
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
void
fault_look_at_brackets(struct fault *fault)
{
    char open = char_at(fault, fault->context), found = char_at(fault, fault->problem);
    bool list = open == '[';
    struct place here = source_place(fault->source, fault->problem),
                 there = source_place(fault->source, fault->context);
    if (found && memchr("]}", found, 2)) {
        fault_say(fault,
                  fault->problem,
                  list ? "closed with }, but opened with [" : "closed with ], but opened with {",
                  list ? "close it with ]" : "close it with }");
    } else if (found && here.line == there.line) {
        fault_say(fault,
                  fault->problem,
                  list ? "a comma or the closing ] is missing before this"
                       : "a comma or the closing } is missing before this",
                  "text that begins with a bracket, or holds a comma or colon inside brackets, must be in quotes");
    } else {
        fault_say(fault,
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
void
fault_look_at_value(struct fault *fault)
{
    char found = char_at(fault, fault->problem);
    if (found == '\0' && fault->group.pos != DIAG_NO_POS) {
        bool list = char_at(fault, fault->group.pos) == '[';
        fault_say(fault,
                  fault->group.pos,
                  list ? "a [ that is never closed" : "a { that is never closed",
                  list ? "close it with ]" : "close it with }");
    } else if (found && memchr(",]}", found, 3)) {
        fault_say(fault,
                  fault->problem,
                  arena_printf(fault->arena, "a value cannot begin with %c", found),
                  "if it is text, put it in quotes; if not, write a value before it");
    }
}

/* What stands at the place where no token can begin. */
void
fault_look_at_start(struct fault *fault)
{
    char found = char_at(fault, fault->problem);
    if (found == '\t')
        fault_say(fault, fault->problem, "a tab is used for indentation", "use blanks: two for each step");
    else if (found == '|' || found == '>')
        fault_say(fault,
                  fault->problem,
                  arena_printf(fault->arena, "%c cannot stand inside brackets", found),
                  "put the text in quotes");
    else if (found > ' ')
        fault_say(fault,
                  fault->problem,
                  arena_printf(fault->arena, "text cannot begin with %c", found),
                  "put the text in quotes");
}

/* A document has ended, and more comes. */
void
fault_look_at_document(struct fault *fault)
{
    struct str line = line_at(fault->source, source_start(fault->source).byte);
    if (line.bytes && line.ptr[0] == '%')
        fault_say(fault,
                  fault->problem,
                  "a line with --- is missing above this one",
                  "lines that begin with % are for YAML itself: delete them, or write --- behind them");
}

/* A line that only looks indented: whatever libyaml says, this is why. */
void
fault_look_at_indentation(struct fault *fault)
{
    struct str line = line_at(fault->source, byte_of(fault->source, fault->pos));
    uint32_t i = 0;
    while (i < line.bytes && line.ptr[i] == ' ')
        i++;
    struct odd_space odd = odd_space_at(line.ptr + i, line.bytes - i);
    if (odd.bytes)
        fault_say(fault,
                  pos_in(line, i),
                  arena_printf(fault->arena,
                               "this line is indented with %s (U+%04X), which is no blank for YAML",
                               odd.name,
                               odd.point),
                  "replace it by usual blanks");
}
