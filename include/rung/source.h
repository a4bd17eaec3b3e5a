/*
 * A file's text, and places in it as an editor shows them.
 *
 * Values keep their place as one number (characters from the start of the file, see str.h). Lines, columns and the
 * text of a line are worked out from the file only when somebody asks, so ten thousand clean files cost nothing.
 */
#ifndef RUNG_SOURCE_H
#define RUNG_SOURCE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rung/arena.h"
#include "rung/str.h"

enum {
    SOURCE_BYTES_MAX = 64 * 1024 * 1024, /* a larger file is refused */
};

struct source_lines; /* private: where each line begins */

struct source {
    const char *path;   /* as it was named, ended by a NUL */
    const char *text;   /* the file's bytes; NULL when they were let go of */
    uint32_t bytes;     /* of the file */
    bool ascii;         /* it is known that there is nothing else in it: a byte is a character */
    int64_t changed_ns; /* time of last change, as it was when read; with it what else tells of a change: */
    int64_t moved_ns;   /* when the file last changed in any way, its name and rights among them */
    uint64_t inode;
    int64_t read_ns; /* when it was read; 0: it was not */
    struct source_lines *lines;
};

/* A place as editors count it, both from 1; columns are characters. */
struct place {
    uint32_t line;
    uint32_t column;
};

/*
 * Reads a regular file of at most SOURCE_BYTES_MAX bytes into memory of its own. Never waits on a pipe, never opens
 * a device. Returns NULL, or what went wrong as a sentence without the file's name; `source` then has no text. The
 * path is kept, not copied.
 */
const char *source_read(struct source *source, const char *path);

/* What an error of the system (an errno) says of a file or folder, to follow "cannot be read: ". */
const char *source_explain(int error);

/* Lets go of the file's text and line table; path and size stay. */
void source_release(struct source *source);

/* Has an arena, in which the source lies, let go of its text and line table when it goes away. */
void source_owned(struct source *source, struct arena *arena);

/*
 * Takes over what is known of a file that was read: all but its path, text and lines. Another thread may have the
 * text of `from` ready again, and let go of it, meanwhile.
 */
void source_know(struct source *source, const struct source *from);

/*
 * Has the text ready again after source_release, reading the file once more. False when it is not there or not the
 * same as before; places are then unknown.
 */
bool source_again(struct source *source);

/*
 * Whether the file is still what was read. False, too, where the system cannot tell: that of a file which had just
 * been changed when it was read, and may have been again in the same moment.
 */
bool source_unchanged(const struct source *source);

/* The place of a character. Beyond the end it is just behind the last character. The text must be there. */
struct place source_place(struct source *source, uint32_t pos);

/* The text of a line (from 1) without its line break; empty beyond the end. The text must be there. */
struct str source_line(struct source *source, uint32_t line);

/* The number of lines, as an editor shows them: a line feed at the very end does not begin another. */
uint32_t source_line_count(struct source *source);

/*
 * One place in both ways of counting. Going forward costs what lies between, so many places in their order cost one
 * walk through the file. Start with source_start().
 */
struct source_cursor {
    uint32_t byte;
    uint32_t pos;      /* characters from the start, as in struct str */
    uint32_t ascii_to; /* from `byte` to this byte there is ASCII alone, as far as was looked */
};

/* The place of the first character: behind a byte-order mark. The text must be there, here and below. */
struct source_cursor source_start(const struct source *source);

/* Goes forward to a byte, at most to the end of the text; stays where it is if that lies behind it. */
void source_to_byte(const struct source *source, struct source_cursor *cursor, uint32_t byte);

/* Goes forward to the first byte of a character, in the same way. */
void source_to_pos(const struct source *source, struct source_cursor *cursor, uint32_t pos);

/*
 * Whether the characters from `pos` on to before `end` are ASCII; the cursor, which is not behind `pos`, may go
 * there.
 */
bool source_is_ascii(const struct source *source, struct source_cursor *cursor, uint32_t pos, uint32_t end);

#endif
