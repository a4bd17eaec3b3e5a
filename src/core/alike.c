/* Names that are the same, or nearly. */
#include "alike.h"

#include <string.h>

#include "index.h"
#include "rung/text.h"

enum {
    LETTERS_FOR_ONE = 8, /* letters of a name of which one may differ; of twice as many, two */
    WORDS_MIN = 5,       /* letters that must stand in both to be worth a word */
};

static bool
is_word_part(char letter)
{
    return letter >= 'a' || (letter >= '0' && letter <= '9') || (unsigned char)letter >= 0x80;
}

/* Whether a folded name stands in a longer one as whole words. */
static bool
stands_in(struct str name, struct str longer)
{
    const char *end = longer.ptr + longer.bytes;
    const char *at = longer.ptr;
    while ((at = memmem(at, (size_t)(end - at), name.ptr, name.bytes)) != NULL) {
        const char *behind = at + name.bytes;
        if ((at == longer.ptr || !is_word_part(at[-1])) && (behind == end || !is_word_part(*behind)))
            return true;
        at++;
    }
    return false;
}

/* Most names are told apart by their lengths, or by their first letter and their last. */
static bool
few_letters_differ(struct str a, struct str b)
{
    int limit = (int)(a.bytes < b.bytes ? a.bytes : b.bytes) / LETTERS_FOR_ONE;
    int longer = (int)a.bytes - (int)b.bytes;
    bool ends = a.ptr[0] == b.ptr[0] || a.ptr[a.bytes - 1] == b.ptr[b.bytes - 1];
    return limit > 0 && longer <= limit && -longer <= limit && ends && text_distance(a, b, limit) <= limit;
}

static bool
is_alike(struct str a, struct str b)
{
    bool shorter = a.bytes < b.bytes;
    if (!str_given(a) || !str_given(b) || str_equal(a, b))
        return false;
    if ((shorter ? a : b).bytes >= WORDS_MIN && stands_in(shorter ? a : b, shorter ? b : a))
        return true;
    return few_letters_differ(a, b);
}

size_t
alike_names(const struct collection *collection, struct arena *scratch, const struct competency *competency,
            const struct competency **found)
{
    const struct index *names = &collection->index->names[INDEX_COMPETENCY];
    struct str own = text_fold(scratch, competency->name);
    size_t count = 0, same = 0;
    const struct index_entry *first = index_find(names, own, &same);
    for (size_t i = 0; i < same; i++)
        if (first[i].thing != competency && count++ < ALIKE_NAMES_MAX)
            found[count - 1] = first[i].thing;
    for (size_t i = 0; i < names->count; i++)
        if (is_alike(own, names->v[i].key) && count++ < ALIKE_NAMES_MAX)
            found[count - 1] = names->v[i].thing;
    return count;
}
