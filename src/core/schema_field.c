/* What the tables say of a field: where it is in a record, and which one a key names. */
#include <string.h>

#include "schema.h"

const char *
schema_noun(const struct record *record)
{
    return strchr(record->name, ' ') + 1;
}

const void *
schema_holder(const struct field *field, const void *record)
{
    const char *holder = record;
    /* The pointer is copied, since its own type is known to the table only. */
    for (int i = 0; holder && i < SCHEMA_APART_MAX && field->apart[i].bytes; i++)
        memcpy(&holder, holder + field->apart[i].offset, sizeof(holder));
    return holder;
}

void *
schema_make_holder(const struct field *field, void *record, struct arena *arena)
{
    char *holder = record;
    for (int i = 0; i < SCHEMA_APART_MAX && field->apart[i].bytes; i++) {
        char *place = holder + field->apart[i].offset;
        memcpy(&holder, place, sizeof(holder));
        if (!holder) {
            holder = arena_alloc(arena, field->apart[i].bytes);
            memcpy(place, &holder, sizeof(holder));
        }
    }
    return holder;
}

const struct field *
schema_field(const struct record *record, const char *key, size_t bytes)
{
    for (const struct field *field = record->fields; field->key; field++)
        if (bytes && field->key[0] == key[0] && strncmp(field->key, key, bytes) == 0 && field->key[bytes] == '\0')
            return field;
    return NULL;
}
