/*
 * Writing files so that nothing is ever half written: what people had stays until what replaces it is complete and on
 * the disk. Whatever ends the program meanwhile, the file is either the old one or the new one; what is left beside
 * it then, a hidden file, the next writing of the same file takes away, or file_tidy().
 *
 * Functions that return text return NULL when all was done, or why it was not, to follow "cannot be written: "; then
 * what was there is as it was.
 */
#ifndef RUNG_REPLACE_H
#define RUNG_REPLACE_H

#include "rung/str.h"

/* What becomes of a file that is there already. */
enum file_existing { FILE_KEEP, FILE_REPLACE };

/* Why a file was not written that is to be kept; by its address it is told from other reasons. */
extern const char file_is_there[];

/* Why a pipe takes no more; by its address it is told from other reasons. */
extern const char file_reader_is_gone[];

/*
 * Writes a file of the user's. A new one gets the permissions that other programs would give it, another keeps its
 * own, and its owner where the system allows that; one that may not be written to is not replaced either. Where the
 * path is a link, the file that it leads to is written. Two that write the same file at once do so one after the
 * other.
 *
 * What is no file takes the text directly: a device, a pipe that somebody reads from, and whatever stdout is (so
 * /dev/stdout works). FILE_KEEP means files alone.
 */
const char *file_write(const char *path, struct str text, enum file_existing existing);

/* Why file_write() would refuse that before it began: to be asked before the text is made. */
const char *file_why_not(const char *path, enum file_existing existing);

/*
 * Writes a file of the program's own, new or replaced: the folders that are missing on the way to it are made, and
 * all that is new is for its owner alone. Never writes to what is no file.
 */
const char *file_replace(const char *path, struct str text);

/*
 * Takes away what a run that was killed while it wrote a file has left beside it: to be called before the file is
 * read. What another run is writing stays; that takes 10 ms to tell. What cannot be taken away is passed over.
 */
void file_tidy(const char *path);

/* Writes to what is open already, such as stdout; waits for a reader that is slow. Does not close it. */
const char *file_write_open(int file, struct str text);

#endif
