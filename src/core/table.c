/* Tables: filling them in, and choosing their columns. */
#include "rung/table.h"

#include "rung/buf.h"
#include "rung/text.h"
#include "sort.h"

struct table *
table_new(struct arena *arena, enum table_shape shape, size_t columns)
{
    struct table *table = arena_alloc(arena, sizeof(*table));
    *table = (struct table){.arena = arena,
                            .shape = shape,
                            .columns = arena_array(arena, columns, sizeof(*table->columns)),
                            .column_count = columns};
    return table;
}

void
table_column(struct table *table, size_t column, enum column_kind kind, const char *key, struct str name)
{
    struct str made = key ? str_of(key) : text_slug(table->arena, name);
    table->columns[column] = (struct table_column){.key = made, .name = name, .kind = kind};
}

struct table *
table_of(struct arena *arena, enum table_shape shape, const struct column_row *rows)
{
    size_t count = 0;
    for (const struct column_row *row = rows; row->key; row++)
        count += !row->heading;
    struct table *table = table_new(arena, shape, count);
    for (size_t column = 0; rows->key; rows++) {
        if (rows->heading) {
            table->group_key = str_of(rows->key);
            table->group_name = str_of(rows->name);
            continue;
        }
        table_column(table, column, rows->kind, rows->key, str_of(rows->name));
        table->columns[column++].extra = rows->extra;
    }
    return table;
}

struct table_cell *
table_add(struct table *table, struct str group)
{
    table->rows = arena_grow(table->arena, table->rows, table->count, sizeof(*table->rows));
    struct table_row *row = &table->rows[table->count++];
    *row = (struct table_row){.group = group,
                              .cells = arena_array(table->arena, table->column_count, sizeof(*row->cells))};
    return row->cells;
}

void
table_line(struct table *table, struct table_cell *cell, char sign, int depth, struct str text)
{
    if (!text.ptr)
        return;
    cell->lines = arena_grow(table->arena, cell->lines, cell->line_count, sizeof(*cell->lines));
    cell->lines[cell->line_count++] = (struct table_line){.sign = sign, .depth = (uint8_t)depth, .text = text};
}

void
table_set(struct table *table, struct table_cell *cell, struct str text)
{
    cell->lines = NULL;
    cell->line_count = 0;
    table_line(table, cell, 0, 0, text);
}

struct str
table_text(struct arena *arena, const struct table_cell *cell, const char *between)
{
    struct buf text = {.arena = arena};
    if (cell->line_count == 1)
        return cell->lines[0].text;
    for (uint32_t i = 0; i < cell->line_count; i++) {
        const struct table_line *line = &cell->lines[i];
        buf_puts(&text, i > 0 ? between : "");
        buf_fill(&text, ' ', line->sign ? 2 * line->depth : 0);
        if (line->sign)
            buf_printf(&text, "%c ", line->sign);
        buf_str(&text, line->text);
    }
    return buf_get(&text);
}

/* --- Columns --- */

static int
by_name(const void *a, const void *b)
{
    const struct table_column *const *left = a, *const *right = b;
    return str_order((*left)->name, (*right)->name);
}

void
table_tell_apart(struct table *table, size_t first)
{
    struct table_column **sorted = arena_array(table->arena, table->column_count, sizeof(*sorted));
    for (size_t i = 0; i < table->column_count; i++)
        sorted[i] = &table->columns[i];
    sort_stable(table->arena, sorted, table->column_count, sizeof(*sorted), by_name);
    for (size_t i = 0, end; i < table->column_count; i = end) {
        for (end = i + 1; end < table->column_count && by_name(&sorted[i], &sorted[end]) == 0;)
            end++;
        for (size_t same = i; same < end && end - i > 1; same++) {
            struct table_column *column = sorted[same];
            if (column >= &table->columns[first])
                column->name =
                    str_of(arena_printf(table->arena, "%.*s (%.*s)", STR_ARGS(column->name), STR_ARGS(column->key)));
        }
    }
}

size_t
table_find_column(const struct table *table, struct str key)
{
    for (size_t i = 0; i < table->column_count; i++)
        if (text_same_name(table->arena, table->columns[i].key, key))
            return i;
    return table->column_count;
}

void
table_keep_columns(struct table *table, const size_t *places, size_t count, bool grouped)
{
    struct table_column *columns = arena_array(table->arena, count, sizeof(*columns));
    for (size_t i = 0; i < count; i++)
        columns[i] = table->columns[places[i]];
    for (size_t r = 0; r < table->count; r++) {
        struct table_cell *cells = arena_array(table->arena, count, sizeof(*cells));
        for (size_t i = 0; i < count; i++)
            cells[i] = table->rows[r].cells[places[i]];
        table->rows[r].cells = cells;
        if (!grouped)
            table->rows[r].group = (struct str){0};
    }
    table->columns = columns;
    table->column_count = count;
    if (!grouped)
        table->group_key = table->group_name = (struct str){0};
}

void
table_drop_extra(struct table *table)
{
    size_t *places = arena_array(table->arena, table->column_count, sizeof(*places));
    size_t count = 0;
    for (size_t i = 0; i < table->column_count; i++)
        if (!table->columns[i].extra)
            places[count++] = i;
    if (count < table->column_count)
        table_keep_columns(table, places, count, true);
}
