/* What the tables say of a field: where it is in a record, and which one a key names. */
#include <string.h>

#include "schema.h"

const char *
schema_noun(const struct record *record)
{
    return strchr(record->name, ' ') + 1;
}

const void *
schema_member(const struct field *field, const void *record)
{
    const char *holder = record;
    if (field->more_bytes)
        memcpy(&holder, holder + field->more_offset, sizeof(holder)); /* its own type is known to the table only */
    return holder ? holder + field->offset : NULL;
}

void *
schema_make_member(const struct field *field, void *record, struct arena *arena)
{
    char *holder = record;
    if (field->more_bytes && !schema_member(field, record)) {
        holder = arena_alloc(arena, field->more_bytes);
        memcpy((char *)record + field->more_offset, &holder, sizeof(holder));
    }
    return (char *)schema_member(field, record);
}

const struct field *
schema_field(const struct record *record, const char *key, size_t bytes)
{
    for (const struct field *field = record->fields; field->key; field++)
        if (bytes && field->key[0] == key[0] && strncmp(field->key, key, bytes) == 0 && field->key[bytes] == '\0')
            return field;
    return NULL;
}
