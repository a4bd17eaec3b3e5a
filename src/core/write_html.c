/*
 * Answers as one file of HTML that needs nothing else: no script, no link to elsewhere, its style in it, and a policy
 * that forbids anything more. It is what a profile is printed from.
 *
 * Text of the data stands between tags only, never in one.
 */
#include "rung/text.h"
#include "writers.h"
#include "writing_html.h"

/* --- Text --- */

/* Whether a text has letters of a script that runs from right to left. */
static bool
runs_left(struct str text)
{
    static const uint32_t ranges[][2] = {
        {0x0590, 0x08FF}, {0xFB1D, 0xFDFF}, {0xFE70, 0xFEFF}, {0x10800, 0x10FFF}, {0x1E800, 0x1EFFF}};
    for (uint32_t at = 0, point; at < text.bytes;) {
        at += (uint32_t)text_decode(text.ptr + at, text.bytes - at, &point);
        for (size_t i = 0; point >= ranges[0][0] && i < sizeof(ranges) / sizeof(*ranges); i++)
            if (point >= ranges[i][0] && point <= ranges[i][1])
                return true;
    }
    return false;
}

static void
add_escaped(struct buf *out, struct str text)
{
    for (uint32_t i = 0, from = 0; i <= text.bytes; i++) {
        const char *escape = i == text.bytes      ? ""
                             : text.ptr[i] == '&' ? "&amp;"
                             : text.ptr[i] == '<' ? "&lt;"
                             : text.ptr[i] == '>' ? "&gt;"
                                                  : NULL;
        if (!escape)
            continue;
        buf_add(out, text.ptr + from, i - from);
        buf_puts(out, escape);
        from = i + 1;
    }
}

void
html_text(struct buf *out, struct str text)
{
    bool left = runs_left(text);
    buf_puts(out, left ? "<bdi>" : "");
    add_escaped(out, write_safe(out->arena, text));
    buf_puts(out, left ? "</bdi>" : "");
}

const char *
html_direction(struct str text)
{
    return runs_left(text) ? " dir=\"auto\"" : "";
}

void
html_open(struct buf *out, const char *tag, struct str text)
{
    buf_printf(out, "<%s%s>", tag, html_direction(text));
}

void
html_element(struct buf *out, const char *tag, struct str text)
{
    html_open(out, tag, text);
    add_escaped(out, write_safe(out->arena, text));
    buf_printf(out, "</%.*s>", (int)strcspn(tag, " "), tag);
}

/* --- Lists --- */

void
html_close_lists(struct html_lists *lists, int depth)
{
    for (; lists->count > 0 && lists->depths[lists->count - 1] >= depth; lists->count--)
        buf_puts(lists->out, "</li>\n</ul>\n");
}

void
html_item(struct html_lists *lists, int depth, const char *class, struct str label, struct str text)
{
    struct buf *out = lists->out;
    html_close_lists(lists, depth + 1);
    bool beside = lists->count > 0 && (lists->depths[lists->count - 1] == depth || lists->count == HTML_DEPTH_MAX);
    if (beside)
        buf_puts(out, "</li>\n");
    else
        buf_puts(out, "<ul>\n");
    if (!beside)
        lists->depths[lists->count++] = depth;
    html_open(out, str_given(label) ? "li class=\"labelled\"" : "li", text);
    if (str_given(label)) {
        html_element(
            out, arena_printf(out->arena, "span class=\"label%s%s\"", class ? " " : "", class ? class : ""), label);
        buf_puts(out, " ");
    }
    add_escaped(out, write_safe(out->arena, text));
}

/* --- Rows --- */

struct html {
    struct buf *out;
    struct html_lists lists;
    const struct outline_row *end; /* of the rows of the page */
    uint32_t steps;                /* of the scale whose steps are listed */
    bool in_section, in_facts;
};

/* The steps of a scale are shaded as they are in tables, which so explains these. */
static const char *
class_of(struct html *h, const struct outline_row *row)
{
    if (row->step == 1 && str_given(row->label)) {
        h->steps = 1;
        while (row + h->steps < h->end && row[h->steps].step == h->steps + 1)
            h->steps++;
    }
    if (row->step && str_given(write_lead_sign(h->out->arena, row)) && row->step <= h->steps)
        return arena_printf(h->out->arena, "s%u", write_shade(row->step, h->steps, HTML_SHADES));
    return row->aside ? "legend" : NULL;
}

static void
close_facts(struct html *h)
{
    buf_puts(h->out, h->in_facts ? "</dl>\n" : "");
    h->in_facts = false;
}

static void
add_fact(struct html *h, const struct outline_row *row)
{
    enum { LONG = 48 }; /* characters of one that takes a line of its own */
    html_close_lists(&h->lists, 0);
    buf_puts(h->out, h->in_facts ? "" : "<dl>\n");
    h->in_facts = true;
    buf_puts(h->out, text_characters(row->text) > LONG ? "<div class=\"long\">" : "<div>");
    html_element(h->out, "dt", row->label);
    html_element(h->out, row->nothing ? "dd class=\"nothing\"" : "dd", row->text);
    buf_puts(h->out, "</div>\n");
}

static void
add_heading(struct html *h, const struct outline_row *row)
{
    html_close_lists(&h->lists, 0);
    if (row->kind == OUTLINE_HEADING) {
        buf_puts(h->out, h->in_section ? "</section>\n<section>\n" : "<section>\n");
        h->in_section = true;
    }
    html_element(h->out, row->kind == OUTLINE_HEADING ? "h2" : "h3", row->text);
    buf_puts(h->out, "\n");
    if (str_given(row->remark)) {
        html_element(h->out, "p class=\"remark\"", row->remark);
        buf_puts(h->out, "\n");
    }
}

static void
add_code(struct html *h, const struct outline_row *row)
{
    html_close_lists(&h->lists, row->depth);
    buf_puts(h->out, "<pre><code>");
    for (struct str rest = row->text, line; write_next_line(&rest, &line);) {
        add_escaped(h->out, write_safe(h->out->arena, line));
        buf_puts(h->out, "\n");
    }
    buf_puts(h->out, "</code></pre>\n");
}

static void
add_row(struct html *h, const struct outline_row *row)
{
    if (row->kind != OUTLINE_FACT)
        close_facts(h);
    switch (row->kind) {
    case OUTLINE_HEADING:
    case OUTLINE_SUBHEADING:
        add_heading(h, row);
        break;
    case OUTLINE_FACT:
        add_fact(h, row);
        break;
    case OUTLINE_ITEM:
        html_item(&h->lists, row->depth, class_of(h, row), write_lead_sign(h->out->arena, row), row->text);
        break;
    case OUTLINE_CODE:
        add_code(h, row);
        break;
    case OUTLINE_TABLE:
        html_close_lists(&h->lists, 0);
        html_table(h->out, row->table);
        break;
    default:
        html_close_lists(&h->lists, row->depth);
        html_element(h->out,
                     row->nothing ? "p class=\"nothing\""
                     : row->aside ? "p class=\"aside\""
                                  : "p",
                     row->text);
        buf_puts(h->out, "\n");
        break;
    }
}

/* --- Pages --- */

/* Whether a page has a table that is too wide for paper held upright. */
static bool
is_wide(const struct outline *page)
{
    for (size_t i = 0; i < page->count; i++)
        if (page->rows[i].kind == OUTLINE_TABLE && html_table_is_wide(page->rows[i].table))
            return true;
    return false;
}

static void
add_page(struct buf *out, const struct outline *page, size_t number)
{
    struct html h = {.out = out, .lists = {.out = out}, .end = page->rows + page->count};
    buf_printf(out, "<article id=\"page-%zu\"%s>\n", number, is_wide(page) ? " class=\"wide\"" : "");
    if (str_given(page->title)) {
        html_element(out, "h1", page->title);
        buf_puts(out, "\n");
    }
    for (size_t i = 0; i < page->count; i++)
        add_row(&h, &page->rows[i]);
    close_facts(&h);
    html_close_lists(&h.lists, 0);
    buf_puts(out, h.in_section ? "</section>\n</article>\n" : "</article>\n");
}

/* Where each page is, for the screen. */
static void
add_contents(struct buf *out, const struct answer *answer)
{
    buf_puts(out, "<nav>\n");
    if (str_given(answer->title))
        html_element(out, "p", answer->title);
    buf_puts(out, "<ol>\n");
    for (size_t i = 0; i < answer->count; i++) {
        buf_printf(out, "<li><a href=\"#page-%zu\">", i + 1);
        html_text(out, str_given(answer->pages[i].title) ? answer->pages[i].title : str_of("Page"));
        buf_puts(out, "</a></li>\n");
    }
    buf_puts(out, "</ol>\n</nav>\n");
}

const char *
write_html(struct buf *out, const struct answer *answer, const struct write_options *options)
{
    (void)options;
    struct str title =
        answer->count == 1 && str_given(answer->pages[0].title) ? answer->pages[0].title : answer->title;
    buf_printf(out,
               "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
               "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '%s'\">\n"
               "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
               html_style_hash);
    add_escaped(out, write_safe(out->arena, str_given(title) ? title : str_of("Rung")));
    buf_printf(out, "</title>\n<style>%s</style>\n</head>\n<body>\n", html_style);
    if (answer->count > 1)
        add_contents(out, answer);
    buf_puts(out, "<main>\n");
    for (size_t i = 0; i < answer->count; i++)
        add_page(out, &answer->pages[i], i + 1);
    buf_puts(out, "</main>\n</body>\n</html>\n");
    return NULL;
}
