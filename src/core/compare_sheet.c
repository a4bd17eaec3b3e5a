/* A comparison as a sheet. */
#include "rung/compare_sheet.h"

#include "rung/text.h"

/* All paragraphs of a cell in one, and the sign of its mark: behind it, or spreadsheets would take it for a formula. */
static struct str
cell_text(struct arena *arena, const struct compare_words *words, const struct compare_row *row, size_t column)
{
    struct compare_paragraphs says = compare_words_cell(words, arena, row, column, false);
    enum mark mark = row->cells[column].mark;
    struct buf text = {.arena = arena};
    for (size_t i = 0; i < says.count; i++) {
        buf_puts(&text, i > 0 ? "; " : "");
        buf_str(&text, says.v[i].text);
    }
    if (mark != MARK_NONE && mark != MARK_ABSENT)
        buf_printf(&text, " %c", mark_sign(mark));
    return buf_get(&text);
}

static void
add_part(struct sheet *sheet, const struct compare_words *words, const struct compare_part *part, bool differing)
{
    if (differing && part->differing == 0)
        return;
    sheet_say(sheet, SHEET_HEADING, part->heading);
    for (size_t i = 0; i < part->row_count; i++) {
        const struct compare_row *row = &part->rows[i];
        if (differing && !row->differs)
            continue;
        struct str *cells = sheet_add(sheet, SHEET_ITEM);
        cells[0] = row->competency || str_given(row->label) ? compare_words_label(part, row) : (struct str){0};
        for (size_t column = 0; column < words->comparison->column_count; column++)
            cells[column + 1] = cell_text(sheet->arena, words, row, column);
    }
}

struct sheet
compare_sheet(struct arena *arena, struct str title, const struct compare_words *words, bool differing)
{
    const struct comparison *comparison = words->comparison;
    struct sheet sheet = sheet_table(arena, title, comparison->column_count + 1);
    sheet.heads[0] = str_of("Topic");
    for (size_t column = 0; column < comparison->column_count; column++)
        sheet.heads[column + 1] = words->names[column];
    for (size_t i = 0; i < comparison->part_count; i++)
        add_part(&sheet, words, &comparison->parts[i], differing);
    return sheet;
}
