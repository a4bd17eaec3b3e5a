/* Text for reading. */
#include "rung/page.h"

#include "rung/text.h"

enum { LABEL_COLUMNS = 18 };

void
page_gap(struct page *page)
{
    buf_puts(page->out, "\n");
}

void
page_title(struct page *page, struct str text, char underline)
{
    int columns = text_columns(text);
    page_paragraph(page, 0, text);
    buf_fill(page->out, underline, columns < page->columns ? columns : page->columns);
    page_gap(page);
}

void
page_heading(struct page *page, struct str text, struct str remark)
{
    page_gap(page);
    page_paragraph(page, 0, text);
    if (str_given(remark))
        page_paragraph(page, 2, str_of(arena_printf(page->out->arena, "(%.*s)", STR_ARGS(remark))));
}

void
page_item(struct page *page, int indent, const char *lead, struct str text)
{
    int lead_columns = text_columns(str_of(lead));
    int room = page->columns - indent - lead_columns;
    struct text_lines lines = text_wrap(page->out->arena, text, room < 20 ? 20 : room);
    for (size_t i = 0; i < lines.count; i++) {
        bool seen = i == 0 || lines.v[i].text.bytes; /* an empty line needs no indentation */
        buf_fill(page->out, ' ', seen ? indent : 0);
        if (i == 0)
            text_add(page->out, str_of(lead));
        else
            buf_fill(page->out, ' ', seen ? lead_columns : 0);
        text_add(page->out, lines.v[i].text);
        page_gap(page);
    }
}

void
page_paragraph(struct page *page, int indent, struct str text)
{
    page_item(page, indent, "", text);
}

void
page_field(struct page *page, int indent, struct str label, struct str text)
{
    struct buf lead = {.arena = page->out->arena};
    text_add_padded(&lead, label, LABEL_COLUMNS - 1);
    buf_puts(&lead, " ");
    page_item(page, indent, lead.ptr, text);
}
