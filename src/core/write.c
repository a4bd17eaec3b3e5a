/* THE table of formats, and answers. To add a format: its name in write.h, a writer, and a row here. */
#include "writers.h"

#include "rung/text.h"

static const struct write_row formats[] = {
    [WRITE_TEXT] = {.name = "text", .ending = "txt", .title = "plain text", .write = write_text},
};

const struct write_row *
write_format(enum write_format format)
{
    return &formats[format];
}

enum write_format
write_format_named(struct str name)
{
    enum write_format format = 0;
    while (format < WRITE_FORMATS && !str_equal(name, str_of(formats[format].name)))
        format++;
    return format;
}

enum write_format
write_format_ending(struct str ending)
{
    enum write_format format = 0;
    while (format < WRITE_FORMATS && !str_equal(ending, str_of(formats[format].ending)))
        format++;
    return format;
}

const char *
write_answer(struct buf *out, const struct answer *answer, enum write_format format,
             const struct write_options *options)
{
    return formats[format].write(out, answer, options);
}

/* --- Answers --- */

void
answer_add(struct answer *answer, struct outline page)
{
    answer->pages = arena_grow(answer->arena, answer->pages, answer->count, sizeof(*answer->pages));
    answer->pages[answer->count++] = page;
}

struct outline *
answer_page(struct answer *answer, struct str title)
{
    answer_add(answer, (struct outline){.arena = answer->arena, .title = title});
    return &answer->pages[answer->count - 1];
}

struct str
write_safe(struct arena *arena, struct str text)
{
    struct buf safe = {.arena = arena};
    text_add(&safe, text);
    return buf_get(&safe);
}
