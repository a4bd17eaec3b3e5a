/* How the sheets of a workbook look: one table of styles, one palette for all scales. */
#include "xlsx.h"

enum { INK = 0x1F2933, QUIET = 0x5A6672, LINE = 0xC9D1D9, NAVY = 0x1F3A5F };

/* Of the first proficiency to the last: lighter to darker, the text dark on all of them. */
static const lxw_color_t shades[XLSX_SHADES + 1] = {0, 0xF1F7FC, 0xDDECF8, 0xC6DFF2, 0xABD0EB, 0x8FC0E3, 0x74AFDA};

static const struct {
    uint8_t size; /* of the type, in points */
    bool bold, italic, lines, wrap;
    lxw_color_t ink, fill;
    const char *font;
    uint8_t align;  /* 0: left */
    uint8_t indent; /* steps from that side, more than those of a look */
} styles[STYLE_COUNT] = {
    [STYLE_TITLE] = {.size = 16, .bold = true, .wrap = true, .ink = NAVY},
    [STYLE_HEAD] = {.size = 10, .bold = true, .wrap = true, .lines = true, .ink = 0xFFFFFF, .fill = NAVY},
    [STYLE_GROUP] = {.size = 10, .bold = true, .wrap = true, .ink = NAVY, .fill = 0xE4E9EF},
    [STYLE_NAME] = {.size = 10, .bold = true, .wrap = true, .lines = true, .ink = INK},
    [STYLE_CELL] = {.size = 10, .wrap = true, .lines = true, .ink = INK},
    [STYLE_NUMBER] = {.size = 10, .lines = true, .ink = INK, .align = LXW_ALIGN_RIGHT, .indent = 1},
    [STYLE_HEADING] = {.size = 12, .bold = true, .wrap = true, .ink = NAVY, .fill = 0xE4E9EF},
    [STYLE_SUBHEADING] = {.size = 10, .bold = true, .wrap = true, .ink = NAVY},
    [STYLE_REMARK] = {.size = 10, .italic = true, .wrap = true, .ink = QUIET},
    [STYLE_LABEL] = {.size = 10, .wrap = true, .ink = QUIET},
    [STYLE_SIGN] = {.size = 10, .bold = true, .ink = NAVY, .align = LXW_ALIGN_RIGHT, .indent = 1},
    [STYLE_TEXT] = {.size = 10, .wrap = true, .ink = INK},
    [STYLE_CODE] = {.size = 9, .ink = INK, .font = "Courier New"},
};

struct xlsx_slot {
    struct xlsx_look look;
    lxw_format *format;
};

const char *
xlsx_mark(struct xlsx *x, enum mark mark)
{
    return write_sign(x->arena, mark_sign(mark));
}

/*
 * The sign of a mark is how the cell is shown, not what it says: cells stay fit to be sorted, filtered and counted.
 */
static void
show_mark(struct xlsx *x, lxw_format *format, enum mark mark)
{
    format_set_num_format(format, arena_printf(x->arena, "@\" %s\"", xlsx_mark(x, mark)));
}

static void
fill_in(struct xlsx *x, lxw_format *format, struct xlsx_look look)
{
    format_set_font_size(format, styles[look.style].size);
    format_set_font_color(format, look.quiet || look.nothing ? QUIET : styles[look.style].ink);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    format_set_align(format, styles[look.style].align ? styles[look.style].align : LXW_ALIGN_LEFT);
    if (styles[look.style].bold)
        format_set_bold(format);
    if (styles[look.style].italic || look.nothing)
        format_set_italic(format);
    if (styles[look.style].wrap)
        format_set_text_wrap(format);
    format_set_font_name(format, styles[look.style].font ? styles[look.style].font : "Arial");
    if (styles[look.style].lines) {
        format_set_border(format, LXW_BORDER_THIN);
        format_set_border_color(format, LINE);
    }
    if (look.shade || styles[look.style].fill)
        format_set_bg_color(format, look.shade ? shades[look.shade] : styles[look.style].fill);
    if (look.indent || styles[look.style].indent)
        format_set_indent(format, look.indent + styles[look.style].indent);
    if (look.mark)
        show_mark(x, format, look.mark);
}

static bool
same_look(struct xlsx_look a, struct xlsx_look b)
{
    return a.style == b.style && a.shade == b.shade && a.mark == b.mark && a.indent == b.indent && a.quiet == b.quiet
           && a.nothing == b.nothing;
}

lxw_format *
xlsx_format(struct xlsx *x, struct xlsx_look look)
{
    for (size_t i = 0; i < x->slot_count; i++)
        if (same_look(x->slots[i].look, look))
            return x->slots[i].format;
    x->slots = arena_grow(x->arena, x->slots, x->slot_count, sizeof(*x->slots));
    struct xlsx_slot *slot = &x->slots[x->slot_count++];
    *slot = (struct xlsx_slot){.look = look, .format = workbook_add_format(x->workbook)};
    if (slot->format)
        fill_in(x, slot->format, look);
    else
        xlsx_note(x, LXW_ERROR_MEMORY_MALLOC_FAILED);
    return slot->format;
}

double
xlsx_type(enum xlsx_style style)
{
    return styles[style].size * 4 / 3.0 * (styles[style].bold ? 1.09 : 1.01);
}

double
xlsx_height(enum xlsx_style style, size_t lines)
{
    return (double)lines * styles[style].size * 1.28 + 4;
}

uint8_t
xlsx_shade(const struct scale *scale, uint32_t step)
{
    return (uint8_t)write_scale_shade(scale, step, XLSX_SHADES);
}
