/* What a row is shows in its lead and its indent. */
#include "paper_sheet.h"

#include <string.h>

static enum sheet_kind
kind_of(const struct paper_row *row, int item_indent)
{
    if (row->heading)
        return row->heading == 1 ? SHEET_HEADING : SHEET_SUBHEADING;
    return row->indent > item_indent ? SHEET_DETAIL : SHEET_ITEM;
}

/* Whether a lead is the name of what follows, such as "Updated", rather than a sign or a number. */
static bool
is_label(struct str lead)
{
    char last = lead.ptr[lead.bytes - 1];
    return lead.bytes > 1 && last != '.' && last != ')' && last != '>';
}

/* The text with the lead that says more than that it is a bullet, such as "+ " or a label, and with the remark. */
static struct str
text_of(struct arena *arena, const struct paper_row *row)
{
    struct buf text = {.arena = arena};
    struct str lead = str_of(row->lead ? row->lead : "");
    while (lead.bytes > 0 && lead.ptr[lead.bytes - 1] == ' ')
        lead.bytes--;
    if (lead.bytes > 0 && !str_equal(lead, str_of("-")))
        buf_printf(&text, "%.*s%s", STR_ARGS(lead), is_label(lead) ? ": " : " ");
    buf_str(&text, row->text);
    if (str_given(row->remark))
        buf_printf(&text, " (%.*s)", STR_ARGS(row->remark));
    return buf_get(&text);
}

void
paper_sheet(const struct paper *paper, struct sheet *sheet)
{
    int item_indent = 0; /* of the last row that is no detail */
    for (size_t i = 0; i < paper->count; i++) {
        const struct paper_row *row = &paper->rows[i];
        bool begins = i == 0 || paper->rows[i - 1].heading;
        if (begins || row->indent < item_indent)
            item_indent = row->indent;
        sheet_say(sheet, kind_of(row, item_indent), text_of(sheet->arena, row));
    }
}
