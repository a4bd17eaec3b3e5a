/* What `rung check` found, for programs. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "rung/text.h"

/* JSON holds nothing but Unicode; a message or the name of a file may hold broken bytes. */
static json_t *
json_text(struct arena *arena, const char *text)
{
    struct str valid = text_valid(arena, str_of(text));
    return text ? json_stringn(valid.ptr, valid.bytes) : json_null();
}

static json_t *
json_count(size_t count)
{
    return json_integer((json_int_t)count);
}

/* Sets file, line and column; the latter are null where there is no place, or where the file is not the same now. */
static bool
set_place(struct arena *arena, json_t *object, struct source *source, uint32_t pos)
{
    bool known = pos != DIAG_NO_POS && source_again(source);
    struct place place = known ? source_place(source, pos) : (struct place){0, 0};
    return json_object_set_new(object, "file", json_text(arena, source->path)) == 0
           && json_object_set_new(object, "line", known ? json_count(place.line) : json_null()) == 0
           && json_object_set_new(object, "column", known ? json_count(place.column) : json_null()) == 0;
}

static json_t *
related_object(struct arena *arena, const struct diag_place *related)
{
    json_t *object = json_object();
    bool fine = set_place(arena, object, related->source, related->pos)
                && json_object_set_new(object, "label", json_text(arena, related->label)) == 0;
    if (fine)
        return object;
    json_decref(object);
    return NULL;
}

static json_t *
diag_object(struct arena *arena, const struct diag *diag)
{
    const char *severity = diag_severity_name(diag_severity(diag->code));
    const struct diag_place *related = &diag->related;
    json_t *object = json_object();
    if (json_object_set_new(object, "code", json_text(arena, diag_code_name(diag->code))) == 0
        && json_object_set_new(object, "severity", json_text(arena, severity)) == 0
        && set_place(arena, object, diag->source, diag->pos)
        && json_object_set_new(object, "span", diag->pos == DIAG_NO_POS ? json_null() : json_count(diag->span)) == 0
        && json_object_set_new(object, "message", json_text(arena, diag->message)) == 0
        && json_object_set_new(object, "help", json_text(arena, diag->hint)) == 0
        && json_object_set_new(object, "related", related->source ? related_object(arena, related) : json_null())
               == 0)
        return object;
    json_decref(object);
    return NULL;
}

/* Adds the diagnostics of one file to their list, and how many are not shown to that of the files with such. */
static bool
add_file(struct arena *arena, json_t *diagnostics, json_t *not_shown, const struct check_file *file)
{
    bool fine = true, had_text = file->source->text;
    for (size_t i = 0; fine && i < file->count; i++)
        fine = json_array_append_new(diagnostics, diag_object(arena, file->shown[i])) == 0;
    if (!had_text)
        source_release(file->source);
    if (!fine || !file->not_shown)
        return fine;
    json_t *object = json_object();
    fine = json_object_set_new(object, "file", json_text(arena, file->source->path)) == 0
           && json_object_set_new(object, "count", json_count(file->not_shown)) == 0;
    return json_array_append_new(not_shown, object) == 0 && fine;
}

/* Adds JSON, in which the one control character that it may hold as it is stands as an escape. */
static void
add_without_delete(struct buf *out, const char *json)
{
    for (size_t length; *json; json += length) {
        length = strcspn(json, "\x7f");
        buf_add(out, json, length);
        if (json[length]) {
            buf_puts(out, "\\u007F");
            length++;
        }
    }
}

bool
check_json(struct buf *out, const struct collection *collection, const struct check_report *report)
{
    json_t *root = json_object(), *diagnostics = json_array(), *not_shown = json_array();
    bool fine = json_object_set_new(root, "profiles", json_count(collection->profile_count)) == 0
                && json_object_set_new(root, "competencies", json_count(collection->competency_count)) == 0
                && json_object_set_new(root, "errors", json_count(report->errors)) == 0
                && json_object_set_new(root, "warnings", json_count(report->warnings)) == 0
                && json_object_set_new(root, "accepted", json_count(report->accepted)) == 0
                && json_object_set_new(root, "ignored", json_count(report->ignored)) == 0;
    for (size_t i = 0; fine && i < report->file_count; i++)
        fine = add_file(out->arena, diagnostics, not_shown, &report->files[i]);
    fine = json_object_set_new(root, "diagnostics", diagnostics) == 0 && fine;
    fine = json_object_set_new(root, "not_shown", not_shown) == 0 && fine;
    /* ASCII: what no terminal could be hurt by, whatever stands in the files, and no conversion for it could break */
    char *text = fine ? json_dumps(root, JSON_INDENT(2) | JSON_ENSURE_ASCII) : NULL;
    json_decref(root);
    if (!text)
        return false;
    add_without_delete(out, text);
    buf_puts(out, "\n");
    free(text);
    return true;
}
