/*
 * The model turned into a tree again: the opposite of read.c, by the same tables, so that a new key of the format is
 * exported as soon as it is read.
 *
 * NULL in place of a value means that it was not given; what was left blank is null.
 */
#include "export_record.h"

#include <assert.h>

/* --- Building trees --- */

/* What jansson made; it makes nothing only where there is no memory. */
static json_t *
made(struct exporter *e, json_t *value)
{
    if (!value)
        arena_out_of_memory(e->scratch);
    return value;
}

/* Adds a value, if there is one, and takes it over. */
static void
put(struct exporter *e, json_t *map, const char *key, json_t *value)
{
    if (value && json_object_set_new(map, key, value) != 0)
        arena_out_of_memory(e->scratch);
}

static void
append(struct exporter *e, json_t *list, json_t *value)
{
    if (json_array_append_new(list, value) != 0)
        arena_out_of_memory(e->scratch);
}

static const char *
key_of(struct exporter *e, struct str text)
{
    return arena_copy(e->scratch, text.ptr, text.bytes);
}

/* --- Simple values --- */

static json_t *
text_or_null(struct exporter *e, struct str text)
{
    return made(e, text.ptr ? json_stringn(text.ptr, text.bytes) : json_null());
}

/* What was left blank has its place, but no text. */
static json_t *
export_text(struct exporter *e, struct str text)
{
    return text.ptr || text.pos ? text_or_null(e, text) : NULL;
}

static json_t *
export_texts(struct exporter *e, const struct texts *texts)
{
    if (texts->count == 0)
        return NULL;
    if (texts->count == 1 && texts->v[0].ptr)
        return text_or_null(e, texts->v[0]);
    json_t *list = made(e, json_array());
    for (uint32_t i = 0; i < texts->count; i++)
        append(e, list, text_or_null(e, texts->v[i]));
    return list;
}

static json_t *
export_facts(struct exporter *e, const struct facts *facts)
{
    if (facts->count == 0)
        return NULL;
    json_t *map = made(e, json_object());
    for (uint32_t i = 0; i < facts->count; i++)
        put(e, map, key_of(e, facts->v[i].label), text_or_null(e, facts->v[i].value));
    return map;
}

/* The first word is what is meant without one. */
static json_t *
export_choice(struct exporter *e, const struct field *field, int place)
{
    return place ? made(e, json_string(field->choices[place])) : NULL;
}

/* --- Cells --- */

static json_t *
export_records(struct exporter *e, const struct record *record, const void *array, uint32_t count)
{
    json_t *list = made(e, json_array());
    for (uint32_t i = 0; i < count; i++)
        append(e, list, export_record(e, record, (const char *)array + i * record->bytes));
    return list;
}

/* As short as it can be: nothing, text, bullets, or a map with both. */
static json_t *
export_cell(struct exporter *e, const struct cell *cell)
{
    if (!cell)
        return NULL;
    if (!cell->text.ptr)
        return cell->item_count ? export_records(e, &schema_item, cell->items, cell->item_count)
                                : made(e, json_null());
    if (cell->text.bytes && cell->item_count == 0)
        return text_or_null(e, cell->text);
    return export_record(e, &schema_cell, cell);
}

/* --- What stands per level --- */

/* What leads to a level: its id, or its name where another level has the same id. */
static const char *
level_key(struct exporter *e, const struct profile *profile, const struct level *level)
{
    bool by_id = profile_level(e->scratch, profile, level->id, NULL) == level;
    return key_of(e, by_id ? level->id : level->name);
}

static void
enter_profile(struct exporter *e, const struct profile *profile)
{
    e->profile = profile;
    e->level_keys = arena_array(e->scratch, profile->level_count, sizeof(*e->level_keys));
    for (uint32_t i = 0; i < profile->level_count; i++)
        e->level_keys[i] = level_key(e, profile, &profile->levels[i]);
}

static json_t *
export_level_cells(struct exporter *e, const struct cell *cells, uint32_t count)
{
    json_t *map = made(e, json_object());
    for (uint32_t i = 0; i < count; i++)
        put(e, map, e->level_keys[cells[i].level], export_cell(e, &cells[i]));
    return map;
}

static json_t *
export_one_rating(struct exporter *e, const struct rating *rating)
{
    if (rating->state == CELL_BLANK)
        return made(e, json_null());
    struct rating given = *rating;
    if (!given.proficiency_ref.ptr)
        given.proficiency_ref.pos = 0; /* its place is that of the rating */
    json_t *value = export_record(e, &schema_rating, &given);
    if (json_is_object(value) && json_object_size(value) == 0) /* {} would be blank */
        put(e, value, schema_rating.shorthand, made(e, json_null()));
    return value;
}

/* One value, or a list of several. */
static json_t *
export_rating(struct exporter *e, const struct rating *rating)
{
    if (!rating)
        return NULL;
    if (!rating_more(rating)->also)
        return export_one_rating(e, rating);
    json_t *list = made(e, json_array());
    for (; rating; rating = rating_more(rating)->also)
        append(e, list, export_one_rating(e, rating));
    return list;
}

static json_t *
export_level_ratings(struct exporter *e, const struct rating *ratings, uint32_t count)
{
    json_t *map = made(e, json_object());
    for (uint32_t i = 0; i < count; i++)
        put(e, map, e->level_keys[ratings[i].level], export_rating(e, &ratings[i]));
    return map;
}

/*
 * Those in general are a cell, where [] is blank: with ~ there would be none. The others are a cell per proficiency.
 */
static json_t *
export_indicators(struct exporter *e, const struct indicators *indicators, uint32_t count)
{
    if (count == 0)
        return NULL;
    if (!indicators->proficiency_ref.ptr) {
        json_t *cell = export_cell(e, &indicators->cell);
        return json_is_null(cell) ? made(e, json_array()) : cell;
    }
    json_t *map = made(e, json_object());
    for (uint32_t i = 0; i < count; i++)
        put(e, map, key_of(e, indicators[i].proficiency_ref), export_cell(e, &indicators[i].cell));
    return map;
}

/* --- Records --- */

const void *
export_list_of(const struct field *field, const void *in, uint32_t *count_out)
{
    const void *array;
    memcpy(&array, (const char *)in + field->offset, sizeof(array));
    memcpy(count_out, (const char *)in + field->count_offset, sizeof(*count_out));
    return array;
}

/* What is an array in the model. What stands per level is exported even if nothing is in it: it was given. */
static json_t *
export_array(struct exporter *e, const struct field *field, const char *in)
{
    uint32_t count;
    const void *array = export_list_of(field, in, &count);
    assert(array || count == 0);
    if (!array)
        return NULL;
    if (field->kind == FIELD_LEVEL_CELLS)
        return export_level_cells(e, array, count);
    if (field->kind == FIELD_LEVEL_RATINGS)
        return export_level_ratings(e, array, count);
    if (field->kind == FIELD_INDICATORS)
        return export_indicators(e, array, count);
    return count > 0 ? export_records(e, field->record, array, count) : NULL;
}

json_t *
export_field(struct exporter *e, const struct field *field, const void *in)
{
    const char *holder = schema_holder(field, in);
    if (!holder)
        return NULL;
    const void *member = holder + field->offset;
    switch (field->kind) {
    case FIELD_TEXT:
    case FIELD_SCALE: /* one written in place is among the scales */
        return export_text(e, *(const struct str *)member);
    case FIELD_TEXTS:
        return export_texts(e, member);
    case FIELD_FACTS:
        return export_facts(e, member);
    case FIELD_CHOICE:
        return export_choice(e, field, *(const int *)member);
    case FIELD_CELL:
        return export_cell(e, *(struct cell *const *)member);
    case FIELD_RATING:
        return export_rating(e, *(struct rating *const *)member);
    case FIELD_RECORDS:
    case FIELD_LEVEL_CELLS:
    case FIELD_LEVEL_RATINGS:
    case FIELD_INDICATORS:
        return export_array(e, field, holder);
    }
    return NULL;
}

/* A record that has no id, and nothing but the key that text in its place would mean, as that text. */
static json_t *
shorten(struct exporter *e, const struct record *record, json_t *map)
{
    if (!record->shorthand || record->name_key || json_object_size(map) != 1)
        return map;
    json_t *text = json_object_get(map, record->shorthand);
    if (json_string_length(text) == 0) /* not text, or such as would be blank */
        return map;
    text = made(e, json_incref(text));
    json_decref(map);
    return text;
}

json_t *
export_record(struct exporter *e, const struct record *record, const void *in)
{
    json_t *map = made(e, json_object());
    if (record == &schema_profile)
        enter_profile(e, in);
    for (const struct field *field = record->fields; field->key; field++)
        put(e, map, field->key, export_field(e, field, in));
    return shorten(e, record, map);
}
