/* The letters of a scale, kept. */
#include "letters.h"

#include "layout.h"
#include "rung/format.h"
#include "rung/text.h"

struct letters
letters_make(struct arena *arena, const struct scale *scale)
{
    uint32_t count = scale ? scale->proficiency_count : 0;
    struct letters letters = {.scale = scale, .v = arena_array(arena, count, sizeof(*letters.v))};
    for (uint32_t step = 1; step <= count; step++) {
        bool number = scale->kind == SCALE_NUMERIC;
        letters.v[step - 1] =
            number ? scale->proficiencies[step - 1].value : format_proficiency_mark(arena, scale, step);
        letters.columns = larger(letters.columns, text_columns(letters.v[step - 1]));
    }
    return letters;
}

struct str
letters_at(const struct letters *letters, uint32_t step)
{
    return letters->v[step - 1];
}
