/* What the two files of text share. */
#ifndef RUNG_CORE_TEXT_H
#define RUNG_CORE_TEXT_H

#include "rung/text.h"

/* Whether a character changes the order or the look of others, or cannot be seen: it is not shown. */
bool text_invisible(uint32_t point);

/* Whether a character is part of a word: a letter, a digit, or a mark on them. */
bool text_in_word(uint32_t point);

/* Whether a byte of a folded text stands for a blank. */
static inline bool
text_blank(char byte)
{
    return (unsigned char)byte <= ' ';
}

#endif
