/*
 * What leaves the browser: something of the page copied, or the page written to a file. Both are lists to choose
 * from. What a page says is an answer, as on the command line, and written by the same writers.
 */
#include "ask.h"
#include "picker.h"
#include "rung/format.h"
#include "rung/text.h"
#include "rung/write.h"
#include "screens.h"

enum { COLUMNS = 80 }; /* of plain text */

/* --- What the page says --- */

static struct str
page_title(const struct app *app, struct arena *arena)
{
    struct buf title = {.arena = arena};
    app_page(app)->ops->title(app, app_page(app), &title);
    return buf_get(&title);
}

static struct str
spot_text(const struct app *app, struct arena *arena, size_t spot)
{
    struct buf text = {.arena = arena};
    app_page(app)->ops->spot_text(app, app_page(app), spot, &text);
    return buf_get(&text);
}

static struct outline
spots_outline(const struct app *app, struct arena *arena)
{
    const struct screen *screen = app_page(app);
    struct outline outline = {.arena = arena};
    for (size_t spot = 0; spot < screen->ops->spot_count(app, screen); spot++)
        outline_add(&outline, OUTLINE_ITEM, 0, spot_text(app, arena, spot))->sign = '-';
    return outline;
}

static struct outline
page_outline(const struct app *app, struct arena *arena, struct page_output output)
{
    const struct screen *screen = app_page(app);
    if (output.document)
        return screen->ops->document(app, screen, arena);
    if (screen->ops->outline)
        return screen->ops->outline(app, screen, arena, write_format(output.format)->tables);
    return spots_outline(app, arena);
}

/* The title of what is written: that of the document, or of the page. */
static struct str
output_title(const struct app *app, struct arena *arena, struct page_output output)
{
    return output.document ? page_outline(app, arena, output).title : page_title(app, arena);
}

/* Adds what is to be written, and a line for each thing that is not whole; false after a notice. */
static bool
add_output(struct app *app, struct buf *out, struct page_output output, struct buf *warnings)
{
    const struct write_row *format = write_format(output.format);
    struct answer answer = {.arena = out->arena};
    answer_add(&answer, page_outline(app, out->arena, output));
    if (!str_given(answer.pages[0].title))
        answer.pages[0].title = page_title(app, out->arena);
    if (!format->tables)
        answer_drop_extra(&answer);
    const char *why = format->write(out, &answer, &(struct write_options){.columns = COLUMNS, .warnings = warnings});
    if (why)
        app_notice(app, "This cannot be written as %s: %s.", format->title, why);
    return !why;
}

const char *
screen_output_why_not(const struct app *app, const struct screen *screen)
{
    const struct screen *page = screen->ops->popup ? app_page(app) : screen;
    bool can = page->ops->outline || page->ops->spot_text;
    return can ? NULL : "There is nothing here that could be copied or written.";
}

/* --- Copying --- */

/* What can be copied besides the page in a format. */
enum { COPY_LINE = WRITE_FORMATS, COPY_COMMAND };

/* "rung show operations-support@senior", for what is focused where its page is; else not given. */
static struct str
show_command(const struct app *app, struct arena *arena)
{
    struct target target = app_target(app, app_page(app));
    struct buf command = {.arena = arena};
    if (target.kind == TARGET_RUNG && target.rung.profile)
        buf_printf(&command, "rung show %.*s", STR_ARGS(rung_address(arena, target.rung)));
    if (target.kind == TARGET_COMPETENCY)
        buf_printf(&command, "rung show %.*s", STR_ARGS(target.competency->id));
    return buf_get(&command);
}

/* The focused line; not given where there is none. */
static struct str
focused_line(const struct app *app, struct arena *arena)
{
    const struct screen *page = app_page(app);
    bool has_line = page->ops->spot_text && page->ops->spot_count(app, page) > 0;
    return has_line ? spot_text(app, arena, page->ops->focused(app, page)) : (struct str){0};
}

static void
copy(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    struct buf text = {.arena = app->turn};
    (void)picker;
    if (entry->value == COPY_LINE)
        buf_str(&text, focused_line(app, app->turn));
    else if (entry->value == COPY_COMMAND)
        buf_str(&text, show_command(app, app->turn));
    else if (!add_output(app, &text, (struct page_output){.format = (enum write_format)entry->value}, NULL))
        return;
    if (text.bytes > 0)
        app_ask(app, (struct request){.kind = REQUEST_COPY, .text = buf_get(&text)});
    else
        app_notice(app, "There is nothing on this line to be copied.");
}

/* "This page, as CSV, for spreadsheets" */
static struct str
format_words(struct arena *arena, const char *what, enum write_format format)
{
    const struct write_row *row = write_format(format);
    return str_of(
        arena_printf(arena, "%s, as %s%s%s", what, row->title, row->use ? ", for " : "", row->use ? row->use : ""));
}

void
screen_copy_open(struct app *app)
{
    struct arena *arena;
    struct picker *picker = picker_open(app, &arena);
    struct picker_entry *entries = arena_array(arena, COPY_COMMAND + 1, sizeof(*entries));
    size_t count = 0;
    struct str line = focused_line(app, arena), command = show_command(app, arena);
    if (str_given(line))
        entries[count++] = (struct picker_entry){.text = str_of("This line"), .remark = line, .value = COPY_LINE};
    for (enum write_format format = 0; format < WRITE_FORMATS; format++)
        if (!write_format(format)->binary)
            entries[count++] =
                (struct picker_entry){.text = format_words(arena, "This page", format), .value = (size_t)format};
    if (str_given(command))
        entries[count++] = (struct picker_entry){
            .text = str_of("A command that shows what is focused"), .remark = command, .value = COPY_COMMAND};
    *picker =
        (struct picker){.title = "Copy", .opened_by = ACT_COPY, .entries = entries, .count = count, .pick = copy};
}

/* --- Writing to a file --- */

static struct str
copied(struct arena *arena, struct str text)
{
    if (!text.ptr)
        return text;
    return (struct str){.ptr = arena_copy(arena, text.ptr, text.bytes), .bytes = text.bytes};
}

/* A request to write a file, with all that it points to in `arena`. */
static struct request
request_in(struct arena *arena, struct request request)
{
    request.path = copied(arena, request.path);
    request.text = copied(arena, request.text);
    request.remark = copied(arena, request.remark);
    return request;
}

/* The first of some lines, and how many more there are. */
static struct str
first_of(struct arena *arena, struct str lines)
{
    size_t more = 0;
    const char *end = memchr(lines.ptr, '\n', lines.bytes);
    for (uint32_t i = (uint32_t)(end - lines.ptr) + 1; i < lines.bytes; i++)
        more += lines.ptr[i] == '\n';
    const char *first = arena_printf(arena, "%.*s", (int)(end - lines.ptr), lines.ptr);
    return str_of(more ? arena_printf(arena, "%s; and %s more", first, format_number_in(arena, more)) : first);
}

static void ask_for_name(struct app *app, struct page_output output, struct str name);

/* The ending of a file's name, without the dot; not given where there is none. */
static struct str
name_ending(struct str path)
{
    uint32_t at = path.bytes;
    while (at > 0 && path.ptr[at - 1] != '.' && path.ptr[at - 1] != '/')
        at--;
    bool ends = at > 1 && path.ptr[at - 1] == '.' && path.ptr[at - 2] != '/';
    return ends ? (struct str){.ptr = path.ptr + at, .bytes = path.bytes - at} : (struct str){0};
}

/* The ending of the name decides on the format, as on the command line; where it has none, what was chosen does. */
static void
write_output(struct app *app, const struct ask *ask, struct str path)
{
    struct page_output output = *(const struct page_output *)ask->context;
    struct buf text = {.arena = app->turn}, warnings = {.arena = app->turn};
    struct str ending = name_ending(path);
    enum write_format format = str_given(ending) ? write_format_ending(ending) : output.format;
    if (format == WRITE_FORMATS) {
        ask_for_name(app, output, path);
        app_notice(app,
                   "Rung writes no files that end in .%.*s. What you chose ends in .%s.",
                   STR_ARGS(ending),
                   write_format(output.format)->ending);
        return;
    }
    output.format = format;
    if (!add_output(app, &text, output, &warnings))
        return;
    struct request request = {.kind = REQUEST_WRITE, .path = path, .text = buf_get(&text), .output = output};
    if (warnings.bytes > 0)
        request.remark = first_of(app->turn, buf_get(&warnings));
    app_ask(app, request_in(app->turn, request));
}

/* "operations-support-senior.md": a name that no system takes for something else. */
static struct str
file_name(const struct app *app, struct arena *arena, struct page_output output)
{
    enum { MOST = 60 };
    struct buf name = {.arena = arena};
    struct str slug = text_slug(arena, output_title(app, arena, output));
    if (slug.bytes > MOST)
        slug.bytes = MOST;
    bool usable = slug.bytes > 0;
    for (uint32_t i = 0; i < slug.bytes; i++)
        usable = usable && (unsigned char)slug.ptr[i] < 0x80;
    buf_str(&name, usable ? slug : str_of("page"));
    buf_printf(&name, ".%s", write_format(output.format)->ending);
    return buf_get(&name);
}

static void
ask_for_name(struct app *app, struct page_output output, struct str name)
{
    struct arena *arena;
    struct ask *ask = ask_open(app, &arena);
    struct page_output *context = arena_alloc(arena, sizeof(*context));
    *context = output;
    *ask = (struct ask){.title = output.document ? "Write the whole profile to a file" : "Write this page to a file",
                        .label = "Name of the file:",
                        .note = "It goes to the folder in which Rung was started, unless you name another one.",
                        .context = context,
                        .answer = write_output};
    field_set(&ask->field, name);
}

void
screen_export_again(struct app *app)
{
    ask_for_name(app, app->request.output, app->request.path);
}

enum { EXPORT_DOCUMENT = WRITE_FORMATS }; /* is added to the format in which the whole profile is to be written */

static void
ask_for_file(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    bool document = entry->value >= EXPORT_DOCUMENT;
    struct page_output output = {.format = (enum write_format)(entry->value - (document ? EXPORT_DOCUMENT : 0)),
                                 .document = document};
    (void)picker;
    ask_for_name(app, output, file_name(app, app->turn, output));
}

/* What people have in mind who look for a format: a web browser prints HTML, also to PDF, and Word opens it. */
static struct str
also_for(enum write_format format)
{
    return str_of(format == WRITE_HTML ? "PDF Word" : "");
}

static struct str
ending_of(struct arena *arena, enum write_format format)
{
    return str_of(arena_printf(arena, ".%s", write_format(format)->ending));
}

void
screen_export_open(struct app *app)
{
    static const enum write_format of_document[] = {WRITE_HTML, WRITE_XLSX, WRITE_MARKDOWN};
    struct arena *arena;
    struct picker *picker = picker_open(app, &arena);
    struct picker_entry *entries = arena_array(arena, 2 * WRITE_FORMATS, sizeof(*entries));
    size_t count = 0;
    for (size_t i = 0; i < sizeof(of_document) / sizeof(*of_document) && app_page(app)->ops->document; i++)
        entries[count++] = (struct picker_entry){.text = format_words(arena, "The whole profile", of_document[i]),
                                                 .remark = ending_of(arena, of_document[i]),
                                                 .also = also_for(of_document[i]),
                                                 .value = EXPORT_DOCUMENT + (size_t)of_document[i]};
    for (enum write_format format = 0; format < WRITE_FORMATS; format++)
        entries[count++] = (struct picker_entry){.text = format_words(arena, "This page", format),
                                                 .remark = ending_of(arena, format),
                                                 .also = also_for(format),
                                                 .value = (size_t)format};
    *picker = (struct picker){.title = "Write to a file",
                              .opened_by = ACT_EXPORT,
                              .entries = entries,
                              .count = count,
                              .pick = ask_for_file};
}

/* --- A file that is there already --- */

static void
replace_or_keep(struct app *app, const struct picker *picker, const struct picker_entry *entry)
{
    struct request request = request_in(app->turn, *(const struct request *)picker->context);
    request.replace = true;
    if (entry->value)
        app_ask(app, request);
    else
        app_notice(app, "Nothing was written.");
}

void
screen_replace_open(struct app *app)
{
    static const struct picker_entry entries[] = {
        {.text = {.ptr = "Keep it", .bytes = 7}, .value = 0},
        {.text = {.ptr = "Replace it", .bytes = 10}, .value = 1},
    };
    struct arena *arena;
    struct picker *picker = picker_open(app, &arena);
    struct request *request = arena_alloc(arena, sizeof(*request));
    *request = request_in(arena, app->request);
    *picker = (struct picker){.title = arena_printf(arena, "%.*s is there already", STR_ARGS(request->path)),
                              .entries = entries,
                              .count = sizeof(entries) / sizeof(entries[0]),
                              .context = request,
                              .pick = replace_or_keep};
}
