/*
 * Answers as JSON. Its shape is part of the interface: docs/json.md says it.
 *
 * A page keeps the order of the document: what stands below its title, then its parts, each with what stands below
 * its heading and with its subparts. A row that belongs to the row above is among the content of that.
 */
#include "json_write.h"
#include "map.h"
#include "rung/text.h"
#include "writers.h"

struct writer {
    struct arena *arena;
};

/* --- Building trees --- */

/* What jansson made; it makes nothing only where there is no memory. */
static json_t *
made(const struct writer *w, json_t *value)
{
    if (!value)
        arena_out_of_memory(w->arena);
    return value;
}

/* Sets a key to a value, which it takes over. */
static void
put(const struct writer *w, json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, value) != 0)
        arena_out_of_memory(w->arena);
}

static void
append(const struct writer *w, json_t *list, json_t *value)
{
    if (json_array_append_new(list, value) != 0)
        arena_out_of_memory(w->arena);
}

/* A text as it is; null where there is none. */
static json_t *
text_or_null(const struct writer *w, struct str text)
{
    struct str valid = text_valid(w->arena, text); /* the name of a file may be no UTF-8 */
    return made(w, str_given(text) ? json_stringn(valid.ptr, valid.bytes) : json_null());
}

static json_t *
word_or_null(const struct writer *w, const char *word)
{
    return made(w, word ? json_string(word) : json_null());
}

/* Sets what is said; or that nothing is, and which kind of nothing: "blank in the source". */
static void
put_text(const struct writer *w, json_t *object, struct str text, bool nothing)
{
    put(w, object, "text", text_or_null(w, nothing ? (struct str){0} : text));
    put(w, object, "nothing", text_or_null(w, nothing ? text : (struct str){0}));
}

/* --- Cells --- */

static json_t *
number_cell(const struct writer *w, struct str text)
{
    int64_t number;
    return write_number(text, &number) ? made(w, json_integer(number)) : text_or_null(w, text);
}

static json_t *
rating_cell(const struct writer *w, const struct table_cell *cell)
{
    const struct scale *scale = cell->scale;
    bool steps = scale && scale->kind == SCALE_STEPS && cell->step;
    json_t *object = made(w, json_object());
    put_text(w, object, table_text(w->arena, cell, "\n"), cell->nothing);
    put(w, object, "step", made(w, steps ? json_integer(cell->step) : json_null()));
    put(w, object, "of", made(w, steps ? json_integer(scale->proficiency_count) : json_null()));
    put(w, object, "scale", text_or_null(w, scale ? scale->id : (struct str){0}));
    put(w, object, "mark", word_or_null(w, write_mark_word(cell->mark)));
    return object;
}

static json_t *
says_cell(const struct writer *w, const struct table_cell *cell)
{
    json_t *object = made(w, json_object()), *lines = made(w, json_array());
    for (uint32_t i = 0; i < cell->line_count && !cell->nothing; i++) {
        const struct table_line *line = &cell->lines[i];
        json_t *each = made(w, json_object());
        put(w, each, "text", text_or_null(w, line->text));
        put(w, each, "bullet", made(w, json_boolean(line->sign != 0)));
        put(w, each, "depth", made(w, json_integer(line->depth)));
        append(w, lines, each);
    }
    put(w, object, "lines", lines);
    put(w, object, "nothing", text_or_null(w, cell->nothing ? table_text(w->arena, cell, "\n") : (struct str){0}));
    put(w, object, "mark", word_or_null(w, write_mark_word(cell->mark)));
    return object;
}

static json_t *
make_cell(const struct writer *w, enum column_kind kind, const struct table_cell *cell)
{
    if (cell->line_count == 0 && cell->mark == MARK_NONE)
        return made(w, json_null());
    switch (kind) {
    case COLUMN_RATING:
        return rating_cell(w, cell);
    case COLUMN_SAYS:
        return says_cell(w, cell);
    case COLUMN_NUMBER:
        return number_cell(w, table_text(w->arena, cell, "\n"));
    default:
        return text_or_null(w, cell->nothing ? (struct str){0} : table_text(w->arena, cell, "\n"));
    }
}

/* --- Tables --- */

/* Keys of the columns, that of the groups first; two that were the same are told apart by a number. */
static const char **
column_keys(const struct writer *w, const struct table *table)
{
    const char **keys = arena_array(w->arena, table->column_count + 1, sizeof(*keys));
    struct map seen = {.arena = w->arena};
    for (size_t i = 0; i <= table->column_count; i++) {
        struct str wanted = write_safe(w->arena, i > 0 ? table->columns[i - 1].key : table->group_key);
        if (!str_given(wanted))
            wanted = str_of("column");
        struct str key = wanted;
        for (unsigned number = 2; map_get(&seen, key); number++)
            key = str_of(arena_printf(w->arena, "%.*s-%u", STR_ARGS(wanted), number));
        if (i > 0 || str_given(table->group_key))
            map_put(&seen, key, &seen);
        keys[i] = arena_copy(w->arena, key.ptr, key.bytes);
    }
    return keys;
}

static void
add_column(const struct writer *w, json_t *columns, const char *key, struct str name)
{
    json_t *column = made(w, json_object());
    put(w, column, "key", made(w, json_string(key)));
    put(w, column, "name", text_or_null(w, name));
    append(w, columns, column);
}

/* Sets the columns and rows of a table. */
static void
put_table(const struct writer *w, json_t *object, const struct table *table)
{
    const char **keys = column_keys(w, table);
    bool grouped = str_given(table->group_key);
    json_t *columns = made(w, json_array()), *rows = made(w, json_array());
    if (grouped)
        add_column(w, columns, keys[0], table->group_name);
    for (size_t c = 0; c < table->column_count; c++)
        add_column(w, columns, keys[c + 1], table->columns[c].name);
    for (size_t r = 0; r < table->count; r++) {
        json_t *row = made(w, json_object());
        if (grouped)
            put(w, row, keys[0], text_or_null(w, table->rows[r].group));
        for (size_t c = 0; c < table->column_count; c++)
            put(w, row, keys[c + 1], make_cell(w, table->columns[c].kind, &table->rows[r].cells[c]));
        append(w, rows, row);
    }
    put(w, object, "columns", columns);
    put(w, object, "rows", rows);
}

/* --- Rows --- */

/* What rung show takes for the thing that a row leads to; null where it leads nowhere. */
static json_t *
address_of(const struct writer *w, const struct target *target)
{
    struct buf address = {.arena = w->arena};
    if (target->kind == TARGET_RUNG)
        return text_or_null(w, rung_address(w->arena, target->rung));
    if (target->kind == TARGET_COMPETENCY)
        buf_printf(&address, "competency:%.*s", STR_ARGS(target->competency->id));
    else if (target->kind == TARGET_SCALE)
        buf_printf(&address, "scale:%.*s", STR_ARGS(target->scale->id));
    return text_or_null(w, buf_get(&address));
}

static json_t *
row_object(const struct writer *w, const struct outline_row *row)
{
    static const char *const kinds[] = {[OUTLINE_FACT] = "fact",
                                        [OUTLINE_TEXT] = "text",
                                        [OUTLINE_ITEM] = "item",
                                        [OUTLINE_CODE] = "code",
                                        [OUTLINE_TABLE] = "table"};
    json_t *object = made(w, json_object());
    put(w, object, "kind", made(w, json_string(kinds[row->kind])));
    if (row->table) {
        put_table(w, object, row->table);
        return object;
    }
    put(w, object, "label", text_or_null(w, row->label));
    put_text(w, object, row->text, row->nothing);
    put(w, object, "mark", word_or_null(w, write_mark(row)));
    put(w, object, "to", address_of(w, &row->target));
    put(w, object, "content", made(w, json_array()));
    return object;
}

enum { DEPTH_COUNT = UINT8_MAX + 2 }; /* of a row, and one for the part that it stands in */

/* Where rows go: the lists of a part, and of the rows above that others belong to. Owned by the tree. */
struct lists {
    json_t *content[DEPTH_COUNT]; /* by depth */
    size_t depths;                /* those that there are, at least 1 */
    json_t *parts;                /* of the page */
    json_t *subparts;             /* of the last part; NULL: there is none yet */
};

static void
add_row(const struct writer *w, struct lists *place, const struct outline_row *row)
{
    size_t depth = row->depth < place->depths ? row->depth : place->depths - 1;
    json_t *object = row_object(w, row), *below = json_object_get(object, "content");
    append(w, place->content[depth], object);
    place->content[depth + 1] = below; /* NULL: nothing belongs to a table */
    place->depths = depth + (below ? 2 : 1);
}

static void
add_part(const struct writer *w, struct lists *place, const struct outline_row *row)
{
    bool below = row->kind == OUTLINE_SUBHEADING && place->subparts;
    json_t *part = made(w, json_object()), *content = made(w, json_array()), *parts = made(w, json_array());
    put(w, part, "heading", text_or_null(w, row->text));
    put(w, part, "remark", text_or_null(w, row->remark));
    put(w, part, "content", content);
    put(w, part, "parts", parts);
    append(w, below ? place->subparts : place->parts, part);
    if (!below)
        place->subparts = parts;
    place->content[0] = content;
    place->depths = 1;
}

/* --- Pages --- */

/* The table that is all that a page says; NULL: it says more. */
static const struct table *
lone_table(const struct outline *page)
{
    const struct table *table = NULL;
    for (size_t i = 0; i < page->count; i++) {
        if (page->rows[i].aside)
            continue;
        if (table || !page->rows[i].table)
            return NULL;
        table = page->rows[i].table;
    }
    return table;
}

static json_t *
page_object(const struct writer *w, const struct outline *page)
{
    const struct table *table = lone_table(page);
    json_t *object = made(w, json_object());
    put(w, object, "title", text_or_null(w, page->title));
    if (table) {
        put_table(w, object, table);
        return object;
    }
    struct lists place = {.content[0] = made(w, json_array()), .depths = 1, .parts = made(w, json_array())};
    put(w, object, "content", place.content[0]);
    put(w, object, "parts", place.parts);
    for (size_t i = 0; i < page->count; i++) {
        const struct outline_row *row = &page->rows[i];
        if (row->aside)
            continue;
        if (row->kind == OUTLINE_HEADING || row->kind == OUTLINE_SUBHEADING)
            add_part(w, &place, row);
        else
            add_row(w, &place, row);
    }
    return object;
}

const char *
write_json(struct buf *out, const struct answer *answer, const struct write_options *options)
{
    const struct writer w = {.arena = out->arena};
    json_t *root;
    (void)options;
    if (answer->count == 1) {
        root = page_object(&w, &answer->pages[0]);
    } else {
        json_t *pages = made(&w, json_array());
        root = made(&w, json_object());
        put(&w, root, "title", text_or_null(&w, answer->title));
        put(&w, root, "pages", pages);
        for (size_t i = 0; i < answer->count; i++)
            append(&w, pages, page_object(&w, &answer->pages[i]));
    }
    json_write(out, root);
    json_decref(root);
    return NULL;
}
