/*
 * Writing files so that nothing is ever half written: what people had stays until what replaces it is complete.
 */
#ifndef RUNG_REPLACE_H
#define RUNG_REPLACE_H

#include "rung/str.h"

/*
 * Puts a text in the place of a file, which need not be there yet; folders that are missing on the way to it are made,
 * for their owner alone. A new file can be read by its owner alone, another keeps its permissions; where the path is a
 * link, the file that it leads to is replaced. Returns NULL, or why it cannot be done, to follow "cannot be written: ";
 * then what was there is as it was.
 */
const char *file_replace(const char *path, struct str text);

/*
 * The same for what is not the program's own but the user's: a new file gets the permissions that other programs would
 * give it, and no folders are made.
 */
const char *file_replace_shared(const char *path, struct str text);

#endif
