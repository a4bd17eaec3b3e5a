/* Collecting diagnostics and writing them out for people. */
#include "rung/diag.h"

#include <strings.h>

#include "rung/text.h"
#include "sort.h"

enum {
    EXCERPT_COLUMNS = 100, /* of a long line, what is shown around the caret */
    EXCERPT_BEFORE = 40,   /* columns before the caret in such a line */
    EXCERPT_BYTES = 4096,  /* of a line on either side of the caret: more is not looked at */
    MESSAGE_MAX = 160,     /* characters of a message; one with a longer name in it is cut */
    MESSAGE_HEAD = 100,    /* characters of such a message that stay before the cut */
    MESSAGE_TAIL = 40,     /* and behind it */
};

static const char *const code_names[] = {
#define X(name, code, about) code,
    DIAG_CODES(X)
#undef X
};

static const char *const code_abouts[] = {
#define X(name, code, about) about,
    DIAG_CODES(X)
#undef X
};

const char *
diag_code_name(enum diag_code code)
{
    return code_names[code];
}

const char *
diag_about(enum diag_code code)
{
    return code_abouts[code];
}

enum diag_code
diag_code_find(struct str name)
{
    enum diag_code code = 0;
    while (code < DIAG_CODE_COUNT
           && (strlen(code_names[code]) != name.bytes || strncasecmp(code_names[code], name.ptr, name.bytes) != 0))
        code++;
    return code;
}

enum diag_severity
diag_severity(enum diag_code code)
{
    return code_names[code][0] == 'E' ? DIAG_ERROR : DIAG_WARNING;
}

const char *
diag_severity_name(enum diag_severity severity)
{
    return severity == DIAG_ERROR ? "error" : "warning";
}

/* The bytes at the start of `text` that hold `characters` characters. */
static uint32_t
bytes_of(struct str text, size_t characters)
{
    size_t at = 0;
    uint32_t point;
    while (characters-- && at < text.bytes)
        at += text_decode(text.ptr + at, text.bytes - at, &point);
    return (uint32_t)at;
}

/* The message on one readable line, whatever a file has for a name: its end says what is wrong, so that stays. */
static const char *
shortened(struct arena *arena, const char *message)
{
    struct str all = str_of(message);
    size_t characters = all.bytes > MESSAGE_MAX ? text_characters(all) : 0;
    if (characters <= MESSAGE_MAX)
        return message;
    return arena_printf(arena,
                        "%.*s\xE2\x80\xA6%s", /* an ellipsis */
                        (int)bytes_of(all, MESSAGE_HEAD),
                        message,
                        message + bytes_of(all, characters - MESSAGE_TAIL));
}

struct diag *
diag_add(struct diags *diags, enum diag_code code, struct source *source, struct str at, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    diags->v = arena_grow(diags->arena, diags->v, diags->count, sizeof(*diags->v));
    struct diag *diag = &diags->v[diags->count++];
    size_t span = text_characters(at);
    *diag = (struct diag){
        .code = code,
        .source = source,
        .pos = at.pos,
        .span = span ? (uint32_t)span : 1,
        .message = shortened(diags->arena, arena_vprintf(diags->arena, format, args)),
    };
    va_end(args);
    if (diag_severity(code) == DIAG_ERROR)
        diags->errors++;
    else
        diags->warnings++;
    return diag;
}

bool
diags_shown(const struct diags *diags)
{
    return diags->count <= DIAG_SHOWN_MAX;
}

/* DIAG_NO_POS is about the file as a whole: it comes first. */
static int
by_place(const void *a, const void *b)
{
    uint32_t left = ((const struct diag *)a)->pos + 1, right = ((const struct diag *)b)->pos + 1;
    return (left > right) - (left < right);
}

void
diags_sort(struct diags *diags)
{
    sort_stable(diags->arena, diags->v, diags->count, sizeof(*diags->v), by_place);
}

/* --- A line, and what of it is marked --- */

/* The part of a line that is shown, and where the marked text stands in it. */
struct excerpt {
    struct str line;
    int before;     /* columns from the start of what is shown to the mark */
    int marked;     /* columns that the mark spans, at least 1 */
    bool cut_left;  /* the line goes on to the left */
    bool cut_right; /* and to the right */
};

/* The most bytes at the start of `text` that take no more than `columns` columns. */
static uint32_t
bytes_within(struct str text, int columns)
{
    uint32_t at = 0;
    while (at < text.bytes) {
        struct text_cell cell;
        size_t taken = text_next(text.ptr + at, text.bytes - at, &cell);
        columns -= cell.columns;
        if (columns < 0)
            break;
        at += (uint32_t)taken;
    }
    return at;
}

static struct str
part(struct str text, uint32_t from, uint32_t to)
{
    return (struct str){.ptr = text.ptr + from, .bytes = to - from};
}

/* The bytes at the start of `text`, which is in quotes, that stand for one character of the value. */
static uint32_t
quoted_character(struct str text, char quote)
{
    static const char digits[] = {['x'] = 2, ['u'] = 4, ['U'] = 8};
    if (quote == '\'' && text.ptr[0] == '\'')
        return bytes_of(text, 2);
    if (quote == '\'' || text.ptr[0] != '\\' || text.bytes == 1)
        return bytes_of(text, 1);
    unsigned char letter = (unsigned char)text.ptr[1];
    return bytes_of(text, 2 + (letter < sizeof(digits) ? (size_t)digits[letter] : 0));
}

/* Whether a value in quotes ends at the start of `text`. */
static bool
closes(struct str text, char quote)
{
    return text.bytes && text.ptr[0] == quote && (quote == '"' || text.bytes == 1 || text.ptr[1] != quote);
}

/*
 * The bytes at the start of `text`, the rest of a line, that stand for a value of `span` characters. A value in
 * quotes has its quotes with it, and what it escapes takes more room than it has characters.
 */
static uint32_t
bytes_marked(struct str text, uint32_t span)
{
    char quote = text.bytes ? text.ptr[0] : ' ';
    uint32_t at = 1;
    if (quote != '"' && quote != '\'')
        return bytes_of(text, span);
    for (uint32_t left = span; at < text.bytes && left; left--) {
        if (closes(part(text, at, text.bytes), quote))
            break;
        at += quoted_character(part(text, at, text.bytes), quote);
    }
    if (closes(part(text, at, text.bytes), quote))
        return at + 1;
    return span > 1 ? at : 1; /* one character: the place of the quote is meant */
}

/* What of a huge line is looked at, with `start` in it: no more than can be shown. */
static struct str
window(struct str line, uint32_t *start)
{
    uint32_t from = *start > EXCERPT_BYTES ? *start - EXCERPT_BYTES : 0;
    while (from < *start && ((unsigned char)line.ptr[from] & 0xC0) == 0x80)
        from++;
    uint32_t to = line.bytes - *start > EXCERPT_BYTES ? *start + EXCERPT_BYTES : line.bytes;
    *start -= from;
    return part(line, from, to);
}

struct str
diag_marked(struct source *source, uint32_t pos, uint32_t span)
{
    struct place place = source_place(source, pos);
    struct str line = source_line(source, place.line);
    uint32_t start = bytes_of(line, place.column - 1);
    return part(line, start, start + bytes_marked(part(line, start, line.bytes), span));
}

static struct excerpt
excerpt_of(struct source *source, uint32_t pos, uint32_t span)
{
    struct place place = source_place(source, pos);
    struct str whole = source_line(source, place.line);
    uint32_t start = bytes_of(whole, place.column - 1);
    struct str line = window(whole, &start);
    uint32_t end = start + bytes_marked(part(line, start, line.bytes), span);
    struct excerpt shown = {.marked = text_columns(part(line, start, end))};
    uint32_t from = 0, to = line.bytes;
    if (text_columns(line) > EXCERPT_COLUMNS) {
        int left_out = text_columns(part(line, 0, start)) - EXCERPT_BEFORE + 1;
        from = left_out > 0 ? bytes_within(line, left_out) : 0;
        to = from + bytes_within(part(line, from, line.bytes), EXCERPT_COLUMNS);
    }
    shown.line = part(line, from, to);
    shown.cut_left = shown.line.ptr > whole.ptr;
    shown.cut_right = shown.line.ptr + shown.line.bytes < whole.ptr + whole.bytes;
    shown.before = text_columns(part(line, from, start));
    int room = text_columns(shown.line) - shown.before;
    if (shown.marked > room)
        shown.marked = room;
    if (shown.marked < 1)
        shown.marked = 1;
    return shown;
}

/* --- Rendering --- */

static void
add_text(struct buf *out, const char *text)
{
    text_add(out, str_of(text));
}

/* "path:line:column", as far as it is known. */
static void
render_place(struct buf *out, struct source *source, uint32_t pos)
{
    add_text(out, source->path);
    if (pos != DIAG_NO_POS && source_again(source)) {
        struct place place = source_place(source, pos);
        buf_printf(out, ":%u:%u", place.line, place.column);
    }
}

/* "path:line:column: error: message" */
static void
render_head(struct buf *out, const struct diag *diag)
{
    render_place(out, diag->source, diag->pos);
    buf_printf(out, ": %s: ", diag_severity_name(diag_severity(diag->code)));
    add_text(out, diag->message);
}

/* A line of carets, with `label` behind. */
static void
render_carets(struct buf *out, const struct excerpt *shown, const char *label)
{
    buf_puts(out, "       | ");
    buf_fill(out, ' ', shown->before + (shown->cut_left ? 3 : 0));
    buf_fill(out, '^', shown->marked);
    if (label) {
        buf_puts(out, " ");
        add_text(out, label);
    }
    buf_puts(out, "\n");
}

/* The line with its number, and below it a line of carets. */
static void
render_excerpt(struct buf *out, struct source *source, uint32_t pos, uint32_t span, const char *label)
{
    if (pos == DIAG_NO_POS || !source_again(source))
        return;
    struct excerpt shown = excerpt_of(source, pos, span);
    buf_printf(out, "%6u | %s", source_place(source, pos).line, shown.cut_left ? "..." : "");
    text_add(out, shown.line);
    buf_puts(out, shown.cut_right ? "...\n" : "\n");
    render_carets(out, &shown, label);
}

/* Whether both places of a diagnostic are on one line that is shown whole. */
static bool
on_one_line(const struct diag *diag)
{
    const struct diag_place *related = &diag->related;
    if (related->source != diag->source || diag->pos == DIAG_NO_POS || !source_again(diag->source))
        return false;
    struct excerpt shown = excerpt_of(diag->source, diag->pos, diag->span);
    return source_place(diag->source, diag->pos).line == source_place(diag->source, related->pos).line
           && !shown.cut_left && !shown.cut_right;
}

static void
render_related(struct buf *out, const struct diag *diag)
{
    const struct diag_place *related = &diag->related;
    bool had_text = related->source->text;
    if (on_one_line(diag)) {
        struct excerpt shown = excerpt_of(related->source, related->pos, 1);
        render_carets(out, &shown, related->label);
        return;
    }
    if (related->source != diag->source) {
        buf_puts(out, "         ");
        render_place(out, related->source, related->pos);
        buf_puts(out, ":\n");
    }
    render_excerpt(out, related->source, related->pos, 1, related->label);
    if (!had_text)
        source_release(related->source);
}

void
diag_render_short(struct buf *out, const struct diag *diag)
{
    bool had_text = diag->source->text;
    render_head(out, diag);
    if (diag->hint) {
        buf_puts(out, "; help: ");
        add_text(out, diag->hint);
    }
    buf_printf(out, " [%s]\n", diag_code_name(diag->code));
    if (!had_text)
        source_release(diag->source);
}

void
diag_render_excerpt(struct buf *out, const struct diag *diag)
{
    bool had_text = diag->source->text;
    render_excerpt(out, diag->source, diag->pos, diag->span, NULL);
    if (diag->related.source)
        render_related(out, diag);
    if (!had_text)
        source_release(diag->source);
}

void
diag_render(struct buf *out, const struct diag *diag)
{
    bool had_text = diag->source->text;
    render_head(out, diag);
    buf_printf(out, " [%s]\n", diag_code_name(diag->code));
    diag_render_excerpt(out, diag);
    if (diag->hint) {
        buf_puts(out, "         help: ");
        add_text(out, diag->hint);
        buf_puts(out, "\n");
    }
    if (!had_text)
        source_release(diag->source);
}
