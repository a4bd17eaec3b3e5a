/* A page to read as a sheet: headings, bullets and what stands under them, folded away or not. */
#ifndef TUI_PAPER_SHEET_H
#define TUI_PAPER_SHEET_H

#include "paper.h"
#include "rung/sheet.h"

/* Adds all rows of a paper to a text. */
void paper_sheet(const struct paper *paper, struct sheet *sheet);

#endif
