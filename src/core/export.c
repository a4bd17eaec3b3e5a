/*
 * The collection as one document. It is written record by record: as trees, all of them would take many times the
 * memory of the collection.
 */
#include "rung/export.h"

#include "export_record.h"
#include "tree_form.h"

/* Whether a file defines anything. */
static bool
has_records(const struct document *document)
{
    return document->scale_count || document->group_count || document->family_count || document->competency_count
           || document->profile_count;
}

/* What all files say alike for all that is in them; NULL where they differ, or one does not say it. */
static json_t *
export_alike(struct exporter *e, const struct collection *c, const struct field *field)
{
    json_t *alike = NULL;
    bool first = true, same = true;
    for (uint32_t d = 0; d < c->document_count && same; d++) {
        if (!has_records(c->documents[d]) && c->document_count > 1)
            continue;
        json_t *value = export_field(e, field, c->documents[d]);
        same = first || (value && alike && json_equal(value, alike));
        if (first)
            alike = json_incref(value);
        json_decref(value);
        first = false;
    }
    if (!same) {
        json_decref(alike);
        alike = NULL;
    }
    return alike;
}

/* Of all that files can say for what is in them, what they say alike, by its keys. */
static json_t *
export_common(struct exporter *e, const struct collection *c)
{
    json_t *common = json_object();
    bool made = common;
    for (const struct field *field = schema_document.fields; made && field->key; field++) {
        json_t *alike = field->kind == FIELD_RECORDS ? NULL : export_alike(e, c, field);
        made = !alike || json_object_set_new(common, field->key, alike) == 0;
    }
    if (!made)
        arena_out_of_memory(e->scratch);
    return common;
}

/* What all files say alike is said once. A record says what it has besides; blank is to say nothing. */
static void
leave_out_common(json_t *tree, const struct record *record, json_t *common)
{
    for (const struct field *field = schema_document.fields; field->key; field++) {
        if (field->kind == FIELD_RECORDS || !schema_field(record, field->key, strlen(field->key)))
            continue;
        json_t *own = json_object_get(tree, field->key), *alike = json_object_get(common, field->key);
        if (json_string_length(own) == 0 || (alike && json_equal(own, alike)))
            json_object_del(tree, field->key);
    }
}

/* --- Writing --- */

struct writing {
    struct exporter exporter;
    struct buf *out;
    const struct tree_form *form;
    export_take_fn *take; /* or NULL */
    void *context;
    json_t *common;
    bool begun; /* something was written */
    bool ended; /* no more is wanted */
};

static void
write_record(struct writing *w, const struct record *record, const void *in, bool first)
{
    json_t *tree = export_record(&w->exporter, record, in);
    leave_out_common(tree, record, w->common);
    w->form->record(w->out, first, tree);
    json_decref(tree);
    arena_reset(w->exporter.scratch);
    w->ended = w->take && !w->take(w->context);
}

/* All records of a kind, if there are any. */
static void
write_list(struct writing *w, const struct collection *c, const struct field *field)
{
    bool first = true;
    for (uint32_t d = 0; d < c->document_count; d++) {
        uint32_t count;
        const char *array = export_list_of(field, c->documents[d], &count);
        for (uint32_t i = 0; i < count && !w->ended; i++) {
            if (first)
                w->form->list(w->out, !w->begun, field->key);
            write_record(w, field->record, array + i * field->record->bytes, first);
            first = false;
        }
    }
    if (first)
        return;
    w->form->list_end(w->out);
    w->begun = true;
}

static void
write_value(struct writing *w, const struct field *field)
{
    json_t *value = json_object_get(w->common, field->key);
    if (!value)
        return;
    w->form->value(w->out, !w->begun, field->key, value);
    w->begun = true;
}

static void
write_collection(struct writing w, const struct collection *c)
{
    w.exporter.scratch = arena_new(w.out->arena);
    w.common = export_common(&w.exporter, c);
    for (const struct field *field = schema_document.fields; field->key; field++)
        if (field->kind == FIELD_RECORDS)
            write_list(&w, c, field);
        else
            write_value(&w, field);
    w.form->end(w.out, !w.begun);
    json_decref(w.common);
    arena_free(w.exporter.scratch);
}

void
export_yaml(struct buf *out, const struct collection *collection, export_take_fn *take, void *context)
{
    write_collection((struct writing){.out = out, .form = &yaml_form, .take = take, .context = context}, collection);
}

void
export_json(struct buf *out, const struct collection *collection, export_take_fn *take, void *context)
{
    write_collection((struct writing){.out = out, .form = &json_form, .take = take, .context = context}, collection);
}
