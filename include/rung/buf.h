/*
 * Text under construction, in an arena: what writers write into before it goes to a terminal, a file or a test.
 */
#ifndef RUNG_BUF_H
#define RUNG_BUF_H

#include "rung/arena.h"
#include "rung/str.h"

struct buf {
    struct arena *arena; /* where the text lies; set it before the first call */
    char *ptr;           /* always ended by a NUL once something was added */
    size_t bytes;        /* without the NUL */
    size_t room;         /* bytes, with the NUL */
};

/* Adds `bytes` bytes as they are. */
void buf_add(struct buf *buf, const char *ptr, size_t bytes);

/* Adds a NUL-ended string. */
void buf_puts(struct buf *buf, const char *text);

/* Adds a value of the model as it is. */
void buf_str(struct buf *buf, struct str text);

/* Adds one character `count` times. */
void buf_fill(struct buf *buf, char character, int count);

/* Adds text made as by printf. */
void buf_printf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* What was built so far, as a str without a place. What is longer than a str can be counts as memory that ran out. */
struct str buf_get(const struct buf *buf);

#endif
