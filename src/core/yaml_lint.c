/* Silent misparses: each is seen on the way, from the marks that libyaml gives and the bytes around them. */
#include "yaml_lint.h"

#include "odd_space.h"
#include "rung/text.h"
#include "yaml.h"

static bool
is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

/* --- Text cut at " #" --- */

/*
 * Finds the next "#" that may be meant as text: with one blank before it, or none behind. Its place is that of the
 * end of the text before the blanks, which is where libyaml says that a plain scalar ends.
 */
static void
next_cut(struct yaml_lint *lint)
{
    const char *text = lint->source->text, *end = text + lint->source->bytes;
    const char *from = text + lint->cut_at, *hash;
    lint->cut_pos = UINT32_MAX;
    while (from < end && (hash = memchr(from, '#', (size_t)(end - from)))) {
        from = hash + 1;
        const char *before = hash;
        while (before > text && is_blank(before[-1]))
            before--;
        if (before == hash || before == text || before[-1] == '\n' || before[-1] == '\r')
            continue;
        bool apart = hash - before >= 2 || hash[-1] == '\t';
        if (apart && (from == end || memchr(" \t\r\n#", *from, 5)))
            continue;
        source_to_byte(lint->source, &lint->at_cut, (uint32_t)(before - text));
        lint->cut_pos = lint->at_cut.pos;
        lint->cut_at = (uint32_t)(from - text);
        return;
    }
}

void
yaml_lint_start(struct yaml_lint *lint, struct source *source, struct diags *diags)
{
    struct source_cursor start = source_start(source);
    *lint =
        (struct yaml_lint){.source = source, .diags = diags, .at_cut = start, .at_text = start, .cut_at = start.byte};
    next_cut(lint);
}

static void
check_cut(struct yaml_lint *lint, const yaml_event_t *event)
{
    uint32_t end = (uint32_t)event->end_mark.index;
    while (lint->cut_pos < end)
        next_cut(lint);
    if (lint->cut_pos != end)
        return;
    const struct source *source = lint->source;
    const char *hash = source->text + lint->cut_at - 1;
    bool tight = lint->cut_at < source->bytes && !memchr(" \t\r\n#", hash[1], 5);
    if (event->data.scalar.length == 0 && !tight) /* no text: a comment behind a key is usual */
        return;
    struct source_cursor at = lint->at_cut;
    source_to_byte(source, &at, lint->cut_at - 1);
    uint32_t bytes = 1;
    while (lint->cut_at - 1 + bytes < source->bytes && !memchr("\r\n", hash[bytes], 2))
        bytes++;
    diag_add(lint->diags,
             DIAG_TEXT_CUT,
             lint->source,
             (struct str){.ptr = hash, .bytes = bytes, .pos = at.pos},
             "from this # on, the line is taken for a comment")
        ->hint = "put the whole text in quotes; before a real comment write two blanks, and one behind the #";
}

/* --- Odd spaces --- */

/* Reports the odd space at byte `at` of a scalar whose text begins at `pos`. */
static void
report_space(struct yaml_lint *lint, uint32_t pos, struct str text, uint32_t at, const char *where)
{
    struct odd_space odd = odd_space_at(text.ptr + at, text.bytes - at);
    struct str before = {.ptr = text.ptr, .bytes = at};
    struct str place = {.pos = pos + (uint32_t)text_characters(before)};
    diag_add(lint->diags,
             DIAG_ODD_SPACE,
             lint->source,
             place,
             "%s %s (U+%04X), which YAML takes for text",
             where,
             odd.name,
             odd.point)
        ->hint = "delete it, and type a usual blank where one belongs";
}

/* Whether a dash stands at the start of `at` with a letter behind it, where a blank was meant. */
static bool
is_dash_without_blank(const char *at, uint32_t bytes)
{
    return bytes >= 2 && at[0] == '-'
           && (((at[1] | 0x20) >= 'a' && (at[1] | 0x20) <= 'z') || (unsigned char)at[1] >= 0x80);
}

/* What cannot be seen makes a key another one: at its ends any odd space, inside it what has no width. */
static void
check_key(struct yaml_lint *lint, uint32_t pos, struct str text, bool ascii)
{
    if (is_dash_without_blank(text.ptr, text.bytes)) {
        struct str place = {.ptr = text.ptr, .bytes = text.bytes, .pos = pos};
        diag_add(lint->diags, DIAG_SWALLOWED, lint->source, place, "the dash is part of this key")->hint =
            "put a blank behind it";
    }
    for (uint32_t i = 0; i < text.bytes && !ascii; i++) {
        if ((unsigned char)text.ptr[i] < 0xC2)
            continue;
        struct odd_space odd = odd_space_at(text.ptr + i, text.bytes - i);
        bool begins = i == 0, ends = i + odd.bytes == text.bytes;
        if (odd.bytes == 0 || (odd.wide && !begins && !ends))
            continue;
        const char *where = begins ? "this key begins with" : ends ? "this key ends with" : "in this key stands";
        report_space(lint, pos, text, i, where);
        return;
    }
}

/*
 * A value, not of ASCII alone, that begins with an odd space, or has one in place of the blank behind a dash or a
 * key's colon.
 */
static void
check_value(struct yaml_lint *lint, uint32_t pos, struct str text)
{
    bool dash = text.ptr[0] == '-';
    const char *colon = memchr(text.ptr, ':', text.bytes); /* hardly any text has one */
    uint32_t at = dash ? 1 : colon ? yaml_key_without_blank(text.ptr, text.bytes) : 0;
    if (odd_space_at(text.ptr + at, text.bytes - at).bytes == 0)
        return;
    const char *where = at == 0 ? "this text begins with"
                        : dash  ? "behind this dash stands"
                                : "behind this colon stands";
    report_space(lint, pos, text, at, where);
}

/* --- Lines that became part of a text --- */

uint32_t
yaml_key_without_blank(const char *at, uint32_t bytes)
{
    uint32_t i = 0;
    while (i < bytes && ((at[i] | 0x20) >= 'a' && (at[i] | 0x20) <= 'z'))
        i++;
    while (i > 0 && i < bytes && at[i] && memchr("_-0123456789", at[i], 12))
        for (i++; i < bytes && ((at[i] | 0x20) >= 'a' && (at[i] | 0x20) <= 'z');)
            i++;
    bool colon = i > 0 && i + 1 < bytes && at[i] == ':';
    return colon && !memchr(" \t\r\n/:", at[i + 1], 6) ? i + 1 : 0; /* "https://" is no key */
}

const char *
yaml_text_hint(struct str text)
{
    if (!str_given(text))
        return NULL;
    if (yaml_key_without_blank(text.ptr, text.bytes))
        return "put a blank behind the colon";
    return is_dash_without_blank(text.ptr, text.bytes) ? "put a blank behind the dash" : NULL;
}

/* What people and word processors put before the items of a list. */
enum item_sign { SIGN_NONE, SIGN_DASH, SIGN_STAR, SIGN_BULLET, SIGN_DOT, SIGN_LONG_DASH, SIGN_O, SIGN_NUMBER };

/* The sign at the start of `at`, and the bytes that it takes; there is text behind it. */
static enum item_sign
item_sign(const char *at, uint32_t bytes, uint32_t *bytes_out)
{
    static const struct {
        const char *text;
        enum item_sign sign;
    } signs[] = {
        {"- ", SIGN_DASH},
        {"* ", SIGN_STAR},
        {"\xE2\x80\xA2", SIGN_BULLET}, /* U+2022, the round one */
        {"\xE2\x96\xAA", SIGN_BULLET}, /* U+25AA, square */
        {"\xE2\x97\xA6", SIGN_BULLET}, /* U+25E6, hollow */
        {"\xEF\x82\xB7", SIGN_BULLET}, /* U+F0B7, round in a font of symbols */
        {"\xEF\x82\xA7", SIGN_BULLET}, /* U+F0A7, square there */
        {"\xC2\xB7", SIGN_DOT},        /* U+00B7 */
        {"\xE2\x80\x93 ", SIGN_LONG_DASH},
        {"\xE2\x80\x93\t", SIGN_LONG_DASH},
        {"\xE2\x80\x94 ", SIGN_LONG_DASH},
        {"\xE2\x80\x94\t", SIGN_LONG_DASH},
        {"o\t", SIGN_O},
    };
    for (size_t i = 0; i < sizeof(signs) / sizeof(*signs); i++) {
        if (bytes == 0 || at[0] != signs[i].text[0])
            continue;
        *bytes_out = (uint32_t)strlen(signs[i].text);
        if (bytes > *bytes_out && memcmp(at, signs[i].text, *bytes_out) == 0)
            return signs[i].sign;
    }
    uint32_t i = 0;
    while (i < bytes && at[i] >= '0' && at[i] <= '9')
        i++;
    bool number = i > 0 && i <= 3, letter = i == 0 && bytes && (at[0] | 0x20) >= 'a' && (at[0] | 0x20) <= 'z';
    i += letter;
    *bytes_out = i + 2;
    bool closed = i + 2 < bytes && (at[i] == ')' || (number && at[i] == '.')) && is_blank(at[i + 1]);
    return closed && (number || letter) ? SIGN_NUMBER : SIGN_NONE;
}

/* What a line looks like that was joined to the text `above`; NULL: like text. */
static const char *
looks_like(const char *at, uint32_t bytes, struct str above, bool entry, const char **hint_out)
{
    uint32_t taken;
    char first = above.ptr[0];
    enum item_sign sign = item_sign(at, bytes, &taken);
    bool sure = sign == SIGN_DASH || sign == SIGN_STAR || sign == SIGN_BULLET;
    if (sure || (sign && sign == item_sign(above.ptr, above.bytes, &taken))) {
        *hint_out = sign != SIGN_DASH || first == '-' ? "write each item as a dash and a blank, in a line of its own"
                    : entry
                        ? "entries of one list begin in the same column; bullets below a bullet need \"text\" and "
                          "\"items\""
                        : "a list stands below its key, with nothing behind the colon; text goes in quotes";
        return "an item";
    }
    *hint_out = "put a blank behind the dash";
    if (first == '-' && is_dash_without_blank(at, bytes))
        return "an item";
    *hint_out = "put a blank behind the colon, and begin the line in the column of the keys beside it";
    return yaml_key_without_blank(at, bytes) ? "a key" : NULL;
}

static uint32_t
line_end(const struct source *source, uint32_t from, uint32_t end)
{
    const char *feed = memchr(source->text + from, '\n', end - from);
    return feed ? (uint32_t)(feed - source->text) : end;
}

/* Whether there was something to say. */
static bool
check_swallowed(struct yaml_lint *lint, const yaml_event_t *event, struct str above, bool entry)
{
    struct source_cursor *at = &lint->at_text;
    const char *text = lint->source->text, *hint;
    source_to_pos(lint->source, at, (uint32_t)event->start_mark.index);
    struct source_cursor line = *at;
    source_to_pos(lint->source, at, (uint32_t)event->end_mark.index);
    for (uint32_t i = line_end(lint->source, line.byte, at->byte); i < at->byte;
         i = line_end(lint->source, i, at->byte)) {
        while (i < at->byte && memchr(" \t\r\n", text[i], 4))
            i++;
        for (struct odd_space odd; (odd = odd_space_at(text + i, at->byte - i)).bytes;)
            i += odd.bytes;
        const char *what = looks_like(text + i, at->byte - i, above, entry, &hint);
        if (!what)
            continue;
        source_to_byte(lint->source, &line, i);
        struct str place = {.ptr = text + i, .bytes = line_end(lint->source, i, at->byte) - i, .pos = line.pos};
        struct diag *diag = diag_add(lint->diags,
                                     DIAG_SWALLOWED,
                                     lint->source,
                                     place,
                                     "this line looks like %s, but is part of the text above it",
                                     what);
        diag->hint = hint;
        diag->related = (struct diag_place){lint->source, (uint32_t)event->start_mark.index, "which begins here"};
        return true;
    }
    return false;
}

/* An entry has its dash, and the bullet of a word processor as well. */
static void
check_bullet(struct yaml_lint *lint, uint32_t pos, struct str text)
{
    uint32_t taken;
    enum item_sign sign = item_sign(text.ptr, text.bytes, &taken);
    if (sign != SIGN_BULLET && sign != SIGN_DOT && sign != SIGN_O)
        return;
    struct str place = {.ptr = text.ptr, .bytes = taken - (sign == SIGN_O), .pos = pos};
    diag_add(lint->diags, DIAG_SWALLOWED, lint->source, place, "this bullet is part of the text")->hint =
        "delete it: the dash is the bullet";
}

/* --- Text cut at a comma in brackets --- */

#define LEFT "\xE2\x80\x9C"  /* U+201C */
#define RIGHT "\xE2\x80\x9D" /* U+201D */
#define LOW "\xE2\x80\x9E"   /* U+201E */

bool
yaml_curly(struct str text)
{
    static const char *const quotes[] = {LEFT, LOW, "\xE2\x80\x98"};
    for (size_t i = 0; i < sizeof(quotes) / sizeof(*quotes); i++)
        if (text.bytes >= 3 && memcmp(text.ptr, quotes[i], 3) == 0)
            return true;
    return false;
}

/* Whether a parenthesis or a curly quote is open behind a text. U+201C closes what U+201E opens. */
static bool
leaves_open(struct yaml_lint *lint, struct str text)
{
    for (uint32_t i = 0; i < text.bytes; i++) {
        if (text.ptr[i] == '(')
            lint->parentheses++;
        else if (text.ptr[i] == ')' && lint->parentheses)
            lint->parentheses--;
        else if (i + 3 > text.bytes || text.ptr[i] != LEFT[0])
            continue;
        else if (memcmp(text.ptr + i, LOW, 3) == 0)
            lint->quoted = true;
        else if (memcmp(text.ptr + i, LEFT, 3) == 0)
            lint->quoted = !lint->quoted;
        else if (memcmp(text.ptr + i, RIGHT, 3) == 0)
            lint->quoted = false;
    }
    return lint->parentheses || lint->quoted;
}

static bool
is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static void
forget_cut(struct yaml_lint *lint)
{
    lint->cut = false;
    lint->parentheses = 0;
    lint->quoted = false;
}

/* An entry of a list in brackets that is only the first part of a text; of several in a row the first is named. */
static void
check_cut_entry(struct yaml_lint *lint, const yaml_event_t *event, struct str text)
{
    bool number = is_digit(text.ptr[text.bytes - 1]), open = leaves_open(lint, text), before = lint->cut;
    if (!number && !open) {
        forget_cut(lint);
        return;
    }
    source_to_pos(lint->source, &lint->at_text, (uint32_t)event->end_mark.index);
    const char *behind = lint->source->text + lint->at_text.byte;
    uint32_t left = lint->source->bytes - lint->at_text.byte;
    bool cut = left > 1 && *behind == ',' && (open || is_digit(behind[1]));
    if (!cut)
        forget_cut(lint);
    lint->cut = cut;
    if (!cut || before)
        return;
    text.pos = (uint32_t)event->start_mark.index;
    diag_add(lint->diags, DIAG_COMMA_CUT, lint->source, text, "this text ends at the comma, where a new entry begins")
        ->hint = yaml_curly(text) ? YAML_CURLY_HINT
                 : open           ? "put the whole text in quotes"
                                  : "put the whole text in quotes; between two entries put a blank behind the comma";
}

bool
yaml_lint_cut_key(struct yaml_lint *lint, const yaml_event_t *event)
{
    source_to_pos(lint->source, &lint->at_text, (uint32_t)event->end_mark.index);
    const char *text = lint->source->text;
    uint32_t i = lint->at_text.byte, bytes = lint->source->bytes;
    while (i < bytes && memchr(" \t\r\n", text[i], 4))
        i++;
    struct str key = {.ptr = (const char *)event->data.scalar.value,
                      .bytes = (uint32_t)event->data.scalar.length,
                      .pos = (uint32_t)event->start_mark.index};
    if (i == bytes || (text[i] != ',' && text[i] != '}')) {
        lint->curly = yaml_curly(key);
        return false;
    }
    diag_add(lint->diags,
             DIAG_COMMA_CUT,
             lint->source,
             key,
             "a comma in braces begins a new key, and this one has no colon")
        ->hint = lint->curly ? YAML_CURLY_HINT : "put the whole text in quotes, from before the comma";
    return true;
}

/* --- The first word --- */

static void
report_tag(struct yaml_lint *lint, const yaml_event_t *event, bool core, const char *name)
{
    struct str at = {.pos = (uint32_t)event->start_mark.index};
    diag_add(lint->diags,
             DIAG_FIRST_WORD,
             lint->source,
             at,
             core ? "the tag !!%s is ignored" : "the first word, %s, is taken for a tag and ignored",
             name)
        ->hint = core ? "delete it: every value is text as it stands" : "if it is text, put the whole text in quotes";
}

/* The parser keeps nothing of a "!" alone, but the value then begins before its text. */
static void
check_lone_tag(struct yaml_lint *lint, const yaml_event_t *event, struct str text, bool ascii)
{
    if (event->data.scalar.tag || !event->data.scalar.plain_implicit)
        return;
    if (event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE) {
        size_t length = event->end_mark.index - event->start_mark.index;
        if (length < 2 || length == (ascii ? text.bytes : text_characters(text)))
            return;
        source_to_pos(lint->source, &lint->at_text, (uint32_t)event->start_mark.index);
        if (lint->source->text[lint->at_text.byte] != '!')
            return;
    }
    report_tag(lint, event, false, "!");
}

void
yaml_lint_tag(struct yaml_lint *lint, const yaml_event_t *event, const yaml_char_t *tag)
{
    static const char core[] = "tag:yaml.org,2002:";
    const char *name = (const char *)tag;
    if (!tag)
        return;
    bool is_core = strncmp(name, core, sizeof(core) - 1) == 0;
    name += is_core ? sizeof(core) - 1 : 0;
    if (is_core && (strcmp(name, "str") == 0 || strcmp(name, "seq") == 0 || strcmp(name, "map") == 0))
        return;
    report_tag(lint, event, is_core, name);
}

/* --- One scalar --- */

void
yaml_lint_scalar(struct yaml_lint *lint, const yaml_event_t *event, struct yaml_where where)
{
    struct str text = {.ptr = (const char *)event->data.scalar.value, .bytes = (uint32_t)event->data.scalar.length};
    bool plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    uint32_t pos = (uint32_t)event->start_mark.index, end = (uint32_t)event->end_mark.index;
    bool ascii = plain ? source_is_ascii(lint->source, &lint->at_text, pos, end) : text_is_ascii(text);
    if (where.key)
        check_key(lint, plain ? pos : pos + 1, text, ascii);
    else if (where.flow && plain && yaml_curly(text))
        lint->curly = true;
    check_lone_tag(lint, event, text, ascii);
    if (!plain) {
        forget_cut(lint);
        return;
    }
    check_cut(lint, event);
    if (!where.key && !ascii)
        check_value(lint, pos, text);
    bool lines = !where.root && event->start_mark.line != event->end_mark.line;
    if (lines && check_swallowed(lint, event, text, where.entry))
        return;
    if (where.entry && text.bytes && (!ascii || text.ptr[0] == 'o'))
        check_bullet(lint, pos, text);
    if (where.entry && where.flow && text.bytes)
        check_cut_entry(lint, event, text);
}
