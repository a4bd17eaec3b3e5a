/*
 * What room a text takes on a sheet. Programs find out by themselves how high a row must be only sometimes
 * (LibreOffice does not when it converts or prints, none does for cells that are merged), so every row has its height
 * from here. The type is Arial, or the fonts of the same widths that take its place.
 */
#include "rung/text.h"
#include "xlsx.h"

enum {
    FIRST = ' ',
    LAST = '~',
    OTHER = 680,       /* of a character that is not in ASCII, for each column that it takes on a terminal */
    DIGIT_PIXELS = 7,  /* that widths of columns are counted in */
    MARGIN_PIXELS = 3, /* beside a text, less what a column is wider than its digits */
};

static const double SLACK = 1.04; /* programs round widths, each in its own way */

/* Of the letters of Arial, in thousandths of the size of the type. */
static const uint16_t widths[LAST - FIRST + 1] = {
    278,  278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, /*  !"#$%&'()*+,-./ */
    556,  556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, /* 0123456789:;<=>? */
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, /* @ABCDEFGHIJKLMNO */
    667,  778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, /* PQRSTUVWXYZ[\]^_ */
    333,  556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, /* `abcdefghijklmno */
    556,  556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,      /* pqrstuvwxyz{|}~ */
};

/* The pixels that a piece of text takes. */
static double
pixels(struct str text, enum xlsx_style style)
{
    unsigned sum = 0;
    struct text_cell cell;
    for (size_t at = 0; at < text.bytes;) {
        char c = text.ptr[at];
        if (c >= FIRST && c <= LAST) {
            sum += widths[c - FIRST];
            at++;
            continue;
        }
        at += text_next(text.ptr + at, text.bytes - at, &cell);
        sum += OTHER * cell.columns;
    }
    return sum * SLACK / 1000.0 * xlsx_type(style);
}

int
xlsx_text_width(struct str text, enum xlsx_style style)
{
    return (int)((pixels(text, style) + MARGIN_PIXELS) / DIGIT_PIXELS) + 1;
}

/* The lines of a text without line feeds that breaks at blanks. */
static size_t
wrapped_lines(struct str text, enum xlsx_style style, double room)
{
    double used = 0, blank = pixels(str_of(" "), style);
    size_t lines = 1;
    for (uint32_t at = 0, end; at < text.bytes; at = end + 1) {
        for (end = at; end < text.bytes && text.ptr[end] != ' ';)
            end++;
        double word = pixels((struct str){.ptr = text.ptr + at, .bytes = end - at}, style);
        if (used > 0 && used + word > room) {
            lines++;
            used = 0;
        }
        size_t whole = word > room ? (size_t)(word / room) : 0; /* lines that a word longer than one fills */
        lines += whole;
        word -= (double)whole * room;
        used += word + blank;
    }
    return lines;
}

size_t
xlsx_lines(struct str text, enum xlsx_style style, int width)
{
    double room = width * DIGIT_PIXELS - MARGIN_PIXELS;
    size_t lines = 0;
    for (uint32_t at = 0, end; at <= text.bytes; at = end + 1) {
        for (end = at; end < text.bytes && text.ptr[end] != '\n';)
            end++;
        lines += wrapped_lines((struct str){.ptr = text.ptr + at, .bytes = end - at}, style, room > 20 ? room : 20);
    }
    return lines;
}
