/*
 * The tables as JSON Schema, draft-07.
 *
 * A value that may be text, a list or a map is one schema of several types, not a choice of schemas: "properties" and
 * "items" speak of maps and lists only, and so an editor marks the very value that is wrong. Rung takes every scalar
 * as it stands, but editors type them (417 is a number, "no" a boolean): all of these are text.
 *
 * When memory runs out, what is built becomes NULL, and so does all that it is put into.
 */
#include <jansson.h>

#include "rung/schema_write.h"
#include "schema.h"

/* What a value can be. */
enum { TEXT = 1, LIST = 2, MAP = 4, BLANK = 8 };

/* The object with a key set; takes over both. */
static json_t *
with(json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, value) == 0)
        return object;
    json_decref(object);
    return NULL;
}

/* The list with one more; takes over both. */
static json_t *
append(json_t *list, json_t *value)
{
    if (json_array_append_new(list, value) == 0)
        return list;
    json_decref(list);
    return NULL;
}

/* --- Values --- */

/* A schema that says what a value can be. Editors begin to write the type that stands first. */
static json_t *
typed(unsigned can_be)
{
    static const struct {
        unsigned is;
        const char *name;
    } types[] = {
        {LIST, "array"}, {MAP, "object"}, {TEXT, "string"}, {TEXT, "number"}, {TEXT, "boolean"}, {BLANK, "null"}};
    json_t *names = json_array();
    for (size_t i = 0; i < sizeof(types) / sizeof(*types); i++)
        if (can_be & types[i].is)
            names = append(names, json_string(types[i].name));
    json_t *schema = json_pack("{s:O}", "type", json_array_size(names) == 1 ? json_array_get(names, 0) : names);
    json_decref(names);
    return schema;
}

/* A schema for which see the definition of a record. */
static json_t *
reference(const struct record *record)
{
    return json_pack("{s:s+}", "$ref", "#/definitions/", schema_noun(record));
}

/* A schema of maps in which a key stands and is not blank. */
static json_t *
given(const char *key)
{
    json_t *text = with(typed(TEXT), "minLength", json_integer(1));
    return json_pack("{s:[s],s:{s:o}}", "required", key, "properties", key, text);
}

/* Adds that one of the keys that stand for each other must be given. */
static json_t *
with_name(json_t *schema, const struct record *record)
{
    json_t *keys = json_pack("[oo]", given(record->name_key), given("id"));
    if (record->name_instead)
        keys = append(keys, given(record->name_instead));
    return with(schema, "anyOf", keys);
}

static json_t *
list_of(const struct record *record, unsigned can_be)
{
    json_t *entry = reference(record);
    if (record == &schema_scale) /* written in place it needs no name, so the definition does not ask for one */
        entry = with_name(json_pack("{s:[o]}", "allOf", entry), record);
    json_t *list = with(typed(can_be), "items", entry);
    return record->most ? with(list, "maxItems", json_integer(record->most)) : list;
}

/* A map of keys that the format does not know: labels, levels, proficiencies. */
static json_t *
map_of(json_t *value)
{
    return with(typed(MAP | BLANK), "additionalProperties", value);
}

static json_t *
ratings(void)
{
    return json_pack("{s:[oo]}", "anyOf", reference(&schema_rating), list_of(&schema_rating, LIST));
}

/* A cell; a map with other keys than a cell has is one of proficiencies, each with a cell. */
static json_t *
indicators(void)
{
    json_t *keys = json_array();
    for (const struct field *field = schema_cell.fields; field->key; field++)
        keys = append(keys, json_string(field->key));
    json_t *if_cell = json_pack("{s:{s:o}}", "propertyNames", "enum", keys);
    return json_pack(
        "{s:o,s:o,s:o}", "if", if_cell, "then", reference(&schema_cell), "else", map_of(reference(&schema_cell)));
}

/* One of a few words, or nothing; where the first of the words is "", that is nothing too. */
static json_t *
choice(const char *const *choices)
{
    json_t *words = json_array();
    bool empty = false;
    for (; *choices; choices++) {
        if (**choices)
            words = append(words, json_string(*choices));
        else
            empty = true;
    }
    json_t *nothing = empty ? json_pack("{s:[ss],s:i}", "type", "string", "null", "maxLength", 0) : typed(BLANK);
    return json_pack("{s:[{s:o}o]}", "anyOf", "enum", words, nothing);
}

/* What a key holds. */
static json_t *
value_of(const struct field *field)
{
    unsigned blank = field->required ? 0 : BLANK;
    switch (field->kind) {
    case FIELD_TEXT:
        return typed(TEXT | blank);
    case FIELD_TEXTS:
        return with(typed(TEXT | LIST | blank), "items", typed(TEXT | BLANK));
    case FIELD_FACTS:
        return map_of(typed(TEXT | BLANK));
    case FIELD_CHOICE:
        return choice(field->choices);
    case FIELD_RECORDS:
        return list_of(field->record, LIST | blank);
    case FIELD_SCALE:
        return json_pack("{s:[oo]}", "anyOf", typed(TEXT | blank), reference(&schema_scale));
    case FIELD_CELL:
        return json_pack("{s:[o]}", "allOf", reference(&schema_cell));
    case FIELD_RATING:
        return ratings();
    case FIELD_LEVEL_CELLS:
        return map_of(reference(&schema_cell));
    case FIELD_LEVEL_RATINGS:
        return map_of(ratings());
    case FIELD_INDICATORS:
        return indicators();
    }
    return NULL;
}

/* --- Records --- */

/* The help of a key as a sentence. */
static json_t *
sentence(const char *help)
{
    char first = *help >= 'a' && *help <= 'z' ? (char)(*help - 'a' + 'A') : *help;
    return json_pack("s#++", &first, 1, help + 1, ".");
}

static json_t *
properties(const struct record *record)
{
    json_t *all = json_object();
    for (const struct field *field = record->fields; field->key; field++) {
        json_t *value = value_of(field), *property = json_pack("{s:o}", "description", sentence(field->help));
        if (json_object_update(property, value) != 0) {
            json_decref(property);
            property = NULL;
        }
        json_decref(value);
        all = with(all, field->key, property);
    }
    return all;
}

/* Adds the keys of a record, and which of them must be there. */
static json_t *
with_keys(json_t *schema, const struct record *record)
{
    json_t *required = json_array();
    for (const struct field *field = record->fields; field->key; field++)
        if (field->required)
            required = append(required, json_string(field->key));
    schema = with(schema, "properties", properties(record));
    schema = with(schema, "additionalProperties", json_false());
    if (!required || json_array_size(required))
        return with(schema, "required", required);
    json_decref(required);
    return schema;
}

/* What may stand for a record besides the map of its keys, as read.c takes it. */
static unsigned
stands_for(const struct record *record)
{
    unsigned can_be = record->shorthand ? TEXT : 0;
    if (record == &schema_cell)
        can_be |= TEXT | LIST | BLANK;
    if (record == &schema_rating)
        can_be |= LIST | BLANK; /* an empty list */
    return can_be;
}

/* Adds that a scale lists its steps or flags; numbers it need not list. */
static json_t *
with_proficiencies(json_t *schema)
{
    json_t *numeric = json_pack("{s:[s],s:{s:{s:s}}}", "required", "kind", "properties", "kind", "const", "numeric");
    json_t *listed = json_pack("{s:s,s:i}", "type", "array", "minItems", 1);
    schema = with(schema, "if", numeric);
    return with(schema,
                "else",
                json_pack("{s:[s],s:{s:o}}", "required", "proficiencies", "properties", "proficiencies", listed));
}

static json_t *
definition(const struct record *record)
{
    json_t *schema = with(typed(MAP | stands_for(record)), "title", json_string(schema_noun(record)));
    schema = with_keys(schema, record);
    if (record == &schema_scale)
        return with_proficiencies(schema);
    if (record == &schema_cell)
        return with(schema, "items", reference(&schema_item));
    if (record == &schema_rating)
        return with(schema, "maxItems", json_integer(0));
    if (record->name_key)
        schema = with_name(schema, record);
    if (record->name_key && record->shorthand)
        schema = with(schema, "minLength", json_integer(1));
    return schema;
}

static json_t *
whole_schema(void)
{
    json_t *definitions = json_object(), *schema = json_object();
    for (const struct record *const *record = schema_records; *record; record++)
        if (*record != &schema_document)
            definitions = with(definitions, schema_noun(*record), definition(*record));
    schema = with(schema, "$schema", json_string("http://json-schema.org/draft-07/schema#"));
    schema = with(schema, "title", json_string("Rung"));
    schema =
        with(schema,
             "description",
             json_string("Job profiles, and the competencies and scales that they refer to. What a schema cannot "
                         "say, such as whether a name leads to anything, \"rung check\" does."));
    schema = with(schema, "type", json_pack("[ss]", "object", "null"));
    schema = with_keys(schema, &schema_document);
    return with(schema, "definitions", definitions);
}

/* Allocates in the arena only: jansson takes no notice of every failure of what it writes to. */
static int
add_bytes(const char *bytes, size_t count, void *out)
{
    buf_add(out, bytes, count);
    return 0;
}

bool
schema_write_json(struct buf *out)
{
    struct buf text = {.arena = out->arena};
    json_t *schema = whole_schema();
    bool done = json_dump_callback(schema, add_bytes, &text, JSON_INDENT(2)) == 0;
    json_decref(schema);
    if (done)
        buf_printf(out, "%s\n", text.ptr);
    return done;
}
