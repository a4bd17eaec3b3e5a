/*
 * Reading records by their tables. A value of the wrong kind is reported and costs that value; the rest goes on.
 *
 * Records nest as the tables say, never as the input says, so the recursion here is as deep as the format.
 */
#include "read.h"

#include "reader.h"
#include "rung/text.h"

static void read_fields(struct reader *r, const struct node *node, const struct record *record, void *out);
static bool check_required(struct reader *r, const struct node *node, const struct record *record, char *out);

/* --- Simple values --- */

struct str
reader_keep(struct reader *r, struct str text)
{
    return keep_text(r->keep, text);
}

/* Text as it stands; a blank gives a str without text, but with its place. */
static bool
read_text(struct reader *r, const struct node *node, const char *where, struct str *out)
{
    if (node->kind != NODE_TEXT && node->kind != NODE_BLANK) {
        reader_report_kind(r, node, where, "text")->hint = reader_hint_colon(r, node);
        return false;
    }
    *out = reader_keep(r, node->text);
    return true;
}

static struct texts
read_texts(struct reader *r, const struct node *node, const char *where)
{
    const struct child single = {.value = node};
    const struct child *children = node->kind == NODE_LIST ? node->children : &single;
    uint32_t count = node->kind == NODE_LIST ? node->count : node->kind != NODE_BLANK;
    struct texts texts = {.v = arena_array(r->arena, count, sizeof(*texts.v))};
    for (uint32_t i = 0; i < count; i++)
        if (read_text(r, children[i].value, where, &texts.v[texts.count]))
            texts.count++;
    return texts;
}

static struct facts
read_facts(struct reader *r, const struct node *node, const char *where)
{
    struct facts facts = {0};
    if (node->kind != NODE_MAP) {
        if (node->kind != NODE_BLANK)
            reader_report_kind(r, node, where, "a group of keys, such as \"Pay band: 7\"");
        return facts;
    }
    facts.v = arena_array(r->arena, node->count, sizeof(*facts.v));
    for (uint32_t i = 0; i < node->count; i++) {
        struct fact *fact = &facts.v[facts.count];
        fact->label = node->children[i].key;
        const char *label = arena_copy(r->scratch, fact->label.ptr, fact->label.bytes);
        if (!read_text(r, node->children[i].value, label, &fact->value))
            continue;
        fact->label = reader_keep(r, fact->label);
        facts.count++;
    }
    return facts;
}

static int
read_choice(struct reader *r, const struct node *node, const struct field *field)
{
    struct str names[16];
    size_t count = 0;
    if (node->kind == NODE_BLANK)
        return 0;
    if (node->kind != NODE_TEXT) {
        reader_report_kind(r, node, field->key, "text");
        return 0;
    }
    for (int i = 0; field->choices[i]; i++) {
        struct str name = str_of(field->choices[i]);
        if (str_equal(name, node->text))
            return i;
        if (name.bytes)
            names[count++] = name;
    }
    struct diag *diag = diag_add(
        r->diags, DIAG_NOT_ALLOWED, r->source, node->text, "%s cannot be \"%.*s\"", field->key, STR_ARGS(node->text));
    reader_suggest(r, diag, node->text, names, count);
    return 0;
}

/* --- Lists of records --- */

struct reader_list
reader_records(struct reader *r, const struct node *node, const char *where, const struct record *record)
{
    struct reader_list list = {0};
    if (node->kind != NODE_LIST) {
        struct diag *diag = node->kind != NODE_BLANK ? reader_report_kind(r, node, where, "a list") : NULL;
        if (diag && !diag->hint)
            diag->hint = "begin each entry with a dash";
        if (diag)
            list.v = arena_array(r->arena, 0, record->bytes); /* not NULL: something was given */
        return list;
    }
    if (node->count == 0)
        return list;
    list.v = arena_array(r->arena, node->count, record->bytes);
    for (uint32_t i = 0; i < node->count; i++) {
        if (record->most && list.count == record->most) {
            diag_add(r->diags,
                     DIAG_LIMIT,
                     r->source,
                     node->children[i].value->text,
                     "more than %u %s",
                     record->most,
                     where);
            break;
        }
        char *place = (char *)list.v + list.count * record->bytes;
        if (reader_record(r, node->children[i].value, record, place))
            list.count++;
        else
            memset(place, 0, record->bytes);
    }
    return list;
}

/* --- What stands per level --- */

/* The value for a level from its node, written to `out`. */
typedef void read_level_fn(struct reader *r, const struct node *node, const char *where, int level, void *out);

/* In the order of the levels, so that one is soon found. */
static struct reader_list
read_levels(struct reader *r, const struct node *node, const char *where, size_t bytes, read_level_fn *read)
{
    struct reader_list list = {0};
    uint32_t count;
    if (node->kind != NODE_MAP) {
        if (node->kind != NODE_BLANK)
            reader_report_kind(r, node, where, "a group of keys, one per level");
        return list;
    }
    const struct reader_level *levels = reader_levels(r, node, &count);
    list.v = arena_array(r->arena, count, bytes);
    for (; list.count < count; list.count++)
        read(
            r, levels[list.count].child->value, where, levels[list.count].level, (char *)list.v + list.count * bytes);
    return list;
}

static void
read_level_cell(struct reader *r, const struct node *node, const char *where, int level, void *out)
{
    struct cell *cell = out;
    *cell = reader_cell(r, node, where);
    cell->level = (uint16_t)level;
}

static void
read_level_rating(struct reader *r, const struct node *node, const char *where, int level, void *out)
{
    struct rating *rating = out;
    (void)where;
    *rating = reader_rating(r, node);
    rating->level = (uint16_t)level;
}

/* --- Indicators and scales in place --- */

/* Whether a map is a cell, with a paragraph and bullets, and not one with a cell for each proficiency. */
static bool
is_cell(const struct node *map)
{
    for (uint32_t i = 0; i < map->count; i++)
        if (!schema_field(&schema_cell, map->children[i].key.ptr, map->children[i].key.bytes))
            return false;
    return map->count > 0;
}

/* A list holds for the competency in general; a map gives a list for each proficiency. */
static struct reader_list
read_indicators(struct reader *r, const struct node *node, const char *where)
{
    bool by_proficiency = node->kind == NODE_MAP && !is_cell(node);
    uint32_t count = by_proficiency ? node->count : node->kind != NODE_BLANK;
    struct indicators *array = arena_array(r->arena, count, sizeof(*array));
    for (uint32_t i = 0; i < count; i++) {
        if (by_proficiency)
            array[i].proficiency_ref = reader_keep(r, node->children[i].key);
        array[i].cell = reader_cell(r, by_proficiency ? node->children[i].value : node, where);
    }
    return (struct reader_list){array, count};
}

/* The id of a scale: as written, or that of the scale written in its place, which may go by the name of its owner. */
static struct str
read_scale(struct reader *r, const struct node *node, const char *where, struct str owner)
{
    struct str reference = {0};
    if (node->kind != NODE_MAP) {
        read_text(r, node, where, &reference);
        return reference;
    }
    struct scale scale = {0};
    read_fields(r, node, &schema_scale, &scale);
    if (!str_given(scale.name) && !str_given(scale.id) && str_given(owner)) {
        scale.name = str_of(arena_printf(r->arena, "%.*s scale", STR_ARGS(owner)));
        scale.name.pos = node->text.pos;
        scale.id = str_of(arena_printf(r->arena, "%s-%u", text_slug(r->scratch, scale.name).ptr, r->scale_count + 1));
        scale.id.pos = node->text.pos;
    }
    if (!check_required(r, node, &schema_scale, (char *)&scale))
        return reference;
    r->scales = arena_grow(r->scratch, r->scales, r->scale_count, sizeof(*r->scales));
    r->scales[r->scale_count++] = scale;
    return scale.id;
}

/* --- Records --- */

/* Sets a pointer and its count; copied, since the pointer's own type is known to the table only. */
static void
set_list(const struct field *field, char *holder, struct reader_list list)
{
    memcpy(holder + field->offset, &list.v, sizeof(list.v));
    memcpy(holder + field->count_offset, &list.count, sizeof(list.count));
}

static struct str *
text_member(const struct record *record, const char *key, char *out)
{
    const struct field *field = schema_field(record, key, strlen(key));
    return (struct str *)(void *)(out + field->offset);
}

/* What the owner of a scale written in place is called. */
static struct str
owner_name(const struct record *record, char *out)
{
    struct str name = *text_member(record, record->name_key ? record->name_key : record->shorthand, out);
    return str_given(name) || !record->name_key ? name : *text_member(record, "id", out);
}

static void
read_field(struct reader *r, const struct record *record, const struct field *field, const struct node *node,
           char *out)
{
    char *holder = schema_make_holder(field, out, r->arena);
    void *member = holder + field->offset;
    switch (field->kind) {
    case FIELD_TEXT:
        read_text(r, node, field->key, member);
        break;
    case FIELD_TEXTS:
        *(struct texts *)member = read_texts(r, node, field->key);
        break;
    case FIELD_FACTS:
        *(struct facts *)member = read_facts(r, node, field->key);
        break;
    case FIELD_CHOICE:
        *(int *)member = read_choice(r, node, field);
        break;
    case FIELD_RECORDS:
        set_list(field, holder, reader_records(r, node, field->key, field->record));
        break;
    case FIELD_SCALE:
        *(struct str *)member = read_scale(r, node, field->key, owner_name(record, out));
        break;
    case FIELD_CELL:
        *(struct cell **)member = reader_new_cell(r, node, field->key);
        break;
    case FIELD_RATING:
        *(struct rating **)member = reader_new_rating(r, node);
        break;
    case FIELD_LEVEL_CELLS:
        set_list(field, holder, read_levels(r, node, field->key, sizeof(struct cell), read_level_cell));
        break;
    case FIELD_LEVEL_RATINGS:
        set_list(field, holder, read_levels(r, node, field->key, sizeof(struct rating), read_level_rating));
        break;
    case FIELD_INDICATORS:
        set_list(field, holder, read_indicators(r, node, field->key));
        break;
    }
}

static const struct node *
child_of(const struct node *map, const char *key)
{
    struct str wanted = str_of(key);
    for (uint32_t i = 0; i < map->count; i++)
        if (str_equal(map->children[i].key, wanted))
            return map->children[i].value;
    return NULL;
}

/* Whether a value that should be text was reported as none. */
static bool
is_reported(const struct node *node)
{
    return node->reported || node->kind == NODE_LIST || node->kind == NODE_MAP;
}

/* Id and name stand for each other where one is not given. False when neither is. */
static bool
complete_id(struct reader *r, const struct node *node, const struct record *record, char *out)
{
    struct str *id = text_member(record, "id", out), *name = text_member(record, record->name_key, out);
    if (record->name_instead && !str_given(*id) && !str_given(*name))
        *name = *text_member(record, record->name_instead, out);
    if (!str_given(*id) && !str_given(*name)) {
        const struct node *value = node->kind == NODE_MAP ? child_of(node, record->name_key) : NULL;
        if (value && is_reported(value))
            return false;
        diag_add(r->diags,
                 DIAG_MISSING,
                 r->source,
                 (struct str){.pos = node->text.pos},
                 "%s needs a \"%s\"",
                 record->name,
                 record->name_key);
        return false;
    }
    if (!str_given(*name))
        *name = *id;
    if (!str_given(*id))
        *id = text_slug(r->arena, *name);
    if (!str_given(*id)) /* a name without a letter or digit */
        *id = *name;
    return true;
}

/* What is required and not there is reported; so was, by now, what is there but of the wrong kind. */
static bool
check_required(struct reader *r, const struct node *node, const struct record *record, char *out)
{
    for (const struct field *field = record->fields; field->key; field++) {
        const struct node *value = field->required ? child_of(node, field->key) : NULL;
        bool wrong = value && field->kind == FIELD_TEXT && !text_member(record, field->key, out)->ptr;
        if (!field->required || (value && value->kind != NODE_BLANK && !wrong))
            continue;
        if (!value || (value->kind == NODE_BLANK && !value->reported))
            diag_add(r->diags,
                     DIAG_MISSING,
                     r->source,
                     (struct str){.pos = node->text.pos},
                     "%s needs a \"%s\"",
                     record->name,
                     field->key)
                ->hint = strcmp(field->key, "text") == 0 ? reader_hint_colon(r, node) : NULL; /* bullets and notes */
        return false;
    }
    return !record->name_key || complete_id(r, node, record, out);
}

/* "text:x" instead of "text: x" is text, and so no error here. */
static void
warn_of_key(struct reader *r, struct str text, const struct record *record)
{
    uint32_t bytes = yaml_key_without_blank(text.ptr, text.bytes);
    if (bytes && schema_field(record, text.ptr, bytes - 1))
        diag_add(r->diags,
                 DIAG_SWALLOWED,
                 r->source,
                 text,
                 "\"%.*s\" is taken for text, not for a key",
                 (int)bytes,
                 text.ptr)
            ->hint = yaml_text_hint(text);
}

/* Text in place of a map: the one key that is meant by it. */
static bool
read_shorthand(struct reader *r, const struct node *node, const struct record *record, char *out)
{
    if (node->kind != NODE_TEXT || !record->shorthand) {
        reader_report_kind(r, node, record->name, record->shorthand ? "text or a group of keys" : "a group of keys");
        return false;
    }
    warn_of_key(r, node->text, record);
    *text_member(record, record->shorthand, out) = reader_keep(r, node->text);
    return !record->name_key || complete_id(r, node, record, out);
}

static const struct field *
field_of_key(const struct record *record, struct str key)
{
    return schema_field(record, key.ptr, key.bytes);
}

/* Fills a zeroed struct from a map, in the order of the table: what comes later may refer to what came before. */
static void
read_fields(struct reader *r, const struct node *node, const struct record *record, void *out)
{
    const struct node *values[SCHEMA_FIELDS_MAX] = {0};
    for (uint32_t i = 0; i < node->count; i++) {
        const struct field *field = field_of_key(record, node->children[i].key);
        if (field)
            values[field - record->fields] = node->children[i].value;
        else
            reader_report_key(r, node->children[i].key, record);
    }
    if (record == &schema_profile) {
        r->profile = out;
        r->levels = child_of(node, "levels");
    }
    for (size_t i = 0; record->fields[i].key; i++)
        if (values[i])
            read_field(r, record, &record->fields[i], values[i], out);
}

bool
reader_record(struct reader *r, const struct node *node, const struct record *record, void *out)
{
    if (node->reported)
        return false;
    if (node->kind != NODE_MAP)
        return read_shorthand(r, node, record, out);
    if (record->shorthand && reader_is_text_with_colon(node) && !field_of_key(record, node->children[0].key)
        && !reader_is_near_shorthand(r, record, node->children[0].key)) {
        reader_report_colon(r, node, record);
        return false;
    }
    read_fields(r, node, record, out);
    return check_required(r, node, record, out);
}

/* Joins the scales written in place to those of the file's own list. */
static void
add_scales_in_place(struct reader *r)
{
    struct document *document = r->document;
    uint32_t count = document->scale_count + r->scale_count;
    if (r->scale_count == 0)
        return;
    struct scale *all = arena_array(r->arena, count, sizeof(*all));
    if (document->scale_count)
        memcpy(all, document->scales, document->scale_count * sizeof(*all));
    memcpy(all + document->scale_count, r->scales, r->scale_count * sizeof(*all));
    document->scales = all;
    document->scale_count = count;
}

/* Reads what the file of a reader holds: one record. */
static void
read_root(struct reader *r, struct yaml_roots roots, const struct record *record, void *out)
{
    if (roots.count > 1)
        diag_add(r->diags, DIAG_SYNTAX, r->source, roots.v[1]->text, "a second YAML document; only the first is read")
            ->hint = "put it in a file of its own";
    if (roots.count > 0 && roots.v[0]->kind != NODE_BLANK)
        reader_record(r, roots.v[0], record, out);
}

void
read_texts_file(const struct record *record, void *out, struct source *source, struct diags *diags,
                struct arena *scratch, struct yaml_roots roots)
{
    struct keep keep = {.arena = diags->arena};
    struct reader r = {.arena = diags->arena, .keep = &keep, .scratch = scratch, .source = source, .diags = diags};
    read_root(&r, roots, record, out);
}

void
read_document(struct document *document, struct keep *keep, struct arena *scratch, struct yaml_roots roots)
{
    struct reader r = {
        .document = document,
        .arena = document->arena,
        .keep = keep,
        .scratch = scratch,
        .source = &document->source,
        .diags = &document->diags,
    };
    read_root(&r, roots, &schema_document, document);
    add_scales_in_place(&r);
}
