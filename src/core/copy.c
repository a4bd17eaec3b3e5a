/*
 * Copying by the tables that drive reading: whatever has a key is taken over, and only what joining writes to is
 * there twice. What has no key is what joining fills in.
 */
#include "copy.h"

#include <string.h>

#include "schema.h"
#include "sort.h"

static void copy_fields(struct arena *arena, const struct record *record, const char *from, char *to);

/* An array of which the elements are there twice; one that is empty, but not absent, stays so. */
static void *
copy_array(struct arena *arena, const void *from, uint32_t count, size_t bytes)
{
    if (!from)
        return NULL;
    void *to = arena_array(arena, count, bytes);
    return count ? memcpy(to, from, count * bytes) : to;
}

/* --- Ratings --- */

static void
copy_rating(struct arena *arena, struct rating *rating)
{
    rating->step = 0;
    if (!rating->more || !rating->more->also)
        return;
    rating->more = copy_array(arena, rating->more, 1, sizeof(*rating->more));
    rating->more->also = copy_array(arena, rating->more->also, 1, sizeof(*rating));
    copy_rating(arena, rating->more->also);
}

static struct rating *
copy_ratings(struct arena *arena, const struct rating *from, uint32_t count)
{
    struct rating *to = copy_array(arena, from, count, sizeof(*to));
    for (uint32_t i = 0; i < count; i++)
        copy_rating(arena, &to[i]);
    return to;
}

/* --- Fields --- */

static struct indicators *
copy_indicators(struct arena *arena, const struct indicators *from, uint32_t count)
{
    struct indicators *to = copy_array(arena, from, count, sizeof(*to));
    for (uint32_t i = 0; i < count; i++)
        to[i].proficiency = NULL;
    return to;
}

static char *
copy_records(struct arena *arena, const struct record *record, const char *from, uint32_t count)
{
    char *to = from ? arena_array(arena, count, record->bytes) : NULL;
    for (size_t at = 0; at < count * record->bytes; at += record->bytes) {
        const struct scale *scale = record == &schema_scale ? (const struct scale *)(const void *)(from + at) : NULL;
        copy_fields(arena, record, scale && scale->as_read ? (const char *)scale->as_read : from + at, to + at);
    }
    return to;
}

/* An array and its count; the pointer's own type is known to the table only. */
static void
copy_list(struct arena *arena, const struct field *field, const char *from, char *to)
{
    void *array;
    uint32_t count;
    memcpy(&array, from + field->offset, sizeof(array));
    memcpy(&count, from + field->count_offset, sizeof(count));
    if (field->kind == FIELD_RECORDS)
        array = copy_records(arena, field->record, array, count);
    else if (field->kind == FIELD_INDICATORS)
        array = copy_indicators(arena, array, count);
    else if (field->kind == FIELD_LEVEL_RATINGS)
        array = copy_ratings(arena, array, count);
    memcpy(to + field->offset, &array, sizeof(array));
    memcpy(to + field->count_offset, &count, sizeof(count));
}

static void
copy_field(struct arena *arena, const struct field *field, const char *from, char *to)
{
    if (field->apart[0].bytes) { /* shared, for joining leaves it as it is */
        memcpy(to + field->apart[0].offset, from + field->apart[0].offset, sizeof(void *));
        return;
    }
    static const size_t sizes[] = {
        [FIELD_TEXT] = sizeof(struct str),
        [FIELD_SCALE] = sizeof(struct str),
        [FIELD_TEXTS] = sizeof(struct texts),
        [FIELD_FACTS] = sizeof(struct facts),
        [FIELD_CHOICE] = sizeof(int),
        [FIELD_CELL] = sizeof(struct cell *),
        [FIELD_RATING] = sizeof(struct rating *),
        [FIELD_RECORDS] = 0,
        [FIELD_INDICATORS] = 0,
        [FIELD_LEVEL_CELLS] = 0,
        [FIELD_LEVEL_RATINGS] = 0,
    };
    if (!sizes[field->kind]) {
        copy_list(arena, field, from, to);
        return;
    }
    memcpy(to + field->offset, from + field->offset, sizes[field->kind]);
    if (field->kind == FIELD_RATING) {
        struct rating **rating = (struct rating **)(void *)(to + field->offset);
        *rating = copy_ratings(arena, *rating, *rating ? 1 : 0);
    }
}

static void
copy_fields(struct arena *arena, const struct record *record, const char *from, char *to)
{
    for (const struct field *field = record->fields; field->key; field++)
        copy_field(arena, field, from, to);
}

/* --- Diagnostics --- */

/* Those found while reading, which are about the document alone. */
static void
copy_diags(struct document *to, const struct document *from)
{
    for (size_t i = 0; i < from->read_diags; i++) {
        const struct diag *diag = &from->diags.v[i];
        struct diag *copy = diag_add(&to->diags, diag->code, &to->source, (struct str){0}, "%s", "");
        *copy = *diag;
        copy->source = &to->source;
        if (copy->related.source)
            copy->related.source = &to->source;
    }
    to->read_diags = from->read_diags;
}

/* --- Documents --- */

void
copy_document(struct document *to, const struct document *from)
{
    to->shared = from->shared;
    source_know(&to->source, &from->source);
    copy_fields(to->arena, &schema_document, (const char *)from, (char *)to);
    copy_diags(to, from);
}

static int
by_address(const void *a, const void *b)
{
    uintptr_t left = (uintptr_t) * (struct arena *const *)a, right = (uintptr_t) * (struct arena *const *)b;
    return (left > right) - (left < right);
}

void
copies_share(struct collection *collection, struct arena *scratch)
{
    uint32_t count = collection->document_count;
    struct arena **all = arena_array(scratch, count, sizeof(*all));
    for (uint32_t d = 0; d < count; d++)
        all[d] = collection->documents[d]->shared;
    sort_stable(scratch, all, count, sizeof(*all), by_address);
    for (uint32_t d = 0; d < count; d++)
        if (all[d] != collection->arena && (d == 0 || all[d] != all[d - 1]))
            arena_share(collection->arena, all[d]);
}

void
copy_documents(struct collection *to, struct document *const *from, uint32_t count, struct arena *scratch)
{
    to->documents = arena_array(to->arena, count, sizeof(struct document *));
    for (; to->document_count < count; to->document_count++) {
        const struct document *original = from[to->document_count];
        struct document *copy = arena_alloc(to->arena, sizeof(*copy));
        copy->arena = copy->diags.arena = to->arena;
        copy->source.path = arena_printf(to->arena, "%s", original->source.path);
        source_owned(&copy->source, to->arena);
        copy_document(copy, original);
        to->documents[to->document_count] = copy;
    }
    copies_share(to, scratch);
}
