/*
 * Where one is in the collection, in words: which screen, and the ids of what it shows. It outlives the collection,
 * and so finds the way back after the files were read again, from a bookmark, or another day.
 */
#ifndef TUI_ADDRESS_H
#define TUI_ADDRESS_H

#include <stdbool.h>
#include <stddef.h>

#include "rung/model.h"

struct address {
    struct arena *arena; /* where the words lie */
    struct str *v;
    size_t count;
};

/* Adds a word, copied. */
void address_add(struct address *address, struct str word);

/* Adds a number. */
void address_add_number(struct address *address, size_t number);

/* Adds a profile and a level, as two words; a level or profile that is not there as an empty one. */
void address_add_rung(struct address *address, struct rung rung);

/* The word with that number, from 0; not given beyond the last. */
struct str address_word(const struct address *address, size_t at);

/* The number at a place; 0 when it is none. */
size_t address_number(const struct address *address, size_t at);

/* The rung that two words at a place name; its profile is NULL when it is not in the collection any more. */
struct rung address_rung(const struct address *address, size_t at, const struct collection *collection);

/* The job family that a word names, and the competency that one does, or NULL. */
const struct category *address_family(const struct address *address, size_t at, const struct collection *collection);
const struct competency *address_competency(const struct address *address, size_t at,
                                            const struct collection *collection);

#endif
