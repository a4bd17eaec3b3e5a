/* Collecting diagnostics and writing them out for people. */
#include "rung/diag.h"

#include "rung/text.h"
#include "sort.h"

enum {
    EXCERPT_COLUMNS = 100, /* of a long line, what is shown around the caret */
    EXCERPT_BEFORE = 40,   /* columns before the caret in such a line */
};

static const char *const code_names[] = {
#define X(name, code, about) code,
    DIAG_CODES(X)
#undef X
};

const char *
diag_code_name(enum diag_code code)
{
    return code_names[code];
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
        .message = arena_vprintf(diags->arena, format, args),
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

/* --- Rendering --- */

/* The part of a line that is shown, and where the marked text stands in it. */
struct excerpt {
    struct str line;
    int before;     /* columns from the start of what is shown to the mark */
    int marked;     /* columns that the mark spans, at least 1 */
    bool cut_left;  /* the line goes on to the left */
    bool cut_right; /* and to the right */
};

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

static struct str
part(struct str text, uint32_t from, uint32_t to)
{
    return (struct str){.ptr = text.ptr + from, .bytes = to - from};
}

static struct excerpt
excerpt_of(struct source *source, uint32_t pos, uint32_t span)
{
    struct place place = source_place(source, pos);
    struct str line = source_line(source, place.line);
    uint32_t start = bytes_of(line, place.column - 1);
    uint32_t end = start + bytes_of(part(line, start, line.bytes), span);
    uint32_t with_quotes = start + bytes_of(part(line, start, line.bytes), span + 2);
    bool quoted = start < line.bytes && (line.ptr[start] == '"' || line.ptr[start] == '\'');
    if (quoted && with_quotes > end + 1 && line.ptr[with_quotes - 1] == line.ptr[start])
        end = with_quotes; /* they are not part of the value, but of what is underlined */
    struct excerpt shown = {.marked = text_columns(part(line, start, end))};
    uint32_t from = 0, to = line.bytes;
    if (text_columns(line) > EXCERPT_COLUMNS) {
        from = place.column > EXCERPT_BEFORE ? bytes_of(line, place.column - EXCERPT_BEFORE) : 0;
        to = from + bytes_of(part(line, from, line.bytes), EXCERPT_COLUMNS);
    }
    shown.line = part(line, from, to);
    shown.cut_left = from > 0;
    shown.cut_right = to < line.bytes;
    shown.before = text_columns(part(line, from, start));
    int room = text_columns(shown.line) - shown.before;
    if (shown.marked > room)
        shown.marked = room;
    if (shown.marked < 1)
        shown.marked = 1;
    return shown;
}

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

/* The line with its number, and below it a line of carets with `label` behind. */
static void
render_excerpt(struct buf *out, struct source *source, uint32_t pos, uint32_t span, const char *label)
{
    if (pos == DIAG_NO_POS || !source_again(source))
        return;
    struct excerpt shown = excerpt_of(source, pos, span);
    buf_printf(out, "%6u | %s", source_place(source, pos).line, shown.cut_left ? "..." : "");
    text_add(out, shown.line);
    buf_puts(out, shown.cut_right ? "...\n       | " : "\n       | ");
    buf_fill(out, ' ', shown.before + (shown.cut_left ? 3 : 0));
    buf_fill(out, '^', shown.marked);
    if (label)
        buf_printf(out, " %s", label);
    buf_puts(out, "\n");
}

void
diag_render(struct buf *out, const struct diag *diag)
{
    bool had_text = diag->source->text;
    render_place(out, diag->source, diag->pos);
    buf_printf(out, ": %s: ", diag_severity_name(diag_severity(diag->code)));
    add_text(out, diag->message);
    buf_printf(out, " [%s]\n", diag_code_name(diag->code));
    render_excerpt(out, diag->source, diag->pos, diag->span, NULL);
    if (diag->related.source) {
        bool related_had_text = diag->related.source->text;
        if (diag->related.source != diag->source) {
            buf_puts(out, "         ");
            render_place(out, diag->related.source, diag->related.pos);
            buf_puts(out, ":\n");
        }
        render_excerpt(out, diag->related.source, diag->related.pos, 1, diag->related.label);
        if (!related_had_text && diag->related.source != diag->source)
            source_release(diag->related.source);
    }
    if (diag->hint) {
        buf_puts(out, "         help: ");
        add_text(out, diag->hint);
        buf_puts(out, "\n");
    }
    if (!had_text)
        source_release(diag->source);
}
