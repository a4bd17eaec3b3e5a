/* The tables as Markdown, for the manual of the format. */
#include "rung/format.h"
#include "rung/schema_write.h"
#include "schema.h"

/* "`required`, `desired` or `optional`" */
static void
add_choices(struct buf *out, const char *const *choices)
{
    if (!**choices) /* nothing said */
        choices++;
    for (size_t i = 0; choices[i]; i++)
        buf_printf(out, "%s`%s`", i == 0 ? "" : choices[i + 1] ? ", " : " or ", choices[i]);
}

/* What a key holds, in words. */
static void
add_holds(struct buf *out, const struct field *field)
{
    switch (field->kind) {
    case FIELD_TEXT:
        buf_puts(out, "text");
        break;
    case FIELD_TEXTS:
        buf_puts(out, "text, or a list of texts");
        break;
    case FIELD_FACTS:
        buf_puts(out, "labels, each with a text");
        break;
    case FIELD_CHOICE:
        add_choices(out, field->choices);
        break;
    case FIELD_RECORDS:
        buf_puts(out, "a list of ");
        format_plural(out, schema_noun(field->record));
        break;
    case FIELD_SCALE:
        buf_puts(out, "text, or a scale");
        break;
    case FIELD_CELL:
        buf_puts(out, "text, a list of items, or a cell");
        break;
    case FIELD_RATING:
        buf_puts(out, "text, a rating, or a list of these");
        break;
    case FIELD_LEVEL_CELLS:
        buf_puts(out, "levels, each with text, a list of items, or a cell");
        break;
    case FIELD_LEVEL_RATINGS:
        buf_puts(out, "levels, each with text, a rating, or a list of these");
        break;
    case FIELD_INDICATORS:
        buf_puts(out, "text, a list of items, or proficiencies, each with text, a list of items, or a cell");
        break;
    }
}

/* Whether a key must be there: "yes", "this or `id`", or nothing. */
static void
add_required(struct buf *out, const struct record *record, const struct field *field)
{
    if (field->required)
        buf_puts(out, "yes");
    else if (record->name_key && strcmp(field->key, "id") == 0)
        buf_printf(out, "this or `%s`", record->name_key);
    else if (record->name_key && strcmp(field->key, record->name_key) == 0)
        buf_puts(out, "this or `id`");
}

static void
add_table(struct buf *out, const struct record *record)
{
    buf_printf(out, "<!-- table: %s -->\n\n", schema_noun(record));
    buf_puts(out, "| Key | Holds | Must be there | Meaning |\n|---|---|---|---|\n");
    for (const struct field *field = record->fields; field->key; field++) {
        buf_printf(out, "| `%s` | ", field->key);
        add_holds(out, field);
        buf_puts(out, " | ");
        add_required(out, record, field);
        buf_printf(out, " | %s |\n", field->help);
    }
    if (record->shorthand)
        buf_printf(out, "\nText alone in place of these keys is the `%s`.\n", record->shorthand);
    if (record->most)
        buf_printf(out, "\nOne list holds at most %u.\n", record->most);
    buf_puts(out, "\n<!-- end -->\n");
}

void
schema_write_tables(struct buf *out)
{
    for (const struct record *const *record = schema_records; *record; record++) {
        buf_puts(out, record == schema_records ? "" : "\n");
        add_table(out, *record);
    }
}
